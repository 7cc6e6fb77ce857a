//! The lines of a script on its pages: the same pages that give scenes their lengths ([`pages`]), with their words.
//!
//! Counted from the left edge of action in characters: dialogue stands at 10, a parenthetical at 16, the name over a speech
//! at 22; a transition ends at 60. The second of two speeches side by side begins at 32.

use super::pages::{self, ACTION, Block, DIALOGUE, DUAL, Flow, LINES, NAME, PARENTHETICAL, Paragraph, Portion};
use super::{Element, Kind, Script, character, locked};
use crate::model::{Joint, LineKind, ScriptLine, ScriptPage, ScriptScene, Styled};
use crate::values::SceneNumber;

const AT_DIALOGUE: u8 = 10;
const AT_PARENTHETICAL: u8 = 16;
pub(super) const AT_NAME: u8 = 22;
/// Where the name stands in a column of dual dialogue, and a parenthetical.
const AT_DUAL_NAME: usize = 8;

/// A script on its pages. `numbers` are those that its scenes stand under, in the order of their headings.
#[must_use]
pub fn typeset(script: &Script, numbers: &[String], file: &str) -> crate::model::Script {
    let paragraphs = pages::paragraphs(&script.body);
    if !script.locked.is_empty() {
        return locked::typeset(script, &paragraphs, numbers, file);
    }
    let (mut flow, mut scene) = (Flow::default(), None::<usize>);
    let mut pages: Vec<ScriptPage> = Vec::new();
    let mut scenes: Vec<ScriptScene> = Vec::new();
    for (at, paragraph) in paragraphs.iter().enumerate() {
        flow.put(*paragraph, paragraphs.get(at + 1));
        if paragraph.scene {
            scene = Some(scene.map_or(0, |scene| scene + 1));
            let number = numbers.get(scenes.len()).and_then(|number| SceneNumber::new(number).ok());
            scenes.push(ScriptScene { number, first: pages.len().saturating_sub(1), last: 0 });
        }
        let mut lines = lines(script, paragraph).into_iter();
        for (part, portion) in flow.portions.iter().enumerate() {
            let page = usize::try_from(portion.line / LINES).unwrap_or(usize::MAX);
            if pages.len() <= page {
                pages.resize(page + 1, ScriptPage::default());
            }
            if let (Some(scene), Some(index)) = (scenes.last_mut(), scene) {
                if paragraph.scene && part == 0 {
                    scene.first = page;
                }
                scene.last = scene.last.max(page);
                debug_assert_eq!(index + 1, scenes.len());
            }
            place(*portion, name_of(script, paragraph), scene, &mut lines, &mut pages[page].lines);
        }
    }
    for (at, page) in pages.iter_mut().enumerate() {
        page.number = (at + 1).to_string();
    }
    let revisions = script.revisions.values().cloned().collect();
    crate::model::Script { file: file.to_owned(), scenes, revisions, pages }
}

/// Puts the part of a paragraph that stands on a page among the page's lines.
fn place(
    portion: Portion,
    name: Option<&Element>,
    scene: Option<usize>,
    lines: &mut impl Iterator<Item = ScriptLine>,
    page: &mut Vec<ScriptLine>,
) {
    let mut row = portion.line % LINES;
    let mut put = |line: ScriptLine| {
        if !(line.text.is_empty() && line.beside.is_none()) {
            page.push(ScriptLine { row: u8::try_from(row).unwrap_or(u8::MAX), scene, ..line });
        }
        row += 1;
    };
    if portion.continued {
        let cue = name.map(|name| character(&name.text)).unwrap_or_default();
        put(line(LineKind::Character, AT_NAME, format!("{cue} (CONT'D)")));
    }
    for own in lines.take(usize::try_from(portion.own).unwrap_or(usize::MAX)) {
        put(own);
    }
    if portion.more {
        put(line(LineKind::More, AT_NAME, "(MORE)".to_owned()));
    }
}

fn name_of<'s>(script: &'s Script, paragraph: &Paragraph) -> Option<&'s Element> {
    if paragraph.block == Block::Speech { script.body.get(paragraph.of.0) } else { None }
}

/// A line with nothing to it but its text.
pub(super) fn line(kind: LineKind, indent: u8, text: String) -> ScriptLine {
    let (styles, beside_styles) = (Vec::new(), Vec::new());
    ScriptLine {
        row: 0,
        indent,
        kind,
        joint: Joint::Begins,
        scene: None,
        from: 0,
        text,
        styles,
        beside: None,
        beside_styles,
        revision: None,
    }
}

/// The lines of a paragraph, as many as it was taken to have.
pub(super) fn lines(script: &Script, paragraph: &Paragraph) -> Vec<ScriptLine> {
    let elements = |(from, to): (usize, usize)| script.body[from..to].iter().filter(|element| element.kind.printed());
    if let Some(beside) = paragraph.beside {
        let left = elements(paragraph.of).flat_map(|element| column(script, element)).collect::<Vec<_>>();
        let right = elements(beside).flat_map(|element| column(script, element)).collect::<Vec<_>>();
        return (0..left.len().max(right.len()))
            .map(|at| {
                let (left, right) = (left.get(at), right.get(at));
                let mut both = left.cloned().unwrap_or_else(|| line(LineKind::Dual, 0, String::new()));
                both.joint = if at == 0 { Joint::Begins } else { Joint::Broken };
                both.beside = right.map(|right| right.text.clone().into_boxed_str()).filter(|text| !text.is_empty());
                both.beside_styles = right.map(|right| right.styles.clone()).unwrap_or_default();
                both.revision = both.revision.max(right.and_then(|right| right.revision));
                both
            })
            .collect();
    }
    elements(paragraph.of).flat_map(|element| of_element(script, element, paragraph.block == Block::Speech)).collect()
}

/// The lines of an element that stands by itself or in a speech.
pub(super) fn of_element(script: &Script, element: &Element, speech: bool) -> Vec<ScriptLine> {
    let (kind, width, indent) = match element.kind {
        Kind::Heading(_) => (LineKind::Heading, ACTION, 0),
        Kind::Shot => (LineKind::Shot, ACTION, 0),
        Kind::Centred => (LineKind::Centred, ACTION, 0),
        Kind::Transition => (LineKind::Transition, NAME, 0),
        Kind::Character { .. } => (LineKind::Character, NAME, AT_NAME),
        Kind::Parenthetical if speech => (LineKind::Parenthetical, PARENTHETICAL, AT_PARENTHETICAL),
        Kind::Dialogue | Kind::Lyric if speech => (LineKind::Dialogue, DIALOGUE, AT_DIALOGUE),
        Kind::PageBreak => return Vec::new(),
        _ => (LineKind::Action, ACTION, 0),
    };
    let mut all = broken(script, element, width, kind);
    for one in &mut all {
        let free = ACTION.saturating_sub(one.text.chars().count());
        one.indent = match kind {
            LineKind::Centred => u8::try_from(free / 2).unwrap_or(0),
            LineKind::Transition => u8::try_from(free).unwrap_or(0),
            _ => indent,
        };
    }
    all
}

/// The lines of an element in a column of dual dialogue.
fn column(script: &Script, element: &Element) -> Vec<ScriptLine> {
    let (width, indent) = match element.kind {
        // A name has one line, whatever its length.
        Kind::Character { .. } => (usize::MAX, AT_DUAL_NAME.min(DUAL.saturating_sub(element.text.chars().count()))),
        Kind::Parenthetical => (PARENTHETICAL.min(DUAL), 2),
        _ => (DUAL, 0),
    };
    let mut all = broken(script, element, width, LineKind::Dual);
    for one in all.iter_mut().filter(|one| !one.text.is_empty()) {
        one.text.insert_str(0, &" ".repeat(indent));
        one.styles.iter_mut().for_each(|run| (run.from, run.to) = (run.from + indent, run.to + indent));
    }
    if width == usize::MAX {
        all.truncate(1);
    }
    all
}

/// An element's text in lines of a width, as [`pages::wrapped`] counts them.
fn broken(script: &Script, element: &Element, width: usize, kind: LineKind) -> Vec<ScriptLine> {
    let mut all: Vec<ScriptLine> = Vec::new();
    let mut base = 0;
    for own in element.text.split('\n') {
        let indent = own.chars().take_while(|c| *c == ' ').count();
        let lead = own.len() - own.trim_start().len();
        let body = own.trim();
        let mut used = if indent > 0 && indent < width { indent } else { 0 };
        let mut lead_in = " ".repeat(used);
        let (mut from, mut at) = (0, 0);
        let mut joint = if all.is_empty() { Joint::Begins } else { Joint::Broken };
        let mut push = |from: usize, to: usize, lead_in: &mut String, joint: Joint| {
            let piece = body.get(from..to).unwrap_or_default();
            let revision = revision(script, element, base + lead + from, base + lead + to);
            let (begin, ahead) = (base + lead + from, lead_in.len());
            let text = std::mem::take(lead_in) + piece.trim_end();
            let styles = styles(element, begin, begin + piece.trim_end().len(), ahead);
            let from = u32::try_from(begin).unwrap_or(u32::MAX);
            all.push(ScriptLine { joint, revision, from, styles, ..line(kind, 0, text) });
            if piece.ends_with(' ') { Joint::Spaced } else { Joint::Joined }
        };
        for word in body.split_inclusive([' ', '-']) {
            let plain = word.trim_end_matches(' ');
            let length = plain.chars().count();
            if used > 0 && used + length > width {
                joint = push(from, at, &mut lead_in, joint);
                (from, used) = (at, 0);
            }
            let (mut rest, mut cut) = (length, at);
            while rest > width {
                cut += body[cut..].chars().take(width).map(char::len_utf8).sum::<usize>();
                joint = push(from, cut, &mut lead_in, joint);
                (from, rest) = (cut, rest - width);
            }
            used += rest + (word.chars().count() - length);
            at += word.len();
        }
        push(from, body.len(), &mut lead_in, joint);
        base += own.len() + 1;
    }
    all
}

/// How the parts of a piece of an element's text are set, counted from the beginning of its line.
fn styles(element: &Element, from: usize, to: usize, ahead: usize) -> Vec<Styled> {
    let inside = |at: usize| at.clamp(from, to) - from + ahead;
    let touching = element.styles.iter().filter(|run| run.from < to && run.to > from);
    touching.map(|run| Styled { from: inside(run.from), to: inside(run.to), ..*run }).collect()
}

/// The last revision that marks something of a part of an element's text.
fn revision(script: &Script, element: &Element, from: usize, to: usize) -> Option<usize> {
    let touches = element
        .revised
        .iter()
        .filter(|run| if run.from == run.to { (from..=to).contains(&run.from) } else { run.from < to.max(from + 1) && run.to > from });
    touches.filter_map(|run| script.revisions.keys().position(|number| *number == run.revision)).max()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::fountain::parse;
    use super::super::pages::wrapped;
    use super::super::{Element, Kind, Revised, Script};
    use super::*;
    use crate::findings::At;

    fn action(text: &str) -> Element {
        Element::new(Kind::Action, text, At::File)
    }

    fn rows(script: &crate::model::Script, page: usize) -> Vec<String> {
        let line = |line: &ScriptLine| {
            let beside = line.beside.as_deref().map(|text| format!("|{text}")).unwrap_or_default();
            format!("{:02} {}{}{beside}", line.row, " ".repeat(usize::from(line.indent)), line.text)
        };
        script.pages[page].lines.iter().map(line).collect()
    }

    fn set(text: &str) -> crate::model::Script {
        let (script, _) = parse(text);
        let numbers: Vec<String> = (1..=script.body.len()).map(|number| number.to_string()).collect();
        typeset(&script, &numbers, "a.fountain")
    }

    #[test]
    fn every_element_stands_where_a_script_page_has_it() {
        let script =
            set("FADE IN:\n\nINT. HALL - DAY\n\nRain.\n\nWREN\n(low)\nNo.\n\nNOOR\nYes.\n\nOSKAR ^\nNever.\n\n> THE END <\n\nCUT TO:\n");
        assert_eq!(
            rows(&script, 0),
            [
                "00 FADE IN:",
                "03 INT. HALL - DAY",
                "05 Rain.",
                "07                       WREN",
                "08                 (low)",
                "09           No.",
                "11         NOOR|        OSKAR",
                "12 Yes.|Never.",
                "14                           THE END",
                "16                                                      CUT TO:",
            ]
        );
        let of: Vec<Option<usize>> = script.pages[0].lines.iter().map(|line| line.scene).take(3).collect();
        assert_eq!(of, [None, Some(0), Some(0)]);
    }

    #[test]
    fn a_speech_goes_on_over_the_page_under_its_name() {
        let words = "So it goes on and on and on again.\n".repeat(60);
        let script = set(&format!("INT. HALL - DAY\n\nWREN (V.O.)\n{words}\nINT. YARD - DAY\n\nRain.\n"));
        let (first, second) = (rows(&script, 0), rows(&script, 1));
        assert_eq!(first.last().unwrap().trim_end(), "53                       (MORE)");
        assert_eq!(second[0], "00                       WREN (CONT'D)");
        let spoken = |page: usize| script.pages[page].lines.iter().filter(|line| line.kind == LineKind::Dialogue).count();
        assert_eq!(spoken(0) + spoken(1), 60);
        let ends: Vec<(usize, usize)> = script.scenes.iter().map(|scene| (scene.first, scene.last)).collect();
        assert_eq!(ends, [(0, 1), (1, 1)]);
    }

    #[test]
    fn the_page_of_a_scene_is_the_one_its_length_was_counted_on() {
        let scene = |at: usize| format!("INT. HALL {at} - DAY\n\n{}\n", "A line of rain.\n".repeat(at % 23 + 1));
        let text: String = (0..60).map(scene).collect();
        let pages = pages::lengths(&parse(&text).0.body);
        let script = set(&text);
        let own: Vec<u32> = script.scenes.iter().map(|scene| u32::try_from(scene.first).unwrap() + 1).collect();
        assert_eq!(own, pages.iter().map(|length| length.page).collect::<Vec<_>>());
        assert!(script.pages.iter().all(|page| page.lines.windows(2).all(|two| two[0].row < two[1].row)));
    }

    #[test]
    fn a_mark_stands_at_the_lines_that_it_touches() {
        let mut element = action(&"seven letters or so ".repeat(10));
        element.revised = vec![Revised { from: 70, to: 75, revision: 3 }];
        let script = Script { revisions: [(2, "Blue".to_owned()), (3, "Pink".to_owned())].into(), ..Script::default() };
        let marks: Vec<Option<usize>> = broken(&script, &element, ACTION, LineKind::Action).iter().map(|line| line.revision).collect();
        assert_eq!(marks, [None, Some(1), None, None]);
    }

    proptest! {
        #[test]
        fn as_many_lines_as_were_counted(text in "[ a-zé\n-]{0,90}", width in 4_usize..20) {
            let script = Script::default();
            let lines = broken(&script, &action(&text), width, LineKind::Action);
            prop_assert_eq!(u32::try_from(lines.len()).unwrap(), wrapped(&text, width));
            let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(letters(&lines.iter().map(|line| line.text.as_str()).collect::<String>()), letters(&text));
        }
    }
}
