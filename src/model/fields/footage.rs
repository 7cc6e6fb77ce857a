//! Effects shots and footage.

use super::{Kind, Table, h, t};
use crate::model::{Part, RollKind, ShotStatus};

pub(super) static VFX: Table = t(
    "vfx",
    Part::Post,
    &["shot"],
    "Effects shots: vendor, status, dates, versions, cost.",
    &[
        h("shot", Kind::Id, "Its number: SINK_040.", &["shot", "shot #", "shot name", "vfx shot", "vfx #"]),
        h("scene", Kind::SceneNumber, "The scene.", &["scene", "sc"]),
        h("episode", Kind::Text, "The episode; the scene's by default.", &["episode", "ep"]),
        h("sequence", Kind::Text, "The sequence it belongs to.", &["sequence", "seq"]),
        h("description", Kind::Text, "What is to be seen.", &["description", "brief", "work"]),
        h("vendor", Kind::Ref("vendors"), "The vendor.", &["vendor", "facility", "house"]),
        h("status", Kind::Choice(ShotStatus::WORDS), "How far it is; by default what its dates say.", &["status"]),
        h("turnover", Kind::Date, "When it was, or is to be, turned over.", &["turnover", "turned over", "turn over"]),
        h("due", Kind::Date, "When its final is due.", &["due", "final due", "due date"]),
        h("final", Kind::Date, "When it was final.", &["final", "finaled", "approved"]),
        h("version", Kind::Text, "The latest version: v012.", &["version", "latest version"]),
        h("versions", Kind::Integer, "How many versions came.", &["versions", "# versions"]),
        h("frames", Kind::Integer, "Its length in frames, handles not counted.", &["frames", "length", "frame count"]),
        h("cost", Kind::Money, "What it costs as agreed.", &["cost", "bid", "price"]),
        h("account", Kind::Ref("accounts"), "The account it is paid from.", &["account", "acct"]),
        h("notes", Kind::Text, "Remarks.", &["notes", "remarks", "comments"]),
    ],
);

pub(super) static FOOTAGE: Table = t(
    "footage",
    Part::Post,
    &["roll"],
    "What was shot, as it is kept: rolls and cards, checksums, copies, where they are.",
    &[
        h("roll", Kind::Id, "Its name: A012.", &["roll", "card", "reel", "mag"]),
        h("date", Kind::Date, "The date it was shot; that of the report which has it by default.", &["date", "shoot date", "shot"]),
        h("unit", Kind::Ref("units"), "The unit; main by default.", &["unit"]),
        h("kind", Kind::Choice(RollKind::WORDS), "What is on it; camera by default.", &["kind", "type"]),
        h("camera", Kind::Text, "The camera or recorder.", &["camera", "cam", "recorder"]),
        h("medium", Kind::Text, "The medium: 1 TB card.", &["medium", "media"]),
        h("size", Kind::Text, "Its length or size, as written.", &["size", "gb", "length"]),
        h("clips", Kind::Integer, "How many clips or takes.", &["clips", "takes", "files"]),
        h("scenes", Kind::SceneNumbers, "The scenes on it.", &["scenes", "scene"]),
        h("checksum", Kind::Text, "The checksum of the original.", &["checksum", "hash", "xxhash", "md5"]),
        h("verified", Kind::Text, "The checksum as editorial read it.", &["verified", "verified checksum"]),
        h(
            "copies",
            Kind::Texts,
            "Where its copies are, the original not counted, each with its checksum where it was read: `LTO SW-012, Burbank = 9f3c01`.",
            &["copies", "copied to", "backups"],
        ),
        h("shipped", Kind::Date, "The date it was sent to editorial.", &["shipped", "sent"]),
        h("shipment", Kind::Text, "How it was sent: waybill, transfer.", &["shipment", "waybill", "courier"]),
        h("received", Kind::Date, "The date editorial had it.", &["received", "in editorial"]),
        h("synced", Kind::Date, "The date picture and sound were synced.", &["synced", "sync"]),
        h("notes", Kind::Text, "Remarks.", &["notes", "remarks"]),
    ],
);
