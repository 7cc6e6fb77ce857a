//! Final Draft's `.fdx`, and what other programs write under that name.
//!
//! There is no published schema. What is read, and where it stands:
//! - `FinalDraft/Content/Paragraph`, each with a `Type`; headings with a `Number`; text in any number of `Text` runs.
//! - In a heading's paragraph `SceneProperties` with `Length` and `Page`, and its `Summary`.
//! - A `DualDialogue` or an `OmittedScene` inside a paragraph, with paragraphs of its own.
//! - `Text/@TagNumber`, by way of `TagData/Tags/Tag/DefId` and `TagDefinitions`, to the categories of the breakdown.
//! - `TitlePage/Content`, `Revisions`, `LockedPages`, `ScriptNotes`.
//!
//! All of it but the paragraphs may be missing. A document type definition and entities of its own are refused, nesting is
//! bounded, and a file that ends or breaks in the middle gives what stands before.

use std::collections::{BTreeMap, BTreeSet};

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::{Element, Heading, Kind, LockedPage, Revised, Script, scenes, tags};
use crate::findings::{At, Finding, Severity, codes};
use crate::ingest::decode::decode;
use crate::ingest::import::{Format, Import};
use crate::model::{Style, Styled};
use crate::values::Eighths;

/// The format, for the table of those that are read.
pub const FINAL_DRAFT: Format =
    Format { name: "a Final Draft screenplay", endings: &["fdx", "fdxt"], is: looks_like_final_draft, read: read_final_draft };

/// Deepest nesting that is read.
const MAX_DEPTH: usize = 48;
/// Most paragraphs that are read: a long feature has six thousand.
const MAX_PARAGRAPHS: usize = 100_000;
/// Largest file that is read: one of a feature has two megabytes.
const MAX_BYTES: usize = 24 << 20;
/// Bytes in which the root element must stand.
const HEAD: usize = 64 << 10;

fn looks_like_final_draft(bytes: &[u8]) -> bool {
    let Some((text, _)) = decode(bytes.get(..HEAD).unwrap_or(bytes)) else { return false };
    text.trim_start().starts_with('<') && text.contains("<FinalDraft")
}

fn read_final_draft(bytes: &[u8], import: &mut Import<'_>) {
    if bytes.len() > MAX_BYTES {
        let message = format!("the file has more than {} MB, more than any screenplay", MAX_BYTES >> 20);
        import.refuse(&codes::TOO_LARGE, &message, "export it anew without its pictures, or take it away");
        return;
    }
    let Some((text, encoding)) = decode(bytes) else {
        import.refuse(&codes::UNREADABLE, "the file is not text", "export it anew from the program that made it");
        return;
    };
    import.show(&text);
    if let Some(encoding) = encoding.filter(|encoding| !encoding.starts_with("UTF-16")) {
        let message = format!("{} is not UTF-8; it was read as {encoding}", import.file);
        let finding = Finding::new(&codes::NOT_UTF8, message).severity(Severity::Note).at(import.whole());
        import.say(finding.help("if letters are wrong, export it anew"));
    }
    let mut file = File::default();
    let stop = Parser::new(&text).run(&mut file);
    let script = file.finish(import);
    if let Err(stop) = stop {
        let count = script.body.iter().filter(|element| matches!(element.kind, Kind::Heading(_))).count();
        let read = match count {
            0 => "nothing of it is read".to_owned(),
            1 => "the one scene before this place is read".to_owned(),
            count => format!("the {count} scenes before this place are read"),
        };
        let code = if stop.bound { &codes::TOO_LARGE } else { &codes::PARTLY_READ };
        import.refuse_at(code, stop.at, &format!("{}; {read}", stop.message), "export the file anew from the program that made it");
        if script.body.is_empty() {
            return;
        }
    }
    scenes::keep(&script, import);
}

/// Why reading stopped before the end.
struct Stop {
    at: At,
    message: String,
    bound: bool,
}

/// What a file says, before tags are looked up.
#[derive(Default)]
struct File {
    script: Script,
    /// For each heading, in order: the numbers of the tags in its scene.
    tags: Vec<BTreeSet<String>>,
    /// Number of a tag to the ids of its definitions.
    definitions_of: BTreeMap<String, Vec<String>>,
    /// Id of a definition to the id of its category and its label.
    definitions: BTreeMap<String, (String, String)>,
    /// Id of a category to its name.
    categories: BTreeMap<String, String>,
    title_page: Vec<(String, At)>,
    notes: Vec<String>,
    /// Revision sets by id, and those that mark something.
    revisions: BTreeMap<String, String>,
    revised: BTreeSet<String>,
    /// Locked pages: where each begins among the characters of the script, and its number.
    locked: Vec<(u64, String)>,
    /// Characters of the script's own paragraphs so far, with the end of each.
    characters: u64,
    others: BTreeMap<&'static str, usize>,
}

impl File {
    /// The script, with what the end of the file says of its scenes.
    fn finish(mut self, import: &mut Import<'_>) -> Script {
        let mut heading = 0;
        for element in &mut self.script.body {
            let Kind::Heading(scene) = &mut element.kind else { continue };
            for number in self.tags.get(heading).into_iter().flatten() {
                let ids = self.definitions_of.get(number).into_iter().flatten();
                for (category, label) in ids.filter_map(|id| self.definitions.get(id)) {
                    let name = self.categories.get(category).map_or("", String::as_str);
                    match tags::category(category, name) {
                        Some("cast") => scene.present.push(super::character(label).to_uppercase()),
                        Some(key) => scene.tags.push((key.to_owned(), label.clone())),
                        None => scene.tags.push((tags::key(name), label.clone())),
                    }
                }
            }
            heading += 1;
        }
        let mut title = self.title_page.into_iter().filter(|(text, _)| !text.trim().is_empty());
        if let Some((text, at)) = title.next() {
            self.script.title_page.push(("Title".to_owned(), vec![text.trim().to_owned()], at));
        }
        for (text, at) in title {
            self.script.title_page.push(("title page".to_owned(), vec![text.trim().to_owned()], at));
        }
        self.notes.iter().for_each(|note| import.lose("notes to the writer", note));
        // The colour of the draft is that of the last set that marks something.
        let last = self.revised.iter().filter(|id| self.revisions.contains_key(*id)).max_by_key(|id| id.parse::<u32>().unwrap_or(0));
        self.script.colour = last.and_then(|id| self.revisions.get(id)).cloned();
        if let Some(colour) = &self.script.colour {
            import.lose("marks of revised text: the colour of the last is kept as the script's", colour);
        }
        let number = |id: &String| id.parse::<u32>().ok();
        let marking = self.revised.iter().filter_map(|id| Some((number(id)?, self.revisions.get(id)?.clone())));
        self.script.revisions = marking.collect();
        self.script.locked = locked_pages(&self.script.body, std::mem::take(&mut self.locked), self.characters);
        for (what, count) in self.others {
            (0..count).for_each(|_| import.lose(what, ""));
        }
        self.script
    }
}

/// A paragraph while it is read.
#[derive(Debug, Default)]
struct Paragraph {
    kind: String,
    text: String,
    heading: Heading,
    tags: BTreeSet<String>,
    /// The parts of the text that a revision marks.
    revised: Vec<Revised>,
    /// Those that are bold, italic or underlined.
    styles: Vec<Styled>,
    /// Where it begins among the characters of the script's own paragraphs.
    position: Option<u64>,
    at: At0,
    new_page: bool,
    role: Role,
    /// The speeches of a dual dialogue in it so far.
    speeches: usize,
    /// Where it stands among the elements: a scene's heading before what is inside it.
    place: usize,
}

/// Where a paragraph stands, before it is known how long it is.
#[derive(Debug, Default, Clone, Copy)]
struct At0 {
    line: u32,
    column: u32,
}

impl From<At0> for At {
    fn from(at: At0) -> Self {
        At::Text { line: at.line, column: at.column, length: 1 }
    }
}

/// What a paragraph is part of.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Role {
    /// The script itself.
    #[default]
    Script,
    /// One of two speeches side by side.
    Dual,
    /// A scene that is cut, inside the heading that keeps its number.
    Omitted,
    /// A scene's summary.
    Summary,
    /// A note of the writer's.
    Note,
    /// The title page.
    Title,
    /// Anything else.
    Nothing,
}

struct Parser<'t> {
    text: &'t str,
    reader: Reader<&'t [u8]>,
    stack: Vec<String>,
    open: Vec<Paragraph>,
    /// Whether characters are part of a run of text, and whether it is shown in capitals.
    run: Option<bool>,
    /// How the run is set, and the byte of the paragraph's text that it begins at.
    styled: Option<(Style, usize)>,
    /// The revision that marks the run, where one does, and the byte of the paragraph's text that it begins at.
    marked: Option<(u32, usize)>,
    /// The tag or definition that is being read.
    tag: String,
    /// The line and the offset of its beginning up to which lines have been counted.
    counted: (u32, usize, usize),
    paragraphs: usize,
}

impl<'t> Parser<'t> {
    fn new(text: &'t str) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().check_end_names = true;
        reader.config_mut().allow_dangling_amp = true;
        let counted = (1, 0, 0);
        Self {
            text,
            reader,
            stack: Vec::new(),
            open: Vec::new(),
            run: None,
            styled: None,
            marked: None,
            tag: String::new(),
            counted,
            paragraphs: 0,
        }
    }

    /// Reads the whole file, or as much of it as is well formed.
    fn run(mut self, file: &mut File) -> Result<(), Stop> {
        let done = self.events(file);
        // What was open when reading stopped is kept: a heading without its end is still a heading.
        while let Some(paragraph) = self.open.pop() {
            self.close(paragraph, file);
        }
        done
    }

    fn events(&mut self, file: &mut File) -> Result<(), Stop> {
        loop {
            let offset = usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX);
            match self.reader.read_event() {
                Err(_) => {
                    let at = usize::try_from(self.reader.error_position()).unwrap_or(offset);
                    return Err(self.stop(at, "the file is damaged from here on", false));
                }
                Ok(Event::Eof) if self.stack.is_empty() && !file.is_nothing() => return Ok(()),
                Ok(Event::Eof) => return Err(self.stop(self.text.len(), "the file ends before its last element is closed", false)),
                Ok(Event::DocType(_)) => {
                    return Err(self.stop(offset, "the file defines a document type of its own, which callboard does not read", true));
                }
                Ok(Event::Start(start)) => {
                    if self.stack.len() >= MAX_DEPTH {
                        return Err(self.stop(offset, &format!("elements are nested over {MAX_DEPTH} deep"), true));
                    }
                    self.start(&start, offset, file);
                    if self.paragraphs > MAX_PARAGRAPHS {
                        return Err(self.stop(offset, &format!("the file has more than {MAX_PARAGRAPHS} paragraphs"), true));
                    }
                    self.stack.push(name(start.name().0));
                }
                Ok(Event::Empty(start)) => {
                    self.start(&start, offset, file);
                    self.stack.push(name(start.name().0));
                    self.end(file);
                }
                Ok(Event::End(_)) => self.end(file),
                Ok(Event::Text(text)) => self.characters(&text, file),
                Ok(Event::CData(text)) => self.characters(&text, file),
                Ok(Event::GeneralRef(reference)) => match resolve(&reference) {
                    Some(text) => self.characters(&text, file),
                    None => return Err(self.stop(offset, "the file uses an entity of its own, which callboard does not read", true)),
                },
                Ok(_) => {}
            }
        }
    }

    fn stop(&mut self, offset: usize, message: &str, bound: bool) -> Stop {
        Stop { at: self.place(offset).into(), message: message.to_owned(), bound }
    }

    /// Line and column of an offset; offsets must not go back before a line already counted.
    fn place(&mut self, offset: usize) -> At0 {
        let (mut line, mut begin, from) = self.counted;
        let bytes = self.text.as_bytes();
        let offset = offset.min(bytes.len());
        for (at, byte) in bytes.iter().enumerate().take(offset).skip(from) {
            if *byte == b'\n' {
                (line, begin) = (line.saturating_add(1), at + 1);
            }
        }
        self.counted = (line, begin, offset.max(from));
        let column = self.text.get(begin..offset).map_or(0, |head| head.chars().take(100_000).count());
        At0 { line, column: u32::try_from(column + 1).unwrap_or(u32::MAX) }
    }

    fn inside(&self, name: &str) -> bool {
        self.stack.iter().any(|open| open == name)
    }

    fn role(&self) -> Role {
        // Only what stands between this paragraph and the one around it counts.
        let since = self.stack.iter().rposition(|open| open == "Paragraph").map_or(0, |at| at + 1);
        let near = &self.stack[since..];
        let has = |name: &str| near.iter().any(|open| open == name);
        if has("Summary") {
            Role::Summary
        } else if has("OmittedScene") {
            Role::Omitted
        } else if has("DualDialogue") {
            // A dual dialogue of a scene that is cut is cut with it.
            if self.open.last().is_some_and(|around| around.role == Role::Omitted) { Role::Omitted } else { Role::Dual }
        } else if has("ScriptNote") || has("ScriptNotes") {
            Role::Note
        } else if self.stack.len() == 3 && near == ["FinalDraft", "TitlePage", "Content"] {
            Role::Title
        } else if self.stack.len() == 2 && near == ["FinalDraft", "Content"] {
            Role::Script
        } else {
            Role::Nothing
        }
    }

    fn start(&mut self, start: &BytesStart<'_>, offset: usize, file: &mut File) {
        let attributes: BTreeMap<String, String> = start
            .attributes()
            .with_checks(false)
            .flatten()
            .take(64)
            .map(|attribute| (name(attribute.key.0), unescaped(&attribute.value)))
            .collect();
        let get = |key: &str| attributes.get(key).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty());
        match name(start.name().0).as_str() {
            "Paragraph" => {
                let role = self.role();
                let heading = Heading { number: get("Number"), ..Heading::default() };
                let new_page = get("StartsNewPage").is_some_and(|word| word.eq_ignore_ascii_case("yes"));
                let at = self.place(offset);
                self.paragraphs += 1;
                let (kind, place) = (get("Type").unwrap_or_default(), file.script.body.len());
                self.open.push(Paragraph { kind, heading, at, new_page, role, place, ..Paragraph::default() });
            }
            "SceneProperties" => {
                if let Some(open) = self.open.last_mut() {
                    open.heading.length = get("Length").and_then(|text| text.parse().ok()).filter(|length| *length > Eighths::ZERO);
                    open.heading.page = get("Page");
                    open.heading.title = get("Title");
                }
            }
            "Text" => {
                let style = get("Style").unwrap_or_default();
                let is = |word: &str| style.split('+').any(|part| part.trim().eq_ignore_ascii_case(word));
                self.run = Some(is("allcaps"));
                let set = Style { bold: is("bold"), italic: is("italic"), underline: is("underline") };
                self.styled = self.open.last().filter(|_| !set.is_plain()).map(|open| (set, open.text.len()));
                if let Some(open) = self.open.last_mut().filter(|open| open.role != Role::Note) {
                    let numbers = get("TagNumber").unwrap_or_default();
                    let numbers = numbers.split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty());
                    open.tags.extend(numbers.map(str::to_owned));
                    if matches!(open.role, Role::Script | Role::Dual) {
                        let revision = get("RevisionID").filter(|id| id != "0");
                        self.marked = revision.as_ref().and_then(|id| Some((id.parse().ok()?, open.text.len())));
                        file.revised.extend(revision);
                    }
                }
            }
            "Tag" => self.tag = get("Number").unwrap_or_default(),
            "TagDefinition" => {
                if let (Some(id), Some(category), Some(label)) = (get("Id"), get("CatId"), get("Label")) {
                    file.definitions.insert(id, (category, label));
                }
            }
            "TagCategory" => {
                if let (Some(id), Some(name)) = (get("Id"), get("Name")) {
                    file.categories.insert(id, name);
                }
            }
            "Revision" if self.inside("Revisions") => {
                if let (Some(id), Some(name)) = (get("ID"), get("Name")) {
                    file.revisions.insert(id, name);
                }
            }
            "LockedPage" => {
                if let (Some(position), Some(number)) = (get("Position").and_then(|text| text.parse().ok()), get("PageNumber")) {
                    file.locked.push((position, number));
                } else {
                    *file.others.entry("locked pages: the file does not say where they begin").or_default() += 1;
                }
            }
            "ListItem" if self.inside("ListItems") => *file.others.entry("beats and outline cards").or_default() += 1,
            "Image" if self.inside("Images") => *file.others.entry("pictures").or_default() += 1,
            _ => {}
        }
    }

    fn characters(&mut self, text: &str, file: &mut File) {
        if self.stack.last().is_some_and(|name| name == "DefId") {
            let id = text.trim();
            if !id.is_empty() && !self.tag.is_empty() {
                file.definitions_of.entry(self.tag.clone()).or_default().push(id.to_owned());
            }
            return;
        }
        let Some(capitals) = self.run else { return };
        if let Some(open) = self.open.last_mut() {
            if capitals { open.text.push_str(&text.to_uppercase()) } else { open.text.push_str(text) }
        }
    }

    fn end(&mut self, file: &mut File) {
        match self.stack.pop().as_deref() {
            Some("Text") => {
                self.run = None;
                if let (Some((style, from)), Some(open)) = (self.styled.take(), self.open.last_mut()) {
                    open.styles.push(Styled { from, to: open.text.len(), style });
                }
                if let (Some((revision, from)), Some(open)) = (self.marked.take(), self.open.last_mut()) {
                    open.revised.push(Revised { from, to: open.text.len(), revision });
                }
            }
            Some("Paragraph") => {
                if let Some(paragraph) = self.open.pop() {
                    self.close(paragraph, file);
                }
            }
            _ => {}
        }
    }

    /// Ends a paragraph: it becomes an element, or a part of the one around it.
    fn close(&mut self, mut paragraph: Paragraph, file: &mut File) {
        if paragraph.role == Role::Script {
            paragraph.position = Some(file.characters);
            file.characters += paragraph.text.chars().count() as u64 + 1;
        }
        let text = paragraph.text.trim().to_owned();
        match paragraph.role {
            Role::Summary => {
                if let Some(around) = self.open.last_mut().filter(|_| !text.is_empty()) {
                    let summary = around.heading.summary.get_or_insert_default();
                    if !summary.is_empty() {
                        summary.push(' ');
                    }
                    summary.push_str(&text);
                }
            }
            Role::Note => file.notes.extend(Some(text).filter(|text| !text.is_empty())),
            Role::Title => file.title_page.push((text, paragraph.at.into())),
            Role::Omitted => {
                // The heading of the scene that was cut, which the card with its number stands for.
                if let Some(around) = self.open.last_mut() {
                    around.heading.omitted = true;
                    if paragraph.kind == "Scene Heading" && around.heading.title.is_none() && !text.is_empty() {
                        around.heading.title = Some(text.to_uppercase());
                    }
                }
            }
            Role::Script | Role::Dual => self.element(paragraph, text, file),
            Role::Nothing => {}
        }
    }

    fn element(&mut self, paragraph: Paragraph, text: String, file: &mut File) {
        let mut kind = match paragraph.kind.as_str() {
            "Scene Heading" => {
                if text.is_empty() && paragraph.heading.number.is_none() {
                    return;
                }
                file.tags.push(BTreeSet::new());
                Kind::Heading(Box::new(paragraph.heading))
            }
            "Character" => Kind::Character { dual: false },
            "Parenthetical" => Kind::Parenthetical,
            "Dialogue" => Kind::Dialogue,
            "Singing" | "Lyrics" | "Lyric" => Kind::Lyric,
            "Transition" => Kind::Transition,
            "Shot" => Kind::Shot,
            "New Act" | "End of Act" | "Show/Ep. Title" => Kind::Centred,
            "Outline 1" | "Outline 2" | "Outline 3" | "Outline 4" | "Outline Body" | "Script Note" | "Note" => Kind::Note,
            _ => Kind::Action,
        };
        if let Some(tags) = file.tags.last_mut() {
            tags.extend(paragraph.tags);
        }
        if paragraph.role == Role::Dual
            && let (Kind::Character { dual }, Some(around)) = (&mut kind, self.open.last_mut())
        {
            *dual = around.speeches > 0;
            around.speeches += 1;
        }
        // A paragraph of nothing is a blank line, unless it only holds others.
        if text.is_empty() && file.script.body.len() > paragraph.place {
            return;
        }
        let at: At = paragraph.at.into();
        let mut place = paragraph.place.min(file.script.body.len());
        if paragraph.new_page {
            file.script.body.insert(place, Element::new(Kind::PageBreak, "", at.clone()));
            place += 1;
        }
        // Final Draft shows headings and names in capitals, however they were typed.
        let text = if matches!(kind, Kind::Heading(_) | Kind::Character { .. }) { text.to_uppercase() } else { text };
        let lead = paragraph.text.len() - paragraph.text.trim_start().len();
        let lead_chars = paragraph.text[..lead].chars().count() as u64;
        let inside = |byte: usize| byte.saturating_sub(lead).min(text.len());
        let revised = paragraph.revised.iter().map(|run| Revised { from: inside(run.from), to: inside(run.to), ..*run }).collect();
        let styles = paragraph.styles.iter().map(|run| Styled { from: inside(run.from), to: inside(run.to), ..*run });
        let styles = styles.filter(|run| run.from < run.to).collect();
        let position = paragraph.position.map(|position| position + lead_chars);
        file.script.body.insert(place, Element { revised, styles, position, ..Element::new(kind, text, at) });
    }
}

impl File {
    fn is_nothing(&self) -> bool {
        self.script.body.is_empty() && self.title_page.is_empty() && self.categories.is_empty()
    }
}

/// The places that locked pages begin at. A file whose pages begin behind the end of its script was locked with another text,
/// and says nothing.
fn locked_pages(body: &[Element], mut pages: Vec<(u64, String)>, characters: u64) -> Vec<LockedPage> {
    pages.sort_by_key(|(position, _)| *position);
    if pages.len() < 2 || pages.last().is_none_or(|(position, _)| *position >= characters) {
        return Vec::new();
    }
    let places: Vec<(u64, usize)> = body.iter().enumerate().filter_map(|(at, element)| Some((element.position?, at))).collect();
    let page = |(position, number): (u64, String)| {
        let at = places.partition_point(|(begins, _)| *begins <= position).checked_sub(1)?;
        let (begins, element) = places[at];
        let characters = usize::try_from(position - begins).unwrap_or(usize::MAX);
        let text = &body[element].text;
        let byte = text.char_indices().nth(characters).map_or(text.len(), |(byte, _)| byte);
        Some(LockedPage { element, byte, number })
    };
    pages.into_iter().filter_map(page).collect()
}

/// A name without its namespace.
fn name(text: &str) -> String {
    text.rsplit(':').next().unwrap_or_default().to_owned()
}

/// The text of a reference: one of XML's own five entities, or a character by its number.
fn resolve(reference: &BytesRef<'_>) -> Option<String> {
    if let Ok(Some(c)) = reference.resolve_char_ref() {
        return Some(c.to_string());
    }
    predefined(reference).map(str::to_owned)
}

fn predefined(name: &str) -> Option<&'static str> {
    Some(match name {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => return None,
    })
}

/// The value of an attribute; what cannot be resolved stays as written.
fn unescaped(value: &str) -> String {
    if !value.contains('&') {
        return value.to_owned();
    }
    quick_xml::escape::unescape(value).map_or_else(|_| value.to_owned(), std::borrow::Cow::into_owned)
}
