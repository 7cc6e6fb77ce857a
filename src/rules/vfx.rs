//! Effects shots: late, final after the conform, more than a vendor can do in a week (CB506, CB508, CB516; domain.md 2.9).

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::words;
use crate::derive::{Derived, ShotStanding};
use crate::findings::{Finding, Findings, codes};
use crate::model::{Production, VfxShot};

/// The most shots that a message names.
const MOST_NAMED: usize = 6;

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    if production.vfx.is_empty() {
        return;
    }
    let all: Vec<(&VfxShot, &ShotStanding)> = production.vfx.iter().zip(&derived.vfx).collect();
    late(production, derived, &all, findings);
    after_conform(production, &all, findings);
    over_capacity(production, &all, findings);
}

/// `3 shots`, `1 shot`.
fn shots(count: usize) -> String {
    if count == 1 { "1 shot".to_owned() } else { format!("{count} shots") }
}

/// The shots with a date each, and how many more there are.
fn named(all: &[(&VfxShot, Date)]) -> String {
    let mut names: Vec<String> = all.iter().take(MOST_NAMED).map(|(shot, date)| format!("{} ({date})", shot.shot)).collect();
    if all.len() > MOST_NAMED {
        names.push(format!("{} more", all.len() - MOST_NAMED));
    }
    words::list(&names)
}

fn vendor<'a>(production: &'a Production, id: Option<&'a str>) -> &'a str {
    let name = id.and_then(|id| production.vendors.iter().find(|vendor| vendor.id == id)).map(|vendor| vendor.name.as_str());
    name.or(id).unwrap_or("no vendor")
}

/// CB516: past their due date and not final, by vendor.
fn late(production: &Production, derived: &Derived, all: &[(&VfxShot, &ShotStanding)], findings: &mut Findings) {
    let mut by_vendor: BTreeMap<Option<&str>, Vec<(&VfxShot, Date, i32)>> = BTreeMap::new();
    for (shot, standing) in all.iter().filter(|(_, standing)| standing.days_late > 0) {
        if let Some(due) = shot.due {
            by_vendor.entry(shot.vendor.as_deref()).or_default().push((shot, due, standing.days_late));
        }
    }
    let Some(now) = derived.as_of else { return };
    for (id, mut late) in by_vendor {
        late.sort_by_key(|(_, due, _)| *due);
        let worst = late.iter().map(|(.., days)| *days).max().unwrap_or(0);
        let list: Vec<(&VfxShot, Date)> = late.iter().map(|(shot, due, _)| (*shot, *due)).collect();
        let verb = if late.len() == 1 { "is" } else { "are" };
        let message = format!(
            "{} of {} {verb} past the due date and not final as of {now}, up to {}: {}",
            shots(late.len()),
            vendor(production, id),
            words::days(worst),
            named(&list)
        );
        let help = "write the date as `final` where it is final, agree a new `due`, or put the shot on `hold`";
        let finding = Finding::new(&codes::VFX_LATE, message).at(late[0].0.origin).field("due").help(help);
        findings.push(finding.subject(format!("vfx {}", id.unwrap_or("none"))));
    }
}

/// CB508: final after the conform ends, by conform.
fn after_conform(production: &Production, all: &[(&VfxShot, &ShotStanding)], findings: &mut Findings) {
    let mut by_conform: BTreeMap<(usize, Date), Vec<(&VfxShot, Date)>> = BTreeMap::new();
    for (shot, standing) in all.iter().filter(|(shot, _)| shot.status.is_open()) {
        if let (Some(expected), Some(conform)) = (standing.expected, standing.conform)
            && expected > conform.1
        {
            by_conform.entry(conform).or_default().push((shot, expected));
        }
    }
    for ((at, ends), mut late) in by_conform {
        let Some(conform) = production.post.get(at) else { continue };
        late.sort_by_key(|(_, date)| *date);
        let verb = if late.len() == 1 { "is" } else { "are" };
        let message = format!("{} {verb} final after {} ends on {ends}: {}", shots(late.len()), conform.name, named(&late));
        let last = late.last().map_or(ends, |(_, date)| *date);
        let help = format!("have them final by {ends}, conform until {last}, or leave them out");
        let finding = Finding::new(&codes::VFX_AFTER_CONFORM, message).at(late[0].0.origin).field("due").help(help);
        findings.push(finding.related(conform.origin, None, format!("ends {ends}")).subject(format!("post {}", conform.id)));
    }
}

/// CB506: more finals due in a week than the vendor can do; the worst week of each.
fn over_capacity(production: &Production, all: &[(&VfxShot, &ShotStanding)], findings: &mut Findings) {
    for vendor in &production.vendors {
        let Some(most) = vendor.shots_per_week.and_then(|most| usize::try_from(most).ok()) else { continue };
        let mut weeks: BTreeMap<Date, Vec<&VfxShot>> = BTreeMap::new();
        let own = all.iter().filter(|(shot, _)| shot.vendor.as_ref() == Some(&vendor.id) && shot.status.is_open());
        for (shot, due) in own.filter_map(|(shot, standing)| Some((*shot, standing.expected?))) {
            let back = i64::from(due.weekday().to_monday_zero_offset());
            let monday = due.checked_sub(jiff::Span::new().days(back)).unwrap_or(due);
            weeks.entry(monday).or_default().push(shot);
        }
        let over = weeks.values().filter(|shots| shots.len() > most).count();
        let worst =
            weeks.into_iter().filter(|(_, shots)| shots.len() > most).max_by_key(|(week, shots)| (shots.len(), std::cmp::Reverse(*week)));
        let Some((week, due)) = worst else { continue };
        let more = if over > 1 { format!("; {} weeks more are over it", over - 1) } else { String::new() };
        let more = more.replace("1 weeks more are", "1 week more is");
        let message = format!("{} has {} due in the week of {week}, and can do {most} a week{more}", vendor.name, shots(due.len()));
        let help = "move some of them to another week, give them to another vendor, or raise `shots_per_week`";
        let finding = Finding::new(&codes::VENDOR_OVER_CAPACITY, message).at(due[0].origin).field("due").help(help);
        findings.push(
            finding.related(vendor.origin, Some("shots_per_week"), "what it can do in a week").subject(format!("vendor {}", vendor.id)),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, d};
    use crate::model::{ShotStatus, Vendor};
    use crate::rules::testing::messages;

    fn with(dates: &[Date], as_of: Date) -> Builder {
        let shot = |(at, due): (usize, &Date)| VfxShot {
            shot: format!("S{}", at + 1),
            due: Some(*due),
            vendor: Some("k".to_owned()),
            status: ShotStatus::InProgress,
            ..VfxShot::default()
        };
        let vendor = Vendor { id: "k".to_owned(), name: "Kittiwake".to_owned(), shots_per_week: Some(2), ..Vendor::default() };
        Builder::new().milestone("conform", Some(d(2026, 9, 11)), None, &[]).with(|production| {
            production.vfx = dates.iter().enumerate().map(shot).collect();
            production.vendors = vec![vendor];
            production.as_of = Some(as_of);
        })
    }

    #[test]
    fn a_shot_is_late_the_day_after_it_was_due() {
        assert!(messages(&with(&[d(2026, 9, 4)], d(2026, 9, 4)), &codes::VFX_LATE).is_empty());
        assert_eq!(
            messages(&with(&[d(2026, 9, 4)], d(2026, 9, 5)), &codes::VFX_LATE),
            ["1 shot of Kittiwake is past the due date and not final as of 2026-09-05, up to 1 day: S1 (2026-09-04)"]
        );
    }

    #[test]
    fn a_shot_is_final_by_the_end_of_the_conform() {
        let on = |date| messages(&with(&[date, d(2026, 9, 7)], d(2026, 9, 1)), &codes::VFX_AFTER_CONFORM);
        assert!(on(d(2026, 9, 11)).is_empty());
        assert_eq!(on(d(2026, 9, 12)), ["1 shot is final after Milestone conform ends on 2026-09-11: S1 (2026-09-12)"]);
    }

    #[test]
    fn a_vendor_does_so_many_shots_a_week() {
        // Monday 7 to Sunday 13 September.
        let two = with(&[d(2026, 9, 6), d(2026, 9, 7), d(2026, 9, 11)], d(2026, 9, 1));
        assert!(messages(&two, &codes::VENDOR_OVER_CAPACITY).is_empty());
        let three = with(&[d(2026, 9, 8), d(2026, 9, 7), d(2026, 9, 11)], d(2026, 9, 1));
        assert_eq!(
            messages(&three, &codes::VENDOR_OVER_CAPACITY),
            ["Kittiwake has 3 shots due in the week of 2026-09-07, and can do 2 a week"]
        );
    }
}
