//! The pages that templates are checked with: one of each kind, embedded, and what becomes of it in each case.

use std::io;
use std::path::Path;

use include_dir::{Dir, include_dir};
use serde_json::{Map, Value};

use super::vary;
use crate::render::Format;

/// One page of each kind, as the documents write it: tests hold them to that.
static PAGES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/tests/fixtures/pages");

/// A way a page can turn out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Case {
    /// An ordinary one, on the kind's American paper.
    Ordinary,
    /// The same on European paper.
    European,
    /// Nothing in any list.
    Empty,
    /// One of everything.
    Single,
    /// Forty of everything.
    Full,
    /// Long names and texts.
    Long,
    /// Names in Arabic, Hebrew, Chinese, Japanese and Korean.
    Scripts,
}

impl Case {
    /// All of them.
    pub const ALL: [Self; 7] = [Self::Ordinary, Self::European, Self::Empty, Self::Single, Self::Full, Self::Long, Self::Scripts];

    /// What it is in a few words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Ordinary => "an ordinary page",
            Self::European => "an ordinary page on European paper",
            Self::Empty => "an empty page",
            Self::Single => "a page with one of everything, on European paper",
            Self::Full => "a full page",
            Self::Long => "long names, on European paper",
            Self::Scripts => "names in other scripts",
        }
    }

    /// Whether it is on European paper. The cases share the two, so that both meet every kind of page.
    const fn is_european(self) -> bool {
        matches!(self, Self::European | Self::Single | Self::Long)
    }
}

/// The cases of a kind; none where no page of it is embedded.
#[must_use]
pub fn cases(kind: &str) -> &'static [Case] {
    if PAGES.get_file(format!("{kind}.json")).is_some() { &Case::ALL } else { &[] }
}

/// The page of a kind in one case. HTML gets texts that tell whether they were escaped.
#[must_use]
pub fn page(kind: &str, case: Case, format: Format) -> Option<Value> {
    let mut page: Value = serde_json::from_slice(PAGES.get_file(format!("{kind}.json"))?.contents()).ok()?;
    if case.is_european()
        && let Some(paper) = page.pointer_mut("/header/paper")
    {
        let european = match (paper.as_str(), kind) {
            (Some("legal"), "stripboard" | "day-out-of-days") | (Some("tabloid"), _) => "a3",
            _ => "a4",
        };
        *paper = Value::String(european.to_owned());
    }
    let body = page.get_mut("body")?;
    match case {
        Case::Ordinary | Case::European => {}
        Case::Empty => vary::keep(kind, body, 0),
        Case::Single => vary::keep(kind, body, 1),
        Case::Full => vary::fill(kind, body),
        Case::Long => vary::lengthen(body),
        Case::Scripts => vary::translate(body),
    }
    if case == Case::Long {
        let header = page.get_mut("header").and_then(Value::as_object_mut)?;
        let raw = if format == Format::Html { crate::render::TELLTALE } else { "" };
        for (key, text) in [
            ("production", "The Lighthouse Keeper’s Second Daughter and the Winter Ferry"),
            ("company", "Featherstonehaugh-Wolstenholme Maritime Pictures Productions, LLC"),
            ("episode", "204 · The Long Night of the Two Lanterns"),
        ] {
            header.insert(key.to_owned(), Value::String(format!("{text}{raw}")));
        }
        if format == Format::Html {
            vary::mark(page.get_mut("body")?, raw);
        }
    }
    Some(page)
}

/// A page under a theme: accent, font, company and logo stand in the header itself, the other tokens in `header.theme`.
#[must_use]
pub fn themed(mut page: Value, theme: &Value) -> Value {
    if let (Some(header), Some(tokens)) = (page.get_mut("header").and_then(Value::as_object_mut), theme.as_object()) {
        let mut others = Map::new();
        for (name, value) in tokens {
            let own = matches!(name.as_str(), "accent" | "font" | "company" | "logo");
            if own { &mut *header } else { &mut others }.insert(name.clone(), value.clone());
        }
        if !others.is_empty() {
            header.insert("theme".to_owned(), Value::Object(others));
        }
    }
    page
}

/// Draws the pictures that the pages name, in greys, each of the shape that its page says.
pub(super) fn pictures(folder: &Path) -> io::Result<()> {
    let mut named = Vec::new();
    for file in PAGES.files() {
        if let Ok(page) = serde_json::from_slice::<Value>(file.contents()) {
            find(&page, &mut named);
        }
    }
    for (path, width, height) in named {
        let target = folder.join(&path);
        if path.split('/').any(|part| part == "..") || target.exists() {
            continue;
        }
        if let Some(parent) = target.parent() {
            fs_err::create_dir_all(parent)?;
        }
        let high = u32::try_from(u64::from(height) * 320 / u64::from(width.max(1))).unwrap_or(240).clamp(16, 960);
        let drawn = image::GrayImage::from_fn(320, high, |x, y| image::Luma([u8::try_from(90 + (x / 4 + y / 3) % 120).unwrap_or(200)]));
        drawn.save(&target).map_err(io::Error::other)?;
    }
    Ok(())
}

fn find(value: &Value, named: &mut Vec<(String, u32, u32)>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| find(item, named)),
        Value::Object(fields) => {
            let size = |key: &str| fields.get(key).and_then(Value::as_u64).and_then(|size| u32::try_from(size).ok()).unwrap_or(0);
            for value in fields.values() {
                match value {
                    Value::String(text) if [".jpg", ".jpeg", ".png"].iter().any(|ending| text.ends_with(ending)) => {
                        let (width, height) = (size("width").max(1), size("height"));
                        named.push((text.clone(), width, if height == 0 { width } else { height }));
                    }
                    other => find(other, named),
                }
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::KINDS;

    #[test]
    fn every_kind_has_its_page_and_every_case_is_a_page_of_its_own() {
        for kind in KINDS {
            let pages: Vec<Value> = cases(kind.word).iter().filter_map(|case| page(kind.word, *case, Format::Pdf)).collect();
            assert_eq!(pages.len(), Case::ALL.len(), "{} has no page under tests/fixtures/pages", kind.word);
            assert_eq!(pages[0]["schema"], kind.schema, "{}", kind.word);
            let full = serde_json::to_vec(&pages[Case::Full as usize]).unwrap().len();
            assert!(full < 1_500_000, "the full page of {} has {full} bytes", kind.word);
            assert_ne!(pages[Case::Long as usize]["body"], pages[0]["body"], "{} has no names", kind.word);
        }
    }

    #[test]
    fn a_call_sheet_has_none_one_and_forty_of_its_cast() {
        let cast = |case| page("call-sheet", case, Format::Pdf).unwrap()["body"]["cast"].as_array().unwrap().len();
        assert_eq!((cast(Case::Empty), cast(Case::Single), cast(Case::Full)), (0, 1, 40));
    }

    #[test]
    fn only_html_has_texts_that_tell_whether_they_were_escaped() {
        let text = |format| page("call-sheet", Case::Long, format).unwrap().to_string();
        assert!(text(Format::Html).contains(crate::render::TELLTALE));
        assert!(!text(Format::Pdf).contains(crate::render::TELLTALE));
    }
}
