//! Writes down what the page types say of their fields, for `callboard templates keys`: the documentation comments of
//! `src/documents` are the only place where a page's keys are described.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=src/documents");
    let mut files = Vec::new();
    collect(Path::new("src/documents"), &mut files)?;
    files.sort();
    let mut out = String::new();
    for file in files {
        types(&file.to_string_lossy().replace('\\', "/"), &fs::read_to_string(&file)?, &mut out);
    }
    let folder = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("cargo sets OUT_DIR"))?;
    fs::write(Path::new(&folder).join("page-types.tsv"), out)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    Ok(())
}

/// The types of a file, as rustfmt lays them out: a line `file, type with its parameters, comment`, then one `, field, its
/// type, comment` for each field, whatever variant it is of; a field whose own fields stand in its place has a `+` before it.
fn types(file: &str, text: &str, out: &mut String) {
    let mut comment = String::new();
    let (mut inside, mut flat, mut tagged) = (false, false, false);
    for line in text.lines() {
        let own = line.trim();
        if let Some(words) = own.strip_prefix("///") {
            comment.push(' ');
            comment.push_str(words.trim());
            continue;
        }
        if own.starts_with("#[") {
            flat |= own.contains("serde(flatten)");
            tagged |= own.contains("tag = \"kind\"");
            continue;
        }
        let bare = own.strip_prefix("pub(super) ").or(own.strip_prefix("pub(crate) ")).or(own.strip_prefix("pub ")).unwrap_or(own);
        let said = comment.trim().to_owned();
        comment.clear();
        let named = bare.strip_prefix("struct ").or(bare.strip_prefix("enum "));
        if let Some(name) = named.and_then(|name| name.strip_suffix(" {")) {
            out.push_str(&format!("{file}\t{name}\t{said}\n"));
            inside = true;
            if std::mem::take(&mut tagged) {
                out.push_str("\tkind\tString\tWhich of them it is: the others of its keys are those of its kind.\n");
            }
        } else if own == "}" {
            inside = false;
        } else if inside && let Some((name, kind)) = bare.split_once(": ") {
            let mark = if std::mem::take(&mut flat) { "+" } else { "" };
            out.push_str(&format!("\t{mark}{name}\t{}\t{said}\n", kind.trim_end_matches(',')));
        }
    }
}
