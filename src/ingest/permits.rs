//! Film permits as cities publish them: a table of open data, one row for each permit, into permits and their places.
//!
//! Known by its columns, whatever the city calls them: a number, when it begins and ends, and the streets it holds.
//! Dates are read month first, with a time and AM or PM where there is one, or as ISO 8601.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, Time};

use super::import::{Format, Import};
use super::schedule::text;
use crate::findings::{At, Finding, codes};
use crate::values::{DateOrder, date, slug};

/// A city's permits.
pub const PERMITS: Format = Format { name: "a city's table of film permits", endings: &[], is, read };

/// Most permits of a file.
const MAX_ROWS: usize = 100_000;

/// The columns that are read: what each is, and the names that cities give it, in letters and digits of lower case.
const COLUMNS: &[(&str, &[&str])] = &[
    ("number", &["eventid", "permitid", "permitnumber", "permitno", "permit", "applicationid", "referencenumber"]),
    ("from", &["startdatetime", "startdate", "eventstartdate", "permitstartdate", "begindate", "from"]),
    ("to", &["enddatetime", "enddate", "eventenddate", "permitenddate", "to"]),
    ("applied", &["enteredon", "applicationdate", "submitteddate", "dateapplied"]),
    ("type", &["eventtype", "permittype", "activitytype", "type"]),
    ("authority", &["eventagency", "agency", "issuingauthority", "authority", "office"]),
    ("streets", &["parkingheld", "streets", "street", "location", "locations", "address", "filminglocation", "filmlocation"]),
    ("district", &["borough", "district", "neighborhood", "neighbourhood", "ward", "city"]),
    ("zip", &["zipcodes", "zipcode", "zip", "postcode"]),
    ("country", &["country"]),
    ("category", &["category"]),
    ("subcategory", &["subcategoryname", "subcategory", "productiontype"]),
];

/// Which column is which, by the headers of the first row.
fn columns(headers: &csv::StringRecord) -> BTreeMap<&'static str, usize> {
    let plain = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    let mut found = BTreeMap::new();
    for (key, names) in COLUMNS {
        // The names stand in the order of how surely they tell.
        let at = names.iter().find_map(|name| headers.iter().position(|header| plain(header) == *name));
        if let Some(at) = at {
            found.insert(*key, at);
        }
    }
    found
}

fn is(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(8_192)).unwrap_or_default();
    if head.contains(&0) {
        return false;
    }
    let (text, _) = text::decode(head);
    let Some(line) = text.lines().next() else { return false };
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(line.as_bytes());
    let mut headers = csv::StringRecord::new();
    if !reader.read_record(&mut headers).unwrap_or(false) {
        return false;
    }
    // A production's own list of permits says `from` and `to`, and is a sheet like any other.
    let own = |word: &str| headers.iter().any(|header| header.trim().eq_ignore_ascii_case(word));
    if own("from") && own("to") {
        return false;
    }
    let found = columns(&headers);
    ["number", "from", "to", "streets"].iter().all(|key| found.contains_key(key))
        && (found.contains_key("type") || found.contains_key("authority"))
}

fn read(bytes: &[u8], import: &mut Import<'_>) {
    import.part = crate::findings::Part::Places;
    let (text, _) = text::decode(bytes);
    import.show(&text);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    if !reader.read_record(&mut record).unwrap_or(false) {
        import.refuse(&codes::UNREADABLE, "the file cannot be read: its first row is damaged", "export it anew");
        return;
    }
    let columns = columns(&record);
    let unread = record.iter().enumerate().filter(|(at, _)| !columns.values().any(|known| known == at));
    unread.for_each(|(_, header)| import.lose("columns of the table", header));
    let mut places = Places::default();
    let mut numbers: BTreeSet<String> = BTreeSet::new();
    let mut undated: Vec<String> = Vec::new();
    for _ in 0..=MAX_ROWS {
        match reader.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(error) => {
                let message = format!("the table is damaged after {} permits: {}", numbers.len(), error.kind_words());
                import.refuse(&codes::SCHEDULE_PARTLY_READ, &message, "export it anew; what could be read is read");
                break;
            }
        }
        if numbers.len() == MAX_ROWS {
            import.refuse(
                &codes::TOO_LARGE,
                &format!("the table has more than {MAX_ROWS} permits"),
                "export only what the production holds",
            );
            break;
        }
        let line = record.position().map_or(1, csv::Position::line);
        let at = At::Text { line: u32::try_from(line).unwrap_or(u32::MAX), column: 1, length: 0 };
        let cell = |key: &str| columns.get(key).and_then(|at| record.get(*at)).and_then(text::line);
        let Some(number) = cell("number") else { continue };
        if !numbers.insert(number.clone()) {
            import.lose("permits of a number that the table has already", &number);
            continue;
        }
        let (from, to) = (cell("from").and_then(|text| moment(&text)), cell("to").and_then(|text| moment(&text)));
        if from.is_none() || to.is_none() {
            undated.push(number.clone());
        }
        let Some(mut draft) = import.draft("permits", at.clone()) else { continue };
        let place = places.of(import, &cell, &at);
        let kind = [cell("type"), cell("category"), cell("subcategory")];
        let mut kinds: Vec<String> = Vec::new();
        for word in kind.into_iter().flatten() {
            if !kinds.contains(&word) {
                kinds.push(word);
            }
        }
        // Hours are those of one day; a permit over several holds through the nights between.
        let hours = match (from, to) {
            (Some((first, Some(start))), Some((last, Some(end)))) if first == last => {
                Some(format!("{:02}:{:02}-{:02}:{:02}", start.hour(), start.minute(), end.hour(), end.minute()))
            }
            _ => None,
        };
        let day = |moment: Option<(Date, Option<Time>)>| moment.map(|(date, _)| date.to_string());
        let values = [
            ("id", Some(number.clone())),
            ("location", place),
            ("authority", cell("authority")),
            ("number", Some(number)),
            ("type", Some(kinds.join(", "))),
            ("status", Some("issued".to_owned())),
            ("applied", day(cell("applied").and_then(|text| moment(&text)))),
            ("from", day(from)),
            ("to", day(to)),
            ("hours", hours),
        ];
        for (key, value) in values {
            import.put(&mut draft, key, at.clone(), value.unwrap_or_default());
        }
        import.keep(draft);
    }
    if !undated.is_empty() {
        let message = format!("{} permits have no date that can be read, the first of them {}", undated.len(), undated[0]);
        let finding = Finding::new(&codes::BAD_VALUE, message).severity(crate::findings::Severity::Warning).at(import.whole());
        import.say(finding.help("dates are read as 05/03/2023 06:00:00 AM, month first, or 2023-05-03"));
    }
}

/// The places of the permits, each once.
#[derive(Default)]
struct Places {
    known: BTreeMap<String, String>,
    ids: BTreeSet<String>,
}

impl Places {
    /// The id of a permit's place, which is stated where it is met first.
    fn of(&mut self, import: &mut Import<'_>, cell: &dyn Fn(&str) -> Option<String>, at: &At) -> Option<String> {
        let streets = cell("streets")?;
        let city = [cell("district"), cell("zip"), cell("country")].into_iter().flatten().collect::<Vec<_>>().join(", ");
        let key = format!("{streets}\n{city}");
        if let Some(id) = self.known.get(&key) {
            return Some(id.clone());
        }
        // One cell lists several stretches of street; the first names the place.
        let stretches: Vec<&str> = streets.split(", ").map(str::trim).filter(|part| !part.is_empty()).collect();
        let first = stretches.first().copied().unwrap_or(&streets);
        let name = first.split(" between ").next().unwrap_or(first).trim();
        let base: String = slug(name).chars().take(40).collect();
        let base = if base.is_empty() { "place".to_owned() } else { base };
        let id = std::iter::once(base.clone()).chain((2..).map(|count| format!("{base}-{count}"))).find(|id| !self.ids.contains(id))?;
        self.ids.insert(id.clone());
        let more = if stretches.len() > 1 { format!(" and {} more", stretches.len() - 1) } else { String::new() };
        let mut draft = import.draft("locations", at.clone())?;
        for (key, value) in [("id", id.clone()), ("name", format!("{name}{more}")), ("address", stretches.join("; ")), ("city", city)] {
            import.put(&mut draft, key, at.clone(), value);
        }
        import.keep(draft);
        self.known.insert(key, id.clone());
        Some(id)
    }
}

/// A date with its time, where it has one: `05/03/2023 06:00:00 AM`, `2023-05-03T06:00`.
fn moment(text: &str) -> Option<(Date, Option<Time>)> {
    let (day, rest) = text.split_once([' ', 'T']).unwrap_or((text, ""));
    let date = date(day, DateOrder::Mdy).ok()?;
    let upper = rest.trim().to_ascii_uppercase();
    let (clock, half) = match (upper.strip_suffix("AM"), upper.strip_suffix("PM")) {
        (Some(clock), _) => (clock, Some(0)),
        (_, Some(clock)) => (clock, Some(12)),
        _ => (upper.as_str(), None),
    };
    let mut numbers = clock.trim().split(':').map(|part| part.get(..2.min(part.len())).and_then(|part| part.trim().parse::<i8>().ok()));
    let (hour, minute) = (numbers.next().flatten(), numbers.next().flatten());
    let time = hour.zip(minute).and_then(|(hour, minute)| {
        let hour = match half {
            Some(half) if (1..=12).contains(&hour) => hour % 12 + half,
            Some(_) => return None,
            None => hour,
        };
        Time::new(hour, minute, 0, 0).ok()
    });
    Some((date, time))
}

/// What is wrong with a row, in a few words.
trait KindWords {
    fn kind_words(&self) -> &'static str;
}

impl KindWords for csv::Error {
    fn kind_words(&self) -> &'static str {
        match self.kind() {
            csv::ErrorKind::Utf8 { .. } => "a cell is not text",
            _ => "a row cannot be read",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::import::read_bytes;
    use super::*;
    use crate::findings::Sources;
    use crate::ingest::Node;

    const HEAD: &str = "EventID,EventType,StartDateTime,EndDateTime,EnteredOn,EventAgency,ParkingHeld,Borough,PolicePrecinct(s),Category,SubCategoryName,ZipCode(s)\n";

    fn rows(text: &str) -> Vec<String> {
        let read = read_bytes("permits.csv", text.as_bytes(), &mut Sources::default());
        let keys = ["id", "name", "address", "city", "location", "type", "applied", "from", "to", "hours"];
        let row = |record: &crate::ingest::Record| {
            let values = keys.iter().filter_map(|key| record.node.get(key).and_then(Node::text));
            format!("{}: {}", record.table.key, values.collect::<Vec<_>>().join(" | "))
        };
        read.records.iter().map(row).collect()
    }

    #[test]
    fn a_permit_with_several_streets_is_one_place() {
        let text = format!(
            "{HEAD}7,Shooting Permit,05/03/2023 06:00:00 AM,05/03/2023 10:00:00 PM,04/21/2023 02:49:20 PM,\"Office of Film, Theatre\",\"QUAY STREET between A STREET and B STREET,  SALT LANE between C STREET and D STREET\",Brooklyn,76,Television,Television,11231\n\
             8,Load In,05/06/2023 12:01:00 AM,05/07/2023 06:00:00 AM,,Office,\"QUAY STREET between A STREET and B STREET,  SALT LANE between C STREET and D STREET\",Brooklyn,76,Theater,Theater,11231\n"
        );
        assert_eq!(
            rows(&text),
            [
                "locations: quay-street | QUAY STREET and 1 more | QUAY STREET between A STREET and B STREET; SALT LANE between C STREET and D STREET | Brooklyn, 11231",
                "permits: 7 | quay-street | Shooting Permit, Television | 2023-04-21 | 2023-05-03 | 2023-05-03 | 06:00-22:00",
                "permits: 8 | quay-street | Load In, Theater | 2023-05-06 | 2023-05-07",
            ]
        );
    }

    #[test]
    fn moments() {
        let at = |hour, minute| Time::new(hour, minute, 0, 0).ok();
        assert_eq!(moment("05/03/2023 12:01:00 AM"), Some((Date::constant(2023, 5, 3), at(0, 1))));
        assert_eq!(moment("05/03/2023 12:30 PM"), Some((Date::constant(2023, 5, 3), at(12, 30))));
        assert_eq!(moment("2023-05-03T22:15:00.000"), Some((Date::constant(2023, 5, 3), at(22, 15))));
        assert_eq!(moment("5/3/2023"), Some((Date::constant(2023, 5, 3), None)));
        assert_eq!(moment("05/03/2023 25:99 PM"), Some((Date::constant(2023, 5, 3), None)));
        assert_eq!(moment("soon"), None);
    }

    #[test]
    fn other_tables_are_not_permits() {
        assert!(is(HEAD.as_bytes()));
        for text in ["", "Scene,Set,Pages\n", "Permit,From,To\n", "Permit No,Location,Authority,From,To,Status\n", "a\0b"] {
            assert!(!is(text.as_bytes()), "{text}");
        }
    }
}
