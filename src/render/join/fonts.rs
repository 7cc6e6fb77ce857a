//! The fonts of all papers: each paper has the few glyphs that it needs of a font, the binder has each glyph once.

use std::collections::HashMap;
use std::rc::Rc;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::super::pack::deflate;
use super::truetype::{Subset, Union};
use super::write::Out;

/// The fonts that are put together.
#[derive(Default)]
pub(super) struct Fonts {
    families: Vec<Family>,
    known: HashMap<(Vec<u8>, blake3::Hash), usize>,
}

/// A font that has a place in the joined file: its number there, and the new numbers of its glyphs.
pub(super) type Placed = (u32, Rc<[u16]>);

/// One font, with the glyphs of every paper so far.
struct Family {
    number: u32,
    name: String,
    union: Union,
    widths: Vec<f32>,
    letters: Vec<Vec<u8>>,
    measures: Vec<(&'static str, f32)>,
    sides: [f32; 4],
}

/// The measures of a font that all its parts share.
const MEASURES: [&str; 6] = ["Flags", "Ascent", "Descent", "CapHeight", "ItalicAngle", "StemV"];

impl Fonts {
    /// Takes in a paper's font; none where it is of another make, and has to stay as it is.
    pub(super) fn place(&mut self, out: &mut Out, document: &Document, id: ObjectId) -> Option<Placed> {
        let font = document.get_dictionary(id).ok()?;
        let is =
            |dictionary: &Dictionary, key: &[u8], word: &[u8]| dictionary.get(key).and_then(Object::as_name).is_ok_and(|own| own == word);
        let below = font.get_deref(b"DescendantFonts", document).and_then(Object::as_array).ok()?;
        let below = document.dereference(below.first()?).and_then(|(_, below)| below.as_dict()).ok()?;
        let fits = is(font, b"Subtype", b"Type0")
            && is(font, b"Encoding", b"Identity-H")
            && is(below, b"Subtype", b"CIDFontType2")
            && is(below, b"CIDToGIDMap", b"Identity");
        if !fits {
            return None;
        }
        let stream = |dictionary: &Dictionary, key: &[u8]| {
            dictionary.get_deref(key, document).and_then(Object::as_stream).and_then(lopdf::Stream::get_plain_content).ok()
        };
        let about = below.get_deref(b"FontDescriptor", document).and_then(Object::as_dict).ok()?;
        let file = stream(about, b"FontFile2")?;
        let subset = Subset::read(&file)?;
        let letters = letters(&stream(font, b"ToUnicode")?, subset.glyphs())?;
        let widths = widths(below.get_deref(b"W", document).and_then(Object::as_array).ok()?, subset.glyphs())?;
        let name = font.get(b"BaseFont").and_then(Object::as_name).ok()?;
        let name = name.split(|byte| *byte == b'+').next_back()?.to_vec();
        let key = (name.clone(), subset.family());
        let at = match self.known.get(&key) {
            Some(at) => *at,
            None => {
                let measure = |key: &'static str| Some((key, about.get(key.as_bytes()).ok()?.as_float().ok()?));
                let measures = MEASURES.into_iter().filter_map(measure).collect();
                let family = Family {
                    number: out.reserve(),
                    name: String::from_utf8(name).ok()?,
                    union: Union::default(),
                    widths: Vec::new(),
                    letters: Vec::new(),
                    measures,
                    sides: [0.0; 4],
                };
                self.families.push(family);
                self.known.insert(key, self.families.len() - 1);
                self.families.len() - 1
            }
        };
        let family = self.families.get_mut(at)?;
        let numbers = family.union.add(&subset, &letters);
        family.widths.resize(family.union.glyphs(), 0.0);
        family.letters.resize(family.union.glyphs(), Vec::new());
        let numbers = numbers?;
        for (own, new) in numbers.iter().enumerate() {
            let new = usize::from(*new);
            family.widths[new] = widths[own];
            family.letters[new].clone_from(&letters[own]);
        }
        if let Ok(sides) = about.get_deref(b"FontBBox", document).and_then(Object::as_array) {
            for (at, side) in sides.iter().take(4).enumerate() {
                let side = side.as_float().unwrap_or(0.0);
                family.sides[at] = if at < 2 { family.sides[at].min(side) } else { family.sides[at].max(side) };
            }
        }
        Some((family.number, numbers.into()))
    }

    /// Writes them.
    pub(super) fn finish(self, out: &mut Out) -> Option<()> {
        for family in self.families {
            let count = family.union.glyphs();
            let file = family.union.write()?;
            // Six letters that tell a part of a font from others of its name.
            let tag: String = blake3::hash(&file).as_bytes()[..6].iter().map(|byte| char::from(b'A' + byte % 26)).collect();
            let name = format!("{tag}+{}", family.name);
            let entries = format!("/Length1 {}/Filter/FlateDecode", file.len());
            let file = out.stream_once(entries.as_bytes(), &deflate(&file)?);
            let measures: String = family.measures.iter().map(|(key, value)| format!("/{key} {value}")).collect();
            let [left, bottom, right, top] = family.sides;
            let about = out.once(
                format!("<</Type/FontDescriptor/FontName/{name}{measures}/FontBBox[{left} {bottom} {right} {top}]/FontFile2 {file} 0 R>>")
                    .as_bytes(),
            );
            let widths: Vec<String> = family.widths.iter().map(ToString::to_string).collect();
            let below = out.once(
                format!(
                    "<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>\
                     /CIDToGIDMap/Identity/DW 0/FontDescriptor {about} 0 R/W[0[{}]]>>",
                    widths.join(" ")
                )
                .as_bytes(),
            );
            let map = out.stream_once(b"/Filter/FlateDecode", &deflate(&unicode(&family.letters, count))?);
            out.put(
                family.number,
                format!(
                    "<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{below} 0 R]/ToUnicode {map} 0 R>>"
                )
                .as_bytes(),
            );
        }
        Some(())
    }
}

/// What each glyph stands for, in UTF-16 as hexadecimal digits.
fn letters(map: &[u8], glyphs: usize) -> Option<Vec<Vec<u8>>> {
    let map = String::from_utf8_lossy(map);
    if map.contains("beginbfrange") {
        return None;
    }
    let mut all = vec![Vec::new(); glyphs];
    for part in map.split("beginbfchar").skip(1) {
        let part = part.split("endbfchar").next()?;
        let mut words = part.split(['<', '>']).map(str::trim).filter(|word| !word.is_empty());
        while let (Some(glyph), Some(letters)) = (words.next(), words.next()) {
            if let Some(own) = all.get_mut(usize::from_str_radix(glyph, 16).ok()?) {
                *own = letters.as_bytes().to_vec();
            }
        }
    }
    Some(all)
}

/// How wide each glyph is, in thousandths of the em.
fn widths(list: &[Object], glyphs: usize) -> Option<Vec<f32>> {
    let mut all = vec![0.0; glyphs];
    let mut at = 0;
    while at < list.len() {
        let first = usize::try_from(list.get(at)?.as_i64().ok()?).ok()?;
        if let Some(Object::Array(own)) = list.get(at + 1) {
            for (width, to) in own.iter().zip(all.get_mut(first..)?) {
                *to = width.as_float().ok()?;
            }
            at += 2;
        } else {
            let last = usize::try_from(list.get(at + 1)?.as_i64().ok()?).ok()?;
            all.get_mut(first..=last)?.fill(list.get(at + 2)?.as_float().ok()?);
            at += 3;
        }
    }
    Some(all)
}

/// The table from glyphs to letters.
fn unicode(letters: &[Vec<u8>], count: usize) -> Vec<u8> {
    let mut text = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>def\n\
                    /CMapName/Binder def\n/CMapType 2 def\n1 begincodespacerange\n<0000><ffff>\nendcodespacerange\n"
        .to_owned();
    let known: Vec<(usize, &Vec<u8>)> = letters.iter().enumerate().take(count).filter(|(_, letters)| !letters.is_empty()).collect();
    // No more than a hundred in one list (Adobe Technical Note 5014).
    for some in known.chunks(100) {
        text.push_str(&format!("{} beginbfchar\n", some.len()));
        for (glyph, letters) in some {
            text.push_str(&format!("<{glyph:04x}><{}>\n", String::from_utf8_lossy(letters)));
        }
        text.push_str("endbfchar\n");
    }
    text.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    text.into_bytes()
}
