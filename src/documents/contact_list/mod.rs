//! The contact list: crew by department, cast by number, vendors; a public edition, which shows what the crew sees, and a
//! restricted one, which shows everything (domain.md 2.11).

mod editions;

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::Value;

use super::facts::{self, Fact, FactGroup, NoteBlock, notes_for};
use super::{Context, Kind, Subject, format, labels};
use crate::model::{Audience, CastMember, CrewMember, Part, Production, Vendor};
use crate::values::slug;
use crate::words::{say, spoken_or, word};

pub use editions::Edition;
use editions::{CAST, CREW, List, VENDORS, contacts, fields, wall};

/// The contact list.
pub static KIND: Kind = Kind {
    word: "contact-list",
    name: "Contact list",
    about: "Crew by department, cast, vendors, and how to reach them: a public edition, and a restricted one with private numbers and addresses. Due once anybody has a telephone, mail or agent.",
    schema: 1,
    needs: &[Part::Identity, Part::People],
    due,
    page,
};

fn due(context: Context<'_>) -> Vec<Subject> {
    let _speaking = context.speak();
    let production = context.production;
    let there = |fields: &[&Option<String>]| fields.iter().any(|field| field.is_some());
    let crew = production.crew.iter().any(|member| there(&[&member.phone, &member.email]));
    let cast = production.cast.iter().any(|member| there(&[&member.phone, &member.email, &member.agent]));
    let vendors = production.vendors.iter().any(|vendor| there(&[&vendor.phone, &vendor.email, &vendor.contact]));
    if !crew && !cast && !vendors {
        return Vec::new();
    }
    let name = |edition: Edition| facts::sentence_case(&labels::term(edition.word()));
    let subject = |edition: Edition| Subject {
        slug: edition.word().to_owned(),
        name: say!("contact-list-edition-2", name = name(edition)),
        key: edition.word().to_owned(),
        date: None,
    };
    // Only the production office has the restricted one: another audience gets what it may see of the public one.
    let own = |edition: &Edition| context.audience.is_internal() || *edition == Edition::Public;
    Edition::ALL.into_iter().filter(own).map(subject).collect()
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    let edition = if subject.key == Edition::Restricted.word() { Edition::Restricted } else { Edition::Public };
    let body = if edition == Edition::Public && context.audience.is_internal() {
        let audience = wall(context.production);
        let own = contacts(context.production, &audience);
        body(&own, &audience, edition)
    } else {
        body(context.production, context.audience, edition)
    };
    facts::page(context, &KIND, subject, &[], false, body)
}

/// The crew as the public edition has it.
#[must_use]
pub fn on_the_wall(production: &Production) -> Production {
    contacts(production, &wall(production))
}

/// What a contact list shows. What its audience does not see is null.
#[derive(Debug, Clone, Serialize)]
pub struct ContactList {
    /// `public` or `restricted`.
    pub edition: &'static str,
    /// `Public edition`.
    pub edition_name: String,
    /// Whom it may be given to.
    pub rule: &'static str,
    /// The production office.
    pub office: Option<FactGroup>,
    /// The fields that this edition shows of each list: `phone`, `email`.
    pub shows: Shows,
    /// The crew by department, in house order.
    pub crew: Vec<ContactGroup>,
    /// The cast by number.
    pub cast: Vec<ContactRow>,
    /// The vendors by name.
    pub vendors: Vec<ContactRow>,
    /// `43 crew, 12 cast, 6 vendors`.
    pub count: String,
    /// Notes that the production adds to this paper.
    pub notes: Vec<NoteBlock>,
}

/// The fields of each list that an edition shows.
#[derive(Debug, Clone, Serialize)]
pub struct Shows {
    /// Of the crew.
    pub crew: Vec<&'static str>,
    /// Of the cast.
    pub cast: Vec<&'static str>,
    /// Of the vendors.
    pub vendors: Vec<&'static str>,
}

/// A department.
#[derive(Debug, Clone, Serialize)]
pub struct ContactGroup {
    /// Stable id: `crew-camera`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its people.
    pub rows: Vec<ContactRow>,
}

/// Somebody, and how to reach them.
#[derive(Debug, Clone, Default, Serialize, PartialEq, Eq)]
pub struct ContactRow {
    /// Stable id: `crew-camera-2`, `cast-5`, `vendor-pier-nine-props`.
    pub id: String,
    /// The cast number.
    pub number: Option<String>,
    /// Position, character, or what a vendor supplies.
    pub role: Option<String>,
    /// The person or the company; none where a part is not cast.
    pub name: Option<String>,
    /// More about the person: `minor`.
    pub mark: Option<String>,
    /// A vendor's contact.
    pub contact: Option<String>,
    /// A performer's agent.
    pub agent: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// What dials it.
    pub dial: Option<String>,
    /// Mail.
    pub email: Option<String>,
    /// Days engaged, for day players.
    pub dates: Option<String>,
    /// Manager, guardian, addresses, whom to ring.
    pub more: Vec<Fact>,
}

/// The crew's indexes by department in house order, open positions left out: what the paper and the export share.
#[must_use]
pub fn crew_order(production: &Production) -> Vec<usize> {
    let key = |member: &CrewMember| {
        let first = || production.crew.iter().position(|own| own.department == member.department);
        let house = production.departments.iter().position(|own| own.name == member.department);
        house.unwrap_or_else(|| production.departments.len() + first().unwrap_or(0))
    };
    let mut all: Vec<(usize, usize)> =
        production.crew.iter().enumerate().filter(|(_, member)| member.name.is_some()).map(|(at, member)| (key(member), at)).collect();
    all.sort_unstable();
    all.into_iter().map(|(_, at)| at).collect()
}

/// A text as it is printed; none where it is empty.
fn of(text: Option<&str>) -> Option<String> {
    text.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}

/// A member of the crew.
#[must_use]
pub fn crew_row(production: &Production, member: &CrewMember) -> ContactRow {
    let phone = of(member.phone.as_deref());
    let dates = facts::spans(&member.dates, production.conventions.wording);
    ContactRow {
        role: Some(member.position.clone()).filter(|position| !position.is_empty()),
        name: member.name.clone(),
        dial: phone.as_deref().and_then(facts::dial),
        phone: phone.as_deref().map(facts::unbroken),
        email: of(member.email.as_deref()),
        dates: of(dates.as_deref()),
        more: more([
            ("address", word!("contact-list-address"), of(member.contact.address.as_deref())),
            ("emergency", word!("contact-list-in-emergency"), of(member.contact.emergency.as_deref())),
        ]),
        ..ContactRow::default()
    }
}

fn more<const N: usize>(all: [(&'static str, &str, Option<String>); N]) -> Vec<Fact> {
    all.into_iter().filter_map(|(id, label, text)| Fact::new(id, label, text.as_deref().map(facts::unbroken))).collect()
}

fn cast_row(production: &Production, member: &CastMember) -> ContactRow {
    let phone = of(member.phone.as_deref());
    ContactRow {
        id: format!("cast-{}", member.id),
        number: Some(member.id.to_string()),
        role: Some(member.character.clone()),
        name: member.performer.clone(),
        mark: member.minor.then(|| spoken_or(labels::english(production.conventions.wording)).say("contact-list--minor", &[])),
        agent: of(member.agent.as_deref()).map(|text| facts::unbroken(&text)),
        dial: phone.as_deref().and_then(facts::dial),
        phone: phone.as_deref().map(facts::unbroken),
        email: of(member.email.as_deref()),
        more: more([
            ("manager", word!("contact-list-manager"), of(member.contact.manager.as_deref())),
            ("guardian", word!("contact-list-guardian"), of(member.guardian.as_deref())),
            ("pickup", word!("contact-list-pick-up-from"), of(member.pickup_from.as_deref())),
            ("address", word!("contact-list-address"), of(member.contact.address.as_deref())),
            ("emergency", word!("contact-list-in-emergency"), of(member.contact.emergency.as_deref())),
        ]),
        ..ContactRow::default()
    }
}

fn vendor_row(vendor: &Vendor) -> ContactRow {
    let phone = of(vendor.phone.as_deref());
    ContactRow {
        id: format!("vendor-{}", slug(&vendor.id)),
        role: of(vendor.supplies.as_deref()),
        name: Some(vendor.name.clone()),
        contact: of(vendor.contact.as_deref()),
        dial: phone.as_deref().and_then(facts::dial),
        phone: phone.as_deref().map(facts::unbroken),
        email: of(vendor.email.as_deref()),
        more: more([("address", word!("contact-list-address"), of(vendor.terms.address.as_deref()))]),
        ..ContactRow::default()
    }
}

fn body(production: &Production, audience: &Audience, edition: Edition) -> ContactList {
    let mut crew: Vec<ContactGroup> = heads(production);
    for at in crew_order(production) {
        let member = &production.crew[at];
        if crew.last().is_none_or(|group| group.name != member.department) {
            let id = format!("crew-{}", slug(&member.department));
            crew.push(ContactGroup { id, name: member.department.clone(), rows: Vec::new() });
        }
        let Some(group) = crew.last_mut() else { continue };
        let id = format!("{}-{}", group.id, group.rows.len() + 1);
        group.rows.push(ContactRow { id, ..crew_row(production, member) });
    }
    let cast: Vec<ContactRow> = production.cast.iter().map(|member| cast_row(production, member)).collect();
    let mut vendors: Vec<ContactRow> = production.vendors.iter().map(vendor_row).collect();
    vendors.sort_by_key(|row| row.name.as_deref().unwrap_or_default().to_lowercase());
    let company = &production.identity.company;
    let phone = Fact::new("phone", word!("contact-list-phone"), company.phone.as_deref().map(facts::unbroken));
    let dial = company.phone.as_deref().and_then(facts::dial);
    let office = [
        Fact::new("address", word!("contact-list-address"), company.address.clone()),
        phone.map(|fact| dial.map_or(fact.clone(), |dial| fact.leading_to(dial))),
        Fact::new("email", word!("contact-list-e-mail"), company.email.clone()),
    ];
    let people: usize = crew.iter().map(|group| group.rows.len()).sum();
    let counts = [
        (people > 0).then(|| say!("contact-list-crew", people)),
        (!cast.is_empty()).then(|| say!("contact-list-cast", count = cast.len())),
        (!vendors.is_empty()).then(|| format::counted(vendors.len(), "vendors")),
    ];
    ContactList {
        edition: edition.word(),
        edition_name: say!("contact-list-edition", sentence_case = facts::sentence_case(&labels::term(edition.word()))),
        rule: match edition {
            Edition::Public => word!("contact-list-may-be-given-to-everybody-on"),
            Edition::Restricted => word!("contact-list-holds-private-numbers-and-home-addresses"),
        },
        office: FactGroup::new("office", word!("contact-list-production-office"), office),
        shows: shows(audience),
        count: format::joined(counts.iter().map(Option::as_deref), ", ").unwrap_or_default(),
        notes: notes_for(production, KIND.word, Some(edition.word())),
        crew,
        cast,
        vendors,
    }
}

fn shows(audience: &Audience) -> Shows {
    let of = |list: List| fields(audience, list);
    Shows { crew: of(CREW), cast: of(CAST), vendors: of(VENDORS) }
}

/// Producers, director and the others of the sheets' heads who are not on the crew list; they are named with the
/// telephone that the call sheet prints.
fn heads(production: &Production) -> Vec<ContactGroup> {
    let lower = |name: &str| name.to_lowercase();
    let listed: BTreeSet<String> = production.crew.iter().filter_map(|member| member.name.as_deref()).map(lower).collect();
    let rows = production.identity.people.iter().filter(|person| !listed.contains(&lower(&person.name))).enumerate();
    let rows: Vec<ContactRow> = rows
        .map(|(at, person)| ContactRow {
            id: format!("heads-{}", at + 1),
            role: Some(person.role.clone()),
            name: Some(person.name.clone()),
            dial: person.phone.as_deref().and_then(facts::dial),
            phone: person.phone.as_deref().map(facts::unbroken),
            ..ContactRow::default()
        })
        .collect();
    if rows.is_empty() { Vec::new() } else { vec![ContactGroup { id: "heads".to_owned(), name: say!("contact-list-filmmakers"), rows }] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::derive;
    use crate::derive::testing::Builder;
    use crate::documents::facts::testing::assert_fixture;
    use crate::model::ContactTerms;

    fn builder() -> Builder {
        let builder = Builder::new().department("Camera", None, &[]).department("Sound", None, &[]);
        let builder = builder.crew("Bo Lindh", "Sound", &["main"]).crew("Ana Reyes", "Camera", &["main"]).cast("1");
        builder.with(|production| {
            production.crew[1].phone = Some("(360) 555-0107".to_owned());
            production.crew[1].email = Some("ana@private.example".to_owned());
            production.crew[1].contact = ContactTerms {
                address: Some("4 Alder Street".to_owned()),
                emergency: Some("Luz Reyes 555-0108".to_owned()),
                private: vec!["email".to_owned()],
                ..ContactTerms::default()
            };
            let member = &mut production.cast[0];
            member.performer = Some("Zoë Quist".to_owned());
            member.phone = Some("555-0120".to_owned());
            member.email = Some("zoe@private.example".to_owned());
            member.agent = Some("Paloma Reinholt, (310) 555-0121".to_owned());
            member.guardian = Some("Greta Quist 555-0122".to_owned());
            member.pickup_from = Some("9 Birch Lane".to_owned());
            member.contact.manager = Some("Moe 555-0123".to_owned());
            production.vendors.push(Vendor {
                id: "nets".to_owned(),
                name: "Pier Nets".to_owned(),
                supplies: Some("Nets".to_owned()),
                contact: Some("Ole".to_owned()),
                phone: Some("555-0130".to_owned()),
                email: None,
                terms: ContactTerms { address: Some("Pier 9".to_owned()), ..ContactTerms::default() },
                origin: crate::model::Origin::NONE,
                ..Vendor::default()
            });
        })
    }

    fn pages() -> (Value, Value) {
        let builder = builder();
        let derived = derive(&builder.production, None);
        let context = Context::internal(&builder.production, &derived);
        let subjects = due(context);
        assert_eq!(subjects.iter().map(|subject| subject.slug.as_str()).collect::<Vec<_>>(), ["public", "restricted"]);
        (page(context, &subjects[0]), page(context, &subjects[1]))
    }

    #[test]
    fn the_public_editions_data_hold_nothing_private() {
        let (public, restricted) = pages();
        let (public, restricted) = (public.to_string(), restricted.to_string());
        let private = [
            "ana@private.example",
            "4 Alder Street",
            "555-0108",
            "555-0120",
            "zoe@private.example",
            "555-0121",
            "Greta Quist",
            "9 Birch Lane",
            "555-0123",
            "Pier 9",
            "Paloma Reinholt",
            "Moe",
        ];
        for text in private {
            assert!(!public.contains(text), "{text} is in the public edition");
            assert!(restricted.contains(text), "{text} is not in the restricted edition");
        }
        for text in ["555-0107", "555-0130", "Ole", "Zoë Quist"] {
            assert!(public.contains(text), "{text} is not in the public edition");
        }
    }

    #[test]
    fn departments_stand_in_house_order() {
        let (public, _) = pages();
        let names: Vec<&str> = public["body"]["crew"].as_array().unwrap().iter().map(|group| group["name"].as_str().unwrap()).collect();
        assert_eq!(names, ["Camera", "Sound"]);
        assert_eq!(crew_order(&builder().production), [1, 0]);
    }

    #[test]
    fn no_list_where_nobody_can_be_reached() {
        let builder = Builder::new().crew("Bo Lindh", "Sound", &["main"]).cast("1");
        let derived = derive(&builder.production, None);
        assert!(due(Context::internal(&builder.production, &derived)).is_empty());
    }

    #[test]
    fn the_fixture_has_the_keys_of_the_document() {
        assert_fixture(&pages().1, include_str!("../../../tests/fixtures/pages/contact-list.json"));
    }
}
