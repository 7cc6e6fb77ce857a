//! Cast, background, what departments are asked for, and who answers for the sheet.

use serde::Serialize;

use super::{Day, Required};
use crate::derive::{BackgroundDay, InstructionItem, PerformerDay};
use crate::documents::format;
use crate::documents::prose::{Block, prose};
use crate::model::{Category, EventKind};
use crate::values::{SceneNumber, slug};
use crate::words::{say, word};

/// One member of the cast.
#[derive(Debug, Clone, Serialize)]
pub struct CastRow {
    /// Stable id: `cast-6`.
    pub id: String,
    /// Cast number.
    pub number: String,
    /// The artist.
    pub artist: Option<String>,
    /// The character.
    pub character: String,
    /// Whether a child.
    pub minor: bool,
    /// Status letters.
    pub status: String,
    /// Pick-up.
    pub pickup: Option<String>,
    /// Report or arrival.
    pub report: Option<String>,
    /// Costume.
    pub costume: Option<String>,
    /// Make-up and hair.
    pub makeup: Option<String>,
    /// Blocking or rehearsal.
    pub blocking: Option<String>,
    /// Leaves the base for the set.
    pub travel: Option<String>,
    /// On set.
    pub on_set: Option<String>,
    /// Dismissal, where it is stated; it stands with the remarks, because few have one.
    pub wrap: Option<String>,
    /// Remarks.
    pub remarks: Option<String>,
}

/// Background, stand-ins or photo doubles of one name.
#[derive(Debug, Clone, Serialize)]
pub struct BackgroundRow {
    /// Stable id: `background-dockers`.
    pub id: String,
    /// How many.
    pub count: String,
    /// Who.
    pub description: String,
    /// `background`, `stand-in`, `photo-double`.
    pub kind: String,
    /// Report.
    pub report: Option<String>,
    /// On set.
    pub on_set: Option<String>,
    /// Their scenes; `all` where it is every scene of the day.
    pub scenes: String,
    /// Wardrobe and the like.
    pub notes: Option<String>,
}

/// What one department is asked for.
#[derive(Debug, Clone, Serialize)]
pub struct InstructionRow {
    /// Stable id: `instructions-props`.
    pub id: String,
    /// The department.
    pub department: String,
    /// What the day's scenes need of it.
    pub items: Vec<Need>,
    /// What the production adds.
    pub notes: Vec<Vec<Block>>,
}

/// One thing that scenes need.
#[derive(Debug, Clone, Serialize)]
pub struct Need {
    /// With its count: `10 × period car`.
    pub text: String,
    /// The scenes; `all` where it is every scene of the day.
    pub scenes: String,
}

/// Whom to ring.
#[derive(Debug, Clone, Serialize)]
pub struct Contact {
    /// Stable id: `hotline`.
    pub id: &'static str,
    /// What for.
    pub label: String,
    /// Who.
    pub text: Option<String>,
    /// The number.
    pub phone: Option<String>,
}

pub(super) fn cast(day: Day<'_>) -> Vec<CastRow> {
    day.plan.performers.iter().map(|performer| cast_row(day, performer)).collect()
}

fn cast_row(day: Day<'_>, performer: &PerformerDay) -> CastRow {
    let member = day.production.cast_member(&performer.id);
    let call = |call: Option<crate::values::Call>| call.map(|call| day.call(call));
    let guardian = member.and_then(|member| member.guardian.as_ref()).filter(|_| !performer.scenes.is_empty());
    let guardian = guardian.map(|name| format!("{}: {name}", say!("call-sheet-guardian")));
    // An artist's standing remarks are for days in front of the camera.
    let stated = || day.day.calls.iter().find(|call| call.who == performer.id.to_string()).and_then(|call| call.remarks.as_deref());
    let remarks = if performer.scenes.is_empty() { stated() } else { performer.remarks.as_deref() };
    // An event's times stand in the columns where everybody looks for times, as far as the strips give none.
    let event = member.and_then(|member| member.events.iter().find(|event| event.date == day.day.date && event.kind.has_letter()));
    let time = |at: Option<crate::values::Clock>| at.map(|at| day.clock(at));
    let travels = event.is_some_and(|event| event.kind == EventKind::Travel);
    let begins = event.and_then(|event| time(event.leave));
    let aside = performer.report.is_some() || performer.on_set.is_some();
    let said = event.and_then(|event| {
        let ends =
            time(event.arrive).map(|at| format!("{}{at}", if travels { word!("call-sheet-arrives") } else { word!("call-sheet-to") }));
        let begins = begins.as_deref().filter(|_| aside);
        format::joined([event.note.as_deref(), begins, ends.as_deref()], ", ")
    });
    let begins = begins.filter(|_| !aside);
    // A dismissal that is worked out is the end of the last scene, which the scene table shows.
    let wrap = performer.wrap.filter(|_| performer.stated.wrap);
    CastRow {
        id: format!("cast-{}", performer.id),
        number: performer.id.to_string(),
        artist: member.and_then(|member| member.performer.clone()),
        character: member.map(|member| member.character.clone()).unwrap_or_default(),
        minor: member.is_some_and(|member| member.minor),
        status: performer.status.clone(),
        pickup: call(performer.pickup).or_else(|| begins.clone().filter(|_| travels)),
        report: call(performer.report).or_else(|| begins.filter(|_| !travels)),
        costume: call(performer.costume),
        makeup: call(performer.makeup),
        blocking: call(performer.blocking),
        travel: call(performer.travel),
        on_set: call(performer.on_set),
        wrap: wrap.map(|wrap| day.clock(wrap)),
        remarks: format::joined([said.as_deref(), remarks.map(|text| text.trim_end_matches('.')), guardian.as_deref()], ". "),
    }
}

/// The times that anybody has, so that no column stands empty.
pub(super) fn cast_columns(rows: &[CastRow]) -> Vec<&'static str> {
    type Time = fn(&CastRow) -> &Option<String>;
    let columns: [(&'static str, Time); 7] = [
        ("pickup", |row| &row.pickup),
        ("report", |row| &row.report),
        ("costume", |row| &row.costume),
        ("makeup", |row| &row.makeup),
        ("blocking", |row| &row.blocking),
        ("travel", |row| &row.travel),
        ("on_set", |row| &row.on_set),
    ];
    columns.into_iter().filter(|(_, of)| rows.iter().any(|row| of(row).is_some())).map(|(name, _)| name).collect()
}

pub(super) fn background(day: Day<'_>) -> Vec<BackgroundRow> {
    let row = |group: &BackgroundDay| BackgroundRow {
        id: format!("{}-{}", slug(&group.kind), slug(&group.name)),
        count: group.count.to_string(),
        description: described(group),
        kind: group.kind.clone(),
        report: group.call.map(|call| day.call(call)),
        on_set: group.on_set.map(|call| day.call(call)),
        scenes: scene_list(day, &group.scenes),
        notes: group.notes.clone(),
    };
    day.plan.background.iter().map(row).collect()
}

/// Stand-ins and doubles are named as such.
fn described(group: &BackgroundDay) -> String {
    let what = match group.kind.as_str() {
        "stand-in" => "stand-in",
        "photo-double" => "double",
        _ => return group.name.clone(),
    };
    if group.name.to_lowercase().contains(what) { group.name.clone() } else { format!("{} ({})", group.name, group.kind.replace('-', " ")) }
}

/// Scene numbers of the day, or `all`.
fn scene_list(day: Day<'_>, scenes: &[SceneNumber]) -> String {
    let mut of_day: Vec<&SceneNumber> = day.day.scene_strips().map(|(_, number)| number).collect();
    of_day.sort_unstable();
    of_day.dedup();
    if of_day.len() > 2 && of_day.iter().all(|number| scenes.contains(number)) {
        say!("call-sheet-all-scenes")
    } else {
        format::list(scenes)
    }
}

pub(super) fn instructions(day: Day<'_>) -> Vec<InstructionRow> {
    let need = |item: &InstructionItem| Need {
        text: match item.count {
            Some(count) if count > 1 => format!("{count} {}", item.name),
            _ => item.name.clone(),
        },
        scenes: scene_list(day, &item.scenes),
    };
    day.plan
        .instructions
        .iter()
        .map(|own| InstructionRow {
            id: format!("instructions-{}", slug(&own.department)),
            department: own.department.clone(),
            // Background has a table of its own.
            items: own.items.iter().filter(|item| item.category != Category::BACKGROUND).map(need).collect(),
            notes: own.added.iter().map(|text| prose(text)).filter(|blocks| !blocks.is_empty()).collect(),
        })
        .filter(|row| !row.items.is_empty() || !row.notes.is_empty())
        .collect()
}

pub(super) fn safety(day: Day<'_>) -> Vec<Contact> {
    let safety = &day.production.identity.safety;
    let medic = day.plan.crew.iter().filter_map(|own| day.production.crew.get(own.member)).find(|member| {
        let position = member.position.to_lowercase();
        member.name.is_some() && ["medic", "nurse", "paramedic"].iter().any(|word| position.contains(word))
    });
    [
        safety.contact.as_ref().map(|name| Contact {
            id: "contact",
            label: say!("call-sheet-safety-contact"),
            text: Some(name.clone()),
            phone: safety.phone.clone(),
        }),
        safety.hotline.as_ref().map(|phone| Contact {
            id: "hotline",
            label: say!("call-sheet-safety-hotline"),
            text: None,
            phone: Some(phone.clone()),
        }),
        medic.map(|member| Contact { id: "medic", label: member.position.clone(), text: member.name.clone(), phone: member.phone.clone() }),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The texts of domain.md 2.1, point 12, as far as their facts are stated.
pub(super) fn required(day: Day<'_>) -> Vec<Required> {
    let safety = &day.production.identity.safety;
    let both = |name: &Option<String>, phone: &Option<String>| format::joined([name.as_deref(), phone.as_deref()], ", ");
    let mut all = Vec::new();
    let contact = both(&safety.contact, &safety.phone);
    if contact.is_some() || safety.hotline.is_some() {
        let contact = contact.map(|contact| format!("{}: {contact}.", say!("call-sheet-producers-safety-contact")));
        let hotline = safety.hotline.as_ref().map(|phone| say!("call-sheet-safety-hotline-anybody-may-stop-unsafe", phone));
        all.push(Required {
            id: "safety",
            title: say!("call-sheet-safety"),
            text: format::joined([contact.as_deref(), hotline.as_deref()], " ").unwrap_or_default(),
        });
    }
    if safety.conduct.is_some() || safety.conduct_phone.is_some() {
        let phone = safety.conduct_phone.as_ref().map(|phone| say!("call-sheet-telephone", phone));
        let text = safety.conduct.as_deref().map(sentence);
        all.push(Required {
            id: "conduct",
            title: say!("call-sheet-harassment-and-discrimination"),
            text: format::joined([text.as_deref(), phone.as_deref()], " ").unwrap_or_default(),
        });
    }
    if let Some(housing) = both(&safety.housing_contact, &safety.housing_phone) {
        all.push(Required {
            id: "housing",
            title: say!("call-sheet-courtesy-housing-and-rides"),
            text: say!("call-sheet-anybody-too-tired-to-drive-home", housing),
        });
    }
    let cover = Some(format::list(&day.day.cover)).filter(|scenes| !scenes.is_empty());
    let conditions = day.day.weather_permitting.as_ref().map(|weather| weather.conditions.as_deref().map(sentence));
    if cover.is_some() || conditions.is_some() {
        let stands = match conditions {
            Some(Some(conditions)) => say!("call-sheet-calls-are-given-on-these-conditions", conditions),
            Some(None) => say!("call-sheet-calls-stand-as-long-as-the-2"),
            None => say!("call-sheet-calls-stand-as-long-as-the"),
        };
        let otherwise = cover.map(|scenes| say!("call-sheet-if-it-does-not-the-weather", scenes));
        all.push(Required {
            id: "weather",
            title: say!("call-sheet-weather-permitting"),
            text: format::joined([Some(stands.as_str()), otherwise.as_deref()], " ").unwrap_or_default(),
        });
    }
    all
}

/// A text with its full stop.
fn sentence(text: &str) -> String {
    let text = text.trim();
    if text.ends_with(['.', '!', '?']) { text.to_owned() } else { format!("{text}.") }
}
