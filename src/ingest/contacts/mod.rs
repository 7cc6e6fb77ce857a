//! Contacts from address books: vCard 2.1 to 4.0 (RFC 2426, RFC 6350) and tables, into the crew and the vendors.
//!
//! A card of a company, or of somebody at a company without a job of their own, is a vendor; every other is crew. The
//! department is the card's own: its unit in the organisation, else its first category that names no group, else a guess
//! from the position, which is said.

mod department;
mod table;
mod vcard;

use super::import::{Format, Import, Tree};
use super::schedule::text;
use crate::findings::{At, Finding, codes};
use crate::values::slug;
pub use table::CONTACTS;
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
    import.part = crate::findings::Part::People;
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
    keep(&cards, import);
}

/// Puts cards into the crew and the vendors.
fn keep(cards: &[Card], import: &mut Import<'_>) {
    let mut taken = std::collections::BTreeSet::new();
    let mut guessed: Vec<(u32, String)> = Vec::new();
    for card in cards {
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
            (_, Some(name)) => guessed.extend(crew(import, card, name, at).map(|told| (card.line, told))),
            (None, None) => import.lose("cards without a name", ""),
            (Some(company), None) => vendor(import, card, &company, None, &mut taken, at),
        }
    }
    if let Some((line, first)) = guessed.first() {
        let message = match guessed.len() {
            1 => format!("a contact names no department; its position tells it: {first}"),
            count => format!("{count} contacts name no department; their positions tell it: the first is {first}"),
        };
        let place = import.place(At::Text { line: *line, column: 1, length: 1 });
        let finding = Finding::new(&codes::DEPARTMENT_GUESSED, message).at(place);
        import.say(finding.help("where it is another, correct it in what `callboard import` writes, or name the department on the card"));
    }
}

/// Puts a card into the crew; gives the department that was guessed for it.
fn crew(import: &mut Import<'_>, card: &Card, name: &str, at: At) -> Option<String> {
    let mut draft = import.draft("crew", at.clone())?;
    let groups = ["mycontacts", "starred", "friends", "family", "coworkers", "contacts"];
    let group = |category: &&String| !groups.contains(&category.to_lowercase().replace([' ', '*'], "").as_str());
    let department = card.organisation.get(1).or_else(|| card.categories.iter().find(group)).cloned();
    let guess = card.position.as_deref().filter(|_| department.is_none()).and_then(department::guess);
    let department = department.unwrap_or_else(|| guess.unwrap_or("Contacts").to_owned());
    let position = card.position.clone().unwrap_or_else(|| "Contact".to_owned());
    for (key, value) in [("department", Some(department)), ("position", Some(position.clone())), ("name", Some(name.to_owned()))] {
        import.put(&mut draft, key, at.clone(), value.unwrap_or_default());
    }
    for (key, value) in [("phone", &card.phone), ("email", &card.email), ("notes", &card.note)] {
        import.put(&mut draft, key, at.clone(), value.clone().unwrap_or_default());
    }
    import.keep(draft);
    if let Some(company) = card.organisation.first().filter(|_| card.organisation.len() == 1) {
        import.lose("companies of the crew", &format!("{name}: {company}"));
    }
    guess.map(|department| format!("{name}, {position}, in {department}"))
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
    fn an_address_book_as_a_table_gives_crew_and_vendors() {
        let text = "First Name,Middle Name,Last Name,Organization Name,Organization Title,Organization Department,Birthday,Labels,E-mail 1 - Value,Phone 1 - Value\n\
                    Robin,,Vale,Salt Pictures,Key Grip,,1990-01-01,* myContacts,robin@example.com,555-0101\n\
                    ,,,Harbour Cranes,,,,Cranes ::: * myContacts,,555-0102\nAna,,Costa,Lens House,,,,,,555-0103\n";
        let read = read_bytes("people.csv", text.as_bytes(), &mut Sources::default());
        assert_eq!(
            rows(text),
            [
                "crew: Grip | Key Grip | Robin Vale | 555-0101 | robin@example.com",
                "vendors: harbour-cranes | Harbour Cranes | Cranes | 555-0102",
                "vendors: lens-house | Lens House | Ana Costa | 555-0103",
            ]
        );
        assert_eq!(read.findings.iter().map(|finding| finding.code.id).collect::<Vec<_>>(), ["CB043"]);
        let outlook =
            "Title;First Name;Last Name;Company;Job Title;Mobile Phone;E-mail Address\nMr;Mo;Petrov;Salt Pictures;Gaffer;555-0104;\n";
        assert_eq!(rows(outlook), ["crew: Electric | Gaffer | Mo Petrov | 555-0104"]);
    }

    #[test]
    fn a_cut_file_gives_the_cards_that_are_whole() {
        let text = "BEGIN:VCARD\nFN:Robin Vale\nTITLE:DoP\nEND:VCARD\nBEGIN:VCARD\nFN:Ana";
        let read = read_bytes("crew.vcf", text.as_bytes(), &mut Sources::default());
        assert_eq!((read.records.len(), read.findings.len()), (1, 2));
        assert_eq!(rows("BEGIN:VCARD\nEND:VCARD\n"), [""; 0]);
        assert_eq!(rows("BEGIN:VCARD\nBEGIN:VCARD\nFN:A\nROLE:B\nEND:VCARD\nEND:VCARD\n"), ["crew: Contacts | B | A"]);
    }
}
