//! The vocabulary of facts: every section a production may keep, and every key of its records.
//!
//! One table serves five readers: the check for unknown keys, the recognition of spreadsheet headers, the repair of
//! cells (a cell that should hold eighths is read as eighths), `callboard schema`, and the person who wants to know
//! what may be written. It holds no code that reads anything.

use super::Part;

/// What a value of a key means, and so how its text is read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind {
    /// One line of text, as written.
    Text,
    /// Free text in Markdown.
    Markdown,
    /// A name that other records refer to.
    Id,
    /// The name of a record of the named section.
    Ref(&'static str),
    /// Several names of records of the named section: a list, or one text with commas.
    Refs(&'static str),
    /// A whole number.
    Integer,
    /// A decimal number.
    Decimal,
    /// An amount of money: a decimal number, with an optional ISO currency or sign.
    Money,
    /// A percentage: `18%`, `18` or `0.18%`.
    Percent,
    /// Script pages in eighths: `1 3/8`.
    Eighths,
    /// A scene number: text with the natural order.
    SceneNumber,
    /// Several scene numbers: a list, or one text with commas.
    SceneNumbers,
    /// Cast numbers: a list, or one text such as `1, 2, 5-7, 12A`.
    CastIds,
    /// A calendar date, ISO 8601 by preference.
    Date,
    /// Dates and ranges: `2026-05-04`, `2026-05-04..2026-05-06`, a list of those, or records `{from, to, reason}`.
    Dates,
    /// A clock time: `7:00A`, `19:30`, `02:30+1`.
    Clock,
    /// Hours of a day: `07:00-22:00`.
    Hours,
    /// A call: clock time, `call-0:30`, `O/C`, `W/N`, `SR`.
    Call,
    /// A length of time in minutes: `45`, `1:30`, `1h30`.
    Minutes,
    /// `true` or `false`, `yes` or `no`.
    Bool,
    /// One of the stated words.
    Choice(&'static [&'static str]),
    /// A path of a file inside the production folder.
    File,
    /// A list of texts, or one text.
    Texts,
    /// A mapping from a name to a text.
    TextMap,
    /// A mapping from a category to a list of elements.
    ElementMap,
    /// One record.
    Record(&'static Table),
    /// A list of records.
    Records(&'static Table),
}

/// One key of a record.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Field {
    /// The key as the user writes it.
    pub key: &'static str,
    /// What its value means.
    pub kind: Kind,
    /// One sentence for the person who writes it.
    pub doc: &'static str,
    /// Other spellings that spreadsheets use as this column's header, lower case.
    pub headers: &'static [&'static str],
}

/// A kind of record: its keys and what identifies it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Table {
    /// The section's top-level key, or the key a nested record stands under.
    pub key: &'static str,
    /// One sentence for the person who writes it.
    pub doc: &'static str,
    /// The keys whose values together name one record; empty where records have no identity.
    pub identity: &'static [&'static str],
    /// The part of the production that an error in it blocks.
    pub part: Part,
    /// Its keys, in the order people write them.
    pub fields: &'static [Field],
}

impl Table {
    /// The field of this key.
    #[must_use]
    pub fn field(&self, key: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.key == key)
    }
}

const fn f(key: &'static str, kind: Kind, doc: &'static str) -> Field {
    Field { key, kind, doc, headers: &[] }
}

const fn h(key: &'static str, kind: Kind, doc: &'static str, headers: &'static [&'static str]) -> Field {
    Field { key, kind, doc, headers }
}

const fn t(key: &'static str, part: Part, identity: &'static [&'static str], doc: &'static str, fields: &'static [Field]) -> Table {
    Table { key, doc, identity, part, fields }
}

/// Finds the section of this top-level key.
#[must_use]
pub fn section(key: &str) -> Option<&'static Table> {
    SECTIONS.iter().copied().find(|table| table.key == key)
}

/// The sections whose value is a list of records, in the order of the documentation.
pub static SECTIONS: &[&Table] = &[
    &UNITS,
    &SCENES,
    &DAYS,
    &CAST,
    &CREW,
    &DEPARTMENTS,
    &LOCATIONS,
    &PERMITS,
    &VENDORS,
    &VEHICLES,
    &EQUIPMENT,
    &BUDGETS,
    &ACCOUNTS,
    &DETAILS,
    &FRINGES,
    &CHARGES,
    &CREDITS,
    &FINANCE,
    &BUYERS,
    &DELIVERABLES,
    &POST,
    &NOTES,
    &PEOPLE,
    &NOTICES,
    &CHANNELS,
    &ALLOW,
    &SOURCES,
];

/// The keys of `production.yaml` (and of any other file's top level) whose value is not a list of records.
pub static PRODUCTION: Table = t(
    "production",
    Part::Identity,
    &[],
    "What the production is, and how its papers are made.",
    &[
        f("title", Kind::Text, "The production's title; the one key that is required."),
        f("code", Kind::Text, "A short code for the production, such as SALT."),
        f("episode", Kind::Text, "Episode number and title, where the production is one episode."),
        f("company", Kind::Record(&COMPANY), "The production company and its office."),
        f("conventions", Kind::Record(&CONVENTIONS), "Paper size, clock, wording, currency, time zone and the show's norms."),
        f("script", Kind::Record(&DRAFT), "The script draft the papers are based on."),
        f("schedule", Kind::Record(&DRAFT), "The schedule draft the papers are based on."),
        f(
            "budget",
            Kind::Record(&BUDGET),
            "The budget's title block, exchange rates and named values; its lines are `accounts` and `details`.",
        ),
        f("safety", Kind::Record(&SAFETY), "Who answers for safety, and the numbers to ring."),
        f("network", Kind::Record(&NETWORK), "The set's wireless network."),
        f("theme", Kind::Record(&THEME), "Colours, logo and fonts of the papers."),
        f("templates", Kind::Text, "A studio's folder of templates, relative to the production folder."),
        f("as_of", Kind::Date, "The date the papers speak from: it decides late, overdue and next."),
        f("overlay", Kind::TextMap, "Corrections that win over every other source: section, identity, fields."),
    ],
);

static COMPANY: Table = t(
    "company",
    Part::Identity,
    &[],
    "The production company.",
    &[
        f("name", Kind::Text, "The company's name."),
        f("address", Kind::Text, "The production office's address."),
        f("phone", Kind::Text, "The production office's telephone."),
        f("email", Kind::Text, "The production office's address for mail."),
        f("logo", Kind::File, "A picture in `media/`."),
    ],
);

static CONVENTIONS: Table = t(
    "conventions",
    Part::Identity,
    &[],
    "How this production writes and counts.",
    &[
        f(
            "wording",
            Kind::Choice(&["us", "uk"]),
            "The words on the papers: us (default) or uk. `uk` changes the other defaults to A4, 24-hour, GBP and day-first dates.",
        ),
        f("paper", Kind::Choice(&["letter", "legal", "a4"]), "Paper size of the papers; letter by default."),
        f("call_sheet_paper", Kind::Choice(&["letter", "legal", "a4"]), "Paper size of the call sheet, where it differs."),
        f("clock", Kind::Choice(&["12", "24"]), "12 (7:00a) or 24 (07:00)."),
        f("date_order", Kind::Choice(&["mdy", "dmy"]), "How a date such as 3/4/2026 is read."),
        f("language", Kind::Text, "BCP 47 language of the papers; en-US or en-GB by default."),
        f("currency", Kind::Text, "ISO 4217 code of the budget's currency."),
        f("time_zone", Kind::Text, "IANA time zone, such as America/Los_Angeles; UTC by default."),
        f("unit_name", Kind::Text, "Name of the main unit; Main Unit by default."),
        f("minutes_per_page", Kind::Integer, "Estimated shooting minutes for one script page; 60 by default."),
        f("setup_minutes", Kind::Minutes, "From crew call to the first shot; 30 by default."),
        f("lunch_minutes", Kind::Minutes, "Length of lunch; 30 by default (60 in UK wording)."),
        f("lunch_after", Kind::Minutes, "From crew call to lunch; 6:00 by default."),
        f("move_minutes", Kind::Minutes, "Length of a company move without an estimate; 60 by default."),
        f("blocking_minutes", Kind::Minutes, "Blocking and rehearsal before a performer is on set; 60 by default."),
        f("makeup_minutes", Kind::Minutes, "Make-up and hair where a performer has no own time; 30 by default."),
        f("crew_rest", Kind::Minutes, "Least rest from a crew member's wrap to the next call; 10:00 by default (11:00 in UK wording)."),
        f("cast_rest", Kind::Minutes, "Least rest from a performer's dismissal to the next call; 12:00 by default (11:00 in UK wording)."),
        f("revision_colours", Kind::Texts, "Order of revision colours; the WGA order by default."),
    ],
);

static DRAFT: Table = t(
    "draft",
    Part::Identity,
    &[],
    "A draft by name, colour and date.",
    &[
        f("name", Kind::Text, "The draft's name, such as Production Draft."),
        f("colour", Kind::Text, "Its revision colour."),
        f("date", Kind::Date, "Its date."),
    ],
);

static SAFETY: Table = t(
    "safety",
    Part::Identity,
    &[],
    "Safety and conduct contacts that agreements require on a call sheet.",
    &[
        f("contact", Kind::Text, "The producer's safety contact."),
        f("phone", Kind::Text, "The safety contact's telephone."),
        f("hotline", Kind::Text, "The safety hotline's telephone."),
        f("conduct", Kind::Text, "How to report harassment."),
        f("conduct_phone", Kind::Text, "The telephone for that."),
        f("housing_contact", Kind::Text, "Who arranges courtesy housing or a ride home."),
        f("housing_phone", Kind::Text, "That person's telephone."),
    ],
);

static NETWORK: Table = t(
    "network",
    Part::Identity,
    &[],
    "The set's wireless network.",
    &[f("name", Kind::Text, "Network name."), f("password", Kind::Text, "Its password, as it may stand on a call sheet.")],
);

static THEME: Table = t(
    "theme",
    Part::Templates,
    &[],
    "The look of the papers.",
    &[
        f("accent", Kind::Text, "Accent colour as #rrggbb; it never carries meaning alone."),
        f("logo", Kind::File, "A picture for the header."),
        f("font", Kind::Text, "Family for the text."),
    ],
);

static PEOPLE: Table = t(
    "people",
    Part::Identity,
    &["role", "name"],
    "The names in the header of the papers, in order.",
    &[
        f("role", Kind::Text, "Producer, Director, Writer, UPM …"),
        f("name", Kind::Text, "The person."),
        f("phone", Kind::Text, "Telephone, where it belongs on the sheet."),
    ],
);

static NOTICES: Table = t(
    "notices",
    Part::Identity,
    &["title"],
    "Standing text for every call sheet.",
    &[
        f("title", Kind::Text, "A few words."),
        f("text", Kind::Markdown, "The text."),
        f("where", Kind::Choice(&["top", "foot"]), "At the top of the sheet or at its foot (default)."),
    ],
);

static CHANNELS: Table = t(
    "channels",
    Part::People,
    &["channel"],
    "Walkie-talkie channels.",
    &[f("channel", Kind::Text, "Number of the channel."), f("use", Kind::Text, "Who speaks on it.")],
);

static ALLOW: Table = t(
    "allow",
    Part::Identity,
    &[],
    "Findings that the production accepts, each with a reason and an end.",
    &[
        f("code", Kind::Text, "The finding's code."),
        f("subject", Kind::Text, "The finding's subject, as `check` prints it; without it all of that code."),
        f("reason", Kind::Text, "Why it is accepted."),
        f("until", Kind::Date, "The last date it is accepted."),
    ],
);

static SOURCES: Table = t(
    "sources",
    Part::Identity,
    &["file", "sheet", "section"],
    "Spreadsheets, and how to read them.",
    &[
        f("file", Kind::File, "The workbook or csv file, relative to the production folder."),
        f("section", Kind::Text, "The section its rows are."),
        f("sheet", Kind::Text, "The sheet's name; the first by default."),
        f("header_row", Kind::Integer, "The row of the headers, counted from 1."),
        f("first_row", Kind::Integer, "The first row of records; the row after the headers by default."),
        f("last_row", Kind::Integer, "The last row of records; the last of the sheet by default."),
        f("columns", Kind::TextMap, "Key to column: a header's text or a column letter."),
        f("ignore", Kind::Bool, "True where the file or sheet is not a source."),
    ],
);

static UNITS: Table = t(
    "units",
    Part::Schedule,
    &["id"],
    "Shooting units; `main` is always there.",
    &[f("id", Kind::Id, "A short name: main, second, splinter."), f("name", Kind::Text, "The unit's name as printed.")],
);

static SCENES: Table = t(
    "scenes",
    Part::Schedule,
    &["number"],
    "The script breakdown: one record for each scene.",
    &[
        h(
            "number",
            Kind::SceneNumber,
            "The scene number, as text: 12A.",
            &["scene", "scene #", "scene no", "scene number", "sc", "sc.", "sc #", "scenes", "scene no.", "scn"],
        ),
        h("episode", Kind::Text, "The episode it belongs to.", &["ep", "ep.", "episode"]),
        h("int_ext", Kind::Text, "INT, EXT, I/E, INT/EXT.", &["i/e", "int/ext", "int./ext.", "ie", "int ext", "i-e"]),
        h("set", Kind::Text, "The set, as the script names it.", &["set", "set name", "scene heading", "slugline", "set description"]),
        h(
            "day_night",
            Kind::Text,
            "DAY, NIGHT, DAWN, DUSK, MAGIC HOUR, D4N …",
            &["d/n", "day/night", "dn", "d-n", "time of day", "tod", "day night"],
        ),
        h("pages", Kind::Eighths, "Length in eighths: 1 3/8.", &["pages", "pgs", "page count", "pgs.", "eighths", "length", "pg count"]),
        h("script_day", Kind::Text, "Story day: D1, N3.", &["script day", "story day", "s/d", "sd"]),
        h("story_date", Kind::Text, "The date in the story.", &["story date"]),
        h("script_page", Kind::Text, "The script page it starts on.", &["script page", "page", "pg", "page no", "scr. pg"]),
        h("synopsis", Kind::Text, "One sentence.", &["synopsis", "description", "action", "summary", "scene description"]),
        h(
            "cast",
            Kind::CastIds,
            "Cast numbers: 1, 2, 5-7, 12A.",
            &["cast", "cast #", "cast ids", "cast id", "characters", "cast no", "cast nos", "cast numbers"],
        ),
        h(
            "location",
            Kind::Ref("locations"),
            "Where it is shot; otherwise the location that lists its set.",
            &["location", "shooting location", "loc"],
        ),
        h("sequence", Kind::Text, "The sequence it belongs to.", &["sequence", "seq"]),
        h(
            "minutes",
            Kind::Minutes,
            "Estimated shooting time.",
            &["est. time", "est time", "estimate", "minutes", "est", "mins", "est. mins"],
        ),
        h("omitted", Kind::Bool, "True for a scene that is cut; its number stays.", &["omitted", "omit"]),
        f("elements", Kind::ElementMap, "What the scene needs, by category: {props: [ledger], background: [12 dockers]}."),
        h(
            "background",
            Kind::Texts,
            "Background, each with its count: 12 dockers.",
            &["background", "bg", "extras", "atmosphere", "supporting artists"],
        ),
        h("props", Kind::Texts, "Props.", &["props", "prop"]),
        h("vehicles", Kind::Texts, "Picture vehicles.", &["vehicles", "picture vehicles", "pic vehicles", "veh"]),
        h("animals", Kind::Texts, "Animals.", &["animals"]),
        h("stunts", Kind::Texts, "Stunts.", &["stunts", "stunt"]),
        h("sfx", Kind::Texts, "Special effects.", &["sfx", "special effects", "spfx", "fx"]),
        h("vfx", Kind::Texts, "Visual effects.", &["vfx", "visual effects"]),
        h("wardrobe", Kind::Texts, "Wardrobe.", &["wardrobe", "costume", "costumes"]),
        h("makeup_hair", Kind::Texts, "Make-up and hair.", &["makeup/hair", "make-up/hair", "makeup", "hair/makeup", "hmu", "make-up"]),
        h("set_dressing", Kind::Texts, "Set dressing.", &["set dressing", "set dec", "dressing"]),
        h("camera", Kind::Texts, "Camera.", &["camera"]),
        h("grip", Kind::Texts, "Grip.", &["grip"]),
        h("electric", Kind::Texts, "Electric.", &["electric", "lighting"]),
        h("sound", Kind::Texts, "Sound and playback.", &["sound", "sound/music", "playback"]),
        h("special_equipment", Kind::Texts, "Special equipment.", &["special equipment", "equipment", "special equip"]),
        h("comments", Kind::Markdown, "Anything else.", &["comments", "notes", "remarks"]),
    ],
);

static DAYS: Table = t(
    "days",
    Part::Schedule,
    &["unit", "date"],
    "The schedule: one record for each unit and day.",
    &[
        h("date", Kind::Date, "The date.", &["date", "shoot date"]),
        h("unit", Kind::Ref("units"), "The unit; main by default.", &["unit"]),
        h(
            "kind",
            Kind::Choice(&["shoot", "travel", "prelight", "rehearsal", "prep", "off", "holiday"]),
            "What the day is; shoot by default.",
            &["kind", "type"],
        ),
        h("number", Kind::Integer, "Shoot day number; counted by default.", &["day", "day #", "shoot day", "day no"]),
        f("episode", Kind::Text, "The episode it shoots."),
        h("location", Kind::Ref("locations"), "The day's base; otherwise the first strip's location.", &["location", "unit base"]),
        h("call", Kind::Clock, "General crew call.", &["call", "crew call", "unit call", "general call"]),
        f("shooting_call", Kind::Call, "Shooting call; crew call plus the set-up time by default."),
        f("breakfast", Kind::Call, "Breakfast, where one is served."),
        f("lunch", Kind::Call, "Lunch; crew call plus six hours by default."),
        f("second_meal", Kind::Call, "Second meal, where one is planned."),
        h("wrap", Kind::Clock, "Estimated wrap; worked out from the strips by default.", &["wrap", "est. wrap", "estimated wrap"]),
        f("strips", Kind::Records(&STRIPS), "Scenes and banners in shooting order."),
        f("cover", Kind::SceneNumbers, "Weather cover: scenes to shoot instead."),
        f("calls", Kind::Records(&CALLS), "Times of single people that differ from the derived ones."),
        f("background", Kind::Records(&DAY_BACKGROUND), "Calls of background and stand-ins; their counts come from the scenes."),
        f("instructions", Kind::TextMap, "Additions to the departments' instructions, by department."),
        f("precalls", Kind::TextMap, "Pre-calls of departments for this day: {Grip: call-1:00}."),
        f("weather", Kind::Record(&WEATHER), "The forecast."),
        f("closed_set", Kind::Bool, "True where the set is closed."),
        f("walkaways", Kind::Integer, "Extra mouths for the caterer: visitors and staff not on the crew list."),
        f("parking", Kind::Text, "Crew parking, where it differs from the location's."),
        f("basecamp", Kind::Text, "Basecamp or unit base, where it differs from the location's."),
        f("holding", Kind::Text, "Extras holding, where it differs from the location's."),
        f("catering", Kind::Text, "Catering, where it differs from the location's."),
        f("revision", Kind::Text, "Revision colour of this day's call sheet."),
        f("travel", Kind::Text, "For a travel day: from where to where."),
        f("notes", Kind::Markdown, "Additional notes for the sheet."),
    ],
);

static STRIPS: Table = t(
    "strips",
    Part::Schedule,
    &[],
    "One strip of the board: a scene, a part of one, or a banner.",
    &[
        f("scene", Kind::SceneNumber, "The scene it shoots."),
        f("part", Kind::Text, "Which part of the scene, where it is split: 1, 2."),
        f("pages", Kind::Eighths, "This part's pages; the scene's by default."),
        f("cast", Kind::CastIds, "This part's cast; the scene's by default."),
        f("location", Kind::Ref("locations"), "Where, if not at the scene's location."),
        f("start", Kind::Clock, "Estimated start; worked out by default."),
        f("minutes", Kind::Minutes, "Estimated length; the scene's, else pages at the show's rate."),
        f("banner", Kind::Text, "Text of a banner, for a strip that is not a scene."),
        f("kind", Kind::Choice(&["setup", "rehearsal", "lunch", "meal", "move", "note"]), "What the banner is; note by default."),
        f("to", Kind::Ref("locations"), "Where a company move goes."),
        f("comments", Kind::Text, "A line under the strip."),
    ],
);

static CALLS: Table = t(
    "calls",
    Part::People,
    &["who"],
    "One person's times on one day.",
    &[
        f("who", Kind::Text, "A cast number, or the name or id of a crew member."),
        f("status", Kind::Text, "W, SW, WF, H, T, R, FT …, where it is not what the schedule says."),
        f("pickup", Kind::Call, "Pick-up."),
        f("call", Kind::Call, "Report or arrival."),
        f("makeup", Kind::Call, "Make-up and hair."),
        f("blocking", Kind::Call, "Blocking or rehearsal."),
        f("on_set", Kind::Call, "On set."),
        f("wrap", Kind::Clock, "Dismissal."),
        f("remarks", Kind::Text, "Remarks."),
    ],
);

static DAY_BACKGROUND: Table = t(
    "background",
    Part::People,
    &["name"],
    "Background of one day.",
    &[
        f("name", Kind::Text, "Who, as the scenes name them."),
        f("count", Kind::Integer, "How many; the most that one of the day's scenes asks for by default."),
        f("kind", Kind::Choice(&["background", "stand-in", "photo-double"]), "Background by default."),
        f("call", Kind::Call, "Report; crew call by default."),
        f("on_set", Kind::Call, "On set."),
        f("scenes", Kind::SceneNumbers, "Scenes; those that name them by default."),
        f("notes", Kind::Text, "Wardrobe and the like."),
    ],
);

static WEATHER: Table = t(
    "weather",
    Part::Schedule,
    &[],
    "The forecast for a day.",
    &[
        f("summary", Kind::Text, "A few words."),
        f("high", Kind::Text, "Highest temperature with its unit."),
        f("low", Kind::Text, "Lowest temperature with its unit."),
        f("rain", Kind::Text, "Chance of rain."),
        f("wind", Kind::Text, "Wind."),
        f("humidity", Kind::Text, "Humidity."),
    ],
);

static CAST: Table = t(
    "cast",
    Part::People,
    &["id"],
    "The cast: one record for each numbered character.",
    &[
        h(
            "id",
            Kind::Id,
            "The cast number (board id), as text.",
            &["#", "id", "no", "no.", "cast #", "cast no", "cast id", "cast number", "board id"],
        ),
        h("character", Kind::Text, "The character.", &["character", "role"]),
        h("performer", Kind::Text, "The artist.", &["performer", "artist", "actor", "talent", "cast member"]),
        h("phone", Kind::Text, "Telephone.", &["phone", "mobile", "cell", "tel"]),
        h("email", Kind::Text, "Mail.", &["email", "e-mail"]),
        h("agent", Kind::Text, "Agent and telephone.", &["agent", "agency"]),
        h("minor", Kind::Bool, "True for a child performer.", &["minor", "child"]),
        h("guardian", Kind::Text, "A minor's guardian or chaperone.", &["guardian", "chaperone"]),
        h(
            "makeup_minutes",
            Kind::Minutes,
            "Own time in make-up and hair.",
            &["hmu", "makeup minutes", "h/mu", "hmu mins", "make-up minutes"],
        ),
        h(
            "pickup_minutes",
            Kind::Minutes,
            "From pick-up to arrival; without it the artist reports by own means.",
            &["pickup minutes", "travel minutes", "pick-up minutes"],
        ),
        h("pickup_from", Kind::Text, "Where the artist is picked up.", &["pickup from", "pick-up from", "hotel"]),
        h("holds", Kind::Bool, "True (default) where idle days between work are paid holds.", &["holds", "hold"]),
        h("drop", Kind::Bool, "True where the artist may be dropped and picked up.", &["drop"]),
        h("drop_days", Kind::Integer, "Least gap in calendar days for a drop; 10 by default.", &["drop days"]),
        h("unavailable", Kind::Dates, "Dates the artist cannot work.", &["unavailable", "n/a", "not available", "red flags"]),
        f("contract", Kind::Record(&CONTRACT), "Start and stop dates of the contract."),
        f("events", Kind::Records(&EVENTS), "Travel, fittings, rehearsals and tests, by date."),
        h("notes", Kind::Text, "Remarks for the call sheet.", &["notes", "remarks"]),
    ],
);

static CONTRACT: Table =
    t("contract", Part::People, &[], "Dates of an engagement.", &[f("from", Kind::Date, "First day."), f("to", Kind::Date, "Last day.")]);

static EVENTS: Table = t(
    "events",
    Part::People,
    &[],
    "A dated event of a performer.",
    &[
        f("date", Kind::Date, "The date."),
        f("kind", Kind::Choice(&["travel", "fitting", "rehearsal", "test"]), "What it is."),
        f("note", Kind::Text, "Where and when."),
    ],
);

static CREW: Table = t(
    "crew",
    Part::People,
    &["department", "position", "name"],
    "The crew list.",
    &[
        h("department", Kind::Text, "The department.", &["department", "dept", "dept."]),
        h("position", Kind::Text, "The position.", &["position", "role", "job title", "title", "job"]),
        h("name", Kind::Text, "The person.", &["name", "crew member", "full name"]),
        h("id", Kind::Id, "A short name for use in other records; the name by default.", &["id"]),
        h("unit", Kind::Refs("units"), "Units the person works on; main by default.", &["unit", "units"]),
        h("phone", Kind::Text, "Telephone.", &["phone", "mobile", "cell", "telephone", "tel", "phone #"]),
        h("email", Kind::Text, "Mail.", &["email", "e-mail", "e-mail address", "email address"]),
        h(
            "call",
            Kind::Call,
            "Usual call: call-0:30, O/C, a clock time; crew call by default.",
            &["call", "call time", "usual call", "precall", "pre-call"],
        ),
        h("dates", Kind::Dates, "Days engaged, for day players; every day by default.", &["dates", "days", "days worked"]),
        h("unavailable", Kind::Dates, "Dates the person cannot work.", &["unavailable"]),
        h("on_sheet", Kind::Bool, "False for people who are not listed on the call sheet.", &["on sheet", "on call sheet"]),
        h("eats", Kind::Bool, "False for people the caterer does not count.", &["eats"]),
        h("notes", Kind::Text, "Remarks.", &["notes", "remarks"]),
    ],
);

static DEPARTMENTS: Table = t(
    "departments",
    Part::People,
    &["name"],
    "Departments, in the order of the crew list.",
    &[
        f("name", Kind::Text, "The department."),
        f("precall", Kind::Call, "The department's usual call: call-0:30."),
        f("elements", Kind::Texts, "Element categories whose needs this department reads in its instructions."),
    ],
);

static LOCATIONS: Table = t(
    "locations",
    Part::Places,
    &["id"],
    "Places.",
    &[
        h("id", Kind::Id, "A short name for use in other records.", &["id", "code", "location id"]),
        h("name", Kind::Text, "The place.", &["name", "location", "location name"]),
        h("sets", Kind::Texts, "Script sets that are shot here.", &["sets", "set", "script set", "plays as"]),
        h("address", Kind::Text, "Street address.", &["address", "street address"]),
        h("city", Kind::Text, "Town and postcode.", &["city", "town", "city/postcode"]),
        h("latitude", Kind::Decimal, "Degrees north.", &["latitude", "lat"]),
        h("longitude", Kind::Decimal, "Degrees east.", &["longitude", "long", "lon", "lng"]),
        h("time_zone", Kind::Text, "IANA time zone, where it differs.", &["time zone"]),
        h("what3words", Kind::Text, "Three words.", &["what3words", "w3w"]),
        h("status", Kind::Choice(&["scouted", "shortlisted", "confirmed", "contracted"]), "How far it is settled.", &["status"]),
        h("owner", Kind::Text, "Owner.", &["owner", "landlord"]),
        h("contact", Kind::Text, "Site contact.", &["contact", "site contact", "contact name"]),
        h("phone", Kind::Text, "Site contact's telephone.", &["phone", "contact phone", "tel"]),
        h("email", Kind::Text, "Site contact's mail.", &["email", "contact email"]),
        h("fee", Kind::Money, "Site fee.", &["fee", "site fee", "location fee"]),
        h("fee_per", Kind::Choice(&["day", "week", "flat"]), "What the fee is for; day by default.", &["fee per", "per"]),
        h("deposit", Kind::Money, "Refundable deposit.", &["deposit"]),
        f("prep", Kind::Dates, "Dates of preparation."),
        f("hold", Kind::Dates, "Dates on hold."),
        f("strike", Kind::Dates, "Dates of strike."),
        h("hours", Kind::Hours, "Hours the owner allows.", &["hours", "hours allowed"]),
        f("hospital", Kind::Record(&HOSPITAL), "The nearest hospital with an emergency department."),
        f("police", Kind::Text, "Nearest police station and telephone."),
        f("fire", Kind::Text, "Nearest fire station and telephone."),
        h("parking", Kind::Text, "Crew parking.", &["parking", "crew parking"]),
        h("basecamp", Kind::Text, "Basecamp or unit base.", &["basecamp", "unit base", "base camp"]),
        h("holding", Kind::Text, "Extras holding.", &["holding", "extras holding", "bg holding"]),
        h("catering", Kind::Text, "Where catering stands.", &["catering"]),
        f("power", Kind::Text, "Power: amps, tie-in, generator position."),
        f("ceiling", Kind::Text, "Ceiling height and rigging."),
        f("windows", Kind::Text, "Windows, and where the sun comes from by time of day."),
        f("sound", Kind::Text, "Ambient sound, flight paths."),
        f("floor", Kind::Text, "Floor load and protection."),
        f("access", Kind::Text, "Access, load-in, lift."),
        f("toilets", Kind::Text, "Toilets."),
        f("coverage", Kind::Text, "Telephone coverage."),
        f("neighbours", Kind::Text, "Neighbours and notices."),
        f("weather_cover", Kind::Text, "Weather cover near by."),
        f("hazards", Kind::Records(&HAZARDS), "Hazards and what is done about each."),
        f("photos", Kind::Records(&PHOTOS), "Photographs and drawings, the first one largest."),
        f("floor_plan", Kind::File, "Floor plan."),
        f("department_notes", Kind::TextMap, "Notes by department."),
        f("actions", Kind::Records(&ACTIONS), "Actions with owner and due date."),
        f("travel_minutes", Kind::Minutes, "Drive from the production office."),
        h("notes", Kind::Markdown, "Anything else.", &["notes"]),
    ],
);

static HOSPITAL: Table = t(
    "hospital",
    Part::Places,
    &[],
    "A hospital with an emergency department.",
    &[
        f("name", Kind::Text, "Its name."),
        f("address", Kind::Text, "Its address."),
        f("phone", Kind::Text, "Its telephone."),
        f("distance", Kind::Text, "How far and how long."),
    ],
);

static HAZARDS: Table = t(
    "hazards",
    Part::Places,
    &[],
    "A hazard and its control.",
    &[
        f("hazard", Kind::Text, "What may hurt somebody."),
        f("control", Kind::Text, "What is done about it."),
        f("assessment", Kind::Text, "Risk assessment or safety bulletin."),
    ],
);

static PHOTOS: Table = t(
    "photos",
    Part::Places,
    &["file"],
    "A picture.",
    &[f("file", Kind::File, "A JPEG or PNG file in `media/`."), f("caption", Kind::Text, "What it shows; also its alternative text.")],
);

static ACTIONS: Table = t(
    "actions",
    Part::Places,
    &[],
    "Something to be done.",
    &[
        f("action", Kind::Text, "What."),
        f("owner", Kind::Text, "Who."),
        f("due", Kind::Date, "By when."),
        f("done", Kind::Date, "When it was done."),
    ],
);

static PERMITS: Table = t(
    "permits",
    Part::Places,
    &["id"],
    "Permits.",
    &[
        h("id", Kind::Id, "A short name; the permit's number by default.", &["id"]),
        h("location", Kind::Refs("locations"), "The locations it covers.", &["location", "locations"]),
        h("authority", Kind::Text, "Who issues it.", &["authority", "issued by", "agency"]),
        h("number", Kind::Text, "Its number.", &["permit #", "permit no", "permit number", "number"]),
        h("type", Kind::Text, "What kind of permit.", &["type", "permit type"]),
        h("status", Kind::Choice(&["to-apply", "applied", "issued", "refused", "not-needed"]), "Where it stands.", &["status"]),
        h("applied", Kind::Date, "Date of application.", &["applied"]),
        h("due", Kind::Date, "Last date to apply.", &["due", "apply by"]),
        h("issued", Kind::Date, "Date of issue.", &["issued"]),
        h("from", Kind::Date, "First day it is valid.", &["from", "valid from", "start"]),
        h("to", Kind::Date, "Last day it is valid.", &["to", "valid to", "end", "until"]),
        h("hours", Kind::Hours, "Hours of the day it is valid.", &["hours"]),
        h("activities", Kind::Texts, "Activities it covers.", &["activities"]),
        h("fee", Kind::Money, "Application and permit fee.", &["fee"]),
        h("deposit", Kind::Money, "Deposit.", &["deposit"]),
        h("monitors", Kind::Text, "Monitors, police or fire officers required.", &["monitors"]),
        h("insurance", Kind::Text, "Insurance certificate and additional insured.", &["insurance"]),
        h("notes", Kind::Markdown, "Conditions.", &["notes", "conditions"]),
    ],
);

static VENDORS: Table = t(
    "vendors",
    Part::People,
    &["id"],
    "Vendors.",
    &[
        f("id", Kind::Id, "A short name."),
        f("name", Kind::Text, "The company."),
        f("supplies", Kind::Text, "What it supplies."),
        f("contact", Kind::Text, "Contact."),
        f("phone", Kind::Text, "Telephone."),
        f("email", Kind::Text, "Mail."),
    ],
);

static VEHICLES: Table = t(
    "vehicles",
    Part::People,
    &["name"],
    "Production vehicles and who drives them.",
    &[
        h("name", Kind::Text, "The vehicle.", &["vehicle", "name"]),
        h("driver", Kind::Text, "Its driver.", &["driver"]),
        h("phone", Kind::Text, "The driver's telephone.", &["phone"]),
        h("department", Kind::Text, "Who uses it.", &["department"]),
        h("unit", Kind::Refs("units"), "Units it works with; main by default.", &["unit"]),
        h("call", Kind::Call, "Usual call.", &["call"]),
        h("dates", Kind::Dates, "Days; every shoot day by default.", &["dates"]),
        h("notes", Kind::Text, "Remarks.", &["notes"]),
    ],
);

static EQUIPMENT: Table = t(
    "equipment",
    Part::People,
    &["item"],
    "Equipment ordered for the set.",
    &[
        h("item", Kind::Text, "What.", &["item", "equipment"]),
        h("quantity", Kind::Integer, "How many; 1 by default.", &["qty", "quantity"]),
        h("department", Kind::Text, "Who uses it.", &["department"]),
        h("vendor", Kind::Ref("vendors"), "Where it comes from.", &["vendor"]),
        h("unit", Kind::Refs("units"), "Units it works with; main by default.", &["unit"]),
        h("dates", Kind::Dates, "Days; every shoot day by default.", &["dates"]),
        h("scenes", Kind::SceneNumbers, "Scenes it is needed for; it is on the sheet of the days that shoot them.", &["scenes"]),
        h("notes", Kind::Text, "Remarks.", &["notes"]),
    ],
);

static BUDGET: Table = t(
    "budget",
    Part::Budget,
    &[],
    "The budget's title block and settings.",
    &[
        f("name", Kind::Text, "The draft: Locked Budget, Draft 4."),
        f("date", Kind::Date, "Its date."),
        f("prepared_by", Kind::Text, "Who prepared it."),
        f("approved_by", Kind::Text, "Who approved it."),
        f("currency", Kind::Text, "ISO 4217 code, where it differs from the production's."),
        f("unions", Kind::Text, "Agreements it is made under."),
        f("assumptions", Kind::Markdown, "What it assumes."),
        f("days", Kind::Text, "Shoot days by kind: 24 local, 4 distant."),
        f("rates", Kind::TextMap, "Budget rates: one unit of each currency in the budget's currency."),
        f("globals", Kind::TextMap, "Named values for amounts: {SHOOT_DAYS: 28}."),
        f("groups", Kind::TextMap, "Groups and whether they count: {reshoot: excluded}."),
    ],
);

static BUDGETS: Table = t(
    "budgets",
    Part::Budget,
    &["name"],
    "Earlier drafts to compare with, by account.",
    &[f("name", Kind::Text, "The draft's name."), f("totals", Kind::TextMap, "Account number to total.")],
);

static ACCOUNTS: Table = t(
    "accounts",
    Part::Budget,
    &["number"],
    "The chart of accounts.",
    &[
        h(
            "number",
            Kind::Id,
            "Account number, as text.",
            &["account", "acct", "acct.", "acct #", "account #", "account no", "account number", "acct no", "a/c", "code", "acct no."],
        ),
        h("name", Kind::Text, "Its name.", &["description", "category", "account name", "name", "account description"]),
        h(
            "level",
            Kind::Choice(&["above_the_line", "production", "post", "other"]),
            "Where it stands on the top sheet; by the four-digit chart by default.",
            &["level"],
        ),
        h("parent", Kind::Ref("accounts"), "The category it belongs to; by its number by default.", &["parent"]),
        h("approved", Kind::Money, "Approved amount.", &["approved", "approved budget", "approved amount"]),
        h("original", Kind::Money, "Amount in the original budget.", &["original", "original budget", "prior", "previous"]),
        h("total", Kind::Money, "The total the user's own sheet states; compared with ours.", &["total", "budget"]),
        f("episode", Kind::Text, "The episode it is for."),
        f("notes", Kind::Text, "A note."),
    ],
);

static DETAILS: Table = t(
    "details",
    Part::Budget,
    &[],
    "Budget detail lines.",
    &[
        h(
            "account",
            Kind::Ref("accounts"),
            "The account it stands in.",
            &["account", "acct", "acct.", "acct #", "account #", "account no", "account number", "acct no", "a/c", "code", "acct no."],
        ),
        h("description", Kind::Text, "What it is for.", &["description", "detail", "item", "details"]),
        h("amount", Kind::Text, "How many units: a number or the name of a global.", &["amount", "amt", "qty", "quantity", "no.", "amt."]),
        h("units", Kind::Text, "The unit: Day, Week, Month, Hour, Allow, Flat …", &["units", "unit", "u"]),
        h("x", Kind::Decimal, "How many times; 1 by default.", &["x", "multiplier", "times"]),
        h("rate", Kind::Money, "Rate for one unit.", &["rate", "price", "unit rate", "unit cost"]),
        h("currency", Kind::Text, "ISO 4217 code, where it differs.", &["currency", "cur", "ccy"]),
        h("fringes", Kind::Texts, "Fringes that apply: FICA, SUI.", &["fringes", "fringe", "fringe codes"]),
        h("range", Kind::Text, "Lines of one range share fringe cutoffs: one person's lines.", &["range", "payee", "person"]),
        h("group", Kind::Texts, "Groups it belongs to.", &["group", "groups"]),
        h("location", Kind::Text, "Location.", &["location", "loc"]),
        h("set", Kind::Text, "Set.", &["set"]),
        h(
            "total",
            Kind::Money,
            "The total the user's own sheet states; compared with ours.",
            &["total", "subtotal", "sub-total", "line total", "extension"],
        ),
        f("episode", Kind::Text, "The episode it is for."),
        h("notes", Kind::Text, "A note.", &["notes", "comments"]),
    ],
);

static FRINGES: Table = t(
    "fringes",
    Part::Budget,
    &["id"],
    "Fringes: percent of pay or flat for each unit.",
    &[
        f("id", Kind::Id, "A short name: FICA."),
        f("name", Kind::Text, "What it is."),
        f("rate", Kind::Percent, "Percent of the line."),
        f("flat", Kind::Money, "Amount for each unit worked."),
        f("unit", Kind::Choice(&["hour", "day", "week", "month"]), "The unit of a flat fringe; day by default."),
        f("cutoff", Kind::Money, "Ceiling of pay that it applies to."),
        f(
            "cutoff_per",
            Kind::Choice(&["line", "range"]),
            "Whether the ceiling is each line's or shared by a range; range where lines name one.",
        ),
        f("post_to", Kind::Text, "Where it is posted: account (default), or the number of an account."),
    ],
);

static CHARGES: Table = t(
    "charges",
    Part::Budget,
    &["name"],
    "Contractual charges: contingency, completion bond, overhead, production fee.",
    &[
        f("name", Kind::Text, "The charge."),
        f("rate", Kind::Percent, "Percent of its base."),
        f("flat", Kind::Money, "Or an amount."),
        f(
            "base",
            Kind::Choice(&["negative_cost", "above_the_line", "below_the_line", "production", "post", "other"]),
            "What it is a percentage of; negative_cost by default.",
        ),
        f("plus", Kind::Texts, "Earlier charges that are added to its base."),
        f("exclude_accounts", Kind::Refs("accounts"), "Accounts left out of its base, with what stands under them."),
        f("exclude_groups", Kind::Texts, "Groups left out of its base."),
    ],
);

static CREDITS: Table = t(
    "credits",
    Part::Budget,
    &["name"],
    "Applied credits: tax incentives and the like.",
    &[
        f("name", Kind::Text, "The credit."),
        f("type", Kind::Choice(&["refundable", "transferable", "rebate", "other"]), "Its kind."),
        f("jurisdiction", Kind::Text, "Where."),
        f("rate", Kind::Percent, "Percent of qualifying spend."),
        f("flat", Kind::Money, "Or an amount."),
        f("qualifying_accounts", Kind::Refs("accounts"), "Accounts whose spend qualifies, with what stands under them; all by default."),
        f("qualifying_groups", Kind::Texts, "Groups whose lines qualify."),
        f("cap", Kind::Money, "Most it can be."),
        f("minimum_spend", Kind::Money, "Least qualifying spend for it to apply."),
    ],
);

static FINANCE: Table = t(
    "finance",
    Part::Budget,
    &["source"],
    "The finance plan.",
    &[f("source", Kind::Text, "Where the money comes from."), f("amount", Kind::Money, "How much."), f("note", Kind::Text, "A note.")],
);

static BUYERS: Table = t(
    "buyers",
    Part::Post,
    &["id"],
    "Buyers: who is delivered to.",
    &[
        f("id", Kind::Id, "A short name."),
        f("name", Kind::Text, "The company."),
        f("territory", Kind::Text, "Territory and rights."),
        f("contact", Kind::Text, "Contact."),
        f("phone", Kind::Text, "Telephone."),
        f("email", Kind::Text, "Mail."),
        f("agreement", Kind::Text, "Agreement and its date."),
        f("delivery", Kind::Date, "Date of complete delivery."),
        f("method", Kind::Text, "Usual way of delivery."),
        f("notes", Kind::Markdown, "Anything else."),
    ],
);

static DELIVERABLES: Table = t(
    "deliverables",
    Part::Post,
    &["buyer", "item"],
    "What is delivered, one record for each item and buyer.",
    &[
        h("item", Kind::Id, "Item number in the delivery schedule: 1.1.", &["item", "item #", "#", "no", "item no"]),
        h("buyer", Kind::Ref("buyers"), "The buyer.", &["buyer", "client", "recipient company"]),
        h("episode", Kind::Text, "The episode.", &["episode", "ep"]),
        h(
            "family",
            Kind::Choice(&["picture", "sound", "text", "music", "archive", "publicity", "legal", "qc"]),
            "Its family.",
            &["family", "category"],
        ),
        h("description", Kind::Text, "What it is.", &["description", "deliverable", "element"]),
        h("spec", Kind::Text, "Specification.", &["spec", "specification"]),
        h("format", Kind::Text, "Format and codec.", &["format", "format/codec", "codec"]),
        h("frame_rate", Kind::Text, "Frame rate.", &["frame rate", "fps"]),
        h("raster", Kind::Text, "Raster.", &["raster", "resolution"]),
        h("colour_space", Kind::Text, "Colour space.", &["colour space", "color space"]),
        h("language", Kind::Text, "Language.", &["language", "lang"]),
        h("audio", Kind::Text, "Channel layout and loudness.", &["audio", "channels", "channel layout", "loudness"]),
        h("quantity", Kind::Integer, "How many; 1 by default.", &["qty", "quantity"]),
        h("recipient", Kind::Text, "Recipient and method.", &["recipient", "method", "deliver to"]),
        h("due", Kind::Date, "Due.", &["due", "due date"]),
        h("sent", Kind::Date, "Sent.", &["sent", "date sent", "delivered"]),
        h("qc_report", Kind::Text, "QC report.", &["qc report"]),
        h("qc_result", Kind::Choice(&["pass", "fail", "waived", "pending"]), "QC result.", &["qc", "qc result"]),
        h("qc_date", Kind::Date, "Date of the QC report.", &["qc date"]),
        h("round", Kind::Integer, "Redelivery round.", &["round", "redelivery"]),
        h("accepted", Kind::Date, "Accepted.", &["accepted", "approved"]),
        h("depends_on", Kind::Texts, "Post milestones, and items of the same buyer, that it waits for.", &["depends on", "needs"]),
        h("owner", Kind::Text, "Who makes it.", &["owner", "responsible"]),
        h("cost_bearer", Kind::Text, "Who pays for it.", &["cost", "cost bearer", "paid by"]),
        h("notes", Kind::Text, "Notes.", &["notes"]),
    ],
);

static POST: Table = t(
    "post",
    Part::Post,
    &["id"],
    "Milestones of post-production.",
    &[
        h("id", Kind::Id, "A short name: picture-lock.", &["id"]),
        h("name", Kind::Text, "The milestone.", &["milestone", "name", "task"]),
        h("episode", Kind::Text, "The episode.", &["episode", "ep"]),
        h("start", Kind::Date, "First day of the work, where it has one.", &["start"]),
        h("date", Kind::Date, "Planned date.", &["date", "planned", "due", "finish"]),
        h("actual", Kind::Date, "Date it was reached.", &["actual", "done"]),
        h("owner", Kind::Text, "Who answers for it.", &["owner"]),
        h("vendor", Kind::Ref("vendors"), "Facility.", &["vendor", "facility"]),
        h("depends_on", Kind::Texts, "Milestones it waits for.", &["depends on", "after"]),
        h("notes", Kind::Text, "Notes.", &["notes"]),
    ],
);

static NOTES: Table = t(
    "notes",
    Part::Identity,
    &[],
    "Markdown notes that add to a paper; `notes/*.md` with a front matter of the same keys is the same.",
    &[
        f("paper", Kind::Text, "The kind of paper: call-sheet."),
        f("subject", Kind::Text, "Its subject: a date, a location, a buyer; every one by default."),
        f("title", Kind::Text, "A heading."),
        f("text", Kind::Markdown, "The text."),
    ],
);
