//! `callboard approve` and `callboard confirm`: what people say, added to the user's own files.

use std::path::PathBuf;

use clap::Args;
use jiff::civil::{Date, DateTime};

use super::{FAILED, OK, Reading, USAGE, print, read, say};
use crate::build::facts::Facts;
use crate::build::send::note::note;
use crate::derive::{called, next_shoot_date};
use crate::documents::call_sheet;
use crate::documents::sending::standing;
use crate::model::{DayKind, Everybody, Production, SheetState, ShootDay};
use crate::values::{self, Clock, DateOrder};

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  callboard approve call-sheet 14 --by \"Gwen Achebe\" --at \"2026-05-20 15:10\"
  callboard approve call-sheet 2026-05-21 --unit second --by \"Owen Tsosie\" --at \"2026-05-20 15:20\"
  callboard approve call-sheet 14 --by \"Tobias Renner\" --at \"2026-05-20 17:00\" --withdraw

An approval covers the sheet as it stands: it names the digest of what the sheet says, and a sheet that changes is
preliminary again. It is added to `approvals` in your files; nothing else in them is touched.")]
pub(super) struct ApproveArgs {
    /// What is approved, `call-sheet`, and its day by number or date; and the production's folder
    #[arg(value_name = "call-sheet DAY|DIR")]
    words: Vec<String>,
    /// Who approves it
    #[arg(long, value_name = "NAME")]
    by: String,
    /// When: a date with a time, or `now`
    #[arg(long, value_name = "WHEN")]
    at: String,
    /// The position it is approved in [default: the person's own]
    #[arg(long = "as", value_name = "ROLE")]
    role: Option<String>,
    /// The unit
    #[arg(long, value_name = "ID", default_value = "main")]
    unit: String,
    /// Take the approval back
    #[arg(long)]
    withdraw: bool,
    /// The production's folder
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
    #[command(flatten)]
    reading: Reading,
}

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  callboard confirm \"Kimo Nakasone\" --at \"2026-05-20 19:20\" --how phone
  callboard confirm 13 19 --day 2026-05-21 --at now

Without --call it is the call as it stands now. A call that changes afterwards is to be confirmed anew; those of others stand.")]
pub(super) struct ConfirmArgs {
    /// Who: cast numbers, artists, members of the crew
    #[arg(value_name = "NAME", required = true)]
    names: Vec<String>,
    /// The shoot day, by date or number [default: the next one]
    #[arg(long, value_name = "DATE|N")]
    day: Option<String>,
    /// When: a date with a time, or `now`
    #[arg(long, value_name = "WHEN")]
    at: String,
    /// How: phone, text, mail
    #[arg(long, value_name = "HOW")]
    how: Option<String>,
    /// The call that was confirmed, where it is not the one of now
    #[arg(long, value_name = "TIME", value_parser = clock)]
    call: Option<Clock>,
    /// The production's folder
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
    #[command(flatten)]
    reading: Reading,
}

fn clock(text: &str) -> Result<Clock, String> {
    text.parse::<Clock>().map_err(|error| error.to_string())
}

fn fail(message: impl AsRef<str>) -> u8 {
    say(message.as_ref());
    FAILED
}

/// A moment on the production's clock: a date with a time, or `now`.
pub(super) fn moment(facts: &Facts, text: &str) -> Result<DateTime, String> {
    let conventions = &facts.production.conventions;
    if text.eq_ignore_ascii_case("now") {
        let now = jiff::Zoned::now().with_time_zone(conventions.time_zone.clone()).datetime();
        return now.round(jiff::Unit::Minute).map_err(|error| error.to_string());
    }
    values::moment(text, conventions.date_order).map_err(|error| error.to_string())
}

/// The dates of a day that is named by its date or its number; those of a number in one unit where one is named.
pub(super) fn dates(production: &Production, text: &str, unit: Option<&str>) -> Vec<Date> {
    let days = production.days.iter().filter(|day| day.kind == DayKind::Shoot && unit.is_none_or(|unit| day.unit == unit));
    let mut dates: Vec<Date> = match text.parse::<u32>() {
        Ok(number) if number < 10_000 => days.filter(|day| day.number == Some(number)).map(|day| day.date).collect(),
        _ => values::date(text, DateOrder::Mdy).ok().into_iter().collect(),
    };
    dates.dedup();
    dates
}

pub(super) fn run(args: &ApproveArgs) -> u8 {
    let (mut dir, mut day) = (args.dir.clone(), None);
    for word in &args.words {
        let path = PathBuf::from(word);
        if word == call_sheet::KIND.word {
            continue;
        }
        let is_day = word.parse::<u32>().is_ok() || values::date(word, DateOrder::Mdy).is_ok();
        if is_day && day.is_none() {
            day = Some(word.clone());
        } else if dir.is_none() && (path.is_dir() || word.contains(['/', '\\'])) {
            dir = Some(path);
        } else {
            say(&format!(
                "error: `{word}` is neither a day nor a folder\nhelp: what is approved is a call sheet: `callboard approve call-sheet 14 …`"
            ));
            return USAGE;
        }
    }
    let Some(text) = day else {
        say("error: which day's call sheet?\nhelp: name it by number or date: `callboard approve call-sheet 14 --by … --at …`");
        return USAGE;
    };
    let facts = match read(dir.as_deref(), &args.reading, None) {
        Ok(facts) => facts,
        Err(code) => return code,
    };
    let production = &facts.production;
    let found: Vec<&ShootDay> = dates(production, &text, Some(&args.unit))
        .iter()
        .filter_map(|date| production.day(&args.unit, *date))
        .filter(|day| day.kind == DayKind::Shoot)
        .collect();
    let [day] = found.as_slice() else {
        return fail(format!("error: {} has no shoot day {text}\nhelp: `callboard list` shows the call sheets", args.unit));
    };
    if facts.blocked().iter().any(|part| call_sheet::KIND.needs.contains(part)) {
        return fail(
            "error: errors in the facts hold the call sheet back\nhelp: `callboard check` shows them; mend them, then have it approved",
        );
    }
    let at = match moment(&facts, &args.at) {
        Ok(at) => at,
        Err(why) => return fail(format!("error: --at: {why}")),
    };
    let role = match position(production, args, day) {
        Ok(role) => role,
        Err(message) => return fail(message),
    };
    let before = standing::of_day(facts.context(), day);
    let stands = before.signed.iter().any(|one| one.role == role && one.name == args.by);
    if stands && !args.withdraw {
        print(&format!("{} has approved this sheet already\n{}\n", args.by, standing::words(production, &before)));
        return OK;
    }
    if args.withdraw && !stands {
        return fail(format!("error: {} has not approved this sheet as it stands: there is nothing to take back", args.by));
    }
    let mut record = vec![("date", day.date.to_string())];
    if day.unit != "main" {
        record.push(("unit", day.unit.clone()));
    }
    record.extend([("role", role.clone()), ("by", args.by.clone()), ("at", written(at)), ("digest", before.digest.clone())]);
    if args.withdraw {
        record.push(("withdrawn", "true".to_owned()));
    }
    let path = match note(&facts, "approvals", &record) {
        Ok(path) => path,
        Err(why) => return fail(format!("error: {why}")),
    };
    // What it comes to is read anew: the file says it, not this program.
    let facts = match read(dir.as_deref(), &args.reading, None) {
        Ok(facts) => facts,
        Err(code) => return code,
    };
    let after = facts.production.day(&day.unit, day.date).map(|day| standing::of_day(facts.context(), day));
    let verb = if args.withdraw { "takes back the approval of" } else { "approves" };
    let number = day.number.map(|number| format!("day {number}, ")).unwrap_or_default();
    let mut out = format!("{path}: {} ({role}) {verb} the call sheet of {number}{}, as it stands ({})\n", args.by, day.date, before.digest);
    if let Some(after) = after {
        out.push_str(&format!("{}\n", standing::words(&facts.production, &after)));
        if after.state == SheetState::Approved {
            out.push_str(&format!("`callboard send --day {} --dry-run` shows who gets it\n", day.date));
        }
    }
    print(&out);
    OK
}

/// The position somebody approves in.
fn position(production: &Production, args: &ApproveArgs, day: &ShootDay) -> Result<String, String> {
    let roles = &production.sending.approvers;
    let held = |role: &&String| production.holders(role, &day.unit).contains(&args.by);
    let role = match &args.role {
        Some(role) => roles.iter().find(|own| Production::same_position(own, role)).ok_or_else(|| {
            format!(
                "error: `{role}` does not approve call sheets\nhelp: it takes {}; `approvers` names other positions",
                roles.join(" and ")
            )
        })?,
        None => roles.iter().find(held).ok_or_else(|| {
            let names = roles.iter().map(|role| format!("{role}: {}", production.holders(role, &day.unit).join(", ")));
            format!("error: {} holds no position that approves call sheets\nhelp: {}", args.by, names.collect::<Vec<_>>().join("; "))
        })?,
    };
    if !held(&role) {
        let names = production.holders(role, &day.unit).join(", ");
        return Err(format!(
            "error: {} is not the {role}\nhelp: the lists have {}",
            args.by,
            if names.is_empty() { "nobody" } else { &names }
        ));
    }
    Ok(role.clone())
}

/// A moment as the files have it.
fn written(at: DateTime) -> String {
    at.strftime("%Y-%m-%d %H:%M").to_string()
}

pub(super) fn confirm(args: &ConfirmArgs) -> u8 {
    let facts = match read(args.dir.as_deref(), &args.reading, None) {
        Ok(facts) => facts,
        Err(code) => return code,
    };
    let production = &facts.production;
    let date = match &args.day {
        None => next_shoot_date(production, &facts.derived),
        Some(text) => dates(production, text, None).first().copied(),
    };
    let Some(date) = date else { return fail("error: there is no such shoot day\nhelp: name it by date: `--day 2026-05-21`") };
    let at = match moment(&facts, &args.at) {
        Ok(at) => at,
        Err(why) => return fail(format!("error: --at: {why}")),
    };
    let everybody = Everybody::of(production);
    let all = called(production, &facts.derived, date);
    let mut records = Vec::new();
    for name in &args.names {
        let Some(who) = everybody.find(name) else {
            let near = crate::ingest::nearest(name, everybody.texts()).map(|near| format!("did you mean `{near}`? ")).unwrap_or_default();
            return fail(format!("error: no list has `{name}`\nhelp: {near}name a cast number, an artist or a member of the crew"));
        };
        let Some(own) = all.iter().find(|one| one.who == *who) else {
            return fail(format!(
                "error: {} is not called on {date}\nhelp: `callboard send --dry-run` lists who is",
                production.who_name(who)
            ));
        };
        let mut record = vec![("date", date.to_string()), ("who", name.clone()), ("at", written(at))];
        record.extend(args.how.clone().map(|how| ("how", how)));
        record.extend(args.call.or(own.call).map(|call| ("call", call.to_string())));
        records.push((record, format!("{} confirms the call of {date}", production.who_name(who)), args.call.or(own.call)));
    }
    for (record, what, call) in records {
        match note(&facts, "confirmations", &record) {
            Ok(path) => {
                let call = call.map(|call| format!(", {}", call.told(production.conventions.clock))).unwrap_or_default();
                print(&format!("{path}: {what}{call}\n"));
            }
            Err(why) => return fail(format!("error: {why}")),
        }
    }
    OK
}
