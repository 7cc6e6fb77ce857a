//! The finished PDF: packed into object streams, and read back for what it says of itself.

#[cfg(feature = "pdf")]
use serde_json::Value;

/// What a paper's metadata says: enough to tell whether the facts have changed since.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stamp {
    /// The kind of paper.
    pub kind: String,
    /// What it is about; empty where the kind has one paper.
    pub subject: String,
    /// Who it is for.
    pub audience: String,
    /// The digest of its page.
    pub digest: String,
}

const PREFIX: &str = "callboard:";

/// The keywords that carry a page's stamp in a PDF's metadata.
#[cfg(feature = "pdf")]
pub(super) fn keywords(page: &Value) -> Vec<String> {
    ["kind", "subject", "audience", "digest"]
        .into_iter()
        .map(|key| format!("{PREFIX}{key}={}", page.get(key).and_then(Value::as_str).unwrap_or_default()))
        .collect()
}

/// Reads the stamp out of a list of keywords.
fn parse(keywords: &str) -> Option<Stamp> {
    let mut stamp = Stamp::default();
    for word in keywords.split(',').map(str::trim) {
        let Some((key, value)) = word.strip_prefix(PREFIX).and_then(|word| word.split_once('=')) else { continue };
        match key {
            "kind" => stamp.kind = value.to_owned(),
            "subject" => stamp.subject = value.to_owned(),
            "audience" => stamp.audience = value.to_owned(),
            "digest" => stamp.digest = value.to_owned(),
            _ => {}
        }
    }
    (!stamp.kind.is_empty() && !stamp.digest.is_empty()).then_some(stamp)
}

/// What a PDF says of itself.
///
/// # Errors
/// When it is no PDF, or not one of ours.
#[cfg(feature = "pdf")]
pub fn stamp(bytes: &[u8]) -> Result<Stamp, String> {
    let document = lopdf::Document::load_mem(bytes).map_err(|error| format!("it cannot be read as a PDF: {error}"))?;
    let info = document.trailer.get(b"Info").ok().and_then(|info| document.dereference(info).ok());
    let keywords = info.and_then(|(_, info)| info.as_dict().ok()?.get(b"Keywords").ok().cloned());
    keywords
        .and_then(|keywords| lopdf::decode_text_string(&keywords).ok())
        .and_then(|keywords| parse(&keywords))
        .ok_or_else(|| "it was not made by callboard, or its metadata was removed".to_owned())
}

/// What a PDF says of itself.
///
/// # Errors
/// Always, since this program was built without the PDF engine.
#[cfg(not(feature = "pdf"))]
pub fn stamp(_: &[u8]) -> Result<Stamp, String> {
    let _ = parse;
    Err("this callboard was built without PDF".to_owned())
}

/// Packs a PDF's objects into object streams, which the engine does not write: without loss, a third of the size. What
/// cannot be packed is given back as it was.
#[cfg(feature = "pdf")]
pub(super) fn compact(bytes: Vec<u8>) -> Vec<u8> {
    let Ok(mut document) = lopdf::Document::load_mem(&bytes) else { return bytes };
    let options = lopdf::SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .max_objects_per_stream(500)
        .compression_level(6)
        .build();
    let mut packed = Vec::with_capacity(bytes.len() / 2);
    match document.save_with_options(&mut packed, options) {
        Ok(()) if packed.len() < bytes.len() => compress_table(&packed).unwrap_or(packed),
        _ => bytes,
    }
}

/// Compresses the table of objects that ends a packed PDF, which lopdf writes plain; `None` where it does not stand as
/// expected.
#[cfg(feature = "pdf")]
fn compress_table(pdf: &[u8]) -> Option<Vec<u8>> {
    let find = |from: usize, word: &[u8]| pdf.get(from..)?.windows(word.len()).position(|part| part == word).map(|at| from + at);
    let mark = pdf.windows(9).rposition(|part| part == b"startxref")?;
    let start: usize = std::str::from_utf8(&pdf[mark + 9..]).ok()?.split_whitespace().next()?.parse().ok()?;
    let data = find(start, b">>stream\n")?;
    let head = std::str::from_utf8(pdf.get(start..data)?).ok()?;
    let (before, length) = head.rsplit_once("/Length ")?;
    let (first, length) = (data + 9, length.trim().parse::<usize>().ok()?);
    let plain = pdf.get(first..first.checked_add(length)?)?;
    let mut stream = lopdf::Stream::new(lopdf::Dictionary::new(), plain.to_vec());
    stream.compress().ok()?;
    if stream.dict.get(b"Filter").and_then(lopdf::Object::as_name).ok()? != b"FlateDecode" {
        return None;
    }
    let mut out = pdf.get(..start)?.to_vec();
    out.extend_from_slice(format!("{before}/Length {}/Filter/FlateDecode>>stream\n", stream.content.len()).as_bytes());
    out.extend_from_slice(&stream.content);
    out.extend_from_slice(&pdf[first + length..]);
    Some(out)
}
