//! Start paperwork.

use super::read::Fields;
use super::{Linker, who};
use crate::findings::{Finding, Part, codes};
use crate::ingest::with_nearest;
use crate::model::{Everybody, Origin, PAPER_KINDS, PAPER_RULES, PaperRule, Paperwork, Production};

pub(super) fn read(production: &mut Production, everybody: &Everybody, linker: &mut Linker<'_>) {
    let mut rules: Vec<PaperRule> = linker.rows("paperwork_rules").filter_map(rule).collect();
    for rule in &rules {
        said(production, rule, linker);
    }
    let known: Vec<String> =
        rules.iter().map(|rule| rule.kind.clone()).chain(PAPER_KINDS.iter().map(|(kind, ..)| (*kind).to_owned())).collect();
    for row in linker.rows("paperwork").collect::<Vec<_>>() {
        let Some(kind) = row.str("kind").map(plain) else { continue };
        if !known.contains(&kind) {
            let message = format!("`{}` is no kind of start paperwork", row.str("kind").unwrap_or_default());
            let finding = Finding::new(&codes::BAD_VALUE, message).at(row.origin()).field("kind").blocks(Part::Assets);
            let finding = with_nearest(finding, &kind, known.iter().map(String::as_str));
            let help = "name a kind of your own, and who must have it, under `paperwork_rules`";
            linker.say(if finding.help.is_some() { finding } else { finding.help(help) });
            continue;
        }
        let Some(who) = who::person(row, "person", everybody, linker) else { continue };
        production.paperwork.push(Paperwork {
            who,
            kind,
            sent: row.date("sent"),
            signed: row.date("signed"),
            expires: row.date("expires"),
            waived: row.bool("waived").unwrap_or(false),
            notes: row.text("notes"),
            origin: row.origin(),
        });
    }
    for (kind, of) in PAPER_RULES {
        if !rules.iter().any(|rule| rule.kind == *kind) {
            let of = of.iter().map(|&word| word.to_owned()).collect();
            rules.push(PaperRule { kind: (*kind).to_owned(), of, origin: Origin::NONE, stated: false });
        }
    }
    production.paper_rules = rules;
}

fn rule(row: Fields<'_>) -> Option<PaperRule> {
    let nobody = |word: &String| matches!(word.to_lowercase().as_str(), "none" | "nobody" | "no");
    let of = row.names("of").into_iter().filter(|word| !nobody(word)).collect();
    Some(PaperRule { kind: plain(row.str("kind")?), of, origin: row.origin(), stated: true })
}

/// A word for whom a rule is must be a known one, or a department that somebody works in.
fn said(production: &Production, rule: &PaperRule, linker: &mut Linker<'_>) {
    const WORDS: [&str; 4] = ["everyone", "cast", "crew", "minors"];
    if !linker.names.whole(Part::People) {
        return;
    }
    for word in &rule.of {
        let department = production.crew.iter().any(|member| member.department.eq_ignore_ascii_case(word));
        if department || WORDS.iter().any(|known| known.eq_ignore_ascii_case(word)) {
            continue;
        }
        let departments = production.crew.iter().map(|member| member.department.as_str());
        let message = format!("`{word}` is neither everyone, cast, crew, minors nor a department of the crew list");
        let finding = Finding::new(&codes::BAD_VALUE, message).at(rule.origin).field("of").blocks(Part::Assets);
        linker.say(with_nearest(finding, word, departments.chain(WORDS)));
    }
}

/// A kind as a key: `Deal memo` is `deal-memo`, `I-9` is the right to work.
fn plain(text: &str) -> String {
    let key =
        text.trim().to_lowercase().split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-");
    match key.as_str() {
        "i-9" | "i9" | "right-to-work-check" | "rtw" => "right-to-work".to_owned(),
        "w-4" | "w4" | "w-9" | "tax" | "tax-form" | "p45" | "starter-form" | "starter-checklist" => "tax-forms".to_owned(),
        "non-disclosure-agreement" | "non-disclosure" => "nda".to_owned(),
        "deal" | "crew-deal-memo" => "deal-memo".to_owned(),
        "work-permit" | "minor-permit" | "minors-permit" | "child-licence" | "child-license" | "minor-work-permit" => {
            "child-permit".to_owned()
        }
        _ => key,
    }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn the_offices_words_are_the_kinds() {
        assert_eq!(
            ["Deal memo", "I-9", "Tax Form", "NDA", "Child licence", "Fork-lift"].map(plain),
            ["deal-memo", "right-to-work", "tax-forms", "nda", "child-permit", "fork-lift"]
        );
    }
}
