//! A calendar as it was written last: what each of its events said, so that the next writing goes on from there.

use std::collections::BTreeMap;

/// An event of a calendar that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Told {
    sequence: u32,
    stamp: String,
    /// What it says besides: its lines, unfolded, in order.
    lines: Vec<String>,
    /// Its text as it stands in the file.
    raw: String,
}

/// Lines that are the file's rather than the event's.
const OF_THE_FILE: [&str; 5] = ["BEGIN:", "END:", "SEQUENCE:", "DTSTAMP:", "UID:"];

/// Whether a text is a calendar that callboard wrote for the production of this code.
#[must_use]
pub fn is_ours(text: &str, code: &str) -> bool {
    text.starts_with("BEGIN:VCALENDAR") && text.contains("PRODID:-//callboard//") && unfolded(text).contains(&format!(".{code}@callboard"))
}

/// Lines that go on in the next are joined.
fn unfolded(text: &str) -> String {
    text.replace("\r\n", "\n").replace("\n ", "").replace("\n\t", "")
}

/// The calendar's name.
pub(super) fn title(text: &str) -> Option<String> {
    let text = unfolded(text);
    let line = text.lines().find_map(|line| line.strip_prefix("X-WR-CALNAME:"))?;
    Some(line.replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\"))
}

/// The events of a calendar, by their identities.
pub(super) fn read(text: &str) -> BTreeMap<String, Told> {
    let mut found = BTreeMap::new();
    for part in text.split("BEGIN:VEVENT").skip(1) {
        let Some((body, _)) = part.split_once("END:VEVENT") else { continue };
        let raw = format!("BEGIN:VEVENT{body}END:VEVENT\r\n");
        if let Some((uid, told)) = event(&raw) {
            found.insert(uid, told);
        }
    }
    found
}

fn event(raw: &str) -> Option<(String, Told)> {
    let text = unfolded(raw);
    let value = |key: &str| text.lines().find_map(|line| line.strip_prefix(key)).map(str::to_owned);
    let sequence = value("SEQUENCE:").and_then(|text| text.trim().parse().ok()).unwrap_or_default();
    let mut lines: Vec<String> =
        text.lines().filter(|line| !OF_THE_FILE.iter().any(|key| line.starts_with(key))).map(str::to_owned).collect();
    lines.sort();
    Some((value("UID:")?, Told { sequence, stamp: value("DTSTAMP:").unwrap_or_default(), lines, raw: raw.to_owned() }))
}

impl Told {
    /// The sequence and stamp of what the event says now: as they were where it says the same, else one more. `counted` is
    /// what the issues make of it.
    pub(super) fn next(&self, event: &str, counted: u32, stamp: String, today: &str) -> (u32, String) {
        let same = self::event(event).is_some_and(|(_, now)| now.lines == self.lines);
        match same {
            true => (self.sequence.max(counted), if counted > self.sequence { stamp } else { self.stamp.clone() }),
            false => (counted.max(self.sequence.saturating_add(1)), stamp.max(self.stamp.clone()).max(today.to_owned())),
        }
    }

    /// The date of its start, for the order.
    pub(super) fn date(&self) -> String {
        let start = self.lines.iter().find(|line| line.starts_with("DTSTART"));
        let digits: String = start.and_then(|line| line.split_once(':')).map_or("", |(_, value)| value).chars().take(8).collect();
        if digits.len() == 8 && digits.is_ascii() { format!("{}-{}-{}", &digits[..4], &digits[4..6], &digits[6..]) } else { digits }
    }

    /// The event cancelled; one that is stays as it is.
    pub(super) fn cancelled(&self, today: &str) -> String {
        if self.lines.iter().any(|line| line == "STATUS:CANCELLED") {
            return self.raw.clone();
        }
        let stamp = self.stamp.as_str().max(today);
        let line = |line: &str| match line.split_once(':') {
            Some(("STATUS", _)) => "STATUS:CANCELLED".to_owned(),
            Some(("SEQUENCE", _)) => format!("SEQUENCE:{}", self.sequence.saturating_add(1)),
            Some(("DTSTAMP", _)) => format!("DTSTAMP:{stamp}"),
            _ => line.to_owned(),
        };
        self.raw.lines().map(|text| line(text) + "\r\n").collect()
    }
}
