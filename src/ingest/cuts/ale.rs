//! Avid log exchange: a heading, the names of columns, and one row for each clip.
//!
//! Every editing system and every set writes columns of its own. Those that are known by name become the clip's facts, the
//! others stay with it under `columns`.

use super::{At0, Clip, List, MAX_EVENTS, numbered, read_text, tell_lines, tell_rate};
use crate::findings::codes;
use crate::ingest::import::{Format, Import};
use crate::ingest::schedule::text;
use crate::values::{FrameRate, Timecode};

/// Avid log exchange.
pub const ALE: Format = Format { name: "an Avid log", endings: &["ale"], is, read };

/// Most columns of a log.
const MAX_COLUMNS: usize = 500;

fn is(bytes: &[u8]) -> bool {
    let (text, _) = text::decode(bytes.get(..bytes.len().min(64 << 10)).unwrap_or_default());
    let mut lines = numbered(&text).map(|(_, line)| line.trim().trim_start_matches('\u{feff}')).filter(|line| !line.is_empty());
    lines.next().is_some_and(|line| line.eq_ignore_ascii_case("Heading")) && lines.take(60).any(|line| heading(line).is_some())
}

/// Whether a line is one of a heading: a key and a value.
fn heading(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once('\t')?;
    let known = ["FIELD_DELIM", "VIDEO_FORMAT", "AUDIO_FORMAT", "FILM_FORMAT", "TAPE", "FPS"];
    known.iter().any(|known| known.eq_ignore_ascii_case(key.trim())).then(|| (key.trim(), value.trim()))
}

/// The columns that are facts of a clip, in letters and digits of lower case; the first that is there and filled counts.
const COLUMNS: &[(&str, &[&str])] = &[
    ("name", &["name"]),
    ("reel", &["tape", "tapeid", "reel", "reelname", "camroll", "cameraroll", "sourcefile"]),
    ("file", &["sourcefile", "sourcefilename", "filename", "unc", "sourcefilepath", "dpx"]),
    ("scene", &["scene", "sceneno", "scenenumber"]),
    ("take", &["take", "takeno"]),
    ("camera", &["camera", "cameraid", "cam"]),
    ("start", &["start"]),
    ("end", &["end"]),
    ("duration", &["duration"]),
];

/// The state of reading.
#[derive(Default, PartialEq, Eq, Clone, Copy)]
enum Part {
    #[default]
    Heading,
    Column,
    Data,
}

fn read(bytes: &[u8], import: &mut Import<'_>) {
    let text = read_text(bytes, import);
    let mut list = List { kind: "ale", at: At0(1), ..List::default() };
    let (mut part, mut comma) = (Part::Heading, false);
    let mut columns: Vec<String> = Vec::new();
    let mut known: Vec<(&str, Vec<usize>)> = Vec::new();
    let mut rows: Vec<(u32, Vec<String>)> = Vec::new();
    let (mut stated, mut wide, mut too_many) = (None, Vec::new(), false);
    for (number, line) in numbered(&text) {
        let bare = line.trim().trim_start_matches('\u{feff}');
        if bare.is_empty() {
            continue;
        }
        match (part, bare.to_ascii_lowercase().as_str()) {
            (_, "heading") if rows.is_empty() && columns.is_empty() => part = Part::Heading,
            (Part::Heading, "column") => part = Part::Column,
            (Part::Column, "data") => part = Part::Data,
            (Part::Heading, _) => {
                // Some write all of the heading on one line.
                let words: Vec<&str> = bare.split('\t').map(str::trim).collect();
                for pair in words.chunks(2) {
                    match (pair[0].to_ascii_uppercase().as_str(), pair.get(1).copied().unwrap_or_default()) {
                        ("FIELD_DELIM", value) => comma = value.to_ascii_uppercase().starts_with("COMMA"),
                        ("FPS", value) => stated = value.parse::<FrameRate>().ok(),
                        ("VIDEO_FORMAT" | "AUDIO_FORMAT" | "FILM_FORMAT" | "TAPE" | "", _) => {}
                        (key, value) => import.lose("other lines of the heading", &format!("{key} {value}")),
                    }
                }
            }
            (Part::Column, _) => {
                columns = cells(line, comma).into_iter().take(MAX_COLUMNS).collect();
                known = COLUMNS.iter().map(|(key, names)| (*key, places(&columns, names))).collect();
            }
            (Part::Data, _) if rows.len() >= MAX_EVENTS => too_many = true,
            (Part::Data, _) => {
                let row = cells(line, comma);
                if row.iter().skip(columns.len()).any(|cell| !cell.is_empty()) {
                    wide.push(number);
                }
                rows.push((number, row));
            }
        }
    }
    if part != Part::Data {
        let missing = if part == Part::Heading { "columns" } else { "clips" };
        let message = format!("the log ends before its {missing}; nothing of it is read");
        import.refuse(&codes::PARTLY_READ, &message, "export the bin again");
        return;
    }
    if too_many {
        let message = format!("the log has more than {MAX_EVENTS} clips; the first {MAX_EVENTS} are read");
        import.refuse(&codes::TOO_LARGE, &message, "export fewer bins at once");
    }
    tell_lines("row with more cells than there are columns", &wide, import);
    let cell = |row: &[String], key: &str| {
        let places = known.iter().find(|(known, _)| *known == key).map(|(_, places)| places.as_slice()).unwrap_or_default();
        places.iter().filter_map(|at| row.get(*at)).find(|cell| !cell.is_empty()).cloned()
    };
    let code = |row: &[String], key: &str| cell(row, key).and_then(|text| text.parse::<Timecode>().ok());
    list.drop = rows.iter().any(|(_, row)| code(row, "start").is_some_and(Timecode::is_drop));
    let rate = stated.or(import.frame_rate);
    let rate = rate.unwrap_or_else(|| {
        let highest = rows.iter().flat_map(|(_, row)| [code(row, "start"), code(row, "end")]).flatten().map(Timecode::frame).max();
        let (base, reason) = match highest.unwrap_or(0) {
            0..24 => (24, "no frame number is over 23"),
            24 => (25, "its highest frame number is 24"),
            25..30 => (30, "its highest frame number is between 25 and 29"),
            _ => (60, "it has frame numbers over 29"),
        };
        let rate = FrameRate::of_base(base).unwrap_or_else(FrameRate::film);
        tell_rate(rate, reason, import);
        rate
    });
    list.rate = Some(rate);
    let used: Vec<usize> = known.iter().flat_map(|(_, places)| places.first()).copied().collect();
    for (number, row) in &rows {
        if row.iter().all(String::is_empty) {
            continue;
        }
        list.events += 1;
        let count = |timecode: Timecode| timecode.count(rate, list.drop);
        let (start, end) = (code(row, "start").map(count), code(row, "end").map(count));
        let span = start.zip(end).filter(|(start, end)| end >= start);
        // A clip's own length, where the two ends do not give it.
        let frames = span.map(|(start, end)| end - start).or_else(|| code(row, "duration").map(count));
        let mut others: Vec<(String, String)> = Vec::new();
        for (at, column) in columns.iter().enumerate() {
            let Some(value) = row.get(at).filter(|value| !value.is_empty() && !column.is_empty()) else { continue };
            if !used.contains(&at) && !others.iter().any(|(known, _)| known == column) {
                others.push((column.clone(), value.clone()));
            }
        }
        list.clips.keep(Clip {
            name: cell(row, "name"),
            reel: cell(row, "reel"),
            file: cell(row, "file"),
            scene: cell(row, "scene"),
            take: cell(row, "take"),
            camera: cell(row, "camera"),
            span,
            uses: 1,
            frames: frames.unwrap_or(0),
            others,
            line: *number,
        });
    }
    list.keep(&mut Vec::new(), import);
}

/// The places of columns by their names, in the order of the names.
fn places(columns: &[String], names: &[&str]) -> Vec<usize> {
    let plain = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    names.iter().flat_map(|name| columns.iter().enumerate().filter(move |(_, column)| plain(column) == *name).map(|(at, _)| at)).collect()
}

/// The cells of a line.
fn cells(line: &str, comma: bool) -> Vec<String> {
    let mark = if comma { ',' } else { '\t' };
    line.split(mark).map(|cell| text::line(cell).unwrap_or_default()).collect()
}
