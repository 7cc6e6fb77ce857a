//! A small XML document as a tree: no DTD, no entities but the five of XML, and bounded in depth and size.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// Deepest nesting that is read.
const MAX_DEPTH: usize = 64;
/// Most elements and attributes of all documents of a file together.
const MAX_NODES: usize = 1_000_000;

/// An element.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Node {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Node>,
    /// The text directly in it.
    pub text: String,
}

impl Node {
    /// An attribute's value, where it is not blank.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str()).filter(|value| !value.trim().is_empty())
    }

    /// Whether an attribute says yes.
    pub fn is(&self, name: &str) -> bool {
        self.get(name).is_some_and(|value| matches!(value.trim().to_ascii_lowercase().as_str(), "1" | "true" | "yes"))
    }

    /// The children of a name.
    pub fn all<'n>(&'n self, name: &'n str) -> impl Iterator<Item = &'n Self> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The first child of a name.
    pub fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    /// Every element of a name under this one, however deep, in the order of the document.
    pub fn within(&self, name: &str) -> Vec<&Self> {
        let mut found = Vec::new();
        let mut open: Vec<&Self> = self.children.iter().rev().collect();
        while let Some(node) = open.pop() {
            if node.name == name {
                found.push(node);
            }
            open.extend(node.children.iter().rev());
        }
        found
    }
}

/// Reads a document, or says in a few words why it cannot be. `nodes` counts on over the documents of a file.
pub(super) fn parse(text: &str, nodes: &mut usize) -> Result<Node, String> {
    let mut reader = Reader::from_str(text);
    let mut open: Vec<Node> = Vec::new();
    loop {
        let event = reader.read_event().map_err(|_| "it is not well-formed XML".to_owned())?;
        let closed = match event {
            Event::Eof => return Err("its XML is cut short".to_owned()),
            Event::DocType(_) => return Err("it declares a document type, which no schedule does".to_owned()),
            Event::Start(start) => {
                if open.len() >= MAX_DEPTH {
                    return Err(format!("its XML is nested deeper than {MAX_DEPTH} levels"));
                }
                open.push(element(&start, nodes)?);
                None
            }
            Event::Empty(start) => Some(element(&start, nodes)?),
            Event::End(_) => open.pop(),
            Event::Text(text) => {
                if let Some(node) = open.last_mut() {
                    node.text.push_str(&text.xml10_content());
                }
                None
            }
            Event::CData(text) => {
                if let Some(node) = open.last_mut() {
                    node.text.push_str(&text.xml10_content());
                }
                None
            }
            Event::GeneralRef(entity) => {
                let name = (*entity).to_owned();
                let resolved = quick_xml::escape::unescape(&format!("&{name};")).map(std::borrow::Cow::into_owned);
                let resolved = resolved.map_err(|_| format!("it uses the entity `{name}`"))?;
                if let Some(node) = open.last_mut() {
                    node.text.push_str(&resolved);
                }
                None
            }
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => None,
        };
        if let Some(node) = closed {
            match open.last_mut() {
                Some(parent) => parent.children.push(node),
                None => return Ok(node),
            }
        }
    }
}

fn element(start: &BytesStart<'_>, nodes: &mut usize) -> Result<Node, String> {
    let mut node = Node { name: start.name().as_ref().to_owned(), ..Node::default() };
    *nodes += 1;
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|_| "its XML has an attribute that cannot be read".to_owned())?;
        *nodes += 1;
        if *nodes > MAX_NODES {
            return Err("its XML holds more than a million values".to_owned());
        }
        let value = quick_xml::escape::unescape(&attribute.value).map_err(|_| "its XML uses an entity of its own".to_owned())?;
        node.attributes.push((attribute.key.as_ref().to_owned(), value.into_owned()));
    }
    if *nodes > MAX_NODES {
        return Err("its XML holds more than a million values".to_owned());
    }
    Ok(node)
}
