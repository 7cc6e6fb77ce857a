//! Start paperwork: nobody works tomorrow without it, no minor without a permit (CB253, CB254; domain.md 2.11, 3 rule 21).

use jiff::civil::Date;

use super::words;
use crate::derive::{DaysAtWork, Derived, PaperRow, PaperState};
use crate::findings::{Finding, Findings, codes};
use crate::model::{CHILD_PERMIT, Production};

/// Names that a sentence holds.
const NAMES: usize = 6;

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    let status = &derived.paperwork;
    let days = DaysAtWork::new(production, &derived.work);
    let mut unlisted: Vec<&PaperRow> = Vec::new();
    for row in &status.rows {
        findings.extend(permit(production, derived, row, days));
        let Some(tomorrow) = status.tomorrow.filter(|date| days.dates(&row.who).any(|day| day == *date)) else { continue };
        if !row.listed {
            if row.cells.iter().enumerate().any(|(at, cell)| cell.state.is_open() && status.kinds[at] != CHILD_PERMIT) {
                unlisted.push(row);
            }
            continue;
        }
        findings.extend(open(production, derived, row, tomorrow));
    }
    if let (Some(first), Some(tomorrow)) = (unlisted.first(), status.tomorrow) {
        let names: Vec<String> = unlisted.iter().take(NAMES).map(|row| production.who_name(&row.who)).collect();
        let more = unlisted.len().saturating_sub(NAMES);
        let names = if more == 0 { words::list(&names) } else { format!("{} and {more} more", names.join(", ")) };
        let verb = if unlisted.len() == 1 { "works" } else { "work" };
        let message = format!("{names} {verb} on {tomorrow}, the next working day, and no start paperwork is listed");
        let finding = Finding::new(&codes::PAPERWORK_OPEN, message).at(production.who_origin(&first.who));
        let help = "add what they signed under `paperwork`; what is not asked of them goes under `paperwork_rules`";
        findings.push(finding.help(help).subject(format!("paperwork {tomorrow}")));
    }
}

/// CB253: somebody works tomorrow and has a paper that is not signed, or that has run out by then.
fn open(production: &Production, derived: &Derived, row: &PaperRow, tomorrow: Date) -> Option<Finding> {
    let mut lacks = Vec::new();
    let mut place = None;
    for (kind, cell) in derived.paperwork.kinds.iter().zip(&row.cells).filter(|(kind, _)| *kind != CHILD_PERMIT) {
        let record = cell.record.and_then(|at| production.paperwork.get(at));
        let expires = record.and_then(|own| own.expires).filter(|expires| *expires < tomorrow);
        let kind = if kind == "nda" { "NDA".to_owned() } else { kind.replace('-', " ") };
        let (text, field) = match (cell.state, expires, record.and_then(|own| own.sent)) {
            (PaperState::Missing, ..) => (format!("{kind} (not sent)"), "kind"),
            (PaperState::Sent, _, Some(sent)) => (format!("{kind} (sent {sent}, not signed)"), "sent"),
            (PaperState::Sent, ..) => (format!("{kind} (not signed)"), "kind"),
            (PaperState::Expired | PaperState::Expiring, Some(expires), _) => (format!("{kind} (expires {expires})"), "expires"),
            _ => continue,
        };
        lacks.push(text);
        place = place.or(record.map(|own| (own.origin, field)));
    }
    if lacks.is_empty() {
        return None;
    }
    let who = format!("{} ({})", production.who_name(&row.who), production.who_role(&row.who));
    let message = format!("{who} works on {tomorrow}, the next working day, without {}", words::list(&lacks));
    let finding = Finding::new(&codes::PAPERWORK_OPEN, message);
    let finding = match place {
        Some((origin, field)) => finding.at(origin).field(field),
        None => finding.at(production.who_origin(&row.who)),
    };
    let help = "have it signed before the call and write the date as `signed`; `waived: true` where this person does not need it";
    Some(finding.help(help).subject(format!("paperwork {}", row.who.subject())))
}

/// CB254: a minor works on a day for which there is no permit.
fn permit(production: &Production, derived: &Derived, row: &PaperRow, days: DaysAtWork<'_>) -> Option<Finding> {
    let at = derived.paperwork.kinds.iter().position(|kind| kind == CHILD_PERMIT).filter(|_| row.minor)?;
    let cell = row.cells.get(at)?;
    let record = cell.record.and_then(|at| production.paperwork.get(at));
    if record.is_some_and(|own| own.waived) || cell.rule.is_none() {
        return None;
    }
    let from = derived.as_of?;
    let until = record.filter(|own| own.signed.is_some()).map(|own| own.expires.unwrap_or(Date::MAX));
    let open: Vec<Date> = days.dates(&row.who).filter(|date| *date >= from && until.is_none_or(|until| *date > until)).collect();
    let first = open.first()?;
    let who = format!("{} ({})", production.who_name(&row.who), production.who_role(&row.who));
    let (why, field) = match (record, until) {
        (Some(own), Some(until)) if own.signed.is_some() => (format!("the permit runs out on {until}"), "expires"),
        (Some(own), _) => match own.sent {
            Some(sent) => (format!("the permit was applied for on {sent} and is not granted"), "sent"),
            None => ("the permit is not applied for".to_owned(), "kind"),
        },
        (None, _) => ("there is no permit".to_owned(), ""),
    };
    let more = open.len() - 1;
    let more = if more == 0 { String::new() } else { format!(" and {more} later") };
    let message = format!("{who} is a minor and works on {first}{more}: {why}");
    let finding = Finding::new(&codes::MINOR_PERMIT, message);
    let finding = match record {
        Some(own) => finding.at(own.origin).field(field),
        None => finding.at(production.who_origin(&row.who)).field("minor"),
    };
    let help = "get the permit before that day and write `signed` and `expires`, or shoot those scenes once it is there";
    Some(finding.help(help).subject(format!("permit {}", row.who.subject())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::derive;
    use crate::derive::testing::{Builder, d};
    use crate::model::{Origin, PaperRule, Paperwork, Who};

    fn board(signed: Option<Date>, expires: Option<Date>) -> Builder {
        let builder = Builder::new().crew("Ana", "Camera", &["main"]).crew("Bo", "Camera", &["main"]);
        let builder = builder.day(d(2026, 6, 1), "07:00").day(d(2026, 6, 2), "07:00").day(d(2026, 6, 5), "07:00");
        builder.with(|production| {
            let paper = |who: &str, signed, expires| Paperwork {
                who: Who::Crew(who.to_owned()),
                kind: "nda".to_owned(),
                sent: Some(d(2026, 5, 1)),
                signed,
                expires,
                waived: false,
                notes: None,
                origin: Origin::NONE,
            };
            production.paperwork = vec![paper("Ana", signed, expires), paper("Bo", Some(d(2026, 5, 2)), None)];
            production.paper_rules =
                vec![PaperRule { kind: "nda".to_owned(), of: vec!["everyone".to_owned()], origin: Origin::NONE, stated: true }];
        })
    }

    fn said(builder: &Builder, now: Date) -> Vec<String> {
        let derived = derive(&builder.production, Some(now));
        let mut findings = Findings::new();
        check(&builder.production, &derived, &mut findings);
        findings.into_iter().map(|finding| finding.message).collect()
    }

    #[test]
    fn who_works_tomorrow_has_signed() {
        let none = board(None, None);
        assert_eq!(
            said(&none, d(2026, 6, 1)),
            ["Ana (Position) works on 2026-06-02, the next working day, without NDA (sent 2026-05-01, not signed)"]
        );
        assert!(said(&none, d(2026, 6, 5)).is_empty(), "nobody works after that");
        assert!(said(&board(Some(d(2026, 5, 2)), Some(d(2026, 6, 5))), d(2026, 6, 2)).is_empty(), "it is good on its last day");
        let short = board(Some(d(2026, 5, 2)), Some(d(2026, 6, 4)));
        assert_eq!(
            said(&short, d(2026, 6, 2)),
            ["Ana (Position) works on 2026-06-05, the next working day, without NDA (expires 2026-06-04)"]
        );
    }

    #[test]
    fn people_whom_the_list_does_not_name_are_told_of_once() {
        let builder = board(Some(d(2026, 5, 2)), None).crew("Cy", "Grip", &["main"]).crew("Di", "Grip", &["main"]);
        assert_eq!(said(&builder, d(2026, 6, 1)), ["Cy and Di work on 2026-06-02, the next working day, and no start paperwork is listed"]);
    }
}
