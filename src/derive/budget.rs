//! The budget's figures: subtotals, fringes, accounts, levels, charges, credits.

use rust_decimal::Decimal;

use crate::model::{Budget, Level};
use crate::values::Currency;

/// The budget's figures, all in its currency. Lines of an excluded group do not count anywhere.
#[derive(Debug, Clone)]
pub struct BudgetTotals {
    /// The budget's currency.
    pub currency: Currency,
    /// One for each detail line, parallel to `Budget::details`.
    pub lines: Vec<LineTotal>,
    /// One for each account, parallel to `Budget::accounts`.
    pub accounts: Vec<AccountTotal>,
    /// One for each fringe, parallel to `Budget::fringes`.
    pub fringes: Vec<FringeTotal>,
    /// The four levels in the order of the top sheet.
    pub levels: Vec<LevelTotal>,
    /// All fringes.
    pub fringe: Decimal,
    /// Above the line, its lines' fringes included wherever they are posted; as all totals below.
    pub above_the_line: Decimal,
    /// Production, post and other.
    pub below_the_line: Decimal,
    /// Above and below the line.
    pub negative_cost: Decimal,
    /// Contractual charges, parallel to `Budget::charges`.
    pub charges: Vec<ChargeTotal>,
    /// All charges.
    pub charge: Decimal,
    /// Negative cost and charges.
    pub grand_total: Decimal,
    /// Applied credits, parallel to `Budget::credits`.
    pub credits: Vec<CreditTotal>,
    /// All credits.
    pub credit: Decimal,
    /// Grand total less credits.
    pub net: Decimal,
    /// The finance plan, in the budget's currency; none where there is no plan.
    pub finance: Option<Decimal>,
    /// The original budget's negative cost: what the accounts state; none where none does.
    pub original: Option<Decimal>,
}

/// One detail line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LineTotal {
    /// How many units, a global looked up; none where the global is not known.
    pub amount: Option<Decimal>,
    /// Amount × X × rate in the line's own currency, half up to the minor unit.
    pub own_currency: Decimal,
    /// The same in the budget's currency; nothing where there is no rate.
    pub subtotal: Decimal,
    /// Its fringes in the budget's currency.
    pub fringe: Decimal,
    /// Whether it counts: it stands in no excluded group.
    pub counts: bool,
}

/// One account.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AccountTotal {
    /// How many accounts stand above it: nothing for a category.
    pub depth: usize,
    /// Indexes into `Budget::accounts` of those directly under it.
    pub children: Vec<usize>,
    /// Indexes into `Budget::details` of its own lines that count.
    pub lines: Vec<usize>,
    /// Its own lines, without fringes.
    pub own: Decimal,
    /// Fringes of its own lines, wherever they are posted.
    pub own_fringe: Decimal,
    /// Fringes of all lines of it and of what stands under it.
    pub fringe: Decimal,
    /// Its lines, its fringes, and all that stands under it.
    pub total: Decimal,
    /// Fringes of any line that are posted to this account; a memorandum, part of those lines' own accounts' totals.
    pub posted_here: Decimal,
    /// The original amount: its own, else what those under it state.
    pub original: Option<Decimal>,
    /// The approved amount: its own, else what those under it state.
    pub approved: Option<Decimal>,
    /// Original less total: below nothing where it grew.
    pub variance: Option<Decimal>,
    /// Approved less total: below nothing where it is over.
    pub approved_variance: Option<Decimal>,
}

/// One fringe.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FringeTotal {
    /// Pay it was counted on, in the budget's currency, up to its ceiling; nothing for a flat fringe.
    pub base: Decimal,
    /// What it comes to.
    pub amount: Decimal,
}

/// One level of the top sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelTotal {
    /// The level.
    pub level: Level,
    /// Indexes into `Budget::accounts` of its categories, in order of number.
    pub categories: Vec<usize>,
    /// Its fringes.
    pub fringe: Decimal,
    /// Its accounts, fringes included.
    pub total: Decimal,
    /// What its categories state as original; none where none does.
    pub original: Option<Decimal>,
    /// Original less total.
    pub variance: Option<Decimal>,
}

/// One contractual charge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChargeTotal {
    /// Its name.
    pub name: String,
    /// What it is a percentage of, exclusions taken off and earlier charges added; nothing for an amount.
    pub base: Decimal,
    /// What was left out of the base.
    pub excluded: Decimal,
    /// Its rate, as a fraction; none for an amount.
    pub rate: Option<Decimal>,
    /// What it comes to.
    pub amount: Decimal,
}

/// One applied credit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CreditTotal {
    /// Its name.
    pub name: String,
    /// Spend that qualifies.
    pub qualifying: Decimal,
    /// Its rate, as a fraction; none for an amount.
    pub rate: Option<Decimal>,
    /// What it would be without its cap.
    pub uncapped: Decimal,
    /// Whether the cap cut it.
    pub capped: bool,
    /// Whether the qualifying spend is less than it needs, so that it is nothing.
    pub below_minimum: bool,
    /// What it comes to.
    pub amount: Decimal,
}

/// The figures of a budget.
pub(super) fn totals(budget: &Budget) -> BudgetTotals {
    BudgetTotals {
        currency: budget.currency,
        lines: Vec::new(),
        accounts: Vec::new(),
        fringes: Vec::new(),
        levels: Vec::new(),
        fringe: Decimal::ZERO,
        above_the_line: Decimal::ZERO,
        below_the_line: Decimal::ZERO,
        negative_cost: Decimal::ZERO,
        charges: Vec::new(),
        charge: Decimal::ZERO,
        grand_total: Decimal::ZERO,
        credits: Vec::new(),
        credit: Decimal::ZERO,
        net: Decimal::ZERO,
        finance: None,
        original: None,
    }
}
