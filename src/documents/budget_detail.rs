//! The detailed budget: every line of every account with its fringes, account by account and category by category
//! down to the net (domain.md 2.6).

mod front;
mod lines;

use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::Value;

use self::front::{CurrencyTable, FringeRow, GlobalRow, GroupRow};
use self::lines::Section;
use super::budget_compare::{self, Comparison};
use super::facts::{Fact, NoteBlock, notes_for};
use super::spending::exact_figure;
use super::{Context, Figure, Kind, Subject, budget_topsheet, facts};
use crate::derive::BudgetTotals;
use crate::model::{Budget, Part};
use crate::words::{say, word};

/// The detailed budget.
pub static KIND: Kind = Kind {
    word: "budget-detail",
    name: "Budget detail",
    about: "Every detail line with its fringes, by account, category and level, and the globals, fringes, groups and currencies it uses. One, where there is a budget with lines.",
    schema: 1,
    needs: &[Part::Identity, Part::Budget],
    due,
    page,
};

fn due(context: Context<'_>) -> Vec<Subject> {
    let _speaking = context.speak();
    let budget = context.production.budget.as_ref().filter(|budget| !budget.details.is_empty());
    budget.map(|budget| facts::budget_subject(context, budget)).into_iter().collect()
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    body(context).map_or(Value::Null, |body| facts::page(context, &KIND, subject, &[], false, body))
}

/// What a detailed budget shows. Every amount is in the budget's currency, at its minor unit, unless another stands
/// beside it.
#[derive(Debug, Clone, Serialize)]
pub struct BudgetDetail {
    /// The title block of the top sheet.
    pub title_block: Vec<Fact>,
    /// ISO code of the amounts.
    pub currency: String,
    /// How the figures are to be read.
    pub basis: String,
    /// Decimals of the amounts that have the most: what a column needs so that digits stand under digits.
    pub amount_places: u32,
    /// Decimals of the X that has the most.
    pub x_places: u32,
    /// Named values that lines use, and the budget's own.
    pub globals: Vec<GlobalRow>,
    /// The fringes, with the letter that lines name them by.
    pub fringes: Vec<FringeRow>,
    /// All fringes together.
    pub fringe_total: Figure,
    /// The groups of lines.
    pub groups: Vec<GroupRow>,
    /// The currencies and their rates, where there are several.
    pub currencies: Vec<CurrencyTable>,
    /// The levels that have accounts.
    pub levels: Vec<LevelSection>,
    /// The totals in order, from the levels to the net.
    pub foot: Vec<DetailFoot>,
    /// Earlier drafts beside this budget, account by account, where there are any.
    pub comparison: Option<Comparison>,
    /// Notes that the production adds to this paper.
    pub notes: Vec<NoteBlock>,
}

/// One level.
#[derive(Debug, Clone, Serialize)]
pub struct LevelSection {
    /// `above_the_line`, `production`, `post`, `other`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its categories in the order of the chart.
    pub categories: Vec<Section>,
    /// Fringes that are posted at the level: a memorandum.
    pub posted_here: Option<Figure>,
    /// `Total above-the-line`.
    pub label: String,
    /// What it comes to.
    pub total: Figure,
}

/// A line of the summary.
#[derive(Debug, Clone, Serialize)]
pub struct DetailFoot {
    /// Stable id: `charge-contingency`.
    pub id: String,
    /// `memo`, `line`, `subtotal`, `total`, `net`.
    pub weight: &'static str,
    /// What it is.
    pub label: String,
    /// Its rate and base.
    pub basis: Option<String>,
    /// What it comes to; a credit is negative.
    pub total: Figure,
}

/// The budget while it is set.
#[derive(Clone, Copy)]
struct Paper<'a> {
    context: Context<'a>,
    budget: &'a Budget,
    totals: &'a BudgetTotals,
}

impl Paper<'_> {
    fn figure(&self, amount: Decimal) -> Figure {
        exact_figure(amount, self.totals.currency)
    }
}

/// The page's body, where there is a budget.
#[must_use]
pub fn body(context: Context<'_>) -> Option<BudgetDetail> {
    let production = context.production;
    let (budget, totals) = (production.budget.as_ref()?, context.derived.budget.as_ref()?);
    let paper = Paper { context, budget, totals };
    // The summary and the title block are the top sheet's, so that the two papers cannot disagree.
    let sheet = budget_topsheet::body(context)?;
    let foot: Vec<DetailFoot> = sheet
        .foot
        .into_iter()
        .map(|row| DetailFoot {
            total: row.total.value.parse().map_or(row.total, |amount| paper.figure(amount)),
            id: row.id,
            weight: row.weight,
            label: row.label,
            basis: row.basis,
        })
        .collect();
    let code = totals.currency.to_string();
    let mut basis = say!("budget-detail-subtotal-is-amount-x-rate-in", code);
    if totals.lines.iter().any(|line| !line.counts) {
        basis.push_str(word!("budget-detail-lines-of-an-excluded-group-are"));
    }
    let places = |values: &mut dyn Iterator<Item = Decimal>| values.map(|value| lines::shown(value).scale()).max().unwrap_or_default();
    Some(BudgetDetail {
        title_block: sheet.title_block,
        currency: code,
        basis,
        amount_places: places(&mut totals.lines.iter().filter_map(|line| line.amount)),
        x_places: places(&mut budget.details.iter().map(|line| line.x)),
        globals: front::globals(&paper),
        fringes: front::fringes(&paper),
        fringe_total: paper.figure(totals.fringe),
        groups: front::groups(&paper),
        currencies: front::currencies(&paper),
        levels: lines::levels(&paper),
        foot,
        comparison: budget_compare::comparison(budget, totals, production.conventions.wording, true, &|amount| paper.figure(amount)),
        notes: notes_for(production, KIND.word, None),
    })
}

#[cfg(test)]
mod tests;
