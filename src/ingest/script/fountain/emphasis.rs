//! Marks of emphasis, and what they make of a text.

use crate::model::{Style, Styled};

/// A text without marks of emphasis, and what they make of its parts.
#[derive(Debug, Default, Clone, PartialEq)]
pub(super) struct Rich {
    pub text: String,
    pub styles: Vec<Styled>,
}

/// A text without marks of emphasis: `*`, `**`, `***` and `_` in pairs within a line, and the backslashes before those that
/// are meant as written. A mark opens only before, and closes only after, something that is no space.
#[must_use]
pub fn plain(text: &str) -> String {
    rich(text).text
}

/// The same, with what they make of its parts.
pub(super) fn rich(text: &str) -> Rich {
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
