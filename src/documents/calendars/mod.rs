//! Calendars for other programs: one for each unit, each person of the cast, and the dates of post-production.
//!
//! An event keeps its identity for as long as it is about the same thing, so that a calendar that was subscribed to moves
//! it instead of showing it twice. Its sequence rises with every change, from one issue to the next and from one writing of
//! the file to the next; what was issued or written and is there no more is cancelled. The stamp is a date of the facts,
//! never of the clock.

mod appearances;
mod told;

use std::collections::{BTreeMap, BTreeSet};

use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use serde_json::Value;

use super::labels::term;
use super::{Context, model_json};
use crate::findings::{Findings, Sources};
use crate::values::{Clock, slug};
use crate::words::{message, say};
use told::Told;
pub use told::is_ours;

/// A calendar file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarFile {
    /// Its name without the ending: `unit-main`, `cast-3`, `milestones`.
    pub name: String,
    /// What it is called.
    pub title: String,
    /// Its text.
    pub text: String,
    /// How many events it holds, the cancelled ones among them.
    pub events: usize,
}

/// What calendars hold, and what they cannot hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendars {
    /// The files, units first.
    pub files: Vec<CalendarFile>,
    /// What a calendar has no place for: each with how many.
    pub losses: Vec<(String, usize)>,
}

/// An event, before it is written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) summary: String,
    pub(super) location: String,
    pub(super) description: String,
    /// Start and end, each a date with a time of day; an event without a time is of the whole day.
    pub(super) date: String,
    pub(super) start: Option<String>,
    pub(super) end: Option<String>,
}

/// Files of entries: name and title of each, and its entries by identity.
type Files = BTreeMap<String, (String, BTreeMap<String, Entry>)>;

/// Makes the calendars of a production. `written` are the files as they were written last, by name: their events go on.
#[must_use]
pub fn calendars(context: Context<'_>, written: &BTreeMap<String, String>) -> Calendars {
    let _speaking = context.speak();
    let production = context.production;
    // A model is made of texts, numbers, lists and maps with text keys, which always serialise.
    let now = serde_json::to_value(model_json::model(context, &Findings::new(), &Sources::default())).unwrap_or_default();
    let states: Vec<(Date, Files)> = production.issues.iter().map(|issue| (issue.date, files(&issue.model))).collect();
    let own = files(&now);
    let zone = production.conventions.time_zone.clone();
    let code = production.identity.code.clone().unwrap_or_else(|| production.identity.title.clone());
    let code = slug(&code);
    let first = production.days.first().map(|day| day.date);
    let today = context.derived.as_of.or(first).unwrap_or(jiff::civil::date(2000, 1, 1));
    let ours = |text: &&String| is_ours(text, &code);
    let before = written.iter().filter(|(_, text)| ours(text)).map(|(name, _)| name);
    let mut names: Vec<&String> = own.keys().chain(states.iter().flat_map(|(_, files)| files.keys())).chain(before).collect();
    names.sort_by_key(|name| (!name.starts_with("unit-"), !name.starts_with("cast-"), natural(name)));
    names.dedup();
    let mut made = Calendars::default();
    for name in names {
        let title = own.get(name).or_else(|| states.iter().rev().find_map(|(_, files)| files.get(name))).map(|(title, _)| title.clone());
        let history: Vec<(Date, Option<&BTreeMap<String, Entry>>)> =
            states.iter().map(|(date, files)| (*date, files.get(name).map(|(_, entries)| entries))).collect();
        let entries = own.get(name).map(|(_, entries)| entries);
        let last = written.get(name).filter(ours);
        let title = title.or_else(|| last.and_then(|text| told::title(text))).unwrap_or_default();
        let last = last.map(|text| told::read(text)).unwrap_or_default();
        let (text, events) = self::written(&Set { code: &code, title: &title, zone: &zone, today, last }, entries, &history);
        made.files.push(CalendarFile { name: name.clone(), title, text, events });
    }
    made.losses = losses(context);
    made
}

/// The numbers of a name as numbers, so that cast 10 follows cast 9.
fn natural(name: &str) -> (String, u64, String) {
    let digits: String = name.chars().filter(char::is_ascii_digit).take(9).collect();
    let word: String = name.chars().take_while(|c| !c.is_ascii_digit()).collect();
    (word, digits.parse().unwrap_or_default(), name.to_owned())
}

/// What a calendar cannot hold.
fn losses(context: Context<'_>) -> Vec<(String, usize)> {
    let production = context.production;
    let mut losses = Vec::new();
    let untimed = context.derived.days.iter().filter(|plan| plan.call.is_none()).count();
    if untimed > 0 {
        losses.push(("days without a call, which stand as whole days".to_owned(), untimed));
    }
    let strips: usize = production.days.iter().map(|day| day.strips.len()).sum();
    losses.push(("strips, which stand in the notes of their day in one line".to_owned(), strips));
    let crew = production.crew.len();
    if crew > 0 {
        losses.push(("members of the crew, who have the calendar of their unit".to_owned(), crew));
    }
    losses
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// The entries of a model.
fn files(model: &Value) -> Files {
    let mut files = Files::new();
    let title = text(&model["production"], "title");
    let place = |id: &str| list(model, "locations").iter().find(|place| text(place, "id") == id);
    for day in list(model, "days") {
        let (unit, date) = (text(day, "unit"), text(day, "date"));
        let named = list(model, "units").iter().find(|known| text(known, "id") == unit).map_or(unit, |known| text(known, "name"));
        let number = day.get("number").and_then(Value::as_u64);
        let what = number.map_or_else(|| super::facts::sentence_case(&term(text(day, "kind"))), |number| say!("day-of", number));
        let at = place(text(day, "location"));
        let address =
            at.map(|at| [text(at, "name"), text(at, "address")].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "));
        let scenes: Vec<&str> = list(day, "scenes").iter().filter_map(Value::as_str).collect();
        let told = if scenes.is_empty() { String::new() } else { say!("diff-scenes", scenes = scenes.join(", ")) };
        let time = |value: &Value, key: &str| Some(text(value, key).to_owned()).filter(|time| time.parse::<Clock>().is_ok());
        let entry = Entry {
            summary: format!("{title}: {what}, {named}"),
            location: address.clone().unwrap_or_default(),
            description: told.clone(),
            date: date.to_owned(),
            start: time(day, "call"),
            end: time(day, "wrap"),
        };
        let file = files.entry(format!("unit-{}", slug(unit))).or_insert_with(|| (format!("{title}: {named}"), BTreeMap::new()));
        file.1.insert(format!("day-{}-{date}", slug(unit)), entry);
        for performer in list(day, "performers") {
            let id = text(performer, "id");
            let member = list(model, "cast").iter().find(|member| text(member, "id") == id);
            let who = member.map_or(id, |member| text(member, "character"));
            let status = text(performer, "status");
            let called = ["pickup", "report", "makeup", "on_set"].into_iter().find_map(|key| time(performer, key));
            let times =
                [("pickup", "letter-pick-up"), ("report", "letter-report"), ("makeup", "letter-makeup"), ("on_set", "letter-on-set")];
            let times = times
                .into_iter()
                .filter(|(key, _)| !text(performer, key).is_empty())
                .map(|(key, word)| format!("{} {}", message(word, &[]), text(performer, key)));
            let lines: Vec<String> = times.chain(Some(told.clone()).filter(|told| !told.is_empty())).collect();
            let works = status.contains('W') || called.is_some();
            if !works && appearances::says(model, id, date) {
                continue;
            }
            let entry = Entry {
                summary: format!("{title}: {what}, {who} ({status})"),
                location: if works { address.clone().unwrap_or_default() } else { String::new() },
                description: if works { lines.join("\n") } else { String::new() },
                date: date.to_owned(),
                start: called,
                end: time(performer, "wrap").filter(|_| works),
            };
            let file = files.entry(format!("cast-{}", slug(id))).or_insert_with(|| (format!("{title}: {id} {who}"), BTreeMap::new()));
            file.1.insert(format!("cast-{}-{}-{date}", slug(id), slug(unit)), entry);
        }
    }
    appearances::add(&mut files, model, title);
    for milestone in list(model, "post") {
        let date = [text(milestone, "actual"), text(milestone, "date")].into_iter().find(|date| !date.is_empty()).unwrap_or_default();
        put_milestone(&mut files, title, &format!("post-{}", slug(text(milestone, "id"))), text(milestone, "name"), date);
    }
    deliveries(&mut files, model, title);
    files
}

/// The due dates of deliverables; items that differ only in their language and are due together are one event.
fn deliveries(files: &mut Files, model: &Value, title: &str) {
    let base = |item: &Value| -> Option<String> {
        item.get("row")?.as_str()?;
        text(item, "item").strip_suffix(&format!("-{}", item.get("language")?.as_str()?)).map(str::to_owned)
    };
    let mut dates: BTreeMap<(String, String), BTreeSet<String>> = BTreeMap::new();
    for item in list(model, "deliverables") {
        if let Some(base) = base(item) {
            dates.entry((text(item, "buyer").to_owned(), base)).or_default().insert(text(item, "due").to_owned());
        }
    }
    for item in list(model, "deliverables") {
        let one = |base: &String| dates.get(&(text(item, "buyer").to_owned(), base.clone())).is_some_and(|dates| dates.len() == 1);
        let number = base(item).filter(one).unwrap_or_else(|| text(item, "item").to_owned());
        let id = format!("delivery-{}-{}-{}", slug(text(item, "buyer")), slug(&number), slug(text(item, "episode")));
        put_milestone(files, title, &id, &say!("calendars-due", number, buyer = text(item, "buyer")), text(item, "due"));
    }
}

fn put_milestone(files: &mut Files, title: &str, id: &str, name: &str, date: &str) {
    if date.is_empty() {
        return;
    }
    let entry = Entry { summary: format!("{title}: {name}"), date: date.to_owned(), ..Entry::default() };
    let file = files.entry("milestones".to_owned()).or_insert_with(|| (say!("calendars-milestones", title), BTreeMap::new()));
    file.1.insert(id.to_owned(), entry);
}

/// What a calendar is written with.
struct Set<'a> {
    code: &'a str,
    title: &'a str,
    zone: &'a TimeZone,
    today: Date,
    /// The events of the file as it was written last.
    last: BTreeMap<String, Told>,
}

/// One calendar: what is, with how often it changed, and what was issued and is no more.
fn written(set: &Set<'_>, now: Option<&BTreeMap<String, Entry>>, history: &[(Date, Option<&BTreeMap<String, Entry>>)]) -> (String, usize) {
    let mut calendar = Calendar::empty();
    for (key, value) in [("VERSION", "2.0"), ("PRODID", "-//callboard//callboard//EN"), ("CALSCALE", "GREGORIAN"), ("METHOD", "PUBLISH")] {
        calendar.append_property(Property::new(key, value));
    }
    calendar.append_property(Property::new("X-WR-CALNAME", set.title));
    if let Some(zone) = set.zone.iana_name() {
        calendar.append_property(Property::new("X-WR-TIMEZONE", zone));
    }
    let mut ids: Vec<&String> = now.into_iter().flatten().map(|(id, _)| id).collect();
    ids.extend(history.iter().flat_map(|(_, entries)| entries.iter().flat_map(|entries| entries.keys())));
    ids.sort();
    ids.dedup();
    let mut events: BTreeMap<String, String> = BTreeMap::new();
    let mut known: Vec<String> = Vec::new();
    for id in ids {
        let states: Vec<(Date, Option<&Entry>)> = history
            .iter()
            .map(|(date, entries)| (*date, entries.and_then(|entries| entries.get(id))))
            .chain([(set.today, now.and_then(|entries| entries.get(id)))])
            .skip_while(|(_, entry)| entry.is_none())
            .collect();
        // The sequence rises with every change; the stamp is the date of the last one.
        let changes: Vec<Date> = states.windows(2).filter(|pair| pair[0].1 != pair[1].1).map(|pair| pair[1].0).collect();
        let stamp = changes.last().copied().or_else(|| states.first().map(|(date, _)| *date)).unwrap_or(set.today);
        let cancelled = states.last().is_none_or(|(_, entry)| entry.is_none());
        let Some(entry) = states.iter().rev().find_map(|(_, entry)| *entry) else { continue };
        let uid = format!("{id}.{}@callboard", set.code);
        let mut event = Event::new();
        event.uid(&uid);
        event.summary(&entry.summary);
        if !entry.location.is_empty() {
            event.location(&entry.location);
        }
        if !entry.description.is_empty() {
            event.description(&entry.description);
        }
        event.status(if cancelled { EventStatus::Cancelled } else { EventStatus::Confirmed });
        times(&mut event, entry, set.zone);
        let counted = u32::try_from(changes.len()).unwrap_or(u32::MAX);
        let stamp = format!("{}T000000Z", plain(stamp));
        let (sequence, stamp) = match set.last.get(&uid) {
            Some(last) => last.next(&event.to_string(), counted, stamp, &format!("{}T000000Z", plain(set.today))),
            None => (counted, stamp),
        };
        event.sequence(sequence);
        event.add_property("DTSTAMP", stamp);
        events.insert(format!("{} {id}", entry.date), event.to_string());
        known.push(uid);
    }
    // What was written and has no entry any more, such as a day that was never issued.
    for (uid, last) in set.last.iter().filter(|(uid, _)| !known.contains(uid)) {
        events.insert(format!("{} {uid}", last.date()), last.cancelled(&format!("{}T000000Z", plain(set.today))));
    }
    let (count, events) = (events.len(), events.into_values().collect::<String>());
    (calendar.to_string().replacen("END:VCALENDAR", &format!("{events}END:VCALENDAR"), 1), count)
}

/// A date as calendars write it: `20260521`.
pub(super) fn plain(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

/// Start and end: moments in UTC where the production names its zone, else times of the clock on the wall.
pub(super) fn times(event: &mut Event, entry: &Entry, zone: &TimeZone) {
    let Ok(date) = entry.date.parse::<Date>() else { return };
    let moment = |text: &Option<String>| text.as_ref().and_then(|text| moment(date, text.parse().ok()?, zone));
    match moment(&entry.start) {
        Some(start) => {
            event.add_property("DTSTART", &start);
            if let Some(end) = moment(&entry.end).filter(|end| *end > start) {
                event.add_property("DTEND", end);
            }
        }
        None => {
            let mut day = Property::new("DTSTART", plain(date));
            event.append_property(day.add_parameter("VALUE", "DATE").done());
        }
    }
}

fn moment(date: Date, clock: Clock, zone: &TimeZone) -> Option<String> {
    let midnight = DateTime::from_parts(date, Time::midnight());
    // Minutes of the clock: on a night when it changes, 02:30+1 is what the wall says.
    let wall = midnight.checked_add(jiff::Span::new().minutes(i64::from(clock.minutes()))).ok()?;
    if zone.iana_name().is_none() {
        return Some(format!("{}T{:02}{:02}00", plain(wall.date()), wall.hour(), wall.minute()));
    }
    let utc = wall.to_zoned(zone.clone()).ok()?.with_time_zone(TimeZone::UTC).datetime();
    Some(format!("{}T{:02}{:02}00Z", plain(utc.date()), utc.hour(), utc.minute()))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn model(call: &str) -> Value {
        json!({
            "production": {"title": "Low Tide; a film"},
            "units": [{"id": "main", "name": "Main Unit"}],
            "locations": [{"id": "pier", "name": "Pier 9", "address": "1 Quay, Port"}],
            "cast": [{"id": "1", "character": "MARA"}],
            "days": [{"unit": "main", "date": "2026-06-01", "kind": "shoot", "number": 1, "scenes": ["1"], "location": "pier",
                "call": call, "wrap": "02:30+1", "performers": [{"id": "1", "status": "SW", "report": "06:00", "wrap": "18:00"}]}],
            "post": [{"id": "lock", "name": "Picture lock", "date": "2026-09-01"}],
        })
    }

    fn unit(now: Option<&Value>, issued: &[(Date, Value)], zone: &str) -> String {
        again(now, issued, zone, None)
    }

    fn again(now: Option<&Value>, issued: &[(Date, Value)], zone: &str, last: Option<&str>) -> String {
        let now = now.map(files);
        let states: Vec<(Date, Files)> = issued.iter().map(|(date, model)| (*date, files(model))).collect();
        let history: Vec<_> = states.iter().map(|(date, files)| (*date, files.get("unit-main").map(|(_, entries)| entries))).collect();
        let zone = TimeZone::get(zone).unwrap();
        let today = jiff::civil::date(2026, 5, 20);
        let set = Set { code: "low-tide", title: "Low Tide", zone: &zone, today, last: last.map(told::read).unwrap_or_default() };
        written(&set, now.as_ref().and_then(|files| files.get("unit-main")).map(|(_, entries)| entries), &history).0
    }

    #[test]
    fn times_are_moments_and_nights_end_in_the_morning() {
        let text = unit(Some(&model("07:00")), &[], "America/Los_Angeles");
        for line in [
            "UID:day-main-2026-06-01.low-tide@callboard\r\n",
            "DTSTART:20260601T140000Z\r\n",
            "DTEND:20260602T093000Z\r\n",
            "DTSTAMP:20260520T000000Z\r\n",
            "SEQUENCE:0\r\n",
            "STATUS:CONFIRMED\r\n",
            "SUMMARY:Low Tide\\; a film: Day 1\\, Main Unit\r\n",
            "LOCATION:Pier 9\\, 1 Quay\\, Port\r\n",
        ] {
            assert!(text.contains(line), "{line}\n{text}");
        }
        assert_eq!(text, unit(Some(&model("07:00")), &[], "America/Los_Angeles"), "the same facts give the same bytes");
    }

    #[test]
    fn a_change_raises_the_sequence_and_what_is_gone_is_cancelled() {
        let date = jiff::civil::date(2026, 5, 10);
        let issued = [(date, model("07:00"))];
        let same = unit(Some(&model("07:00")), &issued, "Europe/London");
        assert!(same.contains("SEQUENCE:0\r\n") && same.contains("DTSTAMP:20260510T000000Z"), "{same}");
        let later = unit(Some(&model("06:30")), &issued, "Europe/London");
        assert!(
            later.contains("SEQUENCE:1\r\n") && later.contains("DTSTAMP:20260520T000000Z") && later.contains("DTSTART:20260601T053000Z"),
            "{later}"
        );
        let mut without = model("07:00");
        without["days"] = json!([]);
        let gone = unit(Some(&without), &issued, "Europe/London");
        assert!(gone.contains("SEQUENCE:1\r\n") && gone.contains("STATUS:CANCELLED"), "{gone}");
    }

    #[test]
    fn each_writing_that_changes_an_event_raises_its_sequence() {
        let write = |call: &str, last: &str| again(Some(&model(call)), &[], "Europe/London", Some(last));
        let first = unit(Some(&model("07:00")), &[], "Europe/London");
        let second = write("06:30", &first);
        let third = write("06:00", &second);
        assert!(second.contains("SEQUENCE:1\r\n") && third.contains("SEQUENCE:2\r\n"), "{second}{third}");
        // Written once more it is the same; and back is a change as well.
        assert_eq!(write("06:00", &third), third);
        assert!(write("07:00", &third).contains("SEQUENCE:3\r\n"));
        // A day that goes is cancelled, stays so, and may come back.
        let mut without = model("06:00");
        without["days"] = json!([]);
        let gone = again(Some(&without), &[], "Europe/London", Some(&third));
        assert!(gone.contains("STATUS:CANCELLED\r\n") && gone.contains("SEQUENCE:3\r\n") && !gone.contains("CONFIRMED"), "{gone}");
        assert_eq!(again(Some(&without), &[], "Europe/London", Some(&gone)), gone);
        let back = write("06:00", &gone);
        assert!(back.contains("STATUS:CONFIRMED\r\n") && back.contains("SEQUENCE:4\r\n"), "{back}");
        assert_eq!(back.matches("BEGIN:VEVENT").count(), 1);
    }

    #[test]
    fn people_and_milestones_have_files_of_their_own() {
        let files = files(&model("07:00"));
        assert_eq!(files.keys().map(String::as_str).collect::<Vec<_>>(), ["cast-1", "milestones", "unit-main"]);
        let (title, entries) = &files["cast-1"];
        assert_eq!((title.as_str(), entries["cast-1-main-2026-06-01"].start.as_deref()), ("Low Tide; a film: 1 MARA", Some("06:00")));
        assert_eq!(files["milestones"].1["post-lock"].start, None);
    }
}
