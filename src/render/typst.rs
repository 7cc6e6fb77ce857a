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
use typst::foundations::{Bytes, Datetime, Duration, Smart, Value as Given};
use typst::introspection::{Location, MetadataElem, Tag};
use typst::layout::{Abs, Frame, FrameItem, Point, Size, Transform};
use typst::model::{HeadingElem, TableCell};
use typst::pdf::ArtifactElem;
use typst::syntax::{FileId, RootedPath, Source, Span, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook, Lang, Locale, Region};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World, WorldExt};
use typst_kit::fonts::FontStore;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::layout::{self, Area, Mark, Sheet, Shown, Wrong};
use super::{Format, Layer, Media, Problem, Rendered, Spot, Standard, Templates};
use crate::findings::{Code, codes};
use crate::words::{has_rtl, is_rtl};

/// What a look at a paper's layout runs instead of the template itself: the template, on pages that tell their margins
/// wherever it leaves one of the four places free.
const LOOK: &str = include_str!("look.typ");

/// What all papers share.
pub(super) struct Engine {
    library: LazyHash<Library>,
    fonts: FontStore,
    files: HashMap<FileId, Slot>,
    pictures: Mutex<BTreeMap<String, Bytes>>,
    page: FileId,
    theme: FileId,
    look: FileId,
}

/// A template, parsed when it is first asked for.
struct Slot {
    shown: String,
    bytes: Result<Bytes, String>,
    source: OnceLock<FileResult<Source>>,
}

/// Lets go what the last two papers have not used. The engine's memory of what it laid out grows for ever otherwise.
pub(super) fn forget() {
    typst::comemo::evict(2);
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
        let own =
            |path| RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).unwrap_or_else(|_| unreachable!("a plain path"))).intern();
        Self {
            // Tables without a head have the first cell of each row name it (`pdf.header-cell`).
            library: LazyHash::new(Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build()),
            fonts,
            files,
            pictures: Mutex::default(),
            page: own("/page.json"),
            theme: own("/theme.json"),
            look: own("/look.typ"),
        }
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
        let world = self.world(media, kind, main, page).map_err(broken)?;
        let Warned { output, warnings } = typst::compile::<PagedDocument>(&world);
        let result = output.map_err(|errors| (None, errors.to_vec())).and_then(|document| {
            self.export(document, page, standard, &world.unset).map_err(|errors| (refused(standard), errors.to_vec()))
        });
        let mut problems: Vec<Problem> = warnings.iter().filter_map(|warning| self.warning(&world, warning)).collect();
        match result {
            Ok((bytes, pages, missing)) => {
                problems.extend(missing);
                Ok(Rendered { bytes, pages: Some(pages), assets: Vec::new(), problems })
            }
            Err((code, errors)) => Err(self.errors(&world, code, &errors)),
        }
    }

    /// Lays one page out and says what is wrong with it, without writing it.
    pub(super) fn look(&self, templates: &Templates, media: &Media, kind: &str, page: &Value) -> Result<Rendered, Vec<Problem>> {
        let broken = |message: String| vec![Problem::new(&codes::TEMPLATE_BROKEN, message)];
        if templates.of(kind, Format::Pdf).is_none() {
            return Err(broken(format!("there is no template for {kind} as pdf")));
        }
        let world = self.world(media, kind, self.look, page).map_err(broken)?;
        let Warned { output, warnings } = typst::compile::<PagedDocument>(&world);
        forget();
        let document = output.map_err(|errors| self.errors(&world, None, &errors))?;
        let mut problems: Vec<Problem> = warnings.iter().filter_map(|warning| self.warning(&world, warning)).collect();
        problems.extend(missing_glyphs(&document, &world.unset));
        let sheets = Flatten::sheets(self, &document);
        problems.extend(layout::faults(&sheets).into_iter().map(|fault| {
            let code = match fault.wrong {
                Wrong::Overflow => &codes::TEXT_OVERFLOW,
                Wrong::Overprint => &codes::OVERPRINT,
                Wrong::Break => &codes::BAD_BREAK,
                Wrong::Small => &codes::SMALL_TYPE,
            };
            let message = if sheets.len() > 1 { format!("page {}: {}", fault.page, fault.message) } else { fault.message };
            match self.spot_of(&world, fault.place) {
                Some(spot) => Problem::new(code, message).at(Some(spot)),
                // A text that a function was given has no place of its own: the template is named, by its first line.
                None => Problem::new(code, format!("{message}; its line cannot be told")).at(templates.first_line(kind, Format::Pdf)),
            }
        }));
        let pages = u32::try_from(document.pages().len()).unwrap_or(u32::MAX);
        Ok(Rendered { bytes: Vec::new(), pages: Some(pages), assets: Vec::new(), problems })
    }

    fn world<'a>(&'a self, media: &'a Media, kind: &str, main: FileId, page: &Value) -> Result<PaperWorld<'a>, String> {
        let json = serde_json::to_string(page).map_err(|error| error.to_string())?;
        let (json, unset) = self.without_unset_rtl(json);
        let theme =
            page.pointer("/header/theme").map_or_else(|| Ok(b"{}".to_vec()), serde_json::to_vec).map_err(|error| error.to_string())?;
        Ok(PaperWorld {
            engine: self,
            media,
            kind: kind.to_owned(),
            main,
            page: Bytes::new(json.into_bytes()),
            unset,
            theme: Bytes::new(theme),
            today: today(page),
            unreadable: Mutex::default(),
        })
    }

    /// The page's text with a box for each letter of a right-to-left script that no font has: the engine cannot be given
    /// such letters without risk, since it fails in some fonts where it looks for another one that has them.
    fn without_unset_rtl(&self, json: String) -> (String, BTreeSet<char>) {
        if !has_rtl(&json) {
            return (json, BTreeSet::new());
        }
        let book = self.fonts.book();
        let fonts: Vec<_> = (0..).map_while(|at| book.info(at)).collect();
        let has = |letter: char| fonts.iter().any(|font| font.coverage.contains(u32::from(letter)));
        let unset: BTreeSet<char> =
            json.chars().filter(|letter| is_rtl(*letter)).collect::<BTreeSet<_>>().into_iter().filter(|letter| !has(*letter)).collect();
        let instead = if has('\u{25a1}') { '\u{25a1}' } else { '?' };
        (json.chars().map(|letter| if unset.contains(&letter) { instead } else { letter }).collect(), unset)
    }

    /// What errors of the engine are to be called: the code given, else what their words say.
    fn errors(&self, world: &PaperWorld<'_>, code: Option<&'static Code>, errors: &[SourceDiagnostic]) -> Vec<Problem> {
        let unreadable = std::mem::take(&mut *world.unreadable.lock().unwrap_or_else(PoisonError::into_inner));
        if !unreadable.is_empty() {
            // The engine says it of the place in the template that asked for the picture.
            let spot = errors.iter().find_map(|error| self.spot(world, error));
            return unreadable.into_iter().map(|problem| problem.at(spot.clone())).collect();
        }
        let mut problems: Vec<Problem> = Vec::new();
        for problem in errors.iter().map(|error| self.problem(world, code.unwrap_or_else(|| code_of(&error.message)), error)) {
            // What hangs on a file that is missing is missing too.
            let follows = problems.iter().any(|first| first.code == &codes::TEMPLATE_FILE && problem.code != first.code);
            if !follows && !problems.contains(&problem) {
                problems.push(problem);
            }
        }
        problems
    }

    fn export(
        &self,
        mut document: PagedDocument,
        page: &Value,
        standard: Standard,
        unset: &BTreeSet<char>,
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
        let missing = missing_glyphs(&document, unset);
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
        let help = if code == &codes::TEMPLATE_FILE {
            Some(file_help(&diagnostic.message).to_owned())
        } else {
            (!hints.is_empty()).then(|| hints.join("; "))
        };
        Problem::new(code, told(&diagnostic.message)).at(self.spot(world, diagnostic)).help(help)
    }

    fn spot_of(&self, world: &PaperWorld<'_>, span: Span) -> Option<Spot> {
        let (slot, range) = (self.files.get(&span.id()?)?, world.range(span)?);
        Some(Spot::of(&slot.shown, slot.bytes.as_ref().ok()?.as_str().ok()?, range))
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
    kind: String,
    main: FileId,
    page: Bytes,
    /// Letters that were taken out of the page because no font has them.
    unset: BTreeSet<char>,
    theme: Bytes,
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
        if id == self.engine.look {
            return Ok(Source::new(id, format!("{LOOK}#include \"/templates/{}.typ\"\n", self.kind)));
        }
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
        if id == self.engine.theme {
            return Ok(self.theme.clone());
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
fn refused(standard: Standard) -> Option<&'static Code> {
    (standard != Standard::Plain).then_some(&codes::STANDARD_REFUSED)
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
fn missing_glyphs(document: &PagedDocument, unset: &BTreeSet<char>) -> Vec<Problem> {
    let mut missing = unset.clone();
    document.pages().iter().for_each(|page| search(&page.frame, &mut missing));
    if missing.is_empty() {
        return Vec::new();
    }
    let shown: Vec<String> = missing.iter().take(8).map(|letter| format!("`{letter}` (U+{:04X})", u32::from(*letter))).collect();
    let more = if missing.len() > shown.len() { format!(" and {} more", missing.len() - shown.len()) } else { String::new() };
    vec![
        Problem::new(&codes::GLYPH_MISSING, format!("no font has the characters {}{more}", shown.join(", ")))
            .help(Some(super::scripts::help(missing.iter().copied()))),
    ]
}

fn search(frame: &Frame, missing: &mut BTreeSet<char>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => search(&group.frame, missing),
            FrameItem::Text(text) => {
                for glyph in text.glyphs.iter().filter(|glyph| glyph.id == 0) {
                    let letters = text.text.get(glyph.range()).unwrap_or_default();
                    // Marks of direction and of joining have no shape and need none.
                    let is_shown = |letter: &char| {
                        !letter.is_whitespace()
                            && !letter.is_control()
                            && !matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{206f}')
                    };
                    missing.extend(letters.chars().filter(is_shown));
                }
            }
            _ => {}
        }
    }
}

/// The code of an error: a template that asks for a file it does not have, or must not have, has one of its own.
fn code_of(message: &str) -> &'static Code {
    let file = ["file not found", "package not found", "would escape", "failed to load file", "cannot read file"];
    if file.iter().any(|start| message.contains(start)) { &codes::TEMPLATE_FILE } else { &codes::TEMPLATE_BROKEN }
}

fn file_help(message: &str) -> &'static str {
    if message.contains("package") {
        "templates get no packages and no network: copy what you need of it into `typst/` in the template folder"
    } else {
        "a template's own files are `/templates/NAME`, built-in ones `/builtin/NAME`, pictures `/media/PATH`; there is nothing else"
    }
}

/// Takes a document's frames apart into marks with their boxes on the page.
struct Flatten<'a> {
    engine: &'a Engine,
    sheet: Sheet<Span>,
    /// What is open: headings, furniture, table cells and the rest, each with its place.
    open: Vec<(Location, Role, Span)>,
    /// What goes on over pages, with a number, and whether it is a table's cell.
    broken: HashMap<Location, (u64, bool)>,
    /// After the body of a page has ended with its footer, what follows is its foreground.
    is_past_body: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Heading,
    Furniture,
    Cell,
    Other,
}

impl<'a> Flatten<'a> {
    fn sheets(engine: &'a Engine, document: &PagedDocument) -> Vec<Sheet<Span>> {
        let empty = || Sheet { width: 0.0, height: 0.0, text_area: None, marks: Vec::new() };
        let mut flatten = Self { engine, sheet: empty(), open: Vec::new(), broken: HashMap::new(), is_past_body: false };
        let mut sheets: Vec<Sheet<Span>> = Vec::new();
        for page in document.pages() {
            let size = page.frame.size();
            flatten.sheet = Sheet { width: size.x.to_pt(), height: size.y.to_pt(), ..empty() };
            flatten.is_past_body = false;
            flatten.frame(&page.frame, Transform::identity(), None, None, true);
            sheets.push(std::mem::replace(&mut flatten.sheet, empty()));
        }
        let rows: BTreeSet<u64> = flatten.broken.values().filter(|(_, is_cell)| *is_cell).map(|(number, _)| *number).collect();
        for mark in sheets.iter_mut().flat_map(|sheet| &mut sheet.marks) {
            mark.broken_cell = mark.broken_cell.filter(|number| rows.contains(number));
        }
        // Where one page says nothing of its margins, they are those of its neighbours of the same size.
        let known: Vec<_> = sheets.iter().filter_map(|sheet| Some((sheet.width, sheet.height, sheet.text_area?))).collect();
        for sheet in sheets.iter_mut().filter(|sheet| sheet.text_area.is_none()) {
            let same = known.iter().find(|(width, height, _)| (width - sheet.width).abs() < 0.1 && (height - sheet.height).abs() < 0.1);
            sheet.text_area = same.map(|(.., area)| *area);
        }
        sheets
    }

    fn frame(&mut self, frame: &Frame, at: Transform, clip: Option<Area>, cell: Option<u64>, is_page: bool) {
        for (point, item) in frame.items() {
            let here = at.pre_concat(Transform::translate(point.x, point.y));
            match item {
                FrameItem::Group(group) => {
                    let inner = here.pre_concat(group.transform);
                    let own = group.clip.as_ref().map(|curve| {
                        let bounds = curve.bbox(None);
                        boxed(inner, bounds.min, bounds.max)
                    });
                    let clip = match (clip, own) {
                        (Some(outer), Some(own)) => Some(outer.shared(own)),
                        (outer, own) => own.or(outer),
                    };
                    let cell = group.parent.map(|parent| self.number(parent.location).0).or(cell);
                    self.frame(&group.frame, inner, clip, cell, false);
                }
                FrameItem::Text(text) => {
                    let size = text.size.to_pt() * (here.sx.get() * here.sy.get() - here.kx.get() * here.ky.get()).abs().sqrt();
                    let tall = text.size * 0.66;
                    let area = boxed(here, Point::with_y(-tall), Point::with_x(text.width()));
                    let span = text.glyphs.first().map_or(Span::detached(), |glyph| glyph.span.0);
                    self.mark(Shown::Text { words: text.text.to_string(), size }, area, clip, cell, here, span);
                }
                FrameItem::Shape(shape, span) => {
                    let bounds = shape.bbox(false);
                    self.mark(Shown::Drawing, boxed(here, bounds.min, bounds.max), clip, cell, here, *span);
                }
                FrameItem::Image(_, Size { x, y }, span) => {
                    self.mark(Shown::Drawing, boxed(here, Point::zero(), Point::new(*x, *y)), clip, cell, here, *span);
                }
                FrameItem::Link(..) => {}
                FrameItem::Tag(tag) => self.tag(tag, is_page),
            }
        }
    }

    fn number(&mut self, location: Location) -> &mut (u64, bool) {
        let next = self.broken.len() as u64;
        self.broken.entry(location).or_insert((next, false))
    }

    fn mark(&mut self, shown: Shown, area: Area, clip: Option<Area>, broken_cell: Option<u64>, at: Transform, span: Span) {
        let has = |role: Role| self.open.iter().any(|(_, open, _)| *open == role);
        let known = |span: &Span| span.id().is_some_and(|id| self.engine.files.contains_key(&id));
        let place = std::iter::once(span).chain(self.open.iter().rev().map(|(.., span)| *span)).find(known).unwrap_or(Span::detached());
        let is_slanted = at.ky.get().abs() > 0.02 && at.sx.get().abs() > 0.02;
        let (is_heading, is_furniture) = (has(Role::Heading), has(Role::Furniture) || self.is_past_body);
        self.sheet.marks.push(Mark { shown, area, clip, is_furniture, is_heading, is_slanted, broken_cell, place });
    }

    fn tag(&mut self, tag: &Tag, is_page: bool) {
        match tag {
            Tag::Start(element, _) => {
                if let Some(metadata) = element.to_packed::<MetadataElem>() {
                    self.margins(&metadata.value);
                }
                let role = if element.is::<HeadingElem>() {
                    Role::Heading
                } else if element.is::<ArtifactElem>() {
                    Role::Furniture
                } else if element.is::<TableCell>() {
                    self.number(tag.location()).1 = true;
                    Role::Cell
                } else {
                    Role::Other
                };
                self.open.push((tag.location(), role, element.span()));
            }
            Tag::End(location, ..) => {
                let Some(at) = self.open.iter().rposition(|(open, ..)| open == location) else { return };
                let (_, role, _) = self.open.remove(at);
                let has_body = self.sheet.marks.iter().any(|mark| !mark.is_furniture);
                self.is_past_body |= is_page && role == Role::Furniture && has_body;
            }
        }
    }

    /// What `look.typ` says of a page's margins: left, top, right, bottom.
    fn margins(&mut self, value: &Given) {
        let Given::Dict(said) = value else { return };
        let side = |name: &str| match said.get(name) {
            Ok(Given::Float(points)) => Some(*points),
            _ => None,
        };
        if let (Some(left), Some(top), Some(right), Some(bottom)) =
            (side("callboard-left"), side("callboard-top"), side("callboard-right"), side("callboard-bottom"))
        {
            let (width, height) = (self.sheet.width, self.sheet.height);
            self.sheet.text_area = Some(Area { left, top, right: width - right, bottom: height - bottom });
        }
    }
}

/// The upright box around a box that a transform has moved.
fn boxed(at: Transform, from: Point, to: Point) -> Area {
    let corners = [from, to, Point::new(from.x, to.y), Point::new(to.x, from.y)].map(|corner| corner.transform(at));
    let least = |part: fn(&Point) -> Abs| corners.iter().map(part).fold(f64::INFINITY, |least, own| least.min(own.to_pt()));
    let most = |part: fn(&Point) -> Abs| corners.iter().map(part).fold(f64::NEG_INFINITY, |most, own| most.max(own.to_pt()));
    Area { left: least(|p| p.x), top: least(|p| p.y), right: most(|p| p.x), bottom: most(|p| p.y) }
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
