//! What a what-if would change: findings, day-out-of-days and paid days, the schedule, and the papers.
//!
//! The production is changed in memory, worked out and judged anew as of the same date, and the two are compared. No file
//! is read again, and none is written.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::day_counts::DayNumbers;
use super::facts::{Facts, judge};
use super::plan::{self, Selection};
use super::run;
use super::what_if_post::{self, ItemChange, LateMoney, TaskChange};
use crate::derive::{CastSchedule, Pay, derive};
use crate::documents::{Context, KINDS};
use crate::findings::{Finding, Findings};
use crate::model::{CastMember, DayKind, Production};
use crate::normalise::what_if::{Change, Done, Refused, apply};
use crate::render::Format;
use crate::values::{CastId, Eighths, Money, SceneNumber};

/// A production before and after, and what differs.
#[derive(Debug)]
pub struct WhatIf {
    /// The production as it would be.
    pub after: Facts,
    /// What each change did.
    pub done: Vec<Done>,
    /// Findings that would come.
    pub new: Findings,
    /// Findings that would go.
    pub gone: Findings,
    /// Findings that would say something else of the same thing: as they are, and as they would be.
    pub changed: Vec<(Finding, Finding)>,
    /// The cast whose days or free dates would change, by number.
    pub cast: Vec<CastChange>,
    /// The schedule of each unit that would change, in the order of the units.
    pub units: Vec<UnitChange>,
    /// Days that would have another number or date.
    pub days: Vec<DayChange>,
    /// Scenes, or parts of them, that would stand on no day any more.
    pub lost: Vec<SceneChange>,
    /// Scenes that would come onto the board.
    pub gained: Vec<SceneChange>,
    /// Tasks of post-production whose dates or float would change.
    pub tasks: Vec<TaskChange>,
    /// Deliverables whose inputs would be there on another date.
    pub items: Vec<ItemChange>,
    /// What the change of those dates costs.
    pub money: Vec<LateMoney>,
    /// Papers that would be due, not be due any more, or say something else, in the order of the kinds.
    pub papers: Vec<PaperChange>,
    /// How many papers would stay as they are, by kind.
    pub same: BTreeMap<&'static str, usize>,
}

/// One member of the cast.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CastChange {
    /// The cast number.
    pub id: CastId,
    /// The days as they are.
    pub before: CastSchedule,
    /// The days as they would be.
    pub after: CastSchedule,
    /// The dates on which the letters differ: before and after, each empty where there are none.
    pub letters: Vec<(Date, String, String)>,
    /// What the paid days come to, where the rate is known and pay follows days.
    pub pay: Option<(Money, Money)>,
}

/// One unit's schedule before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitChange {
    /// Its id.
    pub unit: String,
    /// Shoot days.
    pub shoot_days: (u32, u32),
    /// Pages on the board.
    pub pages: (Eighths, Eighths),
    /// First and last shoot day, each before and after.
    pub first: (Option<Date>, Option<Date>),
    /// The last shoot day.
    pub last: (Option<Date>, Option<Date>),
}

/// A day that has another number or date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayChange {
    /// Id of the unit.
    pub unit: String,
    /// Its date.
    pub date: (Date, Date),
    /// Its number.
    pub number: (Option<u32>, Option<u32>),
}

/// A scene, or a part of one, with its pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SceneChange {
    /// The scene.
    pub number: SceneNumber,
    /// Which part of it.
    pub part: Option<String>,
    /// The strip's pages.
    pub pages: Eighths,
    /// The unit and date it stands on: before, where it is lost; after, where it is gained.
    pub day: (String, Date),
}

/// How a paper changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PaperState {
    /// It would be due, and is not.
    New,
    /// It would not be due any more.
    Gone,
    /// It would say something else.
    Changed,
}

impl PaperState {
    /// The word for it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Gone => "gone",
            Self::Changed => "changed",
        }
    }
}

/// A paper that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperChange {
    /// The kind of paper.
    pub kind: &'static str,
    /// What it is about, as in its file name; empty where the kind has one paper.
    pub subject: String,
    /// What a person calls it.
    pub name: String,
    /// How it changes.
    pub state: PaperState,
    /// Whether it changes only in the numbers of days: `Day 14 of 28` becomes `Day 13 of 27`.
    pub only_day_numbers: bool,
}

/// The facts as they would be: changed, worked out and judged anew, and what each change did. The date the papers speak
/// from stays.
///
/// # Errors
/// When a change names something that is not there.
pub fn after(before: &Facts, changes: &[Change], strict: bool) -> Result<(Facts, Vec<Done>), Refused> {
    let mut production = before.production.clone();
    let done = apply(&mut production, changes)?;
    let derived = derive(&production, before.derived.as_of);
    let findings = judge(&production, &derived, &before.sources, &before.reading, strict);
    let (root, sources, reading) = (before.root.clone(), before.sources.clone(), before.reading.clone());
    let audience = before.audience.clone();
    let (proof, office) = (std::sync::Arc::clone(&before.proof), before.office.clone());
    Ok((Facts { root, production, derived, audience, proof, office, sources, findings, reading }, done))
}

/// Compares the facts with what they would be.
///
/// # Errors
/// When a change names something that is not there.
pub fn what_if(before: &Facts, changes: &[Change], strict: bool) -> Result<WhatIf, Refused> {
    let (after, done) = self::after(before, changes, strict)?;
    let (new, gone, changed) = findings(&before.findings, &after.findings);
    let (units, days) = (units(before, &after), days(&before.production, &after.production));
    let (papers, same) = papers(before, &after, &numbers(&units, &days));
    Ok(WhatIf {
        new,
        gone,
        changed,
        cast: cast(before, &after),
        units,
        days,
        lost: scenes(before, &after),
        gained: scenes(&after, before),
        tasks: what_if_post::tasks(before, &after),
        items: what_if_post::items(before, &after),
        money: what_if_post::money(before, &after),
        papers,
        same,
        after,
        done,
    })
}

/// The findings of one list and not of the other, both ways; those of one code and subject that say something else stand
/// together.
fn findings(before: &Findings, after: &Findings) -> (Findings, Findings, Vec<(Finding, Finding)>) {
    let words = |finding: &Finding| (finding.code.id, finding.severity, finding.message.clone(), finding.subject.clone());
    let minus = |these: &Findings, those: &Findings| {
        let mut counts: BTreeMap<_, usize> = BTreeMap::new();
        for finding in those {
            *counts.entry(words(finding)).or_default() += 1;
        }
        let own = these.iter().filter(|finding| match counts.get_mut(&words(finding)) {
            Some(left) if *left > 0 => {
                *left -= 1;
                false
            }
            _ => true,
        });
        own.cloned().collect::<Vec<Finding>>()
    };
    let (mut gone, mut new) = (minus(before, after), minus(after, before));
    let mut changed = Vec::new();
    let mut at = 0;
    while at < gone.len() {
        let same = |other: &Finding| gone[at].subject.is_some() && other.code == gone[at].code && other.subject == gone[at].subject;
        match new.iter().position(same) {
            Some(other) => changed.push((gone.remove(at), new.remove(other))),
            None => at += 1,
        }
    }
    (new.into_iter().collect(), gone.into_iter().collect(), changed)
}

fn pay(facts: &Facts, member: &CastMember) -> Option<crate::values::Money> {
    facts.derived.pays.cast.get(&member.id).map(Pay::money)
}

fn cast(before: &Facts, after: &Facts) -> Vec<CastChange> {
    let nothing = CastSchedule::default();
    let one = |member: &CastMember| {
        let was = before.derived.cast.get(&member.id).unwrap_or(&nothing);
        let is = after.derived.cast.get(&member.id).unwrap_or(&nothing);
        let free = before.production.cast_member(&member.id).map(|before| &before.unavailable) == Some(&member.unavailable);
        if was == is && free {
            return None;
        }
        let dates: BTreeSet<Date> = was.codes.keys().chain(is.codes.keys()).copied().collect();
        let code = |schedule: &CastSchedule, date: &Date| schedule.codes.get(date).cloned().unwrap_or_default();
        let letters = dates.iter().map(|date| (*date, code(was, date), code(is, date))).filter(|(_, was, is)| was != is);
        Some(CastChange {
            id: member.id.clone(),
            letters: letters.collect(),
            pay: pay(before, member).zip(pay(after, member)),
            before: was.clone(),
            after: is.clone(),
        })
    };
    after.production.cast.iter().filter_map(one).collect()
}

fn units(before: &Facts, after: &Facts) -> Vec<UnitChange> {
    let of = |facts: &Facts, unit: &str| {
        let days = &facts.production.days;
        let shoot = || days.iter().filter(|day| day.unit == unit && day.kind == DayKind::Shoot);
        // What a report says was shot of a strip counts on its day, and the rest where it is owed: each eighth once.
        let pages: Eighths = days.iter().zip(&facts.derived.days).filter(|(day, _)| day.unit == unit).map(|(_, plan)| plan.pages).sum();
        let count = u32::try_from(shoot().count()).unwrap_or(u32::MAX);
        (count, pages, shoot().map(|day| day.date).min(), shoot().map(|day| day.date).max())
    };
    let one = |unit: &crate::model::Unit| {
        let (was, is) = (of(before, &unit.id), of(after, &unit.id));
        let change = UnitChange {
            unit: unit.id.clone(),
            shoot_days: (was.0, is.0),
            pages: (was.1, is.1),
            first: (was.2, is.2),
            last: (was.3, is.3),
        };
        (was != is).then_some(change)
    };
    after.production.units.iter().filter_map(one).collect()
}

/// Days are the same where they stand at the same place in the files; a day that no file states is new.
fn days(before: &Production, after: &Production) -> Vec<DayChange> {
    let known = before.days.iter().filter(|day| day.origin.is_some());
    let known: BTreeMap<_, _> = known.map(|day| ((day.origin, day.unit.as_str()), day)).collect();
    let one = |day: &crate::model::ShootDay| {
        let was = known.get(&(day.origin, day.unit.as_str()))?;
        let change = DayChange { unit: day.unit.clone(), date: (was.date, day.date), number: (was.number, day.number) };
        (was.date != day.date || was.number != day.number).then_some(change)
    };
    after.days.iter().filter_map(one).collect()
}

/// Strips of one board that the other has on no day.
fn scenes(these: &Facts, those: &Facts) -> Vec<SceneChange> {
    let parts = |production: &Production| -> BTreeSet<(SceneNumber, Option<String>)> {
        let strips = production.days.iter().flat_map(|day| day.scene_strips());
        strips.map(|(strip, number)| (number.clone(), strip.part.clone())).collect()
    };
    let others = parts(&those.production);
    let mut all: Vec<SceneChange> = Vec::new();
    for (day, plan) in these.production.days.iter().zip(&these.derived.days) {
        let timed = day.strips.iter().zip(&plan.strips).filter_map(|(strip, timed)| Some((strip, strip.scene()?, timed)));
        for (strip, number, timed) in timed.filter(|(strip, number, _)| !others.contains(&((*number).clone(), strip.part.clone()))) {
            all.push(SceneChange {
                number: number.clone(),
                part: strip.part.clone(),
                pages: timed.pages,
                day: (day.unit.clone(), day.date),
            });
        }
    }
    all
}

/// What becomes of the numbers of days that stay on their dates, and of their counts.
fn numbers(units: &[UnitChange], days: &[DayChange]) -> DayNumbers {
    let stays = days.iter().filter(|day| day.date.0 == day.date.1);
    DayNumbers {
        counts: units.iter().map(|unit| unit.shoot_days).collect(),
        days: stays.filter_map(|day| day.number.0.zip(day.number.1)).collect(),
    }
}

/// A paper that is due: what it is about, and the hash of its page.
struct Due {
    job: plan::Job,
    hash: Option<blake3::Hash>,
}

/// Every paper that is due, by the place of its kind and its subject.
fn sheets(facts: &Facts) -> BTreeMap<(usize, String), Due> {
    let context = Context::internal(&facts.production, &facts.derived);
    let jobs = plan::plan(KINDS, context, &Selection::default());
    let jobs: Vec<_> = jobs.into_iter().filter(|job| job.format == Format::Html).collect();
    let hashes = run::all(run::threads(0), &jobs, |job| plan::sheet(job.kind, context, &job.subject).hash);
    let rank = |word: &str| KINDS.iter().position(|kind| kind.word == word).unwrap_or(usize::MAX);
    let named = |job: &plan::Job| {
        let stem = job.path.rsplit('/').next().unwrap_or_default();
        let stem = stem.strip_suffix(".html").unwrap_or(stem);
        if job.subject.slug.is_empty() { String::new() } else { stem.to_owned() }
    };
    jobs.into_iter().zip(hashes).map(|(job, hash)| ((rank(job.kind.word), named(&job)), Due { job, hash })).collect()
}

fn papers(before: &Facts, after: &Facts, numbers: &DayNumbers) -> (Vec<PaperChange>, BTreeMap<&'static str, usize>) {
    let (was, is) = (sheets(before), sheets(after));
    let mut all = Vec::new();
    let mut same = BTreeMap::new();
    let keys: BTreeSet<&(usize, String)> = was.keys().chain(is.keys()).collect();
    let mut both: Vec<(usize, &plan::Job, &plan::Job)> = Vec::new();
    for key in keys {
        let kind = KINDS.get(key.0).map_or("", |kind| kind.word);
        let (name, state) = match (was.get(key), is.get(key)) {
            (Some(a), Some(b)) if a.hash == b.hash && a.job.subject.name == b.job.subject.name => {
                *same.entry(kind).or_insert(0) += 1;
                continue;
            }
            (Some(a), Some(b)) => {
                both.push((all.len(), &a.job, &b.job));
                (&a.job.subject.name, PaperState::Changed)
            }
            (Some(a), None) => (&a.job.subject.name, PaperState::Gone),
            (None, Some(b)) => (&b.job.subject.name, PaperState::New),
            (None, None) => continue,
        };
        all.push(PaperChange { kind, subject: key.1.clone(), name: name.clone(), state, only_day_numbers: false });
    }
    // The pages are made again rather than kept: most papers have none to be compared.
    let page = |facts: &Facts, job: &plan::Job| {
        let context = Context::internal(&facts.production, &facts.derived);
        plan::sheet(job.kind, context, &job.subject).page
    };
    let alone = run::all(run::threads(0), &both, |(_, a, b)| numbers.alone_differ(&page(before, a), &page(after, b)));
    for ((at, ..), alone) in both.iter().zip(alone) {
        all[*at].only_day_numbers = alone == Some(true);
    }
    (all, same)
}
