//! The budget's figures: subtotals, fringes, accounts, levels, charges, credits.

use rust_decimal::Decimal;

use super::chart::Chart;
use super::drafts::{self, DraftTotal};
use super::episodes::{self, EpisodeTotal, Shares};
use super::terms::Spend;
use super::{Globals, fringes, hours};
use crate::model::{Budget, DetailLine, FinanceSource, FringePost, Level, Quantity, Spread};
use crate::values::{Currency, round_half_up};

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
    /// The original grand total: with the charges that state an original; none where the negative cost has none, or a
    /// charge has none.
    pub original_grand: Option<Decimal>,
    /// The original net, likewise.
    pub original_net: Option<Decimal>,
    /// Fringes that are posted once for the budget; part of their lines' totals.
    pub posted_here: Decimal,
    /// Earlier drafts, parallel to the last of `Budget::drafts` that are compared.
    pub drafts: Vec<DraftTotal>,
    /// What each episode of a series comes to, parallel to `Production::episodes`; empty where no line belongs to one.
    pub episodes: Vec<EpisodeTotal>,
}

/// One detail line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LineTotal {
    /// How many units, names looked up; none where a name has no value.
    pub amount: Option<Decimal>,
    /// Rate for one unit, names looked up; none where a name has no value.
    pub rate: Option<Decimal>,
    /// How many times the rate is counted beside amount and X: a unit's pay hours where the rate is an hour's, the
    /// episodes of a pattern; one otherwise.
    pub times: Decimal,
    /// Amount × X × rate in the line's own currency, half up to the minor unit.
    pub own_currency: Decimal,
    /// The same in the budget's currency; nothing where there is no rate.
    pub subtotal: Decimal,
    /// Its fringes in the budget's currency.
    pub fringe: Decimal,
    /// What each of them comes to: index into `Budget::fringes` and amount, those that come to nothing left out.
    pub by_fringe: Vec<(usize, Decimal)>,
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
    /// Fringes of any line that are posted to this account, or to it as their category; a memorandum, part of those
    /// lines' own accounts' totals.
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
    /// Fringes posted at the level; part of its lines' totals.
    pub posted_here: Decimal,
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
    /// Whether it is the contingency that draws are taken from: the first charge whose name says so.
    pub contingency: bool,
}

/// One applied credit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CreditTotal {
    /// Its name.
    pub name: String,
    /// Spend that qualifies.
    pub qualifying: Decimal,
    /// Pay that is more than one person's may be, and so does not qualify.
    pub over_compensation: Decimal,
    /// Spend that is more than the share of the negative cost that may qualify.
    pub over_share: Decimal,
    /// Its rate, as a fraction; none for an amount.
    pub rate: Option<Decimal>,
    /// What its rate earns, or its amount.
    pub base: Decimal,
    /// What its uplifts earn: name, spend, rate and amount of each.
    pub uplifts: Vec<UpliftTotal>,
    /// What it would be without its cap.
    pub uncapped: Decimal,
    /// Whether the cap cut it.
    pub capped: bool,
    /// Whether the qualifying spend is less than it needs, so that it is nothing.
    pub below_minimum: bool,
    /// What it is before the cost of turning it into money.
    pub gross: Decimal,
    /// What turning it into money costs.
    pub monetization: Decimal,
    /// What it comes to.
    pub amount: Decimal,
}

/// What an uplift of a credit comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UpliftTotal {
    /// Its name.
    pub name: String,
    /// The spend it is for.
    pub qualifying: Decimal,
    /// Its rate, as a fraction.
    pub rate: Decimal,
    /// What it earns, before the credit's cap.
    pub amount: Decimal,
}

/// The largest amount that is counted: a line beyond it is a slip of the keyboard, and would overflow the sums.
const MOST: Decimal = Decimal::from_parts(0x89E8_0000, 0x8AC7_2304, 0, false, 0);

/// A product that stays within what can be counted; nothing beyond it.
pub(super) fn product(factors: &[Decimal]) -> Decimal {
    let multiplied = factors.iter().try_fold(Decimal::ONE, |product, factor| product.checked_mul(*factor));
    multiplied.filter(|product| product.abs() <= MOST).unwrap_or_default()
}

/// The figures of a budget (domain.md 2.6). Episodes share by these.
pub(super) fn totals(budget: &Budget, globals: &Globals, shares: &Shares) -> BudgetTotals {
    let digits = budget.currency.minor_digits();
    let chart = Chart::of(budget);
    let mut lines: Vec<LineTotal> = budget.details.iter().map(|line| line_total(budget, line, globals)).collect();
    let fringes = fringes::apply(budget, &mut lines);
    let accounts = account_totals(budget, &chart, &lines);
    let mut levels: Vec<LevelTotal> = Level::ALL.iter().map(|level| level_total(budget, &chart, &accounts, *level)).collect();
    let mut posted_here = Decimal::ZERO;
    for (line, total) in budget.details.iter().zip(&lines) {
        let Some(own) = chart.account(&line.account) else { continue };
        for (at, amount) in &total.by_fringe {
            match budget.fringes[*at].post_to {
                FringePost::Budget => posted_here += *amount,
                FringePost::Level => {
                    let level = budget.accounts[chart.root(own)].level;
                    levels.iter_mut().filter(|total| total.level == level).for_each(|total| total.posted_here += *amount);
                }
                FringePost::Line | FringePost::Category | FringePost::Account(_) => {}
            }
        }
    }
    let of = |level: Level| levels.iter().filter(|total| total.level == level).map(|total| total.total).sum::<Decimal>();
    let above_the_line = of(Level::AboveTheLine);
    let below_the_line = of(Level::Production) + of(Level::Post) + of(Level::Other);
    let negative_cost = above_the_line + below_the_line;

    let spend = Spend { budget, chart: &chart, lines: &lines };
    let mut charges: Vec<ChargeTotal> = Vec::new();
    for charge in &budget.charges {
        charges.push(spend.charge(charge, &charges, digits));
    }
    let charge: Decimal = charges.iter().map(|charge| charge.amount).sum();
    let credits: Vec<CreditTotal> = budget.credits.iter().map(|credit| spend.credit(credit, negative_cost, digits)).collect();
    let credit: Decimal = credits.iter().map(|credit| credit.amount).sum();
    let in_budget = |source: &FinanceSource| {
        let rate = rate_of(budget, source.amount.currency).unwrap_or_default();
        round_half_up(product(&[source.amount.amount, rate]), digits)
    };
    let original = some_sum(levels.iter().map(|level| level.original));
    let all = |stated: Vec<Option<Decimal>>| stated.into_iter().sum::<Option<Decimal>>();
    let original_grand =
        original.zip(all(budget.charges.iter().map(|charge| charge.original).collect())).map(|(cost, charges)| cost + charges);
    let original_net =
        original_grand.zip(all(budget.credits.iter().map(|credit| credit.original).collect())).map(|(grand, credits)| grand - credits);
    let drafts = drafts::totals(budget, &chart);
    let episodes = episodes::totals(budget, &lines, shares, &|line| chart.account(&line.account).is_some());
    BudgetTotals {
        currency: budget.currency,
        fringe: levels.iter().map(|level| level.fringe).sum(),
        above_the_line,
        below_the_line,
        negative_cost,
        charges,
        charge,
        grand_total: negative_cost + charge,
        credits,
        credit,
        net: negative_cost + charge - credit,
        finance: if budget.finance.is_empty() { None } else { Some(budget.finance.iter().map(in_budget).sum()) },
        original,
        original_grand,
        original_net,
        posted_here,
        drafts,
        episodes,
        lines,
        accounts,
        fringes,
        levels,
    }
}

/// The sum of what is stated; none where nothing is.
pub(super) fn some_sum(all: impl Iterator<Item = Option<Decimal>>) -> Option<Decimal> {
    all.flatten().fold(None, |sum, one| Some(sum.unwrap_or_default() + one))
}

/// What one unit of a currency is in the budget's; none where the budget states no rate.
pub(super) fn rate_of(budget: &Budget, currency: Currency) -> Option<Decimal> {
    if currency == budget.currency { Some(Decimal::ONE) } else { budget.rates.get(&currency).copied() }
}

/// Subtotal = amount × X × rate (× the budget's rate for the line's currency), half up to the minor unit; where the rate
/// is an hour's, a unit counts its pay hours, and a pattern counts for each episode.
fn line_total(budget: &Budget, line: &DetailLine, globals: &Globals) -> LineTotal {
    let amount = match &line.amount {
        Quantity::Number(number) => Some(*number),
        Quantity::Expression(expression) => expression.value(&|name| globals.get(name)).ok(),
    };
    let rate = match &line.rate_from {
        None => Some(line.rate),
        Some(expression) => expression.value(&|name| globals.get(name)).ok(),
    };
    let (units, each) = (amount.unwrap_or_default(), rate.unwrap_or_default());
    let currency_rate = rate_of(budget, line.currency).unwrap_or_default();
    let pay = if line.hourly { hours::split(budget, line).map_or(Decimal::ONE, |split| split.paid) } else { Decimal::ONE };
    let episodes = if line.spread == Some(Spread::Pattern) { Decimal::from(budget.pattern_episodes.max(1)) } else { Decimal::ONE };
    let times = product(&[pay, episodes]);
    LineTotal {
        amount,
        rate,
        times,
        own_currency: round_half_up(product(&[units, line.x, each, times]), line.currency.minor_digits()),
        subtotal: round_half_up(product(&[units, line.x, each, times, currency_rate]), budget.currency.minor_digits()),
        fringe: Decimal::ZERO,
        by_fringe: Vec::new(),
        counts: !line.groups.iter().any(|group| budget.excluded_groups.contains(group)),
    }
}

fn account_totals(budget: &Budget, chart: &Chart<'_>, lines: &[LineTotal]) -> Vec<AccountTotal> {
    let mut all: Vec<AccountTotal> =
        (0..budget.accounts.len()).map(|at| AccountTotal { depth: chart.path(at).len() - 1, ..AccountTotal::default() }).collect();
    for (at, parent) in chart.parents.iter().enumerate() {
        if let Some(parent) = parent {
            all[*parent].children.push(at);
        }
    }
    for (index, (line, total)) in budget.details.iter().zip(lines).enumerate().filter(|(_, (_, total))| total.counts) {
        let Some(own) = chart.account(&line.account) else { continue };
        all[own].lines.push(index);
        all[own].own += total.subtotal;
        all[own].own_fringe += total.fringe;
        for at in chart.path(own) {
            all[at].fringe += total.fringe;
            all[at].total += total.subtotal + total.fringe;
        }
        for (fringe, amount) in &total.by_fringe {
            let to = match &budget.fringes[*fringe].post_to {
                FringePost::Account(number) => chart.account(number),
                FringePost::Category => Some(chart.root(own)),
                FringePost::Line | FringePost::Level | FringePost::Budget => None,
            };
            if let Some(to) = to {
                all[to].posted_here += *amount;
            }
        }
    }
    // The deepest first, so that those under an account are settled before it.
    let mut order: Vec<usize> = (0..all.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(all[*at].depth));
    for at in order {
        let account = &budget.accounts[at];
        let under = |field: fn(&AccountTotal) -> Option<Decimal>| some_sum(all[at].children.iter().map(|child| field(&all[*child])));
        let original = account.original.or_else(|| under(|child| child.original));
        let approved = account.approved.or_else(|| under(|child| child.approved));
        let total = &mut all[at];
        (total.original, total.approved) = (original, approved);
        total.variance = original.map(|original| original - total.total);
        total.approved_variance = approved.map(|approved| approved - total.total);
    }
    all
}

fn level_total(budget: &Budget, chart: &Chart<'_>, accounts: &[AccountTotal], level: Level) -> LevelTotal {
    let is_category = |at: &usize| chart.parents[*at].is_none() && budget.accounts[*at].level == level;
    let categories: Vec<usize> = (0..accounts.len()).filter(is_category).collect();
    let total = categories.iter().map(|at| accounts[*at].total).sum();
    let original = some_sum(categories.iter().map(|at| accounts[*at].original));
    LevelTotal {
        level,
        fringe: categories.iter().map(|at| accounts[*at].fringe).sum(),
        posted_here: Decimal::ZERO,
        total,
        variance: original.map(|original| original - total),
        original,
        categories,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, dec};
    use crate::model::ChargeBase;
    use crate::values::Money;

    fn totals_of(mut builder: Builder) -> BudgetTotals {
        let globals = Globals { values: [("SHOOT_DAYS".to_owned(), dec("28"))].into(), ..Globals::default() };
        totals(builder.budget(), &globals, &Shares::default())
    }

    #[test]
    fn a_line_is_amount_times_x_times_rate_half_up() {
        let builder = Builder::new().account("2000", Level::Production, None).line("2000", "6", "Week", "2", "1850");
        let builder = builder.line("2000", "1", "Allow", "1", "0.125").line("2000", "3", "Day", "1", "-0.005");
        let lines: Vec<Decimal> = totals_of(builder).lines.iter().map(|line| line.subtotal).collect();
        assert_eq!(lines, [dec("22200"), dec("0.13"), dec("-0.02")]);
    }

    #[test]
    fn a_global_and_a_currency_are_looked_up() {
        let mut builder = Builder::new().account("3600", Level::Production, None).line("3600", "1", "Day", "2", "100");
        builder = builder.line_with(|line| {
            (line.amount, line.currency) =
                (Quantity::Expression(crate::values::Expression::parse("SHOOT_DAYS").unwrap()), "EUR".parse().unwrap());
        });
        builder.budget().rates.insert("EUR".parse().unwrap(), dec("1.0825"));
        let totals = totals_of(builder);
        assert_eq!((totals.lines[0].own_currency, totals.lines[0].subtotal), (dec("5600"), dec("6062")));
    }

    #[test]
    fn accounts_roll_up_to_their_levels() {
        let mut builder = Builder::new()
            .account("1100", Level::AboveTheLine, None)
            .account("1110", Level::AboveTheLine, Some("1100"))
            .account_with(|account| (account.original, account.approved) = (Some(dec("900")), Some(dec("1000"))))
            .account("1120", Level::AboveTheLine, Some("1100"))
            .account_with(|account| account.original = Some(dec("300")))
            .account("2000", Level::Production, None)
            .account("4400", Level::Post, None)
            .account("6700", Level::Other, None)
            .line("1110", "1", "Flat", "1", "1000")
            .line("1120", "1", "Flat", "1", "500")
            .line("2000", "1", "Flat", "1", "4000")
            .line("4400", "1", "Flat", "1", "2000")
            .line("6700", "1", "Flat", "1", "700")
            .line("2000", "1", "Flat", "1", "9999")
            .line_with(|line| line.groups.push("reshoot".into()));
        builder.budget().excluded_groups.push("reshoot".into());
        let totals = totals_of(builder);
        let writer = &totals.accounts[0];
        assert_eq!((writer.total, writer.own, writer.children.as_slice()), (dec("1500"), dec("0"), [1, 2].as_slice()));
        assert_eq!((writer.original, writer.variance), (Some(dec("1200")), Some(dec("-300"))));
        assert_eq!(totals.accounts[1].approved_variance, Some(dec("0")));
        assert_eq!((totals.above_the_line, totals.below_the_line), (dec("1500"), dec("6700")));
        assert_eq!((totals.negative_cost, totals.original), (dec("8200"), Some(dec("1200"))));
        let levels: Vec<Decimal> = totals.levels.iter().map(|level| level.total).collect();
        assert_eq!(levels, [dec("1500"), dec("4000"), dec("2000"), dec("700")]);
    }

    fn million() -> Builder {
        let builder = Builder::new().account("2000", Level::Production, None).account("6700", Level::Other, None);
        builder.line("2000", "1", "Flat", "1", "960000").line("6700", "1", "Flat", "1", "40000")
    }

    #[test]
    fn contingency_leaves_its_exclusions_out_of_its_base() {
        let builder = million().charge("Contingency", "0.10").charge_with(|charge| charge.exclude_accounts.push("6700".into()));
        let totals = totals_of(builder);
        let contingency = &totals.charges[0];
        assert_eq!((contingency.base, contingency.excluded, contingency.amount), (dec("960000"), dec("40000"), dec("96000")));
        assert_eq!((totals.negative_cost, totals.grand_total), (dec("1000000"), dec("1096000")));
    }

    #[test]
    fn a_charge_may_stand_on_a_level_and_on_an_earlier_charge() {
        let builder = million().charge("Contingency", "0.10").charge("Bond", "0.02");
        let builder = builder.charge_with(|charge| charge.plus.push("Contingency".into()));
        let builder = builder.charge("Fee", "0.05").charge_with(|charge| charge.base = ChargeBase::Level(Level::Other));
        let builder = builder.charge("Audit", "0").charge_with(|charge| (charge.rate, charge.flat) = (None, Some(dec("1500"))));
        let amounts: Vec<Decimal> = totals_of(builder).charges.iter().map(|charge| charge.amount).collect();
        assert_eq!(amounts, [dec("100000"), dec("22000"), dec("2000"), dec("1500")]);
    }

    #[test]
    fn a_credit_has_its_spend_its_minimum_and_its_cap() {
        let of = |cap: Option<&str>, least: Option<&str>| {
            let builder = million().credit("State", "0.25").credit_with(|credit| {
                credit.qualifying_accounts.push("2000".into());
                (credit.cap, credit.minimum_spend) = (cap.map(dec), least.map(dec));
            });
            let totals = totals_of(builder);
            (totals.credits[0].amount, totals.credits[0].capped, totals.credits[0].below_minimum, totals.net)
        };
        assert_eq!(of(None, Some("960000")), (dec("240000"), false, false, dec("760000")));
        assert_eq!(of(Some("200000"), None), (dec("200000"), true, false, dec("800000")));
        assert_eq!(of(None, Some("960000.01")), (dec("0"), false, true, dec("1000000")));
    }

    #[test]
    fn finance_is_counted_in_the_budgets_currency() {
        let mut builder = million();
        builder.budget().rates.insert("EUR".parse().unwrap(), dec("1.1"));
        for (amount, currency) in [("500000", "USD"), ("100000", "EUR")] {
            let amount = Money { amount: dec(amount), currency: currency.parse().unwrap() };
            builder.budget().finance.push(FinanceSource { source: "Source".into(), amount, draws: Vec::new(), note: None });
        }
        assert_eq!(totals_of(builder).finance, Some(dec("610000")));
    }

    #[test]
    fn accounts_in_a_circle_and_absurd_amounts_do_no_harm() {
        let builder = Builder::new().account("1", Level::Other, Some("2")).account("2", Level::Other, Some("1"));
        // The largest that is read: its cube is beyond what can be counted.
        let huge = "999999999999999";
        let totals = totals_of(builder.line("1", "1", "Flat", "1", "5").line("2", huge, "Flat", huge, huge));
        assert_eq!(totals.negative_cost, dec("5"));
    }
}
