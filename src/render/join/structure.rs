//! One structure out of many: each paper's becomes a part of one document.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::copy::{Copier, string, words};
use super::write::Out;

/// The structure of the joined file so far.
pub(super) struct Structure {
    root: u32,
    document: u32,
    kids: Vec<u32>,
    /// From a page's or an annotation's place in this table to the parts of the structure that it shows.
    parents: Vec<(i64, String)>,
    /// The names of tables' cells.
    cells: BTreeMap<Vec<u8>, u32>,
    roles: BTreeMap<Vec<u8>, Vec<u8>>,
    /// The first free place of the table.
    pub next: i64,
}

impl Structure {
    /// An empty one.
    pub(super) fn new(out: &mut Out) -> Self {
        let (root, document) = (out.reserve(), out.reserve());
        Self { root, document, kids: Vec::new(), parents: Vec::new(), cells: BTreeMap::new(), roles: BTreeMap::new(), next: 0 }
    }

    /// Adds a paper's structure, whose pages have their numbers already. A paper with a name is a part of that name.
    pub(super) fn add(&mut self, copier: &mut Copier<'_>, name: &str) -> Result<(), String> {
        let document = copier.document;
        let Some(id) = document.catalog().ok().and_then(|catalog| catalog.get(b"StructTreeRoot").and_then(Object::as_reference).ok())
        else {
            return Err("it is not tagged".to_owned());
        };
        let root = document.get_dictionary(id).map_err(|error| error.to_string())?;
        copier.numbers.insert(id, self.document);
        for kid in references(document, root.get(b"K").ok()) {
            let number = copier.out.reserve();
            copier.numbers.insert(kid, number);
            self.kids.push(number);
            let Ok(own) = document.get_dictionary(kid) else { continue };
            let mut text = b"<<".to_vec();
            if own.get(b"S").and_then(Object::as_name).is_ok_and(|role| role == b"Document") {
                text.extend_from_slice(b"/S/Part");
                if !name.is_empty() {
                    text.extend_from_slice(b"/T ");
                    words(name, &mut text);
                }
                copier.entries(own, &[b"S", b"T"], &mut text);
            } else {
                copier.entries(own, &[], &mut text);
            }
            text.extend_from_slice(b">>");
            copier.out.put(number, &text);
        }
        let mut next = root.get(b"ParentTreeNextKey").and_then(Object::as_i64).unwrap_or(0);
        let mut entries = Vec::new();
        if let Ok(table) = root.get_deref(b"ParentTree", document).and_then(Object::as_dict) {
            leaves(document, table, b"Nums", 0, &mut entries);
        }
        for (place, parts) in entries {
            let Ok(place) = place.as_i64() else { continue };
            next = next.max(place + 1);
            let mut text = Vec::new();
            // A page's parts are a list of its own; those of an annotation are one.
            match document.dereference(parts).map(|(_, parts)| parts) {
                Ok(list @ Object::Array(_)) => {
                    let mut content = Vec::new();
                    copier.object(list, &mut content);
                    let number = copier.out.once(&content);
                    text.extend_from_slice(format!("{number} 0 R").as_bytes());
                }
                _ => copier.object(parts, &mut text),
            }
            if text != b"null" {
                self.parents.push((place + copier.shift, String::from_utf8_lossy(&text).into_owned()));
            }
        }
        let mut entries = Vec::new();
        if let Ok(table) = root.get_deref(b"IDTree", document).and_then(Object::as_dict) {
            leaves(document, table, b"Names", 0, &mut entries);
        }
        for (cell, part) in entries {
            if let (Ok(cell), Some(number)) = (cell.as_str(), part.as_reference().ok().and_then(|id| copier.number(id))) {
                self.cells.insert([copier.prefix.as_bytes(), cell].concat(), number);
            }
        }
        if let Ok(roles) = root.get_deref(b"RoleMap", document).and_then(Object::as_dict) {
            for (role, plain) in roles.iter().filter_map(|(role, plain)| Some((role, plain.as_name().ok()?))) {
                if self.roles.entry(role.clone()).or_insert_with(|| plain.to_owned()) != plain {
                    return Err("two papers mean different things by one role".to_owned());
                }
            }
        }
        self.next += next;
        Ok(())
    }

    /// Writes the root; its number.
    pub(super) fn finish(mut self, out: &mut Out) -> u32 {
        let kids: Vec<String> = self.kids.iter().map(|kid| format!("{kid} 0 R")).collect();
        out.put(self.document, format!("<</Type/StructElem/S/Document/P {} 0 R/K[{}]>>", self.root, kids.join(" ")).as_bytes());
        let mut text = format!("<</Type/StructTreeRoot/K[{} 0 R]/ParentTreeNextKey {}", self.document, self.next).into_bytes();
        self.parents.sort();
        let parents: Vec<String> = self.parents.iter().map(|(place, parts)| format!("{place} {parts}")).collect();
        text.extend_from_slice(format!("/ParentTree<</Nums[{}]>>", parents.join(" ")).as_bytes());
        if !self.cells.is_empty() {
            text.extend_from_slice(b"/IDTree<</Names[");
            for (cell, number) in &self.cells {
                string(cell, &mut text);
                text.extend_from_slice(format!(" {number} 0 R ").as_bytes());
            }
            text.extend_from_slice(b"]>>");
        }
        if !self.roles.is_empty() {
            text.extend_from_slice(b"/RoleMap<<");
            for (role, plain) in &self.roles {
                text.extend_from_slice(format!("/{} /{}", String::from_utf8_lossy(role), String::from_utf8_lossy(plain)).as_bytes());
            }
            text.extend_from_slice(b">>");
        }
        text.extend_from_slice(b">>");
        out.put(self.root, &text);
        self.root
    }
}

/// The references of a value that is one or a list of them.
fn references(document: &Document, value: Option<&Object>) -> Vec<ObjectId> {
    match value {
        Some(Object::Array(items)) => items.iter().filter_map(|item| item.as_reference().ok()).collect(),
        Some(Object::Reference(id)) => match document.get_object(*id) {
            Ok(list @ Object::Array(_)) => references(document, Some(list)),
            _ => vec![*id],
        },
        _ => Vec::new(),
    }
}

/// The deepest tree that is followed.
const DEEPEST: usize = 32;

/// The pairs of a tree of names or numbers.
fn leaves<'a>(document: &'a Document, node: &'a Dictionary, key: &[u8], depth: usize, found: &mut Vec<(&'a Object, &'a Object)>) {
    if let Ok(pairs) = node.get_deref(key, document).and_then(Object::as_array) {
        found.extend(pairs.chunks_exact(2).map(|pair| (&pair[0], &pair[1])));
    }
    if let (true, Ok(kids)) = (depth < DEEPEST, node.get_deref(b"Kids", document).and_then(Object::as_array)) {
        for kid in kids {
            if let Ok(kid) = document.dereference(kid).and_then(|(_, kid)| kid.as_dict()) {
                leaves(document, kid, key, depth + 1, found);
            }
        }
    }
}
