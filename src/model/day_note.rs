//! Notes of a shoot day, by department and time: what happened, what is to be done, who asked for whom (domain.md 2.10).

use jiff::civil::Date;

use super::Origin;
use crate::values::Clock;

/// What an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum NoteKind {
    /// Something that happened.
    #[default]
    Note,
    /// Something that somebody must settle.
    Issue,
    /// A message from one to another.
    Message,
}

impl NoteKind {
    /// The words in the user's files.
    pub const WORDS: &'static [&'static str] = &["note", "issue", "message"];
    /// Every one in the order of [`Self::WORDS`].
    pub const ALL: [Self; 3] = [Self::Note, Self::Issue, Self::Message];

    /// The word in the user's files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Issue => "issue",
            Self::Message => "message",
        }
    }
}

/// One entry of a day's notes.
#[derive(Debug, Clone)]
pub struct DayNote {
    /// What it is.
    pub kind: NoteKind,
    /// Id of the unit.
    pub unit: String,
    /// The date.
    pub date: Date,
    /// The time of day.
    pub time: Option<Clock>,
    /// The department it is about.
    pub department: Option<String>,
    /// Who wrote it, or whom a message is from.
    pub by: Option<String>,
    /// Whom a message is for.
    pub to: Option<String>,
    /// The text, in Markdown.
    pub text: String,
    /// Who settles an issue.
    pub owner: Option<String>,
    /// By when.
    pub due: Option<Date>,
    /// Whether it is settled.
    pub closed: bool,
    /// The date it was settled.
    pub done: Option<Date>,
    /// Whether the production report has it.
    pub report: bool,
    /// Where it stands.
    pub origin: Origin,
}

impl DayNote {
    /// Whether it is an issue that nobody has settled.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.kind == NoteKind::Issue && !self.closed
    }

    /// Whether it was an open issue on a date.
    #[must_use]
    pub fn was_open(&self, on: Date) -> bool {
        self.kind == NoteKind::Issue && if self.closed { self.done.is_some_and(|done| done >= on) } else { true }
    }

    /// Its first words, as a message names it: `the generator on lane 5 …`.
    #[must_use]
    pub fn gist(&self) -> String {
        const LONGEST: usize = 48;
        let line = self.text.split_whitespace().collect::<Vec<_>>().join(" ");
        if line.chars().count() <= LONGEST {
            return line;
        }
        let cut: String = line.chars().take(LONGEST).collect();
        let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(head, _)| head);
        format!("{whole} …")
    }
}
