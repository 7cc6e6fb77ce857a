//! Units, breakdown, days and strips.

use super::{Kind, Table, f, h, t};
use crate::model::{Part, WorkingDay};

pub(super) static UNITS: Table = t(
    "units",
    Part::Schedule,
    &["id"],
    "Shooting units; `main` is always there.",
    &[f("id", Kind::Id, "A short name: main, second, splinter."), f("name", Kind::Text, "The unit's name as printed.")],
);

pub(super) static SCENES: Table = t(
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
        f("after", Kind::Text, "The scene it follows in the script, where its number does not say so; `start` for the first."),
        f("unit", Kind::Ref("units"), "The unit that is meant to shoot it."),
        f("sheet", Kind::Text, "Number of its breakdown sheet; counted by default."),
        f("hazards", Kind::Texts, "What may hurt somebody while it is shot."),
        f("assessment", Kind::Text, "The risk assessment or safety bulletin that covers the hazards."),
        f("rider_agreed", Kind::Moment, "When the rider for nudity or simulated sex was agreed with the performers."),
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
        h("grip", Kind::Texts, "Grip equipment.", &["grip"]),
        h("electric", Kind::Texts, "Electric.", &["electric", "lighting"]),
        h("sound", Kind::Texts, "Sound and playback.", &["sound", "sound/music", "playback"]),
        h("special_equipment", Kind::Texts, "Special equipment.", &["special equipment", "equipment", "special equip"]),
        f("weapons", Kind::Texts, "Weapons, real or not."),
        f("intimacy", Kind::Texts, "Nudity and simulated sex."),
        f("wranglers", Kind::Texts, "Animal wranglers."),
        f("music", Kind::Texts, "Music."),
        f("art", Kind::Texts, "Art department."),
        f("greenery", Kind::Texts, "Greenery."),
        f("security", Kind::Texts, "Security."),
        f("additional_labor", Kind::Texts, "Additional labour."),
        f("mechanical_fx", Kind::Texts, "Mechanical effects."),
        f("misc", Kind::Texts, "Anything that has no category of its own."),
        h("comments", Kind::Markdown, "Anything else.", &["comments", "notes", "remarks"]),
    ],
);

pub(super) static DAYS: Table = t(
    "days",
    Part::Schedule,
    &["unit", "date"],
    "The schedule: one record for each unit and day.",
    &[
        h("date", Kind::Date, "The date; without it the next working day of the calendar.", &["date", "shoot date"]),
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
        f("ndb", Kind::Call, "Non-deductible breakfast, which sets the clock of the first meal anew."),
        f("lunch", Kind::Call, "Lunch; crew call plus six hours by default."),
        f("second_meal", Kind::Call, "Second meal, where one is planned."),
        h("wrap", Kind::Clock, "Estimated wrap; worked out from the strips by default.", &["wrap", "est. wrap", "estimated wrap"]),
        f("strips", Kind::Records(&STRIPS), "Scenes and banners in shooting order."),
        f("scenes", Kind::SceneNumbers, "Scenes in shooting order, where a strip needs no more than its number; instead of `strips`."),
        f("cover", Kind::SceneNumbers, "Weather cover: scenes to shoot instead."),
        f("calls", Kind::Records(&CALLS), "Times of single people that differ from the derived ones."),
        f("background", Kind::Records(&DAY_BACKGROUND), "Calls of background and stand-ins; their counts come from the scenes."),
        f("instructions", Kind::TextMap, "Additions to the departments' instructions, by department."),
        f("precalls", Kind::TextMap, "Pre-calls of departments for this day: {Grip: call-1:00}."),
        f("weather", Kind::Record(&WEATHER), "The forecast."),
        f("working_day", Kind::Choice(WorkingDay::WORDS), "How the day is cut, in UK terms; standard by default."),
        f("school", Kind::Bool, "Whether it is a school day; weekdays that the calendar does not free are, by default."),
        f("bus_to", Kind::Bool, "True where the company is bussed to the location rather than reporting there."),
        f("setups", Kind::Integer, "Planned set-ups."),
        f("weather_permitting", Kind::Record(&WEATHER_PERMITTING), "A call that depends on the weather."),
        f("changes", Kind::Records(&CHANGES), "Changes of calls after they had been given, each with the moment people were told."),
        f("closed_set", Kind::Bool, "True where the set is closed."),
        f("walkaways", Kind::Integer, "Extra mouths for the caterer: visitors and staff not on the crew list."),
        f("parking", Kind::Text, "Crew parking, where it differs from the location's."),
        f("basecamp", Kind::Text, "Basecamp or unit base, where it differs from the location's."),
        f("holding", Kind::Text, "Extras holding, where it differs from the location's."),
        f("catering", Kind::Text, "Catering, where it differs from the location's."),
        f("revision", Kind::Text, "Revision colour of this day's call sheet."),
        f("issued", Kind::Moment, "When this day's call sheet was given out, in its revision."),
        f("travel", Kind::Text, "For a travel day: from where to where."),
        f("notes", Kind::Markdown, "Additional notes for the sheet."),
    ],
);

pub(super) static STRIPS: Table = t(
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

pub(super) static CALLS: Table = t(
    "calls",
    Part::People,
    &["who"],
    "One person's times on one day.",
    &[
        f("who", Kind::Text, "A cast number, or the name or id of a crew member."),
        f("status", Kind::Text, "W, SW, WF, H, T, R, FT …, where it is not what the schedule says."),
        f("pickup", Kind::Call, "Pick-up."),
        f("call", Kind::Call, "Report or arrival."),
        f("costume", Kind::Call, "Costume."),
        f("makeup", Kind::Call, "Make-up and hair."),
        f("blocking", Kind::Call, "Blocking or rehearsal."),
        f("travel", Kind::Call, "Leaves the unit base for the set."),
        f("on_set", Kind::Call, "On set."),
        f("wrap", Kind::Clock, "Dismissal."),
        f("remarks", Kind::Text, "Remarks."),
    ],
);

pub(super) static DAY_BACKGROUND: Table = t(
    "background",
    Part::People,
    &["name"],
    "Background of one day.",
    &[
        f("name", Kind::Text, "Who, as the scenes name them."),
        f("count", Kind::Integer, "How many; the most that one of the day's scenes asks for by default."),
        f("kind", Kind::Choice(&["background", "stand-in", "photo-double"]), "Background by default."),
        f("call", Kind::Call, "Report; by default the show's blocking minutes before they are on set, never before the crew call."),
        f("on_set", Kind::Call, "On set."),
        f("scenes", Kind::SceneNumbers, "Scenes; those that name them by default."),
        f("notes", Kind::Text, "Wardrobe and the like."),
    ],
);

pub(super) static WEATHER: Table = t(
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

pub(super) static WEATHER_PERMITTING: Table = t(
    "weather_permitting",
    Part::Schedule,
    &[],
    "A call that depends on the weather.",
    &[
        f("conditions", Kind::Text, "The conditions under which the company works, as the call states them."),
        f("issued", Kind::Moment, "When the call was issued."),
        f("cancelled", Kind::Moment, "When it was cancelled."),
    ],
);

pub(super) static CHANGES: Table = t(
    "changes",
    Part::Schedule,
    &[],
    "A change of a call after it had been given.",
    &[
        f("kind", Kind::Choice(crate::model::ChangeKind::WORDS), "Another time (default), a cancellation, or a callback."),
        f("who", Kind::Text, "crew (default), cast, background, directing, or one person."),
        f("at", Kind::Moment, "When people were told."),
        f("from", Kind::Clock, "The call as it was."),
        f("to", Kind::Clock, "The call as it is; the day's by default."),
    ],
);

pub(super) static CALENDAR: Table = t(
    "calendar",
    Part::Schedule,
    &[],
    "The company's calendar.",
    &[
        f("start", Kind::Date, "The first working day: days without a date are counted from it."),
        f("days_off", Kind::Texts, "Days of the week off; Saturday and Sunday by default."),
        f("holidays", Kind::Dates, "Holidays: dates, or records with a `reason`, which is their name."),
        f("work_days", Kind::Dates, "Dates that are worked although the calendar has them off."),
        f("no_school", Kind::Dates, "Dates without school, weekends apart."),
    ],
);

pub(super) static BOARDS: Table = t(
    "boards",
    Part::Schedule,
    &["id"],
    "Several schedules over one breakdown; `board` says which is in force.",
    &[
        f("id", Kind::Id, "A short name: v5, rain."),
        f("name", Kind::Text, "Its name as printed."),
        f("colour", Kind::Text, "Its revision colour."),
        f("date", Kind::Date, "Its date."),
        f("days", Kind::Records(&DAYS), "Its days; the board without them is that of the top-level `days`."),
        f("boneyard", Kind::SceneNumbers, "Scenes that it leaves unscheduled on purpose."),
    ],
);

pub(super) static EPISODES: Table = t(
    "episodes",
    Part::Schedule,
    &["id"],
    "Episodes that share the board.",
    &[f("id", Kind::Id, "Its number, which scene numbers may carry in front: 101."), f("title", Kind::Text, "Its title.")],
);

pub(super) static CONTINUITY: Table = t(
    "continuity",
    Part::Schedule,
    &["what"],
    "What cannot be undone on set, and the scenes on either side of it.",
    &[
        f("what", Kind::Text, "What changes: Irini's hair is cut."),
        f("cast", Kind::Text, "The cast number it is about, where it is a person."),
        f("before", Kind::SceneNumbers, "Scenes that must be shot before it."),
        f("after", Kind::SceneNumbers, "Scenes that must be shot after it."),
        f("same_day", Kind::Bool, "True (default) where both sides may share a day, the earlier ones first."),
    ],
);
