//! Notes of a shoot day.

use super::{Kind, Table, h, t};
use crate::model::{NoteKind, Part};

pub(super) static DAY_NOTES: Table = t(
    "day_notes",
    Part::Assets,
    &[],
    "Notes of a shoot day by department and time; issues with owner and due date; messages.",
    &[
        h("date", Kind::Date, "The shoot day.", &["date", "shoot date"]),
        h("unit", Kind::Ref("units"), "The unit; main by default.", &["unit"]),
        h("time", Kind::Clock, "The time of day.", &["time", "at"]),
        h("department", Kind::Text, "The department it is about.", &["department", "dept", "dept."]),
        h(
            "kind",
            Kind::Choice(NoteKind::WORDS),
            "note, issue or message; an issue where an owner or a due date is stated.",
            &["kind", "type"],
        ),
        h("text", Kind::Markdown, "What is to be said.", &["text", "note", "entry", "message", "issue"]),
        h("by", Kind::Text, "Who wrote it, or whom a message is from.", &["by", "from"]),
        h("to", Kind::Text, "Whom a message is for.", &["to", "for"]),
        h("owner", Kind::Text, "Who settles an issue.", &["owner", "action by", "responsible"]),
        h("due", Kind::Date, "The date it must be settled by.", &["due", "due date", "by when"]),
        h("status", Kind::Choice(&["open", "done"]), "Whether it is settled; open by default.", &["status", "state"]),
        h("done", Kind::Date, "The date it was settled.", &["done", "closed", "settled"]),
        h("report", Kind::Bool, "False keeps it off the production report.", &["report", "on report"]),
    ],
);
