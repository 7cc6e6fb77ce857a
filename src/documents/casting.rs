//! What the papers of casting share: words for attempts, results and availability, and the links of a candidate.

use jiff::civil::Date;
use serde::Serialize;

use super::facts::{self, Fact};
use super::{Context, format};
use crate::derive::{CandidateStanding, Free, RoleStanding, age_on, is_child};
use crate::model::{Attempt, AuditionResult, CandidateState, CastingCandidate, Role, RoleState, Wording};
use crate::words::{say, word};

/// A word of status and how much it stands out: `strong`, `warn`, `plain`, `quiet`.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct Mark {
    /// The word.
    pub word: String,
    /// Its tone.
    pub tone: &'static str,
}

/// A mark.
pub(super) fn mark(word: impl Into<String>, tone: &'static str) -> Mark {
    Mark { word: word.into(), tone }
}

/// Which time somebody reads.
pub(super) fn attempt(attempt: Attempt) -> &'static str {
    match attempt {
        Attempt::First => word!("casting-first"),
        Attempt::Callback => word!("casting-callback"),
        Attempt::Chemistry => word!("casting-chemistry"),
        Attempt::Test => word!("casting-test"),
    }
}

/// What came of an audition.
pub(super) fn result(result: AuditionResult) -> Mark {
    match result {
        AuditionResult::Callback => mark(word!("casting-callback"), "plain"),
        AuditionResult::Hold => mark(word!("casting-hold"), "warn"),
        AuditionResult::Choice => mark(word!("casting-choice"), "strong"),
        AuditionResult::Backup => mark(word!("casting-backup"), "warn"),
        AuditionResult::Pass => mark(word!("casting-pass"), "quiet"),
        AuditionResult::NoShow => mark(word!("casting-no-show"), "quiet"),
        AuditionResult::Cancelled => mark(word!("casting-canceled"), "quiet"),
    }
}

/// How far a candidate has come.
pub(super) fn candidate_state(state: CandidateState) -> Mark {
    match state {
        CandidateState::Choice => mark(word!("casting-choice"), "strong"),
        CandidateState::Backup => mark(word!("casting-backup"), "warn"),
        CandidateState::Hold => mark(word!("casting-hold"), "warn"),
        CandidateState::Callback => mark(word!("casting-callback"), "plain"),
        CandidateState::Audition => mark(word!("casting-audition"), "plain"),
        CandidateState::Submitted => mark(word!("casting-submitted"), "quiet"),
        CandidateState::Pass => mark(word!("casting-pass"), "quiet"),
    }
}

/// How far a role is.
pub(super) fn role_state(state: RoleState) -> &'static str {
    match state {
        RoleState::Open => word!("casting-open"),
        RoleState::Offer => word!("casting-offer-out"),
        RoleState::Cast => word!("casting-cast"),
        RoleState::Closed => word!("casting-closed"),
    }
}

/// Dates in a few words: `Jun 4`, `May 18 – 20, Jun 4`.
pub(super) fn dates(dates: &[Date], wording: Wording) -> String {
    let spans = facts::runs(dates.iter().copied()).into_iter().map(|span| {
        let day = |date: Date| format::day_and_month(date, wording);
        match (span.from == span.to, span.from.month() == span.to.month()) {
            (true, _) => day(span.from),
            (false, true) if wording == Wording::Us => format!("{} – {}", day(span.from), span.to.day()),
            (false, true) => format!("{} – {}", span.from.day(), day(span.to)),
            (false, false) => format!("{} – {}", day(span.from), day(span.to)),
        }
    });
    format::list(spans)
}

/// `Free on all 3 shoot days`, `Free on 2 of 3: not May 18; pencil Jun 4`; none where the role has no shoot day.
pub(super) fn availability(own: &CandidateStanding, wording: Wording) -> Option<String> {
    let all = own.days.len();
    let free = own.free();
    if all == 0 {
        return None;
    }
    if free == all {
        return Some(if all == 1 { say!("casting-free-on-the-shoot-day") } else { say!("casting-free-on-all-shoot-days", all) });
    }
    let (away, pencil) = (own.dates(Free::No), own.dates(Free::Pencil));
    let parts = [(word!("casting-not"), away), (word!("calendar-pencil"), pencil)];
    let parts = parts.iter().filter(|(_, some)| !some.is_empty()).map(|(word, some)| format!("{word} {}", dates(some, wording)));
    Some(say!("casting-free-on-of", free, all, parts = parts.collect::<Vec<_>>().join("; ")))
}

/// Résumé and reel: a link where the text is an address.
pub(super) fn links(candidate: &CastingCandidate) -> Vec<Fact> {
    let one = |id, label: &str, text: &Option<String>| {
        let text = text.as_ref()?;
        match text.starts_with("https://") || text.starts_with("http://") {
            true => Fact::new(id, label, Some(label)).map(|fact| fact.leading_to(text.clone())),
            false => Fact::new(id, label, Some(format!("{label}: {text}"))),
        }
    };
    [one("resume", word!("casting-r-sum"), &candidate.resume), one("reel", word!("casting-reel"), &candidate.reel)]
        .into_iter()
        .flatten()
        .collect()
}

/// `Paloma Reinholt, (310) 555-0120`: the agent, else the artist's own telephone.
pub(super) fn contact(candidate: &CastingCandidate) -> Option<String> {
    let agent = format::joined([candidate.agent.as_deref(), candidate.agent_phone.as_deref()], ", ");
    agent.or_else(|| format::joined([candidate.phone.as_deref(), candidate.email.as_deref()], ", ")).map(|text| facts::unbroken(&text))
}

/// `Minor, 9; guardian Jo Holm, (360) 555-0141`; none of an adult.
pub(super) fn minor(candidate: &CastingCandidate, date: Option<Date>) -> Option<String> {
    if !is_child(candidate, date) {
        return None;
    }
    let age = date.and_then(|date| age_on(candidate, date)).map_or_else(String::new, |age| say!("casting-aged", age));
    let guardian = candidate.guardian.as_ref().map_or_else(|| say!("casting-no-guardian-stated"), |name| say!("casting-guardian", name));
    Some(facts::unbroken(&say!("casting-minor", age, guardian)))
}

/// `#17 Young Peg`: a role with its cast numbers.
pub(super) fn role_name(role: &Role) -> String {
    if role.cast.is_empty() { role.name.clone() } else { format!("{} {}", format::list(role.cast.iter()), role.name) }
}

/// `Shoots Jun 4`, `3 shoot days, May 18 – Jun 4`, `no shoot day yet`.
pub(super) fn shoot_days(context: Context<'_>, standing: &RoleStanding) -> String {
    let wording = context.production.conventions.wording;
    match standing.dates.as_slice() {
        [] => say!("casting-no-shoot-day-yet"),
        [one] => say!("casting-1-shoot-day", date = format::short_date(*one, wording)),
        [first, .., last] => {
            say!(
                "casting-shoot-days",
                count = standing.dates.len(),
                date = format::short_date(*first, wording),
                date2 = format::short_date(*last, wording)
            )
        }
    }
}
