//! What only a whole week shows: grace that looks scheduled, and penalties beyond which the hourly rate is paid.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::agreed;
use super::charge::Charge;
use super::own::names;
use crate::derive::PersonDay;
use crate::findings::{Finding, Findings, Origin, codes};
use crate::rules::packs::Term;
use crate::rules::roster::{Roster, Someone};
use crate::rules::words;

/// Meal penalties of one person in one week.
struct Week {
    name: String,
    steps: u32,
    term: Term,
    /// The first and the last date with one, and the place of the last.
    first: Date,
    last: Date,
    origin: Origin,
    rate: Option<String>,
}

/// Everybody's meal penalties by week and person.
#[derive(Default)]
pub(super) struct Weeks(BTreeMap<(u32, Someone), Week>);

impl Weeks {
    /// Counts a penalty of somebody's day. Days come in order of date.
    pub fn add(&mut self, roster: &Roster<'_>, day: &PersonDay, charge: &Charge) {
        let rate = roster.crew(day).and_then(|member| member.rate).map(|rate| words::money(rate.amount, rate.currency));
        let week = self.0.entry((roster.week(day.date), roster.someone(day))).or_insert_with(|| Week {
            name: roster.name(day),
            steps: 0,
            term: charge.term,
            first: day.date,
            last: day.date,
            origin: day.report.origin,
            rate,
        });
        week.steps += charge.steps;
        (week.last, week.origin) = (day.date, day.report.origin);
    }

    /// Says who has more penalties in a week than are paid by the table.
    pub fn check(&self, findings: &mut Findings) {
        let mut alike: BTreeMap<(u32, u32, Option<&str>), Vec<&Week>> = BTreeMap::new();
        for ((number, _), week) in &self.0 {
            let most = week.term.penalty().and_then(|penalty| penalty.counts.get("hourly_after")).copied();
            if most.is_some_and(|most| week.steps > most) {
                alike.entry((*number, week.steps, week.rate.as_deref())).or_default().push(week);
            }
        }
        for ((_, steps, rate), all) in alike {
            let Some(one) = all.first() else { continue };
            let Some(most) = one.term.penalty().and_then(|penalty| penalty.counts.get("hourly_after")) else { continue };
            let people: Vec<String> = all.iter().map(|week| week.name.clone()).collect();
            let (each, rate) = (if all.len() == 1 { "" } else { " each" }, rate.map(|rate| format!(", {rate}")).unwrap_or_default());
            let message = format!(
                "{} {} {steps} meal penalties{each} from {} to {}: those beyond {most} in a week cost an hour's pay{rate} ({})",
                names(&people),
                if all.len() == 1 { "has" } else { "have" },
                one.first,
                one.last,
                one.term.cite()
            );
            findings.push(
                Finding::new(&codes::MEAL_LATE, message)
                    .at(one.origin)
                    .help("break in time on the week's other days")
                    .subject(format!("penalties {}", one.last)),
            );
        }
    }
}

/// Grace on so many days of a week that it looks scheduled.
pub(super) fn grace(roster: &Roster<'_>, findings: &mut Findings) {
    let mut weeks: BTreeMap<(u32, &str), Vec<usize>> = BTreeMap::new();
    for (index, report) in roster.production.reports.iter().enumerate().filter(|(_, report)| report.grace) {
        weeks.entry((roster.week(report.date), &report.unit)).or_default().push(index);
    }
    for ((_, unit), reports) in weeks {
        let Some(last) = reports.last().and_then(|at| roster.production.reports.get(*at)) else { continue };
        let Some(index) = roster.production.days.iter().position(|day| day.unit == unit && day.date == last.date) else { continue };
        let when = roster.when(index);
        let term = agreed(roster, "first-meal", Someone::Unit, &when).or_else(|| agreed(roster, "first-meal", Someone::Players, &when));
        let Some((term, most)) = term.and_then(|term| Some((term, term.count("grace_in_week")?))) else { continue };
        if u32::try_from(reports.len()).is_ok_and(|days| days <= most) {
            continue;
        }
        let dates: Vec<String> = reports.iter().map(|at| roster.production.reports[*at].date.to_string()).collect();
        let message = format!(
            "{} calls grace on {} days of one week, {}: it looks scheduled, which it may not be ({})",
            words::unit(roster.production, unit),
            dates.len(),
            crate::rules::roster::list(&dates, dates.len(), "days"),
            term.cite()
        );
        findings.push(
            Finding::new(&codes::MEAL_LATE, message)
                .at(last.origin)
                .field("grace")
                .help("plan the meal earlier, so that it comes in time without grace")
                .subject(format!("grace {unit} {}", last.date)),
        );
    }
}
