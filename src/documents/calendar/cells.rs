//! The months, weeks and dates of the calendar.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::body::{DateCell, DayEntry, LineEntry, Month, WeekRow};
use crate::derive::{CompanyKind, DayPlan};
use crate::documents::{Context, facts, format};
use crate::model::{DayKind, EventKind, Production, ShootDay};
use crate::values::{CastId, DateSpan, Eighths};
use crate::words::{say, word};

/// Days by date, each date's in the order of the units.
pub(super) fn days_by_date(production: &Production) -> BTreeMap<Date, Vec<usize>> {
    let mut all: BTreeMap<Date, Vec<usize>> = BTreeMap::new();
    for (at, day) in production.days.iter().enumerate() {
        all.entry(day.date).or_default().push(at);
    }
    all
}

/// What happens on dates besides the units' days: who starts and finishes, the cast's events by kind, drafts, post.
pub(super) fn lines(context: Context<'_>) -> BTreeMap<Date, Vec<LineEntry>> {
    let production = context.production;
    let mut cast: BTreeMap<Date, BTreeMap<(u8, &'static str), Vec<CastId>>> = BTreeMap::new();
    let mut say = |date: Date, what: (u8, &'static str), id: &CastId| {
        let ids = cast.entry(date).or_default().entry(what).or_default();
        if !ids.contains(id) {
            ids.push(id.clone());
        }
    };
    for member in &production.cast {
        if let Some(schedule) = context.derived.cast.get(&member.id) {
            if let Some(date) = schedule.start {
                say(date, (0, word!("calendar-start")), &member.id);
            }
            if let Some(date) = schedule.finish {
                say(date, (1, word!("calendar-finish")), &member.id);
            }
            for (date, code) in &schedule.codes {
                if code.ends_with('D') {
                    say(*date, (2, word!("calendar-drop")), &member.id);
                }
                if code.starts_with('P') {
                    say(*date, (3, word!("calendar-pick-up")), &member.id);
                }
            }
        }
        for event in &member.events {
            let what = match event.kind {
                EventKind::Travel => (4, word!("calendar-travel")),
                EventKind::Fitting => (5, word!("calendar-fitting")),
                EventKind::Rehearsal => (6, word!("calendar-rehearsal")),
                EventKind::Test => (7, word!("calendar-test")),
                EventKind::Adr => (8, word!("calendar-adr")),
                EventKind::Press => (9, word!("calendar-press")),
            };
            say(event.date, what, &member.id);
        }
    }
    let mut all: BTreeMap<Date, Vec<LineEntry>> = BTreeMap::new();
    for (date, kinds) in cast {
        let rows = kinds.into_iter().map(|((_, label), ids)| LineEntry {
            id: label.to_lowercase(),
            label: label.to_owned(),
            text: Some(format::list(&ids)),
            cast: ids,
        });
        all.entry(date).or_default().extend(rows);
    }
    let identity = &production.identity;
    for (id, draft, what) in
        [("script", &identity.script, word!("calendar-script")), ("schedule", &identity.schedule, word!("calendar-schedule"))]
    {
        if let Some(date) = draft.date {
            let name = draft.name.as_deref().unwrap_or(what);
            let label = format::joined([draft.colour.as_deref(), Some(name)], " ").unwrap_or_default();
            all.entry(date).or_default().push(LineEntry { id: id.to_owned(), label, text: None, cast: Vec::new() });
        }
    }
    // Post happens after the shoot: only what falls among the days is this paper's.
    let within = context.derived.company.first_key_value().zip(context.derived.company.last_key_value());
    if let Some(((first, _), (last, _))) = within {
        for (milestone, task) in production.post.iter().zip(&context.derived.plan) {
            if let Some(date) = task.finish.filter(|date| first <= date && date <= last) {
                let entry = LineEntry { id: format!("post-{}", milestone.id), label: milestone.name.clone(), text: None, cast: Vec::new() };
                all.entry(date).or_default().push(entry);
            }
        }
    }
    all
}

/// A month with the whole weeks it lies in; `own` is the month, or goes beyond it by dates of months beside it that have
/// no page.
pub(super) fn month(
    context: Context<'_>,
    own: DateSpan,
    days: &BTreeMap<Date, Vec<usize>>,
    lines: &BTreeMap<Date, Vec<LineEntry>>,
) -> Month {
    let (first, last) = (own.from, own.to);
    let monday = monday(first);
    let mut weeks = Vec::new();
    let mut start = monday;
    while start <= last {
        let dates = (0..7_i64).filter_map(|at| start.checked_add(at.days()).ok());
        let cells = dates.map(|date| cell(context, date, own, days, lines)).collect();
        weeks.push(WeekRow { id: format!("week-{start}"), cells });
        let Ok(next) = start.checked_add(7.days()) else { break };
        start = next;
    }
    let shot =
        || days.range(first..=last).flat_map(|(_, at)| at).map(|at| &context.production.days[*at]).filter(|day| day.kind == DayKind::Shoot);
    let pages: Eighths = shot().map(ShootDay::pages).sum();
    let worked = |at: i64| {
        let on = |week: &WeekRow| usize::try_from(at).ok().and_then(|at| week.cells.get(at)).is_some_and(|cell| !cell.days.is_empty());
        weeks.iter().any(on) || monday.checked_add(at.days()).is_ok_and(|date| !is_always_off(context.production, date))
    };
    let worked = (0..7).map(worked).collect();
    let count = shot().count();
    Month {
        id: last.strftime("%Y-%m").to_string(),
        title: title(own),
        summary: (count > 0).then(|| say!("calendar-pages", shoot_days = format::counted(count, "shoot-days"), pages)),
        worked,
        weeks,
        away: super::away(context, own),
    }
}

/// The Monday of a date's week.
pub(super) fn monday(date: Date) -> Date {
    date.checked_sub(i64::from(date.weekday().to_monday_zero_offset()).days()).unwrap_or(date)
}

/// `May 2026`; `April and May 2026` where dates of an earlier month stand before it.
fn title(own: DateSpan) -> String {
    let last = format::month_year(own.to);
    if format::month_year(own.from) == last {
        return last;
    }
    if own.from.year() == own.to.year() {
        return say!(
            "calendar-months-of-a-year",
            from = format::month(own.from),
            to = format::month(own.to),
            year = own.to.year().to_string()
        );
    }
    say!("calendar-months", from = format::month_year(own.from), to = last)
}

fn cell(
    context: Context<'_>,
    date: Date,
    own: DateSpan,
    days: &BTreeMap<Date, Vec<usize>>,
    lines: &BTreeMap<Date, Vec<LineEntry>>,
) -> DateCell {
    let company = context.derived.company.get(&date);
    let other = date < own.from || date > own.to;
    let entries = days.get(&date).into_iter().flatten().filter_map(|at| entry(context, *at)).collect();
    let (kind, name) = match company.map(|day| day.kind) {
        None if is_always_off(context.production, date) => ("off", None),
        None => ("none", None),
        Some(CompanyKind::Shoot) => ("shoot", None),
        Some(CompanyKind::Travel) => ("travel", None),
        Some(CompanyKind::Other) => ("work", None),
        Some(CompanyKind::Holiday) => {
            ("holiday", Some(company.and_then(|day| day.name.clone()).unwrap_or_else(|| say!("calendar-holiday"))))
        }
        Some(CompanyKind::Off) => ("off", off_word(context, date)),
    };
    DateCell {
        id: date.to_string(),
        number: date.day().to_string(),
        month: (other || date.day() == 1 || (date.year(), date.month()) != (own.to.year(), own.to.month()))
            .then(|| format::month_short(date)),
        date: format::short_date(date, context.production.conventions.wording),
        other,
        kind,
        week: week_begun(context, date),
        name: name.map(|name| first_sentence(&name)),
        days: entries,
        lines: lines.get(&date).cloned().unwrap_or_default(),
    }
}

/// The first sentence of a text without its marks of Markdown.
fn first_sentence(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default().replace(['*', '_', '`'], "");
    line.split(". ").next().unwrap_or_default().trim().trim_end_matches('.').to_owned()
}

/// `Week 3` on the first date of a working week that is worked.
fn week_begun(context: Context<'_>, date: Date) -> Option<String> {
    let company = &context.derived.company;
    let day = company.get(&date).filter(|day| day.kind.is_work())?;
    let begun = company.range(..date).rev().take_while(|(_, other)| other.week == day.week).any(|(_, other)| other.kind.is_work());
    if begun {
        return None;
    }
    // Weeks in which nobody works are not counted.
    let before = company.range(..date).filter(|(_, other)| other.kind.is_work()).map(|(_, other)| other.week);
    let weeks: std::collections::BTreeSet<u32> = before.collect();
    Some(say!("calendar-week", len = weeks.len() + 1))
}

/// Whether the date is a day of the week that is always off; Saturday and Sunday where no calendar says.
fn is_always_off(production: &Production, date: Date) -> bool {
    let off = &production.calendar.days_off;
    if off.is_empty() { matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday) } else { off.contains(&date.weekday()) }
}

/// A word for a date off: `Turnaround` where it gives rest between a night and a day call on a weekday that is otherwise
/// worked, `Off` on another such weekday, none on the days of the week that are always off.
fn off_word(context: Context<'_>, date: Date) -> Option<String> {
    let company = &context.derived.company;
    if is_always_off(context.production, date) {
        return None;
    }
    let plans = |date: Date| {
        company.get(&date).map(|day| day.days.as_slice()).unwrap_or_default().iter().filter_map(|at| context.derived.days.get(*at))
    };
    let before = date.yesterday().ok().is_some_and(|before| plans(before).any(is_night));
    let after = date.tomorrow().ok().is_some_and(|after| plans(after).any(|plan| plan.call.is_some() && !is_night(plan)));
    Some(if before && after { word!("calendar-turnaround") } else { word!("calendar-off") }.to_owned())
}

/// Whether the company wraps after midnight.
fn is_night(plan: &DayPlan) -> bool {
    plan.wrap.is_some_and(|wrap| wrap.day_offset() > 0)
}

/// A unit's day; none for a day off of the main unit, which the cell's own words say.
fn entry(context: Context<'_>, at: usize) -> Option<DayEntry> {
    let production = context.production;
    let conventions = &production.conventions;
    let (day, plan) = (production.days.get(at)?, context.derived.days.get(at)?);
    let main = production.units.first().is_none_or(|unit| unit.id == day.unit);
    if main && !day.kind.is_work() {
        return None;
    }
    let title = match (day.kind, day.number) {
        (DayKind::Shoot, Some(number)) => say!("calendar-day", number),
        (DayKind::Shoot, None) => say!("calendar-shoot"),
        (kind, _) => facts::sentence_case(&crate::documents::labels::term(kind.word())),
    };
    let unit = (!main).then(|| production.unit(&day.unit).map_or(day.unit.as_str(), |unit| unit.name.as_str()));
    let episode = day.episode.as_deref().map(|episode| say!("calendar-ep", episode));
    let night = is_night(plan);
    let pages = (day.kind == DayKind::Shoot && plan.pages > Eighths::ZERO).then(|| {
        let one = plan.pages <= Eighths::new(8);
        if one { say!("calendar-a-page", pages = plan.pages) } else { say!("scout-report-pages", pages = plan.pages) }
    });
    let wrap = plan.wrap.filter(|_| night).map(|wrap| say!("calendar-wrap", time = format::clock(wrap, conventions)));
    Some(DayEntry {
        id: format!("{}-{}", day.unit, day.date),
        title,
        unit: format::joined([unit, episode.as_deref()], ", "),
        call: plan.call.filter(|_| day.kind.is_work()).map(|call| format::clock(call, conventions)),
        night,
        place: day.travel.clone().or_else(|| place(production, plan)),
        load: format::joined([pages.as_deref(), wrap.as_deref()], " · "),
    })
}

/// The base, and where the company moves: two places by name, more by number.
fn place(production: &Production, plan: &DayPlan) -> Option<String> {
    let names: Vec<&str> = plan.locations.iter().filter_map(|id| production.location(id)).map(|place| place.name.as_str()).collect();
    match names.as_slice() {
        [] => None,
        [one] => Some((*one).to_owned()),
        [one, two] => Some(format!("{one}; {two}")),
        [one, more @ ..] => Some(say!("calendar-more-places", one, count = more.len())),
    }
}
