//! The budget.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::Origin;
use crate::values::{Currency, Expression, Money};

/// A level of the top sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Above the line.
    AboveTheLine,
    /// Production.
    Production,
    /// Post-production.
    Post,
    /// Other.
    Other,
}

impl Level {
    /// The levels in the order of the top sheet.
    pub const ALL: [Self; 4] = [Self::AboveTheLine, Self::Production, Self::Post, Self::Other];

    /// The word in the user's files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::AboveTheLine => "above_the_line",
            Self::Production => "production",
            Self::Post => "post",
            Self::Other => "other",
        }
    }
}

/// An account of the chart: a category where others stand under it.
#[derive(Debug, Clone)]
pub struct Account {
    /// Its number, a text.
    pub number: String,
    /// Its name.
    pub name: String,
    /// Its level.
    pub level: Level,
    /// Number of the category it stands under.
    pub parent: Option<String>,
    /// Approved amount.
    pub approved: Option<Decimal>,
    /// The date it was closed for spending.
    pub closed: Option<Date>,
    /// Amount in the original budget.
    pub original: Option<Decimal>,
    /// The total the user's own sheet states.
    pub stated_total: Option<Decimal>,
    /// Episode.
    pub episode: Option<String>,
    /// A note.
    pub notes: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

/// How many units a detail line counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Quantity {
    /// A number.
    Number(Decimal),
    /// An expression over globals and what the schedule says.
    Expression(Expression),
}

/// A detail line. Its subtotal is amount × X × rate, half up to the minor unit.
#[derive(Debug, Clone)]
pub struct DetailLine {
    /// Number of its account.
    pub account: String,
    /// What it is for.
    pub description: String,
    /// How many units.
    pub amount: Quantity,
    /// The unit, as written.
    pub units: String,
    /// How many times.
    pub x: Decimal,
    /// Rate for one unit; nothing where it is an expression.
    pub rate: Decimal,
    /// The expression that gives the rate, where it is one.
    pub rate_from: Option<Expression>,
    /// The line's currency.
    pub currency: Currency,
    /// Ids of fringes that apply.
    pub fringes: Vec<String>,
    /// Lines of one range share fringe cutoffs.
    pub range: Option<String>,
    /// Groups.
    pub groups: Vec<String>,
    /// Location.
    pub location: Option<String>,
    /// Set.
    pub set: Option<String>,
    /// The total the user's own sheet states.
    pub stated_total: Option<Decimal>,
    /// Episode.
    pub episode: Option<String>,
    /// A note.
    pub notes: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

/// What a fringe costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FringeRate {
    /// This fraction of the line: 0.062.
    Percent(Decimal),
    /// This amount for each unit worked.
    Flat(Decimal, FringeUnit),
}

/// The unit of a flat fringe.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FringeUnit {
    /// Hour.
    Hour,
    /// Day.
    Day,
    /// Week.
    Week,
    /// Month.
    Month,
}

/// A ceiling of pay that a fringe applies to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cutoff {
    /// The ceiling.
    pub ceiling: Decimal,
    /// Whether the lines of one range share it.
    pub per_range: bool,
}

/// A fringe.
#[derive(Debug, Clone)]
pub struct Fringe {
    /// A short name.
    pub id: String,
    /// What it is.
    pub name: String,
    /// What it costs.
    pub rate: FringeRate,
    /// A ceiling.
    pub cutoff: Option<Cutoff>,
    /// Number of the account it is posted to; each line's own where there is none.
    pub post_to: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

/// What a charge is a percentage of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChargeBase {
    /// Above and below the line, fringes included.
    NegativeCost,
    /// Above the line.
    AboveTheLine,
    /// Below the line: production, post and other.
    BelowTheLine,
    /// One level.
    Level(Level),
}

/// A contractual charge.
#[derive(Debug, Clone)]
pub struct Charge {
    /// Contingency, completion bond …
    pub name: String,
    /// Percent of its base, as a fraction.
    pub rate: Option<Decimal>,
    /// Or an amount.
    pub flat: Option<Decimal>,
    /// Its base.
    pub base: ChargeBase,
    /// Earlier charges added to its base.
    pub plus: Vec<String>,
    /// Accounts left out of its base, with what stands under them.
    pub exclude_accounts: Vec<String>,
    /// Groups left out of its base.
    pub exclude_groups: Vec<String>,
    /// Where it stands.
    pub origin: Origin,
}

/// An applied credit.
#[derive(Debug, Clone)]
pub struct Credit {
    /// Its name.
    pub name: String,
    /// Its kind, as written.
    pub kind: Option<String>,
    /// Where.
    pub jurisdiction: Option<String>,
    /// Percent of qualifying spend, as a fraction.
    pub rate: Option<Decimal>,
    /// Or an amount.
    pub flat: Option<Decimal>,
    /// Accounts whose spend qualifies; all where both lists are empty.
    pub qualifying_accounts: Vec<String>,
    /// Groups whose lines qualify.
    pub qualifying_groups: Vec<String>,
    /// Most it can be.
    pub cap: Option<Decimal>,
    /// Least qualifying spend.
    pub minimum_spend: Option<Decimal>,
    /// Where it stands.
    pub origin: Origin,
}

/// A source of finance.
#[derive(Debug, Clone)]
pub struct FinanceSource {
    /// Where the money comes from.
    pub source: String,
    /// How much.
    pub amount: Money,
    /// When it is drawn: date and amount, in its own currency.
    pub draws: Vec<(Date, Decimal)>,
    /// A note.
    pub note: Option<String>,
}

/// The working day that the budget counts on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BudgetDay {
    /// Hours worked.
    pub hours: Decimal,
    /// Of these, hours paid straight.
    pub straight: Decimal,
    /// Hours paid at least, however short the day.
    pub guaranteed: Decimal,
    /// What an hour beyond the straight ones is paid: 1.5.
    pub overtime: Decimal,
}

impl Default for BudgetDay {
    /// Twelve hours, the last four at one and a half; eight at least.
    fn default() -> Self {
        Self { hours: Decimal::from(12), straight: Decimal::from(8), guaranteed: Decimal::from(8), overtime: Decimal::new(15, 1) }
    }
}

/// The budget.
#[derive(Debug, Clone)]
pub struct Budget {
    /// The draft.
    pub name: String,
    /// Its date.
    pub date: Option<Date>,
    /// Who prepared it.
    pub prepared_by: Option<String>,
    /// Who approved it.
    pub approved_by: Option<String>,
    /// Its currency.
    pub currency: Currency,
    /// Agreements.
    pub unions: Option<String>,
    /// What it assumes, in Markdown.
    pub assumptions: Option<String>,
    /// Days after an invoice's date that it is paid, where it states no due date.
    pub payment_terms: u32,
    /// The working day it counts on.
    pub day: BudgetDay,
    /// Shoot days by kind, as written.
    pub days: Option<String>,
    /// One unit of each currency in the budget's currency.
    pub rates: BTreeMap<Currency, Decimal>,
    /// Named values.
    pub globals: BTreeMap<String, Expression>,
    /// Groups that are excluded from the totals.
    pub excluded_groups: Vec<String>,
    /// The chart in order of number.
    pub accounts: Vec<Account>,
    /// Detail lines, in order of reading.
    pub details: Vec<DetailLine>,
    /// Fringes.
    pub fringes: Vec<Fringe>,
    /// Contractual charges, in order.
    pub charges: Vec<Charge>,
    /// Applied credits, in order.
    pub credits: Vec<Credit>,
    /// The finance plan.
    pub finance: Vec<FinanceSource>,
    /// Where it stands.
    pub origin: Origin,
}
