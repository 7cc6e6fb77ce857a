//! Footage: copies, checksums, what editorial has, days and rolls that the log lacks (CB510–CB515; domain.md 2.10).

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::words;
use crate::derive::{Derived, RECEIVED_WITHIN, RollStanding};
use crate::findings::{Code, Finding, Findings, codes};
use crate::model::{FootageRoll, Production};

/// The most rolls that a message names.
const MOST_NAMED: usize = 8;

/// A roll and where it stands.
type Entry<'a> = (&'a FootageRoll, &'a RollStanding);

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    if production.footage.is_empty() {
        return;
    }
    let all: Vec<Entry<'_>> = production.footage.iter().zip(&derived.footage.rolls).collect();
    let log = Log { production, derived };
    log.copies(&all, findings);
    log.received(&all, findings);
    log.checksums(&all, findings);
    log.unsummed(&all, findings);
    log.days(findings);
    log.unlogged(findings);
}

struct Log<'a> {
    production: &'a Production,
    derived: &'a Derived,
}

/// Rolls by the day they were shot.
fn by_day<'a>(all: &[Entry<'a>], fits: impl Fn(&Entry<'a>) -> bool) -> BTreeMap<(Option<Date>, &'a str), Vec<Entry<'a>>> {
    let mut days: BTreeMap<(Option<Date>, &str), Vec<Entry<'_>>> = BTreeMap::new();
    for entry in all.iter().filter(|entry| fits(entry)) {
        days.entry((entry.0.date, entry.0.unit.as_str())).or_default().push(*entry);
    }
    days
}

fn named(all: &[String]) -> String {
    let mut names = all.iter().take(MOST_NAMED).cloned().collect::<Vec<_>>();
    if all.len() > MOST_NAMED {
        names.push(format!("{} more", all.len() - MOST_NAMED));
    }
    words::list(&names)
}

impl Log<'_> {
    /// `of Main Unit on 2026-05-04`.
    fn day(&self, date: Option<Date>, unit: &str) -> String {
        let unit = words::unit(self.production, unit);
        date.map_or_else(|| format!("of {unit}, of no date"), |date| format!("of {unit} on {date}"))
    }

    /// What `allow` calls the footage of a day.
    fn subject(&self, date: Option<Date>, unit: &str) -> String {
        let main = self.production.units.first().is_none_or(|own| own.id == unit);
        let date = date.map_or_else(|| "undated".to_owned(), |date| date.to_string());
        if main { format!("footage {date}") } else { format!("footage {unit} {date}") }
    }

    /// A finding about rolls of one day.
    fn of_day(
        &self,
        code: &'static Code,
        field: &'static str,
        key: (Option<Date>, &str),
        rolls: &[Entry<'_>],
        message: String,
        help: &str,
    ) -> Finding {
        Finding::new(code, message).at(rolls[0].0.origin).field(field).help(help).subject(self.subject(key.0, key.1))
    }

    /// CB510: fewer copies than demanded.
    fn copies(&self, all: &[Entry<'_>], findings: &mut Findings) {
        let demanded = self.production.conventions.footage_copies.unwrap_or(0);
        for (key, rolls) in by_day(all, |(_, standing)| standing.lacks > 0) {
            let names: Vec<String> = rolls.iter().map(|(roll, _)| format!("{} ({})", roll.roll, roll.copies.len())).collect();
            let verb = if rolls.len() == 1 { "roll has" } else { "rolls have" };
            let many = if demanded == 1 { "1 copy".to_owned() } else { format!("{demanded} copies") };
            let message = format!("{} {verb} fewer than {many}, {}: {}", rolls.len(), self.day(key.0, key.1), named(&names));
            findings.push(self.of_day(
                &codes::FOOTAGE_COPIES,
                "copies",
                key,
                &rolls,
                message,
                "make the copies before the card is formatted, and write where they are under `copies`",
            ));
        }
    }

    /// CB511: not with editorial in time.
    fn received(&self, all: &[Entry<'_>], findings: &mut Findings) {
        let within = self.production.conventions.footage_within.unwrap_or(RECEIVED_WITHIN);
        let Some(now) = self.derived.as_of else { return };
        for (key, rolls) in by_day(all, |(_, standing)| standing.late) {
            let names: Vec<String> = rolls.iter().map(|(roll, _)| roll.roll.clone()).collect();
            let due = rolls[0].1.due.map(|date| date.to_string()).unwrap_or_default();
            let verb = if rolls.len() == 1 { "roll" } else { "rolls" };
            let days = if within == 1 { "1 working day".to_owned() } else { format!("{within} working days") };
            let message = format!(
                "editorial has not received {} {verb} {} as of {now}, {days} gave it until {due}: {}",
                rolls.len(),
                self.day(key.0, key.1),
                named(&names)
            );
            findings.push(self.of_day(
                &codes::FOOTAGE_NOT_RECEIVED,
                "received",
                key,
                &rolls,
                message,
                "find the shipment, and write the date as `received` when it is there",
            ));
        }
    }

    /// CB512: another checksum.
    fn checksums(&self, all: &[Entry<'_>], findings: &mut Findings) {
        for (roll, standing) in all.iter().filter(|(_, standing)| !standing.differs.is_empty()) {
            let own = roll.checksum.as_deref().unwrap_or_default();
            let editorial = standing.differs.iter().any(|place| place == "editorial");
            let message =
                format!("roll {} has another checksum at {} than the original ({own})", roll.roll, words::list(&standing.differs));
            let help = "copy it again from the original and read both checksums; do not format the card before they agree";
            let finding =
                Finding::new(&codes::FOOTAGE_CHECKSUM, message).at(roll.origin).field(if editorial { "verified" } else { "copies" });
            findings.push(finding.help(help).subject(format!("roll {}", roll.roll)));
        }
    }

    /// CB513: no checksum at all.
    fn unsummed(&self, all: &[Entry<'_>], findings: &mut Findings) {
        for (key, rolls) in by_day(all, |(_, standing)| standing.unsummed) {
            let names: Vec<String> = rolls.iter().map(|(roll, _)| roll.roll.clone()).collect();
            let verb = if rolls.len() == 1 { "roll has" } else { "rolls have" };
            let message = format!("{} {verb} no checksum, {}: {}", rolls.len(), self.day(key.0, key.1), named(&names));
            findings.push(self.of_day(
                &codes::FOOTAGE_NO_CHECKSUM,
                "checksum",
                key,
                &rolls,
                message,
                "write the checksum of the original under `checksum`: nobody can tell a bad copy without it",
            ));
        }
    }

    /// CB514: a day that was shot, without picture.
    fn days(&self, findings: &mut Findings) {
        for report in self.derived.footage.days_without.iter().filter_map(|at| self.production.reports.get(*at)) {
            let message = format!("the footage log has no picture {}, which was shot", self.day(Some(report.date), &report.unit));
            let finding = Finding::new(&codes::DAY_WITHOUT_FOOTAGE, message).at(report.origin).field("date");
            let help = "add its camera rolls to `footage`, each with its `date`";
            findings.push(finding.help(help).subject(self.subject(Some(report.date), &report.unit)));
        }
    }

    /// CB515: rolls that a report has and the log has not.
    fn unlogged(&self, findings: &mut Findings) {
        let mut by_report: BTreeMap<usize, Vec<String>> = BTreeMap::new();
        for (at, roll) in &self.derived.footage.unlogged {
            // A day without any picture has been told of.
            if let Some(name) = self.production.reports.get(*at).and_then(|report| report.rolls.get(*roll)) {
                by_report.entry(*at).or_default().push(name.roll.clone());
            }
        }
        for (at, names) in by_report.into_iter().filter(|(at, _)| !self.derived.footage.days_without.contains(at)) {
            let Some(report) = self.production.reports.get(at) else { continue };
            let verb = if names.len() == 1 { "roll that is" } else { "rolls that are" };
            let message = format!(
                "the report has {} {verb} not in the footage log, {}: {}",
                names.len(),
                self.day(Some(report.date), &report.unit),
                named(&names)
            );
            let finding = Finding::new(&codes::ROLL_NOT_LOGGED, message).at(report.origin).field("rolls");
            let help = "add them to `footage`, or mend the name of the roll in one of the two";
            findings.push(finding.help(help).subject(self.subject(Some(report.date), &report.unit)));
        }
    }
}
