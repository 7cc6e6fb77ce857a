//! Editions: that nothing withheld gets into a paper, and that the proof would find it if it did.

use std::path::Path;

use serde_json::{Value, json};

use super::facts::{Facts, ReadOptions, read};
use super::papers::build_kinds;
use super::*;
use crate::documents::{KINDS, Kind, Subject};
use crate::findings::codes;
use crate::model::Group;

/// A paper that says what it must not: it knows the number by itself, since its facts do not hold it.
static LEAKY: Kind = Kind {
    word: "memo",
    name: "Memo",
    about: "A memo.",
    schema: 1,
    needs: &[],
    due: |_| vec![Subject { slug: String::new(), name: "Memo".to_owned(), key: String::new(), date: None }],
    page: |context, _| {
        let text = if context.production.identity.title == "Slack Water" { "ring (310) 555-0142" } else { "ring the office" };
        json!({
            "schema": 1, "kind": "memo", "subject": "", "audience": context.audience.id, "title": "Memo", "labels": {},
            "header": {"language": "en"}, "as_of": null, "digest": "", "body": {"text": text},
        })
    },
};

fn show(folder: &Path, title: &str, template: &str) -> Facts {
    let text = format!(
        "title: {title}\ncast:\n  - {{id: 1, character: Mara, performer: Ilse Quist, agent: 'Paloma Reinholt, 310.555.0142'}}\n\
         audiences: [{{id: crew, papers: all}}]\n"
    );
    std::fs::write(folder.join("production.yaml"), text).unwrap();
    std::fs::create_dir_all(folder.join("templates/html")).unwrap();
    std::fs::write(folder.join("templates/html/memo.html"), template).unwrap();
    read(folder, &ReadOptions::default())
}

#[test]
fn a_paper_that_holds_what_it_must_not_is_not_published_and_an_earlier_one_goes() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out/for/crew");
    let selection = Selection { formats: vec![Format::Html], ..Selection::default() };
    let options = BuildOptions { out: out.clone(), selection, ..BuildOptions::default() };
    let plain = "{# callboard: memo 1 #}<p>{{ body.text }}</p>";
    let paper = out.join("memo/memo.html");

    let mut edition = show(folder.path(), "Calm", plain).edition("crew").unwrap();
    let report = build_kinds(&[&LEAKY], &mut edition, &options, &|_| {});
    assert_eq!((report.made.len(), paper.is_file()), (1, true));

    // Its page holds it.
    let mut edition = show(folder.path(), "Slack Water", plain).edition("crew").unwrap();
    let report = build_kinds(&[&LEAKY], &mut edition, &options, &|_| {});
    let finding = report.findings.iter().next().unwrap();
    assert_eq!((report.made.len(), report.failed.len(), finding.code), (0, 1, &codes::WITHHELD_VALUE));
    assert!(finding.message.contains("a telephone number (cast agent, withheld with `agents`)"), "{}", finding.message);
    assert!(!finding.message.contains("0142"), "the value itself is not told");
    assert!(!paper.exists(), "nor does the earlier paper stay");
    let index = std::fs::read_to_string(out.join("index.html")).unwrap();
    assert!(!index.contains("CB908") && !index.contains("0142"), "{index}");

    // Only its template does.
    let own = "{# callboard: memo 1 #}<p title='Paloma Rein&#104;olt'>{{ body.text }}</p>";
    let mut edition = show(folder.path(), "Calm", own).edition("crew").unwrap();
    let report = build_kinds(&[&LEAKY], &mut edition, &options, &|_| {});
    assert_eq!((report.failed.len(), paper.exists()), (1, false));
    assert!(report.failed[0].because[0].contains("a text (cast agent"), "{:?}", report.failed);
}

/// Every page that is due to an audience.
fn pages(facts: &Facts) -> Vec<(&'static Kind, Value)> {
    let context = facts.context();
    let kinds = KINDS.iter().copied().filter(|kind| facts.audience.papers.has(kind.word));
    kinds.flat_map(|kind| (kind.due)(context).into_iter().map(move |subject| (kind, (kind.page)(context, &subject)))).collect()
}

/// The example as it is: nothing in it is a false alarm, and the papers that an audience shares with the office say the
/// same days and calls.
#[test]
fn an_ordinary_production_raises_no_alarm() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/feature");
    let facts = read(&root, &ReadOptions::default());
    let office = pages(&facts);
    for id in facts.audiences(&["all".to_owned()]).unwrap() {
        let edition = facts.edition(&id).unwrap();
        assert_eq!(edition.proof.is_empty(), id == "internal", "{id}");
        for (kind, page) in pages(&edition) {
            assert_eq!(edition.proof.in_page(&page), [], "{id}: {} {}", kind.word, page["subject"]);
            let same = office.iter().find(|(own, other)| own.word == kind.word && other["subject"] == page["subject"]);
            if ["day-out-of-days", "one-line-schedule"].contains(&kind.word)
                && edition.audience.sees(Group::Story)
                && edition.audience.sees(Group::Remarks)
            {
                assert_eq!(same.map(|(_, other)| &other["body"]), Some(&page["body"]), "{id}: {} {}", kind.word, page["subject"]);
            }
        }
    }
}

/// A PDF is read as a person would: through its fonts' tables, since they are subsets, and its metadata as well.
#[cfg(feature = "pdf")]
#[test]
fn a_pdf_is_decoded_and_looked_through() {
    let folder = tempfile::tempdir().unwrap();
    let facts = show(folder.path(), "Calm", "{# callboard: memo 1 #}");
    std::fs::create_dir_all(folder.path().join("templates/typst")).unwrap();
    let build = |template: &str| {
        std::fs::write(folder.path().join("templates/typst/memo.typ"), template).unwrap();
        let selection = Selection { formats: vec![Format::Pdf], ..Selection::default() };
        let options = BuildOptions { out: folder.path().join("out/for/crew"), selection, ..BuildOptions::default() };
        build_kinds(&[&LEAKY], &mut facts.edition("crew").unwrap(), &options, &|_| {})
    };
    let head = "// callboard: memo 1\n#let page = json(\"/page.json\")\n#set text(font: \"Source Sans 3\")\n";
    let plain = build(&format!("{head}#page.body.text"));
    assert_eq!((plain.made.len(), plain.failed.len()), (1, 0), "{:?}", plain.failed);
    // The title and the keywords are callboard's own, whatever a template sets.
    let own = "#set document(title: \"Paloma Reinholt\", keywords: (\"310 555 0142\",))";
    let told = build(&format!("{head}{own}\n#page.body.text"));
    assert_eq!((told.made.len(), told.failed.len()), (1, 0), "{:?}", told.failed);
    for own in [
        "Ring (310) 555-0142.",
        "#box(width: 20pt)[Paloma Rein\\ holt]",
        "= Paloma Reinholt",
        "#pdf.attach(\"note.txt\", bytes(\"310-555-0142\"))",
        "#link(\"tel:310-555-0142\")[the office]",
    ] {
        let report = build(&format!("{head}{own}\n#page.body.text"));
        assert_eq!((report.made.len(), report.failed.len()), (0, 1), "{own}");
        assert!(report.failed[0].because[0].starts_with("CB908 "), "{own}: {:?}", report.failed);
    }
}
