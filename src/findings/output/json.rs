//! Findings for programs: the contract of `check --format json` and of `model`'s `findings`.

use serde::Serialize;

use super::super::{Finding, Findings, Place, Severity, Sources};
use super::place;

/// One finding, with its places looked up.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct FindingJson {
    /// Its code.
    pub code: &'static str,
    /// `error`, `warning`, `note`.
    pub severity: Severity,
    /// One sentence.
    pub message: String,
    /// Where, in the user's files.
    pub place: Place,
    /// Other places that bear on it.
    pub related: Vec<RelatedJson>,
    /// What to do.
    pub help: Option<String>,
    /// What it is about, as `allow` names it.
    pub subject: Option<String>,
}

/// Another place that bears on a finding.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct RelatedJson {
    /// A few words.
    pub message: String,
    /// Where.
    pub place: Place,
}

#[derive(Serialize)]
struct Report {
    schema: u32,
    errors: usize,
    warnings: usize,
    notes: usize,
    findings: Vec<FindingJson>,
}

/// A finding with its places looked up.
#[must_use]
pub fn plain(finding: &Finding, sources: &Sources) -> FindingJson {
    let related = finding.related.iter().map(|(origin, field, words)| {
        let origin = field.as_deref().map_or(*origin, |field| sources.field(*origin, field));
        RelatedJson { message: words.clone(), place: sources.place(origin) }
    });
    FindingJson {
        code: finding.code.id,
        severity: finding.severity,
        message: finding.message.clone(),
        place: place(finding, sources),
        related: related.collect(),
        help: finding.help.clone(),
        subject: finding.subject.clone(),
    }
}

/// All findings as one JSON object: `{schema, errors, warnings, notes, findings}`.
#[must_use]
pub fn json(findings: &Findings, sources: &Sources) -> String {
    let report = Report {
        schema: 1,
        errors: findings.count(Severity::Error),
        warnings: findings.count(Severity::Warning),
        notes: findings.count(Severity::Note),
        findings: findings.iter().map(|finding| plain(finding, sources)).collect(),
    };
    serde_json::to_string_pretty(&report).unwrap_or_default()
}
