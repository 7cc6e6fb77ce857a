//! Records: what a file said, in text, with the place of every part of it.

use crate::findings::Origin;
use crate::model::fields::Table;

/// A value as a file said it.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// What it said.
    pub value: Value,
    /// Where.
    pub origin: Origin,
}

/// The shape of a value. Scalars are text: nothing is interpreted, so cast `1.10` stays `1.10`.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing: an empty value, `~` or `null`.
    Null,
    /// A scalar.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// A mapping, in order; keys are unique.
    Map(Vec<(String, Node)>),
}

/// A record of a section.
#[derive(Debug, Clone)]
pub struct Record {
    /// The section it belongs to.
    pub table: &'static Table,
    /// Its fields: a mapping.
    pub node: Node,
}

impl Node {
    /// The scalar text, trimmed, where it is one that is not empty.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text.trim()).filter(|text| !text.is_empty()),
            _ => None,
        }
    }

    /// The value of a key, where this is a mapping that has it.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Node> {
        match &self.value {
            Value::Map(entries) => entries.iter().find(|(name, _)| name == key).map(|(_, node)| node),
            _ => None,
        }
    }

    /// What shape it has, in a user's words.
    #[must_use]
    pub fn shape(&self) -> &'static str {
        match self.value {
            Value::Null => "nothing",
            Value::Text(_) => "a text",
            Value::List(_) => "a list",
            Value::Map(_) => "a record of keys",
        }
    }
}
