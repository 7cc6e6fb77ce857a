//! The categories of a breakdown in house order, and what the papers call them (domain.md 2.5).

use serde::Serialize;

use crate::documents::facts::sentence_case;
use crate::documents::{Context, labels};
use crate::model::{Category, Element, Scene};
use crate::words::{message, say};

/// The categories in house order. What the papers call them stands in the message files, as `category-…`.
pub const HOUSE_ORDER: &[&str] = &[
    Category::BACKGROUND,
    "stunts",
    "vehicles",
    "props",
    "weapons",
    "sfx",
    "wardrobe",
    "makeup_hair",
    "animals",
    "wranglers",
    "intimacy",
    "camera",
    "grip",
    "electric",
    "sound",
    "music",
    "art",
    "set_dressing",
    "greenery",
    "security",
    "special_equipment",
    "additional_labor",
    "vfx",
    "mechanical_fx",
    "misc",
];

/// What the papers call a category: the house's word, else the production's own with a capital.
#[must_use]
pub fn title(key: &str) -> String {
    let known = HOUSE_ORDER.contains(&key).then(|| message(&format!("category-{}", key.replace('_', "-")), &[]));
    known.unwrap_or_else(|| sentence_case(&key.replace('_', " ")))
}

/// The elements of one category.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct ElementGroup {
    /// The category's key: `props`; `implied` for what follows from the scene's elements.
    pub id: String,
    /// Its name.
    pub title: String,
    /// How many heads, for background.
    pub count: Option<String>,
    /// The elements, each with its count: `12 dockers`.
    pub items: Vec<String>,
}

/// A scene's elements by category, in house order; the production's own categories after them, in the order written;
/// last what the elements imply and the scene does not list itself.
#[must_use]
pub fn groups(context: Context<'_>, scene: &Scene) -> Vec<ElementGroup> {
    let mut keys: Vec<&str> = HOUSE_ORDER.to_vec();
    for element in &scene.elements {
        if !keys.contains(&element.category.key()) {
            keys.push(element.category.key());
        }
    }
    let mut all: Vec<ElementGroup> = keys
        .into_iter()
        .filter_map(|key| {
            let elements: Vec<&Element> = scene.elements_of(key).collect();
            let heads: u64 = elements.iter().map(|element| u64::from(element.count.unwrap_or(1))).sum();
            (!elements.is_empty()).then(|| ElementGroup {
                id: key.to_owned(),
                title: title(key),
                count: (key == Category::BACKGROUND).then(|| heads.to_string()),
                items: elements.iter().map(|element| name(element)).collect(),
            })
        })
        .collect();
    let items = implied(context, scene);
    if !items.is_empty() {
        all.push(ElementGroup { id: "implied".to_owned(), title: say!("schedule-also-needed"), count: None, items });
    }
    all
}

/// What the scene's elements imply: a minor a studio teacher, a weapon an armourer. What the scene lists is not implied.
fn implied(context: Context<'_>, scene: &Scene) -> Vec<String> {
    let mut items: Vec<String> = Vec::new();
    for one in context.derived.links.scenes.get(&scene.number).into_iter().flatten().filter(|one| one.named == 0) {
        let Some(link) = context.production.links.get(one.link) else { continue };
        for element in &link.implies {
            let item = implied_name(element);
            if !items.contains(&item) {
                items.push(item);
            }
        }
    }
    items
}

/// What a link implies: the built-in links speak the language of the paper, those of the production are as they were typed.
#[must_use]
pub fn implied_name(element: &Element) -> String {
    let name = labels::implied(&element.name);
    element.count.map_or_else(|| name.clone(), |count| format!("{count} {name}"))
}

/// An element with its count: `12 dockers`.
#[must_use]
pub fn name(element: &Element) -> String {
    match element.count {
        Some(count) => format!("{count} {}", element.name),
        None => element.name.clone(),
    }
}
