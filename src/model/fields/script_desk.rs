//! Drafts, notes on the script, clearances, research.

use super::{Kind, Table, f, h, t};
use crate::model::{ClearanceState, NoteState, Part};

pub(super) static DRAFTS: Table = t(
    "drafts",
    Part::Script,
    &["name"],
    "The drafts of the script in the order they went out; the one in force is `script`.",
    &[
        h("name", Kind::Id, "The draft's name: Production Draft, Blue Revision.", &["draft", "name", "revision"]),
        h("colour", Kind::Text, "Its revision colour.", &["colour", "color"]),
        h("date", Kind::Date, "Its date.", &["date", "issued"]),
        h("author", Kind::Text, "Who wrote it.", &["author", "writer"]),
        h("scenes", Kind::Texts, "Scenes that it changes.", &["scenes", "changed", "scenes changed"]),
        h("added", Kind::Texts, "Scenes that it adds.", &["added"]),
        h("omitted", Kind::Texts, "Scenes that it cuts.", &["omitted", "cut"]),
        h("pages", Kind::Text, "The pages it goes out on, as numbered: 14, 15-15A.", &["pages"]),
        h("notes", Kind::Text, "What it is for.", &["notes", "remarks"]),
    ],
);

pub(super) static SCRIPT_NOTES: Table = t(
    "script_notes",
    Part::Script,
    &[],
    "Notes on the script, by scene.",
    &[
        h("draft", Kind::Text, "The draft it is about; the one in force by default.", &["draft"]),
        h("scene", Kind::SceneNumber, "The scene; none for the script as a whole.", &["scene", "sc"]),
        h("page", Kind::Text, "The page, as numbered.", &["page", "pg"]),
        h("note", Kind::Text, "What it says.", &["note", "notes", "comment"]),
        h("author", Kind::Text, "Who says it.", &["author", "from", "by"]),
        h("date", Kind::Date, "When.", &["date"]),
        h("owner", Kind::Text, "Who sees to it.", &["owner", "responsible"]),
        h("status", Kind::Choice(NoteState::WORDS), "Whether it was taken up; open by default.", &["status", "state"]),
        h("answer", Kind::Text, "What was answered.", &["answer", "reply", "response"]),
    ],
);

pub(super) static CLEARANCES: Table = t(
    "clearances",
    Part::Script,
    &["id"],
    "Names, products, music, artwork and places that somebody must allow, or that must be found to be free.",
    &[
        h("id", Kind::Id, "Number in the clearance report: C-12.", &["id", "no", "no.", "#", "clearance #"]),
        h("item", Kind::Text, "What is to be cleared.", &["item", "clearance", "name"]),
        h(
            "sort",
            Kind::Text,
            "What sort of thing it is: name, product, music, location, artwork, clip.",
            &["sort", "type", "category", "kind"],
        ),
        h("element", Kind::Text, "What the breakdown calls it; `item` by default.", &["element", "breakdown name"]),
        h("scenes", Kind::SceneNumbers, "Scenes it is in; those whose breakdown names it by default.", &["scenes", "scene", "sc"]),
        h("usage", Kind::Text, "How it is used: on the wall behind her, sung by a character.", &["usage", "use", "context"]),
        h("holder", Kind::Text, "Who holds the right.", &["holder", "rights holder", "owner of rights"]),
        h("contact", Kind::Text, "How to reach them.", &["contact"]),
        h("status", Kind::Choice(ClearanceState::WORDS), "How far it has come; open by default.", &["status", "state"]),
        h("requested", Kind::Date, "Asked for.", &["requested", "asked"]),
        h("expected", Kind::Date, "An answer is expected.", &["expected", "answer by"]),
        h("cleared", Kind::Date, "Given.", &["cleared", "date cleared"]),
        h("expires", Kind::Date, "The last date it holds for.", &["expires", "until"]),
        h("fee", Kind::Money, "What it costs.", &["fee", "cost"]),
        h("account", Kind::Ref("accounts"), "Account it is paid from.", &["account", "acct"]),
        h("terms", Kind::Text, "Media, territory, term.", &["terms", "license", "licence"]),
        h("replacement", Kind::Text, "What takes its place where it is refused.", &["replacement", "alternative"]),
        h("owner", Kind::Text, "Who sees to it.", &["owner", "responsible"]),
        h(
            "lead_days",
            Kind::Integer,
            "Working days before its first scene by which it must be cleared; 5 by default.",
            &["lead days", "lead"],
        ),
        h("notes", Kind::Text, "Remarks.", &["notes", "remarks"]),
    ],
);

static SOURCES_OF: Table = t(
    "sources",
    Part::Script,
    &[],
    "What a dossier rests on.",
    &[
        f("title", Kind::Text, "What it is called."),
        f("author", Kind::Text, "Who wrote or keeps it."),
        f("place", Kind::Text, "Where it is: an address, an archive and its shelf mark."),
        f("date", Kind::Text, "When it was made."),
        f("note", Kind::Text, "What it gives."),
    ],
);

static PICTURES: Table = t(
    "pictures",
    Part::Script,
    &[],
    "Pictures of a dossier.",
    &[
        f("file", Kind::File, "A JPEG or PNG file in `media/`."),
        f("caption", Kind::Text, "What it shows; also its alternative text."),
        f("credit", Kind::Text, "Whose it is."),
    ],
);

static QUESTIONS: Table = t(
    "questions",
    Part::Script,
    &[],
    "Questions of anachronism.",
    &[
        f("question", Kind::Text, "What is asked."),
        f("scenes", Kind::SceneNumbers, "Scenes it is about; the dossier's by default."),
        f("answer", Kind::Text, "What was found; none while it is open."),
        f("owner", Kind::Text, "Who sees to it."),
    ],
);

pub(super) static RESEARCH: Table = t(
    "research",
    Part::Script,
    &["id"],
    "Research, a dossier for each subject, place or period; `research/*.md` with a front matter of the same keys is the same.",
    &[
        f("id", Kind::Id, "A short name; the file's name by default."),
        f("title", Kind::Text, "Its title."),
        f("subject", Kind::Text, "The subject."),
        f("place", Kind::Text, "The place."),
        f("period", Kind::Text, "The period: autumn 1998."),
        f("scenes", Kind::SceneNumbers, "Scenes it serves."),
        f("owner", Kind::Text, "Who keeps it."),
        f("date", Kind::Date, "The state it is of."),
        f("text", Kind::Markdown, "What was found."),
        f("sources", Kind::Records(&SOURCES_OF), "What it rests on."),
        f("pictures", Kind::Records(&PICTURES), "Its pictures."),
        f("questions", Kind::Records(&QUESTIONS), "Questions of anachronism: what could be wrong for the period or the place."),
    ],
);
