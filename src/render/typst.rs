//! PDF by Typst: the only file that knows the engine.
//!
//! Every paper gets a small world of its own over what all share: the library, the fonts, the parsed templates. In it
//! there are `/templates/<name>` (the winning file of that name), `/studio/<name>` and `/builtin/<name>` (the layers
//! below), `/media/<path>` (pictures of the production) and `/page.json`, one path for every paper's data because the
//! engine keeps a paper's path for ever.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Mutex, OnceLock, PoisonError};

use serde_json::Value;
use typst::diag::{FileError, FileResult, PackageError, SourceDiagnostic, Warned};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::layout::{Frame, FrameItem};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook, Lang, Locale, Region};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World, WorldExt};
use typst_kit::fonts::FontStore;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::{Format, Layer, Media, Problem, Rendered, Spot, Standard, Templates};
use crate::findings::{Code, codes};

/// What all papers share.
pub(super) struct Engine {
    library: LazyHash<Library>,
    fonts: FontStore,
    files: HashMap<FileId, Slot>,
    pictures: Mutex<BTreeMap<String, Bytes>>,
    page: FileId,
}

/// A template, parsed when it is first asked for.
struct Slot {
    shown: String,
    bytes: Result<Bytes, String>,
    source: OnceLock<FileResult<Source>>,
}

impl Engine {
    /// Makes the library, the fonts and the list of templates ready.
    pub(super) fn new(templates: &Templates) -> Self {
        let mut fonts = FontStore::new();
        for file in templates.fonts() {
            let Ok(bytes) = &file.bytes else { continue };
            for font in Font::iter(Bytes::new(bytes.clone())) {
                let info = font.info().clone();
                fonts.push((font, info));
            }
        }
        let mut files = HashMap::new();
        for (name, layers) in templates.files(Format::Pdf) {
            let slot = |file: &super::TemplateFile| Slot {
                shown: file.shown.clone(),
                bytes: file.bytes.clone().map(Bytes::new),
                source: OnceLock::new(),
            };
            for (at, file) in layers.iter().enumerate() {
                let below = match file.layer {
                    Layer::Production => None,
                    Layer::Studio => file_id(&format!("/studio/{name}")),
                    Layer::BuiltIn => file_id(&format!("/builtin/{name}")),
                };
                let winning = if at == 0 { file_id(&format!("/templates/{name}")) } else { None };
                files.extend([winning, below].into_iter().flatten().map(|id| (id, slot(file))));
            }
        }
        let page =
            RootedPath::new(VirtualRoot::Project, VirtualPath::new("/page.json").unwrap_or_else(|_| unreachable!("a plain path"))).intern();
        Self { library: LazyHash::new(Library::builder().build()), fonts, files, pictures: Mutex::default(), page }
    }

    /// Renders one page.
    pub(super) fn render(
        &self,
        templates: &Templates,
        media: &Media,
        kind: &str,
        page: &Value,
        standard: Standard,
    ) -> Result<Rendered, Vec<Problem>> {
        let broken = |message: String| vec![Problem::new(&codes::TEMPLATE_BROKEN, message)];
        let Some(main) = templates.of(kind, Format::Pdf).and_then(|_| file_id(&format!("/templates/{kind}.typ"))) else {
            return Err(broken(format!("there is no template for {kind} as pdf")));
        };
        let json = serde_json::to_vec(page).map_err(|error| broken(error.to_string()))?;
        let world = PaperWorld { engine: self, media, main, page: Bytes::new(json), today: today(page), unreadable: Mutex::default() };
        let Warned { output, warnings } = typst::compile::<PagedDocument>(&world);
        let result = output
            .map_err(|errors| (&codes::TEMPLATE_BROKEN, errors.to_vec()))
            .and_then(|document| self.export(document, page, standard).map_err(|errors| (refused(standard), errors.to_vec())));
        // The engine's cache grows by every paper for ever unless it is told which generations to keep.
        typst::comemo::evict(2);
        let mut problems: Vec<Problem> = warnings.iter().filter_map(|warning| self.warning(&world, warning)).collect();
        let unreadable = std::mem::take(&mut *world.unreadable.lock().unwrap_or_else(PoisonError::into_inner));
        match result {
            Ok((bytes, pages, missing)) => {
                problems.extend(missing);
                Ok(Rendered { bytes, pages: Some(pages), assets: Vec::new(), problems })
            }
            Err((code, errors)) if unreadable.is_empty() => Err(errors.iter().map(|error| self.problem(&world, code, error)).collect()),
            Err(_) => Err(unreadable),
        }
    }

    fn export(
        &self,
        mut document: PagedDocument,
        page: &Value,
        standard: Standard,
    ) -> typst::diag::SourceResult<(Vec<u8>, u32, Vec<Problem>)> {
        let text = |key: &str| page.get(key).and_then(Value::as_str).unwrap_or_default();
        let header = |key: &str| page.get("header").and_then(|header| header.get(key)).and_then(Value::as_str);
        // Set here and not by the template, so that a paper's metadata can be believed whoever wrote the template.
        let info = document.info_mut();
        info.title = Some(text("title").into());
        info.author = vec![header("company").unwrap_or("callboard").into()];
        info.keywords = super::pdf::keywords(page).into_iter().map(Into::into).collect();
        // What is kept for good must have a date. There is no clock here: it is the date that the page speaks from, and for a
        // page that speaks from none the first day that computers know.
        info.date = Smart::Custom(if standard.archival() { today(page).or_else(|| Datetime::from_ymd(1970, 1, 1)) } else { None });
        if let Some(locale) = header("language").and_then(locale) {
            info.locale = Smart::Custom(locale);
        }
        let standards = match standard {
            Standard::Plain => PdfStandards::default(),
            Standard::Accessible => PdfStandards::new(&[PdfStandard::Ua_1]).unwrap_or_default(),
            Standard::Archival => PdfStandards::new(&[PdfStandard::A_2a]).unwrap_or_default(),
            Standard::AccessibleArchival => PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a]).unwrap_or_default(),
        };
        let options = PdfOptions {
            ident: Smart::Custom(format!("{} {} {}", text("kind"), text("subject"), text("digest"))),
            creator: Smart::Custom(Some(concat!("callboard ", env!("CARGO_PKG_VERSION")).into())),
            timestamp: None,
            page_ranges: None,
            standards,
            tagged: true,
            pretty: false,
        };
        let missing = missing_glyphs(&document);
        let pages = u32::try_from(document.pages().len()).unwrap_or(u32::MAX);
        let bytes = typst_pdf::pdf(&document, &options)?;
        Ok((super::pack::pack(bytes), pages, missing))
    }

    fn warning(&self, world: &PaperWorld<'_>, warning: &SourceDiagnostic) -> Option<Problem> {
        let family = warning.message.strip_prefix("unknown font family: ")?;
        let mut problem = self.problem(world, &codes::FONT_MISSING, warning);
        problem.message = format!("the font family `{family}` is not there");
        problem.help = Some("put its TTF or OTF files into `fonts/` in the template folder".to_owned());
        Some(problem)
    }

    fn problem(&self, world: &PaperWorld<'_>, code: &'static Code, diagnostic: &SourceDiagnostic) -> Problem {
        let hints: Vec<&str> = diagnostic.hints.iter().map(|hint| hint.v.as_str()).collect();
        Problem::new(code, told(&diagnostic.message)).at(self.spot(world, diagnostic)).help((!hints.is_empty()).then(|| hints.join("; ")))
    }

    /// Where a diagnostic stands: in a template, else where a template called what failed.
    fn spot(&self, world: &PaperWorld<'_>, diagnostic: &SourceDiagnostic) -> Option<Spot> {
        let own = diagnostic.span.id().and_then(|id| Some((id, world.range(diagnostic.span)?)));
        let calls = diagnostic.trace.iter().filter_map(|call| Some((call.span.id()?, world.range(call.span)?)));
        own.into_iter().chain(calls).find_map(|(id, range)| {
            let slot = self.files.get(&id)?;
            Some(Spot::of(&slot.shown, slot.bytes.as_ref().ok()?.as_str().ok()?, range))
        })
    }

    fn slot(&self, id: FileId) -> FileResult<&Slot> {
        if matches!(id.get().root(), VirtualRoot::Package(_)) {
            let VirtualRoot::Package(package) = id.get().root() else { return Err(FileError::Other(None)) };
            return Err(FileError::Package(PackageError::NotFound(package.clone())));
        }
        self.files.get(&id).ok_or_else(|| FileError::NotFound(id.get().vpath().get_with_slash().into()))
    }
}

/// What one paper sees.
struct PaperWorld<'a> {
    engine: &'a Engine,
    media: &'a Media,
    main: FileId,
    page: Bytes,
    today: Option<Datetime>,
    unreadable: Mutex<Vec<Problem>>,
}

impl World for PaperWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.engine.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.engine.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let slot = self.engine.slot(id)?;
        slot.source
            .get_or_init(|| {
                let bytes = slot.bytes.as_ref().map_err(|error| FileError::Other(Some(error.as_str().into())))?;
                let text = bytes.as_str().map_err(|_| FileError::InvalidUtf8)?;
                Ok(Source::new(id, text.to_owned()))
            })
            .clone()
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.engine.page {
            return Ok(self.page.clone());
        }
        let path = id.get().vpath().get_without_slash();
        if let (VirtualRoot::Project, Some(picture)) = (id.get().root(), path.strip_prefix("media/")) {
            return self.picture(picture);
        }
        let slot = self.engine.slot(id)?;
        slot.bytes.clone().map_err(|error| FileError::Other(Some(error.into())))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.engine.fonts.font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        self.today
    }
}

impl PaperWorld<'_> {
    fn picture(&self, path: &str) -> FileResult<Bytes> {
        let known = self.engine.pictures.lock().unwrap_or_else(PoisonError::into_inner).get(path).cloned();
        if let Some(bytes) = known {
            return Ok(bytes);
        }
        match self.media.picture(path) {
            Ok(picture) => {
                let bytes = Bytes::new(picture.bytes.clone());
                self.engine.pictures.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), bytes.clone());
                Ok(bytes)
            }
            Err(problem) => {
                let message = problem.message.clone();
                self.unreadable.lock().unwrap_or_else(PoisonError::into_inner).push(problem);
                Err(FileError::Other(Some(message.into())))
            }
        }
    }
}

/// What an export that fails is to be called.
fn refused(standard: Standard) -> &'static Code {
    if standard == Standard::Plain { &codes::TEMPLATE_BROKEN } else { &codes::STANDARD_REFUSED }
}

fn file_id(path: &str) -> Option<FileId> {
    VirtualPath::new(path).ok().map(|path| RootedPath::new(VirtualRoot::Project, path).intern())
}

/// The date a template may ask for: the one the page speaks from.
fn today(page: &Value) -> Option<Datetime> {
    let date: jiff::civil::Date = page.get("as_of")?.as_str()?.parse().ok()?;
    Datetime::from_ymd(i32::from(date.year()), u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?)
}

fn locale(tag: &str) -> Option<Locale> {
    let mut parts = tag.split('-');
    let lang: Lang = parts.next()?.parse().ok()?;
    let region = parts.find_map(|part| if part.len() == 2 { part.parse::<Region>().ok() } else { None });
    Some(Locale::new(lang, region))
}

/// The characters that were set as empty boxes.
fn missing_glyphs(document: &PagedDocument) -> Vec<Problem> {
    let mut missing = BTreeSet::new();
    document.pages().iter().for_each(|page| search(&page.frame, &mut missing));
    if missing.is_empty() {
        return Vec::new();
    }
    let shown: Vec<String> = missing.iter().take(8).map(|letter| format!("`{letter}` (U+{:04X})", u32::from(*letter))).collect();
    let more = if missing.len() > shown.len() { format!(" and {} more", missing.len() - shown.len()) } else { String::new() };
    vec![
        Problem::new(&codes::GLYPH_MISSING, format!("no font has the characters {}{more}", shown.join(", ")))
            .help(Some("put a font that has them into `fonts/` in the template folder".to_owned())),
    ]
}

fn search(frame: &Frame, missing: &mut BTreeSet<char>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => search(&group.frame, missing),
            FrameItem::Text(text) => {
                for glyph in text.glyphs.iter().filter(|glyph| glyph.id == 0) {
                    let letters = text.text.get(glyph.range()).unwrap_or_default();
                    missing.extend(letters.chars().filter(|letter| !letter.is_whitespace() && !letter.is_control()));
                }
            }
            _ => {}
        }
    }
}

/// The engine's words, as ours begin.
fn told(message: &str) -> String {
    match message.strip_prefix("PDF/").and_then(|rest| rest.split_once(" error: ")) {
        Some((standard, why)) => format!("the paper does not hold PDF/{standard}: {why}"),
        None => lower_first(message),
    }
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
