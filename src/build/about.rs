//! Which papers a finding is about, so that it can be shown on their pages: by the dates, scenes, places and people of its
//! subject.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::facts::Facts;
use super::plan::{self, Job, Selection};
use super::site;
use crate::documents::KINDS;
use crate::findings::Finding;
use crate::model::Production;
use crate::render::Format;

/// Papers that a subject's first word leads to, whatever it names.
const KINDS_OF: &[(&str, &[&str])] = &[
    ("account", &["budget-detail", "budget-topsheet", "cost-report"]),
    ("fringe", &["budget-detail"]),
    ("global", &["budget-detail"]),
    ("charge", &["budget-topsheet"]),
    ("estimate", &["cost-report"]),
    ("order", &["purchase-orders"]),
    ("invoice", &["invoices"]),
    ("float", &["petty-cash"]),
    ("cast", &["talent-schedule"]),
    ("permit", &["location-list"]),
    ("post", &["post-schedule"]),
    ("vfx", &["vfx-list"]),
    ("roll", &["footage-log"]),
    ("credit", &["credit-list"]),
    ("clearance", &["clearance-report"]),
    ("dossier", &["research"]),
    ("role", &["casting-report"]),
    ("session", &["audition-schedule"]),
    ("candidate", &["scout-report"]),
    ("equipment", &["equipment-list"]),
    ("paperwork", &["start-paperwork"]),
    ("visa", &["travel-memo"]),
];

/// The papers of a production, ready to be found.
pub(super) struct Papers<'a> {
    production: &'a Production,
    jobs: Vec<Job>,
    dates: BTreeMap<Date, Vec<usize>>,
}

impl<'a> Papers<'a> {
    /// Those that are due.
    pub(super) fn of(facts: &'a Facts) -> Self {
        let jobs = plan::plan(KINDS, facts.context(), &Selection::default());
        let jobs: Vec<Job> = jobs.into_iter().filter(|job| job.format == Format::Html).collect();
        let mut dates: BTreeMap<Date, Vec<usize>> = BTreeMap::new();
        for (at, job) in jobs.iter().enumerate() {
            if let Some(date) = job.subject.date {
                dates.entry(date).or_default().push(at);
            }
        }
        Self { production: &facts.production, jobs, dates }
    }

    /// The papers that a finding is about, as paths without their endings.
    pub(super) fn stems(&self, finding: &Finding) -> Vec<String> {
        let Some(subject) = &finding.subject else { return Vec::new() };
        let words: Vec<&str> = subject.split_whitespace().collect();
        let (first, rest) = words.split_first().map_or(("", &[][..]), |(first, rest)| (*first, rest));
        let mut found: Vec<usize> = Vec::new();
        for date in words.iter().filter_map(|word| word.parse::<Date>().ok()) {
            let unit = self.production.units.iter().find(|unit| words.contains(&unit.id.as_str()));
            let of_unit = |at: &&usize| unit.is_none_or(|unit| self.jobs[**at].subject.key.ends_with(&unit.id));
            found.extend(self.dates.get(&date).into_iter().flatten().filter(of_unit));
        }
        if let ("scene", Some(number)) = (first, rest.first()) {
            let days = self
                .production
                .days
                .iter()
                .filter(|day| day.strips.iter().any(|strip| strip.scene().is_some_and(|scene| scene.to_string() == **number)));
            let sheets: Vec<String> = days.map(|day| format!("{} {}", day.date, day.unit)).collect();
            found.extend(self.named(|job| match job.kind.word {
                "breakdown-sheet" => job.subject.key == **number,
                "call-sheet" => sheets.contains(&job.subject.key),
                _ => false,
            }));
        }
        if let ("location", Some(id)) = (first, rest.first()) {
            found.extend(
                self.named(|job| job.kind.word == "location-list" || job.kind.word == "location-report" && job.subject.key == **id),
            );
        }
        let kinds = KINDS_OF.iter().find(|(word, _)| *word == first).map(|(_, kinds)| *kinds).unwrap_or_default();
        found.extend(self.named(|job| {
            let alone = self.jobs.iter().filter(|other| other.kind.word == job.kind.word).count() == 1;
            kinds.contains(&job.kind.word) && (alone || rest.contains(&job.subject.key.as_str()))
        }));
        // A finding about a template names the paper itself.
        found.extend(self.named(|job| *subject == job.path || site::stem(subject) == site::stem(&job.path)));
        found.sort_unstable();
        found.dedup();
        found.into_iter().map(|at| site::stem(&self.jobs[at].path).to_owned()).collect()
    }

    fn named(&self, wanted: impl Fn(&Job) -> bool) -> Vec<usize> {
        self.jobs.iter().enumerate().filter(|(_, job)| wanted(job)).map(|(at, _)| at).collect()
    }
}
