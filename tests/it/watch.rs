//! `callboard watch`: builds on save, survives broken facts, serves this machine alone.

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

    /// Whether nothing is said for a while.
    fn is_quiet(&self) -> bool {
        self.said.recv_timeout(Duration::from_millis(600)).is_err()
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
        let news = waiting.join().unwrap();
        assert!(news["version"].as_i64().unwrap() > seen);
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
