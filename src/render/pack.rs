//! Packs a finished PDF: its small objects into compressed object streams, its table of objects into a compressed
//! stream (ISO 32000-1, 7.5.7 and 7.5.8). The engine writes neither. Nothing is lost, and a tagged call sheet has a
//! third of the size.
//!
//! Objects are moved as the bytes they are, without being understood; what does not look as the engine writes it leaves
//! the file as it was.

use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;

/// Objects in one stream. Readers unpack a stream as a whole, and the larger it is the better it packs.
pub(super) const IN_ONE_STREAM: usize = 1000;
/// Bytes of a row of the table: kind, place, index.
const WIDTHS: [usize; 3] = [1, 4, 2];

/// Packs a PDF; gives back what cannot be packed.
pub(super) fn pack(pdf: Vec<u8>) -> Vec<u8> {
    match try_pack(&pdf) {
        Some(packed) if packed.len() < pdf.len() => packed,
        _ => pdf,
    }
}

/// An object of the file.
struct Object<'a> {
    number: u32,
    /// From its number to `endobj`, with what follows.
    whole: &'a [u8],
    /// What stands between `obj` and `endobj`.
    content: &'a [u8],
}

/// A row of the table of objects.
#[derive(Clone, Copy)]
pub(super) enum Row {
    /// Not used.
    Free,
    /// At this byte of the file.
    At(usize),
    /// In an object stream.
    In { stream: u32, index: u16 },
}

fn try_pack(pdf: &[u8]) -> Option<Vec<u8>> {
    let (offsets, size, trailer, table) = read_table(pdf)?;
    let first = offsets.first()?.1;
    let ends = offsets.iter().skip(1).map(|(_, start)| *start).chain([table]);
    let objects =
        offsets.iter().zip(ends).map(|((number, start), end)| object(*number, pdf.get(*start..end)?)).collect::<Option<Vec<_>>>()?;
    let (streams, small): (Vec<_>, Vec<_>) = objects.into_iter().partition(|object| object.content.ends_with(b"endstream"));

    let mut out = Vec::with_capacity(pdf.len());
    out.extend_from_slice(pdf.get(..first)?);
    let groups = small.len().div_ceil(IN_ONE_STREAM);
    let table_number = size + u32::try_from(groups).ok()?;
    let mut rows = vec![Row::Free; usize::try_from(table_number).ok()? + 1];
    for stream in &streams {
        *rows.get_mut(stream.number as usize)? = Row::At(out.len());
        out.extend_from_slice(stream.whole);
    }
    for (number, group) in (size..).zip(small.chunks(IN_ONE_STREAM)) {
        let (mut numbers, mut contents) = (String::new(), Vec::new());
        for (index, object) in group.iter().enumerate() {
            numbers.push_str(&format!("{} {} ", object.number, contents.len()));
            contents.extend_from_slice(object.content);
            contents.push(b'\n');
            *rows.get_mut(object.number as usize)? = Row::In { stream: number, index: u16::try_from(index).ok()? };
        }
        let data = deflate(&[numbers.as_bytes(), &contents].concat())?;
        rows[number as usize] = Row::At(out.len());
        let head = format!(
            "{number} 0 obj\n<</Type/ObjStm/N {}/First {}/Length {}/Filter/FlateDecode>>stream\n",
            group.len(),
            numbers.len(),
            data.len()
        );
        out.extend_from_slice(head.as_bytes());
        out.extend_from_slice(&data);
        out.extend_from_slice(b"\nendstream\nendobj\n\n");
    }
    let start = out.len();
    rows[table_number as usize] = Row::At(start);
    let data = deflate(&table_rows(&rows)?)?;
    let width: usize = WIDTHS.iter().sum();
    let head = format!(
        "{table_number} 0 obj\n<</Type/XRef/Size {}/W[1 4 2]/DecodeParms<</Predictor 12/Columns {width}>>/Length {}/Filter/FlateDecode",
        rows.len(),
        data.len()
    );
    out.extend_from_slice(head.as_bytes());
    out.extend_from_slice(trailer);
    out.extend_from_slice(b">>stream\n");
    out.extend_from_slice(&data);
    out.extend_from_slice(format!("\nendstream\nendobj\n\nstartxref\n{start}\n%%EOF").as_bytes());
    Some(out)
}

/// The table of a PDF: its rows, its size, the trailer, and its place.
type Table<'a> = (Vec<(u32, usize)>, u32, &'a [u8], usize);

/// The objects' numbers and places in the order of the file, the size of the table, the trailer's entries without the
/// size, and where the table stands.
fn read_table(pdf: &[u8]) -> Option<Table<'_>> {
    let mark = find_last(pdf, b"startxref")?;
    let table: usize = std::str::from_utf8(pdf.get(mark + 9..)?).ok()?.split_whitespace().next()?.parse().ok()?;
    let text = pdf.get(table..mark)?.strip_prefix(b"xref\n0 ")?;
    let line = text.iter().position(|byte| *byte == b'\n')?;
    let size: u32 = std::str::from_utf8(&text[..line]).ok()?.trim().parse().ok()?;
    let rows = text.get(line + 1..line + 1 + usize::try_from(size).ok()?.checked_mul(20)?)?;
    let mut offsets = Vec::new();
    for (number, row) in (0u32..).zip(rows.chunks_exact(20)) {
        if row[17] == b'n' {
            offsets.push((number, std::str::from_utf8(&row[..10]).ok()?.parse().ok()?));
        }
    }
    offsets.sort_by_key(|(_, offset)| *offset);
    let trailer = text[line + 1 + rows.len()..].trim_ascii().strip_prefix(b"trailer")?.trim_ascii();
    let entries = trailer.strip_prefix(b"<<")?.strip_suffix(b">>")?.trim_ascii().strip_prefix(b"/Size ")?;
    let digits = entries.iter().take_while(|byte| byte.is_ascii_digit()).count();
    Some((offsets, size, &entries[digits..], table))
}

fn object(number: u32, whole: &[u8]) -> Option<Object<'_>> {
    let content = whole.strip_prefix(format!("{number} 0 obj").as_bytes())?.trim_ascii().strip_suffix(b"endobj")?.trim_ascii();
    Some(Object { number, whole, content })
}

/// The rows of the table, each as its difference from the one before (PNG's predictor "up"): most differ in one byte.
pub(super) fn table_rows(rows: &[Row]) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let mut before = [0u8; 7];
    for row in rows {
        let (kind, place, index) = match *row {
            Row::Free => (0, 0, u16::MAX),
            Row::At(offset) => (1, u32::try_from(offset).ok()?, 0),
            Row::In { stream, index } => (2, stream, index),
        };
        let mut now = [0u8; 7];
        now[0] = kind;
        now[1..5].copy_from_slice(&place.to_be_bytes());
        now[5..].copy_from_slice(&index.to_be_bytes());
        out.push(2);
        out.extend(now.iter().zip(before).map(|(now, before)| now.wrapping_sub(before)));
        before = now;
    }
    Some(out)
}

pub(super) fn deflate(data: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = ZlibEncoder::new(Vec::with_capacity(data.len() / 4), Compression::new(6));
    encoder.write_all(data).ok()?;
    encoder.finish().ok()
}

fn find_last(text: &[u8], word: &[u8]) -> Option<usize> {
    // The mark stands in the last few dozen bytes.
    let from = text.len().saturating_sub(1024);
    text[from..].windows(word.len()).rposition(|part| part == word).map(|at| from + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A PDF of one empty page, with an object number that is free.
    fn plain() -> Vec<u8> {
        let mut pdf = b"%PDF-1.7\n%\x80\x80\x80\x80\n\n".to_vec();
        let mut offsets = [0usize; 6];
        let bodies = [
            (1, "<</Type/Catalog/Pages 2 0 R>>".to_owned()),
            (2, "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned()),
            (3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 5 0 R>>".to_owned()),
            (5, format!("<</Length 400>>stream\n{}\nendstream", "q Q ".repeat(100))),
        ];
        for (number, body) in bodies {
            offsets[number] = pdf.len();
            pdf.extend_from_slice(format!("{number} 0 obj\n{body}\nendobj\n\n").as_bytes());
        }
        let table = pdf.len();
        pdf.extend_from_slice(b"xref\n0 6\n0000000004 65535 f\r\n");
        for (number, offset) in offsets.iter().enumerate().skip(1) {
            let row = if number == 4 { "0000000000 00000 f\r\n".to_owned() } else { format!("{offset:010} 00000 n\r\n") };
            pdf.extend_from_slice(row.as_bytes());
        }
        pdf.extend_from_slice(format!("trailer\n<</Size 6/Root 1 0 R/ID[(a)(b)]>>\nstartxref\n{table}\n%%EOF").as_bytes());
        pdf
    }

    #[test]
    fn a_packed_file_holds_the_same_objects() {
        let (plain, packed) = (plain(), try_pack(&plain()).unwrap());
        let before = lopdf::Document::load_mem(&plain).unwrap();
        let after = lopdf::Document::load_mem(&packed).unwrap();
        assert_eq!(after.get_pages().len(), 1);
        for (id, object) in &before.objects {
            assert_eq!(after.objects.get(id), Some(object), "{id:?}");
        }
        assert_eq!(after.trailer.get(b"ID").unwrap(), before.trailer.get(b"ID").unwrap());
    }

    #[test]
    fn what_is_not_as_the_engine_writes_it_stays_as_it_was() {
        for broken in [Vec::new(), b"%PDF-1.7\nstartxref\n9\n%%EOF".to_vec(), plain()[..200].to_vec()] {
            assert_eq!(pack(broken.clone()), broken);
        }
        let mut odd = plain();
        let at = odd.windows(6).position(|part| part == b"endobj").unwrap();
        odd[at] = b'E';
        assert_eq!(pack(odd.clone()), odd);
    }
}
