//! Cash by week: what has been paid and is known to fall due, and what is still to come spread over the schedule.
//!
//! Known are payroll and journal lines on their dates, petty cash and cards on the dates of their receipts, invoices on
//! the date they were paid, else fall due, else the payment terms after their own date. What open orders and accruals
//! still commit, and what the last cost report expects beyond them, is spread over the weeks in which its level is
//! worked: see [`weights`]. All in the budget's currency, to the minor unit, and every spread adds up to what was spread.

use std::collections::BTreeMap;

use jiff::civil::{Date, Weekday};
use rust_decimal::Decimal;

use super::budget::rate_of;
use super::ledger::{Accounts, Convert, OrderTotal, accruals_as_of, costs};
use super::{BudgetTotals, CostReport, LedgerTotals, PlanTask};
use crate::model::{Budget, DayKind, EntryKind, Ledger, Level, Production};
use crate::values::round_half_up;

/// What a week is for the company.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// It ends before the first shoot day.
    Prep,
    /// It holds the first shoot day, the last, or lies between.
    Shoot,
    /// It begins after the last shoot day.
    Post,
}

/// One week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CashWeek {
    /// Its first date.
    pub from: Date,
    /// Its last.
    pub to: Date,
    /// What it is for the company.
    pub phase: Phase,
    /// Shoot days of all units.
    pub shoot_days: u32,
    /// Payroll and other lines of the ledger.
    pub payroll: Decimal,
    /// Invoices, all tax included.
    pub invoices: Decimal,
    /// Receipts from petty cash and cards, all tax included.
    pub petty_cash: Decimal,
    /// What open orders and accruals still commit.
    pub orders: Decimal,
    /// What is still to come beyond that.
    pub estimates: Decimal,
    /// Contractual charges other than contingency.
    pub charges: Decimal,
    /// All that goes out.
    pub out: Decimal,
    /// Drawdowns of finance.
    pub drawn: Decimal,
    /// Drawn less out.
    pub net: Decimal,
    /// Out up to its end.
    pub cumulative_out: Decimal,
    /// Drawn less out up to its end: cash in hand, below nothing where there is too little.
    pub position: Decimal,
}

impl CashWeek {
    /// A week in which nothing is paid.
    #[must_use]
    pub const fn empty(from: Date, to: Date, phase: Phase) -> Self {
        let zero = Decimal::ZERO;
        Self {
            from,
            to,
            phase,
            shoot_days: 0,
            payroll: zero,
            invoices: zero,
            petty_cash: zero,
            orders: zero,
            estimates: zero,
            charges: zero,
            out: zero,
            drawn: zero,
            net: zero,
            cumulative_out: zero,
            position: zero,
        }
    }
}

/// The cash flow of the budget.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CashFlow {
    /// The last date of which everything is known: the end of the last period or the last posting, whichever is later;
    /// none where nothing has been spent.
    pub known_to: Option<Date>,
    /// Index of the last period of the cost report, which says what is still to come; the budget says it where there is
    /// none.
    pub period: Option<usize>,
    /// First shoot day.
    pub first_shoot: Date,
    /// Last shoot day.
    pub last_shoot: Date,
    /// The date on which post-production ends: the last milestone or deliverable.
    pub end: Date,
    /// Whether the end is assumed, because nothing has a date after the shoot.
    pub end_assumed: bool,
    /// Days to pay an invoice without a due date.
    pub terms: u32,
    /// The weeks, without a gap unless they span more than ten years.
    pub weeks: Vec<CashWeek>,
    /// Unpaid invoices whose date to pay is past: they are put into the first week to come.
    pub overdue: Decimal,
    /// How many.
    pub overdue_count: usize,
    /// Estimated final cost, contingency included.
    pub efc: Decimal,
    /// Contingency that is left: held, and in no week.
    pub contingency: Decimal,
    /// Recovered tax that is paid with invoices and receipts.
    pub recoverable_tax: Decimal,
    /// Refundable deposits.
    pub deposits: Decimal,
    /// What was spent and committed beyond the estimates: above the EFC of a level's categories, or on no account.
    pub beyond: Decimal,
    /// What goes out in all.
    pub out: Decimal,
    /// What is drawn in all.
    pub drawn: Decimal,
    /// Whether any source of finance has dated draws.
    pub dated_draws: bool,
}

/// Weeks of preparation before the first shoot day where nothing is dated earlier.
const PREP_WEEKS: i32 = 8;
/// Weeks of post-production where nothing is dated after the shoot.
const POST_WEEKS: i32 = 20;
/// Weeks on either side of the shoot beyond which a date is taken for a slip: its money goes to the last week.
const MOST_WEEKS: i32 = 520;

/// One payment before it has a week.
enum Slot {
    Payroll,
    Invoice,
    PettyCash,
    Order,
    Estimate,
    Charge,
    Drawn,
}

/// The cash flow; none without a shoot day.
pub(super) fn flow(
    production: &Production,
    plan: &[PlanTask],
    budget: &Budget,
    totals: &BudgetTotals,
    spent: Option<&LedgerTotals>,
    reports: &[CostReport],
) -> Option<CashFlow> {
    let shoot = || production.days.iter().filter(|day| day.kind == DayKind::Shoot).map(|day| day.date);
    let (first_shoot, last_shoot) = (shoot().min()?, shoot().max()?);
    let ledger = &production.ledger;
    let report = reports.last();
    let last_posting = spent.and_then(|spent| spent.postings.last()).map(|posting| posting.date);
    let known_to = report.map(|report| report.to).max(last_posting);
    let (end, end_assumed) = end_of(production, plan, last_shoot);
    let starts = week_start(production, report);
    let grid = Grid::new(starts, add(first_shoot, -7 * MOST_WEEKS), add(last_shoot, 7 * MOST_WEEKS));

    let mut book: BTreeMap<Date, CashWeek> = BTreeMap::new();
    let mut cash = Book { book: &mut book, grid: &grid, first_shoot, last_shoot };
    for date in shoot() {
        cash.week(date).shoot_days += 1;
    }
    // Preparation begins with the first posting, else with the schedule and never less than the usual weeks before the shoot.
    let begin = match spent.and_then(|spent| spent.postings.first()) {
        Some(posting) => posting.date.min(first_shoot),
        None => production.days.iter().map(|day| day.date).chain([add(first_shoot, -7 * PREP_WEEKS)]).min().unwrap_or(first_shoot),
    };
    cash.open(begin, end);

    let next = known_to.map(|known| add(known, 1));
    let known = known_payments(budget, ledger, next, &mut cash);
    let accounts = Accounts::of(budget);
    let weeks: Vec<(Date, Date, Phase, u32)> = cash
        .book
        .values()
        .filter(|week| known_to.is_none_or(|known| week.to > known))
        .map(|week| (week.from, week.to, week.phase, week.shoot_days))
        .collect();

    // What orders and accruals still commit, by level.
    let mut committed: BTreeMap<usize, Decimal> = BTreeMap::new();
    let roots = roots(totals);
    let level = |account: Option<usize>| account.map_or(Level::Other, |at| budget.accounts[roots[at]].level);
    let mut open: BTreeMap<Level, Decimal> = BTreeMap::new();
    let mut unplaced = Decimal::ZERO;
    let mut commit = |account: Option<usize>, amount: Decimal| {
        *open.entry(level(account)).or_default() += amount;
        match account {
            Some(at) => *committed.entry(roots[at]).or_default() += amount,
            None => unplaced += amount,
        }
    };
    let orders: &[OrderTotal] = spent.map_or(&[], |spent| spent.orders.as_slice());
    orders.iter().flat_map(|order| &order.committed).for_each(|(account, amount)| commit(*account, *amount));
    if let Some(known) = known_to {
        accruals_as_of(budget, ledger, &accounts, known).into_iter().for_each(|(account, amount)| commit(account, amount));
    }
    let digits = budget.currency.minor_digits();
    let first = next.unwrap_or(begin);
    for (level, amount) in &open {
        for (to, part) in spread(*amount, &weights(*level, &weeks), digits, first) {
            cash.add(add(to, days(budget.payment_terms)), Slot::Order, part);
        }
    }

    // What is expected beyond that: the final cost of each category less what is spent and committed.
    let mut actual: BTreeMap<usize, Decimal> = BTreeMap::new();
    let mut beyond = unplaced;
    for posting in spent.iter().flat_map(|spent| &spent.postings) {
        match posting.account {
            Some(at) => *actual.entry(roots[at]).or_default() += posting.amount,
            None => beyond += posting.amount,
        }
    }
    let mut remaining: BTreeMap<Level, Decimal> = BTreeMap::new();
    let mut efc = Decimal::ZERO;
    for total in &totals.levels {
        for category in &total.categories {
            let expected = report.map_or_else(|| approved(budget, totals, *category), |report| report.accounts[*category].efc);
            let gone = actual.get(category).copied().unwrap_or_default() + committed.get(category).copied().unwrap_or_default();
            efc += expected;
            let open = expected - gone;
            // A recovery that is still expected takes money off what goes out; it is nothing that was spent beyond.
            let recovery = expected < Decimal::ZERO && gone <= Decimal::ZERO;
            let still = if recovery { open } else { open.max(Decimal::ZERO) };
            *remaining.entry(total.level).or_default() += still;
            beyond += still - open;
        }
    }
    for (level, amount) in &remaining {
        for (to, part) in spread(*amount, &weights(*level, &weeks), digits, first) {
            cash.add(to, Slot::Estimate, part);
        }
    }

    let mut contingency = Decimal::ZERO;
    let charges: Vec<(bool, Decimal)> = match report {
        Some(report) => report.charges.iter().map(|charge| (charge.contingency, charge.left)).collect(),
        None => totals.charges.iter().map(|charge| (charge.contingency, charge.amount)).collect(),
    };
    for (held, amount) in charges {
        efc += amount;
        if held {
            contingency += amount;
        } else {
            cash.add(first_shoot, Slot::Charge, amount);
        }
    }
    let mut drawn = Decimal::ZERO;
    for source in &budget.finance {
        let rate = rate_of(budget, source.amount.currency).unwrap_or_default();
        for (date, amount) in &source.draws {
            let amount = round_half_up(amount.checked_mul(rate).unwrap_or_default(), digits);
            drawn += amount;
            cash.add(*date, Slot::Drawn, amount);
        }
    }

    let mut weeks: Vec<CashWeek> = book.into_values().collect();
    let (mut out, mut position) = (Decimal::ZERO, Decimal::ZERO);
    for week in &mut weeks {
        week.out = week.payroll + week.invoices + week.petty_cash + week.orders + week.estimates + week.charges;
        week.net = week.drawn - week.out;
        out += week.out;
        position += week.net;
        (week.cumulative_out, week.position) = (out, position);
    }
    // Weeks before the first movement say nothing.
    let quiet = weeks.iter().take_while(|week| week.out.is_zero() && week.drawn.is_zero()).count();
    weeks.drain(..quiet);
    let still = weeks.iter().rev().take_while(|week| week.out.is_zero() && week.drawn.is_zero()).count();
    weeks.truncate(weeks.len() - still);
    Some(CashFlow {
        known_to,
        period: report.map(|report| report.period),
        first_shoot,
        last_shoot,
        end,
        end_assumed,
        terms: budget.payment_terms,
        weeks,
        overdue: known.overdue,
        overdue_count: known.overdue_count,
        efc,
        contingency,
        recoverable_tax: known.recoverable_tax,
        deposits: known.deposits,
        beyond,
        out,
        drawn,
        dated_draws: budget.finance.iter().any(|source| !source.draws.is_empty()),
    })
}

fn add(date: Date, days: i32) -> Date {
    date.checked_add(jiff::Span::new().days(days)).unwrap_or(date)
}

fn days(terms: u32) -> i32 {
    i32::try_from(terms.min(3660)).unwrap_or(0)
}

/// The end of post-production: the last date of a milestone or a deliverable, where one lies after the shoot.
fn end_of(production: &Production, plan: &[PlanTask], last_shoot: Date) -> (Date, bool) {
    let milestones = plan.iter().filter_map(|task| task.finish);
    let deliverables = production.deliverables.iter().filter_map(|item| item.due);
    let last = milestones.chain(deliverables).filter(|date| *date > last_shoot).max();
    last.map_or_else(|| (add(last_shoot, 7 * POST_WEEKS), true), |last| (last.min(add(last_shoot, 7 * MOST_WEEKS)), false))
}

/// The day a week begins on: the one after the end of the cost report's periods, else Monday.
fn week_start(production: &Production, report: Option<&CostReport>) -> Weekday {
    let last = report.map(|report| report.to).or_else(|| production.ledger.periods.last().map(|period| period.to));
    last.and_then(|to| to.tomorrow().ok()).map_or(Weekday::Monday, Date::weekday)
}

/// The category of each account.
fn roots(totals: &BudgetTotals) -> Vec<usize> {
    let mut roots: Vec<usize> = (0..totals.accounts.len()).collect();
    let mut order = roots.clone();
    order.sort_by_key(|at| totals.accounts[*at].depth);
    for at in order {
        for child in &totals.accounts[at].children {
            roots[*child] = roots[at];
        }
    }
    roots
}

/// What a category may cost where no cost report says what it will: approved, else its budget.
fn approved(budget: &Budget, totals: &BudgetTotals, category: usize) -> Decimal {
    budget.accounts[category].approved.unwrap_or(totals.accounts[category].total)
}

/// Weeks by their first date.
struct Grid {
    start: Weekday,
    first: Date,
    last: Date,
}

impl Grid {
    fn new(start: Weekday, first: Date, last: Date) -> Self {
        Self { start, first, last }
    }

    /// The first date of the week that a date lies in.
    fn week(&self, date: Date) -> Date {
        let date = date.clamp(self.first, self.last);
        add(date, -i32::from(date.weekday().since(self.start)))
    }
}

struct Book<'a> {
    book: &'a mut BTreeMap<Date, CashWeek>,
    grid: &'a Grid,
    first_shoot: Date,
    last_shoot: Date,
}

impl Book<'_> {
    fn week(&mut self, date: Date) -> &mut CashWeek {
        let from = self.grid.week(date);
        let to = add(from, 6);
        let phase = if to < self.first_shoot {
            Phase::Prep
        } else if from > self.last_shoot {
            Phase::Post
        } else {
            Phase::Shoot
        };
        self.book.entry(from).or_insert_with(|| CashWeek::empty(from, to, phase))
    }

    /// Makes every week from one date to another.
    fn open(&mut self, from: Date, to: Date) {
        let (mut week, last) = (self.grid.week(from), self.grid.week(to));
        while week <= last {
            self.week(week);
            let next = add(week, 7);
            if next == week {
                break;
            }
            week = next;
        }
    }

    fn add(&mut self, date: Date, slot: Slot, amount: Decimal) {
        if amount.is_zero() {
            return;
        }
        // No gap between the weeks there are and a later one.
        if let Some(last) = self.book.keys().next_back().copied().filter(|last| self.grid.week(date) > *last) {
            self.open(last, date);
        }
        let week = self.week(date);
        let place = match slot {
            Slot::Payroll => &mut week.payroll,
            Slot::Invoice => &mut week.invoices,
            Slot::PettyCash => &mut week.petty_cash,
            Slot::Order => &mut week.orders,
            Slot::Estimate => &mut week.estimates,
            Slot::Charge => &mut week.charges,
            Slot::Drawn => &mut week.drawn,
        };
        *place += amount;
    }
}

#[derive(Default)]
struct Known {
    overdue: Decimal,
    overdue_count: usize,
    recoverable_tax: Decimal,
    deposits: Decimal,
}

/// Payments that have been made or have a date; an unpaid one whose date is past is put on the first day to come.
fn known_payments(budget: &Budget, ledger: &Ledger, next: Option<Date>, cash: &mut Book<'_>) -> Known {
    let mut known = Known::default();
    for invoice in &ledger.invoices {
        let convert = Convert::new(budget, invoice.currency, invoice.rate);
        let amount: Decimal = costs(convert, &invoice.lines, invoice.tax).iter().sum();
        let tax = if invoice.tax_recoverable { convert.amount(invoice.tax) } else { Decimal::ZERO };
        known.recoverable_tax += tax;
        if invoice.deposit {
            known.deposits += amount - tax;
        }
        let due = invoice.due.unwrap_or_else(|| add(invoice.date, days(budget.payment_terms)));
        let date = match (invoice.paid, next) {
            (Some(paid), _) => paid,
            (None, Some(next)) if due < next => {
                known.overdue += amount;
                known.overdue_count += 1;
                next
            }
            _ => due,
        };
        cash.add(date, Slot::Invoice, amount);
    }
    for receipt in &ledger.receipts {
        let convert = Convert::new(budget, receipt.currency, receipt.rate);
        if receipt.tax_recoverable {
            known.recoverable_tax += convert.amount(receipt.tax);
        }
        cash.add(receipt.date, Slot::PettyCash, costs(convert, std::slice::from_ref(&receipt.line), receipt.tax).iter().sum());
    }
    for entry in ledger.entries.iter().filter(|entry| entry.kind != EntryKind::Accrual) {
        let amount = Convert::new(budget, entry.currency, entry.rate).amount(entry.line.amount);
        if entry.kind == EntryKind::Deposit {
            known.deposits += amount;
        }
        cash.add(entry.date, Slot::Payroll, amount);
    }
    known
}

/// The weeks in which money of a level goes out, each with its weight: above the line and production over preparation
/// and the shoot, a week of preparation counting as one day and a week of the shoot as its shoot days; post from the
/// week after the last shoot day to the end; other evenly over all. A level whose weeks are all past has none.
fn weights(level: Level, weeks: &[(Date, Date, Phase, u32)]) -> Vec<(Date, u32)> {
    let weigh = |(_, to, phase, shoot_days): &(Date, Date, Phase, u32)| {
        let weight = match (level, phase) {
            (Level::AboveTheLine | Level::Production, Phase::Prep) | (Level::Post, Phase::Post) | (Level::Other, _) => 1,
            (Level::AboveTheLine | Level::Production, Phase::Shoot) => *shoot_days,
            _ => 0,
        };
        (*to, weight)
    };
    weeks.iter().map(weigh).filter(|(_, weight)| *weight > 0).collect()
}

/// An amount in parts by weight: each part the rounded running sum less what went before, so that they add up to it.
/// Where there is no week left it is one part on `first`.
fn spread(amount: Decimal, weights: &[(Date, u32)], digits: u32, first: Date) -> Vec<(Date, Decimal)> {
    let whole: u32 = weights.iter().map(|(_, weight)| weight).sum();
    if whole == 0 {
        return if amount.is_zero() { Vec::new() } else { vec![(first, amount)] };
    }
    let (mut weight, mut given) = (0u32, Decimal::ZERO);
    let mut parts = Vec::with_capacity(weights.len());
    for (date, own) in weights {
        weight += own;
        let share = Decimal::from(weight).checked_div(Decimal::from(whole)).unwrap_or(Decimal::ONE);
        let sum = if weight == whole { amount } else { round_half_up(amount.checked_mul(share).unwrap_or_default(), digits) };
        parts.push((*date, sum - given));
        given = sum;
    }
    parts
}

#[cfg(test)]
mod tests;
