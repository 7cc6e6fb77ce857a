//! Why a day of the day-out-of-days has its letter.

use jiff::civil::Date;

use super::{Words, explanation, figure, pay, strips};
use crate::derive::why::{self, Letter, LetterWhy};
use crate::derive::{CastSchedule, paid_days};
use crate::documents::Context;
use crate::findings::{Explanation, Figure, Step};
use crate::model::{CastMember, DropReading, EventKind, ShootDay, Strip};

/// The letters of a member of the cast on a date, and what the paid days come to.
#[must_use]
pub fn letter(context: Context<'_>, member: &CastMember, date: Date) -> Explanation {
    let words = Words::of(context);
    let title = format!("{}, {}", words.member(member), words.date(date));
    let letter = why::letter(context.production, member, date);
    let told = Told { words, member, date, letter };
    let code = letter.why.letters();
    let text = if code.is_empty() { "blank".to_owned() } else { code.clone() };
    let mut steps = told.steps();
    if let Some(last) = steps.last_mut() {
        last.value = Some(code.clone());
    }
    let mut figures = vec![figure("letter", text, code, steps)];
    if let Some(schedule) = context.derived.cast.get(&member.id) {
        figures.extend(paid(words, member, schedule));
    }
    explanation("code", title, figures)
}

struct Told<'a> {
    words: Words<'a>,
    member: &'a CastMember,
    date: Date,
    letter: Letter,
}

impl<'a> Told<'a> {
    /// The strips that a member is on, on a date.
    fn strips(&self, date: Date) -> Vec<(usize, &'a ShootDay, &'a Strip)> {
        let days = self.words.production.days.iter().enumerate().filter(|(_, day)| day.date == date);
        let all = days.flat_map(|(at, day)| day.scene_strips().map(move |(strip, _)| (at, day, strip)));
        all.filter(|(.., strip)| strip.cast.contains(&self.member.id)).collect()
    }

    /// A step that stands at the cast of a strip: the strip's own, else its scene's.
    fn at_cast(&self, text: String, strip: &Strip) -> Step {
        let step = Step::at(text, strip.origin, "cast");
        match strip.scene().and_then(|number| self.words.production.scene(number)) {
            Some(scene) => step.or(scene.origin, "cast"),
            None => step,
        }
    }

    /// `on 2026-05-06 cast 3 is in scene 36`, at the cast of that strip.
    fn work_on(&self, date: Date, what: &str) -> Option<Step> {
        let (at, _, strip) = *self.strips(date).first()?;
        let unit = self.words.production.days.get(at).map(|day| self.words.unit(&day.unit)).unwrap_or_default();
        let text = format!("{what} is {}: {} of {unit}", self.words.date(date), strips::name(strip));
        Some(self.at_cast(text, strip))
    }

    fn first(&self) -> Option<Step> {
        self.work_on(self.letter.start?, "the first day of work")
    }

    fn last(&self) -> Option<Step> {
        self.work_on(self.letter.finish?, "the last day of work")
    }

    fn holds(&self) -> Step {
        let text = if self.member.holds {
            "idle days between work are holds for this engagement"
        } else {
            "idle days between work are no holds for this engagement"
        };
        Step::at(text, self.member.origin, "holds").default("default of cast: holds true")
    }

    /// The gap of the drop, and the least one.
    fn drop(&self) -> Vec<Step> {
        let Some((from, to, gap)) = self.letter.drop else { return Vec::new() };
        let allowed = Step::at("the artist may be dropped", self.member.origin, "drop");
        let (from, to) = (self.words.date(from), self.words.date(to));
        let between = match self.words.production.conventions.drop_reading {
            DropReading::Intervening => format!("{gap} calendar days lie between {from} and {to}"),
            DropReading::Difference => format!("from {from} to {to} it is {gap} calendar days"),
        };
        let counted = self.words.convention(between, "drop_reading");
        let least = format!("a drop needs at least {}, and this is the first gap that has them", self.member.drop_days);
        vec![allowed, counted, Step::at(least, self.member.origin, "drop_days").default("default of cast: drop_days")]
    }

    fn steps(&self) -> Vec<Step> {
        let mut steps = Vec::new();
        let end = |text: &str| Step::new(text.to_owned());
        match self.letter.why {
            LetterWhy::Work { first, pickup, drop, last } => {
                for (_, day, strip) in self.strips(self.date) {
                    steps.push(self.at_cast(format!("W: in {} of {}", strips::name(strip), self.words.unit(&day.unit)), strip));
                }
                if first {
                    steps.push(end("S: no strip before this date has them, so it is the start"));
                } else {
                    steps.extend(self.first());
                }
                if drop || pickup {
                    steps.extend(self.drop());
                    steps.push(end(if drop {
                        "D: the last day of work before the drop"
                    } else {
                        "P: the first day of work after the drop"
                    }));
                }
                if last {
                    steps.push(end("F: no strip after this date has them, so it is the finish"));
                } else {
                    steps.extend(self.last());
                }
                let letters = self.letter.why.letters();
                steps.push(Step::new(format!("together: {letters}")));
            }
            LetterWhy::Event(kind) => {
                let (what, letters) = match kind {
                    EventKind::Travel => ("travel", "TR"),
                    EventKind::Fitting => ("a fitting", "FT"),
                    EventKind::Rehearsal => ("a rehearsal", "R"),
                    EventKind::Test => ("a test", "T"),
                    EventKind::Adr => ("ADR", ""),
                    EventKind::Press => ("press", ""),
                };
                let note = self
                    .member
                    .events
                    .iter()
                    .find(|event| event.date == self.date && event.kind == kind)
                    .and_then(|event| event.note.as_ref());
                let note = note.map(|note| format!(" ({note})")).unwrap_or_default();
                steps.push(end("no strip of this date has them"));
                steps.push(Step::at(
                    format!("{letters}: {what} on this date{note}; an event goes before a hold"),
                    self.member.origin,
                    "events",
                ));
            }
            LetterWhy::Hold | LetterWhy::Holiday | LetterWhy::CompanyTravel | LetterWhy::Off | LetterWhy::Dropped => {
                steps.extend(self.first());
                steps.extend(self.last());
                steps.push(self.holds());
                steps.extend(self.engaged());
            }
            LetterWhy::NoHolds => {
                steps.extend(self.first());
                steps.extend(self.last());
                steps.push(self.holds());
            }
            LetterWhy::Before => {
                steps.extend(self.first());
                steps.push(end("this date lies before it, so it is blank"));
            }
            LetterWhy::After => {
                steps.extend(self.last());
                steps.push(end("this date lies after it, so it is blank"));
            }
            LetterWhy::NoWork => steps.push(Step::at("they are on no strip of the board", self.member.origin, "id")),
        }
        steps
    }

    /// What an idle day within the engagement is.
    fn engaged(&self) -> Vec<Step> {
        let production = self.words.production;
        let main = production.units.first().map_or("main", |unit| unit.id.as_str());
        let day = production.day(main, self.date);
        let (calendar, unit) = (&production.calendar, self.words.unit(main));
        let stated = |text: String, key: &'static str| match day {
            Some(day) => Step::at(text, day.origin, "kind").or(day.origin, "date"),
            None if calendar.origin.is_some() => Step::at(text, calendar.origin, key),
            None => Step::new(text),
        };
        match self.letter.why {
            LetterWhy::Dropped => {
                let mut steps = self.drop();
                steps.push(Step::new("this date lies in the gap of the drop, so it is blank"));
                steps
            }
            LetterWhy::Holiday => vec![stated("/: a holiday of the company".to_owned(), "holidays")],
            LetterWhy::CompanyTravel => vec![stated("M: the company travels".to_owned(), "work_days")],
            LetterWhy::Off => vec![stated(format!("{unit} does not work on this date, and a day off is no hold: blank"), "days_off")],
            _ => vec![
                Step::new("no strip of this date has them, and no event"),
                match day {
                    Some(_) => stated(format!("H: {unit} works on this date"), "work_days"),
                    None => {
                        stated("H: no day of the board is on this date, and the calendar has it as a working day".to_owned(), "days_off")
                    }
                },
            ],
        }
    }
}

/// The paid days, and what they come to where the rate is known.
fn paid(words: Words<'_>, member: &CastMember, schedule: &CastSchedule) -> Vec<Figure> {
    let days = paid_days(schedule);
    let mut all = vec![figure("paid days", days.to_string(), days, day_steps(words, schedule))];
    if let Some(pay) = words.context.derived.pays.cast.get(&member.id) {
        all.extend(pay::figures(words, &pay::Whose::cast(member), pay));
    }
    all
}

/// The days of work of a member of the cast, each at the strip that calls them.
pub(super) fn work_steps(words: Words<'_>, member: &CastMember, schedule: &CastSchedule) -> Vec<Step> {
    let mut steps = Vec::new();
    for (date, letters) in &schedule.codes {
        let told = Told { words, member, date: *date, letter: why::letter(words.production, member, *date) };
        if let Some((_, day, strip)) = told.strips(*date).first().copied() {
            let text = format!("{}: {letters}, {} of {}", words.date(*date), strips::name(strip), words.unit(&day.unit));
            steps.push(told.at_cast(text, strip).value(letters));
        }
    }
    steps
}

/// The days of an engagement that are paid, kind by kind.
pub(super) fn day_steps(words: Words<'_>, schedule: &CastSchedule) -> Vec<Step> {
    let days = paid_days(schedule);
    let mut steps = Vec::new();
    for (what, count) in [("work", schedule.work), ("hold", schedule.hold), ("travel", schedule.travel)] {
        let mut dates: Vec<String> = Vec::new();
        for (date, code) in &schedule.codes {
            let kind = match code.as_str() {
                "H" => "hold",
                "TR" | "M" => "travel",
                "R" | "FT" | "T" | "/" => "",
                _ => "work",
            };
            if kind == what {
                dates.push(crate::documents::format::short_date(*date, words.production.conventions.wording));
            }
        }
        let list = if dates.is_empty() { String::new() } else { format!(": {}", dates.join("; ")) };
        steps.push(Step::new(format!("{what} {count}{list}")).value(count));
    }
    let instead = &schedule.in_place_of_hold;
    if instead.is_empty() {
        steps.push(Step::new(format!("work, hold and travel are paid: {days}")).value(days));
    } else {
        let dates: Vec<String> =
            instead.iter().map(|date| crate::documents::format::short_date(*date, words.production.conventions.wording)).collect();
        let text = format!("rehearsals, fittings and tests in place of a hold {}: {}", instead.len(), dates.join("; "));
        steps.push(Step::new(text).value(instead.len()));
        steps.push(Step::new(format!("all of these are paid: {days}")).value(days));
    }
    steps
}
