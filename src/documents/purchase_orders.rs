//! The purchase order log: what is ordered, what of it has been invoiced, what is still committed (domain.md 2.7).

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::Value;

use super::facts::{NoteBlock, notes_for};
use super::spending::{CodedRow, CurrencyRow, KeyFigure, Log, Running, Share, SumRow, exact_figure, rate_text};
use super::{Context, Figure, Kind, Subject, facts, format, money};
use crate::derive::{DocumentTotal, OrderState, OrderTotal};
use crate::model::{Part, PurchaseOrder};
use crate::values::natural_cmp;
use crate::words::{say, word};

/// The purchase order log.
pub static KIND: Kind = Kind {
    word: "purchase-orders",
    name: "Purchase order log",
    about: "What is ordered, by whom, what has been invoiced and what is still committed. One, where there are orders.",
    schema: 1,
    needs: &[Part::Identity, Part::Budget],
    due,
    page,
};

fn due(context: Context<'_>) -> Vec<Subject> {
    let _speaking = context.speak();
    let due = context.derived.spending.is_some() && !context.production.ledger.orders.is_empty();
    if due { vec![Subject { slug: String::new(), name: String::new(), key: String::new(), date: None }] } else { Vec::new() }
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    body(context).map_or(Value::Null, |body| facts::page(context, &KIND, subject, &[], false, body))
}

/// What a purchase order log shows. Order total, invoiced and balance are in the budget's currency.
#[derive(Debug, Clone, Serialize)]
pub struct PurchaseOrders {
    /// ISO code of the budget's currency.
    pub currency: String,
    /// The figures that are looked for first.
    pub key: Vec<KeyFigure>,
    /// One sentence on how the figures are to be read.
    pub basis: String,
    /// Whether an order is in another currency: amounts state theirs.
    pub foreign: bool,
    /// Orders by state: over their amount, open, closed, cancelled; those that there are.
    pub groups: Vec<OrderGroup>,
    /// What all orders come to.
    pub total: OrderSums,
    /// The same by department, where more than one ordered.
    pub departments: Vec<DepartmentRow>,
    /// The same by currency, where there is more than one.
    pub currencies: Vec<CurrencyRow>,
    /// From the balance of the log to the commitments of the last cost report; nothing without one.
    pub agreement: Vec<SumRow>,
    /// Notes that the production adds to this paper.
    pub notes: Vec<NoteBlock>,
}

/// Sums of orders.
#[derive(Debug, Clone, Serialize)]
pub struct OrderSums {
    /// `23 orders`.
    pub count: String,
    /// Order totals, tax that is not recovered included.
    pub value: Figure,
    /// What has been invoiced.
    pub invoiced: Figure,
    /// What is still committed.
    pub balance: Figure,
}

/// Orders of one state.
#[derive(Debug, Clone, Serialize)]
pub struct OrderGroup {
    /// `over`, `open`, `closed`, `cancelled`.
    pub id: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// Its orders in order of number.
    pub rows: Vec<OrderRow>,
    /// What they come to.
    pub total: OrderSums,
}

/// One order.
#[derive(Debug, Clone, Serialize)]
pub struct OrderRow {
    /// Stable id: `order-SW-1001`.
    pub id: String,
    /// Its number.
    pub number: String,
    /// Its date.
    pub date: Option<String>,
    /// The vendor's name.
    pub vendor: String,
    /// The department that ordered.
    pub department: Option<String>,
    /// Its lines; at least one.
    pub lines: Vec<CodedRow>,
    /// Tax on top, in its own currency; none where there is none.
    pub tax: Option<Figure>,
    /// Whether the tax comes back, and so is no part of the order total.
    pub recoverable: bool,
    /// Its currency, where it is not the budget's.
    pub currency: Option<String>,
    /// The rate it is converted at.
    pub rate: Option<String>,
    /// Its total in the budget's currency.
    pub value: Figure,
    /// What has been invoiced of it.
    pub invoiced: Figure,
    /// What it still commits.
    pub balance: Figure,
    /// `open`, `partial`, `closed`, `over`, `cancelled`.
    pub state: &'static str,
    /// The same in words.
    pub status: &'static str,
    /// How much attention it wants: `strong`, `warn`, `plain`, `quiet`.
    pub tone: &'static str,
    /// More about its state: `by 240.00`, `May 12`.
    pub more: Option<String>,
    /// Who approved it.
    pub approved: Option<String>,
    /// A note.
    pub notes: Option<String>,
    /// Order total, invoiced and balance of its group up to it, for the foot of a page.
    pub carried: Vec<String>,
}

/// One department.
#[derive(Debug, Clone, Serialize)]
pub struct DepartmentRow {
    /// Stable id: `department-camera`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it ordered.
    pub sums: OrderSums,
}

/// One order with what it comes to.
#[derive(Clone, Copy)]
struct Order<'a> {
    order: &'a PurchaseOrder,
    total: &'a OrderTotal,
    document: &'a DocumentTotal,
}

/// The groups in their order: states, id, heading.
fn groups() -> [(&'static [OrderState], &'static str, &'static str); 4] {
    [
        (&[OrderState::Over], "over", word!("purchase-orders-over-their-amount")),
        (&[OrderState::Open, OrderState::Partial], "open", word!("purchase-orders-open")),
        (&[OrderState::Closed], "closed", word!("purchase-orders-closed")),
        (&[OrderState::Cancelled], "cancelled", word!("purchase-orders-cancelled")),
    ]
}

/// The page's body, where there are a budget and orders.
#[must_use]
pub fn body(context: Context<'_>) -> Option<PurchaseOrders> {
    let orders = &context.production.ledger.orders;
    let log = Log::of(context, orders.iter().filter_map(|order| order.date))?;
    let documents = log.totals.orders.iter().zip(&log.spending.orders);
    let mut all: Vec<Order<'_>> = orders.iter().zip(documents).map(|(order, (total, document))| Order { order, total, document }).collect();
    all.sort_by(|a, b| natural_cmp(&a.order.number, &b.order.number));
    let groups: Vec<OrderGroup> = groups().iter().filter_map(|(states, id, title)| group(&log, &all, states, id, title)).collect();
    let share = |order: &Order<'_>| (order.order.currency, order.document.gross, order.total.amount);
    let foreign = all.iter().any(|order| share(order).0 != log.currency());
    let code = log.currency().to_string();
    let mut basis = say!("purchase-orders-order-total-invoiced-and-balance-in", code);
    if all.iter().any(|order| order.order.tax_recoverable && !order.order.tax.is_zero()) {
        basis.push_str(word!("purchase-orders-tax-marked-r-is-recovered-and"));
    }
    if foreign {
        basis.push_str(word!("purchase-orders-an-order-in-another-currency-commits"));
    }
    let shares = all.iter().map(|order| Share {
        currency: order.order.currency,
        total: order.document,
        value: order.total.amount,
        open: order.total.balance,
    });
    Some(PurchaseOrders {
        key: key(&log, &all),
        basis,
        foreign,
        total: sums(&log, &all),
        departments: departments(&log, &all),
        currencies: log.currencies(shares, "orders"),
        agreement: agreement(&log, &all, context),
        currency: code,
        groups,
        notes: notes_for(context.production, KIND.word, None),
    })
}

fn sums(log: &Log<'_>, orders: &[Order<'_>]) -> OrderSums {
    let sum = |of: fn(&OrderTotal) -> Decimal| log.figure(orders.iter().map(|order| of(order.total)).sum());
    OrderSums {
        count: format::counted(orders.len(), "orders"),
        value: sum(|total| total.amount),
        invoiced: sum(|total| total.invoiced),
        balance: sum(|total| total.balance),
    }
}

fn key(log: &Log<'_>, all: &[Order<'_>]) -> Vec<KeyFigure> {
    let of = |test: &dyn Fn(&OrderTotal) -> bool| all.iter().filter(|order| test(order.total)).copied().collect::<Vec<_>>();
    let live = of(&|total| total.state != OrderState::Cancelled);
    let open = of(&|total| !total.balance.is_zero());
    let over = of(&|total| total.state == OrderState::Over);
    let figure =
        |id, label: &str, figure: Figure, note: String| KeyFigure { id, label: label.to_owned(), figure, note: Some(note), urgent: false };
    let (ordered, committed) = (sums(log, &live), sums(log, &open));
    let mut key = vec![
        figure("ordered", word!("purchase-orders-ordered"), ordered.value, ordered.count),
        figure("invoiced", word!("purchase-orders-invoiced"), ordered.invoiced, String::new()),
        figure("committed", word!("purchase-orders-committed"), committed.balance, say!("purchase-orders-on", count = committed.count)),
    ];
    key[1].note = None;
    if !over.is_empty() {
        let excess = over.iter().map(|order| order.total.over).sum();
        let note = format::counted(over.len(), "orders");
        key.push(KeyFigure { urgent: true, ..figure("over", word!("purchase-orders-over-orders"), log.figure(excess), note) });
    }
    key
}

fn group(log: &Log<'_>, all: &[Order<'_>], states: &[OrderState], id: &'static str, title: &'static str) -> Option<OrderGroup> {
    let own: Vec<Order<'_>> = all.iter().filter(|order| states.contains(&order.total.state)).copied().collect();
    if own.is_empty() {
        return None;
    }
    let mut running = Running::default();
    let rows = own.iter().map(|order| row(log, order, &mut running)).collect();
    Some(OrderGroup { id, title, rows, total: sums(log, &own) })
}

fn row(log: &Log<'_>, of: &Order<'_>, running: &mut Running<3>) -> OrderRow {
    let (order, total) = (of.order, of.total);
    let (state, status, tone) = match total.state {
        OrderState::Open => ("open", word!("purchase-orders-open"), "quiet"),
        OrderState::Partial => ("partial", word!("purchase-orders-partial"), "quiet"),
        OrderState::Closed => ("closed", word!("purchase-orders-closed"), "quiet"),
        OrderState::Over => ("over", word!("purchase-orders-over"), "strong"),
        OrderState::Cancelled => ("cancelled", word!("purchase-orders-cancelled"), "quiet"),
    };
    let settled = matches!(total.state, OrderState::Closed | OrderState::Cancelled);
    let more = match total.state {
        OrderState::Over => {
            let code = log.foreign(order.currency).map(|code| format!("{code} ")).unwrap_or_default();
            Some(say!("purchase-orders-by", code, amount = money::exact(total.own_invoiced - total.own_amount, order.currency)))
        }
        _ => order.closed.filter(|_| settled).map(|date| log.date(date)),
    };
    OrderRow {
        id: format!("order-{}", order.number),
        number: order.number.clone(),
        date: order.date.map(|date| log.date(date)),
        vendor: log.vendor(&order.vendor).to_owned(),
        department: order.department.clone(),
        lines: log.lines(&order.lines, &order.description, order.currency),
        tax: (!order.tax.is_zero()).then(|| exact_figure(order.tax, order.currency)),
        recoverable: order.tax_recoverable,
        currency: log.foreign(order.currency),
        rate: rate_text(of.document),
        value: log.figure(total.amount),
        invoiced: log.figure(total.invoiced),
        balance: log.figure(total.balance),
        state,
        status,
        tone,
        more,
        approved: order.approved_by.clone(),
        notes: order.notes.clone(),
        carried: running.add([total.amount, total.invoiced, total.balance], log.currency()),
    }
}

fn departments(log: &Log<'_>, all: &[Order<'_>]) -> Vec<DepartmentRow> {
    let mut by: BTreeMap<(bool, &str), Vec<Order<'_>>> = BTreeMap::new();
    for order in all.iter().filter(|order| order.total.state != OrderState::Cancelled) {
        let name = order.order.department.as_deref();
        by.entry((name.is_none(), name.unwrap_or(word!("purchase-orders-no-department")))).or_default().push(*order);
    }
    if by.len() < 2 {
        return Vec::new();
    }
    let mut slugs = facts::Slugs::default();
    by.into_iter()
        .map(|((_, name), own)| DepartmentRow {
            id: format!("department-{}", slugs.of(name)),
            name: name.to_owned(),
            sums: sums(log, &own),
        })
        .collect()
}

/// The balance of the log, what has been ordered and invoiced since the last period, and its accruals: its commitments.
fn agreement(log: &Log<'_>, all: &[Order<'_>], context: Context<'_>) -> Vec<SumRow> {
    let Some(commitments) = &log.spending.commitments else { return Vec::new() };
    let (Some(period), Some(report)) = (log.ledger.periods.get(commitments.period), context.derived.cost_reports.get(commitments.period))
    else {
        return Vec::new();
    };
    let now: Decimal = all.iter().map(|order| order.total.balance).sum();
    let then: Decimal = commitments.orders.iter().sum();
    let to = format::day_and_month(commitments.to, log.wording());
    let mut rows = vec![SumRow::line("balance", word!("purchase-orders-balance-of-this-log"), log.figure(now))];
    if now != then {
        rows.push(SumRow::line("since", say!("purchase-orders-orders-and-invoices-of-after-taken", to), log.figure(then - now)));
    }
    if !commitments.accruals.is_zero() {
        rows.push(SumRow::line("accruals", say!("purchase-orders-accruals-that-stand-on", to), log.figure(commitments.accruals)));
    }
    let label = say!("purchase-orders-commitments-cost-report-to", id = period.id, to);
    rows.push(SumRow::total("commitments", label, log.figure(report.grand_total.commitments)));
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::derive;
    use crate::derive::testing::dec;
    use crate::documents::facts::testing::assert_fixture;
    use crate::documents::spending::testing::{invoice, order, period, show};
    use crate::model::{EntryKind, LedgerEntry, OrderStatus, Origin, Production};
    use crate::values::Currency;

    fn log() -> Production {
        show(|production| {
            let ledger = &mut production.ledger;
            ledger.periods = vec![period("1", 9)];
            ledger.orders = vec![order("P10", 4, "Camera", "1000"), order("P9", 4, "Grip", "500"), order("P11", 11, "Grip", "70")];
            ledger.orders[0].tax = dec("88");
            (ledger.orders[1].currency, ledger.orders[1].rate) = ("EUR".parse().unwrap(), Some(dec("1.20")));
            (ledger.orders[1].tax, ledger.orders[1].tax_recoverable) = (dec("100"), true);
            let mut closed = order("P8", 4, "Art", "900");
            closed.status = OrderStatus::Closed;
            let mut over = order("P7", 4, "Art", "100");
            over.notes = Some("Query".to_owned());
            ledger.orders.extend([closed, over]);
            ledger.invoices =
                vec![invoice("a", 5, Some("P10"), "200"), invoice("b", 12, Some("P10"), "300"), invoice("c", 6, Some("P7"), "130.50")];
            ledger.entries = vec![LedgerEntry {
                date: jiff::civil::date(2026, 5, 9),
                kind: EntryKind::Accrual,
                payee: None,
                reference: None,
                line: crate::documents::spending::testing::coded("3300", "42"),
                currency: Currency::USD,
                rate: None,
                reversed: None,
                origin: Origin::NONE,
            }];
        })
    }

    fn page_of(production: &Production) -> PurchaseOrders {
        let derived = derive(production, None);
        body(Context::internal(production, &derived)).unwrap()
    }

    #[test]
    fn what_wants_doing_comes_first_and_the_open_orders_follow_in_order_of_number() {
        let page = page_of(&log());
        let groups: Vec<(&str, Vec<&str>)> =
            page.groups.iter().map(|group| (group.id, group.rows.iter().map(|row| row.number.as_str()).collect())).collect();
        assert_eq!(groups, [("over", vec!["P7"]), ("open", vec!["P9", "P10", "P11"]), ("closed", vec!["P8"])]);
        let over = &page.groups[0].rows[0];
        assert_eq!((over.status, over.more.as_deref(), over.balance.text.as_str()), ("Over", Some("by 30.50"), "0.00"));
        let open = &page.groups[1];
        assert_eq!((open.rows[1].status, open.rows[1].balance.text.as_str()), ("Partial", "588.00"));
        assert_eq!(open.rows[2].carried, ["1,758.00", "500.00", "1,258.00"]);
        assert_eq!((open.total.value.text.as_str(), open.total.balance.text.as_str()), ("1,758.00", "1,258.00"));
    }

    #[test]
    fn an_order_in_another_currency_states_its_own_amount_its_rate_and_the_budgets() {
        let page = page_of(&log());
        let row = &page.groups[1].rows[0];
        assert_eq!(
            (row.lines[0].amount.text.as_str(), row.currency.as_deref(), row.rate.as_deref()),
            ("500.00", Some("EUR"), Some("1.20"))
        );
        // The tax comes back: it is no part of the order's cost.
        assert_eq!((row.value.text.as_str(), row.recoverable), ("600.00", true));
        let codes: Vec<(&str, &str, &str)> =
            page.currencies.iter().map(|row| (row.code.as_str(), row.own.text.as_str(), row.value.text.as_str())).collect();
        assert_eq!(codes, [("USD", "2,158.00", "2,158.00"), ("EUR", "600.00", "600.00")]);
        assert!(page.basis.contains("marked R"), "{}", page.basis);
    }

    #[test]
    fn an_order_in_another_currency_is_used_up_in_its_own_and_commits_the_rest_at_its_own_rate() {
        let production = |invoiced: &str| {
            show(|production| {
                let ledger = &mut production.ledger;
                ledger.periods = vec![period("1", 9)];
                ledger.orders = vec![order("E", 4, "Camera", "1000")];
                ledger.invoices = vec![invoice("a", 5, Some("E"), invoiced)];
                let euro = "EUR".parse().unwrap();
                (ledger.orders[0].currency, ledger.orders[0].rate) = (euro, Some(dec("1.20")));
                (ledger.invoices[0].currency, ledger.invoices[0].rate) = (euro, Some(dec("1.25")));
            })
        };
        let told = |production: &Production| {
            let page = page_of(production);
            let row = page.groups[0].rows[0].clone();
            let report = derive(production, None).cost_reports[0].grand_total.clone();
            assert_eq!(dec(&page.total.balance.value), report.commitments, "the log and the cost report agree");
            assert_eq!(dec(&page.total.invoiced.value), report.to_date, "what is invoiced is what it costs");
            (row.state, row.invoiced.text, row.balance.text, row.more)
        };
        let said = |state, invoiced: &str, balance: &str| (state, invoiced.to_owned(), balance.to_owned(), None);
        // EUR 600 of 1,000 is left, at 1.20; the invoice costs 400 at 1.25.
        assert_eq!(told(&production("400")), said("partial", "500.00", "720.00"));
        assert_eq!(told(&production("1000")), said("closed", "1,250.00", "0.00"));
        let over = told(&production("1040"));
        assert_eq!((over.0, over.3.as_deref()), ("over", Some("by EUR 40.00")));
        let page = page_of(&production("1040"));
        assert_eq!(page.key.iter().find(|key| key.id == "over").unwrap().figure.text, "48.00", "at the order's rate");
        // An invoice in the budget's currency uses up what it comes to at the order's rate.
        let mut house = production("600");
        (house.ledger.invoices[0].currency, house.ledger.invoices[0].rate) = (Currency::USD, None);
        assert_eq!(told(&house), said("partial", "600.00", "600.00"));
    }

    #[test]
    fn the_log_agrees_with_the_commitments_of_the_cost_report() {
        let production = log();
        let page = page_of(&production);
        let report = &derive(&production, None).cost_reports[0];
        let rows: Vec<(&str, &str)> = page.agreement.iter().map(|row| (row.id, row.figure.value.as_str())).collect();
        // 1,258 now; 300 was invoiced and 70 ordered after the ninth; 42 accrued.
        assert_eq!(rows, [("balance", "1258.00"), ("since", "230.00"), ("accruals", "42.00"), ("commitments", "1530.00")]);
        assert_eq!(report.grand_total.commitments, dec("1530"));
        let parts: Decimal = page.agreement[..3].iter().map(|row| dec(&row.figure.value)).sum();
        assert_eq!(parts, report.grand_total.commitments);
        let departments: Decimal = page.departments.iter().map(|row| dec(&row.sums.balance.value)).sum();
        let currencies: Decimal = page.currencies.iter().map(|row| dec(&row.open.value)).sum();
        assert_eq!([departments, currencies, dec(&page.total.balance.value)], [dec("1258"); 3]);
    }

    #[test]
    fn the_fixture_has_the_shape_of_the_page() {
        let production = log();
        let derived = derive(&production, None);
        let context = Context::internal(&production, &derived);
        assert_fixture(&page(context, &due(context)[0]), include_str!("../../tests/fixtures/pages/purchase-orders.json"));
        let none = Production::default();
        let derived = derive(&none, None);
        assert!(due(Context::internal(&none, &derived)).is_empty());
    }
}
