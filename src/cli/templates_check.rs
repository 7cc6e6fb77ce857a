//! `callboard templates check [KIND…]`: every template with the pages that a production may come to.

use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::Args;

use super::check::Format as Shape;
use super::{FAILED, OK, USAGE, prefix, print, say};
use crate::build::facts::house;
use crate::build::template_check::{self, Wanted};
use crate::build::{self, facts};
use crate::documents::KINDS;
use crate::findings::{Findings, Severity, Sources, output};
use crate::ingest::find_root;
use crate::model::Theme;
use crate::render::{Format, Layer, Templates};

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  callboard templates check                                every template of the production around this folder
  callboard templates check call-sheet --templates studio  one kind, with a studio's templates
  callboard templates check --strict --report github       in CI: warnings fail too

Each kind is rendered as PDF and HTML with an ordinary page, an empty one, one of everything, forty of everything, long
names, and names in other scripts, on American and European paper. Text past a margin or cut off, text over text, rows
on two pages, headings at the foot of a page, small type, missing characters, fonts and fields are told at the
template's own line.")]
pub(super) struct CheckArgs {
    /// Kinds of paper; all by default
    #[arg(value_name = "KIND")]
    kinds: Vec<String>,
    /// A studio's folder of templates
    #[arg(long, value_name = "DIR")]
    templates: Option<PathBuf>,
    /// The production whose templates and theme to check [default: the folder around the current one that holds
    /// production.yaml, where there is one and no --templates]
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
    /// The formats to make [default: pdf,html]
    #[arg(long, value_enum, value_delimiter = ',', value_name = "FORMATS")]
    format: Vec<super::build::Wanted>,
    /// How to print what is wrong
    #[arg(long, value_enum, default_value = "text", value_name = "FORM")]
    report: Shape,
    /// Fail on warnings too
    #[arg(long)]
    strict: bool,
    /// Pages at work at one time [default: one for each core]
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    jobs: usize,
}

pub(super) fn run(args: &CheckArgs) -> u8 {
    let start = Instant::now();
    if let Some(odd) = args.kinds.iter().find(|word| !KINDS.iter().any(|kind| kind.word == word.as_str())) {
        let known: Vec<&str> = KINDS.iter().map(|kind| kind.word).collect();
        say(&format!("error: `{odd}` is not a kind of paper\nhelp: the kinds are: {}", known.join(", ")));
        return USAGE;
    }
    let formats: Vec<Format> =
        args.format.iter().map(|format| if *format == super::build::Wanted::Pdf { Format::Pdf } else { Format::Html }).collect();
    if let Some(format) = formats.iter().find(|format| !build::formats().contains(format)) {
        say(&format!("error: this program was built without {}\nhelp: build it with its default features", format.word()));
        return USAGE;
    }
    let given = args.templates.as_ref().map(|folder| (folder.clone(), folder.display().to_string()));
    let around = || std::env::current_dir().ok().and_then(|here| find_root(&here)).filter(|_| given.is_none());
    let root = args.dir.clone().or_else(around);
    let (theme, studio) = match &root {
        Some(root) => {
            let options = facts::ReadOptions { templates: given.clone(), ..facts::ReadOptions::default() };
            let facts = facts::read(root, &options);
            let studio = super::build::studio(args.templates.as_deref(), &facts);
            let mut theme = facts.production.identity.theme;
            // A logo of the production's own lies in its folder, which the pages of a check are not made in.
            theme.logo = theme.logo.filter(|path| path.starts_with('@'));
            (theme, studio)
        }
        None => {
            let stated = |(folder, shown): &(PathBuf, String)| {
                house(Layer::Studio, folder, shown, &mut Sources::default(), &mut Findings::new()).theme
            };
            (given.as_ref().map_or_else(Theme::default, stated), given.clone())
        }
    };
    let folders = template_check::folders(root.as_deref(), studio);
    let templates = Templates::load(&folders).with_system_fonts(&theme.system_fonts);
    let wanted = Wanted {
        kinds: args.kinds.clone(),
        formats,
        theme: template_check::tokens(&theme),
        all_scripts: !theme.system_fonts.is_empty(),
        jobs: args.jobs,
        worker: std::env::current_exe().ok(),
        ..Wanted::default()
    };
    let mut checked = match template_check::check(templates, &wanted) {
        Ok(checked) => checked,
        Err(error) => {
            say(&format!("error: no temporary folder can be used: {error}"));
            return FAILED;
        }
    };
    // What is wrong with the tokens is told with the rest, once: the pages have been made without them.
    for (layer, folder, shown) in &folders {
        house(*layer, folder, shown, &mut checked.sources, &mut checked.findings);
    }
    checked.findings.sort();
    tell(&checked.findings, &checked.sources, args.report, root.as_deref());
    if checked.without_scripts {
        say(
            "names in Arabic, Hebrew, Chinese, Japanese and Korean were set in boxes: no font for them is asked for (`system_fonts` of the theme)",
        );
    }
    let (errors, warnings) = (checked.findings.count(Severity::Error), checked.findings.count(Severity::Warning));
    let seconds = start.elapsed().as_secs_f64();
    let found = if errors + warnings == 0 { "nothing wrong".to_owned() } else { format!("{errors} errors, {warnings} warnings") };
    say(&format!("{} kinds of paper, {} pages in {seconds:.1} s: {found}", checked.kinds, checked.pages));
    if errors > 0 || args.strict && warnings > 0 { FAILED } else { OK }
}

fn tell(findings: &Findings, sources: &Sources, shape: Shape, root: Option<&Path>) {
    let prefix = root.map(prefix).unwrap_or_default();
    match shape {
        Shape::Text => {
            let colour = anstream::AutoStream::choice(&std::io::stdout()) != anstream::ColorChoice::Never;
            print(&output::text(findings, sources, colour));
        }
        Shape::Json => print(&(output::json(findings, sources) + "\n")),
        Shape::Sarif => print(&(output::sarif(findings, sources, &prefix) + "\n")),
        Shape::Github => print(&output::github(findings, sources, &prefix)),
    }
}
