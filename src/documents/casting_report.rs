//! The casting report: one role, what the schedule asks of it, and its candidates side by side (domain.md 2.11).

use jiff::civil::Date;
use serde::Serialize;
use serde_json::Value;

use super::casting::{self, Mark, mark};
use super::facts::{Fact, NoteBlock, Picture, notes_for};
use super::prose::Block;
use super::{Context, Figure, Kind, Subject, facts, format};
use crate::derive::{CandidateStanding, Free, RoleStanding};
use crate::model::{CandidateState, CastingCandidate, Part, Role, RoleState, Wording};
use crate::words::{say, word};

/// The casting report.
pub static KIND: Kind = Kind {
    word: "casting-report",
    name: "Casting report",
    about: "A role that is to be cast: its breakdown, its shoot days, its candidates side by side with their auditions and availability. One for each role.",
    schema: 1,
    needs: &[Part::Identity, Part::Schedule, Part::Casting],
    due,
    page,
};

/// More shoot days than this are told in a sentence, not in a row each.
const DAYS_IN_ROWS: usize = 12;

fn due(context: Context<'_>) -> Vec<Subject> {
    let _speaking = context.speak();
    let mut slugs = facts::Slugs::default();
    let subject = |role: &Role| Subject { slug: slugs.of(&role.id), name: role.name.clone(), key: role.id.clone(), date: None };
    context.production.casting.roles.iter().map(subject).collect()
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    facts::page(context, &KIND, subject, &[], true, body(context, &subject.key))
}

/// What a casting report shows.
#[derive(Debug, Clone, Serialize)]
pub struct CastingReport {
    /// The role with its cast number.
    pub role: String,
    /// The date it speaks from.
    pub as_of: Option<String>,
    /// What is looked for first: how far it is, by when it must be cast, when it shoots, who has read.
    pub key: Vec<KeyFigure>,
    /// Age, kind, terms, sides.
    pub facts: Vec<Fact>,
    /// The breakdown.
    pub breakdown: Vec<Block>,
    /// Its shoot days on the current schedule.
    pub days: Vec<ShootDayRow>,
    /// How its dates come about.
    pub basis: String,
    /// Every candidate in a line, those farthest on first.
    pub list: Vec<CandidateLine>,
    /// Those who are not passed over, side by side.
    pub candidates: Vec<CandidateColumn>,
    /// The shoot days that the columns answer, in a row each; none where there are too many.
    pub dates: Vec<String>,
    /// Notes that the production adds to this paper.
    pub notes: Vec<NoteBlock>,
}

/// A figure at the head of the paper.
#[derive(Debug, Clone, Serialize)]
pub struct KeyFigure {
    /// Stable id: `first`.
    pub id: &'static str,
    /// What it is.
    pub label: &'static str,
    /// The figure.
    pub figure: Figure,
    /// More about it.
    pub note: Option<String>,
    /// Whether it wants doing.
    pub urgent: bool,
}

/// One shoot day of the role.
#[derive(Debug, Clone, Serialize)]
pub struct ShootDayRow {
    /// Stable id: `day-main-2026-06-04`.
    pub id: String,
    /// The date with its weekday.
    pub date: String,
    /// `Day 24 of 28`.
    pub day: String,
    /// Scenes in shooting order.
    pub scenes: String,
    /// Where.
    pub location: Option<String>,
}

/// A candidate in a line.
#[derive(Debug, Clone, Serialize)]
pub struct CandidateLine {
    /// Stable id: `candidate-ada-lund`.
    pub id: String,
    /// The name.
    pub name: String,
    /// How far the candidate has come.
    pub status: Mark,
    /// When last seen, and for which time.
    pub seen: Option<String>,
    /// On how many of the shoot days the candidate is free.
    pub availability: Option<String>,
    /// The agent.
    pub contact: Option<String>,
}

/// A candidate in a column.
#[derive(Debug, Clone, Serialize)]
pub struct CandidateColumn {
    /// Stable id: `column-ada-lund`.
    pub id: String,
    /// The name.
    pub name: String,
    /// How far the candidate has come.
    pub status: Mark,
    /// The headshot.
    pub picture: Option<Picture>,
    /// Agent, telephones, mail.
    pub contacts: Vec<String>,
    /// Union, where based, a child's age and papers.
    pub details: Vec<String>,
    /// Résumé and reel.
    pub links: Vec<Fact>,
    /// Auditions in order.
    pub auditions: Vec<Audition>,
    /// Availability on each of the shoot days, in their order; none where there are too many.
    pub days: Vec<Mark>,
    /// Availability in a sentence.
    pub availability: Option<String>,
    /// Remarks.
    pub notes: Option<String>,
}

/// One audition of a candidate.
#[derive(Debug, Clone, Serialize)]
pub struct Audition {
    /// `May 12, 10:15a`.
    pub when: String,
    /// Which time.
    pub attempt: &'static str,
    /// What came of it.
    pub result: Option<Mark>,
    /// Remarks and next step.
    pub notes: Option<String>,
}

struct Report<'a> {
    context: Context<'a>,
    role: &'a Role,
    standing: &'a RoleStanding,
    wording: Wording,
}

fn body(context: Context<'_>, id: &str) -> CastingReport {
    let production = context.production;
    let none = Role::default();
    let at = production.casting.roles.iter().position(|role| role.id == id);
    let role = at.map_or(&none, |at| &production.casting.roles[at]);
    let nothing = RoleStanding {
        scenes: Vec::new(),
        pages: crate::values::Eighths::ZERO,
        plays: Vec::new(),
        dates: Vec::new(),
        hold: 0,
        cast_by: None,
        state: RoleState::Open,
        candidates: Vec::new(),
    };
    let standing = at.and_then(|at| context.derived.roles.get(at)).unwrap_or(&nothing);
    let report = Report { context, role, standing, wording: production.conventions.wording };
    let rows = standing.dates.len() <= DAYS_IN_ROWS;
    let active = standing.candidates.iter().filter(|own| own.state != CandidateState::Pass);
    let basis = match (role.cast.is_empty(), role.cast_by.is_some()) {
        (true, _) => say!("casting-report-the-role-names-no-cast-number"),
        (false, true) => {
            say!("casting-report-shoot-days-the-strips-of-the-2")
        }
        (false, false) => {
            say!("casting-report-shoot-days-the-strips-of-the", working_days = format::counted(role.lead_days as usize, "working-days"))
        }
    };
    CastingReport {
        role: casting::role_name(role),
        as_of: context.derived.as_of.map(|date| format::plain_date(date, report.wording)),
        key: report.key(),
        facts: report.facts(),
        breakdown: facts::blocks(role.breakdown.as_ref()),
        days: report.days(),
        basis,
        list: standing.candidates.iter().map(|own| report.line(own)).collect(),
        candidates: active.map(|own| report.column(own, rows)).collect(),
        dates: standing.dates.iter().filter(|_| rows).map(|date| format::short_date(*date, report.wording)).collect(),
        notes: notes_for(production, KIND.word, Some(&role.id)),
    }
}

impl<'a> Report<'a> {
    fn candidate(&self, own: &CandidateStanding) -> &'a CastingCandidate {
        &self.context.production.casting.candidates[own.candidate]
    }

    fn short(&self, date: Date) -> String {
        format::short_date(date, self.wording)
    }

    fn key(&self) -> Vec<KeyFigure> {
        let standing = self.standing;
        let figure = |id, label, text: String, value: String, note: Option<String>, urgent| KeyFigure {
            id,
            label,
            figure: Figure { text, value },
            note,
            urgent,
        };
        let days = |from: Date, to: Date| from.until(to).map_or(0, |span| span.get_days());
        let state = standing.state;
        let choice = standing.candidates.iter().find(|own| own.state == CandidateState::Choice).map(|own| self.candidate(own).name.clone());
        let mut key = vec![figure(
            "status",
            word!("casting-report-status"),
            casting::role_state(state).to_owned(),
            state.word().to_owned(),
            choice,
            false,
        )];
        if let Some(by) = standing.cast_by {
            let past = self.context.derived.as_of.filter(|now| *now > by && state.is_open()).map(|now| days(by, now));
            let note = past.map(|past| say!("casting-report-past", days = format::counted(usize::try_from(past).unwrap_or(0), "days")));
            key.push(figure("cast-by", word!("casting-report-to-be-cast-by"), self.short(by), by.to_string(), note, past.is_some()));
        }
        if let Some(first) = standing.first() {
            key.push(figure("first", word!("casting-report-first-shoot-day"), self.short(first), first.to_string(), None, false));
        }
        let hold = (standing.hold > 0).then(|| say!("casting-report-and-on-hold", days = format::counted(standing.hold as usize, "days")));
        let count = standing.dates.len();
        key.push(figure("days", word!("casting-report-days-of-work"), count.to_string(), count.to_string(), hold, false));
        let seen = standing.candidates.iter().filter(|own| !own.slots.is_empty()).count();
        let all = standing.candidates.len();
        let note = (all > 0).then(|| say!("casting-report-of", candidates = format::counted(all, "candidates")));
        key.push(figure("seen", word!("casting-report-seen-or-to-be-seen"), seen.to_string(), seen.to_string(), note, false));
        key
    }

    fn facts(&self) -> Vec<Fact> {
        let (role, standing) = (self.role, self.standing);
        let scenes = format::list(standing.scenes.iter().map(crate::values::SceneNumber::as_str));
        let scenes = (!scenes.is_empty()).then(|| say!("casting-report-pages", scenes, pages = standing.pages));
        let all = [
            Fact::new("kind", word!("casting-report-part"), role.kind.as_ref()),
            Fact::new("age", word!("casting-report-plays"), role.age.as_ref()),
            Fact::new("terms", word!("casting-report-terms"), role.terms.as_ref()),
            Fact::new("sides", word!("casting-report-sides"), role.sides.as_ref()),
            Fact::new("scenes", word!("casting-report-scenes"), scenes),
            Fact::new("notes", word!("casting-report-remarks"), role.notes.as_ref()),
        ];
        all.into_iter().flatten().collect()
    }

    fn days(&self) -> Vec<ShootDayRow> {
        let production = self.context.production;
        let row = |play: &crate::derive::Play| {
            let day = production.days.get(play.day)?;
            let location = play.scenes.iter().find_map(|number| {
                let strip = day.strips.iter().find(|strip| strip.scene() == Some(number))?;
                production.strip_location(strip)
            });
            Some(ShootDayRow {
                id: format!("day-{}-{}", day.unit, play.date),
                date: self.short(play.date),
                day: facts::day_name(self.context, day, true),
                scenes: format::list(play.scenes.iter().map(crate::values::SceneNumber::as_str)),
                location: location.map(|location| location.name.clone()),
            })
        };
        self.standing.plays.iter().filter_map(row).collect()
    }

    fn line(&self, own: &CandidateStanding) -> CandidateLine {
        let candidate = self.candidate(own);
        let seen = self.auditions(own);
        CandidateLine {
            id: format!("candidate-{}", crate::values::slug(&candidate.name)),
            name: candidate.name.clone(),
            status: casting::candidate_state(own.state),
            seen: seen.last().map(|last| format!("{}, {}", last.attempt, last.when)),
            availability: casting::availability(own, self.wording),
            contact: casting::contact(candidate),
        }
    }

    fn auditions(&self, own: &CandidateStanding) -> Vec<Audition> {
        let sessions = &self.context.production.casting.sessions;
        let audition = |(session, at): &(usize, usize)| {
            let (session, slot) = (&sessions[*session], &sessions[*session].slots[*at]);
            let date = session.date.map(|date| format::day_and_month(date, self.wording));
            let time = slot.time.map(|time| format::clock(time, &self.context.production.conventions));
            let next = slot.next.as_ref().map(|next| say!("casting-report-next", next));
            let with = slot.candidates.iter().filter(|name| !crate::model::same_name(name, &self.candidate(own).name));
            let with = format::list(with);
            let with = (!with.is_empty()).then(|| say!("casting-report-with", with));
            Audition {
                when: format::joined([date.as_deref(), time.as_deref()], ", ").unwrap_or_default(),
                attempt: casting::attempt(slot.attempt),
                result: slot.result.map(casting::result),
                notes: sentences([with.as_deref(), slot.notes.as_deref(), next.as_deref()]),
            }
        };
        own.slots.iter().map(audition).collect()
    }

    fn column(&self, own: &CandidateStanding, rows: bool) -> CandidateColumn {
        let candidate = self.candidate(own);
        let contacts = [
            format::joined([candidate.agent.as_deref(), candidate.agent_phone.as_deref()], ", "),
            candidate.agent_email.clone(),
            format::joined([candidate.phone.as_deref(), candidate.email.as_deref()], ", "),
        ];
        let date = self.standing.first().or(self.context.derived.as_of);
        let licence = candidate.licence.as_ref().map(|licence| match candidate.licence_until {
            Some(until) => say!("casting-report-licence-to", licence, date = format::plain_date(until, self.wording)),
            None => say!("casting-report-licence", licence),
        });
        let minor = casting::minor(candidate, date);
        let papers = minor.as_ref().map(|_| licence.unwrap_or_else(|| say!("casting-report-no-licence-stated")));
        let details = [candidate.union.clone(), candidate.based.as_ref().map(|based| say!("casting-report-based", based)), minor, papers];
        let free = |(_, free): &(Date, Free)| match free {
            Free::Yes => mark(word!("casting-report-free"), "quiet"),
            Free::Pencil => mark(word!("casting-report-pencil"), "warn"),
            Free::No => mark(word!("casting-report-not-free"), "strong"),
        };
        CandidateColumn {
            id: format!("column-{}", crate::values::slug(&candidate.name)),
            name: candidate.name.clone(),
            status: casting::candidate_state(own.state),
            picture: candidate.headshot.as_deref().and_then(|file| facts::picture(self.context.production, file, None, &candidate.name)),
            contacts: contacts.into_iter().flatten().map(|text| facts::unbroken(&text)).collect(),
            details: details.into_iter().flatten().collect(),
            links: casting::links(candidate),
            auditions: self.auditions(own),
            days: own.days.iter().filter(|_| rows).map(free).collect(),
            availability: casting::availability(own, self.wording),
            notes: candidate.notes.clone(),
        }
    }
}

/// Remarks one after the other, each ended as a sentence is.
fn sentences<'t>(parts: impl IntoIterator<Item = Option<&'t str>>) -> Option<String> {
    let parts: Vec<&str> = parts.into_iter().flatten().map(str::trim).filter(|part| !part.is_empty()).collect();
    let last = parts.len().saturating_sub(1);
    let ended = |(at, part): (usize, &&str)| match at < last && !part.ends_with(['.', '!', '?', '…']) {
        true => format!("{part}."),
        false => (*part).to_owned(),
    };
    (!parts.is_empty()).then(|| parts.iter().enumerate().map(ended).collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::derive;
    use crate::derive::testing::{Builder, at, d};
    use crate::documents::facts::testing::assert_fixture;
    use crate::model::{Origin, Session, Slot, Unavailable};
    use crate::values::{CastId, DateSpan};

    fn report(candidates: Vec<CastingCandidate>) -> Value {
        let role =
            Role { id: "peg".to_owned(), name: "Peg".to_owned(), cast: vec![CastId::new("2").unwrap()], lead_days: 10, ..Role::default() };
        let slot =
            Slot { time: Some(at("10:00")), role: Some("peg".to_owned()), candidates: vec!["Ada Lund".to_owned()], ..Slot::default() };
        let session = Session { id: "first".to_owned(), date: Some(d(2026, 5, 4)), minutes: 20, slots: vec![slot], ..Session::default() };
        let builder = Builder::new().cast("2").scene("1", "INT", "DAY", 8).day(d(2026, 6, 1), "07:00").strip("1", "2").with(|production| {
            production.casting.roles = vec![role];
            production.casting.candidates = candidates;
            production.casting.sessions = vec![session];
        });
        let derived = derive(&builder.production, Some(d(2026, 5, 20)));
        let context = Context::internal(&builder.production, &derived);
        page(context, &due(context)[0])
    }

    fn two() -> Vec<CastingCandidate> {
        let one = |name: &str, away: &[Date]| CastingCandidate {
            name: name.to_owned(),
            roles: vec!["peg".to_owned()],
            reel: Some("https://reels.example/one".to_owned()),
            unavailable: away
                .iter()
                .map(|date| Unavailable { origin: Origin::NONE, span: DateSpan { from: *date, to: *date }, reason: None, pencil: false })
                .collect(),
            ..CastingCandidate::default()
        };
        vec![one("Bo Reyes", &[d(2026, 6, 1)]), one("Ada Lund", &[])]
    }

    #[test]
    fn candidates_stand_side_by_side_those_farthest_on_first() {
        let page = report(two());
        let body = &page["body"];
        let names: Vec<&str> = body["candidates"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
        assert_eq!(names, ["Ada Lund", "Bo Reyes"]);
        assert_eq!(
            (&body["candidates"][0]["days"][0]["word"], &body["candidates"][1]["days"][0]["word"]),
            (&"Free".into(), &"Not free".into())
        );
        assert_eq!(body["key"][1]["note"], "2 days past", "May 18 is ten working days before June 1");
        assert_eq!(body["list"][0]["seen"], "First, May 4, 10:00a");
    }

    #[test]
    fn a_role_without_candidates_is_a_page_all_the_same() {
        assert_eq!(report(Vec::new())["body"]["list"].as_array().map(Vec::len), Some(0));
    }

    #[test]
    fn remarks_are_ended_once() {
        let told = sentences([None, Some("Corrected the knot."), Some("Next: the 21st")]);
        assert_eq!(told.as_deref(), Some("Corrected the knot. Next: the 21st"));
        assert_eq!(sentences([Some("By link"), Some("Tall")]).as_deref(), Some("By link. Tall"));
        assert_eq!(sentences([None, None]), None);
    }

    #[test]
    fn the_fixture_has_the_keys_of_the_document() {
        assert_fixture(&report(two()), include_str!("../../tests/fixtures/pages/casting-report.json"));
    }
}
