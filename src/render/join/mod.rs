//! Finished papers joined into one PDF: the binder.
//!
//! Nothing is set anew. The cover, the contents and the marks that go over the papers' pages come from one paper of the
//! binder's own; the papers' objects are copied behind it, each paper read, copied and let go before the next. Its pages
//! go into one tree of pages, its structure becomes a part of one structure, its bookmarks hang below its own. What two
//! papers have in common, pictures and fonts, is written once. A link to another paper's file becomes a link to its
//! first page.

#[cfg(feature = "pdf")]
mod content;
#[cfg(feature = "pdf")]
mod copy;
#[cfg(feature = "pdf")]
mod fonts;
#[cfg(feature = "pdf")]
mod outline;
#[cfg(feature = "pdf")]
mod pages;
#[cfg(feature = "pdf")]
mod structure;
#[cfg(feature = "pdf")]
mod truetype;
#[cfg(feature = "pdf")]
mod write;

#[cfg(feature = "pdf")]
pub use pages::join;

/// A paper that goes into a binder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// Its path in the output folder: `call-sheet/main-2026-05-04.pdf`.
    pub path: String,
    /// Its name among the bookmarks.
    pub name: String,
    /// The bookmarks that it hangs under, from the outermost.
    pub under: Vec<String>,
    /// Which of the tabs its pages carry.
    pub tab: usize,
    /// How many pages it has.
    pub pages: u32,
}

/// What the papers are joined into.
#[derive(Debug)]
pub struct Binder<'a> {
    /// The binder's own paper: cover and contents, then a page with each tab, then a page with each page number.
    pub front: &'a [u8],
    /// The bookmarks of the cover and of the contents.
    pub marks: [&'a str; 2],
    /// The page, from 1, on which the contents begin.
    pub contents: u32,
    /// How many tabs there are.
    pub tabs: usize,
    /// The papers, in order.
    pub papers: &'a [Paper],
}

/// A joined file.
#[derive(Debug)]
pub struct Joined {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: u32,
}

/// Joins papers.
///
/// # Errors
/// Always, since this program was built without the PDF engine.
#[cfg(not(feature = "pdf"))]
pub fn join(_: &Binder<'_>, _: &mut dyn FnMut(&str) -> Result<Vec<u8>, String>) -> Result<Joined, String> {
    Err("this callboard was built without PDF".to_owned())
}
