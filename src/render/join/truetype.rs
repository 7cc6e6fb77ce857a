//! TrueType fonts that hold a few glyphs of one font each, put together into one that holds the glyphs of all.
//!
//! A glyph is known by its outline: the same program, the same width and the same letters are the same glyph, wherever it
//! stood. Tables are as in the OpenType specification (`glyf`, `loca`, `hmtx`, `maxp`).

use std::collections::{BTreeMap, HashMap};

/// A font's tables, and where its glyphs are.
pub(super) struct Subset<'a> {
    tables: BTreeMap<[u8; 4], &'a [u8]>,
    ends: Vec<usize>,
    wide: usize,
}

/// The most glyphs of one font.
const MOST: usize = 60_000;
/// How deep glyphs may be made of glyphs.
const DEEPEST: usize = 6;

impl<'a> Subset<'a> {
    /// Reads a font; none where it is not as expected.
    pub(super) fn read(bytes: &'a [u8]) -> Option<Self> {
        let count = usize::from(short(bytes, 4)?);
        let mut tables = BTreeMap::new();
        for at in (12..).step_by(16).take(count) {
            let name: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
            let (from, length) = (long(bytes, at + 8)?, long(bytes, at + 12)?);
            tables.insert(name, bytes.get(from..from.checked_add(length)?)?);
        }
        let glyphs = usize::from(short(tables.get(b"maxp")?, 4)?);
        let loca = *tables.get(b"loca")?;
        let is_long = short(tables.get(b"head")?, 50)? == 1;
        let place = |at: usize| if is_long { long(loca, at * 4) } else { short(loca, at * 2).map(|half| usize::from(half) * 2) };
        let ends = (0..=glyphs).map(place).collect::<Option<Vec<_>>>()?;
        let wide = usize::from(short(tables.get(b"hhea")?, 34)?);
        (wide > 0).then_some(Self { tables, ends, wide })
    }

    /// How many glyphs it has.
    pub(super) fn glyphs(&self) -> usize {
        self.ends.len() - 1
    }

    fn glyph(&self, at: usize) -> Option<&'a [u8]> {
        self.tables.get(b"glyf")?.get(*self.ends.get(at)?..*self.ends.get(at + 1)?)
    }

    /// Its width and left side bearing.
    fn metrics(&self, at: usize) -> Option<[u8; 4]> {
        let table = self.tables.get(b"hmtx")?;
        if at < self.wide {
            return table.get(at * 4..at * 4 + 4)?.try_into().ok();
        }
        let width = table.get((self.wide - 1) * 4..(self.wide - 1) * 4 + 2)?;
        let bearing = table.get(self.wide * 4 + (at - self.wide) * 2..)?.get(..2)?;
        Some([width[0], width[1], bearing[0], bearing[1]])
    }

    /// What fonts must have in common to be put together: their programs and their measures.
    pub(super) fn family(&self) -> blake3::Hash {
        let mut hasher = blake3::Hasher::new();
        for name in [b"cvt ", b"fpgm", b"prep"] {
            let table = self.tables.get(name).copied().unwrap_or_default();
            hasher.update(&(table.len() as u64).to_le_bytes());
            hasher.update(table);
        }
        // Units of the em.
        hasher.update(self.tables.get(b"head").and_then(|head| head.get(18..20)).unwrap_or_default());
        hasher.finalize()
    }
}

/// What makes a glyph the one it is.
type Known = (Vec<u8>, [u8; 4], Vec<u8>);

/// The font that is being put together.
#[derive(Default)]
pub(super) struct Union {
    tables: BTreeMap<[u8; 4], Vec<u8>>,
    glyphs: Vec<(Vec<u8>, [u8; 4])>,
    known: HashMap<Known, u16>,
}

impl Union {
    /// Takes in a font's glyphs; the new number of each. `letters` are those that each glyph stands for.
    pub(super) fn add(&mut self, subset: &Subset<'_>, letters: &[Vec<u8>]) -> Option<Vec<u16>> {
        if self.tables.is_empty() {
            self.tables = subset.tables.iter().map(|(name, table)| (*name, table.to_vec())).collect();
        } else if let (Some(own), Some(other)) = (self.tables.get_mut(b"maxp"), subset.tables.get(b"maxp")) {
            // The most points, contours and so on of any glyph.
            for at in (6..own.len().min(other.len()).saturating_sub(1)).step_by(2) {
                if other.get(at..at + 2)? > own.get(at..at + 2)? {
                    own.get_mut(at..at + 2)?.copy_from_slice(other.get(at..at + 2)?);
                }
            }
        }
        let none = Vec::new();
        (0..subset.glyphs()).map(|at| self.take(subset, at, letters.get(at).unwrap_or(&none), 0)).collect()
    }

    fn take(&mut self, subset: &Subset<'_>, at: usize, letters: &[u8], depth: usize) -> Option<u16> {
        let mut outline = subset.glyph(at)?.to_vec();
        let metrics = subset.metrics(at)?;
        // A glyph made of others names them by their numbers.
        if short(&outline, 0).is_some_and(|contours| contours >= 0x8000) {
            let mut part = 10;
            loop {
                let flags = short(&outline, part)?;
                let other = usize::from(short(&outline, part + 2)?);
                let number = if depth < DEEPEST { self.take(subset, other, &[], depth + 1)? } else { return None };
                outline.get_mut(part + 2..part + 4)?.copy_from_slice(&number.to_be_bytes());
                part += 4 + if flags & 1 == 0 { 2 } else { 4 };
                part += if flags & 0x08 != 0 {
                    2
                } else if flags & 0x40 != 0 {
                    4
                } else if flags & 0x80 != 0 {
                    8
                } else {
                    0
                };
                if flags & 0x20 == 0 {
                    break;
                }
            }
        }
        // The first is the glyph for what is missing, and stays the first.
        let letters = if at == 0 { b"missing".to_vec() } else { letters.to_vec() };
        let known = (outline, metrics, letters);
        if let Some(number) = self.known.get(&known) {
            return Some(*number);
        }
        let number = u16::try_from(self.glyphs.len()).ok().filter(|number| usize::from(*number) < MOST)?;
        self.glyphs.push((known.0.clone(), metrics));
        self.known.insert(known, number);
        Some(number)
    }

    /// How many glyphs it has.
    pub(super) fn glyphs(&self) -> usize {
        self.glyphs.len()
    }

    /// The font's file.
    pub(super) fn write(mut self) -> Option<Vec<u8>> {
        let (mut glyf, mut loca, mut hmtx) = (Vec::new(), Vec::new(), Vec::new());
        for (outline, metrics) in &self.glyphs {
            loca.extend_from_slice(&u32::try_from(glyf.len()).ok()?.to_be_bytes());
            glyf.extend_from_slice(outline);
            glyf.resize(glyf.len().next_multiple_of(4), 0);
            hmtx.extend_from_slice(metrics);
        }
        loca.extend_from_slice(&u32::try_from(glyf.len()).ok()?.to_be_bytes());
        let count = u16::try_from(self.glyphs.len()).ok()?.to_be_bytes();
        self.tables.get_mut(b"maxp")?.get_mut(4..6)?.copy_from_slice(&count);
        self.tables.get_mut(b"hhea")?.get_mut(34..36)?.copy_from_slice(&count);
        let head = self.tables.get_mut(b"head")?;
        head.get_mut(8..12)?.fill(0);
        head.get_mut(50..52)?.copy_from_slice(&[0, 1]);
        self.tables.insert(*b"glyf", glyf);
        self.tables.insert(*b"loca", loca);
        self.tables.insert(*b"hmtx", hmtx);

        let tables = u16::try_from(self.tables.len()).ok()?;
        let power = tables.ilog2();
        let range = 16u16.checked_shl(power)?;
        let mut out = vec![0, 1, 0, 0];
        for word in [tables, range, u16::try_from(power).ok()?, tables * 16 - range] {
            out.extend_from_slice(&word.to_be_bytes());
        }
        let mut place = 12 + usize::from(tables) * 16;
        for (name, table) in &self.tables {
            out.extend_from_slice(name);
            for word in [sum(table), u32::try_from(place).ok()?, u32::try_from(table.len()).ok()?] {
                out.extend_from_slice(&word.to_be_bytes());
            }
            place += table.len().next_multiple_of(4);
        }
        let mut head = 0;
        for (name, table) in &self.tables {
            if name == b"head" {
                head = out.len();
            }
            out.extend_from_slice(table);
            out.resize(out.len().next_multiple_of(4), 0);
        }
        let whole = 0xb1b0_afba_u32.wrapping_sub(sum(&out));
        out.get_mut(head + 8..head + 12)?.copy_from_slice(&whole.to_be_bytes());
        Some(out)
    }
}

/// The sum of a table's words.
fn sum(table: &[u8]) -> u32 {
    table.chunks(4).fold(0u32, |sum, word| {
        let mut whole = [0; 4];
        whole[..word.len()].copy_from_slice(word);
        sum.wrapping_add(u32::from_be_bytes(whole))
    })
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

fn long(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(u32::from_be_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?)).ok()
}
