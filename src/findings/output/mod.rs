//! Findings as text for people, JSON for programs, SARIF for code scanners, and GitHub annotations.

mod github;
mod json;
mod sarif;
mod text;

pub use github::github;
pub use json::{FindingJson, RelatedJson, json, plain};
pub use sarif::sarif;
pub use text::text;

use super::{Finding, Findings, Place, Severity, Sources};
use crate::values::{ClockStyle, with_clocks_told};

/// Findings as people of a production read them: with times in its style. Rules write times in the form of the contract,
/// which is what programs get. What reading a file found speaks of the user's own text, and stays.
pub fn told(findings: &Findings, style: ClockStyle) -> Findings {
    let one = |finding: &Finding| {
        let mut finding = finding.clone();
        if !finding.code.id.starts_with("CB0") {
            let tell = |text: &mut String| *text = with_clocks_told(text, style);
            tell(&mut finding.message);
            finding.help.as_mut().map(tell);
            finding.related.iter_mut().for_each(|(.., words)| tell(words));
        }
        finding
    };
    findings.iter().map(one).collect()
}

/// The place of a finding: of its field where it names one.
#[must_use]
pub fn place(finding: &Finding, sources: &Sources) -> Place {
    sources.place(node(finding, sources))
}

pub(super) fn node(finding: &Finding, sources: &Sources) -> super::Origin {
    finding.field.as_deref().map_or(finding.origin, |field| sources.field(finding.origin, field))
}

/// `2 errors, 1 warning, 14 notes`.
#[must_use]
pub fn counts(findings: &Findings) -> String {
    let one = |severity: Severity| {
        let count = findings.count(severity);
        format!("{count} {}{}", severity.word(), if count == 1 { "" } else { "s" })
    };
    [Severity::Error, Severity::Warning, Severity::Note].map(one).join(", ")
}
