//! `callboard check --what-if`: what a change would do, before anybody makes it.

use std::fmt::Write as _;
use std::path::Path;

use serde_json::{Value, json};

use super::{FAILED, OK, Reading, USAGE, print, say, what_if_post};
use crate::build::facts::Facts;
use crate::build::what_if::{self, CastChange, PaperChange, PaperState, SceneChange, WhatIf};
use crate::derive::{CastSchedule, paid_days};
use crate::documents::format::short_date;
use crate::documents::money::with_code;
use crate::findings::output;
use crate::normalise::what_if::{Change, GRAMMAR, Refused, parse};
use crate::values::{DateOrder, Eighths, with_clocks_told};

/// Reads what-ifs; says what is wrong with one that cannot be read, with what can be asked.
pub(super) fn read(texts: &[String], order: DateOrder) -> Result<Vec<Change>, u8> {
    let one = |text: &String| {
        parse(text, order).map_err(|why| {
            say(&format!("error: the what-if `{text}` cannot be read: {why}\nhelp: a what-if is one of\n{}", GRAMMAR.trim_end()));
            USAGE
        })
    };
    texts.iter().map(one).collect()
}

/// Says why a what-if cannot be tried.
pub(super) fn refuse(refused: &Refused) -> u8 {
    say(&format!("error: this what-if cannot be tried: {}", refused.message));
    if let Some(help) = &refused.help {
        say(&format!("help: {help}"));
    }
    FAILED
}

/// The facts as the what-ifs would make them; the facts themselves where there are none.
pub(super) fn applied(facts: Facts, texts: &[String], strict: bool) -> Result<Facts, u8> {
    if texts.is_empty() {
        return Ok(facts);
    }
    let changes = read(texts, facts.production.conventions.date_order)?;
    what_if::after(&facts, &changes, strict).map(|(after, _)| after).map_err(|refused| refuse(&refused))
}

/// Answers what the changes would do.
pub(super) fn run(facts: &Facts, texts: &[String], reading: &Reading, dir: Option<&Path>, as_json: bool) -> u8 {
    let changes = match read(texts, facts.production.conventions.date_order) {
        Ok(changes) => changes,
        Err(code) => return code,
    };
    let answer = match what_if::what_if(facts, &changes, reading.strict) {
        Ok(answer) => answer,
        Err(refused) => return refuse(&refused),
    };
    let asked = Asked { texts, dir, board: reading.board.as_deref(), answer: &answer, before: facts };
    if as_json {
        print(&format!("{}\n", serde_json::to_string_pretty(&asked.json()).unwrap_or_default()));
    } else {
        print(&asked.text());
    }
    say("this was a what-if: no file was changed");
    OK
}

/// A date on which letters differ: before and after.
type Letter = (jiff::civil::Date, String, String);

/// A what-if with its answer.
struct Asked<'a> {
    texts: &'a [String],
    dir: Option<&'a Path>,
    board: Option<&'a str>,
    answer: &'a WhatIf,
    before: &'a Facts,
}

/// A word as a shell takes it.
pub(super) fn quoted(word: &str) -> String {
    let plain = !word.is_empty() && word.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '/' | ':'));
    if plain {
        word.to_owned()
    } else {
        format!("\"{}\"", word.replace('\\', "\\\\").replace('"', "\\\"").replace('$', "\\$").replace('`', "\\`"))
    }
}

impl Asked<'_> {
    /// The command that explains a figure as it would be.
    fn explain(&self, thing: &str) -> String {
        let mut command = format!("callboard explain {thing}");
        for text in self.texts {
            let _ = write!(command, " --what-if {}", quoted(text));
        }
        if let Some(board) = self.board {
            let _ = write!(command, " --board {}", quoted(board));
        }
        if let Some(dir) = self.dir {
            let _ = write!(command, " --production {}", quoted(&dir.to_string_lossy()));
        }
        command
    }

    /// The command that explains why a member's days changed: the first letter that differs.
    fn explain_cast(&self, change: &CastChange) -> String {
        let date = change.letters.first().map(|(date, ..)| *date).or(change.after.start);
        let thing = date.map_or_else(|| format!("code {}", change.id), |date| format!("code {} {date}", change.id));
        self.explain(&thing)
    }

    fn unit<'u>(&'u self, id: &'u str) -> &'u str {
        self.before.production.unit(id).map_or(id, |unit| unit.name.as_str())
    }

    fn date(&self, date: jiff::civil::Date) -> String {
        short_date(date, self.before.production.conventions.wording)
    }

    fn text(&self) -> String {
        let mut out = String::new();
        for (text, done) in self.texts.iter().zip(&self.answer.done) {
            let _ = writeln!(out, "what if: {text}\n  {done}");
        }
        out.push('\n');
        self.schedule(&mut out);
        self.cast(&mut out);
        what_if_post::text(&mut out, self.answer, self.before.production.conventions.wording, table);
        self.findings(&mut out);
        self.papers(&mut out);
        out
    }

    fn schedule(&self, out: &mut String) {
        let answer = self.answer;
        let mut rows: Vec<[String; 3]> = Vec::new();
        for unit in &answer.units {
            let name = self.unit(&unit.unit);
            let mut row = |what: &str, before: String, after: String| {
                if before != after {
                    rows.push([format!("{name}, {what}"), before, after]);
                }
            };
            row("shoot days", unit.shoot_days.0.to_string(), unit.shoot_days.1.to_string());
            row("pages", unit.pages.0.to_string(), unit.pages.1.to_string());
            let date = |date: Option<jiff::civil::Date>| date.map_or_else(|| "–".to_owned(), |date| self.date(date));
            row("first shoot day", date(unit.first.0), date(unit.first.1));
            row("last shoot day", date(unit.last.0), date(unit.last.1));
        }
        let scenes = |scenes: &[SceneChange]| {
            let one = |scene: &SceneChange| {
                let part = scene.part.as_ref().map(|part| format!(" part {part}")).unwrap_or_default();
                format!("{}{part} ({})", scene.number, scene.pages)
            };
            let sum: Eighths = scenes.iter().map(|scene| scene.pages).sum();
            let all: Vec<String> = scenes.iter().map(one).collect();
            if all.len() > 1 { format!("{}; {sum} pages", all.join(", ")) } else { all.join(", ") }
        };
        let days = self.days();
        if rows.is_empty() && days.is_empty() && answer.lost.is_empty() && answer.gained.is_empty() {
            out.push_str("Schedule: the same days and pages\n\n");
            return;
        }
        rows.insert(0, ["Schedule".to_owned(), "now".to_owned(), "what if".to_owned()]);
        if rows.len() > 1 {
            table(out, &rows, 1);
        } else {
            out.push_str("Schedule\n");
        }
        for line in days {
            let _ = writeln!(out, "  {line}");
        }
        if !answer.lost.is_empty() {
            let _ = writeln!(out, "  on no day any more: {}", scenes(&answer.lost));
        }
        if !answer.gained.is_empty() {
            let _ = writeln!(out, "  new on the board: {}", scenes(&answer.gained));
        }
        wrapped(out, &format!("  why: {}", self.explain("pages board")), 6);
        out.push('\n');
    }

    /// What becomes of days that have another number or date; runs of days that change alike stand together.
    fn days(&self) -> Vec<String> {
        let by = |change: &what_if::DayChange| match change.number {
            (Some(before), Some(after)) => Some(i64::from(after) - i64::from(before)),
            _ => None,
        };
        let same = |a: &what_if::DayChange, b: &what_if::DayChange| {
            a.unit == b.unit && by(a).is_some() && by(a) == by(b) && a.date.0 == a.date.1 && b.date.0 == b.date.1
        };
        let mut all: Vec<&what_if::DayChange> = self.answer.days.iter().collect();
        all.sort_by(|a, b| (&a.unit, a.date.0).cmp(&(&b.unit, b.date.0)));
        let runs = all.chunk_by(|a, b| same(a, b));
        runs.map(|run| {
            let (first, last) = (run[0], run[run.len() - 1]);
            let number = |number: Option<u32>| number.map_or_else(|| "a day without a number".to_owned(), |number| format!("day {number}"));
            let unit = self.unit(&first.unit);
            if run.len() > 1 {
                let plain = |number: Option<u32>| number.unwrap_or_default();
                let (from, to) = (first.number, last.number);
                return format!("days {} to {} of {unit} become days {} to {}", plain(from.0), plain(to.0), plain(from.1), plain(to.1));
            }
            let mut words = format!("{} of {unit} ({})", number(first.number.0), self.date(first.date.0));
            if first.number.0 != first.number.1 {
                let _ = write!(words, " becomes {}", number(first.number.1));
            }
            if first.date.0 != first.date.1 {
                let _ = write!(words, "{} shot on {}", if first.number.0 == first.number.1 { " is" } else { "," }, self.date(first.date.1));
            }
            words
        })
        .collect()
    }

    fn cast(&self, out: &mut String) {
        let changes = &self.answer.cast;
        if changes.is_empty() {
            out.push_str("Day-out-of-days and paid days: the same for all the cast\n\n");
            return;
        }
        let paid = changes.iter().any(|change| change.pay.is_some());
        let mut head: Vec<String> =
            ["Day-out-of-days and paid days", "work", "hold", "travel", "paid", "start", "finish"].map(str::to_owned).to_vec();
        if paid {
            head.push("pay".to_owned());
        }
        let mut rows = vec![head];
        let mut below: Vec<(usize, String)> = Vec::new();
        for change in changes {
            let character = self.before.production.cast_member(&change.id).map_or("", |member| member.character.as_str());
            let mut name = vec![format!("{} {character}", change.id)];
            name.resize(rows[0].len(), String::new());
            rows.push(name);
            for (label, schedule, pay) in
                [("  now", &change.before, change.pay.map(|pay| pay.0)), ("  what if", &change.after, change.pay.map(|pay| pay.1))]
            {
                let date = |date: Option<jiff::civil::Date>| date.map_or_else(|| "–".to_owned(), |date| self.date(date));
                let counts = [schedule.work, schedule.hold, schedule.travel, paid_days(schedule)];
                let mut row = vec![label.to_owned()];
                row.extend(counts.map(|count| count.to_string()));
                row.extend([date(schedule.start), date(schedule.finish)]);
                if paid {
                    row.push(pay.map_or_else(|| "–".to_owned(), |pay| with_code(pay).replace('\u{a0}', " ")));
                }
                rows.push(row);
            }
            below.push((rows.len() - 1, format!("    {}", self.letters(change))));
            below.push((rows.len() - 1, format!("    why: {}", self.explain_cast(change))));
        }
        let mut lines = String::new();
        table(&mut lines, &rows, 1);
        for (at, line) in lines.lines().enumerate() {
            let _ = writeln!(out, "{line}");
            for (_, words) in below.iter().filter(|(row, _)| *row == at) {
                wrapped(out, words, 6);
            }
        }
        if changes.len() > 1 {
            let sum = |of: fn(&CastChange) -> &CastSchedule| changes.iter().map(|change| paid_days(of(change))).sum::<u32>();
            let (now, then) = (sum(|change| &change.before), sum(|change| &change.after));
            let _ = writeln!(out, "  paid days of these {}: {now} now, {then} what if", changes.len());
        }
        out.push('\n');
    }

    fn letters(&self, change: &CastChange) -> String {
        if change.letters.is_empty() {
            return "the same letters".to_owned();
        }
        let blank = |code: &str| if code.is_empty() { "blank".to_owned() } else { code.to_owned() };
        // Days in a row that change alike stand together.
        let alike = |a: &Letter, b: &Letter| a.0.tomorrow().ok() == Some(b.0) && (&a.1, &a.2) == (&b.1, &b.2);
        let runs = change.letters.chunk_by(alike);
        let one = |run: &[Letter]| match run {
            [] => String::new(),
            [(date, was, is)] => format!("{} {} → {}", self.date(*date), blank(was), blank(is)),
            [(first, was, is), .., (last, ..)] => {
                format!("{} to {} {} → {}", self.date(*first), self.date(*last), blank(was), blank(is))
            }
        };
        runs.map(one).collect::<Vec<_>>().join("; ")
    }

    fn findings(&self, out: &mut String) {
        let answer = self.answer;
        let colour = anstream::AutoStream::choice(&std::io::stdout()) != anstream::ColorChoice::Never;
        let sources = &answer.after.sources;
        let clock = self.before.production.conventions.clock;
        let told = |finding: &crate::findings::Finding| with_clocks_told(&finding.message, clock);
        let plural = |count: usize| if count == 1 { "" } else { "s" };
        let _ = writeln!(
            out,
            "Findings: {} would come, {} would go, {} would change",
            answer.new.len(),
            answer.gone.len(),
            answer.changed.len()
        );
        let now = &self.before.findings;
        let _ = writeln!(out, "  now {}; what if {}", output::counts(now), output::counts(&answer.after.findings));
        if !answer.new.is_empty() {
            let _ = writeln!(out, "\n{} finding{} would come:\n", answer.new.len(), plural(answer.new.len()));
            out.push_str(&output::text(&output::told(&answer.new, clock), sources, colour));
        }
        if !answer.changed.is_empty() {
            let _ = writeln!(out, "\n{} finding{} would change:\n", answer.changed.len(), plural(answer.changed.len()));
            for (was, is) in &answer.changed {
                let place = output::place(was, sources);
                let _ = writeln!(out, "  now      {} {place}: {}\n  what if  {} {}", was.code.id, told(was), is.code.id, told(is));
            }
        }
        if !answer.gone.is_empty() {
            let _ = writeln!(out, "\n{} finding{} would go:\n", answer.gone.len(), plural(answer.gone.len()));
            for finding in &answer.gone {
                let _ = writeln!(out, "  {} {}: {}", finding.code.id, output::place(finding, sources), told(finding));
            }
        }
        out.push('\n');
    }

    fn papers(&self, out: &mut String) {
        let answer = self.answer;
        let (small, real): (Vec<&PaperChange>, Vec<&PaperChange>) = answer.papers.iter().partition(|paper| paper.only_day_numbers);
        let whole = answer.papers.len() + answer.same.values().sum::<usize>();
        let _ = write!(out, "Papers: {} of {whole} would change", answer.papers.len());
        let _ = match small.len() {
            0 => writeln!(out),
            count => writeln!(out, ", {count} of them only in the numbers of days"),
        };
        for kind in real.chunk_by(|a, b| a.kind == b.kind) {
            let word = kind[0].kind;
            let of = |state: PaperState| {
                kind.iter().filter(|paper| paper.state == state).map(|paper| paper.subject.as_str()).collect::<Vec<_>>()
            };
            let stays = answer.same.contains_key(word) || small.iter().any(|paper| paper.kind == word);
            let mut parts = Vec::new();
            for state in [PaperState::New, PaperState::Gone, PaperState::Changed] {
                match of(state).as_slice() {
                    [] => {}
                    [""] => parts.push(state.word().to_owned()),
                    all if state == PaperState::Changed && all.len() > 1 && !stays => {
                        parts.push(
                            format!("all {} others changed", all.len()).replace(" others", if parts.is_empty() { "" } else { " others" }),
                        );
                    }
                    all if all.len() > 3 => parts.push(format!("{} {}: {}", all.len(), state.word(), all.join(", "))),
                    all => parts.push(format!("{}: {}", state.word(), all.join(", "))),
                }
            }
            wrapped(out, &format!("  {word}  {}", parts.join("; ")), 6);
        }
        if !small.is_empty() {
            let one = |kind: &[&PaperChange]| format!("{} {}", kind.len(), kind[0].kind);
            let kinds: Vec<String> = small.chunk_by(|a, b| a.kind == b.kind).map(one).collect();
            wrapped(out, &format!("  only the numbers of days (as day 14 of 28, day 13 of 27)  {}", kinds.join(", ")), 6);
        }
    }

    fn json(&self) -> Value {
        let answer = self.answer;
        let sources = &answer.after.sources;
        let pair = |before: Value, after: Value| json!({"before": before, "after": after});
        let date = |date: Option<jiff::civil::Date>| date.map_or(Value::Null, |date| json!(date.to_string()));
        let units: Vec<Value> = answer
            .units
            .iter()
            .map(|unit| {
                json!({
                    "unit": unit.unit,
                    "shoot_days": pair(json!(unit.shoot_days.0), json!(unit.shoot_days.1)),
                    "eighths": pair(json!(unit.pages.0.count()), json!(unit.pages.1.count())),
                    "first_shoot_day": pair(date(unit.first.0), date(unit.first.1)),
                    "last_shoot_day": pair(date(unit.last.0), date(unit.last.1)),
                })
            })
            .collect();
        let days: Vec<Value> = answer
            .days
            .iter()
            .map(|day| {
                json!({
                    "unit": day.unit,
                    "date": pair(date(Some(day.date.0)), date(Some(day.date.1))),
                    "number": pair(json!(day.number.0), json!(day.number.1)),
                })
            })
            .collect();
        let scenes = |scenes: &[SceneChange]| -> Vec<Value> {
            let one = |scene: &SceneChange| json!({"number": scene.number.as_str(), "part": scene.part, "eighths": scene.pages.count(), "unit": scene.day.0, "date": scene.day.1.to_string()});
            scenes.iter().map(one).collect()
        };
        let cast: Vec<Value> = answer
            .cast
            .iter()
            .map(|change| {
                let side = |schedule: &CastSchedule, pay: Option<crate::values::Money>| {
                    let codes: serde_json::Map<String, Value> =
                        schedule.codes.iter().map(|(date, code)| (date.to_string(), json!(code))).collect();
                    json!({
                        "codes": codes, "work": schedule.work, "hold": schedule.hold, "travel": schedule.travel, "paid": paid_days(schedule),
                        "start": date(schedule.start), "finish": date(schedule.finish),
                        "pay": pay.map(|pay| json!({"amount": pay.plain(), "currency": pay.currency.code()})),
                    })
                };
                let letters: Vec<Value> =
                    change.letters.iter().map(|(date, was, is)| json!({"date": date.to_string(), "before": was, "after": is})).collect();
                let character = self.before.production.cast_member(&change.id).map(|member| member.character.clone());
                json!({
                    "id": change.id.as_str(), "character": character,
                    "before": side(&change.before, change.pay.map(|pay| pay.0)), "after": side(&change.after, change.pay.map(|pay| pay.1)),
                    "letters": letters, "explain": self.explain_cast(change),
                })
            })
            .collect();
        let findings =
            |all: &crate::findings::Findings| all.iter().map(|finding| json!(output::plain(finding, sources))).collect::<Vec<_>>();
        let changed: Vec<Value> =
            answer.changed.iter().map(|(was, is)| pair(json!(output::plain(was, sources)), json!(output::plain(is, sources)))).collect();
        let papers: Vec<Value> = answer
            .papers
            .iter()
            .map(|paper| json!({"kind": paper.kind, "subject": paper.subject, "name": paper.name, "change": paper.state.word(), "only_day_numbers": paper.only_day_numbers}))
            .collect();
        let mut all = json!({
            "schema": 1,
            "what_if": self.texts,
            "done": answer.done,
            "schedule": {"units": units, "days": days, "scenes_lost": scenes(&answer.lost), "scenes_gained": scenes(&answer.gained)},
            "cast": cast,
            "findings": {"new": findings(&answer.new), "gone": findings(&answer.gone), "changed": changed},
            "papers": {"changed": papers, "same": answer.same},
        });
        if let Value::Object(all) = &mut all {
            all.extend(what_if_post::json(answer).map(|(key, value)| (key.to_owned(), value)));
        }
        all
    }
}

/// A line that goes on, indented, where it would be longer than a terminal is wide. A command stays on one line.
fn wrapped(out: &mut String, line: &str, indent: usize) {
    const WIDE: usize = 110;
    let start: String = line.chars().take_while(|c| *c == ' ').collect();
    let mut row = start.clone();
    for word in line.trim_start().split(' ') {
        let is_new = row.trim().is_empty();
        if !is_new && !line.contains("callboard ") && row.chars().count() + 1 + word.chars().count() > WIDE {
            out.push_str(row.trim_end());
            out.push('\n');
            row = " ".repeat(indent);
            row.push_str(word);
            continue;
        }
        if !is_new {
            row.push(' ');
        }
        row.push_str(word);
    }
    out.push_str(row.trim_end());
    out.push('\n');
}

/// Rows in columns, the first to the left and the others to the right; everything but the head indented.
fn table<R: AsRef<[String]>>(out: &mut String, rows: &[R], head: usize) {
    let columns = rows.first().map_or(0, |row| row.as_ref().len());
    let indent = |at: usize| if at < head { 0 } else { 2 };
    let width = |column: usize| {
        let cell = |(at, row): (usize, &R)| row.as_ref()[column].chars().count() + if column == 0 { indent(at) } else { 0 };
        rows.iter().enumerate().map(cell).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    for (at, row) in rows.iter().enumerate() {
        let mut line = " ".repeat(indent(at));
        for (column, cell) in row.as_ref().iter().enumerate() {
            let count = cell.chars().count();
            match column {
                0 => line.push_str(&format!("{cell}{}", " ".repeat(widths[0] - indent(at) - count))),
                _ => line.push_str(&format!("   {}{cell}", " ".repeat(widths[column] - count))),
            }
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
}
