//! The papers of an output folder in a browser on this machine, and on no other: `watch --serve`.
//!
//! Bound to 127.0.0.1. A request must name this server as its host, so that no page of the world reaches it under a name of
//! its own; a path cannot leave the folder, nor reach what begins with a dot. Every page gets one script that asks for the
//! state after a build, and reloads the page where it has changed. That script is never written to disk.

use std::io::{Cursor, Read as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

use serde_json::{Value, json};
use tiny_http::{Header, Method, Request, Response};

/// The port where none is asked for.
pub const PORT: u16 = 4780;
/// Where what is not a paper is asked for.
const OWN: &str = "/~callboard/";
const SCRIPT: &str = include_str!("../../templates/site/live.js");
const STYLE: &str = include_str!("../../templates/site/live.css");
/// How long a question for news waits for some.
const WAIT: Duration = Duration::from_secs(25);
/// Requests at work at one time; more are told to come again.
const MOST: usize = 256;
/// So many papers are taken to be open.
const MOST_OPEN: usize = 3;
/// A page of the site asks for nothing but its own folder.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; \
                      connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// What the last build came to, for pages that ask.
struct News {
    version: u64,
    state: Value,
}

struct Shared {
    out: PathBuf,
    port: u16,
    news: Mutex<News>,
    changed: Condvar,
    ended: AtomicBool,
    at_work: AtomicUsize,
    /// The papers that browsers have asked for last, by their paths without the ending, the latest first.
    open: Mutex<Vec<String>>,
}

/// A running server; it ends when it is dropped.
pub struct Server {
    http: Arc<tiny_http::Server>,
    shared: Arc<Shared>,
}

impl Server {
    /// Serves an output folder on a port of this machine; any free one for 0.
    ///
    /// # Errors
    /// When the port is taken, or may not be used.
    pub fn start(out: &Path, port: u16) -> Result<Self, String> {
        let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).map_err(|error| match error.kind() {
            std::io::ErrorKind::AddrInUse => format!("port {port} is taken by another program"),
            std::io::ErrorKind::PermissionDenied => format!("port {port} may not be used: those below 1024 are the system's"),
            kind => format!("port {port} cannot be used: {kind}"),
        })?;
        let port = listener.local_addr().map_err(|error| error.to_string())?.port();
        let http = Arc::new(tiny_http::Server::from_listener(listener, None).map_err(|error| error.to_string())?);
        let news = Mutex::new(News { version: 0, state: json!({}) });
        let shared = Arc::new(Shared {
            out: out.to_owned(),
            port,
            news,
            changed: Condvar::new(),
            ended: AtomicBool::new(false),
            at_work: AtomicUsize::new(0),
            open: Mutex::default(),
        });
        let (listening, all) = (Arc::clone(&http), Arc::clone(&shared));
        std::thread::spawn(move || {
            while let Ok(request) = listening.recv() {
                if all.ended.load(Ordering::Relaxed) {
                    break;
                }
                if all.at_work.fetch_add(1, Ordering::Relaxed) >= MOST {
                    all.at_work.fetch_sub(1, Ordering::Relaxed);
                    // Whoever went away needs no answer.
                    let _ = request.respond(text(503, "too many requests at one time"));
                    continue;
                }
                let all = Arc::clone(&all);
                std::thread::spawn(move || {
                    all.answer(request);
                    all.at_work.fetch_sub(1, Ordering::Relaxed);
                });
            }
        });
        Ok(Self { http, shared })
    }

    /// The port it listens on.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.shared.port
    }

    /// The address of its front page.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.shared.port)
    }

    /// The papers that browsers have asked for last, by their paths without the ending.
    #[must_use]
    pub fn open(&self) -> Vec<String> {
        self.shared.open.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Has every open page look whether it is another now: the first papers of a build are there, what it comes to is not.
    pub fn nudge(&self) {
        self.shared.news.lock().unwrap_or_else(PoisonError::into_inner).version += 1;
        self.shared.changed.notify_all();
    }

    /// Tells every open page what a build came to.
    pub fn tell(&self, state: Value) {
        let mut news = self.shared.news.lock().unwrap_or_else(PoisonError::into_inner);
        news.version += 1;
        news.state = state;
        self.shared.changed.notify_all();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.ended.store(true, Ordering::Relaxed);
        self.shared.changed.notify_all();
        self.http.unblock();
    }
}

type Answer = Response<Cursor<Vec<u8>>>;

impl Shared {
    fn answer(&self, request: Request) {
        let answer = self.of(&request);
        // Whoever went away needs no answer.
        let _ = request.respond(answer);
    }

    fn of(&self, request: &Request) -> Answer {
        if !self.is_host(request) {
            return text(421, "this server answers to 127.0.0.1 and localhost alone");
        }
        if !matches!(request.method(), Method::Get | Method::Head) {
            return with(text(405, "only GET and HEAD"), "Allow", "GET, HEAD");
        }
        let (path, query) = request.url().split_once('?').unwrap_or((request.url(), ""));
        match path.strip_prefix(OWN) {
            Some("live.js") => file(SCRIPT.as_bytes().to_vec(), "text/javascript; charset=utf-8"),
            Some("live.css") => file(STYLE.as_bytes().to_vec(), "text/css; charset=utf-8"),
            Some("state") => self.state(query),
            Some(_) => text(404, "not found"),
            None => self.paper(path),
        }
    }

    /// Whether the request names this server: a page of the world that has its own name point here does not.
    fn is_host(&self, request: &Request) -> bool {
        let mut hosts = request.headers().iter().filter(|header| header.field.equiv("Host")).map(|header| header.value.as_str());
        let known = |host: &str| {
            let (name, port) = host.rsplit_once(':').unwrap_or((host, "80"));
            port == self.port.to_string() && (name == "127.0.0.1" || name.eq_ignore_ascii_case("localhost"))
        };
        hosts.next().is_some_and(known) && hosts.next().is_none()
    }

    /// The state of the last build, as soon as it is another than the one that the page has seen.
    fn state(&self, query: &str) -> Answer {
        let seen = query.split('&').find_map(|pair| pair.strip_prefix("seen=")?.parse::<u64>().ok());
        let news = self.news.lock().unwrap_or_else(PoisonError::into_inner);
        let old = |news: &mut News| seen == Some(news.version) && !self.ended.load(Ordering::Relaxed);
        let (news, _) = self.changed.wait_timeout_while(news, WAIT, old).unwrap_or_else(PoisonError::into_inner);
        let state = json!({"version": news.version, "state": news.state});
        drop(news);
        file(state.to_string().into_bytes(), "application/json; charset=utf-8")
    }

    fn paper(&self, path: &str) -> Answer {
        let Some(found) = locate(&self.out, path) else { return text(404, "there is no such paper") };
        if let Some((stem, "html" | "pdf")) = path.trim_start_matches('/').rsplit_once('.') {
            let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
            open.retain(|known| known != stem);
            open.insert(0, stem.to_owned());
            open.truncate(MOST_OPEN);
        }
        let mut bytes = Vec::new();
        if std::fs::File::open(&found).and_then(|mut file| file.read_to_end(&mut bytes)).is_err() {
            return text(404, "there is no such paper");
        }
        let kind = kind(&found);
        if !kind.starts_with("text/html") {
            return file(bytes, kind);
        }
        let digest = blake3::hash(&bytes).to_hex()[..16].to_owned();
        let script = format!("<script src=\"{OWN}live.js\" data-digest=\"{digest}\"></script>\n");
        let page = String::from_utf8_lossy(&bytes);
        let at = page.rfind("</body>").unwrap_or(page.len());
        let page = format!("{}{script}{}", &page[..at], &page[at..]);
        let answer = with(file(page.into_bytes(), kind), "Content-Security-Policy", POLICY);
        with(answer, "X-Callboard-Digest", &digest)
    }
}

/// The file that a path asks for, inside the folder.
fn locate(out: &Path, path: &str) -> Option<PathBuf> {
    let path = decoded(path.strip_prefix('/')?)?;
    let mut found = out.canonicalize().ok()?;
    let root = found.clone();
    for part in path.split('/').filter(|part| !part.is_empty()) {
        // State, locks and the way up begin with a dot; on some systems a backslash, a colon or a dot at the end leads elsewhere.
        if part.starts_with('.') || part.ends_with('.') || part.contains(['\\', ':', '\0']) {
            return None;
        }
        found.push(part);
    }
    if found.is_dir() {
        if !path.is_empty() && !path.ends_with('/') {
            return None;
        }
        found.push("index.html");
    }
    // A link that leads out of the folder leads nowhere.
    let found = found.canonicalize().ok().filter(|found| found.starts_with(&root))?;
    found.is_file().then_some(found)
}

/// A path without its percent signs.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let mut figure = || rest.next().and_then(|figure| char::from(figure).to_digit(16));
            let value = figure()? * 16 + figure()?;
            bytes.push(u8::try_from(value).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn kind(path: &Path) -> &'static str {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    match ending.as_str() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "pdf" => "application/pdf",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "svg" => "image/svg+xml",
        "ics" => "text/calendar; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/octet-stream",
    }
}

fn with(answer: Answer, name: &str, value: &str) -> Answer {
    match Header::from_bytes(name, value) {
        Ok(header) => answer.with_header(header),
        Err(()) => answer,
    }
}

fn file(bytes: Vec<u8>, kind: &str) -> Answer {
    let answer = with(Response::from_data(bytes), "Content-Type", kind);
    let answer = with(answer, "Cache-Control", "no-store");
    let answer = with(answer, "X-Content-Type-Options", "nosniff");
    let answer = with(answer, "Referrer-Policy", "no-referrer");
    with(answer, "Cross-Origin-Resource-Policy", "same-origin")
}

fn text(status: u16, words: &str) -> Answer {
    file(format!("{words}\n").into_bytes(), "text/plain; charset=utf-8").with_status_code(status)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_path_leaves_the_folder() {
        let around = tempfile::tempdir().unwrap();
        let out = around.path().join("out");
        std::fs::create_dir_all(out.join("memo")).unwrap();
        std::fs::create_dir_all(out.join(".callboard")).unwrap();
        for path in ["secret.txt", "out/index.html", "out/memo/a b.html", "out/.callboard/cache.json"] {
            std::fs::write(around.path().join(path), "x").unwrap();
        }
        #[cfg(unix)]
        std::os::unix::fs::symlink("../secret.txt", out.join("link.txt")).unwrap();
        let found = |path: &str| locate(&out, path).is_some();
        assert!(found("/") && found("/index.html") && found("/memo/a%20b.html") && found("//index.html"));
        for path in [
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/memo/../../secret.txt",
            "/..%2fsecret.txt",
            "/%2e%2e%2fsecret.txt",
            "/..\\secret.txt",
            "/..%5csecret.txt",
            "/.callboard/cache.json",
            "/%2ecallboard/cache.json",
            "/link.txt",
            "/memo",
            "/memo/",
            "/index.html%00",
            "/%zz",
            "index.html",
            "",
            "/C:/secret.txt",
            "/index.html.",
        ] {
            assert!(!found(path), "{path}");
        }
    }

    #[test]
    fn every_file_of_an_output_folder_has_its_type() {
        assert_eq!(kind(Path::new("a/b.PDF")), "application/pdf");
        assert_eq!(kind(Path::new("index.html")), "text/html; charset=utf-8");
        assert_eq!(kind(Path::new("manifest")), "application/octet-stream");
    }
}
