//! Start paperwork.

use super::{Kind, Table, f, h, t};
use crate::model::Part;

pub(super) static PAPERWORK: Table = t(
    "paperwork",
    Part::Assets,
    &["person", "kind"],
    "Start paperwork: one record for each paper of each person.",
    &[
        h("person", Kind::Text, "Cast number, or the name of a member of the crew.", &["person", "name", "who"]),
        h(
            "kind",
            Kind::Text,
            "What it is: deal-memo, contract, right-to-work, tax-forms, nda, training, child-permit, or a kind of `paperwork_rules`.",
            &["kind", "paper", "document", "form"],
        ),
        h("sent", Kind::Date, "The date it was sent.", &["sent", "issued"]),
        h("signed", Kind::Date, "The date it was signed, or the training done.", &["signed", "returned", "done"]),
        h("expires", Kind::Date, "The last date it is good for.", &["expires", "expiry", "valid to"]),
        h("waived", Kind::Bool, "True where this person does not need it.", &["waived", "not needed", "n/a"]),
        h("notes", Kind::Text, "Remarks.", &["notes", "remarks"]),
    ],
);

pub(super) static PAPERWORK_RULES: Table = t(
    "paperwork_rules",
    Part::Assets,
    &["kind"],
    "Who must have which start paperwork; a rule of one kind replaces the usual one.",
    &[
        f("kind", Kind::Text, "What it is: nda, or a kind of the production's own."),
        f("of", Kind::Texts, "Who must have it: everyone, cast, crew, minors, departments; none for nobody."),
    ],
);
