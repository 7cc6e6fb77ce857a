//! Everything an artist is wanted for in the order of its dates, and where holds, options and deal dates stand.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::business::working_before;
use super::company_move::straight_km;
use super::{DayPlan, Person, PersonDay};
use crate::model::{CastMember, DealDateKind, EventKind, Origin, Production, Talent};
use crate::values::{CastId, Clock};

/// Days from which on a date is soon.
const SOON: i32 = 7;
/// How fast a car gets through a town and its suburbs, where nothing else is known: km in an hour.
const KM_AN_HOUR: f64 = 40.0;
/// How much longer a road is than the straight line.
const ROAD: f64 = 1.3;

/// What an appearance is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AppearanceKind {
    /// A day of work: index into `Production::days` of the one called first.
    Work(usize),
    /// An event of the artist's own: index into its events.
    Event(usize, EventKind),
}

/// One thing an artist is wanted for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appearance {
    /// The date.
    pub date: Date,
    /// What it is.
    pub kind: AppearanceKind,
    /// When it begins: of a day of work the first call, pick-up included.
    pub from: Option<Clock>,
    /// When it ends.
    pub to: Option<Clock>,
    /// Where: a location's id, or the place in words; of a day of work its base.
    pub place: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

/// Where a hold or an option stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum OptionState {
    /// Taken up.
    Taken,
    /// Given back.
    Released,
    /// Its date has passed.
    Lapsed,
    /// It must be taken up within a week.
    Soon,
    /// It stands.
    Open,
}

impl OptionState {
    /// The word for it, as `model` prints it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::Released => "released",
            Self::Lapsed => "lapsed",
            Self::Soon => "soon",
            Self::Open => "open",
        }
    }
}

/// A hold or an option, worked out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionStanding {
    /// The first date: stated, else the first shoot day.
    pub from: Option<Date>,
    /// The last date.
    pub to: Option<Date>,
    /// The last date to take it up: stated, else its working days of notice before its first date.
    pub deadline: Option<Date>,
    /// Where it stands.
    pub state: OptionState,
}

/// Where a deal date stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DealState {
    /// Done.
    Done,
    /// Its date has passed by so many days.
    Overdue(i32),
    /// It is due within a week.
    Soon,
    /// It is to come.
    Open,
}

/// A deal date, worked out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DealStanding {
    /// The date: stated, else working days before the first shoot day.
    pub due: Option<Date>,
    /// Where it stands; an obligation is never overdue.
    pub state: DealState,
}

/// What an artist comes to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TalentStanding {
    /// Days of work and events, by date and time.
    pub appearances: Vec<Appearance>,
    /// Holds and options, parallel to those of the record.
    pub options: Vec<OptionStanding>,
    /// Deal dates, parallel to those of the record.
    pub deal_dates: Vec<DealStanding>,
}

impl TalentStanding {
    /// Whether there is anything beside days of work.
    #[must_use]
    pub fn has_own(&self) -> bool {
        let event = |one: &Appearance| matches!(one.kind, AppearanceKind::Event(..));
        !self.options.is_empty() || !self.deal_dates.is_empty() || self.appearances.iter().any(event)
    }
}

/// Why a journey between two places takes as long as it does.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum WayBasis {
    /// The record says so.
    Stated,
    /// From the coordinates: kilometres in a straight line.
    Straight(f64),
}

/// Minutes from one appearance to another: stated with the later one, else from the coordinates of both places. None
/// where they are at one place, or nothing is known of the way.
#[must_use]
pub fn way(production: &Production, member: &CastMember, from: &Appearance, to: &Appearance) -> Option<(u32, WayBasis)> {
    let (one, other) = (from.place.as_deref()?, to.place.as_deref()?);
    if one.trim().eq_ignore_ascii_case(other.trim()) {
        return None;
    }
    if let AppearanceKind::Event(at, _) = to.kind
        && let Some(minutes) = member.events.get(at).and_then(|event| event.travel_minutes)
    {
        return Some((minutes, WayBasis::Stated));
    }
    let coordinates = |id: &str| production.location(id).and_then(|place| place.coordinates);
    let km = straight_km(coordinates(one)?, coordinates(other)?);
    // To the next five minutes; a walk next door is no journey.
    let minutes = (km * ROAD / KM_AN_HOUR * 60.0 / 5.0).ceil() * 5.0;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bounded to two days")]
    let minutes = minutes.clamp(0.0, 2_880.0) as u32;
    (km >= 0.3).then_some((minutes, WayBasis::Straight(km)))
}

/// Indexes of the days on which a strip has each member of the cast.
type OnStrips<'a> = BTreeMap<&'a CastId, BTreeSet<usize>>;

/// What every member of the cast comes to, in the order of `Production::cast`.
pub(super) fn standings(production: &Production, plans: &[DayPlan], work: &[PersonDay], as_of: Option<Date>) -> Vec<TalentStanding> {
    let mut on = OnStrips::new();
    for (at, day) in production.days.iter().enumerate() {
        for id in day.scene_strips().flat_map(|(strip, _)| &strip.cast) {
            on.entry(id).or_default().insert(at);
        }
    }
    let basis = Basis { production, plans, work, on, as_of };
    production.cast.iter().map(|member| standing(&basis, member)).collect()
}

/// What standings rest on.
struct Basis<'a> {
    production: &'a Production,
    plans: &'a [DayPlan],
    work: &'a [PersonDay],
    on: OnStrips<'a>,
    as_of: Option<Date>,
}

fn standing(basis: &Basis<'_>, member: &CastMember) -> TalentStanding {
    let Basis { production, plans, work, ref on, as_of } = *basis;
    let mut appearances = worked(production, plans, work, on, member);
    let days: Vec<Date> = appearances.iter().map(|own| own.date).collect();
    let events = member.events.iter().enumerate().map(|(at, event)| Appearance {
        date: event.date,
        kind: AppearanceKind::Event(at, event.kind),
        from: event.leave,
        // What ends earlier than it begins ends on the next day.
        to: match (event.leave, event.arrive) {
            (Some(leave), Some(arrive)) if arrive < leave && arrive.day_offset() == 0 => Some(arrive.plus(24 * 60)),
            (_, arrive) => arrive,
        },
        place: event.place.clone(),
        origin: if event.origin.is_some() { event.origin } else { member.origin },
    });
    appearances.extend(events);
    appearances.sort_by_key(|own| (own.date, own.from.is_some(), own.from.map(|at| at.minutes())));
    let Talent { options, deal_dates } = &member.talent;
    let (first, last) = (days.first().copied(), days.last().copied());
    let ahead = |date: Date| as_of.map(|now| now.until(date).map_or(0, |span| span.get_days()));
    let before = |date: Date, days: u32| working_before(&production.calendar, date, days);
    let options = options.iter().map(|option| {
        let from = option.from.or(first);
        let to = option.to.or(option.from).or(last);
        let deadline = option.decide_by.or_else(|| Some(before(from?, option.notice_days?)));
        let state = match (option.taken, option.released, deadline.and_then(ahead)) {
            (Some(_), ..) => OptionState::Taken,
            (_, Some(_), _) => OptionState::Released,
            (_, _, Some(left)) if left < 0 => OptionState::Lapsed,
            (_, _, Some(left)) if left <= SOON => OptionState::Soon,
            _ => OptionState::Open,
        };
        OptionStanding { from, to, deadline, state }
    });
    let deal_dates = deal_dates.iter().map(|date| {
        let due = date.date.or_else(|| Some(before(first?, date.days_before?)));
        let state = match (date.done, due.and_then(ahead), date.kind) {
            (Some(_), ..) => DealState::Done,
            (_, Some(left), DealDateKind::Deal) if left < 0 => DealState::Overdue(-left),
            (_, Some(left), _) if (0..=SOON).contains(&left) => DealState::Soon,
            _ => DealState::Open,
        };
        DealStanding { due, state }
    });
    TalentStanding { options: options.collect(), deal_dates: deal_dates.collect(), appearances }
}

/// The days on which the strips have somebody, or a report does.
fn worked(production: &Production, plans: &[DayPlan], work: &[PersonDay], on: &OnStrips<'_>, member: &CastMember) -> Vec<Appearance> {
    let person = Person::Cast(member.id.clone());
    let first = work.partition_point(|day| day.person < person);
    let mut all: Vec<Appearance> = Vec::new();
    for day in work[first..].iter().take_while(|day| day.person == person) {
        let Some(&at) = day.days.first() else { continue };
        let Some(own) = production.days.get(at) else { continue };
        all.push(Appearance {
            date: day.date,
            kind: AppearanceKind::Work(at),
            from: Some(day.first.at),
            to: day.end.map(|end| end.at),
            place: plans.get(at).and_then(|plan| plan.base.clone()).or_else(|| own.location.clone()),
            origin: own.origin,
        });
    }
    // A day whose times are not known yet is a day all the same.
    for &at in on.get(&member.id).into_iter().flatten() {
        let (Some(own), Some(plan)) = (production.days.get(at), plans.get(at)) else { continue };
        if !all.iter().any(|known| known.date == own.date) {
            let place = plan.base.clone().or_else(|| own.location.clone());
            all.push(Appearance { date: own.date, kind: AppearanceKind::Work(at), from: None, to: None, place, origin: own.origin });
        }
    }
    all.sort_by_key(|own| own.date);
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::derive;
    use crate::derive::testing::{Builder, at, d};
    use crate::model::{DateOption, DealDate};

    /// 1 June 2026 is a Monday.
    fn board() -> Builder {
        Builder::new()
            .cast("2")
            .location("pier", Some((48.0, -123.0)))
            .location("loft", Some((48.1, -123.0)))
            .scene("1", "INT", "DAY", 8)
            .scene("2", "EXT", "DAY", 4)
            .day(d(2026, 6, 1), "07:00")
            .day_with(|day| day.location = Some("pier".to_owned()))
            .strip("1", "2")
            .day(d(2026, 6, 4), "")
            .strip("2", "2")
            .event("2", d(2026, 5, 28), EventKind::Fitting)
            .event("2", d(2026, 8, 3), EventKind::Adr)
    }

    fn with(now: Date, talent: Talent) -> TalentStanding {
        let builder = board().cast_with("2", |member| member.talent = talent);
        derive(&builder.production, Some(now)).talent.remove(0)
    }

    #[test]
    fn events_and_days_of_work_stand_in_one_order() {
        let own = with(d(2026, 5, 1), Talent::default());
        let dates: Vec<Date> = own.appearances.iter().map(|one| one.date).collect();
        assert_eq!(dates, [d(2026, 5, 28), d(2026, 6, 1), d(2026, 6, 4), d(2026, 8, 3)]);
        assert_eq!(own.appearances[1].place.as_deref(), Some("pier"));
        assert!(own.appearances[1].from.is_some() && own.appearances[2].from.is_none(), "a day without times is there");
        assert!(own.has_own());
    }

    #[test]
    fn adr_has_no_letter() {
        let derived = derive(&board().production, None);
        let codes = &derived.cast.values().next().unwrap().codes;
        assert_eq!((codes.get(&d(2026, 5, 28)).map(String::as_str), codes.get(&d(2026, 8, 3))), (Some("FT"), None));
    }

    #[test]
    fn an_option_is_taken_up_before_its_first_date() {
        let option = DateOption { notice_days: Some(5), ..DateOption::default() };
        let one = |now, change: fn(&mut DateOption)| {
            let mut option = option.clone();
            change(&mut option);
            let own = with(now, Talent { options: vec![option], deal_dates: Vec::new() }).options.remove(0);
            (own.deadline, own.state)
        };
        let may = |day| d(2026, 5, day);
        assert_eq!(one(may(1), |_| ()), (Some(may(25)), OptionState::Open), "five working days before Monday the first");
        assert_eq!(one(may(18), |_| ()).1, OptionState::Soon);
        assert_eq!(one(may(25), |_| ()).1, OptionState::Soon, "on the very date it can be taken up");
        assert_eq!(one(may(26), |_| ()).1, OptionState::Lapsed);
        assert_eq!(one(may(26), |option| option.taken = Some(d(2026, 5, 20))).1, OptionState::Taken);
        assert_eq!(one(may(26), |option| option.from = Some(d(2026, 6, 4))).0, Some(may(28)));
        assert_eq!(one(may(26), |option| option.decide_by = Some(d(2026, 5, 30))), (Some(may(30)), OptionState::Soon));
    }

    #[test]
    fn a_moved_strip_moves_what_hangs_on_the_first_day() {
        let date = DealDate { what: "Contract signed".to_owned(), days_before: Some(1), ..DealDate::default() };
        let option = DateOption { notice_days: Some(1), ..DateOption::default() };
        let mut builder = board().cast_with("2", |member| member.talent = Talent { options: vec![option], deal_dates: vec![date] });
        let of = |builder: &Builder| {
            let own = derive(&builder.production, Some(d(2026, 5, 1))).talent.remove(0);
            (own.options[0].deadline, own.deal_dates[0].due)
        };
        assert_eq!(of(&builder), (Some(d(2026, 5, 29)), Some(d(2026, 5, 29))));
        builder.production.days[0].strips.clear();
        assert_eq!(of(&builder), (Some(d(2026, 6, 3)), Some(d(2026, 6, 3))));
    }

    #[test]
    fn a_way_is_stated_or_worked_out() {
        let builder = board().cast_with("2", |member| {
            member.events[0].date = d(2026, 6, 1);
            member.events[0].leave = Some(at("20:00"));
            member.events[0].place = Some("loft".to_owned());
        });
        let own = derive(&builder.production, None).talent.remove(0);
        let member = &builder.production.cast[0];
        let (minutes, basis) = way(&builder.production, member, &own.appearances[0], &own.appearances[1]).unwrap();
        assert_eq!(minutes, 25, "11.1 km in a straight line, 14.5 by road");
        assert!(matches!(basis, WayBasis::Straight(km) if (11.0..11.2).contains(&km)));
        let builder = builder.cast_with("2", |member| member.events[0].travel_minutes = Some(90));
        let member = &builder.production.cast[0];
        assert_eq!(way(&builder.production, member, &own.appearances[0], &own.appearances[1]), Some((90, WayBasis::Stated)));
        assert_eq!(way(&builder.production, member, &own.appearances[1], &own.appearances[1]), None, "it is one place");
    }
}
