//! What the post schedule shows, in worked examples. 1 June 2026 is a Monday.

use serde_json::Value;

use super::*;
use crate::derive::derive;
use crate::derive::testing::{Builder, d};
use crate::documents::facts::testing::assert_fixture;

fn builder() -> Builder {
    let lasts = |text: &'static str| move |task: &mut Milestone| task.duration = Some(text.parse().unwrap());
    Builder::new()
        .milestone("wrap", Some(d(2026, 6, 5)), Some(d(2026, 6, 8)), &[])
        .milestone("assembly", None, None, &["wrap"])
        .milestone_with(lasts("10 days"))
        .milestone("lock", None, None, &["assembly"])
        .milestone("titles", None, None, &["lock"])
        .milestone_with(lasts("2 days"))
        .milestone("mix", None, None, &["lock + 1 day"])
        .milestone_with(lasts("5 days"))
        .milestone_with(|task| task.notes = Some("Stage 4".to_owned()))
        .milestone("delivery", None, None, &["mix", "titles"])
        .milestone_with(|task| task.deadline = Some(d(2026, 7, 1)))
}

fn pages(builder: &Builder) -> Vec<Value> {
    let derived = derive(&builder.production, Some(d(2026, 6, 12)));
    let context = Context::internal(&builder.production, &derived);
    due(context).iter().map(|subject| page(context, subject)).collect()
}

#[test]
fn bars_stand_on_the_scale_of_weeks() {
    let page = &pages(&builder())[0];
    let chart = &page["body"]["chart"];
    // Five weeks from Monday 8 June to Sunday 5 July... the mix ends on Tuesday 30 June, the deadline is the day after.
    let labels: Vec<&str> = chart["weeks"].as_array().unwrap().iter().map(|week| week["label"].as_str().unwrap()).collect();
    assert_eq!(labels, ["8", "15", "22", "29"]);
    let rows: Vec<&Value> = chart["groups"].as_array().unwrap().iter().flat_map(|group| group["rows"].as_array().unwrap()).collect();
    let row = |id: &str| *rows.iter().find(|row| row["id"] == format!("bar-{id}").as_str()).unwrap();
    // 28 days wide: the assembly from Friday 12 June (it had not begun) to Thursday 25.
    assert_eq!((row("assembly")["bar"]["x"].as_str(), row("assembly")["bar"]["width"].as_str()), (Some("14.285"), Some("50.000")));
    assert_eq!(
        (row("assembly")["tone"].as_str(), row("wrap")["tone"].as_str(), row("titles")["tone"].as_str()),
        (Some("critical"), Some("done"), Some("plain"))
    );
    assert_eq!(row("lock")["point"].as_str(), Some("62.500"), "a milestone stands in the middle of its day");
    assert_eq!(row("delivery")["deadline"].as_str(), Some("85.714"));
    assert_eq!(chart["today"]["x"].as_str(), Some("16.071"));
}

#[test]
fn the_table_says_what_is_short_and_for_what() {
    let page = &pages(&builder())[0];
    let rows: Vec<&Value> = page["body"]["groups"].as_array().unwrap().iter().flat_map(|group| group["rows"].as_array().unwrap()).collect();
    let row = |id: &str| *rows.iter().find(|row| row["id"] == format!("task-{id}").as_str()).unwrap();
    // The lock on Thursday 25 June, a day between, the mix from Monday 29 to Friday 3 July: two days short of the 1st.
    assert_eq!((row("mix")["float"]["text"].as_str(), row("mix")["status"].as_str()), (Some("(2)"), Some("2 days short")));
    assert_eq!(row("wrap")["status"].as_str(), Some("Done 3 days late"));
    assert_eq!(row("mix")["after"].as_str(), Some("Milestone lock + 1 working day"));
    assert_eq!(row("delivery")["latest_for"].as_str(), Some("deadline"));
    assert_eq!((row("titles")["critical"].as_bool(), row("lock")["critical"].as_bool()), (Some(false), Some(true)));
}

#[test]
fn each_episode_has_its_own() {
    let builder = builder().with(|production| {
        production.post[0].episode = Some("101".to_owned());
        production.episodes =
            vec![crate::model::Episode { id: "101".to_owned(), title: Some("Ebb".to_owned()), origin: crate::model::Origin::NONE }];
    });
    let pages = pages(&builder);
    let subjects: Vec<&str> = pages.iter().map(|page| page["subject"].as_str().unwrap()).collect();
    assert_eq!(subjects.len(), 2);
    assert_eq!(pages[1]["body"]["episode"], "Episode 101, Ebb");
    let titles: Vec<&str> = pages[0]["body"]["groups"].as_array().unwrap().iter().map(|group| group["title"].as_str().unwrap()).collect();
    assert_eq!(titles, ["Episode 101, Ebb", "All episodes"]);
    assert!(self::pages(&Builder::new()).is_empty(), "no post, no paper");
}

#[test]
fn the_fixture_has_the_keys_of_the_document() {
    assert_fixture(&pages(&builder())[0], include_str!("../../../tests/fixtures/pages/post-schedule.json"));
}
