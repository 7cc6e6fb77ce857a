//! Cut lists and camera logs of the cutting room: what each says of its length, its reels and its clips.
//!
//! | file | what it owns |
//! |---|---|
//! | [`edl`] | edit decision lists as CMX 3600 has them, and what editing systems write under that name |
//! | [`ale`] | Avid log exchange: the clips of a bin, one row each |
//! | [`otio`] | OpenTimelineIO's JSON |
//!
//! A list becomes one record of `cuts`. Clips are kept once each, with how often and how long they are used: what is
//! counted, turned over and pulled is the source, not the single edit.

mod ale;
mod edl;
mod otio;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

pub use ale::ALE;
pub use edl::EDL;
pub use otio::OTIO;

use super::import::{Import, Tree};
use super::schedule::text;
use crate::findings::{At, Finding, Part, Severity, codes};
use crate::values::{FrameRate, Timecode, slug};

/// Most edits, or rows, of a list: a feature's reel has three thousand.
const MAX_EVENTS: usize = 200_000;
/// Most markers that are kept.
const MAX_MARKERS: usize = 10_000;
/// Most kinds of effects that are told apart.
const MAX_KINDS: usize = 200;
/// Most clips that are kept one by one.
const MAX_CLIPS: usize = 50_000;

/// What a list says, while it is gathered.
#[derive(Debug, Default)]
struct List {
    kind: &'static str,
    name: Option<String>,
    rate: Option<FrameRate>,
    drop: bool,
    /// From and to on the timeline, in frames.
    span: Option<(u64, u64)>,
    events: usize,
    tracks: Vec<Track>,
    transitions: Vec<(String, u32)>,
    effects: Vec<(String, u32)>,
    markers: Vec<Marker>,
    clips: Clips,
    at: At0,
}

/// The line a list begins on.
#[derive(Debug, Default, Clone, Copy)]
struct At0(u32);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Track {
    name: String,
    sound: bool,
    clips: u32,
    frames: u64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Marker {
    at: Option<u64>,
    colour: Option<String>,
    text: Option<String>,
    clip: Option<String>,
}

/// The clips of a list, each once.
#[derive(Debug, Default)]
struct Clips {
    known: BTreeMap<(String, String), usize>,
    all: Vec<Clip>,
    /// Uses of clips beyond those that are kept.
    more: usize,
}

/// A clip, and how it is used.
#[derive(Debug, Default, Clone)]
struct Clip {
    name: Option<String>,
    reel: Option<String>,
    file: Option<String>,
    scene: Option<String>,
    take: Option<String>,
    camera: Option<String>,
    /// From and to on its reel, in frames.
    span: Option<(u64, u64)>,
    uses: u32,
    /// Frames of the list that it fills, or that it has.
    frames: u64,
    others: Vec<(String, String)>,
    line: u32,
}

impl Clips {
    /// Counts one use of a clip, known by its name and reel.
    fn count(&mut self, clip: Clip) {
        let key = (clip.name.clone().unwrap_or_default().to_lowercase(), clip.reel.clone().unwrap_or_default().to_lowercase());
        if let Some(known) = self.known.get(&key).and_then(|at| self.all.get_mut(*at)) {
            known.uses = known.uses.saturating_add(clip.uses);
            known.frames = known.frames.saturating_add(clip.frames);
            known.span = match (known.span, clip.span) {
                (Some(a), Some(b)) => Some((a.0.min(b.0), a.1.max(b.1))),
                (a, b) => a.or(b),
            };
            known.file = known.file.take().or(clip.file);
            return;
        }
        if self.all.len() >= MAX_CLIPS {
            self.more += 1;
            return;
        }
        self.known.insert(key, self.all.len());
        self.all.push(clip);
    }

    /// Keeps a clip for itself, whatever others are named.
    fn keep(&mut self, clip: Clip) {
        if self.all.len() < MAX_CLIPS { self.all.push(clip) } else { self.more += 1 }
    }
}

impl List {
    fn track(&mut self, name: &str, sound: bool) -> &mut Track {
        let at = self.tracks.iter().position(|track| track.name == name && track.sound == sound);
        let at = at.unwrap_or_else(|| {
            self.tracks.push(Track { name: name.to_owned(), sound, clips: 0, frames: 0 });
            self.tracks.len() - 1
        });
        &mut self.tracks[at]
    }

    fn marker(&mut self, marker: Marker, import: &mut Import<'_>) {
        if self.markers.len() < MAX_MARKERS {
            self.markers.push(marker);
        } else {
            import.lose("markers beyond the first ten thousand", marker.text.as_deref().unwrap_or_default());
        }
    }

    /// Puts the list into a record of `cuts`.
    fn keep(mut self, taken: &mut Vec<String>, import: &mut Import<'_>) {
        let own = import.file.rsplit('/').next().unwrap_or(import.file);
        let stem = own.rsplit_once('.').map_or(own, |(stem, _)| stem).to_owned();
        let name = self.name.take().unwrap_or_else(|| stem.clone());
        // The file's name tells versions apart better than the title, which a copy keeps; a second list in a file has only
        // its title.
        let base = [slug(&stem), slug(&name), "cut".to_owned()];
        let base = base.iter().filter(|base| !base.is_empty()).nth(usize::from(!taken.is_empty())).cloned().unwrap_or_default();
        let base = if base.is_empty() { "cut".to_owned() } else { base };
        let id = std::iter::once(base.clone()).chain((2..).map(|count| format!("{base}-{count}"))).find(|id| !taken.contains(id));
        let id = id.unwrap_or(base);
        taken.push(id.clone());
        let at = || if self.at.0 == 0 { At::File } else { At::Text { line: self.at.0, column: 1, length: 1 } };
        let Some(mut draft) = import.draft("cuts", at()) else { return };
        let rate = self.rate;
        let code = |frames: u64| rate.map(|rate| Timecode::at(frames, rate, self.drop).to_string());
        let count = |number: usize| (number > 0).then(|| number.to_string());
        let length = self.span.map(|(from, to)| to.saturating_sub(from));
        // A log of clips has no length of its own, but that of its clips.
        let length = length.or_else(|| (!self.clips.all.is_empty()).then(|| self.clips.all.iter().map(|clip| clip.frames).sum()));
        let values = [
            ("id", Some(id)),
            ("name", Some(name)),
            ("kind", Some(self.kind.to_owned())),
            ("frame_rate", rate.map(|rate| rate.to_string())),
            ("drop_frame", self.drop.then(|| "true".to_owned())),
            ("start", self.span.and_then(|(from, _)| code(from))),
            ("end", self.span.and_then(|(_, to)| code(to))),
            ("duration", length.and_then(code)),
            ("events", Some(self.events.to_string())),
        ];
        for (key, value) in values {
            import.put(&mut draft, key, at(), value.unwrap_or_default());
        }
        let entry = |parts: Vec<(&str, Option<String>)>| {
            let there = parts.into_iter().filter_map(|(key, value)| Some((key.to_owned(), Tree::Text(value?))));
            Tree::Map(there.collect())
        };
        let tracks = self.tracks.iter().map(|track| {
            let kind = if track.sound { "sound" } else { "picture" };
            entry(vec![
                ("name", Some(track.name.clone())),
                ("kind", Some(kind.to_owned())),
                ("clips", Some(track.clips.to_string())),
                ("duration", code(track.frames)),
            ])
        });
        let tracks = Tree::List(tracks.collect());
        import.put(&mut draft, "tracks", at(), tracks);
        let mut reels: BTreeMap<&str, (u32, u64)> = BTreeMap::new();
        for clip in &self.clips.all {
            if let Some(reel) = &clip.reel {
                let sum = reels.entry(reel).or_default();
                *sum = (sum.0.saturating_add(clip.uses), sum.1.saturating_add(clip.frames));
            }
        }
        let reels = reels.iter().map(|(name, (uses, frames))| {
            entry(vec![("name", Some((*name).to_owned())), ("clips", Some(uses.to_string())), ("duration", code(*frames))])
        });
        let reels = Tree::List(reels.collect());
        import.put(&mut draft, "reels", at(), reels);
        for (key, counts) in [("transitions", &self.transitions), ("effects", &self.effects)] {
            let map = counts.iter().map(|(name, count)| (name.clone(), Tree::Text(count.to_string()))).collect();
            import.put(&mut draft, key, at(), Tree::Map(map));
        }
        let markers = self.markers.iter().map(|marker| {
            entry(vec![
                ("at", marker.at.and_then(code)),
                ("colour", marker.colour.clone()),
                ("text", marker.text.clone()),
                ("clip", marker.clip.clone()),
            ])
        });
        let markers = Tree::List(markers.collect());
        import.put(&mut draft, "markers", at(), markers);
        let clips = self.clips.all.iter().map(|clip| {
            let mut tree = entry(vec![
                ("name", clip.name.clone()),
                ("reel", clip.reel.clone()),
                ("file", clip.file.clone()),
                ("scene", clip.scene.clone()),
                ("take", clip.take.clone()),
                ("camera", clip.camera.clone()),
                ("start", clip.span.and_then(|(from, _)| code(from))),
                ("end", clip.span.and_then(|(_, to)| code(to))),
                ("duration", code(clip.frames)),
                ("uses", count(clip.uses as usize)),
            ]);
            if let (Tree::Map(entries), false) = (&mut tree, clip.others.is_empty()) {
                let others = clip.others.iter().map(|(key, value)| (key.clone(), Tree::Text(value.clone()))).collect();
                entries.push(("columns".to_owned(), Tree::Map(others)));
            }
            Tree::Placed(At::Text { line: clip.line.max(1), column: 1, length: 1 }, Box::new(tree))
        });
        let clips = Tree::List(clips.collect());
        import.put(&mut draft, "clips", at(), clips);
        if self.clips.more > 0 {
            let message = format!("the list has {} more uses of clips than the {MAX_CLIPS} clips that are kept", self.clips.more);
            import.refuse(&codes::TOO_LARGE, &message, "export it reel by reel");
        }
        import.keep(draft);
    }
}

/// One more of a kind.
fn add(counts: &mut Vec<(String, u32)>, name: &str) {
    // What a list names by hand may have any number of names.
    let known = counts.iter().position(|(known, _)| known == name);
    let name = if known.is_none() && counts.len() >= MAX_KINDS { "others" } else { name };
    match counts.iter_mut().find(|(known, _)| known == name) {
        Some((_, count)) => *count = count.saturating_add(1),
        None => counts.push((name.to_owned(), 1)),
    }
}

/// The text of a file, with a word on how it was read where it is not UTF-8.
fn read_text(bytes: &[u8], import: &mut Import<'_>) -> String {
    import.part = Part::Post;
    let (text, encoding) = text::decode(bytes);
    if let Some(encoding) = encoding.filter(|encoding| !encoding.starts_with("UTF-16")) {
        let finding = Finding::new(&codes::NOT_UTF8, format!("the file is not UTF-8; it was read as {encoding}"));
        let finding = finding.severity(Severity::Note).at(import.whole());
        import.say(finding.help("if letters are wrong, export the list again as UTF-8"));
    }
    let text = text.into_owned();
    import.show(&text);
    text
}

/// Lines of a text with their numbers from 1, however they end.
fn numbered(text: &str) -> impl Iterator<Item = (u32, &str)> {
    let ends = if text.contains('\n') { '\n' } else { '\r' };
    text.split(ends).enumerate().map(|(at, line)| (u32::try_from(at + 1).unwrap_or(u32::MAX), line.trim_end_matches('\r')))
}

/// The place of a line.
fn at_line(line: u32) -> At {
    At::Text { line: line.max(1), column: 1, length: 1 }
}

/// Says that the rate of a list is not its own word.
fn tell_rate(rate: FrameRate, reason: &str, import: &mut Import<'_>) {
    let message = format!("the list does not say its frame rate; {rate} was assumed: {reason}");
    let help = "state `frame_rate: 23.976` (or 24, 25, 29.97 …) under `conventions` of the production";
    let finding = Finding::new(&codes::CUT_RATE, message).at(import.whole());
    import.say(finding.help(help));
}

/// Says of lines that could not be read, the first of them by its place.
fn tell_lines(what: &str, lines: &[u32], import: &mut Import<'_>) {
    let Some(first) = lines.first() else { return };
    let message = match lines.len() {
        1 => format!("one {what} could not be read, and is not counted"),
        count => format!("{count} {what}s could not be read, and are not counted; the first of them is this"),
    };
    let place = import.place(at_line(*first));
    let finding = Finding::new(&codes::CUT_LINES, message).at(place);
    import.say(finding.help("export the list again; a line that was changed by hand has lost a part of it"));
}
