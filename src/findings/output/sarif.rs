//! Findings as SARIF 2.1.0 (OASIS), for code scanners.

use serde_json::{Value, json};

use super::super::{Findings, Place, Severity, Sources, codes};
use super::plain;

/// A SARIF log of one run. `prefix` is the production's folder relative to the current one.
#[must_use]
pub fn sarif(findings: &Findings, sources: &Sources, prefix: &str) -> String {
    let rules: Vec<Value> = codes::ALL
        .iter()
        .map(|code| {
            json!({
                "id": code.id,
                "name": code.name,
                "shortDescription": {"text": code.title},
                "fullDescription": {"text": code.text},
                "defaultConfiguration": {"level": level(code.severity)},
            })
        })
        .collect();
    let results: Vec<Value> = findings
        .iter()
        .map(|finding| {
            let rule = codes::ALL.iter().position(|code| code.id == finding.code.id);
            let plain = plain(finding, sources);
            let text = match &plain.help {
                Some(help) => format!("{}. {help}", plain.message),
                None => plain.message.clone(),
            };
            let mut result = json!({
                "ruleId": plain.code,
                "ruleIndex": rule,
                "level": level(plain.severity),
                "message": {"text": text},
            });
            if !plain.place.file.is_empty() {
                result["locations"] = json!([location(&plain.place, prefix, None)]);
            }
            let related: Vec<Value> = plain
                .related
                .iter()
                .filter(|related| !related.place.file.is_empty())
                .map(|related| location(&related.place, prefix, Some(&related.message)))
                .collect();
            if !related.is_empty() {
                result["relatedLocations"] = json!(related);
            }
            result
        })
        .collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {"name": "callboard", "version": env!("CARGO_PKG_VERSION"), "rules": rules}},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    serde_json::to_string_pretty(&log).unwrap_or_default()
}

fn level(severity: Severity) -> &'static str {
    severity.word()
}

fn location(place: &Place, prefix: &str, message: Option<&str>) -> Value {
    let uri: String = format!("{prefix}{}", place.file).replace('%', "%25").replace(' ', "%20");
    let mut physical = json!({"artifactLocation": {"uri": uri}});
    if let Some(line) = place.line {
        let mut region = json!({"startLine": line});
        if let Some(column) = place.column {
            region["startColumn"] = json!(column);
        }
        physical["region"] = region;
    }
    let mut location = json!({"physicalLocation": physical});
    if let (Some(sheet), Some(cell)) = (&place.sheet, &place.cell) {
        location["logicalLocations"] = json!([{"fullyQualifiedName": format!("{sheet}!{cell}")}]);
    }
    if let Some(message) = message {
        location["message"] = json!({"text": message});
    }
    location
}
