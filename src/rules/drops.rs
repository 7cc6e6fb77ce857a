//! Dropping and picking up performers, and the holds that are paid without it: CB219, CB220 (domain.md 3, rules 15, 16).
//!
//! Who is dropped, and when, is the day-out-of-days' business: the first gap that the engagement allows. Whether the
//! agreement allows it, and on which terms, stands in the packs.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::packs::{Packs, Term, When, Who};
use super::{availability, packs, words};
use crate::derive::{CastSchedule, Derived, drop_gap};
use crate::findings::{Finding, Findings, Severity, codes};
use crate::model::{CastMember, DayKind, Deal, DropReading, Location, Production, ShootDay, Wording};
use crate::values::SceneNumber;

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    let packs = packs::in_force(production);
    let abroad = abroad(production, derived);
    // By episode and deal.
    let mut soft: BTreeMap<(Option<&str>, &str), Vec<Pickup<'_>>> = BTreeMap::new();
    for member in &production.cast {
        let Some(schedule) = derived.cast.get(&member.id) else { continue };
        if let Some((last, pickup)) = dropped(schedule) {
            if let Some(terms) = Terms::of(&packs, member, pickup, abroad) {
                findings.extend(gap(production, derived, member, schedule, &terms, (last, pickup), abroad));
                findings.extend(date_given(member, &terms, pickup));
                if let Some(deal) = member.deal.filter(|_| terms.soft) {
                    let key = (episode(production, member, pickup), deal.word());
                    soft.entry(key).or_default().push((member, pickup, terms.term));
                }
            }
        } else {
            findings.extend(held(production, derived, &packs, member, schedule, abroad));
        }
    }
    for ((episode, _), all) in soft {
        findings.extend(too_many(episode, &all));
    }
}

/// A performer, the day of the pick-up, and the terms it is on.
type Pickup<'a> = (&'a CastMember, Date, Term);

/// The day before a drop and the day of the pick-up, by the letters of the day-out-of-days.
fn dropped(schedule: &CastSchedule) -> Option<(Date, Date)> {
    let with = |letter: char| schedule.codes.iter().find(|(_, code)| code.contains('W') && code.contains(letter)).map(|(date, _)| *date);
    with('D').zip(with('P'))
}

/// A place on the schedule that is not in the United States; none where all of it is shot there.
fn abroad<'a>(production: &'a Production, derived: &Derived) -> Option<&'a Location> {
    let used = |location: &&Location| derived.locations.get(&location.id).is_some_and(|used| !used.days.is_empty());
    let home = |location: &Location| match location.country.as_deref() {
        Some(country) => matches!(country, "US" | "USA"),
        None => production.conventions.wording == Wording::Us && production.conventions.is_english(),
    };
    production.locations.iter().filter(used).find(|location| !home(location))
}

/// What the agreement asks of a drop.
struct Terms {
    term: Term,
    /// The least gap, in days.
    days: u32,
    /// Whether the pick-up date is a soft one.
    soft: bool,
}

impl Terms {
    /// The terms of somebody's drop. One whose deal is not stated is taken for a day player: nobody else is dropped.
    fn of(packs: &Packs, member: &CastMember, pickup: Date, abroad: Option<&Location>) -> Option<Self> {
        let who = Who { deal: member.deal.or(Some(Deal::Daily)), ..Who::cast(member, pickup) };
        let when = When::on(pickup);
        if let Some(term) = packs.clause("drop-pickup", &who, &when) {
            let name = if abroad.is_some() { "days_abroad" } else { "days" };
            return Some(Self { term, days: term.count(name)?, soft: false });
        }
        let term = packs.clause("soft-pickup", &who, &when)?;
        Some(Self { term, days: term.count("days")?, soft: true })
    }
}

/// Days of a gap as the production counts them.
fn length(production: &Production, from: Date, to: Date) -> u32 {
    drop_gap(from, to, production.conventions.drop_reading)
}

fn counted(production: &Production, days: u32) -> String {
    match production.conventions.drop_reading {
        DropReading::Intervening if days == 1 => "1 intervening day".to_owned(),
        DropReading::Intervening => format!("{days} intervening days"),
        DropReading::Difference => format!("a difference of {}", words::days(i32::try_from(days).unwrap_or(i32::MAX))),
    }
}

fn of_days(days: u32) -> String {
    words::days(i32::try_from(days).unwrap_or(i32::MAX))
}

/// A drop in a gap that is too short for the agreement.
fn gap(
    production: &Production,
    derived: &Derived,
    member: &CastMember,
    schedule: &CastSchedule,
    terms: &Terms,
    (last, pickup): (Date, Date),
    abroad: Option<&Location>,
) -> Option<Finding> {
    let days = length(production, last, pickup);
    if days >= terms.days {
        return None;
    }
    let why = abroad.filter(|_| !terms.soft).map(|place| format!(", as it is not all shot in the United States ({})", place.name));
    let message = format!(
        "{} is dropped on {last} and picked up on {pickup}: {}, {} short of {}{} ({})",
        words::member(member),
        counted(production, days),
        terms.days - days,
        terms.days,
        why.unwrap_or_default(),
        terms.term.cite(),
    );
    let finding = Finding::new(&codes::DROP_PICKUP, message).at(member.origin);
    let finding = finding.field(if member.drop_days < terms.days { "drop_days" } else { "drop" });
    let later = i64::from(terms.days - days);
    let legal = pickup.checked_add(jiff::Span::new().days(later)).unwrap_or(pickup);
    let holds = company_days(derived, last, pickup);
    let finding = match schedule.start {
        Some(_) if holds > 0 => finding.help(format!(
            "pick up on {legal} or later, or set `drop_days: {}` and pay the {} between as holds",
            terms.days,
            of_days(holds)
        )),
        _ => finding.help(format!("pick up on {legal} or later, or set `drop_days: {}`", terms.days)),
    };
    Some(finding.subject(format!("cast {} drop", member.id)))
}

/// Working days of the company between two dates, neither counted.
fn company_days(derived: &Derived, from: Date, to: Date) -> u32 {
    let between = derived.company.range(from..to).skip(1).filter(|(_, day)| day.kind.is_work()).count();
    u32::try_from(between).unwrap_or(u32::MAX)
}

/// The pick-up date that must be given at engagement, and the board's.
fn date_given(member: &CastMember, terms: &Terms, pickup: Date) -> Option<Finding> {
    // What an engagement says is asked only of one whose deal is known.
    member.deal?;
    let kind = terms.term.word("pickup_date")?;
    let finding =
        |message: String| Finding::new(&codes::DROP_PICKUP, message).at(member.origin).subject(format!("cast {} pickup", member.id));
    let who = words::member(member);
    let cite = terms.term.cite();
    match member.pickup_date {
        None => {
            let message =
                format!("{who} is dropped and picked up on {pickup}, and no {kind} pick-up date was given at engagement ({cite})");
            let help = format!("agree {pickup} and state it as `pickup_date`, or take `drop` off");
            Some(finding(message).field("drop").help(help))
        }
        Some(given) if given != pickup => {
            let message = format!("{who} is picked up on {pickup} by the board, and was engaged with a {kind} pick-up on {given} ({cite})");
            let help = format!("bring the first scene after the drop to {given}; pay runs from that date");
            let finding = finding(message).field("pickup_date").help(help);
            Some(if terms.soft { finding.severity(Severity::Note) } else { finding })
        }
        Some(_) => None,
    }
}

/// The episode of the first scene after a drop.
fn episode<'a>(production: &'a Production, member: &CastMember, pickup: Date) -> Option<&'a str> {
    let days = production.days.iter().filter(|day| day.date == pickup);
    let strips = days.flat_map(|day| day.scene_strips().map(move |strip| (day, strip)));
    let own = strips.filter(|(_, (strip, _))| strip.cast.contains(&member.id));
    own.map(|(day, (_, number))| production.scene(number).and_then(|scene| scene.episode.as_deref()).or(day.episode.as_deref())).next()?
}

/// More soft pick-ups in an episode than the agreement allows.
fn too_many(episode: Option<&str>, all: &[Pickup<'_>]) -> Option<Finding> {
    let (_, _, term) = all.first()?;
    let most = usize::try_from(term.count("in_episode")?).ok()?;
    if all.len() <= most {
        return None;
    }
    let names: Vec<String> = all.iter().map(|(member, ..)| words::member(member)).collect();
    let (last, ..) = all.last()?;
    let what = episode.map_or_else(|| "the episode".to_owned(), |episode| format!("episode {episode}"));
    let deal = last.deal.map_or("", Deal::word);
    let message = format!(
        "{what} has {} soft pick-ups of {deal} players ({}), {} more than {most} ({})",
        all.len(),
        words::list(&names),
        all.len() - most,
        term.cite()
    );
    let mut finding = Finding::new(&codes::DROP_PICKUP, message).at(last.origin).field("drop");
    for (member, pickup, _) in &all[..all.len() - 1] {
        finding = finding.related(member.origin, Some("drop"), format!("picked up on {pickup}"));
    }
    let help = format!("hold {} instead, or bring the work of one of them together", words::member(last));
    Some(finding.help(help).subject(format!("{} soft pickups {deal}", episode.unwrap_or("episode"))))
}

/// The dates of work, and the paid holds of each gap between two of them.
fn gaps(schedule: &CastSchedule) -> Vec<(Date, Date, u32)> {
    let mut all = Vec::new();
    let mut last: Option<(Date, u32)> = None;
    for (date, code) in &schedule.codes {
        if code.contains('W') {
            if let Some((from, holds)) = last.filter(|(_, holds)| *holds > 0) {
                all.push((from, *date, holds));
            }
            last = Some((*date, 0));
        } else if let (Some((_, holds)), "H") = (&mut last, code.as_str()) {
            *holds += 1;
        }
    }
    all
}

/// A gap of paid holds that is long enough for a drop.
fn held(
    production: &Production,
    derived: &Derived,
    packs: &Packs,
    member: &CastMember,
    schedule: &CastSchedule,
    abroad: Option<&Location>,
) -> Option<Finding> {
    // Who may be dropped hangs on the deal, so nothing is said of one that is not stated.
    member.deal?;
    let long = |(from, to, holds): (Date, Date, u32)| {
        packs.clause("hold", &Who::cast(member, to), &When::on(to))?;
        let terms = Terms::of(packs, member, to, abroad)?;
        (length(production, from, to) >= terms.days).then_some((from, to, holds, terms))
    };
    // One drop is all there is, so the longest row of holds is the one to save.
    let (from, to, holds, terms) = gaps(schedule).into_iter().filter_map(long).max_by_key(|(_, _, holds, _)| *holds)?;
    let saving = saving(packs, member, to, holds).map(|saving| format!(", {saving}")).unwrap_or_default();
    let message = format!(
        "{} is paid {} on hold between {from} and {to}{saving}: {}, and {} are enough to drop and pick up ({})",
        words::member(member),
        of_days(holds),
        counted(production, length(production, from, to)),
        terms.days,
        terms.term.cite(),
    );
    let finding = Finding::new(&codes::PAID_HOLD, message).at(member.origin).field("holds");
    let mut help = format!("engage with a drop: `drop: true`, `pickup_date: {to}`, given at engagement");
    if let Some((scenes, date)) = closer(production, derived, member, from, to) {
        help = format!("{help}; or move {scenes} to {date}, which leaves no hold");
    }
    Some(finding.help(help).subject(format!("cast {} hold", member.id)))
}

/// What so many days of hold cost.
fn saving(packs: &Packs, member: &CastMember, date: Date, holds: u32) -> Option<String> {
    let rate = member.rate?;
    let day = match member.deal? {
        Deal::Weekly => {
            let term = packs.clause("day-of-week", &Who::cast(member, date), &When::on(date))?;
            rate.amount.checked_div(Decimal::from(term.count("days")?))?
        }
        Deal::Daily => rate.amount,
        Deal::ThreeDay | Deal::Run => return None,
    };
    Some(words::money(day.checked_mul(Decimal::from(holds))?.round_dp(2), rate.currency))
}

/// The one day after a gap and nothing behind it, or before it and nothing in front: its scenes, and the shoot day next to
/// the rest of the artist's work on which everybody in them is free.
fn closer(production: &Production, derived: &Derived, member: &CastMember, from: Date, to: Date) -> Option<(String, Date)> {
    let schedule = derived.cast.get(&member.id)?;
    let (alone, near, forward) = match (schedule.start == Some(from), schedule.finish == Some(to)) {
        (_, true) => (to, from, true),
        (true, _) => (from, to, false),
        _ => return None,
    };
    let day = production.days.iter().find(|day| day.date == alone && works(day, member))?;
    let strips: Vec<_> = day.scene_strips().filter(|(strip, _)| strip.cast.contains(&member.id)).collect();
    let everybody = || strips.iter().flat_map(|(strip, _)| &strip.cast).filter_map(|id| production.cast_member(id));
    let unit = |other: &&ShootDay| other.unit == day.unit && other.kind == DayKind::Shoot;
    let free = |other: &&ShootDay| everybody().all(|other_member| availability::is_free(other_member, other.date));
    let mut next = production.days.iter().filter(unit).filter(|other| if forward { other.date > near } else { other.date < near });
    // The very next working day, or there would be holds again.
    let candidate = if forward { next.next() } else { next.next_back() };
    let candidate = candidate.filter(|other| other.date != alone).filter(free)?;
    let (low, high) = if forward { (near, candidate.date) } else { (candidate.date, near) };
    if company_days(derived, low, high) > 0 {
        return None;
    }
    let mut numbers: Vec<&SceneNumber> = strips.iter().map(|(_, number)| *number).collect();
    numbers.dedup();
    Some((words::scenes(&numbers), candidate.date))
}

fn works(day: &ShootDay, member: &CastMember) -> bool {
    day.scene_strips().any(|(strip, _)| strip.cast.contains(&member.id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, d, dec};
    use crate::model::ProductionType;
    use crate::rules::testing::{found, messages};
    use crate::values::{Currency, Money};

    /// Weekdays from Monday 1 June 2026 to the 30th; cast 1 works on the given ones, cast 9 on all.
    fn june(works: &[i8]) -> Builder {
        let mut builder = Builder::new().location("yard", None).scene("1", "INT", "DAY", 8).cast("1").cast("9");
        builder = builder.scene_with("1", |scene| scene.location = Some("yard".to_owned()));
        for day in 1..=30 {
            let date = d(2026, 6, day);
            if matches!(date.weekday(), jiff::civil::Weekday::Saturday | jiff::civil::Weekday::Sunday) {
                continue;
            }
            builder = builder.day(date, "07:00").strip("1", if works.contains(&day) { "1, 9" } else { "9" });
        }
        builder
    }

    fn daily(builder: Builder, drop_days: u32) -> Builder {
        builder.cast_with("1", |member| (member.deal, member.drop, member.drop_days) = (Some(Deal::Daily), true, drop_days))
    }

    #[test]
    fn a_drop_needs_ten_days_at_home_and_fourteen_abroad() {
        // 2 to 12 June: nine intervening days to the 12th, ten to the 15th would be twelve.
        let with = |works: &[i8], country: Option<&str>| {
            let builder = daily(june(works), 5).cast_with("1", |member| member.pickup_date = Some(d(2026, 6, *works.last().unwrap())));
            found(&builder.with(|production| production.locations[0].country = country.map(str::to_owned)), &codes::DROP_PICKUP)
        };
        assert!(with(&[1, 12], None).is_empty(), "ten intervening days");
        let short = with(&[2, 12], None);
        assert_eq!(
            short[0].message,
            "cast 1 (Character 1) is dropped on 2026-06-02 and picked up on 2026-06-12: 9 intervening days, 1 short of 10 (SAG-AFTRA: Jeffords 2024 p. 4)"
        );
        assert_eq!(
            short[0].help.as_deref(),
            Some("pick up on 2026-06-13 or later, or set `drop_days: 10` and pay the 7 days between as holds")
        );
        assert_eq!(short[0].subject.as_deref(), Some("cast 1 drop"));
        assert!(with(&[1, 16], Some("CA")).is_empty(), "fourteen intervening days");
        let abroad = with(&[1, 15], Some("CA"));
        assert!(abroad[0].message.contains("13 intervening days, 1 short of 14, as it is not all shot in the United States (Place yard)"));
    }

    #[test]
    fn the_other_reading_counts_the_difference() {
        let builder = daily(june(&[2, 12]), 5).cast_with("1", |member| member.pickup_date = Some(d(2026, 6, 12)));
        assert_eq!(messages(&builder, &codes::DROP_PICKUP).len(), 1);
        let other = builder.with(|production| production.conventions.drop_reading = DropReading::Difference);
        assert!(messages(&other, &codes::DROP_PICKUP).is_empty());
    }

    #[test]
    fn a_firm_pick_up_date_is_given_and_kept() {
        let missing = found(&daily(june(&[1, 15]), 10), &codes::DROP_PICKUP);
        assert_eq!(
            missing[0].message,
            "cast 1 (Character 1) is dropped and picked up on 2026-06-15, and no firm pick-up date was given at engagement (SAG-AFTRA: Jeffords 2024 p. 4)"
        );
        let with = |day| daily(june(&[1, 15]), 10).cast_with("1", |member| member.pickup_date = Some(d(2026, 6, day)));
        assert!(messages(&with(15), &codes::DROP_PICKUP).is_empty());
        assert_eq!(messages(&with(16), &codes::DROP_PICKUP).len(), 1);
        let unknown = daily(june(&[1, 15]), 10).cast_with("1", |member| member.deal = None);
        assert!(messages(&unknown, &codes::DROP_PICKUP).is_empty());
    }

    #[test]
    fn an_episode_has_three_soft_pick_ups_of_day_players() {
        let with = |count: usize| {
            let mut builder = june(&[]).with(|production| production.conventions.production_type = ProductionType::Series);
            for id in 1..=count {
                let id = id.to_string();
                builder = if id == "1" { builder } else { builder.cast(&id) };
                builder = builder.cast_with(&id, |member| {
                    (member.deal, member.drop, member.pickup_date) = (Some(Deal::Daily), true, Some(d(2026, 6, 15)));
                });
                builder = builder.with(|production| {
                    for day in production.days.iter_mut().filter(|day| matches!(day.date.day(), 1 | 15)) {
                        day.strips[0].cast.push(crate::values::CastId::new(&id).unwrap());
                    }
                });
            }
            messages(&builder, &codes::DROP_PICKUP)
        };
        assert!(with(3).is_empty());
        let four = with(4);
        assert_eq!(four.len(), 1);
        assert!(four[0].starts_with("the episode has 4 soft pick-ups of daily players"), "{four:?}");
        assert!(four[0].ends_with("1 more than 3 (SAG-AFTRA 2023 MOA §37)"), "{four:?}");
    }

    #[test]
    fn a_hold_that_a_drop_would_save_is_a_note_with_its_money() {
        let with = |works: &[i8]| {
            let builder = june(works).cast_with("1", |member| {
                member.deal = Some(Deal::Daily);
                member.rate = Some(Money { amount: dec("1204"), currency: Currency::USD });
            });
            found(&builder, &codes::PAID_HOLD)
        };
        assert!(with(&[2, 12]).is_empty(), "nine days are no drop");
        let long = with(&[1, 12]);
        assert_eq!(
            long[0].message,
            "cast 1 (Character 1) is paid 8 days on hold between 2026-06-01 and 2026-06-12, 9,632 USD: 10 intervening days, and 10 are enough to drop and pick up (SAG-AFTRA: Jeffords 2024 p. 4)"
        );
        assert_eq!(
            long[0].help.as_deref(),
            Some(
                "engage with a drop: `drop: true`, `pickup_date: 2026-06-12`, given at engagement; or move scene 1 to 2026-06-02, which leaves no hold"
            )
        );
        assert_eq!(long[0].severity, Severity::Note);
    }
}
