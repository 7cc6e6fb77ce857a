//! Templates that are not built in run in worker processes, which can be stopped.

use std::path::{Path, PathBuf};
#[cfg(feature = "pdf")]
use std::time::{Duration, Instant};

use callboard::render::worker::Limits;
use callboard::render::{Format, Layer, Problem, Rendered, Renderer, Standard, Templates};
use serde_json::json;

/// Renders a memo with these templates, in a worker where `limits` are given.
fn render(files: &[(&str, &str)], format: Format, limits: Option<Limits>) -> Result<Rendered, Vec<Problem>> {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join("templates").join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    std::fs::create_dir_all(folder.path().join("media")).unwrap();
    std::fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/feature/media/logo.png"), folder.path().join("media/logo.png"))
        .unwrap();
    let templates = Templates::load(&[(Layer::Production, folder.path().join("templates"), "templates".to_owned())]);
    let renderer = Renderer::new(templates, folder.path(), "../assets/");
    let renderer = match limits {
        Some(limits) => renderer.with_workers(PathBuf::from(env!("CARGO_BIN_EXE_callboard")), limits),
        None => renderer,
    };
    let page = json!({"schema": 1, "kind": "memo", "subject": "", "audience": "internal", "title": "Memo", "digest": "0123456789ab", "as_of": null,
        "header": {"language": "en"}, "body": {"text": "Slack water 06:41"}});
    let rendered = renderer.render("memo", format, &page, Standard::Plain)?;
    for name in &rendered.assets {
        assert!(renderer.media().asset(name).is_some(), "the caller cannot publish {name}");
    }
    Ok(rendered)
}

const HTML: &str = "{# callboard: memo 1 #}<p>{{ body.text }}</p><img src=\"{{ asset(path=\"media/logo.png\") }}\">";

#[test]
fn a_worker_makes_the_same_page() {
    let here = render(&[("html/memo.html", HTML)], Format::Html, None).unwrap();
    let there = render(&[("html/memo.html", HTML)], Format::Html, Some(Limits::default())).unwrap();
    assert_eq!((&here.bytes, &here.assets), (&there.bytes, &there.assets));
    assert_eq!(here.assets.len(), 1);
}

#[test]
fn a_mistake_keeps_its_place_on_the_way_back() {
    let text = "{# callboard: memo 1 #}\n{{ body.txet }}";
    let problems = render(&[("html/memo.html", text)], Format::Html, Some(Limits::default())).unwrap_err();
    let spot = problems[0].spot.as_ref().unwrap();
    assert_eq!((problems[0].code.id, spot.file.as_str(), spot.line), ("CB901", "templates/html/memo.html", 2));
}

#[cfg(feature = "pdf")]
#[test]
fn a_worker_makes_the_same_pdf() {
    let memo = "// callboard: memo 1\n#set text(font: \"Source Sans 3\")\n#json(\"/page.json\").body.text #image(\"/media/logo.png\", alt: \"Logo\")";
    let here = render(&[("typst/memo.typ", memo)], Format::Pdf, None).unwrap();
    let there = render(&[("typst/memo.typ", memo)], Format::Pdf, Some(Limits::default())).unwrap();
    assert!(here.bytes == there.bytes, "the worker's bytes differ");
    assert_eq!(there.pages, Some(1));
}

#[cfg(feature = "pdf")]
#[test]
fn a_template_that_does_not_end_is_stopped() {
    let memo = "// callboard: memo 1\n#for a in range(9999) { for b in range(9999) { for c in range(9999) { let d = a + b + c } } }";
    let limits = Limits { time: Duration::from_secs(1), ..Limits::default() };
    let start = Instant::now();
    let problems = render(&[("typst/memo.typ", memo)], Format::Pdf, Some(limits)).unwrap_err();
    assert_eq!(problems[0].message, "the template `templates/typst/memo.typ` took longer than 1 seconds and was stopped");
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
}

#[cfg(all(feature = "pdf", target_os = "linux"))]
#[test]
fn a_template_that_takes_all_the_memory_is_stopped() {
    let memo = "// callboard: memo 1\n#let a = \"slack water\" * 200000000\n#a.len()";
    let limits = Limits { memory: 600, ..Limits::default() };
    let problems = render(&[("typst/memo.typ", memo)], Format::Pdf, Some(limits)).unwrap_err();
    assert!(problems[0].message.contains("more than 600 MB"), "{}", problems[0].message);
}
