//! A production office's own mail relay: it speaks over TLS alone, with a certificate of the office's own authority, and
//! takes nothing from whom it has not let in. And what happens when one of the settings is wrong.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use rustls::pki_types::PrivateKeyDer;
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use tempfile::TempDir;

use super::{SHOW, approve};
use crate::support::{Ran, production};

/// `office` and `tide & time`, as AUTH PLAIN has them (RFC 4616).
const RIGHT: &str = "AG9mZmljZQB0aWRlICYgdGltZQ==";

#[derive(Default)]
struct Seen {
    /// Who has got a message.
    messages: Mutex<Vec<String>>,
    /// How often somebody tried to log in.
    logins: AtomicUsize,
    /// What was said before the connection was private.
    open: Mutex<Vec<String>>,
}

struct Relay {
    port: u16,
    /// The certificate of the office's authority, in PEM form.
    ca: String,
    seen: Arc<Seen>,
}

impl Relay {
    fn start(implicit: bool) -> Self {
        // An authority that nobody knows, and the relay's own certificate signed by it.
        let mut office = CertificateParams::new(Vec::new()).unwrap();
        office.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let office_key = KeyPair::generate().unwrap();
        let ca = office.self_signed(&office_key).unwrap().pem();
        let key = KeyPair::generate().unwrap();
        let own = CertificateParams::new(vec!["127.0.0.1".to_owned()]).unwrap();
        let chain = vec![own.signed_by(&key, &Issuer::new(office, office_key)).unwrap().der().clone()];
        let key = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions().unwrap();
        let config = Arc::new(config.with_no_client_auth().with_single_cert(chain, key).unwrap());
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let (port, seen) = (listener.local_addr().unwrap().port(), Arc::new(Seen::default()));
        let own = Arc::clone(&seen);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (own, config) = (Arc::clone(&own), Arc::clone(&config));
                std::thread::spawn(move || {
                    let _ = serve(&own, config, stream, implicit);
                });
            }
        });
        Self { port, ca, seen }
    }

    fn messages(&self) -> Vec<String> {
        let mut all = self.seen.messages.lock().unwrap().clone();
        all.sort();
        all
    }
}

fn serve(seen: &Seen, config: Arc<ServerConfig>, mut stream: TcpStream, implicit: bool) -> std::io::Result<()> {
    if !implicit {
        stream.write_all(b"220 relay ESMTP\r\n")?;
        let mut lines = BufReader::new(stream.try_clone()?);
        loop {
            let mut line = String::new();
            if lines.read_line(&mut line)? == 0 {
                return Ok(());
            }
            seen.open.lock().unwrap().push(line.trim_end().to_owned());
            match line.get(..8).map(str::to_ascii_uppercase).as_deref() {
                Some("STARTTLS") => break,
                Some(text) if text.starts_with("EHLO") => stream.write_all(b"250-relay\r\n250 STARTTLS\r\n")?,
                _ => stream.write_all(b"530 5.7.0 encryption first\r\n")?,
            }
        }
        stream.write_all(b"220 go on\r\n")?;
    }
    let tls = StreamOwned::new(ServerConnection::new(config).map_err(std::io::Error::other)?, stream);
    let mut tls = BufReader::new(tls);
    if implicit {
        tls.get_mut().write_all(b"220 relay ESMTP\r\n")?;
    }
    dialogue(seen, &mut tls)
}

fn dialogue<S: Read + Write>(seen: &Seen, stream: &mut BufReader<S>) -> std::io::Result<()> {
    let (mut inside, mut to) = (false, String::new());
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line)? == 0 {
            return Ok(());
        }
        let line = line.trim_end();
        let verb = line.get(..4).unwrap_or_default().to_ascii_uppercase();
        let answer = match verb.as_str() {
            "EHLO" => "250-relay\r\n250 AUTH PLAIN LOGIN",
            "AUTH" => {
                seen.logins.fetch_add(1, Ordering::Relaxed);
                inside = line.ends_with(RIGHT);
                if inside { "235 2.7.0 welcome" } else { "535 5.7.8 authentication failed" }
            }
            "QUIT" => "221 goodbye",
            _ if !inside => "530 5.7.0 authentication required",
            "RCPT" => {
                to = line.split(['<', '@']).nth(1).unwrap_or_default().to_owned();
                "250 ok"
            }
            "DATA" => {
                stream.get_mut().write_all(b"354 go on\r\n")?;
                let mut text = Vec::new();
                while !text.ends_with(b"\r\n.\r\n") {
                    if stream.read_until(b'\n', &mut text)? == 0 {
                        return Ok(());
                    }
                }
                seen.messages.lock().unwrap().push(to.clone());
                "250 taken"
            }
            _ => "250 ok",
        };
        stream.get_mut().write_all(format!("{answer}\r\n").as_bytes())?;
        stream.get_mut().flush()?;
    }
}

/// A production with the relay as its mail server.
fn show(relay: &Relay, settings: &str) -> TempDir {
    let mail = format!("mail: {{server: 127.0.0.1, port: {}, timeout: 5, {settings}}}\n", relay.port);
    let dir = production(&[("production.yaml", &(SHOW.to_owned() + &mail)), ("office-ca.pem", &relay.ca), ("notes.txt", "no certificate")]);
    approve(dir.path(), "1", "2026-05-31 15:00");
    dir
}

fn send(dir: &TempDir, password: &str, words: &[&str]) -> Ran {
    let mut command = Command::new(env!("CARGO_BIN_EXE_callboard"));
    command.args(["send", "--smtp"]).args(words).current_dir(dir.path()).env("TIDE_PASSWORD", password);
    let output = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Ran { code: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) }
}

const LOGIN: &str = "ca: office-ca.pem, user: office, password_env: TIDE_PASSWORD";
const RIGHT_WORD: &str = "tide & time";

#[test]
fn a_relay_of_the_offices_own_takes_the_mail_of_whom_it_knows() {
    for (implicit, tls) in [(false, "starttls"), (true, "implicit")] {
        let relay = Relay::start(implicit);
        let dir = show(&relay, &format!("tls: {tls}, {LOGIN}"));
        let run = send(&dir, RIGHT_WORD, &[]);
        assert_eq!(run.code, 0, "{}", run.err);
        assert_eq!(relay.messages(), ["ana", "gwen", "mara", "ole"], "{tls}");
        assert_eq!(relay.seen.logins.load(Ordering::Relaxed), 1);
        let open = relay.seen.open.lock().unwrap().join(" ");
        assert!(open.is_empty() || open == "EHLO tide.example STARTTLS", "{open}");
        // The record says who has it, and nothing of the password.
        let record = std::fs::read_to_string(dir.path().join("sent/2026-06-01.jsonl")).unwrap();
        assert!(record.contains("250 taken") && !record.contains(RIGHT_WORD), "{record}");
    }
}

#[test]
fn a_wrong_password_is_told_once_and_nothing_leaves() {
    let relay = Relay::start(false);
    let dir = show(&relay, LOGIN);
    let run = send(&dir, "tide", &[]);
    let told = format!(
        "error: 127.0.0.1:{} does not take the password of office: 535 5.7.8 authentication failed\nhelp: check `user` under `mail`, and what the environment variable TIDE_PASSWORD holds\n",
        relay.port
    );
    assert!(run.code == 1 && run.err.matches("error").count() == 1 && run.err.contains(&told), "{}", run.err);
    assert!(run.err.contains("4 messages were not sent") && !run.err.contains("not sent to"), "{}", run.err);
    // One try: a relay locks out who tries too often.
    assert_eq!((relay.seen.logins.load(Ordering::Relaxed), relay.messages().len()), (1, 0));
    let record = std::fs::read_to_string(dir.path().join("sent/2026-06-01.jsonl")).unwrap_or_default();
    assert_eq!(record, "", "nothing was on its way");
    // From a file, with the line's end that editors leave: everybody gets it, once.
    std::fs::write(dir.path().join("secret"), format!("{RIGHT_WORD}\n")).unwrap();
    let run = send(&dir, "", &["--password-file", "secret"]);
    assert!(run.code == 0 && relay.messages().len() == 4, "{}", run.err);
}

#[test]
fn what_is_wrong_with_the_settings_is_told_before_a_password_is() {
    let relay = Relay::start(true);
    let of = |settings: &str, words: &[&str]| {
        let dir = show(&relay, &format!("tls: implicit, {settings}"));
        let run = send(&dir, RIGHT_WORD, words);
        assert_eq!((run.code, relay.messages().len()), (1, 0), "{}", run.err);
        run.err
    };
    let text = of("user: office, password_env: TIDE_PASSWORD", &[]);
    assert!(
        text.contains("is from an authority that is not trusted, so nothing was said to it\nhelp: a relay of the office's own"),
        "{text}"
    );
    assert!(text.contains("`mail: {ca: office-ca.pem}`"), "{text}");
    let text = of("ca: nowhere.pem, user: office, password_env: TIDE_PASSWORD", &[]);
    assert!(text.contains("the trusted certificate cannot be read") && text.contains("nowhere.pem"), "{text}");
    let text = of("ca: notes.txt, user: office, password_env: TIDE_PASSWORD", &[]);
    assert!(text.contains("notes.txt` holds no certificate\nhelp: `ca` under `mail` is a file"), "{text}");
    let text = of("ca: office-ca.pem, user: office, password_env: TIDE_OTHER", &[]);
    assert!(text.contains("the environment variable TIDE_OTHER holds no password for office\nhelp: set it"), "{text}");
    let text = of("ca: office-ca.pem, user: office", &["--password-file", "nowhere"]);
    assert!(text.contains("the password cannot be read"), "{text}");
    // Everything so far was noticed before anybody tried to log in.
    assert_eq!(relay.seen.logins.load(Ordering::Relaxed), 0);
    // A relay that wants a login and is told none: said once, not once for each message.
    let text = of("ca: office-ca.pem", &[]);
    assert!(text.contains("takes no mail without a login\nhelp: name it") && text.matches("not sent to").count() == 1, "{text}");
}

#[test]
fn a_certificate_for_another_name_does_not_hold() {
    let relay = Relay::start(true);
    let dir = show(&relay, &format!("tls: implicit, {LOGIN}"));
    super::change(dir.path(), "server: 127.0.0.1", "server: localhost");
    let run = send(&dir, RIGHT_WORD, &[]);
    assert!(run.code == 1 && run.err.contains("does not hold") && run.err.contains("help: `server` is the name"), "{}", run.err);
    assert_eq!(relay.seen.logins.load(Ordering::Relaxed), 0);
}
