//! The post schedule: the plan of post-production as a chart of bars and milestones on a scale of weeks, and the table behind
//! it; for the production, and for each episode (domain.md 2.9).

mod chart;

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::Serialize;
use serde_json::Value;

use super::facts::{Count, NoteBlock, notes_for};
use super::{Context, Figure, Kind, Subject, facts, format};
use crate::derive::{DueState, LateWhy, MilestoneStatus, PlanTask, WorkDays};
use crate::model::{Milestone, Part, Phase, Stage, TaskStatus, Wording};
use crate::words::{say, word};

pub use chart::{Chart, ChartGroup, ChartRow, Mark, Stretch};

/// The post schedule.
pub static KIND: Kind = Kind {
    word: "post-schedule",
    name: "Post schedule",
    about: "Post-production as a chart and a table: earliest and latest dates, float, critical path, what is late. For the production where it has tasks of post-production, and for each episode that has.",
    schema: 1,
    needs: &[Part::Identity, Part::Post],
    due,
    page,
};

fn due(context: Context<'_>) -> Vec<Subject> {
    let _speaking = context.speak();
    by_episode(context, context.production.post.iter().map(|task| task.episode.as_deref()))
}

/// One paper for the whole, and one for each episode that its records name; none where there are no records.
pub(super) fn by_episode<'a>(context: Context<'_>, records: impl Iterator<Item = Option<&'a str>>) -> Vec<Subject> {
    let mut records = records.peekable();
    if records.peek().is_none() {
        return Vec::new();
    }
    let mut slugs = facts::Slugs::default();
    let whole = Subject { slug: String::new(), name: context.production.identity.title.clone(), key: String::new(), date: None };
    let mut seen = BTreeSet::new();
    let episodes = records.flatten().filter(|episode| seen.insert(*episode));
    let of = |id: &str, slug: String| Subject { slug, name: episode(context, id), key: id.to_owned(), date: None };
    std::iter::once(whole).chain(episodes.map(|id| of(id, slugs.of(&format!("episode-{id}"))))).collect()
}

/// `Episode 101, The Tide`.
pub(super) fn episode(context: Context<'_>, id: &str) -> String {
    let title = context.production.episodes.iter().find(|episode| episode.id == id).and_then(|episode| episode.title.as_deref());
    title.map_or_else(|| say!("post-schedule-episode-2", id), |title| say!("post-schedule-episode", id, title))
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    facts::page(context, &KIND, subject, &[], true, body(context, subject))
}

/// What a post schedule shows.
#[derive(Debug, Clone, Serialize)]
pub struct PostSchedule {
    /// What it is the plan of, where that is an episode.
    pub episode: Option<String>,
    /// The date it speaks from.
    pub as_of: Option<String>,
    /// The figures that are looked for first.
    pub key: Vec<Count>,
    /// The chart; none where no task has a date.
    pub chart: Option<Chart>,
    /// The tasks by part of the work, in the whole production's plan by episode.
    pub groups: Vec<TaskGroup>,
    /// How the dates are worked out.
    pub basis: String,
    /// Notes that the production adds to this paper.
    pub notes: Vec<NoteBlock>,
}

/// Tasks of one part of the work.
#[derive(Debug, Clone, Serialize)]
pub struct TaskGroup {
    /// Stable id: `sound`, `episode-101`.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// Its tasks by their start.
    pub rows: Vec<TaskRow>,
}

/// One task.
#[derive(Debug, Clone, Serialize)]
pub struct TaskRow {
    /// Stable id: `task-picture-lock`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Remarks.
    pub more: Option<String>,
    /// Who answers for it, and the facility.
    pub owner: Option<String>,
    /// How long it takes; none for a milestone.
    pub length: Option<String>,
    /// What it waits for, with lags.
    pub after: Option<String>,
    /// Its first day; none for a milestone.
    pub start: Option<String>,
    /// Its last day.
    pub finish: Option<String>,
    /// The latest last day.
    pub latest: Option<String>,
    /// What it must be done for.
    pub latest_for: Option<String>,
    /// Float in working days: `(2)` where it is short.
    pub float: Option<Figure>,
    /// Whether it is on the critical path.
    pub critical: bool,
    /// Where it stands, in words.
    pub status: String,
    /// How much attention it wants: `strong`, `warn`, `plain`, `quiet`.
    pub tone: &'static str,
}

/// A task with its place in the plan and where it stands.
#[derive(Clone, Copy)]
struct Entry<'a> {
    task: &'a Milestone,
    plan: &'a PlanTask,
    status: &'a MilestoneStatus,
}

/// What the paper is made from.
struct Paper<'a> {
    context: Context<'a>,
    wording: Wording,
    /// Whether dates carry their year.
    years: bool,
    entries: Vec<Entry<'a>>,
    /// Whether it is the whole production's and there are episodes.
    by_episode: bool,
}

fn body(context: Context<'_>, subject: &Subject) -> PostSchedule {
    let production = context.production;
    let all = production.post.iter().zip(&context.derived.plan).zip(&context.derived.post);
    let all = all.map(|((task, plan), status)| Entry { task, plan, status });
    let entries: Vec<Entry<'_>> =
        all.filter(|entry| subject.key.is_empty() || entry.task.episode.as_deref() == Some(&subject.key)).collect();
    let dates = entries.iter().flat_map(|entry| [entry.plan.start, entry.plan.finish, entry.plan.late_finish]).flatten();
    let years: BTreeSet<i16> = dates.map(Date::year).collect();
    let paper = Paper {
        context,
        wording: production.conventions.wording,
        years: years.len() > 1,
        by_episode: subject.key.is_empty() && entries.iter().any(|entry| entry.task.episode.is_some()),
        entries,
    };
    let groups = paper.groups();
    PostSchedule {
        episode: (!subject.key.is_empty()).then(|| subject.name.clone()),
        as_of: context.derived.as_of.map(|date| format::plain_date(date, paper.wording)),
        key: paper.key(),
        chart: chart::chart(&paper, &groups),
        groups: groups
            .iter()
            .map(|(id, title, rows)| TaskGroup {
                id: id.clone(),
                title: title.clone(),
                rows: rows.iter().map(|entry| paper.row(*entry)).collect(),
            })
            .collect(),
        basis: say!("post-schedule-start-and-finish-as-recorded-else"),
        notes: notes_for(production, KIND.word, Some(&subject.name)),
    }
}

/// Tasks of one group: id, heading, tasks by start.
type Group<'a> = (String, String, Vec<Entry<'a>>);

impl<'a> Paper<'a> {
    fn date(&self, date: Date) -> String {
        if self.years { format::medium_date(date, self.wording) } else { format::short_date(date, self.wording) }
    }

    fn groups(&self) -> Vec<Group<'a>> {
        let mut all: Vec<Group<'a>> = Vec::new();
        for entry in &self.entries {
            let (id, title) = match (&entry.task.episode, self.by_episode) {
                (Some(episode), true) => (format!("episode-{episode}"), self::episode(self.context, episode)),
                (None, true) => ("all".to_owned(), say!("post-schedule-all-episodes")),
                (_, false) => {
                    let (id, title) = phase(entry.task.stage.phase());
                    (id.to_owned(), title.to_owned())
                }
            };
            match all.iter_mut().find(|(known, ..)| *known == id) {
                Some((.., rows)) => rows.push(*entry),
                None => all.push((id, title, vec![*entry])),
            }
        }
        if !self.by_episode {
            let rank = |id: &str| PHASES.iter().position(|phase| self::phase(*phase).0 == id);
            all.sort_by_key(|(id, ..)| rank(id));
        }
        for (.., rows) in &mut all {
            rows.sort_by_key(|entry| (entry.plan.finish.is_none(), entry.plan.start.or(entry.plan.finish), entry.plan.finish));
        }
        all
    }

    fn key(&self) -> Vec<Count> {
        let text = |text: String, value: String| Figure { text, value };
        let float = |plan: &PlanTask| plan.float.map(|float| self.float_words(float));
        let mut all = Vec::new();
        let of = |stage: Stage| self.entries.iter().filter(move |entry| entry.task.stage == stage && !entry.task.is_dropped());
        for (id, label, stage) in [
            ("wrap", word!("post-schedule-wrap"), Stage::Wrap),
            ("picture-lock", word!("post-schedule-picture-lock"), Stage::PictureLock),
            ("delivery", word!("post-schedule-delivery"), Stage::Delivery),
            ("air", word!("post-schedule-air"), Stage::Air),
        ] {
            // Several locks or deliveries: the last one. A board of several episodes has each of its own.
            let Some((entry, date)) = of(stage).filter_map(|entry| Some((entry, entry.plan.finish?))).max_by_key(|(_, date)| *date) else {
                continue;
            };
            if self.by_episode {
                continue;
            }
            let note = if entry.plan.done { Some("done".to_owned()) } else { float(entry.plan) };
            all.push(Count {
                id,
                label,
                figure: text(self.date(date), date.to_string()),
                note,
                urgent: entry.plan.float.is_some_and(|float| float < 0),
            });
        }
        let open = || self.entries.iter().filter(|entry| !entry.plan.done && !entry.task.is_dropped());
        let count = |number: usize| text(number.to_string(), number.to_string());
        let late = open().filter(|entry| entry.status.days_late > 0).count();
        all.push(Count { id: "late", label: word!("post-schedule-late-2"), figure: count(late), note: None, urgent: late > 0 });
        let short = open().filter(|entry| entry.plan.float.is_some_and(|float| float < 0)).count();
        all.push(Count {
            id: "short",
            label: word!("post-schedule-short-of-a-promise"),
            figure: count(short),
            note: None,
            urgent: short > 0,
        });
        let soon = open().filter(|entry| matches!(entry.status.state, DueState::Due | DueState::DueSoon)).count();
        all.push(Count { id: "soon", label: word!("post-schedule-due-within-14-days"), figure: count(soon), note: None, urgent: false });
        let done = self.entries.iter().filter(|entry| entry.plan.done).count();
        all.push(Count {
            id: "done",
            label: word!("post-schedule-done"),
            figure: count(done),
            note: Some(say!("post-schedule-of", count = self.entries.len())),
            urgent: false,
        });
        all
    }

    fn float_words(&self, float: i32) -> String {
        let days = format::counted(float.unsigned_abs() as usize, "working-days");
        if float < 0 { say!("post-schedule-short", days) } else { say!("post-schedule-of-float", days) }
    }

    fn row(&self, entry: Entry<'_>) -> TaskRow {
        let Entry { task, plan, .. } = entry;
        let vendor = task.vendor.as_ref().map(|id| {
            let found = self.context.production.vendors.iter().find(|vendor| vendor.id == *id);
            found.map_or(id.as_str(), |vendor| vendor.name.as_str())
        });
        let (status, tone) = self.status(entry);
        let after: Vec<String> = task
            .depends_on
            .iter()
            .enumerate()
            .map(|(place, id)| {
                let name = self.context.production.post.iter().find(|task| task.id == *id).map_or(id.as_str(), |task| task.name.as_str());
                match task.lag(place) {
                    lag if lag.days > 0 => format!("{name} + {}", format::lag(lag)),
                    lag if lag.days < 0 => format!("{name} − {}", format::lag(lag)),
                    _ => name.to_owned(),
                }
            })
            .collect();
        TaskRow {
            id: format!("task-{}", task.id),
            name: task.name.clone(),
            more: task.notes.clone(),
            owner: format::joined([task.owner.as_deref(), vendor], ", "),
            length: self.length(plan),
            after: (!after.is_empty()).then(|| after.join(", ")),
            start: plan.start.filter(|_| !plan.length.is_point()).map(|date| self.date(date)),
            finish: plan.finish.map(|date| self.date(date)),
            latest: plan.late_finish.filter(|_| plan.promised).map(|date| self.date(date)),
            latest_for: self.latest_for(plan),
            float: plan.float.filter(|_| plan.promised).map(|float| Figure {
                text: if float < 0 { format!("({})", float.unsigned_abs()) } else { float.to_string() },
                value: float.to_string(),
            }),
            critical: plan.critical,
            status,
            tone,
        }
    }

    /// `10 days`, `10 weeks`; of a task that stands otherwise than planned, what it takes now.
    fn length(&self, plan: &PlanTask) -> Option<String> {
        if plan.length.is_point() {
            return None;
        }
        // What is counted in calendar days, or is longer so than in working days.
        let calendar = plan.length.calendar;
        let by_calendar = plan
            .start
            .zip(plan.finish)
            .is_some_and(|(start, finish)| start.until(finish).is_ok_and(|span| u32::try_from(span.get_days() + 1) == Ok(calendar)));
        if let Some(days) = Some(calendar).filter(|_| calendar > 0 && (plan.length.working == 0 || by_calendar)) {
            return Some(if days % 7 == 0 {
                format::counted(days as usize / 7, "weeks")
            } else {
                say!("post-schedule-calendar-days", days)
            });
        }
        let days = match (plan.start, plan.finish) {
            (Some(start), Some(finish)) => {
                let days = WorkDays::of(&self.context.production.calendar);
                usize::try_from(days.between(start, finish) + i32::from(days.is_work(start))).ok()?
            }
            _ => plan.length.working as usize,
        };
        Some(format::counted(days, "days"))
    }

    fn latest_for(&self, plan: &PlanTask) -> Option<String> {
        match plan.late_why {
            LateWhy::Deadline => Some("deadline".to_owned()),
            LateWhy::Item(at) => self.context.production.deliverables.get(at).map(|item| {
                let buyer = self.context.production.buyers.iter().find(|buyer| buyer.id == item.buyer);
                say!("post-schedule-item", item = item.item, map_or = buyer.map_or(item.buyer.as_str(), |buyer| buyer.name.as_str()))
            }),
            _ => None,
        }
    }

    fn status(&self, Entry { task, plan, status }: Entry<'_>) -> (String, &'static str) {
        let days = |count: i32| format::counted(count.unsigned_abs() as usize, "days");
        if task.is_dropped() {
            return (say!("post-schedule-dropped"), "quiet");
        }
        if plan.done {
            let late = (status.days_late > 0).then(|| say!("post-schedule-done-late", days = days(status.days_late)));
            return (late.unwrap_or_else(|| say!("post-schedule-done")), "quiet");
        }
        if status.days_late > 0 {
            return (say!("post-schedule-late", days = days(status.days_late)), "strong");
        }
        if let Some(float) = plan.float.filter(|float| *float < 0) {
            return (say!("post-schedule-short", days = days(float)), "strong");
        }
        if task.status == Some(TaskStatus::Hold) {
            return (say!("post-schedule-on-hold"), "warn");
        }
        if plan.planned.zip(plan.finish).is_some_and(|(planned, finish)| finish > planned) {
            return (say!("post-schedule-slipping"), "warn");
        }
        if matches!(status.state, DueState::Due | DueState::DueSoon) {
            return (say!("post-schedule-due-soon"), "warn");
        }
        let begun = plan.start.zip(self.context.derived.as_of).is_some_and(|(start, now)| start <= now) && !plan.length.is_point();
        if begun { (say!("post-schedule-in-progress"), "plain") } else { (say!("post-schedule-to-come"), "quiet") }
    }
}

/// The parts of the work in their order.
const PHASES: [Phase; 5] = [Phase::Editing, Phase::Sound, Phase::Picture, Phase::Delivery, Phase::Other];

fn phase(phase: Phase) -> (&'static str, &'static str) {
    match phase {
        Phase::Editing => ("editing", word!("post-schedule-picture-editing")),
        Phase::Sound => ("sound", word!("post-schedule-turnovers-sound-and-music")),
        Phase::Picture => ("picture", word!("post-schedule-effects-conform-color-titles")),
        Phase::Delivery => ("delivery", word!("post-schedule-masters-qc-captions-delivery")),
        Phase::Other => ("other", word!("post-schedule-other")),
    }
}

#[cfg(test)]
mod tests;
