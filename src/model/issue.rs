//! What was issued: the facts of a set of papers as they went out under a revision colour.

use jiff::civil::Date;
use serde_json::Value;

/// A set of papers that was issued together.
#[derive(Debug, Clone, PartialEq)]
pub struct Issue {
    /// Its place in the order of issues, from 1.
    pub number: u32,
    /// The revision colour: `Blue`.
    pub colour: String,
    /// The date it went out.
    pub date: Date,
    /// The kinds that were asked for; none where all were.
    pub kinds: Vec<String>,
    /// The papers of the set, in the order of the plan.
    pub papers: Vec<IssuedPaper>,
    /// The facts as `callboard model` prints them, without its findings.
    pub model: Value,
    /// The file that keeps it, relative to the production's folder: `issued/blue.json`.
    pub file: String,
}

/// One paper as it went out.
#[derive(Debug, Clone, PartialEq)]
pub struct IssuedPaper {
    /// Its kind.
    pub kind: String,
    /// What it is about, as in its file name; empty where the kind has one paper.
    pub subject: String,
    /// What a person calls its subject.
    pub name: String,
    /// The version of its page contract.
    pub schema: u32,
    /// The body of its page.
    pub body: Value,
}

impl Issue {
    /// The paper of this kind and subject, where it was in the set.
    #[must_use]
    pub fn paper(&self, kind: &str, subject: &str) -> Option<&IssuedPaper> {
        self.papers.iter().find(|paper| paper.kind == kind && paper.subject == subject)
    }

    /// Whether papers of this kind were issued with the set.
    #[must_use]
    pub fn covers(&self, kind: &str) -> bool {
        self.kinds.is_empty() || self.kinds.iter().any(|own| own == kind)
    }
}
