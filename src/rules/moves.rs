//! Company moves: CB227 (domain.md 3, rule 28; trade knowledge).
//!
//! A move costs an hour or two of the day, so a day has few of them; and a place that is left and come back to costs a
//! move and a dressing more than one that is shot out.

use jiff::civil::Date;

use super::{availability, words};
use crate::derive::{DayPlan, Derived};
use crate::findings::{Finding, Findings, Severity, codes};
use crate::model::{DayKind, Location, Production, ShootDay, StripKind, StripLight};
use crate::values::{CastId, Eighths, SceneNumber};

/// Moves of a day that are usual, where the show states no norm.
const USUAL: u32 = 2;

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    for (day, plan) in production.days.iter().zip(&derived.days).filter(|(day, _)| day.kind == DayKind::Shoot) {
        findings.extend(of_day(production, day, plan));
    }
    for location in &production.locations {
        for unit in &production.units {
            findings.extend(visits(production, derived, location, &unit.id));
        }
    }
}

/// A change of place within a day.
struct Change<'a> {
    strip: usize,
    from: Option<&'a str>,
    to: Option<&'a str>,
    /// What it takes: the banner's time, none where the day has no banner for it.
    minutes: Option<i64>,
}

/// Where the company goes in a day: its move banners, and changes of place between scenes that have none.
fn changes<'a>(day: &'a ShootDay, plan: &'a DayPlan) -> Vec<Change<'a>> {
    let mut all: Vec<Change<'a>> = Vec::new();
    let mut here: Option<&str> = None;
    for (index, (strip, timed)) in day.strips.iter().zip(&plan.strips).enumerate() {
        let place = timed.location.as_deref();
        let is_move = strip.banner().is_some_and(|banner| banner.kind == StripKind::Move);
        if is_move {
            let known = plan.moves.iter().find(|known| known.strip == index);
            let (from, to) = known.map_or((here, place), |known| (known.from.as_deref(), known.to.as_deref()));
            if from.is_none() || from != to {
                let minutes = timed.start.zip(timed.end).map(|(start, end)| i64::from(end.minutes() - start.minutes()));
                all.push(Change { strip: index, from, to, minutes });
            }
            here = to.or(here);
        } else if strip.scene().is_some() {
            if let (Some(before), Some(now)) = (here, place)
                && before != now
            {
                all.push(Change { strip: index, from: here, to: place, minutes: None });
            }
            here = place.or(here);
        }
    }
    all
}

fn of_day(production: &Production, day: &ShootDay, plan: &DayPlan) -> Option<Finding> {
    let all = changes(day, plan);
    let norm = production.conventions.moves_per_day.unwrap_or(USUAL);
    let count = u32::try_from(all.len()).unwrap_or(u32::MAX);
    if count <= norm {
        return None;
    }
    let usual = i64::from(production.conventions.move_minutes);
    let name = |id: Option<&str>| id.and_then(|id| production.location(id)).map_or("an unnamed place", |place| place.name.as_str());
    let priced = |change: &Change<'_>| {
        let minutes = change.minutes.map_or_else(|| format!("{} without a banner", words::length(usual)), words::length);
        format!("{} to {} {minutes}", name(change.from), name(change.to))
    };
    let total: i64 = all.iter().map(|change| change.minutes.unwrap_or(usual)).sum();
    let list: Vec<String> = all.iter().map(priced).collect();
    let message = format!(
        "{} makes {}, {} more than {}: {}; together {}",
        words::day(production, day),
        if count == 1 { "1 company move".to_owned() } else { format!("{count} company moves") },
        count - norm,
        if production.conventions.moves_per_day.is_some() { format!("the show's {norm}") } else { format!("the usual {norm}") },
        list.join(", "),
        words::length(total),
    );
    let first_over = &all[usize::try_from(norm).unwrap_or(0)];
    let finding = Finding::new(&codes::COMPANY_MOVES, message).at(day.strips[first_over.strip].origin);
    let banner = day.strips[first_over.strip].banner().is_some();
    let finding = finding.field(if banner { "banner" } else { "scene" });
    Some(finding.help(fewer(production, day, plan, count, total)).subject(words::day_subject(production, day)))
}

/// How a day does with fewer moves: its places one after the other, else the place with the fewest pages on another day.
fn fewer(production: &Production, day: &ShootDay, plan: &DayPlan, count: u32, total: i64) -> String {
    let mut places: Vec<(&str, Eighths, Vec<&SceneNumber>, Vec<&CastId>)> = Vec::new();
    for (strip, timed) in day.strips.iter().zip(&plan.strips) {
        let (Some(number), Some(place)) = (strip.scene(), timed.location.as_deref()) else { continue };
        let at = match places.iter().position(|(known, ..)| *known == place) {
            Some(at) => at,
            None => {
                places.push((place, Eighths::ZERO, Vec::new(), Vec::new()));
                places.len() - 1
            }
        };
        places[at].1 += strip.pages;
        places[at].2.push(number);
        places[at].3.extend(&strip.cast);
    }
    let least = u32::try_from(places.len().saturating_sub(1)).unwrap_or(u32::MAX);
    if least < count {
        let saved = total * i64::from(count - least) / i64::from(count);
        let words = if least == 1 { "1 move is".to_owned() } else { format!("{least} moves are") };
        return format!("shoot the scenes of each place together: {words} enough, which saves about {}", words::length(saved));
    }
    let Some((place, pages, scenes, cast)) = places.iter().min_by_key(|(_, pages, ..)| pages.count()) else {
        return "put one of the places on another day".to_owned();
    };
    let free = |other: &&ShootDay| {
        let there = other.scene_strips().any(|(strip, _)| production.strip_location(strip).is_some_and(|at| at.id == *place));
        there && cast.iter().filter_map(|id| production.cast_member(id)).all(|member| availability::is_free(member, other.date))
    };
    let others = production.days.iter().filter(|other| other.unit == day.unit && other.date != day.date && other.kind == DayKind::Shoot);
    let nearest = others.filter(free).min_by_key(|other| (words::apart(day.date, other.date).abs(), other.date));
    let scenes = words::scenes(scenes);
    match nearest {
        Some(other) => format!("move {scenes} ({pages}) to {}, when the unit is at {} anyway", other.date, place_name(production, place)),
        None => format!("move {scenes} ({pages}) to a day of their own at {}", place_name(production, place)),
    }
}

fn place_name<'a>(production: &'a Production, id: &'a str) -> &'a str {
    production.location(id).map_or(id, |place| place.name.as_str())
}

fn times(count: usize) -> String {
    if count == 2 { "twice".to_owned() } else { format!("{count} times") }
}

/// Days of a unit that follow each other in its schedule, all at one place.
struct Block {
    days: Vec<usize>,
    /// The last of them, counted among the unit's shoot days.
    last: usize,
}

/// A place that a unit leaves and comes back to.
fn visits(production: &Production, derived: &Derived, location: &Location, unit: &str) -> Option<Finding> {
    let used = derived.locations.get(&location.id)?;
    let there: Vec<usize> = used.days.iter().filter(|day| day.unit == unit && !day.scenes.is_empty()).map(|day| day.day).collect();
    if there.len() < 2 {
        return None;
    }
    let mut blocks: Vec<Block> = Vec::new();
    let shoot = production.days.iter().enumerate().filter(|(_, day)| day.unit == unit && day.kind == DayKind::Shoot);
    for (rank, (index, _)) in shoot.enumerate().filter(|(_, (index, _))| there.contains(index)) {
        match blocks.last_mut() {
            Some(block) if block.last + 1 == rank => {
                block.days.push(index);
                block.last = rank;
            }
            _ => blocks.push(Block { days: vec![index], last: rank }),
        }
    }
    // Gaps that the production plans for, and blocks that could not be one, are no news.
    let pages = |block: &Block| -> u32 { block.days.iter().map(|day| pages_there(derived, location, *day).count()).sum() };
    let joinable = |pair: &[Block]| {
        let (one, other) = (&pair[0], &pair[1]);
        !held(production, derived, location, one, other)
            && nightly(production, location, one) == nightly(production, location, other)
            && (fits(production, location, one, other) || fits(production, location, other, one))
    };
    let pair = blocks.windows(2).filter(|pair| joinable(pair)).min_by_key(|pair| pages(&pair[0]).min(pages(&pair[1])))?;
    let (short, long) = if pages(&pair[0]) < pages(&pair[1]) { (&pair[0], &pair[1]) } else { (&pair[1], &pair[0]) };
    let (short, long) = if fits(production, location, short, long) { (short, long) } else { (long, short) };
    let spell = |block: &Block| words::dates(&block.days.iter().map(|day| production.days[*day].date).collect::<Vec<Date>>());
    let scenes: Vec<&SceneNumber> = short.days.iter().flat_map(|day| scenes_there(derived, location, *day)).collect();
    let name = words::unit(production, unit);
    let listed: Vec<String> = blocks.iter().map(spell).collect();
    let message = format!("{name} goes to {} {}: {}", location.name, times(blocks.len()), listed.join("; "));
    let minutes = i64::from(production.conventions.move_minutes) * 2;
    let origin = production.days[short.days[0]].origin;
    let finding = Finding::new(&codes::COMPANY_MOVES, message).at(origin).field("date").severity(Severity::Note);
    let finding = finding.related(production.days[long.days[0]].origin, Some("date"), "and here");
    let help = format!(
        "shoot {} with {}: it saves a move there and back, about {}, and a second dressing; or list the days between under the location's `hold`",
        words::scenes(&scenes),
        spell(long),
        words::length(minutes),
    );
    Some(finding.help(help).subject(format!("location {} {unit}", location.id)))
}

fn scenes_there<'a>(derived: &'a Derived, location: &Location, day: usize) -> impl Iterator<Item = &'a SceneNumber> {
    let used = derived.locations.get(&location.id).into_iter().flat_map(|used| &used.days);
    used.filter(move |used| used.day == day).flat_map(|used| &used.scenes)
}

fn pages_there(derived: &Derived, location: &Location, day: usize) -> Eighths {
    let used = derived.locations.get(&location.id).into_iter().flat_map(|used| &used.days);
    used.filter(|used| used.day == day).map(|used| used.pages).sum()
}

/// Whether the place is on hold on every working date between two blocks.
fn held(production: &Production, derived: &Derived, location: &Location, one: &Block, other: &Block) -> bool {
    let dates = one.days.last().zip(other.days.first()).map(|(last, first)| (production.days[*last].date, production.days[*first].date));
    let Some((from, to)) = dates else { return false };
    let between = derived.company.range(from..to).skip(1).filter(|(_, day)| day.kind.is_work());
    let held =
        |date: Date| [&location.hold, &location.prep, &location.strike].iter().any(|spans| spans.iter().any(|span| span.contains(date)));
    between.map(|(date, _)| *date).all(held)
}

/// Whether everything shot in a block at a place is night.
fn nightly(production: &Production, location: &Location, block: &Block) -> bool {
    let strips = block.days.iter().flat_map(|day| production.days[*day].scene_strips());
    let mut there = strips.filter(|(strip, _)| production.strip_location(strip).is_some_and(|at| at.id == location.id)).peekable();
    there.peek().is_some()
        && there.all(|(_, number)| production.scene(number).is_some_and(|scene| StripLight::of(scene) == StripLight::Night))
}

/// Whether the cast of one block at a place is free on some day of the other.
fn fits(production: &Production, location: &Location, one: &Block, other: &Block) -> bool {
    let strips = one.days.iter().flat_map(|day| production.days[*day].scene_strips());
    let there = strips.filter(|(strip, _)| production.strip_location(strip).is_some_and(|at| at.id == location.id));
    let mut cast: Vec<&CastId> = there.flat_map(|(strip, _)| &strip.cast).collect();
    cast.sort_unstable();
    cast.dedup();
    let free = |date: Date| cast.iter().filter_map(|id| production.cast_member(id)).all(|member| availability::is_free(member, date));
    other.days.iter().any(|day| free(production.days[*day].date))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, d};
    use crate::rules::testing::{found, messages};
    use crate::values::DateSpan;

    /// Scenes 1 to 4 at places a, b, c and a again.
    fn places() -> Builder {
        let builder = ["a", "b", "c"].iter().fold(Builder::new(), |builder, id| builder.location(id, None));
        [("1", "a"), ("2", "b"), ("3", "c"), ("4", "a")].iter().fold(builder, |builder, (number, place)| {
            builder.scene(number, "INT", "DAY", 8).scene_with(number, |scene| scene.location = Some((*place).to_owned()))
        })
    }

    fn moving(numbers: &[&str]) -> Builder {
        let first = places().day(d(2026, 5, 4), "07:00").strip(numbers[0], "");
        numbers[1..].iter().fold(first, |builder, number| builder.banner(StripKind::Move, Some(45), None).strip(number, ""))
    }

    #[test]
    fn a_day_has_two_moves() {
        assert!(messages(&moving(&["1", "2", "3"]), &codes::COMPANY_MOVES).is_empty());
        let all = found(&moving(&["1", "2", "3", "4"]), &codes::COMPANY_MOVES);
        assert_eq!(
            all[0].message,
            "main on 2026-05-04 makes 3 company moves, 1 more than the usual 2: Place a to Place b 45 minutes, Place b to Place c 45 minutes, Place c to Place a 45 minutes; together 2 h 15 min"
        );
        assert_eq!(
            all[0].help.as_deref(),
            Some("shoot the scenes of each place together: 2 moves are enough, which saves about 45 minutes")
        );
        assert_eq!(all[0].subject.as_deref(), Some("day 2026-05-04"));
    }

    #[test]
    fn the_shows_norm_wins_and_moves_without_a_banner_count() {
        let builder = places().day(d(2026, 5, 4), "07:00").strip("1", "").strip("2", "").with(|production| {
            production.conventions.moves_per_day = Some(0);
        });
        let all = found(&builder, &codes::COMPANY_MOVES);
        assert_eq!(
            all[0].message,
            "main on 2026-05-04 makes 1 company move, 1 more than the show's 0: Place a to Place b 1 h without a banner; together 1 h"
        );
        assert_eq!(all[0].help.as_deref(), Some("move scene 1 (1) to a day of their own at Place a"));
    }

    #[test]
    fn a_place_that_is_come_back_to_is_a_note() {
        let board = places().day(d(2026, 5, 4), "07:00").strip("1", "").day(d(2026, 5, 5), "07:00").strip("2", "");
        let board = board.day(d(2026, 5, 6), "07:00").strip("4", "");
        let all = found(&board, &codes::COMPANY_MOVES);
        assert_eq!((all.len(), all[0].severity), (1, Severity::Note));
        assert_eq!(all[0].message, "main goes to Place a twice: 2026-05-04; 2026-05-06");
        assert!(all[0].help.as_ref().unwrap().starts_with("shoot scene 4 with 2026-05-04: it saves a move there and back, about 2 h"));
        let held = board.clone().with(|production| {
            production.locations[0].hold = vec![DateSpan { from: d(2026, 5, 5), to: d(2026, 5, 5) }];
        });
        assert!(messages(&held, &codes::COMPANY_MOVES).is_empty());
        let next = places().day(d(2026, 5, 4), "07:00").strip("1", "").day(d(2026, 5, 5), "07:00").strip("4", "");
        assert!(messages(&next, &codes::COMPANY_MOVES).is_empty());
    }
}
