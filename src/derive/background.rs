//! Background of a day, and mouths for the caterer.

use std::collections::BTreeSet;

use super::timeline::{self, Timeline};
use super::{CrewDay, PerformerDay};
use crate::model::{BackgroundCall, Category, Production, ShootDay};
use crate::values::{Call, SceneNumber, Stage};

/// Background of one name on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackgroundDay {
    /// Who, as the scenes name them.
    pub name: String,
    /// `background`, `stand-in` or `photo-double`.
    pub kind: String,
    /// How many: stated, else the most that one scene of the day asks for.
    pub count: u32,
    /// Report, resolved; by default the show's blocking minutes before they are on set, never before the crew call.
    pub call: Option<Call>,
    /// On set, resolved; the start of their first scene by default.
    pub on_set: Option<Call>,
    /// Their scenes: stated, else those that name them, in shooting order.
    pub scenes: Vec<SceneNumber>,
    /// Wardrobe and the like.
    pub notes: Option<String>,
}

/// Mouths for the caterer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MealCounts {
    /// Cast who report that day.
    pub cast: u32,
    /// Crew who work and eat; one person in two positions counts once.
    pub crew: u32,
    /// Background, stand-ins and photo doubles.
    pub background: u32,
    /// Stated extra mouths.
    pub walkaways: u32,
    /// All together.
    pub total: u32,
}

/// What the day's scenes ask for under one name.
#[derive(Default)]
struct Asked {
    name: String,
    count: u32,
    scenes: Vec<SceneNumber>,
}

/// The background that the day's scenes name, in shooting order. A name without a count is one person.
fn asked(production: &Production, day: &ShootDay) -> Vec<Asked> {
    let mut all: Vec<Asked> = Vec::new();
    let mut seen: BTreeSet<&SceneNumber> = BTreeSet::new();
    for (_, number) in day.scene_strips() {
        let Some(scene) = production.scene(number).filter(|scene| !scene.omitted && seen.insert(number)) else { continue };
        let mut of_scene: Vec<(&str, u32)> = Vec::new();
        for element in scene.elements_of(Category::BACKGROUND) {
            let count = element.count.unwrap_or(1);
            match of_scene.iter_mut().find(|(name, _)| same(name, &element.name)) {
                Some((_, sum)) => *sum = sum.saturating_add(count),
                None => of_scene.push((&element.name, count)),
            }
        }
        for (name, count) in of_scene {
            let at = all.iter().position(|known| same(&known.name, name)).unwrap_or_else(|| {
                all.push(Asked { name: name.to_owned(), ..Asked::default() });
                all.len() - 1
            });
            all[at].count = all[at].count.max(count);
            all[at].scenes.push(number.clone());
        }
    }
    all
}

fn same(left: &str, right: &str) -> bool {
    left.trim().to_lowercase() == right.trim().to_lowercase()
}

/// The background of a day: what the scenes ask for, with what the day states of it, then what only the day states.
pub(super) fn day(production: &Production, day: &ShootDay, line: &Timeline) -> Vec<BackgroundDay> {
    let mut asked = asked(production, day);
    let mut all = Vec::new();
    for asked in &mut asked {
        let stated = day.background.iter().find(|call| same(&call.name, &asked.name));
        all.push(one(production, day, line, asked, stated));
    }
    for call in &day.background {
        if !asked.iter().any(|asked| same(&asked.name, &call.name)) {
            all.push(one(production, day, line, &Asked { name: call.name.clone(), count: 1, scenes: Vec::new() }, Some(call)));
        }
    }
    all
}

fn one(production: &Production, day: &ShootDay, line: &Timeline, asked: &Asked, stated: Option<&BackgroundCall>) -> BackgroundDay {
    let scenes = match stated {
        Some(call) if !call.scenes.is_empty() => call.scenes.clone(),
        _ => asked.scenes.clone(),
    };
    let first = day.strips.iter().zip(&line.strips).find(|(strip, _)| strip.scene().is_some_and(|number| scenes.contains(number)));
    let first = first.and_then(|(_, timed)| timed.start);
    let clock = |call: Call| match call {
        Call::At(clock) => Call::At(timeline::near(clock, line.call)),
        other => other,
    };
    let on_set = stated.and_then(|call| call.on_set).map(|call| clock(line.resolve(call))).or(first.map(Call::At));
    let stage = |stage| if stage == Stage::OnSet { timeline::clock(on_set) } else { line.stage(stage) };
    let report = stated.and_then(|call| call.call).map(|call| clock(timeline::resolve(call, stage)));
    // Nobody is called at six in the evening for a set at one in the morning: the way cast are counted back, from the set.
    let lead = i32::try_from(production.conventions.blocking_minutes).unwrap_or(i32::MAX);
    let counted = timeline::clock(on_set).map(|at| at.plus(-lead)).max(line.call);
    BackgroundDay {
        name: asked.name.clone(),
        kind: stated.map_or_else(|| "background".to_owned(), |call| call.kind.clone()),
        count: stated.and_then(|call| call.count).unwrap_or(asked.count),
        call: report.or(counted.map(Call::At)),
        on_set,
        scenes,
        notes: stated.and_then(|call| call.notes.clone()),
    }
}

/// Counts the mouths of a day. Crew count by name, so that one person in two positions eats once; an open position is
/// a mouth of its own.
pub(super) fn meals(
    production: &Production,
    day: &ShootDay,
    performers: &[PerformerDay],
    crew: &[CrewDay],
    background: &[BackgroundDay],
) -> MealCounts {
    let called = |call: Option<Call>| !matches!(call, None | Some(Call::Off));
    let reports = |performer: &&PerformerDay| called(performer.report) || called(performer.on_set);
    let cast = count(performers.iter().filter(reports).count());
    let mut names: BTreeSet<String> = BTreeSet::new();
    let mut open = 0;
    for at_work in crew.iter().filter(|at_work| at_work.call != Some(Call::Off)) {
        let member = &production.crew[at_work.member];
        match &member.name {
            _ if !member.eats => {}
            Some(name) => drop(names.insert(name.to_lowercase())),
            None => open += 1,
        }
    }
    let crew = count(names.len()) + open;
    let background = background.iter().filter(|one| one.call != Some(Call::Off)).fold(0, |sum: u32, one| sum.saturating_add(one.count));
    let total = cast.saturating_add(crew).saturating_add(background).saturating_add(day.walkaways);
    MealCounts { cast, crew, background, walkaways: day.walkaways, total }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::derive;
    use crate::derive::testing::{Builder, at, call, d, sc};
    use crate::model::Origin;

    fn stated(name: &str) -> BackgroundCall {
        BackgroundCall {
            name: name.to_owned(),
            count: None,
            kind: "background".to_owned(),
            call: None,
            on_set: None,
            scenes: Vec::new(),
            notes: None,
            origin: Origin::NONE,
        }
    }

    /// Twelve dockers in scene 1, twenty in scene 2, and a nurse.
    fn docks() -> Builder {
        let builder = Builder::new().scene("1", "EXT", "DAY", 8).scene("2", "EXT", "DAY", 8);
        let builder = builder.element("1", "background", "dockers", Some(12)).element("2", "background", "Dockers", Some(20));
        builder.element("2", "background", "nurse", None).day(d(2026, 6, 1), "07:00").strip("1", "").strip("2", "")
    }

    #[test]
    fn a_count_is_the_most_that_one_scene_asks_for() {
        let day = derive(&docks().production, None).days[0].clone();
        let seen: Vec<(&str, u32, Option<Call>)> = day.background.iter().map(|one| (one.name.as_str(), one.count, one.on_set)).collect();
        assert_eq!(seen, [("dockers", 20, Some(Call::At(at("07:30")))), ("nurse", 1, Some(Call::At(at("08:30"))))]);
        assert_eq!(day.background[0].scenes, [sc("1"), sc("2")]);
        assert_eq!(day.background[0].call, Some(Call::At(at("07:00"))));
    }

    #[test]
    fn the_day_may_state_a_count_a_call_and_a_stand_in() {
        let stand_in = BackgroundCall { kind: "stand-in".into(), call: Some(call("call-0:12")), ..stated("Stand-in for 1") };
        let dockers = BackgroundCall { count: Some(8), call: Some(call("on_set-1:00")), ..stated("DOCKERS") };
        let builder = docks().day_with(|day| day.background = vec![stand_in, dockers]);
        let day = derive(&builder.production, None).days[0].clone();
        assert_eq!((day.background[0].count, day.background[0].call), (8, Some(Call::At(at("06:30")))));
        let last = &day.background[2];
        assert_eq!((last.kind.as_str(), last.count, last.call), ("stand-in", 1, Some(Call::At(at("06:48")))));
    }

    #[test]
    fn who_is_on_set_late_reports_late() {
        let builder = docks().strip_with(|strip| strip.start = Some(at("14:00")));
        let day = derive(&builder.production, None).days[0].clone();
        let nurse = &day.background[1];
        assert_eq!((nurse.on_set, nurse.call), (Some(Call::At(at("14:00"))), Some(Call::At(at("13:00")))), "an hour before the set");
        let builder = docks().strip_with(|strip| strip.start = Some(at("07:40")));
        let nurse = derive(&builder.production, None).days[0].background[1].clone();
        assert_eq!(nurse.call, Some(Call::At(at("07:00"))), "and never before the crew call");
    }

    #[test]
    fn mouths_are_people_not_positions() {
        let builder = docks().cast("1").crew("Ana", "Camera", &["main"]).crew("Bo", "Grip", &["main"]).crew("Cy", "Grip", &["second"]);
        let builder = builder.with(|production| {
            let mut again = production.crew[0].clone();
            (again.id, again.position) = ("Ana 2".into(), "Second position".into());
            let mut open = production.crew[1].clone();
            (open.id, open.name) = ("Open".into(), None);
            let mut guest = production.crew[1].clone();
            (guest.id, guest.name, guest.eats) = ("Di".into(), Some("Di".into()), false);
            production.crew.extend([again, open, guest]);
            production.days[0].walkaways = 4;
            production.days[0].strips[0].cast = vec![crate::values::CastId::new("1").unwrap()];
        });
        let meals = derive(&builder.production, None).days[0].meals;
        assert_eq!((meals.cast, meals.crew, meals.background, meals.walkaways, meals.total), (1, 3, 21, 4, 29));
    }
}
