//! What cannot be undone on set, and the scenes on either side of it: CB106 (domain.md 3, rule 31).
//!
//! A haircut, a beard, a set that burns: scenes that need the earlier state are shot before those that need the later
//! one, by the order of the board. Which scenes those are only the production knows.

use jiff::civil::Date;

use super::words;
use crate::derive::Derived;
use crate::findings::{Finding, Findings, codes};
use crate::model::{Continuity, Production, Strip};
use crate::values::{Clock, SceneNumber};

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    findings.extend(production.continuity.iter().filter_map(|change| of_change(production, derived, change)));
}

/// A strip of the board, in the order of shooting.
#[derive(Clone, Copy)]
struct Shot<'a> {
    number: &'a SceneNumber,
    strip: &'a Strip,
    date: Date,
    start: Option<Clock>,
    /// Date, minutes, unit's day and strip: what comes first is shot first.
    order: (Date, i32, usize, usize),
}

/// The strips of these scenes, in the order of shooting.
fn shots<'a>(production: &'a Production, derived: &'a Derived, numbers: &'a [SceneNumber]) -> Vec<Shot<'a>> {
    let mut all = Vec::new();
    for number in numbers {
        for (day, strip) in derived.scenes.get(number).map(|status| status.strips.as_slice()).unwrap_or_default() {
            let (of_day, plan) = (&production.days[*day], &derived.days[*day]);
            let start = plan.strips.get(*strip).and_then(|timed| timed.start);
            let minutes = start.or(plan.call).map_or(0, Clock::minutes);
            let order = (of_day.date, minutes, *day, *strip);
            all.push(Shot { number, strip: &of_day.strips[*strip], date: of_day.date, start, order });
        }
    }
    all.sort_by_key(|shot| shot.order);
    all
}

fn of_change(production: &Production, derived: &Derived, change: &Continuity) -> Option<Finding> {
    let (before, after) = (shots(production, derived, &change.before), shots(production, derived, &change.after));
    let (last, first) = (*before.last()?, *after.first()?);
    let shared = !change.same_day && first.date == last.date;
    if first.order >= last.order && !shared {
        return None;
    }
    let early: Vec<Shot<'_>> = after.iter().filter(|shot| shot.order < last.order || (shared && shot.date == last.date)).copied().collect();
    let late: Vec<Shot<'_>> =
        before.iter().filter(|shot| shot.order > first.order || (shared && shot.date == first.date)).copied().collect();
    let when = |shot: &Shot<'_>| match shot.start.filter(|_| first.date == last.date) {
        Some(start) => format!("at {start} on {}", shot.date),
        None => format!("on {}", shot.date),
    };
    let sides = format!("scene {} comes before `{}` and scene {} after it", last.number, change.what, first.number);
    let message = if first.order >= last.order {
        format!("{sides}, and both are shot on {}", first.date)
    } else {
        format!("{sides}, and scene {} is shot {}, before scene {} {}", first.number, when(&first), last.number, when(&last))
    };
    let finding = Finding::new(&codes::CONTINUITY_ORDER, message).at(first.strip.origin).field("scene");
    let finding = finding.related(last.strip.origin, Some("scene"), "this must be shot before it");
    let finding = finding.related(change.origin, Some("before"), "the order is stated here");
    Some(finding.help(help(&early, &late, first, last, shared)).subject(format!("continuity {}", change.what)))
}

/// The side with fewer strips to move, and where it has to go.
fn help(early: &[Shot<'_>], late: &[Shot<'_>], first: Shot<'_>, last: Shot<'_>, shared: bool) -> String {
    let names = |shots: &[Shot<'_>]| {
        let mut numbers: Vec<&SceneNumber> = shots.iter().map(|shot| shot.number).collect();
        numbers.dedup();
        words::scenes(&numbers)
    };
    if first.date == last.date && !shared {
        return format!("shoot {} before {} on that day", names(late), names(early));
    }
    let (on_or, off) = if shared { ("a day before", "a day after") } else { ("or before", "or after") };
    let earlier = if shared { format!("{on_or} {}", first.date) } else { format!("{} {on_or}", first.date) };
    let later = if shared { format!("{off} {}", last.date) } else { format!("{} {off}", last.date) };
    if late.len() <= early.len() {
        format!("move {} to {earlier}, ahead of {}", names(late), names(early))
    } else {
        format!("move {} to {later}, behind {}", names(early), names(late))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, d, sc};
    use crate::findings::Origin;
    use crate::rules::testing::{found, messages};

    fn haircut(same_day: bool) -> Builder {
        let builder = ["1", "2", "3"].iter().fold(Builder::new(), |builder, number| builder.scene(number, "INT", "DAY", 8));
        builder.with(|production| {
            production.continuity.push(Continuity {
                what: "the haircut".to_owned(),
                cast: None,
                before: vec![sc("1"), sc("2")],
                after: vec![sc("3")],
                same_day,
                origin: Origin::NONE,
            });
        })
    }

    #[test]
    fn scenes_before_a_change_are_shot_before_those_after_it() {
        let kept = haircut(true).day(d(2026, 5, 4), "07:00").strip("2", "").strip("1", "").strip("3", "");
        assert!(messages(&kept, &codes::CONTINUITY_ORDER).is_empty());
        let broken = haircut(true).day(d(2026, 5, 4), "07:00").strip("1", "").strip("3", "").strip("2", "");
        let all = found(&broken, &codes::CONTINUITY_ORDER);
        assert_eq!(
            all[0].message,
            "scene 2 comes before `the haircut` and scene 3 after it, and scene 3 is shot at 08:30 on 2026-05-04, before scene 2 at 09:30 on 2026-05-04"
        );
        assert_eq!(all[0].help.as_deref(), Some("shoot scene 2 before scene 3 on that day"));
        assert_eq!(all[0].subject.as_deref(), Some("continuity the haircut"));
    }

    #[test]
    fn fewer_strips_are_moved() {
        let broken = haircut(true).day(d(2026, 5, 4), "07:00").strip("3", "").day(d(2026, 5, 6), "07:00").strip("1", "").strip("2", "");
        let all = found(&broken, &codes::CONTINUITY_ORDER);
        assert_eq!(
            all[0].message,
            "scene 2 comes before `the haircut` and scene 3 after it, and scene 3 is shot on 2026-05-04, before scene 2 on 2026-05-06"
        );
        assert_eq!(all[0].help.as_deref(), Some("move scene 3 to 2026-05-06 or after, behind scenes 1 and 2"));
    }

    #[test]
    fn a_change_that_takes_a_night_does_not_share_a_day() {
        let board = |same_day| haircut(same_day).day(d(2026, 5, 4), "07:00").strip("1", "").strip("2", "").strip("3", "");
        assert!(messages(&board(true), &codes::CONTINUITY_ORDER).is_empty());
        assert_eq!(
            messages(&board(false), &codes::CONTINUITY_ORDER),
            ["scene 2 comes before `the haircut` and scene 3 after it, and both are shot on 2026-05-04"]
        );
        let next = haircut(false).day(d(2026, 5, 4), "07:00").strip("1", "").strip("2", "").day(d(2026, 5, 5), "07:00").strip("3", "");
        assert!(messages(&next, &codes::CONTINUITY_ORDER).is_empty());
    }
}
