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

use rayon::prelude::*;

use crate::derive::{Derived, business};
use crate::findings::Findings;
use crate::model::Production;

/// A family of rules.
type Rule = fn(&Production, &Derived, &mut Findings);

/// Every finding of every rule, in the order of the rules.
pub fn check(production: &Production, derived: &Derived) -> Findings {
    const RULES: &[Rule] = &[
        schedule::check,
        places::check,
        |production, _, findings| names::check(production, findings),
        continuity::check,
        moves::check,
        load::check,
        reports::check,
        report_times::check,
        |production, _, findings| headings::check(production, findings),
        availability::check,
        booking::check,
        agreements::check,
        rest::check,
        by_roster,
        working_time::check,
        uk_day::check,
        drops::check,
        travel::check,
        zone::check,
        changes::check,
        weather_call::check,
        |production, _, findings| sheet_text::check(production, findings),
        daylight::check,
        permits::check,
        links::check,
        hazards::check,
        intimacy::check,
        permit_terms::check,
        site_terms::check,
        move_orders::check,
        scouting::check,
        money::check,
        |production, _, findings| globals::check(production, findings),
        budget_terms::check,
        spending::check,
        forecast::check,
        books::check,
        delivery::check,
        post::check,
        vfx::check,
        footage::check,
        assets::check,
        transport::check,
        equipment::check,
        day_notes::check,
        travel_desk::check,
        paperwork::check,
        script_desk::check,
        screen_credits::check,
        casting::check,
        talent::check,
        sending::check,
    ];
    let asked = RULES.par_iter().map(|rule| {
        let mut findings = Findings::new();
        rule(production, derived, &mut findings);
        findings
    });
    let mut findings = Findings::new();
    asked.collect::<Vec<_>>().into_iter().for_each(|of_one| findings.extend(of_one));
    findings
}

/// The rules that go by what each person works.
fn by_roster(production: &Production, derived: &Derived, findings: &mut Findings) {
    let roster = roster::Roster::new(production, derived);
    meals::check(&roster, findings);
    overtime::check(&roster, findings);
    week::check(&roster, findings);
    minors::check(&roster, findings);
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
