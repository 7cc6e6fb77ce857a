//! Revision colours.

/// The WGA order of revision colours (domain.md 2.0).
pub const REVISION_COLOURS: [&str; 9] = ["White", "Blue", "Pink", "Yellow", "Green", "Goldenrod", "Buff", "Salmon", "Cherry"];

/// The rank of a colour in an order that repeats: after the last comes `2nd Blue` or `Double Blue`.
/// The first colour is the first draft and does not repeat. `None` where the colour is not in the order.
#[must_use]
pub fn colour_rank(colour: &str, order: &[String]) -> Option<usize> {
    let lower = colour.trim().to_lowercase();
    let (round, name) = match lower.split_once(' ') {
        Some(("double" | "2nd", name)) => (1, name),
        Some(("triple" | "3rd", name)) => (2, name),
        Some(("4th", name)) => (3, name),
        _ => (0, lower.as_str()),
    };
    let at = order.iter().position(|known| known.to_lowercase() == name)?;
    match (round, at) {
        (0, at) => Some(at),
        (_, 0) => None,
        (round, at) => Some(at + round * order.len().saturating_sub(1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_goes_round_without_white() {
        let order: Vec<String> = REVISION_COLOURS.map(str::to_owned).to_vec();
        let rank = |colour: &str| colour_rank(colour, &order);
        assert_eq!((rank("White"), rank("blue"), rank("Cherry")), (Some(0), Some(1), Some(8)));
        assert_eq!((rank("2nd Blue"), rank("Double Pink"), rank("3rd Blue")), (Some(9), Some(10), Some(17)));
        assert_eq!((rank("2nd White"), rank("Tan")), (None, None));
    }
}
