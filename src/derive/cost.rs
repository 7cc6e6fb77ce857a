//! The cost report of each period: what was spent, what is committed, what is still to come, against the budget
//! (domain.md 2.7).

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::BudgetTotals;
use super::balances::{self, Balances};
use super::ledger::{Accounts, LedgerTotals, accruals_as_of, orders_as_of};
use crate::model::{Budget, Credit, Incentive, Ledger, Level};
use crate::values::round_half_up;

/// Which of ETC and EFC was judged, and which follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Judged {
    /// The estimate to complete is stated in this period; the final cost follows.
    Etc,
    /// The final cost is stated in this period; the estimate to complete follows.
    Efc,
    /// The final cost of an earlier period stands: its index.
    Carried(usize),
    /// Nobody has judged: the final cost is the budget, or what has been spent and committed where that is more.
    Budget,
    /// The sum of what stands under it.
    Sum,
}

/// The figures of one account, or of a level or the whole, in one period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CostRow {
    /// Posted in this period.
    pub period: Decimal,
    /// Posted up to its end.
    pub to_date: Decimal,
    /// Open orders and accruals at its end.
    pub commitments: Decimal,
    /// Spent and committed.
    pub total: Decimal,
    /// Estimate to complete.
    pub etc: Decimal,
    /// Estimated final cost: total and ETC.
    pub efc: Decimal,
    /// The approved budget, overages and draws approved by then included.
    pub budget: Decimal,
    /// Of that, overages and draws.
    pub changes: Decimal,
    /// Budget less EFC: below nothing where it is over.
    pub variance: Decimal,
    /// EFC of the period before less this one's: below nothing where it grew; none in the first period.
    pub movement: Option<Decimal>,
    /// Which of ETC and EFC was judged.
    pub judged: Judged,
    /// Index into `Ledger::estimates` of this period's judgement.
    pub estimate: Option<usize>,
}

impl Default for CostRow {
    fn default() -> Self {
        let zero = Decimal::ZERO;
        Self {
            period: zero,
            to_date: zero,
            commitments: zero,
            total: zero,
            etc: zero,
            efc: zero,
            budget: zero,
            changes: zero,
            variance: zero,
            movement: None,
            judged: Judged::Sum,
            estimate: None,
        }
    }
}

impl CostRow {
    fn add(&mut self, other: &Self) {
        self.period += other.period;
        self.to_date += other.to_date;
        self.commitments += other.commitments;
        self.total += other.total;
        self.etc += other.etc;
        self.efc += other.efc;
        self.budget += other.budget;
        self.changes += other.changes;
        self.variance += other.variance;
        self.movement = match (self.movement, other.movement) {
            (Some(a), Some(b)) => Some(a + b),
            (a, b) => a.or(b),
        };
    }
}

/// A contractual charge in the cost report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChargeRow {
    /// Its name.
    pub name: String,
    /// What the budget has for it.
    pub budget: Decimal,
    /// What has been drawn from it by the end of the period; nothing for charges that are locked.
    pub drawn: Decimal,
    /// What is left, which is its final cost until it is drawn.
    pub left: Decimal,
    /// Whether it is contingency.
    pub contingency: bool,
}

/// Spending that qualifies for one of the budget's credits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QualifyingRow {
    /// The credit's name.
    pub name: String,
    /// Qualifying spend up to the end of the period.
    pub to_date: Decimal,
    /// What the budget expects.
    pub budget: Decimal,
    /// The credit on what has been spent, cut to its cap; nothing below the minimum spend, none for a flat credit.
    pub earned: Option<Decimal>,
    /// Whether the minimum spend has not been reached.
    pub below_minimum: bool,
}

/// The cost report of one period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CostReport {
    /// Index into `Ledger::periods`.
    pub period: usize,
    /// First date; none for a first period that states none.
    pub from: Option<Date>,
    /// Last date.
    pub to: Date,
    /// One row for each account, what stands under it included, parallel to `Budget::accounts`.
    pub accounts: Vec<CostRow>,
    /// The levels in the order of the top sheet.
    pub levels: Vec<(Level, CostRow)>,
    /// Production, post and other.
    pub below_the_line: CostRow,
    /// All accounts.
    pub negative_cost: CostRow,
    /// Contractual charges.
    pub charges: Vec<ChargeRow>,
    /// All accounts and charges.
    pub grand_total: CostRow,
    /// Spending that qualifies for credits.
    pub qualifying: Vec<QualifyingRow>,
    /// Postings to accounts that the chart does not have.
    pub unplaced: Decimal,
    /// What has been paid and is no cost.
    pub balances: Balances,
}

/// The cost reports of all periods.
pub(super) fn reports(
    budget: &Budget,
    totals: &BudgetTotals,
    ledger: &Ledger,
    spent: &LedgerTotals,
    judged: &[(Option<Decimal>, Option<Decimal>)],
) -> Vec<CostReport> {
    let accounts = Accounts::of(budget);
    let mut all: Vec<CostReport> = Vec::new();
    for index in 0..ledger.periods.len() {
        let judgements = Judgements::of(ledger, judged, &accounts, index, budget.accounts.len());
        let report = report(budget, totals, ledger, spent, &accounts, &judgements, &all);
        all.push(report);
    }
    all
}

fn report(
    budget: &Budget,
    totals: &BudgetTotals,
    ledger: &Ledger,
    spent: &LedgerTotals,
    accounts: &Accounts<'_>,
    judgements: &Judgements,
    earlier: &[CostReport],
) -> CostReport {
    let index = earlier.len();
    let period = &ledger.periods[index];
    let mut own: Vec<CostRow> = vec![CostRow::default(); budget.accounts.len()];
    let mut unplaced = Decimal::ZERO;
    // Postings are in order of date.
    let until = spent.postings.partition_point(|posting| posting.date <= period.to);
    for posting in &spent.postings[..until] {
        let Some(account) = posting.account else {
            unplaced += posting.amount;
            continue;
        };
        own[account].to_date += posting.amount;
        if period.from.is_none_or(|from| posting.date >= from) {
            own[account].period += posting.amount;
        }
    }
    let orders = orders_as_of(budget, ledger, accounts, Some(period.to));
    let committed = orders.iter().flat_map(|order| order.committed.iter().copied());
    for (account, amount) in committed.chain(accruals_as_of(budget, ledger, accounts, period.to)) {
        if let Some(account) = account {
            own[account].commitments += amount;
        }
    }
    let changed = ledger.changes.iter().filter(|change| change.date.is_none_or(|date| date <= period.to));
    let mut drawn = Decimal::ZERO;
    for change in changed {
        if let Some(account) = accounts.find(&change.account) {
            own[account].changes += change.amount;
        }
        if change.from_contingency {
            drawn += change.amount;
        }
    }

    let mut rows: Vec<CostRow> = vec![CostRow::default(); budget.accounts.len()];
    // The deepest first, so that those under an account are settled before it.
    let mut order: Vec<usize> = (0..rows.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(totals.accounts[*at].depth));
    for at in order {
        let account = &totals.accounts[at];
        let mut row = own[at].clone();
        row.total = row.to_date + row.commitments;
        // What the account has of its own, besides what stands under it.
        let own_budget = account.total - account.children.iter().map(|child| totals.accounts[*child].total).sum::<Decimal>();
        let before = earlier.last().map(|report| &report.accounts[at]);
        let leaf = account.children.is_empty();
        row.budget = own_budget + row.changes;
        if leaf && let Some(approved) = budget.accounts[at].approved {
            row.budget = approved + row.changes;
        }
        if leaf {
            judge(&mut row, judgements.get(at), before, earlier);
        } else {
            row.efc = unjudged(row.budget, row.total);
            (row.etc, row.judged) = (row.efc - row.total, Judged::Sum);
        }
        row.movement = None;
        for child in &account.children {
            let child = rows[*child].clone();
            row.add(&child);
        }
        if !leaf {
            row.judged = Judged::Sum;
            if let Some(approved) = budget.accounts[at].approved {
                row.budget = approved + row.changes;
            }
            // A category that was judged as a whole stays so until it is judged again.
            let judged = |before: &CostRow| !matches!(before.judged, Judged::Budget | Judged::Sum);
            if judgements.get(at).is_some() || before.is_some_and(judged) {
                judge(&mut row, judgements.get(at), before, earlier);
            }
        }
        row.variance = row.budget - row.efc;
        row.movement = before.map(|before| before.efc - row.efc);
        rows[at] = row;
    }
    let sum = |test: &dyn Fn(Level) -> bool| {
        let mut sum = CostRow::default();
        for level in totals.levels.iter().filter(|level| test(level.level)) {
            for category in &level.categories {
                sum.add(&rows[*category]);
            }
        }
        sum
    };
    let levels: Vec<(Level, CostRow)> = totals.levels.iter().map(|level| (level.level, sum(&|other| other == level.level))).collect();
    let negative_cost = sum(&|_| true);
    let below_the_line = sum(&|level| level != Level::AboveTheLine);
    let charges: Vec<ChargeRow> = charges(totals, drawn);
    let mut grand_total = negative_cost.clone();
    for charge in &charges {
        grand_total.budget += charge.left;
        grand_total.efc += charge.left;
        grand_total.etc += charge.left;
    }
    grand_total.movement = earlier.last().map(|before| before.grand_total.efc - grand_total.efc);
    CostReport {
        period: index,
        from: period.from,
        to: period.to,
        qualifying: budget
            .credits
            .iter()
            .zip(&totals.credits)
            .map(|(credit, total)| {
                let to_date = qualifying(budget, totals, spent, credit, until);
                let below_minimum = credit.minimum_spend.is_some_and(|least| to_date < least);
                let worth = |rate: Decimal| match credit.cap {
                    _ if below_minimum => Decimal::ZERO,
                    Some(cap) => rate.checked_mul(to_date).unwrap_or_default().min(cap),
                    None => rate.checked_mul(to_date).unwrap_or_default(),
                };
                let earned = credit.rate.map(|rate| round_half_up(worth(rate), budget.currency.minor_digits()));
                QualifyingRow { name: credit.name.clone(), to_date, budget: total.qualifying, earned, below_minimum }
            })
            .collect(),
        accounts: rows,
        below_the_line,
        levels,
        negative_cost,
        charges,
        grand_total,
        unplaced,
        balances: balances::as_of(budget, ledger, period.to),
    }
}

/// Settles ETC and EFC of a row: this period's judgement, else the latest earlier final cost, else the budget. What has
/// been spent and committed is never less than the final cost that follows from another's silence.
fn judge(row: &mut CostRow, stated: Option<Judgement>, before: Option<&CostRow>, earlier: &[CostReport]) {
    match stated {
        Some((at, etc, efc)) if etc.is_some() || efc.is_some() => {
            row.estimate = Some(at);
            match (etc, efc) {
                (Some(etc), _) => {
                    (row.etc, row.efc, row.judged) = (etc, row.total + etc, Judged::Etc);
                }
                (None, efc) => {
                    let efc = efc.unwrap_or_default();
                    (row.efc, row.etc, row.judged) = (efc, efc - row.total, Judged::Efc);
                }
            }
        }
        _ => {
            let carried = before.filter(|before| !matches!(before.judged, Judged::Budget | Judged::Sum));
            let (efc, judged) = match carried {
                Some(before) => {
                    let since = match before.judged {
                        Judged::Carried(period) => period,
                        _ => earlier.len().saturating_sub(1),
                    };
                    (before.efc, Judged::Carried(since))
                }
                None => (row.budget, Judged::Budget),
            };
            row.efc = unjudged(efc, row.total);
            (row.etc, row.judged) = (row.efc - row.total, judged);
        }
    }
}

/// The final cost that nobody has judged anew: what was expected, or what is spent and committed where that is more. Of a
/// recovery, which is expected below nothing, what has come in where that is more of it.
fn unjudged(expected: Decimal, total: Decimal) -> Decimal {
    if expected < Decimal::ZERO && total <= Decimal::ZERO { expected.min(total) } else { expected.max(total) }
}

/// A judgement: its index into `Ledger::estimates`, and the ETC and EFC it comes to.
type Judgement = (usize, Option<Decimal>, Option<Decimal>);

/// The judgements of one period by account.
struct Judgements(Vec<Option<Judgement>>);

impl Judgements {
    fn of(ledger: &Ledger, judged: &[(Option<Decimal>, Option<Decimal>)], accounts: &Accounts<'_>, period: usize, count: usize) -> Self {
        let mut all = vec![None; count];
        let id = &ledger.periods[period].id;
        for (at, estimate) in ledger.estimates.iter().enumerate().filter(|(_, estimate)| estimate.period == *id) {
            if let Some(account) = accounts.find(&estimate.account) {
                let (etc, efc) = judged.get(at).copied().unwrap_or((estimate.etc, estimate.efc));
                all[account] = Some((at, etc, efc));
            }
        }
        Self(all)
    }

    fn get(&self, account: usize) -> Option<Judgement> {
        self.0.get(account).copied().flatten()
    }
}

/// Charges: contingency with what has been drawn from it, the others locked.
fn charges(totals: &BudgetTotals, drawn: Decimal) -> Vec<ChargeRow> {
    let row = |charge: &super::ChargeTotal| {
        let contingency = charge.contingency;
        let drawn = if contingency { drawn } else { Decimal::ZERO };
        ChargeRow { name: charge.name.clone(), budget: charge.amount, drawn, left: charge.amount - drawn, contingency }
    };
    totals.charges.iter().map(row).collect()
}

/// Spending up to a posting that qualifies for a credit: what says so itself, and what stands in the credit's accounts
/// and levels, not in those it excludes, and does not say otherwise. A posting has no kind of spend and no person.
fn qualifying(budget: &Budget, totals: &BudgetTotals, spent: &LedgerTotals, credit: &Credit, until: usize) -> Decimal {
    let accounts = Accounts::of(budget);
    let mut in_credit = vec![credit.qualifying_accounts.is_empty() && credit.qualifying_groups.is_empty(); budget.accounts.len()];
    let mut stack: Vec<usize> = credit.qualifying_accounts.iter().filter_map(|number| accounts.find(number)).collect();
    while let Some(at) = stack.pop() {
        if !in_credit[at] {
            in_credit[at] = true;
            stack.extend(&totals.accounts[at].children);
        }
    }
    let mut excluded: Vec<usize> = credit.exclude_accounts.iter().filter_map(|number| accounts.find(number)).collect();
    while let Some(at) = excluded.pop() {
        in_credit[at] = false;
        excluded.extend(&totals.accounts[at].children);
    }
    if !credit.qualifying_levels.is_empty() {
        for (account, is) in budget.accounts.iter().zip(&mut in_credit) {
            *is = *is && credit.qualifying_levels.contains(&account.level);
        }
    }
    let counts = |posting: &&super::Posting| match posting.incentive {
        Incentive::Qualifying => true,
        Incentive::Excluded => false,
        Incentive::ByAccount => posting.account.is_some_and(|account| in_credit[account]),
    };
    spent.postings[..until].iter().filter(counts).map(|posting| posting.amount).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, d, dec};
    use crate::derive::{Derived, derive};
    use crate::model::{
        BudgetChange, CodedLine, EntryKind, Estimate, Invoice, LedgerEntry, OrderStatus, Origin, Period, Production, PurchaseOrder,
    };
    use crate::values::Currency;

    fn coded(account: &str, amount: &str) -> CodedLine {
        CodedLine {
            account: account.to_owned(),
            description: String::new(),
            amount: dec(amount),
            episode: None,
            set: None,
            incentive: Incentive::ByAccount,
            origin: Origin::NONE,
        }
    }

    fn entry(date: Date, kind: EntryKind, account: &str, amount: &str) -> LedgerEntry {
        LedgerEntry {
            date,
            kind,
            payee: None,
            reference: None,
            line: coded(account, amount),
            currency: Currency::USD,
            rate: None,
            reversed: None,
            origin: Origin::NONE,
        }
    }

    fn order(number: &str, date: Date, account: &str, amount: &str) -> PurchaseOrder {
        PurchaseOrder {
            number: number.to_owned(),
            date: Some(date),
            vendor: "Keystone".to_owned(),
            department: None,
            description: String::new(),
            currency: Currency::USD,
            rate: None,
            lines: vec![coded(account, amount)],
            tax: Decimal::ZERO,
            tax_recoverable: false,
            approved_by: None,
            status: OrderStatus::Open,
            closed: None,
            notes: None,
            origin: Origin::NONE,
        }
    }

    fn invoice(number: &str, date: Date, order: Option<&str>, account: &str, amount: &str) -> Invoice {
        Invoice {
            vendor: "Keystone".to_owned(),
            number: number.to_owned(),
            date,
            posted: date,
            due: None,
            order: order.map(str::to_owned),
            currency: Currency::USD,
            rate: None,
            lines: vec![coded(account, amount)],
            tax: Decimal::ZERO,
            tax_recoverable: false,
            deposit: false,
            paid: None,
            reference: None,
            notes: None,
            origin: Origin::NONE,
        }
    }

    fn estimate(period: &str, etc: Option<&str>, efc: Option<&str>) -> Estimate {
        Estimate {
            period: period.to_owned(),
            account: "3300".to_owned(),
            etc: etc.map(dec),
            efc: efc.map(dec),
            from: (None, None),
            note: None,
            origin: Origin::NONE,
        }
    }

    /// Account 3300 with a budget of 50,000, two weeks.
    fn show(change: impl FnOnce(&mut Production)) -> Derived {
        let builder = Builder::new().account("3300", Level::Production, None).line("3300", "1", "Flat", "1", "50000");
        let period = |id: &str, to: Date, from: Option<Date>| Period { id: id.to_owned(), from, to, notes: None, origin: Origin::NONE };
        let builder = builder.with(|production| {
            production.ledger.periods = vec![period("1", d(2026, 5, 8), None), period("2", d(2026, 5, 15), Some(d(2026, 5, 9)))];
            change(production);
        });
        derive(&builder.production, None)
    }

    #[test]
    fn a_row_of_the_report_as_worked_out_by_hand() {
        let derived = show(|production| {
            let ledger = &mut production.ledger;
            ledger.entries.push(entry(d(2026, 5, 6), EntryKind::Payroll, "3300", "25100"));
            ledger.entries.push(entry(d(2026, 5, 13), EntryKind::Payroll, "3300", "4100"));
            ledger.orders.push(order("P1", d(2026, 5, 4), "3300", "9000"));
            ledger.invoices.push(invoice("77", d(2026, 5, 12), Some("P1"), "3300", "2000"));
            ledger.entries.push(entry(d(2026, 5, 14), EntryKind::Accrual, "3300", "2400"));
            ledger.estimates = vec![estimate("1", None, Some("51000")), estimate("2", Some("12000"), None)];
        });
        let row = &derived.cost_reports[1].accounts[0];
        let figures = [row.period, row.to_date, row.commitments, row.total, row.etc, row.efc, row.budget, row.variance];
        assert_eq!(figures, ["6100", "31200", "9400", "40600", "12000", "52600", "50000", "-2600"].map(dec));
        assert_eq!(row.movement, Some(dec("-1600")));
        assert_eq!(derived.cost_reports[1].negative_cost.movement, Some(dec("-1600")));
    }

    #[test]
    fn exclusions_and_levels_of_a_credit_hold_for_what_is_spent() {
        let with = |change: fn(&mut Credit)| {
            let derived = show(|production| {
                let budget = production.budget.as_mut().unwrap();
                budget.credits = Builder::new().credit("State", "0.1").credit_with(change).budget().credits.clone();
                production.ledger.entries.push(entry(d(2026, 5, 5), EntryKind::Journal, "3300", "700"));
            });
            derived.cost_reports[0].qualifying[0].to_date
        };
        let all = with(|_| ());
        assert_eq!(all, dec("700"));
        assert_eq!(with(|credit| credit.exclude_accounts = vec!["3300".into()]), dec("0"));
        assert_eq!(with(|credit| credit.qualifying_levels = vec![Level::Post]), dec("0"));
        assert_eq!(with(|credit| credit.qualifying_levels = vec![Level::Production]), all);
    }

    #[test]
    fn a_judgement_stands_until_the_next_and_the_budget_where_there_is_none() {
        let derived = show(|production| production.ledger.estimates = vec![estimate("1", None, Some("51000"))]);
        let row = &derived.cost_reports[1].accounts[0];
        assert_eq!((row.efc, row.judged, row.movement), (dec("51000"), Judged::Carried(0), Some(Decimal::ZERO)));
        let derived = show(|production| production.ledger.entries.push(entry(d(2026, 5, 6), EntryKind::Payroll, "3300", "50000.01")));
        let row = &derived.cost_reports[0].accounts[0];
        assert_eq!((row.efc, row.etc, row.variance, row.judged), (dec("50000.01"), Decimal::ZERO, dec("-0.01"), Judged::Budget));
    }

    #[test]
    fn a_category_that_is_judged_as_a_whole_stays_so() {
        let builder = Builder::new().account("1000", Level::Production, None).account("1100", Level::Production, Some("1000"));
        let builder = builder.line("1100", "1", "Flat", "1", "1000").with(|production| {
            let period = |id: &str, to: Date| Period { id: id.to_owned(), from: None, to, notes: None, origin: Origin::NONE };
            production.ledger.periods = vec![period("1", d(2026, 5, 8)), period("2", d(2026, 5, 15))];
            production.ledger.estimates = vec![Estimate { account: "1000".to_owned(), ..estimate("1", None, Some("1500")) }];
        });
        let reports = derive(&builder.production, None).cost_reports;
        let row = &reports[1].accounts[0];
        assert_eq!((row.efc, row.judged, row.movement), (dec("1500"), Judged::Carried(0), Some(Decimal::ZERO)));
        assert_eq!(reports[1].negative_cost.efc, dec("1500"));
    }

    #[test]
    fn an_order_commits_what_is_not_invoiced() {
        let derived = show(|production| {
            let ledger = &mut production.ledger;
            ledger.orders.push(order("P1", d(2026, 5, 4), "3300", "9000"));
            ledger.orders.push(order("P2", d(2026, 5, 11), "3300", "500"));
            ledger.invoices.push(invoice("77", d(2026, 5, 12), Some("P1"), "3300", "9500"));
        });
        assert_eq!(derived.cost_reports[0].accounts[0].commitments, dec("9000"), "the second order is of the next week");
        assert_eq!(derived.cost_reports[1].accounts[0].commitments, dec("500"), "an order over its amount commits nothing");
    }

    #[test]
    fn deposits_and_recovered_tax_are_no_cost() {
        let derived = show(|production| {
            let ledger = &mut production.ledger;
            let mut taxed = invoice("1", d(2026, 5, 5), None, "3300", "1000");
            (taxed.tax, taxed.tax_recoverable) = (dec("200"), true);
            let mut borne = invoice("2", d(2026, 5, 5), None, "3300", "1000");
            borne.tax = dec("89.995");
            let mut deposit = invoice("3", d(2026, 5, 5), None, "3300", "5000");
            deposit.deposit = true;
            ledger.invoices = vec![taxed, borne, deposit];
        });
        assert_eq!(derived.cost_reports[0].accounts[0].to_date, dec("2090"));
        let spent = derived.ledger.unwrap();
        assert_eq!((spent.recoverable_tax, spent.deposits), (dec("200"), dec("5000")));
    }

    #[test]
    fn a_draw_moves_budget_from_contingency() {
        let builder =
            Builder::new().account("3300", Level::Production, None).line("3300", "1", "Flat", "1", "50000").charge("Contingency", "0.1");
        let builder = builder.with(|production| {
            production.ledger.periods =
                vec![Period { id: "1".to_owned(), from: None, to: d(2026, 5, 8), notes: None, origin: Origin::NONE }];
            production.ledger.changes = vec![BudgetChange {
                account: "3300".to_owned(),
                amount: dec("1500"),
                date: Some(d(2026, 5, 7)),
                approved_by: None,
                from_contingency: true,
                reason: None,
                origin: Origin::NONE,
            }];
        });
        let report = &derive(&builder.production, None).cost_reports[0];
        assert_eq!((report.accounts[0].budget, report.charges[0].drawn, report.charges[0].left), (dec("51500"), dec("1500"), dec("3500")));
        assert_eq!(report.grand_total.budget, dec("55000"));
    }

    #[test]
    fn a_recovery_is_expected_in_full_until_more_of_it_comes_in() {
        let [none, part, more, lost] = ["0", "-100", "-300", "20"].map(|total| unjudged(dec("-250.56"), dec(total)));
        assert_eq!([none, part, more, lost], [dec("-250.56"), dec("-250.56"), dec("-300"), dec("20")]);
        let [within, over] = ["100", "300"].map(|total| unjudged(dec("250.56"), dec(total)));
        assert_eq!([within, over], [dec("250.56"), dec("300")]);
    }
}
