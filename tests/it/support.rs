//! What the tests share: a production written to a temporary folder, and its model.

use std::path::Path;
use std::process::Command;

use callboard::build::facts::{ReadOptions, read};
use callboard::documents::{Context, model_json};
use serde_json::Value;
use tempfile::TempDir;

/// Writes a production's files to a temporary folder.
pub fn production(files: &[(&str, &str)]) -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = dir.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    dir
}

/// The model of a production of one file.
pub fn model(text: &str) -> Value {
    let dir = production(&[("production.yaml", text)]);
    let facts = read(dir.path(), &ReadOptions::default());
    let context = Context::internal(&facts.production, &facts.derived);
    serde_json::to_value(model_json::model(context, &facts.findings, &facts.sources)).unwrap()
}

/// What a run of the program gave.
pub struct Ran {
    /// Its exit code.
    pub code: i32,
    /// Its standard output.
    pub out: String,
    /// Its standard error.
    pub err: String,
}

impl Ran {
    /// Its standard output as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}\n{}\n{}", self.out, self.err))
    }
}

/// Runs the program in a folder.
pub fn callboard(dir: &Path, words: &[&str]) -> Ran {
    let output = Command::new(env!("CARGO_BIN_EXE_callboard")).args(words).current_dir(dir).output().unwrap();
    Ran {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Checks that a fixture page has the keys of a page, wherever both have something.
pub fn same_keys(page: &Value, fixture: &Value, at: &str) {
    match (page, fixture) {
        (Value::Object(page), Value::Object(fixture)) => {
            let mut keys: (Vec<&String>, Vec<&String>) = (page.keys().collect(), fixture.keys().collect());
            keys.0.sort();
            keys.1.sort();
            assert_eq!(keys.0, keys.1, "keys of {at}");
            page.iter().for_each(|(key, value)| same_keys(value, &fixture[key], &format!("{at}.{key}")));
        }
        (Value::Array(page), Value::Array(fixture)) => {
            if let Some(first) = page.first() {
                fixture.iter().enumerate().for_each(|(index, value)| same_keys(first, value, &format!("{at}[{index}]")));
            }
        }
        _ => {}
    }
}
