//! The engines alone, as somebody would call them who wanted nothing but bytes: what callboard's own time is measured
//! against.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex};
use std::time::{Duration, Instant};

use callboard::render::{Format, Renderer, Standard, Templates};
use serde_json::Value;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Smart};
use typst::layout::{Frame, FrameItem, Point};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_kit::fonts::FontStore;
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

/// Library, fonts and templates, as in any sensible use of the engine.
struct Shared {
    library: LazyHash<Library>,
    fonts: FontStore,
    sources: HashMap<FileId, Source>,
    pictures: Mutex<HashMap<String, Bytes>>,
}

static SHARED: LazyLock<Shared> = LazyLock::new(|| {
    let home = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let files = |folder: &str| {
        let mut files: Vec<PathBuf> = std::fs::read_dir(home.join(folder))
            .expect("it is part of the repository")
            .map(|entry| entry.expect("readable").path())
            .collect();
        files.sort();
        files
    };
    let mut fonts = FontStore::new();
    for file in files("fonts").into_iter().filter(|file| file.extension().is_some_and(|ending| ending == "ttf" || ending == "otf")) {
        for font in Font::iter(Bytes::new(std::fs::read(file).expect("readable"))) {
            let info = font.info().clone();
            fonts.push((font, info));
        }
    }
    let mut sources = HashMap::new();
    for file in files("templates/typst") {
        let name = file.file_name().expect("a file").to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&file).expect("readable");
        for root in ["templates", "builtin"] {
            let id = id(&format!("/{root}/{name}"));
            sources.insert(id, Source::new(id, text.clone()));
        }
    }
    Shared { library: LazyHash::new(Library::builder().build()), fonts, sources, pictures: Mutex::default() }
});

struct OnePage<'a> {
    root: &'a Path,
    main: FileId,
    page: Bytes,
    theme: Bytes,
}

/// The tokens of the house's theme that a page carries.
fn theme(page: Option<&Value>) -> Bytes {
    let tokens = page.and_then(|page| page.pointer("/header/theme"));
    Bytes::new(tokens.map_or_else(|| b"{}".to_vec(), |tokens| serde_json::to_vec(tokens).expect("plain data")))
}

impl World for OnePage<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &SHARED.library
    }
    fn book(&self) -> &LazyHash<FontBook> {
        SHARED.fonts.book()
    }
    fn main(&self) -> FileId {
        self.main
    }
    fn source(&self, id: FileId) -> FileResult<Source> {
        SHARED.sources.get(&id).cloned().ok_or_else(|| FileError::NotFound(id.get().vpath().get_with_slash().into()))
    }
    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let path = id.get().vpath().get_without_slash();
        match path {
            "page.json" => return Ok(self.page.clone()),
            "theme.json" => return Ok(self.theme.clone()),
            _ => {}
        }
        let picture = path.strip_prefix("media/").ok_or_else(|| FileError::NotFound(path.into()))?;
        let mut known = SHARED.pictures.lock().expect("no panic while it is held");
        if let Some(bytes) = known.get(picture) {
            return Ok(bytes.clone());
        }
        let found = [self.root.join(picture), self.root.join("media").join(picture)].into_iter().find_map(|path| std::fs::read(path).ok());
        let bytes = Bytes::new(found.ok_or_else(|| FileError::NotFound(path.into()))?);
        known.insert(picture.to_owned(), bytes.clone());
        Ok(bytes)
    }
    fn font(&self, index: usize) -> Option<Font> {
        SHARED.fonts.font(index)
    }
    fn today(&self, _: Option<typst::foundations::Duration>) -> Option<Datetime> {
        None
    }
}

fn id(path: &str) -> FileId {
    RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).expect("a plain path")).intern()
}

fn layout(root: &Path, kind: &str, page: &Value) -> PagedDocument {
    let world = OnePage {
        root,
        main: id(&format!("/templates/{kind}.typ")),
        page: Bytes::new(serde_json::to_vec(page).expect("plain data")),
        theme: theme(Some(page)),
    };
    typst::compile::<PagedDocument>(&world).output.expect("the built-in templates compile")
}

/// Every paper's PDF by `typst::compile` and `typst_pdf::pdf`; gives the bytes written.
pub fn all(root: &Path, pages: &[(&'static str, Value)]) -> usize {
    let mut bytes = 0;
    for (kind, page) in pages {
        let document = layout(root, kind, page);
        let options = PdfOptions { ident: Smart::Custom((*kind).to_owned()), ..PdfOptions::default() };
        bytes += typst_pdf::pdf(&document, &options).expect("the built-in papers export").len();
        typst::comemo::evict(2);
    }
    bytes
}

/// The same papers as one document, each template with a page of its own; gives the bytes and the pages.
pub fn in_one(root: &Path, pages: &[(&'static str, Value)]) -> (usize, usize) {
    let home = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("templates/typst");
    let main = id("/main.typ");
    let (mut sources, mut data, mut text) = (HashMap::new(), HashMap::new(), String::new());
    for (at, (kind, page)) in pages.iter().enumerate() {
        let template = std::fs::read_to_string(home.join(format!("{kind}.typ"))).expect("it is part of the repository");
        let own = id(&format!("/papers/{at}.typ"));
        sources.insert(own, Source::new(own, template.replace("\"/page.json\"", &format!("\"/pages/{at}.json\""))));
        data.insert(format!("pages/{at}.json"), Bytes::new(serde_json::to_vec(page).expect("plain data")));
        text.push_str(&format!("#include \"/papers/{at}.typ\"\n"));
    }
    sources.insert(main, Source::new(main, text));
    let theme = theme(pages.first().map(|(_, page)| page));
    let world = Binder { one: OnePage { root, main, page: Bytes::new(Vec::new()), theme }, sources, data };
    let document = typst::compile::<PagedDocument>(&world).output.expect("the built-in templates compile");
    let options = PdfOptions { ident: Smart::Custom("binder".to_owned()), ..PdfOptions::default() };
    (typst_pdf::pdf(&document, &options).expect("it exports").len(), document.pages().len())
}

struct Binder<'a> {
    one: OnePage<'a>,
    sources: HashMap<FileId, Source>,
    data: HashMap<String, Bytes>,
}

impl World for Binder<'_> {
    fn library(&self) -> &LazyHash<Library> {
        self.one.library()
    }
    fn book(&self) -> &LazyHash<FontBook> {
        self.one.book()
    }
    fn main(&self) -> FileId {
        self.one.main
    }
    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.get(&id).cloned().map_or_else(|| self.one.source(id), Ok)
    }
    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.data.get(id.get().vpath().get_without_slash()).cloned().map_or_else(|| self.one.file(id), Ok)
    }
    fn font(&self, index: usize) -> Option<Font> {
        self.one.font(index)
    }
    fn today(&self, _: Option<typst::foundations::Duration>) -> Option<Datetime> {
        None
    }
}

/// The time of every paper's HTML, rendered and not written, after the templates have been parsed.
pub fn html(root: &Path, pages: &[(&'static str, Value)]) -> Duration {
    let renderer = Renderer::new(Templates::built_in(), root, "../assets/");
    let render =
        |kind: &str, page: &Value| renderer.render_here(kind, Format::Html, page, Standard::Plain).expect("the built-in templates render");
    // Pictures are prepared and templates parsed once for both formats.
    pages.iter().for_each(|(kind, page)| drop(render(kind, page)));
    let start = Instant::now();
    let written: usize = pages.iter().map(|(kind, page)| render(kind, page).bytes.len()).sum();
    assert!(written > 0);
    start.elapsed()
}

/// Renders the feature's largest call sheet once, as the program does: for callgrind.
pub fn one_sheet(root: &Path) {
    let pages = super::pages(root);
    let sheets = pages.iter().filter(|(kind, _)| *kind == "call-sheet");
    let (kind, page) = sheets.max_by_key(|(_, page)| page.to_string().len()).expect("a call sheet");
    let renderer = Renderer::new(Templates::built_in(), root, "../assets/");
    // What the first paper of a run pays for all is paid before the count: reading fonts, parsing templates.
    drop(renderer.render_here(kind, Format::Pdf, page, Standard::Plain));
    typst::comemo::evict(0);
    counted(&renderer, kind, page);
}

/// The call that callgrind counts.
#[inline(never)]
fn counted(renderer: &Renderer, kind: &str, page: &Value) {
    let made = renderer.render_here(kind, Format::Pdf, page, Standard::Plain).expect("the call sheet renders");
    eprintln!("{}: {} pages, {} bytes", page["subject"], made.pages.unwrap_or_default(), made.bytes.len());
}

/// How many pieces of text there are in all papers, and which of them stand over another by more than a fifth.
pub fn overprinted(root: &Path, pages: &[(&'static str, Value)]) -> (usize, Vec<String>) {
    let (mut count, mut over) = (0, Vec::new());
    for (kind, page) in pages {
        let document = layout(root, kind, page);
        for (number, sheet) in document.pages().iter().enumerate() {
            let mut texts = Vec::new();
            collect(&sheet.frame, Point::zero(), &mut texts);
            count += texts.len();
            texts.sort_by(|a, b| a.1.total_cmp(&b.1));
            for (at, a) in texts.iter().enumerate() {
                for b in texts[at + 1..].iter().take_while(|b| b.1 < a.3) {
                    let (wide, high) = (a.2.min(b.2) - a.0.max(b.0), a.3.min(b.3) - a.1.max(b.1));
                    let smaller = ((a.2 - a.0) * (a.3 - a.1)).min((b.2 - b.0) * (b.3 - b.1));
                    if wide > 0.5 && high > 0.5 && wide * high > smaller / 5.0 {
                        over.push(format!("{kind} {} page {}: `{}` and `{}`", page["subject"], number + 1, a.4, b.4));
                    }
                }
            }
        }
        typst::comemo::evict(2);
    }
    (count, over)
}

/// Left, top, right, bottom and text of every piece of text, in points; the box is that of its capitals.
fn collect(frame: &Frame, origin: Point, texts: &mut Vec<(f64, f64, f64, f64, String)>) {
    for (point, item) in frame.items() {
        let at = origin + *point;
        match item {
            FrameItem::Group(group) => collect(&group.frame, at + Point::new(group.transform.tx, group.transform.ty), texts),
            FrameItem::Text(text) if !text.text.trim().is_empty() => {
                let (x, base) = (at.x.to_pt(), at.y.to_pt());
                texts.push((x, base - text.size.to_pt() * 0.65, x + text.width().to_pt(), base, text.text.to_string()));
            }
            _ => {}
        }
    }
}
