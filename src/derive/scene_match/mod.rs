//! Which scene of one draft is which of another: by number where the scene under it is the same, else by heading and
//! text. A match by anything else than the number is a proposal, never taken for granted.
//!
//! The words of a scene settle most: the same words under another heading are the same scene renamed, half of them a
//! split, and those of two scenes together a merger. So a script without numbers is told as well as one with.

use std::collections::{BTreeMap, BTreeSet, HashMap};

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
    /// Its words, or the sentence that stands for them.
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
    /// Scenes on both sides that stand elsewhere among the others.
    pub moved: Vec<(usize, usize)>,
    /// Scenes that are new.
    pub added: Vec<usize>,
    /// Scenes that are gone.
    pub cut: Vec<usize>,
}

/// How alike two scenes must be, in percent, to be taken for one under another number.
pub const LIKELY: u32 = 70;
/// Under this a scene that kept its number is another scene, if one elsewhere is likelier.
const UNLIKE: u32 = 55;
/// Under this share of words in common two scenes are two, whatever their headings say.
const OTHER_WORDS: u32 = 30;
/// Under this share of words in common a scene that kept its number and heading may be another, if one elsewhere is likelier.
const SAME_WORDS: u32 = 50;
/// Fewest words by which a scene is told.
const ENOUGH: u32 = 6;
/// Most pairs that are compared without a heading or rare words in common.
const MAX_PAIRS: usize = 20_000;
/// How many scenes are looked at for their rare words.
const VOTED: usize = 6;
/// How far from a scene its parts are looked for, in scenes.
const NEAR: usize = 4;
/// How much of a part, in percent, must stand in the whole, and of the whole in its parts.
const PART: u32 = 65;

/// The words of a text as figures, in rising order, with how often each stands in it.
type Words = Vec<(u32, u32)>;

struct Known<'a> {
    shape: &'a SceneShape,
    heading: String,
    set: String,
    words: Words,
    total: u32,
}

/// The figures that stand for words.
#[derive(Default)]
struct Dictionary(HashMap<String, u32>);

impl Dictionary {
    fn words(&mut self, text: &str) -> Words {
        let mut words: BTreeMap<u32, u32> = BTreeMap::new();
        for word in plain(text).split(' ').filter(|word| !word.is_empty()) {
            let next = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
            *words.entry(*self.0.entry(word.to_owned()).or_insert(next)).or_default() += 1;
        }
        words.into_iter().collect()
    }

    fn known<'a>(&mut self, shape: &'a SceneShape) -> Known<'a> {
        let set = plain(&shape.set);
        let heading = format!("{} {set} {}", plain(&shape.int_ext), plain(&shape.day_night));
        let words = self.words(&shape.text);
        let total = words.iter().map(|(_, count)| count).sum();
        Known { shape, heading, set, words, total }
    }
}

impl Known<'_> {
    fn is_told(&self) -> bool {
        self.total >= ENOUGH
    }
}

/// Letters and digits in lower case, a space for a run of anything else.
fn plain(text: &str) -> String {
    let lower = text.to_lowercase();
    lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// How many words two texts share.
fn both(a: &Words, b: &Words) -> u32 {
    let (mut a, mut b, mut sum) = (a.iter().peekable(), b.iter().peekable(), 0);
    while let (Some((one, count)), Some((other, more))) = (a.peek(), b.peek()) {
        match one.cmp(other) {
            std::cmp::Ordering::Less => drop(a.next()),
            std::cmp::Ordering::Greater => drop(b.next()),
            std::cmp::Ordering::Equal => {
                sum += (*count).min(*more);
                a.next();
                b.next();
            }
        }
    }
    sum
}

/// Twice what two texts share over what they hold, in percent.
fn shared(a: &Words, b: &Words) -> u32 {
    let total: u32 = a.iter().chain(b).map(|(_, count)| count).sum();
    (200 * both(a, b)).checked_div(total).unwrap_or(0)
}

/// How much of a text stands in another, in percent.
fn within(part: &Known<'_>, whole: &Known<'_>) -> u32 {
    (100 * both(&part.words, &whole.words)).checked_div(part.total).unwrap_or(0)
}

/// How alike two scenes are, in percent: heading and text count most, then the cast, then the length. What either lacks
/// does not count. Where both have words enough, those settle it.
fn likeness(a: &Known<'_>, b: &Known<'_>) -> u32 {
    let heading = if a.heading == b.heading {
        100
    } else if a.set == b.set {
        80
    } else {
        let mut own = Dictionary::default();
        shared(&own.words(&a.set), &own.words(&b.set)) / 2
    };
    let mut parts = vec![(heading, 4)];
    let text = (a.total > 0 && b.total > 0).then(|| shared(&a.words, &b.words));
    parts.extend(text.map(|percent| (percent, 4)));
    if !a.shape.cast.is_empty() && !b.shape.cast.is_empty() {
        let (own, other): (BTreeSet<&String>, BTreeSet<&String>) = (a.shape.cast.iter().collect(), b.shape.cast.iter().collect());
        let both = u32::try_from(own.intersection(&other).count()).unwrap_or(0);
        let all = u32::try_from(own.union(&other).count()).unwrap_or(1).max(1);
        parts.push((100 * both / all, 1));
    }
    let (short, long) = (a.shape.eighths.min(b.shape.eighths), a.shape.eighths.max(b.shape.eighths));
    parts.extend((100 * short).checked_div(long).map(|percent| (percent, 1)));
    let weight: u32 = parts.iter().map(|(_, weight)| weight).sum();
    let percent = parts.iter().map(|(percent, weight)| percent * weight).sum::<u32>() / weight.max(1);
    match text.filter(|_| a.is_told() && b.is_told()) {
        Some(words) if words < OTHER_WORDS => percent.min(LIKELY - 1),
        Some(words) => percent.max(words * 9 / 10),
        None => percent,
    }
}

/// The digits that a number begins with, after a letter or an episode in front: `12` of `12A`, of `A12`.
fn stem(number: &str) -> String {
    number.trim_start_matches(|c: char| c.is_alphabetic()).chars().take_while(|c| c.is_ascii_digit() || *c == '-' || *c == '.').collect()
}

/// Matches the scenes of two drafts, each in script order.
#[must_use]
pub fn match_scenes(before: &[SceneShape], after: &[SceneShape]) -> SceneMatch {
    let mut words = Dictionary::default();
    let old: Vec<Known<'_>> = before.iter().map(|shape| words.known(shape)).collect();
    let new: Vec<Known<'_>> = after.iter().map(|shape| words.known(shape)).collect();
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
        // One heading may stand over many scenes: other words under it are a reason to look further.
        let same_words = !own.is_told() || !new[other].is_told() || shared(&own.words, &new[other].words) >= SAME_WORDS;
        if percent >= UNLIKE && same_words {
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
    found.moved = moved(&pairing);
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

/// Finds scenes by their sets and by words that few of them have.
struct Index<'k> {
    by_set: HashMap<&'k str, Vec<usize>>,
    by_word: HashMap<u32, Vec<usize>>,
    rare: usize,
}

impl<'k> Index<'k> {
    fn of(all: &'k [Known<'k>], places: &[usize]) -> Self {
        let mut index = Self { by_set: HashMap::new(), by_word: HashMap::new(), rare: (places.len() / 16).max(4) };
        for &at in places {
            index.by_set.entry(all[at].set.as_str()).or_default().push(at);
            for (word, _) in &all[at].words {
                index.by_word.entry(*word).or_default().push(at);
            }
        }
        index
    }

    /// The scenes that share the most rare words with this one.
    fn voted(&self, own: &Known<'_>) -> Vec<usize> {
        let mut votes: BTreeMap<usize, usize> = BTreeMap::new();
        for places in own.words.iter().filter_map(|(word, _)| self.by_word.get(word)).filter(|places| places.len() <= self.rare) {
            places.iter().for_each(|at| *votes.entry(*at).or_default() += 1);
        }
        let mut votes: Vec<(usize, usize)> = votes.into_iter().collect();
        votes.sort_by_key(|(at, count)| (std::cmp::Reverse(*count), *at));
        votes.into_iter().take(VOTED).map(|(at, _)| at).collect()
    }
}

/// The pairs that may be one scene, the likeliest first.
fn candidates(old: &[Known<'_>], new: &[Known<'_>], pairing: &Pairing) -> Vec<Likely> {
    let open: Vec<usize> = (0..old.len()).filter(|at| pairing.to[*at].is_none()).collect();
    let free: Vec<usize> = (0..new.len()).filter(|at| pairing.is_free(*at)).collect();
    let few = open.len() * free.len() <= MAX_PAIRS;
    let index = if few { None } else { Some(Index::of(new, &free)) };
    let mut all = Vec::new();
    for &before in &open {
        let mut near = match &index {
            None => free.clone(),
            Some(index) => {
                let mut near = index.by_set.get(old[before].set.as_str()).cloned().unwrap_or_default();
                near.extend(index.voted(&old[before]));
                near
            }
        };
        near.sort_unstable();
        near.dedup();
        for after in near {
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
    let free: Vec<usize> = (0..new.len()).filter(|at| pairing.is_free(*at)).collect();
    let open: Vec<usize> = (0..old.len()).filter(|at| pairing.to[*at].is_none()).collect();
    let mut come: BTreeSet<usize> = BTreeSet::new();
    let index = Index::of(new, &free);
    for (at, own) in old.iter().enumerate().filter(|_| !free.is_empty()) {
        // 12 became 12A and 12B, or 12 and 12A; the kitchen became the kitchen and the yard.
        let kept = pairing.to[at];
        if let Some(whole) = whole(own, new, kept, &index, |other| pairing.is_free(other) && !come.contains(&other)) {
            come.extend(whole.iter().copied().filter(|other| Some(*other) != kept));
            found.split.push((at, whole));
        }
    }
    let mut gone: BTreeSet<usize> = BTreeSet::new();
    let mut merged: BTreeSet<usize> = BTreeSet::new();
    let index = Index::of(old, &open);
    let split: BTreeSet<usize> = found.split.iter().map(|(at, _)| *at).collect();
    for (at, own) in new.iter().enumerate().filter(|(at, _)| !open.is_empty() && !come.contains(at)) {
        // 12 and 13 became 12.
        let kept = pairing.from[at];
        let is_open = |other: usize| pairing.to[other].is_none() && !gone.contains(&other) && !split.contains(&other);
        if let Some(whole) = whole(own, old, kept, &index, is_open) {
            gone.extend(whole.iter().copied().filter(|other| Some(*other) != kept));
            merged.insert(at);
            found.merged.push((whole, at));
        }
    }
    found.renumbered.retain(|likely| !split.contains(&likely.before) && !merged.contains(&likely.after));
    found.added = free.into_iter().filter(|at| !come.contains(at) && !merged.contains(at)).collect();
    found.cut = open.into_iter().filter(|at| !gone.contains(at) && !split.contains(at)).collect();
}

/// The scenes of the other draft that together are this one, two at least: the one it was matched with, and those without a
/// match that are parts of it.
fn whole(
    own: &Known<'_>,
    others: &[Known<'_>],
    kept: Option<usize>,
    index: &Index<'_>,
    is_open: impl Fn(usize) -> bool,
) -> Option<Vec<usize>> {
    if kept.is_some_and(|kept| !is_shorter(&others[kept], own)) {
        return None;
    }
    let mut near = index.voted(own);
    near.extend(index.by_set.get(own.set.as_str()).into_iter().flatten());
    let around = kept.map(|kept| kept.saturating_sub(NEAR)..(kept + NEAR + 1).min(others.len()));
    near.extend(around.into_iter().flatten());
    let mut whole: Vec<usize> = near.into_iter().filter(|other| is_open(*other) && is_part(&others[*other], own)).collect();
    whole.extend(kept);
    whole.sort_unstable();
    whole.dedup();
    (whole.len() > 1 && holds(own, &whole.iter().map(|at| &others[*at]).collect::<Vec<_>>())).then_some(whole)
}

/// Whether a scene lacks something of what it was matched with.
fn is_shorter(part: &Known<'_>, whole: &Known<'_>) -> bool {
    let words = part.is_told() && whole.is_told();
    part.shape.eighths < whole.shape.eighths || words && 4 * within(whole, part) < 3 * 100 && part.total < whole.total
}

/// Whether a scene may be a part of another: by its words, or by number and set where either has none.
fn is_part(part: &Known<'_>, whole: &Known<'_>) -> bool {
    if part.is_told() && whole.is_told() {
        return within(part, whole) >= PART && part.total <= whole.total;
    }
    let of = stem(&part.shape.number);
    !of.is_empty() && part.set == whole.set && of == stem(&whole.shape.number)
}

/// Whether the parts together are about the whole: in their words where all have some, else in length.
fn holds(whole: &Known<'_>, parts: &[&Known<'_>]) -> bool {
    if whole.is_told() && parts.iter().all(|part| part.is_told()) {
        let mut together: BTreeMap<u32, u32> = BTreeMap::new();
        for (word, count) in parts.iter().flat_map(|part| &part.words) {
            *together.entry(*word).or_default() += count;
        }
        let covered = both(&whole.words, &together.into_iter().collect());
        return 100 * covered >= PART * whole.total;
    }
    let sum: u32 = parts.iter().map(|part| part.shape.eighths).sum();
    whole.shape.eighths > 0 && sum.abs_diff(whole.shape.eighths) * 4 <= whole.shape.eighths.max(4)
}

/// The pairs that left their place: all but the longest run of those that kept their order.
fn moved(pairing: &Pairing) -> Vec<(usize, usize)> {
    let pairs: Vec<(usize, usize)> = pairing.to.iter().enumerate().filter_map(|(before, after)| Some((before, (*after)?))).collect();
    // The last pair of the best run of each length, and what comes before each pair in its run.
    let mut ends: Vec<usize> = Vec::new();
    let mut previous: Vec<Option<usize>> = vec![None; pairs.len()];
    for (at, (_, after)) in pairs.iter().enumerate() {
        let length = ends.partition_point(|end| pairs[*end].1 < *after);
        previous[at] = length.checked_sub(1).map(|before| ends[before]);
        if length == ends.len() { ends.push(at) } else { ends[length] = at }
    }
    let mut kept = BTreeSet::new();
    let mut next = ends.last().copied();
    while let Some(at) = next {
        kept.insert(at);
        next = previous[at];
    }
    pairs.into_iter().enumerate().filter(|(at, _)| !kept.contains(at)).map(|(_, pair)| pair).collect()
}

#[cfg(test)]
mod tests;
