//! Rules look at facts and at what follows from them, and return findings. They change nothing.
//!
//! One file for each rule or close family. Every message names the things and the figures, and every help says the
//! cheapest change that mends it.

pub mod allow;
mod availability;
mod booking;
mod daylight;
mod delivery;
mod forecast;
mod moment;
mod money;
pub mod packs;
mod permits;
mod places;
mod rest;
mod schedule;
mod spending;
mod words;

use crate::derive::Derived;
use crate::findings::Findings;
use crate::model::Production;

/// Every finding of every rule.
pub fn check(production: &Production, derived: &Derived) -> Findings {
    let mut findings = Findings::new();
    schedule::check(production, derived, &mut findings);
    places::check(production, derived, &mut findings);
    availability::check(production, derived, &mut findings);
    booking::check(production, derived, &mut findings);
    rest::check(production, derived, &mut findings);
    daylight::check(production, derived, &mut findings);
    permits::check(production, derived, &mut findings);
    money::check(production, derived, &mut findings);
    spending::check(production, derived, &mut findings);
    forecast::check(production, derived, &mut findings);
    delivery::check(production, derived, &mut findings);
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
