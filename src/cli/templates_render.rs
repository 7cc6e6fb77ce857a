//! `callboard templates render KIND PAGE.json OUT.pdf|OUT.html`: one page through one template, for those who write
//! templates.

use std::path::{Path, PathBuf};

use crate::build::facts::house;
use crate::build::template_check;
use crate::findings::{Findings, Sources};
use crate::model::Theme;
use crate::render::{Format, Layer, Problem, Rendered, Renderer, Standard, Templates};

/// What to render.
#[derive(Debug, Clone)]
pub(super) struct Request {
    /// The kind of paper.
    pub kind: String,
    /// The page, as JSON.
    pub page: PathBuf,
    /// The file to write; its ending decides the format.
    pub out: PathBuf,
    /// A folder of templates to use over the built-in ones.
    pub templates: Option<PathBuf>,
    /// The folder that pictures are read from; the page's own where there is none.
    pub root: Option<PathBuf>,
}

/// Renders it and prints what is to be said.
#[must_use]
pub(super) fn run(request: &Request) -> u8 {
    match render(request) {
        Ok(rendered) => {
            rendered.problems.iter().for_each(|problem| anstream::eprintln!("{problem}"));
            let pages = rendered.pages.map_or_else(String::new, |pages| format!(", {pages} pages"));
            anstream::eprintln!("{}: {} bytes{pages}", request.out.display(), rendered.bytes.len());
            super::OK
        }
        Err(problems) => {
            problems.iter().for_each(|problem| anstream::eprintln!("{problem}"));
            super::FAILED
        }
    }
}

fn render(request: &Request) -> Result<Rendered, Vec<Problem>> {
    let failed = |what: String| vec![Problem::new(&crate::findings::codes::OUTPUT_FAILED, what)];
    let text = fs_err::read(&request.page).map_err(|error| failed(error.to_string()))?;
    let page: serde_json::Value = serde_json::from_slice(&text).map_err(|error| failed(format!("{}: {error}", request.page.display())))?;
    // A studio's tokens hold for a page that states none, as a page of the built-in documents does.
    let theme = request
        .templates
        .as_ref()
        .map_or_else(Theme::default, |folder| house(Layer::Studio, folder, "theme", &mut Sources::default(), &mut Findings::new()).theme);
    let page = if page.pointer("/header/theme").is_some() { page } else { template_check::themed(page, &template_check::tokens(&theme)) };
    let folders: Vec<_> = request.templates.iter().map(|folder| (Layer::Studio, folder.clone(), folder.display().to_string())).collect();
    let root = request.root.clone().or_else(|| request.page.parent().map(Path::to_path_buf)).filter(|root| root.as_os_str() != "");
    let renderer = Renderer::new(
        Templates::load(&folders).with_system_fonts(&theme.system_fonts),
        &root.unwrap_or_else(|| PathBuf::from(".")),
        "assets/",
    );
    let is_html = request.out.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(Format::Html.word()));
    let format = if is_html { Format::Html } else { Format::Pdf };
    let rendered = renderer.render_here(&request.kind, format, &page, Standard::Plain)?;
    let folder = request.out.parent().unwrap_or(Path::new("."));
    for name in &rendered.assets {
        let Some(picture) = renderer.media().asset(name) else { continue };
        fs_err::create_dir_all(folder.join("assets")).map_err(|error| failed(error.to_string()))?;
        fs_err::write(folder.join("assets").join(name), &picture.bytes).map_err(|error| failed(error.to_string()))?;
    }
    fs_err::write(&request.out, &rendered.bytes).map_err(|error| failed(error.to_string()))?;
    Ok(rendered)
}
