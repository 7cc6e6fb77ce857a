//! The categories that Final Draft tags elements with, as the keys of a scene.

/// Id, name and key of the stock categories: the ids are the same in every file.
const STOCK: [(&str, &str, &str); 22] = [
    ("01fc9642-84ff-4366-b37c-a3068dee57e8", "cast", "cast"),
    ("028a4e2b-b507-4d09-88ab-90e3edae9071", "background actors", "background"),
    ("0377dbe6-77a3-41af-bda8-86eb2468fdbf", "stunts", "stunts"),
    ("04721a56-f54b-49c8-80ad-d53887d6b851", "vehicles", "vehicles"),
    ("05c556eb-6bc1-4a3a-b09f-f8b5ba1b6afa", "props", "props"),
    ("069e18b8-2109-4f3d-94e7-d802027a60a8", "special effects", "sfx"),
    ("0726fa85-1e65-4ab8-87de-bf21d09b01f0", "wardrobe", "wardrobe"),
    ("08ae1eef-32ce-415f-9a9b-0982d2453ec4", "makeup/hair", "makeup_hair"),
    ("09cb0d1c-ce01-4f22-bb64-b5f2e6c491c6", "animals", "animals"),
    ("0ae40617-cc7c-48e6-ae2b-5aaecc09986f", "animal handler", "wranglers"),
    ("0b0b44c9-aa4b-4c40-88b1-d94472ad7a26", "music", "music"),
    ("0ce7d308-096d-4603-8fe8-349f72cd89ff", "sound", "sound"),
    ("0debb71b-5743-4c53-80cc-e17e841ce645", "set dressing", "set_dressing"),
    ("0e7a8fc5-5441-4bad-a9bf-5ddd3fe51c69", "greenery", "greenery"),
    ("0ff5cda4-4d43-4cfe-940f-91380c46fdad", "special equipment", "special_equipment"),
    ("109d0eaa-0334-4823-ac0c-b44d3f209dc4", "security", "security"),
    ("1179a4b1-70ee-4011-b4a2-809a0af09e92", "additional labor", "additional_labor"),
    ("12ab0932-e3b9-4b4a-bcd0-3da1b4e61d5e", "visual effects", "vfx"),
    ("135cc9d1-c4d5-4d00-83d9-571f584ea9cd", "mechanical effects", "mechanical_fx"),
    ("148267ae-50ae-4746-8202-659fb7447b55", "miscellaneous", "misc"),
    ("47b02ff1-5161-4137-b736-f36eebba7643", "camera", "camera"),
    ("15b6f4fd-4e74-4ad8-9971-b239d88c2997", "notes", "notes"),
];

/// Other names that programs and people give these categories.
const NAMES: [(&str, &str); 33] = [
    ("cast members", "cast"),
    ("characters", "cast"),
    ("speaking", "cast"),
    ("background", "background"),
    ("extras", "background"),
    ("atmosphere", "background"),
    ("extras (atmosphere)", "background"),
    ("extras (silent bits)", "background"),
    ("supporting artists", "background"),
    ("stunt", "stunts"),
    ("picture vehicles", "vehicles"),
    ("vehicles/animals", "vehicles"),
    ("prop", "props"),
    ("sfx", "sfx"),
    ("spfx", "sfx"),
    ("special fx", "sfx"),
    ("costume", "wardrobe"),
    ("costumes", "wardrobe"),
    ("make-up/hair", "makeup_hair"),
    ("makeup", "makeup_hair"),
    ("hair/makeup", "makeup_hair"),
    ("hair & makeup", "makeup_hair"),
    ("livestock", "animals"),
    ("animal wrangler", "wranglers"),
    ("wranglers", "wranglers"),
    ("sound/music", "sound"),
    ("sound effects", "sound"),
    ("set dec", "set_dressing"),
    ("special equip.", "special_equipment"),
    ("additional labour", "additional_labor"),
    ("vfx", "vfx"),
    ("mechanical fx", "mechanical_fx"),
    ("misc", "misc"),
];

/// The key of a category: by its id where that is one of the stock ones, else by its name.
#[must_use]
pub fn category(id: &str, name: &str) -> Option<&'static str> {
    let name = name.trim().to_lowercase();
    let stock = STOCK.iter().find(|(known, ..)| known.eq_ignore_ascii_case(id.trim_matches(['{', '}', ' ']))).map(|(.., key)| *key);
    stock
        .or_else(|| STOCK.iter().find(|(_, known, _)| *known == name).map(|(.., key)| *key))
        .or_else(|| NAMES.iter().find(|(known, _)| *known == name).map(|(_, key)| *key))
}

/// A category of the file's own, as a key under a scene's `elements`.
#[must_use]
pub fn key(name: &str) -> String {
    let plain: String = name.trim().to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { '_' }).collect();
    let words: Vec<&str> = plain.split('_').filter(|word| !word.is_empty()).collect();
    if words.is_empty() { "other".to_owned() } else { words.join("_") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn categories_are_known_by_id_and_by_name() {
        assert_eq!(category("05C556EB-6bc1-4a3a-b09f-f8b5ba1b6afa", "Requisiten"), Some("props"));
        assert_eq!(category("5d1f1f00-0000-0000-0000-000000000000", "Extras (Atmosphere)"), Some("background"));
        assert_eq!(category("", "Drones"), None);
        assert_eq!((key("Drones & Kites"), key(" ?? ")), ("drones_kites".to_owned(), "other".to_owned()));
    }
}
