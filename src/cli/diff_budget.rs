//! `callboard diff --budget`: what one budget, or one board, costs against another, and why.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::{FAILED, OK, Reading, USAGE, print, read, say, what_if};
use crate::build::facts::Facts;
use crate::derive::{AccountDiff, BudgetDiff, BudgetSide, FigureDiff, LineDiff, Why, budget_diff};
use crate::documents::money;
use crate::values::{Currency, Money};

/// One of the two budgets.
struct Side {
    /// What it is called.
    name: String,
    facts: Facts,
}

impl Side {
    fn budget(&self) -> Option<BudgetSide<'_>> {
        let (budget, totals) = (self.facts.production.budget.as_ref()?, self.facts.derived.budget.as_ref()?);
        Some(BudgetSide { budget, totals, globals: &self.facts.derived.globals })
    }
}

/// Compares two budgets: folders, boards of one production, or the production as it is with what it would be.
pub(super) fn run(sides: &[PathBuf], production: Option<&Path>, changes: &[String], reading: &Reading, as_json: bool) -> u8 {
    let open = |side: Option<&Path>| open(side, production, reading);
    let sides = match sides {
        [one, two] => open(Some(one)).and_then(|one| Ok((one, open(Some(two))?))),
        [two] if changes.is_empty() => open(None).and_then(|one| Ok((one, open(Some(two))?))),
        [one] => open(Some(one)).and_then(|before| Ok((before, open(Some(one))?))),
        _ if changes.is_empty() => {
            say("error: nothing to compare\nhelp: name two folders or boards, one board to set against the one in force, or a --what-if");
            return USAGE;
        }
        _ => open(None).and_then(|one| Ok((one, open(None)?))),
    };
    let (before, mut after) = match sides {
        Ok(sides) => sides,
        Err(code) => return code,
    };
    if !changes.is_empty() {
        after.facts = match what_if::applied(after.facts, changes, reading.strict) {
            Ok(facts) => facts,
            Err(code) => return code,
        };
        after.name = changes.join("; ");
    }
    let (Some(one), Some(two)) = (before.budget(), after.budget()) else {
        let side = if before.budget().is_none() { &before } else { &after };
        say(&format!("error: {} has no budget", side.name));
        return FAILED;
    };
    if one.totals.currency != two.totals.currency {
        say(&format!(
            "error: {} is in {} and {} in {}: two currencies are not compared\nhelp: state one budget's currency and rates in the other",
            before.name, one.totals.currency, after.name, two.totals.currency
        ));
        return FAILED;
    }
    let told = Told { before: &before.name, after: &after.name, currency: one.totals.currency, diff: budget_diff(one, two) };
    if as_json {
        print(&format!("{}\n", serde_json::to_string_pretty(&told.json()).unwrap_or_default()));
    } else {
        print(&told.text());
    }
    OK
}

/// A side: a folder with a production, else a board of the production.
fn open(side: Option<&Path>, production: Option<&Path>, reading: &Reading) -> Result<Side, u8> {
    let in_force = |facts: &Facts| facts.production.boards.iter().find(|board| board.current).map(|board| board.name.clone());
    match side {
        Some(dir) if dir.join("production.yaml").is_file() => {
            Ok(Side { name: dir.display().to_string(), facts: read(Some(dir), reading, None)? })
        }
        Some(board) => {
            let word = board.to_string_lossy().into_owned();
            let facts = read(production, reading, None)?;
            let boards = &facts.production.boards;
            let Some(found) = boards.iter().find(|own| own.id == word || own.name.eq_ignore_ascii_case(&word)) else {
                let known: Vec<&str> = boards.iter().map(|board| board.id.as_str()).collect();
                let known = if known.is_empty() {
                    "the production has no boards".to_owned()
                } else {
                    format!("its boards are: {}", known.join(", "))
                };
                say(&format!("error: `{word}` is neither a production's folder nor one of its boards\nhelp: {known}"));
                return Err(FAILED);
            };
            let (id, name) = (found.id.clone(), found.name.clone());
            let reading = Reading { board: Some(id), ..reading.clone() };
            Ok(Side { name, facts: read(production, &reading, None)? })
        }
        None => {
            let facts = read(production, reading, None)?;
            let name = in_force(&facts).or_else(|| facts.production.budget.as_ref().map(|budget| budget.name.clone()));
            Ok(Side { name: name.unwrap_or_else(|| "as it is".to_owned()), facts })
        }
    }
}

/// What is told of the two.
struct Told<'a> {
    before: &'a str,
    after: &'a str,
    currency: Currency,
    diff: BudgetDiff,
}

impl Told<'_> {
    fn exact(&self, amount: Option<Decimal>) -> String {
        amount.map_or_else(|| "–".to_owned(), |amount| money::exact(amount, self.currency))
    }

    /// `+1,200.00`, `-300.00`: above nothing costs more.
    fn signed(&self, amount: Decimal) -> String {
        let sign = if amount < Decimal::ZERO {
            "-"
        } else if amount.is_zero() {
            ""
        } else {
            "+"
        };
        format!("{sign}{}", money::exact(amount.abs(), self.currency))
    }

    fn text(&self) -> String {
        let mut out = format!("{} against {}, {}\n", self.after, self.before, self.currency);
        if self.diff.totals.iter().all(|total| total.difference().is_zero()) && self.diff.accounts.is_empty() {
            out.push_str("\nThey come to the same, account by account.\n");
            return out;
        }
        if !self.diff.values.is_empty() {
            out.push_str("\nValues that moved\n");
            let widest = self.diff.values.keys().map(|name| name.chars().count()).max().unwrap_or(0);
            for (name, (before, after)) in &self.diff.values {
                let _ = writeln!(out, "  {name:widest$}  {} → {}", number(*before), number(*after));
            }
        }
        // The account's number and name, then before, after and the difference under each other.
        let mut rows: Vec<(String, [String; 3], Vec<String>)> = Vec::new();
        for account in &self.diff.accounts {
            let name = format!("{}{}  {}", "  ".repeat(account.depth), account.number, account.name);
            let difference = account.amounts.1.unwrap_or_default() - account.amounts.0.unwrap_or_default();
            let figures = [self.exact(account.amounts.0), self.exact(account.amounts.1), self.signed(difference)];
            let indent = "  ".repeat(account.depth + 2);
            let lines = account.lines.iter().map(|line| format!("{indent}{}", self.line(line))).collect();
            rows.push((name, figures, lines));
        }
        let accounts = rows.len();
        for total in &self.diff.totals {
            rows.push((
                total.name.clone(),
                [self.exact(total.amounts.0), self.exact(total.amounts.1), self.signed(total.difference())],
                Vec::new(),
            ));
        }
        let wide = |text: &str| text.chars().count();
        let name_width = rows.iter().map(|(name, ..)| wide(name)).max().unwrap_or(0);
        let width =
            |column: usize, head: &str| rows.iter().map(|(_, figures, _)| wide(&figures[column])).max().unwrap_or(0).max(wide(head));
        let heads = ["before", "after", "difference"];
        let widths = [width(0, heads[0]), width(1, heads[1]), width(2, heads[2])];
        let row = |out: &mut String, name: &str, figures: [&str; 3]| {
            let cells: Vec<String> = figures.iter().zip(widths).map(|(text, width)| format!("{text:>width$}")).collect();
            let _ = writeln!(out, "{name:name_width$}  {}", cells.join("  ").trim_end());
        };
        out.push('\n');
        row(&mut out, "", heads);
        for (at, (name, figures, lines)) in rows.iter().enumerate() {
            if at == accounts {
                out.push('\n');
            }
            row(&mut out, name, [&figures[0], &figures[1], &figures[2]]);
            lines.iter().for_each(|line| {
                let _ = writeln!(out, "{line}");
            });
        }
        out
    }

    /// `Anna, shoot: +1,200.00, CAST.2.WORK 12 → 13`.
    fn line(&self, line: &LineDiff) -> String {
        let why: Vec<String> = line.why.iter().map(why_text).collect();
        let why = if why.is_empty() { String::new() } else { format!(", {}", why.join(", ")) };
        let what = if line.description.is_empty() { "a line" } else { &line.description };
        format!("{what}: {}{why}", self.signed(line.amounts.1 - line.amounts.0))
    }

    fn json(&self) -> Value {
        let plain = |amount: Decimal| Money { amount, currency: self.currency }.plain();
        let maybe = |amount: Option<Decimal>| amount.map(plain);
        let total = |total: &FigureDiff| {
            json!({
                "id": total.id,
                "name": total.name,
                "before": maybe(total.amounts.0),
                "after": maybe(total.amounts.1),
                "difference": plain(total.difference()),
            })
        };
        let line = |line: &LineDiff| {
            json!({
                "description": line.description,
                "before": line.lines.0.map(|_| plain(line.amounts.0)),
                "after": line.lines.1.map(|_| plain(line.amounts.1)),
                "difference": plain(line.amounts.1 - line.amounts.0),
                "why": line.why.iter().map(why_json).collect::<Vec<_>>(),
            })
        };
        let account = |account: &AccountDiff| {
            json!({
                "account": account.number,
                "name": account.name,
                "level": account.level.word(),
                "depth": account.depth,
                "before": maybe(account.amounts.0),
                "after": maybe(account.amounts.1),
                "difference": plain(account.amounts.1.unwrap_or_default() - account.amounts.0.unwrap_or_default()),
                "lines": account.lines.iter().map(line).collect::<Vec<_>>(),
            })
        };
        let value = |(name, (before, after)): (&String, &(Option<Decimal>, Option<Decimal>))| json!({"name": name, "before": before.map(|value| value.normalize().to_string()), "after": after.map(|value| value.normalize().to_string())});
        json!({
            "schema": 1,
            "before": self.before,
            "after": self.after,
            "currency": self.currency.to_string(),
            "values": self.diff.values.iter().map(value).collect::<Vec<_>>(),
            "accounts": self.diff.accounts.iter().map(account).collect::<Vec<_>>(),
            "totals": self.diff.totals.iter().map(total).collect::<Vec<_>>(),
        })
    }
}

fn number(value: Option<Decimal>) -> String {
    value.map_or_else(|| "–".to_owned(), |value| value.normalize().to_string())
}

fn why_text(why: &Why) -> String {
    match why {
        Why::Value(name, before, after) => format!("{name} {} → {}", number(*before), number(*after)),
        Why::Own("times", before, after) => format!("hours or episodes {} → {}", number(*before), number(*after)),
        Why::Own(what, before, after) => format!("{what} {} → {}", number(*before), number(*after)),
        Why::CurrencyRate(code, before, after) => format!("{code} at {} → {}", number(*before), number(*after)),
        Why::Fringe(id) => format!("fringe {id}"),
        Why::Ceiling(id) => format!("what is left of the ceiling of {id}"),
        Why::Added => "new".to_owned(),
        Why::Removed => "no longer there".to_owned(),
        Why::Counts(true) => "its group counts now".to_owned(),
        Why::Counts(false) => "its group no longer counts".to_owned(),
    }
}

fn why_json(why: &Why) -> Value {
    let of = |kind: &str, name: &str, before: &Option<Decimal>, after: &Option<Decimal>| {
        let text = |value: &Option<Decimal>| value.map(|value| value.normalize().to_string());
        json!({"kind": kind, "name": name, "before": text(before), "after": text(after)})
    };
    match why {
        Why::Value(name, before, after) => of("value", name, before, after),
        Why::Own(what, before, after) => of("line", what, before, after),
        Why::CurrencyRate(code, before, after) => of("currency", code, before, after),
        Why::Fringe(id) => of("fringe", id, &None, &None),
        Why::Ceiling(id) => of("ceiling", id, &None, &None),
        Why::Added => of("added", "", &None, &None),
        Why::Removed => of("removed", "", &None, &None),
        Why::Counts(counts) => of(if *counts { "counts" } else { "left-out" }, "", &None, &None),
    }
}
