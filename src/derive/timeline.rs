//! The walk through a day's strips: when each begins and ends, and when lunch is.

use crate::model::{Production, ShootDay, Strip, StripKind};
use crate::values::{Call, Clock, Eighths, Stage};

const DAY: i32 = 24 * 60;

/// When and where a strip is shot.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TimedStrip {
    /// Its start; none where the day has no call to count from.
    pub start: Option<Clock>,
    /// Its end.
    pub end: Option<Clock>,
    /// Id of its location: its own, its scene's, or for a banner where the company then is; for a move where it goes.
    pub location: Option<String>,
    /// Pages that count, each eighth of a scene once: what was shot of it on a reported day; on others the strip's, and
    /// no more than is left of its scene.
    pub pages: Eighths,
    /// Pages that its day set out to shoot: the strip's, and no more than was left of its scene.
    pub planned: Eighths,
}

/// Why a strip starts when it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Start {
    /// It has no time: there is no call to count from.
    #[default]
    None,
    /// It is the first of the day, at the crew call.
    Call,
    /// It is the first of the day, the show's set-up after the crew call.
    Setup,
    /// It is the first scene, at the shooting call.
    Shooting,
    /// Its start is stated.
    Stated,
    /// It follows the strip before it.
    After,
    /// It is the lunch banner of a day that states its lunch.
    Lunch,
    /// It waits for the lunch that was put in front of it.
    AfterLunch,
}

/// Where a strip's length comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Length {
    /// Stated on the strip, or on its scene.
    #[default]
    Stated,
    /// Its pages at the show's minutes for a page.
    Pages,
    /// A banner's kind: the key of the convention.
    Kind(&'static str),
    /// A note takes no time.
    Note,
}

/// How a strip came to its times.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct StripWhy {
    /// Why it starts when it does.
    pub start: Start,
    /// Where its length comes from.
    pub length: Length,
    /// Its own minutes.
    pub minutes: i32,
    /// Whether lunch breaks it, and makes it end so much later.
    pub broken: bool,
}

/// Where lunch comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LunchWhy {
    /// There is none.
    #[default]
    None,
    /// The day states it.
    Stated,
    /// The lunch banner, by its index.
    Banner(usize),
    /// Put in front of this strip, which would run past the hours to lunch.
    Before(usize),
    /// It breaks this strip.
    Breaks(usize),
    /// The show's hours after the crew call.
    Hours,
}

/// The hours of a day: what the walk comes to.
#[derive(Debug, Clone, Default)]
pub struct Timeline {
    /// General crew call.
    pub call: Option<Clock>,
    /// Shooting call, resolved.
    pub shooting_call: Option<Call>,
    /// Lunch, resolved.
    pub lunch: Option<Call>,
    /// The strip that lunch was put in front of, where the day has no lunch banner.
    pub lunch_before: Option<usize>,
    /// Wrap: stated, else the end of the last strip.
    pub wrap: Option<Clock>,
    /// Times of the strips.
    pub strips: Vec<TimedStrip>,
    /// How each strip came to its times.
    pub why: Vec<StripWhy>,
    /// Where lunch comes from.
    pub lunch_why: LunchWhy,
}

impl Timeline {
    /// The clock time of a stage of the day. A person's own stages are none of the day's.
    pub fn stage(&self, stage: Stage) -> Option<Clock> {
        match stage {
            Stage::Call => self.call,
            Stage::Shooting => clock(self.shooting_call),
            Stage::Lunch => clock(self.lunch),
            Stage::Wrap => self.wrap,
            Stage::Makeup | Stage::Blocking | Stage::OnSet => None,
        }
    }

    /// A call with its stage looked up; a relative call whose stage is not known stays as it is.
    pub fn resolve(&self, call: Call) -> Call {
        resolve(call, |stage| self.stage(stage))
    }
}

/// The time of a call that is one.
#[must_use]
pub fn clock(call: Option<Call>) -> Option<Clock> {
    match call {
        Some(Call::At(clock)) => Some(clock),
        _ => None,
    }
}

/// A call with its stage looked up.
pub(super) fn resolve(call: Call, stage_of: impl FnOnce(Stage) -> Option<Clock>) -> Call {
    match call {
        Call::Offset { stage, minutes } => stage_of(stage).map_or(call, |at| Call::At(at.plus(minutes))),
        other => other,
    }
}

/// A stated time that cannot be before another belongs to the night after it: wrap `02:30` of a day called at `17:00`
/// is `02:30+1`.
pub(super) fn not_before(clock: Clock, earliest: Option<Clock>) -> Clock {
    match earliest {
        Some(earliest) if clock < earliest && clock.day_offset() == 0 => clock.plus(DAY),
        _ => clock,
    }
}

/// The longest meal that a report is believed to have, in minutes.
pub const LONGEST_MEAL: i32 = 4 * 60;

/// Whether a time lies before the one it should follow, rather than in the night after: a time without a day that is
/// before the other is of the next day only where it is then at most so many minutes later.
#[must_use]
pub const fn is_before(time: Clock, earlier: Clock, most: i32) -> bool {
    let after = time.minutes() - earlier.minutes();
    after < 0 && (time.day_offset() != 0 || earlier.day_offset() != 0 || after + DAY > most)
}

/// A stated time that may be before another, but not by half a day: on set `01:00` of a day called at `17:00` is
/// `01:00+1`, and pick-up `16:10` is of the same day.
pub(super) fn near(clock: Clock, other: Option<Clock>) -> Clock {
    match other {
        Some(other) if clock.plus(DAY / 2) < other && clock.day_offset() == 0 => clock.plus(DAY),
        _ => clock,
    }
}

/// The estimated minutes of a strip: stated on it, else on its scene, else pages at the show's rate; a banner's by its
/// kind.
#[must_use]
pub fn strip_minutes(production: &Production, strip: &Strip) -> u32 {
    length(production, strip).0
}

/// The estimated minutes of a strip, and where they come from.
fn length(production: &Production, strip: &Strip) -> (u32, Length) {
    let conventions = &production.conventions;
    let own = strip.minutes.or_else(|| production.scene(strip.scene()?).and_then(|scene| scene.minutes));
    if let Some(minutes) = own {
        return (minutes, Length::Stated);
    }
    match &strip.what {
        Ok(_) => (strip.pages.shooting_minutes(conventions.minutes_per_page), Length::Pages),
        Err(banner) => match banner.kind {
            StripKind::Setup => (conventions.setup_minutes, Length::Kind("setup_minutes")),
            StripKind::Rehearsal => (conventions.blocking_minutes, Length::Kind("blocking_minutes")),
            StripKind::Lunch | StripKind::Meal => (conventions.lunch_minutes, Length::Kind("lunch_minutes")),
            StripKind::Move => (conventions.move_minutes, Length::Kind("move_minutes")),
            StripKind::Note => (0, Length::Note),
        },
    }
}

/// Minutes as a difference of clock times.
#[must_use]
pub fn signed(minutes: u32) -> i32 {
    i32::try_from(minutes).unwrap_or(i32::MAX)
}

fn is_kind(strip: &Strip, kind: StripKind) -> bool {
    strip.banner().is_some_and(|banner| banner.kind == kind)
}

/// Where lunch went in a walk.
struct PlacedLunch {
    /// When it is.
    lunch: Clock,
    /// The start of the strip it was put in front of; none where it breaks the strip.
    start: Option<Clock>,
}

/// Puts lunch in front of a strip that would run past its time, or into it.
fn place_lunch(production: &Production, lunch: Clock, stated: bool, start: Clock, start_stated: bool) -> PlacedLunch {
    let conventions = &production.conventions;
    let length = signed(conventions.lunch_minutes);
    let half = lunch.plus(-signed(conventions.lunch_after) / 2);
    if start >= lunch {
        let after = if start_stated { start } else { start.max(lunch.plus(length)) };
        PlacedLunch { lunch, start: Some(after) }
    } else if stated || start_stated || start < half {
        PlacedLunch { lunch, start: None }
    } else {
        PlacedLunch { lunch: start, start: Some(start.plus(length)) }
    }
}

/// Walks a day's strips in order, each as long as it is estimated (domain.md 2.2).
///
/// The first scene starts at the shooting call: stated, else crew call and the show's set-up time; a `setup` banner in
/// front of the first scene is that set-up. A stated start wins over the walk.
///
/// Lunch is the lunch banner where the day has one. Otherwise it is put in: when the day states a time, at that time,
/// and the strip it falls in goes on after it; else in front of the strip that would run past the show's hours to
/// lunch (`lunch_after`, six hours from call), so never later than that. A strip so long that lunch in front of it
/// would come in the first half of those hours is broken by lunch at their end instead.
pub(super) fn walk(production: &Production, day: &ShootDay) -> Timeline {
    let conventions = &production.conventions;
    let mut line = Timeline { call: day.call, ..Timeline::default() };
    line.shooting_call = day.shooting_call.map(|call| at_or_after(line.resolve(call), day.call));
    let shooting = clock(line.shooting_call);

    let first_scene = day.strips.iter().position(|strip| strip.scene().is_some());
    let leading = &day.strips[..first_scene.unwrap_or(day.strips.len())];
    let own_setup = leading.iter().any(|strip| is_kind(strip, StripKind::Setup));
    let setup = if own_setup || shooting.is_some() { 0 } else { signed(conventions.setup_minutes) };
    let mut cursor = day.call.map(|call| call.plus(setup)).or(shooting);

    let banner_lunch = day.strips.iter().position(|strip| is_kind(strip, StripKind::Lunch));
    let stated_lunch = day.lunch.map(|call| at_or_after(line.resolve(call), day.call));
    let default_lunch = day.call.map(|call| call.plus(signed(conventions.lunch_after)));
    let mut pending = match stated_lunch {
        _ if banner_lunch.is_some() => None,
        Some(call) => clock(Some(call)),
        None => default_lunch,
    };
    line.lunch = stated_lunch;
    if stated_lunch.is_some() {
        line.lunch_why = LunchWhy::Stated;
    }

    let mut start_why = match (day.call, cursor) {
        (_, None) => Start::None,
        (None, Some(_)) => Start::Shooting,
        (Some(_), Some(_)) if setup == 0 => Start::Call,
        (Some(_), Some(_)) => Start::Setup,
    };

    let mut here = day.location.clone();
    for (index, strip) in day.strips.iter().enumerate() {
        let (minutes, length) = length(production, strip);
        let mut minutes = signed(minutes);
        let mut why = StripWhy { start: start_why, length, minutes, broken: false };
        if Some(index) == first_scene && shooting.is_some() {
            (cursor, why.start) = (shooting, Start::Shooting);
        }
        if let Some(lunch) = clock(stated_lunch).filter(|_| Some(index) == banner_lunch) {
            (cursor, why.start) = (Some(lunch), Start::Lunch);
        }
        if let Some(start) = strip.start {
            (cursor, why.start) = (Some(near(start, cursor.or(day.call))), Start::Stated);
        }
        if let (Some(lunch), Some(start)) = (pending, cursor)
            && minutes > 0
            && start.plus(minutes) > lunch
        {
            let pushed = place_lunch(production, lunch, stated_lunch.is_some(), start, strip.start.is_some());
            line.lunch = Some(Call::At(pushed.lunch));
            match pushed.start {
                Some(after) => {
                    (cursor, line.lunch_before) = (Some(after), Some(index));
                    if after != start {
                        why.start = Start::AfterLunch;
                    }
                }
                None => {
                    minutes += signed(conventions.lunch_minutes);
                    why.broken = true;
                }
            }
            line.lunch_why = match pushed.start {
                _ if stated_lunch.is_some() => LunchWhy::Stated,
                Some(_) => LunchWhy::Before(index),
                None => LunchWhy::Breaks(index),
            };
            pending = None;
        }
        let start = cursor;
        cursor = cursor.map(|start| start.plus(minutes));
        if Some(index) == banner_lunch {
            if line.lunch.is_none() && start.is_some() {
                line.lunch_why = LunchWhy::Banner(index);
            }
            line.lunch = line.lunch.or(start.map(Call::At));
        }
        here = strip_place(production, day, index).or(here);
        line.strips.push(TimedStrip { start, end: cursor, location: here.clone(), pages: strip.pages, planned: strip.pages });
        line.why.push(why);
        start_why = if cursor.is_some() { Start::After } else { Start::None };
    }

    let last = line.strips.iter().filter_map(|strip| strip.end).max();
    line.wrap = day.wrap.map(|wrap| not_before(wrap, day.call)).or(last);
    if line.shooting_call.is_none() {
        let first_start = first_scene.and_then(|index| line.strips[index].start);
        line.shooting_call = first_start.or_else(|| day.call.map(|call| call.plus(signed(conventions.setup_minutes)))).map(Call::At);
    }
    if line.lunch.is_none() && banner_lunch.is_none() {
        // A day that is over by then has no lunch; one whose wrap is stated later has it at its time.
        line.lunch = default_lunch.filter(|lunch| line.wrap.is_some_and(|wrap| wrap > *lunch)).map(Call::At);
        if line.lunch.is_some() {
            line.lunch_why = LunchWhy::Hours;
        }
    }
    line
}

/// A stated stage of the day is not before the crew call.
fn at_or_after(call: Call, earliest: Option<Clock>) -> Call {
    match call {
        Call::At(at) => Call::At(not_before(at, earliest)),
        other => other,
    }
}

/// Where a strip takes the company: a scene's location, or where a move goes.
fn strip_place(production: &Production, day: &ShootDay, index: usize) -> Option<String> {
    let strip = &day.strips[index];
    let place = |strip: &Strip| production.strip_location(strip).map(|location| location.id.clone());
    match &strip.what {
        Ok(_) => place(strip),
        Err(banner) if banner.kind == StripKind::Move => banner.to.clone().or_else(|| next_place(production, &day.strips[index + 1..])),
        Err(_) => place(strip),
    }
}

/// The location of the next scene.
pub(super) fn next_place(production: &Production, strips: &[Strip]) -> Option<String> {
    let next = strips.iter().find(|strip| strip.scene().is_some())?;
    production.strip_location(next).map(|location| location.id.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, at, call, d};

    /// Scenes 1 to 4 of so many eighths each, at sixty minutes a page.
    fn scenes(eighths: [u32; 4]) -> Builder {
        let builder = Builder::new();
        eighths.iter().zip(["1", "2", "3", "4"]).fold(builder, |builder, (pages, number)| builder.scene(number, "INT", "DAY", *pages))
    }

    fn line(builder: &Builder) -> Timeline {
        walk(&builder.production, &builder.production.days[0])
    }

    fn starts(line: &Timeline) -> String {
        let text = |strip: &TimedStrip| strip.start.map_or_else(|| "-".to_owned(), |start| start.to_string());
        line.strips.iter().map(text).collect::<Vec<_>>().join(" ")
    }

    fn lunch(line: &Timeline) -> String {
        line.lunch.map_or_else(|| "-".to_owned(), |lunch| lunch.to_string())
    }

    #[test]
    fn the_first_scene_starts_after_the_set_up() {
        let day = scenes([8, 4, 1, 1]).day(d(2026, 6, 1), "07:00").strip("1", "").strip("2", "");
        let line = line(&day);
        assert_eq!(starts(&line), "07:30 08:30");
        assert_eq!((line.shooting_call, line.wrap), (Some(Call::At(at("07:30"))), Some(at("09:00"))));
        assert_eq!(lunch(&line), "-", "a day that is over before lunch has none");
    }

    #[test]
    fn a_setup_banner_in_front_is_the_set_up() {
        let day = scenes([8; 4]).day(d(2026, 6, 1), "07:00").banner(StripKind::Setup, Some(75), None).strip("1", "");
        let line = line(&day);
        assert_eq!(starts(&line), "07:00 08:15");
        assert_eq!(line.shooting_call, Some(Call::At(at("08:15"))));
    }

    #[test]
    fn a_stated_shooting_call_and_a_stated_start_win() {
        let day = scenes([8; 4]).day(d(2026, 6, 1), "07:00").day_with(|day| day.shooting_call = Some(call("call+1:00")));
        let day = day.strip("1", "").strip("2", "").strip_with(|strip| strip.start = Some(at("10:30"))).strip("3", "");
        assert_eq!(starts(&line(&day)), "08:00 10:30 11:30");
    }

    #[test]
    fn lunch_is_put_before_the_strip_that_would_run_past_six_hours() {
        // 07:30, 09:30, 11:30 to 13:30 would run past 13:00.
        let day = scenes([16; 4]).day(d(2026, 6, 1), "07:00").strip("1", "").strip("2", "").strip("3", "").strip("4", "");
        let line = line(&day);
        assert_eq!((starts(&line), lunch(&line)), ("07:30 09:30 12:00 14:00".to_owned(), "11:30".to_owned()));
        assert_eq!(line.lunch_before, Some(2));
        assert_eq!(line.wrap, Some(at("16:00")));
    }

    #[test]
    fn a_strip_that_ends_at_six_hours_is_finished_before_lunch() {
        let day = scenes([16, 16, 12, 8]).day(d(2026, 6, 1), "07:00").strip("1", "").strip("2", "").strip("3", "").strip("4", "");
        let line = line(&day);
        assert_eq!((starts(&line), lunch(&line)), ("07:30 09:30 11:30 13:30".to_owned(), "13:00".to_owned()));
    }

    #[test]
    fn a_long_strip_is_broken_by_lunch() {
        let day = scenes([64, 8, 8, 8]).day(d(2026, 6, 1), "07:00").strip("1", "").strip("2", "");
        let line = line(&day);
        assert_eq!((starts(&line), lunch(&line)), ("07:30 16:00".to_owned(), "13:00".to_owned()));
        assert_eq!(line.lunch_before, None);
    }

    #[test]
    fn a_stated_lunch_is_kept() {
        let day = scenes([16; 4]).day(d(2026, 6, 1), "07:00").day_with(|day| day.lunch = Some(call("12:30P")));
        let day = day.strip("1", "").strip("2", "").strip("3", "").strip("4", "");
        let line = line(&day);
        assert_eq!((starts(&line), lunch(&line)), ("07:30 09:30 11:30 14:00".to_owned(), "12:30".to_owned()));
    }

    #[test]
    fn a_lunch_banner_is_the_lunch() {
        let day = scenes([16; 4]).day(d(2026, 6, 1), "07:00").strip("1", "").banner(StripKind::Lunch, Some(60), None).strip("2", "");
        let line = line(&day);
        assert_eq!((starts(&line), lunch(&line)), ("07:30 09:30 10:30".to_owned(), "09:30".to_owned()));
    }

    #[test]
    fn a_move_takes_its_time_and_the_company_with_it() {
        let day = scenes([8; 4]).location("yard", None).location("pier", None);
        let day = day.scene_with("1", |scene| scene.location = Some("yard".into()));
        let day = day.scene_with("2", |scene| scene.location = Some("pier".into()));
        let day = day.day(d(2026, 6, 1), "07:00").strip("1", "").banner(StripKind::Move, None, None).strip("2", "");
        let line = line(&day);
        assert_eq!(starts(&line), "07:30 08:30 09:30");
        let places: Vec<Option<&str>> = line.strips.iter().map(|strip| strip.location.as_deref()).collect();
        assert_eq!(places, [Some("yard"), Some("pier"), Some("pier")]);
    }

    #[test]
    fn a_night_runs_on_past_midnight() {
        let day = scenes([32, 32, 8, 8]).day(d(2026, 6, 1), "18:00").day_with(|day| day.wrap = Some(at("05:00")));
        let day = day.strip("1", "").strip("2", "").strip("3", "").strip_with(|strip| strip.start = Some(at("03:15")));
        let line = line(&day);
        assert_eq!((starts(&line), lunch(&line)), ("18:30 23:00 03:15+1".to_owned(), "22:30".to_owned()));
        assert_eq!(line.wrap, Some(at("05:00+1")));
    }

    #[test]
    fn without_a_call_nothing_has_a_time() {
        let day = scenes([8; 4]).day(d(2026, 6, 1), "").strip("1", "").strip("2", "");
        let line = line(&day);
        assert_eq!((starts(&line), line.wrap, line.lunch), ("- -".to_owned(), None, None));
    }
}
