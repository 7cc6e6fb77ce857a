//! The words of a text as figures: enough to tell two texts apart or alike, and no text.

use std::collections::BTreeSet;

/// Most words that are kept.
const MOST: usize = 160;

/// The different words of a text, each as four figures of a hash, in the order of the hashes: the lowest 160, so that the
/// parts of a text keep the same words as the whole. Case and marks do not count. Empty where there are no words.
#[must_use]
pub fn sketch(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let hashes: BTreeSet<u16> = words.map(hash).collect();
    let mut out = String::with_capacity(hashes.len().min(MOST) * 5);
    for hash in hashes.into_iter().take(MOST) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(&format!("{hash:04x}"));
    }
    out
}

/// FNV-1a over the lower-case letters, folded to sixteen bits.
fn hash(word: &str) -> u16 {
    let mut hash: u32 = 0x811c_9dc5;
    let mut buffer = [0; 4];
    for letter in word.chars().flat_map(char::to_lowercase) {
        for byte in letter.encode_utf8(&mut buffer).bytes() {
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
    }
    let folded = (hash >> 16) ^ (hash & 0xffff);
    u16::try_from(folded).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_marks_and_order_do_not_count() {
        assert_eq!(sketch("Mara counts the boats."), sketch("THE boats, Mara counts: boats!"));
        assert_eq!(sketch("Mara counts").split(' ').count(), 2);
        assert_eq!(sketch(" \u{2014} "), "");
        let long: String = (0..900).map(|at| format!("word{at} ")).collect();
        assert_eq!(sketch(&long).split(' ').count(), MOST);
    }
}
