//! The page contract: the envelope that every paper's data travels in.

use std::collections::BTreeMap;

use serde::Serialize;

/// A figure: what to print, and what to plot or add up.
#[derive(Debug, Clone, Serialize, PartialEq, Eq, Default)]
pub struct Figure {
    /// As printed.
    pub text: String,
    /// As a decimal number in text.
    pub value: String,
}

/// The revision a paper is issued as.
#[derive(Debug, Clone, Serialize, PartialEq, Eq, Default)]
pub struct Revision {
    /// Colour: Blue.
    pub colour: String,
    /// Date as printed.
    pub date: String,
}

/// The data of one paper.
#[derive(Debug, Clone, Serialize)]
pub struct Page<Body: Serialize> {
    /// Version of the kind's page contract.
    pub schema: u32,
    /// The kind of paper.
    pub kind: &'static str,
    /// What it is about, as in its file name.
    pub subject: String,
    /// Who it is for: `internal`.
    pub audience: String,
    /// The paper's own title, for the PDF's metadata and the HTML's head: `Slack Water – Call sheet – Day 1`.
    pub title: String,
    /// Header and footer: production title, episode, paper name, company, confidentiality.
    pub header: Header,
    /// The revision it is issued as.
    pub revision: Option<Revision>,
    /// The date it speaks from, ISO 8601; null on a page that does not use it.
    pub as_of: Option<String>,
    /// A short digest of the page's own data, set by [`sealed`].
    pub digest: String,
    /// The fixed words of the paper, in its language and wording.
    pub labels: BTreeMap<String, String>,
    /// Ids of rows that differ from the issued revision.
    pub changed: Vec<String>,
    /// The paper's own data.
    pub body: Body,
}

/// What stands in every paper's header and footer, and how it is set.
#[derive(Debug, Clone, Serialize, Default)]
pub struct Header {
    /// The production's title.
    pub production: String,
    /// Episode.
    pub episode: Option<String>,
    /// The paper's name: `Call sheet`.
    pub paper_name: String,
    /// The company's name.
    pub company: Option<String>,
    /// The logo's address: `image("/media/" + logo)` in Typst, `asset(path=logo)` in HTML.
    pub logo: Option<String>,
    /// `Confidential` in the paper's language.
    pub confidential: String,
    /// `letter`, `legal`, `a4`.
    pub paper: &'static str,
    /// BCP 47 language.
    pub language: String,
    /// Accent colour, `#rrggbb`, where the production states one.
    pub accent: Option<String>,
    /// Family for the text, where the production states one.
    pub font: Option<String>,
    /// The other tokens of the look, as far as the production or the studio states them; absent where there are none.
    #[serde(skip_serializing_if = "serde_json::Map::is_empty")]
    pub theme: serde_json::Map<String, serde_json::Value>,
}

/// Fills in the digest: the first twelve hexadecimal digits of the hash of the page without it.
///
/// # Errors
/// When the page cannot be serialised, which no page of ours does.
pub fn sealed<Body: Serialize>(mut page: Page<Body>) -> Result<serde_json::Value, serde_json::Error> {
    page.digest = String::new();
    let text = serde_json::to_vec(&page)?;
    page.digest = blake3::hash(&text).to_hex()[..12].to_owned();
    serde_json::to_value(&page)
}
