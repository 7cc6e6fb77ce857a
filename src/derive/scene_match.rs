//! Which scene of one draft is which of another: by number where the scene under it is the same, else by heading and
//! text. A match by anything else than the number is a proposal, never taken for granted.

use std::collections::{BTreeMap, BTreeSet};

/// What is known of a scene for telling it from others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SceneShape {
    /// Its number.
    pub number: String,
    /// `INT`, `EXT`, `INT/EXT`.
    pub int_ext: String,
    /// The set.
    pub set: String,
    /// `DAY`.
    pub day_night: String,
    /// Its text, or the sentence that stands for it.
    pub text: String,
    /// Cast numbers or characters.
    pub cast: Vec<String>,
    /// Its length in eighths of a page.
    pub eighths: u32,
}

/// Two scenes that are likely one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Likely {
    /// Its place in the draft before.
    pub before: usize,
    /// Its place in the draft after.
    pub after: usize,
    /// How alike they are, in percent.
    pub percent: u32,
}

/// How the scenes of two drafts belong together. Places are those in the lists that were given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SceneMatch {
    /// Scenes that kept their number.
    pub same: Vec<(usize, usize)>,
    /// Scenes under another number, by heading and text.
    pub renumbered: Vec<Likely>,
    /// A scene of before, and those of after that hold it.
    pub split: Vec<(usize, Vec<usize>)>,
    /// Scenes of before, and the one of after that holds them.
    pub merged: Vec<(Vec<usize>, usize)>,
    /// Scenes that are new.
    pub added: Vec<usize>,
    /// Scenes that are gone.
    pub cut: Vec<usize>,
}

/// How alike two scenes must be, in percent, to be taken for one under another number.
pub const LIKELY: u32 = 70;
/// Under this a scene that kept its number is another scene, if one elsewhere is likelier.
const UNLIKE: u32 = 55;
/// Most pairs that are compared without a heading in common.
const MAX_PAIRS: usize = 60_000;

/// The words of a text, with how often each stands in it.
type Words = BTreeMap<String, u32>;

struct Known<'a> {
    shape: &'a SceneShape,
    heading: String,
    set: String,
    words: Words,
}

impl<'a> Known<'a> {
    fn of(shape: &'a SceneShape) -> Self {
        let set = plain(&shape.set);
        let heading = format!("{} {set} {}", plain(&shape.int_ext), plain(&shape.day_night));
        Self { shape, heading, set, words: words(&shape.text) }
    }
}

/// Letters and digits in lower case, a space for a run of anything else.
fn plain(text: &str) -> String {
    let lower = text.to_lowercase();
    lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn words(text: &str) -> Words {
    let mut words = Words::new();
    for word in plain(text).split(' ').filter(|word| !word.is_empty()) {
        *words.entry(word.to_owned()).or_default() += 1;
    }
    words
}

/// Twice what two texts share over what they hold, in percent.
fn shared(a: &Words, b: &Words) -> u32 {
    let total: u32 = a.values().sum::<u32>() + b.values().sum::<u32>();
    let both: u32 = a.iter().filter_map(|(word, count)| b.get(word).map(|other| (*count).min(*other))).sum();
    (200 * both).checked_div(total).unwrap_or(0)
}

/// How alike two scenes are, in percent: heading and text count most, then the cast, then the length. What either lacks
/// does not count.
fn likeness(a: &Known<'_>, b: &Known<'_>) -> u32 {
    let heading = if a.heading == b.heading {
        100
    } else if a.set == b.set {
        80
    } else {
        shared(&words(&a.set), &words(&b.set)) / 2
    };
    let mut parts = vec![(heading, 4)];
    if !a.words.is_empty() && !b.words.is_empty() {
        parts.push((shared(&a.words, &b.words), 4));
    }
    if !a.shape.cast.is_empty() && !b.shape.cast.is_empty() {
        let (own, other): (BTreeSet<&String>, BTreeSet<&String>) = (a.shape.cast.iter().collect(), b.shape.cast.iter().collect());
        let both = u32::try_from(own.intersection(&other).count()).unwrap_or(0);
        let all = u32::try_from(own.union(&other).count()).unwrap_or(1).max(1);
        parts.push((100 * both / all, 1));
    }
    let (short, long) = (a.shape.eighths.min(b.shape.eighths), a.shape.eighths.max(b.shape.eighths));
    parts.extend((100 * short).checked_div(long).map(|percent| (percent, 1)));
    let weight: u32 = parts.iter().map(|(_, weight)| weight).sum();
    parts.iter().map(|(percent, weight)| percent * weight).sum::<u32>() / weight.max(1)
}

/// The digits that a number begins with, after a letter or an episode in front: `12` of `12A`, of `A12`.
fn stem(number: &str) -> String {
    number.trim_start_matches(|c: char| c.is_alphabetic()).chars().take_while(|c| c.is_ascii_digit() || *c == '-' || *c == '.').collect()
}

/// Matches the scenes of two drafts, each in script order.
#[must_use]
pub fn match_scenes(before: &[SceneShape], after: &[SceneShape]) -> SceneMatch {
    let old: Vec<Known<'_>> = before.iter().map(Known::of).collect();
    let new: Vec<Known<'_>> = after.iter().map(Known::of).collect();
    let mut pairing = Pairing { to: vec![None; old.len()], from: vec![None; new.len()] };
    let mut by_number: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, shape) in after.iter().enumerate() {
        by_number.entry(shape.number.as_str()).or_default().push(at);
    }
    let mut found = SceneMatch::default();

    // A number that stands for the same scene settles it.
    let mut doubted = Vec::new();
    for (at, own) in old.iter().enumerate() {
        let Some(other) =
            by_number.get(own.shape.number.as_str()).and_then(|all| all.iter().copied().find(|other| pairing.is_free(*other)))
        else {
            continue;
        };
        let percent = likeness(own, &new[other]);
        if percent >= UNLIKE {
            pairing.set(at, other);
            found.same.push((at, other));
        } else {
            doubted.push((at, other, percent));
        }
    }
    // Then the likeliest of the rest, the nearest first among equals.
    let doubts: BTreeMap<usize, u32> = doubted.iter().map(|(at, _, percent)| (*at, *percent)).collect();
    for likely in candidates(&old, &new, &pairing) {
        let kept = doubts.get(&likely.before).copied().unwrap_or(0);
        if pairing.to[likely.before].is_none() && pairing.is_free(likely.after) && likely.percent > kept {
            pairing.set(likely.before, likely.after);
            if before[likely.before].number == after[likely.after].number {
                found.same.push((likely.before, likely.after));
            } else {
                found.renumbered.push(likely);
            }
        }
    }
    // What kept its number and is found nowhere else was written anew.
    for (at, other, _) in doubted {
        if pairing.to[at].is_none() && pairing.is_free(other) {
            pairing.set(at, other);
            found.same.push((at, other));
        }
    }
    parts(&old, &new, &pairing, &mut found);
    found.same.sort_unstable();
    found.renumbered.sort_by_key(|likely| likely.after);
    found
}

struct Pairing {
    to: Vec<Option<usize>>,
    from: Vec<Option<usize>>,
}

impl Pairing {
    fn is_free(&self, after: usize) -> bool {
        self.from[after].is_none()
    }

    fn set(&mut self, before: usize, after: usize) {
        self.to[before] = Some(after);
        self.from[after] = Some(before);
    }
}

/// The pairs that may be one scene, the likeliest first.
fn candidates(old: &[Known<'_>], new: &[Known<'_>], pairing: &Pairing) -> Vec<Likely> {
    let open: Vec<usize> = (0..old.len()).filter(|at| pairing.to[*at].is_none()).collect();
    let free: Vec<usize> = (0..new.len()).filter(|at| pairing.is_free(*at)).collect();
    let mut by_set: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for at in &free {
        by_set.entry(new[*at].set.as_str()).or_default().push(*at);
    }
    let few = open.len() * free.len() <= MAX_PAIRS;
    let mut all = Vec::new();
    for &before in &open {
        let near = if few { Some(&free) } else { by_set.get(old[before].set.as_str()) };
        for &after in near.into_iter().flatten() {
            let percent = likeness(&old[before], &new[after]);
            if percent >= LIKELY {
                all.push(Likely { before, after, percent });
            }
        }
    }
    all.sort_by_key(|likely| (std::cmp::Reverse(likely.percent), likely.before.abs_diff(likely.after), likely.before, likely.after));
    all
}

/// Tells splits and mergers from what was added and what was cut.
fn parts(old: &[Known<'_>], new: &[Known<'_>], pairing: &Pairing, found: &mut SceneMatch) {
    let mut taken: BTreeSet<usize> = BTreeSet::new();
    for (at, own) in old.iter().enumerate() {
        let kept = pairing.to[at];
        // 12 became 12A and 12B, or 12 and 12A: the same stem and set, and about as long together.
        let pieces: Vec<usize> = (0..new.len())
            .filter(|other| pairing.is_free(*other) && !taken.contains(other))
            .filter(|other| new[*other].set == own.set && stem(&new[*other].shape.number) == stem(&own.shape.number))
            .collect();
        let mut whole: Vec<usize> = kept.into_iter().chain(pieces.iter().copied()).collect();
        whole.sort_unstable();
        let shorter = kept.is_none_or(|kept| new[kept].shape.eighths < own.shape.eighths);
        if pieces.is_empty() || whole.len() < 2 || !shorter || !holds(own, &whole.iter().map(|at| &new[*at]).collect::<Vec<_>>()) {
            continue;
        }
        taken.extend(pieces);
        found.split.push((at, whole));
    }
    let mut gone: BTreeSet<usize> = BTreeSet::new();
    for (at, own) in new.iter().enumerate() {
        let Some(kept) = pairing.from[at].filter(|kept| old[*kept].shape.eighths < own.shape.eighths) else { continue };
        // 12 and 13 became 12: what is gone stood beside it, in the same set.
        let mut whole = vec![kept];
        let near = |other: usize| pairing.to[other].is_none() && !gone.contains(&other) && old[other].set == own.set;
        let mut next = kept + 1;
        while next < old.len() && near(next) {
            whole.push(next);
            next += 1;
        }
        let mut last = kept;
        while last > 0 && near(last - 1) {
            last -= 1;
            whole.insert(0, last);
        }
        if whole.len() > 1 && holds(own, &whole.iter().map(|at| &old[*at]).collect::<Vec<_>>()) {
            gone.extend(whole.iter().copied().filter(|other| *other != kept));
            found.merged.push((whole, at));
        }
    }
    let split: BTreeSet<usize> = found.split.iter().map(|(at, _)| *at).collect();
    let merged: BTreeSet<usize> = found.merged.iter().map(|(_, at)| *at).collect();
    found.renumbered.retain(|likely| !split.contains(&likely.before) && !merged.contains(&likely.after));
    found.added = (0..new.len()).filter(|at| pairing.is_free(*at) && !taken.contains(at)).collect();
    found.cut = (0..old.len()).filter(|at| pairing.to[*at].is_none() && !gone.contains(at) && !split.contains(at)).collect();
}

/// Whether the parts together are about the whole: in length, or in their words where all have some.
fn holds(whole: &Known<'_>, parts: &[&Known<'_>]) -> bool {
    if !whole.words.is_empty() && parts.iter().all(|part| !part.words.is_empty()) {
        let mut together = Words::new();
        for (word, count) in parts.iter().flat_map(|part| &part.words) {
            *together.entry(word.clone()).or_default() += count;
        }
        if shared(&whole.words, &together) >= 60 {
            return true;
        }
    }
    let sum: u32 = parts.iter().map(|part| part.shape.eighths).sum();
    whole.shape.eighths > 0 && sum.abs_diff(whole.shape.eighths) * 4 <= whole.shape.eighths.max(4)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scene(number: &str, heading: &str, text: &str, eighths: u32) -> SceneShape {
        let mut words = heading.splitn(3, '|').map(str::to_owned);
        SceneShape {
            number: number.to_owned(),
            int_ext: words.next().unwrap_or_default(),
            set: words.next().unwrap_or_default(),
            day_night: words.next().unwrap_or_default(),
            text: text.to_owned(),
            cast: Vec::new(),
            eighths,
        }
    }

    fn draft() -> Vec<SceneShape> {
        vec![
            scene("1", "EXT|PIER|DAWN", "Nora counts the boats and finds one missing", 8),
            scene("2", "INT|PIER OFFICE|DAY", "The harbour master denies that a boat was out", 12),
            scene("3", "INT|KITCHEN|NIGHT", "Nora cooks for two and eats alone", 4),
            scene("4", "EXT|PIER|NIGHT", "The boat comes back with nobody aboard", 10),
        ]
    }

    #[test]
    fn the_same_draft_matches_itself() {
        let found = match_scenes(&draft(), &draft());
        assert_eq!(found.same, [(0, 0), (1, 1), (2, 2), (3, 3)]);
        assert_eq!(found, SceneMatch { same: found.same.clone(), ..SceneMatch::default() });
    }

    #[test]
    fn scenes_renumbered_after_an_insertion_are_found_by_heading_and_text() {
        let mut after = draft();
        after.insert(1, scene("2", "EXT|FERRY|DAY", "Tourists take pictures of the wrong island", 3));
        after[2].number = "3".to_owned();
        after[3].number = "4".to_owned();
        after[4].number = "5".to_owned();
        let found = match_scenes(&draft(), &after);
        assert_eq!(found.same, [(0, 0)]);
        assert_eq!(found.renumbered.iter().map(|l| (l.before, l.after)).collect::<Vec<_>>(), [(1, 2), (2, 3), (3, 4)]);
        assert_eq!((found.added, found.cut), (vec![1], vec![]));
    }

    #[test]
    fn a_scene_that_was_written_anew_keeps_its_number() {
        let mut after = draft();
        after[2] = scene("3", "EXT|HARBOUR WALL|DUSK", "A dog barks at the water", 9);
        let found = match_scenes(&draft(), &after);
        assert_eq!(found.same.len(), 4);
        assert!(found.renumbered.is_empty() && found.cut.is_empty());
    }

    #[test]
    fn a_split_and_a_merger_are_told_from_additions_and_cuts() {
        let mut after = draft();
        after[1] = scene("2A", "INT|PIER OFFICE|DAY", "The harbour master denies", 6);
        after.insert(2, scene("2B", "INT|PIER OFFICE|DAY", "that a boat was out", 6));
        let found = match_scenes(&draft(), &after);
        assert!(found.cut.is_empty() && found.added.is_empty(), "{found:?}");
        assert!(found.split == [(1, vec![1, 2])], "{found:?}");
        let back = match_scenes(&after, &draft());
        assert!(back.cut.is_empty() && back.added.is_empty(), "{back:?}");
        assert_eq!(back.merged.len(), 1, "{back:?}");
    }
}
