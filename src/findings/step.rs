//! Why a figure is what it is: its derivation, step by step, each with its place in the user's files.

use std::borrow::Cow;

use serde::Serialize;

use super::{Origin, Place, Sources};

/// One step of a derivation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// One sentence with its figures, as the production writes them; lower case, no full stop.
    pub text: String,
    /// What the step comes to in the form of `callboard model`: `07:30`, `SWF`, `1 3/8`; none where it only tells something.
    pub value: Option<String>,
    /// The record it rests on.
    pub origin: Origin,
    /// The key of that record.
    pub field: Option<Cow<'static, str>>,
    /// Where it stands when that record does not have the key.
    pub or: Option<(Origin, Option<Cow<'static, str>>)>,
    /// What it rests on when no file says it: `default of conventions: setup_minutes`, `domain.md 2.2`.
    pub default: Option<String>,
}

impl Step {
    /// A step that says this.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), value: None, origin: Origin::NONE, field: None, or: None, default: None }
    }

    /// What it comes to.
    #[must_use]
    pub fn value(mut self, value: impl ToString) -> Self {
        self.value = Some(value.to_string());
        self
    }

    /// The record it rests on.
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

    /// The record and key it rests on when the first has not got its key.
    #[must_use]
    pub fn or(mut self, origin: Origin, key: impl Into<Cow<'static, str>>) -> Self {
        self.or = Some((origin, Some(key.into())));
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
        let exact = |origin: Origin, field: Option<&str>| match field {
            _ if !origin.is_some() => None,
            None => Some(origin),
            Some(key) => sources.has_field(origin, key).then(|| sources.field(origin, key)),
        };
        exact(self.origin, self.field.as_deref())
            .or_else(|| self.or.as_ref().and_then(|(origin, field)| exact(*origin, field.as_deref())))
            .or_else(|| Some(self.origin).filter(|origin| origin.is_some() && self.default.is_none()))
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

impl Step {
    /// The step with its place looked up.
    #[must_use]
    pub fn plain(&self, sources: &Sources) -> StepJson {
        let place = self.node(sources).map(|node| sources.place(node)).filter(|place| !place.file.is_empty());
        let default = self.default.clone().filter(|_| place.is_none());
        StepJson { text: self.text.clone(), value: self.value.clone(), place, default }
    }
}
