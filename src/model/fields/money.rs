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
        f("week_hours", Kind::Decimal, "Hours of a week; five working days by default: 60."),
        f("month_hours", Kind::Decimal, "Hours of a month; four weeks by default: 240."),
        f("chart", Kind::Text, "The chart of accounts: aicp, movie-magic, or the id of one under `charts`."),
        f(
            "mask",
            Kind::Text,
            "How account numbers are built: C category, A account, S subaccount, T set, one letter for each sign: CCAA, CC-AAA-SS.",
        ),
        f("episodes", Kind::Integer, "How many episodes a pattern is for; those under `episodes` by default."),
        f(
            "amortize",
            Kind::Choice(&["equal", "pages", "scenes", "days"]),
            "What episodes share amortised lines by, where the line does not say; equal by default.",
        ),
        f("shared_day", Kind::Choice(&["pages", "scenes", "equal"]), "What a shoot day that episodes share is split by; pages by default."),
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
    "Earlier drafts to compare with, by account: the last four are shown beside this budget.",
    &[
        f("name", Kind::Text, "The draft's name."),
        f("date", Kind::Date, "Its date."),
        f("totals", Kind::TextMap, "Account number to total, and name of a charge or credit to amount."),
    ],
);

pub(super) static CHARTS: Table = t(
    "charts",
    Part::Budget,
    &["id"],
    "Charts of accounts of one's own, that `budget: chart:` may name.",
    &[
        f("id", Kind::Id, "Its short name."),
        f("name", Kind::Text, "Its name."),
        f("mask", Kind::Text, "How its account numbers are built."),
        f("accounts", Kind::Records(&CHART_ACCOUNTS), "Its accounts."),
        f("bid", Kind::Records(&BID), "The lines of a bid's summary, where the top sheet reads as a bid."),
    ],
);

pub(super) static CHART_ACCOUNTS: Table = t(
    "accounts",
    Part::Budget,
    &[],
    "An account of a chart.",
    &[
        f("number", Kind::Id, "Account number, as text."),
        f("name", Kind::Text, "Its name."),
        f("level", Kind::Choice(&["above_the_line", "production", "post", "other"]), "Where it stands on the top sheet."),
        f("parent", Kind::Text, "The category it belongs to; by its number by default."),
    ],
);

pub(super) static BID: Table = t(
    "bid",
    Part::Budget,
    &[],
    "A line of a bid's summary.",
    &[
        f("label", Kind::Text, "What it is."),
        f("accounts", Kind::Texts, "The sections it adds up."),
        f("subtotal", Kind::Text, "What the sum of the lines so far is called: the direct costs, which charges are on."),
    ],
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
        h(
            "hours",
            Kind::Decimal,
            "Hours of one unit, where it differs: 14 for a day of fourteen.",
            &["hours", "hrs/unit", "hours per unit"],
        ),
        h(
            "rate_per",
            Kind::Choice(&["unit", "hour"]),
            "What the rate is for: a unit (default), or an hour of it, overtime counted.",
            &["rate per"],
        ),
        h(
            "spend",
            Kind::Choice(&["resident-labor", "nonresident-labor", "local", "elsewhere"]),
            "What kind of spend it is, for incentives.",
            &["spend", "spend kind", "residency"],
        ),
        h(
            "spread",
            Kind::Choice(&["pattern", "amortized", "equal", "pages", "scenes", "days"]),
            "In a series: a pattern costs each episode its amount; an amortised line is shared, as the budget says or by this.",
            &["spread", "pattern/amort"],
        ),
        h("notes", Kind::Text, "A note.", &["notes", "comments"]),
        h(
            "amount_written",
            Kind::Text,
            "The expression that `amount` is, where the cell of a workbook only shows its value.",
            &["amount as written"],
        ),
        h("rate_written", Kind::Text, "The expression that `rate` is, likewise.", &["rate as written"]),
    ],
);

pub(super) static FRINGES: Table = t(
    "fringes",
    Part::Budget,
    &["id"],
    "Fringes: percent of pay or flat for each unit.",
    &[
        h("id", Kind::Id, "A short name: FICA.", &["fringe", "fringe id"]),
        h("name", Kind::Text, "What it is.", &["name", "fringe name"]),
        h("rate", Kind::Percent, "Percent of the line.", &["percent", "fringe %"]),
        h("flat", Kind::Money, "Amount for each unit worked.", &["flat"]),
        h("unit", Kind::Choice(&["hour", "day", "week", "month"]), "The unit of a flat fringe; day by default.", &["unit"]),
        h(
            "cutoff",
            Kind::Money,
            "Ceiling of pay that it applies to; units paid beyond it do not count for a flat one.",
            &["ceiling", "cutoff"],
        ),
        h(
            "cutoff_per",
            Kind::Choice(&["line", "range"]),
            "Whether the ceiling is each line's or shared by a range; range where lines name one.",
            &["ceiling per", "cutoff per"],
        ),
        h(
            "post_to",
            Kind::Text,
            "Where it is posted: account (default), category, level, budget, or the number of an account.",
            &["posted to", "post to"],
        ),
    ],
);

pub(super) static CHARGES: Table = t(
    "charges",
    Part::Budget,
    &["name"],
    "Contractual charges: contingency, completion bond, overhead, production fee.",
    &[
        h("name", Kind::Text, "The charge.", &["charge"]),
        h("rate", Kind::Percent, "Percent of its base.", &["percent"]),
        f("flat", Kind::Money, "Or an amount."),
        f(
            "base",
            Kind::Choice(&["negative_cost", "above_the_line", "below_the_line", "production", "post", "other"]),
            "What it is a percentage of; negative_cost by default.",
        ),
        f("base_accounts", Kind::Refs("accounts"), "Accounts that its base is, with what stands under them, in place of `base`."),
        f("plus", Kind::Texts, "Earlier charges that are added to its base."),
        f("exclude_accounts", Kind::Refs("accounts"), "Accounts left out of its base, with what stands under them."),
        f("exclude_groups", Kind::Texts, "Groups left out of its base."),
        f("original", Kind::Money, "Its amount in the original budget."),
    ],
);

pub(super) static CREDITS: Table = t(
    "credits",
    Part::Budget,
    &["name"],
    "Applied credits: tax incentives and the like.",
    &[
        h("name", Kind::Text, "The credit.", &["credit"]),
        f("type", Kind::Choice(&["refundable", "transferable", "rebate", "other"]), "Its kind."),
        f("jurisdiction", Kind::Text, "Where."),
        h("rate", Kind::Percent, "Percent of qualifying spend.", &["percent"]),
        f("flat", Kind::Money, "Or an amount."),
        f("qualifying_accounts", Kind::Refs("accounts"), "Accounts whose spend qualifies, with what stands under them; all by default."),
        f("qualifying_groups", Kind::Texts, "Groups whose lines qualify."),
        f("qualifying_spend", Kind::Texts, "Of these, the kinds that qualify: resident-labor, nonresident-labor, local, elsewhere."),
        f("qualifying_levels", Kind::Texts, "Of these, the levels that qualify: above_the_line, production, post, other."),
        f("exclude_accounts", Kind::Refs("accounts"), "Accounts that do not qualify, with what stands under them."),
        f("exclude_groups", Kind::Texts, "Groups that do not qualify."),
        f("qualifying_share", Kind::Percent, "Most of the negative cost that can qualify: 80%."),
        f("compensation_cap", Kind::Money, "Most of one person's pay that qualifies: of the lines of one range, or of a line of labour."),
        f("uplifts", Kind::Records(&UPLIFTS), "What some of the qualifying spend earns on top."),
        f("cap", Kind::Money, "Most it can be."),
        f("minimum_spend", Kind::Money, "Least qualifying spend for it to apply."),
        f("monetization", Kind::Percent, "What turning it into money costs, in percent of it: a buyer's discount, a lender's."),
        f("original", Kind::Money, "Its amount in the original budget."),
    ],
);

pub(super) static UPLIFTS: Table = t(
    "uplifts",
    Part::Budget,
    &[],
    "What a part of a credit's qualifying spend earns on top of its rate.",
    &[
        f("name", Kind::Text, "The uplift."),
        f("rate", Kind::Percent, "Percent of the spend it is for."),
        f("accounts", Kind::Refs("accounts"), "Accounts it is for, with what stands under them; all that qualifies by default."),
        f("groups", Kind::Texts, "Groups it is for."),
        f("spend", Kind::Texts, "Kinds of spend it is for."),
    ],
);

pub(super) static FINANCE: Table = t(
    "finance",
    Part::Budget,
    &["source"],
    "The finance plan.",
    &[
        h("source", Kind::Text, "Where the money comes from.", &["source of finance"]),
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
