//! The lines of the cost report: levels, categories, accounts, charges and totals.

use std::cell::Cell;
use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::Serialize;

use super::{LevelRows, Section, level_name};
use crate::derive::{BudgetTotals, ChargeRow, CostReport, CostRow, Judged};
use crate::documents::{Context, Figure, money};
use crate::model::{Budget, Level};
use crate::values::{Currency, round_half_up, slug};
use crate::words::{say, word};

/// The columns of figures, in order.
pub(super) const COLUMNS: [&str; 9] = ["period", "to_date", "commitments", "total", "etc", "efc", "budget", "variance", "movement"];

/// The figures of a line; `–` where nothing was spent, committed or expected.
#[derive(Debug, Clone, Serialize)]
pub struct Amounts {
    /// Posted in the period.
    pub period: Figure,
    /// Posted up to its end.
    pub to_date: Figure,
    /// Open orders and accruals.
    pub commitments: Figure,
    /// Spent and committed.
    pub total: Figure,
    /// Estimate to complete.
    pub etc: Figure,
    /// Estimated final cost.
    pub efc: Figure,
    /// Budget, approved overages and draws included.
    pub budget: Figure,
    /// Budget less final cost.
    pub variance: Figure,
    /// The last report's final cost less this one's; none in the first.
    pub movement: Option<Figure>,
}

/// A line.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// Stable id: `account-2502`, `total-production`, `charge-contingency`.
    pub id: String,
    /// `line`; `group` (an account with others above it in the list, which it sums); `rest` (what stands on a category and
    /// on none of its accounts); `subtotal`; `charge`; `total`; `grand`.
    pub weight: &'static str,
    /// Its account number.
    pub account: String,
    /// What it is.
    pub name: String,
    /// How deep it stands under its category: 0 for an account directly under it.
    pub depth: usize,
    /// Its figures.
    pub amounts: Amounts,
    /// Columns whose printed lines do not add to this figure, because each is rounded.
    pub rounded: Vec<&'static str>,
    /// Whether it will be over its budget.
    pub over: bool,
    /// A note.
    pub note: Option<String>,
    /// The figures of its category up to and with it, as printed where a page ends here; for lines of a section only.
    pub carried: Vec<String>,
}

/// The report while its lines are set.
pub(super) struct Set<'a> {
    pub context: Context<'a>,
    pub budget: &'a Budget,
    pub totals: &'a BudgetTotals,
    pub report: &'a CostReport,
    pub before: Option<&'a CostReport>,
    /// Why an account was judged as it was, by period and account number.
    judged: BTreeMap<(usize, &'a str), &'a str>,
    left_out: Cell<usize>,
}

impl<'a> Set<'a> {
    pub fn new(
        context: Context<'a>,
        budget: &'a Budget,
        totals: &'a BudgetTotals,
        report: &'a CostReport,
        before: Option<&'a CostReport>,
    ) -> Self {
        let ledger = &context.production.ledger;
        let periods: BTreeMap<&str, usize> =
            ledger.periods.iter().enumerate().take(report.period + 1).map(|(at, period)| (period.id.as_str(), at)).collect();
        let notes = ledger.estimates.iter().filter_map(|estimate| {
            let period = periods.get(estimate.period.as_str())?;
            Some(((*period, estimate.account.as_str()), estimate.note.as_deref()?))
        });
        Self { context, budget, totals, report, before, judged: notes.collect(), left_out: Cell::new(0) }
    }

    pub fn currency(&self) -> Currency {
        self.totals.currency
    }

    pub fn figure(&self, amount: Decimal) -> Figure {
        money::whole_figure(amount, self.currency())
    }

    fn dashed(&self, amount: Decimal) -> Figure {
        let figure = self.figure(amount);
        if amount.is_zero() { Figure { text: "–".to_owned(), ..figure } } else { figure }
    }

    fn amounts(&self, row: &CostRow) -> Amounts {
        Amounts {
            period: self.dashed(row.period),
            to_date: self.dashed(row.to_date),
            commitments: self.dashed(row.commitments),
            total: self.dashed(row.total),
            etc: self.dashed(row.etc),
            efc: self.dashed(row.efc),
            budget: self.dashed(row.budget),
            variance: self.dashed(row.variance),
            movement: row.movement.map(|movement| self.dashed(movement)),
        }
    }

    fn row(&self, id: String, weight: &'static str, account: &str, name: &str, row: &CostRow) -> Row {
        Row {
            id,
            weight,
            account: account.to_owned(),
            name: name.to_owned(),
            depth: 0,
            amounts: self.amounts(row),
            rounded: Vec::new(),
            over: row.variance < Decimal::ZERO,
            note: None,
            carried: Vec::new(),
        }
    }

    /// Why an account stands where it stands: the note of this period's judgement, else of the one that still holds.
    pub fn note(&self, at: usize) -> Option<String> {
        let number = self.budget.accounts[at].number.as_str();
        let row = &self.report.accounts[at];
        match row.judged {
            Judged::Etc | Judged::Efc => self.judged.get(&(self.report.period, number)).map(|note| (*note).to_owned()),
            Judged::Carried(period) => {
                let id = &self.context.production.ledger.periods.get(period)?.id;
                let note = self.judged.get(&(period, number));
                Some(note.map_or_else(|| say!("cost-report-as-judged-in-period", id), |note| say!("cost-report-period-2", note, id)))
            }
            Judged::Budget | Judged::Sum => None,
        }
    }

    /// Whether a line has anything at all.
    pub fn speaks(row: &CostRow) -> bool {
        let moved = row.movement.is_some_and(|movement| !movement.is_zero());
        moved || [row.period, row.to_date, row.commitments, row.etc, row.efc, row.budget].iter().any(|amount| !amount.is_zero())
    }

    /// The levels, and how many categories were left out.
    pub fn levels(&self) -> (Vec<LevelRows>, usize) {
        let mut hidden = 0;
        let mut all = Vec::new();
        for (level, total) in self.totals.levels.iter().zip(&self.report.levels) {
            let mut rows = Vec::new();
            let mut printed = Printed::default();
            for at in &level.categories {
                let own = &self.report.accounts[*at];
                if !Self::speaks(own) {
                    hidden += 1;
                    continue;
                }
                let account = &self.budget.accounts[*at];
                printed.add(own);
                let row = self.row(format!("account-{}", account.number), "line", &account.number, &account.name, own);
                rows.push(Row { note: self.summary_note(*at), ..row });
            }
            if rows.is_empty() {
                continue;
            }
            let name = match level.level {
                Level::AboveTheLine => word!("cost-report-total-above-the-line"),
                Level::Production => word!("cost-report-total-production"),
                Level::Post => word!("cost-report-total-post"),
                Level::Other => word!("cost-report-total-other"),
            };
            let mut row = self.row(format!("total-{}", level.level.word().replace('_', "-")), "subtotal", "", name, &total.1);
            row.rounded = printed.differs(&total.1);
            all.push(LevelRows { id: level.level.word().to_owned(), name: level_name(level.level).to_owned(), rows, total: row });
        }
        (all, hidden)
    }

    /// A category's note: its own, else the numbers of its accounts that moved.
    fn summary_note(&self, at: usize) -> Option<String> {
        if let Some(note) = self.note(at) {
            return Some(note);
        }
        let mut moved = Vec::new();
        let mut stack: Vec<usize> = self.totals.accounts[at].children.iter().rev().copied().collect();
        while let Some(child) = stack.pop() {
            let children = &self.totals.accounts[child].children;
            let row = &self.report.accounts[child];
            if children.is_empty() && (row.movement.is_some_and(|movement| !movement.is_zero()) || row.estimate.is_some()) {
                moved.push(self.budget.accounts[child].number.clone());
            }
            stack.extend(children.iter().rev());
        }
        const MOST: usize = 4;
        let more = moved.len().saturating_sub(MOST);
        moved.truncate(MOST);
        match (moved.is_empty(), more) {
            (true, _) => None,
            (false, 0) => Some(say!("cost-report-see", moved = moved.join(", "))),
            (false, more) => Some(say!("cost-report-see-and-more", moved = moved.join(", "), more)),
        }
    }

    /// The accounts of each category that has any.
    pub fn sections(&self) -> Vec<Section> {
        let mut all = Vec::new();
        for category in self.totals.levels.iter().flat_map(|level| &level.categories) {
            let total = &self.report.accounts[*category];
            if self.totals.accounts[*category].children.is_empty() || !Self::speaks(total) {
                continue;
            }
            let account = &self.budget.accounts[*category];
            let mut rows = Vec::new();
            let mut printed = Printed::default();
            let mut run = CostRow { movement: total.movement.map(|_| Decimal::ZERO), ..CostRow::default() };
            self.under(*category, 0, &mut rows, &mut printed, &mut run);
            let mut row = self.row(format!("total-{}", account.number), "subtotal", &account.number, &account.name, total);
            row.rounded = printed.differs(total);
            row.note = self.note(*category);
            all.push(Section {
                id: format!("category-{}", account.number),
                account: account.number.clone(),
                name: account.name.clone(),
                rows,
                total: row,
            });
        }
        all
    }

    /// The lines under an account, and what stands on it and on none of them.
    fn under(&self, at: usize, depth: usize, rows: &mut Vec<Row>, printed: &mut Printed, run: &mut CostRow) {
        let children = &self.totals.accounts[at].children;
        for child in children {
            let (account, own) = (&self.budget.accounts[*child], &self.report.accounts[*child]);
            if !Self::speaks(own) {
                self.left_out.set(self.left_out.get() + 1);
                continue;
            }
            let group = !self.totals.accounts[*child].children.is_empty();
            if group {
                self.under(*child, depth + 1, rows, printed, run);
            } else {
                printed.add(own);
                add(run, own, 1);
            }
            let weight = if group { "group" } else { "line" };
            let row = self.row(format!("account-{}", account.number), weight, &account.number, &account.name, own);
            rows.push(Row { depth, note: self.note(*child), carried: self.carried(run), ..row });
        }
        let mut rest = self.report.accounts[at].clone();
        for child in children {
            add(&mut rest, &self.report.accounts[*child], -1);
        }
        if Self::speaks(&rest) || !rest.variance.is_zero() {
            printed.add(&rest);
            add(run, &rest, 1);
            let only_budget = [rest.period, rest.to_date, rest.commitments, rest.etc, rest.efc].iter().all(Decimal::is_zero);
            let name = if only_budget {
                word!("cost-report-approved-not-allotted-to-an-account")
            } else {
                word!("cost-report-on-no-account-of-its-own")
            };
            let row = self.row(format!("rest-{}", self.budget.accounts[at].number), "rest", "", name, &rest);
            rows.push(Row { depth, carried: self.carried(run), ..row });
        }
    }

    fn carried(&self, run: &CostRow) -> Vec<String> {
        let amounts = self.amounts(run);
        let movement = amounts.movement.unwrap_or_default();
        [amounts.period, amounts.to_date, amounts.commitments, amounts.total, amounts.etc, amounts.efc, amounts.budget, amounts.variance]
            .into_iter()
            .chain([movement])
            .map(|figure| figure.text)
            .collect()
    }

    /// The totals, the charges and the grand total.
    pub fn foot(&self) -> Vec<Row> {
        let report = self.report;
        let mut foot = Vec::new();
        let mut lines = Printed::default();
        for (level, row) in self.totals.levels.iter().zip(&report.levels) {
            if level.level == Level::AboveTheLine && Self::speaks(&row.1) {
                lines.add(&row.1);
                foot.push(self.row("total-above".to_owned(), "subtotal", "", word!("cost-report-total-above-the-line"), &row.1));
            }
        }
        let mut below = Printed::default();
        report.levels.iter().filter(|(level, _)| *level != Level::AboveTheLine).for_each(|(_, row)| below.add(row));
        let mut row = self.row("total-below".to_owned(), "subtotal", "", word!("cost-report-total-below-the-line"), &report.below_the_line);
        row.rounded = below.differs(&report.below_the_line);
        lines.add(&report.below_the_line);
        if Self::speaks(&report.below_the_line) {
            foot.push(row);
        }
        let mut row = self.row("negative-cost".to_owned(), "total", "", word!("cost-report-total-negative-cost"), &report.negative_cost);
        row.rounded = lines.differs(&report.negative_cost);
        foot.push(row);
        if report.charges.is_empty() {
            return foot;
        }
        let mut lines = Printed::default();
        lines.add(&report.negative_cost);
        for (at, charge) in report.charges.iter().enumerate() {
            let row = self.charge(charge, self.before.and_then(|before| before.charges.get(at)));
            lines.add(&row);
            let note = match charge.contingency {
                true if charge.drawn.is_zero() => say!("cost-report-nothing-drawn"),
                true => say!("cost-report-less-drawn", amount = money::whole(charge.budget), amount2 = money::whole(charge.drawn)),
                false => "locked".to_owned(),
            };
            let row = self.row(format!("charge-{}", slug(&charge.name)), "charge", "", &charge.name, &row);
            foot.push(Row { note: Some(note), over: charge.left < Decimal::ZERO, ..row });
        }
        let mut row = self.row("grand-total".to_owned(), "grand", "", word!("cost-report-grand-total"), &report.grand_total);
        row.rounded = lines.differs(&report.grand_total);
        foot.push(row);
        foot
    }

    /// A charge as a line: what is left of it is its budget and its final cost.
    fn charge(&self, charge: &ChargeRow, before: Option<&ChargeRow>) -> CostRow {
        CostRow {
            etc: charge.left,
            efc: charge.left,
            budget: charge.left,
            movement: before.map(|before| before.left - charge.left),
            ..CostRow::default()
        }
    }

    pub fn left_out(&self) -> usize {
        self.left_out.get()
    }
}

fn add(sum: &mut CostRow, row: &CostRow, sign: i32) {
    let sign = Decimal::from(sign);
    sum.period += row.period * sign;
    sum.to_date += row.to_date * sign;
    sum.commitments += row.commitments * sign;
    sum.total += row.total * sign;
    sum.etc += row.etc * sign;
    sum.efc += row.efc * sign;
    sum.budget += row.budget * sign;
    sum.variance += row.variance * sign;
    sum.movement = sum.movement.map(|movement| movement + row.movement.unwrap_or_default() * sign);
}

fn columns(row: &CostRow) -> [Decimal; 9] {
    let movement = row.movement.unwrap_or_default();
    [row.period, row.to_date, row.commitments, row.total, row.etc, row.efc, row.budget, row.variance, movement]
}

/// The sum of lines as they are printed, each rounded.
#[derive(Default)]
struct Printed([Decimal; 9]);

impl Printed {
    fn add(&mut self, row: &CostRow) {
        for (sum, amount) in self.0.iter_mut().zip(columns(row)) {
            *sum += round_half_up(amount, 0);
        }
    }

    /// The columns in which the printed lines do not add to the printed total.
    fn differs(&self, total: &CostRow) -> Vec<&'static str> {
        let all = COLUMNS.iter().zip(self.0).zip(columns(total));
        all.filter(|((_, printed), total)| *printed != round_half_up(*total, 0)).map(|((name, _), _)| *name).collect()
    }
}
