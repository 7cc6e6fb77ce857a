//! The production's identity and conventions.

use crate::findings::{Finding, Findings, Origin, Part, Sources, codes};
use crate::ingest::{Node, Value};
use crate::model::{
    Company, Conventions, Draft, DropReading, MOST_MINUTES_PER_PAGE, Network, Notice, Paper, PersonCredit, Production, ProductionType,
    Safety, Wording,
};
use crate::values::{ClockStyle, Currency, DateOrder};

use super::Linker;
use super::breakdown::category_key;
use super::read::{Fields, Reading};

/// Joins the top-level values of all files into one record: each stands once, mappings join key by key.
pub(super) fn join_top(values: Vec<(String, Node)>, sources: &mut Sources, findings: &mut Findings) -> Node {
    let first = values.first().map_or(Origin::NONE, |(_, node)| node.origin);
    let mut top: Vec<(String, Node)> = Vec::new();
    for (key, node) in values {
        match top.iter_mut().find(|(name, _)| *name == key) {
            None => top.push((key, node)),
            Some((_, own)) => join(&key, own, node, findings),
        }
    }
    // Where the top level has a fault of its own, the title may stand in it.
    let faulty = |finding: &Finding| {
        let code = finding.code;
        (code.loses_facts() || code == &codes::WRONG_TYPE || code == &codes::UNKNOWN_KEY) && finding.blocks.contains(&Part::Identity)
    };
    if !top.iter().any(|(key, node)| key == "title" && (node.text().is_some() || !matches!(node.value, Value::Null | Value::Text(_))))
        && !findings.iter().any(faulty)
    {
        let at = sources.named("production.yaml").unwrap_or(first);
        let finding = Finding::new(&codes::MISSING_KEY, "the production has no `title`").at(at).blocks(Part::Identity);
        findings.push(finding.help("add `title: …` to production.yaml"));
    }
    let fields: Vec<(String, Origin)> = top.iter().map(|(key, node)| (key.clone(), node.origin)).collect();
    let origin = if first.is_some() { sources.merged(first, &fields) } else { first };
    Node { value: Value::Map(top), origin }
}

fn join(key: &str, own: &mut Node, other: Node, findings: &mut Findings) {
    match (&mut own.value, other.value) {
        (Value::Map(entries), Value::Map(more)) => {
            for (inner, node) in more {
                match entries.iter_mut().find(|(name, _)| *name == inner) {
                    None => entries.push((inner, node)),
                    Some((_, first)) => join(&format!("{key}.{inner}"), first, node, findings),
                }
            }
        }
        (Value::Text(a), Value::Text(b)) if a.trim() == b.trim() => {}
        (_, Value::Null) => {}
        _ => {
            let finding = Finding::new(&codes::CONFLICT, format!("`{key}` has two values")).at(other.origin);
            findings.push(finding.related(own.origin, None, "another value here").blocks(Part::Identity).help("keep one of the two"));
        }
    }
}

/// The conventions that the top level states, over the defaults of its wording and its country.
pub(super) fn conventions(top: &Node) -> Conventions {
    let none = Node { value: Value::Map(Vec::new()), origin: Origin::NONE };
    let node = top.get("conventions").unwrap_or(&none);
    let f = Fields { node, reading: Reading { order: DateOrder::Mdy, currency: Currency::USD } };
    let wording = f.str("wording").map(|word| if word.eq_ignore_ascii_case("uk") { Wording::Uk } else { Wording::Us });
    let mut c = Conventions::of_place(wording, f.text("language").as_deref());
    if let Value::Map(entries) = &node.value {
        c.origins = entries.iter().map(|(key, node)| (key.clone(), node.origin)).collect();
    }
    c.origin = node.origin;
    let paper = |key: &str| {
        f.str(key).and_then(|word| match word.to_lowercase().as_str() {
            "letter" => Some(Paper::Letter),
            "legal" => Some(Paper::Legal),
            "a4" => Some(Paper::A4),
            _ => None,
        })
    };
    c.paper = paper("paper").unwrap_or(c.paper);
    c.call_sheet_paper = paper("call_sheet_paper").unwrap_or(c.paper);
    match f.str("clock") {
        Some("12") => c.clock = ClockStyle::Twelve,
        Some("24") => c.clock = ClockStyle::TwentyFour,
        _ => {}
    }
    match f.str("date_order") {
        Some("mdy") => c.date_order = DateOrder::Mdy,
        Some("dmy") => c.date_order = DateOrder::Dmy,
        _ => {}
    }
    let colours = f.names("revision_colours");
    if !colours.is_empty() {
        c.revision_colours = colours;
    }
    c.unit_name = f.text("unit_name").unwrap_or(c.unit_name);
    c.currency = f.str("currency").and_then(|code| code.parse().ok()).unwrap_or(c.currency);
    c.time_zone = f.str("time_zone").and_then(|name| jiff::tz::TimeZone::get(name).ok()).unwrap_or(c.time_zone);
    c.minutes_per_page =
        f.integer("minutes_per_page").filter(|minutes| (1..=MOST_MINUTES_PER_PAGE).contains(minutes)).unwrap_or(c.minutes_per_page);
    for (key, field) in [
        ("setup_minutes", &mut c.setup_minutes),
        ("lunch_minutes", &mut c.lunch_minutes),
        ("lunch_after", &mut c.lunch_after),
        ("move_minutes", &mut c.move_minutes),
        ("driver_hours", &mut c.driver_minutes),
        ("blocking_minutes", &mut c.blocking_minutes),
        ("makeup_minutes", &mut c.makeup_minutes),
    ] {
        *field = f.minutes(key).unwrap_or(*field);
    }
    (c.crew_rest, c.cast_rest) = (f.minutes("crew_rest"), f.minutes("cast_rest"));
    const TYPES: [ProductionType; 5] =
        [ProductionType::Feature, ProductionType::Series, ProductionType::Limited, ProductionType::Short, ProductionType::Commercial];
    let kind = f.choice("production_type", ProductionType::WORDS).and_then(|at| TYPES.get(at));
    c.production_type = kind.copied().unwrap_or_default();
    if f.get("rule_packs").is_some() {
        let packs = f.names("rule_packs").into_iter().filter(|id| !id.eq_ignore_ascii_case("none"));
        c.rule_packs = Some(packs.collect());
    }
    if f.str("drop_reading").is_some_and(|word| word.eq_ignore_ascii_case("difference")) {
        c.drop_reading = DropReading::Difference;
    }
    c.ndb = f.call("ndb");
    c.frame_rate = f.str("frame_rate").and_then(|text| text.parse().ok());
    c.pages_per_day = f.eighths("pages_per_day");
    c.scenes_per_day = f.integer("scenes_per_day");
    c.setups_per_day = f.integer("setups_per_day");
    c.footage_copies = f.integer("footage_copies");
    c.footage_within = f.integer("footage_within");
    c.moves_per_day = f.integer("moves_per_day");
    for (key, colour) in f.map("strip_colours") {
        if let Ok(colour) = colour.parse() {
            c.strip_colours.set(&key, colour);
        }
    }
    c.dood = f.names("dood").iter().map(|name| category_key(name)).collect();
    const BOARD_PAPERS: [Paper; 5] = [Paper::Letter, Paper::Legal, Paper::Tabloid, Paper::A4, Paper::A3];
    let board_paper = f.str("board_paper").map(str::to_lowercase);
    c.board_paper = BOARD_PAPERS.into_iter().find(|paper| board_paper.as_deref() == Some(paper.word()));
    c
}

/// Reads the identity of the production.
pub(super) fn read(production: &mut Production, top: &Node, linker: &mut Linker<'_>) {
    let f = Fields { node: top, reading: linker.reading };
    let id = &mut production.identity;
    id.title = f.text("title").unwrap_or_default();
    id.code = f.text("code");
    id.episode = f.text("episode");
    id.templates = f.text("templates");
    id.origin = f.origin();
    production.as_of = f.date("as_of");
    if let Some(c) = f.record("company") {
        id.company = Company {
            name: c.text("name"),
            address: c.text("address"),
            phone: c.text("phone"),
            email: c.text("email"),
            logo: c.text("logo"),
        };
    }
    let draft = |key: &str| {
        f.record(key).map_or_else(Draft::default, |d| Draft {
            name: d.text("name"),
            colour: d.text("colour"),
            date: d.date("date"),
            pages: d.eighths("pages"),
        })
    };
    id.script = draft("script");
    id.schedule = draft("schedule");
    if let Some(s) = f.record("safety") {
        id.safety = Safety {
            contact: s.text("contact"),
            phone: s.text("phone"),
            hotline: s.text("hotline"),
            conduct: s.text("conduct"),
            conduct_phone: s.text("conduct_phone"),
            housing_contact: s.text("housing_contact"),
            housing_phone: s.text("housing_phone"),
        };
    }
    id.distribution = f.text("distribution");
    if let Some(n) = f.record("network") {
        id.network = Network { name: n.text("name"), password: n.text("password") };
    }
    id.watermark = f.record("sides").and_then(|sides| sides.text("watermark"));
    if let Some(t) = f.record("theme") {
        id.theme = super::theme::read(t.node, linker.findings);
    }
    let person = |row: Fields<'_>| Some(PersonCredit { role: row.text("role")?, name: row.text("name")?, phone: row.text("phone") });
    id.people = linker.rows("people").filter_map(person).collect();
    let notice =
        |row: Fields<'_>| Some(Notice { title: row.text("title")?, text: row.text("text")?, top: row.str("where") == Some("top") });
    id.notices = linker.rows("notices").filter_map(notice).collect();
}
