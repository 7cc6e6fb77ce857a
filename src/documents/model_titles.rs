//! Credits on the screen and music cues as `callboard model` prints them.

use serde::Serialize;

use super::Context;

/// A name on the screen.
#[derive(Debug, Serialize)]
pub(super) struct ScreenCreditJson {
    block: &'static str,
    card: u32,
    role: Option<String>,
    name: String,
    size: Option<u32>,
    seconds: Option<u32>,
    episode: Option<String>,
}

/// What a contract says, and whether it is met.
#[derive(Debug, Serialize)]
pub(super) struct CreditClauseJson {
    name: String,
    role: Option<String>,
    clause: Option<String>,
    episode: Option<String>,
    listed: bool,
    faults: usize,
}

/// A music cue.
#[derive(Debug, Serialize)]
pub(super) struct CueJson {
    id: String,
    title: String,
    composers: Vec<String>,
    publishers: Vec<String>,
    usage: &'static str,
    start: Option<String>,
    seconds: Option<u32>,
    scene: Option<String>,
    clearance: Option<String>,
    episode: Option<String>,
}

pub(super) fn credits(context: Context<'_>) -> Vec<ScreenCreditJson> {
    let one = |credit: &crate::model::ScreenCredit| ScreenCreditJson {
        block: credit.block.word(),
        card: credit.card,
        role: credit.role.clone(),
        name: credit.name.clone(),
        size: credit.size,
        seconds: credit.seconds,
        episode: credit.episode.clone(),
    };
    context.production.screen_credits.iter().map(one).collect()
}

pub(super) fn clauses(context: Context<'_>) -> Vec<CreditClauseJson> {
    let all = context.production.credit_clauses.iter().zip(&context.derived.credit_clauses);
    all.map(|(clause, status)| CreditClauseJson {
        name: clause.name.clone(),
        role: clause.role.clone(),
        clause: clause.clause.clone(),
        episode: clause.episode.clone(),
        listed: status.credit.is_some(),
        faults: status.faults.len(),
    })
    .collect()
}

pub(super) fn cues(context: Context<'_>) -> Vec<CueJson> {
    let one = |cue: &crate::model::Cue| CueJson {
        id: cue.id.clone(),
        title: cue.title.clone(),
        composers: cue.composers.clone(),
        publishers: cue.publishers.clone(),
        usage: cue.usage.word(),
        start: cue.start.clone(),
        seconds: cue.seconds,
        scene: cue.scene.clone(),
        clearance: cue.clearance.clone(),
        episode: cue.episode.clone(),
    };
    context.production.cues.iter().map(one).collect()
}
