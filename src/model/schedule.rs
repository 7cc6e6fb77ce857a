//! Units, shoot days, strips and banners.

use jiff::civil::{Date, DateTime};

use super::Origin;
use crate::values::{Call, CastId, Clock, Eighths, SceneNumber};

/// A shooting unit.
#[derive(Debug, Clone)]
pub struct Unit {
    /// Its id: `main`, `second`.
    pub id: String,
    /// Its name as printed.
    pub name: String,
    /// Where it stands.
    pub origin: Origin,
}

/// What a day is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DayKind {
    /// A day of photography; the only one that has a number.
    Shoot,
    /// The company travels.
    Travel,
    /// Prelight.
    Prelight,
    /// Rehearsal.
    Rehearsal,
    /// Preparation.
    Prep,
    /// Day off.
    Off,
    /// Holiday.
    Holiday,
}

impl DayKind {
    /// The word in the user's files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Shoot => "shoot",
            Self::Travel => "travel",
            Self::Prelight => "prelight",
            Self::Rehearsal => "rehearsal",
            Self::Prep => "prep",
            Self::Off => "off",
            Self::Holiday => "holiday",
        }
    }

    /// Whether people work on it.
    #[must_use]
    pub const fn is_work(self) -> bool {
        !matches!(self, Self::Off | Self::Holiday)
    }
}

/// What a banner is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StripKind {
    /// Set-up before shooting.
    Setup,
    /// Rehearsal.
    Rehearsal,
    /// Lunch.
    Lunch,
    /// Another meal.
    Meal,
    /// A company move.
    Move,
    /// A line of text that takes no time of its own unless it states it.
    Note,
}

/// A banner.
#[derive(Debug, Clone)]
pub struct Banner {
    /// Its text.
    pub text: String,
    /// What it is.
    pub kind: StripKind,
    /// Id of the location a move goes to.
    pub to: Option<String>,
}

/// One strip of the board.
#[derive(Debug, Clone)]
pub struct Strip {
    /// The scene, or the banner.
    pub what: Result<SceneNumber, Banner>,
    /// Which part of the scene, where it is split.
    pub part: Option<String>,
    /// This strip's pages: the part's where stated, else the scene's. Nothing for banners.
    pub pages: Eighths,
    /// Whether the pages are stated on the strip.
    pub pages_stated: bool,
    /// This strip's cast: its own where stated, else the scene's.
    pub cast: Vec<CastId>,
    /// Id of the location, where the strip states one.
    pub location: Option<String>,
    /// Stated start.
    pub start: Option<Clock>,
    /// Stated length: the strip's, else the scene's.
    pub minutes: Option<u32>,
    /// A line under the strip.
    pub comments: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

impl Strip {
    /// The scene's number, for a strip that is not a banner.
    #[must_use]
    pub fn scene(&self) -> Option<&SceneNumber> {
        self.what.as_ref().ok()
    }

    /// The banner, for a strip that is one.
    #[must_use]
    pub fn banner(&self) -> Option<&Banner> {
        self.what.as_ref().err()
    }
}

/// One person's stated times on one day.
#[derive(Debug, Clone)]
pub struct PersonCall {
    /// The cast number, or the id of a crew member.
    pub who: String,
    /// Stated status letters.
    pub status: Option<String>,
    /// Pick-up.
    pub pickup: Option<Call>,
    /// Report or arrival.
    pub call: Option<Call>,
    /// Costume.
    pub costume: Option<Call>,
    /// Make-up and hair.
    pub makeup: Option<Call>,
    /// Blocking or rehearsal.
    pub blocking: Option<Call>,
    /// Leaves the unit base for the set.
    pub travel: Option<Call>,
    /// On set.
    pub on_set: Option<Call>,
    /// Dismissal.
    pub wrap: Option<Clock>,
    /// Remarks.
    pub remarks: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

/// Stated calls of background on one day. The counts come from the scenes where they are not stated.
#[derive(Debug, Clone)]
pub struct BackgroundCall {
    /// Who, as the scenes name them.
    pub name: String,
    /// Stated count.
    pub count: Option<u32>,
    /// `background`, `stand-in`, `photo-double`.
    pub kind: String,
    /// Report.
    pub call: Option<Call>,
    /// On set.
    pub on_set: Option<Call>,
    /// Stated scenes.
    pub scenes: Vec<SceneNumber>,
    /// Wardrobe and the like.
    pub notes: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

/// A forecast.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Weather {
    /// A few words.
    pub summary: Option<String>,
    /// Highest temperature with its unit.
    pub high: Option<String>,
    /// Lowest temperature with its unit.
    pub low: Option<String>,
    /// Chance of rain.
    pub rain: Option<String>,
    /// Wind.
    pub wind: Option<String>,
    /// Humidity.
    pub humidity: Option<String>,
}

/// How a working day is cut (UK terms).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum WorkingDay {
    /// Ten hours and an hour's lunch.
    #[default]
    Standard,
    /// Nine and a half hours and half an hour's break.
    SemiContinuous,
    /// Nine hours without a formal break.
    Continuous,
}

impl WorkingDay {
    /// The words in the user's files.
    pub const WORDS: &'static [&'static str] = &["standard", "semi-continuous", "continuous"];

    /// The word in the user's files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Standard => "standard",
            Self::SemiContinuous => "semi-continuous",
            Self::Continuous => "continuous",
        }
    }
}

/// A call that depends on the weather.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WeatherPermitting {
    /// The conditions, which the call must state.
    pub conditions: Option<String>,
    /// When the call was issued.
    pub issued: Option<DateTime>,
    /// When it was cancelled.
    pub cancelled: Option<DateTime>,
    /// Where it stands.
    pub origin: Origin,
}

/// What was changed after a call had been given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChangeKind {
    /// The call is at another time.
    Call,
    /// The call is cancelled.
    Cancel,
    /// Somebody is called back who was not called.
    Callback,
}

impl ChangeKind {
    /// The words in the user's files.
    pub const WORDS: &'static [&'static str] = &["call", "cancel", "callback"];
}

/// A change of a call, with the moment it was given notice of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallChange {
    /// What was changed.
    pub kind: ChangeKind,
    /// Whose: `crew`, `cast`, `background`, `directing`, or one person; the crew's by default.
    pub who: Option<String>,
    /// When people were told.
    pub at: DateTime,
    /// The call as it was.
    pub from: Option<Clock>,
    /// The call as it is; the day's by default.
    pub to: Option<Clock>,
    /// Where it stands.
    pub origin: Origin,
}

/// A day of one unit.
#[derive(Debug, Clone)]
pub struct ShootDay {
    /// The date.
    pub date: Date,
    /// Id of the unit.
    pub unit: String,
    /// What it is.
    pub kind: DayKind,
    /// Shoot day number; counted by normalise where the user does not state it, `None` for other kinds of day.
    pub number: Option<u32>,
    /// Whether the user states the number.
    pub number_stated: bool,
    /// Whether the date was counted on the calendar, because the user states none.
    pub date_counted: bool,
    /// Episode.
    pub episode: Option<String>,
    /// Id of the day's base, where stated.
    pub location: Option<String>,
    /// General crew call.
    pub call: Option<Clock>,
    /// Stated shooting call.
    pub shooting_call: Option<Call>,
    /// Breakfast.
    pub breakfast: Option<Call>,
    /// Non-deductible breakfast or meal, which sets the clock of the first meal anew.
    pub ndb: Option<Call>,
    /// Stated lunch.
    pub lunch: Option<Call>,
    /// Second meal.
    pub second_meal: Option<Call>,
    /// Stated wrap.
    pub wrap: Option<Clock>,
    /// Scenes and banners in shooting order.
    pub strips: Vec<Strip>,
    /// Weather cover.
    pub cover: Vec<SceneNumber>,
    /// Stated times of single people.
    pub calls: Vec<PersonCall>,
    /// Stated calls of background.
    pub background: Vec<BackgroundCall>,
    /// Additions to departments' instructions, in order.
    pub instructions: Vec<(String, String)>,
    /// Pre-calls of departments.
    pub precalls: Vec<(String, Call)>,
    /// The forecast.
    pub weather: Option<Weather>,
    /// How the working day is cut.
    pub working_day: WorkingDay,
    /// Whether it is a school day, where stated; otherwise weekdays that the calendar does not free.
    pub school: Option<bool>,
    /// Whether the company is bussed to the location rather than reporting there.
    pub bus_to: bool,
    /// Planned set-ups.
    pub setups: Option<u32>,
    /// A call that depends on the weather.
    pub weather_permitting: Option<WeatherPermitting>,
    /// Changes of calls after they had been given.
    pub changes: Vec<CallChange>,
    /// Whether the set is closed.
    pub closed_set: bool,
    /// Mouths the crew list does not count.
    pub walkaways: u32,
    /// Crew parking, where it differs from the location's.
    pub parking: Option<String>,
    /// Unit base, where it differs.
    pub basecamp: Option<String>,
    /// Extras holding, where it differs.
    pub holding: Option<String>,
    /// Catering, where it differs.
    pub catering: Option<String>,
    /// Revision colour of the day's sheet.
    pub revision: Option<String>,
    /// When the call sheet was given out, in its revision.
    pub issued: Option<DateTime>,
    /// A travel day's route.
    pub travel: Option<String>,
    /// Notes for the sheet, in Markdown.
    pub notes: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

impl ShootDay {
    /// The strips that are scenes, in order.
    pub fn scene_strips(&self) -> impl Iterator<Item = (&Strip, &SceneNumber)> {
        self.strips.iter().filter_map(|strip| strip.scene().map(|number| (strip, number)))
    }

    /// The day's pages.
    #[must_use]
    pub fn pages(&self) -> Eighths {
        self.strips.iter().map(|strip| strip.pages).sum()
    }
}
