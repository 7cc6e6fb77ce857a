//! Edit decision lists as CMX 3600 has them: a title, and one line for each edit.
//!
//! An edit has a number, a reel, the tracks it is made on, its transition, and four timecodes: from and to on the reel,
//! from and to on the timeline. Reels may have more than the eight letters of old, and spaces; what stands behind is read
//! from the right. A number that stands on two lines is one edit: a transition with what it comes from. Comments begin with
//! `*`; of these the names of clips, files and reels and the markers (`LOC`) are read.

use super::{At0, Clip, List, MAX_EVENTS, Marker, add, at_line, numbered, read_text, tell_lines, tell_rate};
use crate::findings::{Finding, codes};
use crate::ingest::import::{Format, Import};
use crate::ingest::schedule::text;
use crate::values::{FrameRate, Timecode};

/// CMX 3600 and its kin.
pub const EDL: Format = Format { name: "an edit decision list", endings: &["edl"], is, read };

fn is(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(64 << 10)).unwrap_or_default();
    let (text, _) = text::decode(head);
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let lines = || numbered(text).map(|(_, line)| line.trim());
    let titled = lines().take(5).any(|line| key(line, "TITLE:").is_some()) && lines().take(20).any(|line| key(line, "FCM:").is_some());
    titled || lines().take(400).any(|line| edit(line).is_some())
}

/// Edits that have so many timecodes that these show every frame number of their rate.
const ENOUGH: usize = 40;

/// One line of an edit.
#[derive(Debug, Clone, PartialEq)]
struct Edit {
    number: u32,
    reel: String,
    tracks: Vec<(String, bool)>,
    transition: Option<&'static str>,
    /// From and to on the reel, from and to on the timeline.
    times: [Timecode; 4],
    drop: bool,
    line: u32,
    name: Option<String>,
    file: Option<String>,
    full_reel: Option<String>,
    speed: bool,
}

/// What follows a key at the beginning of a line, whatever its case.
fn key<'l>(line: &'l str, key: &str) -> Option<&'l str> {
    let head = line.get(..key.len())?;
    head.eq_ignore_ascii_case(key).then(|| line[key.len()..].trim())
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.len() <= 9 && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a line begins as an edit does.
fn looks_like_edit(line: &str) -> bool {
    let mut words = line.split_ascii_whitespace();
    let numbered = words.next().is_some_and(|word| is_number(word) && word.len() >= 3);
    numbered && words.any(|word| word.bytes().filter(|byte| matches!(byte, b':' | b';')).count() >= 2)
}

fn edit(line: &str) -> Option<Edit> {
    let words: Vec<&str> = line.split_ascii_whitespace().take(64).collect();
    let (head, codes) = words.split_at_checked(words.len().checked_sub(4)?)?;
    let number = head.first().filter(|word| is_number(word))?.parse().ok()?;
    let mut times = [Timecode::from_zero(); 4];
    for (time, code) in times.iter_mut().zip(codes) {
        *time = code.parse().ok()?;
    }
    let mut rest = &head[1..];
    // Behind the tracks: a transition, and of all but a cut its length. A list that lost the letter keeps the length.
    let timed = rest.len() > 1 && rest.last().is_some_and(|word| is_number(word) && word.len() <= 4);
    if timed {
        rest = &rest[..rest.len() - 1];
    }
    let (mut transition, mut words) = transition(rest);
    if words == 0 && timed {
        (transition, words) = (Some("effect"), 0);
    } else if words == 0 {
        return None;
    }
    rest = &rest[..rest.len() - words];
    let (channel, reel) = rest.split_last()?;
    Some(Edit {
        number,
        reel: reel.join(" "),
        tracks: tracks(channel)?,
        transition,
        times,
        drop: times.iter().any(|time| time.is_drop()),
        line: 0,
        name: None,
        file: None,
        full_reel: None,
        speed: false,
    })
}

/// The transition that the last words name, and how many words it takes; none of a cut.
fn transition(words: &[&str]) -> (Option<&'static str>, usize) {
    let Some(last) = words.last().map(|word| word.to_ascii_uppercase()) else { return (None, 0) };
    let before = words.len().checked_sub(2).and_then(|at| words.get(at)).map(|word| word.to_ascii_uppercase());
    match (before.as_deref(), last.as_str()) {
        (Some("K"), "B" | "O") => (Some("key"), 2),
        (_, "C") => (None, 1),
        (_, "D") => (Some("dissolve"), 1),
        (_, "K" | "KB" | "KO") => (Some("key"), 1),
        (_, wipe) if wipe.strip_prefix('W').is_some_and(|rest| rest.is_empty() || is_number(rest)) => (Some("wipe"), 1),
        _ => (None, 0),
    }
}

/// The tracks that a word names, and whether each is sound: `V`, `A2`, `AA/V`, `B`.
fn tracks(word: &str) -> Option<Vec<(String, bool)>> {
    let mut tracks = Vec::new();
    for part in word.to_ascii_uppercase().split(['/', '+', ',']) {
        let digits = |rest: &str| rest.bytes().all(|byte| byte.is_ascii_digit());
        match part {
            "B" => tracks.extend([("V".to_owned(), false), ("A".to_owned(), true)]),
            "NONE" | "N" => {}
            _ if part.strip_prefix('V').is_some_and(digits) => tracks.push((part.to_owned(), false)),
            _ if part.strip_prefix("AA").or_else(|| part.strip_prefix('A')).is_some_and(digits) => tracks.push((part.to_owned(), true)),
            _ => return None,
        }
    }
    Some(tracks)
}

/// The comments that name something, in the order they are looked for.
const NAMES: &[(&str, Named)] = &[
    ("FROM CLIP NAME:", Named::From),
    ("TO CLIP NAME:", Named::To),
    ("KEY CLIP NAME:", Named::To),
    ("CLIP NAME:", Named::From),
    ("FROM CLIP IS A STILL", Named::Nothing),
    ("TO CLIP IS A STILL", Named::Nothing),
    ("FROM CLIP:", Named::File),
    ("TO CLIP:", Named::File),
    ("FROM FILE:", Named::File),
    ("TO FILE:", Named::File),
    ("SOURCE FILE PATH:", Named::File),
    ("SOURCE FILE:", Named::File),
    ("FILE NAME:", Named::File),
    ("REEL:", Named::Reel),
    ("SOURCE REEL:", Named::Reel),
    ("LOC:", Named::Marker),
    ("BLEND", Named::Nothing),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Named {
    From,
    To,
    File,
    Reel,
    Marker,
    Nothing,
}

/// A list while it is read.
#[derive(Default)]
struct Reader {
    list: List,
    edits: Vec<Edit>,
    drop: Option<bool>,
    unread: Vec<u32>,
    markers: Vec<(Option<Timecode>, Marker)>,
    too_many: bool,
}

fn read(bytes: &[u8], import: &mut Import<'_>) {
    let text = read_text(bytes, import);
    let mut reader = Reader { list: List { kind: "edl", at: At0(1), ..List::default() }, ..Reader::default() };
    for (number, line) in numbered(&text) {
        reader.line(number, line.trim().trim_start_matches('\u{feff}'), import);
    }
    reader.finish(import);
}

impl Reader {
    fn line(&mut self, number: u32, line: &str, import: &mut Import<'_>) {
        if line.is_empty() {
        } else if let Some(mut edit) = edit(line) {
            if self.edits.len() >= MAX_EVENTS {
                self.too_many = true;
                return;
            }
            edit.line = number;
            edit.drop |= self.drop == Some(true);
            self.edits.push(edit);
        } else if let Some(title) = key(line, "TITLE:") {
            self.list.name = self.list.name.take().or_else(|| text::line(title));
        } else if let Some(word) = key(line, "FCM:") {
            self.drop = Some(!word.to_ascii_uppercase().starts_with("NON"));
            self.list.drop |= self.edits.is_empty() && self.drop == Some(true);
        } else if let Some(rest) = key(line, "M2 ") {
            self.speed(rest, number);
        } else if let Some(name) = key(line, "EFFECTS NAME IS") {
            let moved = self.edits.last().is_some_and(|edit| edit.transition.is_some());
            if !moved {
                add(&mut self.list.effects, &text::line(name).unwrap_or_default().to_lowercase());
            }
        } else if let Some(rest) = key(line, "AUD ").or_else(|| key(line, "AUD\t")) {
            // The edit before is made on these tracks of sound too.
            if let Some(edit) = self.edits.last_mut() {
                let more = rest.split_ascii_whitespace().filter(|word| is_number(word)).take(2);
                edit.tracks.extend(more.map(|word| (format!("A{word}"), true)));
            }
        } else if let Some(rest) = line.strip_prefix('|') {
            self.resolve_marker(rest, import);
        } else if line.starts_with('*') || key(line, "FROM CLIP").is_some() || key(line, "TO CLIP").is_some() {
            self.comment(line.trim_start_matches(['*', ' ', '\t']), import);
        } else if looks_like_edit(line) {
            self.unread.push(number);
        } else if !line.starts_with(">>>") && key(line, "REM").is_none() {
            import.lose("other lines of the list", line);
        }
    }

    /// A speed: of the edit before with that reel, in frames a second; none of them is a freeze.
    fn speed(&mut self, rest: &str, number: u32) {
        let words: Vec<&str> = rest.split_ascii_whitespace().collect();
        let speed = words.len().checked_sub(2).and_then(|at| words.get(at)).and_then(|word| word.parse::<f64>().ok());
        let Some(speed) = speed.filter(|speed| speed.is_finite()) else {
            self.unread.push(number);
            return;
        };
        if let Some(edit) = self.edits.last_mut() {
            edit.speed = true;
        }
        let name = if speed == 0.0 {
            "freeze frame"
        } else if speed < 0.0 {
            "reverse"
        } else {
            "speed change"
        };
        add(&mut self.list.effects, name);
    }

    /// Resolve writes markers as edits of one frame, each with a line of its facts: `|C:ResolveColorBlue |M:VFX 12 |D:1`.
    fn resolve_marker(&mut self, rest: &str, import: &mut Import<'_>) {
        let parts: Vec<&str> = rest.split('|').map(str::trim).collect();
        let part = |name: &str| parts.iter().find_map(|part| key(part, name)).and_then(text::line);
        let (colour, text) = (part("C:"), part("M:"));
        if colour.is_none() && text.is_none() {
            import.lose("other lines of the list", rest);
            return;
        }
        let Some(edit) = self.edits.pop() else { return };
        let colour = colour.map(|colour| colour.trim_start_matches("ResolveColor").to_lowercase());
        self.markers.push((Some(edit.times[2]), Marker { at: None, colour, text, clip: None }));
    }

    fn comment(&mut self, line: &str, import: &mut Import<'_>) {
        let found = NAMES.iter().find_map(|(name, named)| Some((*named, key(line, name)?)));
        let Some((named, value)) = found else {
            let upper = line.to_ascii_uppercase();
            if upper.starts_with("ASC_SOP") || upper.starts_with("ASC_SAT") {
                import.lose("colour decisions (ASC CDL)", line);
            } else if upper.starts_with("TIMEWARP EFFECT") || upper.starts_with("FREEZE FRAME") {
                // Counted by the speed that stands with it.
            } else {
                import.lose("remarks", line);
            }
            return;
        };
        let value = text::line(value);
        match named {
            Named::Marker => {
                let value = value.unwrap_or_default();
                let mut words = value.splitn(3, ' ');
                let at = words.next().and_then(|word| word.parse::<Timecode>().ok());
                let (colour, text) = (words.next().map(str::to_lowercase), words.next().and_then(text::line));
                let clip = self.edits.last().and_then(|edit| edit.name.clone());
                self.markers.push((at, Marker { at: None, colour, text, clip }));
            }
            Named::Nothing => {}
            _ => self.name(named, value),
        }
    }

    /// A name for one of the lines of the last edit: the first is where a transition comes from.
    fn name(&mut self, named: Named, value: Option<String>) {
        let Some(last) = self.edits.last() else { return };
        let first = self.edits.iter().rposition(|edit| edit.number != last.number).map_or(0, |at| at + 1);
        let pair = self.edits.len() - first > 1;
        let end = self.edits.len() - 1;
        let at = if named == Named::From && pair && last.transition.is_some() { end - 1 } else { end };
        let edit = &mut self.edits[at];
        let place = match named {
            Named::File => &mut edit.file,
            Named::Reel => &mut edit.full_reel,
            _ => &mut edit.name,
        };
        // What a single line comes to wins over what it comes from.
        if place.is_none() || named == Named::To {
            *place = value;
        }
    }

    fn finish(mut self, import: &mut Import<'_>) {
        if self.edits.is_empty() && self.markers.is_empty() {
            import.refuse(&codes::UNREADABLE, "the list holds no edit that can be read", "export it again as a CMX 3600 list");
            return;
        }
        if self.too_many {
            let message = format!("the list has more than {MAX_EVENTS} edits; the first {MAX_EVENTS} are read");
            import.refuse(&codes::TOO_LARGE, &message, "export it reel by reel");
        }
        // The reels may run at other rates than the cut; only of a short list they help to tell.
        let from = if self.edits.len() < ENOUGH { 0 } else { 2 };
        let codes_of = |edit: &Edit| edit.times.into_iter().skip(from).map(Timecode::frame);
        let highest = self.edits.iter().flat_map(codes_of).chain(self.markers.iter().filter_map(|(at, _)| at.map(Timecode::frame))).max();
        self.list.drop |= self.edits.first().is_some_and(|edit| edit.times[2].is_drop() || edit.times[3].is_drop());
        let rate = rate(highest.unwrap_or(0), self.list.drop, import);
        self.list.rate = Some(rate);
        let drop = self.list.drop;
        tell_lines("line of an edit", &self.unread, import);
        self.edits_into_list(rate, drop, import);
        for (at, marker) in std::mem::take(&mut self.markers) {
            let at = at.map(|at| at.count(rate, drop));
            self.list.marker(Marker { at, ..marker }, import);
        }
        self.list.keep(&mut Vec::new(), import);
    }

    fn edits_into_list(&mut self, rate: FrameRate, drop: bool, import: &mut Import<'_>) {
        let mut lengths: Vec<(u32, u64, u64)> = Vec::new();
        let mut backwards: Vec<u32> = Vec::new();
        let mut last = None;
        for edit in &self.edits {
            if last != Some(edit.number) {
                self.list.events += 1;
            }
            last = Some(edit.number);
            if let Some(transition) = edit.transition {
                add(&mut self.list.transitions, transition);
            }
            let source = edit.times.map(|time| time.count(rate, edit.drop));
            let on = edit.times.map(|time| time.count(rate, drop));
            let (from, to) = (on[2], on[3]);
            if to < from {
                backwards.push(edit.line);
                continue;
            }
            self.list.span = Some(self.list.span.map_or((from, to), |(first, end)| (first.min(from), end.max(to))));
            if to == from {
                continue;
            }
            for (track, sound) in &edit.tracks {
                let track = self.list.track(track, *sound);
                track.clips += 1;
                track.frames += to - from;
            }
            let taken = source[1].saturating_sub(source[0]);
            if taken > 0 && taken != to - from && !edit.speed {
                lengths.push((edit.line, taken, to - from));
            }
            if edit.reel.eq_ignore_ascii_case("BL") {
                continue;
            }
            let reel = edit.full_reel.clone().or_else(|| Some(edit.reel.clone()).filter(|reel| !reel.is_empty()));
            self.list.clips.count(Clip {
                name: edit.name.clone(),
                reel,
                file: edit.file.clone(),
                span: (taken > 0).then_some((source[0], source[1])),
                uses: 1,
                frames: to - from,
                line: edit.line,
                ..Clip::default()
            });
        }
        tell_lines("edit that ends before it begins", &backwards, import);
        if let Some((line, taken, frames)) = lengths.first() {
            let count = match lengths.len() {
                1 => "one edit plays".to_owned(),
                count => format!("{count} edits play"),
            };
            let message = format!("{count} for another time than is taken from the reel, without a speed: {taken} frames in {frames} here");
            let place = import.place(at_line(*line));
            let finding = Finding::new(&codes::CUT_TIMES, message).at(place);
            import.say(finding.help("ask the cutting room whether the list left its speed changes out, or mixes frame rates"));
        }
    }
}

/// The rate of a list, which does not state it: what the production says, else what its timecodes fit.
fn rate(highest: u32, drop: bool, import: &mut Import<'_>) -> FrameRate {
    let stated = import.frame_rate.filter(|rate| rate.base() > highest && (!drop || rate.drops()));
    if let Some(rate) = stated {
        return rate;
    }
    let (base, slowed, reason) = match (drop, highest) {
        (true, 0..30) => (30, true, "it counts in drop frame"),
        (true, _) => (60, true, "it counts in drop frame, with frames over 29"),
        (false, 0..24) => (24, false, "no frame number is over 23"),
        (false, 24) => (25, false, "its highest frame number is 24"),
        (false, 25..30) => (30, true, "its highest frame number is between 25 and 29"),
        (false, 30..50) => (50, false, "its highest frame number is between 30 and 49"),
        (false, 50..60) => (60, true, "its highest frame number is between 50 and 59"),
        (false, _) => (120, false, "it has frame numbers over 59"),
    };
    let rate = FrameRate::of_base(base).unwrap_or_else(FrameRate::film);
    let rate = if slowed { rate.slowed() } else { rate };
    if !drop {
        tell_rate(rate, reason, import);
    }
    rate
}
