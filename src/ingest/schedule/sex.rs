//! Movie Magic Scheduling's exchange file (`.sex`, "SSI"): the breakdown only, in the order of the board.
//!
//! No description of it is published; what is known was found out by reading files (domain.md 4). After the mark and ten
//! bytes of header stand the names of the categories, each ended by a zero, the list by another; then records: `#` and
//! three zeros, a length and a type of two bytes each, the low one first, the length counting the type and what follows.
//! Type 1 is a scene: a byte, then script page, number and slug line apart by tabs. Type 2 is an element of a scene: the
//! scene's index, the category's, and the text. Type 3 is a scene's length in eighths.

use std::collections::HashMap;

use super::uss::few;
use super::{Element, Format, MAX_SHEETS, Schedule, Sheet, Trouble, category, heading, text};

/// The first bytes of a file.
pub(super) const MAGIC: &[u8] = b"SSI*";
/// Bytes of the header, the mark included.
const HEADER: usize = 14;
/// Most categories, and bytes of one's name.
const MAX_CATEGORIES: usize = 256;
const MAX_NAME: usize = 200;
/// The first bytes of a record.
const RECORD: &[u8] = b"#\0\0\0";

/// Reads a file.
pub(super) fn read(bytes: &[u8]) -> Result<Schedule, Trouble> {
    let mut schedule = Schedule { format: Some(Format::Sex), tool: Some(Format::Sex.name().to_owned()), ..Schedule::default() };
    let (names, mut at) = categories(bytes);
    if names.is_empty() {
        let help = "export it again from Movie Magic Scheduling, or as .uss";
        return Err(Trouble::Unreadable("it has no categories, so it is damaged or cut short".to_owned(), help));
    }
    let keys: Vec<String> = names.iter().map(|name| category(name, None)).collect();
    let mut elements: Vec<(usize, usize, String)> = Vec::new();
    let mut lengths: Vec<(usize, u32)> = Vec::new();
    let mut unknown: Vec<String> = Vec::new();
    while let Some(record) = record(bytes, at) {
        at += record.bytes;
        let index = |from: usize| record.payload.get(from..from + 2).map(|two| usize::from(u16::from_le_bytes([two[0], two[1]])));
        match record.kind {
            1 if schedule.sheets.len() >= MAX_SHEETS => return Err(Trouble::TooLarge(format!("more than {MAX_SHEETS} scenes"))),
            1 => schedule.sheets.push(scene(record.payload)),
            2 => {
                let (Some(scene), Some(of), Some(name)) = (index(0), record.payload.get(2), record.payload.get(3..)) else { continue };
                if let Some(name) = string(name) {
                    elements.push((scene, usize::from(*of), name));
                }
            }
            3 => lengths.extend(index(0).zip(index(4)).map(|(scene, eighths)| (scene, u32::try_from(eighths).unwrap_or(0)))),
            kind => {
                let name = kind.to_string();
                if !unknown.contains(&name) && unknown.len() < 100 {
                    unknown.push(name);
                }
            }
        }
    }
    let left = bytes.get(at..).unwrap_or_default();
    if left.iter().any(|byte| *byte != 0) {
        schedule.missing.push(format!("after {at} of {} bytes what follows is no record; the rest is not read", bytes.len()));
    }
    if schedule.sheets.is_empty() {
        schedule.damage.push("it holds no scenes".to_owned());
    }
    if !unknown.is_empty() {
        schedule.left_out.push(format!("records of types that are not known: {}", few(&unknown)));
    }
    // Scenes are counted from one; a file that names scene 0 counts from there.
    let base =
        usize::from(!elements.iter().map(|(scene, ..)| *scene).chain(lengths.iter().map(|(scene, _)| *scene)).any(|scene| scene == 0));
    let place = |scene: usize| scene.checked_sub(base);
    let mut stray = 0;
    for (scene, eighths) in lengths {
        match place(scene).and_then(|at| schedule.sheets.get_mut(at)) {
            Some(sheet) => sheet.eighths = Some(eighths),
            None => stray += 1,
        }
    }
    let mut known: HashMap<(String, String), usize> = HashMap::new();
    for (scene, of, name) in elements {
        let (Some(at), Some(key)) = (place(scene).filter(|at| *at < schedule.sheets.len()), keys.get(of)) else {
            stray += 1;
            continue;
        };
        field(&mut schedule, at, key, name, &mut known);
    }
    if stray > 0 {
        schedule.damage.push(format!("{stray} records name a scene or a category that is not in the file"));
    }
    Ok(schedule)
}

/// Puts what a scene needs where it belongs.
fn field(schedule: &mut Schedule, at: usize, key: &str, name: String, known: &mut HashMap<(String, String), usize>) {
    let next = schedule.elements.len();
    let Some(sheet) = schedule.sheets.get_mut(at) else { return };
    let slot = match key {
        "notes" | "comments" => {
            sheet.comments.push(name);
            return;
        }
        "set" => {
            if !sheet.sets.contains(&name) {
                sheet.sets.push(name);
            }
            return;
        }
        "int_ext" => &mut sheet.int_ext,
        "day_night" => &mut sheet.day_night,
        "script_day" => &mut sheet.script_day,
        "unit" => &mut sheet.unit,
        "sequence" => &mut sheet.sequence,
        "location" => &mut sheet.location,
        "synopsis" => &mut sheet.synopsis,
        _ => {
            let element = *known.entry((key.to_owned(), name.clone())).or_insert(next);
            if !sheet.elements.contains(&element) {
                sheet.elements.push(element);
            }
            if element == next {
                schedule.elements.push(Element { category: key.to_owned(), name, ..Element::default() });
            }
            return;
        }
    };
    slot.get_or_insert(name);
}

/// The names of the categories, and where the records begin.
fn categories(bytes: &[u8]) -> (Vec<String>, usize) {
    let mut names = Vec::new();
    // Some writers have a longer header: the names begin at the first letter.
    let letter = |at: &usize| bytes.get(*at).is_some_and(u8::is_ascii_alphabetic);
    let first_record = bytes.windows(RECORD.len()).position(|window| window == RECORD).unwrap_or(bytes.len());
    let start = (HEADER..bytes.len().min(200)).find(letter).or_else(|| (MAGIC.len()..HEADER).find(letter));
    let Some(mut at) = start.filter(|at| *at < first_record) else { return (names, first_record) };
    while let Some(byte) = bytes.get(at) {
        if *byte == 0 || names.len() == MAX_CATEGORIES {
            break;
        }
        let rest = bytes.get(at..bytes.len().min(at + MAX_NAME)).unwrap_or_default();
        let Some(end) = rest.iter().position(|byte| *byte == 0) else { break };
        let name = text::line(&text::decode(rest.get(..end).unwrap_or_default()).0).unwrap_or_default();
        names.push(name);
        at += end + 1;
    }
    while bytes.get(at) == Some(&0) {
        at += 1;
    }
    (names, at)
}

struct Record<'b> {
    kind: u16,
    payload: &'b [u8],
    bytes: usize,
}

/// The record that begins here, where one does and is whole.
fn record(bytes: &[u8], at: usize) -> Option<Record<'_>> {
    let rest = bytes.get(at..)?;
    let head = rest.get(..8).filter(|head| head.starts_with(RECORD))?;
    let length = usize::from(u16::from_le_bytes([head[4], head[5]]));
    let payload = rest.get(8..6 + length)?;
    Some(Record { kind: u16::from_le_bytes([head[6], head[7]]), payload, bytes: 6 + length })
}

/// The text up to the first zero, on one line.
fn string(bytes: &[u8]) -> Option<String> {
    let end = bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len());
    text::line(&text::decode(bytes.get(..end).unwrap_or_default()).0)
}

fn scene(payload: &[u8]) -> Sheet {
    let rest = payload.get(1..).unwrap_or_default();
    let end = rest.iter().position(|byte| *byte == 0).unwrap_or(rest.len());
    let whole = text::decode(rest.get(..end).unwrap_or_default()).0.into_owned();
    let mut parts = whole.split('\t').map(text::line);
    let (page, number, slug) = (parts.next().flatten(), parts.next().flatten(), parts.next().flatten());
    let parts = heading(&slug.unwrap_or_default());
    Sheet {
        number,
        script_page: page,
        int_ext: parts.int_ext,
        sets: text::line(&parts.set).into_iter().collect(),
        day_night: parts.day_night,
        ..Sheet::default()
    }
}
