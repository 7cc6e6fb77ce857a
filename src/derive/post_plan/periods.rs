//! The guild's periods for the director's cut: figures of the rule packs, read here for the plan.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;

use super::Length;
use crate::model::{Production, ProductionType, Wording};

/// The pack that has them; its other clauses are the rules'.
const PACK: &str = include_str!("../../rules/packs/dga-2023.yaml");
/// The measure of these clauses.
const RULE: &str = "directors-cut";

/// A director's cut as an agreement has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CutPeriod {
    /// Which one: `feature`, `low-budget`, `one-hour`, `half-hour`, `long-form`.
    pub form: String,
    /// Calendar weeks, where it is counted in weeks.
    pub weeks: Option<u32>,
    /// Working days, where it is counted in days.
    pub days: Option<u32>,
    /// So many days of photography give one working day more, where they count.
    pub per_days: Option<u32>,
    /// Days of photography that were counted.
    pub photographed: u32,
    /// The agreement, and how well it is known.
    pub source: String,
    /// The length: the longer of what it is counted in.
    pub length: Length,
}

impl CutPeriod {
    /// `10 weeks or 1 day for each 2 days of photography, whichever is longer`.
    #[must_use]
    pub fn words(&self) -> String {
        let some = |count: u32, one: &str| if count == 1 { format!("1 {one}") } else { format!("{count} {one}s") };
        let weeks = self.weeks.map(|weeks| some(weeks, "week"));
        let days = self.days.map(|days| some(days, "day"));
        let per = self.per_days.map(|per| format!("1 day for each {} of photography", some(per, "day")));
        let all: Vec<String> = [weeks, days, per].into_iter().flatten().collect();
        if all.len() > 1 { format!("{}, whichever is longer", all.join(" or ")) } else { all.join("") }
    }
}

/// What the plan reads of a pack.
#[derive(Deserialize)]
struct Pack {
    id: String,
    short: String,
    documents: BTreeMap<String, Document>,
    clauses: Vec<Clause>,
}

#[derive(Deserialize)]
struct Document {
    short: String,
}

#[derive(Deserialize)]
struct Clause {
    rule: String,
    #[serde(default)]
    figures: Figures,
    cite: (String, String),
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Figures {
    counts: BTreeMap<String, u32>,
    words: BTreeMap<String, String>,
}

/// The pack, read once; a test holds that it can be read.
fn pack() -> Option<&'static Pack> {
    static READ: OnceLock<Option<Pack>> = OnceLock::new();
    READ.get_or_init(|| serde_yaml::from_str(PACK).ok()).as_ref()
}

/// The period of a director's cut: the form it states, else that of the type of the production; none where the agreement
/// is not one of the production's.
pub(super) fn period(production: &Production, stated: Option<&str>, photographed: u32) -> Option<CutPeriod> {
    let pack = pack()?;
    let conventions = &production.conventions;
    let holds = match &conventions.rule_packs {
        Some(named) => named.iter().any(|id| id.eq_ignore_ascii_case(&pack.id)),
        None => conventions.wording == Wording::Us && conventions.is_english(),
    };
    let form = match (stated, conventions.production_type) {
        (Some(stated), _) => stated,
        (None, ProductionType::Feature) => "feature",
        (None, ProductionType::Series) => "one-hour",
        (None, ProductionType::Limited) => "long-form",
        (None, _) => return None,
    };
    let own = |clause: &&Clause| clause.rule == RULE && clause.figures.words.get("form").is_some_and(|word| word == form);
    let clause = pack.clauses.iter().find(own).filter(|_| holds)?;
    let count = |name: &str| clause.figures.counts.get(name).copied();
    let (weeks, days, per_days) = (count("weeks"), count("days"), count("per_days"));
    let earned = per_days.filter(|per| *per > 0).map_or(0, |per| photographed.div_ceil(per));
    let document = pack.documents.get(&clause.cite.0).map_or(clause.cite.0.as_str(), |document| document.short.as_str());
    Some(CutPeriod {
        form: form.to_owned(),
        weeks,
        days,
        per_days,
        photographed,
        source: format!("{}; {document}, not checked against the agreement", pack.short),
        length: Length { working: days.unwrap_or(0).max(earned), calendar: weeks.unwrap_or(0) * 7 },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_form_has_its_period() {
        let mut production = Production::default();
        let mut of = |kind, stated: Option<&str>, days| {
            production.conventions.production_type = kind;
            period(&production, stated, days).map(|period| (period.length.working, period.length.calendar))
        };
        assert_eq!(of(ProductionType::Feature, None, 28), Some((14, 70)), "ten weeks are longer than fourteen days");
        assert_eq!(of(ProductionType::Feature, None, 121), Some((61, 70)), "61 working days are longer than ten weeks");
        assert_eq!(of(ProductionType::Feature, Some("low-budget"), 28), Some((0, 42)));
        assert_eq!(of(ProductionType::Series, None, 8), Some((4, 0)));
        assert_eq!(of(ProductionType::Series, Some("half-hour"), 5), Some((2, 0)));
        assert_eq!(of(ProductionType::Limited, None, 40), Some((20, 0)));
        assert_eq!(of(ProductionType::Commercial, None, 2), None);
        production.conventions.production_type = ProductionType::Feature;
        let feature = period(&production, None, 28).unwrap();
        assert_eq!(feature.words(), "10 weeks or 1 day for each 2 days of photography, whichever is longer");
        production.conventions.rule_packs = Some(vec!["uk-wtr".to_owned()]);
        assert_eq!(period(&production, None, 28), None, "the agreement is not the production's");
    }
}
