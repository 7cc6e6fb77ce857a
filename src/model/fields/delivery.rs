//! Delivery, grown up: buyers' packs, rounds of QC, rights and legal papers.

use super::{Kind, Table, f, h, t};
use crate::model::{LegalState, Part};

/// The families of deliverables, in contract order.
pub(super) const FAMILIES: &[&str] = &["picture", "sound", "text", "music", "archive", "publicity", "legal", "qc"];

/// How several dates are taken together.
pub(super) const DUE_BY: &[&str] = &["earliest", "latest"];

/// What becomes of a counted date that falls on a day off.
pub(super) const ON_DAY_OFF: &[&str] = &["keep", "before", "after"];

/// The results of a round of QC.
pub const QC_RESULTS: &[&str] = &["pass", "fail", "waived", "pending"];

pub(super) static PACK_VERSIONS: Table = t(
    "versions",
    Part::Post,
    &[],
    "A version of the picture, with what it is made to.",
    &[
        f("id", Kind::Id, "A short name: hdr, tv."),
        f("name", Kind::Text, "As printed."),
        f("frame_rate", Kind::Text, "Frame rate."),
        f("raster", Kind::Text, "Raster."),
        f("colour_space", Kind::Text, "Colour space."),
    ],
);

pub(super) static PACK_ROWS: Table = t(
    "pack_rows",
    Part::Post,
    &["pack", "item"],
    "Rows of delivery packs: what is asked for, each given once or for every language, version or episode.",
    &[
        h("pack", Kind::Id, "The pack; not needed under its own `rows`.", &["pack", "schedule"]),
        h("item", Kind::Id, "Item number in the pack: 3.2.", &["item", "item #", "#", "no", "item no"]),
        h("family", Kind::Choice(FAMILIES), "Its family.", &["family", "category"]),
        h("description", Kind::Text, "What it is.", &["description", "deliverable", "element"]),
        h("each", Kind::Texts, "Given once for each of these: episode, version, language, dub.", &["each", "for each", "per"]),
        h("versions", Kind::Texts, "The versions it is asked for; all that the buyer takes by default.", &["versions"]),
        h("languages", Kind::Texts, "The languages it is asked for; all that the buyer takes by default.", &["languages"]),
        h("spec", Kind::Text, "Specification.", &["spec", "specification"]),
        h("format", Kind::Text, "Format and codec.", &["format", "format/codec", "codec"]),
        h("frame_rate", Kind::Text, "Frame rate; the version's or the pack's by default.", &["frame rate", "fps"]),
        h("raster", Kind::Text, "Raster; the version's or the pack's by default.", &["raster", "resolution"]),
        h("colour_space", Kind::Text, "Colour space; the version's or the pack's by default.", &["colour space", "color space"]),
        h("audio", Kind::Text, "Channel layout and loudness.", &["audio", "channels", "channel layout", "loudness"]),
        h("quantity", Kind::Integer, "How many; 1 by default.", &["qty", "quantity"]),
        h("recipient", Kind::Text, "Recipient and method.", &["recipient", "method", "deliver to"]),
        h("due", Kind::Date, "A fixed due date.", &["due", "due date"]),
        h(
            "due_from",
            Kind::Texts,
            "What the due date is counted from: `air - 6 weeks`, `signature + 30 calendar days`.",
            &["due from", "timing"],
        ),
        h("due_by", Kind::Choice(DUE_BY), "Of several dates the earliest, as by default, or the latest.", &["due by"]),
        h(
            "on_day_off",
            Kind::Choice(ON_DAY_OFF),
            "A counted date that falls on a day off: keep (default), before, after.",
            &["on day off"],
        ),
        h("depends_on", Kind::Texts, "Post milestones, their stages, and items or rows that it waits for.", &["depends on", "needs"]),
        h("paper", Kind::Text, "The kind of legal paper that it is: e-and-o.", &["paper", "legal paper"]),
        h("file", Kind::Text, "How its file is called: `SALT_{version}_{language}.mov`.", &["file", "file name"]),
        h("late_cost", Kind::Money, "What each calendar day that it is late costs.", &["late cost", "penalty"]),
        h("redelivery", Kind::Text, "How long after a failed report it is delivered again: `10 days`.", &["redelivery"]),
        h("qc_within", Kind::Text, "How long the buyer has for its report: `15 days`.", &["qc within", "acceptance"]),
        h("owner", Kind::Text, "Who makes it.", &["owner", "responsible"]),
        h("cost_bearer", Kind::Text, "Who pays for it.", &["cost", "cost bearer", "paid by"]),
        h("notes", Kind::Text, "Notes.", &["notes"]),
    ],
);

pub(super) static DELIVERY_PACKS: Table = t(
    "delivery_packs",
    Part::Post,
    &["id"],
    "Delivery packs: buyers' lists of requirements.",
    &[
        f("id", Kind::Id, "A short name."),
        f("name", Kind::Text, "As printed."),
        f("like", Kind::Text, "The pack that it changes or adds to, row by row."),
        f("frame_rate", Kind::Text, "Frame rate of picture and text."),
        f("raster", Kind::Text, "Raster of the picture."),
        f("colour_space", Kind::Text, "Colour space of the picture."),
        f("loudness", Kind::Text, "Loudness of the mixes: `−27 LKFS ±2 LU`."),
        f("true_peak", Kind::Text, "The highest true peak: `−2 dBTP`."),
        f("file_characters", Kind::Text, "The characters a file name may have: `A-Z a-z 0-9 . _ -`."),
        f("file_length", Kind::Integer, "The most characters of a file name."),
        f("file_pattern", Kind::Text, "What a file name looks like: `*` any, `?` one, `#` a digit."),
        f("redelivery", Kind::Text, "How long after a failed report an item is delivered again: `10 days`."),
        f("qc_within", Kind::Text, "How long the buyer has for the report on an item: `15 days`."),
        f("on_day_off", Kind::Choice(ON_DAY_OFF), "A counted date that falls on a day off: keep (default), before, after."),
        f("versions", Kind::Records(&PACK_VERSIONS), "The versions of the picture."),
        f("rows", Kind::Records(&PACK_ROWS), "What is asked for."),
    ],
);

pub(super) static PACK_USE: Table = t(
    "packs",
    Part::Post,
    &[],
    "A pack that a buyer asks for.",
    &[
        f("pack", Kind::Id, "The pack: one of `delivery_packs`, or one that comes with callboard."),
        f("languages", Kind::Texts, "The languages it takes subtitles in."),
        f("dubs", Kind::Texts, "The languages it takes a dubbed version in."),
        f("versions", Kind::Texts, "The versions it takes; all of the pack by default."),
        f("episodes", Kind::Texts, "The episodes it takes; all by default."),
        f("omit", Kind::Texts, "Rows or items that it does not ask for."),
        f("recipient", Kind::Text, "Recipient and method, where a row names none."),
    ],
);

pub(super) static QC_ROUNDS: Table = t(
    "qc_rounds",
    Part::Post,
    &["buyer", "item", "file", "round"],
    "Rounds of quality control: what was sent, what came back, when it goes again.",
    &[
        h("buyer", Kind::Ref("buyers"), "The buyer.", &["buyer", "client"]),
        h("item", Kind::Id, "The item.", &["item", "item #", "item no"]),
        h("file", Kind::Text, "The file, where an item has several.", &["file", "file name", "filename"]),
        h("round", Kind::Integer, "The round; 1 by default.", &["round"]),
        h("sent", Kind::Date, "Sent.", &["sent", "date sent", "delivered"]),
        h("report", Kind::Text, "Number of the report.", &["report", "qc report"]),
        h("result", Kind::Choice(QC_RESULTS), "Its result.", &["result", "qc", "qc result"]),
        h("date", Kind::Date, "Date of the report.", &["date", "report date", "qc date"]),
        h("critical", Kind::Integer, "Errors that must be mended.", &["critical", "severity 1", "blocker"]),
        h("major", Kind::Integer, "Errors that should be mended.", &["major", "severity 2"]),
        h("minor", Kind::Integer, "Errors to be aware of.", &["minor", "severity 3", "fyi"]),
        h("redelivery", Kind::Date, "The date it is delivered again.", &["redelivery", "redelivery due"]),
        h("who_pays", Kind::Text, "Who pays for the round.", &["who pays", "cost bearer", "paid by"]),
        h("cost", Kind::Money, "What it costs.", &["cost", "price"]),
        h("notes", Kind::Text, "What is wrong.", &["notes", "errors", "comments"]),
    ],
);

pub(super) static LEGAL_PAPERS: Table = t(
    "legal_papers",
    Part::Post,
    &["id"],
    "Rights and legal papers: chain of title, insurance, releases, licences, statements.",
    &[
        h("id", Kind::Id, "A short name; the kind itself where there is one of it.", &["id", "no", "no."]),
        h("kind", Kind::Text, "What it is: chain-of-title, e-and-o, releases, music-licences; the id by default.", &["kind", "type"]),
        h("name", Kind::Text, "As printed.", &["name", "title", "paper", "document"]),
        h("status", Kind::Choice(LegalState::WORDS), "How far it is; by default what its dates say.", &["status"]),
        h("holder", Kind::Text, "Who holds or issues it.", &["holder", "issuer", "issued by", "party"]),
        h("requested", Kind::Date, "The date it was asked for.", &["requested"]),
        h("date", Kind::Date, "The date it was signed or issued.", &["date", "signed", "issued"]),
        h("expires", Kind::Date, "The last date it is good for.", &["expires", "expiry", "valid to", "until"]),
        h("buyers", Kind::Refs("buyers"), "The buyers it is for; all by default.", &["buyers", "buyer"]),
        h("episode", Kind::Text, "The episode; all by default.", &["episode", "ep"]),
        h("clearances", Kind::Texts, "The clearances that it rests on.", &["clearances", "clearance"]),
        h("file", Kind::Text, "Where it is kept.", &["file", "where"]),
        h("owner", Kind::Text, "Who sees to it.", &["owner", "responsible"]),
        h("notes", Kind::Text, "Remarks.", &["notes", "remarks"]),
    ],
);
