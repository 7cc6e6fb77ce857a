//! Screenplays of other people and of our own, through the readers and through `callboard import`.

use std::fs;
use std::path::{Path, PathBuf};

use callboard::build::facts::{ReadOptions, read};
use callboard::findings::Sources;
use callboard::ingest::import::{Allot, Imported, Known, read_bytes, settle};
use callboard::ingest::{Node, yaml_write};

use crate::support::callboard;

fn script(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/scripts").join(name)
}

fn imported(name: &str, bytes: &[u8]) -> Imported {
    let mut all = [read_bytes(name, bytes, &mut Sources::default())];
    settle(&mut all, Known::default(), Allot::Numbers);
    let [imported] = all;
    imported
}

fn file(name: &str) -> Imported {
    imported(name, &fs::read(script(name)).unwrap())
}

/// The values of a key in the records of a section; `-` where a record has none.
fn column(imported: &Imported, section: &str, key: &str) -> Vec<String> {
    let rows = imported.records.iter().filter(|record| record.table.key == section);
    rows.map(|record| record.node.get(key).and_then(Node::text).unwrap_or("-").to_owned()).collect()
}

#[test]
fn the_scripts_of_others_have_the_scenes_that_are_known() {
    for (name, scenes, characters) in [
        ("the_long_way_down.fountain", 13, 3),
        ("brick_and_steel.fountain", 8, 7),
        ("SceneHeaders.fountain", 16, 0),
        ("SceneNumbers.fountain", 7, 0),
        ("Notes.fountain", 0, 0),
        ("Boneyard.fountain", 0, 0),
        ("Synopses.fountain", 0, 0),
    ] {
        let read = file(name);
        assert_eq!(column(&read, "scenes", "number").len(), scenes, "{name}");
        assert_eq!(column(&read, "cast", "id").len(), characters, "{name}: {:?}", column(&read, "cast", "character"));
    }
    assert_eq!(column(&file("SceneNumbers.fountain"), "scenes", "number"), ["1", "1A", "1a", "A1", "I-1-A", "1.", "110A"]);
    let traps = file("SceneHeaders.fountain");
    assert_eq!(traps.findings.iter().filter(|finding| finding.code.id == "CB032").count(), 2);
    let notes = file("Notes.fountain");
    assert_eq!(notes.losses.iter().find(|loss| loss.what == "notes to the writer").map(|loss| loss.count), Some(3));
}

#[test]
fn what_import_writes_is_read_as_a_production() {
    let folder = tempfile::tempdir().unwrap();
    let film = folder.path().join("film");
    let source = script("brick_and_steel.fountain");
    let run = callboard(folder.path(), &["import", source.to_str().unwrap(), "--into", film.to_str().unwrap()]);
    assert_eq!(run.code, 0, "{}", run.err);
    let said = run.out;
    assert!(said.contains("read brick_and_steel.fountain: 8 scenes, 7 characters"), "{said}");
    assert!(said.contains("lines of the title page"), "{said}");
    let facts = read(&film, &ReadOptions::default());
    assert_eq!(facts.production.identity.title, "BRICK & STEEL FULL RETIRED");
    let scenes: Vec<String> =
        facts.production.scenes.iter().map(|scene| format!("{} {} {}", scene.int_ext, scene.set, scene.day_night)).collect();
    assert_eq!(scenes[0], "EXT BRICK'S PATIO DAY");
    assert_eq!(scenes[3], " SNIPER SCOPE POV ");
    assert_eq!(scenes.len(), 8);
    assert_eq!(facts.production.cast.len(), 7);
    assert!(facts.findings.iter().all(|finding| finding.code.id != "CB009"), "{:?}", facts.findings);
    // A second time nothing is touched.
    let before = fs::read_to_string(film.join("brick-and-steel.yaml")).unwrap();
    let again = callboard(folder.path(), &["import", source.to_str().unwrap(), "--into", film.to_str().unwrap()]);
    assert_eq!(again.code, 0, "{}", again.err);
    assert!(again.out.contains("it says the same as the last import"), "{}", again.out);
    assert_eq!(fs::read_to_string(film.join("brick-and-steel.yaml")).unwrap(), before);
}

#[test]
fn a_script_in_the_folder_is_read_at_every_build() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("production.yaml"), "title: Long Way\ncast:\n  - {id: 7, character: Rena}\n").unwrap();
    fs::copy(script("the_long_way_down.fountain"), folder.path().join("draft.fountain")).unwrap();
    let facts = read(folder.path(), &ReadOptions::default());
    assert_eq!((facts.production.scenes.len(), facts.production.identity.title.as_str()), (13, "Long Way"));
    let rena = facts.production.cast.iter().find(|member| member.id.as_str() == "7").unwrap();
    assert!(facts.production.scenes.iter().filter(|scene| scene.cast.contains(&rena.id)).count() == 2);
    // The scenes stand in the script's order, although their provisional numbers do not say it.
    let text = fs::read_to_string(script("the_long_way_down.fountain")).unwrap();
    let headings: Vec<&str> = text.lines().filter(|line| line.starts_with("INT.") || line.starts_with("EXT.")).collect();
    for (scene, heading) in facts.production.scenes.iter().zip(headings) {
        assert!(heading.contains(&scene.set), "{heading}: {}", scene.set);
        assert!(facts.production.scene(&scene.number).is_some_and(|found| found.set == scene.set));
    }
}

#[test]
fn provisional_numbers_stay_when_scenes_come_and_go_elsewhere() {
    let text = fs::read_to_string(script("the_long_way_down.fountain")).unwrap();
    let before = column(&imported("a.fountain", text.as_bytes()), "scenes", "number");
    let at = text.rfind("\nINT.").unwrap();
    let changed = format!("{}\nEXT. NEW PLACE - DAWN\n\nSomething else.\n{}", &text[..at], &text[at..]);
    let after = column(&imported("a.fountain", changed.as_bytes()), "scenes", "number");
    assert_eq!(after.len(), before.len() + 1);
    assert!(before.iter().all(|number| after.contains(number)));
}

#[test]
fn yaml_of_an_import_gives_the_same_records() {
    for name in ["the_long_way_down.fountain", "brick_and_steel.fountain", "SceneNumbers.fountain"] {
        let read = file(name);
        let written = yaml_write::write(&read.production, &read.records);
        let mut findings = callboard::findings::Findings::new();
        let documents = callboard::ingest::yaml::read("t.yaml", written.as_bytes(), &mut Sources::default(), &mut findings);
        assert!(findings.is_empty());
        for (section, key) in [("scenes", "number"), ("scenes", "set"), ("scenes", "pages"), ("cast", "character")] {
            let rows = documents[0].get(section).map(|node| match &node.value {
                callboard::ingest::Value::List(items) => {
                    items.iter().map(|item| item.get(key).and_then(Node::text).unwrap_or("-").to_owned()).collect()
                }
                _ => Vec::new(),
            });
            assert_eq!(rows.unwrap_or_default(), column(&read, section, key), "{name} {section} {key}");
        }
    }
}

const FDX: &str = r##"<?xml version="1.0" encoding="UTF-8" standalone="no" ?>
<FinalDraft DocumentType="Script" Template="No" Version="5">
  <Content>
    <Paragraph Type="Action"><Text>FADE IN:</Text></Paragraph>
    <Paragraph Number="1" Type="Scene Heading">
      <SceneProperties Length="1 3/8" Page="1" Title="">
        <Summary><Paragraph Alignment="Left"><Text>Wren finds </Text><Text>the ledger.</Text></Paragraph></Summary>
        <SceneArcBeats><CharacterArcBeat Name="GHOST"><Paragraph/></CharacterArcBeat></SceneArcBeats>
      </SceneProperties>
      <Text>Int. ferry </Text><Text RevisionID="2">office</Text><Text> - day</Text>
    </Paragraph>
    <Paragraph Type="Action"><Text>A </Text><Text TagNumber="3">ledger</Text><Text> &amp; a &#x201c;bell&#x201d;. </Text><Text TagNumber="4">A dog</Text><Text>.</Text></Paragraph>
    <Paragraph Type="Character"><Text>Wren (O.S.)</Text></Paragraph>
    <Paragraph Type="Dialogue"><Text>Here.</Text></Paragraph>
    <Paragraph Type="General">
      <DualDialogue>
        <Paragraph Type="Character"><Text>WREN</Text></Paragraph><Paragraph Type="Dialogue"><Text>Yes.</Text></Paragraph>
        <Paragraph Type="Character"><Text>NOOR</Text></Paragraph><Paragraph Type="Dialogue"><Text>No.</Text></Paragraph>
      </DualDialogue>
    </Paragraph>
    <Paragraph Number="2" Type="Scene Heading">
      <SceneProperties Length="0/8" Page="2A" Title=""/>
      <Text>OMITTED</Text>
      <OmittedScene>
        <Paragraph Type="Scene Heading"><Text>EXT. QUAY - DUSK</Text></Paragraph>
        <Paragraph Type="Character"><Text>STRANGER</Text></Paragraph>
        <Paragraph Type="Dialogue"><Text>Gone.</Text></Paragraph>
      </OmittedScene>
    </Paragraph>
    <Paragraph Type="Scene Heading"><Text>EXT. QUAY - NIGHT</Text></Paragraph>
    <Paragraph Type="Action"><Text TagNumber="5">Fireworks.</Text><ScriptNote><Paragraph><Text>too dear?</Text></Paragraph></ScriptNote></Paragraph>
  </Content>
  <TitlePage><Content><Paragraph><Text></Text></Paragraph><Paragraph><Text>LOW TIDE</Text></Paragraph><Paragraph><Text>by N. N.</Text></Paragraph></Content></TitlePage>
  <LockedPages><LockedPage Page="1"/></LockedPages>
  <Revisions ActiveSet="2"><Revision ID="1" Name="Blue"/><Revision ID="2" Name="Pink"/></Revisions>
  <TagData>
    <TagCategories><TagCategory Id="05c556eb-6bc1-4a3a-b09f-f8b5ba1b6afa" Name="Requisiten" Number="5"/><TagCategory Id="aa" Name="Pyro Team"/></TagCategories>
    <TagDefinitions><TagDefinition CatId="05c556eb-6bc1-4a3a-b09f-f8b5ba1b6afa" Id="d1" Label="Ledger"/><TagDefinition CatId="01fc9642-84ff-4366-b37c-a3068dee57e8" Id="d2" Label="Rex"/><TagDefinition CatId="aa" Id="d3" Label="Rockets"/></TagDefinitions>
    <Tags><Tag Number="3"><DefId>d1</DefId></Tag><Tag Number="4"><DefId>d2</DefId></Tag><Tag Number="5"><DefId>d3</DefId></Tag></Tags>
  </TagData>
</FinalDraft>
"##;

#[test]
fn a_final_draft_file_says_more_than_its_text() {
    let read = imported("low.fdx", FDX.as_bytes());
    let of = |key| column(&read, "scenes", key);
    assert_eq!(of("number")[..2], ["1", "2"]);
    assert_eq!(of("set"), ["FERRY OFFICE", "QUAY", "QUAY"]);
    assert_eq!((of("day_night")[1].as_str(), of("omitted")[1].as_str()), ("DUSK", "true"));
    assert_eq!((of("pages")[0].as_str(), of("pages")[1].as_str(), of("script_page")[1].as_str()), ("1 3/8", "-", "2A"));
    assert_eq!(of("synopsis")[0], "Wren finds the ledger.");
    assert_eq!(column(&read, "cast", "character"), ["REX", "WREN", "NOOR"]);
    let written = yaml_write::write(&read.production, &read.records);
    assert!(written.contains("cast: [2, 3, 1]\n    props: [Ledger]\n"), "{written}");
    assert!(written.contains("elements: {pyro_team: [Rockets]}"), "{written}");
    assert!(written.starts_with("title: LOW TIDE\nscript: {colour: Pink}\n"), "{written}");
    let lost: Vec<(usize, &str)> = read.losses.iter().map(|loss| (loss.count, loss.what.split(':').next().unwrap_or_default())).collect();
    for wanted in [(1, "notes to the writer"), (1, "locked pages"), (1, "lines of the title page"), (1, "marks of revised text")] {
        assert!(lost.contains(&wanted), "{lost:?}");
    }
    let codes: Vec<&str> = read.findings.iter().map(|finding| finding.code.id).collect();
    assert_eq!(codes, ["CB033", "CB038"]);
}

#[test]
fn one_script_saved_by_two_programs_is_the_same() {
    for name in ["TestFDX-FD.fdx", "TestFDX-FI.fdx"] {
        let read = file(name);
        assert_eq!(column(&read, "scenes", "number"), ["1", "2"], "{name}");
        assert_eq!(column(&read, "scenes", "set"), ["RADIO STUDIO", "OUTSIDE THE FOOD STORE"], "{name}");
        assert_eq!(column(&read, "scenes", "pages"), ["3/8", "2/8"], "{name}");
        assert_eq!(column(&read, "cast", "character"), ["DJ", "DAVE", "JIM", "KAY"], "{name}");
    }
}

#[test]
fn what_a_file_holds_decides_and_not_its_name() {
    let fountain = b"INT. HALL - DAY #1#\n\nRain.\n";
    for (name, bytes) in [("a.fdx", &fountain[..]), ("a.fountain", FDX.as_bytes())] {
        let read = imported(name, bytes);
        assert!(read.findings.iter().any(|finding| finding.code.id == "CB037"), "{name}");
        assert_eq!(column(&read, "scenes", "number")[0], "1");
    }
    for bytes in
        [&b""[..], b" \n\n", b"%PDF-1.7\n1 0 obj", b"\x89PNG\r\n\x1a\n\0\0\0\0\0\0\0\0\x01\x02\x03\x04\x05", b"<html><body/></html>"]
    {
        for name in ["a.fdx", "a.fountain"] {
            let read = imported(name, bytes);
            assert!(read.records.is_empty() && read.findings.iter().any(|finding| finding.code.id == "CB001"), "{name} {bytes:?}");
        }
    }
}

#[test]
fn scripts_in_other_encodings_keep_their_letters() {
    let text = "INT. CAFÉ - NUIT #1#\n\nÉMILE\nÇa va ?\n";
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let windows: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    for bytes in [utf16, windows] {
        let read = imported("a.fountain", &bytes);
        assert_eq!((column(&read, "scenes", "set")[0].as_str(), column(&read, "cast", "character")[0].as_str()), ("CAFÉ", "ÉMILE"));
        assert!(read.findings.iter().any(|finding| finding.code.id == "CB003"));
    }
    let fdx: Vec<u8> = FDX.replace("UTF-8", "UTF-16").encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert_eq!(column(&imported("a.fdx", &[&[0xfe, 0xff][..], &fdx].concat()), "scenes", "number").len(), 3);
}

#[test]
fn a_file_that_was_cut_gives_what_stands_before() {
    let whole = fs::read(script("TestFDX-FD.fdx")).unwrap();
    let mut before = 0;
    for part in 1..40 {
        let read = imported("a.fdx", &whole[..whole.len() * part / 40]);
        let scenes = column(&read, "scenes", "number").len();
        assert!(scenes >= before, "{part}");
        before = scenes;
        let wrong = read.findings.iter().find(|finding| finding.severity == callboard::findings::Severity::Error);
        assert!(wrong.is_some_and(|finding| matches!(finding.code.id, "CB036" | "CB001")), "{part}: {:?}", read.findings);
    }
    assert_eq!(before, 2);
}

#[test]
fn hostile_files_are_refused() {
    let bomb = r#"<?xml version="1.0"?><!DOCTYPE F [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><FinalDraft><Content><Paragraph Type="Scene Heading"><Text>&b;</Text></Paragraph></Content></FinalDraft>"#;
    let entity = r#"<FinalDraft><Content><Paragraph Type="Scene Heading"><Text>INT. &b;</Text></Paragraph></Content></FinalDraft>"#;
    let deep = format!("<FinalDraft><Content>{}", "<Paragraph><DualDialogue>".repeat(100_000));
    for text in [bomb, entity, deep.as_str()] {
        let read = imported("a.fdx", text.as_bytes());
        assert!(read.findings.iter().any(|finding| finding.code.id == "CB010"), "{}", &text[..60]);
    }
    // A hundred megabytes are not even read.
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("production.yaml"), "title: T\n").unwrap();
    fs::File::create(folder.path().join("a.fdx")).unwrap().set_len(100 << 20).unwrap();
    let facts = read(folder.path(), &ReadOptions::default());
    assert!(facts.findings.iter().any(|finding| finding.code.id == "CB010"), "{:?}", facts.findings);
    // What is opened and never closed is not looked for again and again.
    for (open, count) in
        [("[[", 300_000), ("/*", 300_000), ("[[\n\n", 100_000), ("*a ", 300_000), ("(", 500_000), ("# a\n", 200_000), ("@A\n", 100_000)]
    {
        let text = format!("INT. HALL - DAY\n\n{}]]*/", open.repeat(count));
        let begun = std::time::Instant::now();
        let read = imported("a.fountain", text.as_bytes());
        assert!(!read.records.is_empty() && begun.elapsed().as_secs() < 20, "{open:?}: {:?}", begun.elapsed());
    }
}

#[test]
fn what_is_repeated_without_end_is_bounded() {
    for (text, codes) in [
        ("INT. A\n\n".repeat(9_000), ["CB033"].as_slice()),
        ("INT. A\n\n".repeat(11_000), &["CB010"]),
        ("= a\n".repeat(100_000), &["CB039"]),
        ("a\n".repeat(600_000), &["CB010"]),
        (many_people(), &["CB038"]),
    ] {
        let begun = std::time::Instant::now();
        let read = imported("a.fountain", text.as_bytes());
        let all: Vec<&str> = read.findings.iter().map(|finding| finding.code.id).collect();
        assert!(codes.iter().all(|code| all.contains(code)), "{}: {all:?}", &text[..12]);
        assert!(begun.elapsed().as_secs() < 20, "{}: {:?}", &text[..12], begun.elapsed());
    }
}

/// One scene in which everybody speaks.
fn many_people() -> String {
    let mut text = String::from("INT. A #1#\n\n");
    (0..60_000).for_each(|at| text.push_str(&format!("MAN {at}\nHm.\n\n")));
    text
}

/// A screenplay of this many scenes, each of about a third of a page.
fn long_script(scenes: usize) -> String {
    let mut text = String::from("Title: Long\n\n");
    for scene in 1..=scenes {
        text.push_str(&format!(
            "INT. ROOM {} - {} #{scene}#\n\n= What happens.\n\n",
            scene % 40,
            if scene % 3 == 0 { "NIGHT" } else { "DAY" }
        ));
        text.push_str("Rain on the window. A lamp is lit, and the door stands open to the corridor and the stairs.\n\n");
        for person in ["WREN", "NOOR (V.O.)", "HARBOUR MASTER"] {
            text.push_str(&format!("{person}\n(quietly)\nNobody came by this way since the tide turned, and nobody will.\n\n"));
        }
    }
    text
}

#[test]
fn five_hundred_scenes_are_read_at_once() {
    let text = long_script(500);
    let begun = std::time::Instant::now();
    let read = imported("a.fountain", text.as_bytes());
    // Well under a second in a release build; the tests are built without optimisation.
    assert!(begun.elapsed().as_secs_f64() < 5.0, "{:?}", begun.elapsed());
    assert_eq!((column(&read, "scenes", "number").len(), column(&read, "cast", "id").len()), (500, 3));
}

mod any_bytes {
    use proptest::prelude::*;

    use super::{FDX, column, imported, long_script};

    /// A text with bytes changed, cut out and repeated.
    fn mangled(text: &'static str) -> impl Strategy<Value = Vec<u8>> {
        let change = (
            0.0..1.0_f64,
            prop_oneof![any::<u8>().prop_map(|byte| vec![byte]), Just(Vec::new()), "[<>&;#\\[\\]/*=\n ]{1,4}".prop_map(String::into_bytes)],
            0..40_usize,
        );
        prop::collection::vec(change, 0..12).prop_map(move |changes| {
            let mut bytes = text.as_bytes().to_vec();
            for (at, new, gone) in changes {
                let at = ((bytes.len() as f64) * at) as usize;
                let end = (at + gone).min(bytes.len());
                bytes.splice(at.min(end)..end, new);
            }
            bytes
        })
    }

    fn holds(name: &str, bytes: &[u8]) -> Result<(), TestCaseError> {
        let read = imported(name, bytes);
        for number in column(&read, "scenes", "number") {
            prop_assert!(callboard::values::SceneNumber::new(&number).is_ok(), "{}", number);
        }
        for id in column(&read, "cast", "id") {
            prop_assert!(callboard::values::CastId::new(&id).is_ok(), "{}", id);
        }
        for pages in column(&read, "scenes", "pages") {
            prop_assert!(pages == "-" || pages.parse::<callboard::values::Eighths>().is_ok(), "{}", pages);
        }
        Ok(())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]

        #[test]
        fn final_draft(bytes in mangled(FDX)) {
            holds("a.fdx", &bytes)?;
        }

        #[test]
        fn fountain(bytes in mangled(Box::leak(long_script(4).into_boxed_str()))) {
            holds("a.fountain", &bytes)?;
        }

        #[test]
        fn anything(bytes in prop::collection::vec(any::<u8>(), 0..400), text in "\\PC{0,200}|[A-Z.#=@>~!*_\\[\\]/ \n-]{0,200}") {
            holds("a.fountain", &bytes)?;
            holds("a.fdx", &bytes)?;
            holds("a.fountain", text.as_bytes())?;
        }
    }
}
