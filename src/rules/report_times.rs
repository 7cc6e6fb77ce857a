//! Times of a report that cannot be: CB244.
//!
//! A time without a day that lies before the one it follows is of the night after: camera wrap 23:50, last out `01:10`.
//! That is believed only where it is not too long after; lunch from 13:00 to 12:30 is a slip, not 23 and a half hours.

use super::words;
use crate::derive::{DayPlan, Derived, LONGEST_MEAL, is_before};
use crate::findings::{Finding, Findings, Origin, codes};
use crate::model::{CastReport, DayReport, Meal, Production, ShootDay};
use crate::values::Clock;

/// The longest that a step from one stage to the next is believed to take, in minutes.
pub(super) const STEP: i32 = 12 * 60;

/// The longest that a working day is believed to be, in minutes.
const DAY: i32 = 20 * 60;

/// A stage of a report: the key, what it is in words, and its time.
type Stage = (&'static str, &'static str, Option<Clock>);

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    for report in &production.reports {
        let of = format!("the report of {} on {}", words::unit(production, &report.unit), report.date);
        let main = production.units.first().is_none_or(|unit| unit.id == report.unit);
        let subject = if main { format!("report {}", report.date) } else { format!("report {} {}", report.unit, report.date) };
        let mut orders = Orders { of, subject, findings };
        let planned = production.days.iter().zip(&derived.days).find(|(day, _)| day.unit == report.unit && day.date == report.date);
        company(report, planned, &mut orders);
        for row in &report.cast {
            let who = production.cast.iter().find(|member| member.id.as_str() == row.who).map(words::member);
            performer(row, &who.unwrap_or_else(|| row.who.clone()), &mut orders);
        }
        for row in &report.crew {
            let member = production.crew.iter().find(|member| !row.department && member.id == row.who);
            let who = member.map_or(row.who.as_str(), |member| words::crew(member));
            orders.pair(row.origin, who, [("call", "the call", row.call), ("out", "out", row.out)], DAY);
            orders.meal(row.origin, who, ("meal_out", "meal_in"), row.meal);
            orders.meal(row.origin, who, ("second_meal_out", "second_meal_in"), row.second_meal);
        }
        for row in &report.background {
            orders.pair(row.origin, &row.name, [("call", "the call", row.call), ("out", "out", row.out)], DAY);
            orders.meal(row.origin, &row.name, ("meal_out", "meal_in"), row.meal);
        }
    }
}

fn company(report: &DayReport, planned: Option<(&ShootDay, &DayPlan)>, orders: &mut Orders<'_>) {
    let (at, who) = (report.origin, "the company");
    // The planned call holds where the report states none.
    let planned = planned.and_then(|(day, plan)| Some((plan.call?, day.origin)));
    let (called, called_at) = report.call.map(|call| (call, at)).or(planned).map_or((None, at), |(call, at)| (Some(call), at));
    let call: Stage = ("call", "the crew call", called);
    let first: Stage = ("first_shot", "the first shot", report.first_shot);
    let lunch: Stage = ("lunch_in", "the end of lunch", report.lunch.back.or(report.lunch.out));
    let wrap: Stage = ("camera_wrap", "camera wrap", report.camera_wrap);
    for stage in [("shooting_call", "the shooting call", report.shooting_call), first, ("lunch_out", "lunch", report.lunch.out)] {
        orders.apart([called_at, at], who, [call, stage], STEP);
    }
    orders.meal(at, who, ("lunch_out", "lunch_in"), report.lunch);
    orders.pair(at, who, [lunch, ("first_shot_after_lunch", "the first shot after lunch", report.first_shot_after_lunch)], STEP);
    orders.pair(at, who, [lunch, ("second_meal_out", "the second meal", report.second_meal.out)], DAY);
    orders.meal(at, who, ("second_meal_out", "second_meal_in"), report.second_meal);
    let before_wrap = if report.first_shot.is_some() { first } else { call };
    let before_at = if report.first_shot.is_some() { at } else { called_at };
    orders.apart([before_at, at], who, [before_wrap, wrap], DAY);
    let before_out = if report.camera_wrap.is_some() { wrap } else { before_wrap };
    let most = if report.camera_wrap.is_some() { STEP } else { DAY };
    orders.apart(
        [if report.camera_wrap.is_some() { at } else { before_at }, at],
        who,
        [before_out, ("last_out", "the last person out", report.last_out)],
        most,
    );
}

fn performer(row: &CastReport, who: &str, orders: &mut Orders<'_>) {
    let stages: [Stage; 8] = [
        ("leave", "leaving for the location", row.leave),
        ("arrive", "arrival there", row.arrive),
        ("report", "reporting to make-up", row.report),
        ("on_set", "on set", row.on_set),
        ("dismiss_set", "dismissal from set", row.dismiss_set),
        ("dismiss", "dismissal", row.dismiss),
        ("leave_location", "leaving the location", row.leave_location),
        ("arrive_studio", "arrival at the studio or lodging", row.arrive_studio),
    ];
    let stated: Vec<Stage> = stages.into_iter().filter(|(.., time)| time.is_some()).collect();
    for pair in stated.windows(2) {
        // From coming to going is a working day; each other step is a part of one.
        let at_work = |(key, ..): Stage| matches!(key, "leave" | "arrive" | "report" | "on_set");
        let most = if at_work(pair[0]) && !at_work(pair[1]) { DAY } else { STEP };
        orders.pair(row.origin, who, [pair[0], pair[1]], most);
    }
    orders.meal(row.origin, who, ("nd_meal_out", "nd_meal_in"), row.nd_meal);
    orders.meal(row.origin, who, ("first_meal_out", "first_meal_in"), row.first_meal);
    orders.meal(row.origin, who, ("second_meal_out", "second_meal_in"), row.second_meal);
}

/// The orders of one report.
struct Orders<'a> {
    of: String,
    subject: String,
    findings: &'a mut Findings,
}

impl Orders<'_> {
    /// Two stages of which the second cannot come before the first.
    fn pair(&mut self, at: Origin, who: &str, stages: [Stage; 2], most: i32) {
        self.apart([at, at], who, stages, most);
    }

    /// Two stages that two records state.
    fn apart(&mut self, at: [Origin; 2], who: &str, stages: [Stage; 2], most: i32) {
        let [(_, first_name, Some(first)), (key, name, Some(second))] = stages else { return };
        if !is_before(second, first, most) {
            return;
        }
        let message = format!("{}: {name} of {who} is at {second}, before {first_name} at {first}", self.of);
        self.say(message, at, key, stages[0].0);
    }

    /// A meal that ends before it begins, or lasts longer than a meal does.
    fn meal(&mut self, at: Origin, who: &str, keys: (&'static str, &'static str), meal: Meal) {
        let (Some(out), Some(back)) = (meal.out, meal.back) else { return };
        if is_before(back, out, LONGEST_MEAL) {
            let message = format!("{}: a meal of {who} ends at {back}, before it begins at {out}", self.of);
            self.say(message, [at, at], keys.1, keys.0);
        }
    }

    fn say(&mut self, message: String, at: [Origin; 2], key: &'static str, other: &'static str) {
        let finding = Finding::new(&codes::REPORT_TIMES, message).at(at[1]).field(key).related(at[0], Some(other), "it comes after this");
        let help = format!("correct `{key}` or `{other}`; a time after midnight is written with the day, such as 00:30+1");
        self.findings.push(finding.help(help).subject(self.subject.clone()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, at, d};
    use crate::rules::testing::{found, messages};

    fn with(change: impl FnOnce(&mut DayReport)) -> Builder {
        let builder = Builder::new().scene("12", "INT", "DAY", 8).cast("3").day(d(2026, 5, 4), "07:00").strip("12", "3");
        builder.with(|production| {
            let mut report = DayReport { date: d(2026, 5, 4), unit: "main".to_owned(), ..DayReport::default() };
            change(&mut report);
            production.reports.push(report);
        })
    }

    #[test]
    fn a_time_is_not_before_the_one_it_follows() {
        assert!(is_before(at("06:59"), at("07:00"), STEP));
        assert!(!is_before(at("07:00"), at("07:00"), STEP));
        assert!(!is_before(at("01:10"), at("23:50"), STEP), "it is of the night after");
        assert!(is_before(at("23:50"), at("01:10+1"), STEP), "the day is stated");
    }

    #[test]
    fn company_times_are_in_order() {
        let lunch = |back| with(|report| report.lunch = Meal { out: Some(at("13:00")), back: Some(at(back)) });
        assert!(messages(&lunch("13:30"), &codes::REPORT_TIMES).is_empty());
        let early = found(&lunch("12:59"), &codes::REPORT_TIMES);
        assert_eq!(early[0].message, "the report of main on 2026-05-04: a meal of the company ends at 12:59, before it begins at 13:00");
        let night = with(|report| (report.camera_wrap, report.last_out) = (Some(at("23:50")), Some(at("01:10"))));
        assert!(messages(&night, &codes::REPORT_TIMES).is_empty());
        let out = with(|report| (report.camera_wrap, report.last_out) = (Some(at("19:00")), Some(at("18:59"))));
        assert_eq!(
            messages(&out, &codes::REPORT_TIMES),
            ["the report of main on 2026-05-04: the last person out of the company is at 18:59, before camera wrap at 19:00"]
        );
        let shot = with(|report| (report.call, report.first_shot) = (Some(at("07:00")), Some(at("06:30"))));
        assert_eq!(messages(&shot, &codes::REPORT_TIMES).len(), 1);
        assert!(messages(&shot, &codes::REPORT_DIFFERS).is_empty(), "it is said once");
    }

    #[test]
    fn a_performers_stages_are_in_order() {
        let row = |on_set: &str, dismiss: &str| {
            let row = CastReport {
                who: "3".to_owned(),
                report: Some(at("07:00")),
                on_set: Some(at(on_set)),
                dismiss_set: Some(at("23:40")),
                dismiss: Some(at(dismiss)),
                ..CastReport::default()
            };
            messages(&with(|report| report.cast = vec![row]), &codes::REPORT_TIMES)
        };
        assert!(row("07:00", "00:10").is_empty());
        assert_eq!(
            row("06:59", "00:10"),
            ["the report of main on 2026-05-04: on set of cast 3 (Character 3) is at 06:59, before reporting to make-up at 07:00"]
        );
        assert_eq!(row("07:00", "23:39").len(), 1);
    }
}
