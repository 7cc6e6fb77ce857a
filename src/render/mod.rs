//! From a page and a template to bytes: Typst makes the PDF, Tera the HTML, both from the same page data.
//!
//! The room knows nothing of the model: a page is JSON, a picture is a file of the production's folder. Templates see
//! the page, the other templates and the pictures, and nothing else: no network, no packages, no clock, no other file.
//! [`Templates`] finds them, [`Renderer`] runs them. What goes wrong is a [`Problem`], which the caller turns into a
//! finding.

mod css;
mod direction;
mod html;
pub mod join;
#[cfg(feature = "pdf")]
mod layout;
mod marks;
mod markup;
mod media;
#[cfg(feature = "pdf")]
mod pack;
mod pdf;
#[cfg(feature = "pdf")]
mod pdf_words;
mod problem;
#[cfg(feature = "pdf")]
mod scripts;
mod system_fonts;
mod templates;
#[cfg(test)]
mod tests;
#[cfg(feature = "pdf")]
mod typst;
pub mod workbook;
pub mod worker;

pub(crate) use markup::TELLTALE;
pub use media::{Media, Picture};
pub use pdf::{Stamp, stamp};
#[cfg(feature = "pdf")]
pub use pdf_words::pdf_words;
pub use problem::{Problem, Spot};
pub use templates::{Contract, Format, Layer, TemplateFile, Templates};

use std::borrow::Cow;
use std::path::{Path, PathBuf};
#[cfg(feature = "pdf")]
use std::sync::OnceLock;

use serde_json::Value;

#[cfg(feature = "pdf")]
use self::typst::Engine as TypstEngine;

/// A rendered paper.
#[derive(Debug, Clone, Default)]
pub struct Rendered {
    /// The file's bytes.
    pub bytes: Vec<u8>,
    /// How many pages it has, where it has pages.
    pub pages: Option<u32>,
    /// File names under `assets/` of the pictures that it links to.
    pub assets: Vec<String>,
    /// What is to be said although it was made: a font or a character that is missing.
    pub problems: Vec<Problem>,
}

/// What a PDF is to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Standard {
    /// A tagged PDF.
    #[default]
    Plain,
    /// PDF/UA-1, for readers who cannot see it.
    Accessible,
    /// PDF/A-2a, to be kept for good.
    Archival,
    /// Both.
    AccessibleArchival,
}

impl Standard {
    /// The standard for readers who cannot see, the one for what is kept for good, both or none.
    #[must_use]
    pub const fn of(accessible: bool, archival: bool) -> Self {
        match (accessible, archival) {
            (false, false) => Self::Plain,
            (true, false) => Self::Accessible,
            (false, true) => Self::Archival,
            (true, true) => Self::AccessibleArchival,
        }
    }

    /// Whether it is for readers who cannot see the paper.
    #[must_use]
    pub const fn accessible(self) -> bool {
        matches!(self, Self::Accessible | Self::AccessibleArchival)
    }

    /// Whether it is to be kept for good.
    #[must_use]
    pub const fn archival(self) -> bool {
        matches!(self, Self::Archival | Self::AccessibleArchival)
    }

    /// What people call it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Plain => "PDF 1.7",
            Self::Accessible => "PDF/UA-1",
            Self::Archival => "PDF/A-2a",
            Self::AccessibleArchival => "PDF/UA-1 and PDF/A-2a",
        }
    }
}

/// A page that knows of no other papers, as fixtures are, has no links.
fn with_links(page: Cow<'_, Value>) -> Cow<'_, Value> {
    if page.get("links").is_some() || !page.is_object() {
        return page;
    }
    let mut page = page.into_owned();
    if let Some(fields) = page.as_object_mut() {
        fields.insert("links".to_owned(), serde_json::json!({"scene": {}, "place": {}, "person": {}}));
    }
    Cow::Owned(page)
}

/// Renders papers. Shared by all threads; makes nothing ready before the first paper asks for it.
pub struct Renderer {
    templates: Templates,
    media: Media,
    root: PathBuf,
    assets: String,
    workers: Option<worker::Workers>,
    tera: html::Engine,
    #[cfg(feature = "pdf")]
    typst: OnceLock<TypstEngine>,
    /// Whether what was laid out is kept until [`Renderer::forget`], to be used again.
    #[cfg(feature = "pdf")]
    keeping: std::sync::atomic::AtomicBool,
}

impl Renderer {
    /// A renderer for the production in a folder; HTML finds its pictures in `assets`, as a relative address that ends
    /// in a slash.
    #[must_use]
    pub fn new(templates: Templates, root: &Path, assets: &str) -> Self {
        Self {
            media: Media::new(root).with_templates(templates.folders()),
            templates,
            root: root.to_owned(),
            assets: assets.to_owned(),
            workers: None,
            tera: html::Engine::default(),
            #[cfg(feature = "pdf")]
            typst: OnceLock::new(),
            #[cfg(feature = "pdf")]
            keeping: std::sync::atomic::AtomicBool::new(false),
        }
    }

    /// Says how many papers are to be rendered next. Of a few, everything that was laid out is kept for their next version;
    /// of many, only what the next paper may have in common with the last.
    pub fn expect(&self, papers: usize) {
        const FEW: usize = 12;
        #[cfg(feature = "pdf")]
        self.keeping.store(papers <= FEW, std::sync::atomic::Ordering::Relaxed);
        #[cfg(not(feature = "pdf"))]
        let _ = papers <= FEW;
    }

    /// Lets go what has not been used since the last time but one that this was called.
    pub fn forget(&self) {
        #[cfg(feature = "pdf")]
        typst::forget();
    }

    /// Has templates that are not built in rendered by worker processes of this program, within limits.
    #[must_use]
    pub fn with_workers(mut self, program: PathBuf, limits: worker::Limits) -> Self {
        self.workers = Some(worker::Workers::new(program, limits, &self.root, &self.templates, &self.assets));
        self
    }

    /// The templates it uses.
    #[must_use]
    pub fn templates(&self) -> &Templates {
        &self.templates
    }

    /// The pictures it has read.
    #[must_use]
    pub fn media(&self) -> &Media {
        &self.media
    }

    /// Renders a page: in a worker where its templates are not built in and there are workers, else here.
    ///
    /// # Errors
    /// When the template, a picture or the page data is at fault.
    pub fn render(&self, kind: &str, format: Format, page: &Value, standard: Standard) -> Result<Rendered, Vec<Problem>> {
        match &self.workers {
            Some(workers) if self.templates.is_overridden(kind, format) => workers.render(self, kind, format, page, standard),
            _ => self.render_here(kind, format, page, standard),
        }
    }

    /// Renders a page in this process.
    ///
    /// # Errors
    /// When the template, a picture or the page data is at fault.
    pub fn render_here(&self, kind: &str, format: Format, page: &Value, standard: Standard) -> Result<Rendered, Vec<Problem>> {
        let page = direction::apart(with_links(marks::marked(page)));
        match format {
            Format::Html => self.tera.render(&self.templates, &self.media, &self.assets, kind, &page),
            Format::Pdf => self.pdf(kind, &page, standard),
        }
    }

    /// Renders a page for the sake of what is wrong with it: its layout is measured, and nothing is written. Like
    /// [`Renderer::render`], in a worker where there are workers and its templates are not built in.
    ///
    /// # Errors
    /// When it cannot be rendered at all.
    pub fn look(&self, kind: &str, format: Format, page: &Value) -> Result<Rendered, Vec<Problem>> {
        match &self.workers {
            Some(workers) if self.templates.is_overridden(kind, format) => workers.look(self, kind, format, page),
            _ => self.look_here(kind, format, page),
        }
    }

    /// The same in this process.
    ///
    /// # Errors
    /// When it cannot be rendered at all.
    pub fn look_here(&self, kind: &str, format: Format, page: &Value) -> Result<Rendered, Vec<Problem>> {
        match format {
            Format::Html => {
                let mut made = self.render_here(kind, format, page, Standard::Plain)?;
                let html = String::from_utf8(std::mem::take(&mut made.bytes)).unwrap_or_default();
                let shown = self.templates.of(kind, format).map_or_else(String::new, |file| file.shown.clone());
                made.problems.extend(markup::faults(&html).into_iter().map(|fault| {
                    Problem::new(&crate::findings::codes::BAD_MARKUP, fault.message).at(markup::place(
                        &self.templates,
                        kind,
                        &shown,
                        &fault.near,
                    ))
                }));
                Ok(made)
            }
            Format::Pdf => self.look_pdf(kind, &direction::apart(marks::marked(page))),
        }
    }

    #[cfg(feature = "pdf")]
    fn look_pdf(&self, kind: &str, page: &Value) -> Result<Rendered, Vec<Problem>> {
        self.typst.get_or_init(|| TypstEngine::new(&self.templates)).look(&self.templates, &self.media, kind, page)
    }

    #[cfg(not(feature = "pdf"))]
    fn look_pdf(&self, kind: &str, page: &Value) -> Result<Rendered, Vec<Problem>> {
        self.pdf(kind, page, Standard::Plain)
    }

    #[cfg(feature = "pdf")]
    fn pdf(&self, kind: &str, page: &Value, standard: Standard) -> Result<Rendered, Vec<Problem>> {
        let made = self.typst.get_or_init(|| TypstEngine::new(&self.templates)).render(&self.templates, &self.media, kind, page, standard);
        if !self.keeping.load(std::sync::atomic::Ordering::Relaxed) {
            typst::forget();
        }
        made
    }

    #[cfg(not(feature = "pdf"))]
    #[expect(clippy::unused_self, reason = "the engine that this build lacks would use it")]
    fn pdf(&self, _: &str, _: &Value, _: Standard) -> Result<Rendered, Vec<Problem>> {
        let message = "this callboard was built without PDF";
        Err(vec![Problem::new(&crate::findings::codes::OUTPUT_FAILED, message).help(Some("build with `--format html`".to_owned()))])
    }
}
