//! Element links in force: the built-in ones as the production changes them, then its own.

use super::Linker;
use super::breakdown::nested;
use super::read::Fields;
use crate::findings::{Finding, Part, codes};
use crate::ingest::{Value, with_nearest};
use crate::model::{DEFAULT_LINKS, Link, Production};

pub(super) fn read(production: &mut Production, linker: &mut Linker<'_>) {
    let wording = production.conventions.wording;
    let mut all: Vec<Option<Link>> = Link::defaults(wording).into_iter().map(Some).collect();
    let mut changed = vec![false; all.len()];
    let mut own = Vec::new();
    for row in linker.rows("links").collect::<Vec<_>>() {
        let needs = row.str("needs").map(str::trim).filter(|needs| !needs.is_empty());
        let built_in = needs.and_then(|needs| {
            DEFAULT_LINKS.iter().position(|row| row.us.eq_ignore_ascii_case(needs) || row.uk.eq_ignore_ascii_case(needs))
        });
        match built_in {
            _ if row.bool("off") == Some(true) => match built_in {
                Some(at) => all[at] = None,
                None => unknown(linker, row, needs),
            },
            // The first record about a built-in link changes it; a second one stands beside it.
            Some(at) if !changed[at] => {
                changed[at] = true;
                if let Some(link) = &mut all[at] {
                    change(link, row);
                }
            }
            _ => {
                let link = link(row);
                if incomplete(linker, row, &link) {
                    continue;
                }
                own.push(link);
            }
        }
    }
    production.links = all.into_iter().flatten().chain(own).collect();
}

/// `off` names no built-in link.
fn unknown(linker: &mut Linker<'_>, row: Fields<'_>, needs: Option<&str>) {
    let names = DEFAULT_LINKS.iter().flat_map(|row| if row.us == row.uk { vec![row.us] } else { vec![row.us, row.uk] });
    let finding = match needs {
        Some(needs) => Finding::new(&codes::BAD_VALUE, format!("there is no built-in link `{needs}`")).at(row.origin()).field("needs"),
        None => Finding::new(&codes::MISSING_KEY, "a link that is turned off lacks `needs`").at(row.origin()),
    };
    let list = names.clone().collect::<Vec<_>>().join(", ");
    let finding = finding.blocks(Part::Schedule).help(format!("the built-in links are: {list}"));
    linker.say(match needs {
        Some(needs) => with_nearest(finding, needs, names),
        None => finding,
    });
}

/// Says of a link of the production's own that it lacks what sets it off, or what follows from it.
fn incomplete(linker: &mut Linker<'_>, row: Fields<'_>, link: &Link) -> bool {
    let (what, help) = if !link.has_trigger() {
        ("what sets it off", "add `category`, `element`, `hazard` or `minor: true`")
    } else if link.needs.is_none() && link.implies.is_empty() {
        ("what follows from it", "add `needs`, with the `positions` that meet it, or `implies`")
    } else {
        return false;
    };
    let finding = Finding::new(&codes::MISSING_KEY, format!("a record of `links` lacks {what}"));
    linker.say(finding.at(row.origin()).blocks(Part::Schedule).help(help));
    true
}

/// A category as elements are filed under it.
fn categories(row: Fields<'_>) -> Vec<String> {
    row.names("category").iter().map(|name| name.to_lowercase().replace([' ', '-', '/'], "_")).collect()
}

fn implies(row: Fields<'_>) -> Option<Vec<crate::model::Element>> {
    let Some(Value::Map(entries)) = row.get("implies").map(|node| &node.value) else { return None };
    Some(entries.iter().flat_map(|(category, node)| nested(&category.trim().to_lowercase().replace([' ', '-', '/'], "_"), node)).collect())
}

/// A link of the production's own.
fn link(row: Fields<'_>) -> Link {
    let needs = row.text("needs").filter(|needs| !needs.trim().is_empty());
    let mut positions = row.names("positions");
    if positions.is_empty() {
        positions.extend(needs.clone());
    }
    let each = row.integer("each").filter(|each| *each > 0);
    Link {
        categories: categories(row),
        words: row.names("element"),
        hazards: row.names("hazard"),
        minor: row.bool("minor").unwrap_or(false),
        needs,
        positions,
        guardian: row.bool("guardian").unwrap_or(false),
        each,
        each_no_school: row.integer("each_no_school").filter(|each| *each > 0).or(each),
        implies: implies(row).unwrap_or_default(),
        papers: row.texts("papers"),
        source: None,
        origin: row.origin(),
    }
}

/// Changes a built-in link by what a record states. What sets it off is stated as a whole.
fn change(link: &mut Link, row: Fields<'_>) {
    let own = self::link(row);
    if own.has_trigger() {
        (link.categories, link.words, link.hazards, link.minor) = (own.categories, own.words, own.hazards, own.minor);
    }
    if row.get("positions").is_some() {
        link.positions = own.positions;
    }
    if let Some(guardian) = row.bool("guardian") {
        link.guardian = guardian;
    }
    if own.each.is_some() {
        (link.each, link.each_no_school) = (own.each, own.each_no_school);
    }
    if let Some(implied) = implies(row) {
        link.implies = implied;
    }
    if row.get("papers").is_some() {
        link.papers = own.papers;
    }
    link.origin = own.origin;
}
