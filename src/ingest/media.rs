//! Pictures: those that facts name, measured and hashed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use image::ImageDecoder;

use super::{Node, Record, Value, inside};
use crate::findings::{Finding, Findings, Origin, codes};
use crate::model::Media;
use crate::model::fields::{Field, Kind, PRODUCTION, Table};

/// Largest picture file that is read.
const MAX_BYTES: u64 = 64 << 20;
/// Most pixels of a side.
const MAX_SIDE: u32 = 30_000;

/// Looks at every picture that a record names. One that is not there, lies outside the folder or is no picture gives a
/// warning, and the papers leave it out.
pub(super) fn collect(root: &Path, production: &[(String, Node)], records: &[Record], findings: &mut Findings) -> BTreeMap<String, Media> {
    let mut named: Vec<(String, Origin)> = Vec::new();
    for (key, node) in production {
        if let Some(field) = PRODUCTION.field(key) {
            gather(field, node, &mut named);
        }
    }
    for record in records.iter().filter(|record| record.table.key != "sources") {
        gather_record(record.table, &record.node, &mut named);
    }
    let mut media = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for (path, origin) in named {
        if !seen.insert(path.clone()) {
            continue;
        }
        match look(root, &path) {
            Ok(picture) => {
                media.insert(path, picture);
            }
            Err(finding) => findings.push(finding.at(origin)),
        }
    }
    media
}

fn gather_record(table: &Table, node: &Node, named: &mut Vec<(String, Origin)>) {
    let Value::Map(entries) = &node.value else { return };
    for (key, value) in entries {
        if let Some(field) = table.field(key) {
            gather(field, value, named);
        }
    }
}

fn gather(field: &Field, node: &Node, named: &mut Vec<(String, Origin)>) {
    match (field.kind, &node.value) {
        (Kind::File, Value::Text(text)) => named.push((text.trim().replace('\\', "/"), node.origin)),
        (Kind::Record(table), _) => gather_record(table, node, named),
        (Kind::Records(table), Value::List(items)) => items.iter().for_each(|item| gather_record(table, item, named)),
        _ => {}
    }
}

/// Measures and hashes a picture of a folder.
///
/// # Errors
/// When it is not there, lies outside or is no picture: the finding, without its place.
#[allow(clippy::result_large_err, reason = "one call for each picture")]
pub fn look(root: &Path, path: &str) -> Result<Media, Finding> {
    let missing = |words: &str| Finding::new(&codes::MEDIA_MISSING, format!("the picture `{path}` {words}"));
    let broken = |words: &str| Finding::new(&codes::BAD_MEDIA, format!("`{path}` {words}")).help("save it again as JPEG or PNG");
    let absolute = inside(root, path).ok_or_else(|| missing("lies outside the production's folder").help("copy it into `media/`"))?;
    let real = absolute.canonicalize().map_err(|_| missing("is not there").help("put it there, or take the line out"))?;
    if !root.canonicalize().is_ok_and(|root| real.starts_with(root)) {
        return Err(missing("leads outside the production's folder").help("copy it into `media/`"));
    }
    let length = fs_err::metadata(&real).map_err(|_| missing("cannot be read"))?.len();
    if length > MAX_BYTES {
        return Err(broken("is larger than 64 MB"));
    }
    let bytes = fs_err::read(&real).map_err(|_| missing("cannot be read"))?;
    let reader = image::ImageReader::new(std::io::Cursor::new(&bytes)).with_guessed_format().map_err(|_| broken("is not a picture"))?;
    let mut decoder = reader.into_decoder().map_err(|_| broken("is not a JPEG or PNG picture"))?;
    let (mut width, mut height) = decoder.dimensions();
    if width == 0 || height == 0 || width > MAX_SIDE || height > MAX_SIDE {
        return Err(broken(&format!("is {width} by {height} pixels, more than is read")));
    }
    use image::metadata::Orientation;
    if matches!(
        decoder.orientation(),
        Ok(Orientation::Rotate90 | Orientation::Rotate270 | Orientation::Rotate90FlipH | Orientation::Rotate270FlipH)
    ) {
        (width, height) = (height, width);
    }
    Ok(Media { path: path.to_owned(), hash: blake3::hash(&bytes).to_hex().to_string(), width, height })
}
