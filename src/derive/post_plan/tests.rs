//! The plan of post-production, in examples worked by hand. 1 June 2026 is a Monday.

use super::*;
use crate::derive::testing::{Builder, d};
use crate::derive::{Derived, derive};
use crate::model::{Milestone, TaskStatus};

fn lasts(text: &'static str) -> impl FnOnce(&mut Milestone) {
    move |task| task.duration = Some(text.parse().unwrap())
}

/// Photography to Friday 12 June; assembly of ten days; lock; three days later a mix of five; delivery.
fn chain() -> Builder {
    Builder::new()
        .day(d(2026, 6, 11), "07:00")
        .day(d(2026, 6, 12), "07:00")
        .milestone("wrap", None, None, &[])
        .milestone("assembly", None, None, &["wrap"])
        .milestone_with(lasts("10 days"))
        .milestone("lock", None, None, &["assembly"])
        .milestone("mix", None, None, &["lock + 3 days"])
        .milestone_with(lasts("5 days"))
        .milestone("delivery", None, None, &["mix"])
        .milestone_with(|task| task.deadline = Some(d(2026, 7, 17)))
}

fn planned(builder: &Builder, as_of: Date) -> Derived {
    derive(&builder.production, Some(as_of))
}

fn of<'a>(builder: &Builder, derived: &'a Derived, id: &str) -> &'a PlanTask {
    let at = builder.production.post.iter().position(|task| task.id == id).unwrap();
    &derived.plan[at]
}

fn span(task: &PlanTask) -> (Date, Date) {
    (task.start.unwrap(), task.finish.unwrap())
}

#[test]
fn forward_from_wrap_and_back_from_delivery() {
    let builder = chain();
    let derived = planned(&builder, d(2026, 6, 1));
    let task = |id| of(&builder, &derived, id);
    assert_eq!(task("wrap").finish, Some(d(2026, 6, 12)));
    assert_eq!(task("wrap").finish_why, FinishWhy::LastShootDay(1));
    assert_eq!(span(task("assembly")), (d(2026, 6, 15), d(2026, 6, 26)), "ten working days from Monday");
    assert_eq!(task("lock").finish, Some(d(2026, 6, 26)), "a milestone is reached with what it waits for");
    assert_eq!(span(task("mix")), (d(2026, 7, 2), d(2026, 7, 8)), "29, 30 and 1 lie between");
    assert_eq!(task("delivery").finish, Some(d(2026, 7, 8)));
    // Back: the mix must end on Friday 17 July, so begin on Monday 13; three days before it the lock, on Tuesday 7.
    let late = |id| (task(id).late_start.unwrap(), task(id).late_finish.unwrap(), task(id).float.unwrap());
    assert_eq!(late("delivery"), (d(2026, 7, 17), d(2026, 7, 17), 7));
    assert_eq!(late("mix"), (d(2026, 7, 13), d(2026, 7, 17), 7));
    assert_eq!(late("lock"), (d(2026, 7, 7), d(2026, 7, 7), 7));
    assert_eq!(late("assembly"), (d(2026, 6, 24), d(2026, 7, 7), 7));
    assert!(derived.plan.iter().all(|task| task.critical), "one chain is all critical");
}

#[test]
fn a_moved_day_moves_everything_that_hangs_on_it() {
    let mut builder = chain();
    builder.production.days[1].date = d(2026, 6, 16);
    let derived = planned(&builder, d(2026, 6, 1));
    assert_eq!(span(of(&builder, &derived, "assembly")), (d(2026, 6, 17), d(2026, 6, 30)));
    assert_eq!(of(&builder, &derived, "delivery").finish, Some(d(2026, 7, 10)));
}

#[test]
fn a_slip_moves_what_follows_and_takes_float() {
    let builder = chain().with(|production| production.post[2].slip = Lag::working(8));
    let derived = planned(&builder, d(2026, 6, 1));
    let lock = of(&builder, &derived, "lock");
    assert_eq!((lock.finish, lock.float), (Some(d(2026, 7, 8)), Some(-1)));
    let delivery = of(&builder, &derived, "delivery");
    assert_eq!((delivery.finish, delivery.float), (Some(d(2026, 7, 20)), Some(-1)));
}

#[test]
fn the_path_with_the_least_float_is_critical() {
    // The titles, three days after lock, have until the mix ends; the party hangs on nothing that is promised.
    let builder = chain()
        .milestone("titles", None, None, &["lock"])
        .milestone_with(lasts("3 days"))
        .milestone("party", None, None, &["delivery"])
        .milestone_with(lasts("1 day"))
        .with(|production| {
            production.post[4].depends_on.push("titles".to_owned());
            production.post[4].lags.push(Lag::default());
        });
    let derived = planned(&builder, d(2026, 6, 1));
    let titles = of(&builder, &derived, "titles");
    assert_eq!((span(titles), titles.float, titles.critical), ((d(2026, 6, 29), d(2026, 7, 1)), Some(12), false));
    assert!(of(&builder, &derived, "mix").critical);
    assert!(!of(&builder, &derived, "party").critical);
}

#[test]
fn an_item_that_hangs_on_a_task_is_an_anchor() {
    // 2 waits for 1, and 1 for the mix: the mix must be there for the earlier of the two, Tuesday 14 July.
    let builder = chain().deliverable("1", Some(d(2026, 7, 16)), &["mix"]).deliverable("2", Some(d(2026, 7, 14)), &["1"]);
    let derived = planned(&builder, d(2026, 6, 1));
    let mix = of(&builder, &derived, "mix");
    assert_eq!((mix.late_finish, mix.late_why, mix.float), (Some(d(2026, 7, 14)), LateWhy::Item(1), Some(4)));
    assert_eq!(of(&builder, &derived, "delivery").float, Some(7));
}

#[test]
fn several_anchors_and_the_soonest_holds() {
    // 270 calendar days from Monday 12 January 2026 is Friday 9 October; ten days before the air date, Tuesday 20 October,
    // is Saturday the 10th: work ends on Friday the 9th.
    let builder = Builder::new()
        .milestone("signature", Some(d(2026, 1, 12)), Some(d(2026, 1, 12)), &[])
        .milestone("mix", None, None, &[])
        .milestone_with(|task| (task.start, task.duration) = (Some(d(2026, 9, 14)), Some(Lag::working(10))))
        .milestone("first-delivery", None, None, &["mix"])
        .milestone_with(|task| task.within = Some(("signature".to_owned(), Lag::calendar(270))))
        .milestone("air", Some(d(2026, 10, 20)), None, &["first-delivery + 10 calendar days"]);
    let derived = planned(&builder, d(2026, 9, 1));
    let delivery = of(&builder, &derived, "first-delivery");
    assert_eq!((delivery.finish, delivery.late_finish), (Some(d(2026, 9, 25)), Some(d(2026, 10, 9))));
    assert_eq!((delivery.late_why, delivery.float), (LateWhy::Deadline, Some(10)));
    assert_eq!(of(&builder, &derived, "air").deadline, Some(d(2026, 10, 20)), "an air date is a promise");
    let later = builder.with(|production| production.post[2].within = Some(("signature".to_owned(), Lag::calendar(300))));
    let derived = planned(&later, d(2026, 9, 1));
    let delivery = of(&later, &derived, "first-delivery");
    assert_eq!((delivery.late_finish, delivery.late_why), (Some(d(2026, 10, 9)), LateWhy::Task(3)));
}

#[test]
fn a_directors_cut_has_the_guilds_period() {
    // Ten weeks from Saturday 27 June end on Friday 4 September.
    let cut = |days: usize| {
        let first = d(2026, 6, 12);
        let builder = (1..days).fold(Builder::new(), |builder, back| {
            builder.day(first.checked_sub(jiff::Span::new().days(i64::try_from(back).unwrap())).unwrap(), "07:00")
        });
        let builder = builder.day(first, "07:00").milestone("wrap", None, None, &[]).milestone("assembly", None, None, &["wrap"]);
        builder.milestone_with(lasts("10 days")).milestone("directors-cut", None, None, &["assembly"])
    };
    let builder = cut(28);
    let derived = planned(&builder, d(2026, 5, 1));
    assert_eq!(span(of(&builder, &derived, "directors-cut")), (d(2026, 6, 27), d(2026, 9, 4)));
    // 122 days of photography give 61 working days from Monday 29 June: to Monday 21 September.
    let builder = cut(122);
    let derived = planned(&builder, d(2026, 2, 1));
    let task = of(&builder, &derived, "directors-cut");
    assert_eq!((task.length.working, task.finish), (61, Some(d(2026, 9, 21))));
    let own = builder.milestone_with(lasts("4 weeks"));
    let derived = planned(&own, d(2026, 2, 1));
    assert_eq!(of(&own, &derived, "directors-cut").finish, Some(d(2026, 7, 24)), "a stated duration wins");
}

#[test]
fn work_that_states_its_own_dates_keeps_its_length() {
    // The assembly begins during photography on purpose; the conform follows lock.
    let builder = Builder::new()
        .milestone("photography", Some(d(2026, 6, 12)), None, &[])
        .milestone("assembly", Some(d(2026, 6, 26)), None, &["photography"])
        .milestone_with(|task| task.start = Some(d(2026, 6, 1)))
        .milestone("lock", Some(d(2026, 7, 3)), None, &["assembly"])
        .milestone("conform", Some(d(2026, 7, 10)), None, &["lock"])
        .milestone_with(|task| task.start = Some(d(2026, 7, 6)));
    let derived = planned(&builder, d(2026, 5, 1));
    assert_eq!(span(of(&builder, &derived, "assembly")), (d(2026, 6, 1), d(2026, 6, 26)));
    let late = builder.with(|production| {
        production.post[0].date = Some(d(2026, 6, 30));
        production.post[2].slip = Lag::working(2);
    });
    let derived = planned(&late, d(2026, 5, 1));
    assert_eq!(span(of(&late, &derived, "assembly")), (d(2026, 6, 1), d(2026, 6, 30)), "it cannot end before photography");
    assert_eq!(span(of(&late, &derived, "conform")), (d(2026, 7, 8), d(2026, 7, 14)), "five working days after lock on the 7th");
}

#[test]
fn what_is_recorded_stands_and_what_is_not_done_is_not_past() {
    let builder = chain().with(|production| {
        production.post[0].actual = Some(d(2026, 6, 12));
        (production.post[1].started, production.post[1].actual) = (Some(d(2026, 6, 17)), Some(d(2026, 7, 1)));
    });
    let derived = planned(&builder, d(2026, 7, 3));
    assert_eq!(span(of(&builder, &derived, "assembly")), (d(2026, 6, 17), d(2026, 7, 1)));
    assert_eq!(of(&builder, &derived, "assembly").float, None);
    let lock = of(&builder, &derived, "lock");
    assert_eq!((lock.finish, lock.finish_why), (Some(d(2026, 7, 3)), FinishWhy::Today), "not reached: not before today");
    let dropped = builder.with(|production| production.post[1].status = Some(TaskStatus::Dropped));
    let dropped = dropped.with(|production| production.post[1].actual = None);
    let derived = planned(&dropped, d(2026, 6, 1));
    assert_eq!(of(&dropped, &derived, "lock").finish, None, "nothing places it any more");
}

#[test]
fn episodes_wrap_with_their_own_scenes() {
    let scene = |builder: Builder, number: &str, episode: &str| {
        builder.scene(number, "INT", "DAY", 8).scene_with(number, |scene| scene.episode = Some(episode.to_owned()))
    };
    let builder = scene(scene(Builder::new(), "101", "1"), "201", "2");
    let builder = builder.day(d(2026, 6, 1), "07:00").strip("101", "").day(d(2026, 6, 5), "07:00").strip("201", "");
    let builder = builder.milestone("wrap-1", None, None, &[]).milestone_with(|task| task.episode = Some("1".to_owned()));
    let builder = builder.milestone("wrap-2", None, None, &[]).milestone_with(|task| task.episode = Some("2".to_owned()));
    let derived = planned(&builder, d(2026, 5, 1));
    assert_eq!(derived.plan.iter().map(|task| task.finish).collect::<Vec<_>>(), [Some(d(2026, 6, 1)), Some(d(2026, 6, 5))]);
}

#[test]
fn a_circle_ends_and_a_long_chain_is_walked_once() {
    let builder = Builder::new().milestone("a", None, None, &["b"]).milestone_with(lasts("2 days"));
    let builder = builder.milestone("b", None, None, &["a"]).milestone_with(|task| task.start = Some(d(2026, 6, 1)));
    assert_eq!(planned(&builder, d(2026, 5, 1)).plan.len(), 2);
    let builder = (0..3_000).fold(Builder::new(), |builder, at: u32| {
        let before = format!("t{}", at.saturating_sub(1));
        let waits: Vec<&str> = if at == 0 { Vec::new() } else { vec![&before] };
        builder.milestone(&format!("t{at}"), (at == 0).then(|| d(2026, 6, 1)), None, &waits)
    });
    assert_eq!(planned(&builder, d(2026, 5, 1)).plan[2_999].finish, Some(d(2026, 6, 1)));
}
