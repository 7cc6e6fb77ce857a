//! The sums of a large budget, worked out a second time: 1,500 lines in four currencies with fringes, ceilings, charges
//! and credits. The second way knows nothing of the program: it counts in whole numbers of cents and of parts of them.

use std::fmt::Write as _;

use callboard::build::facts::{ReadOptions, read};
use callboard::derive::BudgetTotals;
use rust_decimal::Decimal;

use crate::support::production;

const LINES: usize = 1500;
/// What one unit of each currency costs, in ten-thousandths of a dollar.
const RATES: [(&str, i128); 4] = [("USD", 10_000), ("EUR", 10_825), ("GBP", 12_710), ("CAD", 7_333)];
/// Accounts and their levels: above the line, production, post, other.
const ACCOUNTS: [(&str, &str); 8] = [
    ("1300", "above_the_line"),
    ("1400", "above_the_line"),
    ("2000", "production"),
    ("2500", "production"),
    ("3300", "production"),
    ("4500", "post"),
    ("6700", "other"),
    ("6800", "other"),
];
/// Units and their hours; none has no hours.
const UNITS: [(&str, i128); 5] = [("Day", 12), ("Week", 60), ("Hour", 1), ("Month", 240), ("Allow", 0)];

/// A line in whole numbers: amount in hundredths, rate in hundredths of its currency.
#[derive(Clone)]
struct Line {
    at: usize,
    account: usize,
    amount: i128,
    x: i128,
    unit: usize,
    rate: i128,
    currency: usize,
    /// Which of FICA, SUI, PENSION, TRUST it has.
    fringes: [bool; 4],
    range: Option<u32>,
    group: Option<&'static str>,
    resident: bool,
}

/// Numbers that look random, and are the same every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn to(&mut self, sides: usize) -> usize {
        self.roll(sides as u64) as usize
    }
}

fn lines() -> Vec<Line> {
    let mut dice = Dice(20_260_504);
    (0..LINES)
        .map(|at| Line {
            at,
            account: dice.to(ACCOUNTS.len()),
            amount: i128::from(dice.roll(1200)) + 1,
            x: i128::from(dice.roll(4)) + 1,
            unit: dice.to(UNITS.len()),
            // Every fiftieth line is a credit against another.
            rate: (i128::from(dice.roll(300_000)) + 7) * if at % 50 == 49 { -1 } else { 1 },
            currency: dice.to(RATES.len()),
            fringes: std::array::from_fn(|_| dice.roll(3) == 0),
            range: (dice.roll(3) == 0).then(|| dice.roll(60) as u32),
            group: [None, None, Some("financing"), Some("stage"), Some("pickups")][dice.to(5)],
            resident: dice.roll(2) == 0,
        })
        .collect()
}

fn hundredths(value: i128) -> String {
    format!("{}{}.{:02}", if value < 0 { "-" } else { "" }, value.abs() / 100, value.abs() % 100)
}

/// The head of the production: everything but its lines.
fn head() -> String {
    let mut text = "title: Large\nbudget:\n  name: Draft 1\n  rates: {EUR: 1.0825, GBP: 1.2710, CAD: 0.7333}\n  groups: {pickups: excluded}\naccounts:\n".to_owned();
    for (number, level) in ACCOUNTS {
        let _ = writeln!(text, "  - {{number: \"{number}\", name: Account {number}, level: {level}}}");
    }
    text + "fringes:
  - {id: FICA, rate: 6.2%, cutoff: 168600, cutoff_per: range, post_to: category}
  - {id: SUI, rate: 1.22%, cutoff: 7000, cutoff_per: line, post_to: \"6800\"}
  - {id: PENSION, rate: 18.375%, post_to: budget}
  - {id: TRUST, flat: 9.85, unit: hour, post_to: level}
charges:
  - {name: Contingency, rate: 10%, exclude_groups: [financing], exclude_accounts: [\"6700\"]}
  - {name: Completion bond, rate: 2.5%, plus: [Contingency], exclude_accounts: [\"6800\"]}
  - {name: Overhead, rate: 5%, base: below_the_line}
  - {name: Legal reserve, flat: 12345.67}
credits:
  - name: State
    rate: 25%
    qualifying_accounts: [\"2000\", \"2500\", \"3300\"]
    exclude_groups: [financing]
    minimum_spend: 100000
    monetization: 7.5%
    uplifts: [{name: Hires, rate: 3.125%, spend: [resident-labor]}]
  - {name: Town, rate: 5%, qualifying_accounts: [\"4500\"], cap: 25000}
  - {name: Never, rate: 50%, qualifying_accounts: [\"6700\"], minimum_spend: 999999999999}
"
}

fn details(lines: &[Line]) -> String {
    let mut text = "details:\n".to_owned();
    for line in lines {
        let fringes: Vec<&str> =
            ["FICA", "SUI", "PENSION", "TRUST"].into_iter().zip(line.fringes).filter(|(_, has)| *has).map(|(id, _)| id).collect();
        let _ = write!(
            text,
            "  - {{account: \"{}\", description: Line {:04}, amount: {}, units: {}, x: {}, rate: {}, currency: {}, fringes: [{}], spend: {}",
            ACCOUNTS[line.account].0,
            line.at,
            hundredths(line.amount),
            UNITS[line.unit].0,
            line.x,
            hundredths(line.rate),
            RATES[line.currency].0,
            fringes.join(", "),
            if line.resident { "resident-labor" } else { "elsewhere" },
        );
        if let Some(range) = line.range {
            let _ = write!(text, ", range: Person {range:02}");
        }
        if let Some(group) = line.group {
            let _ = write!(text, ", group: {group}");
        }
        text.push_str("}\n");
    }
    text
}

/// A fraction of whole numbers, half up, away from nothing.
fn half_up(number: i128, by: i128) -> i128 {
    let half = (number.abs() * 2 + by) / (by * 2);
    if number < 0 { -half } else { half }
}

/// What the budget comes to, in cents.
#[derive(Debug, PartialEq, Eq)]
struct Cents {
    accounts: Vec<i128>,
    levels: [i128; 4],
    fringes: [i128; 4],
    negative: i128,
    charges: [i128; 4],
    credits: [i128; 3],
    net: i128,
}

/// The second way.
fn count(lines: &[Line]) -> Cents {
    let mut sorted: Vec<&Line> = lines.iter().filter(|line| line.group != Some("pickups")).collect();
    // One person's ceiling is used account by account.
    sorted.sort_by_key(|line| (line.account, line.at));
    let mut used = [0i128; 60];
    let mut fringes = [0i128; 4];
    let mut amounts: Vec<(&Line, i128)> = Vec::new();
    for line in sorted {
        let pay = half_up(line.amount * line.x * line.rate * RATES[line.currency].1, 1_000_000);
        let mut own = [0i128; 4];
        if line.fringes[0] {
            let ceiling = 16_860_000;
            let base = match line.range {
                Some(range) => {
                    let base = pay.min(ceiling - used[range as usize]);
                    used[range as usize] += base;
                    base
                }
                None => pay.min(ceiling),
            };
            own[0] = half_up(base * 62, 1000);
        }
        if line.fringes[1] {
            own[1] = half_up(pay.min(700_000) * 122, 10_000);
        }
        if line.fringes[2] {
            own[2] = half_up(pay * 18_375, 100_000);
        }
        if line.fringes[3] {
            own[3] = half_up(line.amount * line.x * UNITS[line.unit].1 * 985, 100);
        }
        for (sum, amount) in fringes.iter_mut().zip(own) {
            *sum += amount;
        }
        amounts.push((line, pay + own.iter().sum::<i128>()));
    }
    let sum = |test: &dyn Fn(&Line) -> bool| amounts.iter().filter(|(line, _)| test(line)).map(|(_, amount)| *amount).sum::<i128>();
    let level = |line: &Line| ["above_the_line", "production", "post", "other"].iter().position(|level| *level == ACCOUNTS[line.account].1);
    let is = |line: &Line, numbers: &[&str]| numbers.contains(&ACCOUNTS[line.account].0);
    let financing = |line: &Line| line.group == Some("financing");
    let negative = sum(&|_| true);
    let contingency = half_up(sum(&|line| !financing(line) && !is(line, &["6700"])) * 10, 100);
    let bond = half_up((sum(&|line| !is(line, &["6800"])) + contingency) * 25, 1000);
    let overhead = half_up(sum(&|line| level(line) != Some(0)) * 5, 100);
    let charges = [contingency, bond, overhead, 1_234_567];
    let qualifies = |line: &Line| is(line, &["2000", "2500", "3300"]) && !financing(line);
    let gross = half_up(sum(&qualifies) * 25, 100) + half_up(sum(&|line| qualifies(line) && line.resident) * 3125, 100_000);
    let state = gross - half_up(gross * 75, 1000);
    let town = half_up(sum(&|line| is(line, &["4500"])) * 5, 100).min(2_500_000);
    Cents {
        accounts: (0..ACCOUNTS.len()).map(|at| sum(&|line| line.account == at)).collect(),
        levels: std::array::from_fn(|at| sum(&|line| level(line) == Some(at))),
        fringes,
        negative,
        charges,
        credits: [state, town, 0],
        net: negative + charges.iter().sum::<i128>() - state - town,
    }
}

/// What the program says, in cents.
fn cents(totals: &BudgetTotals) -> Cents {
    let cents = |amount: Decimal| -> i128 {
        let hundred = amount * Decimal::ONE_HUNDRED;
        assert!(hundred.fract().is_zero(), "{amount} has parts of a cent");
        hundred.normalize().mantissa()
    };
    let list = |amounts: Vec<Decimal>| amounts.into_iter().map(cents).collect::<Vec<i128>>();
    Cents {
        accounts: list(totals.accounts.iter().map(|account| account.total).collect()),
        levels: std::array::from_fn(|at| cents(totals.levels[at].total)),
        fringes: std::array::from_fn(|at| cents(totals.fringes[at].amount)),
        negative: cents(totals.negative_cost),
        charges: std::array::from_fn(|at| cents(totals.charges[at].amount)),
        credits: std::array::from_fn(|at| cents(totals.credits[at].amount)),
        net: cents(totals.net),
    }
}

#[test]
fn fifteen_hundred_lines_in_four_currencies_agree_to_the_cent() {
    let lines = lines();
    let folder = production(&[("production.yaml", &(head() + &details(&lines)))]);
    let facts = read(folder.path(), &ReadOptions::default());
    let totals = facts.derived.budget.as_ref().unwrap();
    assert_eq!(totals.lines.len(), LINES);
    let (ours, theirs) = (cents(totals), count(&lines));
    assert_eq!(ours, theirs);
    // The parts of the example bear on it: a ceiling that is reached, a cap that cuts, a minimum that is not reached.
    assert!(theirs.credits[1] == 2_500_000 && theirs.fringes.iter().all(|fringe| *fringe > 0) && theirs.credits[0] > 0, "{theirs:?}");
    assert_eq!(totals.lines.iter().filter(|line| !line.counts).count(), lines.iter().filter(|line| line.group == Some("pickups")).count());
}

#[test]
fn totals_do_not_depend_on_the_order_of_files_and_lines() {
    let mut lines = lines();
    let sorted = count(&lines);
    let mut dice = Dice(7);
    for at in (1..lines.len()).rev() {
        lines.swap(at, dice.to(at + 1));
    }
    let (first, second) = lines.split_at(LINES / 3);
    let files = [("production.yaml", head()), ("z-lines.yaml", details(first)), ("a-lines.yaml", details(second))];
    let folder = production(&files.each_ref().map(|(name, text)| (*name, text.as_str())));
    let facts = read(folder.path(), &ReadOptions::default());
    assert_eq!(cents(facts.derived.budget.as_ref().unwrap()), sorted);
}
