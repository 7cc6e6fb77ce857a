//! Element links at work, in worked examples.

use super::*;
use crate::derive::derive;
use crate::derive::testing::{Builder, d, person};
use crate::model::Wording;

/// Monday 4 May 2026.
fn board() -> Builder {
    let builder = Builder::new().with(|production| production.links = Link::defaults(Wording::Us));
    builder.scene("1", "INT", "DAY", 8).scene("2", "INT", "DAY", 8)
}

fn employ(builder: Builder, name: &str, department: &str, position: &str, units: &[&str]) -> Builder {
    builder.crew(name, department, units).with(|production| production.crew.last_mut().unwrap().position = position.to_owned())
}

/// `need: met of wanted`, for each need of the first day.
fn needs(builder: &Builder) -> Vec<String> {
    let derived = derive(&builder.production, None);
    let line = |need: &DayNeed| {
        let scenes: Vec<&str> = need.scenes.iter().map(|number| number.as_str()).collect();
        let name = builder.production.links[need.link].needs.as_deref().unwrap_or_default();
        format!("{name} in {}: {} of {}", scenes.join(", "), need.met(), need.wanted)
    };
    derived.links.days[0].iter().map(line).collect()
}

#[test]
fn each_scene_says_what_it_implies_and_why() {
    let builder = board().cast("6").cast_with("6", |member| (member.minor, member.character) = (true, "Young Irini".to_owned()));
    let builder = builder.scene_with("1", |scene| scene.cast = vec![CastId::new("6").unwrap()]);
    let builder = builder.element("1", "animals", "Bosun (old black Labrador)", None).element("1", "background", "children", Some(3));
    let derived = derive(&builder.production, None);
    let implied: Vec<String> = derived.links.scenes[&crate::derive::testing::sc("1")]
        .iter()
        .map(|one| {
            let why: Vec<String> = one.because.iter().map(|because| because.text(&builder.production)).collect();
            format!("{}: {}", builder.production.links[one.link].implies[0].name, why.join("; "))
        })
        .collect();
    assert_eq!(
        implied,
        ["Studio teacher: 6 (Young Irini) is a minor; children in the background", "Wrangler: Bosun (old black Labrador) (animals)"]
    );
    assert!(!derived.links.scenes.contains_key(&crate::derive::testing::sc("2")));
}

#[test]
fn people_at_work_for_the_unit_meet_a_need_by_their_position() {
    let dogs = board().element("1", "animals", "dog", None).day(d(2026, 5, 4), "07:00").strip("1", "");
    assert_eq!(needs(&dogs), ["wrangler in 1: 0 of 1"]);
    for (department, position, met) in [
        ("Animals", "Head Wrangler", 1),
        ("Animals", "Dog Wrangler", 1),
        ("VFX", "Data Wrangler", 0),
        ("Transportation", "Picture Car Wrangler", 0),
        ("Locations", "Wrangler", 1),
        ("Set", "2nd Unit Animal Handler", 1),
    ] {
        let one = employ(dogs.clone(), "Sunniva", department, position, &["main"]);
        assert_eq!(needs(&one), [format!("wrangler in 1: {met} of 1")], "{department}: {position}");
    }
    let other_unit = employ(dogs.clone(), "Sunniva", "Animals", "Wrangler", &["second"]);
    assert_eq!(needs(&other_unit), ["wrangler in 1: 0 of 1"], "who works for the other unit is not here");
    let called = other_unit.day_with(|day| day.calls.push(person("Sunniva")));
    assert_eq!(needs(&called), ["wrangler in 1: 1 of 1"], "who is called by name is");
}

#[test]
fn an_element_of_the_scene_names_somebody_too() {
    let dogs = board().element("1", "animals", "dog", None).day(d(2026, 5, 4), "07:00").strip("1", "");
    assert_eq!(needs(&dogs.clone().element("1", "wranglers", "Dog wrangler", None)), ["wrangler in 1: 1 of 1"]);
    assert_eq!(needs(&dogs.element("2", "wranglers", "Dog wrangler", None)), ["wrangler in 1: 0 of 1"], "another scene's does not");
    let fall = board().element("1", "stunts", "fall", None).element("1", "stunts", "coordinator present", None);
    assert_eq!(needs(&fall.day(d(2026, 5, 4), "07:00").strip("1", "")), ["stunt coordinator in 1: 1 of 1"]);
}

#[test]
fn one_teacher_has_ten_minors_on_a_school_day_and_twenty_on_another() {
    let board = |date, children: u32| {
        let builder =
            board().cast("6").cast_with("6", |member| member.minor = true).element("1", "background", "school kids", Some(children));
        builder.scene_with("1", |scene| scene.cast = vec![CastId::new("6").unwrap()]).day(date, "07:00").strip("1", "6")
    };
    let monday = d(2026, 5, 4);
    assert_eq!(needs(&board(monday, 9)), ["studio teacher in 1: 0 of 1"], "nine and cast 6 are ten");
    assert_eq!(needs(&board(monday, 10)), ["studio teacher in 1: 0 of 2"]);
    let saturday = d(2026, 5, 9);
    assert_eq!(needs(&board(saturday, 19)), ["studio teacher in 1: 0 of 1"]);
    assert_eq!(needs(&board(saturday, 20)), ["studio teacher in 1: 0 of 2"]);
    let free = board(monday, 19).with(|production| {
        production.calendar.no_school = vec![crate::values::DateSpan { from: monday, to: monday }];
    });
    assert_eq!(needs(&free), ["studio teacher in 1: 0 of 1"], "the calendar frees the Monday");
    let stated = free.day_with(|day| day.school = Some(true));
    assert_eq!(needs(&stated), ["studio teacher in 1: 0 of 2"], "what the day says wins");
}

#[test]
fn a_part_without_the_minor_needs_no_teacher() {
    let builder = board().cast("5").cast("6").cast_with("6", |member| member.minor = true);
    let builder = builder.scene_with("1", |scene| scene.cast = vec![CastId::new("6").unwrap()]).day(d(2026, 5, 4), "07:00").strip("1", "5");
    assert_eq!(needs(&builder), Vec::<String>::new());
}

#[test]
fn children_are_told_from_doubles_and_dolls() {
    for (name, children) in [
        ("children with a guardian", true),
        ("School kids (1998)", true),
        ("Young Irini photo double (adult)", false),
        ("baby doll", false),
        ("kidney donor", false),
    ] {
        assert_eq!(is_children(name), children, "{name}");
    }
}

#[test]
fn a_guardian_is_enough_in_the_uk_and_no_teacher_in_the_us() {
    let child = |wording| {
        let builder = board().with(|production| production.links = Link::defaults(wording)).cast("6").cast_with("6", |member| {
            (member.minor, member.guardian) = (true, Some("Kari (mother)".to_owned()));
        });
        builder.scene_with("1", |scene| scene.cast = vec![CastId::new("6").unwrap()]).day(d(2026, 5, 4), "07:00").strip("1", "6")
    };
    assert_eq!(needs(&child(Wording::Us)), ["studio teacher in 1: 0 of 1"]);
    assert_eq!(needs(&child(Wording::Uk)), ["chaperone in 1: 0 of 0"]);
    assert_eq!(needs(&child(Wording::Uk).cast_with("6", |member| member.guardian = None)), ["chaperone in 1: 0 of 1"]);
}

#[test]
fn a_date_of_birth_makes_a_minor_up_to_the_eighteenth_birthday() {
    let born = |date| {
        let builder = board().cast("6").cast_with("6", |member| member.born = Some(date));
        builder.scene_with("1", |scene| scene.cast = vec![CastId::new("6").unwrap()]).day(d(2026, 5, 4), "07:00").strip("1", "6")
    };
    assert_eq!(needs(&born(d(2008, 5, 5))).len(), 1, "18 tomorrow");
    assert_eq!(needs(&born(d(2008, 5, 4))).len(), 0, "18 today");
}

#[test]
fn a_category_and_a_word_must_both_fit() {
    let link =
        Link { categories: vec!["sfx".into()], words: vec!["squib*".into()], needs: Some("pyrotechnician".into()), ..Link::default() };
    let implies = |category: &str, name: &str| {
        let builder = board().with(|production| production.links = vec![link.clone()]).element("1", category, name, None);
        !derive(&builder.production, None).links.scenes.is_empty()
    };
    assert!(implies("sfx", "Two squibs in the wall"));
    assert!(!implies("sfx", "Fog") && !implies("props", "Two squibs in the wall"));
}

#[test]
fn words_alone_look_at_every_category_and_hazards_at_hazards() {
    let builder = board().element("1", "camera", "Drone with the long lens", None).scene_with("2", |scene| {
        scene.hazards = vec!["Deep water at the slip".to_owned()];
    });
    let builder = builder.day(d(2026, 5, 4), "07:00").strip("1", "").strip("2", "");
    assert_eq!(needs(&builder), ["water safety in 2: 0 of 1", "drone pilot in 1: 0 of 1"]);
}
