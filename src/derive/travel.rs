//! Who is away when: stays on location worked out from distant shoot days, journeys and rooms; the nights that need a
//! room; the days that earn a per diem.

use std::collections::BTreeMap;

use jiff::civil::{Date, Weekday};
use rust_decimal::Decimal;

use super::desk::{DaysAtWork, engaged};
use super::{CastSchedule, DayPlan, PersonDay};
use crate::model::{PerDiem, Production, Trip, Who, Zone};
use crate::values::{CastId, DateSpan};

/// Days between a journey and a stay up to which it belongs to it.
const NEAR: i32 = 3;
/// The longest stay that is walked day by day; a mistyped year must not make a million days.
const LONGEST: i32 = 400;

/// What a day away is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AwayKind {
    /// A day with a journey.
    Travel,
    /// A day of work.
    Work,
    /// A paid hold.
    Hold,
    /// A day off.
    Off,
}

impl AwayKind {
    /// The letter for it.
    #[must_use]
    pub const fn letter(self) -> &'static str {
        match self {
            Self::Travel => "T",
            Self::Work => "W",
            Self::Hold => "H",
            Self::Off => "off",
        }
    }
}

/// A night that somebody must sleep near a distant location.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Night {
    /// The date it begins.
    pub date: Date,
    /// Index into `Production::rooms`; none where there is no bed.
    pub room: Option<usize>,
}

/// One stay of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stay {
    /// Who.
    pub who: Who,
    /// Each date away, the journeys there and back included.
    pub days: Vec<(Date, AwayKind)>,
    /// The distant working days of it.
    pub distant: Vec<Date>,
    /// Index into `Production::trips` of the journey there.
    pub arrival: Option<usize>,
    /// Of the journey back.
    pub leaving: Option<usize>,
    /// The nights that need a room.
    pub nights: Vec<Night>,
}

impl Stay {
    /// The first and the last date.
    #[must_use]
    pub fn span(&self) -> Option<DateSpan> {
        Some(DateSpan { from: self.days.first()?.0, to: self.days.last()?.0 })
    }
}

/// A day's per diem of one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PerDiemDay {
    /// Index into [`TravelStatus::stays`].
    pub stay: usize,
    /// The date.
    pub date: Date,
    /// What the day is.
    pub kind: AwayKind,
    /// Index into `Production::per_diems` of the rate.
    pub rate: usize,
}

/// What the travel desk comes to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TravelStatus {
    /// Everybody's stays, cast first, by date.
    pub stays: Vec<Stay>,
    /// Per diems by week (its Monday), then by stay and date.
    pub weeks: BTreeMap<Date, Vec<PerDiemDay>>,
}

/// The stays and per diems of everybody; nothing where the production has no travel desk.
pub(super) fn status(
    production: &Production,
    plans: &[DayPlan],
    work: &[PersonDay],
    cast: &BTreeMap<CastId, CastSchedule>,
) -> TravelStatus {
    if production.trips.is_empty() && production.rooms.is_empty() && production.per_diems.is_empty() {
        return TravelStatus::default();
    }
    let distant: Vec<bool> = production.days.iter().zip(plans).map(|(day, plan)| is_distant(production, day, plan)).collect();
    let mut trips: BTreeMap<&Who, Vec<usize>> = BTreeMap::new();
    for (at, trip) in production.trips.iter().enumerate() {
        trip.people.iter().for_each(|who| trips.entry(who).or_default().push(at));
    }
    let mut rooms: BTreeMap<&Who, Vec<usize>> = BTreeMap::new();
    for (at, room) in production.rooms.iter().enumerate() {
        room.people.iter().for_each(|who| rooms.entry(who).or_default().push(at));
    }
    let days = DaysAtWork::new(production, work);
    let mut people = engaged(production);
    let named: Vec<Who> = trips.keys().chain(rooms.keys()).map(|who| (*who).clone()).collect();
    for who in named {
        if !people.contains(&who) {
            people.push(who);
        }
    }
    let mut stays = Vec::new();
    for who in &people {
        let own = Own {
            production,
            who,
            work: days.of(who),
            distant: days
                .of(who)
                .iter()
                .filter(|day| day.days.iter().any(|at| distant.get(*at) == Some(&true)))
                .map(|day| day.date)
                .collect(),
            trips: trips.get(who).map(Vec::as_slice).unwrap_or_default(),
            rooms: rooms.get(who).map(Vec::as_slice).unwrap_or_default(),
            cast: if let Who::Cast(id) = who { cast.get(id) } else { None },
        };
        stays.extend(own.stays());
    }
    let mut weeks: BTreeMap<Date, Vec<PerDiemDay>> = BTreeMap::new();
    for (at, stay) in stays.iter().enumerate() {
        for (date, kind) in &stay.days {
            if let Some(rate) = rate_of(production, &stay.who, *date) {
                weeks.entry(monday(*date)).or_default().push(PerDiemDay { stay: at, date: *date, kind: *kind, rate });
            }
        }
    }
    TravelStatus { stays, weeks }
}

/// Whether a day is shot at a distant location.
fn is_distant(production: &Production, day: &crate::model::ShootDay, plan: &DayPlan) -> bool {
    let base = plan.base.as_deref().or(day.location.as_deref());
    let all = plan.locations.iter().map(String::as_str).chain(base);
    day.kind.is_work() && all.filter_map(|id| production.location(id)).any(|location| location.zone == Some(Zone::Distant))
}

/// The Monday of a date's week.
#[must_use]
pub fn monday(date: Date) -> Date {
    let back = i64::from(date.weekday().since(Weekday::Monday));
    date.checked_sub(jiff::Span::new().days(back)).unwrap_or(date)
}

/// Index of the per diem that somebody gets on a date: the person's own, else that of a group.
fn rate_of(production: &Production, who: &Who, date: Date) -> Option<usize> {
    let fits = |own: &PerDiem| own.from.is_none_or(|from| from <= date) && own.to.is_none_or(|to| date <= to);
    let all = || production.per_diems.iter().enumerate().filter(|(_, own)| fits(own));
    let named = all().find(|(_, own)| own.people.contains(who));
    let in_group = |own: &PerDiem| {
        own.of.iter().any(|word| match word.to_lowercase().as_str() {
            "everyone" => true,
            "cast" => matches!(who, Who::Cast(_)),
            "crew" => matches!(who, Who::Crew(_)),
            department => production.who_department(who).eq_ignore_ascii_case(department),
        })
    };
    named.or_else(|| all().find(|(_, own)| own.people.is_empty() && in_group(own))).map(|(at, _)| at)
}

/// One person's facts.
struct Own<'a> {
    production: &'a Production,
    who: &'a Who,
    work: &'a [PersonDay],
    distant: Vec<Date>,
    trips: &'a [usize],
    rooms: &'a [usize],
    cast: Option<&'a CastSchedule>,
}

fn apart(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

impl Own<'_> {
    fn trip(&self, at: usize) -> Option<&Trip> {
        self.production.trips.get(at)
    }

    fn stays(&self) -> Vec<Stay> {
        let mut spans: Vec<(Date, Date)> = self.runs();
        spans.extend(
            self.rooms
                .iter()
                .filter_map(|at| self.production.rooms.get(*at))
                .filter(|room| !room.is_own())
                .map(|room| (room.check_in, room.check_out)),
        );
        spans.sort_unstable();
        let mut merged: Vec<(Date, Date)> = Vec::new();
        for (from, to) in spans {
            match merged.last_mut() {
                Some((_, end)) if apart(*end, from) <= 1 => *end = (*end).max(to),
                _ => merged.push((from, to)),
            }
        }
        let mut all: Vec<Stay> = Vec::new();
        for (at, (first, last)) in merged.iter().enumerate() {
            let after = all.last().and_then(Stay::span).map(|span| span.to);
            let before = merged.get(at + 1).map(|(next, _)| *next);
            all.push(self.stay((*first, *last), after, before));
        }
        all
    }

    /// Distant working days in runs: two of them are one run where neither work elsewhere nor two journeys lie between.
    fn runs(&self) -> Vec<(Date, Date)> {
        let mut runs: Vec<(Date, Date)> = Vec::new();
        for date in &self.distant {
            let joins = runs.last().is_some_and(|(_, last)| {
                let elsewhere = self.work.iter().any(|day| day.date > *last && day.date < *date);
                let journeys =
                    self.trips.iter().filter_map(|at| self.trip(*at)).filter(|trip| trip.date >= *last && trip.date <= *date).count();
                !elsewhere && journeys < 2 && apart(*last, *date) <= 14
            });
            match runs.last_mut() {
                Some((_, last)) if joins => *last = *date,
                _ => runs.push((*date, *date)),
            }
        }
        runs
    }

    fn stay(&self, (first, last): (Date, Date), after: Option<Date>, before: Option<Date>) -> Stay {
        let trips = || self.trips.iter().filter_map(|at| Some((*at, self.trip(*at)?)));
        let mut there = trips().filter(|(_, trip)| trip.arrive_date <= first && apart(trip.arrive_date, first) <= NEAR);
        let arrival = there.rfind(|(_, trip)| after.is_none_or(|after| trip.date >= after));
        let back = trips().find(|(at, trip)| {
            let fits = trip.date >= last && apart(last, trip.date) <= NEAR && before.is_none_or(|before| trip.date < before);
            fits && arrival.is_none_or(|(own, _)| own != *at)
        });
        let from = arrival.map_or(first, |(_, trip)| trip.date.min(first));
        let to = back.map_or(last, |(_, trip)| trip.date.max(last));
        let span = DateSpan { from, to };
        let days: Vec<(Date, AwayKind)> =
            if apart(from, to) > LONGEST { Vec::new() } else { span.dates().map(|date| (date, self.kind(date))).collect() };
        let distant: Vec<Date> = self.distant.iter().copied().filter(|date| span.contains(*date)).collect();
        let nights = match (distant.first(), distant.last()) {
            (Some(one), Some(end)) if !days.is_empty() => {
                let begin = arrival.map_or(*one, |(_, trip)| trip.arrive_date.min(*one));
                let leave = back.map_or(*end, |(_, trip)| trip.date.max(*end));
                let room = |night: Date| {
                    self.rooms.iter().copied().find(|at| self.production.rooms.get(*at).is_some_and(|room| room.covers(night)))
                };
                let dates = (DateSpan { from: begin, to: leave }).dates().filter(|night| *night < leave);
                dates.map(|date| Night { date, room: room(date) }).collect()
            }
            _ => Vec::new(),
        };
        Stay { who: self.who.clone(), days, distant, arrival: arrival.map(|(at, _)| at), leaving: back.map(|(at, _)| at), nights }
    }

    fn kind(&self, date: Date) -> AwayKind {
        if let Some(day) = self.work.binary_search_by_key(&date, |day| day.date).ok().and_then(|at| self.work.get(at)) {
            // A day on which the whole company travels is a day of travel.
            let travels = |at: &usize| self.production.days.get(*at).is_some_and(|day| day.kind == crate::model::DayKind::Travel);
            return if day.days.iter().all(travels) { AwayKind::Travel } else { AwayKind::Work };
        }
        if self.trips.iter().filter_map(|at| self.trip(*at)).any(|trip| trip.date <= date && date <= trip.arrive_date) {
            return AwayKind::Travel;
        }
        let code = self.cast.and_then(|own| own.codes.get(&date)).map(String::as_str).unwrap_or_default();
        match code {
            "TR" => AwayKind::Travel,
            "H" => AwayKind::Hold,
            _ => AwayKind::Off,
        }
    }
}

/// A person's per diem for so many days.
#[must_use]
pub fn per_diem_total(own: &PerDiem, days: usize) -> Option<Decimal> {
    own.rate.amount.checked_mul(Decimal::from(u64::try_from(days).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::derive;
    use crate::derive::testing::{Builder, at, d, dec};
    use crate::model::{Origin, Room, TravelMode};
    use crate::values::Money;

    fn trip(who: &str, from: Date, arrive: Date) -> Trip {
        Trip {
            people: vec![Who::Crew(who.to_owned())],
            mode: TravelMode::Road,
            carrier: None,
            number: None,
            from: None,
            to: None,
            date: from,
            depart: Some(at("10:00")),
            arrive_date: arrive,
            arrive: Some(at("13:00")),
            booking: None,
            seat: None,
            pickup: None,
            pickup_time: None,
            notes: None,
            origin: Origin::NONE,
        }
    }

    fn room(who: &str, from: Date, to: Date) -> Room {
        Room {
            hotel: "Lodge".to_owned(),
            people: vec![Who::Crew(who.to_owned())],
            check_in: from,
            check_out: to,
            room: None,
            kind: None,
            rate: None,
            confirmation: None,
            notes: None,
            origin: Origin::NONE,
        }
    }

    /// Ana works at home on Friday 5 June, on the distant cape Tuesday 9 to Thursday 11 June.
    fn board() -> Builder {
        let builder =
            Builder::new().scene("1", "INT", "DAY", 8).crew("Ana", "Camera", &["main"]).location("cape", None).location("home", None);
        let builder = builder.with(|production| production.locations[0].zone = Some(Zone::Distant));
        let place = |id: &str| {
            let id = id.to_owned();
            move |day: &mut crate::model::ShootDay| day.location = Some(id)
        };
        let builder = builder.day(d(2026, 6, 5), "07:00").day_with(place("home"));
        [9, 10, 11].into_iter().fold(builder, |builder, day| builder.day(d(2026, 6, day), "07:00").day_with(place("cape"))).with(
            |production| {
                production.rooms.push(room("Ana", d(2026, 6, 8), d(2026, 6, 10)));
            },
        )
    }

    fn told(builder: &Builder) -> Vec<String> {
        let status = derive(&builder.production, None).travel;
        let stay = |stay: &Stay| {
            let days: Vec<String> = stay.days.iter().map(|(date, kind)| format!("{}{}", date.day(), kind.letter())).collect();
            let nights: Vec<String> =
                stay.nights.iter().map(|night| format!("{}{}", night.date.day(), if night.room.is_some() { "" } else { "!" })).collect();
            format!("{} | {}", days.join(" "), nights.join(" "))
        };
        status.stays.iter().map(stay).collect()
    }

    #[test]
    fn nights_follow_from_distant_days_and_journeys() {
        let mut builder = board();
        assert_eq!(told(&builder), ["8off 9W 10W 11W | 9 10!"], "without a journey the nights between are sure");
        builder.production.trips = vec![trip("Ana", d(2026, 6, 8), d(2026, 6, 8)), trip("Ana", d(2026, 6, 12), d(2026, 6, 12))];
        assert_eq!(told(&builder), ["8T 9W 10W 11W 12T | 8 9 10! 11!"]);
        builder.production.days[3].date = d(2026, 6, 12);
        assert_eq!(told(&builder), ["8T 9W 10W 11off 12W | 8 9 10! 11!"], "a moved day moves them");
    }

    #[test]
    fn a_per_diem_is_paid_for_each_day_away_and_a_persons_own_rate_wins() {
        let rate = |people: Vec<Who>, of: &[&str], amount: &str| PerDiem {
            people,
            of: of.iter().map(|&word| word.to_owned()).collect(),
            rate: Money { amount: dec(amount), currency: "USD".parse().unwrap() },
            from: None,
            to: None,
            paid_to: None,
            notes: None,
            origin: Origin::NONE,
        };
        let mut builder = board().with(|production| production.per_diems = vec![rate(Vec::new(), &["crew"], "60")]);
        let days = |builder: &Builder| {
            let status = derive(&builder.production, None).travel;
            let all: Vec<(u8, usize)> = status.weeks.values().flatten().map(|day| (day.date.day().unsigned_abs(), day.rate)).collect();
            (status.weeks.keys().map(|date| date.day()).collect::<Vec<_>>(), all)
        };
        assert_eq!(days(&builder), (vec![8], vec![(8, 0), (9, 0), (10, 0), (11, 0)]));
        builder.production.per_diems.push(rate(vec![Who::Crew("Ana".to_owned())], &[], "75"));
        assert!(days(&builder).1.iter().all(|(_, rate)| *rate == 1));
        assert_eq!(per_diem_total(&builder.production.per_diems[1], 4), Some(dec("300")));
    }

    #[test]
    fn who_has_no_travel_desk_is_nowhere_away() {
        let builder = board().with(|production| production.rooms.clear());
        assert_eq!(derive(&builder.production, None).travel, TravelStatus::default());
    }
}
