//! What can be told of an HTML page without a browser: elements that are not closed in their order, two elements of
//! one id, text of the page that was not escaped, pictures without words, anything asked of the network. Its style is
//! looked at by [`super::css`].

use super::{Format, Spot, Templates};

/// Put into the texts of a page that is rendered as a check: where it comes out as it is, it was not escaped.
pub(crate) const TELLTALE: &str = "<cb-raw>";

/// Elements without an end.
const VOID: &[&str] = &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];
/// Drawings close themselves.
const DRAWN: &[&str] = &["path", "rect", "line", "circle", "polyline", "polygon", "use", "ellipse"];
/// Elements whose end may be left out: a check could only guess where it is.
const OPEN_ENDED: &[&str] = &["html", "head", "body", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option"];

/// A fault of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault {
    pub message: String,
    /// A piece of the page by which its place in the template may be found.
    pub near: String,
}

/// What is wrong with a page; each kind of fault once.
pub(super) fn faults(html: &str) -> Vec<Fault> {
    let mut found: Vec<Fault> = Vec::new();
    let mut told = |message: String, near: &str| {
        if !found.iter().any(|fault| fault.message == message) {
            found.push(Fault { message, near: near.to_owned() });
        }
    };
    if html.contains(TELLTALE) {
        told("a text of the page is printed without being escaped: what somebody types could become markup".to_owned(), "safe");
    }
    let mut open: Vec<&str> = Vec::new();
    let mut ids: std::collections::BTreeSet<&str> = std::collections::BTreeSet::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
            continue;
        }
        let Some(end) = tag_end(rest) else {
            told("a tag is not closed with `>`".to_owned(), rest.get(..40).unwrap_or(rest));
            break;
        };
        let (tag, after) = (&rest[..=end], &rest[end + 1..]);
        rest = after;
        let name = tag.trim_start_matches(['<', '/']).split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next().unwrap_or_default();
        if name.is_empty() || tag.starts_with("<!") || tag.starts_with("<cb-raw") {
            continue;
        }
        if tag.starts_with("</") {
            close(name, &mut open, &mut told);
            continue;
        }
        attributes(name, tag, &mut ids, &mut told);
        if matches!(name, "style" | "script") {
            let close = if name == "style" { "</style" } else { "</script" };
            let inner = rest.find(close).map_or("", |end| &rest[..end]);
            if inner.contains("@import") || inner.contains("url(http") || inner.contains("url(\"http") || inner.contains("url(//") {
                told(format!("the page's {name} asks the network: a paper is read without one"), "http");
            }
            if name == "style" {
                super::css::faults(inner, html).into_iter().for_each(|fault| told(fault.message, &fault.near));
            }
            rest = &rest[inner.len()..];
        }
        if !VOID.contains(&name) && !DRAWN.contains(&name) && !tag.ends_with("/>") {
            open.push(name);
        }
    }
    if let Some(left) = open.iter().find(|name| !OPEN_ENDED.contains(name)) {
        told(format!("`<{left}>` is not closed"), &format!("<{left}"));
    }
    found
}

fn close<'a>(name: &'a str, open: &mut Vec<&'a str>, told: &mut impl FnMut(String, &str)) {
    match open.iter().rposition(|known| *known == name) {
        None => told(format!("`</{name}>` closes nothing"), &format!("</{name}")),
        Some(at) => {
            if let Some(left) = open[at + 1..].iter().find(|inner| !OPEN_ENDED.contains(inner)) {
                told(format!("`<{left}>` is not closed before `</{name}>`"), &format!("<{left}"));
            }
            open.truncate(at);
        }
    }
}

fn attributes<'a>(name: &str, tag: &'a str, ids: &mut std::collections::BTreeSet<&'a str>, told: &mut impl FnMut(String, &str)) {
    if name == "img" && attribute(tag, "alt").is_none() {
        told("a picture has no `alt`: nothing tells those who cannot see it what it shows".to_owned(), "<img");
    }
    if let Some(id) = attribute(tag, "id")
        && !ids.insert(id)
    {
        told(format!("two elements have the id `{id}`"), "id=\"");
    }
    let asks = match name {
        "img" | "script" | "iframe" | "source" | "video" | "audio" | "embed" => attribute(tag, "src"),
        "link" => attribute(tag, "href"),
        _ => None,
    };
    if let Some(address) = asks.filter(|address| address.starts_with("http") || address.starts_with("//")) {
        told(format!("`<{name}>` asks the network for {address}: a paper is read without one"), address);
    }
}

/// Where a tag ends: at the `>` outside of its attributes.
fn tag_end(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, letter) in text.char_indices() {
        match (quote, letter) {
            (None, '>') => return Some(at),
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), letter) if open == letter => quote = None,
            _ => {}
        }
    }
    None
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = tag;
    loop {
        let at = rest.find(name)?;
        let before = rest[..at].chars().next_back();
        let after = &rest[at + name.len()..];
        if before.is_some_and(char::is_whitespace) && after.starts_with(['=', ' ', '>', '/']) {
            let Some(value) = after.strip_prefix('=') else { return Some("") };
            return match value.chars().next() {
                Some(quote @ ('"' | '\'')) => value[1..].split(quote).next(),
                _ => value.split([' ', '>']).next(),
            };
        }
        rest = after;
    }
}

/// Where the template may say it: the first line of the kind's own template, or of a file that is not built in, that
/// has the piece; else the template's first line.
pub(super) fn place(templates: &Templates, kind: &str, shown: &str, near: &str) -> Option<Spot> {
    let own = templates.of(kind, Format::Html);
    let files = templates.bearing_on(kind, Format::Html).into_iter().filter_map(|(_, files)| files.first());
    let others = files.filter(|file| file.layer != super::Layer::BuiltIn);
    let text = |file: &super::TemplateFile| file.bytes.as_deref().ok().map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    own.into_iter()
        .chain(others)
        .find_map(|file| {
            let text = text(file)?;
            let at = text.find(near)?;
            Some(Spot::of(&file.shown, &text, at..at + near.len()))
        })
        .or_else(|| {
            let text = text(own?)?;
            Some(Spot::of(shown, &text, 0..text.lines().next().map_or(0, str::len)))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(html: &str) -> Vec<String> {
        faults(html).into_iter().map(|fault| fault.message).collect()
    }

    #[test]
    fn a_sound_page_has_no_faults() {
        let page = "<!doctype html><html><head><style>a > b { color: red }</style></head><body><!-- <b> --><p title=\"a > b\">x<br>y\
            <img src=\"../assets/a.png\" alt=\"\"><svg><path d=\"M0 0\"/></svg><ul><li>one<li>two</ul></body></html>";
        assert_eq!(says(page), Vec::<String>::new());
    }

    #[test]
    fn what_is_open_or_closes_nothing_is_told() {
        assert_eq!(says("<div><span>a</div>"), ["`<span>` is not closed before `</div>`"]);
        assert_eq!(says("<section><p>a"), ["`<section>` is not closed"]);
        assert_eq!(says("<p>a</p></em>"), ["`</em>` closes nothing"]);
    }

    #[test]
    fn text_that_was_not_escaped_is_told() {
        assert_eq!(says(&format!("<p>Wren {TELLTALE}</p>")).len(), 1);
        assert_eq!(says("<p>Wren &lt;cb-raw&gt;</p>"), Vec::<String>::new());
    }

    #[test]
    fn nothing_is_asked_of_the_network() {
        assert_eq!(
            says("<img alt=\"x\" src=\"https://example.com/a.png\">"),
            ["`<img>` asks the network for https://example.com/a.png: a paper is read without one"]
        );
        assert_eq!(says("<style>@import url(https://example.com/a.css);</style>").len(), 1);
        assert_eq!(says("<a href=\"https://example.com\">map</a>"), Vec::<String>::new());
        assert_eq!(says("<img src=\"a.png\">"), ["a picture has no `alt`: nothing tells those who cannot see it what it shows"]);
        assert_eq!(says("<p id=\"a\">x</p><p id=\"a\">y</p>"), ["two elements have the id `a`"]);
    }
}
