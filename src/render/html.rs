//! HTML by Tera: the only file that knows that engine.
//!
//! A kind's templates are parsed once, when its first page is rendered, and only those that bear on it: a mistake in
//! one kind's template leaves the others. The context is the page; `asset(path=…)` gives a picture's address. What a
//! page does not have is an error, and every value is escaped unless the template says `safe`.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use serde_json::Value;
use tera::{Context, ErrorKind, Kwargs, State, Tera};

use super::{Format, Layer, Media, Problem, Rendered, Spot, Templates, marks};
use crate::findings::codes;

/// One kind's templates, parsed, or what is wrong with them.
type Prepared = Arc<Result<Tera, Vec<Problem>>>;

/// The parsed templates of each kind.
#[derive(Default)]
pub(super) struct Engine {
    kinds: Mutex<BTreeMap<String, Prepared>>,
}

impl Engine {
    /// Renders one page.
    pub(super) fn render(
        &self,
        templates: &Templates,
        media: &Media,
        assets: &str,
        kind: &str,
        page: &Value,
    ) -> Result<Rendered, Vec<Problem>> {
        let assets = if AT_THE_TOP.contains(&kind) { assets.strip_prefix("../").unwrap_or(assets) } else { assets };
        let parsed = {
            let mut kinds = self.kinds.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(kinds.entry(kind.to_owned()).or_insert_with(|| Arc::new(parse(templates, media, assets, kind))))
        };
        let tera = parsed.as_ref().as_ref().map_err(Clone::clone)?;
        let context = Context::from_serialize(page).map_err(|error| problems(templates, kind, &error))?;
        let html = tera.render(&format!("{kind}.html"), &context).map_err(|error| problems(templates, kind, &error))?;
        let html = if page.get("marks").is_some() { marks::html(&html) } else { html };
        let assets = linked(&html, assets);
        Ok(Rendered { bytes: html.into_bytes(), pages: None, assets, problems: Vec::new() })
    }
}

/// Pages of the site that stand in the output folder itself, beside the folder of pictures.
const AT_THE_TOP: [&str; 2] = ["index", "directory"];

fn parse(templates: &Templates, media: &Media, assets: &str, kind: &str) -> Result<Tera, Vec<Problem>> {
    let mut tera = Tera::default();
    let fail = |error: &tera::Error| problems(templates, kind, error);
    // Styles and drawings are templates too, so everything is escaped, whatever its ending.
    tera.autoescape_on(vec![""]);
    tera.set_fallback_prefixes(["studio/", "builtin/"]).map_err(|error| fail(&error))?;
    let (pictures, prefix) = (media.clone(), assets.to_owned());
    tera.register_function("asset", move |kwargs: Kwargs, _: &State<'_>| -> tera::TeraResult<String> {
        let path = kwargs.must_get::<String>("path")?;
        let picture = pictures.picture(&path).map_err(|problem| tera::Error::message(problem.message))?;
        Ok(format!("{prefix}{}", picture.name))
    });
    let mut sources = Vec::new();
    for (name, files) in templates.bearing_on(kind, Format::Html) {
        for (at, file) in files.iter().enumerate() {
            let Ok(bytes) = &file.bytes else { continue };
            let Ok(text) = std::str::from_utf8(bytes) else {
                return Err(vec![Problem::new(&codes::TEMPLATE_BROKEN, format!("the template `{}` is not UTF-8", file.shown))]);
            };
            let below = match file.layer {
                Layer::Production => None,
                Layer::Studio => Some(format!("studio/{name}")),
                Layer::BuiltIn => Some(format!("builtin/{name}")),
            };
            match below {
                // The winning file answers to its plain name through the fallback when it has a prefix.
                Some(prefixed) => sources.push((prefixed, text)),
                None if at == 0 => sources.push((name.to_owned(), text)),
                None => {}
            }
        }
    }
    tera.add_raw_templates(sources).map_err(|error| fail(&error))?;
    Ok(tera)
}

/// Turns the engine's error into problems with their places. What it finds before anything is rendered it tells in one
/// text: a line `error: …` for each, and under it a line `--> file:line:column`.
fn problems(templates: &Templates, kind: &str, error: &tera::Error) -> Vec<Problem> {
    let ErrorKind::Msg(text) = error.kind() else { return vec![problem(templates, kind, error)] };
    let mut found: Vec<Problem> = Vec::new();
    for line in text.lines() {
        if let Some(message) = line.strip_prefix("error: ") {
            let code = if message.starts_with("Unknown template") { &codes::TEMPLATE_FILE } else { &codes::TEMPLATE_BROKEN };
            found.push(Problem::new(code, lower_first(message)));
        } else if let (Some(place), Some(last)) = (line.trim_start().strip_prefix("--> "), found.last_mut()) {
            last.spot = placed(templates, place);
        }
    }
    if found.is_empty() { vec![problem(templates, kind, error)] } else { found }
}

/// The place `file:line:column` as the engine writes it.
fn placed(templates: &Templates, place: &str) -> Option<Spot> {
    let mut parts = place.trim().rsplitn(3, ':');
    let (column, line) = (parts.next()?.parse::<usize>().ok()?, parts.next()?.parse::<usize>().ok()?);
    let (shown, text) = file(templates, parts.next()?)?;
    let start = text.split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum::<usize>();
    let own = text.get(start..)?.lines().next().unwrap_or_default();
    let at: usize = own.chars().take(column.saturating_sub(1)).map(char::len_utf8).sum();
    let word = own.get(at..)?.find(|letter: char| letter.is_whitespace()).unwrap_or(own.len() - at);
    Some(Spot::of(&shown, &text, start + at..start + at + word))
}

/// Turns the engine's error into a problem with its place.
fn problem(templates: &Templates, kind: &str, error: &tera::Error) -> Problem {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let range = report.span().range.clone();
            let spot = file(templates, report.filename()).map(|(shown, text)| Spot::of(&shown, &text, range));
            let message = lower_first(report.message());
            let is_missing = message.contains("the picture `") && message.contains("is not there");
            let code = if is_missing { &codes::MEDIA_MISSING } else { &codes::TEMPLATE_BROKEN };
            Problem::new(code, message).at(spot)
        }
        ErrorKind::TemplateNotFound(name) if *name == format!("{kind}.html") => {
            Problem::new(&codes::TEMPLATE_BROKEN, format!("there is no template for {kind} as html"))
        }
        ErrorKind::MissingParent { current, parent } => missing(templates, Some(current), parent),
        ErrorKind::TemplateNotFound(name) => missing(templates, None, name),
        other => {
            let mut message = lower_first(&other.to_string());
            let mut source = std::error::Error::source(error);
            while let Some(cause) = source {
                message = format!("{message}: {cause}");
                source = cause.source();
            }
            Problem::new(&codes::TEMPLATE_BROKEN, message)
        }
    }
}

/// A template that another names is not there: told where it is named.
fn missing(templates: &Templates, by: Option<&str>, name: &str) -> Problem {
    let naming = |shown: String, text: String| {
        let at = text.find(&format!("\"{name}\"")).or_else(|| text.find(&format!("'{name}'")))?;
        Some(Spot::of(&shown, &text, at..at + name.len() + 2))
    };
    let stated = by.and_then(|by| file(templates, by)).and_then(|(shown, text)| naming(shown, text));
    let spot = stated.or_else(|| {
        templates.files(Format::Html).flat_map(|(_, files)| files).find_map(|file| {
            let text = String::from_utf8_lossy(file.bytes.as_deref().ok()?).into_owned();
            naming(file.shown.clone(), text)
        })
    });
    Problem::new(&codes::TEMPLATE_FILE, format!("there is no template `{name}`")).at(spot).help(Some(
        "a template finds its neighbours by their names, built-in ones also as `builtin/NAME`; there is nothing else".to_owned(),
    ))
}

/// The file behind a name of the engine's: `builtin/base.html`.
fn file(templates: &Templates, name: &str) -> Option<(String, String)> {
    let (layer, plain) = match name.split_once('/') {
        Some(("studio", rest)) => (Layer::Studio, rest),
        Some(("builtin", rest)) => (Layer::BuiltIn, rest),
        _ => (Layer::Production, name),
    };
    let (_, files) = templates.files(Format::Html).find(|(known, _)| *known == plain)?;
    let file = files.iter().find(|file| file.layer == layer)?;
    Some((file.shown.clone(), String::from_utf8_lossy(file.bytes.as_deref().ok()?).into_owned()))
}

/// The names of the pictures that a page links to.
fn linked(html: &str, prefix: &str) -> Vec<String> {
    let mut names: Vec<String> = html
        .match_indices(prefix)
        .filter_map(|(at, _)| {
            let rest = &html[at + prefix.len()..];
            let end = rest.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '.')?;
            (end > 0).then(|| rest[..end].to_owned())
        })
        .collect();
    names.sort();
    names.dedup();
    names
}

fn lower_first(text: &str) -> String {
    let mut letters = text.trim().chars();
    let text: String = letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect());
    text.trim_end_matches('.').to_owned()
}
