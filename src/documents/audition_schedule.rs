//! The audition schedule: one session, who reads when, with headshots and room to write (domain.md 2.11).

use serde::Serialize;
use serde_json::Value;

use super::casting::{self, Mark};
use super::facts::{Fact, NoteBlock, Picture, notes_for};
use super::prose::Block;
use super::{Context, Kind, Subject, facts, format};
use crate::derive::{RoleStanding, session_times, slot_times};
use crate::model::{CastingCandidate, Part, Role, Session, Slot, Wording};
use crate::values::Clock;
use crate::words::{say, word};

/// The audition schedule.
pub static KIND: Kind = Kind {
    word: "audition-schedule",
    name: "Audition schedule",
    about: "A casting session: who reads when, for which role, with headshots, sides, readers and availability. One for each session.",
    schema: 1,
    needs: &[Part::Identity, Part::Schedule, Part::Casting],
    due,
    page,
};

fn due(context: Context<'_>) -> Vec<Subject> {
    let _speaking = context.speak();
    let mut slugs = facts::Slugs::default();
    let wording = context.production.conventions.wording;
    let subject = |session: &Session| {
        let date = session.date?;
        let name = format!("{}, {}", format::long_date(date, wording), session.name.as_deref().unwrap_or(&session.id));
        Some(Subject { slug: slugs.of(&session.id), name, key: session.id.clone(), date: Some(date) })
    };
    context.production.casting.sessions.iter().filter_map(subject).collect()
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    facts::page(context, &KIND, subject, &[], false, body(context, &subject.key))
}

/// What an audition schedule shows.
#[derive(Debug, Clone, Serialize)]
pub struct AuditionSchedule {
    /// What the session is called.
    pub session: String,
    /// Its date.
    pub date: String,
    /// `10:00a – 1:15p`.
    pub hours: Option<String>,
    /// `8 slots, 7 candidates`.
    pub count: String,
    /// Place, room, link, who is there.
    pub facts: Vec<Fact>,
    /// Its slots in order.
    pub slots: Vec<SlotRow>,
    /// The roles that are read.
    pub roles: Vec<RoleBlock>,
    /// Remarks of the session.
    pub remarks: Option<String>,
    /// Notes that the production adds to this paper.
    pub notes: Vec<NoteBlock>,
}

/// One slot.
#[derive(Debug, Clone, Serialize)]
pub struct SlotRow {
    /// Stable id: `slot-3`.
    pub id: String,
    /// When it begins.
    pub time: Option<String>,
    /// `15 min`.
    pub length: String,
    /// What it is where nobody reads: `Lunch`.
    pub pause: Option<String>,
    /// Who reads.
    pub people: Vec<Person>,
    /// The role.
    pub role: Option<String>,
    /// Which time.
    pub attempt: &'static str,
    /// Sides and their version.
    pub sides: Option<String>,
    /// Who reads with them.
    pub reader: Option<String>,
    /// When the artist arrived.
    pub arrived: Option<String>,
    /// When the artist went in.
    pub time_in: Option<String>,
    /// When the artist came out.
    pub time_out: Option<String>,
    /// What came of it.
    pub result: Option<Mark>,
    /// The next step.
    pub next: Option<String>,
    /// Remarks.
    pub notes: Option<String>,
}

/// Somebody who reads.
#[derive(Debug, Clone, Serialize)]
pub struct Person {
    /// The name.
    pub name: String,
    /// The headshot.
    pub picture: Option<Picture>,
    /// The agent and telephone.
    pub contact: Option<String>,
    /// Of a child: age and guardian.
    pub minor: Option<String>,
    /// Résumé and reel.
    pub links: Vec<Fact>,
    /// On how many of the role's shoot days the artist is free.
    pub availability: Option<String>,
}

/// A role that is read.
#[derive(Debug, Clone, Serialize)]
pub struct RoleBlock {
    /// Stable id: `role-peg`.
    pub id: String,
    /// Its cast number and name.
    pub name: String,
    /// Age, kind, terms.
    pub line: Option<String>,
    /// Its shoot days.
    pub days: String,
    /// The breakdown.
    pub breakdown: Vec<Block>,
}

struct Paper<'a> {
    context: Context<'a>,
    session: &'a Session,
    wording: Wording,
}

fn body(context: Context<'_>, id: &str) -> AuditionSchedule {
    let none = Session::default();
    let session = context.production.casting.sessions.iter().find(|session| session.id == id).unwrap_or(&none);
    let paper = Paper { context, session, wording: context.production.conventions.wording };
    let mut names: Vec<String> = session.slots.iter().flat_map(|slot| &slot.candidates).map(|name| name.to_lowercase()).collect();
    names.sort();
    names.dedup();
    let slots = session.slots.iter().filter(|slot| !slot.candidates.is_empty()).count();
    let count = [(slots, format::counted(slots, "slots")), (names.len(), format::counted(names.len(), "candidates"))];
    AuditionSchedule {
        session: session.name.clone().unwrap_or_else(|| session.id.clone()),
        date: session.date.map_or_else(String::new, |date| format::long_date(date, paper.wording)),
        hours: session_times(session).map(|(from, to)| format!("{} – {}", paper.clock(from), paper.clock(to))),
        count: if slots == 0 { say!("audition-schedule-no-slots-yet") } else { count.map(|(_, text)| text).join(", ") },
        facts: paper.facts(),
        slots: session.slots.iter().enumerate().map(|(at, slot)| paper.slot(at, slot)).collect(),
        roles: paper.roles(),
        remarks: session.notes.clone(),
        notes: notes_for(context.production, KIND.word, Some(&session.id)),
    }
}

impl Paper<'_> {
    fn clock(&self, at: Clock) -> String {
        format::clock(at, &self.context.production.conventions)
    }

    fn role(&self, id: &str) -> Option<(&Role, &RoleStanding)> {
        let roles = self.context.production.casting.roles.iter().zip(&self.context.derived.roles);
        roles.into_iter().find(|(role, _)| role.id == id)
    }

    fn facts(&self) -> Vec<Fact> {
        let session = self.session;
        let link = Fact::new("link", word!("audition-schedule-link"), session.link.as_ref()).map(|fact| {
            let address = fact.text.clone();
            if address.starts_with("https://") { fact.leading_to(address) } else { fact }
        });
        let all = [
            Fact::new("place", word!("audition-schedule-place"), session.place.as_ref()),
            Fact::new("room", word!("audition-schedule-room"), session.room.as_ref()),
            link,
            Fact::new("present", word!("audition-schedule-in-the-room"), session.present.as_ref()),
            Fact::new("reader", word!("audition-schedule-reader"), session.reader.as_ref()),
            Fact::new("sides", word!("audition-schedule-sides"), session.sides.as_ref()),
        ];
        all.into_iter().flatten().collect()
    }

    fn slot(&self, at: usize, slot: &Slot) -> SlotRow {
        let session = self.session;
        let length = slot_times(session, slot)
            .map_or(slot.minutes.unwrap_or(session.minutes), |(from, to)| u32::try_from(to.minutes() - from.minutes()).unwrap_or_default());
        let role = slot.role.as_deref().and_then(|id| self.role(id));
        let sides = slot.sides.clone().or_else(|| session.sides.clone()).or_else(|| role.and_then(|(role, _)| role.sides.clone()));
        let pause = slot.candidates.is_empty().then(|| slot.notes.clone().unwrap_or_else(|| say!("audition-schedule-break")));
        SlotRow {
            id: format!("slot-{}", at + 1),
            time: slot.time.map(|time| self.clock(time)),
            length: say!("audition-schedule-min", length),
            notes: slot.notes.clone().filter(|_| pause.is_none()),
            pause,
            people: slot.candidates.iter().map(|name| self.person(name, role)).collect(),
            role: role.map(|(role, _)| casting::role_name(role)).or_else(|| slot.role.clone()),
            attempt: casting::attempt(slot.attempt),
            sides,
            reader: slot.reader.clone(),
            arrived: slot.arrived.map(|time| self.clock(time)),
            time_in: slot.in_at.map(|time| self.clock(time)),
            time_out: slot.out_at.map(|time| self.clock(time)),
            result: slot.result.map(casting::result),
            next: slot.next.clone(),
        }
    }

    fn person(&self, name: &str, role: Option<(&Role, &RoleStanding)>) -> Person {
        let production = self.context.production;
        let found = production.casting.candidates.iter().enumerate().find(|(_, known)| crate::model::same_name(&known.name, name));
        let Some((at, candidate)) = found else {
            let name = name.to_owned();
            return Person { name, picture: None, contact: None, minor: None, links: Vec::new(), availability: None };
        };
        let own = role.and_then(|(_, standing)| standing.candidates.iter().find(|own| own.candidate == at));
        Person {
            name: candidate.name.clone(),
            picture: self.headshot(candidate),
            contact: casting::contact(candidate),
            minor: casting::minor(candidate, self.session.date),
            links: casting::links(candidate),
            availability: own.and_then(|own| casting::availability(own, self.wording)),
        }
    }

    fn headshot(&self, candidate: &CastingCandidate) -> Option<Picture> {
        facts::picture(self.context.production, candidate.headshot.as_deref()?, None, &candidate.name)
    }

    /// The roles of the session's slots, each once, in the order of the list.
    fn roles(&self) -> Vec<RoleBlock> {
        let production = self.context.production;
        let read = |role: &Role| self.session.slots.iter().any(|slot| slot.role.as_ref() == Some(&role.id));
        let roles = production.casting.roles.iter().zip(&self.context.derived.roles).filter(|(role, _)| read(role));
        let block = |(role, standing): (&Role, &RoleStanding)| RoleBlock {
            id: format!("role-{}", role.id),
            name: casting::role_name(role),
            line: format::joined([role.kind.as_deref(), role.age.as_deref(), role.terms.as_deref()], " · "),
            days: casting::shoot_days(self.context, standing),
            breakdown: facts::blocks(role.breakdown.as_ref()),
        };
        roles.map(block).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::derive;
    use crate::derive::testing::{Builder, at, d};
    use crate::documents::facts::testing::assert_fixture;
    use crate::model::AuditionResult;
    use crate::values::CastId;

    fn paper(slots: Vec<Slot>) -> Value {
        let role = Role { id: "peg".to_owned(), name: "Peg".to_owned(), cast: vec![CastId::new("2").unwrap()], ..Role::default() };
        let ada = CastingCandidate {
            name: "Ada Lund".to_owned(),
            roles: vec!["peg".to_owned()],
            agent: Some("Low Door".to_owned()),
            phone: Some("(503) 555-0146".to_owned()),
            born: Some(d(2014, 5, 4)),
            reel: Some("https://reels.example/ada".to_owned()),
            ..CastingCandidate::default()
        };
        let session = Session {
            id: "first".to_owned(),
            date: Some(d(2026, 5, 4)),
            link: Some("https://meet.example/salt".to_owned()),
            minutes: 20,
            sides: Some("Scene 12, White".to_owned()),
            slots,
            ..Session::default()
        };
        let builder = Builder::new().cast("2").scene("1", "INT", "DAY", 8).day(d(2026, 6, 1), "07:00").strip("1", "2").with(|production| {
            production.casting.roles = vec![role];
            production.casting.candidates = vec![ada];
            production.casting.sessions = vec![session];
        });
        let derived = derive(&builder.production, None);
        let context = Context::internal(&builder.production, &derived);
        let subjects = due(context);
        assert_eq!(subjects[0].slug, "first");
        page(context, &subjects[0])
    }

    fn slots() -> Vec<Slot> {
        let own = Slot { time: Some(at("10:00")), role: Some("peg".to_owned()), ..Slot::default() };
        vec![
            Slot { candidates: vec!["ada lund".to_owned()], result: Some(AuditionResult::Callback), ..own.clone() },
            Slot { time: Some(at("10:20")), notes: Some("Lunch".to_owned()), ..own },
        ]
    }

    #[test]
    fn a_slot_has_its_artist_sides_and_availability() {
        let page = paper(slots());
        let body = &page["body"];
        assert_eq!((body["hours"].as_str(), body["count"].as_str()), (Some("10:00a – 10:40a"), Some("1 slot, 1 candidate")));
        let slot = &body["slots"][0];
        assert_eq!((slot["sides"].as_str(), slot["length"].as_str()), (Some("Scene 12, White"), Some("20 min")));
        let person = &slot["people"][0];
        assert_eq!(person["availability"], "Free on the shoot day");
        assert_eq!(person["contact"], "Low Door", "the agent's, not the artist's own");
        assert_eq!(person["minor"], "Minor, aged 12; no guardian stated");
        assert_eq!(body["slots"][1]["pause"], "Lunch");
        assert_eq!(body["roles"][0]["days"], "1 shoot day, Mon, Jun 1");
    }

    #[test]
    fn a_session_without_slots_is_a_page_all_the_same() {
        let page = paper(Vec::new());
        assert_eq!((page["body"]["count"].as_str(), page["body"]["slots"].as_array().map(Vec::len)), (Some("no slots yet"), Some(0)));
    }

    #[test]
    fn the_fixture_has_the_keys_of_the_document() {
        assert_fixture(&paper(slots()), include_str!("../../tests/fixtures/pages/audition-schedule.json"));
    }
}
