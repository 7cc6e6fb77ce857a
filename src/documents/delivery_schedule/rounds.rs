//! Rounds of QC and the legal set, as the delivery schedule shows them.

use jiff::civil::Date;
use serde::Serialize;

use super::{Days, Item};
use crate::derive::{LegalStanding, Rests};
use crate::documents::money::with_code;
use crate::documents::{Context, format};
use crate::model::{Buyer, LegalPaper, LegalState, QcResult, legal_name};
use crate::words::{Value, message, say, spoken, word};

/// A round of QC.
#[derive(Debug, Clone, Serialize)]
pub struct RoundRow {
    /// Stable id: `round-1.1-2`.
    pub id: String,
    /// Item number, on its first round.
    pub item: String,
    /// The file, else what the item is.
    pub file: String,
    /// The round.
    pub round: String,
    /// When it was sent.
    pub sent: Option<String>,
    /// Number of the report.
    pub report: Option<String>,
    /// The result.
    pub result: String,
    /// How the result is set: `strong`, `warn`, `plain`, `quiet`.
    pub tone: &'static str,
    /// Date of the report.
    pub date: Option<String>,
    /// Errors by severity: `1 critical, 4 minor`.
    pub errors: Option<String>,
    /// When it is delivered again.
    pub redelivery: Option<String>,
    /// Who pays, and what it costs.
    pub who_pays: Option<String>,
    /// What is wrong.
    pub notes: Option<String>,
}

/// A rights or legal paper.
#[derive(Debug, Clone, Serialize)]
pub struct LegalRow {
    /// Stable id: `legal-e-and-o`.
    pub id: String,
    /// What it is.
    pub paper: String,
    /// The items that ask for it.
    pub items: String,
    /// When the first of them is due.
    pub due: Option<String>,
    /// Who holds or issues it.
    pub holder: Option<String>,
    /// How it stands.
    pub status: String,
    /// How that is set: `strong`, `warn`, `plain`, `quiet`.
    pub tone: &'static str,
    /// The date it was signed, or asked for.
    pub date: Option<String>,
    /// The last date it is good for.
    pub expires: Option<String>,
    /// What it rests on, remarks, who sees to it.
    pub notes: Option<String>,
    /// Who sees to it.
    pub owner: Option<String>,
}

pub(super) fn rounds(items: &[Item<'_>], days: Days) -> Vec<RoundRow> {
    let mut rows = Vec::new();
    for (item, status) in items {
        for (at, round) in item.rounds.iter().enumerate() {
            let (result, tone) = match round.result {
                QcResult::Pass => (word!("delivery-schedule-pass"), "quiet"),
                QcResult::Fail => (word!("delivery-schedule-fail"), "strong"),
                QcResult::Waived => (word!("delivery-schedule-waived"), "quiet"),
                QcResult::Pending => (word!("delivery-schedule-pending"), "plain"),
            };
            let last = !item.rounds.iter().any(|other| other.file == round.file && other.round > round.round);
            // What failed earlier and was sent again wants nothing.
            let tone = if round.result == QcResult::Fail && !last { "plain" } else { tone };
            let counted = status.redelivery.filter(|again| again.round == Some(at)).map(|again| again.date);
            let redelivery = round.redelivery.or(counted).map(|date| days.text(date));
            let errors: Vec<String> = round
                .errors
                .iter()
                .zip(["critical", "major", "minor"])
                .filter_map(|(count, word)| {
                    count.map(|count| message(&format!("delivery-schedule-errors-{word}"), &[("count", Value::from(count))]))
                })
                .collect();
            let cost = round.cost.map(with_code);
            rows.push(RoundRow {
                id: format!(
                    "round-{}-{}{}",
                    item.item,
                    round.round,
                    round.file.as_ref().map_or_else(String::new, |file| format!("-{file}"))
                ),
                item: item.item.clone(),
                file: round.file.clone().unwrap_or_else(|| item.description.clone()),
                round: round.round.to_string(),
                sent: round.sent.map(|date| days.text(date)),
                report: round.report.clone(),
                result: result.to_owned(),
                tone,
                date: round.date.map(|date| days.text(date)),
                errors: (!errors.is_empty()).then(|| errors.join(", ")),
                redelivery: redelivery.or_else(|| (round.result == QcResult::Fail && last).then(|| say!("delivery-schedule-no-date"))),
                who_pays: format::joined([round.who_pays.as_deref(), cost.as_deref()], ", "),
                notes: round.notes.clone(),
            });
        }
    }
    rows
}

/// What an item asks for, with the items that ask for the same.
struct Asked<'a> {
    kind: &'a str,
    paper: Option<usize>,
    items: Vec<Item<'a>>,
}

pub(super) fn legal(context: Context<'_>, buyer: &Buyer, items: &[Item<'_>], days: Days) -> Vec<LegalRow> {
    let papers = &context.production.legal_papers;
    let mut asked: Vec<Asked<'_>> = Vec::new();
    for (item, status) in items {
        let Some(need) = &status.legal else { continue };
        match asked.iter_mut().find(|one| one.paper == need.paper && one.kind == need.kind) {
            Some(one) => one.items.push((item, status)),
            None => asked.push(Asked { kind: &need.kind, paper: need.paper, items: vec![(item, status)] }),
        }
    }
    let mut rows: Vec<LegalRow> = asked
        .iter()
        .filter_map(|one| {
            let (_, status) = *one.items.first()?;
            let need = status.legal.as_ref()?;
            let due = one.items.iter().filter_map(|(_, status)| status.due).min();
            let near = one.items.iter().any(|(_, status)| super::near(status));
            let done = one.items.iter().all(|(_, status)| status.state.is_done());
            let standing =
                if done && matches!(need.standing, LegalStanding::Missing | LegalStanding::Open(_)) { None } else { Some(need.standing) };
            let numbers: Vec<&str> = one.items.iter().map(|(item, _)| item.item.as_str()).collect();
            Some(row(one.paper.and_then(|at| papers.get(at)), one.kind, numbers.join(", "), due, standing, near, need.rests.as_ref(), days))
        })
        .collect();
    let unasked =
        papers.iter().enumerate().filter(|(at, paper)| paper.buyers.contains(&buyer.id) && !asked.iter().any(|one| one.paper == Some(*at)));
    rows.extend(unasked.map(|(_, paper)| {
        let ended = paper.expires.zip(context.derived.as_of).is_some_and(|(expires, as_of)| expires < as_of);
        let standing = match paper.state {
            LegalState::Signed if ended => LegalStanding::Expired,
            LegalState::Signed => LegalStanding::InHand,
            LegalState::NotNeeded => LegalStanding::NotNeeded,
            state => LegalStanding::Open(state),
        };
        row(Some(paper), &paper.kind, String::new(), None, Some(standing), false, None, days)
    }));
    rows
}

#[expect(clippy::too_many_arguments, reason = "the columns of one row")]
fn row(
    paper: Option<&LegalPaper>,
    kind: &str,
    items: String,
    due: Option<Date>,
    standing: Option<LegalStanding>,
    near: bool,
    rests: Option<&Rests>,
    days: Days,
) -> LegalRow {
    let (status, tone) = match standing {
        None => (say!("delivery-schedule-delivered"), "quiet"),
        Some(LegalStanding::Missing) => (say!("delivery-schedule-missing"), "strong"),
        Some(LegalStanding::Open(state)) => {
            let word = match state {
                LegalState::Wanted => word!("delivery-schedule-wanted"),
                LegalState::Requested => word!("delivery-schedule-requested"),
                _ => word!("delivery-schedule-in-draft"),
            };
            (word.to_owned(), if near { "strong" } else { "warn" })
        }
        Some(LegalStanding::InHand) => (say!("delivery-schedule-in-hand"), "quiet"),
        Some(LegalStanding::Expired) => (say!("delivery-schedule-expired"), "strong"),
        Some(LegalStanding::EndsBefore) => (say!("delivery-schedule-ends-too-early"), "warn"),
        Some(LegalStanding::NotNeeded) => (say!("delivery-schedule-not-needed"), "quiet"),
    };
    let rests = rests.map(|rests| {
        let total = format::counted(rests.total, rests.on);
        match rests.open.as_slice() {
            [] => say!("delivery-schedule-rests-settled", total),
            open => say!("delivery-schedule-rests-open", total, open = open.join(", ")),
        }
    });
    LegalRow {
        id: format!("legal-{}", paper.map_or(kind, |paper| paper.id.as_str())),
        paper: paper
            .and_then(|paper| paper.name.clone())
            .unwrap_or_else(|| spoken().find(&format!("legal-kind-{kind}"), &[]).unwrap_or_else(|| legal_name(kind))),
        items,
        due: due.map(|date| days.text(date)),
        holder: paper.and_then(|paper| paper.holder.clone()),
        status,
        tone,
        date: paper.and_then(|paper| {
            paper
                .date
                .map(|date| days.text(date))
                .or_else(|| paper.requested.map(|date| say!("delivery-schedule-asked", date = days.text(date))))
        }),
        expires: paper.and_then(|paper| paper.expires).map(|date| days.text(date)),
        notes: format::joined([rests.as_deref(), paper.and_then(|paper| paper.notes.as_deref())], "; "),
        owner: paper.and_then(|paper| paper.owner.clone()),
    }
}
