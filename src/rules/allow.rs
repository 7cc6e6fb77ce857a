//! Allowances: findings the production accepts, each with a reason and an end.

use jiff::civil::Date;

use crate::findings::{Finding, Findings, Severity, codes};
use crate::model::Allowance;

/// Takes out what the production accepts. Errors of reading and linking are never silenced; an allowance that is over,
/// or that silences nothing, is itself a warning.
pub fn apply(allowances: &[Allowance], as_of: Option<Date>, findings: &mut Findings) {
    for allowance in allowances {
        let over = as_of.is_some_and(|as_of| as_of > allowance.until);
        let before = findings.len();
        if !over {
            let code = codes::find(&allowance.code);
            findings.retain(|finding| {
                let same = code == Some(finding.code) && finding.blocks.is_empty() && finding.severity != Severity::Error;
                let meant = allowance.subject.is_none() || allowance.subject == finding.subject;
                !(same && meant)
            });
        }
        if findings.len() == before {
            let about = allowance.subject.as_ref().map(|subject| format!(" of {subject}")).unwrap_or_default();
            let why = if over { format!("ended on {}", allowance.until) } else { "silences nothing".to_owned() };
            let finding = Finding::new(&codes::ALLOW_UNUSED, format!("the allowance of {}{about} {why}", allowance.code));
            findings.push(finding.at(allowance.origin).help("take it out, or correct its code, subject or end"));
        }
    }
}
