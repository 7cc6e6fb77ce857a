//! What a production states that the standard has no place for.

use crate::ingest::import::Losses;
use crate::model::{Production, StripKind};

/// Counts it, kind by kind.
pub(super) fn tell(production: &Production, losses: &mut Losses) {
    scenes(production, losses);
    days(production, losses);
    cast(production, losses);
    for board in &production.boards {
        if board.id != crate::values::slug(&board.name) {
            losses.add("ids of boards, which are known by their names", &board.id);
        }
        if board.colour.is_some() || board.date.is_some() {
            losses.add("colours and dates of single boards", &board.name);
        }
    }
    for location in &production.locations {
        losses.add("all of a location but its name: address, contact, hours …", &location.name);
    }
    for unit in production.units.iter().filter(|unit| unit.id != "main" && unit.id != crate::values::slug(&unit.name)) {
        losses.add("ids of units, which are known by their names", &unit.id);
    }
    let calendar = &production.calendar;
    if calendar.start.is_some() && calendar.start != production.days.first().map(|day| day.date) {
        losses.add("the calendar's start, which is the first shoot day", &calendar.start.map(|date| date.to_string()).unwrap_or_default());
    }
    calendar.work_days.iter().for_each(|date| losses.add("dates that are worked although the calendar has them off", &date.to_string()));
    calendar.no_school.iter().for_each(|span| losses.add("dates without school", &span.from.to_string()));
    production.links.iter().filter(|link| link.origin.is_some()).for_each(|_| losses.add("element links", ""));
    production.continuity.iter().for_each(|one| losses.add("continuity", &one.what));
    production.episodes.iter().for_each(|episode| losses.add("episodes", &episode.id));
    production.crew.iter().for_each(|member| losses.add("crew", &member.position));
    production.vendors.iter().for_each(|vendor| losses.add("vendors", &vendor.name));
    production.vehicles.iter().for_each(|vehicle| losses.add("production vehicles", &vehicle.name));
    production.equipment.iter().for_each(|item| losses.add("equipment", &item.item));
    production.permits.iter().for_each(|_| losses.add("permits", ""));
    production.reports.iter().for_each(|report| losses.add("production reports", &report.date.to_string()));
    production.budget.iter().for_each(|_| losses.add("the budget", ""));
    production.deliverables.iter().for_each(|one| losses.add("deliverables", &one.item));
    production.post.iter().for_each(|one| losses.add("milestones of post-production", &one.name));
    production.notes.iter().for_each(|note| losses.add("notes for papers", &note.paper));
}

fn scenes(production: &Production, losses: &mut Losses) {
    for scene in production.scenes.iter().filter(|scene| !scene.omitted) {
        let number = scene.number.as_str();
        let stated = [
            ("story dates", scene.story_date.is_some()),
            ("numbers of breakdown sheets", scene.sheet.is_some()),
            ("hazards and their assessments", !scene.hazards.is_empty() || scene.assessment.is_some()),
            ("riders agreed", scene.rider_agreed.is_some()),
            ("episodes of single scenes", scene.episode.is_some()),
        ];
        for (what, _) in stated.iter().filter(|(_, stated)| *stated) {
            losses.add(what, number);
        }
    }
    if !production.script_order.is_empty() {
        losses.add("the order of the script where the numbers do not tell it", "");
    }
}

fn days(production: &Production, losses: &mut Losses) {
    for day in production.days.iter().chain(production.boards.iter().flat_map(|board| &board.days)) {
        let date = day.date.to_string();
        let stated = [
            ("calls, wraps and meals of days", day.call.is_some() || day.wrap.is_some() || day.lunch.is_some() || day.breakfast.is_some()),
            ("day numbers that are stated", day.number_stated),
            ("bases of days", day.location.is_some()),
            ("weather cover", !day.cover.is_empty()),
            ("calls of single people", !day.calls.is_empty() || !day.background.is_empty() || !day.precalls.is_empty()),
            ("notes and instructions of days", day.notes.is_some() || !day.instructions.is_empty()),
        ];
        for (what, _) in stated.iter().filter(|(_, stated)| *stated) {
            losses.add(what, &date);
        }
        for strip in &day.strips {
            match &strip.what {
                Ok(number) => {
                    let scene = production.scene(number);
                    let differs = strip.pages_stated
                        || strip.part.is_some()
                        || scene.is_some_and(|scene| !scene.omitted && scene.cast != strip.cast)
                        || strip.location.is_some();
                    if differs || strip.start.is_some() || strip.comments.is_some() {
                        losses.add("what strips state besides their scenes: start, part, location, comments …", number.as_str());
                    }
                }
                Err(banner) => {
                    if banner.kind != StripKind::Note || banner.to.is_some() || strip.minutes.is_some() || strip.start.is_some() {
                        losses.add("times and kinds of banners", &banner.text);
                    }
                }
            }
        }
    }
}

fn cast(production: &Production, losses: &mut Losses) {
    for member in &production.cast {
        let name = &member.character;
        let stated = [
            ("performers, agents and how to reach them", member.performer.is_some() || member.phone.is_some() || member.agent.is_some()),
            ("minors", member.minor || member.born.is_some()),
            (
                "terms of engagement",
                member.deal.is_some() || member.rate.is_some() || member.contract.1.is_some() || member.window.is_some(),
            ),
            ("times in make-up and on the road", member.makeup_minutes.is_some() || member.pickup_minutes.is_some()),
            ("remarks on the cast", member.notes.is_some()),
            ("times of the cast's events", member.events.iter().any(|event| event.leave.is_some() || event.note.is_some())),
        ];
        for (what, _) in stated.iter().filter(|(_, stated)| *stated) {
            losses.add(what, name);
        }
    }
}
