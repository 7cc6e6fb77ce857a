//! A mail server on loopback that speaks SMTP properly (RFC 5321) and fails when told to.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// What the server does with a message.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Act {
    /// Takes it.
    Take,
    /// Answers the recipient with this.
    Recipient(&'static str),
    /// Answers `DATA` with this.
    Data(&'static str),
    /// Answers the whole message with this.
    End(&'static str),
    /// Hangs up when the recipient is named.
    HangUpEarly,
    /// Hangs up in the middle of the message.
    HangUpInside,
    /// Hangs up after the dot, with the message in the box or not.
    HangUpAfter { taken: bool },
    /// Has the message in the box and answers after this long.
    Stall(Duration),
}

/// A message in the box.
#[derive(Debug, Clone, PartialEq)]
pub struct Received {
    pub to: String,
    pub text: String,
}

impl Received {
    /// A header's value, unfolded.
    pub fn header(&self, name: &str) -> Option<String> {
        let head = self.text.split("\r\n\r\n").next()?.replace("\r\n ", " ").replace("\r\n\t", " ");
        head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": ").map(str::to_owned))
    }
}

type Rule = Box<dyn Fn(&str, usize) -> Act + Send + Sync>;

struct Shared {
    received: Mutex<Vec<Received>>,
    tries: Mutex<BTreeMap<String, usize>>,
    rule: Mutex<Rule>,
    greeting: Mutex<Duration>,
}

/// The server; it ends with the test.
#[derive(Clone)]
pub struct Server {
    pub port: u16,
    shared: Arc<Shared>,
}

impl Server {
    /// Starts one that takes everything.
    pub fn start() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let shared = Arc::new(Shared {
            received: Mutex::default(),
            tries: Mutex::default(),
            rule: Mutex::new(Box::new(|_, _| Act::Take)),
            greeting: Mutex::new(Duration::ZERO),
        });
        let own = Arc::clone(&shared);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let own = Arc::clone(&own);
                std::thread::spawn(move || {
                    let _ = serve(&own, stream);
                });
            }
        });
        Self { port, shared }
    }

    /// From now on: what to do with a message to an address, and with the how-manieth try of it, from 1.
    pub fn when(&self, rule: impl Fn(&str, usize) -> Act + Send + Sync + 'static) {
        *self.shared.rule.lock().unwrap() = Box::new(rule);
        self.shared.tries.lock().unwrap().clear();
    }

    /// How long it waits before it says anything.
    pub fn greets_after(&self, wait: Duration) {
        *self.shared.greeting.lock().unwrap() = wait;
    }

    /// What is in the box.
    pub fn received(&self) -> Vec<Received> {
        self.shared.received.lock().unwrap().clone()
    }

    /// Who has how many messages.
    pub fn counts(&self) -> BTreeMap<String, usize> {
        let mut counts = BTreeMap::new();
        for one in self.received() {
            *counts.entry(one.to.split('@').next().unwrap().to_owned()).or_default() += 1;
        }
        counts
    }
}

fn serve(shared: &Shared, stream: TcpStream) -> std::io::Result<()> {
    let mut out = stream.try_clone()?;
    let mut lines = BufReader::new(stream.try_clone()?);
    let mut say = |text: &str| out.write_all(format!("{text}\r\n").as_bytes());
    let wait = *shared.greeting.lock().unwrap();
    std::thread::sleep(wait);
    say("220 loopback ESMTP")?;
    let (mut to, mut act) = (String::new(), Act::Take);
    loop {
        let mut line = String::new();
        if lines.read_line(&mut line)? == 0 {
            return Ok(());
        }
        let line = line.trim_end();
        let verb = line.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
        match verb.as_str() {
            "EHLO" => say("250-loopback\r\n250-8BITMIME\r\n250 SIZE 20000000")?,
            "HELO" | "NOOP" => say("250 ok")?,
            "RSET" => {
                to.clear();
                say("250 ok")?;
            }
            "MAIL" => say("250 ok")?,
            "RCPT" => {
                to = line.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
                let tries = {
                    let mut tries = shared.tries.lock().unwrap();
                    let own = tries.entry(to.clone()).or_default();
                    *own += 1;
                    *own
                };
                act = (shared.rule.lock().unwrap())(&to, tries);
                match act {
                    Act::Recipient(reply) => say(reply)?,
                    Act::HangUpEarly => return stream.shutdown(Shutdown::Both),
                    _ => say("250 ok")?,
                }
            }
            "DATA" => {
                if let Act::Data(reply) = act {
                    say(reply)?;
                    continue;
                }
                say("354 go on")?;
                if act == Act::HangUpInside {
                    let mut some = [0; 400];
                    lines.read_exact(&mut some)?;
                    return stream.shutdown(Shutdown::Both);
                }
                let mut text = Vec::new();
                loop {
                    let mut line = Vec::new();
                    if lines.read_until(b'\n', &mut line)? == 0 {
                        return Ok(());
                    }
                    if line == b".\r\n" {
                        break;
                    }
                    text.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
                }
                let take = || {
                    let one = Received { to: to.clone(), text: String::from_utf8_lossy(&text).into_owned() };
                    shared.received.lock().unwrap().push(one);
                };
                match act {
                    Act::End(reply) => say(reply)?,
                    Act::HangUpAfter { taken } => {
                        if taken {
                            take();
                        }
                        return stream.shutdown(Shutdown::Both);
                    }
                    Act::Stall(wait) => {
                        take();
                        std::thread::sleep(wait);
                        say("250 taken at last")?;
                    }
                    _ => {
                        take();
                        say("250 taken")?;
                    }
                }
            }
            "QUIT" => {
                say("221 goodbye")?;
                return Ok(());
            }
            _ => say("502 not known")?,
        }
    }
}
