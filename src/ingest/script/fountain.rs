//! The Fountain language, as <https://fountain.io/syntax> defines it.
//!
//! The parser is our own. Of the crates there are, `rustwell` 0.3 knows the language best, but its tree drops sections, notes
//! and unknown title-page keys, keeps no column and brings a PDF writer with it; `fountain` 0.1 knows neither boneyard,
//! notes, synopses nor scene numbers. None says which line looked like a heading and was none.
//!
//! Where the definition leaves room:
//! - A heading needs a blank line, or the end of the text, before and after it. A line that holds only a note, a synopsis
//!   or a section counts as blank, because it is not printed.
//! - `I./E` begins a heading as `I/E` does: the language's own test files have it, though the list of prefixes does not.
//! - A boneyard or note that is never closed is text, and said so.

use super::{Element, Heading, Kind, Script, character, heading, scenes};
use crate::findings::{At, Finding, Severity, codes};
use crate::ingest::decode::decode;
use crate::ingest::import::{Format, Import};
use crate::model::{Style, Styled};

/// The format, for the table of those that are read.
pub const FOUNTAIN: Format =
    Format { name: "a Fountain screenplay", endings: &["fountain", "spmd"], is: looks_like_fountain, read: read_fountain };

/// Bytes at which a text is looked at to tell whether it is a screenplay.
const HEAD: usize = 256 << 10;

/// Most lines that are read: those of some nine thousand pages.
const MAX_LINES: usize = 500_000;
/// Most bytes that are read.
const MAX_BYTES: usize = 16 << 20;

/// The beginnings of scene headings, each followed by a full stop or a space.
const PREFIXES: [&str; 7] = ["INT./EXT", "INT/EXT", "INT", "EXT", "EST", "I/E", "I./E"];

/// A line of the text once boneyard and notes are taken out.
#[derive(Debug, Default, Clone)]
struct Line {
    text: String,
    /// Its number in the file, from 1.
    number: u32,
    /// Whether nothing but a note or boneyard stood on it.
    emptied: bool,
}

impl Line {
    fn at(&self) -> At {
        let indent = self.text.chars().take_while(|c| c.is_whitespace()).count();
        let length = self.text.trim().chars().count();
        At::Text { line: self.number, column: small(indent + 1), length: small(length) }
    }

    /// Whether it ends a paragraph: a line of nothing, or of a space or tab.
    fn blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Whether it stands for an empty line inside a speech: two spaces or more.
    fn held_open(&self) -> bool {
        self.text.len() >= 2 && self.text.bytes().all(|byte| byte == b' ')
    }

    /// Whether it is not printed: a section or a synopsis.
    fn unprinted(&self) -> bool {
        let text = self.text.trim_start();
        text.starts_with('#') || (text.starts_with('=') && !is_page_break(text))
    }
}

fn looks_like_fountain(bytes: &[u8]) -> bool {
    let Some((text, _)) = decode(bytes.get(..HEAD).unwrap_or(bytes)) else { return false };
    let first = text.trim_start();
    if first.starts_with(['<', '{']) || first.starts_with("SSI") || first.starts_with("%PDF") || first.starts_with("PK\u{3}") {
        return false;
    }
    let title = first.lines().next().and_then(title_key).is_some_and(|(key, _)| KEYS.contains(&key.to_lowercase().as_str()));
    title || text.lines().any(|line| prefix(line.trim()).is_some() || forced(line.trim())) || first.lines().count() > 1
}

fn read_fountain(bytes: &[u8], import: &mut Import<'_>) {
    let lines = bytes.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count();
    if bytes.len() > MAX_BYTES || lines > MAX_LINES {
        let message = format!("the file has {} MB and {lines} lines, more than any screenplay", bytes.len() >> 20);
        import.refuse(&codes::TOO_LARGE, &message, "export the screenplay anew, or take the file away");
        return;
    }
    let Some((text, encoding)) = decode(bytes) else {
        import.refuse(&codes::UNREADABLE, "the file is not text", "save the screenplay again as plain text");
        return;
    };
    import.show(&text);
    if let Some(encoding) = encoding {
        let message = format!("{} is not UTF-8; it was read as {encoding}", import.file);
        let finding = Finding::new(&codes::NOT_UTF8, message).severity(Severity::Note).at(import.whole());
        import.say(finding.help("if letters are wrong, save it again as UTF-8"));
    }
    let (script, odd) = parse(&text);
    for Odd { at, message, help } in odd {
        let origin = import.place(at);
        import.say(Finding::new(&codes::SCRIPT_LINE, message).at(origin).help(help));
    }
    scenes::keep(&script, import);
}

/// A line that may not be what its writer meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Odd {
    /// Where it stands.
    pub at: At,
    /// What it is.
    pub message: String,
    /// What to do.
    pub help: String,
}

/// Reads a text as Fountain, and tells of lines that may not be what they look like. Every text is a screenplay: what is
/// nothing else is action.
#[must_use]
pub fn parse(text: &str) -> (Script, Vec<Odd>) {
    let mut odd = Vec::new();
    let mut notes = Vec::new();
    let lines = stripped(text, &mut notes, &mut odd);
    let mut script = Script::default();
    let start = title_page(&lines, &mut script);
    let mut parser = Parser { lines: &lines, at: start, script, odd, blank: 0, speaking: false, skip_blank: false };
    parser.body();
    let Parser { mut script, odd, .. } = parser;
    // Notes keep their places among the elements, by line.
    if !notes.is_empty() {
        script.body.extend(notes);
        script.body.sort_by_key(|element| match element.at {
            At::Text { line, .. } => line,
            _ => 0,
        });
    }
    (script, odd)
}

/// The lines of a text without boneyard and notes, each with its number in the file.
fn stripped(text: &str, notes: &mut Vec<Element>, odd: &mut Vec<Odd>) -> Vec<Line> {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    let mut lines = Vec::new();
    let mut line = Line { number: 1, ..Line::default() };
    let mut number = 1_u32;
    let mut rest = text.as_str();
    // A place in the line, and its column: columns are counted on from it.
    let mut column = (0_usize, 1_u32);
    // What is opened and not closed is looked for once only, or a file of nothing else would take for ever.
    let (mut boneyards, mut no_note_before) = (true, 0);
    loop {
        let next = rest.find(['\n', '/', '[']);
        let Some(at) = next else {
            line.text.push_str(rest);
            break;
        };
        line.text.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(after) = rest.strip_prefix('\n') {
            number += 1;
            lines.push(std::mem::replace(&mut line, Line { number, ..Line::default() }));
            rest = after;
            column = (text.len() - rest.len(), 1);
            continue;
        }
        let (open, close, what) = if rest.starts_with("/*") && boneyards {
            ("/*", "*/", "boneyard")
        } else if rest.starts_with("[[") && text.len() - rest.len() >= no_note_before {
            ("[[", "]]", "note")
        } else {
            let mark = rest.chars().next().map_or(1, char::len_utf8);
            line.text.push_str(&rest[..mark]);
            rest = &rest[mark..];
            continue;
        };
        let at = text.len() - rest.len();
        column = (at, column.1.saturating_add(small(text[column.0..at].chars().count())));
        let here = At::Text { line: number, column: column.1, length: 2 };
        let inner = &rest[open.len()..];
        // A note does not go on over an empty line; two spaces hold it open.
        let reach = if what == "note" { inner.find("\n\n").unwrap_or(inner.len()) } else { inner.len() };
        let Some(end) = inner[..reach].find(close) else {
            let (message, help) = match what {
                "boneyard" => ("a boneyard is opened here and never closed; it is read as text", "close it with `*/`, or delete the `/*`"),
                _ => ("a note is opened here and not closed before an empty line; it is read as text", "close it with `]]`"),
            };
            odd.push(Odd { at: here, message: message.to_owned(), help: help.to_owned() });
            if what == "boneyard" {
                boneyards = false;
            } else {
                no_note_before = text.len() - inner.len() + reach;
            }
            line.text.push_str(open);
            rest = inner;
            continue;
        };
        let inside = &inner[..end];
        if what == "note" {
            notes.push(Element::new(Kind::Note, inside.trim(), here));
        }
        line.emptied = true;
        number += small(inside.matches('\n').count());
        rest = &inner[end + close.len()..];
        if let Some(newline) = inside.rfind('\n') {
            column = (text.len() - inner.len() + newline + 1, 1);
        }
    }
    lines.push(line);
    for line in &mut lines {
        line.emptied &= line.text.trim().is_empty();
    }
    lines
}

/// The keys of title pages that the definition and common programs know.
const KEYS: [&str; 20] = [
    "title",
    "credit",
    "author",
    "authors",
    "source",
    "notes",
    "draft date",
    "date",
    "contact",
    "contact info",
    "copyright",
    "revision",
    "font",
    "format",
    "episode",
    "series",
    "draft",
    "language",
    "header",
    "footer",
];

/// Key and value of a line of a title page.
fn title_key(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(':')?;
    let good = !key.is_empty() && key.len() <= 40 && key.starts_with(char::is_alphabetic);
    let known = KEYS.contains(&key.trim().to_lowercase().as_str());
    // `FADE IN:` and `CUT TO:` are no keys, though they look like one.
    let shouted = !key.chars().any(char::is_lowercase);
    (good && key.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '_' | '-')) && (known || !shouted))
        .then(|| (key.trim(), value.trim()))
}

/// Reads the title page, where there is one, and gives the line on which the screenplay begins.
fn title_page(lines: &[Line], script: &mut Script) -> usize {
    let Some(first) = lines.iter().position(|line| !line.blank()) else { return 0 };
    let starts = title_key(&lines[first].text).is_some_and(|(key, value)| {
        let next = lines.get(first + 1);
        let goes_on = next.is_some_and(|next| indented(&next.text) || title_key(&next.text).is_some());
        KEYS.contains(&key.to_lowercase().as_str()) || (goes_on && (!value.is_empty() || next.is_some_and(|next| indented(&next.text))))
    });
    if !starts {
        return 0;
    }
    for (at, line) in lines.iter().enumerate().skip(first) {
        if line.blank() && !line.emptied {
            return at;
        }
        let text = plain(line.text.trim());
        match title_key(&line.text).filter(|_| !indented(&line.text)) {
            Some((key, value)) => {
                let values = Some(plain(value)).filter(|value| !value.is_empty());
                script.title_page.push((key.to_owned(), values.into_iter().collect(), line.at()));
            }
            None => {
                if let Some((_, values, _)) = script.title_page.last_mut().filter(|_| !text.is_empty()) {
                    values.push(text);
                }
            }
        }
    }
    lines.len()
}

/// Whether a line goes on with the key above it: three spaces or more, or a tab.
fn indented(line: &str) -> bool {
    (line.starts_with("   ") || line.starts_with('\t')) && !line.trim().is_empty()
}

struct Parser<'l> {
    lines: &'l [Line],
    at: usize,
    script: Script,
    odd: Vec<Odd>,
    /// Blank lines since the last element.
    blank: u32,
    /// Whether the lines that follow belong to a speech.
    speaking: bool,
    /// Whether the next empty line goes with the note before it.
    skip_blank: bool,
}

impl Parser<'_> {
    fn body(&mut self) {
        while let Some(line) = self.lines.get(self.at) {
            self.line(line);
            self.at += 1;
        }
    }

    /// Whether the lines before this one end a paragraph.
    fn blank_before(&self) -> bool {
        let before = self.at.checked_sub(1).and_then(|at| self.lines.get(at));
        before.is_none_or(|line| line.emptied || line.unprinted() || line.blank())
    }

    /// Whether the next line ends a paragraph.
    fn blank_after(&self) -> bool {
        self.lines.get(self.at + 1).is_none_or(|line| line.blank() || line.unprinted())
    }

    fn push(&mut self, kind: Kind, text: Rich, at: At) {
        let blank = std::mem::take(&mut self.blank).saturating_sub(1);
        self.speaking = matches!(kind, Kind::Character { .. } | Kind::Parenthetical | Kind::Dialogue)
            || (self.speaking && matches!(kind, Kind::Lyric | Kind::Note));
        self.script.body.push(Element { blank, styles: text.styles, ..Element::new(kind, text.text, at) });
    }

    fn line(&mut self, line: &Line) {
        if line.blank() {
            if line.emptied {
                // Of the empty lines around a note on its own, one goes with it.
                self.skip_blank = self.blank > 0;
                return;
            }
            if std::mem::take(&mut self.skip_blank) {
                return;
            }
            if self.speaking && line.held_open() {
                self.add_to_last(Rich::default(), Kind::Dialogue);
                return;
            }
            self.speaking = false;
            self.blank = self.blank.saturating_add(1);
            return;
        }
        let text = line.text.trim();
        let at = line.at();
        if is_page_break(text) {
            return self.push(Kind::PageBreak, Rich::default(), at);
        }
        if let Some((kind, text)) = self.forced(text, line) {
            return self.push(kind, text, at);
        }
        if self.speaking {
            return self.speech(text, at);
        }
        let (before, after) = (self.blank_before(), self.blank_after());
        if prefix(text).is_some() && before && after {
            let (text, number) = numbered(text);
            let heading = Heading { number: number.map(str::to_owned), ..Heading::default() };
            return self.push(Kind::Heading(Box::new(heading)), rich(text), at);
        }
        // A space after the colon makes action of a transition.
        if before && after && shouted(text) && line.text.ends_with("TO:") {
            return self.push(Kind::Transition, rich(text), at);
        }
        // A name may look like anything but a heading.
        let like_heading = prefix(text).is_some() || heading::looks_like(text);
        if before && !self.next_is_empty() && !like_heading && is_cue(text) {
            return self.push(Kind::Character { dual: text.ends_with('^') }, rich(text.trim_end_matches(['^', ' '])), at);
        }
        if like_heading {
            self.tell_lookalike(text, &at, (before, after));
        }
        self.action(line);
    }

    /// Elements that a mark in front makes what they are.
    fn forced(&self, text: &str, line: &Line) -> Option<(Kind, Rich)> {
        let rest = |mark: char| text.strip_prefix(mark).map(str::trim);
        if let Some(name) = rest('@').filter(|name| !name.is_empty() && !self.speaking) {
            return Some((Kind::Character { dual: name.ends_with('^') }, rich(name.trim_end_matches(['^', ' ']))));
        }
        if let Some(lyric) = rest('~') {
            return Some((Kind::Lyric, rich(lyric)));
        }
        if self.speaking && !text.starts_with('#') && !text.starts_with('=') {
            return None;
        }
        if text.starts_with('!') {
            return Some((Kind::Action, rich(&line.text.trim_end().replacen('!', "", 1))));
        }
        if forced(text) && text.len() > 1 {
            let (text, number) = numbered(text.trim_start_matches('.').trim());
            let heading = Heading { number: number.map(str::to_owned), ..Heading::default() };
            return Some((Kind::Heading(Box::new(heading)), rich(text)));
        }
        if text.starts_with('#') {
            let level = text.chars().take_while(|c| *c == '#').count();
            let title = text.trim_start_matches('#').trim();
            return Some((Kind::Section(u8::try_from(level).unwrap_or(u8::MAX)), rich(title)));
        }
        if let Some(synopsis) = rest('=') {
            return Some((Kind::Synopsis, rich(synopsis)));
        }
        if let Some(inner) = rest('>') {
            return Some(match inner.strip_suffix('<') {
                Some(centred) => (Kind::Centred, rich(centred.trim())),
                None => (Kind::Transition, rich(inner)),
            });
        }
        None
    }

    fn next_is_empty(&self) -> bool {
        let next = self.lines[self.at + 1..].iter().find(|line| !line.emptied);
        next.is_none_or(|line| line.blank() && !line.held_open())
    }

    fn speech(&mut self, text: &str, at: At) {
        if text.starts_with('(') && text.ends_with(')') {
            return self.push(Kind::Parenthetical, rich(text), at);
        }
        if matches!(self.script.body.last().map(|last| &last.kind), Some(Kind::Dialogue)) {
            return self.add_to_last(rich(text), Kind::Dialogue);
        }
        self.push(Kind::Dialogue, rich(text), at);
    }

    /// Adds a line to the last element, where it is of this kind.
    fn add_to_last(&mut self, text: Rich, kind: Kind) {
        if let Some(last) = self.script.body.last_mut().filter(|last| last.kind == kind) {
            last.text.push('\n');
            let begin = last.text.len();
            last.text.push_str(&text.text);
            last.styles.extend(text.styles.iter().map(|run| Styled { from: run.from + begin, to: run.to + begin, ..*run }));
        }
    }

    fn action(&mut self, line: &Line) {
        let text = rich(line.text.replace('\t', "    ").trim_end());
        if self.blank == 0 && matches!(self.script.body.last().map(|last| &last.kind), Some(Kind::Action)) {
            return self.add_to_last(text, Kind::Action);
        }
        self.push(Kind::Action, text, line.at());
    }

    fn tell_lookalike(&mut self, text: &str, at: &At, (before, after): (bool, bool)) {
        let (message, help) = if prefix(text).is_some() {
            // A line of prose that begins so is no heading to anybody.
            if text.chars().any(char::is_lowercase) && text.chars().count() > 60 {
                return;
            }
            let side = if !before && !after {
                "around"
            } else if before {
                "after"
            } else {
                "before"
            };
            (
                format!("this line begins like a scene heading, but has no blank line {side} it, and is read as action"),
                "leave a blank line before and after a heading",
            )
        } else {
            (
                "this line looks like a scene heading, but does not begin like one, and is read as action".to_owned(),
                "put a full stop in front of it to make it a heading, or `!` to say that it is action",
            )
        };
        self.odd.push(Odd { at: at.clone(), message, help: help.to_owned() });
    }
}

/// Whether a line begins as a scene heading does: one of the prefixes, then a full stop or a space.
fn prefix(line: &str) -> Option<&'static str> {
    PREFIXES.into_iter().find(|prefix| {
        line.get(..prefix.len()).is_some_and(|head| head.eq_ignore_ascii_case(prefix))
            && line[prefix.len()..].starts_with(['.', ' '])
            && line.chars().skip(prefix.len()).any(char::is_alphanumeric)
    })
}

/// Whether a line is a heading because of the full stop in front: one, and a letter or figure after it.
fn forced(line: &str) -> bool {
    let mut chars = line.chars();
    chars.next() == Some('.') && chars.next().is_some_and(char::is_alphanumeric)
}

/// A heading and its scene number: `INT. HALL #12A#`.
fn numbered(line: &str) -> (&str, Option<&str>) {
    let found = line.trim_end().strip_suffix('#').and_then(|head| head.rsplit_once('#'));
    match found {
        Some((heading, number)) if !number.is_empty() && number.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '.')) => {
            (heading.trim_end(), Some(number))
        }
        _ => (line, None),
    }
}

/// Three equals signs or more and nothing else.
fn is_page_break(line: &str) -> bool {
    line.len() >= 3 && line.bytes().all(|byte| byte == b'=')
}

fn shouted(text: &str) -> bool {
    text.chars().any(char::is_alphabetic) && !text.chars().any(char::is_lowercase)
}

/// Whether a line may be the name over a speech: all in capitals but for what stands in parentheses, with a letter in it.
fn is_cue(line: &str) -> bool {
    let name = character(line);
    // What stands behind the parentheses belongs to the name's line as well.
    let tail = line.rsplit_once(')').map_or("", |(_, tail)| tail);
    shouted(&name) && !tail.chars().any(char::is_lowercase) && !name.starts_with(['!', '.', '>', '~', '=', '#'])
}

/// A text without marks of emphasis, and what they make of its parts.
#[derive(Debug, Default, Clone, PartialEq)]
struct Rich {
    text: String,
    styles: Vec<Styled>,
}

/// A text without marks of emphasis: `*`, `**`, `***` and `_` in pairs within a line, and the backslashes before those that
/// are meant as written. A mark opens only before, and closes only after, something that is no space.
#[must_use]
pub fn plain(text: &str) -> String {
    rich(text).text
}

fn rich(text: &str) -> Rich {
    if !text.contains(['*', '_', '\\']) {
        return Rich { text: text.to_owned(), styles: Vec::new() };
    }
    let mut all = Rich::default();
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            all.text.push('\n');
        }
        rich_line(line, &mut all);
    }
    all
}

/// Adds a line to a text.
fn rich_line(line: &str, all: &mut Rich) {
    let chars: Vec<char> = line.chars().collect();
    // Runs of marks that may open or close: where they begin, and how long they are.
    let mut gone = vec![false; chars.len()];
    let mut styles = vec![Style::default(); chars.len()];
    let mut open: Vec<(usize, usize)> = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let c = chars[at];
        if c == '\\' && chars.get(at + 1).is_some_and(|next| matches!(next, '*' | '_' | '\\')) {
            gone[at] = true;
            at += 2;
            continue;
        }
        if c != '*' && c != '_' {
            at += 1;
            continue;
        }
        let length = chars[at..].iter().take(if c == '_' { 1 } else { 3 }).take_while(|next| **next == c).count();
        let before = at.checked_sub(1).and_then(|before| chars.get(before)).is_some_and(|c| !c.is_whitespace());
        let after = chars.get(at + length).is_some_and(|c| !c.is_whitespace());
        let partner = open.iter().rposition(|(start, open)| chars[*start] == c && *open == length);
        match partner.filter(|_| before) {
            Some(index) => {
                let (start, _) = open[index];
                (start..start + length).chain(at..at + length).for_each(|mark| gone[mark] = true);
                let style = Style { bold: c == '*' && length > 1, italic: c == '*' && length != 2, underline: c == '_' };
                styles[start + length..at].iter_mut().for_each(|one| *one = one.and(style));
                open.truncate(index);
            }
            // Marks that never close are looked back through; a line of nothing else must not take long.
            None if after && open.len() < 64 => open.push((at, length)),
            None => {}
        }
        at += length;
    }
    for (at, c) in chars.iter().enumerate().filter(|(at, _)| !gone[*at]) {
        let from = all.text.len();
        all.text.push(*c);
        match all.styles.last_mut().filter(|last| last.to == from && last.style == styles[at]) {
            Some(last) => last.to = all.text.len(),
            None if styles[at].is_plain() => {}
            None => all.styles.push(Styled { from, to: all.text.len(), style: styles[at] }),
        }
    }
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The elements of a text, each as a letter for its kind and its text.
    fn elements(text: &str) -> Vec<String> {
        let letter = |kind: &Kind| match kind {
            Kind::Heading(heading) => heading.number.as_ref().map_or("H".to_owned(), |number| format!("H{number}")),
            Kind::Action => "A".to_owned(),
            Kind::Centred => "C".to_owned(),
            Kind::Character { dual: false } => "N".to_owned(),
            Kind::Character { dual: true } => "N^".to_owned(),
            Kind::Parenthetical => "P".to_owned(),
            Kind::Dialogue => "D".to_owned(),
            Kind::Lyric => "L".to_owned(),
            Kind::Transition => "T".to_owned(),
            Kind::Shot => "S".to_owned(),
            Kind::PageBreak => "=".to_owned(),
            Kind::Section(level) => "#".repeat(usize::from(*level)),
            Kind::Synopsis => "Y".to_owned(),
            Kind::Note => "!".to_owned(),
        };
        parse(text).0.body.iter().map(|element| format!("{} {}", letter(&element.kind), element.text)).collect()
    }

    fn title(text: &str) -> Vec<(String, String)> {
        parse(text).0.title_page.into_iter().map(|(key, lines, _)| (key, lines.join("|"))).collect()
    }

    #[test]
    fn the_whole_language() {
        let text = "\
# Act One\n\n= What the act is about.\n\n!INT. NOT A HEADING\n\nINT./EXT. CAR - DAY #A1-2.#\n\n= She drives.\n\n\
She drives. [[true?]] Fast.\nAnd on.\n\n\tA card:  two tabs.\n\n\t\tWREN (O.S.)\n\t(to herself)\nNever.\n  \nAnd never.\n(beat)\nNo.\n\n\
NOOR ^\n~La la la\n~*Lo*\n\n@McNeil\nAye.\n\n> THE END <\n\n>Burn to white.\n\nCUT TO:\n\nCUT TO: \n\n=====\n\n.CREDITS\n\n\
23\nis no name.\n\nMAN #1 (into phone, low)\nHm.\n\n...and so on.\n\nThe *69, the 23\\* and _**both** sides_ of it.\n";
        assert_eq!(
            elements(text),
            [
                "# Act One",
                "Y What the act is about.",
                "A INT. NOT A HEADING",
                "HA1-2. INT./EXT. CAR - DAY",
                "Y She drives.",
                "A She drives.  Fast.\nAnd on.",
                "! true?",
                "A     A card:  two tabs.",
                "N WREN (O.S.)",
                "P (to herself)",
                "D Never.\n\nAnd never.",
                "P (beat)",
                "D No.",
                "N^ NOOR",
                "L La la la",
                "L Lo",
                "N McNeil",
                "D Aye.",
                "C THE END",
                "T Burn to white.",
                "T CUT TO:",
                "A CUT TO:",
                "= ",
                "H CREDITS",
                "A 23\nis no name.",
                "N MAN #1 (into phone, low)",
                "D Hm.",
                "A ...and so on.",
                "A The *69, the 23* and both sides of it.",
            ]
        );
    }

    #[test]
    fn boneyard_and_notes_are_taken_out() {
        let text = "INT. A - DAY\n\nOne /* two\n\nINT. B - DAY\n\n*/three.\n\n[[a\nlong note]]\n\nFour.\n\nEXT. C - DAY\n[[beside]]\n\nFive.\n\n[[two\n  \nparts]]";
        let [first, .., last] = &elements(text)[..] else { panic!() };
        assert_eq!((first.as_str(), last.as_str()), ("H INT. A - DAY", "! two\n  \nparts"));
        let kept: Vec<String> = elements(text).into_iter().filter(|element| !element.starts_with('!')).collect();
        assert_eq!(kept, ["H INT. A - DAY", "A One three.", "A Four.", "H EXT. C - DAY", "A Five."]);
        // Lines keep their numbers in the file.
        let lines: Vec<At> = parse(text).0.body.into_iter().map(|element| element.at).collect();
        assert!(
            lines.contains(&At::Text { line: 12, column: 1, length: 5 }) && lines.contains(&At::Text { line: 14, column: 1, length: 12 }),
            "{lines:?}"
        );
        assert_eq!(elements("A [[note\n\nB]] c"), ["A A [[note", "A B]] c"]);
        assert_eq!(elements("A /* b\n\nC"), ["A A /* b", "A C"]);
        assert_eq!(parse("A /* b\n\nC [[ d").1.len(), 2);
    }

    #[test]
    fn title_pages_and_what_is_none() {
        let page = "Title:\n\t_**BRICK & STEEL**_\n    FULL\nDraft date: 1/27/2012\nOdd Key: x\n\nINT. A - DAY\n";
        let expected = [("Title", "BRICK & STEEL|FULL"), ("Draft date", "1/27/2012"), ("Odd Key", "x")];
        assert_eq!(title(page), expected.map(|(key, value)| (key.to_owned(), value.to_owned())));
        assert_eq!(title("Draft date: 6/23/2012\n\nA."), [("Draft date".to_owned(), "6/23/2012".to_owned())]);
        for text in ["FADE IN:\n\nINT. A - DAY\n", "CUT TO:\n\nA.", "He says: go.\n\nA.", "INT. A - DAY: LATER\n\nA.", "A.\n\nTitle: no\n"]
        {
            assert_eq!(title(text), [], "{text}");
        }
        assert_eq!(elements("FADE IN:\n\nINT. A - DAY\n"), ["A FADE IN:", "H INT. A - DAY"]);
    }

    #[test]
    fn headings_need_their_prefix_and_their_blank_lines() {
        for line in [
            "INT. A",
            "int a",
            "Ext. A",
            "EST A",
            "INT./EXT. A",
            "INT./EXT A",
            "INT/EXT. A",
            "INT/EXT A",
            "I/E A",
            "I/E. A",
            "I./E. A",
            ".A",
            ".9",
        ] {
            assert!(elements(&format!("{line}\n\nB.")).first().is_some_and(|first| first.starts_with('H')), "{line}");
        }
        for line in
            ["EXT/INT. A", "E/I A", "INTERIOR A", "INT", "INT.", "ESTABLISHING", "..A", "!INT. A", "INT-A", "INT. A\nB", "B\nINT. A"]
        {
            assert!(elements(&format!("{line}\n\nB.")).iter().all(|element| !element.starts_with('H')), "{line}");
        }
        assert_eq!(elements("INT. A #12 B#"), ["H INT. A #12 B#"]);
        assert_eq!(elements("INT. A #110A#"), ["H110A INT. A"]);
    }

    proptest! {
        #[test]
        fn every_line_of_text_ends_up_somewhere(words in prop::collection::vec("[A-Za-z]{2,9}", 1..12), blank in prop::collection::vec(any::<bool>(), 12)) {
            let text: String = words.iter().zip(blank).map(|(word, blank)| format!("{word}{}", if blank { "\n\n" } else { "\n" })).collect();
            let all = elements(&text).join("\n");
            for word in words {
                prop_assert!(all.contains(&word), "{} not in {}", word, all);
            }
        }

        #[test]
        fn marks_of_emphasis_are_all_that_goes(text in "[a-c*_\\\\ ]{0,30}") {
            let without = |text: &str| text.chars().filter(|c| !matches!(c, '*' | '_' | '\\')).collect::<String>();
            prop_assert_eq!(without(&plain(&text)), without(&text));
        }
    }
}
