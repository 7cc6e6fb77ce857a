//! The agreements a production names: known ones (CB212), and such whose terms are those of its shoot (CB233).

use jiff::civil::Date;

use super::packs::{self, Kind, Mark, Pack, Packs, Standing, Who};
use crate::derive::Derived;
use crate::findings::{Finding, Findings, codes};
use crate::ingest::with_nearest;
use crate::model::Production;

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    let packs = packs::in_force(production);
    for id in packs.unknown() {
        let finding = Finding::new(&codes::UNKNOWN_REFERENCE, format!("there is no rule pack `{id}`"));
        let finding = finding.at(production.conventions.origin).field("rule_packs");
        let known: Vec<&str> = packs::ids().collect();
        let finding = finding.help(format!("the packs are: {}, or `none`", known.join(", ")));
        findings.push(with_nearest(finding, id, known.iter().copied()));
    }
    for pack in packs.all().iter().filter(|pack| concerns(production, pack)) {
        findings.extend(out_of_date(production, derived, &packs, pack));
    }
}

/// Whether a pack covers anybody of the production.
fn concerns(production: &Production, pack: &Pack) -> bool {
    let background = production.scenes.iter().any(|scene| scene.elements.iter().any(|element| element.category.0 == "background"));
    production.crew.iter().any(|member| pack.covers.covers(&Who::crew(member)))
        || production
            .cast
            .iter()
            .any(|member| pack.covers.covers(&Who { kind: Kind::Cast, minor: member.minor, deal: member.deal, ..Who::UNIT }))
        || (background && pack.covers.covers(&Who::BACKGROUND))
        || (production.crew.is_empty() && pack.covers.covers(&Who::UNIT))
}

/// What there is to say of a pack whose terms had ended, or had not begun.
fn out_of_date(production: &Production, derived: &Derived, packs: &Packs, pack: &Pack) -> Option<Finding> {
    let worked: Vec<Date> = derived.company.iter().filter(|(_, day)| day.kind.is_work()).map(|(date, _)| *date).collect();
    let outside: Vec<(Date, Standing)> =
        worked.iter().map(|date| (*date, packs.standing(pack, *date))).filter(|(_, standing)| *standing != Standing::InForce).collect();
    let (first, standing) = *outside.first()?;
    let days = match (outside.len(), worked.len()) {
        (1, 1) => format!("the day of work, {first}"),
        (some, all) if some == all => format!("all {all} days of work, from {first} on"),
        (some, all) => format!("{some} of the {all} days of work, from {first} on"),
    };
    let unverified = if pack.validity.mark == Mark::Unverified { ", a date that was not checked" } else { "" };
    let (what, help) = match standing {
        Standing::Ended(date) => (
            format!("ended on {date}{unverified}: before {days}"),
            "take the findings that say `historical` as history, and ask the payroll company for the terms that followed",
        ),
        Standing::NotYet(date) => (
            format!("begin on {date}{unverified}: after {days}"),
            "name a pack of that time in `conventions.rule_packs`, or ask the payroll company for the terms before",
        ),
        Standing::InForce => return None,
    };
    let finding = Finding::new(&codes::PACK_HISTORICAL, format!("the terms of {}, {}, {what}", pack.name, pack.edition));
    let place = if production.conventions.rule_packs.is_some() {
        finding.at(production.conventions.origin).field("rule_packs")
    } else {
        finding.at(production.identity.origin).field("title")
    };
    Some(place.help(help).subject(format!("pack {}", pack.id)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, d};
    use crate::rules::testing::{found, messages};

    #[test]
    fn a_pack_is_known_or_named_wrong() {
        let builder = Builder::new().with(|production| production.conventions.rule_packs = Some(vec!["uk-wrt".to_owned()]));
        let unknown = found(&builder, &codes::UNKNOWN_REFERENCE);
        assert_eq!(unknown[0].message, "there is no rule pack `uk-wrt`");
        assert_eq!(unknown[0].help.as_deref(), Some("did you mean `uk-wtr`?"));
    }

    #[test]
    fn terms_that_ended_on_the_last_day_of_the_shoot_are_not_history() {
        let shoot = |last| Builder::new().cast("1").crew("Ana", "Camera", &["main"]).day(d(2026, 6, 29), "07:00").day(last, "07:00");
        assert!(messages(&shoot(d(2026, 6, 30)), &codes::PACK_HISTORICAL).is_empty());
        let said = messages(&shoot(d(2026, 7, 1)), &codes::PACK_HISTORICAL);
        assert_eq!(said.len(), 1, "nobody here works under the directors' terms: {said:?}");
        assert!(
            said[0].ends_with("ended on 2026-06-30, a date that was not checked: before 1 of the 2 days of work, from 2026-07-01 on"),
            "{said:?}"
        );
    }

    #[test]
    fn terms_that_had_not_begun_are_told_too() {
        let builder = Builder::new().cast("1").day(d(2023, 6, 30), "07:00");
        let said = messages(&builder, &codes::PACK_HISTORICAL);
        assert!(
            said.iter().any(|text| text.contains("begin on 2023-07-01, a date that was not checked: after the day of work, 2023-06-30")),
            "{said:?}"
        );
    }
}
