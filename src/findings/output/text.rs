//! Findings for people: the sentence, the user's own line or row with the part marked, and what to do.

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin as Bare, Renderer, Snippet};

use super::super::sources::column_letters;
use super::super::{Finding, Findings, Origin, Place, Severity, Sources};
use super::node;

/// All findings, one after the other. `colour` is for a terminal that shows it.
#[must_use]
pub fn text(findings: &Findings, sources: &Sources, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let mut out = String::new();
    for finding in findings {
        one(finding, sources, &renderer, &mut out);
        out.push('\n');
    }
    out
}

fn one(finding: &Finding, sources: &Sources, renderer: &Renderer, out: &mut String) {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let mut group = Group::with_title(level.primary_title(finding.message.as_str()).id(finding.code.id));
    for element in excerpt(node(finding, sources), sources, None) {
        group = group.element(element);
    }
    // What `allow` has to name, where it can silence this.
    if let Some(subject) = finding
        .subject
        .as_ref()
        .filter(|_| finding.severity != Severity::Error && finding.blocks.is_empty() && !finding.code.id.starts_with("CB9"))
    {
        group = group.element(Level::NOTE.with_name("subject").message(subject.as_str()));
    }
    let mut report = vec![group];
    for (origin, field, words) in &finding.related {
        let at = field.as_deref().map_or(*origin, |field| sources.field(*origin, field));
        let elements = excerpt(at, sources, None);
        if !elements.is_empty() {
            report.push(Group::with_title(Level::NOTE.secondary_title(words.as_str())).elements(elements));
        }
    }
    if let Some(help) = &finding.help {
        report.push(Group::with_title(Level::HELP.secondary_title(help.as_str())));
    }
    // The renderer marks a snippet without a path of its own by a line of colons; a sheet's place stands above already.
    for line in renderer.render(&report).lines().filter(|line| !line.trim_end().ends_with(":::")) {
        out.push_str(line);
        out.push('\n');
    }
}

/// The user's own line or row.
fn excerpt<'a>(origin: Origin, sources: &'a Sources, label: Option<&'a str>) -> Vec<Element<'a>> {
    let place = sources.place(origin);
    if place.file.is_empty() {
        return Vec::new();
    }
    if let Some((cells, marked)) = sources.row(origin) {
        return row(&place, cells, marked, label);
    }
    let line = place.line.and_then(|number| sources.line(&place.file, number).map(|text| (number, text)));
    match line {
        Some((number, text)) if place.cell.is_none() => {
            let span = span(text, place.column.unwrap_or(1), place.length);
            let snippet = Snippet::source(text).line_start(number as usize).path(place.file.clone());
            vec![snippet.annotation(AnnotationKind::Primary.span(span).label(label)).into()]
        }
        _ => vec![Bare::path(place.to_string()).into()],
    }
}

/// A row of a sheet as `A: 1401 | B: Writer`, with the cell that is meant marked.
fn row<'a>(place: &Place, cells: &[(u32, String)], marked: Option<u32>, label: Option<&'a str>) -> Vec<Element<'a>> {
    let mut text = String::new();
    let mut span = None;
    let near = |column: u32| marked.is_none_or(|marked| column + 4 >= marked && column <= marked + 3);
    for (column, cell) in cells.iter().filter(|(column, cell)| near(*column) && (!cell.is_empty() || marked == Some(*column))) {
        if !text.is_empty() {
            text.push_str(" | ");
        }
        let start = text.len();
        let short: String = cell.chars().map(|c| if c.is_control() { ' ' } else { c }).take(60).collect();
        text.push_str(&format!("{}: {short}", column_letters(*column)));
        if marked == Some(*column) {
            span = Some(start..text.len());
        }
    }
    let span = span.unwrap_or(0..text.len());
    let number = place.line.unwrap_or(1) as usize;
    let snippet = Snippet::source(text).line_start(number).annotation(AnnotationKind::Primary.span(span).label(label));
    vec![Bare::path(place.to_string()).into(), snippet.into()]
}

/// The bytes of a line that a column and length in characters mean.
fn span(line: &str, column: u32, length: u32) -> std::ops::Range<usize> {
    let at = |characters: usize| line.char_indices().nth(characters).map_or(line.len(), |(at, _)| at);
    let start = column.saturating_sub(1) as usize;
    let first = at(start);
    let end = if length == 0 { line.trim_end().len().max(first) } else { at(start + length as usize) };
    first..end.max(first)
}
