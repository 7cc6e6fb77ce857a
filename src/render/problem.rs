//! What goes wrong in a template, before it is a finding.

use crate::findings::Code;

/// Something to say about a template, a font or a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Its row in the table of codes.
    pub code: &'static Code,
    /// One sentence, lower case, no full stop.
    pub message: String,
    /// Where in a template it stands.
    pub spot: Option<Spot>,
    /// What to do.
    pub help: Option<String>,
}

/// A place in a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// The file as the user knows it: `templates/typst/call-sheet.typ`, `builtin/typst/theme.typ`.
    pub file: String,
    /// The file's text, so that the line can be shown.
    pub text: Option<String>,
    /// Line from 1.
    pub line: u32,
    /// Column from 1, in characters.
    pub column: u32,
    /// Length in characters, within the line.
    pub length: u32,
}

impl Problem {
    /// A problem of this code.
    #[must_use]
    pub fn new(code: &'static Code, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), spot: None, help: None }
    }

    /// The place in a template.
    #[must_use]
    pub fn at(mut self, spot: Option<Spot>) -> Self {
        self.spot = spot;
        self
    }

    /// What to do.
    #[must_use]
    pub fn help(mut self, help: Option<String>) -> Self {
        self.help = help;
        self
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Some(spot) = &self.spot {
            write!(f, "{}:{}:{}: ", spot.file, spot.line, spot.column)?;
        }
        write!(f, "{} {}: {}", self.code.id, self.code.severity.word(), self.message)?;
        self.help.as_ref().map_or(Ok(()), |help| write!(f, "\n  help: {help}"))
    }
}

impl Spot {
    /// The place of a range of bytes in a text.
    #[must_use]
    pub fn of(file: &str, text: &str, range: std::ops::Range<usize>) -> Self {
        let start = floor(text, range.start);
        let end = floor(text, range.end).max(start);
        let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
        let count = |part: &str| u32::try_from(part.chars().count()).unwrap_or(u32::MAX);
        Self {
            file: file.to_owned(),
            text: Some(text.to_owned()),
            line: u32::try_from(text[..start].matches('\n').count() + 1).unwrap_or(u32::MAX),
            column: count(&text[line_start..start]) + 1,
            length: count(&text[start..end.min(line_end)]).max(1),
        }
    }
}

fn floor(text: &str, mut at: usize) -> usize {
    at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
