//! `callboard import` of a spreadsheet: what its columns are taken for, and the mapping that makes it a source.

use std::path::Path;

use super::import::{ImportArgs, create};
use super::{FAILED, OK, print, say};
use crate::findings::{Findings, Sources, output};
use crate::ingest::import::table;
use crate::ingest::sheet::look::{Seen, look};
use crate::ingest::sheet::{ReadOptions, read};
use crate::ingest::yaml_write;
use crate::values::slug;

/// Whether a file is a spreadsheet, by its name, and no table of another tool.
pub(super) fn is_sheet(file: &Path) -> bool {
    const HEAD: u64 = 64 << 10;
    let ending = file.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    if !["xlsx", "xlsm", "xlsb", "xls", "ods", "csv", "tsv", "tab"].contains(&ending.as_str()) {
        return false;
    }
    let mut head = Vec::new();
    let opened = fs_err::File::open(file).and_then(|file| std::io::Read::read_to_end(&mut std::io::Read::take(file, HEAD), &mut head));
    opened.is_err() || table(&head).is_none()
}

pub(super) fn run(args: &ImportArgs, folder: &Path, name: &str) -> u8 {
    let mut sources = Sources::default();
    if args.rows {
        return rows(args, folder, name);
    }
    let (seen, findings) = look(folder, name, &ReadOptions { exports: true, ..ReadOptions::default() }, &mut sources);
    tell(&findings, &sources);
    if seen.is_empty() {
        say(&format!("error: nothing could be read from `{}`", args.file.display()));
        return FAILED;
    }
    seen.iter().for_each(|table| say(&shown(table)));
    let mapping = mapping(name, &seen);
    let known = seen.iter().any(|table| table.section.is_some());
    if !known {
        say("nothing was recognised: fill in the section and the columns below, and paste them into production.yaml");
    }
    let Some(dir) = &args.into else {
        print(&mapping);
        return OK;
    };
    if !known {
        print(&mapping);
        return FAILED;
    }
    write_into(dir, args, name, &mapping)
}

fn tell(findings: &Findings, sources: &Sources) {
    if !findings.is_empty() {
        say(output::text(findings, sources, false).trim_end());
        say("");
    }
}

/// A table, one line for each column: letters, header, what it is read as, and samples.
fn shown(table: &Seen) -> String {
    let place = if table.sheet.is_empty() { "the table".to_owned() } else { format!("sheet {}", table.sheet) };
    let header = table.header_row.map(|row| format!(", headers in row {row}")).unwrap_or_default();
    let what = match table.section {
        Some(section) => format!("{place}: {section}{header}, {} rows below", table.rows),
        None => format!("{place}: not recognised{header}, {} rows", table.rows),
    };
    let width = |of: &dyn Fn(&crate::ingest::sheet::look::SeenColumn) -> usize| table.columns.iter().map(of).max().unwrap_or(0);
    let (letters, headers) = (width(&|column| column.letters.len()), width(&|column| column.header.chars().count()));
    let keys = width(&|column| column.key.map_or(1, str::len));
    let mut lines = vec![what];
    for column in &table.columns {
        let pad = " ".repeat(headers - column.header.chars().count());
        let samples = column.samples.join(" · ");
        let line = format!("  {:letters$}  {}{pad}  {:keys$}  {samples}", column.letters, column.header, column.key.unwrap_or("–"));
        lines.push(line.trim_end().to_owned());
    }
    lines.join("\n") + "\n"
}

/// The mapping of all tables, as one `sources` section; for sheets that were not recognised, a form to fill in.
fn mapping(name: &str, seen: &[Seen]) -> String {
    let mut text = "sources:\n".to_owned();
    for table in seen.iter().filter(|table| table.section.is_some()) {
        for line in table.mapping.lines().skip(1) {
            text.push_str(line);
            text.push('\n');
        }
    }
    if seen.iter().all(|table| table.section.is_none()) {
        let quoted = serde_json::to_string(name).unwrap_or_default();
        text.push_str(&format!("  - file: {quoted}\n"));
        if let Some(table) = seen.first() {
            if !table.sheet.is_empty() {
                text.push_str(&format!("    sheet: {}\n", serde_json::to_string(&table.sheet).unwrap_or_default()));
            }
            let row = table.header_row.unwrap_or(1);
            let columns: Vec<String> = table.columns.iter().map(|column| format!("key: {}", column.letters)).collect();
            text.push_str(&format!(
                "    section: # scenes, crew, cast, locations …\n    header_row: {row}\n    columns: # {}\n",
                columns.join(", ")
            ));
        }
    }
    text
}

/// Puts the spreadsheet and its mapping into a production's folder, which is made where there is none.
fn write_into(dir: &Path, args: &ImportArgs, name: &str, mapping: &str) -> u8 {
    let stem = args.file.file_stem().unwrap_or_default().to_string_lossy();
    let base = Some(slug(&stem)).filter(|slug| !slug.is_empty()).unwrap_or_else(|| "import".to_owned());
    let (copy, target, mark) = (dir.join(name), dir.join(format!("{base}-mapping.yaml")), dir.join("production.yaml"));
    let same = matches!((args.file.canonicalize(), copy.canonicalize()), (Ok(a), Ok(b)) if a == b);
    for path in [(!same).then_some(&copy), Some(&target)].into_iter().flatten() {
        if path.exists() {
            say(&format!("error: `{}` is there already; nothing was changed", path.display()));
            return FAILED;
        }
    }
    let done = fs_err::create_dir_all(dir).and_then(|()| {
        if !mark.exists() {
            create(&mark, &format!("title: {}\n", serde_json::to_string(&stem).unwrap_or_default()))?;
            print(&format!("wrote {}\n", mark.display()));
        }
        if !same {
            fs_err::copy(&args.file, &copy)?;
            print(&format!("copied {}\n", copy.display()));
        }
        create(&target, mapping)?;
        print(&format!("wrote {}\n", target.display()));
        Ok(())
    });
    match done {
        Ok(()) => OK,
        Err(error) => {
            say(&format!("error: `{}` cannot be written: {error}", dir.display()));
            FAILED
        }
    }
}

/// The rows of all tables as YAML.
fn rows(args: &ImportArgs, folder: &Path, name: &str) -> u8 {
    let mut sources = Sources::default();
    let read = read(folder, name, &[], &ReadOptions { exports: true, ..ReadOptions::default() }, &mut sources);
    tell(&read.findings, &sources);
    if read.records.is_empty() {
        say(&format!("error: nothing could be read from `{}`", args.file.display()));
        return FAILED;
    }
    let text = format!("# From {name}.\n\n{}", yaml_write::write(&[], &read.records));
    let Some(dir) = &args.into else {
        print(&text);
        return OK;
    };
    let stem = args.file.file_stem().unwrap_or_default().to_string_lossy();
    let target = dir.join(format!("{}.yaml", Some(slug(&stem)).filter(|slug| !slug.is_empty()).unwrap_or_else(|| "import".to_owned())));
    match fs_err::create_dir_all(dir).and_then(|()| create(&target, &text)) {
        Ok(()) => {
            print(&format!("wrote {}\n", target.display()));
            OK
        }
        Err(error) => {
            say(&format!("error: `{}` cannot be written: {error}", target.display()));
            FAILED
        }
    }
}
