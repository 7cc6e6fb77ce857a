//! What agreements with buyers say: signature, complete delivery, dates that hang on nothing, languages, file names
//! (CB523–CB526, CB529, CB530; domain.md 2.9).

use std::collections::{BTreeMap, BTreeSet};

use super::{Group, buyer_name, named, subject};
use crate::derive::{Derived, DueWhy};
use crate::findings::{Finding, Findings, codes};
use crate::model::{Anchor, Buyer, Deliverable, DeliveryPack, Family, Production};
use crate::rules::words;
use crate::values::language_name;

pub(super) fn check(production: &Production, derived: &Derived, groups: &[Group], findings: &mut Findings) {
    for group in groups {
        let Some(buyer) = production.buyers.iter().find(|buyer| buyer.id == production.deliverables[group.first()].buyer) else { continue };
        findings.extend(before_signature(production, derived, group, buyer));
        findings.extend(after_complete(production, derived, group, buyer));
        findings.extend(before_input(production, derived, group));
    }
    no_anchor(production, derived, findings);
    for buyer in &production.buyers {
        languages(production, buyer, findings);
    }
    file_names(production, findings);
}

/// CB525: due, or sent, before the agreement is signed.
fn before_signature(production: &Production, derived: &Derived, group: &Group, buyer: &Buyer) -> Option<Finding> {
    let signed = buyer.signed?;
    let (item, status) = (&production.deliverables[group.first()], &derived.deliverables[group.first()]);
    let name = named(production, group);
    let (are, was) = if group.is_one() { ("is", "was") } else { ("are", "were") };
    let (message, field) = match (item.sent.filter(|sent| *sent < signed), status.due.filter(|due| *due < signed)) {
        (Some(sent), _) => (format!("{name} {was} sent on {sent}, before the agreement is signed ({signed})"), "sent"),
        (None, Some(due)) if !status.state.is_done() => (
            format!("{name} {are} due {due}, {} before the agreement is signed ({signed})", words::days(words::apart(due, signed))),
            super::due_field(item),
        ),
        _ => return None,
    };
    let help = "correct one of the two dates, or have the delivery accepted in writing until it is signed";
    let finding =
        Finding::new(&codes::BEFORE_SIGNATURE, message).at(item.origin).field(field).help(help).subject(subject(production, group));
    Some(finding.related(buyer.origin, Some("signed"), "signed"))
}

/// CB530: due after the date of complete delivery, which is not what it is counted from.
fn after_complete(production: &Production, derived: &Derived, group: &Group, buyer: &Buyer) -> Option<Finding> {
    let complete = buyer.delivery?;
    let (item, status) = (&production.deliverables[group.first()], &derived.deliverables[group.first()]);
    let due = status.due.filter(|due| *due > complete && !status.state.is_done())?;
    if let DueWhy::Counted(place) = status.due_how.why {
        let one = &status.due_how.counted[place];
        if one.anchor == Anchor::Delivery && one.lag.days > 0 {
            return None;
        }
    }
    let late = words::days(words::apart(complete, due));
    let are = if group.is_one() { "is" } else { "are" };
    let message = format!("{} {are} due {due}, {late} after complete delivery ({complete})", named(production, group));
    let help = format!("make it due by {complete}, agree a later complete delivery, or count it from there: `due_from: delivery + {late}`");
    let finding = Finding::new(&codes::AFTER_COMPLETE, message).at(item.origin).field(super::due_field(item)).help(help);
    Some(finding.related(buyer.origin, Some("delivery"), "complete delivery").subject(subject(production, group)))
}

/// CB529: it is recorded as sent, and something it waits for was not there.
fn before_input(production: &Production, derived: &Derived, group: &Group) -> Option<Finding> {
    let (item, status) = (&production.deliverables[group.first()], &derived.deliverables[group.first()]);
    // What was accepted was what the buyer wanted.
    let sent = item.sent.filter(|_| item.accepted.is_none())?;
    let input = status.depends.iter().find(|input| !input.done || input.date.is_some_and(|date| date > sent))?;
    let when = match input.date {
        Some(date) if input.done => format!("was there on {date}"),
        Some(date) => format!("is not there, and expected {date}"),
        None => "is not there".to_owned(),
    };
    let was = if group.is_one() { "was" } else { "were" };
    let message = format!("{} {was} sent on {sent}, and {}, which it depends on, {when}", named(production, group), input.name);
    let (origin, field) = super::origin_of(production, item, input);
    let help = "correct `sent`, record when the other was reached, or take the dependency out";
    let finding = Finding::new(&codes::SENT_BEFORE_INPUT, message).at(item.origin).field("sent").help(help);
    Some(finding.related(origin, Some(field), "it depends on this").subject(subject(production, group)))
}

/// CB526: a due date is counted from something that has no date.
fn no_anchor(production: &Production, derived: &Derived, findings: &mut Findings) {
    let mut without: BTreeMap<(&str, &Anchor), Vec<usize>> = BTreeMap::new();
    for (at, (item, status)) in production.deliverables.iter().zip(&derived.deliverables).enumerate() {
        for one in status.due_how.counted.iter().filter(|one| one.from.is_none() && !status.state.is_done()) {
            without.entry((item.buyer.as_str(), &one.anchor)).or_default().push(at);
        }
    }
    for ((buyer, anchor), items) in without {
        let first = &production.deliverables[items[0]];
        let what = match anchor {
            Anchor::Delivery => "complete delivery".to_owned(),
            Anchor::Air => "the air date".to_owned(),
            Anchor::Signature => "the signature of the agreement".to_owned(),
            Anchor::FirstDelivery => "first delivery".to_owned(),
            Anchor::Task(id) => format!("task {id}"),
            Anchor::Item(number) => format!("item {number}"),
        };
        let count = if items.len() == 1 { format!("item {} for", first.item) } else { format!("{} items for", items.len()) };
        let (are, named) = if items.len() == 1 {
            ("is", String::new())
        } else {
            let numbers: Vec<&str> = items.iter().take(5).map(|at| production.deliverables[*at].item.as_str()).collect();
            ("are", format!(": {}{}", numbers.join(", "), if items.len() > 5 { " …" } else { "" }))
        };
        let message = format!("{count} {} {are} due a time from {what}, which has no date{named}", buyer_name(production, buyer));
        let help = match anchor {
            Anchor::Delivery => "add `delivery` to the buyer".to_owned(),
            Anchor::Air => "add `air` or `air_dates` to the buyer, or a task of the stage `air` to `post`".to_owned(),
            Anchor::Signature => "add `signed` to the buyer".to_owned(),
            Anchor::FirstDelivery => "add `first_delivery` to the buyer, or due dates to its other items".to_owned(),
            Anchor::Task(_) => "give the task a date, a duration or something it waits for".to_owned(),
            Anchor::Item(_) => "give that item a due date that is not counted from this one".to_owned(),
        };
        let finding = Finding::new(&codes::NO_ANCHOR, message).at(first.origin).field("due_from").help(help);
        let word = match anchor {
            Anchor::Task(id) | Anchor::Item(id) => id.as_str(),
            Anchor::Delivery => "delivery",
            Anchor::Air => "air",
            Anchor::Signature => "signature",
            Anchor::FirstDelivery => "first-delivery",
        };
        findings.push(finding.subject(format!("anchor {buyer} {word}")));
    }
}

/// CB524: a language that a buyer takes, and no item gives it.
fn languages(production: &Production, buyer: &Buyer, findings: &mut Findings) {
    let has = |family: Family, language: &str| {
        let speaks = |item: &&Deliverable| {
            let own = item.language.as_deref().unwrap_or_default();
            own.split([',', ';', '/', ' ']).any(|one| one.eq_ignore_ascii_case(language))
        };
        production.deliverables.iter().filter(|item| item.buyer == buyer.id && item.family == family).any(|item| speaks(&item))
    };
    for asked in &buyer.packs {
        for (all, family, what, key) in
            [(&asked.languages, Family::Text, "subtitles", "languages"), (&asked.dubs, Family::Sound, "a dubbed mix", "dubs")]
        {
            for language in all.iter().filter(|language| !has(family, language)) {
                let name = language_name(language);
                let message = format!("{} takes {name}, and no item of pack {} gives it {what} in {name}", buyer.name, asked.pack);
                let help = format!(
                    "add a row with `each: [{}]` to the pack, an item with `language: {language}`, or take it out",
                    if key == "dubs" { "dub" } else { "language" }
                );
                let finding = Finding::new(&codes::LANGUAGE_WITHOUT, message).at(asked.origin).field(key).help(help);
                findings.push(finding.subject(format!("language {} {language}", buyer.id)));
            }
        }
    }
}

/// The characters that a pack lets file names have: `A-Z a-z 0-9 . _ -`.
fn allows(characters: &str, letter: char) -> bool {
    characters.split_whitespace().any(|part| {
        let letters: Vec<char> = part.chars().collect();
        match letters.as_slice() {
            [from, '-', to] => (*from..=*to).contains(&letter),
            all => all.contains(&letter),
        }
    })
}

/// Whether a name looks like a pattern: `*` is any text, `?` one character, `#` a digit.
fn fits(pattern: &[char], name: &[char]) -> bool {
    // Where the last `*` stands, and how much of the name it has taken.
    let (mut at, mut star, mut pattern_at) = (0, None, 0);
    while at < name.len() {
        let same = match pattern.get(pattern_at) {
            Some('*') => {
                star = Some((pattern_at, at));
                pattern_at += 1;
                continue;
            }
            Some('?') => true,
            Some('#') => name[at].is_ascii_digit(),
            Some(letter) => *letter == name[at],
            None => false,
        };
        match (same, star) {
            (true, _) => (at, pattern_at) = (at + 1, pattern_at + 1),
            (false, Some((star_at, taken))) => {
                star = Some((star_at, taken + 1));
                (at, pattern_at) = (taken + 1, star_at + 1);
            }
            (false, None) => return false,
        }
    }
    pattern[pattern_at..].iter().all(|letter| *letter == '*')
}

/// What is wrong with a file name, as a pack has it; and a name that would do.
fn wrong(pack: &DeliveryPack, name: &str) -> Option<(String, String)> {
    if let Some(characters) = &pack.file_characters {
        let bad: BTreeSet<char> = name.chars().filter(|letter| !allows(characters, *letter)).collect();
        if !bad.is_empty() {
            let shown: Vec<String> =
                bad.iter().map(|letter| if *letter == ' ' { "a space".to_owned() } else { format!("`{letter}`") }).collect();
            let put = if allows(characters, '_') { '_' } else { '-' };
            let better: String = name.chars().map(|letter| if allows(characters, letter) { letter } else { put }).collect();
            return Some((format!("has {}, and it allows {characters}", words::list(&shown)), format!("call it {better}")));
        }
    }
    let count = name.chars().count();
    if let Some(most) = pack.file_length.and_then(|most| usize::try_from(most).ok()).filter(|most| count > *most) {
        return Some((format!("has {count} characters, and it allows {most}"), format!("take {} out of it", count - most)));
    }
    let pattern = pack.file_pattern.as_ref()?;
    let letters = |text: &str| text.chars().collect::<Vec<_>>();
    (!fits(&letters(pattern), &letters(name))).then(|| (format!("does not look like {pattern}"), "call it as the pack wants".to_owned()))
}

/// CB523: a file is called what its buyer forbids.
fn file_names(production: &Production, findings: &mut Findings) {
    let packs: BTreeMap<&str, &DeliveryPack> = production.packs.iter().map(|pack| (pack.id.as_str(), pack)).collect();
    for item in &production.deliverables {
        // An item that no pack asks for goes by the buyer's first.
        let of_buyer = || production.buyers.iter().find(|buyer| buyer.id == item.buyer)?.packs.first().map(|asked| asked.pack.as_str());
        let id = item.from.as_ref().map(|from| from.pack.as_str()).or_else(of_buyer);
        let Some(pack) = id.and_then(|id| packs.get(id)) else { continue };
        let own = item.files.iter().map(|name| (name, item.origin, "files"));
        let rounds = item.rounds.iter().filter_map(|round| Some((round.file.as_ref()?, round.origin, "file")));
        let mut said: BTreeSet<&str> = BTreeSet::new();
        for (name, origin, field) in own.chain(rounds) {
            let Some((what, help)) = wrong(pack, name).filter(|_| said.insert(name.as_str())) else { continue };
            let message =
                format!("`{name}` of item {} is a name that {} forbids: it {what}", item.item, buyer_name(production, &item.buyer));
            let finding = Finding::new(&codes::FILE_NAME, message).at(origin).field(field).help(help);
            findings.push(finding.subject(format!("item {} {}", item.buyer, item.item)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_and_patterns_are_data() {
        let set = "A-Z a-z 0-9 . _ -";
        assert!("SALT_hdr-v02.mov".chars().all(|letter| allows(set, letter)));
        for letter in [' ', 'é', '/', '+', '—'] {
            assert!(!allows(set, letter), "{letter}");
        }
        let fits = |pattern: &str, name: &str| fits(&pattern.chars().collect::<Vec<_>>(), &name.chars().collect::<Vec<_>>());
        assert!(fits("SALT_*_v##.mov", "SALT_hdr_23_v02.mov"));
        assert!(!fits("SALT_*_v##.mov", "SALT_hdr_v2.mov"));
        assert!(!fits("SALT_*", "salt_hdr"));
        assert!(fits("*", "") && fits("a*b*c", "axxbyybc") && !fits("a?c", "ac"));
    }
}
