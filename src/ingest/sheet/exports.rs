//! The tables that callboard exports as CSV, known by their headings: a text cannot carry a mark as a workbook does, but no
//! office heads a table in just these words.

/// The headings of the schedule.
pub const SCHEDULE: [&str; 13] =
    ["Date", "Unit", "Day", "Scene", "Part", "I/E", "Set", "D/N", "Pages", "Cast", "Location", "Start", "Synopsis"];
/// The first headings of the day-out-of-days; its dates follow.
pub const DAYS: [&str; 9] = ["#", "Character", "Performer", "Start", "Finish", "Work", "Hold", "Travel", "Total"];
/// The headings of the contact list.
pub const CONTACTS: [&str; 6] = ["Department", "Position", "Name", "Telephone", "Mail", "Units"];

/// Whether a delimited text begins with the headings of a table that callboard exports, in their order and none else. One
/// that was saved again by a spreadsheet program, with whatever mark between its cells, still does.
#[must_use]
pub fn is(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(1 << 10)).unwrap_or_default();
    let text = String::from_utf8_lossy(head);
    let line = text.trim_start_matches('\u{feff}').lines().next().unwrap_or_default();
    [',', ';', '\t'].iter().any(|mark| {
        let cells: Vec<&str> = line.split(*mark).map(|cell| cell.trim().trim_matches('"')).collect();
        cells == SCHEDULE || cells == CONTACTS || (cells.starts_with(&DAYS) && cells[DAYS.len()..].iter().all(|cell| is_date(cell)))
    })
}

/// Whether a heading is a date as the export writes it, or the beginning of one that the head was cut in.
fn is_date(cell: &str) -> bool {
    cell.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '/' | '.')) && cell.len() <= 10
}

#[cfg(test)]
mod tests {
    use super::is;

    #[test]
    fn own_tables_are_known_and_others_are_not() {
        for text in [
            "Department,Position,Name,Telephone,Mail,Units\nCamera,DIT,Ole,555-0107,,main\n",
            "\u{feff}Department;Position;Name;Telephone;Mail;Units\r\n",
            "#,Character,Performer,Start,Finish,Work,Hold,Travel,Total,2026-06-01,2026-06-02\n",
            "\"Date\",\"Unit\",\"Day\",\"Scene\",\"Part\",\"I/E\",\"Set\",\"D/N\",\"Pages\",\"Cast\",\"Location\",\"Start\",\"Synopsis\"\n",
        ] {
            assert!(is(text.as_bytes()), "{text}");
        }
        for text in
            ["", "Department,Position,Name,Telephone,Mail\n", "Department,Position,Name,Telephone,Mail,Units,Notes\n", "#,Character\n"]
        {
            assert!(!is(text.as_bytes()), "{text}");
        }
    }
}
