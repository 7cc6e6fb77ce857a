//! Changes of strips and scenes.

use super::Beside;
use super::apply::{Left, Refused};
use super::days::name;
use super::past;
use crate::findings::Origin;
use crate::model::{Production, Strip};
use crate::normalise::schedule::bare_strip;
use crate::values::{Eighths, SceneNumber};

/// The strips of a scene, or of one part of it: day and index on it.
fn find(production: &Production, number: &SceneNumber, part: Option<&str>) -> Vec<(usize, usize)> {
    let mut all = Vec::new();
    for (at, day) in production.days.iter().enumerate() {
        for (index, strip) in day.strips.iter().enumerate() {
            let meant = part.is_none_or(|part| strip.part.as_deref().is_some_and(|own| own.eq_ignore_ascii_case(part)));
            if strip.scene() == Some(number) && meant {
                all.push((at, index));
            }
        }
    }
    all
}

/// What a scene's name means on the board.
enum Meant {
    /// One strip that can be moved.
    Strip((usize, usize)),
    /// What the reports leave of a scene whose strips are all on days that are shot: its pages, and the last of the strips.
    Rest(Eighths, (usize, usize)),
    /// It stands on no day.
    Nowhere,
}

/// The one strip that is meant, of those on days that are not shot.
fn meant(production: &Production, number: &SceneNumber, part: Option<&str>) -> Result<Meant, Refused> {
    let all = find(production, number, part);
    let open: Vec<(usize, usize)> = all.iter().copied().filter(|(day, _)| !past::is_shot(production, *day)).collect();
    match (open.as_slice(), all.last(), part) {
        ([one], ..) => Ok(Meant::Strip(*one)),
        ([], Some(last), None) => match past::rest(production, number, &all) {
            Some(pages) => Ok(Meant::Rest(pages, *last)),
            None => Err(past::scene(production, number, &all)),
        },
        ([], Some(_), Some(_)) => Err(past::scene(production, number, &all)),
        ([], None, None) => Ok(Meant::Nowhere),
        ([], None, Some(part)) => {
            let parts: Vec<String> = find(production, number, None).into_iter().map(|strip| strip_name(production, strip)).collect();
            let refused = Refused::new(format!("scene {number} has no part {part} on the board"));
            Err(if parts.is_empty() { refused } else { refused.help(format!("it has {}", parts.join(" and "))) })
        }
        (several, ..) => {
            let all: Vec<String> = several.iter().map(|strip| strip_name(production, *strip)).collect();
            Err(Refused::new(format!("scene {number} has {} strips", several.len())).help(format!("say which: {}", all.join(" or "))))
        }
    }
}

/// `47 part 1 on day 4 of Main Unit (2026-05-07)`.
fn strip_name(production: &Production, (day, index): (usize, usize)) -> String {
    let strip = &production.days[day].strips[index];
    let part = strip.part.as_ref().map(|part| format!(" part {part}")).unwrap_or_default();
    format!("{}{part} on {}", strip.scene().map(SceneNumber::as_str).unwrap_or_default(), name(production, day))
}

/// Takes a strip off its day. A stated start was for that day, and so are the stated calls of cast who are then on no
/// strip of it: they stay behind, and are kept.
fn take(production: &mut Production, (day, index): (usize, usize), left: &mut Left) -> Strip {
    let day = &mut production.days[day];
    let mut strip = day.strips.remove(index);
    if let Some(start) = strip.start.take() {
        left.starts.insert((strip.origin, day.origin), start);
    }
    let gone = |who: &str| {
        let on = |strip: &Strip| strip.cast.iter().any(|id| id.as_str() == who);
        on(&strip) && !day.strips.iter().any(on)
    };
    let mut index = 0;
    while index < day.calls.len() {
        if gone(&day.calls[index].who) {
            left.calls.push((day.origin, index, day.calls.remove(index)));
        } else {
            index += 1;
        }
    }
    strip
}

/// Gives a strip, and the people on it, back what they left on this day.
fn give_back(production: &mut Production, day: usize, strip: &mut Strip, left: &mut Left) {
    let day = &mut production.days[day];
    strip.start = strip.start.or(left.starts.get(&(strip.origin, day.origin)).copied().filter(|_| strip.origin.is_some()));
    let mut index = left.calls.len();
    while index > 0 {
        index -= 1;
        let (origin, at, call) = &left.calls[index];
        if *origin == day.origin && origin.is_some() && strip.cast.iter().any(|id| id.as_str() == call.who) {
            let at = (*at).min(day.calls.len());
            let (.., call) = left.calls.remove(index);
            day.calls.insert(at, call);
        }
    }
}

/// Puts a scene's strip on a day: at its end, or beside another scene.
pub(super) fn to_day(
    production: &mut Production,
    number: &SceneNumber,
    part: Option<&str>,
    day: usize,
    beside: Option<&Beside>,
    left: &mut Left,
) -> Result<String, Refused> {
    let from = meant(production, number, part)?;
    let scene = production.scene(number).ok_or_else(|| Refused::new(format!("there is no scene {number}")))?;
    if scene.omitted {
        return Err(Refused::new(format!("scene {number} is omitted")));
    }
    // The scene it goes beside is looked up before anything is changed.
    let beside_index = |production: &Production| {
        let (other, after) = match beside? {
            Beside::Before(other) => (other, 0),
            Beside::After(other) => (other, 1),
        };
        let strips = &production.days[day].strips;
        let found = if after == 0 {
            strips.iter().position(|strip| strip.scene() == Some(other))
        } else {
            strips.iter().rposition(|strip| strip.scene() == Some(other))
        };
        found.map(|at| at + after)
    };
    if let Some(Beside::Before(other) | Beside::After(other)) = beside
        && (other == number || beside_index(production).is_none())
    {
        let scenes: Vec<&str> = production.days[day].scene_strips().map(|(_, number)| number.as_str()).collect();
        let refused = Refused::new(format!("scene {other} is not on {} to put scene {number} beside", name(production, day)));
        return Err(refused.help(format!("its scenes are: {}", scenes.join(", "))));
    }
    let (mut strip, was) = match from {
        Meant::Strip(from) => {
            let was = name(production, from.0);
            (take(production, from, left), format!("moves from {was}"))
        }
        Meant::Rest(pages, last) => {
            let shot = &production.days[last.0].strips[last.1];
            let part = Some((find(production, number, None).len() + 1).to_string());
            let strip = Strip { part, pages, pages_stated: true, start: None, minutes: None, ..shot.clone() };
            (strip, format!("is the {pages} that {} left, and goes", name(production, last.0)))
        }
        Meant::Nowhere => {
            production.boneyard.retain(|known| known != number);
            let origin = production.scene(number).map_or(Origin::NONE, |scene| scene.origin);
            (bare_strip(number.clone(), production, origin), "moves from the boneyard".to_owned())
        }
    };
    give_back(production, day, &mut strip, left);
    let part = strip.part.as_ref().map(|part| format!(" part {part}")).unwrap_or_default();
    let at = beside_index(production).unwrap_or(production.days[day].strips.len());
    production.days[day].strips.insert(at, strip);
    let place = match beside {
        Some(Beside::Before(other)) => format!(", before {other}"),
        Some(Beside::After(other)) => format!(", after {other}"),
        None => String::new(),
    };
    Ok(format!("scene {number}{part} {was} to {}{place}", name(production, day)))
}

/// Takes a scene's strip off the board.
pub(super) fn to_boneyard(
    production: &mut Production,
    number: &SceneNumber,
    part: Option<&str>,
    left: &mut Left,
) -> Result<String, Refused> {
    let from = match meant(production, number, part)? {
        Meant::Strip(from) => from,
        Meant::Rest(pages, _) => return Err(Refused::new(format!("the {pages} that are left of scene {number} are on no day"))),
        Meant::Nowhere => return Err(Refused::new(format!("scene {number} is on no day"))),
    };
    let was = name(production, from.0);
    take(production, from, left);
    let words = bury(production, vec![number.clone()]);
    Ok(format!("scene {number} leaves {was}; {words}"))
}

/// Cuts a scene: it has no pages, and its strips leave the board.
pub(super) fn omit(production: &mut Production, number: &SceneNumber, left: &mut Left) -> String {
    let mut days = Vec::new();
    while let Some(strip) = find(production, number, None).first().copied() {
        let name = name(production, strip.0);
        if !days.contains(&name) {
            days.push(name);
        }
        take(production, strip, left);
    }
    if let Some(scene) = production.scenes.iter_mut().find(|scene| scene.number == *number) {
        (scene.omitted, scene.pages) = (true, Eighths::ZERO);
    }
    production.boneyard.retain(|known| known != number);
    if days.is_empty() {
        format!("scene {number} is omitted; it was on no day")
    } else {
        format!("scene {number} is omitted and leaves {}", days.join(" and "))
    }
}

/// Puts scenes that stand on no day into the boneyard, and says what became of them.
pub(super) fn bury(production: &mut Production, numbers: Vec<SceneNumber>) -> String {
    let mut buried: Vec<SceneNumber> = Vec::new();
    let mut partly: Vec<SceneNumber> = Vec::new();
    for number in numbers {
        let list = if find(production, &number, None).is_empty() { &mut buried } else { &mut partly };
        if !list.contains(&number) {
            list.push(number);
        }
    }
    for number in &buried {
        if !production.boneyard.contains(number) {
            production.boneyard.push(number.clone());
        }
    }
    let list = |numbers: &[SceneNumber]| match numbers {
        [one] => format!("scene {one}"),
        [head @ .., last] => format!("scenes {} and {last}", head.iter().map(SceneNumber::as_str).collect::<Vec<_>>().join(", ")),
        [] => String::new(),
    };
    let goes = if buried.len() == 1 { "goes" } else { "go" };
    let mut words = match buried.as_slice() {
        [] if partly.is_empty() => "no scene was on it".to_owned(),
        [] => String::new(),
        all => format!("{} {goes} to the boneyard", list(all)),
    };
    if !partly.is_empty() {
        let comma = if words.is_empty() { "" } else { ", " };
        words.push_str(&format!("{comma}{} keeps a part on another day", list(&partly)));
    }
    words
}
