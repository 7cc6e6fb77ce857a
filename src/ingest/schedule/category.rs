//! Categories of elements: the names and numbers of other tools, and callboard's keys.

/// The numbers of the Universal Category Identification, with callboard's key and the usual name.
pub const UCIDS: &[(u64, &str, &str)] = &[
    (0, "set", "Set"),
    (1, "int_ext", "INT/EXT"),
    (2, "day_night", "Day/Night"),
    (3, "script_day", "Script Day"),
    (4, "unit", "Unit"),
    (5, "sequence", "Sequence"),
    (6, "location", "Location"),
    (100, super::CAST, "Cast"),
    (101, "background", "Background"),
    (102, "stunts", "Stunts"),
    (103, "vehicles", "Vehicles"),
    (104, "props", "Props"),
    (105, "sfx", "SFX"),
    (106, "wardrobe", "Wardrobe"),
    (107, "makeup_hair", "Makeup/Hair"),
    (108, "animals", "Animals"),
    (109, "wranglers", "Animal Handler"),
    (110, "camera", "Camera"),
    (111, "grip", "Grip"),
    (112, "electric", "Electric"),
    (113, "sound", "Sound"),
    (114, "music", "Music"),
    (115, "art", "Art Department"),
    (116, "set_dressing", "Set Dressing"),
    (117, "greenery", "Greenery"),
    (118, "security", "Security"),
    (119, "special_equipment", "Special Equipment"),
    (120, "additional_labor", "Additional Labor"),
    (121, "vfx", "VFX"),
    (122, "mechanical_fx", "MFX"),
    (123, "notes", "Notes"),
    (124, "comments", "Comments"),
    (125, "misc", "Misc"),
    (126, "other", "Other"),
];

/// Other names of the same categories, in letters and digits of lower case.
const NAMES: &[(&str, &str)] = &[
    ("castmembers", super::CAST),
    ("characters", super::CAST),
    ("speaking", super::CAST),
    ("backgroundactors", "background"),
    ("extras", "background"),
    ("atmosphere", "background"),
    ("extrasatmosphere", "background"),
    ("crowd", "background"),
    ("supportingartists", "background"),
    ("sas", "background"),
    ("stunt", "stunts"),
    ("picturevehicles", "vehicles"),
    ("vehiclesanimals", "vehicles"),
    ("prop", "props"),
    ("properties", "props"),
    ("specialeffects", "sfx"),
    ("spfx", "sfx"),
    ("costumes", "wardrobe"),
    ("costume", "wardrobe"),
    ("makeup", "makeup_hair"),
    ("hairmakeup", "makeup_hair"),
    ("hair", "makeup_hair"),
    ("livestock", "animals"),
    ("animal", "animals"),
    ("animalwrangler", "wranglers"),
    ("animalhandlers", "wranglers"),
    ("animaltrainer", "wranglers"),
    ("wrangler", "wranglers"),
    ("lighting", "electric"),
    ("electrical", "electric"),
    ("soundmusic", "sound"),
    ("playback", "sound"),
    ("artdept", "art"),
    ("art", "art"),
    ("setdec", "set_dressing"),
    ("dressing", "set_dressing"),
    ("greens", "greenery"),
    ("specialequip", "special_equipment"),
    ("additionallabour", "additional_labor"),
    ("additionallabor", "additional_labor"),
    ("visualeffects", "vfx"),
    ("opticalfx", "vfx"),
    ("visfx", "vfx"),
    ("mechanicalfx", "mechanical_fx"),
    ("mechanicaleffects", "mechanical_fx"),
    ("miscellaneous", "misc"),
    ("weapons", "weapons"),
    ("armoury", "weapons"),
    ("armory", "weapons"),
    ("firearms", "weapons"),
    ("intimacy", "intimacy"),
    ("nudity", "intimacy"),
    ("sets", "set"),
    ("ie", "int_ext"),
    ("dn", "day_night"),
    ("timeofday", "day_night"),
    ("storyday", "script_day"),
    ("scriptdays", "script_day"),
    ("units", "unit"),
    ("sequences", "sequence"),
    ("locations", "location"),
    ("note", "notes"),
    ("productionnotes", "notes"),
    ("synopsis", "synopsis"),
];

/// Most characters of a category's own key.
const LONGEST: usize = 40;

/// The key of a category: by its name where that is known, else by its number, else the name itself as a key.
///
/// The name comes first because a tool may file a category of its own under a number that it shares with another.
#[must_use]
pub fn category(name: &str, number: Option<u64>) -> String {
    let plain: String = name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let same = |usual: &str| usual.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).eq(plain.chars());
    if let Some((_, key, _)) = UCIDS.iter().find(|(_, _, usual)| same(usual)) {
        return (*key).to_owned();
    }
    if let Some((_, key)) = NAMES.iter().find(|(known, _)| *known == plain) {
        return (*key).to_owned();
    }
    if let Some((_, key, _)) = number.and_then(|number| UCIDS.iter().find(|(ucid, ..)| *ucid == number)) {
        return (*key).to_owned();
    }
    let key: String = name.trim().to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { '_' }).take(LONGEST).collect();
    let key = key.trim_matches('_');
    if key.is_empty() { "misc".to_owned() } else { key.to_owned() }
}

/// The number and the usual name of a category's key, where it has one.
#[must_use]
pub fn ucid(key: &str) -> Option<(u64, &'static str)> {
    UCIDS.iter().find(|(_, known, _)| *known == key).map(|(number, _, name)| (*number, *name))
}
