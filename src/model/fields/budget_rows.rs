//! What of a budget is no list of records in YAML, as rows of a sheet: its settings, its named values, what stands under
//! credits, sources of finance and earlier drafts.

use super::{Kind, Table, h, t};
use crate::model::Part;

pub(super) static BUDGET_SETTINGS: Table = t(
    "budget_settings",
    Part::Budget,
    &["setting"],
    "The keys of `budget`, one to a row, as a workbook has them: day_hours, chart, rates.EUR, groups.reshoot.",
    &[
        h("setting", Kind::Text, "The key; `rates.` and `groups.` stand before a currency's and a group's name.", &["budget setting"]),
        h("value", Kind::Text, "Its value.", &["value"]),
    ],
);

pub(super) static BUDGET_GLOBALS: Table = t(
    "budget_globals",
    Part::Budget,
    &["name"],
    "The budget's globals, one to a row, as a workbook has them.",
    &[
        h("name", Kind::Text, "The global's name.", &["global"]),
        h("value", Kind::Text, "Its value.", &["value"]),
        h("written", Kind::Text, "The expression that it is, where the cell of a workbook only shows its value.", &["as written"]),
        h(
            "from",
            Kind::Text,
            "`the schedule` for what a schedule said when the workbook was written: used where no schedule says it now.",
            &["from"],
        ),
    ],
);

pub(super) static CREDIT_UPLIFTS: Table = t(
    "credit_uplifts",
    Part::Budget,
    &[],
    "The uplifts of credits, one to a row, as a workbook has them.",
    &[
        h("credit", Kind::Text, "The credit it belongs to.", &["credit"]),
        h("name", Kind::Text, "The uplift.", &["uplift"]),
        h("rate", Kind::Percent, "Percent of the spend it is for.", &["percent"]),
        h("accounts", Kind::Refs("accounts"), "Accounts it is for; all that qualifies by default.", &["accounts"]),
        h("groups", Kind::Texts, "Groups it is for.", &["groups"]),
        h("spend", Kind::Texts, "Kinds of spend it is for.", &["spend"]),
    ],
);

pub(super) static FINANCE_DRAWS: Table = t(
    "finance_draws",
    Part::Budget,
    &[],
    "The drawdowns of the finance plan, one to a row, as a workbook has them.",
    &[
        h("source", Kind::Text, "The source of finance.", &["source of finance"]),
        h("date", Kind::Date, "When it is drawn.", &["drawn"]),
        h("amount", Kind::Money, "How much, in the source's currency.", &["amount"]),
    ],
);

pub(super) static DRAFT_TOTALS: Table = t(
    "draft_totals",
    Part::Budget,
    &["draft", "name"],
    "The totals of earlier drafts (`budgets`), one to a row, as a workbook has them.",
    &[
        h("draft", Kind::Text, "The draft.", &["draft"]),
        h("date", Kind::Text, "Its date.", &["draft date"]),
        h("name", Kind::Text, "Account number, or name of a charge or credit.", &["account or charge"]),
        h("total", Kind::Money, "What it came to.", &["total"]),
    ],
);
