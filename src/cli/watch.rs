//! `callboard watch`.

use std::path::{Path, PathBuf};

use clap::Args;

use super::{FAILED, OK, Production, Reading, USAGE, root, say};
use crate::build::facts::ReadOptions;
use crate::build::serve::{PORT, Server};
use crate::build::watch::{Changes, Turn, Watch, real, stay_warm};
use crate::build::{BuildOptions, NotMade, Selection};
use crate::findings::{Findings, Severity, output};
use crate::render::Format;

use super::build::Wanted;

/// More papers or findings than this are counted, not listed.
const MOST: usize = 8;

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  callboard watch                     build on every save, and say what it changed
  callboard watch examples/feature --serve
                                      the same, with the papers at http://127.0.0.1:4780/: an open page reloads itself,
                                      and shows the findings about it
  callboard watch --serve 8080        at another port; 0 takes any that is free
  callboard watch --format html       web pages alone, which are made in a blink

Broken facts end nothing: the last whole papers stand until the next save. Ctrl-C ends it. The papers are served to this
machine alone.")]
pub(super) struct WatchArgs {
    #[command(flatten)]
    production: Production,
    #[command(flatten)]
    reading: Reading,
    /// Show the papers in a browser, on this machine alone, at this port [default: 4780, or any free one]
    #[arg(long, value_name = "PORT", num_args = 0..=1, default_missing_value = "")]
    serve: Option<String>,
    /// The folder for the papers [default: `out` in the production's folder]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// The formats to make [default: pdf,html]
    #[arg(long, value_enum, value_delimiter = ',', value_name = "FORMATS")]
    format: Vec<Wanted>,
    /// Papers at work at one time [default: one for each core]
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    jobs: usize,
    /// A studio's folder of templates
    #[arg(long, value_name = "DIR")]
    templates: Option<PathBuf>,
}

/// Where to serve.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Serve {
    No,
    /// The usual port, or any that is free.
    Usual,
    At(u16),
}

/// `--serve PORT DIR`, `--serve DIR` and `--serve` before nothing are all understood.
fn serve(word: Option<&str>, dir: Option<PathBuf>) -> Result<(Serve, Option<PathBuf>), String> {
    match (word, dir) {
        (None, dir) => Ok((Serve::No, dir)),
        (Some(""), dir) => Ok((Serve::Usual, dir)),
        (Some(word), dir) => match (word.parse::<u16>(), dir) {
            (Ok(port), dir) => Ok((Serve::At(port), dir)),
            (Err(_), None) if !word.chars().all(|figure| figure.is_ascii_digit()) => Ok((Serve::Usual, Some(PathBuf::from(word)))),
            (Err(_), _) => {
                Err(format!("error: `{word}` is not a port\nhelp: write a number from 1024 to 65535, or 0 for any that is free"))
            }
        },
    }
}

pub(super) fn run(args: &WatchArgs) -> u8 {
    let (wanted, dir) = match serve(args.serve.as_deref(), args.production.dir.clone()) {
        Ok(sorted) => sorted,
        Err(message) => {
            say(&message);
            return USAGE;
        }
    };
    let root = match root(dir.as_deref()) {
        Ok(root) => real(&root),
        Err(code) => return code,
    };
    let out = real(&args.out.clone().unwrap_or_else(|| root.join("out")));
    let formats = args.format.iter().map(|format| if *format == Wanted::Pdf { Format::Pdf } else { Format::Html }).collect();
    let reading = ReadOptions {
        as_of: args.reading.as_of,
        out: Some(out.clone()),
        board: args.reading.board.clone(),
        strict: args.reading.strict,
        templates: args.templates.as_ref().map(|folder| (folder.clone(), folder.display().to_string())),
    };
    let options = BuildOptions {
        out,
        selection: Selection { formats, ..Selection::default() },
        jobs: args.jobs,
        templates: args.templates.as_ref().map(|folder| (real(folder), folder.display().to_string())),
        worker: std::env::current_exe().ok(),
        ..BuildOptions::default()
    };
    if let Some(missing) = super::build::without_engine(&options) {
        say(missing);
        return USAGE;
    }
    // Whatever is saved from here on is told of, while the first build is at work too.
    let mut changes = match Changes::of(&root, &options) {
        Ok(changes) => changes,
        Err(error) => return failed(&error, "watch a smaller folder, or raise the system's limit of watched folders"),
    };
    let server = match start(wanted, &options.out) {
        Ok(server) => server,
        Err(error) => return failed(&error, "name another port with --serve PORT; 0 takes any that is free"),
    };
    stay_warm();
    let mut watch = Watch::new(root.clone(), reading, options);
    say(&format!("watching {}; Ctrl-C ends it", shown(&root)));
    if let Some(server) = &server {
        say(&format!("serving {}", server.address()));
    }
    let mut paths = Vec::new();
    loop {
        let open = server.as_ref().map(Server::open).unwrap_or_default();
        let early = || server.as_ref().into_iter().for_each(Server::nudge);
        match watch.turn(&paths, open, &early) {
            Ok(Some(turn)) => {
                if let Some(server) = &server {
                    server.tell(turn.state());
                }
                tell(&turn, &root, &paths);
                if paths.is_empty() {
                    watch.warm(&turn, &server.as_ref().map(Server::open).unwrap_or_default());
                }
            }
            Ok(None) => {}
            Err(error) => say(&format!("error: {error}")),
        }
        match changes.wait() {
            Some(next) => paths = next,
            None => return OK,
        }
    }
}

fn failed(error: &str, help: &str) -> u8 {
    say(&format!("error: {error}\nhelp: {help}"));
    FAILED
}

fn start(wanted: Serve, out: &Path) -> Result<Option<Server>, String> {
    match wanted {
        Serve::No => Ok(None),
        Serve::Usual => Server::start(out, PORT).or_else(|_| Server::start(out, 0)).map(Some),
        Serve::At(port) => Server::start(out, port).map(Some),
    }
}

/// A folder as the user would write it.
fn shown(folder: &Path) -> String {
    let here = std::env::current_dir().map(|here| real(&here)).unwrap_or_default();
    match folder.strip_prefix(&here) {
        Ok(inside) if inside.as_os_str().is_empty() => ".".to_owned(),
        Ok(inside) => inside.display().to_string(),
        Err(_) => folder.display().to_string(),
    }
}

/// One line for the build, then what it made, and the findings that are new and mended.
fn tell(turn: &Turn, root: &Path, paths: &[PathBuf]) {
    let report = &turn.report;
    let saved: Vec<String> = paths.iter().map(|path| path.strip_prefix(root).unwrap_or(path).display().to_string()).collect();
    let saved = match saved.as_slice() {
        [] => "built".to_owned(),
        [one] => one.clone(),
        [one, rest @ ..] => format!("{one} and {} more", rest.len()),
    };
    let mut parts = vec![count(report.made.len(), "paper made", "papers made")];
    let with = |count: usize, words: &str| (count > 0).then(|| format!("{count} {words}"));
    parts.extend(with(report.removed.len(), "no longer due"));
    parts.extend(with(report.failed.len(), "failed"));
    parts.extend(with(report.held_back.len(), "held back"));
    let first = paths.is_empty();
    parts.extend((!first).then(|| with(turn.new.len(), "new")).flatten().map(|words| count_findings(&words)));
    parts.extend(with(turn.mended.len(), "mended"));
    // When what somebody waits for was there, and when everything was.
    let ahead = turn.first.filter(|(made, _)| *made < report.made.len());
    let ahead = ahead.map(|(made, after)| format!(", the first {made} in {} ms", after.as_millis())).unwrap_or_default();
    say(&format!("{saved}: {} in {} ms{ahead}; {}", parts.join(", "), turn.took.as_millis(), output::counts(&turn.findings)));
    if !first && (1..=MOST).contains(&report.made.len()) {
        say(&format!("  {}", report.made.join(", ")));
    }
    for path in &report.untrue {
        say(&format!("  removed {path}, which is no longer true: `callboard build binder` joins it anew"));
    }
    let clock = turn.facts.production.conventions.clock;
    let news: Findings = if first {
        turn.findings.iter().filter(|finding| finding.severity == Severity::Error).cloned().collect()
    } else {
        turn.findings.iter().enumerate().filter(|(at, _)| turn.new.contains(at)).map(|(_, finding)| finding.clone()).collect()
    };
    if !news.is_empty() {
        say(output::text(&output::told(&news, clock), &turn.facts.sources, true).trim_end());
    }
    for finding in turn.mended.iter().take(MOST) {
        say(&format!("  mended {}: {}", finding.code, finding.message));
    }
    if turn.mended.len() > MOST {
        say(&format!("  and {} more mended", turn.mended.len() - MOST));
    }
    not_made("failed", &report.failed);
    not_made("held back", &report.held_back);
}

fn count(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

fn count_findings(words: &str) -> String {
    if words == "1 new" { "1 new finding".to_owned() } else { format!("{words} findings") }
}

/// What keeps papers from being made, each reason once.
fn not_made(how: &str, papers: &[NotMade]) {
    let mut reasons: Vec<(&[String], Vec<&str>)> = Vec::new();
    for paper in papers {
        match reasons.iter_mut().find(|(because, _)| *because == paper.because.as_slice()) {
            Some((_, paths)) => paths.push(&paper.path),
            None => reasons.push((&paper.because, vec![&paper.path])),
        }
    }
    for (because, paths) in reasons {
        let more = paths.len().saturating_sub(1);
        let which = paths.first().copied().unwrap_or_default();
        let which = if more > 0 { format!("{which} and {more} more") } else { which.to_owned() };
        say(&format!("  {how}: {which}, the last whole ones stand: {}", because.join("; ")));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_or_a_folder_may_follow_serve() {
        let dir = |name: &str| Some(PathBuf::from(name));
        assert_eq!(serve(None, dir("film")), Ok((Serve::No, dir("film"))));
        assert_eq!(serve(Some(""), None), Ok((Serve::Usual, None)));
        assert_eq!(serve(Some("8080"), dir("film")), Ok((Serve::At(8080), dir("film"))));
        assert_eq!(serve(Some("film"), None), Ok((Serve::Usual, dir("film"))));
        assert!(serve(Some("99999"), None).unwrap_err().contains("not a port"));
        assert!(serve(Some("film"), dir("other")).unwrap_err().contains("not a port"));
    }
}
