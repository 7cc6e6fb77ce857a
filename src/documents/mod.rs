//! Papers as plain data: one file for each kind of paper.
//!
//! A document picks, for one paper and one audience, exactly what that paper shows: the page. All wording and all
//! formatting of numbers, times and money is settled here, once, so that PDF and HTML cannot disagree. Nothing is
//! worked out here that another paper might need: that is derive's.

pub mod asset_tracker;
pub mod audition_schedule;
pub mod binder;
pub mod breakdown_sheet;
pub mod budget_compare;
pub mod budget_detail;
pub mod budget_topsheet;
pub mod calendar;
pub mod calendars;
pub mod call_sheet;
pub mod cash_flow;
mod casting;
pub mod casting_report;
pub mod change_memo;
pub mod clearance_report;
pub mod contact_list;
pub mod cost_report;
pub mod credit_list;
pub mod day_notes;
pub mod day_out_of_days;
pub mod delivery_schedule;
pub mod diff;
pub mod equipment_list;
pub mod exhibit_g;
pub mod explain;
pub mod export;
pub mod facts;
pub mod footage_log;
pub mod format;
pub mod hot_cost;
pub mod invoices;
pub mod labels;
pub mod links;
pub mod location_list;
pub mod location_report;
mod model_assets;
mod model_boards;
mod model_casting;
mod model_cuts;
mod model_days;
mod model_delivery;
pub mod model_json;
mod model_ledger;
mod model_pay;
mod model_places;
mod model_post;
mod model_script;
mod model_sending;
mod model_talent;
mod model_titles;
mod model_transport;
pub mod money;
pub mod movement_order;
pub mod music_cue_sheet;
pub mod one_line_schedule;
pub mod page;
mod performer_times;
pub mod petty_cash;
pub mod post_schedule;
pub mod production_report;
pub mod prose;
pub mod purchase_orders;
pub mod research;
pub mod revise;
pub mod schedule;
pub mod scout_report;
pub mod script_notes;
pub mod sending;
pub mod shooting_schedule;
pub mod sides;
pub mod spending;
pub mod start_paperwork;
pub mod stripboard;
pub mod talent_schedule;
pub mod transport_order;
pub mod travel;
mod unit_day;
pub mod vfx_list;

pub use page::{Figure, Page, Revision};
pub use performer_times::PerformerRow;

use std::sync::Arc;

use serde_json::Value;

use crate::derive::Derived;
use crate::model::{Audience, Part, Production};
use crate::words;

/// What every document looks at.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The facts.
    pub production: &'a Production,
    /// What follows from them.
    pub derived: &'a Derived,
    /// Who the papers are for. The facts are those it may see; it is here to be named, and for papers that come in
    /// editions of their own.
    pub audience: &'a Audience,
    /// All the facts, where the audience does not see all of them: only to tell under which revision its papers go out, and
    /// what of them changed (see [`revise`](mod@revise)). No page is written from them.
    pub office: Option<(&'a Production, &'a Derived)>,
}

impl<'a> Context<'a> {
    /// What the production office sees: everything.
    #[must_use]
    pub fn internal(production: &'a Production, derived: &'a Derived) -> Self {
        Self { production, derived, audience: Audience::internal(), office: None }
    }
}

impl Context<'_> {
    /// Lets the thread write in the production's language until what this returns is dropped. Every kind's functions begin
    /// with it.
    pub fn speak(self) -> words::Speaking {
        words::speak(self.speech())
    }

    /// The language of somebody who reads another one than the production's; the production's where none is stated.
    #[must_use]
    pub fn speech_of(self, language: Option<&str>) -> Arc<words::Speech> {
        let Some(tag) = language else { return self.speech() };
        let wording = match tag.to_ascii_lowercase().as_str() {
            "en-us" => words::English::Us,
            "en-gb" => words::English::Uk,
            _ => labels::english(self.production.conventions.wording),
        };
        words::Speech::of(tag, wording, &self.production.messages)
    }

    /// The production's language.
    #[must_use]
    pub fn speech(self) -> Arc<words::Speech> {
        let conventions = &self.production.conventions;
        words::Speech::of(&conventions.language, labels::english(conventions.wording), &self.production.messages)
    }
}

/// One paper that is due: a kind and what it is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Subject {
    /// The name of its file without the ending: `main-2026-05-04`; empty where the kind has one paper.
    pub slug: String,
    /// What a person calls it: `Day 1, Monday 4 May 2026, Main Unit`.
    pub name: String,
    /// What the document needs to find it again: a date and unit, a location id, a buyer id.
    pub key: String,
    /// The date it is for, where it is for one: `--day` selects by it.
    pub date: Option<jiff::civil::Date>,
}

/// A kind of paper: a row of the registry.
pub struct Kind {
    /// The word on the command line, the template's name, the folder in `out/`.
    pub word: &'static str,
    /// Its name in a sentence: `Call sheet`.
    pub name: &'static str,
    /// One sentence: what it is and when it is due.
    pub about: &'static str,
    /// The version of its page contract.
    pub schema: u32,
    /// The parts of the production it cannot do without.
    pub needs: &'static [Part],
    /// The papers of this kind that are due.
    pub due: fn(Context<'_>) -> Vec<Subject>,
    /// The page of one of them, without its digest.
    pub page: fn(Context<'_>, &Subject) -> Value,
}

/// Every kind of paper, in the order of `callboard list`.
pub static KINDS: &[&Kind] = &[
    &call_sheet::KIND,
    &one_line_schedule::KIND,
    &shooting_schedule::KIND,
    &stripboard::KIND,
    &day_out_of_days::KIND,
    &breakdown_sheet::KIND,
    &calendar::KIND,
    &production_report::KIND,
    &exhibit_g::KIND,
    &sides::KIND,
    &script_notes::KIND,
    &clearance_report::KIND,
    &research::KIND,
    &budget_topsheet::KIND,
    &budget_detail::KIND,
    &cost_report::KIND,
    &purchase_orders::KIND,
    &invoices::KIND,
    &petty_cash::KIND,
    &hot_cost::KIND,
    &cash_flow::KIND,
    &location_report::KIND,
    &location_list::KIND,
    &movement_order::KIND,
    &scout_report::KIND,
    &asset_tracker::KIND,
    &transport_order::KIND,
    &equipment_list::KIND,
    &audition_schedule::KIND,
    &casting_report::KIND,
    &talent_schedule::KIND,
    &contact_list::KIND,
    &travel::memo::KIND,
    &travel::rooming::KIND,
    &travel::per_diem::KIND,
    &start_paperwork::KIND,
    &day_notes::KIND,
    &post_schedule::KIND,
    &vfx_list::KIND,
    &footage_log::KIND,
    &delivery_schedule::KIND,
    &credit_list::KIND,
    &music_cue_sheet::KIND,
    &change_memo::KIND,
];
