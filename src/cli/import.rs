//! `callboard import`.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use clap::Args;

use super::import_again::{self, Again};
use super::{FAILED, OK, import_sheet, print, say};
use crate::findings::{Findings, Sources, output};
use crate::ingest::import::{Allot, Imported, Known, by_name, counts, read_board, renumber, settle};
use crate::ingest::{Node, Value, ingest, nearest, yaml_write};
use crate::normalise::reimport::{self, Bases};
use crate::values::slug;

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  callboard import draft.fountain > breakdown.yaml
  callboard import draft.fdx --into my-film       write my-film/draft.yaml, and production.yaml where there is none

  callboard import schedule.uss --board \"First Pass\" --into my-film
  callboard import crew.xlsx                      show what its columns are taken for, and the mapping

Reads Fountain and Final Draft screenplays, schedules (.uss, .sex, .msd), address books (.vcf), cities' film permits (.csv)
and spreadsheets. A new draft goes under what an earlier import wrote, and what was written into it by hand stays (`--over`
names the file where the draft has another name; `--beside` is for another episode). What the file holds that
callboard has no place for is told at the end.")]
pub(super) struct ImportArgs {
    /// The file to read
    pub(super) file: PathBuf,
    /// The production's folder to write into; without it the YAML is printed
    #[arg(long, value_name = "DIR")]
    pub(super) into: Option<PathBuf>,
    /// Number the scenes that have no number, in script order: 1, 2, 3, and 12A behind 12
    #[arg(long)]
    number: bool,
    /// The file that an earlier import wrote, where this draft has another name: `draft` or `draft.yaml`
    #[arg(long, value_name = "FILE", requires = "into")]
    over: Option<String>,
    /// Write a file of its own beside those of earlier imports: another episode, another unit's schedule
    #[arg(long, requires = "into", conflicts_with = "over")]
    beside: bool,
    /// Scenes that have another number in this draft than in the last: `all` that are proposed, `none`, or 12=13,13=14
    #[arg(long, value_name = "PAIRS", requires = "into")]
    renumber: Option<String>,
    /// Put this board of a schedule in force
    #[arg(long, value_name = "NAME")]
    board: Option<String>,
    /// Of a spreadsheet: give its rows as YAML, rather than the mapping by which it is a source
    #[arg(long)]
    pub(super) rows: bool,
}

pub(super) fn run(args: &ImportArgs) -> u8 {
    let mut sources = Sources::default();
    let (folder, name) = (args.file.parent().unwrap_or(Path::new("")), args.file.file_name().unwrap_or_default().to_string_lossy());
    if import_sheet::is_sheet(&args.file) {
        return import_sheet::run(args, folder, &name);
    }
    let mut imported = [read_board(folder, &name, args.board.as_deref(), &mut sources)];
    let known = args.into.as_deref().map(|dir| known(dir, &own_name(args))).unwrap_or_default();
    settle(&mut imported, known, Allot::Numbers);
    let [mut imported] = imported;
    if let Some(wanted) = &args.board
        && let Err(known) = has_board(&imported, wanted)
    {
        say(&format!("error: {name} has no board `{wanted}`"));
        say(&match nearest(wanted, known.iter().map(String::as_str)) {
            Some(near) => format!("help: did you mean `{near}`?"),
            None if known.is_empty() => "help: leave --board out".to_owned(),
            None => format!("help: its boards are {}", known.join(", ")),
        });
        return FAILED;
    }
    if args.number {
        renumber(&mut imported.records);
    }
    tell(&imported.findings, &sources);
    if imported.records.is_empty() && imported.production.is_empty() {
        say(&format!("error: nothing could be read from `{}`", args.file.display()));
        return FAILED;
    }
    match &args.into {
        None => {
            print(&yaml(&name, &imported));
            say(&report(&name, &imported));
            OK
        }
        Some(dir) => write_into(dir, args, &name, imported),
    }
}

/// Whether a schedule has a board of this name or id; else the names that it has.
fn has_board(imported: &Imported, wanted: &str) -> Result<(), Vec<String>> {
    let text = |node: &Node, key: &str| node.get(key).and_then(Node::text).map(str::to_owned);
    let boards = imported.records.iter().filter(|record| record.table.key == "boards");
    let names: Vec<(String, String)> = boards.filter_map(|record| text(&record.node, "id").zip(text(&record.node, "name"))).collect();
    let same = |(id, name): &(String, String)| name.eq_ignore_ascii_case(wanted.trim()) || *id == slug(wanted);
    if names.iter().any(same) { Ok(()) } else { Err(names.into_iter().map(|(_, name)| name).collect()) }
}

/// What the production that is written into knows already. Of the file that an earlier import wrote only the cast numbers
/// count: the rest of it is what is imported anew.
fn known(dir: &Path, name: &str) -> Known {
    if !dir.join("production.yaml").is_file() {
        return Known::default();
    }
    let there = ingest(dir, None);
    let own = format!("{name}.yaml");
    let is_own = |node: &Node| there.sources.place(node.origin).file == own;
    let production: Vec<(String, Node)> = there.production.iter().filter(|(_, node)| !is_own(node)).cloned().collect();
    let (before, others): (Vec<_>, Vec<_>) = there.records.iter().cloned().partition(|record| is_own(&record.node));
    let mut known = Known::of(&production, &others);
    // A hand may have given a character another name since.
    if let Some(base) = Bases::read(dir, name).base {
        known.remember(&reimport::records(&own, &base, "cast").unwrap_or_default());
    }
    known.remember(before.iter().filter(|record| record.table.key == "cast").map(|record| &record.node));
    known
}

/// The name of the file that is written, without its ending.
fn own_name(args: &ImportArgs) -> String {
    let stem = args.file.file_stem().unwrap_or_default().to_string_lossy();
    let over = args.over.as_ref().map(|over| over.strip_suffix(".yaml").unwrap_or(over).to_owned());
    over.unwrap_or_else(|| Some(slug(&stem)).filter(|slug| !slug.is_empty()).unwrap_or_else(|| "import".to_owned()))
}

fn tell(findings: &Findings, sources: &Sources) {
    if !findings.is_empty() {
        let mut findings = findings.clone();
        findings.sort();
        say(output::text(&findings, sources, false).trim_end());
        say("");
    }
}

/// The YAML of what was read.
fn yaml(name: &str, imported: &Imported) -> String {
    let kind = imported.format.unwrap_or("a file of another tool");
    format!("# From {name}, {kind}: {}.\n\n{}", counted(imported), yaml_write::write(&imported.production, &imported.records))
}

/// `13 scenes, 6 cast`.
fn counted(imported: &Imported) -> String {
    let all: Vec<String> = counts(&imported.records)
        .into_iter()
        .map(|(section, count)| match (section, count) {
            ("cast", 1) => "1 character".to_owned(),
            ("cast", count) => format!("{count} characters"),
            (section, 1) => format!("1 {}", section.strip_suffix('s').unwrap_or(section)),
            (section, count) => format!("{count} {}", section.replace('_', " ")),
        })
        .collect();
    if all.is_empty() { "no records".to_owned() } else { all.join(", ") }
}

/// What was read, and what of the file has no place.
fn report(name: &str, imported: &Imported) -> String {
    let mut lines = vec![format!("read {name}: {}", counted(imported))];
    if imported.losses.is_empty() {
        lines.push("everything in it has its place in callboard".to_owned());
        return lines.join("\n");
    }
    lines.push("in the file, but without a place in callboard:".to_owned());
    for loss in imported.losses.iter() {
        let example = if loss.example.is_empty() { String::new() } else { format!(": {}", loss.example) };
        lines.push(format!("  {} {}{example}", loss.count, loss.what));
    }
    lines.join("\n")
}

/// Writes what was read into a production's folder, and a `production.yaml` where there is none. Nothing that is there is
/// changed.
fn write_into(dir: &Path, args: &ImportArgs, name: &str, mut imported: Imported) -> u8 {
    let stem = args.file.file_stem().unwrap_or_default().to_string_lossy();
    let base = own_name(args);
    let target = dir.join(format!("{base}.yaml"));
    let mark = dir.join("production.yaml");
    if target == mark {
        say(&format!("error: `{name}` would be written to production.yaml\nhelp: give the file another name"));
        return FAILED;
    }
    if target.exists() {
        let again = Again { dir, name: &base, from: name, renumber: args.renumber.as_deref() };
        return import_again::again(&again, &target, &yaml(name, &imported), &imported);
    }
    if args.over.is_some() {
        say(&format!("error: `{}` is not there; nothing was changed", target.display()));
        return FAILED;
    }
    if let Some(message) = another_draft(dir, args, imported.format).filter(|_| !args.beside) {
        say(&message);
        return FAILED;
    }
    let mut written = Vec::new();
    let done = fs_err::create_dir_all(dir).and_then(|()| {
        if !mark.exists() {
            let (title, rest): (Vec<_>, Vec<_>) = imported.production.drain(..).partition(|(key, _)| key == "title");
            imported.production = rest;
            let title = if title.is_empty() { vec![("title".to_owned(), text_like(&stem))] } else { title };
            create(&mark, &yaml_write::write(&title, &[]))?;
            written.push(mark.clone());
        }
        let text = yaml(name, &imported);
        create(&target, &text)?;
        import_again::keep(dir, &base, &text, &imported)?;
        written.push(target.clone());
        Ok(())
    });
    for path in &written {
        print(&format!("wrote {}\n", path.display()));
    }
    if let Err(error) = done {
        say(&format!("error[CB902]: {error}"));
        return FAILED;
    }
    print(&format!("{}\n", report(name, &imported)));
    if inside(&args.file, dir) {
        say(&format!(
            "note: `{name}` lies in the production's folder, and is read there at every build as well\nhelp: move it elsewhere, or name it under `sources` with `ignore: true`"
        ));
    }
    OK
}

/// What a file of another tool gives: two of one kind in a production are two drafts of one thing.
fn gives(format: &str) -> Option<&'static str> {
    ["screenplay", "schedul"].into_iter().find(|word| format.to_lowercase().contains(word))
}

/// Why a file is not written beside what is there: an earlier import, or a file that is read at every build, is of the same
/// kind, and the two would be read as one breakdown.
fn another_draft(dir: &Path, args: &ImportArgs, format: Option<&str>) -> Option<String> {
    let kind = gives(format?)?;
    let file = args.file.display();
    let into = dir.display();
    let beside = "`--beside` writes it as a file of its own, for another episode or another unit";
    for name in Bases::names(dir) {
        let base = Bases::read(dir, &name).base.unwrap_or_default();
        let (from, format) = base.lines().next().and_then(|line| line.strip_prefix("# From ")?.split_once(", ")).unwrap_or_default();
        if gives(format) == Some(kind) && dir.join(format!("{name}.yaml")).is_file() {
            return Some(format!(
                "error: `{into}/{name}.yaml` is of an earlier import of {from}; `{file}` beside it would make one breakdown of two drafts, and nothing was written\n\
                 help: `callboard import {file} --into {into} --over {name}` lays it under what was written by hand; {beside}"
            ));
        }
    }
    let mut sources: Vec<String> = if dir.is_dir() { ingest(dir, None).sources.paths().map(str::to_owned).collect() } else { Vec::new() };
    sources.retain(|path| by_name(path).and_then(|format| gives(format.name)) == Some(kind));
    let own = args.file.canonicalize().ok();
    let source = sources.into_iter().find(|path| dir.join(path).canonicalize().ok() != own)?;
    Some(format!(
        "error: `{into}/{source}` is read at every build; an import of `{file}` beside it would make one breakdown of two drafts, and nothing was written\n\
         help: put the new draft in its place: `cp {file} {into}/{source}`; {beside}"
    ))
}

/// Writes a file that must not be there yet.
pub(super) fn create(path: &Path, text: &str) -> std::io::Result<()> {
    // `create_new` never overwrites, whatever happens between a look and the write.
    fs_err::OpenOptions::new().write(true).create_new(true).open(path)?.write_all(text.as_bytes())
}

fn inside(file: &Path, dir: &Path) -> bool {
    matches!((file.canonicalize(), dir.canonicalize()), (Ok(file), Ok(dir)) if file.starts_with(&dir))
}

fn text_like(text: &str) -> Node {
    Node { value: Value::Text(text.to_owned()), origin: crate::findings::Origin::NONE }
}
