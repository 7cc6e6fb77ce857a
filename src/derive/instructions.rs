//! Special instructions by department: what the day's scenes need, and what the production adds.

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

/// The department that reads a category of elements where the production's own departments claim none.
#[must_use]
pub fn default_department(category: &str) -> &'static str {
    match category {
        "stunts" => "Stunts",
        "vehicles" => "Transportation",
        "props" => "Props",
        "sfx" | "mechanical_fx" => "Special Effects",
        "vfx" => "Visual Effects",
        "wardrobe" => "Costume",
        "makeup_hair" => "Make-up & Hair",
        "animals" | "wranglers" => "Animals",
        "camera" | "special_equipment" => "Camera",
        "grip" => "Grip",
        "electric" => "Electric",
        "sound" | "music" => "Sound",
        "art_department" => "Art",
        "set_dressing" | "greenery" => "Set Dressing",
        "security" => "Security",
        "background" => "Background",
        "additional_labor" => "Production",
        _ => "Assistant Directors",
    }
}
