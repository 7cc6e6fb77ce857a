//! Special instructions by department: what the day's scenes need, and what the production adds.

use std::collections::BTreeSet;

use crate::model::{Category, Element, Production, ShootDay};
use crate::values::SceneNumber;

/// What one department reads for a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DepartmentInstructions {
    /// The department.
    pub department: String,
    /// What the day's scenes need of it, by category and then in shooting order.
    pub items: Vec<InstructionItem>,
    /// What the production adds for the day, in Markdown, in order.
    pub added: Vec<String>,
}

/// One thing that scenes of the day need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstructionItem {
    /// Its category's key: `props`.
    pub category: String,
    /// Its name.
    pub name: String,
    /// The most that one scene of the day asks for, where counts are stated.
    pub count: Option<u32>,
    /// The scenes, in shooting order.
    pub scenes: Vec<SceneNumber>,
}

/// Departments that read a category of elements where the production's own departments claim it for none: the first of
/// these that the production has, else the first (house order of domain.md 2.2).
fn default_departments(category: &str) -> &'static [&'static str] {
    match category {
        "stunts" => &["Stunts"],
        "vehicles" => &["Transportation", "Transport"],
        "props" | "weapons" => &["Props", "Property"],
        "sfx" | "mechanical_fx" => &["SFX", "Special Effects"],
        "vfx" => &["VFX", "Visual Effects"],
        "wardrobe" => &["Costume", "Costumes", "Wardrobe"],
        "makeup_hair" => &["Make-up", "Make-up & Hair", "Make-Up and Hair", "Hair & Make-up", "Makeup", "Hair"],
        "animals" | "wranglers" => &["Animals", "Animal Wrangling"],
        "camera" | "special_equipment" => &["Camera"],
        "grip" => &["Grip"],
        "electric" => &["Electric", "Lighting", "Electrical"],
        "sound" | "music" => &["Sound"],
        "art_department" => &["Art", "Art Department"],
        "set_dressing" | "greenery" => &["Set Dec", "Set Dressing", "Set Decoration", "Art"],
        "construction" => &["Construction"],
        "security" => &["Security"],
        "locations" => &["Locations"],
        "medical" => &["Medical"],
        _ => &["ADs", "Assistant Directors", "AD", "Production"],
    }
}

/// The department that reads a category of elements: one that claims it, else the stated default.
#[must_use]
pub fn department_of<'a>(production: &'a Production, category: &str) -> Option<&'a str> {
    let claims = |name: &&String| name.eq_ignore_ascii_case(category);
    let claimed = production.departments.iter().find(|department| department.elements.iter().any(|name| claims(&name)));
    if let Some(department) = claimed {
        return Some(&department.name);
    }
    if category == Category::BACKGROUND {
        return None;
    }
    let defaults = default_departments(category);
    let known = |name: &&str| {
        let departments = production.departments.iter().map(|department| &department.name);
        let crew = production.crew.iter().map(|member| &member.department);
        departments.chain(crew).find(|known| known.eq_ignore_ascii_case(name))
    };
    defaults.iter().find_map(known).map(String::as_str).or_else(|| defaults.first().copied())
}

/// The instructions of a day, in house order: what the day's scenes need of each department, and what the day adds.
///
/// Background stands in its own block of the sheet, so it is nobody's instruction unless a department claims it.
pub(super) fn of_day(production: &Production, day: &ShootDay) -> Vec<DepartmentInstructions> {
    let mut all: Vec<DepartmentInstructions> = Vec::new();
    for department in &production.departments {
        entry(&mut all, &department.name);
    }
    let mut seen: BTreeSet<&SceneNumber> = BTreeSet::new();
    for (_, number) in day.scene_strips() {
        let Some(scene) = production.scene(number).filter(|_| seen.insert(number)) else { continue };
        for element in &scene.elements {
            let Some(department) = department_of(production, element.category.key()) else { continue };
            add(&mut entry(&mut all, department).items, element, number);
        }
    }
    for (department, text) in &day.instructions {
        entry(&mut all, department).added.push(text.clone());
    }
    for one in &mut all {
        // By category in the order they were first needed; stable, so shooting order stands within a category.
        let mut order: Vec<String> = Vec::new();
        for item in &one.items {
            if !order.contains(&item.category) {
                order.push(item.category.clone());
            }
        }
        one.items.sort_by_key(|item| order.iter().position(|category| *category == item.category));
    }
    all.retain(|one| !one.items.is_empty() || !one.added.is_empty());
    all
}

fn entry<'a>(all: &'a mut Vec<DepartmentInstructions>, name: &str) -> &'a mut DepartmentInstructions {
    let at = all.iter().position(|one| one.department.eq_ignore_ascii_case(name)).unwrap_or_else(|| {
        all.push(DepartmentInstructions { department: name.to_owned(), items: Vec::new(), added: Vec::new() });
        all.len() - 1
    });
    &mut all[at]
}

/// Adds what a scene needs. The same thing in two scenes is one item, in the larger number.
fn add(items: &mut Vec<InstructionItem>, element: &Element, number: &SceneNumber) {
    let name = element.name.trim().to_lowercase();
    match items.iter_mut().find(|item| item.category == element.category.key() && item.name.trim().to_lowercase() == name) {
        Some(item) => {
            item.count = item.count.max(element.count);
            if item.scenes.last() != Some(number) {
                item.scenes.push(number.clone());
            }
        }
        None => items.push(InstructionItem {
            category: element.category.key().to_owned(),
            name: element.name.clone(),
            count: element.count,
            scenes: vec![number.clone()],
        }),
    }
}

#[cfg(test)]
mod tests {
    use crate::derive::derive;
    use crate::derive::testing::{Builder, d};

    #[test]
    fn departments_read_what_the_days_scenes_need() {
        let builder = Builder::new().scene("1", "INT", "DAY", 8).scene("2", "INT", "DAY", 8).scene("3", "INT", "DAY", 8);
        let builder = builder
            .department("Property", None, &[])
            .department("Camera", None, &["camera", "vfx"])
            .element("1", "props", "ledger", None)
            .element("2", "vfx", "crane removed", None)
            .element("2", "props", "Ledger", Some(2))
            .element("2", "background", "dockers", Some(12))
            .element("3", "props", "not today", None)
            .element("1", "stunts", "fall from the gangway", None)
            .day(d(2026, 6, 1), "07:00")
            .strip("2", "")
            .strip("1", "")
            .day_with(|day| day.instructions.push(("camera".into(), "Second body from noon.".into())));
        let day = derive(&builder.production, None).days[0].clone();
        let text: Vec<String> = day
            .instructions
            .iter()
            .map(|one| {
                let items = one.items.iter().map(|item| {
                    let scenes: Vec<&str> = item.scenes.iter().map(|number| number.as_str()).collect();
                    format!("{} x{:?} ({})", item.name, item.count, scenes.join(", "))
                });
                format!("{}: {} {}", one.department, items.collect::<Vec<_>>().join("; "), one.added.join(" "))
            })
            .collect();
        assert_eq!(
            text,
            [
                "Property: Ledger xSome(2) (2, 1) ",
                "Camera: crane removed xNone (2) Second body from noon.",
                "Stunts: fall from the gangway xNone (1) ",
            ]
        );
    }
}
