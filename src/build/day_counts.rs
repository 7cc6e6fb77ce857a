//! Whether two pages differ only in the numbers of days: `Day 14 of 28` and `Day 13 of 27`.

use std::collections::BTreeSet;

use serde_json::Value;

/// What becomes of the numbers of days: each number before, with the one after.
#[derive(Debug, Default)]
pub(super) struct DayNumbers {
    /// How many shoot days a unit has.
    pub counts: BTreeSet<(u32, u32)>,
    /// The number of one day.
    pub days: BTreeSet<(u32, u32)>,
}

impl DayNumbers {
    /// Whether the pages of a paper say the same but for these numbers. The digest follows from the rest.
    pub fn alone_differ(&self, before: &Value, after: &Value) -> bool {
        self.same("", before, after)
    }

    fn same(&self, key: &str, before: &Value, after: &Value) -> bool {
        match (before, after) {
            (Value::String(a), Value::String(b)) => a == b || key == "digest" || self.same_text(key, a, b),
            (Value::Array(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| self.same(key, a, b)),
            (Value::Object(a), Value::Object(b)) => {
                a.len() == b.len() && a.iter().all(|(name, a)| b.get(name).is_some_and(|b| self.same(name, a, b)))
            }
            _ => before == after,
        }
    }

    /// Two texts that speak of days, in which every number is the same or one of these. Of bare numbers only the count of
    /// scheduled days is known to be one.
    fn same_text(&self, key: &str, a: &str, b: &str) -> bool {
        let (first, second) = (parts(a), parts(b));
        let about_days = key == "scheduled" || a.to_lowercase().contains("day");
        about_days && first.len() == second.len() && first.iter().zip(&second).all(|(a, b)| a == b || self.renumbered(a, b))
    }

    fn renumbered(&self, a: &str, b: &str) -> bool {
        let pair = a.parse().ok().zip(b.parse().ok());
        pair.is_some_and(|pair| self.counts.contains(&pair) || self.days.contains(&pair))
    }
}

/// A text in runs of digits and of what stands between them.
fn parts(text: &str) -> Vec<&str> {
    let mut all = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let digits = first.is_ascii_digit();
        let end = rest.find(|c: char| c.is_ascii_digit() != digits).unwrap_or(rest.len());
        let (part, after) = rest.split_at(end);
        all.push(part);
        rest = after;
    }
    all
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn only_numbers_of_days_that_changed_so_are_let_pass() {
        let numbers = DayNumbers { counts: BTreeSet::from([(28, 27)]), days: BTreeSet::from([(14, 13), (15, 14)]) };
        let page = |title: &str, heads: &str| json!({"digest": title, "body": {"title": title, "rows": [{"heads": heads}]}});
        let same = |a: Value, b: Value| numbers.alone_differ(&a, &b);
        assert!(same(page("Day 3 of 28, May 5", "28"), page("Day 3 of 27, May 5", "28")));
        assert!(same(page("Day 14 of 28", "x"), page("Day 13 of 27", "x")));
        assert!(same(json!({"scheduled": "28"}), json!({"scheduled": "27"})));
        assert!(!same(page("Day 14 of 28", "x"), page("Day 12 of 27", "x")), "it moved by more");
        assert!(!same(page("Day 3 of 28, May 5", "x"), page("Day 3 of 27, May 6", "x")), "another date");
        assert!(!same(page("Day 3 of 28", "28"), page("Day 3 of 27", "27")), "a figure that is no count of days");
        assert!(!same(page("28 pages", "x"), page("27 pages", "x")));
        assert!(!same(json!(["Day 1 of 28"]), json!(["Day 1 of 27", "Day 2 of 27"])));
        assert!(!same(json!({"day": "Day 1 of 28"}), json!({"date": "Day 1 of 27"})));
    }
}
