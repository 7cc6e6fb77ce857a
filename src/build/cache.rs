//! What earlier builds made: kept in `.callboard/cache.json` of the output folder, and never trusted over the facts. A
//! cache that cannot be read is an empty one.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::render::Format;

/// The file, in the output folder.
pub(super) const FILE: &str = ".callboard/cache.json";

const VERSION: u32 = 1;

/// Everything that is remembered.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Cache {
    version: u32,
    /// The papers by their path in the output folder.
    pub papers: BTreeMap<String, Record>,
    /// The key that the site around the papers was made from.
    pub front: String,
    /// The site's files.
    #[serde(default)]
    pub site: Vec<String>,
}

/// One paper.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Record {
    /// The kind of paper.
    pub kind: String,
    /// What it is about.
    pub subject: String,
    /// The same for readers.
    #[serde(default)]
    pub name: String,
    /// The date it is for.
    #[serde(default)]
    pub date: Option<jiff::civil::Date>,
    /// Who it is for.
    pub audience: String,
    /// `pdf` or `html`.
    pub format: String,
    /// What it was made from; empty for one whose making was begun and not ended.
    pub key: String,
    /// The digest that it carries.
    pub digest: String,
    /// How many pages it has.
    pub pages: Option<u32>,
    /// The totals that it shows.
    pub totals: Value,
    /// Its length in bytes.
    pub size: u64,
    /// Names of the pictures that it links to.
    pub assets: Vec<String>,
    /// The digest of what it was proved not to hold; empty for the internal audience's.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub proved: String,
    /// What was to be said when it was made, to be said again as long as it stands.
    pub said: Vec<Said>,
}

/// A warning that came with a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Said {
    /// Its code.
    pub code: String,
    /// Its message.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
    /// The template and the place in it.
    pub spot: Option<(String, u32, u32, u32)>,
}

impl Cache {
    /// What is remembered in an output folder.
    pub(super) fn load(out: &Path) -> Self {
        let text = std::fs::read(out.join(FILE)).unwrap_or_default();
        serde_json::from_slice(&text)
            .ok()
            .filter(|cache: &Self| cache.version == VERSION)
            .unwrap_or_else(|| Self { version: VERSION, ..Self::default() })
    }

    /// As it is written.
    pub(super) fn text(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }
}

impl Record {
    /// Whether the paper at this path is the one that the record tells of, as far as a look at the folder can say.
    pub(super) fn stands(&self, out: &Path, path: &str) -> bool {
        let is_whole = |path: &Path, size: Option<u64>| {
            std::fs::metadata(path).is_ok_and(|found| found.is_file() && size.is_none_or(|size| size == found.len()))
        };
        is_whole(&out.join(path), Some(self.size)) && self.assets.iter().all(|name| is_whole(&out.join("assets").join(name), None))
    }

    /// Its format.
    pub(super) fn format(&self) -> Option<Format> {
        Format::ALL.into_iter().find(|format| format.word() == self.format)
    }
}
