//! What the sides show, in worked examples.

use std::sync::Arc;

use super::super::Context;
use super::super::facts::testing::assert_fixture;
use super::*;
use crate::derive::derive;
use crate::derive::testing::{Builder, d};
use crate::findings::Sources;
use crate::ingest::import::read_bytes;

/// Four scenes: two on the first page, the third over its end, the fourth behind it.
fn words() -> String {
    let lines = |count: usize| "Rain on the water, as before.\n".repeat(count);
    let scene = |number: u32, count: usize| format!("INT. SET {number} - DAY #{number}#\n\n{}\n", lines(count));
    format!("FADE IN:\n\n{}{}{}{}", scene(1, 10), scene(2, 10), scene(3, 40), scene(4, 5))
}

fn show(order: &[&str]) -> Builder {
    let read = read_bytes("a.fountain", words().as_bytes(), &mut Sources::default());
    let script = read.script.unwrap();
    let builder = ["1", "2", "3", "4", "9"].into_iter().fold(Builder::new(), |builder, number| builder.scene(number, "INT", "DAY", 4));
    let builder = builder.cast("1").cast("2").day(d(2026, 5, 4), "8:00a");
    let day = order.iter().fold(builder, |builder, number| builder.strip(number, if *number == "1" { "1" } else { "" }));
    day.with(|production| {
        production.identity.title = "Slack Water".to_owned();
        production.scripts = vec![Arc::new(script)];
    })
}

fn page_of(builder: &Builder) -> Value {
    let derived = derive(&builder.production, None);
    let context = Context::internal(&builder.production, &derived);
    page(context, &due(context)[0])
}

/// The pages as `number: open scenes (struck scenes)`.
fn told(builder: &Builder) -> Vec<String> {
    let page = page_of(builder);
    let pages = page["body"]["pages"].as_array().unwrap();
    pages
        .iter()
        .map(|page| {
            let blocks = page["blocks"].as_array().unwrap();
            let struck: Vec<&str> =
                blocks.iter().filter(|block| block["open"] == false).map(|block| block["scene"].as_str().unwrap_or("-")).collect();
            format!("{}: {} ({})", page["number"].as_str().unwrap(), page["scenes"].as_str().unwrap(), struck.join(" "))
        })
        .collect()
}

#[test]
fn pages_stand_in_shooting_order_with_other_scenes_struck() {
    // Scene 3 begins on the first page and goes over; 1 needs the first page again, and 2 shares it.
    assert_eq!(told(&show(&["3", "1", "2"])), ["1: 3 (- 1 2)", "2: 3 (4)", "1: 1, 2 (- 3)"]);
    assert_eq!(told(&show(&["1", "2", "3", "4"])), ["1: 1, 2, 3 (-)", "2: 3, 4 ()"]);
    // A scene in two parts has its pages once.
    assert_eq!(told(&show(&["4", "1", "4"])), ["2: 4 (3)", "1: 1 (- 2 3)"]);
}

#[test]
fn a_day_without_a_scene_of_the_script_has_none() {
    let builder = show(&["9"]);
    let derived = derive(&builder.production, None);
    assert!(due(Context::internal(&builder.production, &derived)).is_empty());
    let page = page_of(&show(&["9", "4"]));
    let printed: Vec<bool> = page["body"]["scenes"].as_array().unwrap().iter().map(|row| row["printed"] == true).collect();
    assert_eq!(printed, [false, true]);
}

#[test]
fn the_front_lists_scenes_and_cast_and_the_watermark_is_the_productions() {
    let page = page_of(&show(&["2", "1"]));
    assert_eq!(page["body"]["cast"].as_array().unwrap().len(), 1);
    assert_eq!((page["body"]["cast"][0]["number"].as_str(), page["body"]["cast"][0]["scenes"].as_str()), (Some("1"), Some("1")));
    assert_eq!(page["body"]["watermark"], "Slack Water");
    let own = |text: &str| page_of(&show(&["1"]).with(|production| production.identity.watermark = Some(text.to_owned())));
    assert_eq!(own("Bea Okonjo")["body"]["watermark"], "Bea Okonjo");
    assert_eq!(own("none")["body"]["watermark"], Value::Null);
}

#[test]
fn marks_of_revised_lines_are_kept() {
    let fdx = r#"<?xml version="1.0"?><FinalDraft DocumentType="Script" Version="5"><Content>
<Paragraph Type="Scene Heading" Number="1"><Text>INT. SET 1 - DAY</Text></Paragraph>
<Paragraph Type="Action"><Text>As it was.</Text></Paragraph>
<Paragraph Type="Action"><Text>  As it was, </Text><Text RevisionID="2">and is now</Text><Text>.</Text></Paragraph>
</Content><Revisions><Revision ID="1" Name="Blue"/><Revision ID="2" Name="Pink"/></Revisions></FinalDraft>"#;
    let script = read_bytes("a.fdx", fdx.as_bytes(), &mut Sources::default()).script.unwrap();
    let page = page_of(&show(&["1"]).with(|production| production.scripts = vec![Arc::new(script)]));
    let page = &page["body"]["pages"][0];
    let marks: Vec<(&str, bool)> = page["blocks"][0]["paragraphs"]
        .as_array()
        .unwrap()
        .iter()
        .map(|paragraph| (paragraph["lines"][0]["text"].as_str().unwrap(), paragraph["lines"][0]["revised"] == true))
        .collect();
    assert_eq!(marks, [("INT. SET 1 - DAY", false), ("As it was.", false), ("As it was, and is now.", true)]);
    assert_eq!(page["marked"], "Pink");
}

#[test]
fn emphasis_is_kept_and_a_scene_that_goes_on_says_so() {
    let lines = "Rain on the water, as before.\n".repeat(56);
    let text =
        format!("INT. SET 1 - DAY #1#\n\nA **bold** word, an *italic* one and _under a line_.\n\n{lines}\nINT. SET 2 - DAY #2#\n\nRain.\n");
    let script = read_bytes("a.fountain", text.as_bytes(), &mut Sources::default()).script.unwrap();
    let page = page_of(&show(&["1"]).with(|production| production.scripts = vec![Arc::new(script)]));
    let pages = page["body"]["pages"].as_array().unwrap();
    let blocks: Vec<(bool, bool)> =
        pages.iter().map(|page| (page["blocks"][0]["continued"] == true, page["blocks"][0]["goes_on"] == true)).collect();
    assert_eq!(blocks, [(false, true), (true, false)]);
    let runs = pages[0]["blocks"][0]["paragraphs"][1]["lines"][0]["runs"].as_array().unwrap();
    let told: Vec<String> = runs
        .iter()
        .map(|run| {
            let mark = |key: &str, mark: &'static str| if run[key] == true { mark } else { "" };
            format!("{}{}{}{}", mark("bold", "B:"), mark("italic", "I:"), mark("underline", "U:"), run["text"].as_str().unwrap())
        })
        .collect();
    assert_eq!(told, ["A ", "B:bold", " word, an ", "I:italic", " one and ", "U:under a line", "."]);
}

#[test]
fn the_fixture_has_the_shape_of_the_page() {
    assert_fixture(&page_of(&show(&["3", "1", "2"])), include_str!("../../../tests/fixtures/pages/sides.json"));
}
