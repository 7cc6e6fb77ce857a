//! The budget and what it comes to, as the contract states it: `budget`.

use rust_decimal::Decimal;
use serde::Serialize;

use crate::documents::Context;
use crate::model::{Account, Level};
use crate::values::{Currency, Money};

/// The budget with what it comes to.
#[derive(Debug, Serialize)]
pub(super) struct BudgetJson {
    name: String,
    currency: String,
    accounts: Vec<AccountJson>,
    fringes: Vec<FringeJson>,
    charges: Vec<ChargeJson>,
    credits: Vec<CreditJson>,
    /// What each episode of a series costs, and last, without an episode, what belongs to none.
    episodes: Vec<EpisodeCostJson>,
    totals: TotalsJson,
}

#[derive(Debug, Serialize)]
struct EpisodeCostJson {
    episode: Option<String>,
    pattern: String,
    amortized: String,
    own: String,
    total: String,
}

#[derive(Debug, Serialize)]
struct AccountJson {
    number: String,
    name: String,
    level: &'static str,
    parent: Option<String>,
    episode: Option<String>,
    /// Lines and fringes, with what stands under it.
    total: String,
    fringes: String,
    original: Option<String>,
    approved: Option<String>,
    variance: Option<String>,
}

#[derive(Debug, Serialize)]
struct FringeJson {
    id: String,
    name: String,
    base: String,
    amount: String,
}

#[derive(Debug, Serialize)]
struct ChargeJson {
    name: String,
    base: String,
    amount: String,
}

#[derive(Debug, Serialize)]
struct CreditJson {
    name: String,
    qualifying: String,
    amount: String,
}

#[derive(Debug, Serialize)]
struct TotalsJson {
    above_the_line: String,
    production: String,
    post: String,
    other: String,
    below_the_line: String,
    fringes: String,
    negative_cost: String,
    charges: String,
    grand_total: String,
    credits: String,
    net: String,
}

/// An amount as the contract writes it.
fn amount(amount: Decimal, currency: Currency) -> String {
    Money { amount, currency }.plain()
}

/// The budget of a production, where it has one.
pub(super) fn budget(context: Context<'_>) -> Option<BudgetJson> {
    let (budget, totals) = (context.production.budget.as_ref()?, context.derived.budget.as_ref()?);
    let plain = |decimal: Decimal| amount(decimal, totals.currency);
    let level = |level: Level| plain(totals.levels.iter().find(|total| total.level == level).map_or(Decimal::ZERO, |total| total.total));
    let account = |(account, total): (&Account, &crate::derive::AccountTotal)| AccountJson {
        number: account.number.clone(),
        name: account.name.clone(),
        level: account.level.word(),
        parent: account.parent.clone(),
        episode: account.episode.clone(),
        total: plain(total.total),
        fringes: plain(total.fringe),
        original: total.original.map(plain),
        approved: total.approved.map(plain),
        variance: total.approved_variance.or(total.variance).map(plain),
    };
    Some(BudgetJson {
        name: budget.name.clone(),
        currency: totals.currency.to_string(),
        accounts: budget.accounts.iter().zip(&totals.accounts).map(account).collect(),
        fringes: budget
            .fringes
            .iter()
            .zip(&totals.fringes)
            .map(|(fringe, total)| FringeJson {
                id: fringe.id.clone(),
                name: fringe.name.clone(),
                base: plain(total.base),
                amount: plain(total.amount),
            })
            .collect(),
        charges: totals
            .charges
            .iter()
            .map(|charge| ChargeJson { name: charge.name.clone(), base: plain(charge.base), amount: plain(charge.amount) })
            .collect(),
        credits: totals
            .credits
            .iter()
            .map(|credit| CreditJson { name: credit.name.clone(), qualifying: plain(credit.qualifying), amount: plain(credit.amount) })
            .collect(),
        episodes: totals
            .episodes
            .iter()
            .map(|row| EpisodeCostJson {
                episode: (!row.id.is_empty()).then(|| row.id.clone()),
                pattern: plain(row.pattern),
                amortized: plain(row.amortized),
                own: plain(row.own),
                total: plain(row.total),
            })
            .collect(),
        totals: TotalsJson {
            above_the_line: plain(totals.above_the_line),
            production: level(Level::Production),
            post: level(Level::Post),
            other: level(Level::Other),
            below_the_line: plain(totals.below_the_line),
            fringes: plain(totals.fringe),
            negative_cost: plain(totals.negative_cost),
            charges: plain(totals.charge),
            grand_total: plain(totals.grand_total),
            credits: plain(totals.credit),
            net: plain(totals.net),
        },
    })
}
