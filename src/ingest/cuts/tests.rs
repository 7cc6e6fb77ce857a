//! Cut lists and logs, read.

use super::super::import::{Imported, read_bytes};
use crate::findings::Sources;
use crate::ingest::{Node, Value};

fn read(file: &str, text: &str) -> Imported {
    read_bytes(file, text.as_bytes(), &mut Sources::default())
}

/// A record's scalars on one line, and each list or map on a line of its own.
fn shown(read: &Imported) -> Vec<String> {
    fn flat(node: &Node) -> String {
        match &node.value {
            Value::Text(text) => text.clone(),
            Value::List(items) => items.iter().map(flat).collect::<Vec<_>>().join("; "),
            Value::Map(entries) => entries.iter().map(|(key, value)| format!("{key} {}", flat(value))).collect::<Vec<_>>().join(", "),
            Value::Null => String::new(),
        }
    }
    let mut lines = Vec::new();
    for record in &read.records {
        let Value::Map(entries) = &record.node.value else { continue };
        let (plain, nested): (Vec<_>, Vec<_>) = entries.iter().partition(|(_, node)| matches!(node.value, Value::Text(_)));
        lines.push(plain.iter().map(|(_, node)| flat(node)).collect::<Vec<_>>().join(" | "));
        lines.extend(nested.iter().map(|(key, node)| format!("{key}: {}", flat(node))));
    }
    lines
}

fn codes(read: &Imported) -> Vec<&'static str> {
    let mut codes: Vec<&str> = read.findings.iter().map(|finding| finding.code.id).collect();
    codes.sort_unstable();
    codes
}

const LIST: &str = "TITLE:   TIDE LINE R1 V3 \r\nFCM: NON-DROP FRAME\r\n\r\n\
001  A012C003 V     C        10:03:10:00 10:03:14:00 01:00:00:00 01:00:04:00 \r\n\
* FROM CLIP NAME:  12A-3 \r\n* SOURCE FILE: A012C003_260503_R1AB\r\n\
002  A012C003 V     C        10:03:14:00 10:03:14:00 01:00:04:00 01:00:04:00 \r\n\
002  A012C004 V     D    024 10:04:11:00 10:04:15:00 01:00:04:00 01:00:08:00 \r\n\
* FROM CLIP NAME:  12A-3\r\n* TO CLIP NAME:  12B-1\r\n* LOC: 01:00:05:00 GREEN   VFX 010 paint out the crane\r\n\
003  BL       V     W001 012 00:00:00:00 00:00:01:00 01:00:08:00 01:00:09:00\r\n\
004  SR 07    AA/V  C        20:00:00:00 20:00:01:00 01:00:09:00 01:00:11:00\r\n\
M2   SR 07          012.0                20:00:00:00\r\nAUD  3 4\r\n\
005  A012C003 V     C        10:03:11:00 10:03:11:01 01:00:11:00 01:00:12:01\r\n\
M2   A012C003       000.0                10:03:11:00\r\n* FROM CLIP NAME:  12A-3 FF\r\n* A REMARK\r\n>>> SOURCE A012C003_260503_R1AB A012C003\r\n";

#[test]
fn a_list_of_edits_gives_what_a_turnover_counts() {
    let read = read("cuts/r1-v3.edl", LIST);
    assert_eq!(read.format, Some("an edit decision list"));
    assert_eq!(
        shown(&read),
        [
            "r1-v3 | TIDE LINE R1 V3 | edl | 24 | 01:00:00:00 | 01:00:12:01 | 00:00:12:01 | 5",
            "tracks: name V, kind picture, clips 5, duration 00:00:12:01; name AA, kind sound, clips 1, duration 00:00:02:00; \
             name A3, kind sound, clips 1, duration 00:00:02:00; name A4, kind sound, clips 1, duration 00:00:02:00",
            "reels: name A012C003, clips 2, duration 00:00:05:01; name A012C004, clips 1, duration 00:00:04:00; name SR 07, clips 1, duration 00:00:02:00",
            "transitions: dissolve 1, wipe 1",
            "effects: speed change 1, freeze frame 1",
            "markers: at 01:00:05:00, colour green, text VFX 010 paint out the crane, clip 12B-1",
            "clips: name 12A-3, reel A012C003, file A012C003_260503_R1AB, start 10:03:10:00, end 10:03:14:00, duration 00:00:04:00, uses 1; \
             name 12B-1, reel A012C004, start 10:04:11:00, end 10:04:15:00, duration 00:00:04:00, uses 1; \
             reel SR 07, start 20:00:00:00, end 20:00:01:00, duration 00:00:02:00, uses 1; \
             name 12A-3 FF, reel A012C003, start 10:03:11:00, end 10:03:11:01, duration 00:00:01:01, uses 1",
        ]
    );
    assert_eq!(codes(&read), ["CB041"]);
    assert_eq!(read.losses.iter().map(|loss| (loss.what.as_str(), loss.count)).collect::<Vec<_>>(), [("remarks", 1)]);
}

#[test]
fn drop_frame_tells_its_rate_and_is_counted_as_such() {
    let list =
        "TITLE: A\nFCM: DROP FRAME\n000001  A_LONG_REEL_NAME_OVER_EIGHT V     C        01:00:00;00 01:01:00;02 01:00:00;00 01:01:00;02\n";
    let read = read("a.edl", list);
    assert_eq!(shown(&read)[0], "a | A | edl | 29.97 | true | 01:00:00;00 | 01:01:00;02 | 00:01:00;02 | 1");
    assert_eq!(codes(&read), [""; 0]);
    let ntsc: crate::values::FrameRate = "29.97".parse().unwrap();
    assert_eq!("00:01:00;02".parse::<crate::values::Timecode>().unwrap().count(ntsc, true), 1800);
}

#[test]
fn markers_of_resolve_are_no_edits() {
    let list = "TITLE: Spotting\nFCM: NON-DROP FRAME\n\n001  001      V     C        01:00:10:05 01:00:10:06 01:00:10:05 01:00:10:06\n \
                |C:ResolveColorBlue |M:Wind on the quay |D:1\n\n002  001      V     C        01:00:20:00 01:00:20:01 01:00:20:00 01:00:20:01\n \
                |C:ResolveColorRed |M:Crane |D:1\n";
    let shown = shown(&read("spotting.edl", list));
    assert_eq!(
        shown,
        [
            "spotting | Spotting | edl | 24 | 0",
            "markers: at 01:00:10:05, colour blue, text Wind on the quay; at 01:00:20:00, colour red, text Crane",
        ]
    );
}

#[test]
fn what_is_damaged_in_a_list_is_said() {
    let cut = &LIST[..LIST.find("10:04:15:00").unwrap()];
    let read_cut = read("r1.edl", cut);
    assert_eq!(read_cut.records.len(), 1);
    assert_eq!(codes(&read_cut), ["CB040", "CB041"]);
    let none = read("r1.edl", "TITLE: A\nFCM: NON-DROP FRAME\n");
    assert_eq!((codes(&none), none.records.len()), (vec!["CB001"], 0));
    assert_eq!(codes(&read("r1.edl", "Dear all, here is the list.\n")), ["CB001"]);
    let backwards = "001  A V C 10:00:01:00 10:00:02:00 01:00:02:00 01:00:01:00\n";
    assert_eq!(codes(&read("r1.edl", backwards)), ["CB040", "CB041"]);
}

#[test]
fn a_log_gives_its_clips_with_their_columns() {
    let log = "Heading\r\nFIELD_DELIM\tTABS\r\nVIDEO_FORMAT\t1080\r\nFPS\t23.976\r\n\r\nColumn\r\nName\tTape\tScene\tTake\tStart\tEnd\tTracks\tComments\t\r\n\r\nData\r\n\
               12A-3\tA012C003\t12A\t3\t10:03:10:00\t10:03:20:00\tVA1A2\tcrane, good\r\n12A-4\tA012C004\t12A\t4pu\t10:04:00:00\t10:04:05:12\tV\r\n\r\n";
    let read = read("a012.ale", log);
    assert_eq!(
        shown(&read),
        [
            "a012 | a012 | ale | 23.976 | 00:00:15:12 | 2",
            "reels: name A012C003, clips 1, duration 00:00:10:00; name A012C004, clips 1, duration 00:00:05:12",
            "clips: name 12A-3, reel A012C003, scene 12A, take 3, start 10:03:10:00, end 10:03:20:00, duration 00:00:10:00, uses 1, columns Tracks VA1A2, Comments crane, good; \
             name 12A-4, reel A012C004, scene 12A, take 4pu, start 10:04:00:00, end 10:04:05:12, duration 00:00:05:12, uses 1, columns Tracks V",
        ]
    );
    assert!(codes(&read).is_empty() && read.losses.is_empty());
    let cut = &log[..log.find("Data").unwrap()];
    assert_eq!(codes(&super::tests::read("a012.ale", cut)), ["CB036"]);
}

#[test]
fn a_timeline_gives_tracks_clips_and_effects() {
    let time = |value: u32| format!(r#"{{"OTIO_SCHEMA":"RationalTime.1","rate":24,"value":{value}}}"#);
    let range =
        |from: u32, length: u32| format!(r#"{{"OTIO_SCHEMA":"TimeRange.1","start_time":{},"duration":{}}}"#, time(from), time(length));
    let clip = |name: &str, from: u32, length: u32, more: &str| {
        format!(
            r#"{{"OTIO_SCHEMA":"Clip.2","name":"{name}","source_range":{},"media_references":{{"DEFAULT_MEDIA":{{"OTIO_SCHEMA":"ExternalReference.1","target_url":"/a/{name}.mov"}}}},"active_media_reference_key":"DEFAULT_MEDIA"{more}}}"#,
            range(from, length)
        )
    };
    let warp = r#","effects":[{"OTIO_SCHEMA":"LinearTimeWarp.1","time_scalar":0.5}],"markers":[{"OTIO_SCHEMA":"Marker.2","name":"VFX 010","color":"GREEN"}]"#;
    let picture = [
        clip("12A-3", 100, 48, ""),
        r#"{"OTIO_SCHEMA":"Transition.1","transition_type":"SMPTE_Dissolve"}"#.to_owned(),
        clip("12B-1", 0, 24, warp),
        format!(r#"{{"OTIO_SCHEMA":"Stack.1","children":[{},{}]}}"#, clip("12C-1", 0, 12, ""), clip("12C-2", 0, 10, "")),
        format!(r#"{{"OTIO_SCHEMA":"Gap.1","source_range":{}}}"#, range(0, 6)),
        clip("12A-3", 200, 24, ""),
    ]
    .join(",");
    let text = format!(
        r#"{{"OTIO_SCHEMA":"Timeline.1","name":"R1","global_start_time":{},"tracks":{{"OTIO_SCHEMA":"Stack.1","children":[{{"OTIO_SCHEMA":"Track.1","name":"V1","kind":"Video","children":[{picture}]}},{{"OTIO_SCHEMA":"Track.1","name":"A1","kind":"Audio","children":[{}]}}]}}}}"#,
        time(86_400),
        clip("12A-3", 100, 48, r#","metadata":{"big":Infinity}"#)
    );
    let whole = read("r1.otio", &text);
    assert_eq!(
        shown(&whole),
        [
            "r1 | R1 | otio | 24 | 01:00:00:00 | 01:00:04:18 | 00:00:04:18 | 6",
            "tracks: name V1, kind picture, clips 5, duration 00:00:04:18; name A1, kind sound, clips 1, duration 00:00:02:00",
            "transitions: dissolve 1",
            "effects: speed change 1",
            "markers: colour green, text VFX 010, clip 12B-1",
            "clips: name 12A-3, file /a/12A-3.mov, start 00:00:04:04, end 00:00:09:08, duration 00:00:05:00, uses 3; \
             name 12B-1, file /a/12B-1.mov, start 00:00:00:00, end 00:00:01:00, duration 00:00:01:00, uses 1; \
             name 12C-1, file /a/12C-1.mov, start 00:00:00:00, end 00:00:00:12, duration 00:00:00:12, uses 1; \
             name 12C-2, file /a/12C-2.mov, start 00:00:00:00, end 00:00:00:10, duration 00:00:00:10, uses 1",
        ]
    );
    assert!(codes(&whole).is_empty(), "{:?}", codes(&whole));
    assert_eq!(codes(&read("r1.otio", r#"{"OTIO_SCHEMA":"RationalTime.1","rate":24,"value":3}"#)), ["CB001"]);
}
