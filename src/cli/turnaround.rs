//! `callboard turnaround`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::civil::Date;
use serde_json::{Value, json};

use super::{FAILED, OK, Reading, USAGE, print, read, say};
use crate::build::facts::Facts;
use crate::ingest::nearest;
use crate::rules::rest::{Group, Turnaround, TurnaroundRow, turnaround};
use crate::values::{self, Clock, ClockStyle};

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Format {
    Text,
    Json,
}

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  callboard turnaround 12                      after day 12 as it is planned or reported
  callboard turnaround 12 --wrap 21:40         if it wraps at 9:40 tonight
  callboard turnaround 2026-05-08 --unit second
  callboard turnaround 12 examples/feature --wrap 9:40p --format json

Rest is counted in real hours, from each person's own dismissal. A dismissal that is stated or reported for somebody stands;
everybody else leaves with the unit. How long it must be is the house rule where the production states one (crew_rest,
cast_rest), else what its rule packs say.")]
pub(super) struct TurnaroundArgs {
    /// The day: its number, or its date
    day: String,
    /// The production's folder [default: the folder around the current one that holds production.yaml]
    dir: Option<PathBuf>,
    /// When it wraps, in place of the planned or reported time; before the call, it is after midnight
    #[arg(long, value_name = "TIME", value_parser = clock)]
    wrap: Option<Clock>,
    /// The unit [default: the main unit]
    #[arg(long, value_name = "ID")]
    unit: Option<String>,
    #[command(flatten)]
    reading: Reading,
    /// How to print it
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

fn clock(text: &str) -> Result<Clock, String> {
    text.parse().map_err(|error: values::ValueError| error.to_string())
}

pub(super) fn run(args: &TurnaroundArgs) -> u8 {
    let facts = match read(args.dir.as_deref(), &args.reading, None) {
        Ok(facts) => facts,
        Err(code) => return code,
    };
    let index = match day(&facts, args) {
        Ok(index) => index,
        Err(code) => return code,
    };
    let call = facts.derived.days.get(index).and_then(|plan| plan.call);
    let after_midnight = |wrap: Clock| if call.is_some_and(|call| wrap < call) { wrap.plus(24 * 60) } else { wrap };
    let Some(turnaround) = turnaround(&facts.production, &facts.derived, index, args.wrap.map(after_midnight)) else { return FAILED };
    match args.format {
        Format::Text => print(&text(&turnaround, facts.production.conventions.clock)),
        Format::Json => print(&format!("{}\n", serde_json::to_string_pretty(&record(&turnaround)).unwrap_or_default())),
    }
    if turnaround.wrap.is_none() {
        say("the day has no wrap yet: give one with --wrap");
    }
    OK
}

/// The place of the day in the schedule.
fn day(facts: &Facts, args: &TurnaroundArgs) -> Result<usize, u8> {
    let production = &facts.production;
    let main = production.units.first().map_or("main", |unit| unit.id.as_str());
    let wanted = args.unit.as_deref().unwrap_or(main);
    let unit = production.units.iter().find(|unit| unit.id.eq_ignore_ascii_case(wanted) || unit.name.eq_ignore_ascii_case(wanted));
    let Some(unit) = unit.map(|unit| unit.id.as_str()).or((wanted == main).then_some(main)) else {
        say(&format!("error: there is no unit `{wanted}`"));
        let known: Vec<&str> = production.units.iter().map(|unit| unit.id.as_str()).collect();
        match nearest(wanted, known.iter().copied()) {
            Some(near) => say(&format!("help: did you mean `{near}`?")),
            None => say(&format!("help: the units are: {}", known.join(", "))),
        }
        return Err(USAGE);
    };
    let number: Option<u32> = args.day.trim().parse().ok();
    let date = values::date(&args.day, production.conventions.date_order).ok();
    let days = production.days.iter().enumerate().filter(|(_, day)| day.unit == unit);
    let found = days.clone().find(|(_, day)| (number.is_some() && day.number == number) || Some(day.date) == date);
    found.map(|(index, _)| index).ok_or_else(|| {
        say(&format!("error: the {unit} unit has no day `{}`", args.day));
        let of_shoot: Vec<_> = days.filter(|(_, day)| day.number.is_some()).map(|(_, day)| day).collect();
        match (of_shoot.first(), of_shoot.last()) {
            (Some(first), Some(last)) => say(&format!(
                "help: its days are {} to {}, {} to {}",
                first.number.unwrap_or(0),
                last.number.unwrap_or(0),
                first.date,
                last.date
            )),
            _ => say("help: it has no shoot days"),
        }
        USAGE
    })
}

/// `9 h 18 min`, `42 min`.
fn length(minutes: i64) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes} min"),
    }
}

fn weekday(date: Date) -> String {
    date.strftime("%a %b %-d").to_string()
}

/// `legal, 1 h 20 min to spare`, `short by 40 min`.
fn verdict(short: i64) -> String {
    match short {
        0 => "just legal".to_owned(),
        1.. => format!("SHORT BY {}", length(short)),
        _ => format!("legal, {} to spare", length(-short)),
    }
}

const COLUMNS: usize = 6;

/// The cells of a row behind the name: out, rest, earliest, next call, whether that is legal, the source.
fn cells(row: &TurnaroundRow, clock: ClockStyle) -> [String; COLUMNS - 1] {
    let next = row.next.map(|next| format!("{} {}", next.at.told(clock), weekday(next.date))).unwrap_or_else(|| "–".to_owned());
    [
        row.dismissed.told(clock),
        length(row.rest.into()),
        format!("{} {}", row.earliest.told(clock), weekday(row.date)),
        next,
        row.next.map(|next| verdict(next.short)).unwrap_or_default(),
    ]
}

fn who(row: &TurnaroundRow) -> String {
    match (row.group, &row.role) {
        (Group::Unit, _) => row.name.clone(),
        (Group::Crew, Some(role)) => format!("{}, {role}", row.name),
        (Group::Cast, Some(role)) if *role != row.name => format!("{} {role} ({})", row.id, row.name),
        (Group::Cast, _) => format!("{} {}", row.id, row.name),
        (Group::Crew, None) => row.name.clone(),
    }
}

fn text(turnaround: &Turnaround, clock: ClockStyle) -> String {
    let shown: Vec<&TurnaroundRow> = turnaround.rows.iter().filter(|row| row.group != Group::Crew || !row.as_unit).collect();
    let head = ["out", "rest", "earliest call", "next call", ""].map(str::to_owned);
    let table: Vec<(String, [String; COLUMNS - 1])> = shown.iter().map(|row| (who(row), cells(row, clock))).collect();
    let wide = |text: &str| text.chars().count();
    let first = table.iter().map(|(who, _)| wide(who)).max().unwrap_or(0).max(20);
    let widths: Vec<usize> =
        (0..COLUMNS - 1).map(|at| table.iter().map(|(_, cells)| wide(&cells[at])).chain([wide(&head[at])]).max().unwrap_or(0)).collect();
    let line = |who: &str, cells: &[String; COLUMNS - 1], source: &str| {
        let mut text = format!("  {who}{}", " ".repeat(first.saturating_sub(wide(who))));
        for (cell, width) in cells.iter().zip(&widths) {
            text.push_str(&format!("  {cell}{}", " ".repeat(width.saturating_sub(wide(cell)))));
        }
        text.push_str("  ");
        text.push_str(source);
        format!("{}\n", text.trim_end())
    };
    let number = turnaround.number.map(|number| format!(", day {number}")).unwrap_or_default();
    let wrap = turnaround.wrap.map_or_else(|| "no wrap".to_owned(), |wrap| format!("wrap {}", wrap.told(clock)));
    let mut all = format!("{}{number}, {} {}: {wrap}\n\n", turnaround.unit_name, weekday(turnaround.date), turnaround.date.year());
    all.push_str(&line("", &head, "by"));
    let of = |group: Group| shown.iter().zip(&table).filter(move |(row, _)| row.group == group);
    all.push_str("FIRST CREW CALL\n");
    for (row, (who, cells)) in of(Group::Unit) {
        all.push_str(&line(who, cells, &row.source));
    }
    let as_unit = turnaround.rows.iter().filter(|row| row.group == Group::Crew && row.as_unit).count();
    let own = of(Group::Crew).count();
    if own + as_unit > 0 {
        all.push_str("CREW\n");
        let mut department = None;
        for (row, (who, cells)) in of(Group::Crew) {
            if department != row.department.as_deref() {
                department = row.department.as_deref();
                all.push_str(&format!(" {}\n", department.unwrap_or("–")));
            }
            all.push_str(&line(who, cells, &row.source));
        }
        match (as_unit, own) {
            (0, _) => {}
            (_, 0) => all.push_str("  everybody as the unit\n"),
            (1, _) => all.push_str("  the one other as the unit\n"),
            _ => all.push_str(&format!("  the other {as_unit} as the unit\n")),
        }
    }
    if of(Group::Cast).count() > 0 {
        all.push_str("CAST\n");
        for (row, (who, cells)) in of(Group::Cast) {
            all.push_str(&line(who, cells, &row.source));
        }
    }
    all
}

fn record(turnaround: &Turnaround) -> Value {
    let group = |group: Group| match group {
        Group::Unit => "unit",
        Group::Crew => "crew",
        Group::Cast => "cast",
    };
    let rows: Vec<Value> = turnaround
        .rows
        .iter()
        .map(|row| {
            let next = row.next.map(|next| {
                json!({"date": next.date.to_string(), "call": next.at.to_string(), "legal": next.short <= 0, "short_minutes": next.short.max(0),
                       "spare_minutes": (-next.short).max(0)})
            });
            json!({
                "group": group(row.group),
                "id": row.id,
                "name": row.name,
                "department": row.department,
                "role": row.role,
                "dismissed": row.dismissed.to_string(),
                "rest_minutes": row.rest,
                "source": row.source,
                "earliest": {"date": row.date.to_string(), "call": row.earliest.to_string()},
                "next": next,
                "as_unit": row.as_unit,
            })
        })
        .collect();
    json!({
        "schema": 1,
        "unit": turnaround.unit,
        "date": turnaround.date.to_string(),
        "number": turnaround.number,
        "wrap": turnaround.wrap.map(|wrap| wrap.to_string()),
        "rows": rows,
    })
}
