//! A screenplay's scenes and characters as records.

use std::collections::BTreeSet;

use super::{Heading, Kind, Script, character, heading, pages, typeset};
use crate::findings::{At, Finding, codes};
use crate::ingest::import::{Import, Tree, plain_name};
use crate::values::{DateOrder, date};

/// Words that stand for the writer's own page furniture rather than for a character.
const NO_NAMES: [&str; 4] = ["THE END", "END", "FIN", "MORE"];

/// Most scenes that are read: a long feature has three hundred.
const MAX_SCENES: usize = 10_000;

/// A scene of the script: its heading, and the elements up to the next one.
struct Scene<'s> {
    heading: &'s Heading,
    text: &'s str,
    at: &'s At,
    body: std::ops::Range<usize>,
    /// The section that the scene stands in.
    section: Option<&'s str>,
}

/// Puts a script's title page, characters and scenes into records.
pub fn keep(script: &Script, import: &mut Import<'_>) {
    title_page(script, import);
    let scenes = scenes(script, import);
    if scenes.is_empty() {
        let whole = import.whole();
        let finding = Finding::new(&codes::NO_SCENES, format!("{} holds no scene heading, so no scenes", import.file)).at(whole);
        import.say(finding.help("a heading begins with INT. or EXT., or with a full stop, between two blank lines"));
        return;
    }
    if scenes.len() > MAX_SCENES {
        let message = format!("the file has {} scene headings, more than any screenplay", scenes.len());
        import.refuse(&codes::TOO_LARGE, &message, "export the screenplay anew, or split it by episode");
        return;
    }
    cast(script, import);
    let lengths = pages::lengths(&script.body);
    let mut before = "start".to_owned();
    let mut numbers = Vec::with_capacity(scenes.len());
    for (scene, length) in scenes.iter().zip(&lengths) {
        before = record(script, scene, *length, &before, import);
        numbers.push(before.clone());
    }
    import.script(typeset::typeset(script, &numbers, import.file));
    let colour = script.colour.clone().map(|colour| ("colour".to_owned(), Tree::from(colour)));
    let date = draft_date(script).map(|date| ("date".to_owned(), Tree::from(date)));
    import.guess_top("script", At::File, Tree::Map(colour.into_iter().chain(date).collect()));
}

fn scenes<'s>(script: &'s Script, import: &mut Import<'_>) -> Vec<Scene<'s>> {
    let mut all: Vec<Scene<'s>> = Vec::new();
    let mut sections: Vec<(u8, &'s str)> = Vec::new();
    let mut of_scene = false;
    for (index, element) in script.body.iter().enumerate() {
        match &element.kind {
            Kind::Section(level) => {
                of_scene = false;
                sections.retain(|(open, _)| open < level);
                sections.push((*level, &element.text));
            }
            Kind::Heading(heading) => {
                of_scene = true;
                if let Some(last) = all.last_mut() {
                    last.body.end = index;
                }
                let section = sections.last().map(|(_, title)| *title);
                all.push(Scene { heading, text: &element.text, at: &element.at, body: index + 1..script.body.len(), section });
            }
            Kind::Note => import.lose("notes to the writer", &element.text),
            // A synopsis belongs to what stands before it: a scene, or a section, which has no place for one.
            Kind::Synopsis if !of_scene => import.lose("synopses of sections", &element.text),
            Kind::Action | Kind::Dialogue | Kind::Lyric | Kind::Parenthetical | Kind::Centred => {
                import.lose("paragraphs of action and dialogue: the words of the script stay in it", &element.text);
            }
            _ => {}
        }
    }
    all
}

/// Puts one scene into a record, and gives the number it stands under.
fn record(script: &Script, scene: &Scene<'_>, length: pages::Length, before: &str, import: &mut Import<'_>) -> String {
    let body = &script.body[scene.body.clone()];
    // A card that says OMITTED may still know the heading of the scene it stands for.
    let title = scene.heading.title.as_deref().filter(|_| scene.heading.omitted);
    let parts = heading::split(title.unwrap_or(scene.text));
    let first = body.iter().find(|element| element.kind.printed() && !element.text.trim().is_empty());
    let beginning = first.map_or("", |element| element.text.as_str());
    let number = import.number(scene.heading.number.as_deref(), scene.text, beginning, scene.at.clone());
    let at = || scene.at.clone();
    let Some(mut draft) = import.draft("scenes", at()) else { return number };
    import.put(&mut draft, "number", at(), number.as_str());
    if scene.heading.number.as_deref().map(str::trim) != Some(number.as_str()) {
        import.guess(&mut draft, "after", at(), before);
    }
    let omitted = scene.heading.omitted || matches!(parts.set.to_uppercase().trim_matches(['*', ' ', '.', '(', ')']), "OMITTED" | "OMIT");
    import.put(&mut draft, "int_ext", at(), parts.int_ext);
    import.put(&mut draft, "set", at(), parts.set);
    import.put(&mut draft, "day_night", at(), parts.day_night);
    import.guess(&mut draft, "story_date", at(), parts.date);
    import.guess(&mut draft, "script_day", at(), parts.tail);
    if omitted {
        import.put(&mut draft, "omitted", at(), "true");
    } else {
        match scene.heading.length {
            Some(stated) => import.put(&mut draft, "pages", at(), stated.to_string()),
            None => import.guess(&mut draft, "pages", at(), length.eighths.to_string()),
        };
    }
    match &scene.heading.page {
        Some(page) => import.put(&mut draft, "script_page", at(), page.as_str()),
        None => import.guess(&mut draft, "script_page", at(), length.page.to_string()),
    };
    if let Some(section) = scene.section {
        import.guess(&mut draft, "sequence", at(), section);
    }
    let mut told: Vec<&str> = scene.heading.summary.as_deref().into_iter().collect();
    let mut place = at();
    let mut in_section = false;
    for element in body {
        match element.kind {
            Kind::Section(_) => in_section = true,
            Kind::Synopsis if !in_section => {
                if told.is_empty() {
                    place = element.at.clone();
                }
                told.push(&element.text);
            }
            _ => {}
        }
    }
    import.put(&mut draft, "synopsis", place, told.join(" "));
    let names = names(script, scene);
    let list = import.guess(&mut draft, "cast", at(), names);
    import.by_name(list);
    elements(scene.heading, scene.at, &mut draft, import);
    let printed: Vec<&str> = body.iter().filter(|element| element.kind.printed()).map(|element| element.text.as_str()).collect();
    import.words(printed.join(" "));
    import.keep(draft);
    number
}

/// The characters of a scene, in the order they speak: each once, whatever stands behind the name.
fn names(script: &Script, scene: &Scene<'_>) -> Vec<String> {
    let cues = script.body[scene.body.clone()].iter().filter(|element| matches!(element.kind, Kind::Character { .. }));
    let speaking = cues.map(|cue| character(&cue.text));
    let mut seen = BTreeSet::new();
    let all = speaking.chain(scene.heading.present.iter().cloned());
    all.filter(|name| is_name(name) && seen.insert(plain_name(name))).collect()
}

fn is_name(name: &str) -> bool {
    name.chars().any(char::is_alphabetic) && !NO_NAMES.contains(&plain_name(name).as_str())
}

/// Puts every character of the script's scenes into a record, in the order of their first words.
fn cast(script: &Script, import: &mut Import<'_>) {
    let mut seen = BTreeSet::new();
    let mut begun = false;
    for element in &script.body {
        let named: Vec<String> = match &element.kind {
            Kind::Heading(heading) => {
                begun = true;
                heading.present.clone()
            }
            // What is said before the first scene belongs to none.
            Kind::Character { .. } if begun => vec![character(&element.text)],
            _ => continue,
        };
        for name in named {
            if !is_name(&name) || !seen.insert(plain_name(&name)) {
                continue;
            }
            let Some(mut draft) = import.draft("cast", element.at.clone()) else { return };
            import.put(&mut draft, "character", element.at.clone(), name);
            import.keep(draft);
        }
    }
}

/// Puts what was tagged in a scene under its categories: those that are keys of a scene, and others under `elements`.
fn elements(heading: &Heading, at: &At, draft: &mut crate::ingest::import::Draft, import: &mut Import<'_>) {
    let mut by_category: Vec<(&str, Vec<String>)> = Vec::new();
    for (category, name) in &heading.tags {
        match by_category.iter_mut().find(|(known, _)| known == category) {
            Some((_, names)) if names.contains(name) => {}
            Some((_, names)) => names.push(name.clone()),
            None => by_category.push((category, vec![name.clone()])),
        }
    }
    let (own, other): (Vec<_>, Vec<_>) = by_category.into_iter().partition(|(category, _)| draft.has_key(category));
    for (category, names) in own {
        import.put(draft, category, at.clone(), names);
    }
    let other = other.into_iter().map(|(category, names)| (category.to_owned(), Tree::from(names))).collect();
    import.put(draft, "elements", at.clone(), Tree::Map(other));
}

fn title_page(script: &Script, import: &mut Import<'_>) {
    for (key, lines, at) in &script.title_page {
        let text = lines.join(" ");
        match key.to_lowercase().as_str() {
            "title" => import.guess_top("title", at.clone(), text),
            "episode" => import.guess_top("episode", at.clone(), text),
            "draft date" | "date" if draft_date(script).is_some() => {}
            _ => import.lose("lines of the title page", &format!("{key}: {text}")),
        }
    }
}

/// The date of the draft, where the title page has one that can be read.
fn draft_date(script: &Script) -> Option<String> {
    let lines = script.title_page.iter().filter(|(key, ..)| matches!(key.to_lowercase().as_str(), "draft date" | "date"));
    lines.filter_map(|(_, lines, _)| date(lines.join(" ").trim(), DateOrder::Mdy).ok()).map(|date| date.to_string()).next()
}
