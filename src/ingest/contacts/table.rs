//! Address books as tables: what Google Contacts, Outlook and address-book programs export as CSV.

use super::vcard::Card;
use super::{MAX_CARDS, keep, text};
use crate::findings::{Part, codes};
use crate::ingest::import::{Format, Import};

/// An address book as a table.
pub const CONTACTS: Format = Format { name: "an address book as a table", endings: &[], is, read };

/// The columns that are read, with the headers that programs give them, in letters and digits of lower case.
const COLUMNS: &[(&str, &[&str])] = &[
    ("given", &["givenname", "firstname"]),
    ("middle", &["additionalname", "middlename"]),
    ("family", &["familyname", "lastname", "surname"]),
    ("full", &["name", "displayname", "fullname", "fileas"]),
    ("company", &["organization1name", "organizationname", "organisationname", "company", "organization", "organisation"]),
    ("unit", &["organization1department", "organizationdepartment", "department"]),
    ("title", &["organization1title", "organizationtitle", "jobtitle", "title"]),
    ("phone", &["mobilephone", "phone1value", "primaryphone", "mobile", "businessphone", "homephone", "phone"]),
    ("email", &["email1value", "emailaddress", "email1address", "email"]),
    ("groups", &["labels", "groupmembership", "categories"]),
    ("notes", &["notes"]),
];

/// Each column that is read, with its places in the order of its names.
type Columns = Vec<(&'static str, Vec<usize>)>;

fn columns(headers: &csv::StringRecord) -> Columns {
    let plain = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    let headers: Vec<String> = headers.iter().map(plain).collect();
    let places = |names: &[&str]| {
        names.iter().flat_map(|name| headers.iter().enumerate().filter(move |(_, header)| header == name).map(|(at, _)| at)).collect()
    };
    COLUMNS.iter().map(|(key, names)| (*key, places(names))).filter(|(_, places): &(_, Vec<usize>)| !places.is_empty()).collect()
}

/// What parts the cells: the mark that the first line has most of.
fn mark(line: &str) -> u8 {
    [b',', b';', b'\t'].into_iter().max_by_key(|mark| line.bytes().filter(|byte| byte == mark).count()).unwrap_or(b',')
}

fn reader(text: &str) -> csv::Reader<&[u8]> {
    let mark = mark(text.lines().next().unwrap_or_default());
    csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(mark).from_reader(text.as_bytes())
}

fn is(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(16 << 10)).unwrap_or_default();
    if head.contains(&0) {
        return false;
    }
    let (text, _) = text::decode(head);
    let mut headers = csv::StringRecord::new();
    if !reader(text.lines().next().unwrap_or_default()).read_record(&mut headers).unwrap_or(false) {
        return false;
    }
    let found = columns(&headers);
    let has = |key: &str| found.iter().any(|(known, _)| *known == key);
    has("given") && has("family") && (has("company") || has("title")) && (has("phone") || has("email"))
}

fn read(bytes: &[u8], import: &mut Import<'_>) {
    import.part = Part::People;
    let (text, _) = text::decode(bytes);
    import.show(&text);
    let mut reader = reader(&text);
    let mut record = csv::StringRecord::new();
    if !reader.read_record(&mut record).unwrap_or(false) {
        import.refuse(&codes::UNREADABLE, "the file cannot be read: its first row is damaged", "export it anew");
        return;
    }
    let columns = columns(&record);
    let headers = record.clone();
    let known = |at: usize| columns.iter().any(|(_, places)| places.contains(&at));
    let mut filled = vec![false; headers.len()];
    let mut cards: Vec<Card> = Vec::new();
    loop {
        match reader.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(_) => {
                let message = format!("the table is damaged after {} contacts", cards.len());
                import.refuse(&codes::PARTLY_READ, &message, "export the address book again; what could be read is read");
                break;
            }
        }
        if cards.len() == MAX_CARDS {
            import.refuse(
                &codes::TOO_LARGE,
                &format!("the table has more than {MAX_CARDS} contacts"),
                "export the production's group only",
            );
            break;
        }
        record.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty()).for_each(|(at, _)| {
            if let Some(filled) = filled.get_mut(at) {
                *filled = true;
            }
        });
        let cell = |key: &str| {
            let places = columns.iter().find(|(known, _)| *known == key).map(|(_, places)| places.as_slice()).unwrap_or_default();
            places.iter().filter_map(|at| record.get(*at)).find_map(text::line)
        };
        let spoken: Vec<String> = ["given", "middle", "family"].into_iter().filter_map(cell).collect();
        let company = cell("company");
        let groups = cell("groups").unwrap_or_default();
        cards.push(Card {
            line: record.position().map_or(1, |place| u32::try_from(place.line()).unwrap_or(u32::MAX)),
            name: text::line(&spoken.join(" ")).or_else(|| cell("full").filter(|full| Some(full) != company.as_ref())),
            organisation: company.into_iter().chain(cell("unit")).collect(),
            position: cell("title"),
            phone: cell("phone"),
            email: cell("email"),
            categories: groups.split([';', ',']).flat_map(|group| group.split(":::")).filter_map(text::line).collect(),
            note: cell("notes"),
            ..Card::default()
        });
    }
    for (at, header) in headers.iter().enumerate() {
        if filled.get(at) == Some(&true) && !known(at) {
            import.lose("columns of the address book", header);
        }
    }
    keep(&cards, import);
}
