//! Objects of one paper on their way into the joined file: under new numbers, with what hangs on the paper's place in
//! it put right.

use std::collections::HashMap;

use lopdf::{Dictionary, Document, Object, ObjectId, StringFormat};

use super::fonts::{Fonts, Placed};
use super::write::Out;

/// What a paper's links to others become: the path of a paper, and the object that says where its first page is.
pub(super) type Places = HashMap<String, (u32, String)>;

/// One paper, being copied.
pub(super) struct Copier<'a> {
    pub out: &'a mut Out,
    pub fonts: &'a mut Fonts,
    pub document: &'a Document,
    /// New numbers of what has one: written, or to be written.
    pub numbers: HashMap<ObjectId, u32>,
    /// Parts of the structure, annotations: what has been given a number and is not written yet.
    pub waiting: Vec<ObjectId>,
    /// What is being written, one within the other; a circle among them would never end.
    within: Vec<ObjectId>,
    /// Added to the places in the table from contents to structure.
    pub shift: i64,
    /// Put before the names of table cells.
    pub prefix: String,
    /// Where the other papers are.
    pub places: &'a Places,
    /// The fonts that have a place among those of all papers, and those that have not.
    pub placed: HashMap<ObjectId, Option<Placed>>,
    /// Pages that are left out, and the objects that say where a link to one of them leads instead.
    pub targets: HashMap<ObjectId, (u32, String)>,
}

impl<'a> Copier<'a> {
    pub(super) fn new(
        out: &'a mut Out,
        fonts: &'a mut Fonts,
        document: &'a Document,
        places: &'a Places,
        shift: i64,
        prefix: String,
    ) -> Self {
        Self {
            out,
            fonts,
            document,
            numbers: HashMap::new(),
            waiting: Vec::new(),
            within: Vec::new(),
            shift,
            prefix,
            places,
            targets: HashMap::new(),
            placed: HashMap::new(),
        }
    }

    /// A font's place among those of all papers.
    pub(super) fn font(&mut self, id: ObjectId) -> Option<Placed> {
        if let Some(placed) = self.placed.get(&id) {
            return placed.clone();
        }
        let placed = self.fonts.place(self.out, self.document, id);
        self.placed.insert(id, placed.clone());
        placed
    }

    /// The new number of an object; none where there is no such object, or it is a page that is left out.
    pub(super) fn number(&mut self, id: ObjectId) -> Option<u32> {
        if let Some(number) = self.numbers.get(&id) {
            return Some(*number);
        }
        let object = self.document.objects.get(&id)?;
        if let Some((place, _)) = self.target(object) {
            return Some(*place);
        }
        if let Some(kind) = object.as_dict().ok().map(Ties::of) {
            match kind {
                Ties::Left => return None,
                Ties::Node => {
                    let number = self.out.reserve();
                    self.numbers.insert(id, number);
                    self.waiting.push(id);
                    return Some(number);
                }
                Ties::None => {}
            }
        }
        if self.within.contains(&id) {
            return None;
        }
        self.within.push(id);
        let number = match object {
            Object::Stream(stream) => {
                let mut entries = Vec::new();
                self.entries(&stream.dict, &[b"Length"], &mut entries);
                self.out.stream_once(&entries, &stream.content)
            }
            object => {
                let mut content = Vec::new();
                self.object(object, &mut content);
                self.out.once(&content)
            }
        };
        self.within.pop();
        self.numbers.insert(id, number);
        Some(number)
    }

    /// Writes every part of the structure and every annotation that was named.
    pub(super) fn rest(&mut self) {
        while let Some(id) = self.waiting.pop() {
            let (Some(number), Some(object)) = (self.numbers.get(&id).copied(), self.document.objects.get(&id)) else { continue };
            let mut content = Vec::new();
            self.object(object, &mut content);
            self.out.put(number, &content);
        }
    }

    /// Writes an object's text.
    pub(super) fn object(&mut self, object: &Object, to: &mut Vec<u8>) {
        match object {
            Object::Reference(id) => match self.number(*id) {
                Some(number) => to.extend_from_slice(format!("{number} 0 R").as_bytes()),
                None => to.extend_from_slice(b"null"),
            },
            Object::Array(items) => {
                if let Some((place, _)) = self.target(object) {
                    to.extend_from_slice(format!("{place} 0 R").as_bytes());
                    return;
                }
                to.push(b'[');
                for (at, item) in items.iter().enumerate() {
                    if at > 0 {
                        to.push(b' ');
                    }
                    self.object(item, to);
                }
                to.push(b']');
            }
            Object::Dictionary(entries) => {
                to.extend_from_slice(b"<<");
                self.entries(entries, &[], to);
                to.extend_from_slice(b">>");
            }
            plain => scalar(plain, to),
        }
    }

    /// Writes a dictionary's entries but for some.
    pub(super) fn entries(&mut self, dictionary: &Dictionary, without: &[&[u8]], to: &mut Vec<u8>) {
        let is_part = is_part(dictionary);
        let link = self.link(dictionary);
        for (key, value) in dictionary.iter().filter(|(key, _)| !without.contains(&key.as_slice())) {
            name(key, to);
            to.push(b' ');
            match (key.as_slice(), value) {
                (b"StructParents" | b"StructParent", Object::Integer(at)) => to.extend_from_slice((at + self.shift).to_string().as_bytes()),
                (b"ID", Object::String(own, _)) if is_part => self.cell(own, to),
                (b"Headers", Object::Array(cells)) => {
                    to.push(b'[');
                    cells.iter().filter_map(|cell| cell.as_str().ok()).for_each(|own| self.cell(own, to));
                    to.push(b']');
                }
                (b"A", _) if link.is_some() => match link.as_ref().and_then(Option::as_ref) {
                    Some((place, _)) => to.extend_from_slice(format!("<</Type/Action/S/GoTo/D {place} 0 R>>").as_bytes()),
                    // A paper that is not in the binder: the words stay, and lead nowhere.
                    None => to.extend_from_slice(b"null"),
                },
                (b"Contents", value) => match &link {
                    Some(Some((_, title))) => words(title, to),
                    _ => self.object(value, to),
                },
                (_, value) => self.object(value, to),
            }
        }
    }

    /// The name of a table's cell, which must be the only one of its name in the file.
    pub(super) fn cell(&self, own: &[u8], to: &mut Vec<u8>) {
        string(&[self.prefix.as_bytes(), own].concat(), to);
    }

    /// The place that a destination stands for, where its page is left out.
    fn target(&self, object: &Object) -> Option<&(u32, String)> {
        let Object::Array(items) = object else { return None };
        let (Object::Reference(page), Object::Name(_)) = (items.first()?, items.get(1)?) else { return None };
        self.targets.get(page)
    }

    /// Whether a dictionary is a link to another paper's file, and where that paper is in this one.
    fn link(&self, dictionary: &Dictionary) -> Option<Option<(u32, String)>> {
        if dictionary.get(b"Subtype").and_then(Object::as_name).ok()? != b"Link" {
            return None;
        }
        if let Ok(target) = dictionary.get_deref(b"Dest", self.document) {
            return self.target(target).cloned().map(Some);
        }
        let action = dictionary.get_deref(b"A", self.document).and_then(Object::as_dict).ok()?;
        let address = std::str::from_utf8(action.get(b"URI").and_then(Object::as_str).ok()?).ok()?;
        Some(self.places.get(address.strip_prefix("../")?).cloned())
    }
}

/// How an object hangs together with others.
enum Ties {
    /// It is told apart from every other: a part of the structure, an annotation.
    Node,
    /// It is a page, or the tree of pages, and not wanted.
    Left,
    /// It may be written once for all.
    None,
}

impl Ties {
    fn of(dictionary: &Dictionary) -> Self {
        let word = |key: &[u8]| dictionary.get(key).and_then(Object::as_name).ok();
        match word(b"Type") {
            Some(b"Page" | b"Pages" | b"Catalog" | b"StructTreeRoot") => Self::Left,
            Some(b"StructElem" | b"Annot") => Self::Node,
            _ if is_part(dictionary) || word(b"Subtype") == Some(b"Link") => Self::Node,
            _ => Self::None,
        }
    }
}

fn is_part(dictionary: &Dictionary) -> bool {
    dictionary.has_type(b"StructElem") || dictionary.has(b"S") && dictionary.has(b"P")
}

fn scalar(object: &Object, to: &mut Vec<u8>) {
    match object {
        Object::Boolean(value) => to.extend_from_slice(if *value { b"true" } else { b"false" }),
        Object::Integer(value) => to.extend_from_slice(value.to_string().as_bytes()),
        Object::Real(value) => to.extend_from_slice(value.to_string().as_bytes()),
        Object::Name(word) => name(word, to),
        Object::String(text, StringFormat::Literal) => string(text, to),
        Object::String(text, StringFormat::Hexadecimal) => hex(text, to),
        _ => to.extend_from_slice(b"null"),
    }
}

fn name(word: &[u8], to: &mut Vec<u8>) {
    to.push(b'/');
    for byte in word {
        if (b'!'..=b'~').contains(byte) && !b"()<>[]{}/%#".contains(byte) {
            to.push(*byte);
        } else {
            to.extend_from_slice(format!("#{byte:02X}").as_bytes());
        }
    }
}

/// A string as it stands in a file.
pub(super) fn string(text: &[u8], to: &mut Vec<u8>) {
    if text.iter().any(|byte| !(b' '..=b'~').contains(byte)) {
        return hex(text, to);
    }
    to.push(b'(');
    for byte in text {
        if b"()\\".contains(byte) {
            to.push(b'\\');
        }
        to.push(*byte);
    }
    to.push(b')');
}

fn hex(text: &[u8], to: &mut Vec<u8>) {
    to.push(b'<');
    text.iter().for_each(|byte| to.extend_from_slice(format!("{byte:02x}").as_bytes()));
    to.push(b'>');
}

/// Words for people: in UTF-16 where they are not plain ASCII.
pub(super) fn words(text: &str, to: &mut Vec<u8>) {
    if text.is_ascii() {
        return string(text.as_bytes(), to);
    }
    let units: Vec<u8> = std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect();
    hex(&units, to);
}
