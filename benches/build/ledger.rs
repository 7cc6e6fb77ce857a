//! A ledger of 50,000 lines and a budget of 5,000: read, checked, reported and rendered in time proportional to their size.

use std::fmt::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use callboard::build::facts::{self, Facts, ReadOptions};
use callboard::documents::{Context, KINDS};
use rust_decimal::Decimal;

/// Lines of the whole ledger, and of the whole budget.
pub const WHOLE: (usize, usize) = (50_000, 5_000);

/// Numbers that look drawn at random and are the same in every run.
struct Draw(u64);

impl Draw {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % end.max(1) as u64).unwrap_or(0)
    }
}

/// Writes a production with so many lines of ledger and of budget, and gives what is spent in it. Of the ledger a tenth are
/// orders, a tenth invoices on them, a fifth petty cash, and the rest payroll and journal in a csv.
pub fn write(folder: &Path, (ledger, budget): (usize, usize)) -> std::io::Result<Decimal> {
    let mut draw = Draw(4);
    let mut spent = Decimal::ZERO;
    let mut accounts = Vec::new();
    let mut text = String::from(
        "title: Ledger\nas_of: 2026-06-30\nbudget: {name: Locked, approved_by: N. Kasprzak}\nsources:\n  - {file: ledger.csv, section: ledger, header_row: 1, columns: {date: Posted, account: Acct, description: Description, kind: Type, reference: Batch, amount: Amount}}\n  - {file: details.csv, section: details, header_row: 1, columns: {account: Acct, description: Description, amount: Amt, units: Unit, x: X, rate: Rate}}\naccounts:\n",
    );
    for category in (1100..7300).step_by(100) {
        let level = match category {
            ..2000 => "above_the_line",
            2000..4400 => "production",
            4400..6000 => "post",
            _ => "other",
        };
        let _ = writeln!(text, "  - {{number: \"{category}\", name: CATEGORY {category}, level: {level}}}");
        for number in category + 1..category + 9 {
            let _ = writeln!(text, "  - {{number: \"{number}\", name: ACCOUNT {number}, parent: \"{category}\"}}");
            accounts.push(number);
        }
    }
    text.push_str("periods:\n");
    for period in 1..=12 {
        let _ = writeln!(text, "  - {{id: \"{period}\", to: 2026-{:02}-{}}}", (period + 1) / 2, if period % 2 == 1 { 14 } else { 28 });
    }
    text.push_str("floats:\n");
    for float in 0..200 {
        let _ = writeln!(text, "  - {{id: PC-{float}, holder: Holder {float}, float: 500000, issued: 2026-01-01}}");
    }
    let tenth = ledger / 10;
    text.push_str("purchase_orders:\n");
    for at in 0..tenth {
        let (account, amount) = (accounts[draw.below(accounts.len())], 10_000 + draw.below(80_000));
        let _ = writeln!(
            text,
            "  - {{number: PO-{at}, date: 2026-01-05, vendor: Vendor {}, account: \"{account}\", amount: {amount}}}",
            at % 97
        );
    }
    let mut spend = |draw: &mut Draw, most: usize| {
        let amount = Decimal::new(i64::try_from(100 + draw.below(most)).unwrap_or(0), 2);
        spent += amount;
        amount
    };
    text.push_str("invoices:\n");
    for at in 0..tenth {
        let (account, amount) = (accounts[draw.below(accounts.len())], spend(&mut draw, 900_000));
        let _ = writeln!(
            text,
            "  - {{vendor: Vendor {}, number: I{at}, date: 2026-02-{:02}, order: PO-{at}, account: \"{account}\", amount: {amount}, paid: 2026-03-01}}",
            at % 97,
            at % 28 + 1
        );
    }
    text.push_str("receipts:\n");
    for at in 0..2 * tenth {
        let (account, amount) = (accounts[draw.below(accounts.len())], spend(&mut draw, 9_000));
        let _ = writeln!(
            text,
            "  - {{float: PC-{}, number: \"{at}\", date: 2026-03-{:02}, vendor: Shop {}, account: \"{account}\", amount: {amount}}}",
            at % 200,
            at % 28 + 1,
            at % 53
        );
    }
    let mut rows = String::from("Posted,Acct,Description,Type,Batch,Amount\n");
    for at in 0..ledger - 4 * tenth {
        let (account, amount) = (accounts[draw.below(accounts.len())], spend(&mut draw, 900_000));
        let kind = if at % 3 == 0 { "journal" } else { "payroll" };
        let _ = writeln!(rows, "2026-{:02}-{:02},{account},Line {at},{kind},B{},{amount}", at % 6 + 1, at % 28 + 1, at / 100);
    }
    let mut details = String::from("Acct,Description,Amt,Unit,X,Rate\n");
    for at in 0..budget {
        let account = accounts[draw.below(accounts.len())];
        let _ = writeln!(details, "{account},Line {at},{},Day,1,{}", 1 + draw.below(40), 50 + draw.below(3000));
    }
    std::fs::write(folder.join("production.yaml"), text)?;
    std::fs::write(folder.join("ledger.csv"), rows)?;
    std::fs::write(folder.join("details.csv"), details)?;
    Ok(spent)
}

/// What each step took.
pub struct Times {
    /// Reading, working out, judging: what `check` does before it prints.
    pub read: Duration,
    /// The data of every paper.
    pub pages: Duration,
}

/// Reads a production of this size and makes the data of its papers; checks that the cost report has every cent that was
/// written.
pub fn measure(size: (usize, usize)) -> std::io::Result<Times> {
    let folder = tempfile::tempdir()?;
    let spent = write(folder.path(), size)?;
    let start = Instant::now();
    let facts: Facts = facts::read(folder.path(), &ReadOptions::default());
    let read = start.elapsed();
    let reported = facts.derived.cost_reports.last().map(|report| report.negative_cost.to_date);
    assert_eq!(reported, Some(spent), "the last cost report has all that was spent");
    assert_eq!(facts.production.budget.as_ref().map(|budget| budget.details.len()), Some(size.1));
    let context = Context::internal(&facts.production, &facts.derived);
    let start = Instant::now();
    let length: usize = KINDS
        .iter()
        .flat_map(|kind| (kind.due)(context).into_iter().map(move |subject| (kind.page)(context, &subject).to_string().len()))
        .sum();
    assert!(length > size.0 * 50, "the papers show the ledger: {length} bytes");
    Ok(Times { read, pages: start.elapsed() })
}
