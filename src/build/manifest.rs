//! `manifest.json`: what stands in the output folder and what does not, for programs. The same for the same facts: no
//! times, no job counts, no names of folders.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::NotMade;
use super::cache::Record;

/// The file, in the output folder.
pub(super) const FILE: &str = "manifest.json";

/// The manifest's text.
pub(super) fn text<'a>(papers: impl Iterator<Item = (&'a str, &'a Record)>, not_made: impl Iterator<Item = &'a NotMade>) -> Vec<u8> {
    let papers: BTreeMap<&str, Value> = papers
        .map(|(path, record)| {
            let row = json!({
                "path": path,
                "kind": record.kind,
                "subject": record.subject,
                "audience": record.audience,
                "format": record.format,
                "key": record.key,
                "digest": record.digest,
                "pages": record.pages,
                "totals": record.totals,
            });
            (path, row)
        })
        .collect();
    let not_made: BTreeMap<&str, Value> =
        not_made.map(|paper| (paper.path.as_str(), json!({"path": paper.path, "findings": paper.because}))).collect();
    let manifest = json!({
        "schema": 1,
        "version": env!("CARGO_PKG_VERSION"),
        "papers": papers.into_values().collect::<Vec<_>>(),
        "not_made": not_made.into_values().collect::<Vec<_>>(),
    });
    let mut text = serde_json::to_vec_pretty(&manifest).unwrap_or_default();
    text.push(b'\n');
    text
}
