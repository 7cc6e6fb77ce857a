//! Who works when, for what hangs on a person's days: start paperwork, travel.

use jiff::civil::Date;

use super::{Person, PersonDay};
use crate::model::{CrewMember, Production, Who};

/// Everybody's working days.
#[derive(Clone, Copy)]
pub struct DaysAtWork<'a> {
    production: &'a Production,
    work: &'a [PersonDay],
}

impl<'a> DaysAtWork<'a> {
    /// Over the work that was derived.
    #[must_use]
    pub const fn new(production: &'a Production, work: &'a [PersonDay]) -> Self {
        Self { production, work }
    }

    /// Somebody's working days by date.
    #[must_use]
    pub fn of(&self, who: &Who) -> &'a [PersonDay] {
        let Some(person) = person(self.production, who) else { return &[] };
        let from = self.work.partition_point(|day| day.person < person);
        let to = self.work.partition_point(|day| day.person <= person);
        self.work.get(from..to).unwrap_or_default()
    }

    /// Somebody's working dates.
    pub fn dates(&self, who: &Who) -> impl Iterator<Item = Date> + use<'a> {
        self.of(who).iter().map(|day| day.date)
    }
}

/// Somebody as working days name them.
#[must_use]
pub fn person(production: &Production, who: &Who) -> Option<Person> {
    match who {
        Who::Cast(id) => Some(Person::Cast(id.clone())),
        Who::Crew(id) => production.crew_member(id)?.name.as_ref().map(|name| Person::Crew(name.to_lowercase())),
    }
}

/// Everybody who is engaged: the cast that has an artist, then the crew by name; a person of two engagements once.
pub(super) fn engaged(production: &Production) -> Vec<Who> {
    let cast = production.cast.iter().filter(|member| member.performer.is_some()).map(|member| Who::Cast(member.id.clone()));
    let mut names: std::collections::BTreeSet<String> = std::collections::BTreeSet::new();
    let crew: Vec<Who> = production
        .crew
        .iter()
        .filter(|member| member.name.as_ref().is_some_and(|name| names.insert(name.to_lowercase())))
        .map(|member: &CrewMember| Who::Crew(member.id.clone()))
        .collect();
    cast.chain(crew).collect()
}

/// The next date after another on which the company works.
#[must_use]
pub fn next_work_day(company: &std::collections::BTreeMap<Date, super::CompanyDay>, after: Date) -> Option<Date> {
    company.range(after..).find(|(date, day)| **date > after && day.kind.is_work()).map(|(date, _)| *date)
}
