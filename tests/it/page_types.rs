//! What the page types say of their fields, as `callboard templates keys` tells it: the documentation comments of
//! `src/documents` are the only place where a page's keys are described, and the table beside the command is theirs.

use std::fs;
use std::path::{Path, PathBuf};

const TABLE: &str = "src/build/template_check/page-types.tsv";

#[test]
fn the_table_of_keys_is_what_the_page_types_say() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    collect(&root.join("src/documents"), &mut files);
    files.sort();
    let mut told = String::new();
    for file in files {
        let name = file.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
        types(&name, &fs::read_to_string(&file).unwrap(), &mut told);
    }
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        fs::write(root.join(TABLE), &told).unwrap();
    }
    let table = fs::read_to_string(root.join(TABLE)).unwrap_or_default();
    let odd: Vec<&str> = told.lines().filter(|line| !table.contains(line)).take(5).collect();
    assert!(told == table, "{TABLE} is not what the page types say: UPDATE_EXPECTED=1 writes it anew\n{}", odd.join("\n"));
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
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
