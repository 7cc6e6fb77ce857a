//! A build that is killed at any moment leaves every paper whole, and the next build makes everything good.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

fn build(out: &Path) -> Command {
    let production = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("examples/short");
    let mut command = Command::new(env!("CARGO_BIN_EXE_callboard"));
    command.arg("build").arg(production).arg("--force").arg("--out").arg(out).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

/// Every file that is not state.
fn files(out: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let entries = walkdir::WalkDir::new(out).into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file());
    let named = entries.map(|entry| (entry.path().strip_prefix(out).unwrap().to_owned(), std::fs::read(entry.path()).unwrap()));
    named.filter(|(path, _)| !path.starts_with(".callboard") && path != Path::new(".callboard.lock")).collect()
}

#[test]
fn a_killed_build_leaves_whole_papers() {
    let (whole, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    assert!(build(whole.path()).status().unwrap().success());
    let whole = files(whole.path());
    assert!(whole.len() > 6, "{:?}", whole.keys());
    for delay in [5, 15, 30, 45, 60, 80, 100, 130, 170, 220, 300] {
        let mut child = build(out.path()).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(delay));
        // By Ctrl-C or for good, it is the same.
        if cfg!(unix) && delay % 10 == 5 {
            assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
        } else {
            child.kill().unwrap();
        }
        child.wait().unwrap();
        for (path, bytes) in files(out.path()) {
            let is_litter = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(".callboard-"));
            // The manifest and the site tell of what stands there, so they differ while papers are missing.
            let site = ["index.html", "people.html", "places.html"].iter().any(|file| path == Path::new(file)) || path.starts_with("site");
            let tells = path == Path::new("manifest.json") || site;
            assert!(is_litter || tells || whole.get(&path) == Some(&bytes), "{} is not whole after {delay} ms", path.display());
        }
    }
    assert!(build(out.path()).status().unwrap().success());
    assert!(files(out.path()) == whole, "the next build does not make everything good");
}
