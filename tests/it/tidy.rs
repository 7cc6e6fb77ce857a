//! The shape of the program: rooms that look only downwards, one file for each engine, files of a size to hold in mind.

use std::fs;
use std::path::{Path, PathBuf};

/// The rooms from the top down (DESIGN 2): each may use those below it.
const ROOMS: [&str; 12] =
    ["cli", "build", "render", "documents", "rules", "derive", "normalise", "ingest", "model", "findings", "values", "words"];

/// Most lines of a source file.
const LONGEST: usize = 800;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn sources() -> Vec<(String, String)> {
    let src = root().join("src");
    let mut files: Vec<(String, String)> = walkdir::WalkDir::new(&src)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.path().extension().is_some_and(|ending| ending == "rs"))
        .map(|entry| {
            let path = entry.path().strip_prefix(&src).unwrap().to_string_lossy().replace('\\', "/");
            (path, fs::read_to_string(entry.path()).unwrap())
        })
        .collect();
    files.sort();
    files
}

/// The code of a file without its tests and comments.
fn code(text: &str) -> String {
    let body = text.split("#[cfg(test)]\nmod tests").next().unwrap_or(text);
    body.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

#[test]
fn rooms_look_only_downwards() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let Some(own) = ROOMS.iter().position(|room| path.starts_with(&format!("{room}/")) || path == format!("{room}.rs")) else {
            continue;
        };
        let text = code(&text);
        for above in &ROOMS[..own] {
            if text.contains(&format!("crate::{above}::")) || text.contains(&format!("crate::{above};")) {
                wrong.push(format!("{path} uses {above}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn one_file_imports_each_engine() {
    for (engine, words) in [
        ("yaml", &["saphyr_parser::"][..]),
        ("calamine", &["calamine::"]),
        ("typst", &["typst::"]),
        ("tera", &["tera::"]),
        ("pulldown-cmark", &["pulldown_cmark::"]),
        ("fluent", &["fluent_bundle::"]),
    ] {
        let users: Vec<String> = sources()
            .into_iter()
            .filter(|(_, text)| {
                let text = code(text);
                words.iter().any(|word| {
                    text.match_indices(word).any(|(at, _)| !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':'))
                })
            })
            .map(|(path, _)| path)
            .collect();
        assert!(users.len() <= 1, "{engine} is imported by {users:?}");
    }
}

#[test]
fn files_are_of_a_size_to_hold_in_mind() {
    let long: Vec<String> = sources()
        .into_iter()
        .map(|(path, text)| (path, text.lines().count()))
        .filter(|(_, lines)| *lines > LONGEST)
        .map(|(path, lines)| format!("{path}: {lines} lines"))
        .collect();
    assert!(long.is_empty(), "over {LONGEST} lines:\n{}", long.join("\n"));
}

#[test]
fn only_the_command_line_prints() {
    let printing: Vec<String> = sources()
        .into_iter()
        .filter(|(path, _)| !path.starts_with("cli/") && path != "main.rs")
        .filter(|(_, text)| ["println!(", "print!(", "eprintln!(", "eprint!(", "dbg!("].iter().any(|word| code(text).contains(word)))
        .map(|(path, _)| path)
        .collect();
    assert!(printing.is_empty(), "{printing:?}");
}

#[test]
fn the_top_level_is_what_was_agreed() {
    const AGREED: &[&str] = &[
        "Cargo.toml",
        "Cargo.lock",
        "README.md",
        "src",
        "templates",
        "examples",
        "tests",
        "fonts",
        "benches",
        "fuzz",
        "LICENSE",
        "CHANGELOG.md",
        "ARCHITECTURE.md",
        "rustfmt.toml",
        "clippy.toml",
        "target",
        "out",
    ];
    let odd: Vec<String> = fs::read_dir(root())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| !name.starts_with('.') && !AGREED.contains(&name.as_str()))
        .collect();
    assert!(odd.is_empty(), "at the top level: {odd:?}");
    assert!(Path::new(&root().join("LICENSE")).is_file());
}
