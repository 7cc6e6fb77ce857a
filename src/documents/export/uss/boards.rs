//! Boards and their calendars.
//!
//! A day has no date in the standard: it is counted on the calendar. So each board has a calendar of its own on which
//! counting gives its dates: it starts on the first, and every date between that is not shot is a day off.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, Weekday};
use serde_json::{Value, json};

use super::{SceneSheets, Writer, identity, stamp};
use crate::model::{DayKind, ShootDay};
use crate::values::SceneNumber;

/// Longest gap that is filled with days off.
const MOST_DAYS: usize = 2_000;

type Sheets = BTreeMap<SceneNumber, SceneSheets>;

impl Writer<'_> {
    /// The stripboards and the calendars.
    ///
    /// Identities are made from the boards' names, so two of one name are told apart by a number.
    pub(super) fn boards(&mut self, sheets: &Sheets) -> (Vec<Value>, Vec<Value>) {
        let production = self.production;
        let mut boards = Vec::new();
        let mut calendars = Vec::new();
        if production.boards.is_empty() {
            let name = production.identity.schedule.name.clone().unwrap_or_else(|| "Schedule".to_owned());
            let (board, calendar) = self.board(&name, &production.days, &production.boneyard, true, sheets);
            boards.push(board);
            calendars.push(calendar);
        }
        let mut names: BTreeSet<String> = BTreeSet::new();
        for board in &production.boards {
            let (days, boneyard) = if board.current { (&production.days, &production.boneyard) } else { (&board.days, &board.boneyard) };
            let mut name = board.name.clone();
            for count in 2.. {
                if names.insert(name.clone()) {
                    break;
                }
                name = format!("{} {count}", board.name);
            }
            let (value, calendar) = self.board(&name, days, boneyard, board.current, sheets);
            boards.push(value);
            calendars.push(calendar);
        }
        (boards, calendars)
    }

    fn board(&mut self, name: &str, days: &[ShootDay], boneyard: &[SceneNumber], current: bool, sheets: &Sheets) -> (Value, Value) {
        let production = self.production;
        let shoot: Vec<&ShootDay> = days.iter().filter(|day| day.kind == DayKind::Shoot).collect();
        let dates: BTreeSet<Date> = shoot.iter().map(|day| day.date).collect();
        let mut used: BTreeMap<&SceneNumber, usize> = BTreeMap::new();
        let mut parts = Vec::new();
        let units: Vec<_> = production.units.iter().filter(|unit| shoot.iter().any(|day| day.unit == unit.id)).collect();
        for (index, unit) in units.iter().enumerate() {
            let main = index == 0;
            if main && unit.id != "main" {
                self.losses.add("the name of the only unit of a board, where it is not the main one", &unit.name);
            }
            let mut arrays = Vec::new();
            for date in &dates {
                let day = shoot.iter().find(|day| day.unit == unit.id && day.date == *date);
                if let Some(day) = day
                    && day.strips.is_empty()
                    && units.len() > 1
                {
                    self.losses.add("days without strips, where several units shoot", &format!("{} {date}", unit.name));
                }
                let strips = day.map(|day| self.strips(day, name, &mut used, sheets)).unwrap_or_default();
                arrays.push(Value::from(strips));
            }
            let label = if main { "stripboard" } else { unit.name.as_str() };
            parts.push(json!({ "id": identity(&["board", name, &unit.id]), "name": label, "breakdownIds": arrays }));
        }
        if units.is_empty() {
            parts.push(json!({ "id": identity(&["board", name, "main"]), "name": "stripboard", "breakdownIds": [] }));
        }
        let mut alone: Vec<&str> = Vec::new();
        let mut done: BTreeSet<&SceneNumber> = BTreeSet::new();
        for (number, own) in boneyard.iter().filter_map(|number| sheets.get_key_value(number)).chain(sheets) {
            if done.insert(number) {
                alone.extend(own.ids.iter().skip(used.get(number).copied().unwrap_or(0)).map(String::as_str));
            }
        }
        // The standard wants each breakdown once on every board, so what is on no day is in the boneyard.
        let stated: BTreeSet<&SceneNumber> = boneyard.iter().collect();
        let on_days: BTreeSet<&SceneNumber> = days.iter().flat_map(ShootDay::scene_strips).map(|(_, number)| number).collect();
        for number in sheets.keys() {
            if !stated.contains(number) && !on_days.contains(number) {
                self.losses.add(
                    "scenes on no day of a board that are not in its boneyard either, and are put there",
                    &format!("{name}: {number}"),
                );
            }
        }
        parts.push(json!({ "id": identity(&["board", name, "boneyard"]), "name": "boneyard", "breakdownIds": alone }));
        let mut board = json!({
            "id": identity(&["stripboard", name]),
            "boards": parts,
            "calendar": identity(&["calendar", name]),
            "name": name,
        });
        if current && let Some(object) = board.as_object_mut() {
            object.insert("_current".to_owned(), Value::Bool(true));
        }
        (board, self.calendar(name, days, &dates))
    }

    /// The strips of a day; each banner becomes a breakdown of its own.
    fn strips<'d>(&mut self, day: &'d ShootDay, board: &str, used: &mut BTreeMap<&'d SceneNumber, usize>, sheets: &Sheets) -> Vec<Value> {
        let mut strips = Vec::new();
        for (at, strip) in day.strips.iter().enumerate() {
            match &strip.what {
                Ok(number) => {
                    let count = used.entry(number).or_default();
                    if let Some(id) = sheets.get(number).and_then(|sheets| sheets.ids.get(*count)) {
                        strips.push(Value::from(id.as_str()));
                        *count += 1;
                    } else {
                        self.losses.add("strips of omitted scenes", number.as_str());
                    }
                }
                Err(banner) => {
                    let id = identity(&["banner", board, &day.unit, &day.date.to_string(), &at.to_string()]);
                    self.breakdowns.push(json!({
                        "id": id,
                        "bannerText": banner.text,
                        "comments": null,
                        "created": stamp(self.created),
                        "description": null,
                        "elements": [],
                        "pages": null,
                        "scene": null,
                        "scriptPage": null,
                        "duration": strip.minutes.map(|minutes| u64::from(minutes) * 60_000),
                        "type": "banner",
                    }));
                    strips.push(Value::from(id));
                }
            }
        }
        strips
    }

    fn calendar(&mut self, name: &str, days: &[ShootDay], dates: &BTreeSet<Date>) -> Value {
        let own = &self.production.calendar;
        let has_calendar = own.origin.is_some();
        let usual: &[Weekday] = if has_calendar { &own.days_off } else { &[Weekday::Saturday, Weekday::Sunday] };
        let worked: BTreeSet<i8> = dates.iter().map(|date| date.weekday().to_monday_zero_offset()).collect();
        let off: Vec<Weekday> = usual.iter().copied().filter(|day| !worked.contains(&day.to_monday_zero_offset())).collect();
        if off.len() < usual.len() {
            self.losses
                .add("dates that are worked although the week has them off: other dates of that weekday are days off one by one", name);
        }
        let event = |date: Date, kind: &str, label: Option<&str>| {
            let id = identity(&["event", name, &date.to_string(), kind, label.unwrap_or_default()]);
            json!({ "id": id, "date": stamp(date), "type": kind, "name": label })
        };
        let mut events = Vec::new();
        let start = dates.first().copied().or(own.start);
        events.extend(start.map(|date| event(date, "start", None)));
        let mut named: BTreeMap<Date, Option<&str>> = BTreeMap::new();
        for (span, reason) in &own.holidays {
            named.extend(span.dates().take(MOST_DAYS).map(|date| (date, reason.as_deref())));
        }
        for day in days.iter().filter(|day| !day.kind.is_work()) {
            self.losses.add("days off that the board states, which are the calendar's", &format!("{name}: {}", day.date));
            named.entry(day.date).or_insert((day.kind == DayKind::Holiday).then_some("holiday"));
        }
        if let (Some(first), Some(last)) = (dates.first(), dates.last()) {
            for date in first.series(jiff::Span::new().days(1)).take_while(|date| date <= last).take(MOST_DAYS) {
                let idle = !dates.contains(&date) && !off.contains(&date.weekday());
                if idle && !named.contains_key(&date) {
                    self.losses
                        .add("working days without a day on the board, which are days off of its calendar", &format!("{name}: {date}"));
                    named.insert(date, None);
                }
            }
        }
        for (date, reason) in named.into_iter().filter(|(date, _)| !dates.contains(date)) {
            events.push(event(date, "dayOff", Some(reason.unwrap_or("dayOff"))));
        }
        for day in days.iter().filter(|day| day.kind.is_work() && day.kind != DayKind::Shoot) {
            match day.kind {
                DayKind::Travel | DayKind::Rehearsal if !dates.contains(&day.date) && day.unit == "main" => {}
                _ => self
                    .losses
                    .add("days of other kinds, which are only named in the calendar", &format!("{} {}", day.date, day.kind.word())),
            }
            events.push(event(day.date, "event", Some(day.kind.word())));
        }
        let numbers: Vec<i8> = off.iter().map(|day| day.to_sunday_zero_offset()).collect();
        json!({ "id": identity(&["calendar", name]), "daysOff": numbers, "events": events, "name": name })
    }
}
