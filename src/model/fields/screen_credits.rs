//! Credits on the screen, what contracts say of them, music cues.

use super::{Kind, Table, h, t};
use crate::model::{CreditBlock, CueUse, Part};

pub(super) static SCREEN_CREDITS: Table = t(
    "screen_credits",
    Part::Post,
    &[],
    "The credits on the screen in their order, a record for each name.",
    &[
        h("block", Kind::Choice(CreditBlock::WORDS), "Main or end titles; main by default.", &["block", "titles"]),
        h("card", Kind::Integer, "The card within its block; the one after the last by default.", &["card", "card #"]),
        h("role", Kind::Text, "What stands over the name: Directed by.", &["role", "credit", "title"]),
        h("name", Kind::Text, "The name as spelt on the screen.", &["name", "names"]),
        h("size", Kind::Integer, "Size of type in percent of the title's.", &["size", "size %"]),
        h("seconds", Kind::Integer, "Seconds on the screen.", &["seconds", "hold"]),
        h("episode", Kind::Text, "The episode.", &["episode", "ep"]),
        h("notes", Kind::Text, "Remarks.", &["notes", "remarks"]),
    ],
);

pub(super) static CREDIT_CLAUSES: Table = t(
    "credit_clauses",
    Part::Post,
    &[],
    "What contracts say of credits: who must stand where, and how.",
    &[
        h("name", Kind::Text, "Whose credit it is, spelt as the contract has it.", &["name", "artist"]),
        h("role", Kind::Text, "What stands over the name, where the contract says so.", &["role", "credit"]),
        h("block", Kind::Choice(CreditBlock::WORDS), "Main or end titles.", &["block", "titles"]),
        h("place", Kind::Text, "first, last, or the number of the card.", &["place", "position"]),
        h("single", Kind::Bool, "On a card alone.", &["single", "single card"]),
        h("size", Kind::Integer, "The least size of type in percent of the title's.", &["size", "size %"]),
        h("before", Kind::Text, "Before whom it must stand.", &["before"]),
        h("clause", Kind::Text, "The contract and its clause.", &["clause", "contract", "deal"]),
        h("episode", Kind::Text, "The episode.", &["episode", "ep"]),
    ],
);

pub(super) static CUES: Table = t(
    "cues",
    Part::Post,
    &["id", "episode"],
    "Music cues, for the cue sheet.",
    &[
        h("id", Kind::Id, "Its number: 1M1.", &["cue", "cue #", "id", "no", "no."]),
        h("title", Kind::Text, "Its title.", &["title", "cue title"]),
        h("composers", Kind::Texts, "Composers with society and share: `L. Maris (PRS) 100%`.", &["composers", "composer", "composer(s)"]),
        h("publishers", Kind::Texts, "Publishers with society and share.", &["publishers", "publisher", "publisher(s)"]),
        h(
            "usage",
            Kind::Choice(CueUse::WORDS),
            "BI, BV background instrumental, vocal; VI, VV visual; MT, ET titles; L logo.",
            &["usage", "use"],
        ),
        h("start", Kind::Text, "Where it begins: a timecode.", &["start", "in", "time in"]),
        h("length", Kind::Text, "How long it is heard, minutes and seconds: 1:25.", &["length", "duration", "timing"]),
        h("scene", Kind::SceneNumber, "The scene.", &["scene", "sc"]),
        h("clearance", Kind::Text, "Number of its clearance, where it needs one.", &["clearance"]),
        h("episode", Kind::Text, "The episode.", &["episode", "ep"]),
        h("notes", Kind::Text, "Remarks.", &["notes", "remarks"]),
    ],
);
