//! What packs, rounds of QC and legal papers say, read into the model; and what items hang on, by name.

use std::collections::{BTreeMap, BTreeSet};

use super::Linker;
use super::packs::{Expanded, Resolved};
use super::post::family;
use super::read::Fields;
use crate::findings::{Finding, Origin, Part, codes};
use crate::ingest::{Node, Value, with_nearest};
use crate::model::{
    Anchor, Buyer, Deliverable, DeliveryPack, Family, LegalPaper, LegalState, OnDayOff, PackRow, PackUse, PackVersion, Production,
    QcResult, QcRound, Spec, Stage,
};
use crate::values::{Lag, date};

/// A length such as `10 days`; says once of one that cannot be read.
pub(super) fn length(row: Fields<'_>, key: &str, linker: &mut Linker<'_>) -> Option<Lag> {
    let node = row.get(key)?;
    let text = node.text()?;
    let read = text.parse().ok();
    if read.is_none() {
        let finding =
            Finding::new(&codes::BAD_VALUE, format!("{key}: `{text}` is not a length of time")).at(node.origin).blocks(Part::Post);
        linker.say(finding.help("write `10 days` for working days, `30 calendar days`, or `6 weeks`"));
    }
    read
}

/// What becomes of a counted date that falls on a day off.
pub(super) fn on_day_off(row: Fields<'_>) -> OnDayOff {
    match row.str("on_day_off").map(str::to_lowercase).as_deref() {
        Some("before") => OnDayOff::Before,
        Some("after") => OnDayOff::After,
        _ => OnDayOff::Keep,
    }
}

/// The air dates of a buyer's episodes.
pub(super) fn air_dates(row: Fields<'_>, linker: &mut Linker<'_>) -> Vec<(String, jiff::civil::Date)> {
    let mut all = Vec::new();
    let Some(Value::Map(entries)) = row.get("air_dates").map(|node| &node.value) else { return all };
    for (episode, node) in entries {
        match node.text().map(|text| date(text, row.reading.order)) {
            Some(Ok(date)) => all.push((episode.clone(), date)),
            Some(Err(error)) => {
                let finding = Finding::new(&codes::BAD_VALUE, format!("air_dates: {error}")).at(node.origin).blocks(Part::Post);
                linker.say(finding);
            }
            None => {}
        }
    }
    all
}

/// The families whose late delivery costs a buyer's price.
pub(super) fn families(row: Fields<'_>, linker: &mut Linker<'_>) -> Vec<Family> {
    let known = || Family::ALL.iter().map(|family| family.word());
    let mut all = Vec::new();
    for word in row.names("late_families") {
        match Family::ALL.into_iter().find(|family| family.word().eq_ignore_ascii_case(&word)) {
            Some(family) => all.push(family),
            None => {
                let message = format!("late_families: `{word}` is not one of: {}", known().collect::<Vec<_>>().join(", "));
                let place = row.get("late_families").map_or(row.origin(), |node| node.origin);
                linker.say(with_nearest(Finding::new(&codes::BAD_VALUE, message).at(place).blocks(Part::Post), &word, known()));
            }
        }
    }
    all
}

/// The packs a buyer asks for.
pub(super) fn uses(row: Fields<'_>) -> Vec<PackUse> {
    row.records("packs")
        .filter_map(|one| {
            Some(PackUse {
                pack: one.text("pack")?,
                languages: one.names("languages"),
                dubs: one.names("dubs"),
                versions: one.names("versions"),
                episodes: one.names("episodes"),
                omit: one.names("omit"),
                origin: one.origin(),
            })
        })
        .collect()
}

fn spec(row: Fields<'_>) -> Spec {
    Spec { frame_rate: row.text("frame_rate"), raster: row.text("raster"), colour_space: row.text("colour_space") }
}

/// The packs that are asked for.
pub(super) fn packs(expanded: &Expanded, linker: &mut Linker<'_>) -> Vec<DeliveryPack> {
    let reading = linker.reading;
    expanded
        .packs
        .iter()
        .map(|(id, Resolved { head, rows, .. })| {
            let row = Fields { node: head, reading };
            let each = |node| Fields { node, reading };
            DeliveryPack {
                id: id.clone(),
                name: row.text("name").unwrap_or_else(|| id.clone()),
                spec: spec(row),
                loudness: row.text("loudness"),
                true_peak: row.text("true_peak"),
                file_characters: row.text("file_characters"),
                file_length: row.integer("file_length"),
                file_pattern: row.text("file_pattern"),
                versions: row
                    .records("versions")
                    .filter_map(|one| Some(PackVersion { id: one.text("id")?, name: one.text("name"), spec: spec(one) }))
                    .collect(),
                rows: rows
                    .iter()
                    .map(each)
                    .filter_map(|one| {
                        Some(PackRow {
                            item: one.text("item")?,
                            family: family(one.str("family")),
                            description: one.text("description").unwrap_or_default(),
                            each: one.names("each"),
                            spec: spec(one),
                            origin: one.origin(),
                        })
                    })
                    .collect(),
                origin: row.origin(),
            }
        })
        .collect()
}

/// The rounds of QC, put with their items; the last speaks for the item.
pub(super) fn rounds(production: &mut Production, only: Option<&str>, linker: &mut Linker<'_>) {
    let rows: Vec<Fields<'_>> = linker.rows("qc_rounds").collect();
    let at: BTreeMap<(String, String), usize> =
        production.deliverables.iter().enumerate().map(|(index, item)| ((item.buyer.clone(), item.item.clone()), index)).collect();
    for row in rows {
        let (Some(buyer), Some(item)) = (row.text("buyer").or_else(|| only.map(str::to_owned)), row.text("item")) else { continue };
        let Some(&index) = at.get(&(buyer.clone(), item.clone())) else {
            if linker.names.whole(Part::Post) {
                let finding =
                    Finding::new(&codes::UNKNOWN_REFERENCE, format!("a round of QC names item {item}, which buyer {buyer} does not get"));
                let known = at.keys().filter(|(own, _)| *own == buyer).map(|(_, item)| item.as_str());
                linker.say(with_nearest(finding.at(row.origin()).field("item").blocks(Part::Post), &item, known));
            }
            continue;
        };
        let result = match row.choice("result", crate::model::fields::QC_RESULTS) {
            Some(0) => QcResult::Pass,
            Some(1) => QcResult::Fail,
            Some(2) => QcResult::Waived,
            _ => QcResult::Pending,
        };
        production.deliverables[index].rounds.push(QcRound {
            file: row.text("file"),
            round: row.integer("round").unwrap_or(1).max(1),
            sent: row.date("sent"),
            report: row.text("report"),
            result,
            date: row.date("date"),
            errors: [row.integer("critical"), row.integer("major"), row.integer("minor")],
            redelivery: row.date("redelivery"),
            who_pays: row.text("who_pays"),
            cost: row.money("cost"),
            notes: row.text("notes"),
            origin: row.origin(),
        });
    }
    for item in production.deliverables.iter_mut().filter(|item| !item.rounds.is_empty()) {
        item.rounds.sort_by(|a, b| (&a.file, a.round).cmp(&(&b.file, b.round)));
        speak(item);
    }
}

/// Lets the last rounds of an item's files speak for it, unless it states a later round of its own.
fn speak(item: &mut Deliverable) {
    let last = item.rounds.iter().map(|round| round.round).max().unwrap_or(1);
    if item.round.is_some_and(|round| round > last) {
        return;
    }
    let latest: Vec<&QcRound> = last_rounds(item);
    let worst = [QcResult::Fail, QcResult::Pending, QcResult::Pass, QcResult::Waived];
    let Some(result) = worst.into_iter().find(|result| latest.iter().any(|round| round.result == *result)) else { return };
    let of_result = || latest.iter().filter(|round| round.result == result);
    let (date, report) = (of_result().filter_map(|round| round.date).max(), of_result().find_map(|round| round.report.clone()));
    let sent = latest.iter().filter_map(|round| round.sent).max();
    item.round = Some(last);
    item.qc_result = Some(result);
    item.qc_date = date;
    item.qc_report = report;
    item.sent = sent.or(item.sent);
}

/// The last round of each file of an item.
fn last_rounds(item: &Deliverable) -> Vec<&QcRound> {
    let mut last: BTreeMap<&Option<String>, &QcRound> = BTreeMap::new();
    item.rounds.iter().for_each(|round| {
        last.insert(&round.file, round);
    });
    last.into_values().collect()
}

/// The rights and legal papers.
pub(super) fn legal_papers(linker: &mut Linker<'_>) -> Vec<LegalPaper> {
    let rows: Vec<Fields<'_>> = linker.rows("legal_papers").collect();
    rows.into_iter()
        .filter_map(|row| {
            let id = row.text("id")?;
            let (requested, date) = (row.date("requested"), row.date("date"));
            let state = match row.choice("status", LegalState::WORDS) {
                Some(at) => LegalState::ALL[at],
                None if date.is_some() => LegalState::Signed,
                None if requested.is_some() => LegalState::Requested,
                None => LegalState::Wanted,
            };
            Some(LegalPaper {
                kind: row.text("kind").unwrap_or_else(|| id.clone()),
                id,
                name: row.text("name"),
                state,
                holder: row.text("holder"),
                requested,
                date,
                expires: row.date("expires"),
                buyers: row.names("buyers"),
                episode: row.text("episode"),
                clearances: row.names("clearances"),
                file: row.text("file"),
                owner: row.text("owner"),
                notes: row.text("notes"),
                origin: row.origin(),
            })
        })
        .collect()
}

/// Says of each clearance that a legal paper rests on and that is not listed.
pub(super) fn clearances_of_papers(production: &Production, linker: &mut Linker<'_>) {
    let known: BTreeSet<String> = production.clearances.iter().map(|one| one.id.to_lowercase()).collect();
    for paper in &production.legal_papers {
        for name in paper.clearances.iter().filter(|name| !known.contains(&name.to_lowercase())) {
            let finding = Finding::new(
                &codes::UNKNOWN_REFERENCE,
                format!("legal paper {} rests on clearance `{name}`, which is not listed", paper.id),
            );
            let names = production.clearances.iter().map(|one| one.id.as_str());
            linker.say(with_nearest(finding.at(paper.origin).field("clearances").blocks(Part::Post), name, names));
        }
    }
}

/// An item's texts that name what it hangs on, as written.
pub(super) struct Named {
    pub due_from: Vec<(String, Lag)>,
    pub place: Origin,
}

impl Named {
    pub fn of(row: Fields<'_>) -> Self {
        let rules = row.names("due_from");
        Self {
            due_from: rules.iter().map(|text| Lag::after(text)).map(|(name, lag)| (name.to_owned(), lag)).collect(),
            place: row.get("due_from").map_or(row.origin(), |node: &Node| node.origin),
        }
    }
}

/// What names in items mean, of tasks and items.
pub(super) struct Names<'a> {
    production: &'a Production,
    items: BTreeMap<(&'a str, &'a str), usize>,
    /// Items by buyer, pack row.
    rows: BTreeMap<(&'a str, &'a str), Vec<usize>>,
    tasks: BTreeMap<&'a str, usize>,
}

impl<'a> Names<'a> {
    pub fn of(production: &'a Production) -> Self {
        let mut rows: BTreeMap<(&str, &str), Vec<usize>> = BTreeMap::new();
        for (index, item) in production.deliverables.iter().enumerate() {
            if let Some(from) = &item.from {
                rows.entry((item.buyer.as_str(), from.row.as_str())).or_default().push(index);
            }
        }
        Self {
            production,
            items: production.deliverables.iter().enumerate().map(|(at, item)| ((item.buyer.as_str(), item.item.as_str()), at)).collect(),
            rows,
            tasks: production.post.iter().enumerate().map(|(at, task)| (task.id.as_str(), at)).collect(),
        }
    }

    /// The tasks that a name means for an item: one of that id, else those of that stage; of its episode where it has one.
    fn tasks(&self, name: &str, item: &Deliverable) -> Vec<String> {
        let all = &self.production.post;
        let fits = |episode: &Option<String>| episode.is_none() || *episode == item.episode;
        if let Some(&at) = self.tasks.get(name)
            && (fits(&all[at].episode) || item.episode.is_none())
        {
            return vec![name.to_owned()];
        }
        let stage = self.tasks.get(name).map(|at| all[*at].stage).filter(|stage| *stage != Stage::Other);
        let stage = stage
            .or_else(|| Stage::WORDS.iter().position(|word| *word == name).map(|at| Stage::ALL[at]).filter(|stage| *stage != Stage::Other));
        let Some(stage) = stage else { return Vec::new() };
        let of = |own: bool| -> Vec<String> {
            let is = |task: &&crate::model::Milestone| {
                task.stage == stage && !task.is_dropped() && if own { task.episode == item.episode } else { task.episode.is_none() }
            };
            all.iter().filter(is).map(|task| task.id.clone()).collect()
        };
        let own = of(true);
        if own.is_empty() { of(false) } else { own }
    }

    /// The items that a name means for an item: one of that number, else those of that row which agree with it.
    fn items(&self, name: &str, item: &Deliverable) -> Vec<String> {
        let buyer = item.buyer.as_str();
        if self.items.contains_key(&(buyer, name)) {
            return vec![name.to_owned()];
        }
        let agree = |a: &Option<String>, b: &Option<String>| a.is_none() || b.is_none() || a == b;
        let fits = |other: &Deliverable| {
            agree(&other.episode, &item.episode) && agree(&other.version, &item.version) && agree(&other.language, &item.language)
        };
        let row = self.rows.get(&(buyer, name)).into_iter().flatten().map(|at| &self.production.deliverables[*at]);
        row.filter(|other| other.item != item.item && fits(other)).map(|other| other.item.clone()).collect()
    }

    /// What an item waits for, each by its own id or number; a name that means nothing is kept, to be told of, unless it
    /// stands in a pack that comes with callboard.
    pub fn depends_on(&self, item: &Deliverable, built_in: bool) -> Vec<String> {
        let mut all: Vec<String> = Vec::new();
        for name in &item.depends_on {
            let mut found = if self.items.contains_key(&(item.buyer.as_str(), name.as_str())) && !self.tasks.contains_key(name.as_str()) {
                Vec::new()
            } else {
                self.tasks(name, item)
            };
            if found.is_empty() {
                found = self.items(name, item);
            }
            if found.is_empty() && !built_in {
                found.push(name.clone());
            }
            for one in found {
                if !all.contains(&one) {
                    all.push(one);
                }
            }
        }
        all
    }

    /// What a due date is counted from.
    pub fn anchor(&self, name: &str, item: &Deliverable, buyer: Option<&Buyer>) -> Option<Anchor> {
        let word = Anchor::word(name);
        let dated = match (&word, buyer) {
            (Some(Anchor::Delivery), Some(buyer)) => buyer.delivery.is_some(),
            (Some(Anchor::Air), Some(buyer)) => buyer.air.is_some() || !buyer.air_dates.is_empty(),
            (Some(Anchor::Signature), Some(buyer)) => buyer.signed.is_some(),
            (Some(Anchor::FirstDelivery), _) => true,
            _ => false,
        };
        if dated {
            return word;
        }
        let number = name.strip_prefix("item ").unwrap_or(name);
        let task = self.tasks(name, item).into_iter().next_back().map(Anchor::Task);
        task.or_else(|| self.items(number, item).into_iter().next().map(Anchor::Item)).or(word)
    }
}

/// Puts what items hang on by its own name, and says of what means nothing.
pub(super) fn resolve(production: &mut Production, named: Vec<Named>, built_in: &BTreeSet<String>, linker: &mut Linker<'_>) {
    let mut resolved = Vec::new();
    {
        let names = Names::of(production);
        for (item, named) in production.deliverables.iter().zip(&named) {
            let built_in = item.from.as_ref().is_some_and(|from| built_in.contains(&from.pack));
            let buyer = production.buyers.iter().find(|buyer| buyer.id == item.buyer);
            let mut anchors = Vec::new();
            for (name, lag) in &named.due_from {
                match names.anchor(name, item, buyer) {
                    Some(anchor) => anchors.push((anchor, *lag)),
                    None if built_in || !linker.names.whole(Part::Post) => {}
                    None => {
                        let message = format!(
                            "item {} is due a time from `{name}`, which is neither a date of its buyer, a task of post nor an item",
                            item.item
                        );
                        let finding = Finding::new(&codes::UNKNOWN_REFERENCE, message).at(named.place).blocks(Part::Post);
                        let finding = finding
                            .help("write `delivery - 20 days`, `air - 6 weeks`, `signature + 30 calendar days`, `picture-lock + 10 days`");
                        linker.say(finding);
                    }
                }
            }
            resolved.push((names.depends_on(item, built_in), anchors));
        }
    }
    for (item, (depends_on, due_from)) in production.deliverables.iter_mut().zip(resolved) {
        (item.depends_on, item.due_from) = (depends_on, due_from);
    }
}
