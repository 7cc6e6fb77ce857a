//! Records to one [`Production`]: merged by identity, checked against the vocabulary, typed and linked.
//!
//! The steps, in order: the records of all files are joined ([`merge`]), overlays are laid over them, the names that
//! records may refer to are gathered, every record is checked ([`check`]), and each part is read into the model.

mod asset;
mod audience;
mod boards;
mod breakdown;
mod budget;
mod budget_rows;
mod budget_terms;
mod built_in;
mod casting;
pub mod charts;
mod check;
mod cut;
mod day_note;
mod delivery;
mod footage;
mod identity;
mod ledger;
mod links;
mod merge;
mod packs;
mod paperwork;
mod pay;
mod people;
mod places;
mod post;
mod read;
pub mod reimport;
mod report;
mod schedule;
mod screen_credits;
mod script_desk;
mod sending;
mod talent;
mod task;
pub mod theme;
mod transport;
mod travel;
pub mod what_if;
mod who;

use std::collections::BTreeSet;

use crate::findings::{Finding, Findings, Part, Sources, codes};
use crate::ingest::{Ingested, Node, Value};
use crate::model::fields::{self, PRODUCTION};
use crate::model::{Allowance, Everybody, Note, Production};
use crate::values::{CastId, SceneNumber};
use check::{Check, Names};
use merge::Sections;
use read::{Fields, Reading};

/// What normalising gives: the model, and what there is to say.
#[derive(Debug)]
pub struct Normalised {
    /// The model.
    pub production: Production,
    /// Where everything stands.
    pub sources: Sources,
    /// The findings of reading and linking, those of ingest included.
    pub findings: Findings,
}

/// Turns what a folder says into a production, on the board it names or on the one asked for.
#[must_use]
pub fn normalise(ingested: Ingested, board: Option<&str>) -> Normalised {
    let Ingested { production: top, records, overlays, scripts, sketches, media, mut sources, mut findings } = ingested;
    let mut top = identity::join_top(top, &mut sources, &mut findings);
    let conventions = identity::conventions(&top);
    let reading = Reading { order: conventions.date_order, currency: conventions.currency };
    let mut sections = merge::merge(records, reading.order, &mut sources, &mut findings);
    let chosen = boards::choose(&top, board, &mut sections, reading, &mut sources, &mut findings);
    let expanded = packs::lay(&top, &mut sections, &mut sources, &mut findings);
    merge::overlay(&overlays, &mut sections, reading.order, &mut sources, &mut findings);

    budget_rows::lay(&mut top, &mut sections, &mut sources, &mut findings);
    let chart = charts::lay(&top, &mut sections, &mut findings);

    let mut names = names(&sections, findings.unread());
    if let Some(chart) = &chart {
        // What a ready chart has may be named, whether or not the budget uses it.
        names.of.entry("accounts").or_default().extend(chart.numbers.iter().cloned());
    }
    let mut check = Check { reading, names: &names, sources: &sources, findings: &mut findings };
    check.record(&PRODUCTION, &top);
    for table in fields::SECTIONS {
        for node in sections.get(table.key).into_iter().flatten() {
            check.record(table, node);
        }
    }

    let mut linker = Linker { reading, sections: &sections, names: &names, uncounted: Some(chosen.uncounted), findings: &mut findings };
    linker.required();
    let mut production = Production { conventions, scripts, sketches, media, ..Production::default() };
    identity::read(&mut production, &top, &mut linker);
    places::read(&mut production, &linker);
    people::read(&mut production, &mut linker);
    talent::read(&mut production, &mut linker);
    transport::read(&mut production, &mut linker);
    breakdown::read(&mut production, &mut linker);
    breakdown::check_dood(&production, &top, &mut linker);
    links::read(&mut production, &mut linker);
    schedule::read(&mut production, &top, &chosen, &mut linker);
    report::read(&mut production, &mut linker);
    asset::read(&mut production, &mut linker);
    day_note::read(&mut production, &linker);
    let everybody = Everybody::of(&production);
    audience::notes(&mut production, &everybody, &mut linker);
    paperwork::read(&mut production, &everybody, &mut linker);
    travel::read(&mut production, &everybody, &mut linker);
    sending::read(&mut production, &top, &everybody, &mut linker);
    script_desk::read(&mut production, &mut linker);
    screen_credits::read(&mut production, &mut linker);
    casting::read(&mut production, &mut linker);
    post::read(&mut production, &expanded, &mut linker);
    footage::read(&mut production, &linker);
    cut::read(&mut production, &mut linker);
    budget::read(&mut production, &top, chart, &mut linker);
    ledger::read(&mut production, &mut linker);
    production.notes = linker.rows("notes").filter_map(note).collect();
    audience::read(&mut production, &mut linker);
    production.allow = linker.allowances();
    if !expanded.from.is_empty() {
        // What is wrong in a row of a pack is said once, however many items it makes.
        findings.distinct();
    }
    Normalised { production, sources, findings }
}

/// The records of each section as they stand once all sources are joined and overlays laid over them.
#[must_use]
pub fn tables(ingested: Ingested) -> std::collections::BTreeMap<&'static str, Vec<Node>> {
    let Ingested { production: top, records, overlays, mut sources, mut findings, .. } = ingested;
    let order = identity::conventions(&identity::join_top(top, &mut sources, &mut findings)).date_order;
    let mut sections = merge::merge(records, order, &mut sources, &mut findings);
    merge::overlay(&overlays, &mut sections, order, &mut sources, &mut findings);
    sections
}

fn note(fields: Fields<'_>) -> Option<Note> {
    Some(Note {
        paper: fields.text("paper").unwrap_or_default(),
        subject: fields.text("subject"),
        title: fields.text("title"),
        text: fields.text("text")?,
        origin: fields.origin(),
    })
}

/// Gathers the names that records may refer to.
fn names(sections: &Sections, unread: Vec<Part>) -> Names {
    let mut names = Names { unread, ..Names::default() };
    let key_of = |section: &str| match section {
        "accounts" => "number",
        "budgets" => "name",
        _ => "id",
    };
    for section in ["units", "locations", "accounts", "vendors", "buyers", "post", "cuts", "floats", "periods", "roles", "sessions"] {
        let rows = sections.get(section).into_iter().flatten();
        let all: BTreeSet<String> = rows.filter_map(|node| node.get(key_of(section)).and_then(Node::text)).map(str::to_owned).collect();
        names.of.insert(section, all);
    }
    names.of.entry("units").or_default().insert("main".to_owned());
    let texts = |section: &str, key: &'static str| {
        sections.get(section).into_iter().flatten().filter_map(move |node| node.get(key).and_then(Node::text)).collect::<Vec<_>>()
    };
    names.cast = texts("cast", "id").into_iter().filter_map(|text| CastId::new(text).ok()).collect();
    names.scenes = texts("scenes", "number").into_iter().filter_map(|text| SceneNumber::new(text).ok()).collect();
    names
}

/// What the readers of the parts share: the merged records, and the findings they add to.
struct Linker<'a> {
    reading: Reading,
    sections: &'a Sections,
    names: &'a Names,
    /// Why a day without a date could not be counted.
    uncounted: Option<boards::Uncounted>,
    findings: &'a mut Findings,
}

impl<'a> Linker<'a> {
    /// The records of a section.
    fn rows(&self, section: &str) -> impl Iterator<Item = Fields<'a>> + use<'a> {
        let reading = self.reading;
        self.sections.get(section).into_iter().flatten().map(move |node| Fields { node, reading })
    }

    fn say(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// Says of each record that lacks what it cannot do without.
    fn required(&mut self) {
        const REQUIRED: &[(&str, &[&str])] = &[
            ("units", &["id"]),
            ("scenes", &["number"]),
            ("days", &["date"]),
            ("boards", &["id"]),
            ("episodes", &["id"]),
            ("continuity", &["what"]),
            ("reports", &["date"]),
            ("cast", &["id", "character"]),
            ("crew", &["department", "position"]),
            ("departments", &["name"]),
            ("locations", &["id", "name"]),
            ("permits", &["location"]),
            ("scouting", &["set", "candidate"]),
            ("moves", &["date", "to"]),
            ("vendors", &["id", "name"]),
            ("vehicles", &["name"]),
            ("transport", &["run"]),
            ("equipment", &["item"]),
            ("budgets", &["name"]),
            ("charts", &["id"]),
            ("appearances", &["cast", "date", "kind"]),
            ("assets", &["id", "item"]),
            ("day_notes", &["date", "text"]),
            ("trips", &["people", "date"]),
            ("rooms", &["hotel", "people", "check_in"]),
            ("per_diems", &["rate"]),
            ("visas", &["person"]),
            ("paperwork", &["person", "kind"]),
            ("paperwork_rules", &["kind"]),
            ("drafts", &["name"]),
            ("script_notes", &["note"]),
            ("clearances", &["id", "item"]),
            ("research", &["id"]),
            ("screen_credits", &["name"]),
            ("credit_clauses", &["name"]),
            ("cues", &["id", "title"]),
            ("roles", &["id"]),
            ("candidates", &["name"]),
            ("sessions", &["id", "date"]),
            ("accounts", &["number"]),
            ("details", &["account"]),
            ("fringes", &["id"]),
            ("charges", &["name"]),
            ("credits", &["name"]),
            ("finance", &["source", "amount"]),
            ("budget_settings", &["setting"]),
            ("budget_globals", &["name"]),
            ("credit_uplifts", &["credit", "rate"]),
            ("finance_draws", &["source", "date", "amount"]),
            ("draft_totals", &["draft", "name", "total"]),
            ("purchase_orders", &["number", "vendor"]),
            ("invoices", &["number", "date"]),
            ("floats", &["id", "holder"]),
            ("receipts", &["float", "date", "amount"]),
            ("ledger", &["date", "amount"]),
            ("periods", &["id", "to"]),
            ("estimates", &["period", "account"]),
            ("budget_changes", &["account", "amount"]),
            ("buyers", &["id", "name"]),
            ("deliverables", &["item", "description"]),
            ("delivery_packs", &["id"]),
            ("pack_rows", &["pack", "item"]),
            ("qc_rounds", &["item"]),
            ("legal_papers", &["id"]),
            ("post", &["id", "name"]),
            ("vfx", &["shot"]),
            ("footage", &["roll"]),
            ("cuts", &["id"]),
            ("notes", &["paper"]),
            ("people", &["role", "name"]),
            ("approvals", &["date", "by", "at", "digest"]),
            ("confirmations", &["date", "who"]),
            ("distribution", &["id"]),
            ("recipients", &["id", "name"]),
            ("notices", &["title", "text"]),
            ("audiences", &["id"]),
            ("personal_notes", &["person", "text"]),
            ("sources", &["file"]),
            ("headers", &["section", "key", "words"]),
        ];
        for (section, keys) in REQUIRED {
            let Some(table) = fields::section(section) else { continue };
            for row in self.rows(section).collect::<Vec<_>>() {
                for key in *keys {
                    let there = row.get(key).is_some_and(|node| !matches!(&node.value, Value::Null) && node.text() != Some(""));
                    if !there {
                        let message = format!("a record of `{section}` lacks `{key}`");
                        let doc = table.field(key).map_or("", |field| field.doc);
                        let uncounted = self.uncounted.filter(|_| *section == "days" && *key == "date");
                        let message = uncounted.map_or(message, |why| format!("a day without a date cannot be dated: {}", why.words()));
                        let finding = Finding::new(&codes::MISSING_KEY, message).at(row.origin()).blocks(table.part);
                        let help = uncounted.map_or_else(|| format!("add `{key}`: {doc}"), |why| why.help().to_owned());
                        self.say(finding.help(help));
                    }
                }
            }
        }
    }

    fn allowances(&mut self) -> Vec<Allowance> {
        let mut all = Vec::new();
        for row in self.rows("allow").collect::<Vec<_>>() {
            let found = (row.text("code"), row.text("reason"), row.date("until"));
            let (Some(code), Some(reason), Some(until)) = found else {
                let keys = ["code", "reason", "until"].into_iter().filter(|key| row.str(key).is_none());
                let keys: Vec<String> = keys.map(|key| format!("`{key}`")).collect();
                // An `until` that is no date has been said to be none.
                if keys.is_empty() {
                    continue;
                }
                let message = format!("an allowance lacks {}", keys.join(" and "));
                let help = "say which code, why it is accepted, and the last date it is";
                self.say(Finding::new(&codes::ALLOW_INCOMPLETE, message).at(row.origin()).help(help));
                continue;
            };
            if codes::find(&code).is_none() {
                let finding = Finding::new(&codes::BAD_VALUE, format!("there is no code `{code}`")).at(row.origin()).field("code");
                self.say(finding.help("`callboard explain` lists the codes").blocks(Part::Identity));
                continue;
            }
            all.push(Allowance { code, subject: row.text("subject"), reason, until, origin: row.origin() });
        }
        all
    }
}
