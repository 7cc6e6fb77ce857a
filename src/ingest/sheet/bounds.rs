//! How much of a file is read, and what a file really is.
//!
//! A workbook is a compressed archive, and a sheet may claim any extent: what it would grow to is measured before it is
//! opened.

use std::io::{Cursor, Read};

/// Why a file gives no sheets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Trouble {
    /// It cannot be read: the reason, and what to do.
    Unreadable(String, &'static str),
    /// It is not there.
    Missing,
    /// It is protected by a password.
    Encrypted,
    /// It holds more than is read: what, and the limit.
    TooLarge(String),
    /// callboard exported it, so that its facts are here already.
    Export,
}

/// What a file is, by its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// Office Open XML: xlsx, xlsm.
    Xlsx,
    /// Office Open XML with binary parts.
    Xlsb,
    /// The binary format of Excel 97 and before.
    Xls,
    /// OpenDocument.
    Ods,
    /// Delimited text.
    Text,
}

/// Bytes of a file.
pub(super) const FILE_BYTES: u64 = 128 << 20;
/// Bytes of all the parts of a workbook, unpacked.
const UNPACKED_BYTES: u64 = 512 << 20;
/// A part that is packed more tightly than this, and larger than [`RATIO_FREE`], was made to do harm.
const RATIO: u64 = 300;
const RATIO_FREE: u64 = 16 << 20;
/// Parts of a workbook's archive.
const PARTS: usize = 10_000;
/// Sheets of a workbook.
pub(super) const SHEETS: usize = 256;
/// Cells of a workbook that hold something.
pub(super) const CELLS: usize = 4_000_000;
/// Width times height of a sheet in a format that is read as a whole (xls, ods).
pub(super) const EXTENT: u64 = 8_000_000;
/// Bytes of text in a workbook's cells.
pub(super) const TEXT_BYTES: usize = 256 << 20;

pub(super) const SAVE_AGAIN: &str = "open the file in its spreadsheet program, and save it again as an Excel workbook (.xlsx)";

/// Says what a file is, after measuring what it unpacks to.
pub(super) fn format(bytes: &[u8]) -> Result<Format, Trouble> {
    if bytes.is_empty() {
        return Err(Trouble::Unreadable("it is empty".to_owned(), "save the spreadsheet again, or take the file away"));
    }
    if bytes.starts_with(b"PK") {
        return archive(bytes);
    }
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return if holds_name(bytes, "EncryptedPackage") {
            Err(Trouble::Encrypted)
        } else if holds_name(&bytes.to_ascii_lowercase(), "workbook") || holds_name(&bytes.to_ascii_lowercase(), "book") {
            Ok(Format::Xls)
        } else {
            Err(Trouble::Unreadable("it is an Office file, but not a workbook".to_owned(), SAVE_AGAIN))
        };
    }
    let head = String::from_utf8_lossy(bytes.get(..1024).unwrap_or(bytes)).to_lowercase();
    let head = head.trim_start_matches('\u{feff}').trim_start();
    let markup = if head.starts_with("<?xml") && head.contains("<workbook") {
        "an XML spreadsheet of Excel 2003"
    } else if head.starts_with("<!doctype html") || head.starts_with("<html") || head.starts_with("<table") {
        "a web page"
    } else if head.starts_with("<?xml") {
        "an XML file"
    } else if head.starts_with("%pdf-") {
        "a PDF"
    } else {
        return Ok(Format::Text);
    };
    Err(Trouble::Unreadable(format!("it is {markup}, not a workbook"), SAVE_AGAIN))
}

/// Whether the bytes hold a name of a compound file's folder, which stands there in UTF-16.
fn holds_name(bytes: &[u8], name: &str) -> bool {
    let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    // Entries of a folder are 128 bytes long and begin with their name.
    bytes.chunks_exact(128).any(|entry| entry.starts_with(&wide))
}

/// Reads an archive's table of contents, and measures what its parts unpack to. A table that lies does no harm: a part
/// that is larger than it states is refused when it is unpacked.
fn archive(bytes: &[u8]) -> Result<Format, Trouble> {
    let damaged = |what: &str| Trouble::Unreadable(format!("{what}: the file is cut short or damaged"), SAVE_AGAIN);
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged("its archive has no table of contents"))?;
    if zip.len() > PARTS {
        return Err(Trouble::TooLarge(format!("{} parts in its archive, {PARTS} at most", zip.len())));
    }
    let mut stated = 0_u64;
    let mut names = Vec::new();
    for at in 0..zip.len() {
        let part = zip.by_index_raw(at).map_err(|_| damaged("a part of its archive cannot be found"))?;
        let (size, small) = (part.size(), part.compressed_size());
        names.push(part.name().map(|name| name.replace('\\', "/").trim_start_matches('/').to_lowercase()).unwrap_or_default());
        stated = stated.saturating_add(size);
        if size > RATIO_FREE && size / small.max(1) > RATIO {
            return Err(Trouble::TooLarge(format!("a part that unpacks to {} times its size, {RATIO} times at most", size / small.max(1))));
        }
    }
    let megabytes = |n: u64| n >> 20;
    if stated > UNPACKED_BYTES {
        return Err(Trouble::TooLarge(format!("{} MB when unpacked, {} MB at most", megabytes(stated), megabytes(UNPACKED_BYTES))));
    }
    let has = |name: &str| names.iter().any(|part| part == name);
    if names.iter().any(|part| part.ends_with("workbook.bin")) {
        Ok(Format::Xlsb)
    } else if has("[content_types].xml") && names.iter().any(|part| part.ends_with("workbook.xml")) {
        Ok(Format::Xlsx)
    } else if has("mimetype") && has("content.xml") {
        Ok(Format::Ods)
    } else if has("encryptedpackage") || has("encryptioninfo") {
        Err(Trouble::Encrypted)
    } else {
        Err(Trouble::Unreadable("it is an archive, but not a workbook".to_owned(), SAVE_AGAIN))
    }
}

/// A part of an archive whose size was measured.
pub(super) fn part(bytes: &[u8], name: &str) -> Option<Vec<u8>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let part = zip.by_name(name).ok()?;
    let mut content = Vec::new();
    part.take(UNPACKED_BYTES).read_to_end(&mut content).ok()?;
    Some(content)
}
