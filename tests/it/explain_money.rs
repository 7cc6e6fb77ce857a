//! `callboard explain` of money: every figure can be followed down to the days of the schedule, and comes to what the model
//! says.

use std::path::Path;

use callboard::build::facts::{Facts, ReadOptions, read};
use callboard::documents::{Context, explain};
use callboard::findings::{Explanation, Figure};
use callboard::values::Money;
use rust_decimal::Decimal;

use crate::support::{callboard, production};

/// Two days of work with a hold between them; a deal by the day with a guarantee, one by the hour.
const SHOW: &str = "\
title: Low Tide
calendar: {start: 2026-06-01, days_off: [Saturday, Sunday]}
conventions: {wording: us}
cast:
  - {id: '5', character: HALDANE, deal: daily, rate: 1200, pay: {guarantee: 4 days, hold_rate: 600}}
crew:
  - id: sol
    department: Grip
    position: Key Grip
    name: Ana Sol
    rate: 40
    pay: {hours: 10, kit: 50, kit_cap: 120}
locations: [{id: pier, name: Pier 9}]
scenes:
  - {number: '1', int_ext: INT, set: CABIN, day_night: DAY, pages: 1, cast: '5', location: pier}
  - {number: '2', int_ext: INT, set: CABIN, day_night: DAY, pages: 1, location: pier}
days:
  - {date: 2026-06-01, call: 7:00A, wrap: 5:30P, lunch: 12:00P, scenes: ['1']}
  - {date: 2026-06-02, call: 7:00A, wrap: 5:30P, lunch: 12:00P, scenes: ['2']}
  - {date: 2026-06-03, call: 7:00A, wrap: 7:30P, lunch: 12:00P, strips: [{scene: '1', part: '2'}]}
budget: {name: Draft 1, globals: {FEE: SCHEDULE.SHOOT_DAYS * 100}}
accounts:
  - {number: '1400', name: CAST, level: above_the_line}
  - {number: '2500', name: GRIP, level: production}
details:
  - {account: '1400', description: Haldane, amount: 1, units: Allow, rate: CAST.5.PAY, fringes: SAG}
  - {account: '1400', description: Agent, amount: FEE, units: Allow, rate: 1}
  - {account: '2500', description: Key grip, amount: 1, units: Allow, rate: CREW.sol.PAY}
fringes: [{id: SAG, rate: '21%'}]
charges: [{name: Contingency, rate: '10%', exclude_accounts: ['2500']}]
";

fn explained(words: &[&str]) -> String {
    let dir = production(&[("production.yaml", SHOW)]);
    let run = callboard(dir.path(), &[&["explain"], words].concat());
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{words:?}");
    run.out
}

#[test]
fn an_account_is_told_down_to_the_days_and_the_deal() {
    assert_eq!(
        explained(&["account", "1400"]),
        "\
account 1400 CAST

Haldane: USD 4,800
  - amount: 1 Allow  [production.yaml:26:53]
  - Monday, June 1, 2026: SW, scene 1 of Main Unit  [production.yaml:15:77]
  - Wednesday, June 3, 2026: WF, scene 1 part 2 of Main Unit  [production.yaml:15:77]
  - work 2: Mon, Jun 1; Wed, Jun 3
  - hold 1: Tue, Jun 2
  - travel 0
  - work, hold and travel are paid: 3
  - base: 2 days at USD 1,200 a day  [production.yaml:5:54]
  - base: 1 day of hold at USD 600 each: USD 3,000  [production.yaml:5:96]
  - guarantee: the guarantee comes to USD 4,800, which is more than the base of USD 3,000: USD 1,800  [production.yaml:5:77]
  - pay: base USD 3,000, guarantee USD 1,800: USD 4,800
  - CAST.5.PAY is 4800
  - rate: CAST.5.PAY = USD 4,800  [production.yaml:26:76]
  - 1 × 1 × USD 4,800 = USD 4,800

fringes of Haldane: USD 1,008
  - SAG 21% of USD 4,800: USD 1,008  [production.yaml:29:27]
  - together: USD 1,008  [production.yaml:26:97]

Agent: USD 300
  - shoot days of Main Unit: 3: Mon, Jun 1; Tue, Jun 2; Wed, Jun 3  [production.yaml:18:12]
  - SCHEDULE.SHOOT_DAYS is 3
  - FEE is a global of the budget: (SCHEDULE.SHOOT_DAYS * 100) = 300  [production.yaml:21:34]
  - amount: FEE = 300 Allow  [production.yaml:27:51]
  - rate: USD 1  [production.yaml:27:76]
  - 300 × 1 × USD 1 = USD 300

total: USD 6,108
  - its 2 lines: USD 5,100
  - their fringes: USD 1,008
  - account 1400 comes to USD 6,108
"
    );
}

#[test]
fn pay_is_told_part_by_part() {
    assert_eq!(
        explained(&["pay", "ana", "sol"]),
        "\
Ana Sol, pay

paid days: 3
  - work 3: Mon, Jun 1; Tue, Jun 2; Wed, Jun 3

base: USD 960
  - the rate is USD 40 an hour  [production.yaml:11:11]
  - 24 hours straight on days of work: USD 960

overtime: USD 480
  - Mon, Jun 1: 10 hours worked, 2 hours of overtime: USD 120  [production.yaml:18:30]
  - Tue, Jun 2: 10 hours worked, 2 hours of overtime: USD 120  [production.yaml:19:30]
  - Wed, Jun 3: 12 hours worked, 4 hours of overtime: USD 240  [production.yaml:20:30]
  - 8 hours in all: USD 480  [production.yaml:12:10]

kit: USD 120
  - kit is USD 50 a day worked  [production.yaml:12:27]
  - and at most USD 120  [production.yaml:12:40]

pay: USD 1,560
  - base USD 960, overtime USD 480, kit USD 120: USD 1,560
"
    );
}

#[test]
fn what_nobody_stated_is_told_as_a_default() {
    let dir = |pay: &str| {
        let show = SHOW.replace("deal: daily, rate: 1200, pay: {guarantee: 4 days, hold_rate: 600}", pay);
        let show = show.replace("pay: {hours: 10, kit: 50, kit_cap: 120}", "pay: {hours: 12}");
        production(&[("production.yaml", show.as_str())])
    };
    let of = |pay: &str, words: &[&str]| callboard(dir(pay).path(), &[&["explain"], words].concat()).out;
    let week = of("deal: weekly, rate: 4000", &["pay", "5"]);
    let least = "  - a deal by the week guarantees one week, which comes to USD 4,000, more than the base of USD 2,400: USD 1,600  [default of pay: guarantee]";
    assert!(week.contains(least), "{week}");
    let stated = of("deal: weekly, rate: 4000, pay: {guarantee: 3 days}", &["pay", "5"]);
    assert!(!stated.contains("guarantee"), "{stated}");
    let three = of("deal: three-day, rate: 3000, pay: {hold_rate: 100}", &["pay", "5"]);
    assert!(three.contains("a deal for three days guarantees three, which comes to USD 3,000, more than the base of USD 2,100"), "{three}");
    let hours = of("deal: daily, rate: 1", &["pay", "ana", "sol"]);
    assert!(hours.contains("10 hours worked, 12 guaranteed, 4 hours of overtime: USD 240"), "{hours}");
}

#[test]
fn the_model_has_what_engagements_come_to() {
    let pay = crate::support::model(SHOW)["pay"].clone();
    let of = |at: usize| {
        let text = |key: &str| pay[at][key].as_str().unwrap_or_default().to_owned();
        ["kind", "id", "base", "guarantee", "overtime", "kit", "total"].map(text)
    };
    assert_eq!(of(0), ["cast", "5", "3000.00", "1800.00", "0.00", "0.00", "4800.00"]);
    assert_eq!(of(1), ["crew", "sol", "960.00", "0.00", "480.00", "120.00", "1560.00"]);
}

#[test]
fn the_total_is_told_from_the_levels_on() {
    let text = explained(&["total"]);
    for line in [
        "above the line: USD 6,108",
        "  - 1400 CAST: USD 6,108  [production.yaml:23:14]",
        "  - less 2500: USD 1,560  [production.yaml:30:62]",
        "  - 10% of USD 6,108: USD 610.80  [production.yaml:30:37]",
    ] {
        assert!(text.lines().any(|own| own == line), "{line}\n{text}");
    }
}

#[test]
fn what_is_not_there_is_said_with_what_is_near() {
    let dir = production(&[("production.yaml", SHOW)]);
    for (words, message) in [
        (&["account", "1401"][..], "there is no account `1401`"),
        (&["order", "P1"], "there is no order `P1`"),
        (&["period", "1"], "there is no period `1`"),
        (&["total", "gross"], "`gross` is no total"),
        (&["pay", "haldan"], "`haldan` is no cast number"),
    ] {
        let run = callboard(dir.path(), &[&["explain"], words].concat());
        assert!(run.code == 2 && run.err.contains(message), "{words:?}: {}", run.err);
    }
}

fn feature() -> Facts {
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/feature"), &ReadOptions::default())
}

fn value<'e>(explanation: &'e Explanation, name: &str) -> &'e Figure {
    explanation.figures.iter().find(|figure| figure.name == name).unwrap_or_else(|| panic!("{} has no {name}", explanation.title))
}

#[test]
fn every_account_of_the_feature_adds_up_by_its_own_explanation() {
    let facts = feature();
    let context = Context::internal(&facts.production, &facts.derived);
    let (budget, totals) = (facts.production.budget.as_ref().unwrap(), facts.derived.budget.as_ref().unwrap());
    let plain = |amount: Decimal| Money { amount, currency: budget.currency }.plain();
    for (at, total) in totals.accounts.iter().enumerate() {
        let told = explain::account(context, at).unwrap();
        let figure = value(&told, "total");
        assert_eq!(figure.value, plain(total.total), "{}", told.title);
        let own: Decimal =
            figure.steps[..figure.steps.len() - 1].iter().map(|step| step.value.as_ref().unwrap().parse::<Decimal>().unwrap()).sum();
        assert_eq!(own, total.total, "{}", told.title);
        for figure in &told.figures {
            assert_eq!(
                figure.steps.last().and_then(|step| step.value.as_deref()),
                Some(figure.value.as_str()),
                "{} {}",
                told.title,
                figure.name
            );
        }
    }
    let told = explain::total(context).unwrap();
    for (name, amount) in [("negative cost", totals.negative_cost), ("grand total", totals.grand_total), ("net", totals.net)] {
        assert_eq!(value(&told, name).value, plain(amount));
    }
}

#[test]
fn every_figure_of_the_cost_reports_is_the_sum_of_what_it_is_told_by() {
    let facts = feature();
    let context = Context::internal(&facts.production, &facts.derived);
    let totals = facts.derived.budget.as_ref().unwrap();
    for (at, report) in facts.derived.cost_reports.iter().enumerate() {
        for (account, row) in report.accounts.iter().enumerate() {
            let told = explain::cost(context, at, account).unwrap();
            for (name, amount) in [("this period", row.period), ("actual to date", row.to_date), ("commitments", row.commitments)] {
                let figure = value(&told, name);
                let steps = figure.steps.iter().filter_map(|step| step.value.as_ref()).map(|value| value.parse::<Decimal>().unwrap());
                assert_eq!(steps.sum::<Decimal>(), amount, "{name} of {}", told.title);
            }
            if totals.accounts[account].children.is_empty() {
                assert_eq!(value(&told, "final cost").value.parse::<Decimal>().unwrap(), row.efc, "{}", told.title);
            }
        }
    }
    for (at, order) in facts.derived.ledger.as_ref().unwrap().orders.iter().enumerate() {
        assert_eq!(value(&explain::order(context, at).unwrap(), "balance").value.parse::<Decimal>().unwrap(), order.balance);
    }
    for at in 0..facts.production.ledger.invoices.len() {
        let told = explain::invoice(context, at).unwrap();
        assert!(!value(&told, "cost").steps.is_empty());
    }
}

#[test]
fn a_credit_is_told_with_its_uplift_and_its_cost_and_a_rate_whole() {
    let show = "\
title: Low Tide
budget: {name: Draft 1, currency: USD}
accounts:
  - {number: '1400', name: CAST, level: above_the_line}
  - {number: '2500', name: GRIP, level: production}
details:
  - {account: '1400', description: Residuals, amount: 1000, units: Each, rate: 0.125}
  - {account: '2500', description: Grip, amount: 1, units: Flat, rate: 10000}
credits:
  - {name: State, rate: '20%', monetization: '10%', qualifying_accounts: ['1400', '2500'], uplifts: [{name: Harbor, rate: '5%', accounts: ['1400']}]}
  - {name: Town, rate: '5%', qualifying_accounts: ['1400'], minimum_spend: 500}
";
    let dir = production(&[("production.yaml", show)]);
    let total = callboard(dir.path(), &["explain", "total"]).out;
    for step in [
        "20% of it: USD 2,025 ",
        "Harbor: 5% of USD 125 more: USD 6.25 ",
        "less 10% for turning it into money: USD 203.13 ",
        "less than the USD 500 it needs, so nothing",
    ] {
        assert!(total.contains(step), "{step}\n{total}");
    }
    assert!(!total.contains("5% of it: USD 0"), "{total}");
    let account = callboard(dir.path(), &["explain", "account", "1400"]).out;
    assert!(account.contains("1000 × 1 × USD 0.125 = USD 125"), "{account}");
}
