//! How the papers write dates, times and lists. One form each, everywhere.

use jiff::civil::Date;

use crate::model::{Conventions, Density, Draft, Production, Theme, Wording};
use crate::values::{Call, Clock, Hours, Lag};

use super::labels::english;
use super::page::{Header, Revision};
use crate::words::{Value, isolated, message, say, spoken_or};

/// The day of the week in full.
#[must_use]
pub fn weekday(date: Date) -> String {
    message(&format!("weekday-{}", date.weekday().to_monday_one_offset()), &[])
}

/// The day of the week in short, for columns: `Mon`.
#[must_use]
pub fn weekday_short(date: Date) -> String {
    message(&format!("weekday-short-{}", date.weekday().to_monday_one_offset()), &[])
}

/// The month of a date in full: `May`.
#[must_use]
pub fn month(date: Date) -> String {
    message(&format!("month-{}", date.month()), &[])
}

/// The month of a date in short: `May`.
#[must_use]
pub fn month_short(date: Date) -> String {
    message(&format!("month-short-{}", date.month()), &[])
}

/// A month with its year: `May 2026`.
#[must_use]
pub fn month_year(date: Date) -> String {
    say!("date-month-year", month = month(date), year = date.year())
}

/// A date as the language writes it, in the wording's English where no language is set.
fn written(id: &str, weekday: String, month: String, date: Date, wording: Wording) -> String {
    let figures = [
        ("weekday", Value::from(weekday)),
        ("month", Value::from(month)),
        ("day", Value::from(date.day())),
        ("year", Value::from(date.year())),
    ];
    spoken_or(english(wording)).say(id, &figures)
}

/// A date with its weekday in full: `Monday, May 4, 2026`; `Monday 4 May 2026`.
#[must_use]
pub fn long_date(date: Date, wording: Wording) -> String {
    written("date-long", weekday(date), month(date), date, wording)
}

/// A date without its weekday: `May 4, 2026`; `4 May 2026`. For drafts and documents, not for days of work.
#[must_use]
pub fn plain_date(date: Date, wording: Wording) -> String {
    written("date-plain", String::new(), month(date), date, wording)
}

/// A day of a month, where the weekday is at hand in a calendar beside it: `May 4`; `4 May`.
#[must_use]
pub fn day_and_month(date: Date, wording: Wording) -> String {
    written("date-day-month", String::new(), month_short(date), date, wording)
}

/// A month in full: `May 2026`.
#[must_use]
pub fn month_and_year(date: Date) -> String {
    month_year(date)
}

/// A short date with its weekday, for columns: `Mon, May 4`; `Mon 4 May`.
#[must_use]
pub fn short_date(date: Date, wording: Wording) -> String {
    written("date-short", weekday_short(date), month_short(date), date, wording)
}

/// A short date with weekday and year, for columns that span years: `Mon, May 4, 2026`; `Mon 4 May 2026`.
#[must_use]
pub fn medium_date(date: Date, wording: Wording) -> String {
    written("date-medium", weekday_short(date), month_short(date), date, wording)
}

/// A clock time in the production's style. Work past midnight belongs to the day it began, so a time of the next
/// morning prints as the plain time of that morning.
#[must_use]
pub fn clock(time: Clock, conventions: &Conventions) -> String {
    time.text(conventions.clock)
}

/// A call in the production's style: a time, or `O/C`, `W/N`, `SR`.
#[must_use]
pub fn call(call: Call, conventions: &Conventions) -> String {
    match call {
        Call::OnCall => say!("call-on-call"),
        Call::WillNotify => say!("call-will-notify"),
        Call::SelfReport => say!("call-self-report"),
        Call::PerDepartment => say!("call-per-department"),
        Call::At(_) | Call::Offset { .. } | Call::Off => call.text(conventions.clock),
    }
}

/// Hours of a day in the production's style: `7:00a–10:00p`.
#[must_use]
pub fn hours(hours: Hours, conventions: &Conventions) -> String {
    if hours.is_whole_day() { say!("hours-any") } else { hours.text(conventions.clock) }
}

/// A count with its noun: `1 scene`, `12 scenes`.
#[must_use]
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// A count with its noun, which the language inflects: `counted(12, "scenes")` says the message `count-scenes`.
#[must_use]
pub fn counted(number: usize, noun: &str) -> String {
    message(&format!("count-{noun}"), &[("count", Value::from(number))])
}

/// A lag as printed: `2 weeks`, `5 working days`, `5 calendar days`; without its sign.
#[must_use]
pub fn lag(lag: Lag) -> String {
    let days = usize::try_from(lag.days.unsigned_abs()).unwrap_or(usize::MAX);
    match lag.calendar {
        true if days >= 7 && days % 7 == 0 => counted(days / 7, "weeks"),
        true => counted(days, "calendar-days"),
        false => counted(days, "working-days"),
    }
}

/// Texts with commas between them.
#[must_use]
pub fn list<T: ToString>(items: impl IntoIterator<Item = T>) -> String {
    apart(items.into_iter().map(|item| item.to_string()).collect()).join(&say!("list-comma"))
}

/// Parts that are there, with a separator between them; `None` where nothing is.
#[must_use]
pub fn joined<'a>(parts: impl IntoIterator<Item = Option<&'a str>>, separator: &str) -> Option<String> {
    let parts: Vec<&str> = parts.into_iter().flatten().filter(|part| !part.trim().is_empty()).collect();
    if parts.is_empty() { None } else { Some(apart(parts.into_iter().map(str::to_owned).collect()).join(separator)) }
}

/// Texts that are to stand beside each other: those that are read from right to left are kept apart.
fn apart(texts: Vec<String>) -> Vec<String> {
    if texts.len() < 2 { texts } else { texts.iter().map(|text| isolated(text).into_owned()).collect() }
}

/// The header of one of the production's papers.
#[must_use]
pub fn header(production: &Production, paper_name: &str, paper: &'static str) -> Header {
    let (identity, conventions) = (&production.identity, &production.conventions);
    let logo = identity.theme.logo.as_ref().or(identity.company.logo.as_ref());
    Header {
        production: identity.title.clone(),
        episode: identity.episode.clone(),
        paper_name: paper_name.to_owned(),
        company: identity.theme.name.as_ref().or(identity.company.name.as_ref()).cloned(),
        // A picture that is not there has a finding of its own; the paper is made without it.
        logo: logo.filter(|path| production.media.contains_key(*path)).cloned(),
        confidential: say!("confidential"),
        paper,
        language: conventions.language.clone(),
        accent: identity.theme.accent.clone(),
        font: identity.theme.font.clone(),
        theme: tokens(&identity.theme),
    }
}

/// The tokens of a theme that stand in `header.theme`, by name; those that have a place of their own in the header are
/// not among them.
#[must_use]
pub fn tokens(theme: &Theme) -> serde_json::Map<String, serde_json::Value> {
    let mut tokens = serde_json::Map::new();
    let mut put = |name: &str, value: Option<&str>| {
        if let Some(value) = value {
            tokens.insert(name.to_owned(), value.into());
        }
    };
    for (name, colour) in &theme.colours {
        put(name, Some(colour));
    }
    put("heading_font", theme.heading_font.as_deref());
    put("figure_font", theme.figure_font.as_deref());
    put("text_size", theme.text_size.as_deref());
    put("density", theme.density.map(Density::factor));
    put("margin", theme.margin.as_deref());
    put("punch_margin", theme.punch_margin.as_deref());
    if !theme.system_fonts.is_empty() {
        tokens.insert("system_fonts".to_owned(), theme.system_fonts.clone().into());
    }
    tokens
}

/// The revision of a paper that follows the schedule: the schedule's colour and date.
#[must_use]
pub fn schedule_revision(production: &Production) -> Option<Revision> {
    revision(production, &production.identity.schedule)
}

/// The revision of a paper that follows the script: the draft's colour and date.
#[must_use]
pub fn script_revision(production: &Production) -> Option<Revision> {
    revision(production, &production.identity.script)
}

fn revision(production: &Production, draft: &Draft) -> Option<Revision> {
    let colour = draft.colour.clone()?;
    let date = draft.date.map(|date| plain_date(date, production.conventions.wording)).unwrap_or_default();
    Some(Revision { colour, date })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn dates_carry_their_weekday_in_the_order_of_the_wording() {
        let day = date(2026, 5, 4);
        assert_eq!(long_date(day, Wording::Us), "Monday, May 4, 2026");
        assert_eq!(long_date(day, Wording::Uk), "Monday 4 May 2026");
        assert_eq!(short_date(day, Wording::Us), "Mon, May 4");
        assert_eq!(medium_date(day, Wording::Uk), "Mon 4 May 2026");
        assert_eq!(plain_date(day, Wording::Us), "May 4, 2026");
    }

    #[test]
    fn joined_leaves_out_what_is_not_there() {
        assert_eq!(joined([Some("Berth 3"), None, Some(" "), Some("Port Ansgar")], ", ").as_deref(), Some("Berth 3, Port Ansgar"));
        assert_eq!(joined([None, Some("")], ", "), None);
        assert_eq!(count(1, "scene", "scenes"), "1 scene");
    }
}
