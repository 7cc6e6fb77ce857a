//! From checked facts to files: which papers are due, which of them have changed, and how each gets to its place whole.
//!
//! [`facts`] reads and checks a production. [`build`] plans every paper that is due, leaves those alone whose key has
//! not changed, renders the rest on as many threads as asked for, and publishes each by one rename. The cache only
//! saves work: it can be deleted at any time. Several machines can share a build ([`part`]), and their parts be joined
//! ([`mod@merge`]). [`verify()`] tells whether a paper on somebody's desk is still true.

mod about;
mod binder;
mod cache;
mod day_counts;
mod directory;
pub mod drafts;
#[cfg(test)]
mod edition_tests;
pub mod editions;
mod ending;
pub mod facts;
mod front;
pub mod issue;
mod manifest;
#[cfg(test)]
mod marker_tests;
pub mod merge;
pub mod messages;
mod paper;
mod papers;
pub mod part;
pub mod personal;
mod plan;
pub mod proof;
mod publish;
mod run;
mod says;
mod search;
pub mod seen;
pub mod send;
pub mod serve;
mod site;
mod stale;
pub mod template_check;
#[cfg(test)]
mod tests;
pub mod unchanged;
mod verify;
pub mod watch;
pub mod what_if;
pub mod what_if_post;
mod work;

pub use papers::build;
pub use personal::{PersonalPaper, PersonalReport, personal};
pub use plan::{Day, Selection};
pub use publish::write_whole;
pub use says::withheld;
pub use stale::remove_gone;
pub use verify::{State, Verified, verify};

use std::path::PathBuf;

use crate::documents::binder::Only;
use crate::findings::Findings;
use crate::render::Format;
use crate::render::worker::Limits;

/// How to build.
#[derive(Debug, Clone, Default)]
pub struct BuildOptions {
    /// The output folder.
    pub out: PathBuf,
    /// Which of the papers that are due to make.
    pub selection: Selection,
    /// The binder to make of the papers, last: with all of them, or with these sets; none where it is not asked for.
    pub binder: Option<Vec<Only>>,
    /// Papers to make before the others are so much as looked at, by their paths without the ending: somebody waits for them.
    pub first: Vec<String>,
    /// Papers at work at one time; 0 for one on each core.
    pub jobs: usize,
    /// The studio's folder of templates, with the name to show for it.
    pub templates: Option<(PathBuf, String)>,
    /// Make papers although they are up to date.
    pub force: bool,
    /// PDF/UA-1, for readers who cannot see the paper.
    pub accessible: bool,
    /// PDF/A-2a, to be kept for good.
    pub archival: bool,
    /// This program, for templates that are not built in; without it they are rendered in this process.
    pub worker: Option<PathBuf>,
    /// What such a template may take.
    pub limits: Limits,
}

/// What a build tells while it runs.
#[derive(Debug, Clone, Copy)]
pub enum Progress<'a> {
    /// Another build has the output folder.
    Waiting,
    /// So many papers are to be made.
    Planned {
        /// How many.
        papers: usize,
    },
    /// Those that somebody waits for (see [`BuildOptions::first`]) are in their places, so many of them made.
    First {
        /// How many.
        made: usize,
    },
    /// One is done.
    Finished {
        /// Its path in the output folder.
        path: &'a str,
        /// Whether it was made.
        made: bool,
        /// How many are done.
        done: usize,
        /// How many there are to do.
        papers: usize,
    },
}

/// A paper that was not made, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotMade {
    /// Its path in the output folder.
    pub path: String,
    /// The reasons, each with its code and place: `CB002 schedule.yaml:4:1: …`.
    pub because: Vec<String>,
}

/// What a build did. Paths are relative to the output folder, with forward slashes, in the order of the plan.
#[derive(Debug, Default)]
pub struct BuildReport {
    /// Papers that were made.
    pub made: Vec<String>,
    /// Papers that needed no making.
    pub up_to_date: Vec<String>,
    /// Papers that could not be made or written.
    pub failed: Vec<NotMade>,
    /// Papers that errors in the facts hold back.
    pub held_back: Vec<NotMade>,
    /// Papers no longer due, which were removed.
    pub removed: Vec<String>,
    /// Binders that are no longer true and that nobody asked for, which were removed: none stands that differs from its papers.
    pub untrue: Vec<String>,
    /// What templates and the output folder gave rise to.
    pub findings: Findings,
}

/// The formats that this program can make.
#[must_use]
pub const fn formats() -> &'static [Format] {
    if cfg!(feature = "pdf") { &[Format::Pdf, Format::Html] } else { &[Format::Html] }
}
