//! Every template against pages that a production may come to: none of a thing and forty of it, long names, names in
//! other scripts, American and European paper. What goes wrong is told with the template's own place.
//!
//! The pages are made from one page of each kind that the documents are tested against, so they have the shape of what
//! a template gets.

mod keys;
mod pages;
mod vary;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::Value;

pub use keys::{Key, keys};
pub use pages::{Case, page, themed};

use super::run;
use crate::documents::KINDS;
use crate::findings::{At, Code, Finding, Findings, Severity, SourceId, Sources, codes};
use crate::render::worker::Limits;
use crate::render::{Format, Problem, Renderer, Spot, Templates};

/// What to check.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// Kinds of paper; all where there are none.
    pub kinds: Vec<String>,
    /// Formats; all that this program can make where there are none.
    pub formats: Vec<Format>,
    /// What pages say of the theme, as `header.theme` does, and what stands beside it: accent, font, company, logo.
    pub theme: Value,
    /// Whether fonts for other scripts are asked for, so that a character without a glyph is a fault.
    pub all_scripts: bool,
    /// Pages at work at one time; 0 for one on each core.
    pub jobs: usize,
    /// This program, for templates that are not built in; without it they run in this process.
    pub worker: Option<PathBuf>,
    /// What such a template may take.
    pub limits: Limits,
}

/// What a check found.
#[derive(Debug, Default)]
pub struct Checked {
    /// Kinds that were looked at.
    pub kinds: usize,
    /// Pages that were rendered, each in one format.
    pub pages: usize,
    /// What is wrong, with its places in the templates.
    pub findings: Findings,
    /// Where the templates' lines stand.
    pub sources: Sources,
    /// Whether names in other scripts were set in boxes, because no font for them is at hand or asked for.
    pub without_scripts: bool,
}

struct Job {
    kind: &'static str,
    case: Case,
    format: Format,
}

/// Renders every page of every kind, in as many threads as asked for.
///
/// # Errors
/// When no temporary folder for the pictures can be made.
pub fn check(templates: Templates, wanted: &Wanted) -> std::io::Result<Checked> {
    let folder = tempfile::tempdir()?;
    pages::pictures(folder.path())?;
    let renderer = Renderer::new(templates, folder.path(), "../assets/");
    let renderer = match &wanted.worker {
        Some(program) => renderer.with_workers(program.clone(), wanted.limits),
        None => renderer,
    };
    let mut says = Says::default();
    says.add_all("", None, renderer.templates().faults().to_vec(), true);
    let formats = if wanted.formats.is_empty() { super::formats() } else { &wanted.formats };
    let mut jobs = Vec::new();
    let mut kinds = 0;
    for kind in KINDS.iter().filter(|kind| wanted.kinds.is_empty() || wanted.kinds.iter().any(|word| word == kind.word)) {
        kinds += 1;
        for format in formats {
            let obstacles = renderer.templates().obstacles(kind.word, kind.schema, *format);
            if obstacles.is_empty() {
                let cases = pages::cases(kind.word);
                jobs.extend(cases.iter().map(|case| Job { kind: kind.word, case: *case, format: *format }));
            } else {
                says.add_all(kind.word, None, obstacles, true);
            }
        }
    }
    // The dearest first, so that none is left to work alone at the end.
    jobs.sort_by_key(|job| (job.format != Format::Pdf, job.case != Case::Full));
    let results = run::all(run::threads(wanted.jobs), &jobs, |job| {
        let page = pages::themed(page(job.kind, job.case, job.format)?, &wanted.theme);
        Some(match renderer.look(job.kind, job.format, &page) {
            Ok(made) => (made.problems, false),
            Err(problems) => (problems, true),
        })
    });
    let mut without_scripts = false;
    for (job, result) in jobs.iter().zip(results) {
        let Some((mut problems, failed)) = result.flatten() else {
            let message = "the template could not be rendered: the engine failed";
            says.add_all(job.kind, Some(job.case), vec![Problem::new(&codes::TEMPLATE_BROKEN, message)], true);
            continue;
        };
        if job.case == Case::Scripts && !wanted.all_scripts {
            let all = problems.len();
            problems.retain(|problem| problem.code != &codes::GLYPH_MISSING);
            without_scripts |= problems.len() < all;
        }
        says.add_all(job.kind, Some(job.case), problems, failed);
    }
    let mut sources = Sources::default();
    let findings = says.findings(&mut sources);
    Ok(Checked { kinds, pages: jobs.len(), findings, sources, without_scripts })
}

/// One fault at one place, with the pages that show it.
struct Said {
    problem: Problem,
    kinds: Vec<String>,
    cases: Vec<Case>,
    times: usize,
    /// Whether a paper could not be made for it.
    failed: bool,
}

/// Faults, gathered: those of one code at one place are one, told by the first.
#[derive(Default)]
struct Says {
    said: Vec<Said>,
    at: BTreeMap<(&'static str, String, String, u32, u32), usize>,
}

impl Says {
    fn add_all(&mut self, kind: &str, case: Option<Case>, problems: Vec<Problem>, failed: bool) {
        for problem in problems {
            let spot = problem.spot.as_ref();
            // What the page says differs from case to case; the place in the template does not. Where there is no place
            // it is the kind that tells them apart.
            let own = if spot.is_some() && measured(problem.code) { String::new() } else { plain(&problem.message) };
            let whose = if spot.is_some() { String::new() } else { kind.to_owned() };
            let file = spot.map_or(whose, |spot| spot.file.clone());
            let key = (problem.code.id, own, file, spot.map_or(0, |spot| spot.line), spot.map_or(0, |spot| spot.column));
            let at = *self.at.entry(key).or_insert_with(|| {
                self.said.push(Said { problem, kinds: Vec::new(), cases: Vec::new(), times: 0, failed: false });
                self.said.len() - 1
            });
            let said = &mut self.said[at];
            said.times += 1;
            said.failed |= failed;
            if !kind.is_empty() && !said.kinds.iter().any(|known| known == kind) {
                said.kinds.push(kind.to_owned());
            }
            said.cases.extend(case.filter(|case| !said.cases.contains(case)));
        }
    }

    fn findings(self, sources: &mut Sources) -> Findings {
        let mut files: BTreeMap<String, SourceId> = BTreeMap::new();
        let mut findings = Findings::new();
        for Said { problem, kinds, mut cases, times, failed } in self.said {
            let mut message = problem.message;
            cases.sort();
            let first = kinds.first().cloned().unwrap_or_default();
            let others = if kinds.len() > 1 { format!(" and {} more kinds", kinds.len() - 1) } else { String::new() };
            match (first.is_empty(), cases.first()) {
                (true, _) => {}
                (false, None) => message = format!("{message} ({first}{others})"),
                (false, Some(case)) => {
                    let more = if times > 1 { format!("; {times} times in all") } else { String::new() };
                    message = format!("{message} ({first}, {}{others}{more})", case.words());
                }
            }
            let mut finding = Finding::new(problem.code, message);
            if failed {
                finding.severity = Severity::Error;
            }
            if let Some(Spot { file, text, line, column, length }) = problem.spot {
                let source = *files.entry(file.clone()).or_insert_with(|| sources.add(file, text));
                let file = sources.file(source);
                finding = finding.at(sources.node(file, None, At::Text { line, column, length }));
            }
            if !first.is_empty() {
                finding = finding.subject(first);
            }
            if let Some(help) = problem.help.or_else(|| help(finding.code).map(str::to_owned)) {
                finding = finding.help(help);
            }
            findings.push(finding);
        }
        findings.sort();
        findings
    }
}

/// Whether a fault is one that was measured on the page, so that its words are the page's.
fn measured(code: &Code) -> bool {
    [&codes::TEXT_OVERFLOW, &codes::OVERPRINT, &codes::BAD_BREAK, &codes::SMALL_TYPE].contains(&code)
}

/// A message without the page that it was seen on.
fn plain(message: &str) -> String {
    message.split_once(": ").filter(|(page, _)| page.starts_with("page ")).map_or(message, |(_, rest)| rest).to_owned()
}

fn help(code: &Code) -> Option<&'static str> {
    let help = [
        (&codes::TEXT_OVERFLOW, "let it wrap: give its column more width or a fraction such as `1fr`, and no fixed height"),
        (&codes::OVERPRINT, "let both wrap in columns of their own, without a fixed height or `place`"),
        (&codes::BAD_BREAK, "write `set table.cell(breakable: false)` for rows, and make headings `sticky`"),
        (&codes::SMALL_TYPE, "set it in 7.5 pt or more; the smallest size of the theme is `small`"),
        (
            &codes::GLYPH_MISSING,
            "put a font that has them into `fonts/` in the template folder, or name one in `system_fonts` of the theme",
        ),
    ];
    help.into_iter().find(|(known, _)| *known == code).map(|(_, help)| help)
}

/// The tokens of a theme as [`themed`] puts them into a page.
#[must_use]
pub fn tokens(theme: &crate::model::Theme) -> Value {
    let mut all = crate::documents::format::tokens(theme);
    for (name, value) in [("accent", &theme.accent), ("font", &theme.font), ("company", &theme.name), ("logo", &theme.logo)] {
        if let Some(value) = value {
            all.insert(name.to_owned(), value.as_str().into());
        }
    }
    all.into()
}

/// The folders of templates of a production, where there is one, and of a studio.
#[must_use]
pub fn folders(root: Option<&Path>, studio: Option<(PathBuf, String)>) -> Vec<(crate::render::Layer, PathBuf, String)> {
    use crate::render::Layer;
    let own = root.map(|root| (Layer::Production, root.join("templates"), "templates".to_owned()));
    own.into_iter().chain(studio.map(|(folder, shown)| (Layer::Studio, folder, shown))).collect()
}
