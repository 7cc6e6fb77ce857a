//! Templates through both engines, with a kind of paper of the tests' own.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::*;
#[cfg(feature = "pdf")]
use crate::findings::codes;

/// A folder of templates with these files.
fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    folder
}

fn studio(path: &Path) -> Vec<(Layer, PathBuf, String)> {
    vec![(Layer::Studio, path.to_owned(), "studio".to_owned())]
}

fn page() -> Value {
    json!({
        "schema": 1, "kind": "memo", "subject": "one", "audience": "internal", "title": "Slack Water – Memo", "digest": "0123456789ab",
        "header": {"language": "en-GB", "company": "Tideway Films"}, "as_of": "2026-05-04", "body": {"text": "Łęcki & Ωmega <b>"},
    })
}

const MEMO_HTML: &str = "{# callboard: memo 1 #}\n<p>{{ body.text }}</p>\n";

fn html(files: &[(&str, &str)]) -> Result<Rendered, Vec<Problem>> {
    let folder = folder(files);
    Renderer::new(Templates::load(&studio(folder.path())), folder.path(), "../assets/").render_here(
        "memo",
        Format::Html,
        &page(),
        Standard::Plain,
    )
}

#[test]
fn html_escapes_what_the_page_says() {
    let made = html(&[("html/memo.html", MEMO_HTML)]).unwrap();
    assert_eq!(String::from_utf8(made.bytes).unwrap(), "\n<p>Łęcki &amp; Ωmega &lt;b&gt;</p>\n");
}

#[test]
fn a_missing_field_is_told_with_its_place() {
    let problems = html(&[("html/memo.html", "{# callboard: memo 1 #}\n<p>{{ body.txet }}</p>")]).unwrap_err();
    let spot = problems[0].spot.as_ref().unwrap();
    assert_eq!((spot.file.as_str(), spot.line), ("studio/html/memo.html", 2));
    assert!(spot.column >= 7, "{spot:?}");
    assert!(problems[0].message.contains("txet"), "{}", problems[0].message);
}

#[test]
fn a_picture_outside_the_folder_is_refused() {
    let text = "{# callboard: memo 1 #}{{ asset(path=\"../secret.png\") }}";
    let problems = html(&[("html/memo.html", text)]).unwrap_err();
    assert!(problems[0].message.contains("leads out of the production's folder"), "{}", problems[0].message);
}

#[test]
fn the_production_comes_before_the_studio_and_the_studio_can_be_extended() {
    let house = folder(&[("html/memo.html", "{# callboard: memo 1 #}studio {% block b %}{% endblock %}")]);
    let own = folder(&[("html/memo.html", "{# callboard: memo 1 #}{% extends \"studio/memo.html\" %}{% block b %}own{% endblock %}")]);
    let mut folders = studio(house.path());
    folders.push((Layer::Production, own.path().to_owned(), "templates".to_owned()));
    let templates = Templates::load(&folders);
    assert_eq!(templates.of("memo", Format::Html).map(|file| file.layer), Some(Layer::Production));
    let made = Renderer::new(templates, own.path(), "").render_here("memo", Format::Html, &page(), Standard::Plain).unwrap();
    assert_eq!(String::from_utf8(made.bytes).unwrap().trim(), "studio own");
}

#[test]
fn a_template_states_the_page_it_was_made_for() {
    let says = |text: &str| {
        let folder = folder(&[("html/memo.html", text)]);
        Templates::load(&studio(folder.path()))
            .obstacles("memo", 2, Format::Html)
            .into_iter()
            .map(|problem| problem.message)
            .collect::<Vec<_>>()
    };
    assert_eq!(says("{# callboard: memo 2 #}"), Vec::<String>::new());
    assert_eq!(says("{# callboard: memo 1 #}"), ["the template was made for `memo 1`, the page is `memo 2`"]);
    assert_eq!(says("<p>"), ["the template of memo does not state the page it was made for"]);
}

#[test]
fn a_studio_folder_that_is_not_there_is_no_silent_fallback() {
    let templates = Templates::load(&[(Layer::Studio, PathBuf::from("/nowhere/at/all"), "house".to_owned())]);
    assert_eq!(templates.faults()[0].message, "the template folder `house` is not there");
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_template_folder_is_an_error() {
    let outside = folder(&[("memo.html", MEMO_HTML)]);
    let inside = folder(&[("html/base.html", "")]);
    std::os::unix::fs::symlink(outside.path().join("memo.html"), inside.path().join("html/memo.html")).unwrap();
    let problems = Templates::load(&studio(inside.path())).obstacles("memo", 1, Format::Html);
    assert!(problems[0].message.contains("a link that leads out"), "{}", problems[0].message);
}

#[test]
fn another_kinds_template_does_not_bear_on_this_one_unless_it_is_named() {
    let digest = |other: &str, own: &str| {
        let folder = folder(&[("html/memo.html", own), ("html/other.html", other)]);
        Templates::load(&studio(folder.path())).digest("memo", Format::Html)
    };
    let (one, two) = ("{# callboard: other 1 #}a", "{# callboard: other 1 #}b");
    assert_eq!(digest(one, MEMO_HTML), digest(two, MEMO_HTML));
    let naming = "{# callboard: memo 1 #}{% include \"other.html\" %}";
    assert_ne!(digest(one, naming), digest(two, naming));
}

#[test]
fn eject_refuses_to_overwrite() {
    let target = tempfile::tempdir().unwrap();
    let templates = Templates::built_in();
    let written = templates.eject("index", None, target.path()).unwrap();
    assert_eq!(written, [target.path().join("html/index.html")]);
    assert!(templates.eject("index", None, target.path()).unwrap_err().contains("is there already"));
    assert!(templates.eject("no-such-kind", None, target.path()).is_err());
}

#[cfg(feature = "pdf")]
mod pdf {
    use super::*;

    const MEMO: &str =
        "// callboard: memo 1\n#let page = json(\"/page.json\")\n#set text(font: \"Source Sans 3\")\n= #page.title\n#page.body.text\n";

    fn pdf(files: &[(&str, &str)], standard: Standard) -> Result<Rendered, Vec<Problem>> {
        let folder = folder(files);
        Renderer::new(Templates::load(&studio(folder.path())), folder.path(), "").render_here("memo", Format::Pdf, &page(), standard)
    }

    #[test]
    fn a_pdf_says_what_it_is_and_is_the_same_each_time() {
        let one = pdf(&[("typst/memo.typ", MEMO)], Standard::Plain).unwrap();
        let two = pdf(&[("typst/memo.typ", MEMO)], Standard::Plain).unwrap();
        assert!(one.bytes == two.bytes, "two renderings differ");
        assert_eq!((one.pages, one.problems.as_slice()), (Some(1), [].as_slice()));
        let stamp = stamp(&one.bytes).unwrap();
        assert_eq!((stamp.kind.as_str(), stamp.subject.as_str(), stamp.digest.as_str()), ("memo", "one", "0123456789ab"));
        let document = lopdf::Document::load_mem(&one.bytes).unwrap();
        let catalog = document.catalog().unwrap();
        assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"en-GB");
        assert!(catalog.has(b"StructTreeRoot"), "not tagged");
        assert!(one.bytes.windows(7).any(|part| part == b"/ObjStm"), "no object streams");
        let text = document.extract_text(&[1]).unwrap();
        assert!(text.contains("mega"), "{text}");
    }

    #[test]
    fn a_pdf_for_readers_who_cannot_see_it_says_so() {
        let made = pdf(&[("typst/memo.typ", MEMO)], Standard::Accessible).unwrap();
        let document = lopdf::Document::load_mem(&made.bytes).unwrap();
        let metadata = document.catalog().unwrap().get(b"Metadata").and_then(|it| document.dereference(it)).unwrap().1;
        let xmp = String::from_utf8(metadata.as_stream().unwrap().get_plain_content().unwrap()).unwrap();
        assert!(xmp.contains("pdfuaid:part"), "{xmp}");
    }

    #[test]
    fn a_mistake_is_told_with_its_place_even_in_a_shared_file() {
        let theme = "#let shout(text) = upper(text)\n#let broken(page) = page.no-such-key\n";
        let memo = "// callboard: memo 1\n#import \"/templates/theme.typ\": *\n#broken(json(\"/page.json\"))\n";
        let problems = pdf(&[("typst/memo.typ", memo), ("typst/theme.typ", theme)], Standard::Plain).unwrap_err();
        let spot = problems[0].spot.as_ref().unwrap();
        assert_eq!(
            (problems[0].code, spot.file.as_str(), spot.line, spot.column),
            (&codes::TEMPLATE_BROKEN, "studio/typst/theme.typ", 2, 26)
        );
        assert!(problems[0].message.contains("no-such-key"), "{}", problems[0].message);
    }

    #[test]
    fn there_are_no_packages_no_clock_and_no_other_files() {
        let fails = |line: &str| {
            let problems = pdf(&[("typst/memo.typ", &format!("// callboard: memo 1\n{line}\n"))], Standard::Plain).unwrap_err();
            assert_eq!(problems[0].spot.as_ref().unwrap().line, 2);
            problems[0].message.clone()
        };
        assert!(fails("#import \"@preview/cetz:0.4.0\": *").contains("package not found"));
        assert!(fails("#read(\"/etc/passwd\")").contains("not found"));
        assert!(fails("#read(\"../../etc/passwd\")").contains("escape"));
        let date = "// callboard: memo 1\n#datetime.today().display()";
        let made = pdf(&[("typst/memo.typ", date)], Standard::Plain).unwrap();
        let document = lopdf::Document::load_mem(&made.bytes).unwrap();
        assert!(document.extract_text(&[1]).unwrap().contains("2026-05-04"), "today is the date the page speaks from");
    }

    #[test]
    fn missing_fonts_and_characters_are_told() {
        let memo = "// callboard: memo 1\n#set text(font: (\"No Such Sans\", \"Source Sans 3\"))\nabc 漢\n";
        let made = pdf(&[("typst/memo.typ", memo)], Standard::Plain).unwrap();
        let says: Vec<_> = made.problems.iter().map(|problem| (problem.code.name, problem.message.as_str())).collect();
        assert_eq!(
            says,
            [
                ("font-missing", "the font family `no such sans` is not there"),
                ("glyph-missing", "no font has the characters `漢` (U+6F22)")
            ]
        );
    }

    #[test]
    fn a_built_in_file_stays_reachable_under_an_override() {
        let memo = "// callboard: memo 1\n#read(\"/templates/note.typ\") / #read(\"/studio/note.typ\")\n";
        let house = folder(&[("typst/memo.typ", memo), ("typst/note.typ", "house")]);
        let own = folder(&[("typst/note.typ", "own")]);
        let mut folders = studio(house.path());
        folders.push((Layer::Production, own.path().to_owned(), "templates".to_owned()));
        let made =
            Renderer::new(Templates::load(&folders), own.path(), "").render_here("memo", Format::Pdf, &page(), Standard::Plain).unwrap();
        let text = lopdf::Document::load_mem(&made.bytes).unwrap().extract_text(&[1]).unwrap();
        assert!(text.contains("own / house"), "{text}");
    }
}
