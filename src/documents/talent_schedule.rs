//! The talent schedule: everything one artist is wanted for, with holds, options and the dates of the deal.

use jiff::civil::Date;
use serde::Serialize;
use serde_json::Value;

use super::casting::{Mark, mark};
use super::facts::{Count, Fact, NoteBlock, notes_for};
use super::{Context, Figure, Kind, Subject, facts, format};
use crate::derive::{Appearance, AppearanceKind, DealState, OptionState, TalentStanding};
use crate::model::{CastMember, Deal, DealDateKind, EventKind, OptionKind, Part, Wording};
use crate::values::{Call, Clock};
use crate::words::{say, word};

/// The talent schedule.
pub static KIND: Kind = Kind {
    word: "talent-schedule",
    name: "Talent schedule",
    about: "Everything an artist is wanted for: fittings, rehearsals, shoot days, journeys, ADR, press; holds, options and deal dates. One for each of the cast who has more than days of work.",
    schema: 1,
    needs: &[Part::Identity, Part::Schedule, Part::People],
    due,
    page,
};

fn due(context: Context<'_>) -> Vec<Subject> {
    let _speaking = context.speak();
    let mut slugs = facts::Slugs::default();
    let all = context.production.cast.iter().zip(&context.derived.talent).filter(|(_, standing)| standing.has_own());
    let subject = |(member, _): (&CastMember, &TalentStanding)| Subject {
        slug: slugs.of(&format!("cast-{}", member.id)),
        name: name(member),
        key: member.id.to_string(),
        date: None,
    };
    all.map(subject).collect()
}

/// `5 Walter Haldane, Grant Ellery Whitlock`.
fn name(member: &CastMember) -> String {
    let character = format!("{} {}", member.id, member.character);
    format::joined([Some(character.trim()), member.performer.as_deref()], ", ").unwrap_or_default()
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    let at = context.production.cast.iter().position(|member| member.id.to_string() == subject.key);
    let found = at.and_then(|at| Some((context.production.cast.get(at)?, context.derived.talent.get(at)?)));
    let Some((member, standing)) = found else { return Value::Null };
    // Only what has a deadline speaks from a date.
    let dated = !standing.options.is_empty() || !standing.deal_dates.is_empty();
    let paper = Paper { context, member, standing, wording: context.production.conventions.wording };
    facts::page(context, &KIND, subject, &[], dated, paper.body(dated))
}

/// What a talent schedule shows.
#[derive(Debug, Clone, Serialize)]
pub struct TalentSchedule {
    /// The artist, or the character where there is none yet.
    pub artist: String,
    /// Cast number and character.
    pub character: String,
    /// The date it speaks from, where anything has a deadline.
    pub as_of: Option<String>,
    /// The counts that are looked for first.
    pub key: Vec<Count>,
    /// Deal, contract, agent.
    pub facts: Vec<Fact>,
    /// Appearances by month.
    pub months: Vec<Month>,
    /// Holds and options.
    pub options: Vec<OptionRow>,
    /// What must start or stop by when.
    pub obligations: Vec<DealRow>,
    /// Dates of the deal.
    pub deal: Vec<DealRow>,
    /// Notes that the production adds to this paper.
    pub notes: Vec<NoteBlock>,
}

/// Appearances of one month.
#[derive(Debug, Clone, Serialize)]
pub struct Month {
    /// `May 2026`.
    pub name: String,
    /// Its appearances.
    pub rows: Vec<AppearanceRow>,
}

/// One appearance.
#[derive(Debug, Clone, Serialize)]
pub struct AppearanceRow {
    /// Stable id: `appearance-2026-05-04-1`.
    pub id: String,
    /// The date with its weekday.
    pub date: String,
    /// What it is: `Shoot, day 12 of 28`, `Fitting`.
    pub what: String,
    /// Whether it is a day of work.
    pub work: bool,
    /// `9:00a – 1:00p`, `from 9:00a`; none where no time is known.
    pub time: Option<String>,
    /// Where.
    pub place: Option<String>,
    /// Scenes, pick-up, remarks.
    pub remarks: Option<String>,
}

/// A hold or an option.
#[derive(Debug, Clone, Serialize)]
pub struct OptionRow {
    /// Stable id: `option-1`.
    pub id: String,
    /// What it is.
    pub what: &'static str,
    /// Its dates.
    pub dates: String,
    /// The last date to take it up.
    pub deadline: Option<String>,
    /// Where it stands.
    pub status: Mark,
    /// Remarks.
    pub note: Option<String>,
}

/// A date of the deal.
#[derive(Debug, Clone, Serialize)]
pub struct DealRow {
    /// Stable id: `deal-1`.
    pub id: String,
    /// What is to be done, or why.
    pub what: String,
    /// The date, with the time of a stop.
    pub due: Option<String>,
    /// Where it stands; none of an obligation.
    pub status: Option<Mark>,
}

struct Paper<'a> {
    context: Context<'a>,
    member: &'a CastMember,
    standing: &'a TalentStanding,
    wording: Wording,
}

impl Paper<'_> {
    fn body(&self, dated: bool) -> TalentSchedule {
        let member = self.member;
        let character = format!("{} {}", member.id, member.character);
        TalentSchedule {
            artist: member.performer.clone().unwrap_or_else(|| character.clone()),
            character,
            as_of: self.context.derived.as_of.filter(|_| dated).map(|date| format::plain_date(date, self.wording)),
            key: self.key(),
            facts: self.facts(),
            months: self.months(),
            options: self.options(),
            obligations: self.deal_dates(false),
            deal: self.deal_dates(true),
            notes: notes_for(self.context.production, KIND.word, Some(member.id.as_str())),
        }
    }

    fn date(&self, date: Date) -> String {
        format::short_date(date, self.wording)
    }

    fn clock(&self, at: Clock) -> String {
        format::clock(at, &self.context.production.conventions)
    }

    fn key(&self) -> Vec<Count> {
        let count = |id, label, number: usize, note, urgent| Count {
            id,
            label,
            figure: Figure { text: number.to_string(), value: number.to_string() },
            note,
            urgent,
        };
        let work: Vec<Date> =
            self.standing.appearances.iter().filter(|own| matches!(own.kind, AppearanceKind::Work(_))).map(|own| own.date).collect();
        let note = match work.as_slice() {
            [] => None,
            [one] => Some(self.date(*one)),
            [first, .., last] => Some(format!("{} – {}", self.date(*first), self.date(*last))),
        };
        let schedule = self.context.derived.cast.get(&self.member.id);
        let held = schedule.map_or(0, |schedule| schedule.hold as usize);
        let other = self.standing.appearances.len() - work.len();
        let open = |state: OptionState| matches!(state, OptionState::Open | OptionState::Soon);
        let mut key = vec![count("work", word!("talent-schedule-days-of-work"), work.len(), note, false)];
        if held > 0 {
            key.push(count("hold", word!("talent-schedule-days-on-hold"), held, None, false));
        }
        if other > 0 {
            key.push(count("other", word!("talent-schedule-other-appearances"), other, None, false));
        }
        let options = self.standing.options.iter().filter(|option| open(option.state)).count();
        if options > 0 {
            let next = self.standing.options.iter().filter(|option| open(option.state)).filter_map(|option| option.deadline).min();
            let note = next.map(|date| say!("talent-schedule-first-by", date = self.date(date)));
            let soon = self.standing.options.iter().any(|option| option.state == OptionState::Soon);
            key.push(count("options", word!("talent-schedule-options-open"), options, note, soon));
        }
        let late = self.standing.deal_dates.iter().filter(|date| matches!(date.state, DealState::Overdue(_))).count();
        if late > 0 {
            key.push(count("overdue", word!("talent-schedule-deal-dates-overdue"), late, None, true));
        }
        key
    }

    fn facts(&self) -> Vec<Fact> {
        let member = self.member;
        let deal = member.deal.map(|deal| match deal {
            Deal::Daily => word!("talent-schedule-by-the-day"),
            Deal::ThreeDay => word!("talent-schedule-three-days"),
            Deal::Weekly => word!("talent-schedule-by-the-week"),
            Deal::Run => word!("talent-schedule-run-of-the-picture"),
        });
        let full = |date: Date| format::medium_date(date, self.wording);
        let contract = match member.contract {
            (Some(from), Some(to)) => Some(format!("{} – {}", full(from), full(to))),
            (Some(from), None) => Some(say!("talent-schedule-from-2", date = full(from))),
            (None, Some(to)) => Some(say!("talent-schedule-to", date = full(to))),
            (None, None) => None,
        };
        let away = facts::spans(&member.unavailable.iter().map(|away| away.span).collect::<Vec<_>>(), self.wording);
        let all = [
            Fact::new("deal", word!("talent-schedule-deal"), deal),
            Fact::new("contract", word!("talent-schedule-contract"), contract),
            Fact::new("window", word!("talent-schedule-work-window"), member.window.map(|span| facts::span(span, self.wording))),
            Fact::new("pickup-date", word!("talent-schedule-pick-up-date"), member.pickup_date.map(full)),
            Fact::new("agent", word!("talent-schedule-agent"), member.agent.as_ref()),
            Fact::new("guardian", word!("talent-schedule-guardian"), member.guardian.as_ref()),
            Fact::new("unavailable", word!("talent-schedule-not-available"), away),
        ];
        all.into_iter().flatten().map(|fact| Fact { text: facts::unbroken(&fact.text), ..fact }).collect()
    }

    fn months(&self) -> Vec<Month> {
        let mut months: Vec<Month> = Vec::new();
        for (at, own) in self.standing.appearances.iter().enumerate() {
            let name = format::month_and_year(own.date);
            let row = self.appearance(at, own);
            match months.last_mut() {
                Some(month) if month.name == name => month.rows.push(row),
                _ => months.push(Month { name, rows: vec![row] }),
            }
        }
        months
    }

    fn appearance(&self, at: usize, own: &Appearance) -> AppearanceRow {
        let production = self.context.production;
        let time = match (own.from, own.to) {
            (Some(from), Some(to)) => Some(format!("{} – {}", self.clock(from), self.clock(to))),
            (Some(from), None) => Some(say!("talent-schedule-from", time = self.clock(from))),
            (None, Some(to)) => Some(say!("talent-schedule-to-2", time = self.clock(to))),
            (None, None) => None,
        };
        let place = own.place.as_deref().map(|id| production.location(id).map_or(id, |place| place.name.as_str()).to_owned());
        let (what, work, remarks) = match own.kind {
            AppearanceKind::Work(day) => {
                let name = production.days.get(day).map_or_else(String::new, |day| facts::day_name(self.context, day, true));
                (name, true, self.scenes(own.date))
            }
            AppearanceKind::Event(event, kind) => {
                let what = match kind {
                    EventKind::Travel => word!("talent-schedule-travel"),
                    EventKind::Fitting => word!("talent-schedule-fitting"),
                    EventKind::Rehearsal => word!("talent-schedule-rehearsal"),
                    EventKind::Test => word!("talent-schedule-test"),
                    EventKind::Adr => word!("talent-schedule-adr"),
                    EventKind::Press => word!("talent-schedule-press"),
                };
                let event = self.member.events.get(event);
                let by_air = event.is_some_and(|event| event.by_air).then_some(word!("talent-schedule-by-air"));
                let note = event.and_then(|event| event.note.as_deref());
                (what.to_owned(), false, format::joined([by_air, note], ". "))
            }
        };
        AppearanceRow { id: format!("appearance-{}-{}", own.date, at + 1), date: self.date(own.date), what, work, time, place, remarks }
    }

    /// `Scenes 12, 14; pick-up 5:35a`: of all the units that shoot with the artist on a date.
    fn scenes(&self, date: Date) -> Option<String> {
        let days = self.context.production.days.iter().zip(&self.context.derived.days).filter(|(day, _)| day.date == date);
        let rows: Vec<_> = days.filter_map(|(_, plan)| plan.performers.iter().find(|row| row.id == self.member.id)).collect();
        let scenes: Vec<&str> = rows.iter().flat_map(|row| &row.scenes).map(crate::values::SceneNumber::as_str).collect();
        let told = match scenes.as_slice() {
            [] => None,
            [one] => Some(say!("talent-schedule-scene", one)),
            all => Some(say!("talent-schedule-scenes", all = all.join(", "))),
        };
        let pickup = rows.iter().find_map(|row| match row.pickup {
            Some(Call::At(at)) => Some(say!("talent-schedule-pick-up", time = self.clock(at))),
            _ => None,
        });
        format::joined([told.as_deref(), pickup.as_deref()], "; ")
    }

    fn options(&self) -> Vec<OptionRow> {
        let all = self.member.talent.options.iter().zip(&self.standing.options).enumerate();
        all.map(|(at, (option, own))| OptionRow {
            id: format!("option-{}", at + 1),
            what: match option.kind {
                OptionKind::Hold => word!("talent-schedule-first-hold"),
                OptionKind::SecondHold => word!("talent-schedule-second-hold"),
                OptionKind::Option => word!("talent-schedule-option"),
            },
            dates: match (own.from, own.to) {
                (Some(from), Some(to)) if from != to => format!("{} – {}", self.date(from), self.date(to)),
                (Some(from), _) => self.date(from),
                (None, Some(to)) => say!("talent-schedule-to", date = self.date(to)),
                (None, None) => say!("talent-schedule-no-shoot-day-yet"),
            },
            deadline: own.deadline.map(|date| self.date(date)),
            status: match (own.state, option.taken.or(option.released)) {
                (OptionState::Taken, Some(date)) => {
                    mark(say!("talent-schedule-taken-up", day_and_month = format::day_and_month(date, self.wording)), "quiet")
                }
                (OptionState::Released, Some(date)) => {
                    mark(say!("talent-schedule-given-back", day_and_month = format::day_and_month(date, self.wording)), "quiet")
                }
                (OptionState::Lapsed, _) => mark(word!("talent-schedule-lapsed"), "strong"),
                (OptionState::Soon, _) => mark(word!("talent-schedule-due"), "warn"),
                _ => mark(word!("talent-schedule-open"), "plain"),
            },
            note: option.note.clone(),
        })
        .collect()
    }

    fn deal_dates(&self, deal: bool) -> Vec<DealRow> {
        let all = self.member.talent.deal_dates.iter().zip(&self.standing.deal_dates).enumerate();
        let all = all.filter(|(_, (date, _))| (date.kind == DealDateKind::Deal) == deal);
        all.map(|(at, (date, own))| {
            let time = date.time.map(|time| self.clock(time));
            let day = own.due.map(|date| format::medium_date(date, self.wording));
            let word = match date.kind {
                DealDateKind::Deal => None,
                DealDateKind::Start => Some(word!("talent-schedule-start")),
                DealDateKind::Stop => Some(word!("talent-schedule-stop")),
            };
            let what = match word {
                Some(word) if word != date.what => format!("{word}: {}", date.what),
                _ => date.what.clone(),
            };
            DealRow {
                id: format!("deal-{}", at + 1),
                what,
                due: format::joined([day.as_deref(), time.as_deref()], ", "),
                status: match (own.state, date.done) {
                    _ if !deal => None,
                    (DealState::Done, Some(date)) => {
                        Some(mark(say!("talent-schedule-done", day_and_month = format::day_and_month(date, self.wording)), "quiet"))
                    }
                    (DealState::Overdue(days), _) => {
                        let days = format::counted(usize::try_from(days).unwrap_or(0), "days");
                        Some(mark(say!("talent-schedule-overdue", days), "strong"))
                    }
                    (DealState::Soon, _) => Some(mark(word!("talent-schedule-due"), "warn")),
                    _ => Some(mark(word!("talent-schedule-to-come"), "plain")),
                },
            }
        })
        .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::derive;
    use crate::derive::testing::{Builder, at, d};
    use crate::documents::facts::testing::assert_fixture;
    use crate::model::{DateOption, DealDate, Talent};

    fn builder() -> Builder {
        let option = DateOption { kind: OptionKind::Option, notice_days: Some(5), ..DateOption::default() };
        let signed = DealDate { what: "Contract signed".to_owned(), date: Some(d(2026, 5, 1)), ..DealDate::default() };
        let stop = DealDate {
            kind: DealDateKind::Stop,
            what: "Flight to Sofia".to_owned(),
            date: Some(d(2026, 6, 2)),
            time: Some(at("15:00")),
            ..DealDate::default()
        };
        Builder::new()
            .cast("2")
            .cast("3")
            .scene("1", "INT", "DAY", 8)
            .day(d(2026, 6, 1), "07:00")
            .strip("1", "2, 3")
            .event("2", d(2026, 5, 28), EventKind::Fitting)
            .cast_with("2", |member| {
                member.events[0].leave = Some(at("10:00"));
                member.talent = Talent { options: vec![option], deal_dates: vec![signed, stop] };
            })
    }

    fn schedule() -> Value {
        let builder = builder();
        let derived = derive(&builder.production, Some(d(2026, 5, 20)));
        let context = Context::internal(&builder.production, &derived);
        let subjects = due(context);
        let slugs: Vec<&str> = subjects.iter().map(|subject| subject.slug.as_str()).collect();
        assert_eq!(slugs, ["cast-2"], "cast 3 has days of work only");
        page(context, &subjects[0])
    }

    #[test]
    fn appearances_stand_by_month_with_what_is_agreed() {
        let page = schedule();
        let body = &page["body"];
        let rows: Vec<String> = body["months"]
            .as_array()
            .unwrap()
            .iter()
            .flat_map(|month| month["rows"].as_array().unwrap())
            .map(|row| format!("{} {}", row["date"].as_str().unwrap(), row["what"].as_str().unwrap()))
            .collect();
        assert_eq!(rows, ["Thu, May 28 Fitting", "Mon, Jun 1 Shoot"]);
        assert_eq!(body["options"][0]["deadline"], "Mon, May 25");
        assert_eq!(body["options"][0]["status"]["word"], "Due");
        assert_eq!((&body["deal"][0]["status"]["word"], &body["deal"][0]["due"]), (&"Overdue 19 days".into(), &"Fri, May 1, 2026".into()));
        assert_eq!(
            (&body["obligations"][0]["what"], &body["obligations"][0]["due"]),
            (&"Stop: Flight to Sofia".into(), &"Tue, Jun 2, 2026, 3:00p".into())
        );
    }

    #[test]
    fn the_fixture_has_the_keys_of_the_document() {
        assert_fixture(&schedule(), include_str!("../../tests/fixtures/pages/talent-schedule.json"));
    }
}
