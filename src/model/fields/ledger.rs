//! Spending.

use super::{Field, Kind, Table, f, h, t};
use crate::model::{EntryKind, Incentive, OrderStatus, Part};

const ACCOUNT: &[&str] = &["account", "acct", "acct.", "acct #", "account #", "account no", "account number", "a/c", "code"];
const AMOUNT: &[&str] = &["amount", "net", "net amount", "amount ex tax", "value"];
const INCENTIVE: Field = f(
    "incentive",
    Kind::Choice(Incentive::WORDS),
    "Whether it qualifies for an incentive; as the budget's credits say of its account by default.",
);

pub(super) static CODED_LINES: Table = t(
    "lines",
    Part::Budget,
    &[],
    "A part that is coded to an account of its own.",
    &[
        f("account", Kind::Ref("accounts"), "The account."),
        f("description", Kind::Text, "What it is for."),
        f("amount", Kind::Money, "The amount without tax."),
        f("episode", Kind::Text, "Episode."),
        f("set", Kind::Text, "Set."),
        INCENTIVE,
    ],
);

pub(super) static ORDERS: Table = t(
    "purchase_orders",
    Part::Budget,
    &["number"],
    "Purchase orders.",
    &[
        h("number", Kind::Id, "Its number.", &["po", "po #", "po no", "po number", "order", "order no", "purchase order"]),
        h("date", Kind::Date, "Its date.", &["date", "po date", "order date"]),
        h("vendor", Kind::Text, "The vendor: an id of `vendors`, or a name.", &["vendor", "supplier", "payee"]),
        h("department", Kind::Text, "The department that ordered.", &["department", "dept", "dept."]),
        h("description", Kind::Text, "What for.", &["description", "for", "details"]),
        h("account", Kind::Ref("accounts"), "The account, where it has one.", ACCOUNT),
        h("amount", Kind::Money, "The amount without tax.", AMOUNT),
        f("lines", Kind::Records(&CODED_LINES), "Its parts, where it is coded to several accounts."),
        h("tax", Kind::Money, "Tax on top.", &["tax", "vat", "sales tax", "gst"]),
        f("tax_recoverable", Kind::Bool, "True where the tax is recovered, and so no cost."),
        h("currency", Kind::Text, "ISO 4217 code; the budget's by default.", &["currency", "cur", "ccy"]),
        h("exchange", Kind::Decimal, "One unit of its currency in the budget's; the budget's rate by default.", &["exchange rate", "fx"]),
        h("approved_by", Kind::Text, "Who approved it.", &["approved by", "approver", "approved"]),
        h("status", Kind::Choice(OrderStatus::WORDS), "open (default), partial, closed or cancelled.", &["status"]),
        f("closed", Kind::Date, "When it was closed or cancelled."),
        f("episode", Kind::Text, "Episode."),
        f("set", Kind::Text, "Set."),
        INCENTIVE,
        h("notes", Kind::Text, "A note.", &["notes", "comments"]),
    ],
);

pub(super) static INVOICES: Table = t(
    "invoices",
    Part::Budget,
    &["vendor", "number"],
    "Vendors' invoices.",
    &[
        h("vendor", Kind::Text, "The vendor: an id of `vendors`, or a name.", &["vendor", "supplier", "payee"]),
        h("number", Kind::Id, "The vendor's number.", &["invoice", "invoice #", "invoice no", "invoice number", "inv #", "inv no", "inv."]),
        h("date", Kind::Date, "Its date.", &["invoice date", "inv date", "date"]),
        h("posted", Kind::Date, "When it was posted; its date by default.", &["posted", "posting date"]),
        h("due", Kind::Date, "When it is to be paid.", &["due", "due date"]),
        h("order", Kind::Text, "Number of its purchase order.", &["po", "po #", "po no", "purchase order"]),
        h("description", Kind::Text, "What for.", &["description", "for", "details"]),
        h("account", Kind::Ref("accounts"), "The account, where it has one; its order's by default.", ACCOUNT),
        h("amount", Kind::Money, "The amount without tax.", AMOUNT),
        f("lines", Kind::Records(&CODED_LINES), "Its parts, where it is coded to several accounts."),
        h("tax", Kind::Money, "Tax on top.", &["tax", "vat", "sales tax", "gst"]),
        f("tax_recoverable", Kind::Bool, "True where the tax is recovered, and so no cost."),
        h("currency", Kind::Text, "ISO 4217 code; the budget's by default.", &["currency", "cur", "ccy"]),
        h("exchange", Kind::Decimal, "One unit of its currency in the budget's; the budget's rate by default.", &["exchange rate", "fx"]),
        f("deposit", Kind::Bool, "True for a refundable deposit: a balance, not a cost."),
        h("paid", Kind::Date, "When it was paid.", &["paid", "paid date", "payment date"]),
        h("reference", Kind::Text, "The payment's reference.", &["reference", "ref", "cheque", "check #", "payment ref"]),
        f("episode", Kind::Text, "Episode."),
        f("set", Kind::Text, "Set."),
        INCENTIVE,
        h("notes", Kind::Text, "A note.", &["notes", "comments"]),
    ],
);

pub(super) static FLOATS: Table = t(
    "floats",
    Part::Budget,
    &["id"],
    "Petty-cash envelopes and purchase cards.",
    &[
        f("id", Kind::Id, "Its number: PC-3."),
        f("card", Kind::Bool, "True for a purchase card."),
        f("holder", Kind::Text, "Who holds it."),
        f("department", Kind::Text, "Department."),
        f("float", Kind::Money, "Cash handed out at first, or the card's limit."),
        f("issued", Kind::Date, "When it was handed out."),
        f("top_ups", Kind::Records(&TOP_UPS), "Top-ups."),
        f("counted", Kind::Money, "Cash counted in hand."),
        f("counted_on", Kind::Date, "When it was counted."),
        f("closed", Kind::Date, "When it was handed back and settled."),
    ],
);

pub(super) static TOP_UPS: Table =
    t("top_ups", Part::Budget, &[], "Cash added to an envelope.", &[f("date", Kind::Date, "When."), f("amount", Kind::Money, "How much.")]);

pub(super) static RECEIPTS: Table = t(
    "receipts",
    Part::Budget,
    &[],
    "Receipts paid from petty cash or with a card.",
    &[
        h("float", Kind::Ref("floats"), "The envelope or card.", &["envelope", "envelope #", "card", "float", "pc #"]),
        h("number", Kind::Text, "Its number.", &["receipt", "receipt #", "receipt no", "#"]),
        h("date", Kind::Date, "Its date.", &["date", "receipt date"]),
        h("posted", Kind::Date, "When it was posted; its date by default.", &["posted", "posting date"]),
        h("vendor", Kind::Text, "Who was paid.", &["vendor", "supplier", "paid to", "payee"]),
        h("purpose", Kind::Text, "What for.", &["purpose", "description", "for", "item"]),
        h("account", Kind::Ref("accounts"), "The account.", ACCOUNT),
        h("amount", Kind::Money, "The amount without tax.", AMOUNT),
        h("tax", Kind::Money, "Tax on top.", &["tax", "vat", "sales tax", "gst"]),
        f("tax_recoverable", Kind::Bool, "True where the tax is recovered, and so no cost."),
        h("currency", Kind::Text, "ISO 4217 code; the envelope's by default.", &["currency", "cur", "ccy"]),
        h("exchange", Kind::Decimal, "One unit of its currency in the budget's; the budget's rate by default.", &["exchange rate", "fx"]),
        f("episode", Kind::Text, "Episode."),
        f("set", Kind::Text, "Set."),
        INCENTIVE,
    ],
);

pub(super) static LEDGER: Table = t(
    "ledger",
    Part::Budget,
    &[],
    "Payroll, journal entries, accruals and deposits.",
    &[
        h("date", Kind::Date, "When it was posted.", &["date", "posted", "posting date", "effective date"]),
        h("kind", Kind::Choice(EntryKind::WORDS), "payroll, journal (default), accrual or deposit.", &["kind", "type", "source"]),
        h("account", Kind::Ref("accounts"), "The account.", ACCOUNT),
        h("description", Kind::Text, "What it is.", &["description", "details", "memo"]),
        h("payee", Kind::Text, "Payee or source.", &["payee", "vendor", "name", "employee"]),
        h("reference", Kind::Text, "A batch or a journal's number.", &["reference", "ref", "batch", "journal", "trans #"]),
        h("amount", Kind::Money, "The amount; below nothing for a credit.", AMOUNT),
        h("currency", Kind::Text, "ISO 4217 code; the budget's by default.", &["currency", "cur", "ccy"]),
        h("exchange", Kind::Decimal, "One unit of its currency in the budget's; the budget's rate by default.", &["exchange rate", "fx"]),
        f("reversed", Kind::Date, "For an accrual: when it was reversed."),
        h("episode", Kind::Text, "Episode.", &["episode", "ep"]),
        h("set", Kind::Text, "Set.", &["set"]),
        INCENTIVE,
    ],
);

pub(super) static PERIODS: Table = t(
    "periods",
    Part::Budget,
    &["id"],
    "Periods of the cost report, usually weeks.",
    &[
        f("id", Kind::Id, "Its number: 3."),
        f("from", Kind::Date, "First date; the day after the period before it by default."),
        f("to", Kind::Date, "Last date."),
        f("notes", Kind::Markdown, "Notes for the report."),
    ],
);

pub(super) static ESTIMATES: Table = t(
    "estimates",
    Part::Budget,
    &["period", "account"],
    "Judgements of what is to come: either the ETC or the EFC, and the other follows.",
    &[
        h("period", Kind::Ref("periods"), "The period it belongs to.", &["period", "week"]),
        h("account", Kind::Ref("accounts"), "The account.", ACCOUNT),
        h(
            "etc",
            Kind::Amount,
            "Estimate to complete: an amount, or what the deals still owe: CAST.5.LEFT.",
            &["etc", "estimate to complete"],
        ),
        h("efc", Kind::Amount, "Estimated final cost: an amount, or what the deals come to: CAST.5.PAY.", &["efc", "estimated final cost"]),
        h("note", Kind::Text, "Why.", &["note", "notes", "reason", "comments"]),
    ],
);

pub(super) static BUDGET_CHANGES: Table = t(
    "budget_changes",
    Part::Budget,
    &[],
    "Approved overages, and draws on contingency.",
    &[
        f("account", Kind::Ref("accounts"), "The account it goes to."),
        f("amount", Kind::Money, "How much."),
        f("date", Kind::Date, "When it was approved."),
        f("approved_by", Kind::Text, "Who approved it."),
        f("from_contingency", Kind::Bool, "True where it is drawn from contingency."),
        f("reason", Kind::Text, "Why."),
    ],
);
