//! Natural order of texts with numbers in them.

use std::cmp::Ordering;

/// Compares two texts so that runs of digits count as numbers: `2` before `10`, `A9` before `A10`; ties by exact text.
#[must_use]
pub fn natural_cmp(left: &str, right: &str) -> Ordering {
    let (mut a, mut b) = (left, right);
    while !a.is_empty() && !b.is_empty() {
        let (run_a, rest_a) = run(a);
        let (run_b, rest_b) = run(b);
        let order = match (is_digits(run_a), is_digits(run_b)) {
            (true, true) => compare_digits(run_a, run_b),
            _ => run_a.to_lowercase().cmp(&run_b.to_lowercase()),
        };
        if order != Ordering::Equal {
            return order;
        }
        (a, b) = (rest_a, rest_b);
    }
    a.len().cmp(&b.len()).then_with(|| left.cmp(right))
}

/// Compares two runs of digits as numbers of any length.
pub(super) fn compare_digits(a: &str, b: &str) -> Ordering {
    let (a, b) = (a.trim_start_matches('0'), b.trim_start_matches('0'));
    a.len().cmp(&b.len()).then_with(|| a.cmp(b))
}

fn is_digits(run: &str) -> bool {
    run.starts_with(|c: char| c.is_ascii_digit())
}

fn run(text: &str) -> (&str, &str) {
    let digits = is_digits(text);
    let end = text.find(|c: char| c.is_ascii_digit() != digits).unwrap_or(text.len());
    text.split_at(end)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_count_as_numbers() {
        let mut all = ["A10", "a9", "A9", "10", "2", "02", "B", ""];
        all.sort_by(|a, b| natural_cmp(a, b));
        assert_eq!(all, ["", "02", "2", "10", "A9", "a9", "A10", "B"]);
    }

    proptest! {
        #[test]
        fn the_order_is_total(a in "[aAbB0-2 -]{0,5}|\\PC{0,6}", b in "[aAbB0-2 -]{0,5}|\\PC{0,6}", c in "[aAbB0-2 -]{0,5}|\\PC{0,6}") {
            prop_assert_eq!(natural_cmp(&a, &b), natural_cmp(&b, &a).reverse());
            prop_assert_eq!(natural_cmp(&a, &b) == Ordering::Equal, a == b);
            if natural_cmp(&a, &b).is_le() && natural_cmp(&b, &c).is_le() {
                prop_assert!(natural_cmp(&a, &c).is_le(), "{:?} <= {:?} <= {:?}", a, b, c);
            }
        }
    }
}
