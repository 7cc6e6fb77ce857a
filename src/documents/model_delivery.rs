//! Buyers, deliverables and legal papers as `callboard model` prints them.

use jiff::civil::Date;
use serde::Serialize;

use super::Context;
use crate::derive::{DueWhy, LegalStanding};
use crate::model::QcResult;

/// A buyer.
#[derive(Debug, Serialize)]
pub(super) struct BuyerJson {
    id: String,
    name: String,
    delivery: Option<Date>,
    signed: Option<Date>,
    air: Option<Date>,
    packs: Vec<String>,
    /// Calendar days of the item that is latest, as things stand.
    late_days: i32,
    /// What late delivery comes to, by currency.
    late_cost: Vec<MoneyJson>,
}

/// An amount.
#[derive(Debug, Serialize)]
pub(super) struct MoneyJson {
    amount: String,
    currency: String,
}

pub(super) fn money(money: crate::values::Money) -> MoneyJson {
    MoneyJson { amount: money.plain(), currency: money.currency.to_string() }
}

/// Every buyer, in the order given.
pub(super) fn buyers(context: Context<'_>) -> Vec<BuyerJson> {
    let late = &context.derived.late;
    let one = |(at, buyer): (usize, &crate::model::Buyer)| BuyerJson {
        id: buyer.id.clone(),
        name: buyer.name.clone(),
        delivery: buyer.delivery,
        signed: buyer.signed,
        air: buyer.air,
        packs: buyer.packs.iter().map(|one| one.pack.clone()).collect(),
        late_days: late.get(at).map_or(0, |late| late.days),
        late_cost: late.get(at).map(|late| late.totals.iter().copied().map(money).collect()).unwrap_or_default(),
    };
    context.production.buyers.iter().enumerate().map(one).collect()
}

/// A deliverable.
#[derive(Debug, Serialize)]
pub(super) struct DeliverableJson {
    item: String,
    buyer: String,
    episode: Option<String>,
    version: Option<String>,
    language: Option<String>,
    family: &'static str,
    description: String,
    quantity: u32,
    /// The pack and the row that it was made from.
    pack: Option<String>,
    row: Option<String>,
    due: Option<Date>,
    /// `stated`, `counted`, `delivery`; null where it has no date.
    due_from: Option<&'static str>,
    sent: Option<Date>,
    qc_result: Option<&'static str>,
    redelivery: Option<Date>,
    accepted: Option<Date>,
    depends_on: Vec<String>,
    /// `accepted`, `sent`, `in-qc`, `failed`, `late`, `due`, `due-soon`, `waiting`.
    state: &'static str,
    /// The date its inputs are ready.
    ready: Option<Date>,
    /// Days from the inputs' readiness to the due date.
    slack: Option<i32>,
    /// Calendar days that it comes late, as things stand.
    late_days: i32,
    late_cost: Option<MoneyJson>,
    rounds: Vec<RoundJson>,
    /// The kind of legal paper that it is, and how that stands: `missing`, `open`, `in-hand`, `expired`, `ends-before`,
    /// `not-needed`.
    paper: Option<String>,
    paper_state: Option<&'static str>,
}

/// A round of QC.
#[derive(Debug, Serialize)]
struct RoundJson {
    file: Option<String>,
    round: u32,
    sent: Option<Date>,
    report: Option<String>,
    result: &'static str,
    date: Option<Date>,
    critical: Option<u32>,
    major: Option<u32>,
    minor: Option<u32>,
    redelivery: Option<Date>,
    who_pays: Option<String>,
}

/// The word for how a legal paper stands.
pub(super) const fn standing(standing: LegalStanding) -> &'static str {
    match standing {
        LegalStanding::Missing => "missing",
        LegalStanding::Open(_) => "open",
        LegalStanding::InHand => "in-hand",
        LegalStanding::Expired => "expired",
        LegalStanding::EndsBefore => "ends-before",
        LegalStanding::NotNeeded => "not-needed",
    }
}

/// Every deliverable, by buyer and item.
pub(super) fn deliverables(context: Context<'_>) -> Vec<DeliverableJson> {
    let (p, d) = (context.production, context.derived);
    let all = p.deliverables.iter().zip(&d.deliverables);
    all.map(|(item, status)| DeliverableJson {
        item: item.item.clone(),
        buyer: item.buyer.clone(),
        episode: item.episode.clone(),
        version: item.version.clone(),
        language: item.language.clone(),
        family: item.family.word(),
        description: item.description.clone(),
        quantity: item.quantity,
        pack: item.from.as_ref().map(|from| from.pack.clone()),
        row: item.from.as_ref().map(|from| from.row.clone()),
        due: status.due,
        due_from: match status.due_how.why {
            DueWhy::Unknown => None,
            DueWhy::Stated => Some("stated"),
            DueWhy::Counted(_) => Some("counted"),
            DueWhy::Buyer => Some("delivery"),
        },
        sent: item.sent,
        qc_result: item.qc_result.map(QcResult::word),
        redelivery: status.redelivery.map(|again| again.date),
        accepted: item.accepted,
        depends_on: item.depends_on.clone(),
        state: status.state.word(),
        ready: status.ready,
        slack: status.slack,
        late_days: status.late_days,
        late_cost: status.late_cost.map(money),
        rounds: item
            .rounds
            .iter()
            .map(|round| RoundJson {
                file: round.file.clone(),
                round: round.round,
                sent: round.sent,
                report: round.report.clone(),
                result: round.result.word(),
                date: round.date,
                critical: round.errors[0],
                major: round.errors[1],
                minor: round.errors[2],
                redelivery: round.redelivery,
                who_pays: round.who_pays.clone(),
            })
            .collect(),
        paper: item.paper.clone(),
        paper_state: status.legal.as_ref().map(|need| standing(need.standing)),
    })
    .collect()
}

/// A legal paper.
#[derive(Debug, Serialize)]
pub(super) struct LegalPaperJson {
    id: String,
    kind: String,
    status: &'static str,
    holder: Option<String>,
    date: Option<Date>,
    expires: Option<Date>,
    buyers: Vec<String>,
    clearances: Vec<String>,
}

/// Every legal paper, in the order given.
pub(super) fn legal_papers(context: Context<'_>) -> Vec<LegalPaperJson> {
    let one = |paper: &crate::model::LegalPaper| LegalPaperJson {
        id: paper.id.clone(),
        kind: paper.kind.clone(),
        status: paper.state.word(),
        holder: paper.holder.clone(),
        date: paper.date,
        expires: paper.expires,
        buyers: paper.buyers.clone(),
        clearances: paper.clearances.clone(),
    };
    context.production.legal_papers.iter().map(one).collect()
}
