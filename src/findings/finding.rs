//! A finding, and a list of them.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{Code, Origin};

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Something must be mended.
    Error,
    /// Somebody should look.
    Warning,
    /// Said for information: a guess that was made, a file that was left out.
    Note,
}

impl Severity {
    /// The word for it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// A part of the production: what a paper needs, and what an error in the facts blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// Title, conventions, standing texts: every paper needs it.
    Identity,
    /// Scenes, units, days, strips.
    Schedule,
    /// Cast, crew, departments, equipment.
    People,
    /// Locations and permits.
    Places,
    /// The budget.
    Budget,
    /// Post-production and delivery.
    Post,
    /// Props, costumes, things.
    Assets,
    /// Drafts, notes on the script, clearances, research.
    Script,
    /// Roles, candidates, auditions.
    Casting,
    /// Templates and theme.
    Templates,
    /// Approvals, confirmations, who gets which paper: no paper needs it.
    Sending,
}

impl Part {
    /// The word for it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Identity => "identity",
            Self::Schedule => "schedule",
            Self::People => "people",
            Self::Places => "places",
            Self::Budget => "budget",
            Self::Post => "post",
            Self::Assets => "assets",
            Self::Script => "script",
            Self::Casting => "casting",
            Self::Templates => "templates",
            Self::Sending => "sending",
        }
    }
}

/// One thing to say about the user's facts.
#[derive(Debug, Clone)]
pub struct Finding {
    /// Its row in the table of codes.
    pub code: &'static Code,
    /// How grave it is here.
    pub severity: Severity,
    /// One sentence that names the things and figures; lower case, no full stop.
    pub message: String,
    /// The record it is about.
    pub origin: Origin,
    /// The key of that record, where it is about one.
    pub field: Option<Cow<'static, str>>,
    /// Other records that bear on it, each with a few words.
    pub related: Vec<(Origin, Option<Cow<'static, str>>, String)>,
    /// What to do: an instruction.
    pub help: Option<String>,
    /// What it is about, as `allow` names it: `scene 12A`, `cast 3 2026-05-04`.
    pub subject: Option<String>,
    /// The parts it blocks, when it is an error of reading or linking.
    pub blocks: Vec<Part>,
}

impl Finding {
    /// A finding of this code, with the code's own severity.
    #[must_use]
    pub fn new(code: &'static Code, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: code.severity,
            message: message.into(),
            origin: Origin::NONE,
            field: None,
            related: Vec::new(),
            help: None,
            subject: None,
            blocks: Vec::new(),
        }
    }

    /// The record it is about.
    #[must_use]
    pub fn at(mut self, origin: Origin) -> Self {
        self.origin = origin;
        self
    }

    /// The key of that record.
    #[must_use]
    pub fn field(mut self, key: impl Into<Cow<'static, str>>) -> Self {
        self.field = Some(key.into());
        self
    }

    /// Another record that bears on it.
    #[must_use]
    pub fn related(mut self, origin: Origin, field: Option<&'static str>, words: impl Into<String>) -> Self {
        self.related.push((origin, field.map(Cow::Borrowed), words.into()));
        self
    }

    /// What to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// What it is about, as `allow` names it.
    #[must_use]
    pub fn subject(mut self, subject: impl Into<String>) -> Self {
        self.subject = Some(subject.into());
        self
    }

    /// A part that cannot be trusted because of it.
    #[must_use]
    pub fn blocks(mut self, part: Part) -> Self {
        if !self.blocks.contains(&part) {
            self.blocks.push(part);
        }
        self
    }

    /// Another severity than the code's own.
    #[must_use]
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }
}

/// All the findings of a stage.
#[derive(Debug, Clone, Default)]
#[must_use = "findings are what the user is owed"]
pub struct Findings(Vec<Finding>);

impl Findings {
    /// No findings.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one.
    pub fn push(&mut self, finding: Finding) {
        self.0.push(finding);
    }

    /// Adds those of another stage.
    pub fn extend(&mut self, others: impl IntoIterator<Item = Finding>) {
        self.0.extend(others);
    }

    /// Takes out those that say the same of the same place as one before them.
    pub fn distinct(&mut self) {
        let mut known = std::collections::BTreeSet::new();
        self.0.retain(|finding| known.insert((finding.code.id, finding.origin, finding.field.clone(), finding.message.clone())));
    }

    /// The findings in their present order.
    pub fn iter(&self) -> std::slice::Iter<'_, Finding> {
        self.0.iter()
    }

    /// The findings, to be changed in place.
    pub fn iter_mut(&mut self) -> std::slice::IterMut<'_, Finding> {
        self.0.iter_mut()
    }

    /// Keeps only what the test accepts.
    pub fn retain(&mut self, test: impl FnMut(&Finding) -> bool) {
        self.0.retain(test);
    }

    /// The parts of which a file or sheet could not be read: what is missing from them is not known.
    #[must_use]
    pub fn unread(&self) -> Vec<Part> {
        let unread = self.0.iter().filter(|finding| finding.severity == Severity::Error && finding.code.loses_facts());
        let mut parts: Vec<Part> = unread.flat_map(|finding| finding.blocks.iter().copied()).collect();
        parts.sort_unstable();
        parts.dedup();
        parts
    }

    /// How many there are of a severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.0.iter().filter(|finding| finding.severity == severity).count()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Orders them for reading: errors first, then by place and code.
    pub fn sort(&mut self) {
        self.0.sort_by(|a, b| {
            (a.severity, a.origin, a.code.id, &a.field, &a.message).cmp(&(b.severity, b.origin, b.code.id, &b.field, &b.message))
        });
    }
}

impl IntoIterator for Findings {
    type Item = Finding;
    type IntoIter = std::vec::IntoIter<Finding>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a> IntoIterator for &'a Findings {
    type Item = &'a Finding;
    type IntoIter = std::slice::Iter<'a, Finding>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl FromIterator<Finding> for Findings {
    fn from_iter<I: IntoIterator<Item = Finding>>(all: I) -> Self {
        Self(all.into_iter().collect())
    }
}
