//! Properties of the money, over productions made at random: no figure depends on the order of files or records, and what
//! stands above is the sum of what stands under it.

use std::collections::BTreeMap;

use callboard::build::facts::{Facts, ReadOptions, read};
use callboard::derive::CostRow;
use callboard::findings::Severity;
use callboard::values::round_half_up;
use proptest::prelude::*;
use proptest::sample::Index;
use rust_decimal::Decimal;

use crate::support::production;

/// Two categories of each level, with two accounts each.
const ACCOUNTS: &[&str] =
    &["1101", "1102", "1401", "1402", "2501", "2502", "3301", "3302", "4501", "4502", "5201", "5202", "6101", "6102", "6701", "6702"];
const PERIODS: &[&str] = &["2026-03-31", "2026-04-30", "2026-05-31"];
/// One unit of each currency in dollars.
const CURRENCIES: &[(&str, &str)] = &[("USD", "1"), ("EUR", "1.0937"), ("CAD", "0.7305"), ("GBP", "1.2711")];

/// A line of the budget: account, amount, rate in hundredths, currency, whether it has the fringe.
type Line = (usize, u32, u32, usize, bool);
/// Money spent: account, month from March, day, amount in hundredths, and how: invoice on an order, receipt or ledger.
type Spent = (usize, usize, u32, u32, usize);

#[derive(Debug, Clone)]
struct Show {
    lines: Vec<Line>,
    spent: Vec<Spent>,
    orders: Vec<(usize, u32)>,
    judged: Vec<(usize, usize, u32)>,
}

fn shows() -> impl Strategy<Value = Show> {
    let account = 0..ACCOUNTS.len();
    let lines = prop::collection::vec((account.clone(), 1u32..40, 1u32..900_000, 0..CURRENCIES.len(), any::<bool>()), 1..40);
    let spent = prop::collection::vec((account.clone(), 0..PERIODS.len(), 1u32..29, 1u32..5_000_000, 0usize..3), 0..60);
    let orders = prop::collection::vec((account.clone(), 1u32..9_000_000), 1..8);
    let judged = prop::collection::vec((0..PERIODS.len(), account, 0u32..9_000_000), 0..6);
    (lines, spent, orders, judged).prop_map(|(lines, spent, orders, judged)| Show { lines, spent, orders, judged })
}

fn cents(amount: u32) -> String {
    format!("{}.{:02}", amount / 100, amount % 100)
}

impl Show {
    /// Its records by section, each as one line of YAML.
    fn records(&self) -> Vec<(&'static str, Vec<String>)> {
        let mut accounts = Vec::new();
        for number in ACCOUNTS {
            let category = format!("{}00", &number[..2]);
            let level = match &number[..1] {
                "1" => "above_the_line",
                "2" | "3" => "production",
                "4" | "5" => "post",
                _ => "other",
            };
            if number.ends_with('1') {
                accounts.push(format!("{{number: \"{category}\", name: C {category}, level: {level}}}"));
            }
            accounts.push(format!("{{number: \"{number}\", name: A {number}, parent: \"{category}\"}}"));
        }
        let details = self.lines.iter().enumerate().map(|(at, (account, amount, rate, currency, fringe))| {
            let fringes = if *fringe { ", fringes: [PAY]" } else { "" };
            let (account, currency, rate) = (ACCOUNTS[*account], CURRENCIES[*currency].0, cents(*rate));
            format!("{{account: \"{account}\", description: Line {at}, amount: {amount}, units: Day, rate: {rate}, currency: {currency}{fringes}}}")
        });
        let orders = self.orders.iter().enumerate().map(|(at, (account, amount))| {
            format!("{{number: PO-{at}, date: 2026-03-02, vendor: Pier, account: \"{}\", amount: {}}}", ACCOUNTS[*account], cents(*amount))
        });
        let of_kind = |kind: usize| self.spent.iter().enumerate().filter(move |(_, spent)| spent.4 == kind);
        let fields = |(account, month, day, amount, _): &Spent| {
            format!("date: 2026-{:02}-{day:02}, account: \"{}\", amount: {}", month + 3, ACCOUNTS[*account], cents(*amount))
        };
        let invoices = of_kind(0).map(|(at, spent)| {
            let order = at % self.orders.len();
            format!("{{vendor: Pier, number: I{at}, order: PO-{order}, {}}}", fields(spent))
        });
        let receipts =
            of_kind(1).map(|(at, spent)| format!("{{float: PC-{}, number: \"{at}\", vendor: Kiosk, {}}}", at % 2, fields(spent)));
        let ledger = of_kind(2).map(|(at, spent)| format!("{{description: Entry {at}, kind: payroll, {}}}", fields(spent)));
        let mut estimates = BTreeMap::new();
        for (period, account, etc) in &self.judged {
            let (period, account) = (period + 1, ACCOUNTS[*account]);
            let record = format!("{{period: \"{period}\", account: \"{account}\", etc: {}}}", cents(*etc));
            estimates.insert((period, account), record);
        }
        vec![
            ("accounts", accounts),
            ("details", details.collect()),
            ("fringes", vec!["{id: PAY, rate: 17.65%}".to_owned()]),
            ("charges", vec!["{name: Contingency, rate: 10%}".to_owned()]),
            ("purchase_orders", orders.collect()),
            ("invoices", invoices.collect()),
            ("floats", (0..2).map(|at| format!("{{id: PC-{at}, holder: Nell, float: 90000000}}")).collect()),
            ("receipts", receipts.collect()),
            ("ledger", ledger.collect()),
            ("periods", PERIODS.iter().zip(1..).map(|(to, id)| format!("{{id: \"{id}\", to: {to}}}")).collect()),
            ("estimates", estimates.into_values().collect()),
        ]
    }

    fn head() -> String {
        let rates: Vec<String> = CURRENCIES[1..].iter().map(|(code, rate)| format!("{code}: \"{rate}\"")).collect();
        format!("title: Low Tide\nbudget: {{name: Locked, currency: USD, approved_by: N. Kasprzak, rates: {{{}}}}}\n", rates.join(", "))
    }

    /// Read from one file, in the order of making.
    fn read(&self) -> Facts {
        let mut text = Self::head();
        for (section, records) in self.records() {
            append(&mut text, section, records.iter());
        }
        facts(&[("production.yaml", &text)])
    }

    /// Read from several files, the records of each section drawn in another order and dealt out among them.
    fn read_shuffled(&self, draws: &[Index], files: usize) -> Facts {
        let mut draw = draws.iter().cycle();
        let mut texts = vec![String::new(); files];
        for (section, mut records) in self.records() {
            let mut dealt = vec![Vec::new(); files];
            while !records.is_empty() {
                let mut next = |of: usize| draw.next().map_or(0, |draw| draw.index(of));
                let (record, file) = (next(records.len()), next(files));
                dealt[file].push(records.swap_remove(record));
            }
            for (text, records) in texts.iter_mut().zip(dealt) {
                append(text, section, records.iter());
            }
        }
        let head = Self::head();
        let names: Vec<String> = (0..files).map(|at| format!("part-{at}.yaml")).collect();
        let mut all = vec![("production.yaml", head.as_str())];
        all.extend(names.iter().zip(&texts).map(|(name, text)| (name.as_str(), text.as_str())));
        facts(&all)
    }
}

fn append<'a>(text: &mut String, section: &str, records: impl Iterator<Item = &'a String>) {
    let mut records = records.peekable();
    if records.peek().is_some() {
        text.push_str(&format!("{section}:\n"));
        records.for_each(|record| text.push_str(&format!("  - {record}\n")));
    }
}

fn facts(files: &[(&str, &str)]) -> Facts {
    let dir = production(files);
    let facts = read(dir.path(), &ReadOptions::default());
    let errors: Vec<&str> =
        facts.findings.iter().filter(|finding| finding.severity == Severity::Error).map(|finding| finding.message.as_str()).collect();
    assert!(errors.is_empty(), "{errors:?}");
    facts
}

/// The figures of a row, without the index of its judgement.
fn figures(row: &CostRow) -> Vec<Decimal> {
    let movement = row.movement.unwrap_or_default();
    vec![row.period, row.to_date, row.commitments, row.total, row.etc, row.efc, row.budget, row.changes, row.variance, movement]
}

/// Every figure of the budget and of its cost reports by name.
fn all_figures(facts: &Facts) -> BTreeMap<String, Vec<Decimal>> {
    let (budget, totals) = (facts.production.budget.as_ref().unwrap(), facts.derived.budget.as_ref().unwrap());
    let mut all = BTreeMap::new();
    for (account, total) in budget.accounts.iter().zip(&totals.accounts) {
        all.insert(format!("budget {}", account.number), vec![total.own, total.own_fringe, total.fringe, total.total]);
    }
    let whole = vec![totals.above_the_line, totals.below_the_line, totals.negative_cost, totals.charge, totals.grand_total, totals.net];
    all.insert("budget".to_owned(), whole);
    for report in &facts.derived.cost_reports {
        let to = report.to;
        for (account, row) in budget.accounts.iter().zip(&report.accounts) {
            all.insert(format!("{to} {}", account.number), figures(row));
        }
        for (level, row) in &report.levels {
            all.insert(format!("{to} {level:?}"), figures(row));
        }
        all.insert(format!("{to} below"), figures(&report.below_the_line));
        all.insert(format!("{to} cost"), figures(&report.negative_cost));
        all.insert(format!("{to} all"), figures(&report.grand_total));
    }
    let spent = facts.derived.ledger.as_ref().unwrap();
    for (float, total) in facts.production.ledger.floats.iter().zip(&spent.floats) {
        all.insert(float.id.clone(), vec![total.spent, total.expected, total.outstanding]);
    }
    for (order, total) in facts.production.ledger.orders.iter().zip(&spent.orders) {
        all.insert(order.number.clone(), vec![total.amount, total.invoiced, total.balance]);
    }
    all
}

fn sum<'a>(rows: impl Iterator<Item = &'a CostRow>) -> Vec<Decimal> {
    rows.fold(vec![Decimal::ZERO; 10], |sum, row| sum.iter().zip(figures(row)).map(|(a, b)| a + b).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn no_figure_depends_on_the_order_of_files_or_records(
        show in shows(),
        draws in prop::collection::vec(any::<Index>(), 97),
        files in 1usize..5,
    ) {
        prop_assert_eq!(all_figures(&show.read()), all_figures(&show.read_shuffled(&draws, files)));
    }

    /// Against sums made here, from the numbers that were written: each line rounded half up to the cent, its fringe too.
    #[test]
    fn a_budget_is_the_sum_of_its_lines_in_every_currency(show in shows()) {
        let facts = show.read();
        let totals = facts.derived.budget.as_ref().unwrap();
        let mut by_currency: BTreeMap<&str, Decimal> = BTreeMap::new();
        let (mut lines, mut fringes) = (Decimal::ZERO, Decimal::ZERO);
        for (_, amount, rate, currency, fringe) in &show.lines {
            let (code, exchange) = CURRENCIES[*currency];
            let own = Decimal::from(*amount) * Decimal::new((*rate).into(), 2);
            *by_currency.entry(code).or_default() += own;
            let dollars = round_half_up(own * exchange.parse::<Decimal>().unwrap(), 2);
            lines += dollars;
            if *fringe {
                fringes += round_half_up(dollars * Decimal::new(1765, 4), 2);
            }
        }
        prop_assert_eq!(totals.negative_cost - totals.fringe, lines);
        prop_assert_eq!(totals.fringe, fringes);
        prop_assert_eq!(totals.charge, round_half_up((lines + fringes) * Decimal::new(1, 1), 2));
        prop_assert_eq!(totals.grand_total, totals.negative_cost + totals.charge);
        let details = &facts.production.budget.as_ref().unwrap().details;
        for (code, whole) in by_currency {
            let own = details.iter().zip(&totals.lines).filter(|(line, _)| line.currency.code() == code);
            prop_assert_eq!(own.map(|(_, total)| total.own_currency).sum::<Decimal>(), whole);
        }
    }

    /// Account to category to level to the whole, in the budget and in every cost report; a report's to date is the periods up
    /// to it, and what was spent in all is what was written.
    #[test]
    fn what_stands_above_is_the_sum_of_what_stands_under_it(show in shows()) {
        let facts = show.read();
        let (budget, totals) = (facts.production.budget.as_ref().unwrap(), facts.derived.budget.as_ref().unwrap());
        for total in &totals.accounts {
            let under: Decimal = total.children.iter().map(|child| totals.accounts[*child].total).sum();
            prop_assert_eq!(total.total, total.own + total.own_fringe + under);
        }
        for level in &totals.levels {
            prop_assert_eq!(level.total, level.categories.iter().map(|at| totals.accounts[*at].total).sum::<Decimal>());
        }
        prop_assert_eq!(totals.negative_cost, totals.levels.iter().map(|level| level.total).sum::<Decimal>());
        prop_assert_eq!(totals.negative_cost, totals.above_the_line + totals.below_the_line);
        let mut to_date = Decimal::ZERO;
        for (at, report) in facts.derived.cost_reports.iter().enumerate() {
            for (account, total) in totals.accounts.iter().enumerate().filter(|(_, total)| !total.children.is_empty()) {
                let under = sum(total.children.iter().map(|child| &report.accounts[*child]));
                prop_assert_eq!(figures(&report.accounts[account]), under, "{}", budget.accounts[account].number);
            }
            for ((level, row), total) in report.levels.iter().zip(&totals.levels) {
                prop_assert_eq!(*level, total.level);
                prop_assert_eq!(figures(row), sum(total.categories.iter().map(|category| &report.accounts[*category])));
            }
            prop_assert_eq!(figures(&report.negative_cost), sum(report.levels.iter().map(|(_, row)| row)));
            prop_assert_eq!(figures(&report.below_the_line), sum(report.levels[1..].iter().map(|(_, row)| row)));
            for row in report.accounts.iter().chain([&report.negative_cost]) {
                prop_assert_eq!((row.total, row.efc, row.variance), (row.to_date + row.commitments, row.total + row.etc, row.budget - row.efc));
            }
            let written = show.spent.iter().filter(|spent| spent.1 == at).map(|spent| Decimal::new(spent.3.into(), 2)).sum::<Decimal>();
            to_date += written;
            prop_assert_eq!((report.negative_cost.period, report.negative_cost.to_date), (written, to_date));
            prop_assert_eq!(report.unplaced, Decimal::ZERO);
        }
    }
}
