//! Delivery and post-production.

use super::{Kind, Table, f, h, t};
use crate::model::Part;

pub(super) static BUYERS: Table = t(
    "buyers",
    Part::Post,
    &["id"],
    "Buyers: who is delivered to.",
    &[
        f("id", Kind::Id, "A short name."),
        f("name", Kind::Text, "The company."),
        f("territory", Kind::Text, "Territory and rights."),
        f("contact", Kind::Text, "Contact."),
        f("phone", Kind::Text, "Telephone."),
        f("email", Kind::Text, "Mail."),
        f("agreement", Kind::Text, "Agreement and its date."),
        f("delivery", Kind::Date, "Date of complete delivery."),
        f("method", Kind::Text, "Usual way of delivery."),
        f("notes", Kind::Markdown, "Anything else."),
    ],
);

pub(super) static DELIVERABLES: Table = t(
    "deliverables",
    Part::Post,
    &["buyer", "item"],
    "What is delivered, one record for each item and buyer.",
    &[
        h("item", Kind::Id, "Item number in the delivery schedule: 1.1.", &["item", "item #", "#", "no", "item no"]),
        h("buyer", Kind::Ref("buyers"), "The buyer.", &["buyer", "client", "recipient company"]),
        h("episode", Kind::Text, "The episode.", &["episode", "ep"]),
        h(
            "family",
            Kind::Choice(&["picture", "sound", "text", "music", "archive", "publicity", "legal", "qc"]),
            "Its family.",
            &["family", "category"],
        ),
        h("description", Kind::Text, "What it is.", &["description", "deliverable", "element"]),
        h("spec", Kind::Text, "Specification.", &["spec", "specification"]),
        h("format", Kind::Text, "Format and codec.", &["format", "format/codec", "codec"]),
        h("frame_rate", Kind::Text, "Frame rate.", &["frame rate", "fps"]),
        h("raster", Kind::Text, "Raster.", &["raster", "resolution"]),
        h("colour_space", Kind::Text, "Colour space.", &["colour space", "color space"]),
        h("language", Kind::Text, "Language.", &["language", "lang"]),
        h("audio", Kind::Text, "Channel layout and loudness.", &["audio", "channels", "channel layout", "loudness"]),
        h("quantity", Kind::Integer, "How many; 1 by default.", &["qty", "quantity"]),
        h("recipient", Kind::Text, "Recipient and method.", &["recipient", "method", "deliver to"]),
        h("due", Kind::Date, "Due.", &["due", "due date"]),
        h("sent", Kind::Date, "Sent.", &["sent", "date sent", "delivered"]),
        h("qc_report", Kind::Text, "QC report.", &["qc report"]),
        h("qc_result", Kind::Choice(&["pass", "fail", "waived", "pending"]), "QC result.", &["qc", "qc result"]),
        h("qc_date", Kind::Date, "Date of the QC report.", &["qc date"]),
        h("round", Kind::Integer, "Redelivery round.", &["round", "redelivery"]),
        h("accepted", Kind::Date, "Accepted.", &["accepted", "approved"]),
        h("depends_on", Kind::Texts, "Post milestones, and items of the same buyer, that it waits for.", &["depends on", "needs"]),
        h("owner", Kind::Text, "Who makes it.", &["owner", "responsible"]),
        h("cost_bearer", Kind::Text, "Who pays for it.", &["cost", "cost bearer", "paid by"]),
        h("notes", Kind::Text, "Notes.", &["notes"]),
    ],
);

pub(super) static POST: Table = t(
    "post",
    Part::Post,
    &["id"],
    "Milestones of post-production.",
    &[
        h("id", Kind::Id, "A short name: picture-lock.", &["id"]),
        h("name", Kind::Text, "The milestone.", &["milestone", "name", "task"]),
        h("episode", Kind::Text, "The episode.", &["episode", "ep"]),
        h("start", Kind::Date, "First day of the work, where it has one.", &["start"]),
        h("date", Kind::Date, "Planned date.", &["date", "planned", "due", "finish"]),
        h("actual", Kind::Date, "Date it was reached.", &["actual", "done"]),
        h("owner", Kind::Text, "Who answers for it.", &["owner"]),
        h("vendor", Kind::Ref("vendors"), "Facility.", &["vendor", "facility"]),
        h("cut", Kind::Ref("cuts"), "The cut that is handed over, one of `cuts`.", &["cut", "edl"]),
        h("depends_on", Kind::Texts, "Milestones it waits for.", &["depends on", "after"]),
        h("notes", Kind::Text, "Notes.", &["notes"]),
    ],
);
