//! One message to one recipient through a mail server, and how sure it is what became of it.
//!
//! A server has a message from the moment it reads the dot at the end of it, and nobody else knows until it answers. So
//! there are three outcomes: the server has it; it is certain that the server does not; or the connection was lost after
//! the dot had left, and then nobody knows. The end of a message is held back for a moment before the dot, so that a
//! server that has gone is noticed while it is still certain.

use std::cell::Cell;
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use lettre::address::{Address, Envelope};
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{Certificate, SmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail as MailCommand, Rcpt, Rset};
use lettre::transport::smtp::extension::{ClientId, Extension, MailBodyParameter, MailParameter};

use crate::model::{Mail, MailTls};

/// How long each piece of a message's end is held back.
const PAUSE: Duration = Duration::from_millis(40);
/// How many times longer the answer to a whole message is waited for: the server may look it through first.
const PATIENCE: u32 = 5;

/// A mail server, as the production names it.
#[derive(Clone)]
pub struct Server {
    host: String,
    port: u16,
    tls: MailTls,
    /// The certificates of authorities that the production trusts beside the known ones.
    ca: Option<Certificate>,
    login: Option<Login>,
    timeout: Duration,
    /// The name to greet it with.
    hello: String,
}

/// What the server is told to let us in.
#[derive(Clone)]
struct Login {
    user: String,
    password: String,
    /// Where the password came from: `the environment variable SALT_MAIL_PASSWORD`.
    from: String,
}

/// What `Server::of` finds around the production.
pub struct Around<'a> {
    /// The production's folder: a relative `ca` is in it.
    pub folder: &'a Path,
    /// The file that holds the password, as the command line names it.
    pub password_file: Option<&'a Path>,
    /// The environment.
    pub variable: &'a dyn Fn(&str) -> Option<String>,
}

impl std::fmt::Debug for Server {
    /// Without the password.
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "Server({}, {:?})", self.name(), self.tls)
    }
}

/// What became of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The server has it. With what it said.
    Accepted(String),
    /// The server will not have it. With what it said.
    Refused(String),
    /// The connection was lost before the whole message had left: the server does not have it.
    Lost(String),
    /// The connection was lost after that, or the server did not answer in time: nobody knows.
    Unknown(String),
}

impl Server {
    /// The server that the production names, with the password from a file or the environment.
    ///
    /// # Errors
    /// When no server is named, when its connection would not be private, or when the password or the file of trusted
    /// certificates is not there; the sentence says what to do.
    pub fn of(mail: Option<&Mail>, sender: &str, around: &Around<'_>) -> Result<Self, String> {
        let help = "help: name it in production.yaml: `mail: {server: mail.example.com, user: …, password_env: …}`";
        let mail = mail.ok_or_else(|| format!("no mail server is named\n{help}"))?;
        let host = mail.server.clone().ok_or_else(|| format!("`mail` names no server\n{help}"))?;
        let local = host.eq_ignore_ascii_case("localhost") || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
        if mail.tls == MailTls::None && !local && !mail.allow_plain {
            return Err(format!(
                "`tls: none` would send everybody's calls to {host} for all to read\nhelp: `tls: starttls` or `tls: implicit`; `allow_plain: true` where that network is the production's own"
            ));
        }
        let login = mail.user.as_ref().map(|user| login(user, mail, around)).transpose()?;
        if login.is_some() && mail.tls == MailTls::None && !local {
            return Err(format!("a password does not go to {host} without encryption\nhelp: `tls: starttls` or `tls: implicit`"));
        }
        let ca = mail.ca.as_ref().map(|name| authority(&around.folder.join(name))).transpose()?;
        let domain = sender.rsplit_once('@').map_or("localhost", |(_, domain)| domain.trim_end_matches('>'));
        Ok(Self {
            host,
            port: mail.port.unwrap_or(mail.tls.port()),
            tls: mail.tls,
            ca,
            login,
            timeout: Duration::from_secs(u64::from(mail.timeout)),
            hello: domain.to_owned(),
        })
    }

    /// `mail.slackwater.example:587`.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}:{}", self.host, self.port)
    }

    /// Connects, encrypts and logs in.
    ///
    /// # Errors
    /// When any of it fails; nothing has been sent then. The sentence names the server and says what to do.
    pub fn connect(&self) -> Result<Connection, String> {
        let hello = ClientId::Domain(self.hello.clone());
        let wrong = |error: Error| self.unreachable(&said(&error));
        let tls = || {
            let builder = TlsParameters::builder(self.host.clone());
            self.ca.iter().cloned().fold(builder, lettre::transport::smtp::client::TlsParametersBuilder::add_root_certificate).build()
        };
        let implicit = if self.tls == MailTls::Implicit { Some(tls().map_err(wrong)?) } else { None };
        let mut smtp =
            SmtpConnection::connect((self.host.as_str(), self.port), Some(self.timeout), &hello, implicit.as_ref(), None).map_err(wrong)?;
        if self.tls == MailTls::StartTls {
            if !smtp.can_starttls() {
                smtp.abort();
                return Err(self.unreachable("the server offers no encryption (STARTTLS), and nothing was said to it"));
            }
            smtp.starttls(&tls().map_err(wrong)?, &hello).map_err(wrong)?;
        }
        if let Some(login) = &self.login {
            let credentials = Credentials::new(login.user.clone(), login.password.clone());
            smtp.auth(&[Mechanism::Plain, Mechanism::Login], &credentials).map_err(|error| self.shut_out(login, &error))?;
        }
        Ok(Connection { smtp, timeout: self.timeout, alive: true })
    }

    /// Why the server cannot be used. A certificate that is not trusted has its own help: it is what an office's own relay
    /// usually lacks.
    fn unreachable(&self, why: &str) -> String {
        let name = self.name();
        let Some((_, why)) = why.split_once("invalid peer certificate: ") else {
            return format!("{name} cannot be reached: {why}");
        };
        if why.starts_with("UnknownIssuer") {
            let help = match &self.ca {
                None => {
                    "a relay of the office's own has an authority of its own: name the file of its certificate, `mail: {ca: office-ca.pem}`"
                }
                Some(_) => "the file that `ca` names is another authority's: ask for the one that signed the relay's certificate",
            };
            return format!("the certificate of {name} is from an authority that is not trusted, so nothing was said to it\nhelp: {help}");
        }
        format!("the certificate of {name} does not hold: {why}\nhelp: `server` is the name that stands in the certificate")
    }

    /// Why the server does not let us in.
    fn shut_out(&self, login: &Login, error: &Error) -> String {
        let (name, user, said) = (self.name(), &login.user, said(error));
        match error.status() {
            Some(_) => format!(
                "{name} does not take the password of {user}: {said}\nhelp: check `user` under `mail`, and what {} holds",
                login.from
            ),
            None => format!("{user} cannot log in to {name}: {said}"),
        }
    }

    /// Why a message was refused that no other will pass either: the server wants a login, and has none.
    #[must_use]
    pub fn wants_login(&self, outcome: &Outcome) -> Option<String> {
        let wanted = matches!(outcome, Outcome::Refused(why) if why.starts_with("530 "));
        (wanted && self.login.is_none())
            .then(|| format!("{} takes no mail without a login\nhelp: name it: `mail: {{user: …, password_env: …}}`", self.name()))
    }
}

/// The name and password to log in with.
fn login(user: &str, mail: &Mail, around: &Around<'_>) -> Result<Login, String> {
    let of = |password: String, from: String| Login { user: user.to_owned(), password, from };
    if let Some(file) = around.password_file {
        let text = fs_err::read_to_string(file).map_err(|error| format!("the password cannot be read: {error}"))?;
        let password = text.trim_end_matches(['\r', '\n']);
        if password.is_empty() {
            return Err(format!("`{}` holds no password for {user}", file.display()));
        }
        return Ok(of(password.to_owned(), format!("`{}`", file.display())));
    }
    let name = mail.password_env.as_ref().ok_or_else(|| {
        format!("`mail` has the user {user} and no `password_env`\nhelp: name the environment variable that holds the password, or give its file: `--password-file FILE`")
    })?;
    let password = (around.variable)(name).filter(|password| !password.is_empty());
    let password = password.ok_or_else(|| {
        format!("the environment variable {name} holds no password for {user}\nhelp: set it for this command, `{name}=… callboard send --smtp`, or give the file that holds it: `--password-file FILE`")
    })?;
    Ok(of(password, format!("the environment variable {name}")))
}

/// The certificates in a file.
fn authority(path: &PathBuf) -> Result<Certificate, String> {
    let help = "help: `ca` under `mail` is a file of certificates in PEM form, in the production's folder or with its whole path";
    let bytes = fs_err::read(path).map_err(|error| format!("the trusted certificate cannot be read: {error}\n{help}"))?;
    let text = String::from_utf8_lossy(&bytes);
    if !text.contains("-----BEGIN CERTIFICATE-----") {
        return Err(format!("`{}` holds no certificate\n{help}", path.display()));
    }
    Certificate::from_pem(&bytes).map_err(|error| format!("`{}` cannot be read: {}\n{help}", path.display(), said(&error)))
}

/// A connection to the server.
pub struct Connection {
    smtp: SmtpConnection,
    timeout: Duration,
    alive: bool,
}

impl Connection {
    /// Whether another message may go over it.
    #[must_use]
    pub const fn is_alive(&self) -> bool {
        self.alive
    }

    /// Says goodbye.
    pub fn close(mut self) {
        if self.alive {
            // What was to be sent has been sent: a server that does not answer goodbye is none of our trouble.
            let _ = self.smtp.quit();
        }
    }

    /// Hands a message over.
    pub fn deliver(&mut self, envelope: &Envelope, bytes: &[u8]) -> Outcome {
        let mut parameters = Vec::new();
        let plain = |address: &Address| AsRef::<str>::as_ref(address).is_ascii();
        if !envelope.from().into_iter().chain(envelope.to()).all(plain) {
            if !self.smtp.server_info().supports_feature(Extension::SmtpUtfEight) {
                return Outcome::Refused("the server takes no address with letters outside ASCII".to_owned());
            }
            parameters.push(MailParameter::SmtpUtfEight);
        }
        if !bytes.is_ascii() {
            parameters.push(MailParameter::Body(MailBodyParameter::EightBitMime));
        }
        let sender = self.smtp.command(MailCommand::new(envelope.from().cloned(), parameters));
        if let Err(error) = sender {
            return self.not_sent(&error);
        }
        for to in envelope.to() {
            if let Err(error) = self.smtp.command(Rcpt::new(to.clone(), Vec::new())) {
                return self.not_sent(&error);
            }
        }
        if let Err(error) = self.smtp.command(Data) {
            return self.not_sent(&error);
        }
        let left = Cell::new(false);
        // An answer that is waited for too short a time would be a message whose fate nobody knows.
        let patience = self.smtp.set_timeout(Some(self.timeout * PATIENCE));
        let answer = match patience {
            Ok(()) => self.smtp.message_iter(pieces(bytes, &left)),
            Err(error) => return self.lost(error.to_string()),
        };
        let reset = self.smtp.set_timeout(Some(self.timeout));
        self.alive = reset.is_ok();
        match answer {
            Ok(response) => {
                Outcome::Accepted(format!("{} {}", response.code(), response.first_line().unwrap_or_default()).trim().to_owned())
            }
            Err(error) if error.status().is_some() => {
                self.alive = self.alive && !is_goodbye(&error);
                Outcome::Refused(said(&error))
            }
            Err(error) if left.get() => {
                self.alive = false;
                self.smtp.abort();
                Outcome::Unknown(said(&error))
            }
            Err(error) => self.lost(said(&error)),
        }
    }

    /// Before the message itself: the server said no, or went away.
    fn not_sent(&mut self, error: &Error) -> Outcome {
        if error.status().is_none() {
            return self.lost(said(error));
        }
        self.alive = !is_goodbye(error) && self.smtp.command(Rset).is_ok();
        if is_goodbye(error) { Outcome::Lost(said(error)) } else { Outcome::Refused(said(error)) }
    }

    fn lost(&mut self, why: String) -> Outcome {
        self.alive = false;
        self.smtp.abort();
        Outcome::Lost(why)
    }
}

/// A message in pieces, its last two lines apart and each after a pause: where the server has gone, the first is answered
/// with a reset and the second cannot be written. `left` is set once all of it has been.
fn pieces<'b>(bytes: &'b [u8], left: &'b Cell<bool>) -> impl Iterator<Item = &'b [u8]> {
    let body = bytes.strip_suffix(b"\r\n").unwrap_or(bytes);
    let line = |end: usize| body[..end].windows(2).rposition(|pair| pair == b"\r\n").map_or(0, |at| at + 2);
    let last = line(body.len());
    let before = line(last.saturating_sub(2));
    let mut rest = vec![&body[last..], &body[before..last], &body[..before]];
    let mut first = true;
    std::iter::from_fn(move || {
        let piece = rest.pop();
        match piece {
            Some(_) if first => first = false,
            Some(_) => std::thread::sleep(PAUSE),
            None => left.set(true),
        }
        piece
    })
}

/// Whether the server closes the connection (421).
fn is_goodbye(error: &Error) -> bool {
    error.status().is_some_and(|code| u16::from(code) == 421)
}

/// What went wrong, in a line.
fn said(error: &Error) -> String {
    let mut text = error.to_string();
    if let Some(code) = error.status() {
        let words = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
        text = format!("{code} {words}");
    } else if let Some(source) = std::error::Error::source(error) {
        let source = source.to_string();
        if !text.contains(&source) {
            text = format!("{text}: {source}");
        }
    }
    let io = std::error::Error::source(error).and_then(|source| source.downcast_ref::<std::io::Error>()).map(std::io::Error::kind);
    if error.is_timeout() || matches!(io, Some(std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut)) {
        "the server did not answer in time".to_owned()
    } else {
        text.replace(['\r', '\n'], " ").trim().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pieces_are_the_message_and_its_end_comes_last() {
        let left = Cell::new(false);
        let message = b"A: 1\r\n\r\none\r\ntwo\r\n--end--\r\n";
        let all: Vec<&[u8]> = pieces(message, &left).collect();
        assert_eq!(all, [&b"A: 1\r\n\r\none\r\n"[..], b"two\r\n", b"--end--"]);
        assert!(left.get());
        // A reader who stops early has not had it all.
        let left = Cell::new(false);
        assert_eq!(pieces(message, &left).take(3).count(), 3);
        assert!(!left.get());
        assert_eq!(pieces(b"x", &left).collect::<Vec<_>>().concat(), b"x");
    }

    #[test]
    fn what_is_not_private_is_refused() {
        let mail = |host: &str, tls, user: Option<&str>| Mail {
            server: Some(host.to_owned()),
            tls,
            user: user.map(str::to_owned),
            password_env: Some("SALT".to_owned()),
            timeout: 1,
            ..Mail::default()
        };
        let variable = |name: &str| (name == "SALT").then(|| "secret".to_owned());
        let around = Around { folder: Path::new("."), password_file: None, variable: &variable };
        let of = |mail: &Mail| Server::of(Some(mail), "Office <office@tide.example>", &around);
        assert!(Server::of(None, "", &around).unwrap_err().starts_with("no mail server is named"));
        assert!(of(&mail("mail.example", MailTls::None, None)).unwrap_err().contains("for all to read"));
        assert!(of(&mail("127.0.0.1", MailTls::None, None)).is_ok());
        assert!(of(&mail("::1", MailTls::None, None)).is_ok());
        let plain = Mail { allow_plain: true, ..mail("mail.example", MailTls::None, Some("office")) };
        assert!(of(&plain).unwrap_err().contains("does not go to mail.example without encryption"));
        let server = of(&mail("mail.example", MailTls::StartTls, Some("office"))).unwrap();
        assert_eq!((server.name().as_str(), server.login.as_ref().unwrap().password.as_str()), ("mail.example:587", "secret"));
        let without = Mail { password_env: Some("OTHER".to_owned()), ..mail("mail.example", MailTls::StartTls, Some("office")) };
        assert!(of(&without).unwrap_err().contains("OTHER holds no password"));
    }
}
