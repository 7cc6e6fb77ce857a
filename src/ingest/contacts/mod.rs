//! Contacts from address books: vCard 2.1 to 4.0 (RFC 2426, RFC 6350), into the crew and the vendors.
//!
//! A card of a company, or of somebody at a company without a job of their own, is a vendor; every other is crew. The
//! department is the card's own: its unit in the organisation, else its first category that names no group.

mod vcard;

use super::import::{Format, Import, Tree};
use super::schedule::text;
use crate::findings::{At, Finding, codes};
use crate::values::slug;
use vcard::{Card, cards};

/// vCard.
pub const VCARD: Format = Format { name: "a vCard address book", endings: &["vcf", "vcard"], is, read };

/// Most cards of a file.
const MAX_CARDS: usize = 20_000;

fn is(bytes: &[u8]) -> bool {
    let (text, _) = text::decode(bytes.get(..bytes.len().min(4_096)).unwrap_or_default());
    text.trim_start_matches('\u{feff}').trim_start().get(..11).is_some_and(|start| start.eq_ignore_ascii_case("BEGIN:VCARD"))
}

fn read(bytes: &[u8], import: &mut Import<'_>) {
    let (text, encoding) = text::decode(bytes);
    if let Some(encoding) = encoding {
        let finding = Finding::new(&codes::NOT_UTF8, format!("the file is not UTF-8; it was read as {encoding}"));
        let finding = finding.severity(crate::findings::Severity::Note).at(import.whole());
        import.say(finding.help("if letters are wrong, export the address book again as vCard 4.0"));
    }
    import.show(&text);
    let (cards, whole) = cards(&text, MAX_CARDS);
    if !whole {
        let message = format!("the file ends in the middle of a card, or holds more than {MAX_CARDS}; {} cards are read", cards.len());
        let finding = Finding::new(&codes::SCHEDULE_PARTLY_READ, message).severity(crate::findings::Severity::Warning).at(import.whole());
        import.say(finding.help("export the address book again"));
    }
    let mut taken = std::collections::BTreeSet::new();
    for card in &cards {
        let at = At::Text { line: card.line, column: 1, length: 11 };
        for unread in &card.unread {
            import.lose("other facts of contacts", unread);
        }
        let company = card.organisation.first().cloned();
        let is_company = card.is_company || (card.name.is_none() && company.is_some()) || (card.name.is_some() && card.name == company);
        let has_job = card.position.is_some() || card.organisation.len() > 1;
        match (company, &card.name) {
            (Some(company), _) if is_company || !has_job => {
                let person = card.name.clone().filter(|name| *name != company);
                vendor(import, card, &company, person, &mut taken, at);
            }
            (None, Some(name)) if is_company => vendor(import, card, name, None, &mut taken, at),
            (_, Some(name)) => crew(import, card, name, at),
            (None, None) => import.lose("cards without a name", ""),
            (Some(company), None) => vendor(import, card, &company, None, &mut taken, at),
        }
    }
}

fn crew(import: &mut Import<'_>, card: &Card, name: &str, at: At) {
    let Some(mut draft) = import.draft("crew", at.clone()) else { return };
    let groups = ["mycontacts", "starred", "friends", "family", "coworkers", "contacts"];
    let group = |category: &&String| !groups.contains(&category.to_lowercase().replace([' ', '*'], "").as_str());
    let department = card.organisation.get(1).or_else(|| card.categories.iter().find(group)).cloned();
    let department = department.unwrap_or_else(|| "Contacts".to_owned());
    let position = card.position.clone().unwrap_or_else(|| "Contact".to_owned());
    for (key, value) in [("department", Some(department)), ("position", Some(position)), ("name", Some(name.to_owned()))] {
        import.put(&mut draft, key, at.clone(), value.unwrap_or_default());
    }
    for (key, value) in [("phone", &card.phone), ("email", &card.email), ("notes", &card.note)] {
        import.put(&mut draft, key, at.clone(), value.clone().unwrap_or_default());
    }
    import.keep(draft);
    if let Some(company) = card.organisation.first().filter(|_| card.organisation.len() == 1) {
        import.lose("companies of the crew", &format!("{name}: {company}"));
    }
}

fn vendor(
    import: &mut Import<'_>,
    card: &Card,
    company: &str,
    person: Option<String>,
    taken: &mut std::collections::BTreeSet<String>,
    at: At,
) {
    let base = Some(slug(company)).filter(|slug| !slug.is_empty()).unwrap_or_else(|| "vendor".to_owned());
    let id = std::iter::once(base.clone()).chain((2..).map(|count| format!("{base}-{count}"))).find(|id| !taken.contains(id));
    let id = id.unwrap_or(base);
    taken.insert(id.clone());
    let Some(mut draft) = import.draft("vendors", at.clone()) else { return };
    let supplies = card.categories.first().cloned();
    let parts: [(&str, Option<String>); 6] = [
        ("id", Some(id)),
        ("name", Some(company.to_owned())),
        ("supplies", supplies),
        ("contact", person),
        ("phone", card.phone.clone()),
        ("email", card.email.clone()),
    ];
    for (key, value) in parts {
        import.put(&mut draft, key, at.clone(), Tree::Text(value.unwrap_or_default()));
    }
    import.keep(draft);
    if let Some(note) = &card.note {
        import.lose("notes on vendors", note);
    }
}

#[cfg(test)]
mod tests {
    use super::super::import::read_bytes;
    use crate::findings::Sources;
    use crate::ingest::Node;

    fn rows(text: &str) -> Vec<String> {
        let read = read_bytes("crew.vcf", text.as_bytes(), &mut Sources::default());
        let row = |record: &crate::ingest::Record| {
            let keys = ["id", "department", "position", "name", "supplies", "contact", "phone", "email", "notes"];
            let values = keys.iter().filter_map(|key| record.node.get(key).and_then(Node::text));
            format!("{}: {}", record.table.key, values.collect::<Vec<_>>().join(" | "))
        };
        read.records.iter().map(row).collect()
    }

    #[test]
    fn cards_of_all_versions_read() {
        let text = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Vale;Robin;;;\r\nFN:Robin Vale\r\nORG:Salt Pictures;Camera\r\nTITLE:Director of Photogra\r\n phy\r\nTEL;TYPE=WORK:555-0100\r\nTEL;TYPE=CELL,pref:555-0101\r\nitem1.EMAIL;TYPE=INTERNET:robin@example.com\r\nNOTE:Vegan\\, no nuts\\; allergic\r\nPHOTO;ENCODING=b:AAAA\r\n BBBB\r\nEND:VCARD\r\n\
            begin:vcard\nversion:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=BCrgen\nTEL;CELL;VOICE:555-0102\nROLE:Gaffer\nCATEGORIES:myContacts,Electric\nend:vcard\n\
            BEGIN:VCARD\nVERSION:4.0\nKIND:org\nFN:Harbour Cranes\nTEL;VALUE=uri:tel:+1-555-0103\nCATEGORIES:Cranes\nEND:VCARD\n\
            BEGIN:VCARD\nVERSION:4.0\nFN:Ana Costa\nORG:Lens House\nEND:VCARD\n";
        assert_eq!(
            rows(text),
            [
                "crew: Camera | Director of Photography | Robin Vale | 555-0101 | robin@example.com | Vegan, no nuts; allergic",
                "crew: Electric | Gaffer | Jürgen Müller | 555-0102",
                "vendors: harbour-cranes | Harbour Cranes | Cranes | +1-555-0103",
                "vendors: lens-house | Lens House | Ana Costa",
            ]
        );
    }

    #[test]
    fn a_cut_file_gives_the_cards_that_are_whole() {
        let text = "BEGIN:VCARD\nFN:Robin Vale\nTITLE:DoP\nEND:VCARD\nBEGIN:VCARD\nFN:Ana";
        let read = read_bytes("crew.vcf", text.as_bytes(), &mut Sources::default());
        assert_eq!((read.records.len(), read.findings.len()), (1, 1));
        assert_eq!(rows("BEGIN:VCARD\nEND:VCARD\n"), [""; 0]);
        assert_eq!(rows("BEGIN:VCARD\nBEGIN:VCARD\nFN:A\nROLE:B\nEND:VCARD\nEND:VCARD\n"), ["crew: Contacts | B | A"]);
    }
}
