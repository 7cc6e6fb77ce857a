//! A script whose pages are locked, on the pages that the file says: what was page 41 when the pages were given out stays 41,
//! whatever came and went since. What no longer fits on a page goes on under its number with a letter
//! (domain.md 2.0) where the file names that page, as 10A behind 10; otherwise under the same number, for the lines that only
//! this setting of the script made too many.

use std::collections::BTreeSet;

use super::pages::{Block, Paragraph};
use super::typeset::{AT_NAME, line, lines, of_element};
use super::{Kind, LockedPage, Script, character};
use crate::model::{LineKind, ScriptLine, ScriptPage, ScriptScene};
use crate::values::SceneNumber;

/// Lines that a page is filled to where the next one does not begin: two more than a page has, for lines that the writer's
/// program broke elsewhere.
const ROOM: u8 = 56;

/// A script on its locked pages.
pub(super) fn typeset(script: &Script, paragraphs: &[Paragraph], numbers: &[String], file: &str) -> crate::model::Script {
    let first = script.locked.first().map_or("1", |page| page.number.as_str());
    let named = script.body.iter().filter_map(|element| match &element.kind {
        Kind::Heading(heading) => heading.page.as_deref(),
        _ => None,
    });
    let all = vec![ScriptPage { number: first.to_owned(), lines: Vec::new() }];
    let mut pages = Pages { locks: &script.locked, named: named.collect(), all, row: 0 };
    let mut scenes: Vec<ScriptScene> = Vec::new();
    for paragraph in paragraphs {
        if paragraph.scene {
            let number = numbers.get(scenes.len()).and_then(|number| SceneNumber::new(number).ok());
            scenes.push(ScriptScene { number, first: usize::MAX, last: 0 });
        }
        let scene = scenes.len().checked_sub(1);
        let speech = paragraph.block == Block::Speech;
        let cue = script.body.get(paragraph.of.0).filter(|_| speech).map(|name| character(&name.text));
        let mut begun = false;
        for (element, own) in of_paragraph(script, paragraph) {
            if let Some(number) = pages.begins(element, own.from) {
                // A page never ends in the name over a speech: the name goes with its words.
                let only_name = begun && speech && pages.ends_in_name();
                let name = if only_name { pages.take_last() } else { None };
                let goes_on = cue.as_ref().filter(|_| begun && !only_name);
                if goes_on.is_some() {
                    pages.put(line(LineKind::More, AT_NAME, "(MORE)".to_owned()), scene);
                }
                pages.turn(number);
                if let Some(name) = name {
                    pages.put(name, scene);
                }
                if let Some(cue) = goes_on {
                    pages.put(line(LineKind::Character, AT_NAME, format!("{cue} (CONT'D)")), scene);
                }
            } else if !begun && pages.row > 0 {
                pages.row = pages.row.saturating_add(u8::try_from(paragraph.before()).unwrap_or(u8::MAX)).min(ROOM);
            }
            begun = true;
            pages.put(own, scene);
            if let Some(scene) = scenes.last_mut() {
                let page = pages.all.len() - 1;
                (scene.first, scene.last) = (scene.first.min(page), page);
            }
        }
    }
    scenes.iter_mut().for_each(|scene| scene.first = scene.first.min(scene.last));
    let revisions = script.revisions.values().cloned().collect();
    crate::model::Script { file: file.to_owned(), scenes, revisions, pages: pages.all }
}

/// The lines of a paragraph, each with the element it is of. Two speeches side by side are of the first.
fn of_paragraph(script: &Script, paragraph: &Paragraph) -> Vec<(usize, ScriptLine)> {
    if paragraph.beside.is_some() || paragraph.block == Block::Break {
        return lines(script, paragraph).into_iter().map(|line| (paragraph.of.0, ScriptLine { from: 0, ..line })).collect();
    }
    let speech = paragraph.block == Block::Speech;
    let elements = (paragraph.of.0..paragraph.of.1).filter_map(|at| Some((at, script.body.get(at)?)));
    let printed = elements.filter(|(_, element)| element.kind.printed());
    printed.flat_map(|(at, element)| of_element(script, element, speech).into_iter().map(move |line| (at, line))).collect()
}

/// The pages so far.
struct Pages<'s> {
    locks: &'s [LockedPage],
    /// The pages that the file says scenes begin on.
    named: BTreeSet<&'s str>,
    all: Vec<ScriptPage>,
    row: u8,
}

impl Pages<'_> {
    /// The number of the page that begins at or before this place and has not begun yet, or of the one that a full page goes
    /// on as.
    fn begins(&mut self, element: usize, byte: u32) -> Option<String> {
        let byte = usize::try_from(byte).unwrap_or(usize::MAX);
        let due = self.locks.iter().take_while(|page| (page.element, page.byte) <= (element, byte)).count();
        let (begun, rest) = self.locks.split_at(due);
        self.locks = rest;
        let number = begun.last().map(|page| page.number.clone());
        match number {
            // The first page is there before its first line.
            Some(number) if self.row == 0 => {
                if let Some(page) = self.all.last_mut() {
                    page.number = number;
                }
                None
            }
            None if self.row >= ROOM => self.all.last().map(|page| {
                let lettered = after(&page.number);
                if self.named.contains(lettered.as_str()) { lettered } else { page.number.clone() }
            }),
            number => number,
        }
    }

    fn ends_in_name(&self) -> bool {
        self.all.last().and_then(|page| page.lines.last()).is_some_and(|line| line.kind == LineKind::Character)
    }

    fn take_last(&mut self) -> Option<ScriptLine> {
        self.all.last_mut()?.lines.pop()
    }

    fn turn(&mut self, number: String) {
        self.all.push(ScriptPage { number, lines: Vec::new() });
        self.row = 0;
    }

    fn put(&mut self, line: ScriptLine, scene: Option<usize>) {
        if let Some(page) = self.all.last_mut().filter(|_| !(line.text.is_empty() && line.beside.is_none())) {
            page.lines.push(ScriptLine { row: self.row, scene, ..line });
        }
        self.row = self.row.saturating_add(1);
    }
}

/// The number of the page behind a full one: 10 goes on as 10A, 10A as 10B.
fn after(number: &str) -> String {
    match number.chars().next_back() {
        Some(last) if last.is_ascii_uppercase() && last < 'Z' => {
            let next = char::from(u8::try_from(last).unwrap_or(b'A') + 1);
            format!("{}{next}", &number[..number.len() - 1])
        }
        _ => format!("{number}A"),
    }
}

#[cfg(test)]
mod tests {
    use super::after;
    use crate::findings::Sources;
    use crate::ingest::import::read_bytes;
    use crate::model::LineKind;

    #[test]
    fn numbers_of_pages_that_grow() {
        assert_eq!(["10", "10A", "15-16", "10Z"].map(after), ["10A", "10B", "15-16A", "10ZA"]);
    }

    #[test]
    fn pages_begin_where_they_are_locked() {
        let paragraph = |kind: &str, more: &str, text: &str| format!("<Paragraph Type=\"{kind}\"{more}><Text>{text}</Text></Paragraph>");
        let parts = [
            ("Scene Heading", " Number=\"1\"", "INT. HALL - DAY"),
            ("Action", "", "Rain."),
            ("Scene Heading", " Number=\"2\"", "EXT. QUAY - DAY"),
            ("Character", "", "WREN"),
            ("Dialogue", "", "No boats today, and none tomorrow, and none the day after that, as far as I can see."),
            ("Action", "", "She goes."),
        ];
        // Page 2 is gone with page 1; 3 begins in the speech, at `and none the day`; 3A at the last action.
        let at = |count: usize, more: usize| parts[..count].iter().map(|(_, _, text)| text.chars().count() + 1).sum::<usize>() + more;
        let locks = [(0, "1-2"), (at(4, parts[4].2.find("and none the day").unwrap()), "3"), (at(5, 0), "3A")];
        let locks: String = locks.iter().map(|(at, number)| format!("<LockedPage PageNumber=\"{number}\" Position=\"{at}\"/>")).collect();
        let body: String = parts.iter().map(|(kind, more, text)| paragraph(kind, more, text)).collect();
        let file = format!("<?xml version=\"1.0\"?><FinalDraft><Content>{body}</Content><LockedPages>{locks}</LockedPages></FinalDraft>");
        let script = read_bytes("a.fdx", file.as_bytes(), &mut Sources::default()).script.unwrap();
        let told: Vec<(&str, usize)> = script.pages.iter().map(|page| (page.number.as_str(), page.lines.len())).collect();
        assert_eq!(told, [("1-2", 6), ("3", 3), ("3A", 1)]);
        assert_eq!(script.pages[0].lines.last().map(|line| line.kind), Some(LineKind::More));
        assert_eq!(script.pages[1].lines[0].text, "WREN (CONT'D)");
        assert_eq!(script.scenes.iter().map(|scene| (scene.first, scene.last)).collect::<Vec<_>>(), [(0, 0), (0, 2)]);
    }
}
