//! Rules look at facts and at what follows from them, and return findings. They change nothing.
//!
//! One file for each rule or close family. Every message names the things and the figures, and every help says the
//! cheapest change that mends it.

mod agreements;
pub mod allow;
mod assets;
mod availability;
mod booking;
mod books;
mod budget_terms;
mod casting;
mod changes;
mod continuity;
mod day_notes;
mod daylight;
mod delivery;
mod drops;
mod equipment;
mod footage;
mod forecast;
mod globals;
mod hazards;
mod headings;
mod intimacy;
mod links;
mod load;
mod meals;
mod minors;
mod moment;
mod money;
mod move_orders;
mod moves;
mod names;
mod overtime;
pub mod packs;
mod paperwork;
pub mod penalties;
mod permit_terms;
mod permits;
mod places;
mod post;
mod report_times;
mod reports;
pub mod rest;
mod roster;
mod schedule;
mod scouting;
mod screen_credits;
mod script_desk;
mod sending;
mod sheet_text;
mod site_terms;
mod spending;
mod talent;
mod transport;
mod travel;
mod travel_desk;
mod uk_day;
mod vfx;
mod weather_call;
mod week;
mod words;
mod working_time;
mod zone;

use crate::derive::{Derived, business};
use crate::findings::Findings;
use crate::model::Production;

/// Every finding of every rule.
pub fn check(production: &Production, derived: &Derived) -> Findings {
    let mut findings = Findings::new();
    schedule::check(production, derived, &mut findings);
    places::check(production, derived, &mut findings);
    names::check(production, &mut findings);
    continuity::check(production, derived, &mut findings);
    moves::check(production, derived, &mut findings);
    load::check(production, derived, &mut findings);
    reports::check(production, derived, &mut findings);
    report_times::check(production, derived, &mut findings);
    headings::check(production, &mut findings);
    availability::check(production, derived, &mut findings);
    booking::check(production, derived, &mut findings);
    agreements::check(production, derived, &mut findings);
    rest::check(production, derived, &mut findings);
    let roster = roster::Roster::new(production, derived);
    meals::check(&roster, &mut findings);
    overtime::check(&roster, &mut findings);
    week::check(&roster, &mut findings);
    minors::check(&roster, &mut findings);
    working_time::check(production, derived, &mut findings);
    uk_day::check(production, derived, &mut findings);
    drops::check(production, derived, &mut findings);
    travel::check(production, derived, &mut findings);
    zone::check(production, derived, &mut findings);
    changes::check(production, derived, &mut findings);
    weather_call::check(production, derived, &mut findings);
    sheet_text::check(production, &mut findings);
    daylight::check(production, derived, &mut findings);
    permits::check(production, derived, &mut findings);
    links::check(production, derived, &mut findings);
    hazards::check(production, derived, &mut findings);
    intimacy::check(production, derived, &mut findings);
    permit_terms::check(production, derived, &mut findings);
    site_terms::check(production, derived, &mut findings);
    move_orders::check(production, derived, &mut findings);
    scouting::check(production, derived, &mut findings);
    money::check(production, derived, &mut findings);
    globals::check(production, &mut findings);
    budget_terms::check(production, derived, &mut findings);
    spending::check(production, derived, &mut findings);
    forecast::check(production, derived, &mut findings);
    books::check(production, derived, &mut findings);
    delivery::check(production, derived, &mut findings);
    post::check(production, derived, &mut findings);
    vfx::check(production, derived, &mut findings);
    footage::check(production, derived, &mut findings);
    assets::check(production, derived, &mut findings);
    transport::check(production, derived, &mut findings);
    equipment::check(production, derived, &mut findings);
    day_notes::check(production, derived, &mut findings);
    travel_desk::check(production, derived, &mut findings);
    paperwork::check(production, derived, &mut findings);
    script_desk::check(production, derived, &mut findings);
    screen_credits::check(production, derived, &mut findings);
    casting::check(production, derived, &mut findings);
    talent::check(production, derived, &mut findings);
    sending::check(production, derived, &mut findings);
    findings
}

#[cfg(test)]
mod testing {
    //! What a production's findings of one rule say.

    use super::check;
    use crate::derive::derive;
    use crate::derive::testing::Builder;
    use crate::findings::{Code, Finding};

    /// The findings of one code.
    pub fn found(builder: &Builder, code: &Code) -> Vec<Finding> {
        let derived = derive(&builder.production, None);
        check(&builder.production, &derived).into_iter().filter(|finding| finding.code == code).collect()
    }

    /// The messages of one code.
    pub fn messages(builder: &Builder, code: &Code) -> Vec<String> {
        found(builder, code).into_iter().map(|finding| finding.message).collect()
    }
}
