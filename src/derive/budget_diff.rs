//! What one budget costs against another, account by account, and why where it is known.
//!
//! Two budgets may be two drafts, two productions, or one budget on two boards: then what differs is what the schedule
//! gives, and each line that moved names the values that moved it.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::{BudgetTotals, Globals};
use crate::model::{Budget, DetailLine, FringeRate, Level, Quantity};
use crate::values::{Expression, natural_cmp};

/// A budget with its figures.
#[derive(Debug, Clone, Copy)]
pub struct BudgetSide<'a> {
    /// The budget.
    pub budget: &'a Budget,
    /// What it comes to.
    pub totals: &'a BudgetTotals,
    /// The values its amounts use.
    pub globals: &'a Globals,
}

/// A figure of both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureDiff {
    /// Stable id: `production`, `charge Contingency`, `net`.
    pub id: String,
    /// What it is.
    pub name: String,
    /// Before and after; none where it is not there.
    pub amounts: (Option<Decimal>, Option<Decimal>),
}

impl FigureDiff {
    /// After less before: above nothing where it costs more.
    #[must_use]
    pub fn difference(&self) -> Decimal {
        self.amounts.1.unwrap_or_default() - self.amounts.0.unwrap_or_default()
    }
}

/// An account whose total differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountDiff {
    /// Its number.
    pub number: String,
    /// Its name.
    pub name: String,
    /// Its level.
    pub level: Level,
    /// How deep it stands.
    pub depth: usize,
    /// Before and after; none where it is not in the chart.
    pub amounts: (Option<Decimal>, Option<Decimal>),
    /// Its own lines that differ, the largest difference first.
    pub lines: Vec<LineDiff>,
}

/// A line that differs, fringes included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineDiff {
    /// What it is for.
    pub description: String,
    /// Index into the details before and after; none where it is not there.
    pub lines: (Option<usize>, Option<usize>),
    /// What it comes to before and after.
    pub amounts: (Decimal, Decimal),
    /// Why; empty where it is not known.
    pub why: Vec<Why>,
}

/// Why a line differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// A value that its amount hangs on: a name of the schedule or a global.
    Value(String, Option<Decimal>, Option<Decimal>),
    /// Its own amount, X, rate, or how many hours or episodes count: which, before and after.
    Own(&'static str, Option<Decimal>, Option<Decimal>),
    /// The budget's rate of its currency.
    CurrencyRate(String, Option<Decimal>, Option<Decimal>),
    /// A fringe that it has now, or no longer has, or that costs something else.
    Fringe(String),
    /// A ceiling that lines of its range share, and that others have used.
    Ceiling(String),
    /// It is new.
    Added,
    /// It is no longer there.
    Removed,
    /// Its group counts now, or no longer does.
    Counts(bool),
}

/// What differs between two budgets of one currency.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BudgetDiff {
    /// Accounts that differ, in the order of the chart, categories before what stands under them.
    pub accounts: Vec<AccountDiff>,
    /// Levels, the negative cost, charges, the grand total, credits as what they take off, and the net: in that order,
    /// those that are the same included.
    pub totals: Vec<FigureDiff>,
    /// Values of the schedule and globals that lines use and that differ, by name.
    pub values: BTreeMap<String, (Option<Decimal>, Option<Decimal>)>,
}

/// Compares two budgets.
#[must_use]
pub fn budget_diff(before: BudgetSide<'_>, after: BudgetSide<'_>) -> BudgetDiff {
    let mut accounts = accounts(before, after);
    let mut lines = lines(before, after);
    let mut values = BTreeMap::new();
    for diff in lines.values().flatten() {
        for why in &diff.why {
            if let Why::Value(name, one, two) = why {
                values.insert(name.clone(), (*one, *two));
            }
        }
    }
    for account in &mut accounts {
        account.lines = lines.remove(&account.number).unwrap_or_default();
    }
    accounts.retain(|account| account.amounts.0.unwrap_or_default() != account.amounts.1.unwrap_or_default() || !account.lines.is_empty());
    BudgetDiff { accounts, totals: totals(before, after), values }
}

fn accounts(before: BudgetSide<'_>, after: BudgetSide<'_>) -> Vec<AccountDiff> {
    let mut all: BTreeMap<&str, AccountDiff> = BTreeMap::new();
    for (side, second) in [(before, false), (after, true)] {
        for (account, total) in side.budget.accounts.iter().zip(&side.totals.accounts) {
            let diff = all.entry(&account.number).or_insert_with(|| AccountDiff {
                number: account.number.clone(),
                name: account.name.clone(),
                level: account.level,
                depth: total.depth,
                amounts: (None, None),
                lines: Vec::new(),
            });
            if second { diff.amounts.1 = Some(total.total) } else { diff.amounts.0 = Some(total.total) }
        }
    }
    let mut list: Vec<AccountDiff> = all.into_values().collect();
    list.sort_by(|a, b| a.level.cmp(&b.level).then_with(|| natural_cmp(&a.number, &b.number)));
    list
}

fn totals(before: BudgetSide<'_>, after: BudgetSide<'_>) -> Vec<FigureDiff> {
    let (one, two) = (before.totals, after.totals);
    let both = |id: &str, name: &str, pick: &dyn Fn(&BudgetTotals) -> Option<Decimal>| FigureDiff {
        id: id.to_owned(),
        name: name.to_owned(),
        amounts: (pick(one), pick(two)),
    };
    let names = [
        (Level::AboveTheLine, "Total above-the-line"),
        (Level::Production, "Total production"),
        (Level::Post, "Total post"),
        (Level::Other, "Total other"),
    ];
    let mut all = Vec::new();
    for (level, name) in names {
        let of = |totals: &BudgetTotals| {
            totals.levels.iter().find(|total| total.level == level && !total.categories.is_empty()).map(|total| total.total)
        };
        if of(one).is_some() || of(two).is_some() {
            all.push(both(level.word(), name, &of));
        }
    }
    all.push(both("negative_cost", "Total negative cost", &|totals| Some(totals.negative_cost)));
    let mut named: Vec<&str> = Vec::new();
    for charge in one.charges.iter().chain(&two.charges).filter(|charge| !named_already(&mut named, &charge.name)) {
        let of = |totals: &BudgetTotals| totals.charges.iter().find(|own| own.name == charge.name).map(|own| own.amount);
        all.push(both(&format!("charge {}", charge.name), &charge.name, &of));
    }
    all.push(both("grand_total", "Grand total", &|totals| Some(totals.grand_total)));
    let mut named: Vec<&str> = Vec::new();
    for credit in one.credits.iter().chain(&two.credits).filter(|credit| !named_already(&mut named, &credit.name)) {
        let of = |totals: &BudgetTotals| totals.credits.iter().find(|own| own.name == credit.name).map(|own| -own.amount);
        all.push(both(&format!("credit {}", credit.name), &format!("Less {}", credit.name), &of));
    }
    all.push(both("net", "Net budget", &|totals| Some(totals.net)));
    all
}

fn named_already<'n>(named: &mut Vec<&'n str>, name: &'n str) -> bool {
    let known = named.contains(&name);
    named.push(name);
    known
}

/// Lines that differ, by account. A line is known again by its account and what it is for; of several that say the same,
/// those that are alike are matched first, the others in their order.
fn lines(before: BudgetSide<'_>, after: BudgetSide<'_>) -> BTreeMap<String, Vec<LineDiff>> {
    type Group = (Vec<usize>, Vec<usize>);
    let mut groups: BTreeMap<(&str, &str), Group> = BTreeMap::new();
    for (at, line) in before.budget.details.iter().enumerate() {
        groups.entry((&line.account, &line.description)).or_default().0.push(at);
    }
    for (at, line) in after.budget.details.iter().enumerate() {
        groups.entry((&line.account, &line.description)).or_default().1.push(at);
    }
    let mut all: BTreeMap<String, Vec<LineDiff>> = BTreeMap::new();
    for ((account, _), (mut one, mut two)) in groups {
        let mut pairs: Vec<(Option<usize>, Option<usize>)> = Vec::new();
        one.retain(|at| {
            let line = &before.budget.details[*at];
            let like = two.iter().position(|other| alike(line, &after.budget.details[*other]));
            if let Some(found) = like {
                pairs.push((Some(*at), Some(two.remove(found))));
            }
            like.is_none()
        });
        let most = one.len().max(two.len());
        pairs.extend((0..most).map(|at| (one.get(at).copied(), two.get(at).copied())));
        for pair in pairs {
            if let Some(diff) = line_diff(before, after, pair) {
                all.entry(account.to_owned()).or_default().push(diff);
            }
        }
    }
    for list in all.values_mut() {
        list.sort_by_key(|diff| std::cmp::Reverse((diff.amounts.1 - diff.amounts.0).abs()));
    }
    all
}

/// Whether two lines say the same.
fn alike(one: &DetailLine, two: &DetailLine) -> bool {
    one.amount == two.amount
        && (one.x, one.rate, one.currency, one.hourly, one.hours) == (two.x, two.rate, two.currency, two.hourly, two.hours)
        && (&one.units, &one.range, &one.set, &one.episode) == (&two.units, &two.range, &two.set, &two.episode)
        && one.fringes == two.fringes
}

fn line_diff(before: BudgetSide<'_>, after: BudgetSide<'_>, pair: (Option<usize>, Option<usize>)) -> Option<LineDiff> {
    let amount = |side: BudgetSide<'_>, at: Option<usize>| {
        let total = at.and_then(|at| side.totals.lines.get(at)).filter(|total| total.counts);
        total.map_or(Decimal::ZERO, |total| total.subtotal + total.fringe)
    };
    let amounts = (amount(before, pair.0), amount(after, pair.1));
    if amounts.0 == amounts.1 {
        return None;
    }
    let line = |side: BudgetSide<'_>, at: Option<usize>| at.and_then(|at| side.budget.details.get(at)).map(|line| line.description.clone());
    let description = line(after, pair.1).or_else(|| line(before, pair.0)).unwrap_or_default();
    let why = match pair {
        (Some(one), Some(two)) => why(before, one, after, two),
        (None, _) => vec![Why::Added],
        (_, None) => vec![Why::Removed],
    };
    Some(LineDiff { description, lines: pair, amounts, why })
}

fn why(before: BudgetSide<'_>, one: usize, after: BudgetSide<'_>, two: usize) -> Vec<Why> {
    let (line, other) = (&before.budget.details[one], &after.budget.details[two]);
    let (total, other_total) = (&before.totals.lines[one], &after.totals.lines[two]);
    let mut all = Vec::new();
    if total.counts != other_total.counts {
        return vec![Why::Counts(other_total.counts)];
    }
    if total.amount != other_total.amount {
        let mut names = BTreeSet::new();
        for (side, line) in [(before, line), (after, other)] {
            if let Quantity::Expression(expression) = &line.amount {
                leaves(side.budget, expression, &mut names);
            }
        }
        let value = |name: &String| (before.globals.get(name), after.globals.get(name));
        let moved = names.iter().filter(|name| value(name).0 != value(name).1);
        all.extend(moved.map(|name| Why::Value(name.clone(), value(name).0, value(name).1)));
        if all.is_empty() {
            all.push(Why::Own("amount", total.amount, other_total.amount));
        }
    }
    if line.x != other.x {
        all.push(Why::Own("X", Some(line.x), Some(other.x)));
    }
    if line.rate != other.rate {
        all.push(Why::Own("rate", Some(line.rate), Some(other.rate)));
    }
    if total.times != other_total.times {
        all.push(Why::Own("times", Some(total.times), Some(other_total.times)));
    }
    let rate = |side: BudgetSide<'_>, line: &DetailLine| super::budget::rate_of(side.budget, line.currency);
    if rate(before, line) != rate(after, other) {
        all.push(Why::CurrencyRate(other.currency.to_string(), rate(before, line), rate(after, other)));
    }
    if total.fringe != other_total.fringe {
        fringes(before, one, after, two, total.subtotal == other_total.subtotal, &mut all);
    }
    all
}

/// Fringes that differ otherwise than with the pay they are counted on.
fn fringes(before: BudgetSide<'_>, one: usize, after: BudgetSide<'_>, two: usize, same_pay: bool, into: &mut Vec<Why>) {
    let (line, other) = (&before.budget.details[one], &after.budget.details[two]);
    let terms = |side: BudgetSide<'_>, line: &DetailLine| -> BTreeMap<String, (FringeRate, Option<crate::model::Cutoff>)> {
        let own = side.budget.fringes.iter().filter(|fringe| line.fringes.contains(&fringe.id));
        own.map(|fringe| (fringe.id.clone(), (fringe.rate, fringe.cutoff))).collect()
    };
    let amounts = |side: BudgetSide<'_>, at: usize| -> BTreeMap<String, Decimal> {
        let own = side.totals.lines[at].by_fringe.iter();
        own.filter_map(|(fringe, amount)| Some((side.budget.fringes.get(*fringe)?.id.clone(), *amount))).collect()
    };
    let (terms_before, terms_after) = (terms(before, line), terms(after, other));
    let (paid, now) = (amounts(before, one), amounts(after, two));
    let ids: BTreeSet<&String> = terms_before.keys().chain(terms_after.keys()).collect();
    for id in ids {
        if terms_before.get(id) != terms_after.get(id) {
            into.push(Why::Fringe(id.clone()));
        } else if same_pay && paid.get(id) != now.get(id) {
            into.push(Why::Ceiling(id.clone()));
        }
    }
}

/// The names at the bottom of an expression: those of the schedule, and globals that are numbers.
fn leaves(budget: &Budget, expression: &Expression, into: &mut BTreeSet<String>) {
    let mut open: Vec<String> = expression.names().into_iter().map(str::to_owned).collect();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    while let Some(name) = open.pop() {
        if !seen.insert(name.to_uppercase()) {
            continue;
        }
        let own = budget.globals.iter().find(|(known, _)| known.eq_ignore_ascii_case(&name));
        match own.map(|(known, value)| (known, value.names())) {
            Some((_, names)) if !names.is_empty() => open.extend(names.into_iter().map(str::to_owned)),
            Some((known, _)) => {
                into.insert(known.clone());
            }
            None => {
                into.insert(name);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, d, dec};
    use crate::derive::{Derived, derive};
    use crate::model::Cutoff;

    /// Cast 2 on so many days at 1,000, and a crew of two.
    fn on(days: &[i8], rate: &str) -> (Builder, Derived) {
        let builder = Builder::new().scene("1", "INT", "DAY", 8).cast("2");
        let builder = days.iter().fold(builder, |builder, day| builder.day(d(2026, 6, *day), "07:00").strip("1", "2"));
        let mut builder = builder
            .account("1400", Level::AboveTheLine, None)
            .account("1401", Level::AboveTheLine, Some("1400"))
            .account("2000", Level::Production, None)
            .fringe("FICA", FringeRate::Percent(dec("0.1")), Some(Cutoff { ceiling: dec("1500"), per_range: true }))
            .line("1401", "1", "Day", "1", "1000")
            .line_with(|line| {
                line.amount = Quantity::Expression(Expression::parse("PAID * 2").unwrap());
                line.range = Some("Anna".into());
            })
            .fringed(&["FICA"])
            .line("2000", "1", "Week", "1", rate)
            .line("2000", "1", "Flat", "1", "7")
            .charge("Contingency", "0.1");
        builder.budget().globals.insert("PAID".into(), Expression::parse("CAST.2.WORK").unwrap());
        let derived = derive(&builder.production, None);
        (builder, derived)
    }

    fn side<'a>((builder, derived): &'a (Builder, Derived)) -> BudgetSide<'a> {
        let (budget, totals) = (builder.production.budget.as_ref().unwrap(), derived.budget.as_ref().unwrap());
        BudgetSide { budget, totals, globals: &derived.globals }
    }

    #[test]
    fn a_moved_strip_is_the_cause() {
        let (one, two) = (on(&[1, 2], "500"), on(&[1, 2, 3], "500"));
        let diff = budget_diff(side(&one), side(&two));
        let numbers: Vec<(&str, Decimal)> = diff
            .accounts
            .iter()
            .map(|account| (account.number.as_str(), account.amounts.1.unwrap() - account.amounts.0.unwrap()))
            .collect();
        assert_eq!(numbers, [("1400", dec("2000")), ("1401", dec("2000"))]);
        let line = &diff.accounts[1].lines[0];
        assert_eq!(line.why, [Why::Value("CAST.2.WORK".into(), Some(dec("2")), Some(dec("3")))]);
        assert_eq!(diff.values["CAST.2.WORK"], (Some(dec("2")), Some(dec("3"))));
        let net = diff.totals.last().unwrap();
        assert_eq!((net.id.as_str(), net.difference()), ("net", dec("2200")), "with its contingency");
        assert!(budget_diff(side(&one), side(&one)).accounts.is_empty());
    }

    #[test]
    fn a_rate_a_new_line_and_a_fringe_are_causes() {
        let one = on(&[1, 2], "500");
        let mut two = on(&[1, 2], "600");
        let mut builder = two.0.line("2000", "1", "Flat", "1", "9").line_with(|line| line.description = "Truck".into());
        builder.budget().fringes[0].rate = FringeRate::Percent(dec("0.2"));
        two = (builder.clone(), derive(&builder.production, None));
        let diff = budget_diff(side(&one), side(&two));
        let whys: Vec<&Vec<Why>> = diff.accounts.iter().flat_map(|account| &account.lines).map(|line| &line.why).collect();
        assert_eq!(
            whys,
            [&vec![Why::Fringe("FICA".into())], &vec![Why::Own("rate", Some(dec("500")), Some(dec("600")))], &vec![Why::Added]]
        );
    }
}
