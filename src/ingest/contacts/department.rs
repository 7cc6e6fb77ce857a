//! The department that a position belongs to, where a card names none.

/// Words of positions, and their departments under the names that crew lists have. The first that fits counts, so what is
/// more telling stands before what is less: a camera assistant is no assistant director.
const POSITIONS: &[(&str, &[&str])] = &[
    ("Assistant Directors", &["1st ad", "2nd ad", "3rd ad", "2nd 2nd ad", "assistant director", "key pa", "set pa", "floor runner"]),
    ("Script", &["script supervisor", "continuity", "script coordinator"]),
    (
        "Camera",
        &[
            "director of photography",
            "dop",
            "dp",
            "cinematographer",
            "camera",
            "focus puller",
            "clapper loader",
            "loader",
            "dit",
            "steadicam",
            "1st ac",
            "2nd ac",
            "video assist",
            "drone",
        ],
    ),
    ("Grip", &["grip", "dolly"]),
    ("Electric", &["gaffer", "best boy", "electrician", "spark", "lighting", "rigging electric", "generator", "genny"]),
    ("Sound", &["sound", "boom", "mixer", "utility sound"]),
    ("Stunts", &["stunt", "fight"]),
    ("SFX", &["special effects", "sfx", "pyro", "armourer", "armorer"]),
    ("VFX", &["visual effects", "vfx", "compositor"]),
    ("Editorial/Post", &["editor", "post production", "post supervisor", "colourist", "colorist", "assembly"]),
    ("Costume", &["costume", "wardrobe", "dresser", "seamstress"]),
    ("Make-up", &["make-up", "makeup", "make up", "hair", "prosthetic"]),
    ("Props", &["prop", "standby props", "buyer"]),
    ("Set Dec", &["set decorator", "set dec", "set dresser", "leadman", "leadperson", "swing gang"]),
    ("Construction", &["construction", "carpenter", "scenic", "plasterer", "rigger"]),
    ("Art", &["production designer", "art director", "art department", "set designer", "draughts", "graphic"]),
    ("Locations", &["location", "site coordinator"]),
    ("Transportation", &["transport", "driver", "teamster", "unit car"]),
    ("Catering", &["cater", "craft service", "crafty", "chef"]),
    ("Casting", &["casting", "background", "extras"]),
    ("Medical", &["medic", "nurse", "paramedic"]),
    ("Accounting", &["account", "payroll", "auditor", "cashier"]),
    (
        "Production",
        &["producer", "line producer", "upm", "production manager", "production coordinator", "unit manager", "production", "director"],
    ),
];

/// The department that a position names, where its words tell.
pub(super) fn guess(position: &str) -> Option<&'static str> {
    let lower = position.to_lowercase();
    let plain = lower.chars().map(|c| if c.is_alphanumeric() || c == '-' { c } else { ' ' }).collect::<String>();
    let padded = format!(" {} ", plain.split_whitespace().collect::<Vec<_>>().join(" "));
    // At the beginning of a word, so that `grips` is one and `background` is no `round`; short words must be whole.
    let has = |word: &str| padded.contains(&if word.len() < 4 { format!(" {word} ") } else { format!(" {word}") });
    POSITIONS.iter().find(|(_, words)| words.iter().any(|word| has(word))).map(|(department, _)| *department)
}

#[cfg(test)]
mod tests {
    use super::guess;

    #[test]
    fn positions_tell_their_departments() {
        for (position, department) in [
            ("1st AD", Some("Assistant Directors")),
            ("Key 2nd Assistant Director", Some("Assistant Directors")),
            ("1st Assistant Camera", Some("Camera")),
            ("DP", Some("Camera")),
            ("Best Boy Electric", Some("Electric")),
            ("Key Grip", Some("Grip")),
            ("Boom Operator", Some("Sound")),
            ("Key Make-Up Artist", Some("Make-up")),
            ("Director", Some("Production")),
            ("Art Director", Some("Art")),
            ("Location Manager", Some("Locations")),
            ("Sponge Diver", None),
            ("", None),
        ] {
            assert_eq!(guess(position), department, "{position}");
        }
    }
}
