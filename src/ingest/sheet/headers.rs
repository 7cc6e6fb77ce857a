//! Which section a row of headers stands over, and which column is which key.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::languages;
use crate::model::fields::{Field, Kind, SECTIONS, Table, section};

/// The columns of a table.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Mapping {
    /// The section.
    pub(super) table: &'static Table,
    /// Column, key, and the header over it, in the order of columns.
    pub(super) columns: Vec<(u32, &'static Field, String)>,
    /// Columns whose header is no key of the section.
    pub(super) unused: Vec<(u32, String)>,
    /// Columns that hold one text together, in the order it is put together; none where there are none.
    pub(super) joined: Vec<u32>,
}

impl Mapping {
    /// The column of a key.
    pub(super) fn column(&self, key: &str) -> Option<u32> {
        self.columns.iter().find(|(_, field, _)| field.key == key).map(|(column, ..)| *column)
    }

    /// The key of a column.
    pub(super) fn field(&self, column: u32) -> Option<&'static Field> {
        self.columns.iter().find(|(at, ..)| *at == column).map(|(_, field, _)| *field)
    }
}

/// What a row of headers must hold to be a section's: one of each group of keys, and none of the last.
struct Shape {
    section: &'static str,
    needs: &'static [&'static [&'static str]],
    lacks: &'static [&'static str],
    /// Words in a sheet's or file's name that speak for the section.
    words: &'static [&'static str],
}

const fn shape(
    section: &'static str,
    needs: &'static [&'static [&'static str]],
    lacks: &'static [&'static str],
    words: &'static [&'static str],
) -> Shape {
    Shape { section, needs, lacks, words }
}

/// The telling columns of each section that can be recognised.
static SHAPES: &[Shape] = &[
    shape(
        "scenes",
        &[&["number"], &["set"], &["pages", "cast", "int_ext", "day_night", "synopsis"]],
        &[],
        &["breakdown", "scene", "one-line", "oneline", "script"],
    ),
    shape("days", &[&["date"], &["call", "wrap", "number"]], &[], &["day", "schedule"]),
    shape("cast", &[&["id"], &["character"]], &[], &["cast"]),
    shape("crew", &[&["department", "position"], &["name"]], &[], &["crew", "unit list", "contact"]),
    shape("locations", &[&["name"], &["address"]], &[], &["location"]),
    shape("permits", &[&["location"], &["number", "authority", "id"], &["status", "from", "to", "issued", "applied"]], &[], &["permit"]),
    shape("scouting", &[&["set"], &["candidate"], &["verdict", "scouted", "scouted_by"]], &["pages"], &["scout", "recce", "candidate"]),
    shape(
        "moves",
        &[&["date"], &["to"], &["from", "route"], &["route", "minutes", "miles", "km", "leave"]],
        &["call", "wrap", "status", "amount"],
        &["move", "movement"],
    ),
    shape("transport", &[&["run"], &["riders"]], &[], &["transport", "run", "pick-up", "pickup"]),
    shape("vehicles", &[&["name"], &["driver"]], &["run", "riders"], &["vehicle", "transport"]),
    shape("equipment", &[&["item"], &["quantity"], &["vendor", "department", "dates"]], &[], &["equipment"]),
    shape(
        "accounts",
        &[&["number"], &["name"], &["total", "original", "approved"]],
        &["rate", "price", "unit rate", "unit cost"],
        &["account", "topsheet", "top sheet", "chart", "budget"],
    ),
    shape("details", &[&["description"], &["rate"], &["amount", "units", "x", "total"]], &[], &["detail", "budget"]),
    shape("fringes", &[&["id"], &["rate", "flat"], &["cutoff", "cutoff_per", "post_to", "unit"]], &["account", "description"], &["fringe"]),
    shape("charges", &[&["name"], &["rate", "flat"], &["base", "base_accounts", "plus"]], &["account", "description"], &["charge"]),
    shape("credits", &[&["name"], &["rate", "flat"], &["qualifying_accounts", "qualifying_spend", "cap"]], &["account"], &["credit"]),
    shape("credit_uplifts", &[&["credit"], &["name"], &["rate"]], &["account", "flat"], &["uplift"]),
    shape("finance", &[&["source"], &["amount"], &["note"]], &["account", "description", "date", "item", "vendor"], &["finance"]),
    shape("finance_draws", &[&["source"], &["date"], &["amount"]], &["account", "description", "item", "vendor"], &["draw"]),
    shape("budget_settings", &[&["setting"], &["value"]], &[], &["setting"]),
    shape("budget_globals", &[&["name"], &["value"], &["written"]], &[], &["global"]),
    shape("draft_totals", &[&["draft"], &["name"], &["total"]], &["rate"], &["draft"]),
    shape(
        "assets",
        &[&["id"], &["item"], &["source", "return_due", "needed_by", "received"]],
        &["buyer"],
        &["asset", "prop", "costume", "wardrobe"],
    ),
    shape("appearances", &[&["cast"], &["date"], &["kind"]], &["scene", "call", "department"], &["appearance", "talent", "fitting"]),
    shape(
        "day_notes",
        &[&["date"], &["text"], &["time", "department", "owner"]],
        &["amount", "total", "call", "scenes"],
        &["day note", "daily note"],
    ),
    shape("confirmations", &[&["date"], &["who"], &["at"]], &["amount", "total", "department", "dept", "scene", "scenes"], &["confirm"]),
    shape(
        "trips",
        &[&["people"], &["date"], &["depart", "carrier", "arrive"], &["from", "to", "mode"]],
        &["amount", "total"],
        &["travel", "trip", "flight"],
    ),
    shape("rooms", &[&["hotel"], &["people"], &["check_in"], &["check_out"]], &["amount"], &["room", "hotel"]),
    shape(
        "paperwork",
        &[&["person"], &["kind"], &["signed", "sent"]],
        &["amount", "total", "invoice"],
        &["paperwork", "start", "onboarding"],
    ),
    shape(
        "slots",
        &[
            &["time"],
            &["candidate"],
            &["role", "attempt", "session", "sides", "result"],
            &["attempt", "reader", "sides", "result", "session"],
        ],
        &["department", "dept"],
        &["audition", "casting", "session", "slot"],
    ),
    shape(
        "candidates",
        &[&["role"], &["name"], &["headshot", "reel", "resume", "agent_phone", "licence"]],
        &["department", "dept", "#", "cast #"],
        &["casting", "candidate"],
    ),
    shape("deliverables", &[&["item"], &["description"], &["due", "buyer", "family", "spec", "format", "sent"]], &[], &["deliver"]),
    shape(
        "vfx",
        &[&["shot"], &["vendor", "status", "turnover"], &["frames", "due", "final", "version"]],
        &["int_ext"],
        &["vfx", "effects", "shot"],
    ),
    shape("footage", &[&["roll"], &["checksum", "copies", "received", "synced"]], &["shot"], &["footage", "camera", "media", "roll"]),
    shape("cuts", &[&["id"], &["kind", "frame_rate"], &["duration", "start", "events"]], &[], &["cut", "turnover"]),
    shape("post", &[&["name"], &["date", "start"], &["actual", "depends_on", "owner", "vendor"]], &[], &["post", "milestone"]),
];

/// The sections that can be recognised by their headers.
pub(super) fn recognised_sections() -> impl Iterator<Item = &'static str> {
    SHAPES.iter().map(|shape| shape.section)
}

/// A header without what people vary: case, spaces, punctuation, line breaks. A number sign stays, since `#` alone is a
/// header, and `No.` is the same as it.
pub(super) fn normal(header: &str) -> String {
    let lower = header.to_lowercase().replace('#', " # ");
    let words = lower.split(|c: char| !c.is_alphanumeric() && c != '#').filter(|word| !word.is_empty());
    words.map(|word| if matches!(word, "no" | "nos" | "number" | "numbers") { "#" } else { word }).collect()
}

/// A header's meaning: section and key, and whether it is the key itself or its first spelling.
type Meaning = (&'static str, &'static Field, bool);

/// Every spelling of every header.
static SPELLINGS: LazyLock<HashMap<String, Vec<Meaning>>> = LazyLock::new(|| {
    let mut all: HashMap<String, Vec<Meaning>> = HashMap::new();
    for table in SECTIONS {
        for field in table.fields {
            // A cell is one text; what is a mapping or a list of records has no column.
            if matches!(field.kind, Kind::Record(_) | Kind::Records(_) | Kind::TextMap | Kind::ElementMap) {
                continue;
            }
            for (at, spelling) in std::iter::once(field.key).chain(field.headers.iter().copied()).enumerate() {
                add(&mut all, table, field, spelling, at <= 1);
            }
        }
    }
    for (key, name, words) in languages::WORDS {
        let Some((table, field)) = section(key).and_then(|table| Some((table, table.field(name)?))) else { continue };
        words.iter().for_each(|word| add(&mut all, table, field, word, false));
    }
    all
});

fn add(all: &mut HashMap<String, Vec<Meaning>>, table: &'static Table, field: &'static Field, spelling: &str, first: bool) {
    let entry = all.entry(normal(spelling)).or_default();
    if !entry.iter().any(|(key, known, _)| *key == table.key && known.key == field.key) {
        entry.push((table.key, field, first));
    }
}

/// The words of headers: the built-in ones, and those that the production adds.
#[derive(Debug, Clone, Default)]
pub(super) struct Words {
    own: HashMap<String, Vec<Meaning>>,
}

impl Words {
    /// The built-in words with others: section, key and word. What names no key of a section is left out.
    pub(super) fn new(own: &[(String, String, String)]) -> Self {
        let mut words = Self::default();
        for (key, name, word) in own {
            if let Some((table, field)) = section(key).and_then(|table| Some((table, table.field(name)?))) {
                add(&mut words.own, table, field, word, true);
            }
        }
        words
    }

    /// What a header may mean: what the production says first.
    fn meanings<'w>(&'w self, header: &str) -> impl Iterator<Item = &'w Meaning> + use<'w> {
        let known = |text: &str| {
            let plain = normal(text);
            (self.own.get(&plain).map(Vec::as_slice).unwrap_or_default(), SPELLINGS.get(&plain).map(Vec::as_slice).unwrap_or_default())
        };
        let mut found = known(header);
        if found.0.is_empty()
            && found.1.is_empty()
            && let Some((before, _)) = header.split_once(['(', '['])
        {
            // `Rate (USD)` is Rate.
            found = known(before);
        }
        found.0.iter().chain(found.1)
    }

    /// Whether the text is a header of any section.
    pub(super) fn know(&self, header: &str) -> bool {
        header.len() <= 60 && (self.meanings(header).next().is_some() || half_name(header).is_some())
    }
}

/// Whether a header is that of a first name (false) or a last name (true).
fn half_name(header: &str) -> Option<bool> {
    let plain = normal(header);
    let is = |words: &[&str]| words.iter().any(|word| normal(word) == plain);
    if is(languages::LAST_NAMES) { Some(true) } else { is(languages::FIRST_NAMES).then_some(false) }
}

/// Maps a row of headers to the keys of a section: a header that is the key itself goes first, and each key takes one
/// column.
pub(super) fn map(table: &'static Table, headers: &[(u32, String)], words: &Words) -> Mapping {
    let mut columns: Vec<(u32, &'static Field, String)> = Vec::new();
    for exact in [true, false] {
        for (column, header) in headers {
            if columns.iter().any(|(taken, ..)| taken == column) {
                continue;
            }
            let free = words.meanings(header).find(|(key, field, first)| {
                *key == table.key && (*first || !exact) && !columns.iter().any(|(_, taken, _)| taken.key == field.key)
            });
            if let Some((_, field, _)) = free {
                columns.push((*column, field, header.clone()));
            }
        }
    }
    // A name in two columns: both are the name, the first name first.
    let mut joined = Vec::new();
    if let Some(field) = table.field("name").filter(|_| table.key == "crew") {
        let named = columns.iter().any(|(_, field, header)| field.key == "name" && half_name(header).is_none());
        let half = |last: bool| headers.iter().find(|(_, header)| half_name(header) == Some(last));
        if let (false, Some(first), Some(last)) = (named, half(false), half(true)) {
            columns.retain(|(column, ..)| *column != first.0 && *column != last.0);
            columns.extend([first, last].map(|(column, header)| (*column, field, header.clone())));
            joined = vec![first.0, last.0];
        }
    }
    columns.sort_by_key(|(column, ..)| *column);
    let unused = headers.iter().filter(|(column, _)| !columns.iter().any(|(taken, ..)| taken == column)).cloned().collect();
    Mapping { table, columns, unused, joined }
}

/// What a row of headers was taken for.
#[derive(Debug, PartialEq)]
pub(super) enum Recognised {
    /// Headers of one section, and how many of them are known.
    One(Mapping, usize),
    /// Headers that fit several sections equally well.
    Several(Vec<&'static str>),
}

/// Recognises a row of headers; `names` are those of the sheet and the file, which decide between equals.
pub(super) fn recognise(headers: &[(u32, String)], names: &str, words: &Words) -> Option<Recognised> {
    if headers.iter().filter(|(_, header)| words.know(header)).count() < 2 {
        return None;
    }
    let names = names.to_lowercase();
    let mut best: Vec<(usize, Mapping)> = Vec::new();
    for shape in SHAPES {
        let Some(table) = section(shape.section) else { continue };
        let mapping = map(table, headers, words);
        let fits = shape.needs.iter().all(|group| group.iter().any(|key| mapping.column(key).is_some()));
        let barred = headers.iter().any(|(_, header)| {
            let header = normal(header.split_once(['(', '[']).map_or(header.as_str(), |(before, _)| before));
            shape.lacks.iter().any(|word| normal(word) == header)
        });
        if !fits || barred {
            continue;
        }
        // A name never outweighs a column.
        let weight = mapping.columns.len() * 2 + usize::from(shape.words.iter().any(|word| names.contains(word)));
        match best.first().map(|(known, _)| *known) {
            Some(known) if known > weight => {}
            Some(known) if known == weight => best.push((weight, mapping)),
            _ => best = vec![(weight, mapping)],
        }
    }
    if best.len() > 1 {
        return Some(Recognised::Several(best.iter().map(|(_, mapping)| mapping.table.key).collect()));
    }
    best.pop().map(|(_, mapping)| {
        let score = mapping.columns.len();
        Recognised::One(mapping, score)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn recognised(headers: &[&str], names: &str) -> String {
        let headers: Vec<(u32, String)> = (0..).zip(headers.iter().map(|header| (*header).to_owned())).collect();
        match recognise(&headers, names, &Words::default()) {
            None => "nothing".to_owned(),
            Some(Recognised::Several(sections)) => sections.join(" or "),
            Some(Recognised::One(mapping, _)) => {
                let keys: Vec<&str> = mapping.columns.iter().map(|(_, field, _)| field.key).collect();
                format!("{}: {}", mapping.table.key, keys.join(" "))
            }
        }
    }

    #[test]
    fn the_usual_sheets_are_recognised() {
        let detail = ["Account", "Description", "Amount", "Units", "X", "Rate", "Total"];
        assert_eq!(recognised(&detail, ""), "details: account description amount units x rate total");
        let detail = ["ACCT. #", "Details", "Qty", "Unit", "x", "Rate (USD)", "Sub-Total", "Fringes"];
        assert_eq!(recognised(&detail, ""), "details: account description amount units x rate total fringes");
        assert_eq!(recognised(&["Acct", "Category", "Page", "Total", "Original"], ""), "accounts: number name total original");
        assert_eq!(
            recognised(&["Scene", "I/E", "Set", "D/N", "Pages", "Cast", "Synopsis"], ""),
            "scenes: number int_ext set day_night pages cast synopsis"
        );
        assert_eq!(
            recognised(&["Sc.\nNo.", "INT./EXT.", "Set Name", "Day / Night", "Pgs.", "Cast #"], ""),
            "scenes: number int_ext set day_night pages cast"
        );
        assert_eq!(recognised(&["Dept", "Job Title", "Name", "Cell", "E-mail"], ""), "crew: department position name phone email");
        assert_eq!(recognised(&["#", "Character", "Artist", "Agent"], ""), "cast: id character performer agent");
        assert_eq!(recognised(&["Location", "Address", "Town"], ""), "locations: name address city");
        assert_eq!(recognised(&["Item", "Description", "Due Date", "Buyer"], ""), "deliverables: item description due buyer");
        assert_eq!(recognised(&["Date", "Day", "Crew Call"], ""), "days: date number call");
        assert_eq!(recognised(&["Abteilung", "Funktion", "Vorname", "Nachname", "Handy"], ""), "crew: department position name name phone");
        assert_eq!(recognised(&["Département", "Poste", "Nom", "Téléphone"], ""), "crew: department position name phone");
        assert_eq!(
            recognised(&["Szene", "I/A", "Motiv", "T/N", "Seiten", "Rollen"], ""),
            "scenes: number int_ext set day_night pages cast"
        );
        assert_eq!(recognised(&["Escena", "Decorado", "Páginas", "Personajes"], ""), "scenes: number set pages cast");
        assert_eq!(recognised(&["Date", "Weather"], ""), "nothing");
        assert_eq!(recognised(&["Tribe", "Flower"], ""), "nothing");
    }

    #[test]
    fn a_tie_is_told_and_the_sheets_name_decides_it() {
        assert_eq!(recognised(&["No.", "Role", "Name", "Phone"], ""), "cast or crew");
        assert_eq!(recognised(&["No.", "Role", "Name", "Phone"], "Crew 2026"), "crew: position name phone");
    }

    #[test]
    fn one_key_takes_one_column_and_the_exact_header_first() {
        let headers = [(0, "Due".to_owned()), (1, "Date".to_owned()), (2, "Milestone".to_owned())];
        let mapping = map(section("post").unwrap(), &headers, &Words::default());
        assert_eq!(mapping.column("date"), Some(1));
        assert_eq!(mapping.unused, [(0, "Due".to_owned())]);
    }
}
