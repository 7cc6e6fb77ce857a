//! Who papers are for.

use super::{Kind, Table, f, h, t};
use crate::model::Part;

pub(super) static AUDIENCES: Table = t(
    "audiences",
    Part::Identity,
    &["id"],
    "Who papers are for: changes to the built-in audiences, and others of the production's own.",
    &[
        f("id", Kind::Text, "Its word on the command line and its folder under out/for: crew, cast, agent, or one of your own."),
        f("name", Kind::Text, "What it is called on the front page of its papers."),
        f("like", Kind::Text, "The audience it takes its papers and groups from where it does not state them."),
        f("papers", Kind::Texts, "The kinds of paper it is given; `all` for every one."),
        f("add_papers", Kind::Texts, "Kinds of paper beside those."),
        f(
            "sees",
            Kind::Texts,
            "The groups of facts it sees: phones, mails, places, rates … `callboard list --audience` prints them; or single facts: `cast.performer`.",
        ),
        f("also_sees", Kind::Texts, "Groups of facts, or single facts, beside those."),
        f("withhold", Kind::Texts, "Groups of facts, or single facts, it does not see after all."),
        f("department", Kind::Text, "The department whose own notes and things it sees; others' are withheld."),
    ],
);

pub(super) static PERSONAL_NOTES: Table = t(
    "personal_notes",
    Part::People,
    &[],
    "Private notes to single people: at the head of their own copies, and nowhere else.",
    &[
        h("person", Kind::Text, "Whom it is to: a name, a character, a cast number.", &["person", "for", "to"]),
        h("date", Kind::Date, "The day whose papers it stands on; every day's by default.", &["date"]),
        h("text", Kind::Markdown, "The note.", &["text", "note", "private note"]),
    ],
);
