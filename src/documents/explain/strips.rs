//! The walk through a day's strips in words.

use super::{Words, minutes};
use crate::derive::why::{Length, LunchWhy, Start, Timeline};
use crate::findings::Step;
use crate::model::{ShootDay, Strip};
use crate::values::Call;

/// `scene 47 part 1`, `“Lunch at the Grange Hall”`.
pub(super) fn name(strip: &Strip) -> String {
    match &strip.what {
        Ok(number) => match &strip.part {
            Some(part) => format!("scene {number} part {part}"),
            None => format!("scene {number}"),
        },
        Err(banner) => {
            let short: String = banner.text.chars().take(48).collect();
            let dots = if short.chars().count() < banner.text.chars().count() { "…" } else { "" };
            format!("“{}{dots}”", short.trim_end())
        }
    }
}

/// Why a strip starts and ends when it does: two steps.
pub(super) fn strip(words: Words<'_>, day: &ShootDay, line: &Timeline, index: usize) -> Vec<Step> {
    let (Some(strip), Some(timed), Some(why)) = (day.strips.get(index), line.strips.get(index), line.why.get(index)) else {
        return Vec::new();
    };
    let what = name(strip);
    let (Some(start), Some(end)) = (timed.start, timed.end) else {
        return vec![Step::at(format!("{what} has no time: the day has no call to count from"), day.origin, None)];
    };
    let at = words.clock(start);
    let first = match why.start {
        Start::Call => Step::at(format!("{what} starts at the crew call, {at}"), day.origin, "call"),
        Start::Setup => {
            let setup = minutes(i32::try_from(words.production.conventions.setup_minutes).unwrap_or(i32::MAX));
            words.convention(format!("{what} starts at {at}: the crew call and {setup} of set-up"), "setup_minutes")
        }
        Start::Shooting => Step::at(format!("{what} starts at the shooting call, {at}"), day.origin, "shooting_call"),
        Start::Stated => Step::at(format!("{what} starts at {at}, as stated"), strip.origin, "start"),
        Start::Lunch => Step::at(format!("{what} starts at the day's lunch, {at}"), day.origin, "lunch"),
        Start::AfterLunch => Step::new(format!("{what} starts at {at}, after the lunch put in front of it")),
        Start::After | Start::None => {
            let before = index.checked_sub(1).and_then(|before| day.strips.get(before)).map(name).unwrap_or_default();
            Step::new(format!("{what} starts at {at}, when {before} ends"))
        }
    };
    let until = words.clock(end);
    let own = minutes(why.minutes);
    let lunch = minutes(i32::try_from(words.production.conventions.lunch_minutes).unwrap_or(i32::MAX));
    let broken = if why.broken { format!(", with {lunch} of lunch in it") } else { String::new() };
    let second = match why.length {
        Length::Stated => {
            let step = Step::at(format!("{what} takes {own}, as stated{broken}, to {until}"), strip.origin, "minutes");
            match strip.scene().and_then(|number| words.production.scene(number)) {
                Some(scene) => step.or(scene.origin, "minutes"),
                None => step,
            }
        }
        Length::Pages => {
            let rate = minutes(i32::try_from(words.production.conventions.minutes_per_page).unwrap_or(i32::MAX));
            let text = format!("{what} takes {own}: pages {} at {rate} a page, to the nearest ten{broken}, to {until}", strip.pages);
            words.convention(text, "minutes_per_page")
        }
        Length::Kind(key) => words.convention(format!("{what} takes {own}{broken}, to {until}"), key),
        Length::Note => Step::at(format!("{what} takes no time"), strip.origin, None),
    };
    vec![first.value(start), second.value(end)]
}

/// The steps that lead to the start of a strip, from the last start that is fixed up to its own.
pub(super) fn to_start(words: Words<'_>, day: &ShootDay, line: &Timeline, index: usize) -> Vec<Step> {
    let mut steps = to_end(words, day, line, index);
    if line.strips.get(index).is_some_and(|timed| timed.start.is_some()) {
        steps.pop();
    }
    steps
}

/// The steps that lead to the end of a strip.
pub(super) fn to_end(words: Words<'_>, day: &ShootDay, line: &Timeline, index: usize) -> Vec<Step> {
    let fixed = |at: &usize| !matches!(line.why.get(*at).map(|why| why.start), Some(Start::After | Start::AfterLunch));
    let from = (0..=index).rev().find(fixed).unwrap_or(0);
    let mut steps = Vec::new();
    match line.why.get(from).map(|why| why.start) {
        Some(Start::Setup | Start::None) => steps.push(words.crew_call(day)),
        Some(Start::Shooting) => steps.extend(shooting_call(words, day, line)),
        _ => {}
    }
    for at in from..=index {
        if line.why.get(at).is_some_and(|why| why.start == Start::AfterLunch) {
            steps.extend(lunch(words, day, line));
        }
        steps.extend(strip(words, day, line, at));
    }
    steps
}

/// Why the shooting call is when it is.
pub(super) fn shooting_call(words: Words<'_>, day: &ShootDay, line: &Timeline) -> Vec<Step> {
    let Some(call) = line.shooting_call else { return Vec::new() };
    let at = words.call(call);
    if let Some(stated) = day.shooting_call {
        let mut steps = Vec::new();
        let text = match stated {
            Call::Offset { .. } => {
                steps.push(words.crew_call(day));
                format!("the shooting call is stated as {stated}: {at}")
            }
            _ => format!("the shooting call is {at}, as stated"),
        };
        steps.push(Step::at(text, day.origin, "shooting_call").value(call));
        return steps;
    }
    let first = day.strips.iter().position(|strip| strip.scene().is_some());
    let started = first.filter(|at| line.strips.get(*at).is_some_and(|timed| timed.start.is_some()));
    match started {
        Some(index) => {
            let mut steps = to_start(words, day, line, index);
            steps.push(Step::new(format!("the shooting call is {at}, the start of {}", name(&day.strips[index]))).value(call));
            steps
        }
        None => {
            let setup = minutes(i32::try_from(words.production.conventions.setup_minutes).unwrap_or(i32::MAX));
            let text = format!("the shooting call is {at}: the crew call and {setup} of set-up");
            vec![words.crew_call(day), words.convention(text, "setup_minutes").value(call)]
        }
    }
}

/// Why lunch is when it is.
pub(super) fn lunch(words: Words<'_>, day: &ShootDay, line: &Timeline) -> Vec<Step> {
    let Some(call) = line.lunch else { return Vec::new() };
    let at = words.call(call);
    let hours = minutes(i32::try_from(words.production.conventions.lunch_after).unwrap_or(i32::MAX));
    let named = |index: usize| day.strips.get(index).map(name).unwrap_or_default();
    let by = |text: String| words.convention(text, "lunch_after").value(call);
    match line.lunch_why {
        LunchWhy::None => Vec::new(),
        LunchWhy::Stated => {
            let text = match day.lunch {
                Some(stated @ Call::Offset { .. }) => format!("lunch is stated as {stated}: {at}"),
                _ => format!("lunch is at {at}, as stated"),
            };
            vec![Step::at(text, day.origin, "lunch").value(call)]
        }
        LunchWhy::Banner(index) => {
            let mut steps = to_start(words, day, line, index);
            let origin = day.strips.get(index).map_or(day.origin, |strip| strip.origin);
            steps.push(Step::at(format!("lunch is the banner {}, at {at}", named(index)), origin, "banner").value(call));
            steps
        }
        LunchWhy::Before(index) => {
            let text = format!("lunch is at {at}, in front of {}, which would run past {hours} from the crew call", named(index));
            vec![words.crew_call(day), by(text)]
        }
        LunchWhy::Breaks(index) => {
            vec![words.crew_call(day), by(format!("lunch is at {at}, {hours} after the crew call, and breaks {}", named(index)))]
        }
        LunchWhy::Hours => vec![words.crew_call(day), by(format!("lunch is at {at}, {hours} after the crew call"))],
    }
}

/// Why the day wraps when it does.
pub(super) fn wrap(words: Words<'_>, day: &ShootDay, line: &Timeline) -> Vec<Step> {
    let Some(wrap) = line.wrap else { return Vec::new() };
    let at = words.clock(wrap);
    if day.wrap.is_some() {
        return vec![Step::at(format!("wrap is {at}, as stated"), day.origin, "wrap").value(wrap)];
    }
    let Some(last) = line.strips.iter().rposition(|timed| timed.end == Some(wrap)) else { return Vec::new() };
    let mut steps = to_end(words, day, line, last);
    steps.push(Step::new(format!("wrap is {at}, the end of {}", name(&day.strips[last]))).value(wrap));
    steps
}
