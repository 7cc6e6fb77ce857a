//! Whether a call sheet is preliminary, approved or superseded, and how the sheet says so.
//!
//! An approval covers a sheet as it stood: it names the digest of what the sheet said. What was shot before the day is not
//! part of that, so that a report that comes in overnight does not undo the approval of the morning's sheet.

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime};
use serde_json::{Value, json};

use crate::documents::{Context, Kind, Subject, call_sheet, format, unit_day};
use crate::model::{Approval, Origin, Production, SheetStanding, SheetState, ShootDay, Signed};
use crate::values::Clock;
use crate::words::say;

/// Hexadecimal digits of a digest.
const DIGITS: usize = 12;

/// The digest of what the call sheet of a day says: what an approval is tied to.
#[must_use]
pub fn digest(context: Context<'_>, day: &ShootDay) -> String {
    let subject = call_sheet_of(context, day);
    let mut page = subject.map(|subject| (call_sheet::KIND.page)(context, &subject)).unwrap_or_default();
    let mut body = page.get_mut("body").map(Value::take).unwrap_or_default();
    if let Some(fields) = body.as_object_mut() {
        fields.remove("standing");
    }
    blake3::hash(&serde_json::to_vec(&body).unwrap_or_default()).to_hex()[..DIGITS].to_owned()
}

/// The call sheet of a day as what a paper is about.
#[must_use]
pub fn call_sheet_of(context: Context<'_>, day: &ShootDay) -> Option<Subject> {
    let key = format!("{} {}", day.date, day.unit);
    unit_day::subjects(context, |_| true).into_iter().find(|subject| subject.key == key)
}

/// How every sheet that somebody has approved a version of stands.
#[must_use]
pub fn standings(context: Context<'_>) -> Vec<SheetStanding> {
    let mut days: BTreeMap<(Date, &str), Vec<&Approval>> = BTreeMap::new();
    for approval in &context.production.sending.approvals {
        days.entry((approval.date, &approval.unit)).or_default().push(approval);
    }
    let shot = |date, unit| context.production.day(unit, date).filter(|day| day.kind == crate::model::DayKind::Shoot);
    days.into_iter()
        .filter_map(|((date, unit), own)| Some(standing(context.production, &own, digest(context, shot(date, unit)?), date, unit)))
        .collect()
}

/// How the sheet of one day stands: the standing of one that nobody has approved is preliminary.
#[must_use]
pub fn of_day(context: Context<'_>, day: &ShootDay) -> SheetStanding {
    let known = context.production.sending.sheet(&day.unit, day.date).cloned();
    known.unwrap_or_else(|| standing(context.production, &[], digest(context, day), day.date, &day.unit))
}

fn standing(production: &Production, own: &[&Approval], digest: String, date: Date, unit: &str) -> SheetStanding {
    let roles = &production.sending.approvers;
    let now = version(production, own, &digest, unit);
    let mut others: Vec<&str> = own.iter().map(|approval| approval.digest.as_str()).filter(|other| *other != digest).collect();
    others.sort_unstable();
    others.dedup();
    let whole = |signed: &[Signed]| signed.len() == roles.len() && !signed.is_empty();
    // When each other version was approved by all.
    let moment = |signed: &[Signed]| signed.iter().map(|one| one.at).max();
    let other = others
        .iter()
        .map(|other| version(production, own, other, unit))
        .filter(|signed| whole(signed))
        .filter_map(|signed| moment(&signed))
        .max();
    let is_newer = other.zip(moment(&now)).is_some_and(|(other, now)| other > now);
    let state = match whole(&now) {
        true if is_newer => SheetState::Superseded,
        true => SheetState::Approved,
        false => SheetState::Preliminary,
    };
    let missing = roles.iter().filter(|role| !now.iter().any(|one| one.role == **role)).cloned().collect();
    SheetStanding {
        unit: unit.to_owned(),
        date,
        state,
        digest,
        signed: now,
        missing,
        other,
        origin: own.last().map_or(Origin::NONE, |approval| approval.origin),
    }
}

/// Who has approved one version, in the order of the positions. What somebody says who does not hold the position does not
/// count, nor what was taken back.
fn version(production: &Production, own: &[&Approval], digest: &str, unit: &str) -> Vec<Signed> {
    let mut signed = Vec::new();
    for role in &production.sending.approvers {
        let names = production.holders(role, unit);
        let of_role = own.iter().filter(|approval| approval.digest == digest && Production::same_position(role, &approval.role));
        let last = of_role.filter(|approval| names.contains(&approval.by)).max_by_key(|approval| approval.at);
        if let Some(approval) = last.filter(|approval| !approval.withdrawn) {
            signed.push(Signed { role: role.clone(), name: approval.by.clone(), at: approval.at });
        }
    }
    signed
}

/// `Wed, May 20, 3:10p`.
#[must_use]
pub fn moment(production: &Production, at: DateTime) -> String {
    let time = Clock::new(i32::from(at.hour()), i32::from(at.minute()));
    let conventions = &production.conventions;
    format!("{}, {}", format::short_date(at.date(), conventions.wording), format::clock(time, conventions))
}

/// How a sheet stands, in one line: `Approved: 1st AD Gwen Achebe, Wed, May 20, 3:10p; UPM …`.
#[must_use]
pub fn words(production: &Production, sheet: &SheetStanding) -> String {
    let (word, detail) = told(production, sheet);
    if sheet.state == SheetState::Superseded { format!("{word} {detail}").trim_end().to_owned() } else { format!("{word}: {detail}") }
}

/// The word for how a sheet stands, and what more there is to say.
fn told(production: &Production, sheet: &SheetStanding) -> (String, String) {
    let one = |signed: &Signed| say!("approval-by", role = signed.role, name = signed.name, at = moment(production, signed.at));
    let signed = sheet.signed.iter().map(one).collect::<Vec<_>>().join("; ");
    let roles = sheet.missing.join(&say!("approval-and"));
    match sheet.state {
        SheetState::Approved => (say!("approval-approved"), signed),
        SheetState::Superseded => {
            let by = sheet.other.map(|at| say!("approval-superseded-by", at = moment(production, at)));
            (say!("approval-superseded"), by.unwrap_or_default())
        }
        SheetState::Preliminary if signed.is_empty() => (say!("approval-preliminary"), say!("approval-by-none", roles)),
        SheetState::Preliminary => (say!("approval-preliminary"), say!("approval-by-some", signed, roles)),
    }
}

/// How the sheet of a day stands, in a line; none where the production approves no call sheets.
#[must_use]
pub fn line(context: Context<'_>, slug: &str) -> Option<String> {
    let subject = unit_day::subjects(context, |_| true).into_iter().find(|subject| subject.slug == slug)?;
    let sheet = of_subject(context, &subject)?;
    Some(words(context.production, &sheet))
}

/// The word for how a call sheet stands; none where the production approves no call sheets.
#[must_use]
pub fn state(context: Context<'_>, subject: &Subject) -> Option<&'static str> {
    of_subject(context, subject).map(|sheet| sheet.state.word())
}

fn of_subject(context: Context<'_>, subject: &Subject) -> Option<SheetStanding> {
    let production = context.production;
    if production.sending.approvals.is_empty() {
        return None;
    }
    let day = production.days.iter().find(|day| subject.key == format!("{} {}", day.date, day.unit))?;
    let known = production.sending.sheet(&day.unit, day.date).cloned();
    Some(known.unwrap_or_else(|| standing(production, &[], String::new(), day.date, &day.unit)))
}

/// Gives the page of a call sheet its standing, where the production approves call sheets: `approval` with its state, the
/// word for it and one line about it. A production without approvals keeps its pages.
pub fn mark(context: Context<'_>, kind: &Kind, subject: &Subject, page: &mut Value) {
    let production = context.production;
    let Some(sheet) = (kind.word == call_sheet::KIND.word).then(|| of_subject(context, subject)).flatten() else { return };
    let _speaking = context.speak();
    let (word, mut detail) = told(production, &sheet);
    if let Some(at) = sheet.other.filter(|_| sheet.state == SheetState::Preliminary) {
        detail = format!("{detail}; {}", say!("approval-replaces", at = moment(production, at)));
    }
    let Some(fields) = page.as_object_mut() else { return };
    fields.insert("approval".to_owned(), json!({"state": sheet.state.word(), "word": word, "text": detail}));
    fields.insert("digest".to_owned(), Value::String(String::new()));
    let digest = blake3::hash(&serde_json::to_vec(&page).unwrap_or_default()).to_hex()[..DIGITS].to_owned();
    if let Some(fields) = page.as_object_mut() {
        fields.insert("digest".to_owned(), Value::String(digest));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::derive;
    use crate::derive::testing::{Builder, d};
    use crate::model::PersonCredit;

    fn show() -> Builder {
        Builder::new().day(d(2026, 6, 1), "07:00").day(d(2026, 6, 2), "07:00").with(|production| {
            let person = |role: &str, name: &str| PersonCredit { role: role.to_owned(), name: name.to_owned(), phone: None };
            production.identity.people = vec![person("1st AD", "Gwen"), person("Unit Production Manager", "Tobias")];
            production.sending.approvers = vec!["1st AD".to_owned(), "UPM".to_owned()];
        })
    }

    fn approval(role: &str, by: &str, at: &str, digest: &str) -> Approval {
        Approval {
            date: d(2026, 6, 2),
            unit: "main".to_owned(),
            role: role.to_owned(),
            by: by.to_owned(),
            at: at.parse().unwrap(),
            digest: digest.to_owned(),
            withdrawn: false,
            origin: Origin::NONE,
        }
    }

    fn now(builder: &Builder) -> SheetStanding {
        let derived = derive(&builder.production, None);
        let context = Context::internal(&builder.production, &derived);
        let day = &builder.production.days[1];
        standings(context).into_iter().next().unwrap_or_else(|| of_day(context, day))
    }

    fn with(builder: Builder, all: &[Approval]) -> Builder {
        builder.with(|production| production.sending.approvals = all.to_vec())
    }

    #[test]
    fn a_sheet_is_approved_when_both_have_approved_what_it_says() {
        let digest = now(&show()).digest;
        let ad = approval("1st AD", "Gwen", "2026-06-01 15:00", &digest);
        let upm = approval("upm", "Tobias", "2026-06-01 16:00", &digest);
        let state = |all: &[Approval]| {
            let sheet = now(&with(show(), all));
            (sheet.state, sheet.missing)
        };
        assert_eq!(state(&[]), (SheetState::Preliminary, vec!["1st AD".to_owned(), "UPM".to_owned()]));
        assert_eq!(state(std::slice::from_ref(&ad)), (SheetState::Preliminary, vec!["UPM".to_owned()]));
        assert_eq!(state(&[ad.clone(), upm.clone()]), (SheetState::Approved, vec![]));
        // Not by somebody else, nor of another version, nor once it is taken back.
        let stranger = Approval { by: "Ada".to_owned(), ..upm.clone() };
        assert_eq!(state(&[ad.clone(), stranger]).0, SheetState::Preliminary);
        let earlier = Approval { digest: "0123456789ab".to_owned(), ..upm.clone() };
        assert_eq!(state(&[ad.clone(), earlier]).0, SheetState::Preliminary);
        let back = Approval { withdrawn: true, at: "2026-06-01 17:00".parse().unwrap(), ..upm.clone() };
        assert_eq!(state(&[ad, upm, back]).0, SheetState::Preliminary);
    }

    #[test]
    fn an_approval_does_not_cover_a_sheet_that_changed_after_it() {
        let digest = now(&show()).digest;
        let both = [approval("1st AD", "Gwen", "2026-06-01 15:00", &digest), approval("UPM", "Tobias", "2026-06-01 16:00", &digest)];
        let changed = || show().with(|production| production.days[1].call = Some("06:30".parse().unwrap()));
        let sheet = now(&with(changed(), &both));
        assert_eq!((sheet.state, sheet.other), (SheetState::Preliminary, Some("2026-06-01 16:00".parse().unwrap())));
        // Approved anew it replaces the first; and the first, should the facts say it again, is superseded.
        let again =
            [approval("1st AD", "Gwen", "2026-06-01 19:00", &sheet.digest), approval("UPM", "Tobias", "2026-06-01 19:05", &sheet.digest)];
        let all = [both.as_slice(), again.as_slice()].concat();
        assert_eq!(now(&with(changed(), &all)).state, SheetState::Approved);
        let old = now(&with(show(), &all));
        assert_eq!((old.state, old.other), (SheetState::Superseded, Some("2026-06-01 19:05".parse().unwrap())));
        let words = words(&show().production, &old);
        assert_eq!(words, "Superseded by the sheet approved Mon, Jun 1, 7:05p");
    }

    #[test]
    fn the_page_says_it_only_where_sheets_are_approved() {
        let page = |builder: Builder| {
            let derived = derive(&builder.production, None);
            let mut production = builder.production;
            production.sending.sheets = standings(Context::internal(&production, &derived));
            let context = Context::internal(&production, &derived);
            let subject = call_sheet_of(context, &production.days[1]).unwrap();
            let mut page = (call_sheet::KIND.page)(context, &subject);
            mark(context, &call_sheet::KIND, &subject, &mut page);
            page
        };
        assert!(page(show()).get("approval").is_none());
        let digest = now(&show()).digest;
        let one = page(with(show(), &[approval("1st AD", "Gwen", "2026-06-01 15:00", &digest)]));
        assert_eq!(
            one["approval"],
            json!({"state": "preliminary", "word": "Preliminary", "text": "approved by 1st AD Gwen, Mon, Jun 1, 3:00p; not by UPM"})
        );
        assert_ne!(one["digest"], page(show())["digest"]);
    }
}
