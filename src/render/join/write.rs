//! A PDF as it is written: streams as they come, small objects in compressed object streams, the table at the end.

use std::collections::HashMap;

use super::super::pack::{IN_ONE_STREAM, Row, deflate, table_rows};

/// The file so far.
pub(super) struct Out {
    bytes: Vec<u8>,
    rows: Vec<Row>,
    numbers: String,
    contents: Vec<u8>,
    waiting: Vec<u32>,
    /// What has been written once and need not be again, by its hash.
    known: HashMap<blake3::Hash, u32>,
    saved: usize,
}

impl Out {
    /// An empty file.
    pub(super) fn new() -> Self {
        Self {
            bytes: b"%PDF-1.7\n%\x80\x80\x80\x80\n\n".to_vec(),
            rows: vec![Row::Free],
            numbers: String::new(),
            contents: Vec::new(),
            waiting: Vec::new(),
            known: HashMap::new(),
            saved: 0,
        }
    }

    /// A number for an object that is to be written.
    pub(super) fn reserve(&mut self) -> u32 {
        self.rows.push(Row::Free);
        u32::try_from(self.rows.len() - 1).unwrap_or(u32::MAX)
    }

    /// Writes a small object.
    pub(super) fn put(&mut self, number: u32, content: &[u8]) {
        self.numbers.push_str(&format!("{number} {} ", self.contents.len()));
        self.contents.extend_from_slice(content);
        self.contents.push(b'\n');
        self.waiting.push(number);
        if self.waiting.len() == IN_ONE_STREAM {
            self.flush();
        }
    }

    /// Writes a stream; its dictionary without the length and without its brackets.
    pub(super) fn put_stream(&mut self, number: u32, entries: &[u8], data: &[u8]) {
        self.at(number);
        self.bytes.extend_from_slice(format!("{number} 0 obj\n<<").as_bytes());
        self.bytes.extend_from_slice(entries);
        self.bytes.extend_from_slice(format!("/Length {}>>stream\n", data.len()).as_bytes());
        self.bytes.extend_from_slice(data);
        self.bytes.extend_from_slice(b"\nendstream\nendobj\n\n");
    }

    /// Writes what has no ties to its place, once: the number of the same object if there is one already.
    pub(super) fn once(&mut self, content: &[u8]) -> u32 {
        self.known_or(&[b"o", content], |out, number| out.put(number, content))
    }

    /// The same for a stream.
    pub(super) fn stream_once(&mut self, entries: &[u8], data: &[u8]) -> u32 {
        let length = (entries.len() as u64).to_le_bytes();
        self.known_or(&[b"s", &length, entries, data], |out, number| out.put_stream(number, entries, data))
    }

    fn known_or(&mut self, parts: &[&[u8]], write: impl FnOnce(&mut Self, u32)) -> u32 {
        let mut hasher = blake3::Hasher::new();
        parts.iter().for_each(|part| {
            hasher.update(part);
        });
        let hash = hasher.finalize();
        if let Some(number) = self.known.get(&hash) {
            self.saved += parts.iter().map(|part| part.len()).sum::<usize>();
            return *number;
        }
        let number = self.reserve();
        self.known.insert(hash, number);
        write(self, number);
        number
    }

    fn at(&mut self, number: u32) {
        let at = self.bytes.len();
        if let Some(row) = self.rows.get_mut(number as usize) {
            *row = Row::At(at);
        }
    }

    fn flush(&mut self) {
        if self.waiting.is_empty() {
            return;
        }
        let stream = self.reserve();
        for (index, number) in self.waiting.iter().enumerate() {
            if let (Some(row), Ok(index)) = (self.rows.get_mut(*number as usize), u16::try_from(index)) {
                *row = Row::In { stream, index };
            }
        }
        let data = deflate(&[self.numbers.as_bytes(), &self.contents].concat()).unwrap_or_default();
        let entries = format!("/Type/ObjStm/N {}/First {}/Filter/FlateDecode", self.waiting.len(), self.numbers.len());
        self.put_stream(stream, entries.as_bytes(), &data);
        self.numbers.clear();
        self.contents.clear();
        self.waiting.clear();
    }

    /// The whole file, with the trailer's entries: `/Root 1 0 R`. Nothing where it is too large for its table.
    pub(super) fn finish(mut self, trailer: &str) -> Option<Vec<u8>> {
        self.flush();
        // The same contents have the same name, and others another.
        let id = blake3::hash(&self.bytes).to_hex()[..32].to_owned();
        let number = self.reserve();
        let start = self.bytes.len();
        self.at(number);
        let data = deflate(&table_rows(&self.rows)?)?;
        let size = self.rows.len();
        let entries =
            format!("/Type/XRef/Size {size}/W[1 4 2]/DecodeParms<</Predictor 12/Columns 7>>/Filter/FlateDecode{trailer}/ID[<{id}><{id}>]");
        self.put_stream(number, entries.as_bytes(), &data);
        self.bytes.extend_from_slice(format!("startxref\n{start}\n%%EOF").as_bytes());
        Some(self.bytes)
    }
}
