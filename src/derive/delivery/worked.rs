//! Dates worked back and forward by hand.
//!
//! The calendar of every example: Saturdays and Sundays off, Thanksgiving on Thursday 26 and Friday 27 November 2026, and
//! the winter break from Thursday 24 December 2026 to Friday 1 January 2027.

use jiff::civil::{Date, Weekday};

use super::*;
use crate::derive::derive;
use crate::derive::testing::{Builder, d, dec};
use crate::findings::{At, Sources};
use crate::model::{Anchor, DueBy, OnDayOff, WorkCalendar};
use crate::values::{Currency, DateSpan, Lag};

fn calendar() -> WorkCalendar {
    let mut sources = Sources::default();
    let file = sources.add("production.yaml", None);
    let origin = sources.node(sources.file(file), None, At::Text { line: 1, column: 1, length: 1 });
    let span = |from, to| (DateSpan { from, to }, None);
    WorkCalendar {
        days_off: vec![Weekday::Saturday, Weekday::Sunday],
        holidays: vec![span(d(2026, 11, 26), d(2026, 11, 27)), span(d(2026, 12, 24), d(2027, 1, 1))],
        origin,
        ..WorkCalendar::default()
    }
}

/// One item of one buyer, with that calendar.
fn item(change: impl FnOnce(&mut Production)) -> DeliverableStatus {
    let builder = Builder::new().deliverable("1.1", None, &[]).with(|production| {
        production.calendar = calendar();
        production.as_of = Some(d(2026, 5, 1));
        change(production);
    });
    derive(&builder.production, None).deliverables[0].clone()
}

fn from(anchor: Anchor, lag: Lag) -> impl FnOnce(&mut Production) {
    move |production| {
        let buyer = &mut production.buyers[0];
        (buyer.delivery, buyer.air, buyer.signed) = (Some(d(2027, 1, 15)), Some(d(2027, 2, 12)), Some(d(2026, 3, 3)));
        production.deliverables[0].due_from = vec![(anchor, lag)];
    }
}

#[test]
fn working_days_are_counted_back_over_holidays() {
    // Complete delivery on Friday 15 January 2027, thirty working days before:
    // January 14 13 12 11 | 8 7 6 5 4 are nine; the break; December 23 22 21 are twelve, 18 17 16 15 14 seventeen,
    // 11 10 9 8 7 twenty-two, 4 3 2 1 and November 30 twenty-seven; 27 and 26 are holidays; 25 24 23 are thirty.
    let status = item(from(Anchor::Delivery, Lag::working(-30)));
    assert_eq!(status.due, Some(d(2026, 11, 23)));
    // Without the eight working days of the holidays it would be 4 December: 30 weekdays back.
    let plain = item(|production| {
        from(Anchor::Delivery, Lag::working(-30))(production);
        production.calendar.holidays.clear();
    });
    // January 14 … 1 are ten, December 31 … 1 are 23, so 30 weekdays back is 4 December: 10 + 20 (31 to 4).
    assert_eq!(plain.due, Some(d(2026, 12, 4)));
}

#[test]
fn working_days_are_counted_forward_over_holidays() {
    // Picture lock on Friday 18 December 2026, ten working days after: 21 22 23 are three, the break, January 4 5 6 7 8
    // are eight, 11 and 12 ten.
    let status = item(|production| {
        let lock = Milestone { id: "lock".to_owned(), name: "Lock".to_owned(), actual: Some(d(2026, 12, 18)), ..Milestone::default() };
        production.post.push(lock);
        from(Anchor::Task("lock".to_owned()), Lag::working(10))(production);
    });
    assert_eq!(status.due, Some(d(2027, 1, 12)));
}

#[test]
fn a_buyers_dates_are_counted_over_its_own_calendar() {
    // A buyer in Copenhagen: no Thanksgiving, and at Christmas only 24, 25 and 31 December and 1 January. Thirty working
    // days before Friday 15 January 2027: January 14 13 12 11 | 8 7 6 5 4 are nine, December 30 29 28 twelve, 23 22 21
    // fifteen, 18 to 14 twenty, 11 to 7 twenty-five, 4 3 2 1 and November 30 are thirty.
    let danish = |production: &mut Production| {
        let day = |date| (DateSpan { from: date, to: date }, None);
        let holidays = [d(2026, 12, 24), d(2026, 12, 25), d(2026, 12, 31), d(2027, 1, 1)].into_iter().map(day).collect();
        production.buyers[0].calendar = WorkCalendar { holidays, ..calendar() };
    };
    let counted = item(|production| {
        from(Anchor::Delivery, Lag::working(-30))(production);
        danish(production);
    });
    assert_eq!(counted.due, Some(d(2026, 11, 30)));
    // Air on Friday 5 February 2027, ten weeks before: Friday 27 November, a holiday here and none there.
    let moved = |change: fn(&mut Production)| {
        let item = item(|production| {
            from(Anchor::Air, Lag::calendar(-70))(production);
            production.buyers[0].air = Some(d(2027, 2, 5));
            production.deliverables[0].on_day_off = OnDayOff::Before;
            change(production);
        });
        item.due
    };
    assert_eq!((moved(|_| ()), moved(danish)), (Some(d(2026, 11, 25)), Some(d(2026, 11, 27))));
    // A report of Wednesday 23 December, delivered again within five working days: 28 29 30, January 4 and 5.
    let again = item(|production| {
        danish(production);
        let own = &mut production.deliverables[0];
        (own.sent, own.qc_date, own.qc_result) = (Some(d(2026, 12, 18)), Some(d(2026, 12, 23)), Some(QcResult::Fail));
        own.redelivery = Some(Lag::working(5));
    });
    assert_eq!(again.redelivery.map(|again| again.date), Some(d(2027, 1, 5)));
}

#[test]
fn calendar_days_count_every_day() {
    // Air on Friday 12 February 2027, six weeks before: 42 days, Friday 1 January 2027, a holiday, on which it stays.
    let six_weeks = || from(Anchor::Air, Lag::calendar(-42));
    assert_eq!(item(six_weeks()).due, Some(d(2027, 1, 1)));
    // Moved before: the break reaches back to 24 December, so Wednesday 23 December 2026.
    let before = item(|production| {
        six_weeks()(production);
        production.deliverables[0].on_day_off = OnDayOff::Before;
    });
    assert_eq!((before.due, before.due_how.counted[0].date), (Some(d(2026, 12, 23)), Some(d(2027, 1, 1))));
    // Moved after: Saturday and Sunday follow, so Monday 4 January 2027.
    let after = item(|production| {
        six_weeks()(production);
        production.deliverables[0].on_day_off = OnDayOff::After;
    });
    assert_eq!(after.due, Some(d(2027, 1, 4)));
    // Signature on Tuesday 3 March 2026, 270 calendar days after: 28 of March, 30 31 30 31 31 30 31 to October are 242,
    // 28 of November: Saturday 28 November.
    assert_eq!(item(from(Anchor::Signature, Lag::calendar(270))).due, Some(d(2026, 11, 28)));
}

#[test]
fn of_several_anchors_the_earliest_counts_or_the_latest() {
    // Air − 6 weeks is 1 January 2027, signature + 270 days 28 November 2026, delivery − 5 working days 8 January 2027.
    let several = |by: DueBy| {
        item(move |production| {
            from(Anchor::Air, Lag::calendar(-42))(production);
            let own = &mut production.deliverables[0];
            own.due_from.push((Anchor::Signature, Lag::calendar(270)));
            own.due_from.push((Anchor::Delivery, Lag::working(-5)));
            own.due_by = by;
        })
    };
    let earliest = several(DueBy::Earliest);
    assert_eq!((earliest.due, earliest.due_how.why), (Some(d(2026, 11, 28)), DueWhy::Counted(1)));
    let latest = several(DueBy::Latest);
    assert_eq!((latest.due, latest.due_how.why), (Some(d(2027, 1, 8)), DueWhy::Counted(2)));
}

#[test]
fn an_anchor_without_a_date_leaves_the_others_and_then_complete_delivery() {
    let status = item(|production| {
        from(Anchor::Air, Lag::calendar(-42))(production);
        production.buyers[0].air = None;
    });
    assert_eq!((status.due, status.due_how.why), (Some(d(2027, 1, 15)), DueWhy::Buyer));
    assert_eq!(status.due_how.counted[0].from, None);
}

#[test]
fn an_episode_has_its_own_air_date() {
    let aired = |episode: &'static str, dates: Vec<(String, Date)>| {
        item(move |production| {
            from(Anchor::Air, Lag::calendar(-7))(production);
            production.buyers[0].air_dates = dates;
            production.deliverables[0].episode = Some(episode.to_owned());
        })
        .due
    };
    let dates = || vec![("101".to_owned(), d(2026, 10, 6)), ("102".to_owned(), d(2026, 10, 13))];
    assert_eq!((aired("101", dates()), aired("102", dates())), (Some(d(2026, 9, 29)), Some(d(2026, 10, 6))));
    assert_eq!(aired("103", dates()), Some(d(2027, 2, 5)), "the buyer's own where the episode has none");
}

#[test]
fn first_delivery_is_the_first_that_was_sent_or_is_due() {
    let two = |sent: Option<Date>| {
        let builder = Builder::new().deliverable("1.1", None, &[]).deliverable("1.2", Some(d(2026, 12, 1)), &[]);
        let builder = builder.with(|production| {
            production.calendar = calendar();
            production.as_of = Some(d(2026, 5, 1));
            production.deliverables[0].due_from = vec![(Anchor::FirstDelivery, Lag::working(-3))];
            production.deliverables[1].sent = sent;
        });
        derive(&builder.production, None).deliverables[0].due
    };
    // Due on Tuesday 1 December: November 30, then 25 and 24 beyond Thanksgiving.
    assert_eq!(two(None), Some(d(2026, 11, 24)));
    // Sent on Friday 20 November: 19 18 17.
    assert_eq!(two(Some(d(2026, 11, 20))), Some(d(2026, 11, 17)));
}

#[test]
fn an_item_is_counted_from_another_and_a_circle_ends() {
    let chain = |back: bool| {
        let builder = Builder::new().deliverable("1.1", (!back).then(|| d(2026, 12, 18)), &[]).deliverable("8.1", None, &[]);
        let builder = builder.with(|production| {
            production.calendar = calendar();
            production.as_of = Some(d(2026, 5, 1));
            production.deliverables[1].due_from = vec![(Anchor::Item("1.1".to_owned()), Lag::working(5))];
            if back {
                production.deliverables[0].due_from = vec![(Anchor::Item("8.1".to_owned()), Lag::working(5))];
            }
        });
        derive(&builder.production, None).deliverables[1].due
    };
    // Friday 18 December: 21 22 23, the break, January 4 and 5.
    assert_eq!(chain(false), Some(d(2027, 1, 5)));
    assert_eq!(chain(true), None);
}

#[test]
fn a_failed_round_is_delivered_again_as_agreed_or_counted() {
    let round = |agreed: Option<Date>, lag: Option<Lag>| {
        item(move |production| {
            let own = &mut production.deliverables[0];
            (own.due, own.sent, own.redelivery) = (Some(d(2026, 12, 18)), Some(d(2026, 12, 14)), lag);
            (own.qc_result, own.qc_date) = (Some(QcResult::Fail), Some(d(2026, 12, 21)));
            own.rounds.push(QcRound {
                file: None,
                round: 1,
                sent: Some(d(2026, 12, 14)),
                report: None,
                result: QcResult::Fail,
                date: Some(d(2026, 12, 21)),
                errors: [Some(1), None, None],
                redelivery: agreed,
                who_pays: None,
                cost: None,
                notes: None,
                origin: crate::model::Origin::NONE,
            });
        })
    };
    assert_eq!(round(Some(d(2027, 1, 8)), Some(Lag::working(5))).redelivery.map(|again| again.date), Some(d(2027, 1, 8)));
    // Reported on Monday 21 December, five working days after: 22 23, the break, January 4 5 6.
    let counted = round(None, Some(Lag::working(5)));
    assert_eq!(counted.redelivery.map(|again| (again.date, again.counted)), Some((d(2027, 1, 6), true)));
    // Due on 18 December, again on 6 January: 13 of December and 6 days late.
    assert_eq!((counted.state, counted.late_days), (DueState::Failed, 19));
    assert_eq!(round(None, None).redelivery, None);
}

#[test]
fn late_delivery_costs_by_the_day_once_for_the_buyer_and_for_each_item() {
    // The mix is there on Friday 4 December: 1.1, due on the 1st, is three days late, 1.2, due on the 2nd, two.
    let money = |amount: &str| Money { amount: dec(amount), currency: Currency::USD };
    let late = |grace: u32, cap: Option<&'static str>| {
        let builder = Builder::new()
            .milestone("mix", Some(d(2026, 12, 4)), None, &[])
            .deliverable("1.1", Some(d(2026, 12, 1)), &["mix"])
            .deliverable("1.2", Some(d(2026, 12, 2)), &["mix"])
            .with(|production| {
                production.as_of = Some(d(2026, 10, 1));
                production.buyers[0].late_cost = Some(money("500"));
                production.buyers[0].late_grace = grace;
                production.buyers[0].late_cap = cap.map(money);
                production.deliverables[1].late_cost = Some(money("40"));
            });
        derive(&builder.production, None).late[0].clone()
    };
    let plain = late(0, None);
    assert_eq!((plain.days, plain.worst, plain.cost, plain.totals.clone()), (3, Some(0), Some(money("1500")), vec![money("1580")]));
    assert_eq!(plain.items, [(1, 2, money("80"))]);
    assert_eq!((late(1, None).charged, late(1, None).cost), (2, Some(money("1000"))));
    assert_eq!((late(0, Some("1200")).cost, late(0, Some("1200")).capped), (Some(money("1200")), true));
    assert_eq!(late(3, None).cost, Some(money("0")));
}
