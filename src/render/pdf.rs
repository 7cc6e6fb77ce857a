//! What a finished PDF says of itself, written and read back.

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
    /// The revision colour it went out under, or what it says instead; empty where it has none.
    pub revision: String,
}

const PREFIX: &str = "callboard:";

/// The keywords that carry a page's stamp in a PDF's metadata.
#[cfg(feature = "pdf")]
pub(super) fn keywords(page: &Value) -> Vec<String> {
    ["kind", "subject", "audience", "digest"]
        .into_iter()
        .map(|key| format!("{PREFIX}{key}={}", page.get(key).and_then(Value::as_str).unwrap_or_default()))
        .chain(
            page.pointer("/revision/colour").and_then(Value::as_str).map(|colour| format!("{PREFIX}revision={}", colour.replace(',', " "))),
        )
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
            "revision" => stamp.revision = value.to_owned(),
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
