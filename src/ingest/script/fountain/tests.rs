//! Texts and what they are read as.

use proptest::prelude::*;

use super::super::Kind;
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
    for text in ["FADE IN:\n\nINT. A - DAY\n", "CUT TO:\n\nA.", "He says: go.\n\nA.", "INT. A - DAY: LATER\n\nA.", "A.\n\nTitle: no\n"] {
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
    for line in ["EXT/INT. A", "E/I A", "INTERIOR A", "INT", "INT.", "ESTABLISHING", "..A", "!INT. A", "INT-A", "INT. A\nB", "B\nINT. A"] {
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
