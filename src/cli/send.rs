//! `callboard send`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::civil::Date;
use serde_json::json;

use super::approve::{dates, moment};
use super::{FAILED, OK, Reading, USAGE, print, read, root, say};
use crate::build::facts::Facts;
use crate::build::send::record::Turn;
use crate::build::send::smtp::{Around, Outcome, Server};
use crate::build::send::{self, Due, Plan, Planned, Refusal, Request};
use crate::build::{BuildOptions, Progress};
use crate::derive::Answer;
use crate::documents::KINDS;
use crate::documents::format;
use crate::documents::sending::letter::change_words;
use crate::documents::sending::standing;
use crate::findings::codes;
use crate::model::{Fate, SentMessage};

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    Text,
    Json,
}

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  callboard send --dry-run                    who gets what for the next shoot day, in which edition, and why
  callboard send --eml /tmp/day14 --day 14    a message for each person, to open and send by hand
  callboard send --smtp                       through the server under `mail` in production.yaml
  callboard send call-sheet --to \"Kimo Nakasone\" --smtp --again \"Kimo Nakasone\"

Nothing leaves without --smtp. What was sent is on record in `sent/`: run again, the command sends to those only whose
facts have changed, and says what changed. A run that broke off goes on where it stopped; a message of which nobody knows
whether it arrived is held until --arrived or --again settles it. A call sheet that is not approved is not sent, unless
as a preliminary one with --preliminary.")]
pub(super) struct SendArgs {
    /// The kinds of paper (all that the rules name by default), and the production's folder
    #[arg(value_name = "KIND|DIR")]
    words: Vec<String>,
    /// The shoot day, by date or number [default: the next one]
    #[arg(long, value_name = "DATE|N")]
    day: Option<String>,
    /// Only to these: names, cast numbers
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    to: Vec<String>,
    /// Print who gets what, and send nothing
    #[arg(long, conflicts_with_all = ["eml", "smtp"])]
    dry_run: bool,
    /// Write a message for each person into this folder
    #[arg(long, value_name = "DIR", conflicts_with = "smtp")]
    eml: Option<PathBuf>,
    /// Send the messages through the mail server
    #[arg(long)]
    smtp: bool,
    /// With --smtp: the file that holds the password, instead of the environment variable under `mail`
    #[arg(long, value_name = "FILE", requires = "smtp")]
    password_file: Option<PathBuf>,
    /// Send call sheets that are not approved, as preliminary ones
    #[arg(long)]
    preliminary: bool,
    /// Send papers that changed also to those whose own facts did not
    #[arg(long)]
    all: bool,
    /// Send once more to these, whatever the record says; `all` for everybody
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    again: Vec<String>,
    /// Put on record that the message to these arrived; `all` for all whose fate is not known
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    arrived: Vec<String>,
    /// With --eml: the messages were sent by hand at this moment; put that on record
    #[arg(long, value_name = "WHEN", requires = "eml")]
    sent_at: Option<String>,
    /// The output folder, where the papers are made [default: `out` in the production's folder]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// A studio's folder of templates
    #[arg(long, value_name = "DIR")]
    templates: Option<PathBuf>,
    /// How to print who gets what
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    #[command(flatten)]
    reading: Reading,
}

fn refuse(refusal: &Refusal) -> u8 {
    let code = refusal.code.map(|code| format!("[{code}]")).unwrap_or_default();
    say(&format!("error{code}: {}\nhelp: {}", refusal.message, refusal.help));
    FAILED
}

fn fail(message: impl AsRef<str>) -> u8 {
    say(&format!("error: {}", message.as_ref()));
    FAILED
}

pub(super) fn run(args: &SendArgs) -> u8 {
    let (kinds, others): (Vec<&String>, Vec<&String>) =
        args.words.iter().partition(|word| KINDS.iter().any(|kind| kind.word == word.as_str()));
    let dir = match others.as_slice() {
        [] => None,
        [dir] => Some(PathBuf::from(dir)),
        [_, second, ..] => {
            say(&format!("error: `{second}` is not a kind of paper\nhelp: `callboard list` shows them"));
            return USAGE;
        }
    };
    if args.reading.board.is_some() {
        say("error: what is sent is the board in force\nhelp: make the board current first: `current: true`");
        return USAGE;
    }
    let folder = match root(dir.as_deref()) {
        Ok(folder) => folder,
        Err(code) => return code,
    };
    // Nobody else may send between the reading of the record and its last line.
    let writes = args.smtp || args.sent_at.is_some() || !args.arrived.is_empty();
    let _turn = match writes.then(|| Turn::take(&folder)).transpose() {
        Ok(None) => None,
        Ok(Some(Some(turn))) => Some(turn),
        Ok(Some(None)) => return fail("another `callboard send` is at work on this production\nhelp: wait until it has ended"),
        Err(error) => return fail(format!("the record of what was sent cannot be opened: {error}")),
    };
    let out = args.out.clone().unwrap_or_else(|| folder.join("out"));
    let mut facts = match read(Some(&folder), &args.reading, Some(&out)) {
        Ok(facts) => facts,
        Err(code) => return code,
    };
    let mut request = Request {
        kinds: kinds.into_iter().cloned().collect(),
        to: args.to.clone(),
        preliminary: args.preliminary,
        everything: args.all,
        again: args.again.clone(),
        ..Request::default()
    };
    if let Some(text) = &args.day {
        match dates(&facts.production, text, None).as_slice() {
            [date] => request.date = Some(*date),
            [] => return fail(format!("there is no shoot day {text}\nhelp: `callboard list` shows the call sheets")),
            [first, ..] => return fail(format!("day {text} is another date in each unit\nhelp: name the date: `--day {first}`")),
        }
    }
    if !args.arrived.is_empty() {
        match settle(&facts, &request, &args.arrived) {
            Ok(()) => {}
            Err(why) => return fail(why),
        }
        facts = match read(Some(&folder), &args.reading, Some(&out)) {
            Ok(facts) => facts,
            Err(code) => return code,
        };
        if !args.smtp && args.eml.is_none() && !args.dry_run {
            return OK;
        }
    }
    let plan = match send::plan(&facts, &request) {
        Ok(plan) => plan,
        Err(refusal) => return refuse(&refusal),
    };
    let refusal = plan.refusal(&facts, args.preliminary);
    if !args.smtp && args.eml.is_none() {
        return dry_run(args, &facts, &plan, refusal.as_ref());
    }
    if let Some(refusal) = refusal {
        return refuse(&refusal);
    }
    if let Err(refusal) = send::sender(&facts) {
        return refuse(&refusal);
    }
    leave(args, &mut facts, &plan, out)
}

/// Makes the papers and the messages, and lets them go.
fn leave(args: &SendArgs, facts: &mut Facts, plan: &Plan, out: PathBuf) -> u8 {
    // Everything that can be wrong with the server's settings is told before a paper is made.
    let server = if args.smtp {
        let sender = send::sender(facts).unwrap_or_default();
        let around =
            Around { folder: &facts.root, password_file: args.password_file.as_deref(), variable: &|name| std::env::var(name).ok() };
        match Server::of(facts.production.sending.mail.as_ref(), &sender, &around) {
            Ok(server) => Some(server),
            Err(why) => return fail(why),
        }
    } else {
        None
    };
    if args.smtp && broken(facts, plan.date) {
        return fail(
            "the record of what was sent has lines that cannot be read, so nothing was sent\nhelp: `callboard check` shows them (CB272)",
        );
    }
    let options = BuildOptions {
        out,
        templates: super::build::studio(args.templates.as_deref(), facts),
        worker: std::env::current_exe().ok(),
        ..BuildOptions::default()
    };
    let files = match send::files(facts, plan, &options, &|progress| {
        if let Progress::Finished { path, made: true, .. } = progress {
            say(&format!("made {path}"));
        }
    }) {
        Ok(files) => files,
        Err(why) => return fail(why),
    };
    let code = if let Some(server) = server { through(facts, plan, &files, &server) } else { into_folder(args, facts, plan, &files) };
    say(&summary(facts, plan));
    let held = plan.messages.iter().any(|one| one.due == Due::Unclear);
    if held { FAILED } else { code }
}

fn into_folder(args: &SendArgs, facts: &Facts, plan: &Plan, files: &send::Files) -> u8 {
    let Some(into) = &args.eml else { return USAGE };
    let at = match args.sent_at.as_ref().map(|text| recorded(facts, text)).transpose() {
        Ok(at) => at,
        Err(why) => return fail(format!("--sent-at: {why}")),
    };
    match send::write(facts, plan, files, into, at.as_deref()) {
        Ok(written) => {
            written.iter().for_each(|path| print(&format!("wrote {}\n", path.display())));
            OK
        }
        Err(why) => fail(why),
    }
}

fn through(facts: &Facts, plan: &Plan, files: &send::Files, server: &Server) -> u8 {
    let report = send::send(facts, plan, files, server, &mut |one| {
        let to = format!("{} <{}>", one.name, one.email);
        match &one.outcome {
            Outcome::Accepted(_) => print(&format!("sent to {to}\n")),
            Outcome::Refused(why) => say(&format!("not sent to {to}: {why}")),
            Outcome::Lost(why) => say(&format!("not sent to {to}: the connection was lost before the message had left: {why}")),
            Outcome::Unknown(why) => say(&format!("nobody knows whether it reached {to}: the message had left, and then: {why}")),
        }
    });
    let count = |wanted: fn(&Outcome) -> bool| report.results.iter().filter(|one| wanted(&one.outcome)).count();
    let accepted = count(|outcome| matches!(outcome, Outcome::Accepted(_)));
    let unknown = count(|outcome| matches!(outcome, Outcome::Unknown(_)));
    let failed = report.results.len() - accepted - unknown + report.not_tried;
    if let Some(why) = &report.ended {
        say(&format!("error: {why}"));
    }
    if failed > 0 {
        say(&format!(
            "{}: run the command again, it goes on where it stopped",
            format::count(failed, "message was not sent", "messages were not sent")
        ));
    }
    if unknown > 0 {
        say(UNCLEAR);
    }
    if failed + unknown > 0 || report.ended.is_some() { FAILED } else { OK }
}

const UNCLEAR: &str = "help: ask the recipients, or look for the Message-ID of `sent/` in the server's log; then `--arrived NAME`, or `--again NAME` to send once more";

/// Whether the record has lines that cannot be read.
fn broken(facts: &Facts, date: Date) -> bool {
    let path = crate::ingest::sent::path(date);
    facts.reading.iter().any(|finding| finding.code == &codes::SENT_UNCLEAR && finding.subject.as_deref() == Some(path.as_str()))
}

fn recorded(facts: &Facts, text: &str) -> Result<String, String> {
    let at = moment(facts, text)?;
    let zoned = at.to_zoned(facts.production.conventions.time_zone.clone()).map_err(|error| error.to_string())?;
    Ok(zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string())
}

fn settle(facts: &Facts, request: &Request, names: &[String]) -> Result<(), String> {
    let date = request.date.or_else(|| crate::derive::next_shoot_date(&facts.production, &facts.derived));
    let date = date.ok_or("the schedule has no shoot day")?;
    let settled = send::arrived(facts, date, names, &recorded(facts, "now")?)?;
    say(&format!("{} put on record as arrived", format::count(settled, "message is", "messages are")));
    Ok(())
}

/// Who gets what.
fn dry_run(args: &SendArgs, facts: &Facts, plan: &Plan, refusal: Option<&Refusal>) -> u8 {
    match args.format {
        Format::Text => print(&table(facts, plan)),
        Format::Json => print(&format!("{}\n", serde_json::to_string_pretty(&as_json(facts, plan)).unwrap_or_default())),
    }
    say(&summary(facts, plan));
    if let Some(refusal) = refusal {
        return refuse(refusal);
    }
    if plan.messages.iter().any(|one| one.due == Due::Unclear) {
        say(UNCLEAR);
        return FAILED;
    }
    if !args.dry_run {
        say("nothing was sent: `--eml DIR` writes the messages, `--smtp` sends them");
    }
    OK
}

fn call(facts: &Facts, one: &Planned) -> String {
    let conventions = &facts.production.conventions;
    let mut times: Vec<_> = one.to.calls.iter().filter_map(|called| called.call).collect();
    times.sort_unstable();
    times.dedup();
    if times.is_empty() {
        return if one.to.calls.is_empty() { "–".to_owned() } else { "O/C".to_owned() };
    }
    times.iter().map(|at| at.text(conventions.clock)).collect::<Vec<_>>().join(", ")
}

fn papers(one: &Planned) -> String {
    let mut editions: Vec<&str> = one.to.papers.iter().map(|paper| paper.edition.as_str()).collect();
    editions.dedup();
    let name = |paper: &crate::documents::sending::distribution::Enclosure| {
        let subject = if paper.subject.slug.is_empty() { String::new() } else { format!(" {}", paper.subject.slug) };
        let edition = if editions.len() > 1 { format!(" ({})", paper.edition) } else { String::new() };
        format!("{}{subject}{edition}", paper.kind.word)
    };
    let names = one.to.papers.iter().map(name).collect::<Vec<_>>().join(", ");
    if let [edition] = editions.as_slice() { format!("{names} [{edition}]") } else { names }
}

fn state(one: &Planned, last: Option<&SentMessage>) -> String {
    let when = last.map(|last| last.at.get(..16).unwrap_or(&last.at).replace('T', " ")).unwrap_or_default();
    match one.due {
        Due::First => "to be sent".to_owned(),
        Due::Changed => {
            let changes: Vec<String> = one.letter.changes.iter().map(change_words).collect();
            if changes.is_empty() { "to be sent: not called any more".to_owned() } else { format!("to be sent: {}", changes.join("; ")) }
        }
        Due::Papers => "to be sent: papers have changed".to_owned(),
        Due::Again => "to be sent once more".to_owned(),
        Due::UpToDate => format!("has it since {when}"),
        Due::Unclear => format!("held: nobody knows whether the message of {when} arrived"),
        Due::NoAddress => "NO MAIL ADDRESS".to_owned(),
    }
}

/// One line for each person.
fn table(facts: &Facts, plan: &Plan) -> String {
    let production = &facts.production;
    let sending = &production.sending;
    let mut out = String::new();
    for sheet in &plan.sheets {
        let unit = production.unit(&sheet.unit).map_or(sheet.unit.as_str(), |unit| unit.name.as_str());
        out.push_str(&format!("call sheet {}, {unit} – {}\n", sheet.date, standing::words(production, sheet)));
    }
    let rows: Vec<[String; 6]> = plan
        .messages
        .iter()
        .map(|one| {
            let email = one.to.email.clone().unwrap_or_else(|| "no mail address".to_owned());
            let role = if one.to.role.is_empty() { String::new() } else { format!(" ({})", one.to.role) };
            let why = format!("rule {}", one.to.rules.join(", "));
            [format!("{}{role}", one.to.name), email, call(facts, one), papers(one), why, state(one, sending.last(&one.to.key, plan.date))]
        })
        .collect();
    let width = |at: usize, most: usize| rows.iter().map(|row| row[at].chars().count()).max().unwrap_or(0).min(most);
    let (name, email, call, papers, why) = (width(0, 44), width(1, 40), width(2, 14), width(3, 60), width(4, 24));
    for [a, b, c, d, e, f] in &rows {
        out.push_str(&format!("{a:name$}  {b:email$}  {c:call$}  {d:papers$}  {e:why$}  {f}\n"));
    }
    out
}

fn summary(facts: &Facts, plan: &Plan) -> String {
    let production = &facts.production;
    let mut lines: Vec<String> = plan.remarks.iter().map(|remark| format!("note: {remark}")).collect();
    let without: Vec<&str> = plan.messages.iter().filter(|one| one.due == Due::NoAddress).map(|one| one.to.name.as_str()).collect();
    if !without.is_empty() {
        lines.push(
            format!(
                "warning[CB270]: {} no mail address: {}",
                if without.len() == 1 { "1 person has" } else { "people have" },
                without.join(", ")
            )
            .replacen("people have", &format!("{} people have", without.len()), 1),
        );
    }
    let timed = plan.distribution.called.iter().filter(|one| one.call.is_some()).count();
    let open = plan.distribution.unconfirmed(production);
    if timed > 0 {
        let name = |(one, answer): &(&crate::derive::Called, Answer<'_>)| {
            let call = one.call.map(|call| call.text(production.conventions.clock)).unwrap_or_default();
            let void = if matches!(answer, Answer::Void(..)) { ", confirmed another call" } else { "" };
            format!("{} ({call}{void})", production.who_name(&one.who))
        };
        let names = open.iter().map(name).collect::<Vec<_>>().join(", ");
        let names = if names.is_empty() { String::new() } else { format!(": {names}") };
        lines.push(format!("not confirmed: {} of {timed}{names}", open.len()));
    }
    let count = |wanted: fn(&Due) -> bool| plan.messages.iter().filter(|one| wanted(&one.due)).count();
    let unclear = count(|due| *due == Due::Unclear);
    let unclear = if unclear == 0 { String::new() } else { format!(", {unclear} held") };
    lines.push(format!(
        "{}: {} due, {} have it already, {} without address{unclear}",
        plan.date,
        count(Due::leaves),
        count(|due| *due == Due::UpToDate),
        without.len()
    ));
    lines.join("\n")
}

fn as_json(facts: &Facts, plan: &Plan) -> serde_json::Value {
    let production = &facts.production;
    let people: Vec<serde_json::Value> = plan
        .messages
        .iter()
        .map(|one| {
            let papers: Vec<_> = one
                .to
                .papers
                .iter()
                .map(|paper| json!({"kind": paper.kind.word, "subject": paper.subject.slug, "edition": paper.edition}))
                .collect();
            let changes: Vec<_> =
                one.letter.changes.iter().map(|change| json!({"what": change.label, "from": change.from, "to": change.to})).collect();
            let due = match one.due {
                Due::First => "first",
                Due::Changed => "changed",
                Due::Papers => "papers",
                Due::Again => "again",
                Due::UpToDate => "up-to-date",
                Due::Unclear => "unclear",
                Due::NoAddress => "no-address",
            };
            let mut calls: Vec<String> = one.to.calls.iter().filter_map(|called| called.call).map(|at| at.to_string()).collect();
            calls.dedup();
            json!({"person": one.to.key, "name": one.to.name, "role": one.to.role, "email": one.to.email, "rules": one.to.rules,
                "calls": calls, "papers": papers, "subject": one.letter.subject, "due": due, "changes": changes})
        })
        .collect();
    let sheets: Vec<_> = plan.sheets.iter().map(|sheet| json!({"unit": sheet.unit, "date": sheet.date.to_string(), "state": sheet.state.word(), "digest": sheet.digest, "missing": sheet.missing})).collect();
    let open: Vec<_> = plan.distribution.unconfirmed(production).iter().map(|(one, answer)| {
        json!({"who": one.who.subject(), "name": production.who_name(&one.who), "call": one.call.map(|call| call.to_string()), "void": matches!(answer, Answer::Void(..))})
    }).collect();
    let unknown = production.sending.sent.iter().filter(|one| one.date == plan.date && one.fate == Fate::Unknown).map(|one| one.id.clone());
    json!({"schema": 1, "date": plan.date.to_string(), "sheets": sheets, "people": people, "not_confirmed": open,
        "unknown": unknown.collect::<Vec<_>>(), "remarks": plan.remarks})
}
