//! What stands around the lines in a budget's workbook, as it is read back: charges, credits and their uplifts, the finance
//! plan, earlier drafts.

use rust_decimal::Decimal;

use super::super::book::{Cell, Form, Sheet, address, header, on_sheet, stretches};
use super::top::OnTop;
use super::{COUNTED, COUNTED_FRINGE, CREDITS, DETAIL, Detail, Paper, UPLIFTS, share};
use crate::derive::{charge_lines, credit_lines};
use crate::model::{ChargeBase, Level, SpendKind};
use crate::values::round_half_up;

/// Columns of the sheet of charges.
pub(super) mod charge {
    pub const RATE: usize = 1;
    pub const FLAT: usize = 2;
    pub const WHOLE: usize = 9;
    pub const LEFT_OUT: usize = 10;
}

/// Columns of the sheet of credits.
pub(super) mod credit {
    pub const RATE: usize = 3;
    pub const FLAT: usize = 4;
    pub const SHARE: usize = 11;
    pub const CAP: usize = 13;
    pub const MONETIZATION: usize = 15;
    pub const SPEND: usize = 17;
    pub const EARNED: usize = 18;
    pub const ON_TOP: usize = 19;
    pub const GROSS: usize = 20;
    pub const COMES_TO: usize = 21;
}

/// Most stretches of lines that one formula names; a sum of more is written as the number it is.
const STRETCHES: usize = 120;

fn kinds(spend: &[SpendKind]) -> String {
    let word = |kind: &SpendKind| SpendKind::ALL.iter().position(|own| own == kind).map_or("", |at| SpendKind::WORDS[at]);
    spend.iter().map(word).collect::<Vec<_>>().join(", ")
}

impl Paper<'_> {
    /// What lines come to with their fringes: a formula over the sheet of lines where it says the same.
    fn of_lines(&self, lines: &[usize], detail: &Detail, amount: Decimal) -> Cell {
        let mut rows: Vec<usize> = lines.iter().filter_map(|at| detail.row_of[*at]).collect();
        rows.sort_unstable();
        let sum: Decimal = lines.iter().map(|at| self.totals.lines[*at].subtotal + self.totals.lines[*at].fringe).sum();
        let apart = rows.windows(2).filter(|pair| pair[1] != pair[0] + 1).count();
        if rows.is_empty() || sum != amount || apart > STRETCHES {
            return Cell::number(amount, self.money);
        }
        let both = [COUNTED, COUNTED_FRINGE].map(|column| stretches(DETAIL, &rows, column));
        Cell::formula(both.join("+"), amount, self.money)
    }

    pub(super) fn charges(&self, detail: &Detail, top: &OnTop) -> Sheet {
        let mut rows = self.title("contractual charges");
        rows.push(header(&[
            "Charge",
            "Percent",
            "Flat",
            "Base",
            "Base accounts",
            "Plus",
            "Exclude accounts",
            "Exclude groups",
            "Original",
            "Whole base",
            "Left out",
            "Comes to",
        ]));
        for (at, (own, total)) in self.budget.charges.iter().zip(&self.totals.charges).enumerate() {
            let (base, out) = charge_lines(self.budget, &self.totals.lines, own);
            let amount = |lines: &[usize]| lines.iter().map(|at| self.totals.lines[*at].subtotal + self.totals.lines[*at].fringe).sum();
            let whole: Decimal = if own.base_accounts.is_empty() { Decimal::ZERO } else { amount(&base) };
            rows.push(vec![
                Cell::text(&own.name),
                own.rate.map_or_else(Cell::empty, share),
                Cell::maybe(own.flat, self.money),
                Cell::text(match own.base {
                    ChargeBase::NegativeCost => "negative_cost",
                    ChargeBase::AboveTheLine => "above_the_line",
                    ChargeBase::BelowTheLine => "below_the_line",
                    ChargeBase::Level(level) => level.word(),
                }),
                Cell::text(own.base_accounts.join(", ")),
                Cell::text(own.plus.join("; ")),
                Cell::text(own.exclude_accounts.join(", ")),
                Cell::text(own.exclude_groups.join(", ")),
                Cell::maybe(own.original, self.money),
                if own.base_accounts.is_empty() { Cell::empty() } else { self.of_lines(&base, detail, whole) },
                if total.excluded.is_zero() { Cell::empty() } else { self.of_lines(&out, detail, total.excluded) },
                Cell::formula(top.charges[at].clone(), total.amount, self.money),
            ]);
        }
        let widths = vec![30, 10, 14, 18, 20, 20, 20, 20, 16, 18, 18, 18];
        Sheet { name: super::CHARGES.to_owned(), widths, rows, header: Some(3), fixed: 1 }
    }

    /// The credits, and their uplifts.
    pub(super) fn credits(&self, detail: &Detail, top: &OnTop) -> (Sheet, Sheet) {
        let digits = self.totals.currency.minor_digits();
        let mut rows = self.title("credits");
        rows.push(header(&[
            "Credit",
            "Type",
            "Jurisdiction",
            "Percent",
            "Flat",
            "Qualifying accounts",
            "Qualifying groups",
            "Qualifying spend",
            "Qualifying levels",
            "Exclude accounts",
            "Exclude groups",
            "Qualifying share",
            "Compensation cap",
            "Cap",
            "Minimum spend",
            "Monetization",
            "Original",
            "Spend that counts",
            "Its rate earns",
            "Uplifts earn",
            "Before its cost",
            "Comes to",
        ]));
        let mut uplifts = self.title("uplifts of credits");
        uplifts.push(header(&["Credit", "Uplift", "Percent", "Accounts", "Groups", "Spend", "Spend that counts", "Earns"]));
        for (own, total) in self.budget.credits.iter().zip(&self.totals.credits) {
            let row = rows.len();
            let (lines, of_uplifts) = credit_lines(self.budget, &self.totals.lines, own);
            let cell = |column: usize| address(row, column);
            let found = total.qualifying + total.over_share;
            // With a cap on each person's pay the spend is no plain sum of lines.
            let spend = match self.of_lines(&lines, detail, found) {
                Cell { content: super::super::book::Content::Formula(text, _), .. } if own.qualifying_share.is_some() => {
                    let most = format!("ROUND({}*{},{digits})", top.negative, cell(credit::SHARE));
                    Cell::formula(format!("MIN({text},{most})"), total.qualifying, self.money)
                }
                formula if own.qualifying_share.is_none() => formula,
                _ => Cell::number(total.qualifying, self.money),
            };
            let earned = match own.rate {
                _ if total.below_minimum => Cell::number(Decimal::ZERO, self.money),
                Some(_) => Cell::formula(format!("ROUND({}*{},{digits})", cell(credit::SPEND), cell(credit::RATE)), total.base, self.money),
                None => Cell::formula(format!("ROUND({},{digits})", cell(credit::FLAT)), total.base, self.money),
            };
            let first = uplifts.len();
            for ((uplift, sum), lines) in own.uplifts.iter().zip(&total.uplifts).zip(of_uplifts) {
                let at = uplifts.len();
                let earns = format!("ROUND({}*{},{digits})", address(at, 6), address(at, 2));
                uplifts.push(vec![
                    Cell::text(&own.name),
                    Cell::text(&uplift.name),
                    share(uplift.rate),
                    Cell::text(uplift.accounts.join(", ")),
                    Cell::text(uplift.groups.join(", ")),
                    Cell::text(kinds(&uplift.spend)),
                    self.of_lines(&lines, detail, sum.qualifying),
                    if total.below_minimum {
                        Cell::number(sum.amount, self.money)
                    } else {
                        Cell::formula(earns, round_half_up(sum.qualifying * uplift.rate, digits), self.money)
                    },
                ]);
            }
            let on_top: Decimal = total.uplifts.iter().map(|uplift| uplift.amount).sum();
            let both = format!("{}+{}", cell(credit::EARNED), cell(credit::ON_TOP));
            let levels: Vec<&str> = own.qualifying_levels.iter().map(|level: &Level| level.word()).collect();
            rows.push(vec![
                Cell::text(&own.name),
                Cell::text(own.kind.clone().unwrap_or_default()),
                Cell::text(own.jurisdiction.clone().unwrap_or_default()),
                own.rate.map_or_else(Cell::empty, share),
                Cell::maybe(own.flat, self.money),
                Cell::text(own.qualifying_accounts.join(", ")),
                Cell::text(own.qualifying_groups.join(", ")),
                Cell::text(kinds(&own.qualifying_spend)),
                Cell::text(levels.join(", ")),
                Cell::text(own.exclude_accounts.join(", ")),
                Cell::text(own.exclude_groups.join(", ")),
                own.qualifying_share.map_or_else(Cell::empty, share),
                Cell::maybe(own.compensation_cap, self.money),
                Cell::maybe(own.cap, self.money),
                Cell::maybe(own.minimum_spend, self.money),
                own.monetization.map_or_else(Cell::empty, share),
                Cell::maybe(own.original, self.money),
                spend,
                earned,
                if own.uplifts.is_empty() {
                    Cell::empty()
                } else {
                    let range = format!("SUM({}:{})", on_sheet(UPLIFTS, first, 7), address(uplifts.len() - 1, 7));
                    Cell::formula(range, on_top, self.money)
                },
                Cell::formula(if own.cap.is_some() { format!("MIN({both},{})", cell(credit::CAP)) } else { both }, total.gross, self.money),
                Cell::formula(
                    match own.monetization {
                        Some(_) => {
                            let (gross, cost) = (cell(credit::GROSS), cell(credit::MONETIZATION));
                            format!("{gross}-ROUND({gross}*{cost},{digits})")
                        }
                        None => cell(credit::GROSS),
                    },
                    total.amount,
                    self.money,
                ),
            ]);
        }
        let widths = vec![34, 12, 18, 10, 14, 20, 20, 20, 20, 20, 20, 12, 16, 16, 16, 12, 16, 18, 16, 16, 16, 16];
        let credits = Sheet { name: CREDITS.to_owned(), widths, rows, header: Some(3), fixed: 1 };
        let widths = vec![34, 26, 10, 24, 24, 24, 18, 16];
        (credits, Sheet { name: UPLIFTS.to_owned(), widths, rows: uplifts, header: Some(3), fixed: 2 })
    }

    /// The finance plan, and when it is drawn.
    pub(super) fn finance(&self) -> (Sheet, Sheet) {
        let mut rows = self.title("finance plan");
        rows.push(header(&["Source of finance", "Amount", "Note"]));
        let mut draws = self.title("drawdowns");
        draws.push(header(&["Source of finance", "Drawn", "Amount"]));
        for own in &self.budget.finance {
            let form = Form::Money(own.amount.currency.minor_digits());
            rows.push(vec![
                Cell::text(&own.source),
                if own.amount.currency == self.totals.currency {
                    Cell::number(own.amount.amount, form)
                } else {
                    Cell::text(format!("{} {}", own.amount.currency.code(), own.amount.amount))
                },
                Cell::text(own.note.clone().unwrap_or_default()),
            ]);
            for (date, amount) in &own.draws {
                draws.push(vec![Cell::text(&own.source), Cell::date(*date), Cell::number(*amount, form)]);
            }
        }
        let plan = Sheet { name: super::FINANCE.to_owned(), widths: vec![44, 20, 60], rows, header: Some(3), fixed: 1 };
        (plan, Sheet { name: "Drawdowns".to_owned(), widths: vec![44, 14, 20], rows: draws, header: Some(3), fixed: 1 })
    }

    /// The totals of earlier drafts, with this budget's beside them.
    pub(super) fn drafts(&self, accounts: &super::Accounts) -> Sheet {
        let mut rows = self.title("earlier drafts");
        rows.push(header(&["Draft", "Draft date", "Account or charge", "Total", "This budget"]));
        for draft in &self.budget.drafts {
            for (name, amount) in &draft.totals {
                let at = self.budget.accounts.iter().position(|account| account.number == *name);
                rows.push(vec![
                    Cell::text(&draft.name),
                    draft.date.map_or_else(Cell::empty, Cell::date),
                    Cell::text(name),
                    Cell::number(*amount, self.money),
                    at.map_or_else(Cell::empty, |at| {
                        Cell::formula(on_sheet(super::ACCOUNTS, accounts.rows[at], 6), self.totals.accounts[at].total, self.money)
                    }),
                ]);
            }
        }
        Sheet { name: "Earlier drafts".to_owned(), widths: vec![26, 14, 24, 20, 20], rows, header: Some(3), fixed: 3 }
    }
}
