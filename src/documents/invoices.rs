//! The invoice log: what is overdue, what falls due, what has been paid, and how old the debts are (domain.md 2.7).

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::Value;

use super::facts::{NoteBlock, notes_for};
use super::spending::{CodedRow, CurrencyRow, KeyFigure, Log, Running, Share, SumRow, exact_figure, rate_text};
use super::{Context, Figure, Kind, Subject, facts, format};
use crate::derive::DocumentTotal;
use crate::model::{Invoice, Part};
use crate::words::{say, word};

/// The invoice log.
pub static KIND: Kind = Kind {
    word: "invoices",
    name: "Invoice log",
    about: "What vendors have invoiced: overdue first, then what falls due, then what is paid, and the ageing. One, where there are invoices.",
    schema: 1,
    needs: &[Part::Identity, Part::Budget],
    due,
    page,
};

/// Days before its due date from which an invoice is marked as due soon: the next weekly cheque run.
const SOON: i64 = 7;

fn due(context: Context<'_>) -> Vec<Subject> {
    let _speaking = context.speak();
    let due = context.derived.spending.is_some() && !context.production.ledger.invoices.is_empty();
    if due { vec![Subject { slug: String::new(), name: String::new(), key: String::new(), date: None }] } else { Vec::new() }
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    // Where all is paid, no date makes a difference.
    body(context).map_or(Value::Null, |body| facts::page(context, &KIND, subject, &[], body.as_of.is_some(), body))
}

/// What an invoice log shows.
#[derive(Debug, Clone, Serialize)]
pub struct Invoices {
    /// ISO code of the budget's currency.
    pub currency: String,
    /// The date that overdue and ageing are counted from; none where all is paid.
    pub as_of: Option<String>,
    /// The figures that are looked for first.
    pub key: Vec<KeyFigure>,
    /// One sentence on how the figures are to be read.
    pub basis: String,
    /// Whether an invoice is in another currency: amounts state theirs.
    pub foreign: bool,
    /// Invoices by state: overdue, falling due, without a due date, paid; those that there are.
    pub groups: Vec<InvoiceGroup>,
    /// All of them in the budget's currency, tax included.
    pub total: Figure,
    /// How many there are.
    pub count: String,
    /// What is unpaid by age; nothing where all is paid.
    pub ageing: Vec<AgeRow>,
    /// Cost, recovered tax and deposits, which together are all invoices.
    pub come_to: Vec<SumRow>,
    /// The same by currency, where there is more than one.
    pub currencies: Vec<CurrencyRow>,
    /// Notes that the production adds to this paper.
    pub notes: Vec<NoteBlock>,
}

/// Invoices of one state.
#[derive(Debug, Clone, Serialize)]
pub struct InvoiceGroup {
    /// `overdue`, `due`, `undated`, `paid`.
    pub id: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// `3 invoices`.
    pub count: String,
    /// Its invoices.
    pub rows: Vec<InvoiceRow>,
    /// What they come to in the budget's currency, tax included.
    pub total: Figure,
}

/// One invoice.
#[derive(Debug, Clone, Serialize)]
pub struct InvoiceRow {
    /// Stable id: `invoice-12`, in order of reading.
    pub id: String,
    /// The vendor's name.
    pub vendor: String,
    /// The vendor's number.
    pub number: String,
    /// Its order's number.
    pub order: Option<String>,
    /// Its date.
    pub date: String,
    /// When it is to be paid.
    pub due: Option<String>,
    /// Its lines; at least one.
    pub lines: Vec<CodedRow>,
    /// Tax on top, in its own currency; none where there is none.
    pub tax: Option<Figure>,
    /// Whether the tax is recovered: a balance, no cost.
    pub recoverable: bool,
    /// Lines and tax in its own currency.
    pub gross: Figure,
    /// Its currency, where it is not the budget's.
    pub currency: Option<String>,
    /// The rate it is converted at.
    pub rate: Option<String>,
    /// Lines and tax in the budget's currency.
    pub value: Figure,
    /// Whether it is a refundable deposit: a balance, no cost.
    pub deposit: bool,
    /// When it was paid.
    pub paid: Option<String>,
    /// The payment's reference.
    pub reference: Option<String>,
    /// `paid`, `overdue`, `due`, `undated`.
    pub state: &'static str,
    /// In words: `4 days overdue`, `due in 9 days`, `paid`.
    pub status: String,
    /// How much attention it wants: `strong`, `warn`, `plain`, `quiet`.
    pub tone: &'static str,
    /// A note.
    pub notes: Option<String>,
    /// What its group comes to up to it, for the foot of a page.
    pub carried: Vec<String>,
}

/// What is unpaid and so many days overdue.
#[derive(Debug, Clone, Serialize)]
pub struct AgeRow {
    /// `current`, `to-30`, `to-60`, `over-60`, `unpaid`.
    pub id: &'static str,
    /// In words.
    pub label: &'static str,
    /// `3 invoices`.
    pub count: String,
    /// How much, in the budget's currency.
    pub figure: Figure,
    /// Its share of all that is unpaid.
    pub share: Option<String>,
    /// `line` or `total`.
    pub weight: &'static str,
}

/// One invoice with what it comes to.
#[derive(Clone, Copy)]
struct One<'a> {
    at: usize,
    invoice: &'a Invoice,
    total: &'a DocumentTotal,
    state: State,
}

/// Where an invoice stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// Paid.
    Paid,
    /// Unpaid, and due in so many days; overdue where they are below nothing.
    Due(i64),
    /// Unpaid, and nobody says until when.
    Undated,
}

impl State {
    fn of(invoice: &Invoice, as_of: Option<Date>) -> Self {
        match (invoice.paid, invoice.due.zip(as_of)) {
            (Some(_), _) => Self::Paid,
            (None, Some((due, as_of))) => Self::Due((due - as_of).get_days().into()),
            (None, None) => Self::Undated,
        }
    }

    const fn id(self) -> &'static str {
        match self {
            Self::Paid => "paid",
            Self::Due(days) if days < 0 => "overdue",
            Self::Due(_) => "due",
            Self::Undated => "undated",
        }
    }

    fn words(self) -> (String, &'static str) {
        let days = |days: i64| format::counted(usize::try_from(days).unwrap_or_default(), "days");
        match self {
            Self::Paid => ("paid".to_owned(), "quiet"),
            Self::Due(left) if left < 0 => (say!("invoices-overdue-2", days = days(-left)), "strong"),
            Self::Due(0) => (say!("invoices-due-today"), "warn"),
            Self::Due(left) => (say!("invoices-due-in", days = days(left)), if left <= SOON { "warn" } else { "plain" }),
            Self::Undated => ("unpaid".to_owned(), "plain"),
        }
    }
}

fn groups() -> [(&'static str, &'static str); 4] {
    [
        ("overdue", word!("invoices-overdue")),
        ("due", word!("invoices-falling-due")),
        ("undated", word!("invoices-unpaid-without-a-due-date")),
        ("paid", word!("invoices-paid")),
    ]
}

/// The page's body, where there are a budget and invoices.
#[must_use]
pub fn body(context: Context<'_>) -> Option<Invoices> {
    let (invoices, as_of) = (&context.production.ledger.invoices, context.derived.as_of);
    let dates = invoices.iter().flat_map(|invoice| [Some(invoice.date), invoice.due, invoice.paid]).flatten();
    let log = Log::of(context, dates)?;
    let mut all: Vec<One<'_>> = invoices
        .iter()
        .zip(&log.spending.invoices)
        .enumerate()
        .map(|(at, (invoice, total))| One { at, invoice, total, state: State::of(invoice, as_of) })
        .collect();
    // What falls due first comes first; what is paid, in order of its date.
    all.sort_by_key(|one| match one.state {
        State::Paid => (one.invoice.date, one.invoice.date, one.at),
        _ => (one.invoice.due.unwrap_or(one.invoice.date), one.invoice.date, one.at),
    });
    let groups: Vec<InvoiceGroup> = groups().iter().filter_map(|&(id, title)| group(&log, &all, id, title)).collect();
    let code = log.currency().to_string();
    let foreign = all.iter().any(|one| one.invoice.currency != log.currency());
    let unpaid = all.iter().any(|one| one.state != State::Paid);
    let mut basis = say!("invoices-totals-of-groups-in-tax-included", code);
    if all.iter().any(|one| one.invoice.tax_recoverable && !one.invoice.tax.is_zero()) {
        basis.push_str(word!("invoices-tax-marked-r-is-recovered-a"));
    }
    if all.iter().any(|one| one.invoice.deposit) {
        basis.push_str(word!("invoices-a-refundable-deposit-is-a-balance"));
    }
    let shares = all.iter().map(|one| Share {
        currency: one.invoice.currency,
        total: one.total,
        value: one.total.paid(),
        open: if one.state == State::Paid { Decimal::ZERO } else { one.total.paid() },
    });
    Some(Invoices {
        as_of: as_of.filter(|_| unpaid).map(|date| format::plain_date(date, log.wording())),
        key: key(&log, &all),
        basis,
        foreign,
        groups,
        total: log.figure(all.iter().map(|one| one.total.paid()).sum()),
        count: format::counted(all.len(), "invoices"),
        ageing: ageing(&log, &all),
        come_to: come_to(&log, &all),
        currencies: log.currencies(shares, "invoices"),
        currency: code,
        notes: notes_for(context.production, KIND.word, None),
    })
}

fn key(log: &Log<'_>, all: &[One<'_>]) -> Vec<KeyFigure> {
    let labels = [
        ("overdue", word!("invoices-overdue")),
        ("due", word!("invoices-falling-due")),
        ("undated", word!("invoices-no-due-date")),
        ("paid", word!("invoices-paid")),
    ];
    let figure = |(id, label): (&'static str, &str)| {
        let own: Vec<&One<'_>> = all.iter().filter(|one| one.state.id() == id).collect();
        let sum = log.figure(own.iter().map(|one| one.total.paid()).sum());
        let note = Some(format::counted(own.len(), "invoices"));
        // That nothing is overdue is news; that nothing lacks a date is not.
        let said = !own.is_empty() || id == "overdue";
        said.then(|| KeyFigure { id, label: label.to_owned(), figure: sum, note, urgent: id == "overdue" && !own.is_empty() })
    };
    labels.into_iter().filter_map(figure).collect()
}

fn group(log: &Log<'_>, all: &[One<'_>], id: &'static str, title: &'static str) -> Option<InvoiceGroup> {
    let own: Vec<&One<'_>> = all.iter().filter(|one| one.state.id() == id).collect();
    if own.is_empty() {
        return None;
    }
    let mut running = Running::default();
    let rows = own.iter().map(|one| row(log, one, &mut running)).collect();
    let total = log.figure(own.iter().map(|one| one.total.paid()).sum());
    Some(InvoiceGroup { id, title, count: format::counted(own.len(), "invoices"), rows, total })
}

fn row(log: &Log<'_>, one: &One<'_>, running: &mut Running<1>) -> InvoiceRow {
    let invoice = one.invoice;
    let order = log.order_of(one.at);
    let (status, tone) = one.state.words();
    InvoiceRow {
        id: format!("invoice-{}", one.at + 1),
        vendor: log.vendor(&invoice.vendor).to_owned(),
        number: invoice.number.clone(),
        order: invoice.order.clone(),
        date: log.date(invoice.date),
        due: invoice.due.map(|due| log.date(due)),
        lines: log.lines(&invoice.lines, order.map_or("", |order| order.description.as_str()), invoice.currency),
        tax: (!invoice.tax.is_zero()).then(|| exact_figure(invoice.tax, invoice.currency)),
        recoverable: invoice.tax_recoverable,
        gross: exact_figure(one.total.gross, invoice.currency),
        currency: log.foreign(invoice.currency),
        rate: rate_text(one.total),
        value: log.figure(one.total.paid()),
        deposit: invoice.deposit,
        paid: invoice.paid.map(|paid| log.date(paid)),
        reference: invoice.reference.clone(),
        state: one.state.id(),
        status,
        tone,
        notes: invoice.notes.clone(),
        carried: running.add([one.total.paid()], log.currency()),
    }
}

/// What is unpaid by the days it is overdue.
fn ageing(log: &Log<'_>, all: &[One<'_>]) -> Vec<AgeRow> {
    let unpaid: Vec<&One<'_>> = all.iter().filter(|one| one.state != State::Paid).collect();
    if unpaid.is_empty() {
        return Vec::new();
    }
    let whole: Decimal = unpaid.iter().map(|one| one.total.paid()).sum();
    let late = |one: &One<'_>| match one.state {
        State::Due(days) => -days,
        _ => 0,
    };
    let row = |id, label, weight, test: &dyn Fn(i64) -> bool| {
        let own: Vec<&&One<'_>> = unpaid.iter().filter(|one| test(late(one))).collect();
        let sum: Decimal = own.iter().map(|one| one.total.paid()).sum();
        AgeRow {
            id,
            label,
            count: format::counted(own.len(), "invoices"),
            figure: log.figure(sum),
            share: super::money::share(sum, whole),
            weight,
        }
    };
    vec![
        row("current", word!("invoices-current-not-yet-due"), "line", &|days| days <= 0),
        row("to-30", "1 to 30 days overdue", "line", &|days| (1..=30).contains(&days)),
        row("to-60", "31 to 60 days overdue", "line", &|days| (31..=60).contains(&days)),
        row("over-60", word!("invoices-over-60-days-overdue"), "line", &|days| days > 60),
        row("unpaid", word!("invoices-unpaid"), "total", &|_| true),
    ]
}

/// Cost, and what is none: recovered tax and deposits.
fn come_to(log: &Log<'_>, all: &[One<'_>]) -> Vec<SumRow> {
    let (mut cost, mut tax, mut deposits) = (Decimal::ZERO, Decimal::ZERO, Decimal::ZERO);
    for one in all {
        tax += one.total.recovered;
        *(if one.invoice.deposit { &mut deposits } else { &mut cost }) += one.total.cost;
    }
    let mut rows = vec![SumRow::line("cost", word!("invoices-cost-posted-to-accounts"), log.figure(cost))];
    if !tax.is_zero() {
        rows.push(SumRow::line("recoverable-tax", word!("invoices-recoverable-tax-a-balance"), log.figure(tax)));
    }
    if !deposits.is_zero() {
        rows.push(SumRow::line("deposits", word!("invoices-refundable-deposits-a-balance"), log.figure(deposits)));
    }
    rows.push(SumRow::total("all", word!("invoices-all-invoices"), log.figure(cost + tax + deposits)));
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{d, dec};
    use crate::derive::{Source, derive};
    use crate::documents::facts::testing::assert_fixture;
    use crate::documents::spending::testing::{invoice, order, show};
    use crate::model::Production;

    fn log() -> Production {
        show(|production| {
            production.as_of = Some(d(2026, 8, 1));
            let ledger = &mut production.ledger;
            ledger.orders = vec![order("P1", 4, "Camera", "5000")];
            let due = |number: &str, due: Date, amount: &str| Invoice { due: Some(due), ..invoice(number, 5, Some("P1"), amount) };
            ledger.invoices = vec![
                due("soon", d(2026, 8, 8), "10"),
                due("today", d(2026, 8, 1), "20"),
                due("30", d(2026, 7, 2), "30"),
                due("31", d(2026, 7, 1), "40"),
                due("60", d(2026, 6, 2), "50"),
                due("61", d(2026, 6, 1), "60"),
                due("paid", d(2026, 6, 1), "1000"),
                due("later", d(2026, 8, 9), "70"),
                invoice("no date", 5, None, "80"),
            ];
            (ledger.invoices[6].paid, ledger.invoices[6].reference) = (Some(d(2026, 5, 29)), Some("ACH 1".to_owned()));
            (ledger.invoices[6].tax, ledger.invoices[6].tax_recoverable) = (dec("200"), true);
            ledger.invoices[8].deposit = true;
            (ledger.invoices[0].currency, ledger.invoices[0].tax) = ("EUR".parse().unwrap(), dec("2"));
            ledger.invoices[0].notes = Some("Query".to_owned());
        })
    }

    fn page_of(production: &Production) -> Invoices {
        let derived = derive(production, None);
        body(Context::internal(production, &derived)).unwrap()
    }

    #[test]
    fn the_longest_overdue_comes_first_and_the_paid_last() {
        let page = page_of(&log());
        let rows: Vec<(&str, &str, &str)> = page
            .groups
            .iter()
            .flat_map(|group| group.rows.iter().map(|row| (row.number.as_str(), row.status.as_str(), row.tone)))
            .collect();
        assert_eq!(
            rows,
            [
                ("61", "61 days overdue", "strong"),
                ("60", "60 days overdue", "strong"),
                ("31", "31 days overdue", "strong"),
                ("30", "30 days overdue", "strong"),
                ("today", "due today", "warn"),
                ("soon", "due in 7 days", "warn"),
                ("later", "due in 8 days", "plain"),
                ("no date", "unpaid", "plain"),
                ("paid", "paid", "quiet"),
            ]
        );
        assert_eq!(page.groups[0].rows[3].carried, ["180.00"]);
    }

    #[test]
    fn ages_part_at_thirty_and_sixty_days() {
        let page = page_of(&log());
        let ages: Vec<(&str, &str, &str)> = page.ageing.iter().map(|row| (row.id, row.figure.text.as_str(), row.count.as_str())).collect();
        assert_eq!(
            ages,
            [
                ("current", "183.20", "4 invoices"),
                ("to-30", "30.00", "1 invoice"),
                ("to-60", "90.00", "2 invoices"),
                ("over-60", "60.00", "1 invoice"),
                ("unpaid", "363.20", "8 invoices"),
            ]
        );
    }

    #[test]
    fn cost_recovered_tax_and_deposits_are_all_invoices_and_the_cost_is_what_is_posted() {
        let production = log();
        let page = page_of(&production);
        let rows: Vec<(&str, &str)> = page.come_to.iter().map(|row| (row.id, row.figure.value.as_str())).collect();
        assert_eq!(rows, [("cost", "1283.20"), ("recoverable-tax", "200.00"), ("deposits", "80.00"), ("all", "1563.20")]);
        assert_eq!(page.total.value, "1563.20");
        let ledger = derive(&production, None).ledger.unwrap();
        let invoiced = ledger.postings.iter().filter(|posting| matches!(posting.source, Source::Invoice(_)));
        assert_eq!(invoiced.map(|posting| posting.amount).sum::<Decimal>(), dec("1283.20"));
        assert_eq!((ledger.recoverable_tax, ledger.deposits), (dec("200"), dec("80")));
    }

    #[test]
    fn a_page_with_everything_paid_does_not_hang_on_the_date() {
        let mut production = log();
        production.ledger.invoices.iter_mut().for_each(|invoice| invoice.paid = Some(d(2026, 5, 29)));
        let page = page_of(&production);
        assert_eq!((page.as_of, page.ageing.len(), page.groups.len()), (None, 0, 1));
    }

    #[test]
    fn the_fixture_has_the_shape_of_the_page() {
        let production = log();
        let derived = derive(&production, None);
        let context = Context::internal(&production, &derived);
        assert_fixture(&page(context, &due(context)[0]), include_str!("../../tests/fixtures/pages/invoices.json"));
    }
}
