//! A message as it goes over the wire: headers, text, papers, calendar entry (RFC 5322, MIME). The same facts give the same
//! bytes: the Message-ID and the boundary come from the content.

use jiff::Timestamp;
use lettre::Message;
use lettre::address::Envelope;
use lettre::message::header::{ContentType, Date, Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};

use crate::documents::sending::letter::Letter;

/// A file that goes with a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// `application/pdf`.
    pub kind: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What a message is put together from.
#[derive(Debug, Clone, Copy)]
pub struct Parts<'a> {
    /// Whom it is from: `Slack Water <office@slackwater.example>`.
    pub from: &'a str,
    /// Where answers go.
    pub reply_to: Option<&'a str>,
    /// The recipient's name and address.
    pub to: (&'a str, &'a str),
    /// What it says.
    pub letter: &'a Letter,
    /// The papers.
    pub files: &'a [File],
    /// The Message-ID of the message before, without brackets: mail programs show the two together.
    pub before: Option<&'a str>,
    /// What it is about, for the header by which callboard knows its own: `2026-05-21 cast-13`.
    pub about: &'a str,
}

/// A message.
#[derive(Debug, Clone, PartialEq)]
pub struct Composed {
    /// Its Message-ID, without brackets.
    pub id: String,
    /// From whom and to whom.
    pub envelope: Envelope,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The header by which callboard knows the messages it has written to a folder.
pub const MARK: &str = "X-Callboard";

/// Puts a message together. `date` is when it is sent; `unsent` marks a file that a mail program opens to be sent.
///
/// # Errors
/// When an address cannot be read; the sentence names it.
pub fn compose(parts: Parts<'_>, date: Option<Timestamp>, unsent: bool) -> Result<Composed, String> {
    let address = |what: &str, text: &str| line(text).parse::<Mailbox>().map_err(|error| format!("{what} `{text}` is no address: {error}"));
    let from = address("the sender", parts.from)?;
    let (name, email) = parts.to;
    let email = email.parse().map_err(|error| format!("`{email}` is no address: {error}"))?;
    let to = Mailbox::new(Some(line(name)).filter(|name| !name.is_empty()), email);
    let digest = digest(parts);
    let id = format!("{}.callboard@{}", &digest[..32], from.email.domain());
    let mut body = MultiPart::mixed().boundary(format!("=_callboard_{}", &digest[32..56])).singlepart(text(&parts.letter.text));
    let files = parts.files.iter().map(|file| (file.name.as_str(), file.kind, file.bytes.clone()));
    let calendar = (!parts.letter.calendar.is_empty())
        .then(|| ("call.ics", "text/calendar; charset=utf-8; method=PUBLISH", parts.letter.calendar.clone().into_bytes()));
    for (name, kind, bytes) in files.chain(calendar) {
        let kind = ContentType::parse(kind).map_err(|error| error.to_string())?;
        body = body.singlepart(SinglePart::builder().header(Disposition(name.to_owned())).header(kind).body(bytes));
    }
    let mut builder = Message::builder().message_id(Some(format!("<{id}>"))).from(from).to(to).subject(line(&parts.letter.subject));
    if let Some(reply_to) = parts.reply_to {
        builder = builder.reply_to(address("`reply_to`", reply_to)?);
    }
    if let Some(before) = parts.before {
        builder = builder.in_reply_to(format!("<{before}>")).references(format!("<{before}>"));
    }
    builder = builder.raw_header(HeaderValue::new(HeaderName::new_from_ascii_str(MARK), line(parts.about)));
    if unsent {
        builder = builder.raw_header(HeaderValue::new(HeaderName::new_from_ascii_str("X-Unsent"), "1".to_owned()));
    }
    let stamp = date.map(std::time::SystemTime::from);
    let builder = builder.date(stamp.unwrap_or(std::time::UNIX_EPOCH));
    let mut message = builder.multipart(body).map_err(|error| error.to_string())?;
    if date.is_none() {
        message.headers_mut().remove::<Date>();
    }
    Ok(Composed { id, envelope: message.envelope().clone(), bytes: message.formatted() })
}

/// What a file is called, in the form that every mail program reads. Names are of ASCII letters, figures and hyphens.
#[derive(Clone)]
struct Disposition(String);

impl Header for Disposition {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Content-Disposition")
    }

    fn parse(text: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self(text.to_owned()))
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), format!("attachment; filename=\"{}\"", self.0.replace(['"', '\\'], "")))
    }
}

/// A text as one line of a header: a name may hold a line break in the user's files, a header may not.
fn line(text: &str) -> String {
    text.split(char::is_control).map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

fn text(text: &str) -> SinglePart {
    SinglePart::plain(text.to_owned())
}

/// The hash of everything that a message is about.
fn digest(parts: Parts<'_>) -> String {
    let mut hasher = blake3::Hasher::new();
    let mut put = |bytes: &[u8]| {
        hasher.update(&(bytes.len() as u64).to_le_bytes());
        hasher.update(bytes);
    };
    for text in [parts.from, parts.reply_to.unwrap_or_default(), parts.to.0, parts.to.1, &parts.letter.subject, &parts.letter.text] {
        put(text.as_bytes());
    }
    put(parts.letter.calendar.as_bytes());
    put(parts.before.unwrap_or_default().as_bytes());
    put(parts.about.as_bytes());
    for file in parts.files {
        put(file.name.as_bytes());
        put(&file.bytes);
    }
    hasher.finalize().to_hex().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter(text: &str) -> Letter {
        Letter {
            subject: "Žuti – your call 7:00a".to_owned(),
            text: text.to_owned(),
            facts: vec![],
            changes: vec![],
            calendar: "BEGIN:VCALENDAR\r\n".to_owned(),
        }
    }

    fn composed(letter: &Letter, to: (&str, &str), date: Option<Timestamp>) -> Result<Composed, String> {
        let files = [File { name: "call-sheet.pdf".to_owned(), kind: "application/pdf", bytes: vec![37, 80, 68, 70, 0, 255] }];
        let parts = Parts {
            from: "Slack Water <office@slackwater.example>",
            reply_to: None,
            to,
            letter,
            files: &files,
            before: None,
            about: "2026-06-01 cast-1",
        };
        compose(parts, date, date.is_none())
    }

    #[test]
    fn the_same_facts_give_the_same_bytes() {
        let to = ("Радослав Димитров", "rado@tide.example");
        let one = composed(&letter("Call 7:00a\n"), to, None).unwrap();
        assert_eq!(one, composed(&letter("Call 7:00a\n"), to, None).unwrap());
        assert_ne!(one.id, composed(&letter("Call 6:30a\n"), to, None).unwrap().id);
        let text = String::from_utf8(one.bytes).unwrap();
        assert!(
            !text.contains("Date: ") && text.contains("X-Unsent: 1\r\n") && text.contains("X-Callboard: 2026-06-01 cast-1\r\n"),
            "{text}"
        );
        assert!(text.contains("filename=\"call-sheet.pdf\"") && text.contains("method=PUBLISH") && text.is_ascii(), "{text}");
        // The date it is sent does not make it another message.
        let sent = composed(&letter("Call 7:00a\n"), to, Some("2026-05-31T18:00:00Z".parse().unwrap())).unwrap();
        assert_eq!(sent.id, one.id);
        let text = String::from_utf8(sent.bytes).unwrap();
        assert!(text.contains("Date: Sun, 31 May 2026 18:00:00 +0000\r\n") && !text.contains("X-Unsent"), "{text}");
    }

    #[test]
    fn a_header_cannot_be_smuggled_in() {
        let name = ("Mara\r\nBcc: all@tide.example", "mara@tide.example");
        let text = String::from_utf8(composed(&letter("x"), name, None).unwrap().bytes).unwrap();
        assert!(!text.contains("\r\nBcc:"), "{text}");
        assert!(composed(&letter("x"), ("Mara", "mara@tide.example\r\nBcc: x@y.example"), None).is_err());
    }
}
