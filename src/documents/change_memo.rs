//! The change memo: what a revision changes, handed out with it. Scenes moved, days added and dropped, calls changed and
//! for whom; what of the money moved is a memo of its own, because it is not for everybody.
//!
//! It speaks of what the last issue changed, until the facts change again; then of what has changed since.

use serde::Serialize;
use serde_json::Value;

use super::diff::{self, Diff, MEMO, Section};
use super::facts::{NoteBlock, notes_for, page as page_of};
use super::{Context, Kind, Revision, Subject, format, model_json};
use crate::model::{Issue, Part};
use crate::words::word;

/// The change memo.
pub static KIND: Kind = Kind {
    word: MEMO,
    name: "Change memo",
    about: "What a revision changes: scenes moved, days added and dropped, calls changed and for whom; another for the money. Due once something was issued and something has changed.",
    schema: 1,
    needs: &[Part::Identity, Part::Schedule, Part::People, Part::Places],
    due,
    page,
};

/// What a change memo shows.
#[derive(Debug, Clone, Serialize)]
pub struct ChangeMemo {
    /// What was: `White, May 4, 2026`.
    pub from: String,
    /// What is: `Blue, May 6, 2026`; `now, not issued`.
    pub to: String,
    /// How many changes: `14 changes`.
    pub count: String,
    /// The changes by subject; never empty.
    pub sections: Vec<MemoSection>,
    /// Notes that the production adds to this paper.
    pub notes: Vec<NoteBlock>,
}

/// One subject.
#[derive(Debug, Clone, Serialize)]
pub struct MemoSection {
    /// Stable id: `moved`.
    pub id: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// How many.
    pub count: String,
    /// The changes.
    pub rows: Vec<MemoRow>,
}

/// One change.
#[derive(Debug, Clone, Serialize)]
pub struct MemoRow {
    /// Stable id: `day-main-2026-05-04-call-2`.
    pub id: String,
    /// What it is about.
    pub what: String,
    /// What changed.
    pub text: String,
    /// Whether it is a guess.
    pub guess: bool,
}

/// The difference that the memo tells, with its end where it is an issue.
fn difference(context: Context<'_>) -> Option<(Diff, Option<&Issue>)> {
    let production = context.production;
    let last = production.issues.last()?;
    let wording = production.conventions.wording;
    let name = |issue: &Issue| format!("{}, {}", issue.colour, format::plain_date(issue.date, wording));
    // A model is made of texts, numbers, lists and maps with text keys, which always serialise.
    let now = serde_json::to_value(model_json::facts_alone(context)).unwrap_or_default();
    let since = diff::diff((&name(last), &last.model), ("now, not issued", &now), &production.conventions);
    if !since.is_empty() {
        return Some((since, None));
    }
    let before = production.issues.iter().rev().nth(1)?;
    let of_issue = diff::diff((&name(before), &before.model), (&name(last), &last.model), &production.conventions);
    (!of_issue.is_empty()).then_some((of_issue, Some(last)))
}

/// Whether a section is for everybody who gets the memo.
fn is_money(section: &Section) -> bool {
    section.id == "money"
}

fn due(context: Context<'_>) -> Vec<Subject> {
    let _speaking = context.speak();
    let Some((diff, _)) = difference(context) else { return Vec::new() };
    let subject = |slug: &str, name: &str| Subject { slug: slug.to_owned(), name: name.to_owned(), key: slug.to_owned(), date: None };
    let mut all = Vec::new();
    if diff.sections.iter().any(|section| !is_money(section)) {
        all.push(subject("schedule", word!("change-memo-schedule")));
    }
    if diff.sections.iter().any(is_money) && context.production.budget.is_some() {
        all.push(subject("money", word!("change-memo-money")));
    }
    all
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    let Some((diff, issue)) = difference(context) else { return Value::Null };
    let wording = context.production.conventions.wording;
    let body = body(context, &diff, subject);
    let mut page = page_of(context, &KIND, subject, &[], false, body);
    if let (Some(issue), Some(fields)) = (issue, page.as_object_mut()) {
        let revision = Revision { colour: issue.colour.clone(), date: format::plain_date(issue.date, wording) };
        fields.insert("revision".to_owned(), serde_json::to_value(revision).unwrap_or_default());
    }
    page
}

fn body(context: Context<'_>, diff: &Diff, subject: &Subject) -> ChangeMemo {
    let money = subject.key == "money";
    let mut ids = super::facts::Slugs::default();
    let sections: Vec<MemoSection> = diff
        .sections
        .iter()
        .filter(|section| is_money(section) == money)
        .map(|section| MemoSection {
            id: section.id,
            title: section.title,
            count: section.rows.len().to_string(),
            rows: section
                .rows
                .iter()
                .map(|row| MemoRow { id: ids.of(&row.id), what: row.what.clone(), text: row.text.clone(), guess: row.proposed })
                .collect(),
        })
        .collect();
    let count = sections.iter().map(|section| section.rows.len()).sum();
    ChangeMemo {
        from: diff.before.clone(),
        to: diff.after.clone(),
        count: format::counted(count, "changes"),
        sections,
        notes: notes_for(context.production, MEMO, Some(&subject.slug)),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::documents::facts::testing::assert_fixture;
    use crate::findings::{Findings, Sources};

    #[test]
    fn it_tells_the_last_issue_until_the_facts_change_again() {
        let mut show = crate::derive::testing::Builder::new().production;
        let context = |show: &crate::model::Production| crate::derive::derive(show, None);
        let derived = context(&show);
        let now =
            serde_json::to_value(model_json::model(Context::internal(&show, &derived), &Findings::new(), &Sources::default())).unwrap();
        let issue = |colour: &str, number: u32, model: Value| {
            Arc::new(Issue {
                number,
                colour: colour.to_owned(),
                date: jiff::civil::date(2026, 5, 3 + number as i8),
                kinds: Vec::new(),
                papers: Vec::new(),
                model,
                file: format!("issued/{colour}.json"),
            })
        };
        assert!(due(Context::internal(&show, &derived)).is_empty(), "nothing was issued");
        show.issues = vec![issue("White", 1, now.clone())];
        assert!(due(Context::internal(&show, &derived)).is_empty(), "nothing has changed");
        let mut before = now.clone();
        before["crew"] = serde_json::json!([{"id": "gaffer", "name": "Mo Petrov", "position": "Gaffer"}]);
        show.issues = vec![issue("White", 1, before), issue("Blue", 2, now)];
        let context = Context::internal(&show, &derived);
        let subjects = due(context);
        assert_eq!(subjects.iter().map(|subject| subject.slug.as_str()).collect::<Vec<_>>(), ["schedule"]);
        let page = page(context, &subjects[0]);
        assert_eq!(
            (&page["revision"]["colour"], &page["body"]["from"]),
            (&serde_json::json!("Blue"), &serde_json::json!("White, May 4, 2026"))
        );
        assert_eq!(page["body"]["sections"][0]["rows"][0]["text"], "no longer there");
        assert_fixture(&page, include_str!("../../tests/fixtures/pages/change-memo.json"));
    }
}
