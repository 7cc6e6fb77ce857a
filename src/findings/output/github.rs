//! Findings as GitHub workflow commands, which annotate the lines of a change.

use super::super::{Findings, Severity, Sources};
use super::place;

/// One command a line. `prefix` is the production's folder relative to the current one.
#[must_use]
pub fn github(findings: &Findings, sources: &Sources, prefix: &str) -> String {
    let mut out = String::new();
    for finding in findings {
        let place = place(finding, sources);
        let level = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        let mut properties = Vec::new();
        if !place.file.is_empty() {
            properties.push(format!("file={}", property(&format!("{prefix}{}", place.file))));
        }
        if let Some(line) = place.line {
            properties.push(format!("line={line}"));
        }
        if let Some(column) = place.column.filter(|_| place.cell.is_none()) {
            properties.push(format!("col={column}"));
        }
        properties.push(format!("title={}", property(&format!("{} {}", finding.code.id, finding.code.name))));
        let cell = match (&place.sheet, &place.cell) {
            (Some(sheet), Some(cell)) => format!("{sheet}!{cell}: "),
            _ => String::new(),
        };
        let help = finding.help.as_ref().map(|help| format!("\n{help}")).unwrap_or_default();
        let message = data(&format!("{cell}{}{help}", finding.message));
        out.push_str(&format!("::{level} {}::{message}\n", properties.join(",")));
    }
    out
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
