//! The built-in element links: one table, each row with its source. `unverified` marks trade knowledge that was not
//! checked against a document; all of it can be turned off or changed under `links`.

use super::Link;
use crate::model::{Category, Element, Origin, Wording};

/// A row of the table.
#[derive(Debug)]
pub struct DefaultLink {
    /// Who is needed, as the US say it.
    pub us: &'static str,
    /// Who is needed, as the UK say it.
    pub uk: &'static str,
    /// See [`Link::categories`].
    pub categories: &'static [&'static str],
    /// See [`Link::words`].
    pub words: &'static [&'static str],
    /// See [`Link::hazards`].
    pub hazards: &'static [&'static str],
    /// See [`Link::minor`].
    pub minor: bool,
    /// See [`Link::positions`].
    pub positions: &'static [&'static str],
    /// Minors one person looks after: on a school day, on another day; US and UK.
    pub each: Option<[(u32, u32); 2]>,
    /// The category of the breakdown sheet that the person stands in.
    pub stands_in: &'static str,
    /// See [`Link::papers`].
    pub papers: &'static [&'static str],
    /// Where it comes from.
    pub source: &'static str,
}

impl DefaultLink {
    /// Who is needed, in one wording.
    #[must_use]
    pub const fn needs(&self, wording: Wording) -> &'static str {
        match wording {
            Wording::Us => self.us,
            Wording::Uk => self.uk,
        }
    }

    /// The row as a link in force.
    #[must_use]
    pub fn link(&self, wording: Wording) -> Link {
        let owned = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect::<Vec<String>>();
        let each = self.each.map(|each| if wording == Wording::Us { each[0] } else { each[1] });
        Link {
            categories: owned(self.categories),
            words: owned(self.words),
            hazards: owned(self.hazards),
            minor: self.minor,
            needs: Some(self.needs(wording).to_owned()),
            positions: owned(self.positions),
            // In England a child may be in the charge of a parent instead of a chaperone; a parent is no studio teacher.
            guardian: self.minor && wording == Wording::Uk,
            each: each.map(|(school, _)| school),
            each_no_school: each.map(|(_, free)| free),
            implies: vec![Element { category: Category(self.stands_in.to_owned()), name: sentence(self.needs(wording)), count: None }],
            papers: owned(self.papers),
            source: Some(self.source),
            origin: Origin::NONE,
        }
    }
}

fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A row that nothing sets off, to be filled in.
const EMPTY: DefaultLink = DefaultLink {
    us: "",
    uk: "",
    categories: &[],
    words: &[],
    hazards: &[],
    minor: false,
    positions: &[],
    each: None,
    stands_in: "additional_labor",
    papers: &[],
    source: "",
};

/// The built-in links.
pub static DEFAULTS: &[DefaultLink] = &[
    DefaultLink {
        us: "studio teacher",
        uk: "chaperone",
        minor: true,
        positions: &["Studio Teacher", "Set Teacher", "Teacher", "Tutor", "Welfare Worker", "Chaperone"],
        each: Some([(10, 20), (12, 12)]),
        source: "domain.md 3, rules 21 and 30: California, one to ten minors, one to twenty without school (2024 Jeffords Rules, p. 21); \
                 England, licensed chaperone or parent, one to twelve (unverified)",
        ..EMPTY
    },
    DefaultLink {
        us: "wrangler",
        uk: "wrangler",
        categories: &["animals"],
        positions: &["Animal Wrangler", "Animal Handler", "Animal Trainer", "Animal Coordinator", "Wrangler", "Handler", "Horse Master"],
        stands_in: "wranglers",
        source: "domain.md 3, rule 30",
        ..EMPTY
    },
    DefaultLink {
        us: "armorer",
        uk: "armourer",
        categories: &["weapons"],
        positions: &["Armorer", "Armourer", "Weapons Master", "Weapons Handler", "Weapons Coordinator", "Weapons Supervisor"],
        papers: &["permit that names the weapon"],
        source: "domain.md 3, rule 30",
        ..EMPTY
    },
    DefaultLink {
        us: "stunt coordinator",
        uk: "stunt coordinator",
        categories: &["stunts"],
        positions: &["Stunt Coordinator", "Stunt Supervisor"],
        stands_in: "stunts",
        source: "domain.md 3, rule 30",
        ..EMPTY
    },
    DefaultLink {
        us: "picture vehicle driver",
        uk: "action vehicle driver",
        categories: &["vehicles"],
        positions: &[
            "Picture Car",
            "Picture Vehicle",
            "Action Vehicle",
            "Stunt Driver",
            "Driver",
            "Transportation Captain",
            "Transportation Coordinator",
            "Transport Captain",
            "Transport Coordinator",
            "Transport Manager",
            "Marine Coordinator",
            "Marine Assistant",
            "Boat Wrangler",
            "Skipper",
        ],
        papers: &["insurance of the vehicle"],
        source: "domain.md 3, rule 30; boats count as vehicles (unverified)",
        ..EMPTY
    },
    DefaultLink {
        us: "special effects technician",
        uk: "special effects technician",
        categories: &["sfx", "mechanical_fx"],
        positions: &["Special Effects", "SFX", "SPFX", "FX Technician", "FX Supervisor", "Pyrotechnician"],
        source: "the trade's custom (unverified)",
        ..EMPTY
    },
    DefaultLink {
        us: "licensed pyrotechnician",
        uk: "licensed pyrotechnician",
        categories: &["sfx", "mechanical_fx", "weapons"],
        words: &["pyro*", "explosi*", "squib*", "flare", "flares", "detonat*", "fireworks", "fireball*", "bullet hit", "bullet hits"],
        positions: &[
            "Pyrotechnician",
            "Powder Technician",
            "Special Effects Supervisor",
            "Special Effects Coordinator",
            "Special Effects Foreman",
            "SFX Supervisor",
            "SFX Coordinator",
        ],
        papers: &["pyrotechnic licence and permit"],
        source: "the trade's custom; licences are state or national law (unverified)",
        ..EMPTY
    },
    DefaultLink {
        us: "intimacy coordinator",
        uk: "intimacy coordinator",
        categories: &["intimacy"],
        positions: &["Intimacy Coordinator", "Intimacy Director", "Intimacy Practitioner"],
        papers: &["closed set", "rider agreed 48 h before the call"],
        source: "domain.md 3, rule 30",
        ..EMPTY
    },
    DefaultLink {
        us: "water safety",
        uk: "water safety",
        words: &["swim", "swims", "swimmer*", "swimming", "diver", "divers", "diving", "underwater", "in the water", "adrift", "drowning"],
        hazards: &["water", "underwater", "surf", "sea", "river", "swimming", "tank"],
        positions: &[
            "Water Safety",
            "Marine Coordinator",
            "Marine Safety",
            "Marine Assistant",
            "Safety Diver",
            "Safety Divers",
            "Safety Swimmer",
            "Safety Boat",
            "Rescue Boat",
            "Rescue Swimmer",
            "Dive Supervisor",
            "Dive Master",
            "Lifeguard",
        ],
        source: "the trade's custom; Safety Bulletin 17, water hazards (unverified)",
        ..EMPTY
    },
    DefaultLink {
        us: "drone pilot",
        uk: "drone pilot",
        words: &["drone", "drones", "UAV", "UAS"],
        positions: &["Drone Pilot", "Drone Operator", "UAV Pilot", "UAS Pilot"],
        papers: &["permit that names the drone"],
        source: "the trade's custom; pilots' licences are aviation law (unverified)",
        ..EMPTY
    },
];
