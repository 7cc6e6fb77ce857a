//! One vehicle, driver or passenger on two runs at one time: CB622 (domain.md 3, rule 26).

use std::collections::BTreeMap;

use super::{name, rider, subject};
use crate::derive::{Derived, RunPlan};
use crate::findings::{Finding, Findings, codes};
use crate::model::{Production, Rider, RunKind};
use crate::rules::moment::{Stretch, wall};
use crate::rules::words;
use crate::values::Clock;

/// A run of one day of one unit, and how long it takes.
#[derive(Clone, Copy)]
struct Engaged<'a> {
    day: usize,
    run: &'a RunPlan,
    from: Clock,
    to: Clock,
    stretch: Stretch,
}

/// What is wanted twice: its kind and name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Thing {
    Vehicle(usize),
    Driver(String),
    Rider(String),
}

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    let mut all: BTreeMap<Thing, (String, Vec<Engaged<'_>>)> = BTreeMap::new();
    for (at, (day, plan)) in production.days.iter().zip(&derived.days).enumerate() {
        for run in &plan.runs {
            let (Some(from), Some(to)) = (run.start, run.arrive.or(run.leave)) else { continue };
            // A run without a known length is there for its first minute.
            let to = if to > from { to } else { from.plus(1) };
            let stretch = Stretch { from: wall(day.date, from), to: wall(day.date, to) };
            let engaged = Engaged { day: at, run, from, to, stretch };
            let mut add = |thing: Thing, name: String, engaged| all.entry(thing).or_insert((name, Vec::new())).1.push(engaged);
            if let Some(vehicle) = run.vehicle {
                add(Thing::Vehicle(vehicle), production.vehicles[vehicle].name.clone(), engaged);
            }
            if let Some(driver) = &run.driver {
                add(Thing::Driver(driver.name.to_lowercase()), driver.name.clone(), engaged);
            }
            if production.runs[run.run].kind == RunKind::Pickup {
                for (stop, own) in run.riders().filter(|(_, own)| !matches!(own.rider, Rider::Other(_))) {
                    // Somebody rides from their own stop on; two pick-ups of one person that day are one too many.
                    let from = stop.at.unwrap_or(from);
                    let engaged = Engaged { from, ..engaged };
                    add(Thing::Rider(format!("{} {:?}", day.date, own.rider)), rider(production, &own.rider), engaged);
                }
            }
        }
    }
    for (thing, (who, mut engaged)) in all {
        engaged.sort_by_key(|one| (one.stretch, one.run.run));
        for pair in engaged.windows(2) {
            findings.extend(clash(production, &thing, &who, &pair[0], &pair[1]));
        }
    }
}

fn clash(production: &Production, thing: &Thing, who: &str, one: &Engaged<'_>, other: &Engaged<'_>) -> Option<Finding> {
    let shared = one.stretch.shared(other.stretch);
    let twice = matches!(thing, Thing::Rider(_));
    if shared == 0 && !twice {
        return None;
    }
    // The driver of a vehicle that is wanted twice is told of with the vehicle.
    if matches!(thing, Thing::Driver(_)) && one.run.vehicle.is_some() && one.run.vehicle == other.run.vehicle {
        return None;
    }
    let (day, own) = (&production.days[other.day], &production.runs[other.run.run]);
    let times = |engaged: &Engaged<'_>| format!("{} {}–{}", name(production, engaged.run), engaged.from, engaged.to);
    let message = match thing {
        Thing::Rider(_) => format!("{who} is picked up twice on {}: by {} and by {}", day.date, times(one), times(other)),
        _ => format!("{who} is on two runs for {} on {}: {} and {}", words::length(shared), day.date, times(one), times(other)),
    };
    let finding = Finding::new(&codes::RUN_CLASH, message).at(own.origin).field(match thing {
        Thing::Vehicle(_) => "vehicle",
        Thing::Driver(_) => "driver",
        Thing::Rider(_) => "riders",
    });
    let finding = finding.related(production.runs[one.run.run].origin, None, format!("wanted here {}–{}", one.from, one.to));
    let help = match thing {
        Thing::Vehicle(_) => format!("send another vehicle, or start the second one at {} or later", one.to),
        Thing::Driver(_) => format!("let somebody else drive one of the two, or start the second one at {} or later", one.to),
        Thing::Rider(_) => "take them out of one of the two runs".to_owned(),
    };
    Some(finding.help(help).subject(subject(own, day)))
}
