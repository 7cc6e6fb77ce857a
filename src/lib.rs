//! callboard compiles a production's facts into its paperwork.
//!
//! ```text
//! files ──ingest──▶ records ──normalise──▶ Production ──derive──▶ what follows from it ──rules──▶ findings
//!                                               └────────┬───────┘
//!                                                    documents ──▶ pages (plain data) ──render──▶ PDF, HTML ──build──▶ out/
//! ```
//!
//! Facts pass down this list once and never back. Each stage returns its value together with all its findings, never
//! just the first. Three shapes of data are kept apart: a record is what a file said; the model is typed and linked and
//! is never shown to a template; a page is what a template may see, the studios' contract.
//!
//! The rooms, from the bottom up; a room uses those above it in this list, and `tests/it/tidy.rs` holds it to that:
//!
//! | room | what it owns |
//! |---|---|
//! | [`words`] | the message files of the papers' languages, and how a country writes numbers |
//! | [`values`] | eighths, scene numbers, money, calls: no knowledge of anything else |
//! | [`findings`] | codes, severities, places in the user's files; text, JSON, SARIF and GitHub output |
//! | [`model`] | the production and its parts, and the vocabulary of the user's keys ([`model::fields`]) |
//! | [`ingest`] | files to records, one file for each format |
//! | [`normalise`] | records to the model: merged, checked, linked |
//! | [`derive`](mod@derive) | what follows: call times, day-out-of-days, sun, budget totals, slack |
//! | [`rules`] | what an assistant director, a line producer or a post supervisor would object to |
//! | [`documents`] | one file for each paper: facts to pages, all wording and formatting settled |
//! | [`render`] | pages and templates to bytes: Typst, Tera |
//! | [`build`] | plan, cache, parallel run, publishing, manifest |
//! | [`cli`] | the words the user types; the only place that prints |
//!
//! To add a paper: one file in `documents/`, one template pair in `templates/`, one line in [`documents::KINDS`]. To add
//! a rule: one file in `rules/`, one row in [`findings::codes`] with its text, one folder in `tests/codes/`. To add an
//! input format: one file in `ingest/`.

#![warn(missing_docs)]

pub mod build;
pub mod cli;
pub mod derive;
pub mod documents;
pub mod findings;
pub mod ingest;
pub mod model;
pub mod normalise;
pub mod render;
pub mod rules;
pub mod values;
pub mod words;
