//! OpenTimelineIO: timelines as JSON, each with a stack of tracks, and in these clips, gaps, transitions and stacks again.
//!
//! What is inside a stack or a track that stands in a track is counted as clips of that track; its length is the length it
//! is used with.

use serde_json::{Map, Value};

use super::{At0, Clip, List, MAX_EVENTS, Marker, add, read_text, tell_rate};
use crate::findings::codes;
use crate::ingest::import::{Format, Import};
use crate::ingest::schedule::{Trouble, text, uss_json};
use crate::values::FrameRate;

/// OpenTimelineIO.
pub const OTIO: Format = Format { name: "an OpenTimelineIO timeline", endings: &["otio"], is, read };

fn is(bytes: &[u8]) -> bool {
    let (text, _) = text::decode(bytes.get(..bytes.len().min(64 << 10)).unwrap_or_default());
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    text.starts_with('{') && text.contains("\"OTIO_SCHEMA\"")
}

fn read(bytes: &[u8], import: &mut Import<'_>) {
    let text = read_text(bytes, import);
    let root = match uss_json::parse_cut(&finite(&text), &["children"]) {
        Ok((root, None)) => root,
        Ok((root, Some(_))) => {
            let message = "the timeline is cut short: the clips before that place are read, the rest of it is missing";
            import.refuse(&codes::PARTLY_READ, message, "export it again from the program that made it");
            root
        }
        Err(Trouble::TooLarge(what)) => {
            import.refuse(&codes::TOO_LARGE, &format!("the timeline has {what}"), "export it reel by reel");
            return;
        }
        Err(Trouble::Unreadable(reason, _)) => {
            let message = format!("the timeline cannot be read: {reason}");
            import.refuse(&codes::UNREADABLE, &message, "export it again from the program that made it");
            return;
        }
    };
    let mut timelines = Vec::new();
    collect(&root, &mut timelines);
    if timelines.is_empty() {
        import.refuse(&codes::UNREADABLE, "the file holds no timeline, track or clip", "export the sequence, not a part of it");
        return;
    }
    let mut taken = Vec::new();
    for timeline in timelines.into_iter().take(500) {
        one(timeline, &mut taken, import);
    }
}

/// Numbers that JSON does not have, and the library writes, as nulls.
fn finite(text: &str) -> std::borrow::Cow<'_, str> {
    if !["NaN", "Inf"].iter().any(|word| text.contains(word)) {
        return text.into();
    }
    let mut out = String::with_capacity(text.len());
    let (mut quoted, mut escaped, mut rest) = (false, false, text);
    while let Some(c) = rest.chars().next() {
        let word = ["-Infinity", "Infinity", "-Inf", "Inf", "NaN"].into_iter().find(|word| !quoted && rest.starts_with(word));
        let step = if let Some(word) = word {
            out.push_str("null");
            word.len()
        } else {
            quoted ^= c == '"' && !escaped;
            escaped = c == '\\' && quoted && !escaped;
            out.push(c);
            c.len_utf8()
        };
        rest = &rest[step..];
    }
    out.into()
}

type Object = Map<String, Value>;

/// What a value is: the name of its schema without its version.
fn schema(value: &Value) -> &str {
    let name = value.get("OTIO_SCHEMA").and_then(Value::as_str).unwrap_or_default();
    name.split('.').next().unwrap_or_default()
}

fn children(value: &Value) -> &[Value] {
    value.get("children").and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// The timelines of a file, and whatever else stands in it for itself.
fn collect<'v>(value: &'v Value, found: &mut Vec<&'v Value>) {
    match schema(value) {
        "SerializableCollection" => children(value).iter().for_each(|child| collect(child, found)),
        "Timeline" | "Stack" | "Track" | "Sequence" | "Clip" => found.push(value),
        _ => {}
    }
}

/// A time in frames a second: its value and its rate.
fn time(value: Option<&Value>) -> Option<(f64, f64)> {
    let object = value?.as_object()?;
    let number = |key: &str| object.get(key).and_then(Value::as_f64).filter(|number| number.is_finite());
    Some((number("value")?, number("rate").filter(|rate| *rate > 0.0)?))
}

/// A part of a medium or a track: where it starts, and how long it is.
fn range(value: Option<&Value>) -> Option<[(f64, f64); 2]> {
    let object = value?.as_object()?;
    Some([time(object.get("start_time")).unwrap_or((0.0, 24.0)), time(object.get("duration"))?])
}

struct Walk<'i, 's> {
    list: List,
    import: &'i mut Import<'s>,
    /// Frames a second of the timeline.
    rate: f64,
    too_many: bool,
}

fn one(value: &Value, taken: &mut Vec<String>, import: &mut Import<'_>) {
    let name = |value: &Value| value.get("name").and_then(Value::as_str).and_then(text::line);
    let stack = if schema(value) == "Timeline" { value.get("tracks").unwrap_or(value) } else { value };
    let start = time(value.get("global_start_time"));
    let rate = start.map(|(_, rate)| rate).filter(|rate| FrameRate::nearest(*rate).is_some()).or_else(|| first_rate(stack, 0));
    let (known, stated) = (rate.and_then(FrameRate::nearest), import.frame_rate);
    let frame_rate = known.or(stated).unwrap_or_else(FrameRate::film);
    if known.is_none() && stated.is_none() {
        tell_rate(frame_rate, "none of its clips has one", import);
    }
    let list = List { kind: "otio", name: name(value), rate: Some(frame_rate), at: At0(1), ..List::default() };
    let rate = rate.filter(|_| known.is_some()).unwrap_or(f64::from(frame_rate.base()));
    let mut walk = Walk { list, import, rate, too_many: false };
    let tracks: Vec<&Value> = if schema(stack) == "Stack" { children(stack).iter().collect() } else { vec![stack] };
    let mut longest = 0;
    for (at, track) in tracks.into_iter().enumerate() {
        let sound = track.get("kind").and_then(Value::as_str).is_some_and(|kind| kind.eq_ignore_ascii_case("audio"));
        let own = name(track).unwrap_or_else(|| format!("{} {}", if sound { "Sound" } else { "Picture" }, at + 1));
        // Two tracks of one name are two tracks.
        let own = if walk.list.tracks.iter().any(|track| track.name == own && track.sound == sound) {
            format!("{own} ({})", at + 1)
        } else {
            own
        };
        walk.list.track(&own, sound);
        let frames = walk.length(track);
        longest = longest.max(frames);
        let before = walk.list.events;
        walk.item(track, frames, 0);
        let clips = u32::try_from(walk.list.events - before).unwrap_or(u32::MAX);
        let counted = walk.list.track(&own, sound);
        (counted.clips, counted.frames) = (clips, frames);
    }
    walk.markers(stack);
    let start = start.map_or(0, |(value, rate)| walk.frames((value, rate)));
    let Walk { mut list, import, too_many, .. } = walk;
    list.span = Some((start, start.saturating_add(longest)));
    if too_many {
        let message = format!("the timeline has more than {MAX_EVENTS} clips; the first {MAX_EVENTS} are read");
        import.refuse(&codes::TOO_LARGE, &message, "export it reel by reel");
    }
    list.keep(taken, import);
}

/// The rate of the first clip that has one.
fn first_rate(value: &Value, depth: usize) -> Option<f64> {
    let own = range(value.get("source_range")).or_else(|| range(available(value)));
    let own = own.map(|[_, (_, rate)]| rate).filter(|rate| FrameRate::nearest(*rate).is_some());
    own.or_else(|| if depth > 40 { None } else { children(value).iter().find_map(|child| first_rate(child, depth + 1)) })
}

/// The medium of a clip.
fn medium(value: &Value) -> Option<&Object> {
    let many = value.get("media_references").and_then(Value::as_object);
    let key = value.get("active_media_reference_key").and_then(Value::as_str).unwrap_or("DEFAULT_MEDIA");
    many.and_then(|many| many.get(key)).or_else(|| value.get("media_reference"))?.as_object()
}

fn available(value: &Value) -> Option<&Value> {
    medium(value)?.get("available_range").filter(|range| !range.is_null())
}

impl Walk<'_, '_> {
    /// A time in frames of the timeline.
    fn frames(&self, (value, rate): (f64, f64)) -> u64 {
        let frames = (value * self.rate / rate).round();
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the range of whole floats")]
        if (0.0..1e12).contains(&frames) { frames as u64 } else { 0 }
    }

    /// How long an item is in what holds it.
    fn length(&self, value: &Value) -> u64 {
        if let Some([_, duration]) = range(value.get("source_range")) {
            return self.frames(duration);
        }
        match schema(value) {
            "Transition" => 0,
            "Stack" => children(value).iter().map(|child| self.length(child)).max().unwrap_or(0),
            "Track" | "Sequence" => children(value).iter().fold(0, |sum: u64, child| sum.saturating_add(self.length(child))),
            _ => range(available(value)).map_or(0, |[_, duration]| self.frames(duration)),
        }
    }

    fn markers(&mut self, value: &Value) {
        for marker in value.get("markers").and_then(Value::as_array).into_iter().flatten() {
            let word = |key: &str| marker.get(key).and_then(Value::as_str).and_then(text::line);
            let at = range(marker.get("marked_range")).map(|[start, _]| self.frames(start));
            let (colour, text) = (word("color").map(|colour| colour.to_lowercase()), word("name").or_else(|| word("comment")));
            let clip = value.get("name").and_then(Value::as_str).and_then(text::line);
            self.list.marker(Marker { at, colour, text, clip }, self.import);
        }
    }

    fn item(&mut self, value: &Value, frames: u64, depth: usize) {
        self.markers(value);
        for effect in value.get("effects").and_then(Value::as_array).into_iter().flatten() {
            let scalar = effect.get("time_scalar").and_then(Value::as_f64);
            let word = |key: &str| effect.get(key).and_then(Value::as_str).and_then(text::line);
            let name = match (schema(effect), scalar) {
                ("FreezeFrame", _) => "freeze frame".to_owned(),
                ("LinearTimeWarp" | "TimeEffect", Some(scalar)) if scalar < 0.0 => "reverse".to_owned(),
                ("LinearTimeWarp" | "TimeEffect", _) => "speed change".to_owned(),
                _ => word("effect_name").or_else(|| word("name")).map_or_else(|| "effect".to_owned(), |name| name.to_lowercase()),
            };
            add(&mut self.list.effects, &name);
        }
        match schema(value) {
            "Clip" => self.clip(value, frames),
            "Stack" | "Track" | "Sequence" if depth < 60 => {
                for child in children(value) {
                    let frames = self.length(child);
                    self.item(child, frames, depth + 1);
                }
            }
            "Transition" => {
                let kind = value.get("transition_type").and_then(Value::as_str).unwrap_or_default();
                let plain = match kind {
                    "SMPTE_Dissolve" | "" => "dissolve".to_owned(),
                    other => text::line(other).unwrap_or_default().to_lowercase(),
                };
                add(&mut self.list.transitions, &plain);
            }
            "Gap" | "Filler" | "Stack" | "Track" | "Sequence" => {}
            other => self.import.lose("items of other kinds", other),
        }
    }

    fn clip(&mut self, value: &Value, frames: u64) {
        if self.list.events >= MAX_EVENTS {
            self.too_many = true;
            return;
        }
        self.list.events += 1;
        let medium = medium(value);
        let file = medium.and_then(|medium| medium.get("target_url")).and_then(Value::as_str).and_then(text::line);
        let metadata =
            |parts: [&str; 2]| value.get("metadata").and_then(|all| all.get(parts[0])?.get(parts[1])?.as_str()).and_then(text::line);
        let reel = metadata(["cmx_3600", "reel"]).or_else(|| metadata(["ALE", "Tape"])).or_else(|| metadata(["ALE", "Reel"]));
        let span = range(value.get("source_range")).map(|[start, duration]| {
            let start = self.frames(start);
            (start, start.saturating_add(self.frames(duration)))
        });
        let own = value.get("name").and_then(Value::as_str).and_then(text::line);
        let name = own.or_else(|| file.as_deref().and_then(|file| file.rsplit(['/', '\\']).next()).and_then(text::line));
        self.list.clips.count(Clip {
            name,
            reel,
            file,
            scene: metadata(["ALE", "Scene"]),
            take: metadata(["ALE", "Take"]),
            span,
            uses: 1,
            frames,
            line: 1,
            ..Clip::default()
        });
    }
}
