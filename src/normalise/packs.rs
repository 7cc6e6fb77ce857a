//! Delivery packs: data, in `packs/` and in the production's own `delivery_packs`. Each row that a buyer asks for becomes
//! an item for each episode, version and language that it takes, as a record among the `deliverables`; what those state of
//! the same item wins.
//!
//! An item's number is its row's, with the episode, the version and the language where it is one of several:
//! `3.2-101-tv-de`. So it stays when rows or languages are added.

use std::collections::{BTreeMap, BTreeSet};

use super::built_in;
use super::merge::Sections;
use super::read::name_list;
use crate::findings::{Finding, Findings, Origin, Part, Sources, codes};
use crate::ingest::{Node, Value, with_nearest};
use crate::model::FromPack;
use crate::values::language_name;

/// The packs that come with callboard, made up as examples of a kind of buyer: id and text.
const BUILT_IN: &[(&str, &str)] = &[
    ("generic-streamer", include_str!("packs/generic-streamer.yaml")),
    ("generic-broadcaster", include_str!("packs/generic-broadcaster.yaml")),
    ("generic-sales-agent", include_str!("packs/generic-sales-agent.yaml")),
];

/// What the keys of a row become on its items, and those that are the same.
const COPIED: &[&str] = &[
    "family",
    "description",
    "spec",
    "format",
    "frame_rate",
    "raster",
    "colour_space",
    "audio",
    "quantity",
    "recipient",
    "due",
    "due_from",
    "due_by",
    "on_day_off",
    "depends_on",
    "paper",
    "late_cost",
    "redelivery",
    "qc_within",
    "owner",
    "cost_bearer",
    "notes",
];

/// The most items that one row is given for: more is a slip in a list.
const MOST: usize = 2_000;

/// A pack as it is asked for, the one that it is like laid under it.
#[derive(Debug, Clone)]
pub(super) struct Resolved {
    /// Its own keys.
    pub head: Node,
    /// Its rows.
    pub rows: Vec<Node>,
    /// Whether it comes with callboard.
    pub built_in: bool,
}

/// What packs come to.
#[derive(Debug, Default)]
pub(super) struct Expanded {
    /// The packs that buyers ask for, by id, in the order they are first named.
    pub packs: Vec<(String, Resolved)>,
    /// The row of each item that was made, by buyer and item.
    pub from: BTreeMap<(String, String), FromPack>,
}

/// Makes the items that buyers' packs ask for.
pub(super) fn lay(top: &Node, sections: &mut Sections, sources: &mut Sources, findings: &mut Findings) -> Expanded {
    let mut out = Expanded::default();
    let buyers: Vec<Node> = sections.get("buyers").cloned().unwrap_or_default();
    let only = match buyers.as_slice() {
        [one] => text(one, "id").map(str::to_owned),
        _ => None,
    };
    let mut items = Items::of(sections, only.as_deref());
    for buyer in &buyers {
        let Some(id) = text(buyer, "id") else { continue };
        for asked in list(buyer, "packs") {
            let Some(name) = asked.get("pack").filter(|node| node.text().is_some()) else {
                let finding = Finding::new(&codes::MISSING_KEY, format!("a pack of buyer {id} does not say which")).at(asked.origin);
                findings.push(finding.blocks(Part::Post).help("add `pack:` with the id of one of `delivery_packs`"));
                continue;
            };
            let pack_id = name.text().unwrap_or_default();
            if !out.packs.iter().any(|(known, _)| known == pack_id) {
                let Some(pack) = resolve(pack_id, name.origin, sections, findings, 0) else { continue };
                out.packs.push((pack_id.to_owned(), pack));
            }
            let Some((_, pack)) = out.packs.iter().find(|(known, _)| known == pack_id) else { continue };
            let one = Asked { top, buyer: id, asked, pack, pack_id };
            one.expand(sections.get("episodes").map(Vec::as_slice).unwrap_or_default(), &mut items, &mut out.from, sources, findings);
        }
    }
    if !out.from.is_empty() {
        sections.insert("deliverables", items.done());
    }
    out
}

fn text<'n>(node: &'n Node, key: &str) -> Option<&'n str> {
    node.get(key).and_then(Node::text)
}

fn list<'n>(node: &'n Node, key: &str) -> &'n [Node] {
    match node.get(key).map(|node| &node.value) {
        Some(Value::List(items)) => items,
        _ => &[],
    }
}

fn names(node: &Node, key: &str) -> Vec<String> {
    node.get(key).map(name_list).unwrap_or_default()
}

/// The pack of a name: the production's own, else one that comes with callboard; with what it is like under it.
fn resolve(id: &str, at: Origin, sections: &Sections, findings: &mut Findings, depth: usize) -> Option<Resolved> {
    let own = sections.get("delivery_packs").into_iter().flatten().find(|node| text(node, "id") == Some(id));
    let flat = || sections.get("pack_rows").into_iter().flatten().filter(|row| text(row, "pack") == Some(id)).cloned();
    let built_in = || built_in::read(BUILT_IN, id, at);
    let head = match own {
        Some(node) => node.clone(),
        None if flat().next().is_some() => {
            let name = Node { value: Value::Text(id.to_owned()), origin: at };
            Node { value: Value::Map(vec![("id".to_owned(), name)]), origin: at }
        }
        None => match built_in() {
            Some(node) => {
                let rows = list(&node, "rows").to_vec();
                return Some(Resolved { head: node, rows, built_in: true });
            }
            None => {
                let own = sections.get("delivery_packs").into_iter().flatten().filter_map(|node| text(node, "id"));
                let known = BUILT_IN.iter().map(|(id, _)| *id).chain(own);
                let finding = Finding::new(&codes::UNKNOWN_REFERENCE, format!("there is no delivery pack `{id}`"));
                findings.push(with_nearest(finding.at(at).blocks(Part::Post), id, known));
                return None;
            }
        },
    };
    let mut rows: Vec<Node> = list(&head, "rows").iter().cloned().chain(flat()).collect();
    for row in &rows {
        for key in ["item", "description"].into_iter().filter(|key| text(row, key).is_none()) {
            let like = text(&head, "like").is_some() && key == "description";
            if !like {
                let finding = Finding::new(&codes::MISSING_KEY, format!("a row of pack {id} lacks `{key}`")).at(row.origin);
                findings.push(finding.blocks(Part::Post).help(format!("add `{key}`")));
            }
        }
    }
    let Some(like) = head.get("like").filter(|node| node.text().is_some() && depth < 8) else {
        return Some(Resolved { head, rows, built_in: false });
    };
    // A pack of its own name is the one that comes with callboard.
    let name = like.text().unwrap_or_default();
    let base = if name == id {
        built_in::read(BUILT_IN, name, like.origin).map(|node| Resolved { rows: list(&node, "rows").to_vec(), head: node, built_in: true })
    } else {
        resolve(name, like.origin, sections, findings, depth + 1)
    };
    let Some(base) = base else { return Some(Resolved { head, rows, built_in: false }) };
    let mut all = base.rows;
    for known in &mut all {
        if let Some(at) = rows.iter().position(|row| text(row, "item") == text(known, "item")) {
            let mut row = rows.remove(at);
            built_in::under(&mut row, known);
            *known = row;
        }
    }
    all.append(&mut rows);
    let mut head = head;
    built_in::under(&mut head, &base.head);
    Some(Resolved { head, rows: all, built_in: base.built_in })
}

/// The records of `deliverables` while packs are laid under them.
struct Items {
    nodes: Vec<Node>,
    at: BTreeMap<(String, String), usize>,
    /// Records that state something of all items of a row, and are none themselves.
    of_rows: BTreeSet<usize>,
}

impl Items {
    fn of(sections: &Sections, only: Option<&str>) -> Self {
        let nodes = sections.get("deliverables").cloned().unwrap_or_default();
        let key = |node: &Node| Some((text(node, "buyer").or(only)?.to_owned(), text(node, "item")?.to_owned()));
        let at = nodes.iter().enumerate().filter_map(|(index, node)| Some((key(node)?, index))).collect();
        Self { nodes, at, of_rows: BTreeSet::new() }
    }

    fn done(self) -> Vec<Node> {
        self.nodes.into_iter().enumerate().filter(|(index, _)| !self.of_rows.contains(index)).map(|(_, node)| node).collect()
    }

    /// Lays what a pack asks for under what is stated of an item, and of all items of its row.
    fn lay(&mut self, buyer: &str, item: &str, row: &str, mut entries: Vec<(String, Node)>, origin: Origin, sources: &mut Sources) {
        let stated = |of: &str| self.at.get(&(buyer.to_owned(), of.to_owned())).copied();
        let (own, whole) = (stated(item), stated(row).filter(|_| row != item));
        let mut first = origin;
        for index in [whole, own].into_iter().flatten() {
            let node = &self.nodes[index];
            first = node.origin;
            let Value::Map(more) = &node.value else { continue };
            for (key, node) in
                more.iter().filter(|(key, node)| !matches!(key.as_str(), "item" | "buyer") && !matches!(node.value, Value::Null))
            {
                match entries.iter_mut().find(|(name, _)| name == key) {
                    Some((_, known)) => *known = node.clone(),
                    None => entries.push((key.clone(), node.clone())),
                }
                // A date that is stated is not counted.
                if key == "due" {
                    entries.retain(|(name, _)| name != "due_from");
                }
            }
        }
        self.of_rows.extend(whole);
        let fields: Vec<(String, Origin)> = entries.iter().map(|(key, node)| (key.clone(), node.origin)).collect();
        let node = Node { value: Value::Map(entries), origin: sources.merged(first, &fields) };
        match own {
            Some(index) => self.nodes[index] = node,
            None => {
                self.at.insert((buyer.to_owned(), item.to_owned()), self.nodes.len());
                self.nodes.push(node);
            }
        }
    }
}

/// A pack that a buyer asks for.
struct Asked<'a> {
    top: &'a Node,
    buyer: &'a str,
    asked: &'a Node,
    pack: &'a Resolved,
    pack_id: &'a str,
}

/// What one item is made for.
#[derive(Debug, Clone, Default)]
struct Made {
    episode: Option<String>,
    version: Option<String>,
    language: Option<String>,
    /// Whether its number names the version: it is one of several.
    numbered: bool,
}

impl Asked<'_> {
    fn version(&self, id: &str) -> Option<&Node> {
        list(&self.pack.head, "versions").iter().find(|version| text(version, "id") == Some(id))
    }

    fn expand(
        &self,
        episodes: &[Node],
        items: &mut Items,
        from: &mut BTreeMap<(String, String), FromPack>,
        sources: &mut Sources,
        findings: &mut Findings,
    ) {
        let all: Vec<String> =
            list(&self.pack.head, "versions").iter().filter_map(|version| text(version, "id")).map(str::to_owned).collect();
        let mut versions = names(self.asked, "versions");
        if versions.is_empty() {
            versions = all.clone();
        } else if !all.is_empty() {
            for name in versions.iter().filter(|name| !all.contains(name)) {
                let at = self.asked.get("versions").map_or(self.asked.origin, |node| node.origin);
                let finding = Finding::new(&codes::UNKNOWN_REFERENCE, format!("pack {} has no version `{name}`", self.pack_id)).at(at);
                findings.push(with_nearest(finding.blocks(Part::Post), name, all.iter().map(String::as_str)));
            }
        }
        let known: Vec<&str> = episodes.iter().filter_map(|episode| text(episode, "id")).collect();
        let mut taken = names(self.asked, "episodes");
        for name in taken.iter().filter(|name| !known.is_empty() && !known.contains(&name.as_str())) {
            let at = self.asked.get("episodes").map_or(self.asked.origin, |node| node.origin);
            let finding = Finding::new(&codes::UNKNOWN_REFERENCE, format!("there is no episode `{name}`")).at(at);
            findings.push(with_nearest(finding.blocks(Part::Post), name, known.iter().copied()));
        }
        if taken.is_empty() {
            taken = known.iter().map(|id| (*id).to_owned()).collect();
        }
        let omit = names(self.asked, "omit");
        let mut unused: BTreeSet<&str> = omit.iter().map(String::as_str).collect();
        for row in &self.pack.rows {
            let (Some(item), Some(_)) = (text(row, "item"), text(row, "description")) else { continue };
            unused.remove(item);
            if omit.iter().any(|one| one == item) {
                continue;
            }
            for made in self.made(row, &taken, &versions).into_iter().take(MOST) {
                let parts = [made.episode.as_deref(), made.version.as_deref().filter(|_| made.numbered), made.language.as_deref()];
                let each = names(row, "each");
                let speaks = |at: usize| match at {
                    0 => each.iter().any(|one| one == "episode"),
                    1 => true,
                    _ => each.iter().any(|one| one == "language" || one == "dub"),
                };
                let number = parts.iter().enumerate().filter(|(at, _)| speaks(*at)).filter_map(|(_, part)| *part);
                let number = std::iter::once(item).chain(number).collect::<Vec<_>>().join("-");
                unused.remove(number.as_str());
                if omit.contains(&number) {
                    continue;
                }
                let entries = self.entries(row, &number, &made);
                items.lay(self.buyer, &number, item, entries, row.origin, sources);
                from.insert((self.buyer.to_owned(), number), FromPack { pack: self.pack_id.to_owned(), row: item.to_owned() });
            }
        }
        for name in unused {
            let at = self.asked.get("omit").map_or(self.asked.origin, |node| node.origin);
            let finding = Finding::new(&codes::UNKNOWN_REFERENCE, format!("pack {} has no row or item `{name}`", self.pack_id)).at(at);
            let known = self.pack.rows.iter().filter_map(|row| text(row, "item"));
            findings.push(with_nearest(finding.blocks(Part::Post), name, known));
        }
    }

    /// What the items of a row are made for.
    fn made(&self, row: &Node, episodes: &[String], versions: &[String]) -> Vec<Made> {
        let each = names(row, "each");
        let has = |word: &str| each.iter().any(|one| one.trim_end_matches('s') == word);
        let within = |all: &[String], key: &str| -> Vec<String> {
            let limits = names(row, key);
            all.iter().filter(|one| limits.is_empty() || limits.contains(one)).cloned().collect()
        };
        let some = |list: Vec<String>| if list.is_empty() { vec![None] } else { list.into_iter().map(Some).collect::<Vec<_>>() };
        // What is not asked for once for each is asked for where the buyer takes one of those it is limited to.
        let limited = names(row, "versions");
        let of_row = within(versions, "versions");
        if !limited.is_empty() && of_row.is_empty() {
            return Vec::new();
        }
        let numbered = has("version");
        let versions = match (numbered, of_row.as_slice()) {
            (true, _) => some(of_row),
            (false, [one]) if !limited.is_empty() => vec![Some(one.clone())],
            _ => vec![None],
        };
        let episodes = if has("episode") { some(episodes.to_vec()) } else { vec![None] };
        let (subtitles, dubs) = (names(self.asked, "languages"), names(self.asked, "dubs"));
        let languages: Vec<Option<String>> = match (has("language"), has("dub")) {
            (true, true) => {
                let both: Vec<String> = subtitles.iter().chain(dubs.iter().filter(|one| !subtitles.contains(one))).cloned().collect();
                within(&both, "languages").into_iter().map(Some).collect()
            }
            (true, false) => within(&subtitles, "languages").into_iter().map(Some).collect(),
            (false, true) => within(&dubs, "languages").into_iter().map(Some).collect(),
            (false, false) => vec![Some(names(row, "languages").join(", ")).filter(|text| !text.is_empty())],
        };
        let mut all = Vec::new();
        for episode in &episodes {
            for version in &versions {
                for language in &languages {
                    all.push(Made { episode: episode.clone(), version: version.clone(), language: language.clone(), numbered });
                }
            }
        }
        all
    }

    /// The keys of an item's record.
    fn entries(&self, row: &Node, number: &str, made: &Made) -> Vec<(String, Node)> {
        let here = |text: &str, origin: Origin| Node { value: Value::Text(text.to_owned()), origin };
        let mut entries = vec![
            ("item".to_owned(), here(number, row.get("item").map_or(row.origin, |node| node.origin))),
            ("buyer".to_owned(), here(self.buyer, self.asked.origin)),
        ];
        let mut put = |key: &str, node: Node| entries.push((key.to_owned(), node));
        let version = made.version.as_deref().and_then(|id| self.version(id));
        let family = text(row, "family").unwrap_or("picture");
        let inherits: &[&str] = match family {
            "picture" => &["frame_rate", "raster", "colour_space"],
            "text" => &["frame_rate"],
            _ => &[],
        };
        for key in COPIED {
            let base =
                inherits.contains(key).then(|| version.and_then(|version| version.get(key)).or_else(|| self.pack.head.get(key))).flatten();
            let of_pack = matches!(*key, "on_day_off" | "redelivery" | "qc_within").then(|| self.pack.head.get(key)).flatten();
            let of_use = (*key == "recipient").then(|| self.asked.get(key)).flatten();
            let stated = row.get(key).filter(|node| !matches!(node.value, Value::Null));
            let Some(node) = stated.or(base).or(of_use).or(of_pack) else { continue };
            match &node.value {
                Value::Text(text) if matches!(*key, "description" | "spec" | "format" | "recipient" | "notes") => {
                    let mut words = self.filled(text, made);
                    if *key == "description" {
                        let each = names(row, "each");
                        let language = made
                            .language
                            .as_deref()
                            .filter(|_| each.iter().any(|one| one.starts_with("language") || one.starts_with("dub")));
                        let name = language.filter(|_| !text.contains("{language")).map(language_name);
                        let version = made.version.as_deref().filter(|_| made.numbered && !text.contains("{version"));
                        for part in [version.map(|id| self.version_name(id)), name].into_iter().flatten() {
                            words = format!("{words}, {part}");
                        }
                    }
                    put(key, here(&words, node.origin));
                }
                _ => put(key, node.clone()),
            }
        }
        if family == "sound" && row.get("audio").is_none() {
            let parts: Vec<&str> = ["loudness", "true_peak"].iter().filter_map(|key| text(&self.pack.head, key)).collect();
            if !parts.is_empty() {
                put("audio", here(&parts.join(", "), self.pack.head.get("loudness").map_or(row.origin, |node| node.origin)));
            }
        }
        if let Some(node) = row.get("file") {
            put("files", here(&self.filled(node.text().unwrap_or_default(), made), node.origin));
        }
        for (key, value) in [("episode", &made.episode), ("version", &made.version), ("language", &made.language)] {
            if let Some(value) = value {
                put(key, here(value, row.origin));
            }
        }
        entries
    }

    fn version_name(&self, id: &str) -> String {
        self.version(id).and_then(|version| text(version, "name")).unwrap_or(id).to_owned()
    }

    /// A text of a row with what stands in braces filled in.
    fn filled(&self, words: &str, made: &Made) -> String {
        if !words.contains('{') {
            return words.to_owned();
        }
        let language = made.language.as_deref().unwrap_or_default();
        let version = made.version.as_deref().unwrap_or_default();
        words
            .replace("{language}", &if words.contains(' ') { language_name(language) } else { language.to_owned() })
            .replace("{lang}", language)
            .replace("{version}", &if words.contains(' ') { self.version_name(version) } else { version.to_owned() })
            .replace("{episode}", made.episode.as_deref().unwrap_or_default())
            .replace("{code}", text(self.top, "code").unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_built_in_pack_is_whole() {
        for (id, _) in BUILT_IN {
            let pack = built_in::read(BUILT_IN, id, Origin::NONE).unwrap();
            assert_eq!(text(&pack, "id"), Some(*id));
            let known = crate::model::fields::section("delivery_packs").unwrap();
            let Value::Map(entries) = &pack.value else { panic!("{id}") };
            entries.iter().for_each(|(key, _)| assert!(known.field(key).is_some(), "{id}: {key}"));
            let rows = list(&pack, "rows");
            let numbers: BTreeSet<&str> = rows.iter().filter_map(|row| text(row, "item")).collect();
            assert_eq!(numbers.len(), rows.len(), "{id}: a number twice");
            let table = crate::model::fields::section("pack_rows").unwrap();
            for row in rows {
                let Value::Map(entries) = &row.value else { panic!("{id}") };
                entries.iter().for_each(|(key, _)| assert!(table.field(key).is_some(), "{id}: {key}"));
                assert!(text(row, "description").is_some() && text(row, "family").is_some(), "{id}: {:?}", text(row, "item"));
                for rule in names(row, "due_from") {
                    let (name, lag) = crate::values::Lag::after(&rule);
                    let known =
                        crate::model::Anchor::word(name).is_some() || crate::model::Stage::WORDS.contains(&name) || numbers.contains(name);
                    assert!(known && lag.days != 0, "{id}: {rule}");
                }
            }
        }
    }
}
