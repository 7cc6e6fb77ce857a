//! How papers leave the production: who approves a call sheet, who has confirmed a call, who gets which paper, and the
//! server that takes the mail.

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime};

use super::{Origin, Production, Who};
use crate::values::Clock;

/// The positions that approve a call sheet where the production names no others.
pub const APPROVERS: [&str; 2] = ["1st AD", "UPM"];

/// How lists write these positions.
const POSITIONS: [(&str, &[&str]); 2] = [
    ("1st AD", &["1st ad", "1st assistant director", "first assistant director", "first ad"]),
    ("UPM", &["upm", "unit production manager", "production manager"]),
];

/// Somebody has approved a call sheet as it stood, or taken that back.
#[derive(Debug, Clone)]
pub struct Approval {
    /// The shoot day.
    pub date: Date,
    /// Id of the unit.
    pub unit: String,
    /// The position: `1st AD`.
    pub role: String,
    /// The person.
    pub by: String,
    /// When.
    pub at: DateTime,
    /// The digest of what the sheet said then: an approval covers nothing else.
    pub digest: String,
    /// Whether the approval is taken back.
    pub withdrawn: bool,
    /// Where it stands.
    pub origin: Origin,
}

/// Whether a call sheet may go out as the sheet of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SheetState {
    /// An approval is wanting: it may still change.
    Preliminary,
    /// All who must approve it have, as it stands.
    Approved,
    /// Another version of it was approved after this one.
    Superseded,
}

impl SheetState {
    /// The word for it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Preliminary => "preliminary",
            Self::Approved => "approved",
            Self::Superseded => "superseded",
        }
    }
}

/// An approval that covers a sheet as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// The position.
    pub role: String,
    /// The person.
    pub name: String,
    /// When.
    pub at: DateTime,
}

/// How the call sheet of a unit's day stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetStanding {
    /// Id of the unit.
    pub unit: String,
    /// The shoot day.
    pub date: Date,
    /// Whether it is approved.
    pub state: SheetState,
    /// The digest of what it says now.
    pub digest: String,
    /// Who has approved it as it stands.
    pub signed: Vec<Signed>,
    /// The positions whose approval is wanting.
    pub missing: Vec<String>,
    /// When another version of it was approved last: the one that this one replaces, or that replaces this one.
    pub other: Option<DateTime>,
    /// Where its last approval stands; nowhere where it has none.
    pub origin: Origin,
}

/// Somebody has confirmed a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirmation {
    /// The shoot day.
    pub date: Date,
    /// Who, as the record names the person.
    pub name: String,
    /// Who; none where no list has the name.
    pub who: Option<Who>,
    /// When.
    pub at: Option<DateTime>,
    /// How: by telephone, text, mail.
    pub how: Option<String>,
    /// The call that was confirmed, where it is stated.
    pub call: Option<Clock>,
    /// Where it stands.
    pub origin: Origin,
}

/// Whom a rule of distribution is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum RuleGroup {
    /// The cast.
    Cast,
    /// The crew.
    #[default]
    Crew,
    /// The crew of some departments.
    Department,
    /// Agents of the cast.
    Agent,
    /// Vendors.
    Vendor,
    /// Unions and guilds, of `recipients`.
    Union,
    /// Single people: of the cast, the crew or `recipients`.
    Person,
}

impl RuleGroup {
    /// The words in the user's files.
    pub const WORDS: &'static [&'static str] = &["cast", "crew", "department", "agent", "vendor", "union", "person"];
    /// Every group in the order of [`Self::WORDS`].
    pub const ALL: [Self; 7] = [Self::Cast, Self::Crew, Self::Department, Self::Agent, Self::Vendor, Self::Union, Self::Person];

    /// The word in the user's files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Cast => "cast",
            Self::Crew => "crew",
            Self::Department => "department",
            Self::Agent => "agent",
            Self::Vendor => "vendor",
            Self::Union => "union",
            Self::Person => "person",
        }
    }

    /// The audience whose edition such people get where the rule names none; a union's is the production's to describe.
    #[must_use]
    pub const fn edition(self) -> &'static str {
        match self {
            Self::Cast => "cast",
            Self::Crew | Self::Person => "crew",
            Self::Department => "department",
            Self::Agent => "agent",
            Self::Vendor => "vendor",
            Self::Union => "union",
        }
    }
}

/// Who gets which papers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DistributionRule {
    /// Its name: what a dry run says as the reason. A rule of a built-in name takes its place.
    pub id: String,
    /// Whom it is about.
    pub to: RuleGroup,
    /// Names within the group: departments, cast numbers, people, vendors; all where there are none.
    pub names: Vec<String>,
    /// Only those who are on the sheet of the day.
    pub working: bool,
    /// The kinds of paper.
    pub papers: Vec<String>,
    /// Id of the audience whose edition they get; that of the group where there is none.
    pub edition: Option<String>,
    /// Whether the rule is off.
    pub off: bool,
    /// Where it stands; nowhere where it is a built-in one.
    pub origin: Origin,
}

impl DistributionRule {
    /// The audience whose edition they get.
    #[must_use]
    pub fn edition(&self) -> &str {
        self.edition.as_deref().unwrap_or(self.to.edition())
    }

    /// The rules of a production that states none.
    #[must_use]
    pub fn defaults() -> Vec<Self> {
        let rule = |id: &str, to, working, papers: &[&str]| Self {
            id: id.to_owned(),
            to,
            working,
            papers: papers.iter().map(|word| (*word).to_owned()).collect(),
            ..Self::default()
        };
        vec![rule("cast", RuleGroup::Cast, true, &["call-sheet", "sides"]), rule("crew", RuleGroup::Crew, true, &["call-sheet"])]
    }
}

/// Somebody outside the lists of cast, crew and vendors: an agent, a union's office, the bond company.
#[derive(Debug, Clone, Default)]
pub struct Recipient {
    /// A short name.
    pub id: String,
    /// The person or office.
    pub name: String,
    /// What they are: agent, vendor, union, person.
    pub kind: RuleGroup,
    /// Mail.
    pub email: Option<String>,
    /// BCP 47 language of what is written to them; the production's where none is stated.
    pub language: Option<String>,
    /// Of an agent: the cast they act for.
    pub cast: Vec<Who>,
    /// Where it stands.
    pub origin: Origin,
}

/// How the connection to the mail server is kept private.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MailTls {
    /// Begun in the open and encrypted before anything is said.
    #[default]
    StartTls,
    /// Encrypted from the first byte.
    Implicit,
    /// Not at all: for a server on this machine.
    None,
}

impl MailTls {
    /// The words in the user's files.
    pub const WORDS: &'static [&'static str] = &["starttls", "implicit", "none"];
    /// Every mode in the order of [`Self::WORDS`].
    pub const ALL: [Self; 3] = [Self::StartTls, Self::Implicit, Self::None];

    /// The port that servers of this mode listen on.
    #[must_use]
    pub const fn port(self) -> u16 {
        match self {
            Self::StartTls => 587,
            Self::Implicit => 465,
            Self::None => 25,
        }
    }
}

/// The mail of the production: whom messages are from, and the server that takes them.
#[derive(Debug, Clone, Default)]
pub struct Mail {
    /// Whom messages are from: `Slack Water <office@slackwater.example>`.
    pub from: Option<String>,
    /// Where answers go.
    pub reply_to: Option<String>,
    /// The server's name or address.
    pub server: Option<String>,
    /// Its port.
    pub port: Option<u16>,
    /// How the connection is kept private.
    pub tls: MailTls,
    /// Whether a server elsewhere may be spoken to without encryption.
    pub allow_plain: bool,
    /// A file with the certificate of an authority that is trusted beside the known ones.
    pub ca: Option<String>,
    /// The name to log in under.
    pub user: Option<String>,
    /// The environment variable that holds the password.
    pub password_env: Option<String>,
    /// Seconds to wait for an answer.
    pub timeout: u32,
    /// Where it stands.
    pub origin: Origin,
}

/// Seconds to wait for an answer of the mail server, where the production states nothing.
pub const MAIL_TIMEOUT: u32 = 60;

/// How far a message has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It was on its way when the record ends, or the server did not say whether it has it.
    Unknown,
    /// The server has it.
    Accepted,
    /// It is certain that the server does not have it.
    Failed,
}

/// A message in the record of what was sent.
#[derive(Debug, Clone, PartialEq)]
pub struct SentMessage {
    /// Its Message-ID, without brackets.
    pub id: String,
    /// The key of the person: `cast-13`, `crew-gwen-achebe`.
    pub person: String,
    /// The person's name.
    pub name: String,
    /// The address.
    pub email: String,
    /// The shoot day it was about.
    pub date: Date,
    /// When it was sent, as the record says: with the time zone.
    pub at: String,
    /// What it told, by key: label and text.
    pub facts: BTreeMap<String, (String, String)>,
    /// The papers: kind, subject, edition, digest.
    pub papers: Vec<SentPaper>,
    /// How far it came.
    pub fate: Fate,
    /// What the server said last.
    pub reply: String,
}

/// A paper that a message carried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentPaper {
    /// Its kind.
    pub kind: String,
    /// Its subject.
    pub subject: String,
    /// The audience whose edition it was.
    pub edition: String,
    /// The digest of its page.
    pub digest: String,
    /// Its revision colour, where it had one.
    pub revision: String,
}

impl SentMessage {
    /// The calls it told, by the keys of the facts: `main/call`.
    #[must_use]
    pub fn fact(&self, key: &str) -> Option<&str> {
        self.facts.get(key).map(|(_, text)| text.as_str())
    }
}

/// How the production sends: everything that these sections say.
#[derive(Debug, Clone, Default)]
pub struct Sending {
    /// The positions that must approve a call sheet.
    pub approvers: Vec<String>,
    /// Approvals, by day and moment.
    pub approvals: Vec<Approval>,
    /// Confirmations, by day and moment.
    pub confirmations: Vec<Confirmation>,
    /// The rules of distribution: the usual ones as the production changes them, then its own.
    pub rules: Vec<DistributionRule>,
    /// Whether the production states any rule.
    pub rules_stated: bool,
    /// People outside the other lists.
    pub recipients: Vec<Recipient>,
    /// Mail.
    pub mail: Option<Mail>,
    /// How each call sheet that has an approval stands.
    pub sheets: Vec<SheetStanding>,
    /// What was sent, in the order of the record.
    pub sent: Vec<SentMessage>,
}

impl Sending {
    /// How the sheet of a day stands; none where nobody has approved any version of it.
    #[must_use]
    pub fn sheet(&self, unit: &str, date: Date) -> Option<&SheetStanding> {
        self.sheets.iter().find(|sheet| sheet.unit == unit && sheet.date == date)
    }

    /// The last message to a person about a day that has arrived or may have.
    #[must_use]
    pub fn last(&self, person: &str, date: Date) -> Option<&SentMessage> {
        self.sent.iter().rev().find(|message| message.person == person && message.date == date && message.fate != Fate::Failed)
    }
}

/// How the production's lists may write a position.
fn spellings(role: &str) -> Vec<String> {
    let lower = role.trim().to_lowercase();
    let known = POSITIONS.iter().find(|(name, words)| name.to_lowercase() == lower || words.contains(&lower.as_str()));
    known.map_or_else(|| vec![lower], |(_, words)| words.iter().map(|word| (*word).to_owned()).collect())
}

impl Production {
    /// Whether two texts name one position: `UPM`, `Unit Production Manager`.
    #[must_use]
    pub fn same_position(one: &str, other: &str) -> bool {
        spellings(one).contains(&other.trim().to_lowercase()) || one.trim().eq_ignore_ascii_case(other.trim())
    }

    /// The people who hold a position for a unit: those in the head of the papers and on the crew list.
    #[must_use]
    pub fn holders(&self, role: &str, unit: &str) -> Vec<String> {
        let words = spellings(role);
        let mut names: Vec<String> = Vec::new();
        let mut put = |name: &str| {
            if !names.iter().any(|own| own == name) {
                names.push(name.to_owned());
            }
        };
        self.identity.people.iter().filter(|person| words.contains(&person.role.to_lowercase())).for_each(|person| put(&person.name));
        for member in self.crew.iter().filter(|member| member.units.iter().any(|own| own == unit)) {
            let position = member.position.to_lowercase();
            // `2nd Unit 1st AD` is that unit's 1st AD.
            let of_unit = |word: &String| position.strip_suffix(word.as_str()).is_some_and(|before| before.trim_end().ends_with("unit"));
            if words.contains(&position) || words.iter().any(of_unit) {
                member.name.iter().for_each(|name| put(name));
            }
        }
        names
    }
}
