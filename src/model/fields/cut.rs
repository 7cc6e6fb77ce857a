//! Cut lists and camera logs.

use super::{Kind, Table, f, h, t};
use crate::model::{CutKind, Part};

static TRACKS: Table = t(
    "tracks",
    Part::Post,
    &[],
    "The tracks of a cut.",
    &[
        f("name", Kind::Text, "Its name: V, A2."),
        f("kind", Kind::Choice(&["picture", "sound"]), "Picture or sound."),
        f("clips", Kind::Integer, "Clips on it."),
        f("duration", Kind::Text, "What they fill, as timecode."),
    ],
);

static REELS: Table = t(
    "reels",
    Part::Post,
    &[],
    "The reels, tapes and cards that a cut takes from.",
    &[
        f("name", Kind::Text, "Its name."),
        f("clips", Kind::Integer, "How often the cut takes from it."),
        f("duration", Kind::Text, "What it takes, as timecode."),
    ],
);

static MARKERS: Table = t(
    "markers",
    Part::Post,
    &[],
    "The markers on a cut.",
    &[
        f("at", Kind::Text, "Timecode on the timeline."),
        f("colour", Kind::Text, "Its colour."),
        f("text", Kind::Text, "What it says."),
        f("clip", Kind::Text, "The clip it stands on."),
    ],
);

static CLIPS: Table = t(
    "clips",
    Part::Post,
    &[],
    "The clips of a cut, each once, or of a log, row by row.",
    &[
        f("name", Kind::Text, "Its name."),
        f("reel", Kind::Text, "Its reel, tape or card."),
        f("file", Kind::Text, "Its file."),
        f("scene", Kind::Text, "The scene on its slate."),
        f("take", Kind::Text, "The take."),
        f("camera", Kind::Text, "The camera."),
        f("start", Kind::Text, "The first frame that is used, as timecode on its reel."),
        f("end", Kind::Text, "The frame behind the last that is used."),
        f("duration", Kind::Text, "What it fills in the cut, or its length in the log, as timecode."),
        f("uses", Kind::Integer, "How often it is used; once by default."),
        f("columns", Kind::TextMap, "What else a log says of it."),
    ],
);

pub(super) static CUTS: Table = t(
    "cuts",
    Part::Post,
    &["id"],
    "Cut lists and camera logs of the cutting room, as .edl, .ale and .otio files give them, or written by hand.",
    &[
        h("id", Kind::Id, "A short name: r1-v8.", &["id", "cut", "cut id"]),
        h("name", Kind::Text, "Its title.", &["name", "title", "sequence"]),
        h("kind", Kind::Choice(CutKind::WORDS), "What it is; edl by default.", &["kind", "type"]),
        h("episode", Kind::Text, "The episode.", &["episode", "ep"]),
        h("part", Kind::Text, "The reel of the film that it is a cut of.", &["part", "reel"]),
        h("date", Kind::Date, "Date of the cut.", &["date"]),
        h("frame_rate", Kind::Text, "Frame rate: 23.976, 25.", &["frame rate", "fps"]),
        f("drop_frame", Kind::Bool, "Whether it counts in drop frame."),
        h("start", Kind::Text, "Where it starts, as timecode.", &["start", "start tc"]),
        h("end", Kind::Text, "Where it ends, as timecode.", &["end", "end tc"]),
        h("duration", Kind::Text, "Its length, as timecode.", &["duration", "length", "trt"]),
        h("events", Kind::Integer, "Edits, or clips of a log.", &["events", "edits", "cuts"]),
        f("tracks", Kind::Records(&TRACKS), "Its tracks."),
        f("reels", Kind::Records(&REELS), "The reels it takes from."),
        f("transitions", Kind::TextMap, "Transitions by kind, cuts left out: {dissolve: 12}."),
        f("effects", Kind::TextMap, "Effects and changes of speed by kind: {freeze frame: 2}."),
        f("markers", Kind::Records(&MARKERS), "Its markers."),
        f("clips", Kind::Records(&CLIPS), "Its clips."),
        h("notes", Kind::Text, "Remarks.", &["notes", "remarks"]),
    ],
);
