//! What the front page's search looks through: the words of every page's own data, and which people and places stand on it.
//!
//! A page gives one [`Row`], made from its data alone, so that the index of an edition cannot hold more than its papers do.
//! Rows are kept between builds and made again only for a page that has changed. [`files`] turns them into scripts that
//! a browser loads from the folder itself: `fetch` does not work there.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::documents::facts::Slugs;
use crate::model::Production;

/// The rows, in the output folder.
pub(super) const FILE: &str = ".callboard/search.json";
/// The folder of the site's scripts.
pub(super) const FOLDER: &str = "site";
const VERSION: u32 = 1;
/// The words of one script, in bytes: a part that is loaded by itself.
const PART: usize = 160 << 10;
/// Longer words are not looked for by their end.
const LONGEST: usize = 24;
/// Keys of page data whose texts are for templates, not for readers.
const UNSEEN: &[&str] = &[
    "id", "value", "href", "file", "fill", "ink", "edge", "colour", "class", "tone", "share", "align", "x", "y", "width", "height",
    "digest",
];
/// Keys whose texts are numbers that people look for: scenes, invoices, accounts.
const NUMBERED: &[&str] = &["number", "scene", "scenes", "account", "numbers", "shot", "item", "po"];
const COMMON: &[&str] = &["a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "of", "on", "or", "the", "to", "with"];

/// What one page has to look for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Row {
    /// Hash of the page and of the names that were looked for.
    pub hash: String,
    /// Its words, sorted, with a space between.
    pub words: String,
    /// Ids of the people and places that stand on it: `cast-3`, `crew-1st-ad`, `place-harbour`.
    pub who: Vec<String>,
}

/// The rows of an output folder, by path without the ending.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Rows {
    version: u32,
    /// The rows.
    pub rows: BTreeMap<String, Row>,
}

impl Rows {
    /// Those of earlier builds; none where they cannot be read.
    pub(super) fn load(out: &Path) -> Self {
        let text = std::fs::read(out.join(FILE)).unwrap_or_default();
        let rows = serde_json::from_slice(&text).ok().filter(|rows: &Self| rows.version == VERSION);
        rows.unwrap_or_else(|| Self { version: VERSION, ..Self::default() })
    }

    /// As they are written.
    pub(super) fn text(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// The row of a page, where the one that is kept is not of the same page.
    pub(super) fn look(&self, stem: &str, page: &Value, hash: &blake3::Hash, names: &Names) -> Option<Row> {
        let hash = blake3::hash(&[hash.as_bytes().as_slice(), names.hash.as_bytes()].concat()).to_hex()[..24].to_owned();
        if self.rows.get(stem).is_some_and(|row| row.hash == hash) {
            return None;
        }
        Some(Row { hash, ..names.row(page) })
    }
}

/// Somebody or some place that papers name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    /// Stable id: `cast-3`.
    pub id: String,
    /// `cast`, `crew`, `place`.
    pub group: &'static str,
    /// As a list has it.
    pub name: String,
    /// What there is to add: the character, the position, the town.
    pub note: String,
}

/// The people and places of a production, ready to be found in a text.
pub(super) struct Names {
    /// In the order of their lists.
    pub all: Vec<Name>,
    /// By the first word of a name: its other words, and whose it is.
    first: HashMap<String, Vec<(Vec<String>, usize)>>,
    /// A text that is a name as a whole, and whose: a character's may be a common word.
    whole: HashMap<String, Vec<usize>>,
    hash: blake3::Hash,
}

impl Names {
    /// Those of a production.
    pub(super) fn of(production: &Production) -> Self {
        let mut names = Self { all: Vec::new(), first: HashMap::new(), whole: HashMap::new(), hash: blake3::hash(b"") };
        let mut slugs = Slugs::default();
        for member in &production.cast {
            let id = slugs.of(&format!("cast-{}", member.id));
            let performer = member.performer.clone();
            let note = match &performer {
                Some(_) => format!("Cast {} · {}", member.id, member.character),
                None => format!("Cast {}", member.id),
            };
            let at = names.add(id, "cast", performer.as_deref().unwrap_or(&member.character), note, performer.is_some());
            names.whole.entry(plain(&member.character)).or_default().push(at);
        }
        for member in &production.crew {
            let Some(name) = &member.name else { continue };
            let id = slugs.of(&format!("crew-{}", member.id));
            names.add(id, "crew", name, member.position.clone(), true);
        }
        for place in &production.locations {
            let id = slugs.of(&format!("place-{}", place.id));
            names.add(id, "place", &place.name, place.city.clone().unwrap_or_default(), true);
        }
        let text: Vec<String> = names.all.iter().map(|name| format!("{}\t{}\t{}", name.id, name.name, name.note)).collect();
        names.hash = blake3::hash(text.join("\n").as_bytes());
        names
    }

    fn add(&mut self, id: String, group: &'static str, name: &str, note: String, anywhere: bool) -> usize {
        let at = self.all.len();
        self.all.push(Name { id, group, name: name.to_owned(), note });
        let mut words = words(name).into_iter();
        if let Some(first) = words.next().filter(|_| anywhere) {
            self.first.entry(first).or_default().push((words.collect(), at));
        }
        at
    }

    fn row(&self, page: &Value) -> Row {
        let (mut found, mut who) = (BTreeSet::new(), BTreeSet::new());
        let body = page.get("body").unwrap_or(&Value::Null);
        self.read(body, "", &mut found, &mut who);
        let who = who.into_iter().filter_map(|at| self.all.get(at)).map(|name| name.id.clone()).collect();
        Row { hash: String::new(), words: found.into_iter().collect::<Vec<_>>().join(" "), who }
    }

    fn read(&self, value: &Value, key: &str, found: &mut BTreeSet<String>, who: &mut BTreeSet<usize>) {
        match value {
            Value::String(text) => self.text(text, key, found, who),
            Value::Array(items) => items.iter().for_each(|item| self.read(item, key, found, who)),
            Value::Object(fields) => {
                let seen = fields.iter().filter(|(key, _)| !UNSEEN.contains(&key.as_str()));
                seen.for_each(|(key, item)| self.read(item, key, found, who));
            }
            _ => {}
        }
    }

    fn text(&self, text: &str, key: &str, found: &mut BTreeSet<String>, who: &mut BTreeSet<usize>) {
        let words = words(text);
        if let Some(named) = self.whole.get(&words.join(" ")) {
            who.extend(named);
        }
        for (at, word) in words.iter().enumerate() {
            for (rest, named) in self.first.get(word).into_iter().flatten() {
                if words.get(at + 1..at + 1 + rest.len()).is_some_and(|next| next == rest.as_slice()) {
                    who.insert(*named);
                }
            }
        }
        let wanted = |word: &String| {
            let figures = word.chars().all(|letter| letter.is_ascii_digit());
            let short = word.chars().count() < if figures { 3 } else { 2 };
            (!short || NUMBERED.contains(&key)) && !COMMON.contains(&word.as_str())
        };
        found.extend(words.into_iter().filter(wanted));
    }
}

/// A text's words as they are looked for: lower case, Latin letters without their marks, cut where neither a letter nor a
/// figure stands. The browser does the same with what is typed.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut word = String::new();
    for letter in text.chars() {
        if letter.is_ascii() {
            if letter.is_ascii_alphanumeric() {
                word.push(letter.to_ascii_lowercase());
                continue;
            }
        } else if letter.is_alphanumeric() {
            match deunicode::deunicode_char(letter).filter(|_| is_latin(letter)) {
                Some(plain) => word.extend(plain.chars().filter(char::is_ascii_alphanumeric).map(|plain| plain.to_ascii_lowercase())),
                None => word.extend(letter.to_lowercase()),
            }
            continue;
        } else if ('\u{300}'..='\u{36f}').contains(&letter) || letter == '’' {
            continue;
        }
        end(&mut word, &mut all);
    }
    end(&mut word, &mut all);
    all
}

fn end(word: &mut String, all: &mut Vec<String>) {
    if !word.is_empty() {
        let long = word.char_indices().nth(LONGEST).map(|(at, _)| at);
        word.truncate(long.unwrap_or(word.len()));
        all.push(std::mem::take(word));
    }
}

const fn is_latin(letter: char) -> bool {
    matches!(letter, '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
}

fn plain(text: &str) -> String {
    words(text).join(" ")
}

/// A paper as the index has it.
#[derive(Debug, Clone)]
pub(super) struct Paper {
    /// Path without the ending: its row.
    pub stem: String,
    /// Name of its kind.
    pub kind: String,
    /// What it is about.
    pub name: String,
    /// Path of the web page.
    pub html: Option<String>,
    /// Path of the PDF.
    pub pdf: Option<String>,
}

/// Something else that is found by its name: a person, a place.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    /// What it is: Cast, Crew, Place.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// What there is to add.
    pub note: String,
    /// Where it leads.
    pub href: String,
}

/// The scripts of the index, by path in the output folder: `site/search.js`, which names the papers, and the words in
/// parts that are loaded when they are asked for.
pub(super) fn files(papers: &[Paper], entries: &[Entry], rows: &Rows) -> Vec<(String, Vec<u8>)> {
    let mut kinds: Vec<&String> = Vec::new();
    let mut list = Vec::new();
    let mut words: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, paper) in papers.iter().enumerate() {
        let kind = kinds.iter().position(|known| **known == paper.kind).unwrap_or_else(|| {
            kinds.push(&paper.kind);
            kinds.len() - 1
        });
        // Where both stand, the PDF's path is the page's with another ending.
        let row = match (&paper.html, &paper.pdf) {
            (Some(html), pdf) => json!([kind, paper.name, html.trim_end_matches(".html"), if pdf.is_some() { 3 } else { 1 }]),
            (None, Some(pdf)) => json!([kind, paper.name, pdf.trim_end_matches(".pdf"), 2]),
            (None, None) => continue,
        };
        list.push(row);
        let row = rows.rows.get(&paper.stem);
        for word in row.iter().flat_map(|row| row.words.split(' ')).filter(|word| !word.is_empty()) {
            words.entry(word).or_default().push(at);
        }
    }
    let mut parts: Vec<(String, String)> = Vec::new();
    let mut before = "";
    for (word, found) in &words {
        // A part begins where two words differ in their first letters, so that one part has all that begins with them.
        let begins = |word: &str| word.chars().take(2).collect::<String>();
        if parts.last().is_none_or(|(_, text)| text.len() > PART) && begins(before) != begins(word) {
            parts.push((begins(word), String::new()));
            before = "";
        }
        let Some((_, text)) = parts.last_mut() else { continue };
        let common = word.char_indices().zip(before.chars()).take_while(|((_, a), b)| a == b).count().min(35);
        let cut = word.char_indices().nth(common).map_or(word.len(), |(at, _)| at);
        text.push(char::from_digit(u32::try_from(common).unwrap_or(0), 36).unwrap_or('0'));
        text.push_str(&word[cut..]);
        text.push('=');
        text.push_str(&runs(found));
        text.push('\n');
        before = word;
    }
    let entries: Vec<Value> = entries.iter().map(|entry| json!([entry.kind, entry.name, entry.note, entry.href])).collect();
    let begins: Vec<&String> = parts.iter().map(|(begins, _)| begins).collect();
    let head = json!({"schema": 1, "kinds": kinds, "papers": list, "entries": entries, "parts": begins});
    let mut files = vec![(format!("{FOLDER}/search.js"), format!("callboard.search({head});\n").into_bytes())];
    for (at, (_, text)) in parts.iter().enumerate() {
        let text = Value::String(text.clone());
        files.push((format!("{FOLDER}/words-{at}.js"), format!("callboard.words({at},{text});\n").into_bytes()));
    }
    files
}

/// Places in the list as distances in base 36, runs of neighbours as `-` and how many follow: `3 4 5 9` is `3-2 4`.
fn runs(found: &[usize]) -> String {
    let mut text = String::new();
    let (mut last, mut at) = (0, 0);
    while let Some(&begin) = found.get(at) {
        let follow = found[at..].iter().enumerate().take_while(|(step, place)| **place == begin + step).count() - 1;
        if at > 0 {
            text.push(' ');
        }
        base36(begin - last, &mut text);
        if follow > 0 {
            text.push('-');
            base36(follow, &mut text);
        }
        last = begin + follow;
        at += follow + 1;
    }
    text
}

fn base36(mut number: usize, text: &mut String) {
    let mut figures = Vec::new();
    loop {
        figures.push(char::from_digit(u32::try_from(number % 36).unwrap_or(0), 36).unwrap_or('0'));
        number /= 36;
        if number == 0 {
            break;
        }
    }
    text.extend(figures.into_iter().rev());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::Builder;

    #[test]
    fn words_are_folded_as_a_browser_folds_them() {
        assert_eq!(words("Łódź Street, 77A – O’Neil’s ÅNGSTRÖM"), ["lodz", "street", "77a", "oneils", "angstrom"]);
        assert_eq!(words("Ελένη 6:30a"), ["ελένη", "6", "30a"]);
        assert_eq!(words(&"x".repeat(40)), ["x".repeat(24)]);
        assert_eq!(words(" – "), Vec::<String>::new());
    }

    #[test]
    fn neighbours_are_one_run() {
        assert_eq!(runs(&[3, 4, 5, 9, 50]), "3-2 4 15");
        assert_eq!(runs(&[0]), "0");
        assert_eq!(runs(&[0, 1]), "0-1");
    }

    fn production() -> Production {
        let film = Builder::new().crew("Ida Moe", "camera", &["main"]).location("quay", None);
        let film = film.cast("3").cast_with("3", |member| {
            (member.character, member.performer) = ("Boy".to_owned(), Some("Hollis Ward".to_owned()));
        });
        film.with(|production| {
            production.crew.iter_mut().for_each(|member| member.id = "dp".to_owned());
            production.locations.iter_mut().for_each(|place| place.name = "Long Quay".to_owned());
        })
        .production
    }

    #[test]
    fn people_and_places_are_found_in_texts_and_a_character_only_as_a_whole() {
        let names = Names::of(&production());
        let who = |body: Value| names.row(&json!({"body": body})).who;
        assert_eq!(who(json!({"a": "with HOLLIS WARD and Ida Moe"})), ["cast-3", "crew-dp"]);
        assert_eq!(who(json!({"a": "a boy runs", "b": "Long quays"})), Vec::<String>::new());
        assert_eq!(who(json!([{"character": "BOY"}, "the Long Quay"])), ["cast-3", "place-quay"]);
    }

    #[test]
    fn only_what_readers_see_is_looked_for() {
        let names = Names::of(&Production::default());
        let page =
            json!({"title": "not the envelope", "body": {"id": "secret", "name": "The quay at 6:30a", "number": "7", "pages": "12"}});
        assert_eq!(names.row(&page).words, "30a 7 quay");
    }

    #[test]
    fn a_row_is_made_again_only_for_another_page_or_other_names() {
        let (page, names) = (json!({"body": "quay"}), Names::of(&Production::default()));
        let (one, other) = (blake3::hash(b"1"), blake3::hash(b"2"));
        let mut rows = Rows::default();
        let row = rows.look("a", &page, &one, &names).unwrap();
        rows.rows.insert("a".to_owned(), row);
        assert!(rows.look("a", &page, &one, &names).is_none());
        assert!(rows.look("a", &page, &other, &names).is_some());
        assert!(rows.look("a", &page, &one, &Names::of(&production())).is_some());
    }

    #[test]
    fn the_index_names_papers_and_cuts_its_words_into_parts() {
        let paper = |stem: &str, pdf: bool| Paper {
            stem: stem.to_owned(),
            kind: "Memo".to_owned(),
            name: stem.to_owned(),
            html: Some(format!("{stem}.html")),
            pdf: pdf.then(|| format!("{stem}.pdf")),
        };
        let many: Vec<String> = (0..60_000).map(|at| format!("w{at:05}")).collect();
        let row = |words: &str| Row { words: words.to_owned(), ..Row::default() };
        let rows = BTreeMap::from([("a".to_owned(), row("harbour harm")), ("b".to_owned(), row(&format!("harbour {}", many.join(" "))))]);
        let files = files(&[paper("a", true), paper("b", false)], &[], &Rows { version: VERSION, rows });
        let text = |at: usize| String::from_utf8(files[at].1.clone()).unwrap();
        let head = "callboard.search({\"schema\":1,\"kinds\":[\"Memo\"],\"papers\":[[0,\"a\",\"a\",3],[0,\"b\",\"b\",1]],\"entries\":[],\"parts\":[\"ha\",\"w4\"]";
        assert!(text(0).starts_with(head), "{}", text(0));
        assert!(text(1).starts_with("callboard.words(0,\"0harbour=0-1\\n3m=0\\n"), "{}", &text(1)[..60]);
        assert!(files.len() >= 3, "{}", files.len());
    }
}
