//! The budget.

use super::{Kind, Table, f, h, t};
use crate::model::Part;

pub(super) static BUDGET: Table = t(
    "budget",
    Part::Budget,
    &[],
    "The budget's title block and settings.",
    &[
        f("name", Kind::Text, "The draft: Locked Budget, Draft 4."),
        f("date", Kind::Date, "Its date."),
        f("prepared_by", Kind::Text, "Who prepared it."),
        f("approved_by", Kind::Text, "Who approved it."),
        f("currency", Kind::Text, "ISO 4217 code, where it differs from the production's."),
        f("unions", Kind::Text, "Agreements it is made under."),
        f("day_hours", Kind::Decimal, "Hours of a working day as budgeted, meals not counted; 12 by default."),
        f("straight_hours", Kind::Decimal, "Of these, hours paid straight; 8 by default."),
        f("guaranteed_hours", Kind::Decimal, "Hours paid at least, however short the day; the straight hours by default."),
        f("overtime_rate", Kind::Decimal, "What an hour beyond them is paid: 1.5 by default."),
        f("assumptions", Kind::Markdown, "What it assumes."),
        f("days", Kind::Text, "Shoot days by kind: 24 local, 4 distant."),
        f("payment_terms", Kind::Integer, "Days after an invoice's date that it is paid, where it states no due date; 30 by default."),
        f("rates", Kind::TextMap, "Budget rates: one unit of each currency in the budget's currency."),
        f("globals", Kind::TextMap, "Named values for amounts: {SHOOT_DAYS: 28}."),
        f("groups", Kind::TextMap, "Groups and whether they count: {reshoot: excluded}."),
    ],
);

pub(super) static BUDGETS: Table = t(
    "budgets",
    Part::Budget,
    &["name"],
    "Earlier drafts to compare with, by account.",
    &[f("name", Kind::Text, "The draft's name."), f("totals", Kind::TextMap, "Account number to total.")],
);

pub(super) static ACCOUNTS: Table = t(
    "accounts",
    Part::Budget,
    &["number"],
    "The chart of accounts.",
    &[
        h(
            "number",
            Kind::Id,
            "Account number, as text.",
            &["account", "acct", "acct.", "acct #", "account #", "account no", "account number", "acct no", "a/c", "code", "acct no."],
        ),
        h("name", Kind::Text, "Its name.", &["description", "category", "account name", "name", "account description"]),
        h(
            "level",
            Kind::Choice(&["above_the_line", "production", "post", "other"]),
            "Where it stands on the top sheet; by the four-digit chart by default.",
            &["level"],
        ),
        h("parent", Kind::Ref("accounts"), "The category it belongs to; by its number by default.", &["parent"]),
        h("approved", Kind::Money, "Approved amount.", &["approved", "approved budget", "approved amount"]),
        h("original", Kind::Money, "Amount in the original budget.", &["original", "original budget", "prior", "previous"]),
        h("total", Kind::Money, "The total the user's own sheet states; compared with ours.", &["total", "budget"]),
        f("closed", Kind::Date, "The date it was closed for spending."),
        f("episode", Kind::Text, "The episode it is for."),
        f("notes", Kind::Text, "A note."),
    ],
);

pub(super) static DETAILS: Table = t(
    "details",
    Part::Budget,
    &[],
    "Budget detail lines.",
    &[
        h(
            "account",
            Kind::Ref("accounts"),
            "The account it stands in.",
            &["account", "acct", "acct.", "acct #", "account #", "account no", "account number", "acct no", "a/c", "code", "acct no."],
        ),
        h("description", Kind::Text, "What it is for.", &["description", "detail", "item", "details"]),
        h("amount", Kind::Text, "How many units: a number or the name of a global.", &["amount", "amt", "qty", "quantity", "no.", "amt."]),
        h("units", Kind::Text, "The unit: Day, Week, Month, Hour, Allow, Flat …", &["units", "unit", "u"]),
        h("x", Kind::Decimal, "How many times; 1 by default.", &["x", "multiplier", "times"]),
        h(
            "rate",
            Kind::Amount,
            "Rate for one unit: an amount, or an expression such as CAST.5.PAY.",
            &["rate", "price", "unit rate", "unit cost"],
        ),
        h("currency", Kind::Text, "ISO 4217 code, where it differs.", &["currency", "cur", "ccy"]),
        h("fringes", Kind::Texts, "Fringes that apply: FICA, SUI.", &["fringes", "fringe", "fringe codes"]),
        h("range", Kind::Text, "Lines of one range share fringe cutoffs: one person's lines.", &["range", "payee", "person"]),
        h("group", Kind::Texts, "Groups it belongs to.", &["group", "groups"]),
        h("location", Kind::Text, "Location.", &["location", "loc"]),
        h("set", Kind::Text, "Set.", &["set"]),
        h(
            "total",
            Kind::Money,
            "The total the user's own sheet states; compared with ours.",
            &["total", "subtotal", "sub-total", "line total", "extension"],
        ),
        f("episode", Kind::Text, "The episode it is for."),
        h("notes", Kind::Text, "A note.", &["notes", "comments"]),
    ],
);

pub(super) static FRINGES: Table = t(
    "fringes",
    Part::Budget,
    &["id"],
    "Fringes: percent of pay or flat for each unit.",
    &[
        f("id", Kind::Id, "A short name: FICA."),
        f("name", Kind::Text, "What it is."),
        f("rate", Kind::Percent, "Percent of the line."),
        f("flat", Kind::Money, "Amount for each unit worked."),
        f("unit", Kind::Choice(&["hour", "day", "week", "month"]), "The unit of a flat fringe; day by default."),
        f("cutoff", Kind::Money, "Ceiling of pay that it applies to."),
        f(
            "cutoff_per",
            Kind::Choice(&["line", "range"]),
            "Whether the ceiling is each line's or shared by a range; range where lines name one.",
        ),
        f("post_to", Kind::Text, "Where it is posted: account (default), or the number of an account."),
    ],
);

pub(super) static CHARGES: Table = t(
    "charges",
    Part::Budget,
    &["name"],
    "Contractual charges: contingency, completion bond, overhead, production fee.",
    &[
        f("name", Kind::Text, "The charge."),
        f("rate", Kind::Percent, "Percent of its base."),
        f("flat", Kind::Money, "Or an amount."),
        f(
            "base",
            Kind::Choice(&["negative_cost", "above_the_line", "below_the_line", "production", "post", "other"]),
            "What it is a percentage of; negative_cost by default.",
        ),
        f("plus", Kind::Texts, "Earlier charges that are added to its base."),
        f("exclude_accounts", Kind::Refs("accounts"), "Accounts left out of its base, with what stands under them."),
        f("exclude_groups", Kind::Texts, "Groups left out of its base."),
    ],
);

pub(super) static CREDITS: Table = t(
    "credits",
    Part::Budget,
    &["name"],
    "Applied credits: tax incentives and the like.",
    &[
        f("name", Kind::Text, "The credit."),
        f("type", Kind::Choice(&["refundable", "transferable", "rebate", "other"]), "Its kind."),
        f("jurisdiction", Kind::Text, "Where."),
        f("rate", Kind::Percent, "Percent of qualifying spend."),
        f("flat", Kind::Money, "Or an amount."),
        f("qualifying_accounts", Kind::Refs("accounts"), "Accounts whose spend qualifies, with what stands under them; all by default."),
        f("qualifying_groups", Kind::Texts, "Groups whose lines qualify."),
        f("cap", Kind::Money, "Most it can be."),
        f("minimum_spend", Kind::Money, "Least qualifying spend for it to apply."),
    ],
);

pub(super) static FINANCE: Table = t(
    "finance",
    Part::Budget,
    &["source"],
    "The finance plan.",
    &[
        f("source", Kind::Text, "Where the money comes from."),
        f("amount", Kind::Money, "How much."),
        f("draws", Kind::Records(&DRAWS), "When it is drawn, for the cash flow."),
        f("note", Kind::Text, "A note."),
    ],
);

pub(super) static DRAWS: Table = t(
    "draws",
    Part::Budget,
    &[],
    "A drawdown of a source of finance.",
    &[f("date", Kind::Date, "When."), f("amount", Kind::Money, "How much, in the source's currency.")],
);
