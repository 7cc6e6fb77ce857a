//! Who is called at a time of their own on a day, besides the cast: departments, single members of the crew, background.

use serde::Serialize;

use crate::derive::DayPlan;
use crate::model::Production;

/// A call.
#[derive(Debug, Serialize)]
pub(super) struct CallJson {
    /// `department`, `crew` or `background`.
    kind: &'static str,
    /// The department, the person, or what the scenes call the background.
    who: String,
    call: Option<String>,
}

/// The calls of a day: of departments that differ from the crew's, those stated for one person, and of background.
pub(super) fn of_day(production: &Production, plan: &DayPlan) -> Vec<CallJson> {
    let departments =
        plan.precalls.iter().map(|(who, call)| CallJson { kind: "department", who: who.clone(), call: Some(call.to_string()) });
    let crew = plan.crew.iter().filter(|own| own.stated).filter_map(|own| {
        let member = production.crew.get(own.member)?;
        let who = member.name.clone().unwrap_or_else(|| member.position.clone());
        Some(CallJson { kind: "crew", who, call: own.call.map(|call| call.to_string()) })
    });
    let background = plan.background.iter().map(|own| CallJson {
        kind: "background",
        who: own.name.clone(),
        call: own.call.map(|call| call.to_string()),
    });
    departments.chain(crew).chain(background).collect()
}
