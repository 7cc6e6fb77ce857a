//! What the production is, and how its papers are written.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::{Origin, StripColours, Theme};
use crate::values::{Call, ClockStyle, Currency, DateOrder, Eighths, FrameRate, REVISION_COLOURS};
use crate::words::{Country, English, PSEUDO, PaperSize, Speech};

/// The most minutes that a page of script can be estimated at: twelve hours.
pub const MOST_MINUTES_PER_PAGE: u32 = 720;

/// A draft by name, colour and date.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    /// Its name.
    pub name: Option<String>,
    /// Its revision colour.
    pub colour: Option<String>,
    /// Its date.
    pub date: Option<Date>,
    /// Its length, as its title page or the script coordinator says: the breakdown must come to it.
    pub pages: Option<Eighths>,
}

/// The production company.
#[derive(Debug, Clone, Default)]
pub struct Company {
    /// Name.
    pub name: Option<String>,
    /// Address of the production office.
    pub address: Option<String>,
    /// Its telephone.
    pub phone: Option<String>,
    /// Its mail.
    pub email: Option<String>,
    /// Path of its logo in the production's folder.
    pub logo: Option<String>,
}

/// A name in the header of the papers.
#[derive(Debug, Clone)]
pub struct PersonCredit {
    /// Producer, Director, UPM …
    pub role: String,
    /// The person.
    pub name: String,
    /// Telephone, where it belongs on the sheet.
    pub phone: Option<String>,
}

/// Standing text for every call sheet.
#[derive(Debug, Clone)]
pub struct Notice {
    /// A few words.
    pub title: String,
    /// The text, in Markdown.
    pub text: String,
    /// Whether it stands at the top of the sheet.
    pub top: bool,
}

/// Safety and conduct contacts.
#[derive(Debug, Clone, Default)]
pub struct Safety {
    /// The producer's safety contact.
    pub contact: Option<String>,
    /// That person's telephone.
    pub phone: Option<String>,
    /// The safety hotline.
    pub hotline: Option<String>,
    /// How to report harassment.
    pub conduct: Option<String>,
    /// The telephone for that.
    pub conduct_phone: Option<String>,
    /// Who arranges courtesy housing or a ride.
    pub housing_contact: Option<String>,
    /// That person's telephone.
    pub housing_phone: Option<String>,
}

/// The set's wireless network.
#[derive(Debug, Clone, Default)]
pub struct Network {
    /// Its name.
    pub name: Option<String>,
    /// Its password.
    pub password: Option<String>,
}

/// What the production is.
#[derive(Debug, Clone, Default)]
pub struct Identity {
    /// Title.
    pub title: String,
    /// A short code.
    pub code: Option<String>,
    /// Episode number and title.
    pub episode: Option<String>,
    /// The company.
    pub company: Company,
    /// The script draft in force.
    pub script: Draft,
    /// The schedule draft in force.
    pub schedule: Draft,
    /// Names in the header, in order.
    pub people: Vec<PersonCredit>,
    /// Standing texts.
    pub notices: Vec<Notice>,
    /// Who gets the call sheet, in a line.
    pub distribution: Option<String>,
    /// Safety and conduct contacts.
    pub safety: Safety,
    /// The set's network.
    pub network: Network,
    /// What stands across the pages of the sides, where the production states it; `none` for nothing.
    pub watermark: Option<String>,
    /// The look of the papers.
    pub theme: Theme,
    /// A studio's folder of templates, relative to the production's folder.
    pub templates: Option<String>,
    /// Where `title` stands.
    pub origin: Origin,
}

impl Identity {
    /// The first name in the header under this role, whatever the case.
    #[must_use]
    pub fn person(&self, role: &str) -> Option<&PersonCredit> {
        self.people.iter().find(|person| person.role.eq_ignore_ascii_case(role))
    }
}

/// The words on the papers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Wording {
    /// General crew call, extras, hospital.
    #[default]
    Us,
    /// Unit call, supporting artists, nearest A&E.
    Uk,
}

/// A paper size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Paper {
    /// 8.5 by 11 inches.
    #[default]
    Letter,
    /// 8.5 by 14 inches.
    Legal,
    /// 11 by 17 inches: for boards.
    Tabloid,
    /// 210 by 297 mm.
    A4,
    /// 297 by 420 mm: for boards.
    A3,
}

impl Paper {
    /// The word in the user's files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Letter => "letter",
            Self::Legal => "legal",
            Self::Tabloid => "tabloid",
            Self::A4 => "a4",
            Self::A3 => "a3",
        }
    }
}

/// What is made: agreements have other terms for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ProductionType {
    /// A feature film.
    #[default]
    Feature,
    /// A series.
    Series,
    /// A limited series.
    Limited,
    /// A short film.
    Short,
    /// A commercial.
    Commercial,
}

impl ProductionType {
    /// The words in the user's files.
    pub const WORDS: &'static [&'static str] = &["feature", "series", "limited", "short", "commercial"];

    /// The word in the user's files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Feature => "feature",
            Self::Series => "series",
            Self::Limited => "limited",
            Self::Short => "short",
            Self::Commercial => "commercial",
        }
    }
}

/// How the least gap of a drop is counted: the two readings part at the boundary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum DropReading {
    /// Calendar days between the two work days, neither counted.
    #[default]
    Intervening,
    /// The difference of the two dates.
    Difference,
}

/// How the production writes and counts. Every field has a stated default (see `fields`).
#[derive(Debug, Clone)]
pub struct Conventions {
    /// The words on the papers.
    pub wording: Wording,
    /// Paper size.
    pub paper: Paper,
    /// Paper size of the call sheet.
    pub call_sheet_paper: Paper,
    /// How times print.
    pub clock: ClockStyle,
    /// How dates in numbers are read.
    pub date_order: DateOrder,
    /// BCP 47 language of the papers.
    pub language: String,
    /// Currency of the money.
    pub currency: Currency,
    /// The production's time zone, and its name.
    pub time_zone: TimeZone,
    /// Name of the main unit.
    pub unit_name: String,
    /// Estimated shooting minutes for a page.
    pub minutes_per_page: u32,
    /// From crew call to first shot.
    pub setup_minutes: u32,
    /// Length of lunch.
    pub lunch_minutes: u32,
    /// From crew call to lunch.
    pub lunch_after: u32,
    /// The usual non-deductible breakfast, which sets the clock of the first meal anew; none where the show gives none.
    pub ndb: Option<Call>,
    /// A company move without an estimate.
    pub move_minutes: u32,
    /// The longest day of a driver of transport runs, from the first start to the last arrival.
    pub driver_minutes: u32,
    /// Blocking before on set.
    pub blocking_minutes: u32,
    /// Make-up and hair without an own time.
    pub makeup_minutes: u32,
    /// The house rule for the least rest of the crew, in minutes, where the production states one; otherwise the
    /// agreements say.
    pub crew_rest: Option<u32>,
    /// The same for the cast.
    pub cast_rest: Option<u32>,
    /// Order of revision colours.
    pub revision_colours: Vec<String>,
    /// What is made.
    pub production_type: ProductionType,
    /// Ids of the rule packs that hold; `None` where the production names none, and then those of its wording.
    pub rule_packs: Option<Vec<String>>,
    /// How the least gap of a drop is counted.
    pub drop_reading: DropReading,
    /// The frame rate of the cut.
    pub frame_rate: Option<FrameRate>,
    /// Most pages of a day that are usual on this show.
    pub pages_per_day: Option<Eighths>,
    /// Most scenes of a day that are usual.
    pub scenes_per_day: Option<u32>,
    /// Most set-ups of a day that are usual.
    pub setups_per_day: Option<u32>,
    /// How many copies of each roll of footage there must be, the original not counted.
    pub footage_copies: Option<u32>,
    /// Working days in which editorial has a roll.
    pub footage_within: Option<u32>,
    /// Most company moves of a day that are usual.
    pub moves_per_day: Option<u32>,
    /// Where each convention stands that the production states, by its key; what is not here is a default.
    pub origins: BTreeMap<String, Origin>,
    /// Colours of the strips.
    pub strip_colours: StripColours,
    /// Categories that have a day-out-of-days; the usual ones that have anything on the board where it is empty.
    pub dood: Vec<String>,
    /// Paper of the stripboard and of day-out-of-days, where stated; otherwise the papers' own, or the next larger where
    /// they do not hold what is to be shown side by side.
    pub board_paper: Option<Paper>,
    /// Where they stand; none where the production states none.
    pub origin: Origin,
}

impl Conventions {
    /// The defaults of one wording.
    #[must_use]
    pub fn of(wording: Wording) -> Self {
        let us = wording == Wording::Us;
        Self {
            wording,
            paper: if us { Paper::Letter } else { Paper::A4 },
            call_sheet_paper: if us { Paper::Letter } else { Paper::A4 },
            clock: if us { ClockStyle::Twelve } else { ClockStyle::TwentyFour },
            date_order: if us { DateOrder::Mdy } else { DateOrder::Dmy },
            language: if us { "en-US" } else { "en-GB" }.to_owned(),
            currency: if us { Currency::USD } else { Currency::GBP },
            time_zone: TimeZone::UTC,
            unit_name: "Main Unit".to_owned(),
            minutes_per_page: 60,
            setup_minutes: 30,
            lunch_minutes: if us { 30 } else { 60 },
            lunch_after: 360,
            ndb: None,
            move_minutes: 60,
            driver_minutes: 14 * 60,
            blocking_minutes: 60,
            makeup_minutes: 30,
            crew_rest: None,
            cast_rest: None,
            revision_colours: REVISION_COLOURS.iter().map(|&colour| colour.to_owned()).collect(),
            production_type: ProductionType::Feature,
            rule_packs: None,
            drop_reading: DropReading::Intervening,
            frame_rate: None,
            pages_per_day: None,
            scenes_per_day: None,
            setups_per_day: None,
            footage_copies: None,
            footage_within: None,
            moves_per_day: None,
            origins: BTreeMap::new(),
            strip_colours: StripColours::default(),
            dood: Vec::new(),
            board_paper: None,
            origin: Origin::NONE,
        }
    }
}

impl Conventions {
    /// The defaults of a wording, where the production states one, and of the country that the tag of its language names.
    /// English with a wording has that wording's; a language without a wording has the one its country's papers are nearer
    /// to: the United States' where offices print on letter, else the United Kingdom's.
    #[must_use]
    pub fn of_place(wording: Option<Wording>, language: Option<&str>) -> Self {
        let english = language.is_none_or(is_english);
        let country = language.and_then(Country::of_tag);
        let letter = country.map_or(english, |country| country.paper == PaperSize::Letter);
        let mut own = Self::of(wording.unwrap_or(if letter { Wording::Us } else { Wording::Uk }));
        if let (Some(country), true) = (country, wording.is_none() || !english) {
            own.paper = if country.paper == PaperSize::Letter { Paper::Letter } else { Paper::A4 };
            own.call_sheet_paper = own.paper;
            own.clock = if country.clock_24 { ClockStyle::TwentyFour } else { ClockStyle::Twelve };
            own.date_order = if country.month_first { DateOrder::Mdy } else { DateOrder::Dmy };
            own.currency = country.currency.parse().unwrap_or(own.currency);
        }
        if let Some(language) = language {
            language.clone_into(&mut own.language);
            if !english {
                own.unit_name = Speech::of(language, English::Uk, &[]).say("unit-main", &[]);
            }
        }
        own
    }

    /// Whether the wording is that of the place: a production in another language has neither the agreements nor the customs
    /// of the United States or the United Kingdom.
    #[must_use]
    pub fn is_english(&self) -> bool {
        is_english(&self.language)
    }
}

fn is_english(tag: &str) -> bool {
    let language = tag.split(['-', '_']).next().unwrap_or(tag);
    language.eq_ignore_ascii_case("en") || language.eq_ignore_ascii_case(PSEUDO)
}

impl Default for Conventions {
    fn default() -> Self {
        Self::of(Wording::Us)
    }
}
