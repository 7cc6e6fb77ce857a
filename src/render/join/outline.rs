//! Bookmarks: the tabs, the papers below them, and each paper's own below it.

use lopdf::{Dictionary, Object};

use super::copy::{Copier, words};
use super::write::Out;

/// A bookmark.
#[derive(Debug, Clone)]
pub(super) struct Bookmark {
    /// Its words.
    pub name: String,
    /// The bookmarks it hangs under, by their words.
    pub under: Vec<String>,
    /// Where it leads, as the file says it.
    pub place: String,
    /// Those below it.
    pub below: Vec<Bookmark>,
}

impl Bookmark {
    /// One to a page of the binder's own.
    pub(super) fn page(name: &str, page: u32) -> Self {
        Self { name: name.to_owned(), under: Vec::new(), place: format!("[{page} 0 R/Fit]"), below: Vec::new() }
    }
}

/// The most bookmarks that are taken from one paper, and how deep.
const MOST: usize = 2000;
const DEEPEST: usize = 8;

/// A paper's own bookmarks.
pub(super) fn of(copier: &mut Copier<'_>) -> Vec<Bookmark> {
    let document = copier.document;
    let first = document.catalog().ok().and_then(|catalog| catalog.get_deref(b"Outlines", document).and_then(Object::as_dict).ok());
    first.map(|root| below(copier, root, 0)).unwrap_or_default()
}

fn below(copier: &mut Copier<'_>, parent: &Dictionary, depth: usize) -> Vec<Bookmark> {
    let document = copier.document;
    let mut all = Vec::new();
    let mut next = parent.get_deref(b"First", document).and_then(Object::as_dict).ok();
    while let Some(own) = next.filter(|_| all.len() < MOST && depth < DEEPEST) {
        let name = own.get(b"Title").ok().and_then(|title| lopdf::decode_text_string(title).ok()).unwrap_or_default();
        let mut place = Vec::new();
        if let Ok(target) = own.get_deref(b"Dest", document) {
            copier.object(target, &mut place);
        }
        let place = String::from_utf8_lossy(&place).into_owned();
        if !name.is_empty() && place.starts_with('[') {
            all.push(Bookmark { name, under: Vec::new(), place, below: below(copier, own, depth + 1) });
        }
        next = own.get_deref(b"Next", document).and_then(Object::as_dict).ok();
    }
    all
}

/// Writes the bookmarks, all closed; the number of their root.
pub(super) fn write(out: &mut Out, bookmarks: &[Bookmark]) -> u32 {
    let mut tree: Vec<Bookmark> = Vec::new();
    for bookmark in bookmarks {
        hang(&mut tree, bookmark, &bookmark.under);
    }
    let root = out.reserve();
    let entries = children(out, root, &tree, true);
    out.put(root, format!("<</Type/Outlines{entries}>>").as_bytes());
    root
}

/// Puts a bookmark under those of these names; neighbours of one name are one.
fn hang(tree: &mut Vec<Bookmark>, bookmark: &Bookmark, under: &[String]) {
    let Some((name, rest)) = under.split_first() else {
        tree.push(bookmark.clone());
        return;
    };
    if tree.last().is_none_or(|last| last.name != *name || !last.under.is_empty()) {
        tree.push(Bookmark { name: name.clone(), under: Vec::new(), place: bookmark.place.clone(), below: Vec::new() });
    }
    if let Some(last) = tree.last_mut() {
        hang(&mut last.below, bookmark, rest);
    }
}

/// Writes those below one; its entries that lead to them.
fn children(out: &mut Out, parent: u32, all: &[Bookmark], open: bool) -> String {
    let numbers: Vec<u32> = all.iter().map(|_| out.reserve()).collect();
    let (Some(first), Some(last)) = (numbers.first(), numbers.last()) else { return String::new() };
    for (at, (number, bookmark)) in numbers.iter().zip(all).enumerate() {
        let mut text = b"<</Title ".to_vec();
        words(&bookmark.name, &mut text);
        text.extend_from_slice(format!("/Parent {parent} 0 R/Dest {}", bookmark.place).as_bytes());
        if let Some(before) = at.checked_sub(1).and_then(|at| numbers.get(at)) {
            text.extend_from_slice(format!("/Prev {before} 0 R").as_bytes());
        }
        if let Some(after) = numbers.get(at + 1) {
            text.extend_from_slice(format!("/Next {after} 0 R").as_bytes());
        }
        let own = children(out, *number, &bookmark.below, false);
        text.extend_from_slice(format!("{own}>>").as_bytes());
        out.put(*number, &text);
    }
    let count = if open { all.len().to_string() } else { format!("-{}", all.len()) };
    format!("/First {first} 0 R/Last {last} 0 R/Count {count}")
}
