//! The vocabulary of facts: every section a production may keep, and every key of its records.
//!
//! One table serves five readers: the check for unknown keys, the recognition of spreadsheet headers, the repair of
//! cells (a cell that should hold eighths is read as eighths), `callboard schema`, and the person who wants to know
//! what may be written. It holds no code that reads anything.

mod asset;
mod audience;
mod budget_rows;
mod casting;
mod cut;
mod day_note;
mod delivery;
mod equipment;
mod footage;
pub mod groups;
mod identity;
mod ledger;
mod links;
mod money;
mod paperwork;
mod pay;
mod people;
mod places;
mod post;
mod report;
mod schedule;
mod screen_credits;
mod script_desk;
mod sending;
mod talent;
mod transport;
mod travel;

use asset::*;
use audience::*;
use budget_rows::*;
use casting::*;
use cut::*;
use day_note::*;
pub use delivery::QC_RESULTS;
use delivery::*;
use equipment::*;
use footage::*;
use identity::*;
pub use identity::{PRODUCTION, THEME};
use ledger::*;
use links::*;
use money::*;
use paperwork::*;
use pay::*;
use people::*;
use places::*;
use post::*;
use report::*;
use schedule::*;
use screen_credits::*;
use script_desk::*;
use sending::*;
use talent::*;
use transport::*;

use travel::*;

use super::Part;

/// What a value of a key means, and so how its text is read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind {
    /// One line of text, as written.
    Text,
    /// Free text in Markdown.
    Markdown,
    /// A name that other records refer to.
    Id,
    /// The name of a record of the named section.
    Ref(&'static str),
    /// Several names of records of the named section: a list, or one text with commas.
    Refs(&'static str),
    /// A whole number.
    Integer,
    /// A decimal number.
    Decimal,
    /// An amount of money: a decimal number, with an optional ISO currency or sign.
    Money,
    /// An amount of money, or an expression over named values: `CAST.5.PAY`.
    Amount,
    /// A percentage: `18%`, `18` or `0.18%`.
    Percent,
    /// Script pages in eighths: `1 3/8`.
    Eighths,
    /// A scene number: text with the natural order.
    SceneNumber,
    /// Several scene numbers: a list, or one text with commas.
    SceneNumbers,
    /// Cast numbers: a list, or one text such as `1, 2, 5-7, 12A`.
    CastIds,
    /// A calendar date, ISO 8601 by preference.
    Date,
    /// A date with a clock time: `2026-05-03 20:15`.
    Moment,
    /// Dates and ranges: `2026-05-04`, `2026-05-04..2026-05-06`, a list of those, or records `{from, to, reason}`.
    Dates,
    /// A clock time: `7:00A`, `19:30`, `02:30+1`.
    Clock,
    /// Hours of a day: `07:00-22:00`.
    Hours,
    /// A call: clock time, `call-0:30`, `O/C`, `W/N`, `SR`.
    Call,
    /// A length of time in minutes: `45`, `1:30`, `1h30`.
    Minutes,
    /// `true` or `false`, `yes` or `no`.
    Bool,
    /// One of the stated words.
    Choice(&'static [&'static str]),
    /// A path of a file inside the production folder.
    File,
    /// A list of texts, or one text.
    Texts,
    /// A mapping from a name to a text.
    TextMap,
    /// A mapping from a category to a list of elements.
    ElementMap,
    /// One record.
    Record(&'static Table),
    /// A list of records.
    Records(&'static Table),
}

/// One key of a record.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Field {
    /// The key as the user writes it.
    pub key: &'static str,
    /// What its value means.
    pub kind: Kind,
    /// One sentence for the person who writes it.
    pub doc: &'static str,
    /// Other spellings that spreadsheets use as this column's header, lower case.
    pub headers: &'static [&'static str],
}

/// A kind of record: its keys and what identifies it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Table {
    /// The section's top-level key, or the key a nested record stands under.
    pub key: &'static str,
    /// One sentence for the person who writes it.
    pub doc: &'static str,
    /// The keys whose values together name one record; empty where records have no identity.
    pub identity: &'static [&'static str],
    /// The part of the production that an error in it blocks.
    pub part: Part,
    /// Its keys, in the order people write them.
    pub fields: &'static [Field],
}

impl Table {
    /// The field of this key.
    #[must_use]
    pub fn field(&self, key: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.key == key)
    }
}

const fn f(key: &'static str, kind: Kind, doc: &'static str) -> Field {
    Field { key, kind, doc, headers: &[] }
}

const fn h(key: &'static str, kind: Kind, doc: &'static str, headers: &'static [&'static str]) -> Field {
    Field { key, kind, doc, headers }
}

const fn t(key: &'static str, part: Part, identity: &'static [&'static str], doc: &'static str, fields: &'static [Field]) -> Table {
    Table { key, doc, identity, part, fields }
}

/// Finds the section of this top-level key.
#[must_use]
pub fn section(key: &str) -> Option<&'static Table> {
    SECTIONS.iter().copied().find(|table| table.key == key)
}

/// Top-level keys that hold several sections together, each under its own key: `casting: {roles: …, sessions: …}`.
pub static GROUPS: &[(&str, &[&Table])] = &[("casting", &[&ROLES, &CANDIDATES, &SESSIONS, &SLOTS])];

/// The sections whose value is a list of records, in the order of the documentation.
pub static SECTIONS: &[&Table] = &[
    &UNITS,
    &SCENES,
    &DAYS,
    &BOARDS,
    &EPISODES,
    &CONTINUITY,
    &REPORTS,
    &CAST,
    &APPEARANCES,
    &OPTIONS,
    &DEAL_DATES,
    &CREW,
    &DEPARTMENTS,
    &LOCATIONS,
    &PERMITS,
    &SCOUTING,
    &MOVES,
    &VENDORS,
    &VEHICLES,
    &TRANSPORT,
    &EQUIPMENT,
    &LINKS,
    &BUDGETS,
    &CHARTS,
    &ACCOUNTS,
    &DETAILS,
    &FRINGES,
    &CHARGES,
    &CREDITS,
    &FINANCE,
    &BUDGET_SETTINGS,
    &BUDGET_GLOBALS,
    &CREDIT_UPLIFTS,
    &FINANCE_DRAWS,
    &DRAFT_TOTALS,
    &ORDERS,
    &INVOICES,
    &FLOATS,
    &RECEIPTS,
    &LEDGER,
    &PERIODS,
    &ESTIMATES,
    &BUDGET_CHANGES,
    &DRAFTS,
    &SCRIPT_NOTES,
    &CLEARANCES,
    &RESEARCH,
    &SCREEN_CREDITS,
    &CREDIT_CLAUSES,
    &CUES,
    &BUYERS,
    &ASSETS,
    &DAY_NOTES,
    &TRIPS,
    &ROOMS,
    &PER_DIEMS,
    &VISAS,
    &PAPERWORK,
    &PAPERWORK_RULES,
    &ROLES,
    &CANDIDATES,
    &SESSIONS,
    &SLOTS,
    &DELIVERABLES,
    &DELIVERY_PACKS,
    &PACK_ROWS,
    &QC_ROUNDS,
    &LEGAL_PAPERS,
    &POST,
    &VFX,
    &FOOTAGE,
    &CUTS,
    &NOTES,
    &PEOPLE,
    &NOTICES,
    &CHANNELS,
    &APPROVALS,
    &CONFIRMATIONS,
    &DISTRIBUTION,
    &RECIPIENTS,
    &AUDIENCES,
    &PERSONAL_NOTES,
    &ALLOW,
    &SOURCES,
    &HEADERS,
];
