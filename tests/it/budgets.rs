//! Charts of accounts, bids, series and comparisons, from files to what is told of them.

use std::path::{Path, PathBuf};

use callboard::build::facts::{Facts, ReadOptions, read};
use callboard::documents::{Context, budget_topsheet};
use callboard::findings::Severity;
use rust_decimal::Decimal;

use crate::support::{callboard, model, production};

fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(name)
}

fn page(facts: &Facts) -> budget_topsheet::BudgetTopsheet {
    budget_topsheet::body(Context::internal(&facts.production, &facts.derived)).unwrap()
}

fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}

#[test]
fn the_commercial_reads_as_a_bid() {
    let facts = read(&example("commercial"), &ReadOptions::default());
    assert_eq!(facts.findings.count(Severity::Error), 0);
    let bid = page(&facts).bid.unwrap();
    let row = |id: &str| bid.summary.iter().find(|row| row.id == id).unwrap();
    let value = |id: &str| dec(&row(id).estimate.value);
    let lines: Decimal = bid.summary.iter().filter(|row| row.weight == "line").map(|row| dec(&row.estimate.value)).sum();
    assert_eq!(lines, value("bid-grand-total"));
    assert_eq!(value("charge-production-fee"), (value("bid-direct") * dec("0.22")).round_dp(2));
    let sections: Decimal = bid.sections.iter().map(|row| dec(&row.estimate.value)).sum();
    assert_eq!(sections, facts.derived.budget.as_ref().unwrap().negative_cost);
    assert_eq!(bid.sections.first().map(|row| row.number.as_str()), Some("A"));
    assert!(bid.actuals && row("bid-2").actual.is_some());
    // The fourteen-hour day is paid 8 and 6 at one and a half.
    let gaffer = facts.production.budget.as_ref().unwrap().details.iter().position(|line| line.description.contains("14 hours")).unwrap();
    assert_eq!(facts.derived.budget.unwrap().lines[gaffer].subtotal, dec("892.50"));
}

#[test]
fn the_series_costs_by_episode() {
    let facts = read(&example("series"), &ReadOptions::default());
    assert_eq!(facts.findings.count(Severity::Error), 0);
    let episodes = page(&facts).episodes.unwrap();
    let days: Vec<Option<&str>> = episodes.rows.iter().map(|row| row.days.as_deref()).collect();
    // Days 1 and 2 are shared: 20 of 32 eighths and 12, 25 of 43 and 18.
    assert_eq!(days, [Some("1.21"), Some("1.38"), Some("1.42")]);
    let totals = facts.derived.budget.unwrap();
    assert_eq!(totals.episodes.iter().map(|row| row.total).sum::<Decimal>(), totals.negative_cost);
    assert_eq!(totals.episodes[0].pattern, totals.episodes[2].pattern);
}

#[test]
fn a_chart_gives_names_levels_and_categories() {
    let model = model(
        "title: Charted
budget: {name: Draft, chart: harbor-house}
charts:
  - id: harbor-house
    name: Harbor House
    mask: CC-AA
    accounts:
      - {number: \"10\", name: Story, level: above_the_line}
      - {number: \"20\", name: Crew, level: production}
      - {number: \"20-01\", name: Grips}
      - {number: \"90\", name: Never used, level: other}
accounts: [{number: \"10\", name: Our story}]
details:
  - {account: \"20-01\", description: Grips, rate: 100}
  - {account: \"10\", description: Script, rate: 50}
",
    );
    assert_eq!(model["findings"].as_array().unwrap().len(), 0, "{}", model["findings"]);
    let accounts = model["budget"]["accounts"].as_array().unwrap();
    let told: Vec<[&str; 3]> =
        accounts.iter().map(|account| ["number", "name", "level"].map(|key| account[key].as_str().unwrap())).collect();
    assert_eq!(told, [["10", "Our story", "above_the_line"], ["20", "Crew", "production"], ["20-01", "Grips", "production"]]);
    assert_eq!(accounts[2]["parent"], "20");
    assert_eq!(model["budget"]["totals"]["above_the_line"], "50.00");
}

#[test]
fn a_chart_that_is_not_there_is_said() {
    let model = crate::support::model("title: Charted\nbudget: {name: Draft, chart: acip}\ndetails: [{account: A, rate: 1}]\n");
    let said =
        model["findings"].as_array().unwrap().iter().any(|finding| finding["help"].as_str().is_some_and(|help| help.contains("aicp")));
    assert!(said, "{}", model["findings"]);
}

#[test]
fn two_boards_show_what_a_schedule_costs() {
    let ran = callboard(&example("feature"), &["diff", "--budget", "v5", "v6", "--format", "json"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let told = ran.json();
    let value = told["values"].as_array().unwrap().iter().find(|value| value["name"] == "CAST.6.DAYS").unwrap();
    assert_eq!((value["before"].as_str(), value["after"].as_str()), (Some("4"), Some("5")));
    let account = told["accounts"].as_array().unwrap().iter().find(|account| account["account"] == "1402").unwrap();
    let line = &account["lines"][0];
    assert_eq!((line["why"][0]["kind"].as_str(), line["why"][0]["name"].as_str()), (Some("value"), Some("CAST.6.DAYS")));
    // The accounts of the lines add up to what the negative cost differs by.
    let difference = |entry: &serde_json::Value| dec(entry["difference"].as_str().unwrap());
    let categories = told["accounts"].as_array().unwrap().iter().filter(|account| account["depth"] == 0);
    let negative = told["totals"].as_array().unwrap().iter().find(|total| total["id"] == "negative_cost").unwrap();
    assert_eq!(categories.map(difference).sum::<Decimal>(), difference(negative));
    let text = callboard(&example("feature"), &["diff", "--budget", "v5"]);
    assert_eq!(text.code, 0);
    let back = callboard(&example("feature"), &["diff", "--budget", "v6", "v6"]);
    assert!(back.out.contains("come to the same"), "{}", back.out);
    assert!(text.out.contains("CAST.6.DAYS"), "{}", text.out);
}

#[test]
fn two_folders_and_a_what_if_are_compared() {
    let budget = |rate: &str| {
        format!(
            "title: T\nscenes: [{{number: \"1\", set: A, int_ext: INT, day_night: DAY, pages: \"1\"}}]\ndays:\n  - {{date: 2026-06-01, call: \"07:00\", scenes: [\"1\"]}}\n  - {{date: 2026-06-02, call: \"07:00\"}}\nbudget: {{name: Draft}}\naccounts: [{{number: \"2000\", name: Staff}}]\ndetails: [{{account: \"2000\", description: Staff, amount: SCHEDULE.SHOOT_DAYS, units: Day, rate: {rate}}}]\n"
        )
    };
    let folder = production(&[("one/production.yaml", &budget("100")), ("two/production.yaml", &budget("120"))]);
    let ran = callboard(folder.path(), &["diff", "--budget", "one", "two"]);
    assert!(ran.out.contains("rate 100 → 120") && ran.out.contains("+40.00"), "{}{}", ran.out, ran.err);
    let what_if = callboard(&folder.path().join("one"), &["diff", "--budget", "--what-if", "drop day 2"]);
    assert!(what_if.out.contains("SCHEDULE.SHOOT_DAYS 2 → 1") && what_if.out.contains("-100.00"), "{}{}", what_if.out, what_if.err);
    let nothing = callboard(folder.path(), &["diff", "--budget"]);
    assert_eq!(nothing.code, 2);
}
