//! Finished papers joined into one PDF: the binder.
//!
//! Nothing is set anew. The cover, the contents and the marks that go over the papers' pages come from one paper of the
//! binder's own; the papers' objects are copied behind it, each paper read, copied and let go before the next. Its pages
//! go into one tree of pages, its structure becomes a part of one structure, its bookmarks hang below its own. What two
//! papers have in common, pictures and fonts, is written once. A link to another paper's file becomes a link to its
//! first page.

mod copy;
mod outline;
mod structure;
mod write;

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId};

use self::copy::{Copier, Places};
use self::outline::Bookmark;
use self::structure::Structure;
use self::write::Out;

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

/// Joins papers; `read` gives a paper's file.
///
/// # Errors
/// When a paper cannot be read, is not as the engine writes it, or has another number of pages than was said.
pub fn join(binder: &Binder<'_>, read: &mut dyn FnMut(&str) -> Result<Vec<u8>, String>) -> Result<Joined, String> {
    let mut out = Out::new();
    let catalog = out.reserve();
    let pages = out.reserve();
    let mut structure = Structure::new(&mut out);
    let mut places = Places::new();
    for paper in binder.papers {
        places.insert(paper.path.clone(), (out.reserve(), paper.name.clone()));
    }
    let front = load(binder.front).map_err(|error| format!("its own pages cannot be read: {error}"))?;
    let own: Vec<ObjectId> = front.page_iter().collect();
    let count: usize = binder.papers.iter().map(|paper| paper.pages as usize).sum();
    let over = binder.tabs + count;
    let first = own.len().checked_sub(over).filter(|first| *first > 0).ok_or("its own pages are not as many as they must be")?;
    let (fore, rest) = own.split_at(first);
    let (tabs, numbers) = rest.split_at(binder.tabs);

    // The binder's own pages. A link to the page with a paper's number is a link to the paper.
    let none = Places::new();
    let mut copier = Copier::new(&mut out, &front, &none, 0, "c-".to_owned());
    let mut at = 0;
    for paper in binder.papers {
        if let Some(id) = numbers.get(at) {
            copier.targets.insert(*id, places[&paper.path].0);
        }
        at += paper.pages as usize;
    }
    let tabs: Vec<Form> = tabs.iter().filter_map(|id| form(&mut copier, *id)).collect();
    let numbers: Vec<Form> = numbers.iter().filter_map(|id| form(&mut copier, *id)).collect();
    if (tabs.len(), numbers.len()) != (binder.tabs, count) {
        return Err("its own pages are not as they must be".to_owned());
    }
    let mut kids = vec![copier.out.reserve()];
    let fore = reserve(&mut copier, fore);
    let mut bookmarks = vec![Bookmark::page(binder.marks[0], fore[0].1)];
    if let Some(contents) = fore.get(binder.contents.saturating_sub(1) as usize) {
        bookmarks.push(Bookmark::page(binder.marks[1], contents.1));
    }
    for (id, number) in &fore {
        page(&mut copier, *id, *number, kids[0], None)?;
    }
    structure.add(&mut copier, "")?;
    copier.rest();
    tree(&mut out, kids[0], pages, &fore);
    let mut total = fore.len();

    let mut numbers = numbers.iter();
    for (at, paper) in binder.papers.iter().enumerate() {
        let fault = |error: String| format!("{}: {error}", paper.path);
        let document = load(&read(&paper.path)?).map_err(fault)?;
        let shift = structure.next;
        let mut copier = Copier::new(&mut out, &document, &places, shift, format!("{at}-"));
        let own: Vec<ObjectId> = document.page_iter().collect();
        if own.len() != paper.pages as usize {
            return Err(fault(format!("it has {} pages, not {}", own.len(), paper.pages)));
        }
        let node = copier.out.reserve();
        let own = reserve(&mut copier, &own);
        for (index, (id, number)) in own.iter().enumerate() {
            let marks = Marks { number: numbers.next(), tab: tabs.get(paper.tab), at: (paper.tab, binder.tabs) };
            let height = page(&mut copier, *id, *number, node, Some(&marks)).map_err(fault)?;
            if index == 0 {
                let place = format!("[{number} 0 R/XYZ 0 {height} 0]");
                copier.out.put(places[&paper.path].0, place.as_bytes());
            }
        }
        let below = outline::of(&mut copier);
        bookmarks.push(Bookmark { name: paper.name.clone(), under: paper.under.clone(), place: format!("{} 0 R", places[&paper.path].0), below });
        structure.add(&mut copier, &paper.name).map_err(fault)?;
        copier.rest();
        tree(&mut out, node, pages, &own);
        kids.push(node);
        total += own.len();
    }
    let list: Vec<String> = kids.iter().map(|kid| format!("{kid} 0 R")).collect();
    out.put(pages, format!("<</Type/Pages/Count {total}/Kids[{}]>>", list.join(" ")).as_bytes());
    let outlines = outline::write(&mut out, &bookmarks);
    let root = structure.finish(&mut out);
    let info = finish_catalog(&mut out, &front, catalog, &format!("/Pages {pages} 0 R/Outlines {outlines} 0 R/StructTreeRoot {root} 0 R"), total);
    let trailer = format!("/Root {catalog} 0 R{}", info.map(|info| format!("/Info {info} 0 R")).unwrap_or_default());
    let bytes = out.finish(&trailer).ok_or("it is too large for a PDF")?;
    Ok(Joined { bytes, pages: u32::try_from(total).unwrap_or(u32::MAX) })
}

fn load(bytes: &[u8]) -> Result<Document, String> {
    Document::load_mem(bytes).map_err(|error| error.to_string())
}

/// A page to be drawn over others.
struct Form {
    number: u32,
    width: f32,
    height: f32,
}

/// What is drawn over a page.
struct Marks<'a> {
    number: Option<&'a Form>,
    tab: Option<&'a Form>,
    /// The tab's place from the top, of so many.
    at: (usize, usize),
}

/// A page of the binder's own paper as something to draw.
fn form(copier: &mut Copier<'_>, id: ObjectId) -> Option<Form> {
    let document = copier.document;
    let page = document.get_dictionary(id).ok()?;
    let (width, height) = size(document, page)?;
    let content = document.get_object(page.get(b"Contents").and_then(Object::as_reference).ok()?).and_then(Object::as_stream).ok()?;
    let mut entries = format!("/Type/XObject/Subtype/Form/BBox[0 0 {width} {height}]/Resources ").into_bytes();
    copier.object(page.get(b"Resources").ok()?, &mut entries);
    copier.entries(&content.dict, &[b"Length"], &mut entries);
    let number = copier.out.stream_once(&entries, &content.content);
    Some(Form { number, width, height })
}

/// Width and height of a page, in points.
fn size(document: &Document, page: &Dictionary) -> Option<(f32, f32)> {
    let sides = page.get_deref(b"MediaBox", document).and_then(Object::as_array).ok()?;
    let side = |at: usize| sides.get(at)?.as_float().ok();
    Some((side(2)? - side(0)?, side(3)? - side(1)?))
}

/// New numbers for pages, before anything is written that leads to them.
fn reserve(copier: &mut Copier<'_>, pages: &[ObjectId]) -> Vec<(ObjectId, u32)> {
    let numbered: Vec<(ObjectId, u32)> = pages.iter().map(|id| (*id, copier.out.reserve())).collect();
    copier.numbers.extend(numbered.iter().copied());
    numbered
}

fn tree(out: &mut Out, node: u32, parent: u32, pages: &[(ObjectId, u32)]) {
    let kids: Vec<String> = pages.iter().map(|(_, number)| format!("{number} 0 R")).collect();
    out.put(node, format!("<</Type/Pages/Parent {parent} 0 R/Count {}/Kids[{}]>>", kids.len(), kids.join(" ")).as_bytes());
}

/// Space above and below the tabs, in points.
const ENDS: f32 = 36.0;

/// Writes a page; its height in points.
fn page(copier: &mut Copier<'_>, id: ObjectId, number: u32, parent: u32, marks: Option<&Marks<'_>>) -> Result<f32, String> {
    let document = copier.document;
    let odd = || "a page is not as the engine writes it".to_owned();
    let page = document.get_dictionary(id).map_err(|error| error.to_string())?;
    let (width, height) = size(document, page).ok_or_else(odd)?;
    let mut text = format!("<</Parent {parent} 0 R").into_bytes();
    let mut without: Vec<&[u8]> = vec![b"Parent"];
    if let Some(Marks { number: Some(over), tab, at }) = marks {
        without.extend([&b"Contents"[..], b"Resources"]);
        let mut draw = format!("Q q 1 0 0 1 {} 0 cm /CbNumber Do Q", width - over.width);
        let mut forms = format!("/CbNumber {} 0 R", over.number);
        if let Some(tab) = tab {
            #[expect(clippy::cast_precision_loss, reason = "there are ten tabs or so")]
            let middle = height - ENDS - (height - 2.0 * ENDS) / at.1 as f32 * (at.0 as f32 + 0.5);
            draw.push_str(&format!("\nq 1 0 0 1 {} {} cm /CbTab Do Q", width - tab.width, middle - tab.height / 2.0));
            forms.push_str(&format!("/CbTab {} 0 R", tab.number));
        }
        let before = copier.out.stream_once(b"", b"q\n");
        let after = copier.out.stream_once(b"", format!("\n{draw}\n").as_bytes());
        text.extend_from_slice(format!("/Contents[{before} 0 R ").as_bytes());
        copier.object(page.get(b"Contents").map_err(|_| odd())?, &mut text);
        text.extend_from_slice(format!(" {after} 0 R]/Resources<<").as_bytes());
        let resources = page.get_deref(b"Resources", document).and_then(Object::as_dict).map_err(|_| odd())?;
        copier.entries(resources, &[b"XObject"], &mut text);
        text.extend_from_slice(format!("/XObject<<{forms}").as_bytes());
        if let Ok(pictures) = resources.get_deref(b"XObject", document).and_then(Object::as_dict) {
            copier.entries(pictures, &[], &mut text);
        }
        text.extend_from_slice(b">>>>");
    }
    copier.entries(page, &without, &mut text);
    text.extend_from_slice(b">>");
    copier.out.put(number, &text);
    Ok(height)
}

/// Writes the catalogue; the number of what the file says of itself.
fn finish_catalog(out: &mut Out, front: &Document, catalog: u32, entries: &str, pages: usize) -> Option<u32> {
    let none = Places::new();
    let mut copier = Copier::new(out, front, &none, 0, String::new());
    let mut text = format!("<</Type/Catalog{entries}/PageMode/UseOutlines").into_bytes();
    if let Ok(own) = front.catalog() {
        let kept: BTreeMap<&[u8], &Object> =
            [&b"Lang"[..], b"MarkInfo", b"ViewerPreferences"].into_iter().filter_map(|key| Some((key, own.get(key).ok()?))).collect();
        for (key, value) in kept {
            text.push(b'/');
            text.extend_from_slice(key);
            text.push(b' ');
            copier.object(value, &mut text);
        }
        let metadata = own.get_deref(b"Metadata", front).and_then(Object::as_stream).ok();
        if let Some(words) = metadata.and_then(|stream| stream.get_plain_content().ok()).and_then(|words| String::from_utf8(words).ok()) {
            let words = match (words.find("<xmpTPg:NPages>"), words.find("</xmpTPg:NPages>")) {
                (Some(from), Some(to)) if from < to => format!("{}<xmpTPg:NPages>{pages}{}", &words[..from], &words[to..]),
                _ => words,
            };
            let number = copier.out.stream_once(b"/Type/Metadata/Subtype/XML", words.as_bytes());
            text.extend_from_slice(format!("/Metadata {number} 0 R").as_bytes());
        }
    }
    text.extend_from_slice(b">>");
    copier.out.put(catalog, &text);
    let info = front.trailer.get(b"Info").and_then(Object::as_reference).ok()?;
    copier.number(info)
}
