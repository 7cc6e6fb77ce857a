//! The budget top sheet: what the production costs by category and level, down to the net (domain.md 2.6).

mod bid;
mod episodes;
mod title;

use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::Value;

use self::bid::Bid;
use self::episodes::Episodes;
use super::budget_compare::{self, Comparison};
use super::facts::{Fact, NoteBlock, notes_for};
use super::prose::Block;
use super::{Context, Figure, Kind, Subject, facts, money};
use crate::derive::{AccountTotal, BudgetTotals, ChargeTotal, CreditTotal};
use crate::model::{Account, Budget, Charge, ChargeBase, Credit, FringePost, Level, Part};
use crate::values::{Currency, round_half_up, slug};
use crate::words::{say, word};

/// The budget top sheet.
pub static KIND: Kind = Kind {
    word: "budget-topsheet",
    name: "Budget top sheet",
    about: "What the production costs, by category and level, down to the net budget and the finance plan. One, where there is a budget.",
    schema: 1,
    needs: &[Part::Identity, Part::Budget],
    due,
    page,
};

fn due(context: Context<'_>) -> Vec<Subject> {
    let _speaking = context.speak();
    let budget = context.production.budget.as_ref();
    budget.map(|budget| facts::budget_subject(context, budget)).into_iter().collect()
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    body(context).map_or(Value::Null, |body| facts::page(context, &KIND, subject, &[], false, body))
}

/// What a budget top sheet shows. Every amount is in the budget's currency.
#[derive(Debug, Clone, Serialize)]
pub struct BudgetTopsheet {
    /// The title block, in the order of the paper; what is not known is left out.
    pub title_block: Vec<Fact>,
    /// ISO code of every amount.
    pub currency: String,
    /// One sentence on how the figures are to be read.
    pub basis: String,
    /// Whether the budget is compared with its original: rows have `original` and `variance`.
    pub compared: bool,
    /// The levels that have categories: above the line, production, post, other.
    pub levels: Vec<LevelRows>,
    /// The totals at the foot, in order.
    pub foot: Vec<FootRow>,
    /// The same as a bid, where the chart of accounts has a form for one: it stands in place of levels and foot.
    pub bid: Option<Bid>,
    /// What each episode costs, in a series.
    pub episodes: Option<Episodes>,
    /// Earlier drafts beside this budget, where there are any.
    pub comparison: Option<Comparison>,
    /// Footnotes, in the order of their marks.
    pub footnotes: Vec<Footnote>,
    /// The finance plan, where there is one.
    pub finance: Option<FinancePlan>,
    /// Where the money goes, where there is more than one category.
    pub chart: Option<Chart>,
    /// What the budget assumes.
    pub assumptions: Vec<Block>,
    /// Notes that the production adds to this paper.
    pub notes: Vec<NoteBlock>,
}

/// One level.
#[derive(Debug, Clone, Serialize)]
pub struct LevelRows {
    /// `above_the_line`, `production`, `post`, `other`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its categories in the order of the chart.
    pub rows: Vec<CategoryRow>,
    /// Fringes that are posted at the level: a memorandum.
    pub posted: Option<FootRow>,
    /// Its total.
    pub total: FootRow,
}

/// One category.
#[derive(Debug, Clone, Serialize)]
pub struct CategoryRow {
    /// Stable id: `account-1400`.
    pub id: String,
    /// Its account number.
    pub account: String,
    /// Its name.
    pub name: String,
    /// What it comes to, with its fringes and all accounts under it.
    pub total: Figure,
    /// The same in the original budget.
    pub original: Option<Figure>,
    /// Original less total; over in parentheses.
    pub variance: Option<Figure>,
}

/// One line of the foot.
#[derive(Debug, Clone, Serialize)]
pub struct FootRow {
    /// Stable id: `total-production`, `charge-contingency`, `net`.
    pub id: String,
    /// `memo` (part of the line above it), `line` (a charge or credit), `subtotal`, `total` (negative cost, grand
    /// total) or `net`.
    pub weight: &'static str,
    /// What it is.
    pub label: String,
    /// Its rate and base, where it is worked out from others: `10% of 6,412,880 (negative cost less 240,000)`.
    pub basis: Option<String>,
    /// What it comes to; a credit is negative.
    pub total: Figure,
    /// The same in the original budget.
    pub original: Option<Figure>,
    /// Original less total; over in parentheses.
    pub variance: Option<Figure>,
    /// Mark of the footnote it has.
    pub mark: Option<String>,
}

/// A footnote.
#[derive(Debug, Clone, Serialize)]
pub struct Footnote {
    /// Its mark: `1`.
    pub mark: String,
    /// Its text.
    pub text: String,
}

/// The finance plan, set against the net budget.
#[derive(Debug, Clone, Serialize)]
pub struct FinancePlan {
    /// The sources in their order.
    pub rows: Vec<FinanceRow>,
    /// What they come to.
    pub total: Figure,
    /// The net budget.
    pub net: Figure,
    /// Sources less net; short in parentheses.
    pub difference: Figure,
    /// In a word: fully financed, short, or over.
    pub state: String,
    /// Whether the sources come to less than the net.
    pub short: bool,
}

/// A source of finance.
#[derive(Debug, Clone, Serialize)]
pub struct FinanceRow {
    /// Stable id: `finance-bank-loan`.
    pub id: String,
    /// Where the money comes from.
    pub source: String,
    /// A note; for another currency its own amount and rate as well.
    pub note: Option<String>,
    /// How much, in the budget's currency; none where there is no rate for the source's.
    pub amount: Option<Figure>,
    /// Share of all sources.
    pub share: Option<String>,
}

/// Where the money goes: categories and charges, largest first.
#[derive(Debug, Clone, Serialize)]
pub struct Chart {
    /// The same in a sentence, for readers who cannot see the bars.
    pub alternative: String,
    /// The bars.
    pub bars: Vec<Bar>,
    /// The grand total, which the shares are of.
    pub total: Figure,
}

/// One bar.
#[derive(Debug, Clone, Serialize)]
pub struct Bar {
    /// Stable id: that of its category or charge; `others`.
    pub id: String,
    /// Its label.
    pub label: String,
    /// How much.
    pub amount: Figure,
    /// Share of the grand total.
    pub share: Option<String>,
    /// Its length in percent of the longest, at one decimal; none for the sum of the smaller ones, which is no bar.
    pub length: Option<String>,
}

/// The most bars of the chart; the smaller ones are one figure.
const MOST_BARS: usize = 16;

/// The page's body, where there is a budget.
#[must_use]
pub fn body(context: Context<'_>) -> Option<BudgetTopsheet> {
    let production = context.production;
    let budget = production.budget.as_ref()?;
    let totals = context.derived.budget.as_ref()?;
    let paper = Paper { budget, totals, currency: totals.currency, footnotes: Vec::new() };
    Some(paper.set(context))
}

/// The paper while it is set.
struct Paper<'a> {
    budget: &'a Budget,
    totals: &'a BudgetTotals,
    currency: Currency,
    footnotes: Vec<Footnote>,
}

impl Paper<'_> {
    fn set(mut self, context: Context<'_>) -> BudgetTopsheet {
        let production = context.production;
        let levels = self.levels();
        let foot = self.foot();
        let bid = self.bid(context);
        let episodes = self.episodes(context);
        let wording = production.conventions.wording;
        let comparison = budget_compare::comparison(self.budget, self.totals, wording, false, &|amount| self.figure(amount));
        let code = self.currency.code().to_owned();
        let compared = self.totals.levels.iter().any(|level| level.original.is_some());
        let mut basis = say!("budget-topsheet-all-amounts-in-whole-units-each", code);
        if compared {
            basis.push_str(word!("budget-topsheet-variance-is-original-less-this-budget"));
        }
        BudgetTopsheet {
            title_block: title::block(context, self.budget, self.totals),
            currency: code,
            basis,
            compared,
            levels,
            foot,
            bid,
            episodes,
            comparison,
            finance: self.finance(),
            chart: self.chart(),
            footnotes: self.footnotes,
            assumptions: facts::blocks(self.budget.assumptions.as_ref()),
            notes: notes_for(production, "budget-topsheet", None),
        }
    }

    fn figure(&self, amount: Decimal) -> Figure {
        money::whole_figure(amount, self.currency)
    }

    fn levels(&mut self) -> Vec<LevelRows> {
        let totals = self.totals;
        let mut all = Vec::new();
        for level in totals.levels.iter().filter(|level| !level.categories.is_empty()) {
            let rows: Vec<CategoryRow> = level
                .categories
                .iter()
                .filter_map(|&at| Some(self.category(self.budget.accounts.get(at)?, totals.accounts.get(at)?)))
                .collect();
            let printed = level.categories.iter().filter_map(|&at| totals.accounts.get(at)).map(|account| account.total);
            let mut total = self.total_row(level.level);
            total.mark = self.rounding(printed, level.total, &total.label);
            let posted = (!level.posted_here.is_zero()).then(|| {
                let id = format!("posted-{}", level.level.word().replace('_', "-"));
                self.row(&id, "memo", word!("budget-topsheet-of-which-fringes-posted-at-this"), level.posted_here, None)
            });
            all.push(LevelRows { id: level.level.word().to_owned(), name: level_name(level.level).to_owned(), rows, posted, total });
        }
        all
    }

    fn category(&self, account: &Account, total: &AccountTotal) -> CategoryRow {
        CategoryRow {
            id: format!("account-{}", account.number),
            account: account.number.clone(),
            name: account.name.clone(),
            total: self.figure(total.total),
            original: total.original.map(|original| self.figure(original)),
            variance: total.variance.map(|variance| self.figure(variance)),
        }
    }

    fn row(&self, id: &str, weight: &'static str, label: &str, amount: Decimal, original: Option<Decimal>) -> FootRow {
        FootRow {
            id: id.to_owned(),
            weight,
            label: label.to_owned(),
            basis: None,
            total: self.figure(amount),
            original: original.map(|original| self.figure(original)),
            variance: original.map(|original| self.figure(original - amount)),
            mark: None,
        }
    }

    /// The total of one level.
    fn total_row(&self, level: Level) -> FootRow {
        let total = self.totals.levels.iter().find(|total| total.level == level);
        let (amount, original) = total.map_or((Decimal::ZERO, None), |total| (total.total, total.original));
        let label = match level {
            Level::AboveTheLine => word!("budget-topsheet-total-above-the-line"),
            Level::Production => word!("budget-topsheet-total-production"),
            Level::Post => word!("budget-topsheet-total-post"),
            Level::Other => word!("budget-topsheet-total-other"),
        };
        self.row(&format!("total-{}", level.word().replace('_', "-")), "subtotal", label, amount, original)
    }

    /// A footnote where the printed lines, each rounded, do not add to the printed total; its mark.
    fn rounding(&mut self, lines: impl Iterator<Item = Decimal>, total: Decimal, label: &str) -> Option<String> {
        let sum: Decimal = lines.map(|line| round_half_up(line, 0)).sum();
        let total = round_half_up(total, 0);
        if sum == total {
            return None;
        }
        let text = say!("budget-topsheet-the-lines-as-printed-add-to", label, amount = money::whole(sum), currency = self.currency);
        Some(self.footnote(text))
    }

    fn footnote(&mut self, text: String) -> String {
        let mark = (self.footnotes.len() + 1).to_string();
        self.footnotes.push(Footnote { mark: mark.clone(), text });
        mark
    }

    fn foot(&mut self) -> Vec<FootRow> {
        let totals = self.totals;
        let of = |level: Level| totals.levels.iter().find(|total| total.level == level);
        let amount = |level: Level| of(level).map_or(Decimal::ZERO, |total| total.total);
        let mut foot: Vec<FootRow> = Level::ALL
            .into_iter()
            .filter(|&level| of(level).is_some_and(|total| !total.categories.is_empty()))
            .map(|level| FootRow { weight: "line", ..self.total_row(level) })
            .collect();

        let below = [Level::Production, Level::Post, Level::Other];
        let original: Vec<Decimal> = below.into_iter().filter_map(|level| of(level)?.original).collect();
        let original = if original.is_empty() { None } else { Some(original.into_iter().sum()) };
        let mut row =
            self.row("total-below-the-line", "subtotal", word!("budget-topsheet-total-below-the-line"), totals.below_the_line, original);
        row.mark = self.rounding(below.into_iter().map(amount), totals.below_the_line, &row.label);
        foot.push(row);

        let label = if totals.fringe.is_zero() {
            word!("budget-topsheet-total-negative-cost")
        } else {
            word!("budget-topsheet-total-negative-cost-incl-fringes")
        };
        let mut row = self.row("negative-cost", "total", label, totals.negative_cost, totals.original);
        row.mark = self.rounding([totals.above_the_line, totals.below_the_line].into_iter(), totals.negative_cost, &row.label);
        foot.push(row);
        if !totals.fringe.is_zero() {
            foot.push(FootRow {
                basis: self.fringe_basis(),
                ..self.row("fringes", "memo", word!("budget-topsheet-of-which-fringes"), totals.fringe, None)
            });
        }

        for (charge, total) in self.budget.charges.iter().zip(&totals.charges) {
            foot.push(FootRow {
                basis: Some(charge_basis(charge, total)),
                ..self.row(&format!("charge-{}", slug(&charge.name)), "line", &charge.name, total.amount, charge.original)
            });
        }
        let mut row = self.row("grand-total", "total", word!("budget-topsheet-grand-total"), totals.grand_total, totals.original_grand);
        let lines = std::iter::once(totals.negative_cost).chain(totals.charges.iter().map(|charge| charge.amount));
        row.mark = self.rounding(lines, totals.grand_total, &row.label);
        foot.push(row);

        if !totals.credits.is_empty() {
            for (credit, total) in self.budget.credits.iter().zip(&totals.credits) {
                let (id, label) = (format!("credit-{}", slug(&credit.name)), format!("Less {}", credit.name));
                let original = credit.original.map(|original| -original);
                foot.push(FootRow { basis: Some(credit_basis(credit, total)), ..self.row(&id, "line", &label, -total.amount, original) });
            }
            let mut row = self.row("net", "net", word!("budget-topsheet-net-budget"), totals.net, totals.original_net);
            let lines = std::iter::once(totals.grand_total).chain(totals.credits.iter().map(|credit| -credit.amount));
            row.mark = self.rounding(lines, totals.net, &row.label);
            foot.push(row);
        }
        foot
    }

    /// Where fringes are posted elsewhere than with their lines, how much of them, and where.
    fn fringe_basis(&self) -> Option<String> {
        let totals = self.totals;
        let sum = |test: &dyn Fn(&FringePost) -> bool| -> Decimal {
            let all = self.budget.fringes.iter().zip(&totals.fringes).filter(|(fringe, _)| test(&fringe.post_to));
            all.map(|(_, total)| total.amount).sum()
        };
        let mut posted: Vec<String> = Vec::new();
        for account in &self.budget.accounts {
            let amount = sum(&|post| matches!(post, FringePost::Account(number) if *number == account.number));
            if !amount.is_zero() {
                posted.push(say!("budget-topsheet-posted-to", amount = money::whole(amount), number = account.number, name = account.name));
            }
        }
        let places = [
            (FringePost::Category, word!("budget-topsheet-posted-at-the-categories")),
            (FringePost::Level, word!("budget-topsheet-posted-at-the-levels")),
            (FringePost::Budget, word!("budget-topsheet-posted-once-for-the-budget")),
        ];
        for (place, words) in places {
            let amount = sum(&|post| *post == place);
            if !amount.is_zero() {
                posted.push(format!("{} {words}", money::whole(amount)));
            }
        }
        if posted.is_empty() { None } else { Some(posted.join("; ")) }
    }

    fn finance(&self) -> Option<FinancePlan> {
        let total = self.totals.finance?;
        if self.budget.finance.is_empty() {
            return None;
        }
        let mut rows = Vec::new();
        for source in &self.budget.finance {
            let (amount, note) = if source.amount.currency == self.currency {
                (Some(source.amount.amount), source.note.clone())
            } else {
                let rate = self.budget.rates.get(&source.amount.currency).copied();
                let own = money::with_code(source.amount);
                let own = rate.map_or_else(
                    || say!("budget-topsheet-no-budget-rate", own),
                    |rate| say!("budget-topsheet-at", own, amount = money::rate(rate)),
                );
                let note = source.note.as_ref().map_or_else(|| own.clone(), |note| format!("{own}; {note}"));
                (rate.and_then(|rate| source.amount.amount.checked_mul(rate)), Some(note))
            };
            rows.push(FinanceRow {
                id: format!("finance-{}", slug(&source.source)),
                source: source.source.clone(),
                note,
                amount: amount.map(|amount| self.figure(amount)),
                share: amount.and_then(|amount| money::share(amount, total)),
            });
        }
        let difference = total - self.totals.net;
        let shown = round_half_up(difference, 0);
        let state = match shown {
            shown if shown.is_zero() => say!("budget-topsheet-fully-financed"),
            shown if shown < Decimal::ZERO => say!("budget-topsheet-short-of-the-net-budget"),
            _ => say!("budget-topsheet-more-than-the-net-budget"),
        };
        Some(FinancePlan {
            rows,
            total: self.figure(total),
            net: self.figure(self.totals.net),
            difference: self.figure(difference),
            state,
            short: shown < Decimal::ZERO,
        })
    }

    fn chart(&self) -> Option<Chart> {
        let totals = self.totals;
        let accounts = self.budget.accounts.iter().zip(&totals.accounts).filter(|(_, total)| total.depth == 0);
        let accounts = accounts.map(|(account, total)| (format!("account-{}", account.number), account.name.clone(), total.total));
        let charges = totals.charges.iter().map(|charge| (format!("charge-{}", slug(&charge.name)), charge.name.clone(), charge.amount));
        let mut parts: Vec<(String, String, Decimal)> = accounts.chain(charges).filter(|(_, _, amount)| *amount > Decimal::ZERO).collect();
        if parts.len() < 2 {
            return None;
        }
        // A stable sort: equal amounts stay in the order of the chart of accounts.
        parts.sort_by_key(|part| std::cmp::Reverse(part.2));
        let longest = parts[0].2;
        let rest: Vec<_> = if parts.len() > MOST_BARS + 1 { parts.split_off(MOST_BARS) } else { Vec::new() };
        let bar = |id: String, label: String, amount: Decimal, length: Option<Decimal>| Bar {
            id,
            label,
            amount: self.figure(amount),
            share: money::share(amount, totals.grand_total),
            length: length.map(|length| format!("{:.1}", round_half_up(length * Decimal::ONE_HUNDRED, 1))),
        };
        let mut bars: Vec<Bar> = parts.into_iter().map(|(id, label, amount)| bar(id, label, amount, amount.checked_div(longest))).collect();
        if !rest.is_empty() {
            bars.push(bar(
                "others".to_owned(),
                say!("budget-topsheet-smaller", count = rest.len()),
                rest.iter().map(|part| part.2).sum(),
                None,
            ));
        }
        let spoken: Vec<String> =
            bars.iter().map(|bar| format!("{} {}", bar.label, bar.share.as_deref().unwrap_or(&bar.amount.text))).collect();
        Some(Chart {
            alternative: say!("budget-topsheet-shares-of-the-grand-total-largest", spoken = spoken.join(", ")),
            bars,
            total: self.figure(totals.grand_total),
        })
    }
}

fn level_name(level: Level) -> &'static str {
    match level {
        Level::AboveTheLine => word!("budget-topsheet-above-the-line"),
        Level::Production => word!("budget-topsheet-production"),
        Level::Post => word!("budget-topsheet-post"),
        Level::Other => word!("budget-topsheet-other"),
    }
}

/// `10% of 6,172,880: negative cost less 240,000 excluded`.
fn charge_basis(charge: &Charge, total: &ChargeTotal) -> String {
    let Some(rate) = total.rate else { return "flat".to_owned() };
    let base = if charge.base_accounts.is_empty() {
        base_name(charge.base).to_owned()
    } else {
        say!("budget-topsheet-accounts", spans = spans(&charge.base_accounts))
    };
    let mut text = say!("budget-topsheet-of-2", amount = money::percent(rate), amount2 = money::whole(total.base), base);
    if !charge.plus.is_empty() {
        text.push_str(word!("budget-topsheet-plus"));
        text.push_str(&charge.plus.join(word!("budget-topsheet-and")));
    }
    if !total.excluded.is_zero() {
        text.push_str(&say!("budget-topsheet-less-excluded", amount = money::whole(total.excluded)));
    }
    text
}

/// Numbers as a person lists them: letters that follow each other as `A to K`.
fn spans(numbers: &[String]) -> String {
    let letter = |number: &String| number.bytes().next().filter(|_| number.len() == 1).filter(u8::is_ascii_uppercase);
    let letters: Option<Vec<u8>> = numbers.iter().map(letter).collect();
    match letters.filter(|letters| letters.len() > 2 && letters.windows(2).all(|pair| pair[1] == pair[0] + 1)) {
        Some(_) => say!("budget-topsheet-to", what = numbers[0], len = numbers[numbers.len() - 1]),
        None => numbers.join(", "),
    }
}

fn base_name(base: ChargeBase) -> &'static str {
    match base {
        ChargeBase::NegativeCost => word!("budget-topsheet-negative-cost"),
        ChargeBase::AboveTheLine => "above-the-line",
        ChargeBase::BelowTheLine => "below-the-line",
        ChargeBase::Level(Level::AboveTheLine) => "above-the-line",
        ChargeBase::Level(Level::Production) => "production",
        ChargeBase::Level(Level::Post) => "post",
        ChargeBase::Level(Level::Other) => "other",
    }
}

/// `34% of 4,100,000 qualifying spend; capped at 1,200,000`.
fn credit_basis(credit: &Credit, total: &CreditTotal) -> String {
    let mut text = match total.rate {
        Some(rate) => say!("budget-topsheet-of-qualifying-spend", amount = money::percent(rate), amount2 = money::whole(total.qualifying)),
        None => "flat".to_owned(),
    };
    let mut left_out = Vec::new();
    if !total.over_compensation.is_zero() {
        left_out.push(say!("budget-topsheet-over-the-cap-on-one-persons", amount = money::whole(total.over_compensation)));
    }
    if !total.over_share.is_zero() {
        let share = credit.qualifying_share.map(money::percent).unwrap_or_default();
        left_out.push(say!("budget-topsheet-over-of-the-negative-cost", amount = money::whole(total.over_share), share));
    }
    if !left_out.is_empty() {
        text.push_str(&say!("budget-topsheet-less", and = left_out.join(word!("budget-topsheet-and"))));
    }
    for uplift in &total.uplifts {
        text.push_str(&say!(
            "budget-topsheet-of",
            name = uplift.name,
            amount = money::percent(uplift.rate),
            amount2 = money::whole(uplift.qualifying)
        ));
    }
    if let (true, Some(minimum)) = (total.below_minimum, credit.minimum_spend) {
        text.push_str(&say!("budget-topsheet-nothing-under-the-minimum-spend-of", amount = money::whole(minimum)));
    } else if let (true, Some(cap)) = (total.capped, credit.cap) {
        text.push_str(&say!("budget-topsheet-capped-at", amount = money::whole(total.uncapped), amount2 = money::whole(cap)));
    }
    if !total.monetization.is_zero() {
        let rate = credit.monetization.map(money::percent).unwrap_or_default();
        text.push_str(&say!("budget-topsheet-less-to-turn-it-into-money", amount = money::whole(total.monetization), rate));
    }
    text
}

#[cfg(test)]
mod tests;
