//! Day-out-of-days: one derivation of the letters for whoever and whatever the company's days are counted for.
//!
//! The rule (domain.md 2.4). `S` and `F` are the first and the last day on a strip of any unit; earlier and later events
//! do not move them. Where several letters claim one date, **work goes before an event, an event before a holiday or a
//! day of company travel, and those before a hold**. The days between first and last work belong to the engagement
//! where it has holds: a day the company works, or that its calendar has as a working day and no day names, is `H`, a holiday `/`, a day the company travels `M`; its days off are
//! blank and never holds. Where there may be a drop, the first gap long enough is one: `D` on the work day before it,
//! `P` on the one after it, and nothing between but events. There is one drop at most. Without holds there is neither
//! hold nor drop, and idle days are blank.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::company::{self, CompanyKind};
use crate::model::{DropReading, EventKind, Production, ShootDay};

/// The letters of one row of a day-out-of-days, and what they come to. The counts count the letters: every letter is
/// counted once, so that [`total`](Self::total) is the number of dates that have one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DoodRow {
    /// Letters by date: `SW`, `W`, `WD`, `PW`, `WF`, `SWF`, `H`, `TR`, `FT`, `R`, `T`, `/`, `M`.
    pub codes: BTreeMap<Date, String>,
    /// Work days: on a strip of any unit.
    pub work: u32,
    /// Days on hold.
    pub hold: u32,
    /// Travel days: a journey of one's own (`TR`) or the company's (`M`), and no work.
    pub travel: u32,
    /// Rehearsal, fitting and test days without work.
    pub other: u32,
    /// Company holidays within the engagement.
    pub holiday: u32,
    /// First day on a strip.
    pub start: Option<Date>,
    /// Last day on a strip.
    pub finish: Option<Date>,
    /// The last day of work before the drop, and the first after it.
    pub drop: Option<(Date, Date)>,
    /// Rehearsal, fitting and test days in place of a hold: they are paid as it would be.
    pub in_place_of_hold: Vec<Date>,
}

impl DoodRow {
    /// All days that have a letter.
    #[must_use]
    pub const fn total(&self) -> u32 {
        self.work + self.hold + self.travel + self.other + self.holiday
    }

    /// The letters of a date; empty on a day without any.
    #[must_use]
    pub fn code(&self, date: Date) -> &str {
        self.codes.get(&date).map_or("", String::as_str)
    }
}

/// On what terms idle days are counted.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Terms {
    /// Whether idle days between work are holds.
    pub holds: bool,
    /// The least gap of a drop and how it is counted, where there may be a drop.
    pub drop: Option<(u32, DropReading)>,
}

/// What each date of a board is for those who are engaged: the main unit's days decide, as the company's do. A day that
/// another unit works alone is nobody's hold.
pub(super) fn company(production: &Production, days: &[ShootDay]) -> BTreeMap<Date, CompanyKind> {
    let main = production.units.first().map_or("main", |unit| unit.id.as_str());
    let own: Vec<&ShootDay> = days.iter().filter(|day| day.unit == main).collect();
    // A working day of the calendar that no day names is idle, not off: whoever is engaged is held on it.
    let calendar = &production.calendar;
    let idle = |date: Date, day: &company::CompanyDay| calendar.origin.is_some() && day.days.is_empty() && calendar.is_work(date);
    let kind = |date: Date, day: &company::CompanyDay| if idle(date, day) { CompanyKind::Other } else { day.kind };
    company::dates(production, &own).into_iter().map(|(date, day)| (date, kind(date, &day))).collect()
}

/// The length of the gap between two work days in calendar days, as a reading counts it (domain.md 2.12).
#[must_use]
pub fn gap(from: Date, to: Date, reading: DropReading) -> u32 {
    let difference = from.until(to).map_or(0, |span| span.get_days());
    let days = match reading {
        DropReading::Intervening => difference - 1,
        DropReading::Difference => difference,
    };
    u32::try_from(days).unwrap_or(0)
}

/// Why a date has its letters, or none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LetterWhy {
    /// On a strip.
    Work {
        /// Of the first day of work: `S`.
        first: bool,
        /// Of the first day of work after the drop: `P`.
        pickup: bool,
        /// Of the last day of work before the drop: `D`.
        drop: bool,
        /// Of the last day of work: `F`.
        last: bool,
    },
    /// An event of one's own.
    Event(EventKind),
    /// A holiday of the company within the engagement.
    Holiday,
    /// The company travels.
    CompanyTravel,
    /// The company works, and the engagement runs: a hold.
    Hold,
    /// The company does not work.
    Off,
    /// It lies in the gap of the drop.
    Dropped,
    /// It lies between days of work of an engagement without holds.
    NoHolds,
    /// It lies before the first day of work.
    Before,
    /// It lies after the last day of work.
    After,
    /// There is no day of work at all.
    NoWork,
}

impl LetterWhy {
    /// The letters.
    #[must_use]
    pub fn letters(self) -> String {
        match self {
            Self::Work { first, pickup, drop, last } => {
                let all = [(first, 'S'), (pickup, 'P'), (true, 'W'), (drop, 'D'), (last, 'F')];
                all.into_iter().filter_map(|(is, letter)| is.then_some(letter)).collect()
            }
            Self::Event(kind) => event_letters(kind).to_owned(),
            Self::Holiday => "/".to_owned(),
            Self::CompanyTravel => "M".to_owned(),
            Self::Hold => "H".to_owned(),
            Self::Off | Self::Dropped | Self::NoHolds | Self::Before | Self::After | Self::NoWork => String::new(),
        }
    }
}

/// What the letters of a row hang on.
pub(super) struct Row<'a> {
    worked: &'a BTreeSet<Date>,
    events: BTreeMap<Date, EventKind>,
    terms: Terms,
    company: &'a BTreeMap<Date, CompanyKind>,
    /// First day of work.
    pub start: Option<Date>,
    /// Last day of work.
    pub finish: Option<Date>,
    /// The last day of work before the drop, and the first after it.
    pub drop: Option<(Date, Date)>,
}

impl<'a> Row<'a> {
    /// The row that works on these dates.
    pub fn new(
        worked: &'a BTreeSet<Date>,
        events: impl IntoIterator<Item = (Date, EventKind)>,
        terms: Terms,
        company: &'a BTreeMap<Date, CompanyKind>,
    ) -> Self {
        let dates: Vec<Date> = worked.iter().copied().collect();
        let drop = terms.drop.filter(|_| terms.holds).and_then(|(least, reading)| {
            let fits = |pair: &&[Date]| gap(pair[0], pair[1], reading) >= least.max(1);
            dates.windows(2).find(fits).map(|pair| (pair[0], pair[1]))
        });
        let mut of_date: BTreeMap<Date, EventKind> = BTreeMap::new();
        for (date, kind) in events {
            let first = of_date.entry(date).or_insert(kind);
            if rank(kind) < rank(*first) {
                *first = kind;
            }
        }
        Self { worked, events: of_date, terms, company, start: dates.first().copied(), finish: dates.last().copied(), drop }
    }

    /// Why a date has its letters.
    pub fn why(&self, date: Date) -> LetterWhy {
        if self.worked.contains(&date) {
            return LetterWhy::Work {
                first: self.start == Some(date),
                pickup: self.drop.is_some_and(|(_, pickup)| pickup == date),
                drop: self.drop.is_some_and(|(dropped, _)| dropped == date),
                last: self.finish == Some(date),
            };
        }
        if let Some(kind) = self.events.get(&date) {
            return LetterWhy::Event(*kind);
        }
        self.idle(date)
    }

    /// What a date is without work and events of one's own.
    fn idle(&self, date: Date) -> LetterWhy {
        let (Some(start), Some(finish)) = (self.start, self.finish) else { return LetterWhy::NoWork };
        if date < start {
            return LetterWhy::Before;
        }
        if date > finish {
            return LetterWhy::After;
        }
        if !self.terms.holds {
            return LetterWhy::NoHolds;
        }
        if self.drop.is_some_and(|(from, to)| from < date && date < to) {
            return LetterWhy::Dropped;
        }
        match self.company.get(&date).copied().unwrap_or_default() {
            CompanyKind::Holiday => LetterWhy::Holiday,
            CompanyKind::Travel => LetterWhy::CompanyTravel,
            CompanyKind::Shoot | CompanyKind::Other => LetterWhy::Hold,
            CompanyKind::Off => LetterWhy::Off,
        }
    }
}

/// The letters of a row that works on these dates.
pub(super) fn letters(
    worked: &BTreeSet<Date>,
    events: impl IntoIterator<Item = (Date, EventKind)>,
    terms: Terms,
    company: &BTreeMap<Date, CompanyKind>,
) -> DoodRow {
    let row = Row::new(worked, events, terms, company);
    let engaged = row.start.zip(row.finish).filter(|_| terms.holds).map(|(from, to)| company.range(from..=to));
    let dates = engaged.into_iter().flatten().map(|(date, _)| *date).chain(row.events.keys().copied()).chain(worked.iter().copied());
    let codes: BTreeMap<Date, String> = dates.map(|date| (date, row.why(date).letters())).filter(|(_, code)| !code.is_empty()).collect();
    let instead = |(date, kind): (&Date, &EventKind)| {
        let held = *kind != EventKind::Travel && !worked.contains(date) && row.idle(*date) == LetterWhy::Hold;
        held.then_some(*date)
    };
    let in_place_of_hold = row.events.iter().filter_map(instead).collect();
    counted(DoodRow { codes, start: row.start, finish: row.finish, drop: row.drop, in_place_of_hold, ..DoodRow::default() })
}

/// Counts the letters.
fn counted(mut row: DoodRow) -> DoodRow {
    for code in row.codes.values() {
        let count = match code.as_str() {
            "H" => &mut row.hold,
            "TR" | "M" => &mut row.travel,
            "R" | "FT" | "T" => &mut row.other,
            "/" => &mut row.holiday,
            _ => &mut row.work,
        };
        *count += 1;
    }
    row
}

/// Which event's letters stand where a date has several.
const fn rank(kind: EventKind) -> u8 {
    match kind {
        EventKind::Travel => 0,
        EventKind::Rehearsal => 1,
        EventKind::Fitting => 2,
        EventKind::Test => 3,
        EventKind::Adr | EventKind::Press => 4,
    }
}

const fn event_letters(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Travel => "TR",
        EventKind::Fitting => "FT",
        EventKind::Rehearsal => "R",
        EventKind::Test => "T",
        EventKind::Adr | EventKind::Press => "",
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::derive::testing::d;
    use crate::values::DateSpan;

    /// The company works the weekdays of June 2026, has a holiday on the 19th and travels on the 24th.
    fn june() -> BTreeMap<Date, CompanyKind> {
        let all = DateSpan { from: d(2026, 6, 1), to: d(2026, 6, 30) };
        let kind = |date: Date| match (date.day(), date.weekday().to_monday_zero_offset()) {
            (19, _) => CompanyKind::Holiday,
            (24, _) => CompanyKind::Travel,
            (_, 5 | 6) => CompanyKind::Off,
            _ => CompanyKind::Shoot,
        };
        all.dates().map(|date| (date, kind(date))).collect()
    }

    fn row(worked: &[i8], events: &[(i8, EventKind)], terms: Terms) -> DoodRow {
        let worked = worked.iter().map(|day| d(2026, 6, *day)).collect();
        letters(&worked, events.iter().map(|(day, kind)| (d(2026, 6, *day), *kind)), terms, &june())
    }

    fn text(row: &DoodRow, to: i8) -> String {
        let cells = (1..=to).map(|day| match row.code(d(2026, 6, day)) {
            "" => "·",
            code => code,
        });
        cells.collect::<Vec<_>>().join(" ")
    }

    const HOLDS: Terms = Terms { holds: true, drop: None };

    fn dropped(least: u32, reading: DropReading) -> Terms {
        Terms { holds: true, drop: Some((least, reading)) }
    }

    /// domain.md 2.12, DOOD A.
    #[test]
    fn idle_work_days_between_first_and_last_work_are_holds() {
        let row = row(&[1, 2, 15], &[], HOLDS);
        assert_eq!(text(&row, 15), "SW W H H H · · H H H H H · · WF");
        assert_eq!((row.work, row.hold, row.total()), (3, 8, 11));
        assert_eq!((row.start, row.finish), (Some(d(2026, 6, 1)), Some(d(2026, 6, 15))));
    }

    /// domain.md 2.12, DOOD A, with no more on the board than the three days of work.
    #[test]
    fn a_working_day_that_no_day_names_is_a_hold_and_a_stated_day_off_is_not() {
        use crate::derive::testing::Builder;
        let builder = Builder::new().day(d(2026, 6, 1), "07:00").day(d(2026, 6, 2), "07:00").day(d(2026, 6, 15), "07:00");
        let worked: BTreeSet<Date> = [1, 2, 15].map(|day| d(2026, 6, day)).into();
        let of = |builder: &Builder| {
            let company = company(&builder.production, &builder.production.days);
            letters(&worked, std::iter::empty(), HOLDS, &company)
        };
        assert_eq!(of(&builder).hold, 0, "without a calendar only the board says when the company works");
        let builder = builder.with(|production| {
            production.calendar.days_off = vec![jiff::civil::Weekday::Saturday, jiff::civil::Weekday::Sunday];
            production.calendar.origin = crate::findings::Sources::default().file(crate::findings::SourceId(0));
        });
        assert_eq!(text(&of(&builder), 15), "SW W H H H · · H H H H H · · WF");
        let builder = builder.day(d(2026, 6, 3), "").day_with(|day| day.kind = crate::model::DayKind::Off);
        assert_eq!(text(&of(&builder), 15), "SW W · H H · · H H H H H · · WF");
    }

    #[test]
    fn a_rehearsal_in_place_of_a_hold_is_paid_and_one_before_the_start_is_not() {
        let row = row(&[2, 5], &[(1, EventKind::Fitting), (3, EventKind::Rehearsal)], HOLDS);
        assert_eq!(text(&row, 5), "FT SW R H WF");
        assert_eq!(row.in_place_of_hold, [d(2026, 6, 3)]);
        assert_eq!(crate::derive::paid_days(&row), 4);
    }

    /// domain.md 2.12, DOOD A: the 3rd to the 14th are 12 intervening days, and the dates differ by 13.
    #[test]
    fn the_two_readings_of_the_drop_part_at_the_boundary() {
        use DropReading::{Difference, Intervening};
        const HELD: &str = "SW W H H H · · H H H H H · · WF";
        const DROPPED: &str = "SW WD · · · · · · · · · · · · PWF";
        for (least, reading, expected, hold) in [
            (10, Intervening, DROPPED, 0),
            (12, Intervening, DROPPED, 0),
            (13, Intervening, HELD, 8),
            (14, Intervening, HELD, 8),
            (10, Difference, DROPPED, 0),
            (13, Difference, DROPPED, 0),
            (14, Difference, HELD, 8),
        ] {
            let row = row(&[1, 2, 15], &[], dropped(least, reading));
            assert_eq!(text(&row, 15), expected, "least gap {least}, {reading:?}");
            assert_eq!((row.work, row.hold), (3, hold), "least gap {least}, {reading:?}");
            assert_eq!(row.drop.is_some(), hold == 0);
        }
    }

    /// domain.md 2.12, DOOD B.
    #[test]
    fn one_day_of_work_starts_and_finishes_and_travel_before_it_does_not_start() {
        let row = row(&[2], &[(1, EventKind::Travel)], HOLDS);
        assert_eq!(text(&row, 3), "TR SWF ·");
        assert_eq!((row.travel, row.work, row.start), (1, 1, Some(d(2026, 6, 2))));
    }

    #[test]
    fn a_holiday_and_a_day_of_company_travel_are_never_holds() {
        let row = row(&[18, 26], &[], HOLDS);
        assert_eq!(text(&row, 26).split(' ').skip(17).collect::<Vec<_>>().join(" "), "SW / · · H H M H WF");
        assert_eq!((row.hold, row.holiday, row.travel, row.total()), (3, 1, 1, 7));
        let without = self::row(&[18, 26], &[], Terms::default());
        assert_eq!((without.holiday, without.travel, without.hold), (0, 0, 0), "nobody who is not engaged keeps the holiday");
    }

    #[test]
    fn work_goes_before_an_event_an_event_before_a_holiday_and_a_hold() {
        let events = [
            (18, EventKind::Fitting),
            (17, EventKind::Fitting),
            (19, EventKind::Rehearsal),
            (22, EventKind::Test),
            (22, EventKind::Travel),
            (24, EventKind::Fitting),
        ];
        let row = row(&[16, 18, 25], &events, HOLDS);
        assert_eq!(text(&row, 25).split(' ').skip(15).collect::<Vec<_>>().join(" "), "SW FT W R · · TR H FT WF");
        assert_eq!((row.work, row.hold, row.other, row.travel, row.holiday), (3, 1, 3, 1, 0));
    }

    #[test]
    fn there_is_one_drop_in_the_first_gap_that_fits_and_events_stand_in_it() {
        let terms = dropped(4, DropReading::Intervening);
        assert_eq!(text(&row(&[1, 5, 10, 15], &[(8, EventKind::Fitting)], terms), 15), "SW H H H WD · · FT · PW H H · · WF");
        let terms = dropped(3, DropReading::Intervening);
        assert_eq!(text(&row(&[1, 5, 10, 15], &[], terms), 15), "SWD · · · PW · · H H W H H · · WF");
        let never = Terms { holds: false, ..terms };
        assert_eq!(text(&row(&[1, 5, 10, 15], &[], never), 15), "SW · · · W · · · · W · · · · WF");
        let none = dropped(0, DropReading::Intervening);
        assert_eq!(text(&row(&[1, 2, 3], &[], none), 3), "SW W WF", "days in a row are no gap");
    }

    #[test]
    fn work_on_a_day_off_is_work() {
        assert_eq!(text(&row(&[5, 6, 8], &[], HOLDS), 8), "· · · · SW W · WF");
    }

    proptest! {
        /// The counts are those of the letters, first and last work carry S and F, and a drop is one D and one P.
        #[test]
        fn counts_are_those_of_the_letters(
            worked in prop::collection::btree_set(1i8..=30, 0..12),
            events in prop::collection::vec((1i8..=30, 0usize..4), 0..6),
            holds in any::<bool>(),
            least in prop::option::of(0u32..16),
            difference in any::<bool>(),
        ) {
            const KINDS: [EventKind; 4] = [EventKind::Travel, EventKind::Fitting, EventKind::Rehearsal, EventKind::Test];
            let reading = if difference { DropReading::Difference } else { DropReading::Intervening };
            let events: Vec<(i8, EventKind)> = events.into_iter().map(|(day, kind)| (day, KINDS[kind])).collect();
            let days: Vec<i8> = worked.iter().copied().collect();
            let row = row(&days, &events, Terms { holds, drop: least.map(|least| (least, reading)) });
            let count = |test: &dyn Fn(&str) -> bool| u32::try_from(row.codes.values().filter(|code| test(code)).count()).unwrap();
            prop_assert_eq!(row.work, count(&|code| code.contains('W')));
            prop_assert_eq!(row.hold, count(&|code| code == "H"));
            prop_assert_eq!(row.travel, count(&|code| code == "TR" || code == "M"));
            prop_assert_eq!(row.other, count(&|code| matches!(code, "R" | "FT" | "T")));
            prop_assert_eq!(row.holiday, count(&|code| code == "/"));
            prop_assert_eq!(row.total() as usize, row.codes.len());
            prop_assert_eq!(row.work as usize, days.len());
            prop_assert_eq!(count(&|code| code.starts_with('S')), u32::from(!days.is_empty()));
            prop_assert_eq!(count(&|code| code.ends_with('F')), u32::from(!days.is_empty()));
            let drops = (count(&|code| code.contains('D')), count(&|code| code.contains('P')));
            let once = u32::from(row.drop.is_some());
            prop_assert_eq!(drops, (once, once));
            prop_assert!(holds || row.hold + once == 0);
            let off = |date: &Date| june()[date] == CompanyKind::Off;
            prop_assert!(row.codes.iter().all(|(date, code)| !(code == "H" && off(date))));
        }
    }
}
