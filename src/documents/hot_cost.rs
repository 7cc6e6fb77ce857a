//! The hot cost: a reported day's labour against its budget, on the morning after (domain.md 2.7).

use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::Value;

use super::cost_report::KeyFigure;
use super::facts::{Fact, NoteBlock, notes_for};
use super::unit_day::{self, UnitDay};
use super::{Context, Figure, Kind, Subject, facts, format, money};
use crate::derive::{DealPay, HotCost, HotDepartment};
use crate::model::{Budget, Part};
use crate::rules::penalties::{self, Penalties};
use crate::values::{Money, round_half_up};
use crate::words::{say, spoken, word};

/// The hot cost.
pub static KIND: Kind = Kind {
    word: "hot-cost",
    name: "Hot cost",
    about: "A day's labour against its budget: hours, overtime, penalties, background. One for each shoot day that has its report, where there is a budget.",
    schema: 1,
    needs: &[Part::Identity, Part::Schedule, Part::People, Part::Budget],
    due,
    page,
};

fn due(context: Context<'_>) -> Vec<Subject> {
    let _speaking = context.speak();
    unit_day::subjects(context, |at| context.derived.hot_costs.iter().any(|own| own.day == at))
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    let body = UnitDay::find(context, subject).and_then(body);
    body.map_or(Value::Null, |body| facts::page(context, &KIND, subject, &[], false, body))
}

/// What a hot cost shows. Every amount is in the budget's currency; hours are tenths.
#[derive(Debug, Clone, Serialize)]
pub struct HotCostPage {
    /// The unit and the day: `Day 11 of 28, Monday, May 18, 2026, Main Unit`.
    pub day: String,
    /// Call, first shot, camera wrap, last out, locations.
    pub facts: Vec<Fact>,
    /// ISO code of every amount.
    pub currency: String,
    /// The figures that are looked for first.
    pub key: Vec<KeyFigure>,
    /// The departments.
    pub rows: Vec<DepartmentRow>,
    /// All of them.
    pub total: Option<DepartmentRow>,
    /// The day, and all reported days of the unit: none where no department has a budget.
    pub sums: Vec<SumRow>,
    /// Cast, their hours, meal penalties, forced calls.
    pub cast: Vec<Fact>,
    /// Background, planned and as it was; none where the report counts none.
    pub background: Vec<BackgroundRow>,
    /// How the figures come about, a sentence each.
    pub basis: Vec<String>,
    /// Notes that the production adds to this paper.
    pub notes: Vec<NoteBlock>,
}

/// One department.
#[derive(Debug, Clone, Serialize)]
pub struct DepartmentRow {
    /// Stable id: `department-camera`; `total`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How many people.
    pub people: String,
    /// The first in.
    pub call: Option<String>,
    /// The last out.
    pub wrap: Option<String>,
    /// Hours budgeted.
    pub budget_hours: Figure,
    /// Hours worked.
    pub hours: Figure,
    /// Hours beyond the budgeted day, person by person.
    pub beyond: Figure,
    /// The day's budget.
    pub budget: Option<Figure>,
    /// What the day came to.
    pub cost: Option<Figure>,
    /// Budget less cost, over in parentheses.
    pub over: Option<Figure>,
    /// Whether it was over.
    pub is_over: bool,
}

/// Budget and cost of the day or of all days so far.
#[derive(Debug, Clone, Serialize)]
pub struct SumRow {
    /// `day`, `to-date`.
    pub id: &'static str,
    /// What it sums.
    pub name: String,
    /// Budget.
    pub budget: Figure,
    /// Cost.
    pub cost: Figure,
    /// The one less the other.
    pub over: Figure,
    /// Whether it is over.
    pub is_over: bool,
}

/// A group of background.
#[derive(Debug, Clone, Serialize)]
pub struct BackgroundRow {
    /// Stable id: `background-1`.
    pub id: String,
    /// Who.
    pub name: String,
    /// Planned.
    pub planned: String,
    /// As it was; none where the report does not say.
    pub came: Option<String>,
    /// The one less the other; more than planned in parentheses.
    pub difference: Option<String>,
}

fn body(day: UnitDay<'_>) -> Option<HotCostPage> {
    let (production, derived) = (day.production, day.context.derived);
    let budget = production.budget.as_ref()?;
    let hot = derived.hot_costs.iter().find(|own| own.day == day.index)?;
    let currency = budget.currency;
    let figure = |amount: Decimal| money::whole_figure(amount, currency);
    let priced = !hot.budget.is_zero();
    let sum = |id, name: String, budget: Decimal, cost: Decimal| SumRow {
        id,
        name,
        budget: figure(budget),
        cost: figure(cost),
        over: figure(budget - cost),
        is_over: budget < cost,
    };
    let mut sums = Vec::new();
    if priced {
        sums.push(sum("day", say!("hot-cost-the-day"), hot.budget, hot.cost));
        let count = format::counted(usize::try_from(hot.reported).unwrap_or(0), "reported-days");
        sums.push(sum("to-date", say!("hot-cost-to-date-2", count), hot.cumulative_budget, hot.cumulative_cost));
    }
    let name = format::joined(
        [day.number().as_deref(), Some(&format::long_date(day.day.date, day.conventions.wording)), Some(&day.unit_name())],
        ", ",
    );
    let rows: Vec<DepartmentRow> = hot.departments.iter().map(|own| row(day, budget, own)).collect();
    let total = (rows.len() > 1).then(|| row(day, budget, &all(hot)));
    let (late, short) = penalties::of_day(production, derived, day.index);
    Some(HotCostPage {
        day: name.unwrap_or_default(),
        facts: times(day),
        currency: currency.code().to_owned(),
        key: key(hot, budget),
        rows,
        total,
        sums,
        cast: cast(hot, budget).into_iter().chain(crew_penalties(&late, &short)).collect(),
        background: background(hot),
        basis: basis(hot, budget, &day.word("labor", "labour")).into_iter().chain(priced_by(&late, &short)).collect(),
        notes: notes_for(production, "hot-cost", Some(&day.day.date.to_string())),
    })
}

/// Minutes as hours in tenths: `13.5`.
fn hours(minutes: i64) -> Figure {
    let hours = round_half_up(Decimal::from(minutes) / Decimal::from(60), 1);
    let plain = format!("{:.1}", hours.abs());
    let numbers = spoken();
    let text = numbers.numbers().signless(&plain);
    let text = if hours.is_sign_negative() && plain != "0.0" { format!("-{text}") } else { text };
    Figure { text, value: format!("{hours:.1}") }
}

fn dashed(minutes: i64) -> Figure {
    let figure = hours(minutes);
    if minutes == 0 { Figure { text: "–".to_owned(), ..figure } } else { figure }
}

fn row(day: UnitDay<'_>, budget: &Budget, own: &HotDepartment) -> DepartmentRow {
    let figure = |amount: Decimal| money::whole_figure(amount, budget.currency);
    let over = own.budget.zip(own.cost).map(|(budget, cost)| budget - cost);
    DepartmentRow {
        id: if own.name.is_empty() { "total".to_owned() } else { format!("department-{}", crate::values::slug(&own.name)) },
        name: if own.name.is_empty() { say!("hot-cost-total") } else { own.name.clone() },
        people: own.people.to_string(),
        call: own.call.map(|call| day.clock(call)),
        wrap: own.wrap.map(|wrap| day.clock(wrap)),
        budget_hours: hours(own.budget_minutes),
        hours: hours(own.worked_minutes),
        beyond: dashed(own.over_minutes),
        budget: own.budget.map(figure),
        cost: own.cost.map(figure),
        over: over.map(figure),
        is_over: over.is_some_and(|over| over < Decimal::ZERO),
    }
}

/// All departments as one without a name.
fn all(hot: &HotCost) -> HotDepartment {
    let mut all = HotDepartment::default();
    for own in &hot.departments {
        all.people += own.people;
        all.call = match (all.call, own.call) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        all.wrap = all.wrap.max(own.wrap);
        all.budget_minutes += own.budget_minutes;
        all.worked_minutes += own.worked_minutes;
        all.over_minutes += own.over_minutes;
    }
    if !hot.budget.is_zero() {
        (all.budget, all.cost) = (Some(hot.budget), Some(hot.cost));
    }
    all
}

fn key(hot: &HotCost, budget: &Budget) -> Vec<KeyFigure> {
    let mut keys = Vec::new();
    let mut push = |id, label: &str, figure: Figure, note: Option<String>, over| {
        keys.push(KeyFigure { id, label: label.to_owned(), figure, note, over });
    };
    let word =
        |amount: Decimal| if amount < Decimal::ZERO { word!("hot-cost-over-budget") } else { word!("hot-cost-under-budget") }.to_owned();
    if !hot.budget.is_zero() {
        let (day, so_far) = (hot.budget - hot.cost, hot.cumulative_budget - hot.cumulative_cost);
        push("day", word!("hot-cost-the-day"), money::whole_figure(day, budget.currency), Some(word(day)), day < Decimal::ZERO);
        push(
            "to-date",
            word!("hot-cost-to-date"),
            money::whole_figure(so_far, budget.currency),
            Some(word(so_far)),
            so_far < Decimal::ZERO,
        );
    }
    let (worked, planned, beyond) = hot
        .departments
        .iter()
        .fold((0, 0, 0), |sum, own| (sum.0 + own.worked_minutes, sum.1 + own.budget_minutes, sum.2 + own.over_minutes));
    push("hours", word!("hot-cost-crew-hours-2"), hours(worked), Some(say!("hot-cost-budgeted", planned = hours(planned).text)), false);
    push("beyond", word!("hot-cost-over-the-day"), hours(beyond), Some(say!("hot-cost-crew-hours")), beyond > 0);
    let count = |number: u32| Figure { text: number.to_string(), value: number.to_string() };
    push(
        "penalties",
        word!("hot-cost-meal-penalties"),
        count(hot.meal_penalties),
        Some(say!("hot-cost-cast-as-reported")),
        hot.meal_penalties > 0,
    );
    push("forced", word!("hot-cost-forced-calls"), count(hot.forced_calls), Some(say!("hot-cost-cast-as-reported")), hot.forced_calls > 0);
    keys
}

/// The day's times, as they were, and its places.
fn times(day: UnitDay<'_>) -> Vec<Fact> {
    let Some(report) = day.report() else { return Vec::new() };
    let clock = |time: Option<crate::values::Clock>| time.map(|time| day.clock(time));
    let call = report.call.or(day.plan.call);
    let places: Vec<&str> =
        day.plan.locations.iter().filter_map(|id| day.production.location(id)).map(|location| location.name.as_str()).collect();
    let wrap = match (report.last_out, day.plan.wrap) {
        (Some(out), Some(planned)) => Some(say!("hot-cost-planned-wrap", time = day.clock(out), time2 = day.clock(planned))),
        (out, _) => clock(out),
    };
    [
        Fact::new("call", say!("hot-cost-crew-call"), clock(call)),
        Fact::new("first_shot", word!("hot-cost-first-shot"), clock(report.first_shot)),
        Fact::new("camera_wrap", word!("hot-cost-camera-wrap"), clock(report.camera_wrap)),
        Fact::new("last_out", word!("hot-cost-last-out"), wrap),
        Fact::new("places", word!("hot-cost-locations"), (!places.is_empty()).then(|| places.join("; "))),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn cast(hot: &HotCost, budget: &Budget) -> Vec<Fact> {
    let (people, minutes) = hot.cast;
    let worked = (people > 0).then(|| {
        let people = format::counted(usize::try_from(people).unwrap_or(0), "performers");
        say!("hot-cost-hours-from-report-to-dismissal-meals", people, minutes = hours(minutes).text)
    });
    [
        Fact::new("cast", word!("hot-cost-cast"), worked),
        Fact::new("deals", word!("hot-cost-by-their-deals"), hot.deals.1.map(|own| deal(&own, budget, "performers"))),
        Fact::new("penalties", word!("hot-cost-meal-penalties"), Some(hot.meal_penalties.to_string())),
        Fact::new("forced", word!("hot-cost-forced-calls"), Some(hot.forced_calls.to_string())),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What the crew's late meals and short rests come to.
fn crew_penalties(late: &Penalties, short: &Penalties) -> impl Iterator<Item = Fact> {
    let text = |own: &Penalties| {
        (own.people > 0).then(|| {
            let people = format::counted(own.people, "people");
            let sums = own.sums.iter().copied().map(money::with_code);
            let open = (own.unpriced > 0).then(|| say!("hot-cost-in-no-amount", count = own.unpriced));
            std::iter::once(people).chain(sums).chain(open).collect::<Vec<_>>().join(", ")
        })
    };
    let late = Fact::new("crew_meals", word!("hot-cost-crew-late-meals"), text(late));
    late.into_iter().chain(Fact::new("crew_rests", word!("hot-cost-crew-short-rests"), text(short)))
}

/// By which clauses they are priced.
fn priced_by(late: &Penalties, short: &Penalties) -> Option<String> {
    let mut clauses: Vec<&str> = late.clauses.iter().chain(&short.clauses).map(String::as_str).collect();
    clauses.dedup();
    (!clauses.is_empty()).then(|| say!("hot-cost-penalties-are-priced-by", clauses = clauses.join("; ")))
}

/// `2 of 3 performers, USD 2,400, overtime USD 180 in it`.
fn deal(own: &DealPay, budget: &Budget, noun: &str) -> String {
    let money = |amount: Decimal| money::with_code(Money { amount, currency: budget.currency });
    let count = |number: u32| usize::try_from(number).unwrap_or(0);
    let people = if own.people == own.of {
        format::counted(count(own.people), noun)
    } else {
        say!("hot-cost-of", people = own.people, count = format::counted(count(own.of), noun))
    };
    let overtime = if own.overtime.is_zero() { String::new() } else { say!("hot-cost-overtime-in-it", amount = money(own.overtime)) };
    format!("{people}, {}{overtime}", money(own.pay))
}

/// Background, where the report counts any.
fn background(hot: &HotCost) -> Vec<BackgroundRow> {
    if hot.background.iter().all(|(_, _, came)| came.is_none()) {
        return Vec::new();
    }
    let row = |(at, (name, planned, came)): (usize, &(String, u32, Option<u32>))| BackgroundRow {
        id: format!("background-{}", at + 1),
        name: name.clone(),
        planned: planned.to_string(),
        came: came.map(|came| came.to_string()),
        difference: came.map(|came| match i64::from(*planned) - i64::from(came) {
            0 => "–".to_owned(),
            less if less > 0 => less.to_string(),
            more => format!("({})", more.abs()),
        }),
    };
    hot.background.iter().enumerate().map(row).collect()
}

fn basis(hot: &HotCost, budget: &Budget, labour: &str) -> Vec<String> {
    let day = budget.day;
    let plain = |number: Decimal| money::rate(number.normalize());
    let mut all = vec![say!("hot-cost-hours-are-from-first-call-to", plain = plain(day.hours))];
    if hot.budget.is_zero() {
        all.push(say!("hot-cost-no-departments-accounts-are-named-or", labour));
    } else {
        all.push(say!(
            "hot-cost-a-days-budget-is-what-the",
            labour,
            planned = hot.planned,
            plain = plain(day.straight),
            plain2 = plain(day.overtime),
            plain3 = plain(day.guaranteed)
        ));
        let silent: Vec<&str> = hot.departments.iter().filter(|own| own.budget.is_none()).map(|own| own.name.as_str()).collect();
        if !silent.is_empty() {
            all.push(say!("hot-cost-without-an-account-of-their-own", silent = silent.join(", ")));
        }
        if let Some(own) = &hot.deals.0 {
            all.push(say!("hot-cost-by-peoples-own-deals-kit-and", deal = deal(own, budget, "people")));
        }
        all.push(say!("hot-cost-whole-an-estimate-of-the-morning", currency = budget.currency));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::derive;
    use crate::derive::testing::{Builder, at, d};
    use crate::documents::facts::testing::assert_fixture;
    use crate::model::{BackgroundReport, CastReport, CrewReport, DayReport, Level, Meal};

    fn show() -> Builder {
        let builder = Builder::new()
            .account("3301", Level::Production, None)
            .line("3301", "1", "Flat", "1", "28000")
            .department("Camera", None, &[])
            .department("Grip", None, &[])
            .crew("Uma Lind", "Camera", &["main"])
            .crew("Ivo Kerr", "Grip", &["main"])
            .cast("1")
            .scene("1", "EXT", "DAY", 8)
            .element("1", "background", "fishermen", Some(6))
            .day(d(2026, 5, 4), "07:00")
            .strip("1", "1")
            .day(d(2026, 5, 5), "07:00");
        builder.with(|production| {
            production.departments[0].accounts.push("3301".to_owned());
            let row = |who: &str, out: &str| CrewReport {
                who: who.to_owned(),
                department: true,
                call: Some(at("07:00")),
                out: Some(at(out)),
                meal: Meal { out: Some(at("13:00")), back: Some(at("13:30")) },
                ..CrewReport::default()
            };
            production.reports = vec![DayReport {
                date: d(2026, 5, 4),
                unit: "main".to_owned(),
                first_shot: Some(at("07:40")),
                crew: vec![row("Camera", "21:30"), row("Grip", "19:30")],
                cast: vec![CastReport { who: "1".to_owned(), meal_penalties: Some(2), forced_call: true, ..CastReport::default() }],
                background: vec![BackgroundReport { name: "fishermen".to_owned(), count: 8, ..BackgroundReport::default() }],
                ..DayReport::default()
            }];
        })
    }

    fn page_of(builder: &Builder) -> Value {
        let derived = derive(&builder.production, None);
        let context = Context::internal(&builder.production, &derived);
        let due = due(context);
        assert_eq!(due.len(), 1, "a day without a report has no hot cost");
        page(context, &due[0])
    }

    #[test]
    fn overtime_is_priced_against_the_days_budget() {
        let page = page_of(&show());
        let camera = &page["body"]["rows"][0];
        let text = |key: &str| camera[key]["text"].as_str().unwrap_or_default().to_owned();
        // 28,000 over two planned days; 8 and 6 at one and a half are 17 paid hours of 14 budgeted.
        assert_eq!(
            [text("hours"), text("beyond"), text("budget"), text("cost"), text("over")],
            ["14.0", "2.0", "14,000", "17,000", "(3,000)"]
        );
        assert_eq!(page["body"]["rows"][1]["budget"], Value::Null);
        assert_eq!(page["body"]["total"]["hours"]["text"], "26.0");
        assert_eq!(page["body"]["sums"][1]["name"], "To date, 1 reported day");
    }

    #[test]
    fn penalties_and_background_are_the_reports() {
        let page = page_of(&show());
        assert_eq!((page["body"]["cast"][1]["text"].as_str(), page["body"]["cast"][2]["text"].as_str()), (Some("2"), Some("1")));
        assert_eq!(page["body"]["background"][0]["difference"], "(2)");
        // The camera's second meal was due at 19:30; at 21:30 it is 7.50, 10 and two times 12.50.
        assert_eq!(page["body"]["cast"][3]["text"], "1 person, USD\u{a0}42.50");
        assert!(page["body"]["basis"].to_string().contains("in no amount: Grip"), "{}", page["body"]["basis"]);
    }

    #[test]
    fn the_fixture_has_the_shape_of_the_page() {
        assert_fixture(&page_of(&show()), include_str!("../../tests/fixtures/pages/hot-cost.json"));
    }
}
