//! The footage log: every roll by the day it was shot, its checksum, its copies, and how far it is on its way to editorial.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;
use serde_json::Value;

use super::facts::{Count, NoteBlock, notes_for};
use super::{Context, Figure, Kind, Subject, facts, format};
use crate::derive::{RollStanding, RollState};
use crate::model::{FootageRoll, Part, RollKind, Wording};
use crate::words::{say, word};

/// The footage log.
pub static KIND: Kind = Kind {
    word: "footage-log",
    name: "Footage log",
    about: "Rolls, cards and sound rolls by shoot day: checksums, copies and where they are, shipped, received, synced; what the reports have and the log has not. Where the production logs any.",
    schema: 1,
    needs: &[Part::Identity, Part::Schedule, Part::Post],
    due,
    page,
};

fn due(context: Context<'_>) -> Vec<Subject> {
    let _speaking = context.speak();
    let name = || context.production.identity.title.clone();
    let one =
        (!context.production.footage.is_empty()).then(|| Subject { slug: String::new(), name: name(), key: String::new(), date: None });
    one.into_iter().collect()
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    facts::page(context, &KIND, subject, &[], true, body(context))
}

/// What a footage log shows.
#[derive(Debug, Clone, Serialize)]
pub struct FootageLog {
    /// The date it speaks from.
    pub as_of: Option<String>,
    /// The figures that are looked for first.
    pub key: Vec<Count>,
    /// The days, the latest first.
    pub days: Vec<DayRolls>,
    /// What is demanded.
    pub basis: String,
    /// Notes that the production adds to this paper.
    pub notes: Vec<NoteBlock>,
}

/// The rolls of one unit's day.
#[derive(Debug, Clone, Serialize)]
pub struct DayRolls {
    /// Stable id: `main-2026-05-18`.
    pub id: String,
    /// `Mon, May 18, Day 11 of 28`.
    pub title: String,
    /// `4 rolls`.
    pub count: String,
    /// Picture before sound.
    pub rows: Vec<RollRow>,
}

/// One roll.
#[derive(Debug, Clone, Serialize)]
pub struct RollRow {
    /// Stable id: `roll-A012`.
    pub id: String,
    /// Its name.
    pub roll: String,
    /// What is on it, the camera.
    pub kind: String,
    /// Medium, size, clips, scenes.
    pub medium: Option<String>,
    /// Its checksum.
    pub checksum: Option<String>,
    /// Whether the copies and editorial agree with it: `agrees in 3`, `differs`; none where nothing was read again.
    pub verified: Option<String>,
    /// How many copies: `2 of 2`.
    pub copies: String,
    /// Where they are.
    pub places: Option<String>,
    /// Shipped, and how.
    pub shipped: Option<String>,
    /// How.
    pub shipment: Option<String>,
    /// Received.
    pub received: Option<String>,
    /// Synced.
    pub synced: Option<String>,
    /// Where it stands, in words.
    pub status: String,
    /// How much attention it wants: `strong`, `warn`, `plain`, `quiet`.
    pub tone: &'static str,
    /// What else wants doing: `1 copy short · no checksum`.
    pub wants: Option<String>,
    /// Remarks.
    pub notes: Option<String>,
}

struct Log<'a> {
    context: Context<'a>,
    wording: Wording,
    demanded: u32,
}

fn body(context: Context<'_>) -> FootageLog {
    let production = context.production;
    let demanded = production.conventions.footage_copies.unwrap_or(0);
    let log = Log { context, wording: production.conventions.wording, demanded };
    let within = production.conventions.footage_within.unwrap_or(crate::derive::RECEIVED_WITHIN);
    let copies = match demanded {
        0 => String::new(),
        1 => say!("footage-log-one-copy-of-each-roll-beside"),
        many => say!("footage-log-copies-of-each-roll-beside-the", many),
    };
    FootageLog {
        as_of: context.derived.as_of.map(|date| format::plain_date(date, log.wording)),
        key: log.key(),
        days: log.days(),
        basis: say!("footage-log-editorial-has-a-roll-after-it", copies, working_days = format::counted(within as usize, "working-days")),
        notes: notes_for(production, KIND.word, None),
    }
}

impl Log<'_> {
    fn date(&self, date: Date) -> String {
        format::day_and_month(date, self.wording)
    }

    fn all(&self) -> impl Iterator<Item = (&FootageRoll, &RollStanding)> {
        self.context.production.footage.iter().zip(&self.context.derived.footage.rolls)
    }

    fn key(&self) -> Vec<Count> {
        let count = |id, label, number: usize, note: Option<String>, urgent: bool| Count {
            id,
            label,
            figure: Figure { text: number.to_string(), value: number.to_string() },
            note,
            urgent: urgent && number > 0,
        };
        let of = |fits: &dyn Fn(&RollStanding) -> bool| self.all().filter(|(_, standing)| fits(standing)).count();
        let found = &self.context.derived.footage;
        let sound = self.all().filter(|(roll, _)| roll.kind == RollKind::Sound).count();
        let missing = found.unlogged.len();
        let days = found.days_without.len();
        vec![
            count(
                "rolls",
                word!("footage-log-rolls"),
                self.context.production.footage.len(),
                (sound > 0).then(|| say!("footage-log-of-them-sound", sound)),
                false,
            ),
            count(
                "received",
                word!("footage-log-with-editorial"),
                of(&|roll| matches!(roll.state, RollState::Received | RollState::Synced)),
                None,
                false,
            ),
            count("late", word!("footage-log-late-to-editorial"), of(&|roll| roll.late), None, true),
            count("copies", word!("footage-log-short-of-copies"), of(&|roll| roll.lacks > 0), None, true),
            count("checksums", word!("footage-log-checksum-differs"), of(&|roll| !roll.differs.is_empty()), None, true),
            count(
                "unlogged",
                word!("footage-log-not-in-the-log"),
                missing,
                (days > 0).then(|| say!("footage-log-without-picture", days = format::counted(days, "days"))),
                true,
            ),
        ]
    }

    fn days(&self) -> Vec<DayRolls> {
        let production = self.context.production;
        let rank = |unit: &str| production.units.iter().position(|own| own.id == unit).unwrap_or(usize::MAX);
        let mut days: BTreeMap<(Option<Date>, std::cmp::Reverse<usize>, String), Vec<RollRow>> = BTreeMap::new();
        let key = |date: Option<Date>, unit: &str| (date, std::cmp::Reverse(rank(unit)), unit.to_owned());
        for (roll, standing) in self.all() {
            days.entry(key(roll.date, &roll.unit)).or_default().push(self.row(roll, standing));
        }
        let found = &self.context.derived.footage;
        for (report, roll) in found.unlogged.iter().filter_map(|(at, roll)| Some((production.reports.get(*at)?, *roll))) {
            if let Some(roll) = report.rolls.get(roll) {
                days.entry(key(Some(report.date), &report.unit)).or_default().push(not_logged(&roll.roll, &roll.kind, roll.amount.clone()));
            }
        }
        for report in found.days_without.iter().filter_map(|at| production.reports.get(*at)) {
            days.entry(key(Some(report.date), &report.unit)).or_default();
        }
        days.into_iter()
            .rev()
            .map(|((date, _, unit), rows)| DayRolls {
                id: format!("{unit}-{}", date.map_or_else(|| "undated".to_owned(), |date| date.to_string())),
                title: self.title(date, &unit),
                count: if rows.is_empty() { say!("footage-log-no-footage") } else { format::counted(rows.len(), "rolls") },
                rows,
            })
            .collect()
    }

    fn title(&self, date: Option<Date>, unit: &str) -> String {
        let Some(date) = date else { return say!("footage-log-no-date") };
        let day = format::short_date(date, self.wording);
        match self.context.production.day(unit, date) {
            Some(own) => format!("{day} · {}", facts::day_name(self.context, own, true)),
            None => match self.context.production.unit(unit) {
                Some(unit) if self.context.production.units.first().is_some_and(|first| first.id != unit.id) => {
                    format!("{day} · {}", unit.name)
                }
                _ => day,
            },
        }
    }

    fn row(&self, roll: &FootageRoll, standing: &RollStanding) -> RollRow {
        let has = roll.copies.len();
        let clips = roll.clips.map(|clips| format::counted(clips as usize, "clips"));
        let scenes = (!roll.scenes.is_empty()).then(|| say!("footage-log-sc", list = format::list(&roll.scenes)));
        let read = roll.copies.iter().filter(|copy| copy.checksum.is_some()).count() + usize::from(roll.verified.is_some());
        let (status, tone) = match standing.state {
            _ if !standing.differs.is_empty() => (word!("footage-log-checksum-differs"), "strong"),
            _ if standing.late => (word!("footage-log-late-to-editorial"), "strong"),
            RollState::Synced => (word!("footage-log-synced"), "quiet"),
            RollState::Received => (word!("footage-log-received"), "plain"),
            RollState::Shipped => (word!("footage-log-shipped"), "plain"),
            RollState::OnSet => (word!("footage-log-on-set"), "plain"),
        };
        let tone = if tone != "strong" && (standing.lacks > 0 || standing.unsummed) { "warn" } else { tone };
        let short = (standing.lacks > 0).then(|| say!("footage-log-short", copies = format::counted(standing.lacks as usize, "copies")));
        let differs = (!standing.differs.is_empty()).then(|| standing.differs.join(", "));
        let unsummed = standing.unsummed.then_some(word!("footage-log-no-checksum"));
        RollRow {
            id: format!("roll-{}", roll.roll),
            roll: roll.roll.clone(),
            kind: match (roll.kind, &roll.camera) {
                (RollKind::Camera, Some(camera)) => say!("footage-log-camera-2", camera),
                (RollKind::Camera, None) => say!("footage-log-camera"),
                (RollKind::Sound, _) => say!("footage-log-sound"),
                (RollKind::Other, Some(camera)) => camera.clone(),
                (RollKind::Other, None) => say!("footage-log-other"),
            },
            medium: format::joined([roll.medium.as_deref(), roll.size.as_deref(), clips.as_deref(), scenes.as_deref()], " · "),
            checksum: roll.checksum.clone(),
            verified: match (roll.checksum.is_some(), read, standing.differs.len()) {
                (false, ..) | (_, 0, _) => None,
                (_, _, 0) => Some(say!("footage-log-agrees-in", read)),
                (_, _, wrong) => Some(say!("footage-log-differs-in-of", wrong, read)),
            },
            copies: if self.demanded > 0 { say!("footage-log-of", has, demanded = self.demanded) } else { has.to_string() },
            places: (has > 0).then(|| format::list(roll.copies.iter().map(|copy| &copy.place))),
            shipped: roll.shipped.map(|date| self.date(date)),
            shipment: roll.shipment.clone(),
            received: roll.received.map(|date| self.date(date)),
            synced: roll.synced.map(|date| self.date(date)),
            status: status.to_owned(),
            tone,
            wants: format::joined([short.as_deref(), unsummed, differs.as_deref()], " · "),
            notes: roll.notes.clone(),
        }
    }
}

/// A roll that only a report has.
fn not_logged(roll: &str, kind: &str, amount: Option<String>) -> RollRow {
    RollRow {
        id: format!("roll-{roll}"),
        roll: roll.to_owned(),
        kind: if kind == "sound" { say!("footage-log-sound") } else { say!("footage-log-camera") },
        medium: amount,
        checksum: None,
        verified: None,
        copies: "0".to_owned(),
        places: None,
        shipped: None,
        shipment: None,
        received: None,
        synced: None,
        status: say!("footage-log-not-in-the-log"),
        tone: "strong",
        wants: Some(say!("footage-log-in-the-days-report")),
        notes: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::derive;
    use crate::derive::testing::{Builder, d};
    use crate::documents::facts::testing::assert_fixture;
    use crate::model::{DayReport, Roll, RollCopy};

    fn log() -> Value {
        let roll = |name: &str, date: Date| FootageRoll {
            roll: name.to_owned(),
            date: Some(date),
            unit: "main".to_owned(),
            ..FootageRoll::default()
        };
        let mut good = roll("A001", d(2026, 6, 1));
        (good.checksum, good.received, good.synced) = (Some("9f3c".to_owned()), Some(d(2026, 6, 2)), Some(d(2026, 6, 3)));
        good.copies = vec![RollCopy { place: "LTO".to_owned(), checksum: Some("9F3C".to_owned()) }];
        (good.medium, good.shipped, good.shipment, good.notes) =
            (Some("1 TB".to_owned()), Some(d(2026, 6, 1)), Some("hand".to_owned()), Some("Rain".to_owned()));
        let late = roll("A002", d(2026, 6, 1));
        let report = |date: Date, rolls: &[&str]| DayReport {
            date,
            unit: "main".to_owned(),
            first_shot: Some("08:00".parse().unwrap()),
            rolls: rolls
                .iter()
                .map(|roll| Roll { roll: (*roll).to_owned(), kind: "picture".to_owned(), amount: None, notes: None })
                .collect(),
            ..DayReport::default()
        };
        let builder = Builder::new().day(d(2026, 6, 1), "07:00").day(d(2026, 6, 2), "07:00").with(|production| {
            production.footage = vec![good, late];
            production.conventions.footage_copies = Some(1);
            production.reports = vec![report(d(2026, 6, 1), &["A001", "a002", "A003"]), report(d(2026, 6, 2), &[])];
        });
        let derived = derive(&builder.production, Some(d(2026, 6, 5)));
        let context = Context::internal(&builder.production, &derived);
        page(context, &due(context)[0])
    }

    #[test]
    fn the_log_joins_with_the_reports() {
        let page = log();
        let days = page["body"]["days"].as_array().unwrap();
        assert_eq!((days[0]["title"].as_str(), days[0]["count"].as_str()), (Some("Tue, Jun 2 · Shoot"), Some("no footage")));
        let line = |row: &Value| {
            format!(
                "{}: {}, {}",
                row["roll"].as_str().unwrap(),
                row["status"].as_str().unwrap(),
                row["wants"].as_str().unwrap_or("nothing")
            )
        };
        let rows: Vec<String> = days[1]["rows"].as_array().unwrap().iter().map(line).collect();
        assert_eq!(
            rows,
            ["A001: Synced, nothing", "A002: Late to editorial, 1 copy short · no checksum", "A003: Not in the log, in the day's report"]
        );
        assert_eq!(days[1]["rows"][0]["verified"], "agrees in 1");
    }

    #[test]
    fn the_fixture_has_the_keys_of_the_document() {
        assert_fixture(&log(), include_str!("../../tests/fixtures/pages/footage-log.json"));
    }
}
