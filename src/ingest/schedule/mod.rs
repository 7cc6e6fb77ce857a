//! Schedules of other tools: Universal Schedule Standard (`.uss`), and Movie Magic Scheduling's exchange file (`.sex`) and
//! own file (`.msd`).
//!
//! Each format has its reader: bytes into one [`Schedule`], the same for all, in which nothing has been decided yet. What
//! a strip, a board or an element becomes among the production's facts is settled once, in [`records`](convert). A file is
//! read for what it is, whatever its name says; every count and length in it is bounded.

mod category;
mod convert;
mod dates;
mod heading;
pub(in crate::ingest) mod json_cut;
mod msd;
mod msd_boards;
mod sex;
pub mod text;
mod uss;
pub(in crate::ingest) mod uss_json;
mod xml;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use jiff::civil::{Date, Weekday};

pub use category::{UCIDS, category, ucid};
pub use dates::walk;
pub use heading::{Heading, heading};

use super::import;

/// Universal Schedule Standard.
pub const USS: import::Format =
    import::Format { name: "a Universal Schedule Standard schedule", endings: &["uss"], is: is_uss, read: convert::read };
/// Movie Magic Scheduling's exchange file.
pub const SEX: import::Format = import::Format {
    name: "a Movie Magic scheduling export",
    endings: &["sex"],
    is: |bytes| Format::of(bytes) == Ok(Format::Sex),
    read: convert::read,
};
/// Movie Magic Scheduling's own file.
pub const MSD: import::Format = import::Format {
    name: "a Movie Magic Scheduling file",
    endings: &["msd"],
    is: |bytes| Format::of(bytes) == Ok(Format::Msd),
    read: convert::read,
};

/// JSON is a schedule where it speaks of breakdowns.
fn is_uss(bytes: &[u8]) -> bool {
    const WORDS: [&[u8]; 2] = [b"breakdowns\"", b"b\0r\0e\0a\0k\0d\0o\0w\0n\0s\0"];
    Format::of(bytes) == Ok(Format::Uss) && WORDS.iter().any(|word| bytes.windows(word.len()).any(|window| window == *word))
}

/// Most bytes of a schedule that are read.
pub const MAX_BYTES: u64 = 64 << 20;
/// Most breakdown sheets, and most elements, of a schedule.
pub const MAX_SHEETS: usize = 20_000;

/// Why a schedule gives nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// It cannot be read, for this reason; what helps.
    Unreadable(String, &'static str),
    /// It holds more than is read: what.
    TooLarge(String),
}

/// What a file is, from its first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Universal Schedule Standard: JSON.
    Uss,
    /// Movie Magic Scheduling's exchange file.
    Sex,
    /// Movie Magic Scheduling's own file.
    Msd,
}

impl Format {
    /// Its name for people.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Uss => "Universal Schedule Standard",
            Self::Sex => "Movie Magic scheduling export",
            Self::Msd => "Movie Magic Scheduling",
        }
    }

    /// Tells a schedule by its first bytes.
    ///
    /// # Errors
    /// When they are not those of a schedule; the reason says what they look like.
    pub fn of(bytes: &[u8]) -> Result<Self, Trouble> {
        let start = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let first = start.iter().copied().find(|byte| !byte.is_ascii_whitespace());
        let is = |marks: &[u8]| start.starts_with(marks);
        let no = |what: &str, help| Err(Trouble::Unreadable(what.to_owned(), help));
        const EXPORT: &str = "export the schedule again: as .uss, .sex or .msd";
        match first {
            None => no("it is empty", EXPORT),
            _ if is(sex::MAGIC) => Ok(Self::Sex),
            _ if is(msd::MAGIC) => Ok(Self::Msd),
            _ if is(b"\xff\xfe") || is(b"\xfe\xff") || is(b"{\0") || is(b"\0{") => Ok(Self::Uss),
            _ if is(b"PK\x03\x04") => {
                no("it is a zip archive or a workbook, not a schedule", "name it .xlsx if it is a workbook, or unpack it")
            }
            _ if is(b"%PDF") => no("it is a PDF, not a schedule", EXPORT),
            _ if is(b"\xd0\xcf\x11\xe0") => no("it is an old workbook or document, not a schedule", "name it .xls if it is a workbook"),
            Some(b'{' | b'[') => Ok(Self::Uss),
            Some(b'<') => no("it is XML, not a schedule", "name it .fdx if it is a Final Draft script"),
            Some(_) => no("its first bytes are not those of a schedule", EXPORT),
        }
    }
}

/// Reads a schedule of any of the formats.
///
/// # Errors
/// When it is none of them, is damaged so that no part of it can be trusted, or is larger than is read.
pub fn read(bytes: &[u8]) -> Result<Schedule, Trouble> {
    if bytes.len() as u64 > MAX_BYTES {
        return Err(Trouble::TooLarge(format!("{} MB; a schedule has {} MB at most", bytes.len() >> 20, MAX_BYTES >> 20)));
    }
    match Format::of(bytes)? {
        Format::Uss => uss::read(bytes),
        Format::Sex => sex::read(bytes),
        Format::Msd => msd::read(bytes),
    }
}

/// A schedule as another tool wrote it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Schedule {
    /// What the file is.
    pub format: Option<Format>,
    /// The program that wrote it, where it says so.
    pub tool: Option<String>,
    /// The version of the format that it claims.
    pub version: Option<String>,
    /// The production's title.
    pub title: Option<String>,
    /// The production company.
    pub company: Option<String>,
    /// The episode's number and title, and the season.
    pub episode: Option<String>,
    /// The schedule's name.
    pub name: Option<String>,
    /// The schedule's revision colour and date.
    pub revision: (Option<String>, Option<Date>),
    /// The script's revision colour and date.
    pub script: (Option<String>, Option<Date>),
    /// When the file was made.
    pub created: Option<Date>,
    /// Names for the header of the papers: role and person.
    pub people: Vec<(String, String)>,
    /// The breakdown sheets, in the order of the file. Banners may stand among them.
    pub sheets: Vec<Sheet>,
    /// The elements that sheets need.
    pub elements: Vec<Element>,
    /// The boards.
    pub boards: Vec<Board>,
    /// Index of the board that the file calls the active one.
    pub active: Option<usize>,
    /// The calendars.
    pub calendars: Vec<Calendar>,
    /// What the file holds and the reader leaves out, one line each.
    pub left_out: Vec<String>,
    /// What the file says unclearly, and how it was read, one line each.
    pub doubts: Vec<String>,
    /// What is damaged or missing in the file, one line each.
    pub damage: Vec<String>,
    /// What is there but could not be read, one line each: facts are missing.
    pub missing: Vec<String>,
    /// Where the things of these identities stand in the file: line, column and length, from 1.
    pub places: BTreeMap<String, (u32, u32, u32)>,
}

/// One breakdown sheet, or a banner kept among the sheets.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// Its identity in the file.
    pub id: String,
    /// The text of a banner; `None` for a sheet that is a strip.
    pub banner: Option<String>,
    /// The scene's number, as the file has it.
    pub number: Option<String>,
    /// Number of the breakdown sheet.
    pub sheet: Option<String>,
    /// Length in eighths, where stated.
    pub eighths: Option<u32>,
    /// The script page it starts on.
    pub script_page: Option<String>,
    /// Interior or exterior.
    pub int_ext: Option<String>,
    /// The sets: one, as a rule.
    pub sets: Vec<String>,
    /// Day or night.
    pub day_night: Option<String>,
    /// Story day.
    pub script_day: Option<String>,
    /// One sentence.
    pub synopsis: Option<String>,
    /// Remarks.
    pub comments: Vec<String>,
    /// Estimated shooting minutes.
    pub minutes: Option<u32>,
    /// The unit that is to shoot it, by its name.
    pub unit: Option<String>,
    /// Sequence.
    pub sequence: Option<String>,
    /// Where it is shot, by its name.
    pub location: Option<String>,
    /// Indices of its elements, cast included.
    pub elements: Vec<usize>,
}

/// The category of the cast among [`Element::category`].
pub const CAST: &str = "cast";

/// Something or somebody that sheets need.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Element {
    /// Its identity in the file.
    pub id: String,
    /// Key of its category: `props`; [`CAST`] for the cast.
    pub category: String,
    /// Its name.
    pub name: String,
    /// The board id: a cast number.
    pub board_id: Option<String>,
    /// Whether idle days between work are holds, where stated.
    pub holds: Option<bool>,
    /// Whether it may be dropped, where stated.
    pub drop: Option<bool>,
    /// Least gap for a drop.
    pub drop_days: Option<u32>,
    /// Weekdays it is not free.
    pub days_off: Vec<Weekday>,
    /// Dated events.
    pub events: Vec<Event>,
    /// Indices of the elements it brings along.
    pub linked: Vec<usize>,
}

/// What a dated event is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A date that is not worked.
    Off,
    /// A holiday.
    Holiday,
    /// Travel.
    Travel,
    /// A fitting.
    Fitting,
    /// A rehearsal.
    Rehearsal,
    /// A test.
    Test,
    /// The first day.
    Start,
    /// A date that is worked although the week has it off.
    Work,
    /// Anything else, by its name.
    Other,
}

/// A dated event of a calendar or an element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The date.
    pub date: Date,
    /// What it is.
    pub what: What,
    /// Its name in the file.
    pub name: Option<String>,
}

/// One stripboard.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Board {
    /// Its name.
    pub name: String,
    /// Index of its calendar.
    pub calendar: Option<usize>,
    /// Its units: the first is the main one.
    pub units: Vec<UnitBoard>,
    /// Indices of the sheets that it leaves unscheduled.
    pub boneyard: Vec<usize>,
    /// Indices of the sheets that stand alone between the days of a unit, and so on no day.
    pub loose: Vec<usize>,
}

/// The days of one unit on a stripboard.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct UnitBoard {
    /// The unit's name; empty for the main one.
    pub name: String,
    /// Its days in order, each with its strips in order.
    pub days: Vec<Vec<Strip>>,
}

/// One strip of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Strip {
    /// Index of a sheet, which may be a banner.
    Sheet(usize),
    /// A banner's text.
    Banner(String),
}

/// One calendar.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Calendar {
    /// Its name.
    pub name: String,
    /// The date of the first day.
    pub start: Option<Date>,
    /// The weekdays that are not worked.
    pub days_off: Vec<Weekday>,
    /// Its events in the order of the file.
    pub events: Vec<Event>,
}

impl Schedule {
    /// The days of a board, all units.
    #[must_use]
    pub fn days_of(board: &Board) -> usize {
        board.units.iter().map(|unit| unit.days.len()).sum()
    }

    /// The board that is read as the one in force: the one the file calls active, else the last one with days, else the
    /// first.
    #[must_use]
    pub fn current(&self) -> Option<usize> {
        let with_days = self.boards.iter().rposition(|board| Self::days_of(board) > 0);
        self.active.filter(|at| *at < self.boards.len()).or(with_days).or(if self.boards.is_empty() { None } else { Some(0) })
    }

    /// The board of this name, or whose name makes this id.
    #[must_use]
    pub fn board_named(&self, wanted: &str) -> Option<usize> {
        let same = |board: &Board| board.name.trim().eq_ignore_ascii_case(wanted.trim());
        let id = crate::values::slug(wanted);
        self.boards.iter().position(same).or_else(|| self.boards.iter().position(|board| crate::values::slug(&board.name) == id))
    }

    /// The strips: sheets that are not banners.
    pub fn strips(&self) -> impl Iterator<Item = &Sheet> {
        self.sheets.iter().filter(|sheet| sheet.banner.is_none())
    }
}
