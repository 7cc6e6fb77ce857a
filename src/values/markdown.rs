//! Markdown as people write it in notes, for both outputs: the only file that knows pulldown-cmark and ammonia.
//!
//! Raw HTML stays text, a picture becomes its description, and a link that leads elsewhere than the web, a mailbox or
//! a telephone becomes its words. Typst gets a list of blocks, because text must reach it as a value and never as
//! source.

use std::collections::HashSet;
use std::sync::LazyLock;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};
use serde::Serialize;

/// Lists and quotations inside each other, at most; what lies deeper joins the deepest.
const DEEPEST: usize = 6;

/// A text in both forms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Default)]
pub struct Markdown {
    /// For Typst.
    pub blocks: Vec<Block>,
    /// For HTML: clean, to be printed as it is.
    pub html: String,
}

/// A block of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Level of a heading from 1, first number of an ordered list; else 0.
    pub level: u64,
    /// The points of a list, each a list of blocks; the one content of a quotation.
    pub items: Vec<Vec<Self>>,
    /// The text of a paragraph, a heading or a code block.
    pub runs: Vec<Run>,
}

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum BlockKind {
    /// A paragraph.
    Para,
    /// A heading.
    Heading,
    /// A list with bullets.
    List,
    /// A numbered list.
    Ordered,
    /// A quotation.
    Quote,
    /// Text with its own lines.
    Code,
    /// A line across.
    Rule,
}

/// Text of one style; a forced line break is a line feed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Default)]
pub struct Run {
    /// The text.
    pub text: String,
    /// Bold.
    pub strong: bool,
    /// Italic.
    pub emph: bool,
    /// In the typewriter face.
    pub code: bool,
    /// Where it leads.
    pub link: Option<String>,
}

/// Reads a text.
#[must_use]
pub fn markdown(text: &str) -> Markdown {
    let events = clean(text);
    let blocks = Blocks::default().read(&events);
    let shifted = events.into_iter().map(|event| match event {
        // A note stands under a heading of its paper's own.
        Event::Start(Tag::Heading { level, .. }) => {
            Event::Start(Tag::Heading { level: lower(level), id: None, classes: Vec::new(), attrs: Vec::new() })
        }
        Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(lower(level))),
        other => other,
    });
    let mut raw = String::with_capacity(text.len() * 2);
    html::push_html(&mut raw, shifted);
    Markdown { blocks, html: CLEANER.clean(&raw).to_string().trim_end().to_owned() }
}

static CLEANER: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let mut cleaner = ammonia::Builder::new();
    cleaner
        .tags(HashSet::from(["p", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code", "strong", "em", "a", "hr", "br"]))
        .tag_attributes([("a", HashSet::from(["href"])), ("ol", HashSet::from(["start"]))].into_iter().collect())
        .generic_attributes(HashSet::new())
        .url_schemes(HashSet::from(SCHEMES))
        .url_relative(ammonia::UrlRelative::Deny);
    cleaner
});

const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

fn is_allowed(address: &str) -> bool {
    address.split_once(':').is_some_and(|(scheme, rest)| !rest.is_empty() && SCHEMES.iter().any(|known| known.eq_ignore_ascii_case(scheme)))
}

const fn lower(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 => HeadingLevel::H3,
        HeadingLevel::H2 => HeadingLevel::H4,
        HeadingLevel::H3 => HeadingLevel::H5,
        HeadingLevel::H4 | HeadingLevel::H5 | HeadingLevel::H6 => HeadingLevel::H6,
    }
}

/// The events of a text without what papers do not show.
fn clean(text: &str) -> Vec<Event<'_>> {
    let mut events = Vec::new();
    let (mut depth, mut links) = (0usize, Vec::new());
    for event in Parser::new_ext(text, Options::empty()) {
        match event {
            Event::Html(raw) | Event::InlineHtml(raw) => events.push(Event::Text(raw)),
            Event::Start(Tag::HtmlBlock) => events.push(Event::Start(Tag::Paragraph)),
            Event::End(TagEnd::HtmlBlock) => events.push(Event::End(TagEnd::Paragraph)),
            Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => {}
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                // `<ada@example.com>` is a mailbox although it does not say so.
                let dest_url = if link_type == pulldown_cmark::LinkType::Email { format!("mailto:{dest_url}").into() } else { dest_url };
                links.push(is_allowed(&dest_url));
                if is_allowed(&dest_url) {
                    events.push(Event::Start(Tag::Link { link_type: pulldown_cmark::LinkType::Inline, dest_url, title, id }));
                }
            }
            Event::End(TagEnd::Link) => {
                if links.pop() == Some(true) {
                    events.push(event);
                }
            }
            Event::Start(Tag::List(_) | Tag::BlockQuote(_) | Tag::Item) => {
                depth += 1;
                if depth <= 2 * DEEPEST {
                    events.push(event);
                }
            }
            Event::End(TagEnd::List(_) | TagEnd::BlockQuote(_) | TagEnd::Item) => {
                if depth <= 2 * DEEPEST {
                    events.push(event);
                }
                depth = depth.saturating_sub(1);
            }
            other => events.push(other),
        }
    }
    events
}

/// A list or quotation that is being read.
struct Open {
    kind: BlockKind,
    level: u64,
    items: Vec<Vec<Block>>,
}

/// Turns events into blocks.
#[derive(Default)]
struct Blocks {
    open: Vec<Open>,
    done: Vec<Block>,
    runs: Vec<Run>,
    style: Run,
    strong: usize,
    emph: usize,
}

impl Blocks {
    fn read(mut self, events: &[Event<'_>]) -> Vec<Block> {
        for event in events {
            match event {
                Event::Start(tag) => self.start(tag),
                Event::End(tag) => self.end(*tag),
                Event::Text(text) => self.text(text, false),
                Event::Code(text) => self.text(text, true),
                Event::SoftBreak => self.text(" ", false),
                Event::HardBreak => self.text("\n", false),
                Event::Rule => {
                    self.flush(BlockKind::Para, 0);
                    self.put(Block { kind: BlockKind::Rule, level: 0, items: Vec::new(), runs: Vec::new() });
                }
                _ => {}
            }
        }
        self.flush(BlockKind::Para, 0);
        while !self.open.is_empty() {
            self.close();
        }
        self.done
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Strong => self.strong += 1,
            Tag::Emphasis => self.emph += 1,
            Tag::Link { dest_url, .. } => self.style.link = Some(dest_url.to_string()),
            Tag::Item => {
                self.flush(BlockKind::Para, 0);
                if let Some(list) = self.open.last_mut() {
                    list.items.push(Vec::new());
                }
            }
            Tag::List(first) => {
                self.flush(BlockKind::Para, 0);
                let kind = if first.is_some() { BlockKind::Ordered } else { BlockKind::List };
                self.open.push(Open { kind, level: first.unwrap_or(0), items: Vec::new() });
            }
            Tag::BlockQuote(_) => {
                self.flush(BlockKind::Para, 0);
                self.open.push(Open { kind: BlockKind::Quote, level: 0, items: vec![Vec::new()] });
            }
            _ => self.flush(BlockKind::Para, 0),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Emphasis => self.emph = self.emph.saturating_sub(1),
            TagEnd::Link => self.style.link = None,
            TagEnd::Heading(level) => self.flush(BlockKind::Heading, level as u64),
            TagEnd::CodeBlock => {
                if let Some(last) = self.runs.last_mut() {
                    last.text.truncate(last.text.trim_end_matches('\n').len());
                }
                self.flush(BlockKind::Code, 0);
            }
            TagEnd::List(_) | TagEnd::BlockQuote(_) => {
                self.flush(BlockKind::Para, 0);
                self.close();
            }
            _ => self.flush(BlockKind::Para, 0),
        }
    }

    fn text(&mut self, text: &str, code: bool) {
        let run = Run { text: text.to_owned(), strong: self.strong > 0, emph: self.emph > 0, code, link: self.style.link.clone() };
        match self.runs.last_mut() {
            Some(last) if (last.strong, last.emph, last.code, &last.link) == (run.strong, run.emph, run.code, &run.link) => {
                last.text.push_str(text)
            }
            _ => self.runs.push(run),
        }
    }

    fn flush(&mut self, kind: BlockKind, level: u64) {
        let runs = std::mem::take(&mut self.runs);
        if runs.iter().any(|run| !run.text.trim().is_empty()) {
            self.put(Block { kind, level, items: Vec::new(), runs });
        }
    }

    fn close(&mut self) {
        if let Some(Open { kind, level, items }) = self.open.pop() {
            self.put(Block { kind, level, items, runs: Vec::new() });
        }
    }

    fn put(&mut self, block: Block) {
        match self.open.last_mut().and_then(|open| open.items.last_mut()) {
            Some(item) => item.push(block),
            None => self.done.push(block),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_becomes_blocks_and_html() {
        let note =
            markdown("# Tides\n\nHigh water **06:41**, call *Ada* at [the dock](tel:+15550100).\n\n- waders\n- *dry* bags\n  1. two\n");
        let kinds: Vec<BlockKind> = note.blocks.iter().map(|block| block.kind).collect();
        assert_eq!(kinds, [BlockKind::Heading, BlockKind::Para, BlockKind::List]);
        let runs = &note.blocks[1].runs;
        assert_eq!((runs[1].text.as_str(), runs[1].strong), ("06:41", true));
        assert_eq!(runs[5].link.as_deref(), Some("tel:+15550100"));
        let items = &note.blocks[2].items;
        assert_eq!(items.len(), 2);
        assert_eq!(items[0][0].runs[0].text, "waders");
        assert_eq!((items[1][1].kind, items[1][1].level), (BlockKind::Ordered, 1));
        assert!(note.html.starts_with("<h3>Tides</h3>"), "{}", note.html);
        assert!(note.html.contains("<a href=\"tel:+15550100\""), "{}", note.html);
    }

    #[test]
    fn raw_html_stays_text_and_bad_links_lose_their_address() {
        let note = markdown("A <script>alert(1)</script> b [c](javascript:alert(1)) ![a map](media/map.png)\n\n<div onclick=x>d</div>");
        assert!(!note.html.contains("<script") && !note.html.contains("<div") && !note.html.contains("javascript"), "{}", note.html);
        assert!(note.html.contains("&lt;script&gt;alert(1)"), "{}", note.html);
        assert_eq!(note.blocks[0].runs.iter().map(|run| run.text.as_str()).collect::<String>(), "A <script>alert(1)</script> b c a map");
        assert!(note.blocks[0].runs.iter().all(|run| run.link.is_none()));
        assert_eq!(note.blocks[1].runs[0].text.trim(), "<div onclick=x>d</div>");
    }

    #[test]
    fn a_mailbox_is_a_link() {
        let note = markdown("<ada@example.com>");
        assert_eq!(note.blocks[0].runs[0].link.as_deref(), Some("mailto:ada@example.com"));
        assert!(note.html.contains("href=\"mailto:ada@example.com\""), "{}", note.html);
    }

    #[test]
    fn thousands_of_quotations_do_not_nest_for_ever() {
        let note = markdown(&format!("{} deep", "> ".repeat(5000)));
        let mut depth = 0;
        let mut blocks = &note.blocks;
        while let Some(block) = blocks.first() {
            depth += 1;
            let Some(item) = block.items.first() else { break };
            blocks = item;
        }
        assert!((2..=2 * DEEPEST + 1).contains(&depth), "{depth}");
        assert!(note.html.contains("deep"));
    }
}
