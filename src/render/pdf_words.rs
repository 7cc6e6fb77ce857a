//! Everything that can be read out of a finished PDF, as one text: for the proof that it holds nothing it must not.
//!
//! The text of its pages is decoded through the fonts' own tables, since our fonts are subsets whose codes mean nothing
//! by themselves. Beside it: metadata, bookmarks, alternative texts, links, and attachments.

use std::collections::BTreeMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

/// A font's codes.
#[derive(Default)]
struct Table {
    /// Their code points.
    letters: BTreeMap<u16, String>,
    /// Whether each is of two bytes.
    wide: bool,
}

/// PDFs within PDFs are read so deep.
const DEPTH: usize = 4;

/// All words of a PDF, each run of text followed by a space.
///
/// # Errors
/// When it cannot be read.
pub fn pdf_words(bytes: &[u8]) -> Result<String, String> {
    words_of(bytes, 0)
}

fn words_of(bytes: &[u8], depth: usize) -> Result<String, String> {
    if depth > DEPTH {
        return Err("a PDF is attached to a PDF too many times over".to_owned());
    }
    let document = Document::load_mem(bytes).map_err(|error| format!("it cannot be read as a PDF: {error}"))?;
    let mut words = Words { document: &document, tables: BTreeMap::new(), text: String::new(), depth, fault: None };
    for page in document.page_iter() {
        let content = document.get_page_content(page);
        let resources = words.page_resources(page);
        words.content(&content, &resources);
        words.text.push('\n');
    }
    for object in document.objects.values() {
        match object {
            Object::Stream(stream) => words.stream(stream),
            other => words.strings(other, 0),
        }
    }
    let Object::Dictionary(trailer) = Object::Dictionary(document.trailer.clone()) else {
        return words.fault.map_or(Ok(words.text), Err);
    };
    trailer.iter().filter(|(key, _)| key.as_slice() != b"ID").for_each(|(_, value)| words.strings(value, 0));
    // What cannot be read is not proved.
    words.fault.map_or(Ok(words.text), Err)
}

struct Words<'a> {
    document: &'a Document,
    tables: BTreeMap<ObjectId, Table>,
    text: String,
    depth: usize,
    /// Why some of it could not be read.
    fault: Option<String>,
}

impl Words<'_> {
    /// The resources of a page, its own or those of the tree above it.
    fn page_resources(&self, page: ObjectId) -> Dictionary {
        let mut at = self.document.get_dictionary(page).ok();
        for _ in 0..32 {
            let Some(node) = at else { break };
            if let Some(own) = node.get(b"Resources").ok().and_then(|found| self.dictionary(found)) {
                return own;
            }
            at =
                node.get(b"Parent").ok().and_then(|parent| parent.as_reference().ok()).and_then(|id| self.document.get_dictionary(id).ok());
        }
        Dictionary::new()
    }

    fn dictionary(&self, object: &Object) -> Option<Dictionary> {
        self.document.dereference(object).ok()?.1.as_dict().ok().cloned()
    }

    /// What a stream that is no page's says: a form's text, metadata, an attachment.
    fn stream(&mut self, stream: &Stream) {
        self.strings(&Object::Dictionary(stream.dict.clone()), 0);
        let name = |key: &[u8]| stream.dict.get(key).ok().and_then(|value| value.as_name().ok()).map(<[u8]>::to_vec).unwrap_or_default();
        let (kind, sub) = (name(b"Type"), name(b"Subtype"));
        let is_form = sub == b"Form" || stream.dict.has(b"PatternType");
        let is_file = kind == b"Metadata" || kind == b"EmbeddedFile";
        if !is_form && !is_file {
            return;
        }
        let plain = match stream.get_plain_content() {
            Ok(plain) => plain,
            Err(error) => return self.fault = Some(format!("a part of it cannot be unpacked: {error}")),
        };
        if is_form {
            let resources = stream.dict.get(b"Resources").ok().and_then(|found| self.dictionary(found)).unwrap_or_default();
            self.content(&plain, &resources);
        } else if plain.starts_with(b"%PDF-") {
            match words_of(&plain, self.depth + 1) {
                Ok(words) => self.text.push_str(&words),
                Err(error) => self.fault = Some(format!("what is attached to it: {error}")),
            }
        } else {
            self.text.push_str(&String::from_utf8_lossy(&plain));
            self.text.push('\n');
        }
    }

    /// Every text in an object, however deep.
    fn strings(&mut self, object: &Object, depth: usize) {
        match object {
            Object::String(..) => {
                if let Ok(text) = lopdf::decode_text_string(object) {
                    self.text.push_str(&text);
                    self.text.push('\n');
                }
            }
            Object::Array(items) if depth < 32 => items.iter().for_each(|item| self.strings(item, depth + 1)),
            Object::Dictionary(fields) if depth < 32 => fields.iter().for_each(|(_, value)| self.strings(value, depth + 1)),
            _ => {}
        }
    }

    /// The text that a content stream shows.
    fn content(&mut self, bytes: &[u8], resources: &Dictionary) {
        let content = match Content::decode(bytes) {
            Ok(content) => content,
            Err(error) => return self.fault = Some(format!("a part of it cannot be read: {error}")),
        };
        let fonts = resources.get(b"Font").ok().and_then(|fonts| self.dictionary(fonts)).unwrap_or_default();
        let mut font: Option<ObjectId> = None;
        for operation in &content.operations {
            match operation.operator.as_str() {
                "Tf" => {
                    let name = operation.operands.first().and_then(|name| name.as_name().ok());
                    font = name.and_then(|name| fonts.get(name).ok()?.as_reference().ok());
                    if let Some(id) = font.filter(|id| !self.tables.contains_key(id)) {
                        let table = self.table(id);
                        self.tables.insert(id, table);
                    }
                }
                "Tj" | "'" | "\"" | "TJ" => {
                    for operand in &operation.operands {
                        self.show(operand, font);
                    }
                    self.text.push(' ');
                }
                // What stands for the marks on the paper: `ActualText`.
                "BDC" | "DP" => operation.operands.iter().for_each(|operand| self.strings(operand, 0)),
                _ => {}
            }
        }
    }

    fn show(&mut self, operand: &Object, font: Option<ObjectId>) {
        match operand {
            Object::String(codes, _) => match font.and_then(|id| self.tables.get(&id)) {
                Some(table) if !table.letters.is_empty() => {
                    let code = |bytes: &[u8]| bytes.iter().fold(0, |code, byte| code << 8 | u16::from(*byte));
                    for letters in codes.chunks(if table.wide { 2 } else { 1 }).filter_map(|bytes| table.letters.get(&code(bytes))) {
                        self.text.push_str(letters);
                    }
                }
                _ => self.text.push_str(&String::from_utf8_lossy(codes)),
            },
            Object::Array(items) => items.iter().for_each(|item| self.show(item, font)),
            _ => {}
        }
    }

    /// The table of a font, from its `ToUnicode`.
    fn table(&self, font: ObjectId) -> Table {
        let font = self.document.get_dictionary(font).ok();
        let kind = font.and_then(|font| font.get(b"Subtype").ok()).and_then(|kind| kind.as_name().ok());
        let map = font.and_then(|font| font.get(b"ToUnicode").ok());
        let stream = map.and_then(|map| self.document.dereference(map).ok()).and_then(|(_, map)| map.as_stream().ok());
        let plain = stream.and_then(|stream| stream.get_plain_content().ok()).unwrap_or_default();
        Table { letters: read_table(&String::from_utf8_lossy(&plain)), wide: kind == Some(b"Type0".as_slice()) }
    }
}

/// Reads `bfchar` and `bfrange`: `<0003> <0041>`, `<0003> <0005> <0041>`, `<0003> <0004> [<0041> <0042>]`.
fn read_table(text: &str) -> BTreeMap<u16, String> {
    let mut table = BTreeMap::new();
    let mut left = text;
    while let Some(at) = left.find("beginbf") {
        let is_range = left[at..].starts_with("beginbfrange");
        let Some(end) = left[at..].find("endbf").map(|end| at + end) else { break };
        let body = &left[at..end];
        let words: Vec<&str> = body.split(['<', '>']).map(str::trim).collect();
        // What stands between angle brackets are the odd ones; what stands between those tells where a list begins.
        let mut at_word = 1;
        let code = |word: &str| u16::from_str_radix(word, 16).ok();
        while at_word < words.len() {
            let Some(first) = code(words[at_word]) else { break };
            if !is_range {
                table.insert(first, letters(words.get(at_word + 2).copied().unwrap_or_default(), 0));
                at_word += 4;
                continue;
            }
            let last = words.get(at_word + 2).and_then(|word| code(word)).unwrap_or(first);
            let count = usize::from(last.saturating_sub(first));
            let is_list = words.get(at_word + 3).is_some_and(|between| between.contains('['));
            for step in 0..=count {
                let word = words.get(at_word + 4 + if is_list { 2 * step } else { 0 }).copied().unwrap_or_default();
                let next = u32::try_from(if is_list { 0 } else { step }).unwrap_or(0);
                table.insert(first + u16::try_from(step).unwrap_or(0), letters(word, next));
            }
            at_word += 6 + if is_list { 2 * count } else { 0 };
        }
        left = &left[end + "endbf".len()..];
    }
    table
}

/// The letters of UTF-16 in hexadecimal, the last one so many further.
fn letters(word: &str, further: u32) -> String {
    let units: Vec<u16> = (0..word.len() / 4).filter_map(|at| u16::from_str_radix(word.get(at * 4..at * 4 + 4)?, 16).ok()).collect();
    let mut text = String::from_utf16_lossy(&units);
    if further > 0
        && let Some(last) = text.pop()
    {
        text.extend(char::from_u32(u32::from(last) + further));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fonts_table_is_read() {
        let text = "2 beginbfchar\n<0003> <0041>\n<0004> <00660069>\nendbfchar\n2 beginbfrange\n<0010> <0012> <0061>\n<0020> <0021> [<0078> <0079>]\nendbfrange";
        let table = read_table(text);
        let told: Vec<(u16, &str)> = table.iter().map(|(code, letters)| (*code, letters.as_str())).collect();
        assert_eq!(told, [(3, "A"), (4, "fi"), (0x10, "a"), (0x11, "b"), (0x12, "c"), (0x20, "x"), (0x21, "y")]);
    }
}
