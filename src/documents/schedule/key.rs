//! The key at the end of a schedule: which number is which character.

use serde::Serialize;

use crate::documents::Context;
use crate::values::CastId;

/// A number and its character.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct KeyRow {
    /// Stable id: `cast-6`.
    pub id: String,
    /// Cast number.
    pub number: String,
    /// The character.
    pub character: String,
    /// Whether a child.
    pub minor: bool,
}

/// The whole cast by number.
#[must_use]
pub fn cast_key(context: Context<'_>) -> Vec<KeyRow> {
    context.production.cast.iter().map(|member| key_row(context, &member.id)).collect()
}

/// One number with its character; the number alone where nothing is known of it.
#[must_use]
pub fn key_row(context: Context<'_>, id: &CastId) -> KeyRow {
    let member = context.production.cast_member(id);
    KeyRow {
        id: format!("cast-{id}"),
        number: id.to_string(),
        character: member.map(|member| member.character.clone()).unwrap_or_default(),
        minor: member.is_some_and(|member| member.minor),
    }
}
