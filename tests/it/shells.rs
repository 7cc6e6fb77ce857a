//! Manual pages and completions: whole, and as their readers want them.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use callboard::documents::KINDS;

use crate::support::callboard;

/// The words under `Commands:` of a help text.
fn commands(help: &str) -> Vec<String> {
    let list = help.split_once("Commands:\n").map_or("", |(_, rest)| rest);
    let lines = list.lines().take_while(|line| !line.is_empty()).filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    lines.filter_map(|line| line.split_whitespace().next()).filter(|word| *word != "help").map(str::to_owned).collect()
}

/// Every command with those under it: `templates`, `templates check`.
fn all_commands(dir: &Path) -> Vec<Vec<String>> {
    let mut all = vec![Vec::new()];
    let mut at = 0;
    while let Some(words) = all.get(at).cloned() {
        let words: Vec<&str> = words.iter().map(String::as_str).chain(["--help"]).collect();
        let help = callboard(dir, &words);
        assert_eq!(help.code, 0, "{words:?}");
        for inner in commands(&help.out) {
            let outer = words[..words.len() - 1].iter().map(|word| (*word).to_owned());
            all.push(outer.chain([inner]).collect());
        }
        at += 1;
    }
    all
}

/// What a program says of a text on its standard input; none where it is not at hand.
fn judged(program: &str, words: &[&str], text: &str) -> Option<(bool, String)> {
    let child = Command::new(program).args(words).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let mut child = child.ok()?;
    child.stdin.take()?.write_all(text.as_bytes()).ok()?;
    let output = child.wait_with_output().ok()?;
    Some((output.status.success(), String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned()))
}

#[test]
fn help_of_every_command_and_of_those_under_it_shows_an_example() {
    let dir = tempfile::tempdir().unwrap();
    for words in all_commands(dir.path()) {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let mut help = callboard(dir.path(), &[words.as_slice(), &["--help"]].concat()).out;
        if words.len() > 1 && !help.contains("Example") {
            // Those of the command above show it.
            help = callboard(dir.path(), &[words[0], "--help"]).out;
        }
        let own = format!("  callboard {}", words.join(" "));
        assert!(help.contains("Example") && help.contains(own.trim_end()), "{words:?} shows no example of itself:\n{help}");
    }
}

#[test]
fn there_is_a_manual_page_for_every_command() {
    let dir = tempfile::tempdir().unwrap();
    let wanted: BTreeSet<String> = all_commands(dir.path())
        .iter()
        .map(|words| format!("callboard{}.1", words.iter().map(|word| format!("-{word}")).collect::<String>()))
        .collect();
    let written = callboard(dir.path(), &["man", "--into", "man1"]);
    assert_eq!((written.code, written.out), (0, format!("wrote {} pages into man1\n", wanted.len())));
    let names = fs::read_dir(dir.path().join("man1")).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    assert_eq!(names.collect::<BTreeSet<_>>(), wanted);
    for name in &wanted {
        let page = fs::read_to_string(dir.path().join("man1").join(name)).unwrap();
        for heading in ["NAME", "SYNOPSIS", "DESCRIPTION", "EXAMPLES", "FILES", "\"EXIT STATUS\"", "ENVIRONMENT"] {
            assert!(page.contains(&format!(".SH {heading}\n")), "{name} has no {heading}:\n{page}");
        }
        let called = name.trim_end_matches(".1").replace('-', " ");
        assert!(page.replace('\\', "").contains(&called), "{name} does not name {called}");
        if let Some((_, said)) = judged("mandoc", &["-T", "lint", "-W", "error"], &page) {
            assert_eq!(said, "", "{name}");
        }
    }
}

#[test]
fn one_manual_page_is_printed() {
    let dir = tempfile::tempdir().unwrap();
    assert!(callboard(dir.path(), &["man"]).out.contains(".TH CALLBOARD 1"));
    let build = callboard(dir.path(), &["man", "build"]).out;
    assert!(build.contains(".TH CALLBOARD-BUILD 1") && build.contains("partition"), "{build}");
    assert!(callboard(dir.path(), &["man", "templates", "eject"]).out.contains(".TH CALLBOARD-TEMPLATES-EJECT 1"));
    let wrong = callboard(dir.path(), &["man", "biuld"]);
    assert_eq!((wrong.code, wrong.err.as_str()), (2, "error: there is no command `biuld`\nhelp: did you mean `build`?\n"));
    assert_eq!(callboard(dir.path(), &["man", "__worker"]).code, 2);
}

#[test]
fn completions_know_kinds_audiences_and_codes_and_are_sound_scripts() {
    let dir = tempfile::tempdir().unwrap();
    for (shell, program, words) in [
        ("bash", "bash", &["-n"][..]),
        ("zsh", "zsh", &["-n"]),
        ("fish", "fish", &["-n"]),
        ("powershell", "pwsh", &["-NoProfile", "-Command", "$null = [scriptblock]::Create([Console]::In.ReadToEnd())"]),
        ("elvish", "elvish", &["-compileonly", "/dev/stdin"]),
    ] {
        let script = callboard(dir.path(), &["completions", shell]);
        assert_eq!(script.code, 0, "{shell}");
        for command in all_commands(dir.path()).iter().flatten() {
            assert!(script.out.contains(command.as_str()), "{shell} does not know {command}");
        }
        // These shells' scripts name values of arguments.
        if ["bash", "zsh", "fish"].contains(&shell) {
            let values = KINDS.iter().map(|kind| kind.word).chain(["crew", "public"]);
            let unknown: Vec<&str> = values.filter(|word| !script.out.contains(word)).collect();
            assert!(unknown.is_empty() && script.out.contains("CB207"), "{shell} does not know {unknown:?}");
        }
        if let Some((sound, said)) = judged(program, words, &script.out) {
            assert!(sound && said.is_empty(), "{shell}: {said}");
        }
    }
}

#[test]
fn bash_completes_a_kind_of_paper() {
    let dir = tempfile::tempdir().unwrap();
    let script = callboard(dir.path(), &["completions", "bash"]).out;
    let ask = |words: &[&str]| {
        let last = words.len() - 1;
        let list = words.iter().map(|word| format!("'{word}'")).collect::<Vec<_>>().join(" ");
        let test = format!(
            "{script}\nCOMP_WORDS=({list}); COMP_CWORD={last}; _callboard callboard '{}' '{}'; printf '%s\\n' \"${{COMPREPLY[@]}}\"",
            words[last],
            words[last - 1]
        );
        judged("bash", &["--norc", "-s"], &test).unwrap().1
    };
    assert_eq!(ask(&["callboard", "build", "call-s"]).lines().collect::<Vec<_>>(), ["call-sheet"]);
    assert_eq!(ask(&["callboard", "mer"]).lines().collect::<Vec<_>>(), ["merge"]);
    assert!(ask(&["callboard", "build", "--audience", "cr"]).lines().any(|word| word == "crew"));
    assert!(ask(&["callboard", "explain", "CB20"]).lines().any(|word| word == "CB207"));
}
