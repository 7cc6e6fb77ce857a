//! The paper that a board is printed on: the production's own, or a larger one where it has to lie side by side.

use serde::Serialize;
use serde_json::Value;

use super::revision;
use crate::documents::labels;
use crate::documents::{Context, Kind, Page, Subject, format, page};
use crate::model::Paper;

/// The papers that a board may be printed on, from the production's own to the largest of its kind: legal and tabloid
/// beyond letter, A3 beyond A4.
#[must_use]
pub const fn papers(own: Paper) -> &'static [Paper] {
    match own {
        Paper::Letter => &[Paper::Letter, Paper::Legal, Paper::Tabloid],
        Paper::Legal => &[Paper::Legal, Paper::Tabloid],
        Paper::Tabloid => &[Paper::Tabloid],
        Paper::A4 => &[Paper::A4, Paper::A3],
        Paper::A3 => &[Paper::A3],
    }
}

/// Width of a landscape sheet of a paper between its margins, in points.
#[must_use]
pub const fn landscape(paper: Paper) -> u32 {
    let across = match paper {
        Paper::Letter => 792,
        Paper::Legal => 1008,
        Paper::Tabloid => 1224,
        Paper::A4 => 842,
        Paper::A3 => 1191,
    };
    across - 70
}

/// The page of a paper of the schedule that is set on a given paper, with the schedule's revision, sealed.
#[must_use]
pub fn page_on<Body: Serialize>(context: Context<'_>, kind: &Kind, subject: &Subject, paper: Paper, body: Body) -> Value {
    let production = context.production;
    let conventions = &production.conventions;
    let name = labels::paper_name(kind);
    let title = format::joined([Some(production.identity.title.as_str()), Some(name.as_str()), Some(subject.name.as_str())], " – ");
    let page = Page {
        schema: kind.schema,
        kind: kind.word,
        subject: subject.slug.clone(),
        audience: context.audience.id.clone(),
        title: title.unwrap_or_default(),
        header: format::header(production, &name, paper.word()),
        revision: revision(production),
        as_of: None,
        digest: String::new(),
        labels: labels::of(conventions.wording, &["schedule", kind.word], &[]),
        changed: Vec::new(),
        body,
    };
    // A page is made of texts, lists and maps with text keys, which always serialise.
    page::sealed(page).unwrap_or(Value::Null)
}
