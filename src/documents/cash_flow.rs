//! The cash flow: what goes out and comes in week by week, known and to come, with every assumption it rests on.

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::Value;

use super::cost_report::KeyFigure;
use super::facts::{Fact, NoteBlock, notes_for};
use super::{Context, Figure, Kind, Subject, facts, format, money};
use crate::derive::{CashFlow, CashWeek, Phase};
use crate::model::{Budget, Part, Wording};
use crate::values::{Currency, round_half_up};
use crate::words::{say, word};

/// The cash flow.
pub static KIND: Kind = Kind {
    word: "cash-flow",
    name: "Cash flow",
    about: "What goes out and comes in by week: payments known, orders open, and the rest spread by the schedule. One, where there is a budget and a schedule.",
    schema: 1,
    needs: &[Part::Identity, Part::Budget, Part::Schedule, Part::Post],
    due,
    page,
};

fn due(context: Context<'_>) -> Vec<Subject> {
    let _speaking = context.speak();
    let Some((budget, _)) = context.production.budget.as_ref().zip(context.derived.cash_flow.as_ref()) else { return Vec::new() };
    vec![Subject { slug: String::new(), name: budget.name.clone(), key: String::new(), date: None }]
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    body(context).map_or(Value::Null, |body| facts::page(context, &KIND, subject, &[], false, body))
}

/// What a cash flow shows. Every amount is in the budget's currency.
#[derive(Debug, Clone, Serialize)]
pub struct CashFlowPage {
    /// Title block.
    pub title_block: Vec<Fact>,
    /// ISO code of every amount.
    pub currency: String,
    /// The figures that are looked for first.
    pub key: Vec<KeyFigure>,
    /// Whether finance has dated draws: rows have `drawn`, `net` and `position`.
    pub financed: bool,
    /// The weeks.
    pub weeks: Vec<WeekRow>,
    /// Their total.
    pub total: WeekRow,
    /// The chart; none where there is nothing to draw.
    pub chart: Option<Chart>,
    /// From the final cost to what goes out.
    pub reconciliation: Vec<ReconciliationRow>,
    /// The assumptions, a sentence each.
    pub assumptions: Vec<String>,
    /// Notes that the production adds to this paper.
    pub notes: Vec<NoteBlock>,
}

/// One week.
#[derive(Debug, Clone, Serialize)]
pub struct WeekRow {
    /// Stable id: `week-2026-05-04`; `total`.
    pub id: String,
    /// Its dates.
    pub dates: String,
    /// `Prep`; `Shoot, 5 days`; `Post`.
    pub phase: String,
    /// `known`: its figures are facts; `part`: some are; `to-come`.
    pub state: &'static str,
    /// Whether it is the first that is not known.
    pub turn: bool,
    /// Payroll and journal lines.
    pub payroll: Figure,
    /// Invoices.
    pub invoices: Figure,
    /// Petty cash and cards.
    pub petty_cash: Figure,
    /// Open orders and accruals.
    pub orders: Figure,
    /// What is still to come beyond that.
    pub estimates: Figure,
    /// Contractual charges.
    pub charges: Figure,
    /// All that goes out.
    pub out: Figure,
    /// Drawdowns.
    pub drawn: Figure,
    /// Drawn less out.
    pub net: Figure,
    /// Out up to its end.
    pub cumulative: Figure,
    /// Cash in hand at its end.
    pub position: Figure,
    /// Whether there is too little.
    pub short: bool,
}

/// Out by week and up to its end.
#[derive(Debug, Clone, Serialize)]
pub struct Chart {
    /// The same in a sentence.
    pub alternative: String,
    /// The columns.
    pub columns: Vec<Column>,
    /// The line of what is out up to a week's end, as points `x,y` of a drawing of 100 by 100 with its origin above.
    pub line: String,
    /// What the height of the columns is.
    pub most: Figure,
    /// What the height of the line is.
    pub total: Figure,
}

/// One column. All measures are percent of the chart's, at two decimals.
#[derive(Debug, Clone, Serialize)]
pub struct Column {
    /// Stable id: `column-2026-05-04`.
    pub id: String,
    /// Its label under the axis; only where a month begins.
    pub label: Option<String>,
    /// Its left edge.
    pub x: String,
    /// Its middle.
    pub middle: String,
    /// Its width.
    pub width: String,
    /// Height of what is known.
    pub known: String,
    /// Height of what is to come, on top of it.
    pub to_come: String,
    /// Height of the line.
    pub cumulative: String,
}

/// A line of the reconciliation.
#[derive(Debug, Clone, Serialize)]
pub struct ReconciliationRow {
    /// Stable id.
    pub id: &'static str,
    /// What it is.
    pub name: String,
    /// How much.
    pub amount: Figure,
    /// `line` or `total`.
    pub weight: &'static str,
}

/// The page's body, where there is a cash flow.
#[must_use]
pub fn body(context: Context<'_>) -> Option<CashFlowPage> {
    let budget = context.production.budget.as_ref()?;
    let flow = context.derived.cash_flow.as_ref()?;
    let paper = Paper { context, budget, flow, currency: budget.currency, wording: context.production.conventions.wording };
    Some(CashFlowPage {
        title_block: paper.title(),
        currency: budget.currency.code().to_owned(),
        key: paper.key(),
        financed: flow.dated_draws,
        weeks: paper.weeks(),
        total: paper.total(),
        chart: paper.chart(),
        reconciliation: paper.reconciliation(),
        assumptions: paper.assumptions(),
        notes: notes_for(context.production, "cash-flow", None),
    })
}

/// Where the last label of the axis may begin, in percent: it must not run out of the chart on a telephone.
const LAST_LABEL: Decimal = Decimal::from_parts(90, 0, 0, false, 0);

struct Paper<'a> {
    context: Context<'a>,
    budget: &'a Budget,
    flow: &'a CashFlow,
    currency: Currency,
    wording: Wording,
}

impl Paper<'_> {
    fn figure(&self, amount: Decimal) -> Figure {
        money::whole_figure(amount, self.currency)
    }

    fn dashed(&self, amount: Decimal) -> Figure {
        let figure = self.figure(amount);
        if amount.is_zero() { Figure { text: "–".to_owned(), ..figure } } else { figure }
    }

    fn date(&self, date: Date) -> String {
        format::medium_date(date, self.wording)
    }

    fn title(&self) -> Vec<Fact> {
        let flow = self.flow;
        let made = self.budget.date.map(|date| format::plain_date(date, self.wording));
        let period = flow
            .period
            .and_then(|at| self.context.production.ledger.periods.get(at))
            .map(|period| say!("cash-flow-cost-report-of-period-to", id = period.id, date = self.date(period.to)));
        [
            Fact::new("budget", word!("cash-flow-budget"), format::joined([Some(self.budget.name.as_str()), made.as_deref()], ", ")),
            Fact::new("basis", word!("cash-flow-still-to-come-by"), period.or_else(|| Some(say!("cash-flow-the-budget-there-is-no-cost")))),
            Fact::new("known", word!("cash-flow-known-to"), flow.known_to.map(|known| self.date(known))),
            Fact::new(
                "shoot",
                word!("cash-flow-shoot-2"),
                Some(format!("{} – {}", self.date(flow.first_shoot), self.date(flow.last_shoot))),
            ),
            Fact::new("end", word!("cash-flow-post-ends"), Some(self.date(flow.end))),
            Fact::new("currency", word!("cash-flow-currency"), Some(self.currency.to_string())),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn is_known(&self, week: &CashWeek) -> &'static str {
        match self.flow.known_to {
            Some(known) if week.to <= known => "known",
            Some(known) if week.from <= known => "part",
            _ => "to-come",
        }
    }

    fn key(&self) -> Vec<KeyFigure> {
        let flow = self.flow;
        let known: Decimal = flow.weeks.iter().filter(|week| self.is_known(week) == "known").map(|week| week.out).sum();
        let figure = |id, label: &str, amount: Decimal, note: Option<String>, over| KeyFigure {
            id,
            label: label.to_owned(),
            figure: self.figure(amount),
            note,
            over,
        };
        let mut all = vec![
            figure("out", word!("cash-flow-out-in-all"), flow.out, None, false),
            figure(
                "known",
                word!("cash-flow-out-so-far"),
                known,
                money::share(known, flow.out).map(|share| say!("cash-flow-of-all", share)),
                false,
            ),
            figure("to-come", word!("cash-flow-to-come"), flow.out - known, None, false),
        ];
        if let Some(next) = flow.weeks.iter().find(|week| self.is_known(week) != "known") {
            all.push(figure("next", word!("cash-flow-next-week"), next.out, Some(self.dates(next)), false));
        }
        if let Some(peak) = flow.weeks.iter().rev().max_by_key(|week| week.out) {
            all.push(figure("peak", word!("cash-flow-dearest-week"), peak.out, Some(self.dates(peak)), false));
        }
        if let (true, Some(low)) = (flow.dated_draws, flow.weeks.iter().rev().min_by_key(|week| week.position)) {
            let note = say!("cash-flow-by", date = self.date(low.to));
            all.push(figure("low", word!("cash-flow-least-in-hand"), low.position, Some(note), low.position < Decimal::ZERO));
        }
        if flow.overdue_count > 0 {
            let note = format::counted(flow.overdue_count, "invoices");
            all.push(figure("overdue", word!("cash-flow-past-due-unpaid"), flow.overdue, Some(note), true));
        }
        all
    }

    fn dates(&self, week: &CashWeek) -> String {
        let text = |date| format::short_date(date, self.wording);
        format!("{} – {}", text(week.from), text(week.to))
    }

    fn weeks(&self) -> Vec<WeekRow> {
        let (mut turned, mut year) = (false, None);
        let row = |week: &CashWeek| {
            let state = self.is_known(week);
            let turn = !turned && state != "known" && self.flow.known_to.is_some();
            turned |= turn;
            let phase = match (week.phase, week.shoot_days) {
                (Phase::Prep, _) => say!("cash-flow-prep"),
                (Phase::Shoot, 0) => say!("cash-flow-shoot-2"),
                (Phase::Shoot, days) => say!("cash-flow-shoot", days = format::counted(usize::try_from(days).unwrap_or(0), "days")),
                (Phase::Post, _) => say!("cash-flow-post"),
            };
            // A year stands where it begins.
            let dates = if year == Some(week.to.year()) {
                self.dates(week)
            } else {
                format!("{} – {}", format::short_date(week.from, self.wording), self.date(week.to))
            };
            year = Some(week.to.year());
            WeekRow { id: format!("week-{}", week.from), dates, phase, state, turn, ..self.row(week) }
        };
        self.flow.weeks.iter().map(row).collect()
    }

    fn row(&self, week: &CashWeek) -> WeekRow {
        WeekRow {
            id: "total".to_owned(),
            dates: String::new(),
            phase: String::new(),
            state: "known",
            turn: false,
            payroll: self.dashed(week.payroll),
            invoices: self.dashed(week.invoices),
            petty_cash: self.dashed(week.petty_cash),
            orders: self.dashed(week.orders),
            estimates: self.dashed(week.estimates),
            charges: self.dashed(week.charges),
            out: self.dashed(week.out),
            drawn: self.dashed(week.drawn),
            net: self.dashed(week.net),
            cumulative: self.dashed(week.cumulative_out),
            position: self.dashed(week.position),
            short: week.position < Decimal::ZERO,
        }
    }

    fn total(&self) -> WeekRow {
        let weeks = &self.flow.weeks;
        let sum = |of: fn(&CashWeek) -> Decimal| weeks.iter().map(of).sum::<Decimal>();
        let Some(last) = weeks.last() else {
            return self.row(&CashWeek::empty(self.flow.first_shoot, self.flow.first_shoot, Phase::Shoot));
        };
        let all = CashWeek {
            payroll: sum(|week| week.payroll),
            invoices: sum(|week| week.invoices),
            petty_cash: sum(|week| week.petty_cash),
            orders: sum(|week| week.orders),
            estimates: sum(|week| week.estimates),
            charges: sum(|week| week.charges),
            out: sum(|week| week.out),
            drawn: sum(|week| week.drawn),
            net: sum(|week| week.net),
            ..last.clone()
        };
        self.row(&all)
    }

    fn chart(&self) -> Option<Chart> {
        let weeks = &self.flow.weeks;
        let most = weeks.iter().map(|week| week.out).max().filter(|most| *most > Decimal::ZERO)?;
        let total = weeks.iter().map(|week| week.cumulative_out).max().filter(|most| *most > Decimal::ZERO)?;
        let slot = Decimal::ONE_HUNDRED / Decimal::from(weeks.len().max(1));
        let of = |part: Decimal, whole: Decimal| {
            round_half_up(part.max(Decimal::ZERO).checked_div(whole).unwrap_or_default() * Decimal::ONE_HUNDRED, 2)
        };
        let mut month = None;
        let mut line = Vec::new();
        let columns: Vec<Column> = weeks
            .iter()
            .enumerate()
            .map(|(at, week)| {
                let x = slot * (Decimal::from(at) + Decimal::new(1, 1));
                let middle = slot * (Decimal::from(at) + Decimal::new(5, 1));
                // What is dated and not an estimate is known, whether or not it has been paid.
                let known = of(week.payroll + week.invoices + week.petty_cash, most);
                let height = of(week.cumulative_out, total);
                line.push(format!("{middle:.2},{:.2}", Decimal::ONE_HUNDRED - height));
                let of_month = (week.to.year(), week.to.month());
                let begins = month != Some(of_month);
                month = Some(of_month);
                Column {
                    id: format!("column-{}", week.from),
                    label: (begins && x <= LAST_LABEL).then(|| format::month_short(week.to)),
                    x: format!("{x:.2}"),
                    middle: format!("{middle:.2}"),
                    width: format!("{:.2}", slot * Decimal::new(8, 1)),
                    known: format!("{known:.2}"),
                    to_come: format!("{:.2}", of(week.out, most) - known),
                    cumulative: format!("{height:.2}"),
                }
            })
            .collect();
        let spoken: Vec<String> = weeks.iter().map(|week| format!("{} {}", week.to, money::whole(week.out))).collect();
        Some(Chart {
            alternative: say!("cash-flow-out-in-the-week-to", spoken = spoken.join(", ")),
            columns,
            line: line.join(" "),
            most: self.figure(most),
            total: self.figure(total),
        })
    }

    fn reconciliation(&self) -> Vec<ReconciliationRow> {
        let flow = self.flow;
        let line =
            |id, name: &str, amount: Decimal, weight| ReconciliationRow { id, name: name.to_owned(), amount: self.figure(amount), weight };
        let mut rows = vec![line("efc", word!("cash-flow-estimated-final-cost-charges-included"), flow.efc, "line")];
        for (id, name, amount) in [
            ("contingency", word!("cash-flow-less-contingency-held-and-in-no"), -flow.contingency),
            ("tax", word!("cash-flow-recoverable-tax-paid-and-not-cost"), flow.recoverable_tax),
            ("deposits", word!("cash-flow-refundable-deposits-paid-and-not-cost"), flow.deposits),
            ("beyond", word!("cash-flow-spent-and-committed-beyond-the-estimates"), flow.beyond),
        ] {
            if !amount.is_zero() {
                rows.push(line(id, name, amount, "line"));
            }
        }
        rows.push(line("out", word!("cash-flow-out-in-all"), flow.out, "total"));
        rows
    }

    /// What the figures rest on, a sentence each.
    fn assumptions(&self) -> Vec<String> {
        let flow = self.flow;
        let start = flow.weeks.first().map_or_else(|| say!("weekday-1"), |week| format::weekday(week.from));
        let mut all = vec![say!("cash-flow-weeks-begin-on-payroll-and-journal", start)];
        all.push(say!("cash-flow-an-invoice-stands-on-the-date", days = format::counted(usize::try_from(flow.terms).unwrap_or(0), "days")));
        if flow.overdue_count > 0 {
            all.push(say!(
                "cash-flow-over-past-due-and-not-paid",
                invoices = format::counted(flow.overdue_count, "invoices"),
                amount = money::whole(flow.overdue),
                what = if flow.overdue_count == 1 { "is" } else { "are" }
            ));
        }
        let post = if flow.end_assumed {
            say!("cash-flow-no-milestone-and-no-delivery-has", date = self.date(flow.end))
        } else {
            say!("cash-flow-post-ends-on-the-last-milestone", date = self.date(flow.end))
        };
        all.push(say!("cash-flow-still-to-come-is-the-estimated", post));
        all.push(say!(
            "cash-flow-open-orders-and-accruals-are-spread",
            days = format::counted(usize::try_from(flow.terms).unwrap_or(0), "days")
        ));
        if self.budget.charges.len() > usize::from(!flow.contingency.is_zero()) {
            all.push(say!("cash-flow-charges-other-than-contingency-are-paid", date = self.date(flow.first_shoot)));
        }
        if !flow.contingency.is_zero() {
            all.push(say!("cash-flow-contingency-of-is-held-it-goes", amount = money::whole(flow.contingency)));
        }
        let credit = self.context.derived.budget.as_ref().map(|totals| totals.credit).unwrap_or_default();
        if !credit.is_zero() {
            all.push(say!("cash-flow-credits-of-are-not-counted-in", amount = money::whole(credit)));
        }
        if flow.dated_draws {
            let rest = self.context.derived.budget.as_ref().and_then(|totals| totals.finance).unwrap_or_default() - flow.drawn;
            if rest > Decimal::ZERO {
                all.push(say!("cash-flow-of-the-finance-plan-has-no", amount = money::whole(rest)));
            }
        } else {
            all.push(say!("cash-flow-no-draw-of-the-finance-plan"));
        }
        if !flow.recoverable_tax.is_zero() || !flow.deposits.is_zero() {
            all.push(say!("cash-flow-tax-that-is-recovered-and-deposits"));
        }
        all.push(say!("cash-flow-each-figure-is-rounded-to-whole"));
        all
    }
}

#[cfg(test)]
mod tests;
