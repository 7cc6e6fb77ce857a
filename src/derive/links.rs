//! Element links at work: what each scene implies and why, and who meets each need on each day.

use std::collections::BTreeMap;

use jiff::civil::Weekday;

use super::{DayPlan, department_of};
use crate::model::{CastMember, Category, CrewMember, DayKind, Element, Link, Pattern, Production, Scene, ShootDay, words_of};
use crate::values::{CastId, SceneNumber};

/// What element links come to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Links {
    /// What each scene implies; scenes that imply nothing are not there.
    pub scenes: BTreeMap<SceneNumber, Vec<Implied>>,
    /// What each day needs, parallel to `Production::days`, in the order of `Production::links`.
    pub days: Vec<Vec<DayNeed>>,
    /// Indexes into `Production::crew` of the people whose position meets each link's need, parallel to
    /// `Production::links`.
    pub fitting: Vec<Vec<usize>>,
}

/// What one link comes to in one scene.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Implied {
    /// Index into `Production::links`.
    pub link: usize,
    /// Why: what in the scene sets the link off, in order.
    pub because: Vec<Because>,
    /// How many people the scene's own elements name for it: `Studio teacher` under additional labor.
    pub named: u32,
}

/// What sets a link off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Because {
    /// A minor of the cast.
    Minor(CastId),
    /// Children among the background, as the scene names them.
    Children(String),
    /// An element: its category's key and its name.
    Element(String, String),
    /// A hazard of the scene.
    Hazard(String),
}

/// One need of one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayNeed {
    /// Index into `Production::links`.
    pub link: usize,
    /// Scenes of the day that need it, in shooting order.
    pub scenes: Vec<SceneNumber>,
    /// What sets it off, each once, in shooting order.
    pub because: Vec<Because>,
    /// Minors to look after, where the link counts them.
    pub minors: u32,
    /// How many minors one person looks after that day, where the link counts them.
    pub each: Option<u32>,
    /// How many people are wanted.
    pub wanted: u32,
    /// Indexes into `Production::crew` of the people at work for the unit that day who meet it.
    pub crew: Vec<usize>,
    /// How many people the scenes' own elements name for it: `Studio teacher` under additional labor.
    pub named: u32,
}

impl DayNeed {
    /// How many people meet it.
    #[must_use]
    pub fn met(&self) -> u32 {
        u32::try_from(self.crew.len()).unwrap_or(u32::MAX).saturating_add(self.named)
    }

    /// Whether enough people meet it.
    #[must_use]
    pub fn is_met(&self) -> bool {
        self.met() >= self.wanted
    }
}

impl Because {
    /// In words: `6 (Young Irini) is a minor`, `Bosun (animals)`.
    #[must_use]
    pub fn text(&self, production: &Production) -> String {
        match self {
            Self::Minor(id) => match production.cast_member(id).map(|member| member.character.as_str()) {
                Some(character) if !character.is_empty() => format!("{id} ({character}) is a minor"),
                _ => format!("{id} is a minor"),
            },
            Self::Children(name) => format!("{name} in the background"),
            Self::Element(category, name) => format!("{name} ({})", category.replace('_', " ")),
            Self::Hazard(hazard) => format!("hazard: {hazard}"),
        }
    }
}

/// Words that say that background are children.
const CHILDREN: [&str; 12] =
    ["child", "children", "kid", "kids", "minor", "minors", "baby", "babies", "infant", "infants", "toddler", "toddlers"];

/// Words that say that they are not: an adult double, a doll.
const NOT_CHILDREN: [&str; 5] = ["adult", "adults", "doll", "dummy", "double"];

/// Whether background of this name are children.
#[must_use]
pub fn is_children(name: &str) -> bool {
    let words = words_of(name);
    let any = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    any(&CHILDREN) && !any(&NOT_CHILDREN)
}

/// Whether children go to school on the day: as the day says, else on weekdays that are neither a holiday of the company
/// nor free of school by its calendar.
#[must_use]
pub fn is_school_day(production: &Production, day: &ShootDay) -> bool {
    let weekday = !matches!(day.date.weekday(), Weekday::Saturday | Weekday::Sunday);
    let calendar = &production.calendar;
    let free = calendar.no_school.iter().any(|span| span.contains(day.date)) || calendar.holiday(day.date).is_some();
    day.school.unwrap_or(weekday && !free && day.kind != DayKind::Holiday)
}

/// A link with its words read once.
struct Ready<'a> {
    link: &'a Link,
    words: Vec<Pattern>,
    hazards: Vec<Pattern>,
    positions: Vec<Pattern>,
}

impl<'a> Ready<'a> {
    fn new(link: &'a Link) -> Self {
        let patterns = |texts: &[String]| texts.iter().map(|text| Pattern::new(text)).collect();
        Self { link, words: patterns(&link.words), hazards: patterns(&link.hazards), positions: patterns(&link.positions) }
    }

    fn has_category(&self, category: &str) -> bool {
        self.link.categories.iter().any(|name| name == category)
    }

    /// Whether an element sets it off.
    fn is_set_off_by(&self, element: &Element, words: &[String]) -> bool {
        let stated = !self.link.categories.is_empty() || !self.words.is_empty();
        let category = self.link.categories.is_empty() || self.has_category(element.category.key());
        stated && category && (self.words.is_empty() || self.words.iter().any(|pattern| pattern.is_in(words)))
    }

    /// Whether a member of the crew meets the need, by position.
    ///
    /// Several words must stand in the position as they are: `Stunt Coordinator` in `2nd Unit Stunt Coordinator`. A
    /// single word must be the whole position, rank and unit aside, or stand in a position of a department that reads
    /// the link's categories: a `Data Wrangler` wrangles no animals.
    fn fits(&self, production: &Production, member: &CrewMember) -> bool {
        let words = words_of(&member.position);
        let own = || {
            let departments = self.link.categories.iter().filter_map(|category| department_of(production, category));
            departments.into_iter().any(|name| name.eq_ignore_ascii_case(&member.department))
        };
        self.positions.iter().any(|wanted| {
            let there = wanted.is_in(&words);
            if wanted.len() > 1 {
                return there;
            }
            there && (wanted.is_whole(words.iter().filter(|word| !RANKS.contains(&word.as_str()))) || own())
        })
    }

    /// How many people an element of a scene names for the need: `2 studio teachers`, `coordinator present` beside
    /// stunts.
    fn names(&self, element: &Element, words: &[String]) -> u32 {
        let category = element.category.key();
        let implied = |one: &Element| one.category == element.category && one.name.to_lowercase() == element.name.to_lowercase();
        // A bare noun is enough where the category says the rest: `coordinator` under stunts.
        let bare = |wanted: &Pattern| {
            let person = wanted.last().filter(|last| PERSONS.contains(last));
            self.has_category(category) && person.is_some_and(|last| words.iter().any(|word| word == last))
        };
        let found = self.positions.iter().any(|wanted| wanted.is_in_any_number(words) || bare(wanted));
        if found || self.link.implies.iter().any(implied) { element.count.unwrap_or(1) } else { 0 }
    }
}

/// Words of rank and unit that say nothing about the trade.
const RANKS: [&str; 20] = [
    "1st",
    "2nd",
    "3rd",
    "first",
    "second",
    "third",
    "main",
    "splinter",
    "unit",
    "key",
    "head",
    "lead",
    "chief",
    "senior",
    "additional",
    "assistant",
    "set",
    "on",
    "a",
    "b",
];

/// Nouns that name a person and need no more beside an element of their category.
const PERSONS: [&str; 9] = ["coordinator", "wrangler", "armourer", "armorer", "handler", "teacher", "tutor", "chaperone", "driver"];

/// What the scenes imply and the days need.
pub(super) fn links(production: &Production, plans: &[DayPlan]) -> Links {
    let ready: Vec<Ready<'_>> = production.links.iter().map(Ready::new).collect();
    let mut scenes = BTreeMap::new();
    for scene in production.scenes.iter().filter(|scene| !scene.omitted) {
        let implied = of_scene(production, &ready, scene);
        if !implied.is_empty() {
            scenes.insert(scene.number.clone(), implied);
        }
    }
    let fit = |link: &Ready<'_>| {
        let crew = production.crew.iter().enumerate().filter(|(_, member)| link.fits(production, member));
        crew.map(|(at, _)| at).collect()
    };
    let fitting: Vec<Vec<usize>> = ready.iter().map(fit).collect();
    let days = production.days.iter().zip(plans).map(|(day, plan)| of_day(production, &scenes, &fitting, day, plan)).collect();
    Links { scenes, days, fitting }
}

fn of_scene(production: &Production, links: &[Ready<'_>], scene: &Scene) -> Vec<Implied> {
    let elements: Vec<(&Element, Vec<String>)> = scene.elements.iter().map(|element| (element, words_of(&element.name))).collect();
    let hazards: Vec<(&String, Vec<String>)> = scene.hazards.iter().map(|hazard| (hazard, words_of(hazard))).collect();
    let mut all = Vec::new();
    for (at, link) in links.iter().enumerate() {
        let mut because = Vec::new();
        if link.link.minor {
            because.extend(minors(production, &scene.cast).map(|member| Because::Minor(member.id.clone())));
            let children = scene.elements_of(Category::BACKGROUND).filter(|element| is_children(&element.name));
            because.extend(children.map(|element| Because::Children(element.name.clone())));
        }
        // Who is named for the need does not call for it: a wrangler among the animals is no animal.
        let own = elements.iter().filter(|(element, words)| link.is_set_off_by(element, words) && link.names(element, words) == 0);
        because.extend(own.map(|(element, _)| Because::Element(element.category.key().to_owned(), element.name.clone())));
        let dangers = hazards.iter().filter(|(_, words)| link.hazards.iter().any(|pattern| pattern.is_in(words)));
        because.extend(dangers.map(|(hazard, _)| Because::Hazard((*hazard).clone())));
        if !because.is_empty() {
            let named = elements.iter().map(|(element, words)| link.names(element, words)).sum();
            all.push(Implied { link: at, because, named });
        }
    }
    all
}

fn minors<'a>(production: &'a Production, cast: &'a [CastId]) -> impl Iterator<Item = &'a CastMember> {
    cast.iter().filter_map(|id| production.cast_member(id)).filter(|member| is_minor(production, member))
}

/// Whether a performer is a minor: younger than 18 when the schedule begins, else as the cast list says.
#[must_use]
pub fn is_minor(production: &Production, member: &CastMember) -> bool {
    let begins = production.days.first().map(|day| day.date);
    let of_age = member.born.and_then(|born| born.checked_add(jiff::Span::new().years(18)).ok());
    begins.zip(of_age).map_or(member.minor, |(begins, of_age)| begins < of_age)
}

/// The needs of a day: those of its scenes' links that need somebody. A strip with a cast of its own counts its own
/// minors.
fn of_day(
    production: &Production,
    scenes: &BTreeMap<SceneNumber, Vec<Implied>>,
    fitting: &[Vec<usize>],
    day: &ShootDay,
    plan: &DayPlan,
) -> Vec<DayNeed> {
    if !day.kind.is_work() {
        return Vec::new();
    }
    let mut all: BTreeMap<usize, DayNeed> = BTreeMap::new();
    for (strip, number) in day.scene_strips() {
        for implied in scenes.get(number).into_iter().flatten() {
            let link = &production.links[implied.link];
            if link.needs.is_none() {
                continue;
            }
            let on_strip = |one: &&Because| match one {
                Because::Minor(id) => strip.cast.contains(id),
                _ => true,
            };
            let because: Vec<&Because> = implied.because.iter().filter(on_strip).collect();
            if because.is_empty() {
                continue;
            }
            let need = all.entry(implied.link).or_insert_with(|| empty(implied.link));
            for one in because {
                if !need.because.contains(one) {
                    need.because.push(one.clone());
                }
            }
            if need.scenes.last() != Some(number) && !need.scenes.contains(number) {
                need.scenes.push(number.clone());
            }
            need.named = need.named.max(implied.named);
        }
    }
    for need in all.values_mut() {
        let link = &production.links[need.link];
        let fitting = fitting.get(need.link).map(Vec::as_slice).unwrap_or_default();
        need.crew = plan.crew.iter().map(|one| one.member).filter(|at| fitting.binary_search(at).is_ok()).collect();
        if link.minor {
            need.minors = count_minors(production, need, plan);
        }
        need.each = if is_school_day(production, day) { link.each } else { link.each_no_school };
        need.wanted = if link.minor && need.minors == 0 { 0 } else { need.each.map_or(1, |each| need.minors.div_ceil(each.max(1)).max(1)) };
    }
    all.into_values().collect()
}

fn empty(link: usize) -> DayNeed {
    DayNeed { link, scenes: Vec::new(), because: Vec::new(), minors: 0, each: None, wanted: 1, crew: Vec::new(), named: 0 }
}

/// Minors of the day who need somebody: those of the cast, unless their own guardian is enough, and the background's
/// children in the day's own counts.
fn count_minors(production: &Production, need: &DayNeed, plan: &DayPlan) -> u32 {
    let alone = |id: &CastId| {
        let guardian = production.cast_member(id).is_some_and(|member| member.guardian.is_some());
        !(guardian && production.links[need.link].guardian)
    };
    let cast = need.because.iter().filter(|one| matches!(one, Because::Minor(id) if alone(id))).count();
    let background: u32 = plan.background.iter().filter(|row| is_children(&row.name)).map(|row| row.count).sum();
    u32::try_from(cast).unwrap_or(u32::MAX).saturating_add(background)
}

#[cfg(test)]
mod tests;
