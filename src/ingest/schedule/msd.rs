//! Movie Magic Scheduling's own file (`.msd`), versions 5 and 6: a container of compressed XML sections.
//!
//! No description of it is published; what is known was found out by reading files (domain.md 4). A header of 716 bytes
//! holds versions at 64 and 192 and, at 260 and 264, where the map of sections begins and how many there are; each entry
//! of the map has 332 bytes and says at 68 and 72 where its section stands and how long it is (numbers of four bytes, the
//! high one first). A section has a header of 68 bytes, whose last is 1 where the rest is compressed, then XML. Where the
//! map does not fit, sections are found by their marks. XML that declares a document type is refused, and what it
//! inflates to is bounded.

use std::io::Read as _;

use flate2::read::DeflateDecoder;
use jiff::civil::Date;

use super::xml::{self, Node};
use super::{Format, Schedule, Trouble, msd_boards, text};

/// The first bytes of a file.
pub(super) const MAGIC: &[u8] = b"/********* EPSF FILE ********/";
const SECTION: &[u8] = b"/********* EPSF SECTION *********/";
const MAP: &[u8] = b"/********* EPSF SECTION MAP *********/";
/// Bytes of a section's header, and of an entry of the map.
const SECTION_HEADER: usize = 68;
const MAP_ENTRY: usize = 332;
/// Most sections.
const MAX_SECTIONS: usize = 1_024;
/// Most bytes that one section, and all together, inflate to.
const MAX_SECTION: u64 = 32 << 20;
const MAX_TOTAL: u64 = 128 << 20;

/// Reads a file.
pub(super) fn read(bytes: &[u8]) -> Result<Schedule, Trouble> {
    let mut schedule = Schedule { format: Some(Format::Msd), ..Schedule::default() };
    schedule.version = field(bytes, 192);
    schedule.tool = Some(match &schedule.version {
        Some(version) => format!("{} {version}", Format::Msd.name()),
        None => Format::Msd.name().to_owned(),
    });
    schedule.created = stamp(bytes);
    let sections = match mapped(bytes) {
        Some(sections) => sections,
        None => {
            schedule.doubts.push("the map of its sections does not fit; they were found by their marks".to_owned());
            marked(bytes)
        }
    };
    let mut documents: Vec<Node> = Vec::new();
    let (mut total, mut nodes) = (0_u64, 0_usize);
    for (number, section) in sections.iter().enumerate() {
        match document(section, &mut total, &mut nodes) {
            Ok(Some(document)) if documents.iter().any(|known| known.name == document.name) => {
                schedule.damage.push(format!("it has two sections {}; the first is read", document.name));
            }
            Ok(Some(document)) => documents.push(document),
            // A picture, such as the logo of a report.
            Ok(None) => {}
            Err(Fault::TooLarge) => {
                return Err(Trouble::TooLarge(format!("its sections unpack to more than {} MB", MAX_TOTAL >> 20)));
            }
            Err(Fault::Damaged(why)) => schedule.missing.push(format!("section {} is not read: {why}", number + 1)),
        }
    }
    if documents.iter().all(|document| document.name != "BreakdownSheetMgr") {
        let reason = match schedule.missing.first() {
            Some(damage) => format!("its breakdown sheets cannot be found; {damage}"),
            None => "its breakdown sheets cannot be found: it is cut short, or of a version that is not known".to_owned(),
        };
        return Err(Trouble::Unreadable(reason, "export it from Movie Magic Scheduling as .sex, or save it again"));
    }
    msd_boards::read(&documents, &mut schedule)?;
    Ok(schedule)
}

/// A text of the header, up to its zero.
fn field(bytes: &[u8], at: usize) -> Option<String> {
    let field = bytes.get(at..at + 64)?;
    let end = field.iter().position(|byte| *byte == 0).unwrap_or(field.len());
    let word = std::str::from_utf8(field.get(..end)?).ok()?;
    text::line(word).filter(|word| word.chars().all(|c| c.is_ascii_digit() || c == '.'))
}

/// The date in the header: `03/04/1947 10:00:00 GMT`.
fn stamp(bytes: &[u8]) -> Option<Date> {
    let head = bytes.get(..bytes.len().min(716))?;
    let text: String = head.iter().map(|byte| if byte.is_ascii_graphic() { char::from(*byte) } else { ' ' }).collect();
    text.split_whitespace().find_map(msd_boards::date)
}

fn number(bytes: &[u8], at: usize) -> Option<usize> {
    let four: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
    usize::try_from(u32::from_be_bytes(four)).ok()
}

/// The sections as the map says; none where it does not fit.
fn mapped(bytes: &[u8]) -> Option<Vec<&[u8]>> {
    let (start, count) = (number(bytes, 260)?, number(bytes, 264)?);
    if count == 0 || count > MAX_SECTIONS || start > bytes.len() {
        return None;
    }
    let section = |index: usize| {
        let entry = bytes.get(start + index * MAP_ENTRY..)?.get(..MAP_ENTRY)?;
        let (at, length) = (number(entry, 68)?, number(entry, 72)?);
        let section = bytes.get(at..at.checked_add(length)?)?;
        (entry.starts_with(MAP) && section.starts_with(SECTION)).then_some(section)
    };
    (0..count).map(section).collect()
}

/// The sections as their marks tell: each reaches to the next, or to the map.
fn marked(bytes: &[u8]) -> Vec<&[u8]> {
    let mut starts = Vec::new();
    let mut end = bytes.len();
    let mut at = 0;
    while let Some(found) = bytes.get(at..).and_then(|rest| rest.windows(9).position(|window| window == b"/********")) {
        let here = at + found;
        let rest = bytes.get(here..).unwrap_or_default();
        if rest.starts_with(MAP) {
            end = here;
            break;
        }
        if rest.starts_with(SECTION) && starts.len() < MAX_SECTIONS {
            starts.push(here);
        }
        at = here + 1;
    }
    let ends = starts.iter().skip(1).copied().chain([end]);
    starts.iter().zip(ends).filter_map(|(start, end)| bytes.get(*start..end)).collect()
}

enum Fault {
    TooLarge,
    Damaged(String),
}

/// A section's document; none for a section that is no XML.
fn document(section: &[u8], total: &mut u64, nodes: &mut usize) -> Result<Option<Node>, Fault> {
    let cut = || Fault::Damaged("it is cut short".to_owned());
    let body = section.get(SECTION_HEADER..).ok_or_else(cut)?;
    let is_compressed = section.get(SECTION_HEADER - 1) == Some(&1);
    let room = MAX_SECTION.min(MAX_TOTAL.saturating_sub(*total));
    let mut bytes = Vec::new();
    if is_compressed {
        DeflateDecoder::new(body).take(room + 1).read_to_end(&mut bytes).map_err(|_| Fault::Damaged("it cannot be unpacked".to_owned()))?;
    } else {
        bytes.extend_from_slice(body.get(..body.len().min(usize::try_from(room).unwrap_or(0) + 1)).unwrap_or_default());
    }
    *total += bytes.len() as u64;
    if bytes.len() as u64 > room {
        return Err(Fault::TooLarge);
    }
    let looks_like_xml = bytes.iter().copied().find(|byte| byte.is_ascii_graphic()) == Some(b'<') || bytes.starts_with(b"\xef\xbb\xbf<");
    if !looks_like_xml {
        return Ok(None);
    }
    xml::parse(&text::decode(&bytes).0, nodes).map(Some).map_err(Fault::Damaged)
}
