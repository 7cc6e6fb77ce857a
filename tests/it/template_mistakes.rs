//! Every mistake that a template can have gives its one finding, with its code, at the line it stands in; and what is no
//! mistake gives none.

use std::path::{Path, PathBuf};
use std::time::Duration;

use callboard::build::template_check::{Checked, Wanted, check, folders};
use callboard::findings::output::place;
use callboard::render::worker::Limits;
use callboard::render::{Format, Templates};

/// A kind with a short page.
const KIND: &str = "day-notes";
#[cfg(feature = "pdf")]
const TYPST: &str =
    "// callboard: day-notes 1\n#import \"/templates/components.typ\": *\n#let data = json(\"/page.json\")\n#show: sheet.with(data)\n";
const HTML: &str = "{# callboard: day-notes 1 #}\n{% extends \"base.html\" %}\n{% block content %}\n";

fn write(folder: &Path, files: &[(&str, &str)]) {
    for (name, text) in files {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
}

/// Checks one kind with a studio's files, in workers as the program does.
fn checked(files: &[(&str, &str)], format: Format) -> Checked {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), files);
    let templates = Templates::load(&folders(None, Some((folder.path().to_owned(), "studio".to_owned()))));
    let wanted = Wanted {
        kinds: vec![KIND.to_owned()],
        formats: vec![format],
        worker: Some(PathBuf::from(env!("CARGO_BIN_EXE_callboard"))),
        limits: Limits { time: Duration::from_secs(4), memory: 900 },
        ..Wanted::default()
    };
    check(templates, &wanted).unwrap()
}

/// What is found: each code with its place and message.
fn says(checked: &Checked) -> Vec<(String, String, String)> {
    let place = |finding| {
        let place = place(finding, &checked.sources);
        if place.file.is_empty() { String::new() } else { format!("{}:{}", place.file, place.line.unwrap_or(0)) }
    };
    checked.findings.iter().map(|finding| (finding.code.id.to_owned(), place(finding), finding.message.clone())).collect()
}

/// One mistake: what it is, the line of the template after its usual head, the code, and a piece of the message. `@` after
/// the code stands before another line that it is told at; before none where the page and not the template is at fault.
type Mistake = (&'static str, &'static str, &'static str, &'static str);

fn hold(mistakes: &[Mistake], head: &str, tail: &str, file: &str, format: Format) {
    let mut wrong = String::new();
    let line = head.matches('\n').count() + 1;
    for (what, text, code, piece) in mistakes {
        let found = says(&checked(&[(file, &format!("{head}{text}\n{tail}"))], format));
        let (code, line) = code.split_once('@').map_or((*code, line.to_string()), |(code, line)| (code, line.to_owned()));
        let expected = (code.to_owned(), if line.is_empty() { String::new() } else { format!("studio/{file}:{line}") });
        match found.as_slice() {
            [(own, at, message)] if (own.clone(), at.clone()) == expected && message.contains(piece) => {}
            other => wrong.push_str(&format!("{what}: wanted {expected:?} with `{piece}`, got {other:#?}\n")),
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[cfg(feature = "pdf")]
#[test]
fn each_mistake_in_a_typst_template_gives_its_one_finding() {
    hold(
        &[
            ("a bracket that is not closed", "#text[left open", "CB901", "unclosed delimiter"),
            ("an unknown variable", "#crew-call", "CB901", "unknown variable: crew-call"),
            ("a field that the page does not have", "#data.body.crew_cal", "CB901", "crew_cal"),
            ("a wrong type", "#calc.abs(\"seven\")", "CB901", "expected"),
            ("an unknown argument", "#section(\"Cast\", asside: 1)", "CB901", "unexpected argument"),
            ("a name that an import lacks", "#import \"/templates/theme.typ\": house-blue", "CB901", "unresolved import"),
            ("an import that is not there", "#import \"/templates/hose.typ\": *", "CB914", "file not found"),
            ("a drawing that is not there", "#image(\"/templates/mark.svg\", alt: \"\")", "CB914", "file not found"),
            ("a package", "#import \"@preview/cetz:0.4.0\": *", "CB914", "package not found"),
            ("a file outside", "#read(\"/etc/passwd\")", "CB914", "file not found"),
            ("a way out of the folder", "#read(\"../../../etc/passwd\")", "CB914", "escape"),
            ("a picture that is not there", "#image(\"/media/nowhere.png\", alt: \"\")", "CB015", "nowhere.png"),
            ("a family that is not there", "#text(font: \"Brandon Grotesk\")[A]", "CB904", "brandon grotesk"),
            ("a character that no font has", "#text[\u{16a0}]", "CB903@", "U+16A0"),
            ("the clock", "#datetime.today().display()", "CB901", "date"),
            (
                "a loop that does not end",
                "#{ let n = 0; for a in range(9999) { for b in range(9999) { for c in range(9999) { n += 1 } } }; n }",
                "CB913@1",
                "4 seconds",
            ),
            ("a function without end", "#let again(n) = again(n + 1)\n#again(0)", "CB901", "maximum function call depth"),
            ("all the memory", "#(\"slack water\" * 300000000).len()", "CB913@1", "more than 900 MB"),
            ("text past the margin", "#block(width: 550pt, align(right)[Featherstonehaugh])", "CB925", "margin"),
            ("text off the paper", "#place(dx: 600pt)[Featherstonehaugh]", "CB925", "off the right edge"),
            ("text cut off", "#block(width: 40pt, height: 9pt, clip: true)[Featherstonehaugh]", "CB925", "cut off"),
            ("a table past the margin", "#table(columns: (700pt,), stroke: 1pt, [a])", "CB925", "past the right margin"),
            ("text over text", "#place(dx: 20pt)[over the others]", "CB926@6", "printed over"),
            ("small type", "#text(size: 5pt)[Confidential]", "CB928", "5.0 pt"),
        ],
        TYPST,
        "Something else stands here.\n",
        "typst/day-notes.typ",
        Format::Pdf,
    );
}

#[cfg(feature = "pdf")]
#[test]
fn a_row_on_two_pages_and_a_heading_at_the_foot_are_told() {
    let row = "#v(600pt)\n#set table.cell(breakable: true)\n#table(columns: 1, for n in range(12) { block(height: 30pt)[line #n] })\n";
    let found = says(&checked(&[("typst/day-notes.typ", &format!("{TYPST}{row}"))], Format::Pdf));
    assert!(
        matches!(found.as_slice(), [(code, _, message)] if code == "CB927" && message.contains("split between pages 1 and 2")),
        "{found:#?}"
    );
    let heading = "#v(1fr)\n= Cast\n#pagebreak()\nWren Okoro\n";
    let found = says(&checked(&[("typst/day-notes.typ", &format!("{TYPST}{heading}"))], Format::Pdf));
    assert!(
        matches!(found.as_slice(), [(code, at, message)] if code == "CB927" && at.ends_with(":6") && message.contains("ends in the heading “Cast”")),
        "{found:#?}"
    );
}

#[test]
fn each_mistake_in_an_html_template_gives_its_one_finding() {
    hold(
        &[
            ("a tag that is not closed", "{{ body.day", "CB901@5", "expected"),
            ("a block that is not closed", "{% if body.day %}", "CB901@5", ""),
            ("a field that the page does not have", "{{ body.crew_cal }}", "CB901", "crew_cal"),
            ("an unknown variable", "{{ crew_call }}", "CB901", "crew_call"),
            ("an unknown filter", "{{ body.day | shout }}", "CB901", "shout"),
            ("an unknown component", "{{ <bannner name={title} /> }}", "CB901", "bannner"),
            ("a wrong type", "{{ body.departments + 1 }}", "CB901", ""),
            ("a template that is not there", "{% include \"hose.html\" %}", "CB914", "hose.html"),
            ("a picture that is not there", "<img alt=\"\" src=\"{{ asset(path=\"media/nowhere.png\") }}\">", "CB015", "nowhere.png"),
            ("text that is not escaped", "<p>{{ header.production | safe }}</p>", "CB929", "escaped"),
            ("an element that is not closed", "<div><em>{{ title }}</div>", "CB929", "`<em>` is not closed"),
            ("a picture without words", "<img src=\"data:,\">", "CB929", "alt"),
            ("the network", "<link rel=\"stylesheet\" href=\"https://fonts.example/a.css\">", "CB929", "https://fonts.example/a.css"),
        ],
        HTML,
        "{% endblock content %}\n",
        "html/day-notes.html",
        Format::Html,
    );
    hold(
        &[
            ("a rule that is not closed", ".who { color: var(--ink);", "CB929", "the rule `.who"),
            ("a brace too many", ".who { color: red } }", "CB929", "closes nothing"),
            ("a misspelt property", ".who { colr: red }", "CB929", "did you mean `color`?"),
            ("a declaration without a colon", ".who { color red; }", "CB929", "no colon"),
            ("a token that is not stated", ".who { color: var(--acent) }", "CB929", "did you mean `--accent`?"),
            ("a comment that is not closed", "/* .who { color: red }", "CB929", "comment"),
            ("a text that is not closed", ".who::after { content: \"a; }", "CB929", "quotation mark"),
            ("a font from the network", "@import url(https://fonts.example/a.css);", "CB929", "network"),
            ("a field that the page does not have", ".who { color: {{ header.colour }} }", "CB901", "colour"),
        ],
        "{% include \"builtin/theme.css\" %}\n",
        ".what { color: var(--soft); }\n",
        "html/theme.css",
        Format::Html,
    );
    let parent = "{# callboard: day-notes 1 #}\n{% extends \"bace.html\" %}\n";
    let found = says(&checked(&[("html/day-notes.html", parent)], Format::Html));
    assert!(matches!(found.as_slice(), [(code, at, _)] if code == "CB914" && at == "studio/html/day-notes.html:2"), "{found:#?}");
}

#[test]
fn a_template_says_which_page_it_was_made_for() {
    for (first, piece) in [
        ("<p>", "does not state the page"),
        ("{# callboard: day-notes 7 #}", "was made for `day-notes 7`, the page is `day-notes 1`"),
        ("{# callboard: call-sheet 1 #}", "was made for `call-sheet 1`"),
    ] {
        let found = says(&checked(&[("html/day-notes.html", first)], Format::Html));
        assert!(
            matches!(found.as_slice(), [(code, at, message)] if code == "CB912" && at == "studio/html/day-notes.html:1" && message.contains(piece)),
            "{first}: {found:#?}"
        );
    }
    let newer = checked(&[("html/day-notes.html", "{# callboard: day-notes 7 #}")], Format::Html);
    assert!(newer.findings.iter().all(|finding| finding.help.as_deref().is_some_and(|help| help.contains("newer callboard"))));
}

#[test]
fn a_mistake_in_a_shared_file_is_told_there_and_once() {
    let found = says(&checked(
        &[(
            "html/base.html",
            "<html>\n<body>{{ header.titel }}\n{% block site %}{% endblock %}{% block subject %}{% endblock %}{% block style %}{% endblock %}{% block content %}{% endblock %}</body></html>",
        )],
        Format::Html,
    ));
    assert!(matches!(found.as_slice(), [(code, at, _)] if code == "CB901" && at == "studio/html/base.html:2"), "{found:#?}");
}

#[test]
fn a_mistake_is_told_at_its_column() {
    let mut cases = vec![
        ("html/day-notes.html", format!("{HTML}<p>{{{{ body.crew_cal }}}}</p>{{% endblock content %}}"), (4, 12)),
        ("html/theme.css", "{% include \"builtin/theme.css\" %}\n.who { color: red; colr: blue }\n".to_owned(), (2, 20)),
    ];
    #[cfg(feature = "pdf")]
    cases.push(("typst/day-notes.typ", format!("{TYPST}Told to #data.body.crew_cal\n"), (5, 20)));
    for (file, text, expected) in cases.drain(..) {
        let format = if file.ends_with(".typ") { Format::Pdf } else { Format::Html };
        let checked = checked(&[(file, &text)], format);
        let places: Vec<_> = checked.findings.iter().map(|finding| place(finding, &checked.sources)).collect();
        let [own] = places.as_slice() else { panic!("{:#?}", says(&checked)) };
        assert_eq!((own.file.as_str(), own.line, own.column), (format!("studio/{file}").as_str(), Some(expected.0), Some(expected.1)));
    }
}

#[test]
fn a_studios_logo_lies_in_its_folder_and_its_findings_are_one_document() {
    let folder = tempfile::tempdir().unwrap();
    write(
        folder.path(),
        &[
            ("production.yaml", "title: Slack Water\ntemplates: house\n"),
            ("house/theme.yaml", "logo: mark.png\nacent: red\n"),
            ("house/html/day-notes.html", "<p>"),
        ],
    );
    let read = || callboard::build::facts::read(folder.path(), &callboard::build::facts::ReadOptions::default());
    let codes = |facts: &callboard::build::facts::Facts| -> Vec<&str> {
        facts.findings.iter().map(|f| f.code.id).filter(|code| *code != "CB240").collect()
    };
    assert_eq!(codes(&read()), ["CB005", "CB015"]);
    image::GrayImage::from_pixel(30, 10, image::Luma([40])).save(folder.path().join("house/mark.png")).unwrap();
    let facts = read();
    assert_eq!(codes(&facts), ["CB005"]);
    assert_eq!(facts.production.identity.theme.logo.as_deref(), Some("@studio/mark.png"));
    let templates = Templates::load(&folders(None, Some((folder.path().join("house"), "house".to_owned()))));
    let renderer = callboard::render::Renderer::new(templates, folder.path(), "../assets/");
    let logo = renderer.media().picture("@studio/mark.png").unwrap();
    assert!(logo.name.ends_with(".png"));
    assert!(renderer.media().picture("@studio/../production.yaml").is_err());

    let said = |templates: &str, kind: &str| {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_callboard"))
            .args(["templates", "check", kind, "--format", "html", "--report", "json", "--templates", templates])
            .current_dir(folder.path().join("house"))
            .output()
            .unwrap();
        let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        report["findings"].as_array().unwrap().iter().map(|finding| finding["code"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(said(".", "day-notes"), ["CB912", "CB005"]);
    std::fs::create_dir_all(folder.path().join("clean/html")).unwrap();
    assert!(said("../clean", "day-notes").is_empty());
}

#[test]
fn each_mistake_in_the_tokens_gives_its_one_finding_at_its_line() {
    let mut wrong = String::new();
    for (what, line, code, piece) in [
        ("an unknown token", "acent: \"#17425c\"", "CB005", "`acent` is not a key of `theme`"),
        ("a colour that is none", "ink: bluish", "CB007", "ink"),
        ("a colour after a bare #", "ink: #102030", "CB007", "no colour"),
        ("an accent that is none", "accent: bluish", "CB007", "accent"),
        ("a length without a unit", "margin: 12", "CB007", "not a length"),
        ("a margin as wide as the paper", "punch_margin: 80mm", "CB007", "not between"),
        ("type too small to read", "text_size: 6", "CB007", "7.5"),
        ("a density that is none", "density: airy", "CB007", "tight, normal, roomy"),
        ("a family that is a file", "font: \"fonts/Brandon.ttf\"", "CB007", "not the name of a family"),
        ("a paper that is none", "paper: a9", "CB007", "letter, legal, a4"),
        ("a list for a text", "font: [a, b]", "CB006", "font"),
        ("faint type", "soft: \"#b8b8b8\"", "CB909", "contrast of 2.0"),
        ("a dark ground", "shade: \"#333333\"", "CB909", "type in `ink`"),
        ("white on yellow", "warn: yellow", "CB909", "white type"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        write(
            folder.path(),
            &[("production.yaml", "title: Slack Water\ntemplates: house\n"), ("house/theme.yaml", &format!("name: Tern Bay\n{line}\n"))],
        );
        let facts = callboard::build::facts::read(folder.path(), &callboard::build::facts::ReadOptions::default());
        let found: Vec<(String, String, String)> = facts
            .findings
            .iter()
            .map(|finding| {
                let place = place(finding, &facts.sources);
                (finding.code.id.to_owned(), format!("{}:{}", place.file, place.line.unwrap_or(0)), finding.message.clone())
            })
            .filter(|(code, ..)| code != "CB240")
            .collect();
        match found.as_slice() {
            [(own, at, message)] if own == code && at == "house/theme.yaml:2" && message.contains(piece) => {}
            other => wrong.push_str(&format!("{what}: wanted {code} with `{piece}`, got {other:#?}\n")),
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_built_in_html_template_passes() {
    let wanted = Wanted { formats: vec![Format::Html], ..Wanted::default() };
    let checked = check(Templates::built_in(), &wanted).unwrap();
    assert!(checked.pages >= 44 * 7, "{} pages", checked.pages);
    assert!(checked.findings.is_empty(), "{:#?}", says(&checked));
}

/// Every file of the templates copied out as `eject` does it, over the built-in ones.
fn ejected() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let built_in = Templates::built_in();
    for format in Format::ALL {
        let names: std::collections::BTreeSet<String> =
            built_in.files(format).filter_map(|(name, _)| Some(name.rsplit_once('.')?.0.to_owned())).collect();
        for name in names {
            built_in.eject(&name, Some(format), folder.path()).unwrap();
        }
    }
    folder
}

#[test]
fn what_is_ejected_makes_the_same_bytes() {
    use callboard::build::template_check::{Case, page};
    use callboard::render::{Renderer, Standard};
    let folder = ejected();
    let own = Templates::load(&folders(None, Some((folder.path().to_owned(), "studio".to_owned()))));
    let renderers = [Templates::built_in(), own].map(|templates| Renderer::new(templates, folder.path(), "../assets/"));
    // One paper of each family of templates; HTML of every kind.
    let kinds = callboard::documents::KINDS.iter().map(|kind| kind.word);
    let mut made = 0;
    for kind in kinds {
        for format in callboard::build::formats() {
            if *format == Format::Pdf && !["call-sheet", "stripboard", "cost-report", "day-notes"].contains(&kind) {
                continue;
            }
            let Some(page) = page(kind, Case::Empty, *format) else { continue };
            let [built_in, own] =
                [0, 1].map(|at: usize| renderers[at].render_here(kind, *format, &page, Standard::Plain).map(|made| made.bytes));
            assert_eq!(built_in.is_ok(), own.is_ok(), "{kind}");
            // A page with pictures cannot be made here, by either.
            assert!(built_in == own || built_in.is_err(), "{kind} as {} differs once ejected", format.word());
            made += usize::from(built_in.is_ok());
        }
    }
    assert!(made > 36, "{made} papers");
}

#[cfg(feature = "pdf")]
#[test]
fn a_name_in_a_script_that_no_font_has_never_stops_a_paper() {
    use callboard::render::{Renderer, Standard};
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/studio/strandgut");
    let templates = Templates::load(&folders(None, Some((folder.clone(), "strandgut".to_owned()))));
    let page = callboard::build::template_check::page(KIND, callboard::build::template_check::Case::Scripts, Format::Pdf).unwrap();
    let made = Renderer::new(templates, &folder, "").render_here(KIND, Format::Pdf, &page, Standard::Plain).unwrap();
    assert!(made.problems.iter().any(|problem| problem.code.id == "CB903" && problem.message.contains("U+05BE")), "{:?}", made.problems);
}
