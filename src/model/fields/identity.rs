//! What the production is, how it writes, its standing texts and its sources.

use super::money::BUDGET;
use super::schedule::CALENDAR;
use super::sending::MAIL;
use super::{Kind, Table, f, t};
use crate::model::{Density, Part, ProductionType};

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
        f("board", Kind::Text, "Id of the board in force; that of the top-level `days` by default."),
        f("compare", Kind::Text, "Id of the earlier board that the schedule's drift is measured from."),
        f("boneyard", Kind::SceneNumbers, "Scenes that are left unscheduled on purpose."),
        f("calendar", Kind::Record(&CALENDAR), "The company's calendar: start, days off, holidays."),
        f("script", Kind::Record(&DRAFT), "The script draft the papers are based on."),
        f("schedule", Kind::Record(&DRAFT), "The schedule draft the papers are based on."),
        f(
            "budget",
            Kind::Record(&BUDGET),
            "The budget's title block, exchange rates and named values; its lines are `accounts` and `details`.",
        ),
        f("safety", Kind::Record(&SAFETY), "Who answers for safety, and the numbers to ring."),
        f("network", Kind::Record(&NETWORK), "The set's wireless network."),
        f(
            "distribution",
            Kind::Text,
            "Who gets the call sheet: a line at its foot. A list under this key is the rules of who gets which paper.",
        ),
        f("approvers", Kind::Texts, "The positions that must approve a call sheet; 1st AD and UPM by default."),
        f("mail", Kind::Record(&MAIL), "Whom messages are from, and the server that takes them, for `callboard send`."),
        f("sides", Kind::Record(&SIDES), "How the sides are printed."),
        f("theme", Kind::Record(&THEME), "Colours, logo and fonts of the papers."),
        f("templates", Kind::Text, "A studio's folder of templates, relative to the production folder."),
        f("as_of", Kind::Date, "The date the papers speak from: it decides late, overdue and next."),
        f("overlay", Kind::TextMap, "Corrections that win over every other source: section, identity, fields."),
    ],
);

pub(super) static COMPANY: Table = t(
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

pub(super) static CONVENTIONS: Table = t(
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
        f(
            "language",
            Kind::Text,
            "BCP 47 tag of the papers' language, with the country where it matters: en-US, en-GB, de, de-AT, fr, fr-CA, es, es-MX; en-US or en-GB by wording by default. The country decides paper, clock, order of dates, currency and how numbers are written, where nothing else is stated; words of other languages come from templates/messages.",
        ),
        f("currency", Kind::Text, "ISO 4217 code of the budget's currency."),
        f("time_zone", Kind::Text, "IANA time zone, such as America/Los_Angeles; UTC by default."),
        f("unit_name", Kind::Text, "Name of the main unit; Main Unit by default."),
        f("minutes_per_page", Kind::Integer, "Estimated shooting minutes for one script page; 60 by default."),
        f("setup_minutes", Kind::Minutes, "From crew call to the first shot; 30 by default."),
        f("lunch_minutes", Kind::Minutes, "Length of lunch; 30 by default (60 in UK wording)."),
        f("lunch_after", Kind::Minutes, "From crew call to lunch; 6:00 by default."),
        f(
            "ndb",
            Kind::Call,
            "The usual non-deductible breakfast, such as call-0:15: it sets the clock of the first meal to the crew call; none by default.",
        ),
        f("move_minutes", Kind::Minutes, "Length of a company move without an estimate; 60 by default."),
        f("driver_hours", Kind::Minutes, "House rule: the longest day of a driver of transport runs; 14:00 by default."),
        f("blocking_minutes", Kind::Minutes, "Blocking and rehearsal before a performer is on set; 60 by default."),
        f("makeup_minutes", Kind::Minutes, "Make-up and hair where a performer has no own time; 30 by default."),
        f(
            "crew_rest",
            Kind::Minutes,
            "House rule: least rest from a crew member's wrap to the next call; what the rule packs say by default.",
        ),
        f(
            "cast_rest",
            Kind::Minutes,
            "House rule: least rest from a performer's dismissal to the next call; what the rule packs say by default.",
        ),
        f(
            "production_type",
            Kind::Choice(ProductionType::WORDS),
            "What is made: agreements have other terms for each; feature by default.",
        ),
        f(
            "rule_packs",
            Kind::Texts,
            "Ids of the agreements and laws that hold: iatse-west-coast, iatse-area-standards-2024, teamsters-399, sag-aftra-2023, dga-2023, california-minors, uk-pact-bectu-2023, uk-wtr, england-minors, eu-directive-2003-88. Those of the wording by default, `[none]` for none.",
        ),
        f(
            "drop_reading",
            Kind::Choice(&["intervening", "difference"]),
            "How the least gap of a drop is counted: days between the two work days (default), or the difference of their dates.",
        ),
        f("frame_rate", Kind::Text, "Frame rate of the cut, which edit decision lists do not state: 23.976, 24, 25, 29.97."),
        f("pages_per_day", Kind::Eighths, "Most pages of a day that are usual on this show; more is a warning."),
        f("scenes_per_day", Kind::Integer, "Most scenes of a day that are usual."),
        f("setups_per_day", Kind::Integer, "Most set-ups of a day that are usual."),
        f(
            "footage_copies",
            Kind::Integer,
            "How many copies of each roll of footage there must be, the original not counted; not checked by default.",
        ),
        f("footage_within", Kind::Integer, "Working days in which editorial has a roll; 2 by default."),
        f("moves_per_day", Kind::Integer, "Most company moves of a day that are usual; 2 by default."),
        f(
            "strip_colours",
            Kind::TextMap,
            "Colours of the strips by I/E and D/N, and of the breaks: {INT NIGHT: blue, DAY BREAK: \"#000000\"}.",
        ),
        f("dood", Kind::Texts, "Categories that have a day-out-of-days: cast, props, sets, locations …; the usual ones by default."),
        f(
            "board_paper",
            Kind::Choice(&["letter", "legal", "tabloid", "a4", "a3"]),
            "Paper of the stripboard and of day-out-of-days; by default the papers' own, or legal or a3 where that is too narrow.",
        ),
        f("revision_colours", Kind::Texts, "Order of revision colours; the WGA order by default."),
    ],
);

pub(super) static DRAFT: Table = t(
    "draft",
    Part::Identity,
    &[],
    "A draft by name, colour and date.",
    &[
        f("name", Kind::Text, "The draft's name, such as Production Draft."),
        f("colour", Kind::Text, "Its revision colour."),
        f("date", Kind::Date, "Its date."),
        f("pages", Kind::Eighths, "The script's length as its pages say; the breakdown must come to it."),
    ],
);

pub(super) static SAFETY: Table = t(
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

pub(super) static NETWORK: Table = t(
    "network",
    Part::Identity,
    &[],
    "The set's wireless network.",
    &[f("name", Kind::Text, "Network name."), f("password", Kind::Text, "Its password, as it may stand on a call sheet.")],
);

pub(super) static SIDES: Table = t(
    "sides",
    Part::Identity,
    &[],
    "How the sides are printed.",
    &[f("watermark", Kind::Text, "What stands across their pages in grey; the production's title by default, `none` for nothing.")],
);

/// The tokens of the look, of a production's `theme` and of a template folder's `theme.yaml`.
pub static THEME: Table = t(
    "theme",
    Part::Templates,
    &[],
    "The look of the papers; a studio states its own in the theme.yaml of its folder of templates.",
    &[
        f("name", Kind::Text, "The name that heads the papers; the company's by default."),
        f("logo", Kind::File, "A picture for the header: in production.yaml one in `media/`, in a theme.yaml one beside it."),
        f("accent", Kind::Text, "Accent colour as #rrggbb; it never carries meaning alone."),
        f("ink", Kind::Text, "Colour of the type, as #rrggbb."),
        f("soft", Kind::Text, "Colour of labels and secondary text, as #rrggbb."),
        f("rule", Kind::Text, "Colour of the hairlines between rows, as #rrggbb."),
        f("shade", Kind::Text, "Ground of the heads of tables and of banners, as #rrggbb."),
        f("wash", Kind::Text, "Ground of boxes, as #rrggbb."),
        f("warn", Kind::Text, "Ground of what must be seen, under white type, as #rrggbb."),
        f("paper", Kind::Choice(&["letter", "legal", "a4"]), "Paper size, where the production's conventions state none."),
        f("font", Kind::Text, "Family for the text."),
        f("heading_font", Kind::Text, "Family for titles and headings; that of the text by default."),
        f("figure_font", Kind::Text, "Family for large figures such as the crew call; that of the text by default."),
        f(
            "system_fonts",
            Kind::Texts,
            "Families of this machine's fonts that the papers may use, such as Noto Sans CJK SC; none by default, so that papers are the same everywhere.",
        ),
        f("text_size", Kind::Decimal, "Size of running text in points, from 7.5 to 12; 8.5 by default."),
        f("density", Kind::Choice(Density::WORDS), "Room inside tables and between sections."),
        f("margin", Kind::Text, "Margins at the sides, such as 12mm or 0.5in."),
        f("punch_margin", Kind::Text, "Left margin of papers that go into a binder, such as 22mm or 0.85in."),
    ],
);

pub(super) static PEOPLE: Table = t(
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

pub(super) static NOTICES: Table = t(
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

pub(super) static ALLOW: Table = t(
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

pub(super) static SOURCES: Table = t(
    "sources",
    Part::Identity,
    &["file", "sheet", "section"],
    "Spreadsheets, screenplays and schedules of other tools, and how to read them.",
    &[
        f("file", Kind::File, "The file, relative to the production folder."),
        f("section", Kind::Text, "The section its rows are."),
        f("sheet", Kind::Text, "The sheet's name; the first by default."),
        f("header_row", Kind::Integer, "The row of the headers, counted from 1."),
        f("first_row", Kind::Integer, "The first row of records; the row after the headers by default."),
        f("last_row", Kind::Integer, "The last row of records; the last of the sheet by default."),
        f("columns", Kind::TextMap, "Key to column: a header's text or a column letter."),
        f("ignore", Kind::Bool, "True where the file or sheet is not a source."),
    ],
);

pub(super) static HEADERS: Table = t(
    "headers",
    Part::Identity,
    &[],
    "Words by which the columns of spreadsheets are known besides the built-in ones, such as those of another language.",
    &[
        f("section", Kind::Text, "The section: crew."),
        f("key", Kind::Text, "The key that the column holds: position."),
        f("words", Kind::Texts, "The headers: [Tätigkeit, Gewerk]."),
    ],
);

pub(super) static NOTES: Table = t(
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
