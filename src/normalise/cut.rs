//! Cut lists and camera logs.

use super::Linker;
use super::read::Fields;
use crate::findings::{Finding, Part, codes};
use crate::model::{Cut, CutClip, CutKind, CutMarker, CutReel, CutTrack, Production};
use crate::values::{FrameRate, Timecode, ValueError, natural_cmp};

pub(super) fn read(production: &mut Production, linker: &mut Linker<'_>) {
    let rows: Vec<Fields<'_>> = linker.rows("cuts").collect();
    let mut cuts: Vec<Cut> = Vec::new();
    for row in rows {
        let mut values = Values { row, rate: None, drop: row.bool("drop_frame").unwrap_or(false), wrong: Vec::new() };
        values.rate = values.rate("frame_rate").or(production.conventions.frame_rate);
        let cut = cut(&mut values);
        for (field, error) in values.wrong {
            let finding = Finding::new(&codes::BAD_VALUE, error.to_string()).at(row.origin()).field(field).blocks(Part::Post);
            linker.say(finding);
        }
        cuts.extend(cut);
    }
    cuts.sort_by(|a, b| natural_cmp(&a.id, &b.id));
    production.cuts = cuts;
}

/// A record's timecodes, with what could not be read of them.
struct Values<'a> {
    row: Fields<'a>,
    rate: Option<FrameRate>,
    drop: bool,
    wrong: Vec<(&'static str, ValueError)>,
}

impl Values<'_> {
    fn rate(&mut self, key: &'static str) -> Option<FrameRate> {
        let text = self.row.str(key)?;
        text.parse().map_err(|error| self.wrong.push((key, error))).ok()
    }

    fn timecode(&mut self, key: &'static str) -> Option<Timecode> {
        let text = self.row.str(key)?;
        text.parse().map_err(|error| self.wrong.push((key, error))).ok()
    }

    fn frames(&self, timecode: Option<Timecode>) -> Option<u64> {
        Some(timecode?.count(self.rate?, self.drop))
    }
}

/// The timecode under a key of a nested record; one that cannot be read is none.
fn timecode(row: Fields<'_>, key: &str) -> Option<Timecode> {
    row.str(key).and_then(|text| text.parse().ok())
}

fn cut(values: &mut Values<'_>) -> Option<Cut> {
    let row = values.row;
    let (start, end, stated) = (values.timecode("start"), values.timecode("end"), values.timecode("duration"));
    let between = values.frames(start).zip(values.frames(end)).and_then(|(from, to)| to.checked_sub(from));
    let frames = values.frames(stated).or(between);
    let duration = stated.or_else(|| Some(Timecode::at(frames?, values.rate?, values.drop)));
    let id = row.text("id")?;
    Some(Cut {
        name: row.text("name").unwrap_or_else(|| id.clone()),
        id,
        kind: row.choice("kind", CutKind::WORDS).map_or_else(CutKind::default, |at| CutKind::ALL[at]),
        episode: row.text("episode"),
        part: row.text("part"),
        date: row.date("date"),
        rate: values.rate,
        drop: values.drop,
        start,
        end,
        duration,
        frames,
        events: row.integer("events"),
        tracks: row
            .records("tracks")
            .filter_map(|track| {
                Some(CutTrack {
                    name: track.text("name")?,
                    sound: track.str("kind").is_some_and(|kind| kind.eq_ignore_ascii_case("sound")),
                    clips: track.integer("clips").unwrap_or(0),
                    frames: values.frames(timecode(track, "duration")),
                })
            })
            .collect(),
        reels: row
            .records("reels")
            .filter_map(|reel| {
                Some(CutReel {
                    name: reel.text("name")?,
                    clips: reel.integer("clips").unwrap_or(0),
                    frames: values.frames(timecode(reel, "duration")),
                })
            })
            .collect(),
        transitions: counts(row, "transitions"),
        effects: counts(row, "effects"),
        markers: row
            .records("markers")
            .map(|marker| CutMarker {
                at: timecode(marker, "at"),
                colour: marker.text("colour"),
                text: marker.text("text"),
                clip: marker.text("clip"),
            })
            .collect(),
        clips: row.records("clips").map(|clip| self::clip(clip, values)).collect(),
        notes: row.text("notes"),
        origin: row.origin(),
    })
}

fn clip(row: Fields<'_>, values: &Values<'_>) -> CutClip {
    CutClip {
        name: row.text("name"),
        reel: row.text("reel"),
        file: row.text("file"),
        scene: row.text("scene"),
        take: row.text("take"),
        camera: row.text("camera"),
        start: timecode(row, "start"),
        end: timecode(row, "end"),
        frames: values.frames(timecode(row, "duration")),
        uses: row.integer("uses").unwrap_or(1),
        columns: row.map("columns"),
    }
}

/// Numbers by a name.
fn counts(row: Fields<'_>, key: &str) -> Vec<(String, u32)> {
    row.map(key).into_iter().filter_map(|(name, count)| Some((name, count.trim().parse().ok()?))).collect()
}
