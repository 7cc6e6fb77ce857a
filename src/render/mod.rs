//! From a page and a template to bytes: Typst makes the PDF, Tera the HTML, both from the same page data.
//!
//! The room knows nothing of the model: a page is JSON, a picture is a file of the production's folder. Templates see
//! the page, the other templates and the pictures, and nothing else: no network, no packages, no clock, no other file.
//! [`Templates`] finds them, [`Renderer`] runs them. What goes wrong is a [`Problem`], which the caller turns into a
//! finding.

mod html;
mod media;
mod pdf;
mod problem;
mod templates;
#[cfg(feature = "pdf")]
mod typst;

pub use media::{Media, Picture};
pub use pdf::{Stamp, stamp};
pub use problem::{Problem, Spot};
pub use templates::{Contract, Format, Layer, TemplateFile, Templates};

use std::path::Path;
use std::sync::OnceLock;

use serde_json::Value;

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
}

/// Renders papers. Shared by all threads; makes nothing ready before the first paper asks for it.
pub struct Renderer {
    templates: Templates,
    media: Media,
    assets: String,
    tera: html::Engine,
    #[cfg(feature = "pdf")]
    typst: OnceLock<typst::Engine>,
}

impl Renderer {
    /// A renderer for the production in a folder; HTML finds its pictures in `assets`, as a relative address that ends
    /// in a slash.
    #[must_use]
    pub fn new(templates: Templates, root: &Path, assets: &str) -> Self {
        Self {
            templates,
            media: Media::new(root),
            assets: assets.to_owned(),
            tera: html::Engine::default(),
            #[cfg(feature = "pdf")]
            typst: OnceLock::new(),
        }
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

    /// Renders a page as HTML.
    ///
    /// # Errors
    /// When the template or the page data is at fault.
    pub fn html(&self, kind: &str, page: &Value) -> Result<Rendered, Vec<Problem>> {
        self.tera.render(&self.templates, &self.media, &self.assets, kind, page)
    }

    /// Renders a page as PDF.
    ///
    /// # Errors
    /// When the template, a picture or the page data is at fault.
    #[cfg(feature = "pdf")]
    pub fn pdf(&self, kind: &str, page: &Value, standard: Standard) -> Result<Rendered, Vec<Problem>> {
        self.typst.get_or_init(|| typst::Engine::new(&self.templates)).render(&self.templates, &self.media, kind, page, standard)
    }
}
