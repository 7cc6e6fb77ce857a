//! How a figure of the budget came about: from the total down to the lines of an account.

use rust_decimal::Decimal;

use super::{Words, amount, explanation, figure, names, plain};
use crate::derive::{BudgetTotals, EpisodeTotal, account_episodes};
use crate::documents::{Context, money};
use crate::findings::{Explanation, Figure, Step};
use crate::model::{Budget, ChargeBase, FringePost, FringeRate, Level, Quantity};
use crate::values::round_half_up;

struct Told<'a> {
    words: Words<'a>,
    budget: &'a Budget,
    totals: &'a BudgetTotals,
}

fn told(context: Context<'_>) -> Option<Told<'_>> {
    let budget = context.production.budget.as_ref()?;
    Some(Told { words: Words::of(context), budget, totals: context.derived.budget.as_ref()? })
}

/// An account by its index: its lines, their fringes, what stands under it, and the total.
#[must_use]
pub fn account(context: Context<'_>, at: usize) -> Option<Explanation> {
    let told = told(context)?;
    let (account, total) = (told.budget.accounts.get(at)?, told.totals.accounts.get(at)?);
    let mut figures = Vec::new();
    let own = told.budget.details.iter().enumerate().filter(|(_, line)| line.account == account.number);
    for (index, _) in own {
        figures.push(told.line(index));
        figures.extend(told.line_fringes(index));
    }
    let mut steps = Vec::new();
    if !total.lines.is_empty() {
        steps.push(Step::new(format!("its {}: {}", lines(total.lines.len()), told.money(total.own))).value(told.plain(total.own)));
    }
    if !total.own_fringe.is_zero() {
        steps.push(Step::new(format!("their fringes: {}", told.money(total.own_fringe))).value(told.plain(total.own_fringe)));
    }
    for child in &total.children {
        steps.push(told.account_step(*child));
    }
    let end = format!("account {} comes to {}", account.number, told.money(total.total));
    steps.push(Step::new(end).value(told.plain(total.total)));
    figures.push(told.figure("total", total.total, steps));
    let episodes = account_episodes(context.production, told.budget, &told.totals.lines, &account.number);
    if !episodes.is_empty() {
        let step = |row: &EpisodeTotal| {
            let whose = if row.id.is_empty() { "of no episode".to_owned() } else { format!("episode {}", row.id) };
            let parts = [("pattern", row.pattern), ("its share of amortized lines", row.amortized), ("lines of its own", row.own)];
            let parts: Vec<String> =
                parts.iter().filter(|(_, sum)| !sum.is_zero()).map(|(what, sum)| format!("{what} {}", told.money(*sum))).collect();
            let parts = if parts.is_empty() { "nothing".to_owned() } else { parts.join(", ") };
            Step::new(format!("{whose}: {parts}")).value(told.plain(row.total))
        };
        let sum = episodes.iter().map(|row| row.total).sum();
        figures.push(told.figure("its own lines by episode", sum, episodes.iter().map(step).collect()));
    }
    for (name, stated, key) in [
        ("approved", account.approved, "approved"),
        ("original", account.original, "original"),
        ("stated on the sheet", account.stated_total, "total"),
    ] {
        if let Some(stated) = stated {
            let apart = stated - total.total;
            let way = if apart < Decimal::ZERO { "over it" } else { "under it" };
            let text = if apart.is_zero() {
                format!("{}, as the account comes to", told.money(stated))
            } else {
                format!("{}: the account is {} {way}", told.money(stated), told.money(apart.abs()))
            };
            figures.push(told.figure(name, stated, vec![Step::at(text, account.origin, key)]));
        }
    }
    if !total.posted_here.is_zero() {
        let text = "fringes of lines of other accounts that are posted here; they are counted where their lines are";
        figures.push(told.figure("posted here", total.posted_here, vec![Step::new(text)]));
    }
    Some(explanation("account", format!("account {} {}", account.number, account.name), figures))
}

/// The budget's totals: levels with their categories, charges, credits, net and finance.
#[must_use]
pub fn total(context: Context<'_>) -> Option<Explanation> {
    let told = told(context)?;
    let totals = told.totals;
    let mut figures = Vec::new();
    for level in totals.levels.iter().filter(|level| !level.categories.is_empty()) {
        let steps = level.categories.iter().map(|at| told.account_step(*at)).collect();
        figures.push(told.figure(level_name(level.level), level.total, steps));
    }
    let of = |level: Level| totals.levels.iter().filter(|total| total.level == level).map(|total| total.total).sum::<Decimal>();
    let part = |name: &str, sum: Decimal| Step::new(format!("{name} {}", told.money(sum))).value(told.plain(sum));
    figures.push(told.figure(
        "below the line",
        totals.below_the_line,
        vec![part("production", of(Level::Production)), part("post", of(Level::Post)), part("other", of(Level::Other))],
    ));
    figures.push(told.figure(
        "negative cost",
        totals.negative_cost,
        vec![
            part("above the line", totals.above_the_line),
            part("below the line", totals.below_the_line),
            Step::new(format!("fringes of {} are in both, with their lines", told.money(totals.fringe))),
        ],
    ));
    figures.extend((0..totals.charges.len()).map(|at| told.charge(at)));
    let mut steps = vec![part("negative cost", totals.negative_cost)];
    steps.extend(totals.charges.iter().map(|charge| part(&charge.name, charge.amount)));
    figures.push(told.figure("grand total", totals.grand_total, steps));
    figures.extend((0..totals.credits.len()).map(|at| told.credit(at)));
    if !totals.credits.is_empty() {
        let mut steps = vec![part("grand total", totals.grand_total)];
        steps.extend(totals.credits.iter().map(|credit| part(&format!("less {}", credit.name), credit.amount)));
        figures.push(told.figure("net", totals.net, steps));
    }
    if let Some(finance) = totals.finance {
        let source = |source: &crate::model::FinanceSource| {
            Step::new(format!("{}: {}", source.source, amount(source.amount.amount, source.amount.currency)))
        };
        figures.push(told.figure("finance", finance, told.budget.finance.iter().map(source).collect()));
    }
    Some(explanation("total", format!("{}, total", told.budget.name), figures))
}

const fn level_name(level: Level) -> &'static str {
    match level {
        Level::AboveTheLine => "above the line",
        Level::Production => "production",
        Level::Post => "post",
        Level::Other => "other",
    }
}

fn lines(count: usize) -> String {
    crate::documents::format::count(count, "line", "lines")
}

fn number(value: Decimal) -> String {
    value.round_dp(4).normalize().to_string()
}

impl Told<'_> {
    fn money(&self, sum: Decimal) -> String {
        amount(sum, self.totals.currency)
    }

    fn plain(&self, sum: Decimal) -> String {
        plain(sum, self.totals.currency)
    }

    fn figure(&self, name: &str, sum: Decimal, mut steps: Vec<Step>) -> Figure {
        if let Some(last) = steps.last_mut().filter(|last| last.value.is_none()) {
            last.value = Some(self.plain(sum));
        }
        figure(name, self.money(sum), self.plain(sum), steps)
    }

    /// `1401 Principal cast 164,254.53`, at the account.
    fn account_step(&self, at: usize) -> Step {
        let (account, total) = (&self.budget.accounts[at], &self.totals.accounts[at]);
        let text = format!("{} {}: {}", account.number, account.name, self.money(total.total));
        Step::at(text, account.origin, "number").value(self.plain(total.total))
    }

    fn line_name(&self, at: usize) -> String {
        let line = &self.budget.details[at];
        if line.description.is_empty() { format!("line {}", at + 1) } else { line.description.clone() }
    }

    /// What a line comes to: amount × X × rate, and its currency.
    fn line(&self, at: usize) -> Figure {
        let (line, total) = (&self.budget.details[at], &self.totals.lines[at]);
        let mut steps = Vec::new();
        let units = if line.units.is_empty() { String::new() } else { format!(" {}", line.units) };
        let units_of = total.amount.map_or_else(|| "no value".to_owned(), number);
        match &line.amount {
            Quantity::Expression(expression) => {
                steps.extend(names::steps(self.words, expression));
                steps.push(Step::at(format!("amount: {expression} = {units_of}{units}"), line.origin, "amount").value(&units_of));
            }
            Quantity::Number(_) => {
                steps.push(
                    Step::at(format!("amount: {units_of}{units}"), line.origin, "amount")
                        .default("default of details: amount 1")
                        .value(&units_of),
                );
            }
        }
        if line.x != Decimal::ONE {
            steps.push(Step::at(format!("times {}", number(line.x)), line.origin, "x").value(number(line.x)));
        }
        let rate = total.rate.unwrap_or_default();
        // A rate of a fraction of a cent is shown whole: what it is multiplied to must follow from it.
        let whole = round_half_up(rate, line.currency.minor_digits()) == rate;
        let rate_text = if whole { amount(rate, line.currency) } else { format!("{} {}", line.currency, number(rate)) };
        match &line.rate_from {
            Some(expression) => {
                steps.extend(names::steps(self.words, expression));
                steps.push(Step::at(format!("rate: {expression} = {rate_text}"), line.origin, "rate").value(number(rate)));
            }
            None => steps.push(Step::at(format!("rate: {rate_text}"), line.origin, "rate").or(line.origin, "total").value(number(rate))),
        }
        if total.times != Decimal::ONE {
            let (text, key) = if line.hourly {
                (format!("the rate is an hour's, and a unit is paid {} hours", number(total.times)), "units")
            } else {
                (format!("a pattern, for {} episodes", number(total.times)), "spread")
            };
            steps.push(Step::at(text, line.origin, key).value(number(total.times)));
        }
        let times = if total.times == Decimal::ONE { String::new() } else { format!("{} × ", number(total.times)) };
        let product = format!("{units_of} × {} × {times}{rate_text} = {}", number(line.x), amount(total.own_currency, line.currency));
        steps.push(Step::new(product).value(plain(total.own_currency, line.currency)));
        if line.currency != self.totals.currency {
            let text = match self.budget.rates.get(&line.currency) {
                Some(rate) => {
                    format!("one {} is {} {}: {}", line.currency, self.totals.currency, money::rate(*rate), self.money(total.subtotal))
                }
                None => format!("{} has no budget rate, so the line counts nothing", line.currency),
            };
            steps.push(Step::at(text, self.budget.origin, "rates").value(self.plain(total.subtotal)));
        }
        if !total.counts {
            let groups: Vec<&str> =
                line.groups.iter().filter(|group| self.budget.excluded_groups.contains(group)).map(String::as_str).collect();
            steps.push(Step::at(
                format!("its group {} is excluded, so it counts nothing", groups.join(", ")),
                self.budget.origin,
                "groups",
            ));
        }
        self.figure(&self.line_name(at), total.subtotal, steps)
    }

    /// What the fringes of a line come to; none where it has none.
    fn line_fringes(&self, at: usize) -> Option<Figure> {
        let (line, total) = (&self.budget.details[at], &self.totals.lines[at]);
        let digits = self.totals.currency.minor_digits();
        let mut steps = Vec::new();
        for (index, sum) in &total.by_fringe {
            let Some(fringe) = self.budget.fringes.get(*index) else { continue };
            let (text, key) = match fringe.rate {
                FringeRate::Percent(rate) => {
                    let whole = rate.checked_mul(total.subtotal).is_some_and(|whole| round_half_up(whole, digits) == *sum);
                    let of = match fringe.cutoff.filter(|_| !whole) {
                        None => format!("of {}", self.money(total.subtotal)),
                        Some(cutoff) => {
                            let shared = line.range.as_ref().filter(|_| cutoff.per_range);
                            let shared = shared.map(|range| format!(", which the lines of {range} share")).unwrap_or_default();
                            format!("of what is left under its ceiling of {}{shared}", self.money(cutoff.ceiling))
                        }
                    };
                    (format!("{} {} {of}: {}", fringe.id, money::percent(rate), self.money(*sum)), "rate")
                }
                FringeRate::Flat(flat, unit) => {
                    let unit = format!("{unit:?}").to_lowercase();
                    (format!("{} {} for each {unit} worked: {}", fringe.id, self.money(flat), self.money(*sum)), "flat")
                }
            };
            let posted = match &fringe.post_to {
                FringePost::Line => String::new(),
                FringePost::Category => ", posted at the category".to_owned(),
                FringePost::Level => ", posted at the level".to_owned(),
                FringePost::Budget => ", posted once for the budget".to_owned(),
                FringePost::Account(number) => format!(", posted to {number}"),
            };
            steps.push(Step::at(format!("{text}{posted}"), fringe.origin, key).value(self.plain(*sum)));
        }
        if steps.is_empty() {
            return None;
        }
        steps.push(Step::at(format!("together: {}", self.money(total.fringe)), line.origin, "fringes").value(self.plain(total.fringe)));
        Some(self.figure(&format!("fringes of {}", self.line_name(at)), total.fringe, steps))
    }

    fn charge(&self, at: usize) -> Figure {
        let (charge, total) = (&self.budget.charges[at], &self.totals.charges[at]);
        let Some(rate) = total.rate else {
            return self.figure(&charge.name, total.amount, vec![Step::at("an amount, as stated", charge.origin, "flat")]);
        };
        let base = match charge.base {
            ChargeBase::NegativeCost => "the negative cost",
            ChargeBase::AboveTheLine => "above the line",
            ChargeBase::BelowTheLine => "below the line",
            ChargeBase::Level(level) => level_name(level),
        };
        let plus: Vec<&crate::derive::ChargeTotal> =
            self.totals.charges[..at].iter().filter(|other| charge.plus.contains(&other.name)).collect();
        let added: Decimal = plus.iter().map(|other| other.amount).sum();
        let whole = total.base + total.excluded - added;
        let step = Step::at(format!("its base is {base}: {}", self.money(whole)), charge.origin, "base");
        let mut steps = vec![step.default("default of charges: base negative_cost").value(self.plain(whole))];
        if !total.excluded.is_zero() {
            let mut left_out = charge.exclude_accounts.clone();
            left_out.extend(charge.exclude_groups.iter().map(|group| format!("group {group}")));
            let key = if charge.exclude_accounts.is_empty() { "exclude_groups" } else { "exclude_accounts" };
            steps.push(Step::at(format!("less {}: {}", left_out.join(", "), self.money(total.excluded)), charge.origin, key));
        }
        for other in plus {
            steps.push(Step::at(format!("plus {}: {}", other.name, self.money(other.amount)), charge.origin, "plus"));
        }
        let text = format!("{} of {}: {}", money::percent(rate), self.money(total.base), self.money(total.amount));
        steps.push(Step::at(text, charge.origin, "rate").value(self.plain(total.amount)));
        self.figure(&charge.name, total.amount, steps)
    }

    fn credit(&self, at: usize) -> Figure {
        let (credit, total) = (&self.budget.credits[at], &self.totals.credits[at]);
        let of = match (credit.qualifying_accounts.is_empty(), credit.qualifying_groups.is_empty()) {
            (true, true) => "all accounts".to_owned(),
            (false, true) => format!("accounts {}", credit.qualifying_accounts.join(", ")),
            (_, false) => {
                let groups = format!("groups {}", credit.qualifying_groups.join(", "));
                if credit.qualifying_accounts.is_empty() {
                    groups
                } else {
                    format!("accounts {} and {groups}", credit.qualifying_accounts.join(", "))
                }
            }
        };
        let text = format!("spend that qualifies, of {of}: {}", self.money(total.qualifying));
        let mut steps = vec![Step::at(text, credit.origin, "qualifying_accounts").or(credit.origin, "qualifying_groups")];
        match total.rate {
            Some(_) if total.below_minimum => {}
            Some(rate) => {
                let text = format!("{} of it: {}", money::percent(rate), self.money(total.base));
                steps.push(Step::at(text, credit.origin, "rate"));
            }
            None => steps.push(Step::at("an amount, as stated", credit.origin, "flat")),
        }
        for uplift in total.uplifts.iter().filter(|_| !total.below_minimum) {
            let text = format!(
                "{}: {} of {} more: {}",
                uplift.name,
                money::percent(uplift.rate),
                self.money(uplift.qualifying),
                self.money(uplift.amount)
            );
            steps.push(Step::at(text, credit.origin, "uplifts"));
        }
        if total.below_minimum {
            let least = credit.minimum_spend.unwrap_or_default();
            steps.push(Step::at(format!("less than the {} it needs, so nothing", self.money(least)), credit.origin, "minimum_spend"));
        } else if total.capped {
            steps.push(Step::at(format!("at most {}", self.money(total.gross)), credit.origin, "cap"));
        }
        if let Some(share) = credit.monetization.filter(|_| !total.monetization.is_zero()) {
            let text = format!("less {} for turning it into money: {}", money::percent(share), self.money(total.monetization));
            steps.push(Step::at(text, credit.origin, "monetization"));
        }
        self.figure(&credit.name, total.amount, steps)
    }
}
