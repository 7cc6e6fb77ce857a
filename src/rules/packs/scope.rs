//! Whom a clause binds, and when.

use jiff::Unit;
use jiff::civil::{Date, Weekday};
use serde::Deserialize;

use crate::derive::DayPlan;
use crate::model::{CastMember, CrewMember, Deal, Production, ProductionType, ShootDay, WorkingDay, Zone};

/// What a person is to the production.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A numbered member of the cast.
    Cast,
    /// A member of the crew.
    Crew,
    /// Background, stand-ins, photo doubles.
    Background,
}

/// Somebody, as agreements see them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Who<'a> {
    /// Cast, crew or background.
    pub kind: Kind,
    /// The department, of the crew.
    pub department: &'a str,
    /// The position, of the crew.
    pub position: &'a str,
    /// How a performer is engaged, where that is stated.
    pub deal: Option<Deal>,
    /// Whether a child.
    pub minor: bool,
    /// Age in whole months on the date, where the date of birth is known.
    pub age: Option<u32>,
}

/// The age at which a child is none any more, in months.
const OF_AGE: u32 = 18 * 12;

impl<'a> Who<'a> {
    /// The crew as a whole: bound by what binds every one of them.
    pub const UNIT: Self = Self { kind: Kind::Crew, department: "", position: "", deal: None, minor: false, age: None };
    /// Background as a whole.
    pub const BACKGROUND: Self = Self { kind: Kind::Background, ..Self::UNIT };

    /// A member of the crew.
    #[must_use]
    pub fn crew(member: &'a CrewMember) -> Self {
        Self { department: &member.department, position: &member.position, ..Self::UNIT }
    }

    /// A member of the cast on a date.
    #[must_use]
    pub fn cast(member: &CastMember, date: Date) -> Self {
        let age = member.born.and_then(|born| months(born, date));
        let minor = age.map_or(member.minor, |age| age < OF_AGE);
        Self { kind: Kind::Cast, deal: member.deal, minor, age, ..Self::UNIT }
    }
}

/// Whole months from a date of birth.
fn months(born: Date, date: Date) -> Option<u32> {
    let span = born.until((Unit::Month, date)).ok()?;
    u32::try_from(span.get_months()).ok()
}

/// The occasion that a clause is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct When {
    /// The date worked.
    pub date: Date,
    /// How far the place of work is; a place that does not say counts as inside the zone.
    pub zone: Option<Zone>,
    /// Whether people are bussed to it.
    pub bus_to: bool,
    /// Whether the date is a school day.
    pub school_day: bool,
    /// Whether the next date is one.
    pub school_tomorrow: bool,
    /// How the working day is cut.
    pub working_day: WorkingDay,
}

impl When {
    /// A date of which nothing else is known.
    #[must_use]
    pub fn on(date: Date) -> Self {
        Self { date, zone: None, bus_to: false, school_day: false, school_tomorrow: false, working_day: WorkingDay::Standard }
    }

    /// A day of one unit.
    #[must_use]
    pub fn of(production: &Production, day: &ShootDay, plan: &DayPlan) -> Self {
        let base = plan.base.as_deref().or(day.location.as_deref()).and_then(|id| production.location(id));
        let school = |date: Date| school_day(production, date);
        Self {
            date: day.date,
            zone: base.and_then(|base| base.zone),
            bus_to: day.bus_to,
            school_day: day.school.unwrap_or_else(|| school(day.date)),
            school_tomorrow: day.date.tomorrow().is_ok_and(school),
            working_day: day.working_day,
        }
    }
}

/// Whether a date is a school day: a weekday that the company's calendar frees neither as a holiday nor as a day
/// without school, unless a day of that date says otherwise.
#[must_use]
pub fn school_day(production: &Production, date: Date) -> bool {
    let stated = production.days_on(date).find_map(|day| day.school);
    stated.unwrap_or_else(|| {
        let weekend = matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday);
        let free = production.calendar.no_school.iter().any(|span| span.contains(date));
        let holiday = production.calendar.holidays.iter().any(|(span, _)| span.contains(date));
        !weekend && !free && !holiday
    })
}

/// Whom a pack covers or a clause binds. What is not stated does not matter; of a list one is enough.
///
/// Departments and positions are phrases: whole words, one after the other, whatever the case; `=director` is the whole
/// position and nothing more.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Covers {
    /// Cast, crew or background.
    pub kinds: Vec<Kind>,
    /// Departments.
    pub departments: Vec<String>,
    /// Departments that are not meant.
    pub not_departments: Vec<String>,
    /// Positions.
    pub positions: Vec<String>,
    /// Positions that are not meant.
    pub not_positions: Vec<String>,
    /// How a performer is engaged; one whose deal is not known is not meant.
    #[serde(deserialize_with = "deals")]
    pub deals: Vec<Deal>,
    /// Only children, or only adults.
    pub minor: Option<bool>,
    /// From an age and under another, in months; a child whose age is not known is not meant.
    pub ages: Option<(u32, u32)>,
}

impl Covers {
    /// Whether somebody is meant.
    #[must_use]
    pub fn covers(&self, who: &Who<'_>) -> bool {
        let any = |list: &[String], text: &str| list.iter().any(|phrase| says(text, phrase));
        (self.kinds.is_empty() || self.kinds.contains(&who.kind))
            && (self.departments.is_empty() || any(&self.departments, who.department))
            && !any(&self.not_departments, who.department)
            && (self.positions.is_empty() || any(&self.positions, who.position))
            && !any(&self.not_positions, who.position)
            && (self.deals.is_empty() || who.deal.is_some_and(|deal| self.deals.contains(&deal)))
            && self.minor.is_none_or(|minor| minor == who.minor)
            && self.ages.is_none_or(|(from, under)| who.age.is_some_and(|age| from <= age && age < under))
    }

    /// How many conditions it states.
    pub(super) fn conditions(&self) -> usize {
        let lists = [&self.departments, &self.positions].into_iter().filter(|list| !list.is_empty()).count();
        lists
            + usize::from(!self.kinds.is_empty())
            + usize::from(!self.deals.is_empty())
            + usize::from(self.minor.is_some())
            + usize::from(self.ages.is_some())
    }
}

/// When a clause binds. What is not stated does not matter; of a list one is enough.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Occasion {
    /// How far the place of work is.
    #[serde(deserialize_with = "zones")]
    pub zones: Vec<Zone>,
    /// Whether people are bussed to it.
    pub bus_to: Option<bool>,
    /// What is made.
    #[serde(deserialize_with = "production_types")]
    pub production_types: Vec<ProductionType>,
    /// Whether the date is a school day.
    pub school_day: Option<bool>,
    /// Whether the next date is one.
    pub school_tomorrow: Option<bool>,
    /// How the working day is cut.
    #[serde(deserialize_with = "working_days")]
    pub working_days: Vec<WorkingDay>,
}

impl Occasion {
    /// Whether the occasion is meant.
    #[must_use]
    pub fn is(&self, when: &When, made: ProductionType) -> bool {
        (self.zones.is_empty() || self.zones.contains(&when.zone.unwrap_or(Zone::Zone)))
            && self.bus_to.is_none_or(|bus_to| bus_to == when.bus_to)
            && (self.production_types.is_empty() || self.production_types.contains(&made))
            && self.school_day.is_none_or(|school| school == when.school_day)
            && self.school_tomorrow.is_none_or(|school| school == when.school_tomorrow)
            && (self.working_days.is_empty() || self.working_days.contains(&when.working_day))
    }

    /// How many conditions it states.
    pub(super) fn conditions(&self) -> usize {
        usize::from(!self.zones.is_empty())
            + usize::from(self.bus_to.is_some())
            + usize::from(!self.production_types.is_empty())
            + usize::from(self.school_day.is_some())
            + usize::from(self.school_tomorrow.is_some())
            + usize::from(!self.working_days.is_empty())
    }
}

/// Whether a text holds the words of a phrase one after the other.
fn says(text: &str, phrase: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
    };
    let text = words(text);
    match phrase.strip_prefix('=') {
        Some(whole) => text == words(whole),
        None => {
            let phrase = words(phrase);
            !phrase.is_empty() && text.windows(phrase.len()).any(|part| part == phrase)
        }
    }
}

/// Reads a list of words of the user's files as the values they stand for.
fn list<'de, D: serde::Deserializer<'de>, T: Copy>(deserializer: D, known: &[(&'static str, T)]) -> Result<Vec<T>, D::Error> {
    let find = |word: &String| known.iter().find(|(name, _)| name == word).map(|(_, value)| *value);
    let wrong = |word: &String| serde::de::Error::custom(format!("`{word}` is not known here"));
    Vec::<String>::deserialize(deserializer)?.iter().map(|word| find(word).ok_or_else(|| wrong(word))).collect()
}

fn deals<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Vec<Deal>, D::Error> {
    list(deserializer, &[Deal::Daily, Deal::ThreeDay, Deal::Weekly, Deal::Run].map(|deal| (deal.word(), deal)))
}

fn zones<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Vec<Zone>, D::Error> {
    list(deserializer, &[Zone::Studio, Zone::Zone, Zone::Secondary, Zone::Nearby, Zone::Distant].map(|zone| (zone.word(), zone)))
}

fn production_types<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Vec<ProductionType>, D::Error> {
    use ProductionType::{Commercial, Feature, Limited, Series, Short};
    list(deserializer, &[Feature, Series, Limited, Short, Commercial].map(|made| (made.word(), made)))
}

fn working_days<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Vec<WorkingDay>, D::Error> {
    use WorkingDay::{Continuous, SemiContinuous, Standard};
    list(deserializer, &[Standard, SemiContinuous, Continuous].map(|day| (day.word(), day)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, d};

    #[test]
    fn phrases_are_whole_words_in_a_row() {
        assert!(says("2nd Unit Director of Photography", "director of photography"));
        assert!(says("A-Camera Operator", "camera operator"));
        assert!(!says("Director of Photography", "=director"));
        assert!(says("DIRECTOR", "=director"));
        assert!(!says("Producers", "producer"));
        assert!(!says("Anything", ""));
    }

    #[test]
    fn a_childs_age_counts_whole_months() {
        let builder = Builder::new().cast("1").cast_with("1", |member| member.born = Some(d(2020, 5, 4)));
        let member = &builder.production.cast[0];
        assert_eq!(Who::cast(member, d(2026, 5, 3)).age, Some(71));
        assert_eq!(Who::cast(member, d(2026, 5, 4)).age, Some(72));
        assert!(Who::cast(member, d(2038, 5, 3)).minor);
        assert!(!Who::cast(member, d(2038, 5, 4)).minor);
    }

    #[test]
    fn school_days_are_weekdays_that_nothing_frees() {
        let builder = Builder::new().day(d(2026, 5, 4), "07:00").day_with(|day| day.school = Some(false));
        assert!(!school_day(&builder.production, d(2026, 5, 4)));
        assert!(school_day(&builder.production, d(2026, 5, 5)));
        assert!(!school_day(&builder.production, d(2026, 5, 9)));
    }
}
