//! One person or place wanted twice at one time: CB206 (domain.md 3, rule 26).
//!
//! Working for two units, or for two episodes in tandem, is allowed where the times do not overlap. Performers, picture
//! vehicles and animals are compared by their strips, crew, drivers and production vehicles by the hours they are
//! engaged, places and sets by the time between a unit's first and last strip there. A person is known by name: under two
//! cast numbers, or in the cast and in the crew.

use std::collections::BTreeMap;

use super::moment::{Stretch, wall};
use super::words;
use crate::derive::{DayPlan, Derived};
use crate::findings::{Finding, Findings, Origin, codes};
use crate::model::{CastMember, Production, ShootDay};
use crate::values::{Call, CastId, Clock, SceneNumber};

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    for (first, second) in pairs(production) {
        let pair = Pair {
            production,
            days: [&production.days[first], &production.days[second]],
            plans: [&derived.days[first], &derived.days[second]],
        };
        pair.cast(findings);
        pair.crew(findings);
        pair.both(findings);
        pair.vehicles(findings);
        pair.elements(findings);
        pair.places(findings);
        pair.sets(findings);
    }
}

/// Days of different units on one date or on two that follow each other: a night may run into another unit's morning.
fn pairs(production: &Production) -> Vec<(usize, usize)> {
    let mut by_date: BTreeMap<jiff::civil::Date, Vec<usize>> = BTreeMap::new();
    for (index, day) in production.days.iter().enumerate() {
        by_date.entry(day.date).or_default().push(index);
    }
    let mut all = Vec::new();
    for (date, today) in &by_date {
        let next = date.tomorrow().ok().and_then(|next| by_date.get(&next));
        for (at, first) in today.iter().enumerate() {
            let others = today[at + 1..].iter().chain(next.into_iter().flatten());
            let other_unit = |second: &&usize| production.days[**second].unit != production.days[*first].unit;
            all.extend(others.filter(other_unit).map(|second| (*first, *second)));
        }
    }
    all
}

/// Two days of different units.
struct Pair<'a> {
    production: &'a Production,
    days: [&'a ShootDay; 2],
    plans: [&'a DayPlan; 2],
}

/// What somebody or something does for one unit.
struct Engaged {
    stretch: Stretch,
    from: Clock,
    /// None where a day has no end yet: then only its first minute is compared.
    to: Option<Clock>,
    what: String,
    origin: Origin,
}

impl Engaged {
    /// `scene 14 of Main 07:30–08:30`, `the day of Main from 07:00`.
    fn words(&self, unit: &str) -> String {
        match self.to {
            Some(to) => format!("{} of {unit} {}–{to}", self.what, self.from),
            None => format!("{} of {unit} from {}", self.what, self.from),
        }
    }
}

/// Somebody's or something's engagements, and the name that is printed.
type Named = BTreeMap<String, (String, Engaged)>;

/// What one person of the cast is on, under whatever numbers.
#[derive(Default)]
struct Player {
    ids: Vec<CastId>,
    engaged: Vec<Engaged>,
}

/// The strips of one unit on one set.
struct SetShot<'a> {
    name: String,
    scenes: Vec<&'a SceneNumber>,
    from: Option<Clock>,
    to: Option<Clock>,
    origin: Origin,
}

impl Pair<'_> {
    fn engaged(&self, side: usize, times: (Option<Clock>, Option<Clock>), what: String, origin: Origin) -> Option<Engaged> {
        let (from, to) = (times.0?, times.1?);
        let date = self.days[side].date;
        Some(Engaged { stretch: Stretch { from: wall(date, from), to: wall(date, to) }, from, to: Some(to), what, origin })
    }

    /// From a call to an end that may not be known yet.
    fn called(&self, side: usize, times: (Clock, Option<Clock>), what: String, origin: Origin) -> Engaged {
        let (from, to) = times;
        let date = self.days[side].date;
        Engaged { stretch: Stretch { from: wall(date, from), to: wall(date, to.unwrap_or(from.plus(1))) }, from, to, what, origin }
    }

    /// The finding where two engagements overlap.
    fn clash(&self, who: &str, subject: &str, field: &'static str, one: &Engaged, other: &Engaged) -> Option<Finding> {
        let shared = one.stretch.shared(other.stretch);
        if shared == 0 {
            return None;
        }
        let [first, second] = self.days;
        let units = self.days.map(|day| words::unit(self.production, &day.unit));
        let open = one.to.is_none() || other.to.is_none();
        let when = if open {
            format!("at {}", if one.stretch.from > other.stretch.from { one.from } else { other.from })
        } else {
            format!("for {}", words::length(shared))
        };
        let message = format!("{who} is wanted twice {when}: {} and {} on {}", one.words(units[0]), other.words(units[1]), second.date);
        // What starts later is what can be started later still.
        let (later, unit, free, date) = if one.stretch.from > other.stretch.from {
            (one, units[0], other.stretch.to, first.date)
        } else {
            (other, units[1], one.stretch.to, second.date)
        };
        let free = Clock::from_minutes(i32::try_from(free - wall(date, Clock::new(0, 0))).unwrap_or(i32::MAX));
        let finding = Finding::new(&codes::DOUBLE_BOOKED, message).at(other.origin).field(field);
        let finding = finding.related(
            one.origin,
            Some(field),
            match one.to {
                Some(to) => format!("wanted here {}–{to}", one.from),
                None => format!("wanted here from {}", one.from),
            },
        );
        let instead = match subject.split_once(' ') {
            Some(("crew", _)) => "send somebody else",
            Some(("vehicle", _)) => "send another one",
            Some(("location", _)) => "shoot one of the two somewhere else",
            _ => "put one of the two on another day",
        };
        let finding = match subject.split_once(' ') {
            _ if open => finding.help(format!("{instead}, or give the day that has no end its `wrap`")),
            Some(("crew", _)) => finding.help(format!("call {who} for {unit} at {free} or later, or {instead}")),
            _ => finding.help(format!("start {} of {unit} at {free} or later, or {instead}", later.what)),
        };
        Some(finding.subject(format!("{subject} {}", second.date)))
    }

    /// The performers of one side with their strips, by performer, else by number.
    fn players(&self, side: usize) -> BTreeMap<String, Player> {
        let mut all: BTreeMap<String, Player> = BTreeMap::new();
        for performer in self.plans[side].performers.iter().filter(|performer| !performer.scenes.is_empty()) {
            let name = self.production.cast_member(&performer.id).and_then(performer_name);
            all.entry(name.unwrap_or_else(|| format!("#{}", performer.id))).or_default().ids.push(performer.id.clone());
        }
        for player in all.values_mut() {
            let own = self.days[side].strips.iter().zip(&self.plans[side].strips);
            let own = own.filter(|(strip, _)| player.ids.iter().any(|id| strip.cast.contains(id)));
            let engaged = own.filter_map(|(strip, timed)| {
                let number = strip.scene()?;
                self.engaged(side, (timed.start, timed.end), format!("scene {number}"), strip.origin)
            });
            player.engaged = engaged.collect();
        }
        all
    }

    fn cast(&self, findings: &mut Findings) {
        let (first, second) = (self.players(0), self.players(1));
        for (key, one) in &first {
            let Some(other) = second.get(key) else { continue };
            let mut ids: Vec<&CastId> = one.ids.iter().chain(&other.ids).collect();
            ids.sort_unstable();
            ids.dedup();
            let Some(id) = ids.first() else { continue };
            let who = match ids.as_slice() {
                [id] => words::cast(self.production, id),
                several => {
                    let name = self.production.cast_member(id).and_then(|member| member.performer.as_deref()).unwrap_or_default();
                    format!("{name} (cast {})", words::list(&several.iter().map(|id| id.as_str()).collect::<Vec<_>>()))
                }
            };
            let subject = format!("cast {id}");
            for own in &one.engaged {
                findings.extend(other.engaged.iter().filter_map(|other| self.clash(&who, &subject, "cast", own, other)));
            }
        }
    }

    /// The crew and the drivers of one side who have a call, by name.
    fn at_work(&self, side: usize) -> Named {
        let mut people = Named::new();
        for one in &self.plans[side].crew {
            let member = &self.production.crew[one.member];
            let (Some(name), Some(Call::At(call))) = (&member.name, one.call) else { continue };
            let engaged = self.called(side, (call, one.wrap), "the day".to_owned(), member.origin);
            people.entry(name.to_lowercase()).or_insert((name.clone(), engaged));
        }
        for index in &self.plans[side].vehicles {
            let vehicle = &self.production.vehicles[*index];
            let (Some(name), Some(call)) = (&vehicle.driver, self.plans[side].call) else { continue };
            let engaged = self.called(side, (call, self.plans[side].wrap), format!("driving {}", vehicle.name), vehicle.origin);
            people.entry(name.to_lowercase()).or_insert((name.clone(), engaged));
        }
        people
    }

    fn crew(&self, findings: &mut Findings) {
        let (first, second) = (self.at_work(0), self.at_work(1));
        for (key, (name, one)) in &first {
            if let Some((_, other)) = second.get(key) {
                findings.extend(self.clash(name, &format!("crew {name}"), "unit", one, other));
            }
        }
    }

    /// People who are in the crew of one unit and in the cast of the other.
    fn both(&self, findings: &mut Findings) {
        for side in [0, 1] {
            let players = self.players(1 - side);
            for (key, (name, day)) in &self.at_work(side) {
                for scene in players.get(key).map(|player| player.engaged.as_slice()).unwrap_or_default() {
                    let [one, other] = if side == 0 { [day, scene] } else { [scene, day] };
                    findings.extend(self.clash(name, &format!("crew {name}"), "unit", one, other));
                }
            }
        }
    }

    fn vehicles(&self, findings: &mut Findings) {
        for index in self.plans[0].vehicles.iter().filter(|index| self.plans[1].vehicles.contains(index)) {
            let vehicle = &self.production.vehicles[*index];
            let [one, other] =
                [0, 1].map(|side| self.engaged(side, (self.plans[side].call, self.plans[side].wrap), "the day".to_owned(), vehicle.origin));
            if let (Some(one), Some(other)) = (one, other) {
                findings.extend(self.clash(&vehicle.name, &format!("vehicle {}", vehicle.name), "unit", &one, &other));
            }
        }
    }

    /// Picture vehicles and animals that the strips of both units name. A count or a plural is any number of them.
    fn elements(&self, findings: &mut Findings) {
        for (category, word) in [("vehicles", "vehicle"), ("animals", "animal")] {
            let wanted = |side: usize| {
                let mut all: BTreeMap<String, Vec<(&str, Engaged)>> = BTreeMap::new();
                for (strip, timed) in self.days[side].strips.iter().zip(&self.plans[side].strips) {
                    let Some(number) = strip.scene() else { continue };
                    let Some(scene) = self.production.scene(number) else { continue };
                    let single = scene.elements_of(category).filter(|element| element.count.is_none_or(|count| count == 1));
                    for element in single.filter(|element| !is_plural(&element.name)) {
                        let engaged = self.engaged(side, (timed.start, timed.end), format!("scene {number}"), strip.origin);
                        all.entry(element.name.to_lowercase()).or_default().extend(engaged.map(|engaged| (element.name.as_str(), engaged)));
                    }
                }
                all
            };
            let (first, second) = (wanted(0), wanted(1));
            for (key, ones) in &first {
                let Some(others) = second.get(key) else { continue };
                for (name, one) in ones {
                    let subject = format!("{word} {name}");
                    findings.extend(others.iter().filter_map(|(_, other)| self.clash(name, &subject, "scene", one, other)));
                }
            }
        }
    }

    /// Sets that have no place yet: two units cannot be on one at the same time. Where places are known, they are compared.
    fn sets(&self, findings: &mut Findings) {
        let (first, second) = (self.sets_shot(0), self.sets_shot(1));
        for (key, one) in &first {
            let Some(other) = second.get(key) else { continue };
            let engaged = |side: usize, set: &SetShot<'_>| self.engaged(side, (set.from, set.to), words::scenes(&set.scenes), set.origin);
            if let (Some(a), Some(b)) = (engaged(0, one), engaged(1, other)) {
                findings.extend(self.clash(&one.name, &format!("location {}", one.name), "scene", &a, &b));
            }
        }
    }

    /// The sets without a place that a unit shoots on, by their names in lower case.
    fn sets_shot(&self, side: usize) -> BTreeMap<String, SetShot<'_>> {
        let mut all: BTreeMap<String, SetShot<'_>> = BTreeMap::new();
        for (strip, timed) in self.days[side].strips.iter().zip(&self.plans[side].strips) {
            let Some(number) = strip.scene() else { continue };
            let Some(scene) = self.production.scene(number).filter(|scene| !scene.set.is_empty()) else { continue };
            if self.production.strip_location(strip).is_some() {
                continue;
            }
            let new = || SetShot { name: scene.set.clone(), scenes: Vec::new(), from: timed.start, to: timed.end, origin: strip.origin };
            let set = all.entry(scene.set.to_lowercase()).or_insert_with(new);
            set.scenes.push(number);
            set.from = set.from.into_iter().chain(timed.start).min();
            set.to = set.to.max(timed.end);
        }
        all
    }

    fn places(&self, findings: &mut Findings) {
        for id in self.plans[0].locations.iter().filter(|id| self.plans[1].locations.contains(id)) {
            let Some(location) = self.production.location(id) else { continue };
            let [one, other] = [0, 1].map(|side| self.at_place(side, id));
            if let (Some(one), Some(other)) = (one, other) {
                findings.extend(self.clash(&location.name, &format!("location {id}"), "location", &one, &other));
            }
        }
    }

    /// The time between a unit's first and last scene at a place, and the scenes.
    fn at_place(&self, side: usize, id: &str) -> Option<Engaged> {
        let strips = self.days[side].strips.iter().zip(&self.plans[side].strips);
        let there: Vec<_> = strips.filter(|(strip, timed)| strip.scene().is_some() && timed.location.as_deref() == Some(id)).collect();
        let numbers: Vec<_> = there.iter().filter_map(|(strip, _)| strip.scene()).collect();
        let from = there.iter().filter_map(|(_, timed)| timed.start).min();
        let to = there.iter().filter_map(|(_, timed)| timed.end).max();
        self.engaged(side, (from, to), words::scenes(&numbers), there.first()?.0.origin)
    }
}

/// A performer's name in lower case; none where it says that there is no one yet.
fn performer_name(member: &CastMember) -> Option<String> {
    const NOBODY: &[&str] = &["tba", "tbc", "tbd", "to be cast", "to be confirmed", "to be announced", "various", "open", "n/a", "none"];
    let name = member.performer.as_deref()?.trim().to_lowercase();
    (name.chars().any(char::is_alphabetic) && !NOBODY.contains(&name.as_str())).then_some(name)
}

/// Whether a name may mean several things: `period cars`, not `Irini's car`.
fn is_plural(name: &str) -> bool {
    let last = name.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    last.ends_with('s') && !last.ends_with("'s") && !last.ends_with("’s") && !last.ends_with("ss") && !last.ends_with("bus")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, at, d};
    use crate::rules::testing::{found, messages};

    /// Scene 1 of the main unit 07:30–08:30; scene 2 of the second unit from the stated time.
    fn units(start: &str) -> Builder {
        let builder = Builder::new().scene("1", "INT", "DAY", 8).scene("2", "INT", "DAY", 8).cast("3");
        let builder = builder.day(d(2026, 5, 4), "07:00").strip("1", "3").unit_day("second", d(2026, 5, 4), "07:00").strip("2", "3");
        builder.strip_with(|strip| strip.start = Some(at(start)))
    }

    #[test]
    fn a_performer_is_in_one_place_at_a_time() {
        assert!(messages(&units("08:30"), &codes::DOUBLE_BOOKED).is_empty());
        let clash = found(&units("08:29"), &codes::DOUBLE_BOOKED);
        assert_eq!(
            clash[0].message,
            "cast 3 (Character 3) is wanted twice for 1 minute: scene 1 of main 07:30–08:30 and scene 2 of second 08:29–09:29 on 2026-05-04"
        );
        assert_eq!(clash[0].subject.as_deref(), Some("cast 3 2026-05-04"));
        assert!(clash[0].help.as_ref().unwrap().starts_with("start scene 2 of second at 08:30 or later"));
    }

    #[test]
    fn crew_are_told_by_name() {
        let builder = Builder::new().crew("Ana Ruiz", "Camera", &["main"]).crew("ANA RUIZ", "Drone", &["second"]);
        let builder = builder.day(d(2026, 5, 4), "07:00").day_with(|day| day.wrap = Some(at("13:00")));
        let builder = builder.unit_day("second", d(2026, 5, 4), "13:00").day_with(|day| day.wrap = Some(at("20:00")));
        assert!(messages(&builder, &codes::DOUBLE_BOOKED).is_empty());
        let clash = messages(&builder.day_with(|day| day.call = Some(at("12:30"))), &codes::DOUBLE_BOOKED);
        assert_eq!(
            clash,
            ["Ana Ruiz is wanted twice for 30 minutes: the day of main 07:00–13:00 and the day of second 12:30–20:00 on 2026-05-04"]
        );
    }

    #[test]
    fn a_performer_of_two_parts_is_one_person() {
        let both = |start: &str, name: &str| {
            let builder = units(start).cast("7").with(|production| production.days[1].strips[0].cast = vec![CastId::new("7").unwrap()]);
            let builder = builder.cast_with("3", |member| member.performer = Some(name.to_owned()));
            builder.cast_with("7", |member| member.performer = Some(name.to_uppercase()))
        };
        assert!(messages(&both("08:30", "Ana Ruiz"), &codes::DOUBLE_BOOKED).is_empty());
        assert_eq!(
            messages(&both("08:29", "Ana Ruiz"), &codes::DOUBLE_BOOKED),
            [
                "Ana Ruiz (cast 3 and 7) is wanted twice for 1 minute: scene 1 of main 07:30–08:30 and scene 2 of second 08:29–09:29 on 2026-05-04"
            ]
        );
        assert!(messages(&both("08:29", "TBC"), &codes::DOUBLE_BOOKED).is_empty(), "two parts that are not cast are two people");
        let crew = both("08:29", "TBC").cast_with("7", |member| member.performer = Some("Bo Lind".to_owned()));
        let crew = crew.crew("Bo Lind", "Stunts", &["main"]);
        assert_eq!(
            messages(&crew, &codes::DOUBLE_BOOKED),
            ["Bo Lind is wanted twice for 1 minute: the day of main 07:00–08:30 and scene 2 of second 08:29–09:29 on 2026-05-04"]
        );
    }

    #[test]
    fn a_day_without_an_end_is_compared_at_its_call() {
        let builder = Builder::new().crew("Ana Ruiz", "Camera", &["main", "second"]);
        let builder = builder.day(d(2026, 5, 4), "07:00").day_with(|day| day.wrap = Some(at("13:00")));
        let prelight =
            |call| builder.clone().unit_day("second", d(2026, 5, 4), call).day_with(|day| day.kind = crate::model::DayKind::Prelight);
        assert!(messages(&prelight("13:00"), &codes::DOUBLE_BOOKED).is_empty());
        assert_eq!(
            messages(&prelight("07:00"), &codes::DOUBLE_BOOKED),
            ["Ana Ruiz is wanted twice at 07:00: the day of main 07:00–13:00 and the day of second from 07:00 on 2026-05-04"]
        );
    }

    #[test]
    fn a_driver_drives_for_one_unit_at_a_time() {
        let vehicle = |name: &str, unit: &str| crate::model::Vehicle {
            id: name.to_owned(),
            name: name.to_owned(),
            driver: Some("Sol Amari".to_owned()),
            units: vec![unit.to_owned()],
            ..crate::model::Vehicle::default()
        };
        let builder = Builder::new().with(|production| {
            production.vehicles = vec![vehicle("Camera truck", "main"), vehicle("Cast van", "second")];
        });
        let builder = builder.day(d(2026, 5, 4), "07:00").day_with(|day| day.wrap = Some(at("13:00")));
        let builder = builder.unit_day("second", d(2026, 5, 4), "13:00").day_with(|day| day.wrap = Some(at("20:00")));
        assert!(messages(&builder, &codes::DOUBLE_BOOKED).is_empty());
        assert_eq!(
            messages(&builder.day_with(|day| day.call = Some(at("12:59"))), &codes::DOUBLE_BOOKED),
            [
                "Sol Amari is wanted twice for 1 minute: driving Camera truck of main 07:00–13:00 and driving Cast van of second 12:59–20:00 on 2026-05-04"
            ]
        );
    }

    #[test]
    fn a_picture_vehicle_and_a_set_are_in_one_place() {
        let both = |start, name| {
            let builder = units(start).element("1", "vehicles", name, None).element("2", "vehicles", name, None);
            builder.scene_with("2", |scene| scene.cast.clear()).with(|production| production.days[1].strips[0].cast.clear())
        };
        assert!(messages(&both("08:30", "Irini's car"), &codes::DOUBLE_BOOKED).is_empty());
        assert_eq!(messages(&both("08:29", "Irini's car"), &codes::DOUBLE_BOOKED).len(), 1);
        assert!(messages(&both("08:29", "period cars"), &codes::DOUBLE_BOOKED).is_empty());
        let set = both("08:29", "period cars")
            .scene_with("1", |scene| scene.set = "PIER".into())
            .scene_with("2", |scene| scene.set = "Pier".into());
        assert_eq!(messages(&set, &codes::DOUBLE_BOOKED).len(), 1);
    }

    #[test]
    fn a_place_has_one_company_at_a_time() {
        let both = |start| {
            let builder = units(start).location("pier", None);
            let at_pier = |scene: &mut crate::model::Scene| scene.location = Some("pier".into());
            builder.scene_with("1", at_pier).scene_with("2", at_pier).with(|production| {
                production.days[1].strips[0].cast.clear();
            })
        };
        assert!(messages(&both("08:30"), &codes::DOUBLE_BOOKED).is_empty());
        assert_eq!(messages(&both("08:15"), &codes::DOUBLE_BOOKED).len(), 1);
    }

    #[test]
    fn a_night_runs_into_another_units_morning() {
        let builder = Builder::new().scene("1", "INT", "NIGHT", 8).scene("2", "INT", "DAY", 8).cast("3");
        let builder = builder.day(d(2026, 5, 4), "20:00").strip("1", "3").strip_with(|strip| strip.start = Some(at("06:00+1")));
        let builder = builder.unit_day("second", d(2026, 5, 5), "06:00").strip("2", "3");
        assert_eq!(messages(&builder, &codes::DOUBLE_BOOKED).len(), 1);
    }
}
