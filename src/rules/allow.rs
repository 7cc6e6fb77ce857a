//! Allowances: findings the production accepts, each with a reason and an end.

use jiff::civil::Date;

use crate::findings::{Finding, Findings, Severity, codes};
use crate::ingest::with_nearest;
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
            findings.push(unused(allowance, over, findings));
        }
    }
}

/// What there is to say of an allowance that silenced nothing.
fn unused(allowance: &Allowance, over: bool, findings: &Findings) -> Finding {
    let code = codes::find(&allowance.code);
    let about = allowance.subject.as_ref().map(|subject| format!(" of {subject}")).unwrap_or_default();
    let why = if over { format!("ended on {}", allowance.until) } else { "silences nothing".to_owned() };
    let finding = Finding::new(&codes::ALLOW_UNUSED, format!("the allowance of {}{about} {why}", allowance.code)).at(allowance.origin);
    if over {
        return finding.help("take it out, or give it a new `until`");
    }
    if code.is_some_and(|code| code.severity == Severity::Error) {
        return finding.help("take it out, and mend what it is about: errors cannot be silenced");
    }
    let finding = finding.help("take it out, or correct its code or subject");
    let subjects = findings.iter().filter(|other| code == Some(other.code)).filter_map(|other| other.subject.as_deref());
    match &allowance.subject {
        Some(subject) => with_nearest(finding.field("subject"), subject, subjects),
        None => finding,
    }
}
