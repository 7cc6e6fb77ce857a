//! The music cue sheet: title, composer, publisher, society, usage and duration of every cue (domain.md 2.9).

use serde::Serialize;
use serde_json::Value;

use super::credit_list::{clocked, episodes};
use super::facts::{Fact, NoteBlock, notes_for};
use super::{Context, Kind, Subject, facts, format, labels};
use crate::model::{ClearanceState, Cue, CueUse, Part};
use crate::words::{spoken, word};

/// The music cue sheet.
pub static KIND: Kind = Kind {
    word: "music-cue-sheet",
    name: "Music cue sheet",
    about: "Every music cue with composers, publishers, society, usage and duration, and the totals by usage. One where cues are listed, or one for each episode.",
    schema: 1,
    needs: &[Part::Identity, Part::Post, Part::Script],
    due,
    page,
};

fn due(context: Context<'_>) -> Vec<Subject> {
    let _speaking = context.speak();
    episodes(context, context.production.cues.iter().map(|cue| cue.episode.as_deref()))
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    facts::page(context, &KIND, subject, &[], false, body(context, &subject.key))
}

/// What a cue sheet shows.
#[derive(Debug, Clone, Serialize)]
pub struct CueSheet {
    /// Production company, title, how many cues, time of music.
    pub facts: Vec<Fact>,
    /// The cues in their order.
    pub cues: Vec<CueRow>,
    /// Whether any names a clearance.
    pub cleared: bool,
    /// Time by usage.
    pub usages: Vec<UsageRow>,
    /// All music.
    pub total: String,
    /// Notes that the production adds to this paper.
    pub notes: Vec<NoteBlock>,
}

/// One cue.
#[derive(Debug, Clone, Serialize)]
pub struct CueRow {
    /// Stable id: `cue-1M1`.
    pub id: String,
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Composers, one a line.
    pub composers: Vec<String>,
    /// Publishers, one a line.
    pub publishers: Vec<String>,
    /// The letters of its usage.
    pub usage: &'static str,
    /// Where it begins.
    pub start: Option<String>,
    /// How long it is heard: `1:25`.
    pub length: Option<String>,
    /// The scene.
    pub scene: Option<String>,
    /// Its clearance and where that stands: `C-02 cleared`.
    pub clearance: Option<String>,
    /// Whether that is open.
    pub open: bool,
    /// Remarks.
    pub notes: Option<String>,
}

/// Time of one usage.
#[derive(Debug, Clone, Serialize)]
pub struct UsageRow {
    /// Stable id: `usage-BI`.
    pub id: String,
    /// `BI`.
    pub usage: &'static str,
    /// What the letters mean.
    pub meaning: String,
    /// How many cues.
    pub cues: String,
    /// Their time.
    pub length: String,
}

fn body(context: Context<'_>, episode: &str) -> CueSheet {
    let production = context.production;
    let own: Vec<&Cue> = production.cues.iter().filter(|cue| cue.episode.as_deref().unwrap_or("") == episode).collect();
    let time = |cues: &mut dyn Iterator<Item = &Cue>| cues.filter_map(|cue| cue.seconds).fold(0_u32, u32::saturating_add);
    let total = time(&mut own.iter().copied());
    let unknown = own.iter().filter(|cue| cue.seconds.is_none()).count();
    let facts = [
        Fact::new("company", word!("music-cue-sheet-production-company"), production.identity.company.name.clone()),
        Fact::new("cues", word!("music-cue-sheet-cues"), Some(own.len().to_string())),
        Fact::new("music", word!("music-cue-sheet-music"), Some(clocked(total))),
        Fact::new("unknown", word!("music-cue-sheet-without-duration"), (unknown > 0).then(|| unknown.to_string())),
    ];
    let row = |cue: &&Cue| {
        let clearance = cue.clearance.as_ref().map(|id| {
            let found = production.clearances.iter().find(|one| one.id.eq_ignore_ascii_case(id));
            (
                id,
                found.map_or(word!("music-cue-sheet-not-listed"), |one| super::clearance_report::state_word(one.state)),
                found.is_none_or(|one| one.state.is_open() || one.state == ClearanceState::Denied),
            )
        });
        CueRow {
            id: format!("cue-{}", cue.id),
            number: cue.id.clone(),
            title: cue.title.clone(),
            composers: cue.composers.clone(),
            publishers: cue.publishers.clone(),
            usage: cue.usage.word(),
            start: cue.start.clone(),
            length: cue.seconds.map(clocked),
            scene: cue.scene.clone(),
            clearance: clearance.as_ref().map(|(id, word, _)| format!("{id} {}", labels::in_sentence(word))),
            open: clearance.is_some_and(|(.., open)| open),
            notes: cue.notes.clone(),
        }
    };
    let usages = CueUse::ALL.into_iter().filter_map(|usage| {
        let count = own.iter().filter(|cue| cue.usage == usage).count();
        (count > 0).then(|| UsageRow {
            id: format!("usage-{}", usage.word()),
            usage: usage.word(),
            meaning: spoken().find(&format!("cue-use-{}", usage.word().to_lowercase()), &[]).unwrap_or_else(|| usage.meaning().to_owned()),
            cues: format::counted(count, "cues"),
            length: clocked(time(&mut own.iter().copied().filter(|cue| cue.usage == usage))),
        })
    });
    CueSheet {
        facts: facts.into_iter().flatten().collect(),
        cues: own.iter().map(row).collect(),
        cleared: own.iter().any(|cue| cue.clearance.is_some()),
        usages: usages.collect(),
        total: clocked(total),
        notes: notes_for(production, KIND.word, Some(episode)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::derive;
    use crate::derive::testing::Builder;
    use crate::documents::facts::testing::assert_fixture;

    fn sheet() -> Value {
        let cue = |id: &str, usage, seconds| Cue {
            id: id.to_owned(),
            title: format!("cue {id}"),
            composers: vec!["L. Maris (PRS) 100%".to_owned()],
            publishers: vec!["Tidewrack Songs (PRS) 100%".to_owned()],
            usage,
            seconds,
            clearance: Some("C-9".to_owned()),
            ..Cue::default()
        };
        let cues = vec![
            cue("1M1", CueUse::MainTitle, Some(85)),
            cue("1M2", CueUse::BackgroundInstrumental, Some(40)),
            cue("2M1", CueUse::BackgroundInstrumental, None),
        ];
        let builder = Builder::new().with(|production| production.cues = cues);
        let derived = derive(&builder.production, None);
        let context = Context::internal(&builder.production, &derived);
        page(context, &due(context)[0])
    }

    #[test]
    fn time_adds_up_by_usage() {
        let page = sheet();
        let usages = page["body"]["usages"].as_array().unwrap().iter();
        let usages: Vec<String> =
            usages.map(|row| format!("{} {}", row["usage"].as_str().unwrap(), row["length"].as_str().unwrap())).collect();
        assert_eq!(usages, ["BI 0:40", "MT 1:25"]);
        assert_eq!((page["body"]["total"].as_str(), page["body"]["cues"][0]["clearance"].as_str()), (Some("2:05"), Some("C-9 not listed")));
    }

    #[test]
    fn the_fixture_has_the_keys_of_the_document() {
        assert_fixture(&sheet(), include_str!("../../tests/fixtures/pages/music-cue-sheet.json"));
    }
}
