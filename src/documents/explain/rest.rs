//! The rest before a call.

use jiff::civil::Date;

use super::{Words, explanation, figure};
use crate::documents::Context;
use crate::findings::Explanation;
use crate::rules::rest::{Whose, explain};

/// Somebody's rest before the first call of a date; none where there is no work on it, or none before it.
#[must_use]
pub fn rest(context: Context<'_>, name: &str, whose: &Whose, date: Date) -> Option<Explanation> {
    let told = explain(context.production, context.derived, whose, date)?;
    let title = format!("{name}, {}", Words::of(context).date(date));
    let text = told.words();
    Some(explanation("rest", title, vec![figure("rest", text, told.minutes, told.steps)]))
}
