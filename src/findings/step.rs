//! Why a figure is what it is: its derivation, step by step, each with its place in the user's files.

use serde::Serialize;

use super::{Origin, Place, Sources};

/// One step of a derivation: what follows, and the place of the fact it follows from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// One sentence that names the things and figures, as the production writes them; lower case, no full stop.
    pub text: String,
    /// What the step comes to in the form of `callboard model`: `07:30`, `SWF`, `1 3/8`; none where it only tells something.
    pub value: Option<String>,
    /// The record it comes from; none where it is the program's own rule.
    pub origin: Origin,
    /// The key of that record.
    pub field: Option<&'static str>,
    /// Where it stands when that record does not have the key.
    pub or: Option<(Origin, &'static str)>,
    /// What it rests on when no file says it: `default of conventions: setup_minutes`.
    pub default: Option<String>,
}

impl Step {
    /// A step that no record of the user's states.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), value: None, origin: Origin::NONE, field: None, or: None, default: None }
    }

    /// A step that a record states, at one of its keys.
    #[must_use]
    pub fn at(text: impl Into<String>, origin: Origin, field: impl Into<Option<&'static str>>) -> Self {
        Self { origin, field: field.into(), ..Self::new(text) }
    }

    /// What it comes to.
    #[must_use]
    pub fn value(mut self, value: impl ToString) -> Self {
        self.value = Some(value.to_string());
        self
    }

    /// The record and key it rests on when the first has not got its key.
    #[must_use]
    pub fn or(mut self, origin: Origin, key: &'static str) -> Self {
        self.or = Some((origin, key));
        self
    }

    /// What it rests on when no file says it.
    #[must_use]
    pub fn default(mut self, words: impl Into<String>) -> Self {
        self.default = Some(words.into());
        self
    }

    /// Where it stands: the key's own place, else the other record's, else the record's; none where only a default says it.
    #[must_use]
    pub fn node(&self, sources: &Sources) -> Option<Origin> {
        let exact = |origin: Origin, key: &str| sources.has_field(origin, key).then(|| sources.field(origin, key));
        let own = match self.field {
            Some(key) => exact(self.origin, key),
            None => Some(self.origin).filter(|origin| origin.is_some()),
        };
        own.or_else(|| self.or.and_then(|(origin, key)| exact(origin, key)))
            .or_else(|| Some(self.origin).filter(|origin| origin.is_some() && self.default.is_none()))
    }

    /// The step with its place looked up.
    #[must_use]
    pub fn plain(&self, sources: &Sources) -> StepJson {
        let place = self.node(sources).map(|node| sources.place(node)).filter(|place| !place.file.is_empty());
        let default = self.default.clone().filter(|_| place.is_none());
        StepJson { text: self.text.clone(), value: self.value.clone(), place, default }
    }
}

/// A figure, and how it came about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Figure {
    /// What it is: `on set`, `rest`.
    pub name: String,
    /// As the production writes it.
    pub text: String,
    /// In the form of `callboard model`.
    pub value: String,
    /// The derivation; the last step comes to the figure.
    pub steps: Vec<Step>,
}

/// What is explained, with its figures.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Explanation {
    /// What the user asked for: `call`, `code`, `day`, `rest`, `scene`, `pages`, `drift`.
    pub thing: &'static str,
    /// Who or what, and when, as a heading.
    pub title: String,
    /// The figures in the order they hang together.
    pub figures: Vec<Figure>,
}

/// A step with its place looked up: the contract of `explain --format json`.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct StepJson {
    /// One sentence.
    pub text: String,
    /// What it comes to.
    pub value: Option<String>,
    /// Where it stands in the user's files; null for a default and for what other steps came to.
    pub place: Option<Place>,
    /// What it rests on when no file says it.
    pub default: Option<String>,
}
