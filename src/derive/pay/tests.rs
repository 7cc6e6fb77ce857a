use super::*;
use crate::derive::testing::{Builder, at, d, dec, pay_terms as terms};
use crate::derive::{Derived, derive};
use crate::model::{EventKind, Level, Origin, Quantity, WorkCalendar};
use crate::values::Expression;

fn dollars(amount: &str) -> Money {
    Money { amount: dec(amount), currency: Currency::USD }
}

/// Days of June 2026 (the 1st is a Monday) from 7:00 with lunch at 13:00 for half an hour, each with its wrap; cast 1 on
/// the strips of those dates that are marked; Ana on all of them.
fn june(days: &[(i8, &str, bool)]) -> Builder {
    let mut builder = Builder::new().scene("1", "INT", "DAY", 8).cast("1").cast("9").crew("Ana", "Camera", &["main"]);
    for (day, wrap, works) in days {
        builder = builder.day(d(2026, 6, *day), "07:00").strip("1", if *works { "1, 9" } else { "9" }).day_with(|own| {
            own.wrap = Some(at(wrap));
            own.lunch = Some(crate::derive::testing::call("13:00"));
        });
    }
    builder.with(|production| production.conventions.lunch_minutes = 30)
}

fn ana(builder: Builder, rate: &str, change: impl FnOnce(&mut PayTerms)) -> Pay {
    let mut own = terms();
    change(&mut own);
    let builder = builder.with(|production| (production.crew[0].rate, production.crew[0].pay) = (Some(dollars(rate)), Some(own)));
    derive(&builder.production, None).pays.crew[&0].clone()
}

fn one(builder: Builder, deal: Deal, rate: &str, change: impl FnOnce(&mut PayTerms)) -> Pay {
    let mut own = terms();
    change(&mut own);
    let builder = builder.cast_with("1", |member| (member.deal, member.rate, member.pay) = (Some(deal), Some(dollars(rate)), Some(own)));
    derive(&builder.production, None).pays.cast[&CastId::new("1").unwrap()].clone()
}

const WEEK: [(i8, &str, bool); 5] = [(1, "19:30", true), (2, "19:30", true), (3, "19:30", false), (4, "19:30", true), (5, "19:30", false)];

#[test]
fn an_hour_is_paid_straight_then_at_one_and_a_half_then_double() {
    // Twelve hours are 8 straight and 4 at 1.5: 14 hours' pay.
    let pay = ana(june(&[(1, "19:30", true)]), "40", |_| ());
    assert_eq!(
        (pay.hours, pay.base, pay.overtime_hours, pay.overtime, pay.total),
        (dec("12"), dec("320"), dec("4"), dec("240"), dec("560"))
    );
    // Fifteen: 8, then 4 at 1.5, then 3 at 2.
    let pay = ana(june(&[(1, "22:30", true)]), "40", |own| own.double_after = Some(dec("12")));
    assert_eq!((pay.base, pay.overtime, pay.total), (dec("320"), dec("480"), dec("800")));
}

#[test]
fn guaranteed_hours_are_paid_however_short_the_day() {
    // Six hours worked of ten guaranteed: 8 and 2 at 1.5.
    let pay = ana(june(&[(1, "13:00", true)]), "40", |own| own.hours = Some(dec("10")));
    assert_eq!((pay.hours, pay.base, pay.overtime), (dec("6"), dec("320"), dec("120")));
    // One minute beyond them is a minute at one and a half: 10 h 1 min.
    let pay = ana(june(&[(1, "17:31", true)]), "40", |own| own.hours = Some(dec("10")));
    assert_eq!(pay.overtime, dec("121"));
}

#[test]
fn a_days_rate_buys_its_hours_and_what_is_worked_beyond_is_overtime() {
    // 840 for twelve hours, which are 14 hours' pay: 60 an hour. Fourteen worked: two more at 1.5.
    let with =
        |wrap: &'static str| ana(june(&[(1, wrap, true)]), "840", |own| (own.unit, own.hours) = (Some(PayUnit::Day), Some(dec("12"))));
    assert_eq!((with("19:30").overtime, with("19:30").total), (dec("0"), dec("840")));
    let long = with("21:30");
    assert_eq!((long.base, long.overtime_hours, long.overtime, long.total), (dec("840"), dec("2"), dec("180"), dec("1020")));
}

#[test]
fn letters_are_not_pay_but_the_deal_is() {
    // Work on the 1st, 2nd and 4th, a hold on the 3rd.
    for (deal, rate, base, guarantee, total) in [
        (Deal::Daily, "1001", "4004", "0", "4004"),
        (Deal::Weekly, "1001", "800.8", "200.2", "1001"),
        (Deal::ThreeDay, "3000", "4000", "0", "4000"),
        (Deal::Run, "50000", "50000", "0", "50000"),
    ] {
        let pay = one(june(&WEEK), deal, rate, |_| ());
        assert_eq!((pay.base, pay.guarantee, pay.total), (dec(base), dec(guarantee), dec(total)), "{deal:?}");
    }
    let short = one(june(&[(1, "19:30", true)]), Deal::ThreeDay, "3000", |_| ());
    assert_eq!((short.base, short.guarantee, short.total), (dec("1000"), dec("2000"), dec("3000")), "three days at least");
    for deal in [Deal::ThreeDay, Deal::Weekly] {
        let none = one(june(&[(1, "19:30", false)]), deal, "3000", |_| ());
        assert_eq!(none.total, dec("0"), "who is not on the board is not engaged");
    }
}

#[test]
fn the_greater_of_guarantee_and_worked_is_paid() {
    let with = |guarantee| one(june(&WEEK), Deal::Daily, "1000", |own| own.guarantee = Some(guarantee));
    assert_eq!(with(Guarantee::Days(dec("4"))).guarantee, dec("0"));
    assert_eq!(with(Guarantee::Days(dec("6"))).total, dec("6000"));
    let weekly = |weeks| one(june(&WEEK), Deal::Weekly, "5000", |own| own.guarantee = Some(Guarantee::Weeks(dec(weeks))));
    assert_eq!((weekly("0.8").total, weekly("2").base, weekly("2").total), (dec("4000"), dec("4000"), dec("10000")));
    assert_eq!(one(june(&WEEK), Deal::Weekly, "5000", |_| ()).total, dec("5000"), "one week where nothing is stated");
    let eight: Vec<(i8, &str, bool)> = [1, 2, 3, 4, 5, 8, 9, 10].map(|day| (day, "19:30", true)).to_vec();
    assert_eq!(one(june(&eight), Deal::Weekly, "5000", |_| ()).total, dec("8000"), "and each day beyond it its share");
    let stated = one(june(&[(1, "19:30", true)]), Deal::ThreeDay, "3000", |own| own.guarantee = Some(Guarantee::Days(dec("1"))));
    assert_eq!(stated.total, dec("1000"), "what is stated wins");
    let hours = ana(june(&[(1, "19:30", true)]), "40", |own| own.guarantee = Some(Guarantee::Hours(dec("40"))));
    assert_eq!((hours.base, hours.guarantee, hours.overtime, hours.total), (dec("320"), dec("1280"), dec("240"), dec("1840")));
}

#[test]
fn holds_and_travel_have_their_own_rates_where_they_are_stated() {
    let builder = june(&WEEK).event("1", d(2026, 5, 31), EventKind::Travel);
    let pay = one(builder.clone(), Deal::Daily, "1000", |_| ());
    assert_eq!((pay.days.len(), pay.total), (5, dec("5000")));
    let pay = one(builder, Deal::Daily, "1000", |own| (own.hold, own.travel) = (Some(dollars("500")), Some(dollars("250.50"))));
    assert_eq!(pay.total, dec("3750.50"));
}

#[test]
fn the_sixth_and_seventh_day_running_of_a_week_are_paid_more() {
    let six: Vec<(i8, &str, bool)> = (1..=7).map(|day| (day, "15:30", true)).collect();
    let calendar = |builder: Builder| {
        builder.with(|production| {
            production.calendar = WorkCalendar { days_off: vec![jiff::civil::Weekday::Sunday], ..WorkCalendar::default() };
        })
    };
    let with = |days: &[(i8, &'static str, bool)]| {
        ana(calendar(june(days)), "50", |own| (own.sixth, own.seventh) = (Some(dec("1.5")), Some(dec("2"))))
    };
    // Eight hours a day at 50: 400; the sixth 200 more, the seventh 400 more.
    assert_eq!((with(&six[..5]).premium, with(&six[..6]).premium, with(&six).premium), (dec("0"), dec("200"), dec("600")));
    let gap: Vec<(i8, &str, bool)> = six.iter().copied().filter(|(day, ..)| *day != 3).collect();
    assert_eq!(with(&gap).premium, dec("0"), "a day off in between begins the count anew");
}

#[test]
fn a_weeks_hours_beyond_its_threshold_are_overtime() {
    // Five days of twelve hours at 44 a week: 4,400 buys 44, 100 an hour; 16 beyond at 1.5.
    let five: Vec<(i8, &str, bool)> = (1..=5).map(|day| (day, "19:30", true)).collect();
    let pay = one(june(&five), Deal::Weekly, "4400", |own| own.week_hours = Some(dec("60")));
    assert_eq!((pay.base, pay.overtime), (dec("4400"), dec("0")));
    let pay = ana(june(&five), "4400", |own| (own.unit, own.week_hours) = (Some(PayUnit::Week), Some(dec("44"))));
    assert_eq!((pay.base, pay.overtime_hours, pay.overtime), (dec("4400"), dec("16"), dec("2400")));
}

#[test]
fn kit_is_paid_for_days_worked_up_to_its_cap_and_preparation_for_its_days() {
    let pay = |weekly: bool, cap: Option<&str>| {
        ana(june(&WEEK), "600", |own| {
            (own.unit, own.prep_days, own.wrap_days) = (Some(PayUnit::Day), dec("2"), dec("1"));
            (own.kit, own.kit_cap) = (Some((dollars("50"), weekly)), cap.map(dec));
        })
    };
    let daily = pay(false, None);
    assert_eq!((daily.base, daily.kit, daily.total), (dec("4800"), dec("400"), dec("5200")));
    assert_eq!((pay(true, None).kit, pay(false, Some("400")).kit, pay(false, Some("399.99")).kit), (dec("80"), dec("400"), dec("399.99")));
}

/// Cast 1 at 1,000 a day and Ana at 40 an hour in two accounts of a budget that names what they come to.
fn budgeted(second: i8, change: impl FnOnce(&mut Production)) -> Derived {
    let builder = june(&[(1, "19:30", true), (2, "19:30", second == 2), (3, "19:30", second == 3), (4, "19:30", second == 4)]);
    let builder = builder.cast_with("1", |member| member.rate = Some(dollars("1000")));
    let builder = builder.account("1400", Level::AboveTheLine, None).line("1400", "1", "Allow", "1", "0");
    let builder = builder.line_with(|line| line.rate_from = Some(Expression::parse("CAST.1.PAY").unwrap()));
    let builder = builder.account("3300", Level::Production, None).line("3300", "1", "Hour", "1", "40");
    let builder = builder.line_with(|line| line.amount = Quantity::Expression(Expression::parse("CREW.Ana.OT_HOURS").unwrap()));
    let builder = builder.with(|production| production.crew[0].rate = Some(dollars("40")));
    derive(&builder.with(change).production, None)
}

#[test]
fn a_moved_strip_moves_money_by_the_deal() {
    let of = |second| budgeted(second, |_| ()).budget.unwrap();
    assert_eq!((of(2).accounts[0].total, of(4).accounts[0].total), (dec("2000"), dec("4000")), "two holds are paid");
    assert_eq!(of(2).accounts[1].total, dec("640"), "four days of four hours of overtime at 40");
}

#[test]
fn a_pay_in_another_currency_is_counted_at_the_budgets_rate() {
    let foreign = |rate: Option<&str>| {
        budgeted(2, |production| {
            production.cast[0].rate = Some(Money { amount: dec("1000"), currency: "EUR".parse().unwrap() });
            let rates = &mut production.budget.as_mut().unwrap().rates;
            rates.extend(rate.map(|rate| ("EUR".parse().unwrap(), dec(rate))));
        })
    };
    assert_eq!(foreign(Some("1.1")).budget.unwrap().accounts[0].total, dec("2200"));
    assert_eq!(foreign(None).budget.unwrap().lines[0].rate, None, "without a rate it is not known");
}

#[test]
fn what_a_deal_still_owes_is_an_estimate_to_complete() {
    use crate::model::{Estimate, Period};
    let derived = budgeted(4, |production| {
        let period = |id: &str, day: i8| Period { id: id.to_owned(), from: None, to: d(2026, 6, day), notes: None, origin: Origin::NONE };
        production.ledger.periods = vec![period("1", 1), period("2", 3)];
        let estimate = |period: &str, account: &str, etc: &str| Estimate {
            period: period.to_owned(),
            account: account.to_owned(),
            etc: None,
            efc: None,
            from: (Some(Expression::parse(etc).unwrap()), None),
            note: None,
            origin: Origin::NONE,
        };
        production.ledger.estimates =
            vec![estimate("1", "1400", "CAST.1.LEFT"), estimate("2", "1400", "CAST.1.LEFT"), estimate("2", "3300", "crew.ana.left / 2")];
    });
    let etc: Vec<_> = derived.estimates.iter().map(|(etc, _)| *etc).collect();
    // Ana's day is 8 hours at 40 and 4 at 60: 560.
    assert_eq!(etc, [Some(dec("3000")), Some(dec("1000")), Some(dec("280"))]);
    assert_eq!(derived.cost_reports[1].accounts[0].etc, dec("1000"));
}
