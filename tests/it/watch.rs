//! `callboard watch`: builds on save, survives broken facts, serves this machine alone.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use serde_json::Value;

use crate::support::production;

const FILM: &str = "title: Slack Water
conventions: {wording: uk}
locations:
  - {id: quay, name: Long Quay}
scenes:
  - {number: 1, set: QUAY, int_ext: EXT, day_night: DAY, pages: 1, location: quay}
days:
  - {date: 2026-05-04, call: 07:00, scenes: [1]}
";

/// A watch that runs, and the lines it says.
struct Running {
    child: Child,
    said: Receiver<String>,
    port: u16,
}

impl Running {
    fn start(root: &Path, words: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_callboard"));
        command.arg("watch").arg(root).args(["--format", "html"]).args(words);
        let mut child = command.stderr(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
        let (send, said) = channel();
        let lines = BufReader::new(child.stderr.take().unwrap()).lines();
        std::thread::spawn(move || lines.map_while(Result::ok).try_for_each(|line| send.send(line)));
        let mut running = Self { child, said, port: 0 };
        if words.contains(&"--serve") {
            let address = running.until("serving ");
            running.port = address.trim_end_matches('/').rsplit(':').next().unwrap().parse().unwrap();
        }
        running.until("built: ");
        running
    }

    /// Waits for a line that has these words.
    fn until(&self, words: &str) -> String {
        let mut all = Vec::new();
        loop {
            match self.said.recv_timeout(Duration::from_secs(60)) {
                Ok(line) if line.contains(words) => return line,
                Ok(line) => all.push(line),
                Err(_) => panic!("no `{words}` in:\n{}", all.join("\n")),
            }
        }
    }

    /// Whether nothing is built for a while; the rest of what is said of the last build is let pass.
    fn is_quiet(&self) -> bool {
        let begun = std::time::Instant::now();
        while begun.elapsed() < Duration::from_millis(800) {
            match self.said.recv_timeout(Duration::from_millis(100)) {
                Ok(line) if line.contains(" ms; ") => return false,
                _ => {}
            }
        }
        true
    }

    fn ask(&self, method: &str, path: &str, host: &str) -> String {
        raw(self.port, &format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"))
    }

    fn get(&self, path: &str) -> String {
        self.ask("GET", path, &format!("127.0.0.1:{}", self.port))
    }
}

/// One request as it stands, and the whole answer.
fn raw(port: u16, request: &str) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

/// The news of the last build, as soon as there are others than those that were seen.
fn state(port: u16, seen: i64) -> Value {
    let request = format!("GET /~callboard/state?seen={seen} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n");
    serde_json::from_str(raw(port, &request).split("\r\n\r\n").nth(1).unwrap()).unwrap()
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn status(answer: &str) -> u16 {
    answer.split(' ').nth(1).unwrap().parse().unwrap()
}

#[test]
fn a_save_is_one_build_of_what_it_changes_and_tells_what_is_new_and_mended() {
    let dir = production(&[("production.yaml", FILM)]);
    let watch = Running::start(dir.path(), &[]);
    let file = dir.path().join("production.yaml");
    // Saved as some editors save: another file, renamed.
    std::fs::write(dir.path().join(".new"), FILM.replace("07:00", "06:30")).unwrap();
    std::fs::rename(dir.path().join(".new"), &file).unwrap();
    let line = watch.until("production.yaml: ");
    assert!(line.contains("papers made"), "{line}");
    let sheet = || std::fs::read_to_string(dir.path().join("out/call-sheet/main-2026-05-04.html")).unwrap();
    assert!(sheet().contains("06:30"));
    // The same bytes again, what it writes itself, and an editor's own files are nothing.
    std::fs::write(&file, FILM.replace("07:00", "06:30")).unwrap();
    assert!(watch.is_quiet());
    std::fs::write(dir.path().join("production.yaml~"), "x").unwrap();
    std::fs::write(dir.path().join("out/mine.txt"), "x").unwrap();
    assert!(watch.is_quiet());
    // Facts that cannot be read leave the papers.
    std::fs::write(&file, FILM.replace("07:00", "06:30").replace("number: 1,", "number: \"1,")).unwrap();
    assert!(watch.until("production.yaml: ").contains("held back"));
    watch.until("the last whole ones stand");
    assert!(sheet().contains("06:30"));
    std::fs::write(&file, FILM.replace("07:00", "06:15")).unwrap();
    assert!(watch.until("production.yaml: ").contains("mended"));
    watch.until("mended CB002");
    assert!(sheet().contains("06:15"));
    // A file in a folder that is new.
    std::fs::create_dir(dir.path().join("more")).unwrap();
    std::thread::sleep(Duration::from_millis(200));
    std::fs::write(dir.path().join("more/post.yaml"), "post:\n  - {id: lock, name: Picture lock, date: 2026-09-01}\n").unwrap();
    watch.until("post-schedule");
    // The facts go and come again.
    std::fs::remove_file(&file).unwrap();
    watch.until("held back");
    std::fs::write(&file, FILM).unwrap();
    watch.until("mended");
    assert!(sheet().contains("07:00"));
}

/// Every file of an output folder that is not state.
fn papers(out: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = walkdir::WalkDir::new(out).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file());
    let named = entries.map(|entry| (entry.path().strip_prefix(out).unwrap().to_string_lossy().into_owned(), entry.into_path()));
    named.filter(|(path, _)| !path.starts_with(".callboard")).map(|(path, place)| (path, std::fs::read(place).unwrap())).collect()
}

#[test]
fn whatever_is_saved_the_papers_are_those_of_a_build_from_nothing() {
    let more = "cast:
  - {id: 1, character: Ada, performer: Ilse Quist, phone: 555-0142}
  - {id: 2, character: Tom, performer: Bo Lind}
scenes:
  - {number: 2, set: LOFT, int_ext: INT, day_night: NIGHT, pages: 2 3/8, cast: [1, 2], location: loft}
  - {number: 3, set: QUAY, int_ext: EXT, day_night: DAWN, pages: 4/8, cast: [2], location: quay}
locations: [{id: loft, name: The Loft}]
days: [{date: 2026-05-05, call: 08:00, scenes: [2]}, {date: 2026-05-06, call: 09:00, scenes: [3]}]
";
    let dir = production(&[("production.yaml", FILM), ("more.yaml", more)]);
    let formats: &[&str] = if cfg!(feature = "pdf") { &["--format", "pdf"] } else { &[] };
    let theirs = dir.path().join("templates/html/call-sheet.html");
    std::fs::create_dir_all(theirs.parent().unwrap()).unwrap();
    let watch = Running::start(dir.path(), formats);
    let (film, file, extra) = (dir.path().join("production.yaml"), dir.path().join("more.yaml"), dir.path().join("extra.yaml"));
    let own = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/html/call-sheet.html")).unwrap();
    type Edit<'a> = (&'a str, &'a Path, Option<String>);
    let edits: Vec<Edit<'_>> = vec![
        ("a call", &film, Some(FILM.replace("07:00", "06:30"))),
        ("the same call again", &film, Some(FILM.replace("07:00", "06:10"))),
        ("another day's call", &file, Some(more.replace("08:00", "07:45"))),
        ("a name", &file, Some(more.replace("Ilse Quist", "Ilse Quist-Moe"))),
        ("a scene on another day", &file, Some(more.replace("scenes: [2]", "scenes: [2, 3]").replace(", scenes: [3]", ""))),
        ("a day less", &file, Some(more.replace(", {date: 2026-05-06, call: 09:00, scenes: [3]}", ""))),
        ("another file", &extra, Some("crew: [{position: Gaffer, name: Mo Petrov, department: Electric}]\n".to_owned())),
        ("broken facts", &extra, Some("crew: [{position: Gaffer\n".to_owned())),
        ("a file less", &extra, None),
        ("a template of its own", &theirs, Some(own.replace("</h1>", "!</h1>"))),
        ("no template of its own", &theirs, None),
        ("everything as it was", &file, Some(more.to_owned())),
    ];
    for (what, path, text) in edits {
        match &text {
            Some(text) => std::fs::write(path, text).unwrap(),
            None => std::fs::remove_file(path).unwrap(),
        }
        watch.until(" ms");
        if what == "broken facts" {
            continue;
        }
        let cold = tempfile::tempdir().unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_callboard"));
        command.arg("build").arg(dir.path()).arg("--out").arg(cold.path()).args(["--no-binder", "--format", "html"]).args(formats);
        command.stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap();
        let (warm, cold) = (papers(&dir.path().join("out")), papers(cold.path()));
        assert_eq!(warm.keys().collect::<Vec<_>>(), cold.keys().collect::<Vec<_>>(), "{what}");
        let differ: Vec<&String> = cold.iter().filter(|(path, bytes)| warm[*path] != **bytes).map(|(path, _)| path).collect();
        assert!(differ.is_empty(), "{what}: {differ:?}");
        assert!(cold.len() > 20, "{what}: {:?}", cold.keys());
    }
}

#[cfg(unix)]
#[test]
fn an_interrupt_ends_it_at_once_and_leaves_no_litter() {
    let dir = production(&[("production.yaml", FILM)]);
    let mut watch = Running::start(dir.path(), &["--serve", "0"]);
    let killed = Command::new("kill").args(["-INT", &watch.child.id().to_string()]).status().unwrap();
    assert!(killed.success());
    for _ in 0..100 {
        if watch.child.try_wait().unwrap().is_some() {
            let names =
                walkdir::WalkDir::new(dir.path()).into_iter().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
            assert!(names.into_iter().all(|name| !name.ends_with(".tmp")));
            return;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    panic!("it runs on");
}

#[test]
fn papers_are_served_with_their_types_and_a_script_that_is_not_on_disk() {
    let dir = production(&[("production.yaml", FILM)]);
    let watch = Running::start(dir.path(), &["--serve", "0"]);
    let index = watch.get("/");
    assert_eq!(status(&index), 200);
    assert!(
        index.contains("Content-Type: text/html; charset=utf-8") && index.contains("Content-Security-Policy: default-src 'none'"),
        "{index}"
    );
    assert!(index.contains("<script src=\"/~callboard/live.js\""));
    assert!(!std::fs::read_to_string(dir.path().join("out/index.html")).unwrap().contains("~callboard"));
    assert!(watch.get("/site/site.js").contains("Content-Type: text/javascript"));
    assert!(watch.get("/~callboard/live.css").contains("Content-Type: text/css"));
    assert!(watch.get("/manifest.json").contains("Content-Type: application/json"));
    let head = watch.ask("HEAD", "/index.html", &format!("localhost:{}", watch.port));
    assert!(status(&head) == 200 && head.ends_with("\r\n\r\n"), "{head}");
    let port = watch.port;
    for host in ["evil.example", &format!("evil.example:{port}"), "127.0.0.1", &format!("127.0.0.1:{}", port.wrapping_add(1)), ""] {
        assert_eq!(status(&watch.ask("GET", "/", host)), 421, "{host}");
    }
    assert_eq!(status(&raw(port, "GET / HTTP/1.1\r\nConnection: close\r\n\r\n")), 421);
    assert_eq!(status(&watch.ask("POST", "/", &format!("127.0.0.1:{port}"))), 405);
    for path in [
        "/../production.yaml",
        "/%2e%2e/production.yaml",
        "/.callboard/cache.json",
        "/call-sheet/",
        "/call-sheet",
        "/~callboard/x",
        "/nobody.html",
    ] {
        assert_eq!(status(&watch.get(path)), 404, "{path}");
    }
}

#[test]
fn an_open_page_is_told_of_the_next_build_and_of_the_findings_about_it() {
    let dir = production(&[("production.yaml", FILM)]);
    let watch = Running::start(dir.path(), &["--serve", "0"]);
    let port = watch.port;
    let first = state(port, -1);
    let seen = first["version"].as_i64().unwrap();
    std::thread::scope(|scope| {
        let waiting = scope.spawn(move || state(port, seen));
        std::thread::sleep(Duration::from_millis(300));
        assert!(!waiting.is_finished(), "there is no news yet");
        let later = FILM.replace("scenes: [1]}", "scenes: [1], wrap: 23:30}\n  - {date: 2026-05-05, call: 06:00, scenes: [1]}");
        std::fs::write(dir.path().join("production.yaml"), later).unwrap();
        // First that papers are there, then what the build came to.
        let mut news = waiting.join().unwrap();
        while news["state"] == first["state"] {
            let before = news["version"].as_i64().unwrap();
            news = state(port, before);
            assert!(news["version"].as_i64().unwrap() > before, "the build comes to nothing");
        }
        let findings = news["state"]["findings"].as_array().unwrap();
        let about = |finding: &&Value| finding["papers"].as_array().unwrap().iter().any(|paper| paper == "call-sheet/main-2026-05-05");
        let rest = findings.iter().filter(about).find(|finding| finding["new"] == true);
        assert!(rest.is_some(), "{findings:#?}");
    });
}

#[test]
fn a_port_that_is_taken_is_said_and_no_port_means_another() {
    let dir = production(&[("production.yaml", FILM)]);
    let first = Running::start(dir.path(), &["--serve", "0"]);
    let other = production(&[("production.yaml", FILM)]);
    let ran = crate::support::callboard(other.path(), &["watch", "--serve", &first.port.to_string()]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains(&format!("port {} is taken", first.port)) && ran.err.contains("help: "), "{}", ran.err);
    let ran = crate::support::callboard(other.path(), &["watch", "--serve", "99999"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("is not a port"), "{}", ran.err);
}
