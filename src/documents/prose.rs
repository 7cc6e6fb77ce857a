//! Free text: Markdown as a list of blocks that every template draws in its own way.
//!
//! What somebody wrote never becomes template code or raw HTML: a page carries words with their marks, and HTML in the
//! text is the text it is. The only file that knows the Markdown parser.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use serde::Serialize;

/// A run of words with the same marks.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[allow(clippy::struct_excessive_bools)]
pub struct Words {
    /// The text.
    pub text: String,
    /// Bold.
    pub strong: bool,
    /// Italic.
    pub emphasis: bool,
    /// Struck out.
    pub strike: bool,
    /// Set as code.
    pub code: bool,
    /// A line ends here; there is no text.
    pub line_break: bool,
    /// Where it leads: `https:`, `mailto:` or `tel:`.
    pub link: Option<String>,
}

/// A block of free text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// Its words.
        words: Vec<Words>,
    },
    /// A heading within the text.
    Heading {
        /// 1 is the highest.
        level: u8,
        /// Its words.
        words: Vec<Words>,
    },
    /// A list.
    List {
        /// Whether its items are numbered.
        ordered: bool,
        /// The first number.
        start: u64,
        /// The blocks of each item.
        items: Vec<Vec<Block>>,
    },
    /// A quotation.
    Quote {
        /// What is quoted.
        blocks: Vec<Block>,
    },
    /// Lines set as they stand.
    Code {
        /// The lines.
        text: String,
    },
    /// A table.
    Table {
        /// The words over its columns.
        head: Vec<Vec<Words>>,
        /// Its rows.
        rows: Vec<Vec<Vec<Words>>>,
    },
    /// A line across.
    Rule,
}

/// Reads Markdown.
#[must_use]
pub fn prose(text: &str) -> Vec<Block> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_SMART_PUNCTUATION;
    let mut reader = Reader { events: Parser::new_ext(text, options), marks: Words::default(), depth: 0 };
    reader.blocks(None)
}

/// The first paragraph of a text in Markdown without its marks; empty where the text does not begin with one.
#[must_use]
pub fn plain(text: &str) -> String {
    let Some(Block::Paragraph { words }) = prose(text).into_iter().next() else { return String::new() };
    words.into_iter().map(|word| if word.line_break { " ".to_owned() } else { word.text }).collect()
}

/// Quotations and lists deeper than this are set as one.
const DEEPEST: usize = 12;

struct Reader<'a> {
    events: Parser<'a>,
    marks: Words,
    depth: usize,
}

impl Reader<'_> {
    /// Blocks up to the end of the block that holds them.
    fn blocks(&mut self, until: Option<TagEnd>) -> Vec<Block> {
        let mut blocks = Vec::new();
        // Words of a tight list's item stand there without a paragraph around them.
        let mut loose: Vec<Words> = Vec::new();
        // Quotations and lists that are set as one with what holds them: counted, so that text nested without end needs
        // no more stack.
        let mut within = 0_usize;
        self.depth += 1;
        while let Some(event) = self.events.next() {
            match event {
                Event::Start(Tag::BlockQuote(_) | Tag::List(_) | Tag::Item) if self.depth > DEEPEST => {
                    flush(&mut loose, &mut blocks);
                    within += 1;
                }
                Event::End(TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item) if within > 0 => {
                    flush(&mut loose, &mut blocks);
                    within -= 1;
                }
                Event::End(end) if Some(end) == until => break,
                Event::Start(tag) if is_inline(&tag) => self.inline(tag, &mut loose),
                Event::Start(tag) => {
                    flush(&mut loose, &mut blocks);
                    self.block(tag, &mut blocks);
                }
                Event::Rule => {
                    flush(&mut loose, &mut blocks);
                    blocks.push(Block::Rule);
                }
                other => self.word(other, &mut loose),
            }
        }
        self.depth -= 1;
        flush(&mut loose, &mut blocks);
        blocks
    }

    fn block(&mut self, tag: Tag<'_>, blocks: &mut Vec<Block>) {
        let end = tag.to_end();
        match tag {
            Tag::Paragraph => push_words(self.words(end), blocks, |words| Block::Paragraph { words }),
            Tag::Heading { level, .. } => {
                let level = match level {
                    HeadingLevel::H1 => 1,
                    HeadingLevel::H2 => 2,
                    _ => 3,
                };
                push_words(self.words(end), blocks, |words| Block::Heading { level, words });
            }
            Tag::BlockQuote(_) => {
                let inner = self.blocks(Some(end));
                blocks.push(Block::Quote { blocks: inner });
            }
            Tag::List(start) => {
                let mut items = Vec::new();
                while let Some(event) = self.events.next() {
                    match event {
                        Event::Start(Tag::Item) => items.push(self.blocks(Some(TagEnd::Item))),
                        Event::End(closed) if closed == end => break,
                        _ => {}
                    }
                }
                blocks.push(Block::List { ordered: start.is_some(), start: start.unwrap_or(1), items });
            }
            Tag::CodeBlock(_) | Tag::HtmlBlock => {
                let text: String =
                    self.words(end).into_iter().map(|words| if words.line_break { "\n".to_owned() } else { words.text }).collect();
                blocks.push(Block::Code { text: text.trim_end().to_owned() });
            }
            Tag::Table(_) => blocks.push(self.table(end)),
            _ => blocks.extend(self.blocks(Some(end))),
        }
    }

    fn table(&mut self, end: TagEnd) -> Block {
        let (mut head, mut rows) = (Vec::new(), Vec::new());
        let mut row = Vec::new();
        while let Some(event) = self.events.next() {
            match event {
                Event::Start(Tag::TableCell) => row.push(self.words(TagEnd::TableCell)),
                Event::End(TagEnd::TableHead) => head = std::mem::take(&mut row),
                Event::End(TagEnd::TableRow) => rows.push(std::mem::take(&mut row)),
                Event::End(closed) if closed == end => break,
                _ => {}
            }
        }
        Block::Table { head, rows }
    }

    /// Words up to the end of what holds them.
    fn words(&mut self, until: TagEnd) -> Vec<Words> {
        let mut words = Vec::new();
        let mut within = 0_usize;
        self.depth += 1;
        while let Some(event) = self.events.next() {
            match event {
                Event::Start(_) if self.depth > DEEPEST * 4 => within += 1,
                Event::End(_) if within > 0 => within -= 1,
                Event::End(end) if end == until => break,
                Event::Start(tag) => self.inline(tag, &mut words),
                other => self.word(other, &mut words),
            }
        }
        self.depth -= 1;
        words
    }

    fn inline(&mut self, tag: Tag<'_>, words: &mut Vec<Words>) {
        let before = self.marks.clone();
        let end = tag.to_end();
        match tag {
            Tag::Strong => self.marks.strong = true,
            Tag::Emphasis => self.marks.emphasis = true,
            Tag::Strikethrough => self.marks.strike = true,
            Tag::Link { dest_url, .. } => self.marks.link = safe_link(&dest_url),
            // A picture in a note is its description: pictures are facts of their own.
            _ => {}
        }
        let inner = self.words(end);
        words.extend(inner);
        self.marks = before;
    }

    fn word(&mut self, event: Event<'_>, words: &mut Vec<Words>) {
        let mut add = |text: &str, code: bool| {
            let next = Words { text: text.to_owned(), code, ..self.marks.clone() };
            match words.last_mut() {
                Some(last)
                    if (Words { text: String::new(), ..last.clone() }) == (Words { text: String::new(), ..next.clone() })
                        && !last.line_break =>
                {
                    last.text.push_str(&next.text);
                }
                _ => words.push(next),
            }
        };
        match event {
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => add(&text, false),
            Event::Code(text) => add(&text, true),
            Event::SoftBreak => add(" ", false),
            Event::HardBreak => words.push(Words { line_break: true, ..Words::default() }),
            _ => {}
        }
    }
}

fn is_inline(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::Strong | Tag::Emphasis | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. })
}

fn flush(loose: &mut Vec<Words>, blocks: &mut Vec<Block>) {
    push_words(std::mem::take(loose), blocks, |words| Block::Paragraph { words });
}

fn push_words(words: Vec<Words>, blocks: &mut Vec<Block>, block: impl FnOnce(Vec<Words>) -> Block) {
    if words.iter().any(|words| !words.text.trim().is_empty()) {
        blocks.push(block(words));
    }
}

/// An address that cannot run anything.
fn safe_link(address: &str) -> Option<String> {
    let lower = address.trim().to_ascii_lowercase();
    ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| lower.starts_with(scheme)).then(|| address.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> Words {
        Words { text: text.to_owned(), ..Words::default() }
    }

    #[test]
    fn marks_and_paragraphs() {
        let blocks = prose("Fog **stands down** above\n12 knots.\n\nSecond.");
        let strong = Words { strong: true, ..plain("stands down") };
        assert_eq!(
            blocks,
            [
                Block::Paragraph { words: vec![plain("Fog "), strong, plain(" above 12 knots.")] },
                Block::Paragraph { words: vec![plain("Second.")] },
            ]
        );
    }

    #[test]
    fn lists_hold_blocks() {
        let [Block::List { ordered: false, items, .. }] = &prose("- vests\n- boots\n  - spare pairs")[..] else { panic!("no list") };
        assert_eq!(items[0], [Block::Paragraph { words: vec![plain("vests")] }]);
        assert!(matches!(&items[1][..], [Block::Paragraph { .. }, Block::List { .. }]));
    }

    #[test]
    fn raw_html_and_scripts_stay_text() {
        assert_eq!(prose("a <b>c</b>"), [Block::Paragraph { words: vec![plain("a <b>c</b>")] }]);
        assert_eq!(prose("<script>x()</script>"), [Block::Code { text: "<script>x()</script>".to_owned() }]);
        let [Block::Paragraph { words }] = &prose("[x](javascript:y)")[..] else { panic!("no paragraph") };
        assert_eq!(words[0].link, None);
    }

    #[test]
    fn tables_and_rules() {
        let blocks = prose("| a | b |\n|---|---|\n| 1 | 2 |\n\n---");
        let [Block::Table { head, rows }, Block::Rule] = &blocks[..] else { panic!("{blocks:?}") };
        assert_eq!((head.len(), rows.len(), &rows[0][1]), (2, 1, &vec![plain("2")]));
    }

    #[test]
    fn text_without_end_of_nesting_is_read() {
        assert!(!prose(&"> ".repeat(4000)).iter().any(|block| matches!(block, Block::Paragraph { .. })));
        assert!(!prose(&format!("{}x", "> ".repeat(500))).is_empty());
        let marks = format!("{}x{}", "*a _b ".repeat(4000), "_ *".repeat(4000));
        assert!(!prose(&marks).is_empty());
    }
}
