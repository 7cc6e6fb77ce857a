//! Cut lists and camera logs as `callboard model` prints them.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Context;
use crate::model::Cut;

/// A cut list, or a log of clips. Lengths are in frames; times are timecode.
#[derive(Debug, Serialize)]
pub(super) struct CutJson {
    id: String,
    name: String,
    kind: &'static str,
    episode: Option<String>,
    part: Option<String>,
    date: Option<String>,
    frame_rate: Option<String>,
    drop_frame: bool,
    start: Option<String>,
    end: Option<String>,
    duration: Option<String>,
    frames: Option<u64>,
    /// Real milliseconds.
    milliseconds: Option<u64>,
    events: Option<u32>,
    tracks: Vec<TrackJson>,
    reels: Vec<ReelJson>,
    transitions: BTreeMap<String, u32>,
    effects: BTreeMap<String, u32>,
    markers: Vec<MarkerJson>,
    clips: Vec<ClipJson>,
}

#[derive(Debug, Serialize)]
struct TrackJson {
    name: String,
    kind: &'static str,
    clips: u32,
    frames: Option<u64>,
}

#[derive(Debug, Serialize)]
struct ReelJson {
    name: String,
    clips: u32,
    frames: Option<u64>,
}

#[derive(Debug, Serialize)]
struct MarkerJson {
    at: Option<String>,
    colour: Option<String>,
    text: Option<String>,
    clip: Option<String>,
}

#[derive(Debug, Serialize)]
struct ClipJson {
    name: Option<String>,
    reel: Option<String>,
    file: Option<String>,
    scene: Option<String>,
    take: Option<String>,
    camera: Option<String>,
    start: Option<String>,
    end: Option<String>,
    frames: Option<u64>,
    uses: u32,
    columns: BTreeMap<String, String>,
}

/// What a cut comes to, for the milestone that hands it over.
#[derive(Debug, Serialize)]
pub(super) struct CutCountJson {
    id: String,
    duration: Option<String>,
    frames: Option<u64>,
    events: Option<u32>,
    clips: usize,
    reels: usize,
    markers: usize,
}

/// The counts of the cut of this id.
pub(super) fn count(context: Context<'_>, id: &str) -> Option<CutCountJson> {
    let cut = context.production.cuts.iter().find(|cut| cut.id == id)?;
    Some(CutCountJson {
        id: cut.id.clone(),
        duration: cut.duration.map(|timecode| timecode.to_string()),
        frames: cut.frames,
        events: cut.events,
        clips: cut.clips.len(),
        reels: cut.reels.len(),
        markers: cut.markers.len(),
    })
}

pub(super) fn cuts(context: Context<'_>) -> Vec<CutJson> {
    context.production.cuts.iter().map(cut).collect()
}

fn cut(cut: &Cut) -> CutJson {
    CutJson {
        id: cut.id.clone(),
        name: cut.name.clone(),
        kind: cut.kind.word(),
        episode: cut.episode.clone(),
        part: cut.part.clone(),
        date: cut.date.map(|date| date.to_string()),
        frame_rate: cut.rate.map(|rate| rate.to_string()),
        drop_frame: cut.drop,
        start: cut.start.map(|timecode| timecode.to_string()),
        end: cut.end.map(|timecode| timecode.to_string()),
        duration: cut.duration.map(|timecode| timecode.to_string()),
        frames: cut.frames,
        milliseconds: cut.frames.zip(cut.rate).map(|(frames, rate)| rate.milliseconds(frames)),
        events: cut.events,
        tracks: cut
            .tracks
            .iter()
            .map(|track| TrackJson {
                name: track.name.clone(),
                kind: if track.sound { "sound" } else { "picture" },
                clips: track.clips,
                frames: track.frames,
            })
            .collect(),
        reels: cut.reels.iter().map(|reel| ReelJson { name: reel.name.clone(), clips: reel.clips, frames: reel.frames }).collect(),
        transitions: cut.transitions.iter().cloned().collect(),
        effects: cut.effects.iter().cloned().collect(),
        markers: cut
            .markers
            .iter()
            .map(|marker| MarkerJson {
                at: marker.at.map(|timecode| timecode.to_string()),
                colour: marker.colour.clone(),
                text: marker.text.clone(),
                clip: marker.clip.clone(),
            })
            .collect(),
        clips: cut
            .clips
            .iter()
            .map(|clip| ClipJson {
                name: clip.name.clone(),
                reel: clip.reel.clone(),
                file: clip.file.clone(),
                scene: clip.scene.clone(),
                take: clip.take.clone(),
                camera: clip.camera.clone(),
                start: clip.start.map(|timecode| timecode.to_string()),
                end: clip.end.map(|timecode| timecode.to_string()),
                frames: clip.frames,
                uses: clip.uses,
                columns: clip.columns.iter().cloned().collect(),
            })
            .collect(),
    }
}
