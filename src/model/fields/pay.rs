//! The terms of a deal.

use super::{Kind, Table, f, t};
use crate::model::{Part, PayUnit};

pub(super) static PAY: Table = t(
    "pay",
    Part::People,
    &[],
    "How somebody is paid, beside the rate.",
    &[
        f("rate", Kind::Money, "What one unit is paid; the person's own `rate` by default."),
        f("per", Kind::Choice(PayUnit::WORDS), "What the rate pays; as the deal says by default, an hour for the crew."),
        f(
            "guarantee",
            Kind::Text,
            "What is paid at least: 10 days, 3 weeks, 60 hours; one week or three days by default where the rate is for those.",
        ),
        f("hours", Kind::Decimal, "Hours of a day that are paid at least, and that a day's or a week's rate buys."),
        f("straight_hours", Kind::Decimal, "Of these, hours paid straight; the budget's by default."),
        f("week_hours", Kind::Decimal, "Hours of a week after which each is overtime."),
        f("overtime_rate", Kind::Decimal, "What an hour of overtime is paid: the budget's by default, 1.5."),
        f("double_after", Kind::Decimal, "Hours of a day after which each is paid at the double rate."),
        f("double_rate", Kind::Decimal, "That rate: 2 by default."),
        f("sixth_day", Kind::Decimal, "What the sixth day running of a week is paid: 1.5; straight by default."),
        f("seventh_day", Kind::Decimal, "What the seventh day running of a week is paid: 2; as the sixth by default."),
        f("hold_rate", Kind::Money, "Pay for a day on hold; a day's by default."),
        f("travel_rate", Kind::Money, "Pay for a day of travel; a day's by default."),
        f("holidays", Kind::Bool, "True where holidays of the company within the engagement are paid."),
        f("prep_days", Kind::Decimal, "Days paid before the first day on the board."),
        f("wrap_days", Kind::Decimal, "Days paid after the last."),
        f("kit", Kind::Money, "Kit or box rental."),
        f("kit_per", Kind::Choice(&["day", "week"]), "Whether the kit is for each day worked (default) or for a week."),
        f("kit_cap", Kind::Money, "Most that the kit is paid."),
    ],
);
