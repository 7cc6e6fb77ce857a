//! Joining: pages, and what is drawn over them.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::super::pack::deflate;
use super::content::{Glyphs, renumber};
use super::copy::{Copier, Places};
use super::fonts::{Fonts, Placed};
use super::outline::{self, Bookmark};
use super::structure::Structure;
use super::write::Out;
use super::{Binder, Joined};

/// Joins papers; `read` gives a paper's file.
///
/// # Errors
/// When a paper cannot be read, is not as the engine writes it, or has another number of pages than was said.
pub fn join(binder: &Binder<'_>, read: &mut dyn FnMut(&str) -> Result<Vec<u8>, String>) -> Result<Joined, String> {
    let mut out = Out::new();
    let catalog = out.reserve();
    let pages = out.reserve();
    let mut structure = Structure::new(&mut out);
    let mut fonts = Fonts::default();
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
    let mut copier = Copier::new(&mut out, &mut fonts, &front, &none, 0, "c-".to_owned());
    let mut at = 0;
    for paper in binder.papers {
        if let Some(id) = numbers.get(at) {
            copier.targets.insert(*id, places[&paper.path].clone());
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
        let mut copier = Copier::new(&mut out, &mut fonts, &document, &places, shift, format!("{at}-"));
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
        bookmarks.push(Bookmark {
            name: paper.name.clone(),
            under: paper.under.clone(),
            place: format!("{} 0 R", places[&paper.path].0),
            below,
        });
        structure.add(&mut copier, &paper.name).map_err(fault)?;
        copier.rest();
        tree(&mut out, node, pages, &own);
        kids.push(node);
        total += own.len();
    }
    let list: Vec<String> = kids.iter().map(|kid| format!("{kid} 0 R")).collect();
    out.put(pages, format!("<</Type/Pages/Count {total}/Kids[{}]>>", list.join(" ")).as_bytes());
    fonts.finish(&mut out).ok_or("its fonts cannot be put together")?;
    let outlines = outline::write(&mut out, &bookmarks);
    let root = structure.finish(&mut out);
    let info =
        finish_catalog(&mut out, &front, catalog, &format!("/Pages {pages} 0 R/Outlines {outlines} 0 R/StructTreeRoot {root} 0 R"), total);
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
    let drawn = drawn(copier, page)?;
    let mut entries = format!("/Type/XObject/Subtype/Form/BBox[0 0 {width} {height}]").into_bytes();
    entries.extend_from_slice(&drawn.entries);
    entries.extend_from_slice(b"/Resources<<");
    entries.extend_from_slice(&drawn.resources);
    entries.extend_from_slice(b">>");
    let number = copier.out.stream_once(&entries, &drawn.data);
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

/// What a page draws, with the glyphs of the fonts of all papers.
struct Drawn {
    /// Entries of the content's dictionary.
    entries: Vec<u8>,
    /// The content.
    data: Vec<u8>,
    /// Entries of the resources, but for pictures.
    resources: Vec<u8>,
}

fn drawn(copier: &mut Copier<'_>, page: &Dictionary) -> Option<Drawn> {
    let document = copier.document;
    let content = page.get_deref(b"Contents", document).and_then(Object::as_stream).ok()?;
    let nothing = Dictionary::new();
    let resources = page.get_deref(b"Resources", document).and_then(Object::as_dict).unwrap_or(&nothing);
    let own = resources.get_deref(b"Font", document).and_then(Object::as_dict).ok();
    let placed: BTreeMap<&[u8], Placed> = own
        .into_iter()
        .flat_map(Dictionary::iter)
        .filter_map(|(name, font)| Some((name.as_slice(), copier.font(font.as_reference().ok()?)?)))
        .collect();
    let glyphs: Glyphs<'_> = placed.iter().map(|(name, (_, glyphs))| (*name, &**glyphs)).collect();
    let new = if placed.is_empty() { None } else { content.get_plain_content().ok().and_then(|text| renumber(&text, &glyphs)) };
    let (mut entries, mut names) = (Vec::new(), Vec::new());
    let renumbered = new.is_some();
    let data = if let Some(new) = new {
        entries.extend_from_slice(b"/Filter/FlateDecode");
        deflate(&new)?
    } else {
        copier.entries(&content.dict, &[b"Length"], &mut entries);
        content.content.clone()
    };
    copier.entries(resources, &[&b"XObject"[..], b"Font"], &mut names);
    if let Some(own) = own {
        names.extend_from_slice(b"/Font<<");
        for (name, font) in own.iter() {
            match placed.get(name.as_slice()).filter(|_| renumbered) {
                Some((number, _)) => names.extend_from_slice(format!("/{} {number} 0 R", String::from_utf8_lossy(name)).as_bytes()),
                None => copier.entries(&Dictionary::from_iter([(name.clone(), font.clone())]), &[], &mut names),
            }
        }
        names.extend_from_slice(b">>");
    }
    Some(Drawn { entries, data, resources: names })
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
    let drawn = drawn(copier, page).ok_or_else(odd)?;
    let content = copier.out.stream_once(&drawn.entries, &drawn.data);
    let mut forms = String::new();
    if let Some(Marks { number: Some(over), tab, at }) = marks {
        let mut draw = format!("Q q 1 0 0 1 {} 0 cm /CbNumber Do Q", width - over.width);
        forms = format!("/CbNumber {} 0 R", over.number);
        if let Some(tab) = tab {
            #[expect(clippy::cast_precision_loss, reason = "there are ten tabs or so")]
            let middle = height - ENDS - (height - 2.0 * ENDS) / at.1 as f32 * (at.0 as f32 + 0.5);
            draw.push_str(&format!("\nq 1 0 0 1 {} {} cm /CbTab Do Q", width - tab.width, middle - tab.height / 2.0));
            forms.push_str(&format!("/CbTab {} 0 R", tab.number));
        }
        let before = copier.out.stream_once(b"", b"q\n");
        let after = copier.out.stream_once(b"", format!("\n{draw}\n").as_bytes());
        text.extend_from_slice(format!("/Contents[{before} 0 R {content} 0 R {after} 0 R]").as_bytes());
    } else {
        text.extend_from_slice(format!("/Contents {content} 0 R").as_bytes());
    }
    text.extend_from_slice(b"/Resources<<");
    text.extend_from_slice(&drawn.resources);
    text.extend_from_slice(format!("/XObject<<{forms}").as_bytes());
    let pictures = page.get_deref(b"Resources", document).and_then(Object::as_dict).and_then(|own| own.get_deref(b"XObject", document));
    if let Ok(pictures) = pictures.and_then(Object::as_dict) {
        copier.entries(pictures, &[], &mut text);
    }
    text.extend_from_slice(b">>>>");
    copier.entries(page, &[&b"Parent"[..], b"Contents", b"Resources"], &mut text);
    text.extend_from_slice(b">>");
    copier.out.put(number, &text);
    Ok(height)
}

/// Writes the catalogue; the number of what the file says of itself.
fn finish_catalog(out: &mut Out, front: &Document, catalog: u32, entries: &str, pages: usize) -> Option<u32> {
    let none = Places::new();
    let mut fonts = Fonts::default();
    let mut copier = Copier::new(out, &mut fonts, front, &none, 0, String::new());
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
