//! The screenplay itself, behind its title page: what each line is.

use super::super::{Element, Heading, Kind, Script, character, heading};
use super::Odd;
use super::emphasis::{Rich, rich};
use super::lines::{Line, is_page_break};
use crate::findings::At;
use crate::model::Styled;

/// The beginnings of scene headings, each followed by a full stop or a space.
const PREFIXES: [&str; 7] = ["INT./EXT", "INT/EXT", "INT", "EXT", "EST", "I/E", "I./E"];

/// A reader of the lines, and what it has read.
pub(super) struct Parser<'l> {
    pub lines: &'l [Line],
    pub at: usize,
    pub script: Script,
    pub odd: Vec<Odd>,
    /// Blank lines since the last element.
    pub blank: u32,
    /// Whether the lines that follow belong to a speech.
    pub speaking: bool,
    /// Whether the next empty line goes with the note before it.
    pub skip_blank: bool,
}

impl Parser<'_> {
    /// Reads on to the end.
    pub fn body(&mut self) {
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
pub(super) fn prefix(line: &str) -> Option<&'static str> {
    PREFIXES.into_iter().find(|prefix| {
        line.get(..prefix.len()).is_some_and(|head| head.eq_ignore_ascii_case(prefix))
            && line[prefix.len()..].starts_with(['.', ' '])
            && line.chars().skip(prefix.len()).any(char::is_alphanumeric)
    })
}

/// Whether a line is a heading because of the full stop in front: one, and a letter or figure after it.
pub(super) fn forced(line: &str) -> bool {
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
