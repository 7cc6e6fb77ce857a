//! The budget.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::{AccountMask, Origin};
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
    /// How many hours one of its units is, where it is not what such a unit is in this budget.
    pub hours: Option<Decimal>,
    /// Whether its rate is an hour's, so that a unit is paid its hours with their overtime.
    pub hourly: bool,
    /// What kind of spend it is, for incentives.
    pub spend: Option<SpendKind>,
    /// How it belongs to the episodes of a series.
    pub spread: Option<Spread>,
    /// A note.
    pub notes: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

/// What kind of spend a line is, as incentives tell it apart; above and below the line is by its level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SpendKind {
    /// Pay of people who live where the incentive is given.
    ResidentLabor,
    /// Pay of people who do not.
    NonresidentLabor,
    /// Goods and services bought there.
    Local,
    /// What is bought elsewhere.
    Elsewhere,
}

impl SpendKind {
    /// The words in the user's files.
    pub const WORDS: &'static [&'static str] = &["resident-labor", "nonresident-labor", "local", "elsewhere"];
    /// All kinds, in the order of their words.
    pub const ALL: [Self; 4] = [Self::ResidentLabor, Self::NonresidentLabor, Self::Local, Self::Elsewhere];

    /// Whether it is somebody's pay.
    #[must_use]
    pub const fn is_labor(self) -> bool {
        matches!(self, Self::ResidentLabor | Self::NonresidentLabor)
    }
}

/// How a line of a series belongs to its episodes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Spread {
    /// It states one episode, and every episode costs it once more.
    Pattern,
    /// It states the whole, which the episodes share.
    Amortized(Basis),
}

/// What shares are by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Basis {
    /// All alike.
    #[default]
    Equal,
    /// By pages.
    Pages,
    /// By scenes.
    Scenes,
    /// By shoot days, a shared day in parts.
    Days,
}

impl Basis {
    /// The word on papers.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Equal => "equal shares",
            Self::Pages => "pages",
            Self::Scenes => "scenes",
            Self::Days => "shoot days",
        }
    }
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

impl FringeUnit {
    /// `an hour`, `a day`.
    #[must_use]
    pub const fn each(self) -> &'static str {
        match self {
            Self::Hour => "an hour",
            Self::Day => "a day",
            Self::Week => "a week",
            Self::Month => "a month",
        }
    }
}

/// A ceiling of pay that a fringe applies to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cutoff {
    /// The ceiling.
    pub ceiling: Decimal,
    /// Whether the lines of one range share it.
    pub per_range: bool,
}

/// Where a fringe is posted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum FringePost {
    /// With each line's own account.
    #[default]
    Line,
    /// At the category that the line stands in.
    Category,
    /// At the level.
    Level,
    /// Once for the whole budget.
    Budget,
    /// In the account of this number.
    Account(String),
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
    /// Where it is posted. No total depends on it: each has its lines' fringes.
    pub post_to: FringePost,
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
    /// Accounts that its base is, with what stands under them, in place of a level.
    pub base_accounts: Vec<String>,
    /// Its amount in the original budget.
    pub original: Option<Decimal>,
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
    /// Kinds of spend that qualify, of these; all where there are none.
    pub qualifying_spend: Vec<SpendKind>,
    /// Levels whose spend qualifies, of these; all where there are none.
    pub qualifying_levels: Vec<Level>,
    /// Accounts that do not qualify, with what stands under them.
    pub exclude_accounts: Vec<String>,
    /// Groups that do not qualify.
    pub exclude_groups: Vec<String>,
    /// What some of the qualifying spend earns on top.
    pub uplifts: Vec<Uplift>,
    /// Most of the negative cost that can qualify, as a fraction.
    pub qualifying_share: Option<Decimal>,
    /// Most of one person's pay that qualifies.
    pub compensation_cap: Option<Decimal>,
    /// Most it can be.
    pub cap: Option<Decimal>,
    /// Least qualifying spend.
    pub minimum_spend: Option<Decimal>,
    /// What turning it into money costs, as a fraction of it: a buyer's discount, a lender's.
    pub monetization: Option<Decimal>,
    /// Its amount in the original budget.
    pub original: Option<Decimal>,
    /// Where it stands.
    pub origin: Origin,
}

/// What a part of a credit's qualifying spend earns on top of its rate.
#[derive(Debug, Clone)]
pub struct Uplift {
    /// Its name.
    pub name: String,
    /// Percent of the spend it is for, as a fraction.
    pub rate: Decimal,
    /// Accounts whose spend it is for; all that qualifies where both lists are empty.
    pub accounts: Vec<String>,
    /// Groups whose lines it is for.
    pub groups: Vec<String>,
    /// Kinds of spend it is for, of these.
    pub spend: Vec<SpendKind>,
}

/// An earlier draft, as totals.
#[derive(Debug, Clone)]
pub struct BudgetDraft {
    /// The draft's name.
    pub name: String,
    /// Its date.
    pub date: Option<Date>,
    /// Totals by account number, and by name of charge and credit, in the order given.
    pub totals: Vec<(String, Decimal)>,
    /// Where it stands.
    pub origin: Origin,
}

/// A line of a bid's summary: sections that are counted together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BidLine {
    /// What they are.
    pub label: String,
    /// The accounts.
    pub accounts: Vec<String>,
}

/// The summary of a bid: sections grouped as the form has them, with the charges on the first part of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BidForm {
    /// The direct costs, which the charges are on.
    pub direct: Vec<BidLine>,
    /// What their sum is called.
    pub subtotal: String,
    /// What stands outside of them.
    pub outside: Vec<BidLine>,
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
    /// Hours of a week; five working days by default.
    pub week_hours: Decimal,
    /// Hours of a month; four weeks by default.
    pub month_hours: Decimal,
    /// The chart of accounts it uses: id and name.
    pub chart: Option<(String, String)>,
    /// The summary of a bid, where its chart has one.
    pub bid: Option<BidForm>,
    /// How account numbers are built, where that is stated.
    pub mask: Option<AccountMask>,
    /// How many episodes a pattern is for.
    pub pattern_episodes: u32,
    /// What a shoot day that episodes share is split by: pages, scenes or equal.
    pub shared_day: Basis,
    /// Earlier drafts to compare with, in the order given.
    pub drafts: Vec<BudgetDraft>,
    /// Shoot days by kind, as written.
    pub days: Option<String>,
    /// One unit of each currency in the budget's currency.
    pub rates: BTreeMap<Currency, Decimal>,
    /// Named values.
    pub globals: BTreeMap<String, Expression>,
    /// Groups that it names, counted or not.
    pub groups: Vec<String>,
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
