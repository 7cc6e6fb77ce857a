//! Text that agreements require on a call sheet: CB232 (domain.md 2.1 (12), 3 rule 33).
//!
//! Asked of a production that names the agreements it works under (`rule_packs`); one that leaves them to its wording has
//! not said that it is a union show. A meal note that schedules grace is told of wherever an agreement forbids it.

use super::packs::{Packs, Term};
use super::{packs, words};
use crate::findings::{Finding, Findings, Origin, codes};
use crate::model::{DayKind, Production};

pub(super) fn check(production: &Production, findings: &mut Findings) {
    let packs = packs::in_force(production);
    let Some(date) = production.days.iter().filter(|day| day.kind == DayKind::Shoot).map(|day| day.date).min() else { return };
    let term = |text: &str| packs.terms("required-text", date).find(|term| term.word("text") == Some(text));
    if production.conventions.rule_packs.is_some() {
        findings.extend(missing(production, &packs, &term));
    }
    if let Some(term) = term("no-scheduled-grace") {
        grace(production, &term, findings);
    }
}

/// A key of `safety` and what it says.
type Fact<'a> = (&'static str, &'a Option<String>);

/// The lines that the sheet lacks, in one finding.
fn missing(production: &Production, packs: &Packs, term: &dyn Fn(&str) -> Option<Term>) -> Option<Finding> {
    let safety = &production.identity.safety;
    let lines: [(&str, &[Fact<'_>]); 3] = [
        ("safety", &[("contact", &safety.contact), ("phone", &safety.phone), ("hotline", &safety.hotline)]),
        ("conduct", &[("conduct", &safety.conduct), ("conduct_phone", &safety.conduct_phone)]),
        ("housing", &[("housing_contact", &safety.housing_contact), ("housing_phone", &safety.housing_phone)]),
    ];
    let mut parts = Vec::new();
    let mut keys = Vec::new();
    for (text, facts) in lines {
        let Some(term) = term(text) else { continue };
        let open: Vec<&str> = facts.iter().filter(|(_, fact)| fact.is_none()).map(|(key, _)| *key).collect();
        if open.is_empty() {
            continue;
        }
        let what = match text {
            "safety" => "the producer's safety contact, a telephone and the safety hotline",
            "conduct" => "how to report harassment, and a telephone for it",
            _ => "who arranges courtesy housing or a ride, and a telephone",
        };
        parts.push(format!("{what} ({})", term.cite()));
        keys.extend(open.iter().map(|key| format!("`{key}`")));
    }
    if parts.is_empty() {
        return None;
    }
    let named: Vec<&str> = packs.all().iter().map(|pack| pack.short.as_str()).collect();
    let message = format!("the call sheet of a production under {} must say {}", words::list(&named), words::list(&parts));
    let finding = Finding::new(&codes::REQUIRED_TEXT, message).at(production.identity.origin).field("safety");
    Some(finding.help(format!("state {} under `safety`", words::list(&keys))).subject("safety"))
}

/// Texts of the sheet that put grace into the plan of a day.
fn grace(production: &Production, term: &Term, findings: &mut Findings) {
    let mut say = |text: &str, origin: Origin, field: &'static str, subject: String| {
        if schedules_grace(text) {
            let message = format!("a text of the call sheet schedules grace before a meal: `{}` ({})", excerpt(text), term.cite());
            let finding = Finding::new(&codes::REQUIRED_TEXT, message).at(origin).field(field);
            let help = "schedule the meal within its time and take the words out: grace finishes what is running, it is called on the day";
            findings.push(finding.help(help).subject(subject));
        }
    };
    for day in &production.days {
        let subject = || format!("{} grace", words::day_subject(production, day));
        for text in day.notes.iter() {
            say(text, day.origin, "notes", subject());
        }
        for (_, text) in &day.instructions {
            say(text, day.origin, "instructions", subject());
        }
        for strip in &day.strips {
            if let Some(banner) = strip.banner() {
                say(&banner.text, strip.origin, "banner", subject());
            }
            for text in strip.comments.iter() {
                say(text, strip.origin, "comments", subject());
            }
        }
    }
    for notice in &production.identity.notices {
        say(&notice.text, production.identity.origin, "notices", format!("notice {}", notice.title));
    }
    for note in production.notes.iter().filter(|note| note.paper == "call-sheet") {
        say(&note.text, note.origin, "text", "call-sheet note grace".to_owned());
    }
}

/// The sentence or line of a text that speaks of grace.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(['\n', ';', '!', '?']).flat_map(|line| line.split(". ")).map(str::trim)
}

/// Whether a text plans grace: the word in a sentence about meals or minutes that does not deny it. A capital in the
/// middle of a sentence is somebody's name.
fn schedules_grace(text: &str) -> bool {
    sentences(text).any(plans)
}

fn plans(sentence: &str) -> bool {
    let words: Vec<&str> = sentence.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let named = |at: usize, word: &str| match word {
        "grace" | "GRACE" => true,
        "Grace" => at == 0,
        _ => false,
    };
    let Some(at) = words.iter().enumerate().position(|(at, word)| named(at, word)) else { return false };
    let lower: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    let about = ["meal", "meals", "lunch", "dinner", "supper", "breakfast", "minute", "minutes", "min", "mins", "period", "penalty"];
    let minutes = |word: &String| word.ends_with("min") && word.starts_with(|c: char| c.is_ascii_digit());
    let meal = lower.iter().any(|word| about.contains(&word.as_str()) || minutes(word));
    let denied = lower[..at].iter().any(|word| matches!(word.as_str(), "no" | "not" | "without" | "never" | "nobody"))
        || lower[at..].iter().any(|word| matches!(word.as_str(), "not" | "never"));
    meal && !denied
}

/// The sentence that plans it, cut at a length that fits a message.
fn excerpt(text: &str) -> String {
    let sentence = sentences(text).find(|sentence| plans(sentence)).unwrap_or(text);
    match sentence.char_indices().nth(80) {
        Some((at, _)) => format!("{}…", &sentence[..at]),
        None => sentence.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, d};
    use crate::rules::testing::{found, messages};

    fn union(packs: Option<&[&str]>) -> Builder {
        Builder::new().day(d(2026, 5, 4), "07:00").with(|production| {
            production.conventions.rule_packs = packs.map(|all| all.iter().map(|&id| id.to_owned()).collect());
            let safety = &mut production.identity.safety;
            let some = || Some("something".to_owned());
            (safety.contact, safety.phone, safety.hotline) = (some(), some(), some());
            (safety.conduct, safety.conduct_phone) = (some(), some());
            (safety.housing_contact, safety.housing_phone) = (some(), some());
        })
    }

    #[test]
    fn a_union_sheet_has_its_lines() {
        let both: &[&str] = &["iatse-west-coast", "sag-aftra-2023"];
        assert!(messages(&union(Some(both)), &codes::REQUIRED_TEXT).is_empty());
        let without = |packs| union(packs).with(|production| production.identity.safety.hotline = None);
        let open = found(&without(Some(both)), &codes::REQUIRED_TEXT);
        assert_eq!(
            open[0].message,
            "the call sheet of a production under IATSE and SAG-AFTRA must say the producer's safety contact, a telephone and the safety hotline (IATSE: Jeffords 2024 safety pages)"
        );
        assert_eq!(open[0].help.as_deref(), Some("state `hotline` under `safety`"));
        assert!(messages(&without(Some(&["sag-aftra-2023"])), &codes::REQUIRED_TEXT).is_empty(), "only what the packs ask for");
        assert!(messages(&without(None), &codes::REQUIRED_TEXT).is_empty(), "a production that names no agreement");
    }

    #[test]
    fn a_meal_note_does_not_schedule_grace() {
        for text in
            ["Lunch at 1:12p with grace", "We will take a 12min grace", "Lunch 1:00P (GRACE if needed)", "Grace period from 1:00 to 1:12"]
        {
            let builder = union(None).day_with(|day| day.notes = Some(text.to_owned()));
            assert_eq!(messages(&builder, &codes::REQUIRED_TEXT).len(), 1, "{text}");
        }
        for text in
            ["Lunch with Grace Adeyemi at 1:00", "No grace before lunch", "Grace is not scheduled. Lunch at 1:00", "She falls with grace"]
        {
            let builder = union(None).day_with(|day| day.notes = Some(text.to_owned()));
            assert_eq!(messages(&builder, &codes::REQUIRED_TEXT), Vec::<String>::new(), "{text}");
        }
    }
}
