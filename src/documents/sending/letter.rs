//! What a message to somebody says: the own call with its times, where to go, the nearest hospital, how the sheet stands,
//! and what has changed since the last message.

use std::collections::BTreeMap;

use super::distribution::Addressee;
use super::event;
use super::standing::{moment, words as standing_words};
use crate::derive::{Called, DayPlan, person_key};
use crate::documents::labels::{self, english};
use crate::documents::{Context, call_sheet, format, unit_day};
use crate::model::{Group, Location, Production, SentMessage, SheetStanding, SheetState, ShootDay};
use crate::values::{Call, Clock};
use crate::words::{self, say, spoken_or, word};

/// A fact that a message tells. An update goes to those whose facts differ from what they were told last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What it is, the same from message to message: `main/report`.
    pub key: String,
    /// What it is called: `Report`; empty for what is told by others.
    pub label: String,
    /// As printed.
    pub text: String,
}

/// A fact that differs from what was told last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What it is called.
    pub label: String,
    /// As it was told; empty where it is new.
    pub from: String,
    /// As it is; empty where it is gone.
    pub to: String,
}

/// A message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub text: String,
    /// What it tells.
    pub facts: Vec<Told>,
    /// What of that differs from the last message.
    pub changes: Vec<Change>,
    /// The calls as calendar entries; empty where there are none.
    pub calendar: String,
}

/// What a message is written with.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    /// The facts, all of them: a message tells its recipient only what is the recipient's own.
    pub context: Context<'a>,
    /// How the sheets of the day stand.
    pub sheets: &'a [SheetStanding],
    /// The last message that the recipient has.
    pub last: Option<&'a SentMessage>,
    /// How many messages about the day the recipient has.
    pub sequence: u32,
    /// The digests of the papers, by kind, subject and edition.
    pub digests: &'a BTreeMap<(String, String, String), String>,
    /// Whether the sheets go out as preliminary ones.
    pub preliminary: bool,
}

/// The fact that holds somebody's own call, as a time of the day: no line of a message.
const FIRST: &str = "first";

/// Writes the message to somebody.
#[must_use]
pub fn letter(setting: Setting<'_>, to: &Addressee, date: jiff::civil::Date) -> Letter {
    let _speaking = words::speak(setting.context.speech_of(to.language.as_deref()));
    let production = setting.context.production;
    let agent = to.key.starts_with("agent-");
    let mut facts: Vec<Told> = Vec::new();
    let mut blocks: Vec<(String, Vec<(String, String)>)> = Vec::new();
    let mut calls: Vec<event::Call> = Vec::new();
    for called in &to.calls {
        let Some((day, plan)) = production.days.get(called.day).zip(setting.context.derived.days.get(called.day)) else { continue };
        let prefix = if agent { format!("{}/{}", person_key(&called.who), day.unit) } else { day.unit.clone() };
        let mut own = own_facts(setting, called, day, plan, &prefix);
        own.retain(|fact| withheld(fact).is_none_or(|group| sees(production, to, group)));
        let call = called.call.map(|call| format::clock(call, &production.conventions));
        let heading = match (&call, agent) {
            (Some(call), false) => say!("letter-your-call", call),
            (None, false) => say!("letter-your-call-on-call"),
            (Some(call), true) => say!("letter-artist-call", artist = artist(production, called), call),
            (None, true) => artist(production, called),
        };
        let heading = if to.calls.len() > 1 { format!("{heading} ({})", unit_day::unit_name(production, &day.unit)) } else { heading };
        blocks.push((heading, own.iter().filter(|fact| is_row(fact)).map(|fact| (fact.label.clone(), fact.text.clone())).collect()));
        calls.push(entry(production, called, day, plan, to, &own));
        if agent {
            // An update to an agent says whose pick-up it is.
            let name = production.who_name(&called.who);
            own.iter_mut().filter(|fact| !fact.label.is_empty()).for_each(|fact| fact.label = format!("{name}, {}", fact.label));
        }
        facts.extend(own);
    }
    let day_of = |unit: &str| production.days.iter().position(|day| day.date == date && day.unit == unit);
    for sheet in setting.sheets.iter().filter(|sheet| concerns(production, to, sheet)) {
        let text = if sheet.state == SheetState::Approved { say!("letter-approved") } else { say!("letter-preliminary") };
        facts.push(Told { key: format!("{}/sheet", sheet.unit), label: sheet_label(setting, &sheet.unit), text });
    }
    // Somebody without a call is told of the papers themselves.
    if to.calls.is_empty() {
        for paper in &to.papers {
            let key = (paper.kind.word.to_owned(), paper.subject.slug.clone(), paper.edition.clone());
            let text = setting.digests.get(&key).cloned().unwrap_or_default();
            let label = format::joined([Some(labels::paper_name(paper.kind).as_str()), Some(paper.subject.name.as_str())], ", ")
                .unwrap_or_default();
            facts.push(Told { key: format!("paper/{}/{}", key.0, key.1), label, text });
        }
    }
    // Who was called and is no more.
    for unit in released(setting.last, to, production) {
        calls.push(event::Call {
            person: to.key.clone(),
            summary: say!("letter-calendar-not-called", title = production.identity.title),
            unit: unit.clone(),
            cancelled: true,
            ..event::Call::default()
        });
        let day = day_of(&unit).map(|_| unit_day::unit_name(production, &unit));
        blocks.push((
            format!("{}{}", say!("letter-not-called-any-more"), day.map(|unit| format!(" ({unit})")).unwrap_or_default()),
            Vec::new(),
        ));
    }
    let changes = changes(setting.last, &facts);
    let calendar = if calls.is_empty() { String::new() } else { event::calendar(setting.context, date, setting.sequence, &calls) };
    let subject = subject(setting, to, date, &changes);
    let mut text = String::new();
    let mut line = |words: &str| {
        text.push_str(words);
        text.push('\n');
    };
    line(&production.identity.title);
    line(&days(setting, to, date).join("\n"));
    line("");
    let sheets: Vec<&SheetStanding> = setting.sheets.iter().filter(|sheet| concerns(production, to, sheet)).collect();
    for sheet in &sheets {
        let of = if sheets.len() > 1 { format!("{}, ", unit_day::unit_name(production, &sheet.unit)) } else { String::new() };
        match sheet.state {
            SheetState::Approved => line(&format!("{of}{}.", standing_words(production, sheet))),
            _ => line(&format!("{of}{}", say!("letter-preliminary-sheet"))),
        }
    }
    if !sheets.is_empty() {
        line("");
    }
    if let Some(last) = setting.last.filter(|_| !changes.is_empty()) {
        line(&say!("letter-changed-since", at = told_at(production, last)));
        for change in &changes {
            line(&format!("  {}", change_words(change)));
        }
        line("");
    }
    for (heading, rows) in &blocks {
        line(heading);
        let width = rows.iter().map(|(label, _)| label.chars().count()).max().unwrap_or(0);
        for (label, text) in rows {
            line(&format!("  {label:width$}  {}", text.replace('\n', &format!("\n  {:width$}  ", ""))));
        }
        line("");
    }
    for (at, place) in places(setting, to).into_iter().filter(|_| sees(production, to, Group::Places)) {
        line(word!(if at == 0 { "letter-where" } else { "letter-and-where" }));
        place.iter().for_each(|row| line(&format!("  {row}")));
        line("");
    }
    let hospital = hospital_label(production);
    let hospitals = if sees(production, to, Group::Places) { hospitals(setting, to) } else { Vec::new() };
    if !hospitals.is_empty() {
        line(&hospital);
        hospitals.iter().for_each(|row| line(&format!("  {row}")));
        line("");
    }
    let enclosed: Vec<String> = to.papers.iter().map(|paper| labels::paper_name(paper.kind) + &of_subject(&paper.subject.name)).collect();
    let calendar_words = (!calendar.is_empty()).then(|| {
        if calls.iter().all(|call| call.cancelled) {
            say!("letter-cancelled-call-for-the-calendar")
        } else {
            say!("letter-call-for-the-calendar")
        }
    });
    let enclosed: Vec<String> = enclosed.into_iter().chain(calendar_words).collect();
    if !enclosed.is_empty() {
        line(&say!("letter-attached", files = enclosed.join("; ")));
    }
    if !agent && to.calls.iter().any(|called| called.call.is_some() && !confirmed(production, called)) {
        line("");
        line(word!("letter-please-confirm"));
    }
    Letter { subject, text, facts, changes, calendar }
}

/// Whether a message may tell somebody of a group of facts: people are told everything of their own call, an agent of the
/// artists' what the edition that the agent gets may see.
fn sees(production: &Production, to: &Addressee, group: Group) -> bool {
    let edition = to.papers.first().and_then(|paper| production.audience(&paper.edition));
    !to.key.starts_with("agent-") || edition.is_some_and(|audience| audience.sees(group))
}

/// The group of facts that a fact of a call is in; none where it is open to everybody.
fn withheld(fact: &Told) -> Option<Group> {
    match fact.key.rsplit('/').next() {
        Some("place" | "hospital") => Some(Group::Places),
        Some("remarks") => Some(Group::Remarks),
        Some("pickup_from") => Some(Group::Addresses),
        _ => None,
    }
}

/// `Nearest hospital`, `Nearest A&E`.
fn hospital_label(production: &Production) -> String {
    spoken_or(english(production.conventions.wording)).say("common--hospital", &[])
}

fn confirmed(production: &Production, called: &Called) -> bool {
    matches!(crate::derive::answer(production, called), crate::derive::Answer::Confirmed(_))
}

fn of_subject(name: &str) -> String {
    if name.is_empty() { String::new() } else { format!(" ({name})") }
}

fn artist(production: &Production, called: &Called) -> String {
    format!("{}, {}", production.who_name(&called.who), production.who_role(&called.who))
}

/// Whether a message to somebody is about the sheet of a unit: the person is on it, or gets it.
fn concerns(production: &Production, to: &Addressee, sheet: &SheetStanding) -> bool {
    let own = |called: &Called| production.days.get(called.day).is_some_and(|day| day.unit == sheet.unit && day.date == sheet.date);
    let key = format!("{} {}", sheet.date, sheet.unit);
    to.calls.iter().any(own) || to.papers.iter().any(|paper| paper.kind.word == "call-sheet" && paper.subject.key == key)
}

fn sheet_label(setting: Setting<'_>, unit: &str) -> String {
    let name = unit_day::unit_name(setting.context.production, unit);
    let sheet = labels::paper_name(&call_sheet::KIND);
    if setting.sheets.len() > 1 { format!("{sheet}, {name}") } else { sheet }
}

/// `Thursday, May 21, 2026 – Day 14 of 28, Main Unit`: a line for each unit whose sheet the message is about.
fn days(setting: Setting<'_>, to: &Addressee, date: jiff::civil::Date) -> Vec<String> {
    let production = setting.context.production;
    let long = format::long_date(date, production.conventions.wording);
    let own = setting.sheets.iter().filter(|sheet| concerns(production, to, sheet));
    let lines: Vec<String> = own
        .filter_map(|sheet| {
            let at = production.days.iter().position(|day| day.unit == sheet.unit && day.date == sheet.date)?;
            let number = unit_day::day_of(production.days.get(at)?, setting.context.derived.days.get(at)?);
            let what = format::joined([number.as_deref(), Some(&unit_day::unit_name(production, &sheet.unit))], ", ")?;
            Some(format!("{long} – {what}"))
        })
        .collect();
    if lines.is_empty() { vec![long] } else { lines }
}

/// Whether a fact is a row under the call: the place and the hospital have blocks of their own.
fn is_row(fact: &Told) -> bool {
    !fact.label.is_empty() && !fact.key.ends_with("/place") && !fact.key.ends_with("/hospital")
}

/// The facts of one call.
fn own_facts(setting: Setting<'_>, called: &Called, day: &ShootDay, plan: &DayPlan, prefix: &str) -> Vec<Told> {
    let production = setting.context.production;
    let conventions = &production.conventions;
    let mut facts = Vec::new();
    let mut put = |key: &str, label: &str, text: Option<String>| {
        if let Some(text) = text.filter(|text| !text.trim().is_empty()) {
            facts.push(Told { key: format!("{prefix}/{key}"), label: label.to_owned(), text });
        }
    };
    let time = |call: Option<Call>| call.map(|call| format::call(call, conventions));
    let label = |id: &str| spoken_or(english(conventions.wording)).say(id, &[]);
    if let Some(own) = called.performer.and_then(|at| plan.performers.get(at)) {
        let from = production.cast_member(&own.id).and_then(|member| member.pickup_from.clone());
        let pickup = own.pickup.map(|call| match call {
            Call::SelfReport => say!("letter-by-own-means"),
            call => format::call(call, conventions),
        });
        let from = from.filter(|_| matches!(own.pickup, Some(Call::At(_))));
        put("pickup", word!("letter-pick-up"), pickup);
        put("pickup_from", word!("letter-from"), from);
        put("report", &label("letter-report"), time(own.report));
        put("costume", word!("letter-costume"), time(own.costume));
        put("makeup", &label("letter-makeup"), time(own.makeup));
        put("blocking", word!("letter-rehearsal"), time(own.blocking));
        put("travel", word!("letter-to-set"), time(own.travel));
        put("on_set", word!("letter-on-set"), time(own.on_set));
        put("scenes", word!("common--scenes"), (!own.scenes.is_empty()).then(|| format::list(&own.scenes)));
        put("remarks", word!("call-sheet--remarks"), own.remarks.clone());
    }
    if let Some(own) = called.crew.and_then(|at| plan.crew.get(at)) {
        put("pickup", word!("letter-pick-up"), own.pickup.map(|at| format::clock(at, conventions)));
        put("call", word!("letter-call"), time(own.call));
        put("remarks", word!("call-sheet--remarks"), own.remarks.clone());
    }
    let unit_call = plan.call.map(|at| format::clock(at, conventions)).filter(|_| called.call.is_some());
    put("crew", &label("letter-crew-call"), unit_call);
    put("place", word!("letter-place"), place(production, day, plan).map(place_line));
    put("hospital", &hospital_label(production), hospital_lines(production, plan).first().cloned());
    facts.push(Told {
        key: format!("{prefix}/{FIRST}"),
        label: String::new(),
        text: called.call.map(|at| at.to_string()).unwrap_or_default(),
    });
    facts
}

fn place<'a>(production: &'a Production, day: &ShootDay, plan: &DayPlan) -> Option<&'a Location> {
    plan.base.as_deref().or(day.location.as_deref()).and_then(|id| production.location(id))
}

fn place_line(place: &Location) -> String {
    format::joined([Some(place.name.as_str()), place.address.as_deref(), place.city.as_deref()], ", ").unwrap_or_default()
}

/// Where to go: the base of each day, with parking.
fn places(setting: Setting<'_>, to: &Addressee) -> Vec<(usize, Vec<String>)> {
    let production = setting.context.production;
    let mut all: Vec<(usize, Vec<String>)> = Vec::new();
    for called in &to.calls {
        let Some((day, plan)) = production.days.get(called.day).zip(setting.context.derived.days.get(called.day)) else { continue };
        let Some(place) = place(production, day, plan) else { continue };
        let mut rows = vec![place_line(place)];
        let parking = day.parking.as_ref().or(place.parking.as_ref());
        rows.extend(parking.map(|text| say!("letter-parking", text)));
        rows.extend(place.what3words.as_ref().map(|words| format!("what3words: {words}")));
        rows.extend(place.coordinates.map(|(north, east)| {
            format!(
                "{}: https://www.openstreetmap.org/?mlat={north:.5}&mlon={east:.5}#map=17/{north:.5}/{east:.5}",
                say!("call-sheet--map")
            )
        }));
        if !all.iter().any(|(_, known)| *known == rows) {
            all.push((all.len(), rows));
        }
    }
    all
}

fn hospital_lines(production: &Production, plan: &DayPlan) -> Vec<String> {
    let places = plan.hospitals.iter().filter_map(|id| production.location(id)).filter_map(|place| place.hospital.as_ref());
    places
        .filter_map(|own| {
            format::joined([Some(own.name.as_str()), own.address.as_deref(), own.phone.as_deref(), own.distance.as_deref()], ", ")
        })
        .collect()
}

fn hospitals(setting: Setting<'_>, to: &Addressee) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for called in &to.calls {
        for line in
            setting.context.derived.days.get(called.day).map(|plan| hospital_lines(setting.context.production, plan)).unwrap_or_default()
        {
            if !all.contains(&line) {
                all.push(line);
            }
        }
    }
    all
}

fn entry(production: &Production, called: &Called, day: &ShootDay, plan: &DayPlan, to: &Addressee, own: &[Told]) -> event::Call {
    let performer = called.performer.and_then(|at| plan.performers.get(at));
    let wrap =
        performer.and_then(|own| own.wrap).or_else(|| called.crew.and_then(|at| plan.crew.get(at)).and_then(|own| own.wrap)).or(plan.wrap);
    let number = unit_day::day_of(day, plan).unwrap_or_else(|| say!("day-shoot"));
    let who = if to.key.starts_with("agent-") { format!(", {}", production.who_name(&called.who)) } else { String::new() };
    let shown = own.iter().filter(|fact| !fact.label.is_empty() && !fact.key.ends_with("/place"));
    event::Call {
        person: if who.is_empty() { to.key.clone() } else { format!("{}-{}", to.key, person_key(&called.who)) },
        unit: day.unit.clone(),
        summary: format!("{}: {number}{who}", production.identity.title),
        place: place(production, day, plan).filter(|_| sees(production, to, Group::Places)).map(place_line).unwrap_or_default(),
        notes: shown.map(|fact| format!("{}: {}", fact.label, fact.text)).collect::<Vec<_>>().join("\n"),
        start: called.call,
        end: wrap.filter(|wrap: &Clock| called.call.is_none_or(|call| *wrap > call)),
        cancelled: false,
    }
}

/// The units that somebody was called for by the last message and is not any more.
#[must_use]
pub fn released(last: Option<&SentMessage>, to: &Addressee, production: &Production) -> Vec<String> {
    let still = |unit: &str| to.calls.iter().any(|called| production.days.get(called.day).is_some_and(|day| day.unit == unit));
    let told = last.into_iter().flat_map(|last| last.facts.keys());
    let units = told.filter_map(|key| key.strip_suffix(FIRST)?.strip_suffix('/')).filter(|unit| !unit.contains('/'));
    units.filter(|unit| !still(unit)).map(str::to_owned).collect()
}

/// What differs from what was told last; nothing where nothing was told.
#[must_use]
pub fn changes(last: Option<&SentMessage>, facts: &[Told]) -> Vec<Change> {
    let Some(last) = last else { return Vec::new() };
    let hidden = |key: &str| key.ends_with(&format!("/{FIRST}"));
    let mut all = Vec::new();
    for fact in facts.iter().filter(|fact| !hidden(&fact.key)) {
        let from = last.fact(&fact.key).unwrap_or_default();
        if from != fact.text {
            // A paper has no text of its own to tell: it is another one.
            let paper = fact.key.starts_with("paper/");
            let (from, to) = if paper { (String::new(), say!("letter-a-new-version")) } else { (from.to_owned(), fact.text.clone()) };
            all.push(Change { label: fact.label.clone(), from, to });
        }
    }
    for (key, (label, text)) in last.facts.iter().filter(|(key, _)| !hidden(key)) {
        if !facts.iter().any(|fact| fact.key == *key) {
            all.push(Change { label: label.clone(), from: text.clone(), to: String::new() });
        }
    }
    all
}

/// `Report: 7:00p → 6:30p`.
#[must_use]
pub fn change_words(change: &Change) -> String {
    match (change.from.as_str(), change.to.as_str()) {
        ("", to) => format!("{}: {to}", change.label),
        (from, "") => say!("letter-no-longer", label = change.label, from),
        (from, to) => format!("{}: {from} → {to}", change.label),
    }
}

fn told_at(production: &Production, last: &SentMessage) -> String {
    let plain = last.at.get(..16).map(|text| text.replace('T', " ")).and_then(|text| text.parse().ok());
    plain.map_or_else(|| last.at.clone(), |at| moment(production, at))
}

fn subject(setting: Setting<'_>, to: &Addressee, date: jiff::civil::Date, changes: &[Change]) -> String {
    let production = setting.context.production;
    let day = format::short_date(date, production.conventions.wording);
    let call = to.calls.iter().filter_map(|called| called.call).min().map(|at| format::clock(at, &production.conventions));
    let is_preliminary =
        setting.preliminary && setting.sheets.iter().any(|sheet| sheet.state != SheetState::Approved && concerns(production, to, sheet));
    let update = setting.last.is_some() && !changes.is_empty();
    let mark = match (is_preliminary, update) {
        (true, true) => word!("letter-mark-preliminary-update"),
        (true, false) => word!("letter-mark-preliminary"),
        (false, true) => word!("letter-mark-update"),
        (false, false) => "",
    };
    let agent = to.key.starts_with("agent-");
    let mut papers: Vec<String> = to.papers.iter().map(|paper| labels::paper_name(paper.kind)).collect();
    papers.dedup();
    let what = match call {
        _ if to.calls.is_empty() && !released(setting.last, to, production).is_empty() => say!("letter-you-are-not-called"),
        Some(call) if agent => say!("letter-calls-from", call),
        Some(call) => say!("letter-your-call-at", call),
        None if to.calls.is_empty() => format::list(papers),
        None => say!("letter-you-are-on-call"),
    };
    format!("{mark}{}, {day}: {what}", production.identity.title)
}
