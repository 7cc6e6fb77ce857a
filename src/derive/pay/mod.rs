//! What engagements come to: cost follows each deal (domain.md 2.4: letters are not pay).
//!
//! | part | how it is counted |
//! |---|---|
//! | base | each paid day at the rate: an hour's times the hours paid straight, a day's, a third of three days', a week's share; a flat once |
//! | guarantee | what the guarantee comes to beyond the base: the greater of the two is paid; a week or three days at least where the rate is for those and the deal states none |
//! | overtime | hours beyond those that the rate buys, at their multiple; of a week beyond `week_hours` |
//! | sixth day | what the sixth and seventh day running of a week are paid beyond a day |
//! | kit | for each day worked or each week's share, up to its cap |
//!
//! Hours are those worked, meals left out: planned, or reported where they are. An hourly rate pays at least the hours that
//! are guaranteed. A day whose hours nobody knows has those of the budgeted day for an hourly rate, and no overtime for
//! the others. Each part is rounded half up to the minor unit; what is not rounded before is the single day.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::{CastSchedule, CompanyDay, CompanyKind, DayPlan, Person, PersonDay};
use crate::model::{BudgetDay, CastMember, CrewMember, DayKind, Deal, Guarantee, PayTerms, PayUnit, Production};
use crate::values::{CastId, Currency, Money, round_half_up};

/// Days that are paid: work, hold and travel, and the rehearsals, fittings and tests that take the place of a hold.
#[must_use]
pub fn paid_days(schedule: &CastSchedule) -> u32 {
    let instead = u32::try_from(schedule.in_place_of_hold.len()).unwrap_or(u32::MAX);
    (schedule.work + schedule.hold + schedule.travel).saturating_add(instead)
}

/// Working days of a week, as the calendar says; five where there is none.
#[must_use]
pub fn working_week(production: &Production) -> usize {
    if production.calendar.origin.is_some() { (7 - production.calendar.days_off.len().min(6)).max(1) } else { 5 }
}

/// What a paid day is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PaidKind {
    /// Work.
    Work,
    /// A hold, or an event in its place.
    Hold,
    /// Travel.
    Travel,
    /// A holiday that the deal pays.
    Holiday,
}

impl PaidKind {
    /// The word for it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Work => "work",
            Self::Hold => "hold",
            Self::Travel => "travel",
            Self::Holiday => "holiday",
        }
    }
}

/// One paid day, in the deal's currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaidDay {
    /// Its date.
    pub date: Date,
    /// What it is.
    pub kind: PaidKind,
    /// Hours worked, meals left out; none where nobody knows them, or there is no work.
    pub hours: Option<Decimal>,
    /// Hours of work that an hourly rate pays: the guaranteed ones at least, the budgeted day's where nobody knows them.
    pub paid_hours: Option<Decimal>,
    /// The day's part of the base.
    pub base: Decimal,
    /// Hours of overtime.
    pub overtime_hours: Decimal,
    /// What they are paid, all of it.
    pub overtime: Decimal,
    /// How many days running this is, where it is the sixth or seventh of a week.
    pub running: Option<u8>,
    /// What it is paid beyond a day for that.
    pub premium: Decimal,
}

/// What an engagement comes to, in the deal's currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pay {
    /// The currency.
    pub currency: Currency,
    /// What one unit is paid.
    pub rate: Decimal,
    /// What that unit is.
    pub unit: PayUnit,
    /// The paid days on the board, by date.
    pub days: Vec<PaidDay>,
    /// Days paid before and after those.
    pub extra_days: Decimal,
    /// Working days of a week.
    pub week: u32,
    /// Hours worked, of days whose hours are known.
    pub hours: Decimal,
    /// Hours of overtime, those of weeks included.
    pub overtime_hours: Decimal,
    /// Days at the rate.
    pub base: Decimal,
    /// What the guarantee adds.
    pub guarantee: Decimal,
    /// Overtime.
    pub overtime: Decimal,
    /// Sixth and seventh days.
    pub premium: Decimal,
    /// Kit.
    pub kit: Decimal,
    /// All of it.
    pub total: Decimal,
}

impl Pay {
    /// All of it, with its currency.
    #[must_use]
    pub const fn money(&self) -> Money {
        Money { amount: self.total, currency: self.currency }
    }

    /// Days paid, those before and after the board included.
    #[must_use]
    pub fn paid_days(&self) -> Decimal {
        Decimal::from(self.days.len()) + self.extra_days
    }
}

/// What all engagements with a rate come to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pays {
    /// The cast.
    pub cast: BTreeMap<CastId, Pay>,
    /// The crew: index into `Production::crew`.
    pub crew: BTreeMap<usize, Pay>,
}

/// What the schedule says of people's days.
pub(super) struct Basis<'a> {
    pub production: &'a Production,
    pub cast: &'a BTreeMap<CastId, CastSchedule>,
    pub days: &'a [DayPlan],
    pub company: &'a BTreeMap<Date, CompanyDay>,
    pub work: &'a [PersonDay],
}

/// What is worked on a date: its kind, and the hours where they are known.
type Worked = BTreeMap<Date, (PaidKind, Option<Decimal>)>;

/// What every engagement with a rate comes to.
pub(super) fn all(basis: &Basis<'_>) -> Pays {
    pays(basis, None)
}

/// What has been earned by the end of a date: the same, without what a guarantee adds in the end and without the days
/// after the board.
pub(super) fn earned(basis: &Basis<'_>, until: Date) -> Pays {
    pays(basis, Some(until))
}

fn pays(basis: &Basis<'_>, until: Option<Date>) -> Pays {
    let mut hours: BTreeMap<(&Person, Date), &PersonDay> = BTreeMap::new();
    for day in basis.work {
        hours.insert((&day.person, day.date), day);
    }
    let mut pays = Pays::default();
    for member in &basis.production.cast {
        let Some(terms) = Terms::of_cast(basis.production, member) else { continue };
        let Some(schedule) = basis.cast.get(&member.id) else { continue };
        let person = Person::Cast(member.id.clone());
        let mut worked: Worked = BTreeMap::new();
        for (date, code) in &schedule.codes {
            let kind = match code.as_str() {
                "H" => PaidKind::Hold,
                "TR" | "M" => PaidKind::Travel,
                "/" if terms.holidays => PaidKind::Holiday,
                "/" => continue,
                "R" | "FT" | "T" if schedule.in_place_of_hold.contains(date) => PaidKind::Hold,
                "R" | "FT" | "T" => continue,
                _ => PaidKind::Work,
            };
            let own = hours.get(&(&person, *date)).filter(|_| kind == PaidKind::Work);
            worked.insert(*date, (kind, own.and_then(|day| day.worked()).map(of_minutes)));
        }
        pays.cast.insert(member.id.clone(), terms.pay(basis, worked, until));
    }
    let mut crew: BTreeMap<usize, Worked> = BTreeMap::new();
    for (day, plan) in basis.production.days.iter().zip(basis.days) {
        let kind = if day.kind == DayKind::Travel { PaidKind::Travel } else { PaidKind::Work };
        for at_work in plan.crew.iter().filter(|_| day.kind.is_work()) {
            let Some(member) = basis.production.crew.get(at_work.member) else { continue };
            let person = member.name.as_ref().map(|name| Person::Crew(name.to_lowercase()));
            let own = person.as_ref().and_then(|person| hours.get(&(person, day.date)));
            // Who works for two units on one date has one day: that of the engagement called first.
            if own.is_some_and(|own| own.member.is_some_and(|first| first != at_work.member)) {
                continue;
            }
            let worked = own.filter(|_| kind == PaidKind::Work).and_then(|day| day.worked()).map(of_minutes);
            crew.entry(at_work.member).or_default().insert(day.date, (kind, worked));
        }
    }
    for (at, member) in basis.production.crew.iter().enumerate() {
        let Some(terms) = Terms::of_crew(basis.production, member) else { continue };
        let mut worked = crew.remove(&at).unwrap_or_default();
        let span = worked.keys().next().copied().zip(worked.keys().last().copied());
        if let (true, Some((first, last))) = (terms.holidays, span) {
            let within = basis.company.range(first..=last).filter(|(_, day)| day.kind == CompanyKind::Holiday);
            for (date, _) in within {
                worked.entry(*date).or_insert((PaidKind::Holiday, None));
            }
        }
        pays.crew.insert(at, terms.pay(basis, worked, until));
    }
    pays
}

fn of_minutes(minutes: i32) -> Decimal {
    Decimal::from(minutes.max(0)) / Decimal::from(60)
}

/// A product; nothing where it is more than can be counted.
fn times(a: Decimal, b: Decimal) -> Decimal {
    super::budget::product(&[a, b])
}

/// What an hour, and a day, of one of the crew are paid by the deal; none of what the deal does not tell.
#[must_use]
pub fn crew_rates(production: &Production, member: &CrewMember) -> (Option<Money>, Option<Money>) {
    let Some(terms) = Terms::of_crew(production, member) else { return (None, None) };
    let money = |amount: Decimal| Money { amount, currency: terms.currency };
    (terms.hour_rate().map(money), (terms.unit != PayUnit::Flat).then(|| money(terms.day_rate())))
}

/// A deal's terms with all defaults settled.
struct Terms<'a> {
    rate: Decimal,
    currency: Currency,
    unit: PayUnit,
    /// Hours of a day that are guaranteed, and that a day's rate buys; none where a day is a day however long.
    hours: Option<Decimal>,
    /// Hours of a day that nobody knows, for an hourly rate.
    usual: Decimal,
    straight: Decimal,
    overtime: Decimal,
    double: Option<(Decimal, Decimal)>,
    holidays: bool,
    own: Option<&'a PayTerms>,
    /// Working days of a week.
    week: Decimal,
}

impl<'a> Terms<'a> {
    fn of_cast(production: &Production, member: &'a CastMember) -> Option<Self> {
        let unit = match member.deal {
            None | Some(Deal::Daily) => PayUnit::Day,
            Some(Deal::ThreeDay) => PayUnit::ThreeDays,
            Some(Deal::Weekly) => PayUnit::Week,
            Some(Deal::Run) => PayUnit::Flat,
        };
        Self::new(production, member.pay.as_ref(), member.rate, unit, None)
    }

    fn of_crew(production: &Production, member: &'a CrewMember) -> Option<Self> {
        let day = production.budget.as_ref().map_or_else(BudgetDay::default, |budget| budget.day);
        let unit = member.pay.as_ref().and_then(|pay| pay.unit).unwrap_or(PayUnit::Hour);
        let hours = if unit == PayUnit::Hour { day.guaranteed } else { day.hours };
        Self::new(production, member.pay.as_ref(), member.rate, unit, Some(hours))
    }

    /// The terms; none without a rate. `hours` are those of a day where the deal states none.
    fn new(production: &Production, own: Option<&'a PayTerms>, rate: Option<Money>, unit: PayUnit, hours: Option<Decimal>) -> Option<Self> {
        let rate = own.and_then(|own| own.rate).or(rate)?;
        let day = production.budget.as_ref().map_or_else(BudgetDay::default, |budget| budget.day);
        Some(Self {
            rate: rate.amount,
            currency: rate.currency,
            unit: own.and_then(|own| own.unit).unwrap_or(unit),
            hours: own.and_then(|own| own.hours).or(hours),
            usual: day.hours,
            straight: own.and_then(|own| own.straight).unwrap_or(day.straight),
            overtime: own.and_then(|own| own.overtime).unwrap_or(day.overtime),
            double: own.and_then(|own| Some((own.double_after?, own.double))),
            holidays: own.is_some_and(|own| own.holidays),
            own,
            week: Decimal::from(working_week(production)),
        })
    }

    /// Hours as they are paid: straight, at the overtime rate, at the double rate.
    fn paid(&self, hours: Decimal) -> Decimal {
        let (straight, over, double) = self.bands(hours);
        straight + times(over, self.overtime) + times(double, self.double.map_or(Decimal::ONE, |(_, rate)| rate))
    }

    fn bands(&self, hours: Decimal) -> (Decimal, Decimal, Decimal) {
        let double = self.double.map_or(Decimal::ZERO, |(after, _)| (hours - after).max(Decimal::ZERO));
        let over = (hours - double - self.straight).max(Decimal::ZERO);
        (hours - double - over, over, double)
    }

    /// What a day is paid at the rate; at an hour's rate, the hours of it that are guaranteed.
    fn day_rate(&self) -> Decimal {
        match self.unit {
            PayUnit::Hour => times(self.rate, self.paid(self.hours.unwrap_or_default())),
            PayUnit::Day => self.rate,
            PayUnit::ThreeDays => self.rate / Decimal::from(3),
            PayUnit::Week => self.rate / self.week,
            PayUnit::Flat => Decimal::ZERO,
        }
    }

    /// What an hour is paid; none where a day is a day however long.
    fn hour_rate(&self) -> Option<Decimal> {
        match self.unit {
            PayUnit::Hour => Some(self.rate),
            PayUnit::Flat => None,
            _ => match self.own.and_then(|own| own.week_hours).filter(|_| self.unit == PayUnit::Week) {
                Some(hours) => self.rate.checked_div(hours),
                None => self.day_rate().checked_div(self.paid(self.hours?)),
            },
        }
    }

    /// One day of work.
    fn work(&self, date: Date, hours: Option<Decimal>, running: Option<u8>) -> PaidDay {
        let multiple = match running {
            Some(6) => self.own.and_then(|own| own.sixth),
            Some(_) => self.own.and_then(|own| own.seventh.or(own.sixth)),
            None => None,
        };
        let paid_hours = (self.unit == PayUnit::Hour).then(|| hours.unwrap_or(self.usual).max(self.hours.unwrap_or_default()));
        let (base, overtime_hours, overtime, straight_pay) = match paid_hours {
            Some(paid) => {
                let (straight, over, double) = self.bands(paid);
                let rate = |rate: Decimal| rate.max(multiple.unwrap_or(rate));
                let double_rate = self.double.map_or(Decimal::ONE, |(_, rate)| rate);
                let extra = times(self.rate, times(over, rate(self.overtime)) + times(double, rate(double_rate)));
                (times(self.rate, straight), over + double, extra, times(self.rate, straight))
            }
            None => {
                let more = match (self.hours, hours, self.hour_rate()) {
                    // A week's hours are counted by the week.
                    _ if self.own.is_some_and(|own| own.week_hours.is_some()) => None,
                    (Some(bought), Some(worked), Some(rate)) if worked > bought => {
                        Some((worked - bought, times(rate, self.paid(worked) - self.paid(bought))))
                    }
                    _ => None,
                };
                let (hours, amount) = more.unwrap_or_default();
                (self.day_rate(), hours, amount, self.day_rate())
            }
        };
        let premium = multiple.map_or(Decimal::ZERO, |multiple| times(straight_pay, (multiple - Decimal::ONE).max(Decimal::ZERO)));
        PaidDay {
            date,
            kind: PaidKind::Work,
            hours,
            paid_hours,
            base,
            overtime_hours,
            overtime,
            running: running.filter(|_| multiple.is_some()),
            premium,
        }
    }

    fn pay(&self, basis: &Basis<'_>, worked: Worked, until: Option<Date>) -> Pay {
        let digits = self.currency.minor_digits();
        let all = worked.len();
        let week_of = |date: Date| basis.company.get(&date).map_or(0, |day| day.week);
        let mut days: Vec<PaidDay> = Vec::new();
        let mut run: (Option<Date>, u32, u8) = (None, 0, 0);
        for (date, (kind, hours)) in worked {
            if kind == PaidKind::Work {
                let week = week_of(date);
                let follows = run.0.and_then(|last| last.tomorrow().ok()) == Some(date) && run.1 == week;
                run = (Some(date), week, if follows { run.2.saturating_add(1) } else { 1 });
            }
            if until.is_some_and(|until| date > until) {
                continue;
            }
            let plain = |amount: Option<Money>| {
                let base = amount.filter(|money| money.currency == self.currency).map_or_else(|| self.day_rate(), |money| money.amount);
                let base = if self.unit == PayUnit::Flat && amount.is_none() { Decimal::ZERO } else { base };
                let none = Decimal::ZERO;
                PaidDay {
                    date,
                    kind,
                    hours: None,
                    paid_hours: None,
                    base,
                    overtime_hours: none,
                    overtime: none,
                    running: None,
                    premium: none,
                }
            };
            days.push(match kind {
                PaidKind::Work => self.work(date, hours, Some(run.2).filter(|run| *run >= 6)),
                PaidKind::Hold => plain(self.own.and_then(|own| own.hold)),
                PaidKind::Travel => plain(self.own.and_then(|own| own.travel)),
                PaidKind::Holiday => plain(None),
            });
        }
        let prep = self.own.map_or(Decimal::ZERO, |own| own.prep_days);
        let wrap = self.own.filter(|_| until.is_none()).map_or(Decimal::ZERO, |own| own.wrap_days);
        // Preparation has been earned when the first day on the board has come.
        let extra_days = if until.is_none() || !days.is_empty() { prep + wrap } else { Decimal::ZERO };
        let (week_hours, week_overtime) = self.weeks(&days, week_of);
        let sum = |of: fn(&PaidDay) -> Decimal| days.iter().map(of).sum::<Decimal>();
        let whole = sum(|day| day.base) + times(self.day_rate(), extra_days);
        let base = match self.unit {
            // A flat is earned day by day.
            PayUnit::Flat if until.is_some() => {
                let share = Decimal::from(days.len()).checked_div(Decimal::from(all)).unwrap_or_default();
                times(self.rate, share) + whole
            }
            PayUnit::Flat => self.rate + whole,
            _ => whole,
        };
        let base = round_half_up(base, digits);
        let engaged = !days.is_empty() || !extra_days.is_zero();
        let least = if until.is_none() { self.least(engaged) } else { Decimal::ZERO };
        let guarantee = (round_half_up(least, digits) - base).max(Decimal::ZERO);
        let overtime = round_half_up(sum(|day| day.overtime) + week_overtime, digits);
        let premium = round_half_up(sum(|day| day.premium), digits);
        let kit = round_half_up(self.kit(&days, extra_days), digits);
        Pay {
            currency: self.currency,
            rate: self.rate,
            unit: self.unit,
            extra_days,
            week: u32::try_from(working_week(basis.production)).unwrap_or(5),
            hours: days.iter().filter_map(|day| day.hours).sum(),
            overtime_hours: sum(|day| day.overtime_hours) + week_hours,
            total: base + guarantee + overtime + premium + kit,
            days,
            base,
            guarantee,
            overtime,
            premium,
            kit,
        }
    }

    /// Hours of weeks beyond their threshold that are not overtime of a day already, and what they are paid.
    fn weeks(&self, days: &[PaidDay], week_of: impl Fn(Date) -> u32) -> (Decimal, Decimal) {
        let (Some(most), Some(rate)) = (self.own.and_then(|own| own.week_hours), self.hour_rate()) else { return Default::default() };
        let mut weeks: BTreeMap<u32, (Decimal, Decimal)> = BTreeMap::new();
        for day in days.iter().filter(|day| day.kind == PaidKind::Work) {
            let week = weeks.entry(week_of(day.date)).or_default();
            week.0 += day.hours.unwrap_or_default() - day.overtime_hours;
            week.1 += Decimal::ONE;
        }
        let mut all = (Decimal::ZERO, Decimal::ZERO);
        for (hours, worked) in weeks.into_values() {
            // A week's rate buys the hours of the days that are worked of it.
            let share = if self.unit == PayUnit::Week { (worked / self.week).min(Decimal::ONE) } else { Decimal::ONE };
            let over = (hours - times(most, share)).max(Decimal::ZERO);
            // An hourly rate has paid them straight already.
            let factor = if self.unit == PayUnit::Hour { self.overtime - Decimal::ONE } else { self.overtime };
            all = (all.0 + over, all.1 + times(over, times(rate, factor)));
        }
        all
    }

    /// What is paid at least: what the deal states; where it states nothing, one week or three days of whoever is engaged
    /// for those.
    fn least(&self, engaged: bool) -> Decimal {
        let day = self.day_rate();
        match self.own.and_then(|own| own.guarantee) {
            Some(Guarantee::Hours(hours)) => self.hour_rate().map_or(Decimal::ZERO, |rate| times(rate, hours)),
            Some(Guarantee::Days(days)) => times(day, days),
            Some(Guarantee::Weeks(weeks)) if self.unit == PayUnit::Week => times(self.rate, weeks),
            Some(Guarantee::Weeks(weeks)) => times(day, times(weeks, self.week)),
            None if engaged && matches!(self.unit, PayUnit::Week | PayUnit::ThreeDays) => self.rate,
            None => Decimal::ZERO,
        }
    }

    fn kit(&self, days: &[PaidDay], extra_days: Decimal) -> Decimal {
        let Some((kit, weekly)) = self.own.and_then(|own| own.kit).filter(|(kit, _)| kit.currency == self.currency) else {
            return Decimal::ZERO;
        };
        let worked = Decimal::from(days.iter().filter(|day| day.kind == PaidKind::Work).count()) + extra_days;
        let units = if weekly { worked / self.week } else { worked };
        let whole = times(kit.amount, units);
        self.own.and_then(|own| own.kit_cap).map_or(whole, |cap| whole.min(cap))
    }
}

#[cfg(test)]
mod tests;
