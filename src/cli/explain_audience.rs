//! `callboard explain audience`: who is given what, and what of it they see.

use std::collections::BTreeSet;

use serde_json::json;

use super::explain::Format;
use super::explain_thing::Wrong;
use crate::build::facts::Facts;
use crate::documents::{KINDS, Kind};
use crate::model::{Audience, Group, Papers};

/// What an audience is given and sees; with a kind of paper, what it sees of that.
pub(super) fn explain(facts: &Facts, words: &[String], format: Format) -> Result<String, Wrong> {
    let (id, kinds) = words.split_first().ok_or_else(|| Wrong::new("say which audience"))?;
    let audience = facts.audience(id).map_err(|unknown| {
        let known: Vec<&str> = facts.production.audiences.iter().map(|audience| audience.id.as_str()).collect();
        let wrong = Wrong::new(format!("there is no audience `{id}`")).help(format!("the audiences are: {}", known.join(", ")));
        match unknown.nearest {
            Some(near) => wrong.help(format!("did you mean `{near}`?")),
            None => wrong,
        }
    })?;
    let mut all = Vec::new();
    for word in kinds {
        let kind = KINDS.iter().find(|kind| kind.word.eq_ignore_ascii_case(word) || kind.name.eq_ignore_ascii_case(word));
        let kind =
            *kind.ok_or_else(|| Wrong::new(format!("there is no paper `{word}`")).nearest(word, KINDS.iter().map(|kind| kind.word)))?;
        all.push(if matches!(format, Format::Json) { as_json(facts, &audience, kind) } else { Ok(of_paper(facts, &audience, kind)?) }?);
    }
    Ok(match (kinds.is_empty(), format) {
        (true, Format::Text) => of_audience(&audience),
        (true, Format::Json) => format!("{:#}\n", json!({"schema": 1, "audience": whole(&audience)})),
        (false, _) => all.join("\n"),
    })
}

fn kinds_of(audience: &Audience) -> Vec<String> {
    match &audience.papers {
        Papers::All => vec!["all".to_owned()],
        Papers::Only(kinds) => KINDS.iter().map(|kind| kind.word.to_owned()).filter(|kind| kinds.contains(kind)).collect(),
    }
}

fn seen_groups(audience: &Audience) -> Vec<&'static str> {
    Group::ALL.iter().filter(|group| audience.sees(**group)).map(|group| group.word()).collect()
}

fn whole(audience: &Audience) -> serde_json::Value {
    let withheld: Vec<&str> = audience.withheld().map(Group::word).collect();
    json!({
        "id": audience.id, "name": audience.name, "papers": kinds_of(audience), "sees": seen_groups(audience), "withheld": withheld,
        "facts": audience.facts, "department": audience.department,
    })
}

fn of_audience(audience: &Audience) -> String {
    let or_nothing = |words: Vec<&str>| if words.is_empty() { "nothing".to_owned() } else { words.join(", ") };
    let kinds = kinds_of(audience);
    let mut text = format!("{} ({})\n\n", audience.id, audience.name);
    text.push_str(&format!("is given    {}\n", or_nothing(kinds.iter().map(String::as_str).collect())));
    text.push_str("sees        what is open to everybody whose papers show it: names, characters, scenes, dates and times of work\n");
    for group in Group::ALL.iter().filter(|group| audience.sees(**group)) {
        text.push_str(&format!("            {:10} {}\n", group.word(), group.about()));
    }
    for (at, group) in audience.withheld().enumerate() {
        let head = if at == 0 { "not seen" } else { "" };
        text.push_str(&format!("{head:12}{:10} {}\n", group.word(), group.about()));
    }
    let single = |wanted: bool| audience.facts.iter().filter(move |(_, seen)| **seen == wanted).map(|(fact, _)| fact.as_str());
    for (head, wanted) in [("and sees", true), ("but not", false)] {
        let facts: Vec<&str> = single(wanted).collect();
        if !facts.is_empty() {
            text.push_str(&format!("{head:12}{}\n", facts.join(", ")));
        }
    }
    if let Some(department) = &audience.department {
        text.push_str(&format!("department  {department}: what was written to another department, and its things, are not seen\n"));
    }
    text.push_str(&format!("\nWhat it sees of a paper: `callboard explain audience {} call-sheet`\n", audience.id));
    text
}

fn of_paper(facts: &Facts, audience: &Audience, kind: &'static Kind) -> Result<String, Wrong> {
    let seen = facts.seen(&audience.id, kind).map_err(|unknown| Wrong::new(unknown.to_string()))?;
    let (id, word) = (&audience.id, kind.word);
    let mut text = format!("{} ({}), as {id} may see it\n\n", kind.word, kind.name);
    if seen.given {
        text.push_str(&format!("{id} is given it"));
    } else {
        text.push_str(&format!("{id} is not given it; it would be with `audiences: [{{id: {id}, add_papers: [{word}]}}]`"));
    }
    text.push_str(&match seen.due {
        0 => "; the production is due none, so nothing can be told of it\n".to_owned(),
        1 => "; 1 is due\n".to_owned(),
        due => format!("; {due} are due\n"),
    });
    let would = if seen.given { "sees" } else { "would see" };
    let mut row = |head: &str, group: &str, facts: &BTreeSet<String>| {
        text.push_str(&format!("{head:14}{group:10} {}\n", facts.iter().cloned().collect::<Vec<_>>().join(", ")));
    };
    let mut head = would;
    for (group, facts) in &seen.sees {
        row(head, group.unwrap_or("open"), facts);
        head = "";
    }
    let mut head = "does not see";
    for (group, facts) in &seen.withheld {
        row(head, group, facts);
        head = "";
    }
    if let Some(group) = seen.withheld.keys().next() {
        text.push_str(&format!("\nTo let it see a group: `audiences: [{{id: {id}, also_sees: [{group}]}}]`\n"));
    }
    Ok(text)
}

fn as_json(facts: &Facts, audience: &Audience, kind: &'static Kind) -> Result<String, Wrong> {
    let seen = facts.seen(&audience.id, kind).map_err(|unknown| Wrong::new(unknown.to_string()))?;
    let sees: serde_json::Map<String, serde_json::Value> =
        seen.sees.iter().map(|(group, facts)| (group.unwrap_or("open").to_owned(), json!(facts))).collect();
    let told = json!({
        "schema": 1, "audience": audience.id, "paper": kind.word, "given": seen.given, "due": seen.due, "sees": sees,
        "withheld": seen.withheld,
    });
    Ok(format!("{told:#}\n"))
}
