//! What is wrong with how a paper is laid out, measured on its pages as the engine set them: text past a margin or cut
//! off, two texts over each other, a row on two pages, a page that ends in a heading, type too small to read.
//!
//! It knows nothing of the engine: a page is a list of marks with their boxes, in points from the top left corner.

/// The least type on paper, in points (DESIGN 14), less what rounding takes.
const LEAST_SIZE: f64 = 7.45;
/// What a printer leaves blank at the edges of the paper, in points: 4 mm, less a little.
const UNPRINTED: f64 = 11.0;
/// How far a text may pass a margin before it is told, in points.
const TEXT_PAST: f64 = 0.8;
/// The same for a line, a box or a picture, whose frame may stand around the text.
const DRAWING_PAST: f64 = 4.0;

/// A box.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Area {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Area {
    /// What two boxes share; it is empty where its right is not right of its left.
    pub fn shared(self, other: Self) -> Self {
        Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        }
    }

    pub fn width(self) -> f64 {
        self.right - self.left
    }

    pub fn height(self) -> f64 {
        self.bottom - self.top
    }
}

/// What a mark is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Shown {
    /// A run of text, with its size in points.
    Text { words: String, size: f64 },
    /// A line, a box or a picture.
    Drawing,
}

/// Something on a page. `P` is where it comes from.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Mark<P> {
    pub shown: Shown,
    pub area: Area,
    /// What its boxes leave of it visible, where one clips.
    pub clip: Option<Area>,
    /// Header, footer, background: outside the text area on purpose.
    pub is_furniture: bool,
    pub is_heading: bool,
    /// Set aslant, as a watermark is: it may lie under other text.
    pub is_slanted: bool,
    /// The table cell that it stands in, where that cell goes on over more than one page.
    pub broken_cell: Option<u64>,
    pub place: P,
}

impl<P> Mark<P> {
    fn words(&self) -> Option<&str> {
        match &self.shown {
            Shown::Text { words, .. } if !words.trim().is_empty() => Some(words.trim()),
            _ => None,
        }
    }
}

/// A page.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Sheet<P> {
    pub width: f64,
    pub height: f64,
    /// What its margins leave, where it is known.
    pub text_area: Option<Area>,
    pub marks: Vec<Mark<P>>,
}

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Wrong {
    /// Past a margin, off the paper or cut off.
    Overflow,
    /// Two texts in one place.
    Overprint,
    /// A row on two pages, or a page that ends in a heading.
    Break,
    /// Type too small.
    Small,
}

/// A fault, with the page it is on, counted from 1.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Fault<P> {
    pub wrong: Wrong,
    pub message: String,
    pub page: usize,
    pub place: P,
}

/// Every fault of a paper's pages, in their order.
pub(super) fn faults<P: Copy>(sheets: &[Sheet<P>]) -> Vec<Fault<P>> {
    let mut found = Vec::new();
    for (at, sheet) in sheets.iter().enumerate() {
        let page = at + 1;
        let mut told = |wrong, message: String, place| found.push(Fault { wrong, message, page, place });
        overflow(sheet, &mut told);
        overprint(sheet, &mut told);
        for mark in &sheet.marks {
            if let Shown::Text { size, .. } = &mark.shown
                && *size < LEAST_SIZE
                && let Some(words) = mark.words().filter(|words| words.chars().count() > 2)
            {
                told(Wrong::Small, format!("{} is set in {size:.1} pt: under 7.5 pt it is not read on paper", quoted(words)), mark.place);
            }
        }
        if at + 1 < sheets.len() {
            let last = sheet.marks.iter().rfind(|mark| !mark.is_furniture && !mark.is_slanted && mark.words().is_some());
            if let Some(last) = last.filter(|last| last.is_heading) {
                let words = last.words().unwrap_or_default();
                told(Wrong::Break, format!("the page ends in the heading {}", quoted(words)), last.place);
            }
        }
    }
    split_rows(sheets, &mut found);
    found
}

fn overflow<P: Copy>(sheet: &Sheet<P>, told: &mut impl FnMut(Wrong, String, P)) {
    let paper = Area { left: 0.0, top: 0.0, right: sheet.width, bottom: sheet.height };
    let printed = Area { left: UNPRINTED, top: UNPRINTED, right: sheet.width - UNPRINTED, bottom: sheet.height - UNPRINTED };
    let mut texts_past = false;
    for mark in sheet.marks.iter().filter(|mark| !mark.is_slanted) {
        let Some(words) = mark.words() else { continue };
        // An asterisk of what changed stands in the margin on purpose.
        let own = if mark.is_furniture || words == "*" { printed } else { sheet.text_area.unwrap_or(printed) };
        let words = quoted(words);
        if let Some(clip) = mark.clip
            && past(mark.area, clip).is_some_and(|(_, by)| by > TEXT_PAST)
        {
            told(Wrong::Overflow, format!("{words} is cut off by the box that clips it"), mark.place);
        } else if let Some((side, by)) = past(mark.area, paper).filter(|(_, by)| *by > 0.1) {
            texts_past = true;
            told(Wrong::Overflow, format!("{words} runs {by:.0} pt off the {side} edge of the paper"), mark.place);
        } else if let Some((side, by)) = past(mark.area, own).filter(|(_, by)| *by > TEXT_PAST) {
            texts_past = true;
            let what = if own == printed { "into what printers leave blank at the" } else { "past the" };
            let what_side = if own == printed { format!("{side} edge") } else { format!("{side} margin") };
            told(Wrong::Overflow, format!("{words} runs {by:.0} pt {what} {what_side}"), mark.place);
        }
    }
    // Where text is told of, the table around it need not be.
    if texts_past {
        return;
    }
    let Some(area) = sheet.text_area else { return };
    for mark in sheet.marks.iter().filter(|mark| mark.shown == Shown::Drawing && !mark.is_furniture && !mark.is_slanted) {
        let visible = mark.clip.map_or(mark.area, |clip| clip.shared(mark.area));
        if visible.right < visible.left || visible.bottom < visible.top {
            continue;
        }
        if let Some((side, by)) = past(visible, area).filter(|(_, by)| *by > DRAWING_PAST) {
            told(Wrong::Overflow, format!("a line, box or picture runs {by:.0} pt past the {side} margin"), mark.place);
            return;
        }
    }
}

/// The side on which a box passes another the furthest, and by how much.
fn past(own: Area, bounds: Area) -> Option<(&'static str, f64)> {
    [
        ("right", own.right - bounds.right),
        ("left", bounds.left - own.left),
        ("bottom", own.bottom - bounds.bottom),
        ("top", bounds.top - own.top),
    ]
    .into_iter()
    .filter(|(_, by)| *by > 0.0)
    .max_by(|a, b| a.1.total_cmp(&b.1))
}

fn overprint<P: Copy>(sheet: &Sheet<P>, told: &mut impl FnMut(Wrong, String, P)) {
    let mut texts: Vec<(&Mark<P>, &str, f64)> = sheet
        .marks
        .iter()
        .filter(|mark| !mark.is_slanted)
        .filter_map(|mark| match &mark.shown {
            Shown::Text { size, .. } => Some((mark, mark.words()?, *size)),
            Shown::Drawing => None,
        })
        .collect();
    texts.sort_by(|a, b| a.0.area.top.total_cmp(&b.0.area.top));
    for (at, (mark, words, size)) in texts.iter().enumerate() {
        for (other, others, other_size) in texts[at + 1..].iter().take_while(|(other, ..)| other.area.top < mark.area.bottom) {
            let shared = mark.area.shared(other.area);
            let tall = shared.height() > 0.25 * mark.area.height().min(other.area.height());
            let wide = shared.width() > 0.8_f64.max(0.12 * size.min(*other_size));
            let twice = words == others && (mark.area.left - other.area.left).abs() < 1.5;
            if tall && wide && !twice {
                told(Wrong::Overprint, format!("{} and {} are printed over each other", quoted(words), quoted(others)), other.place);
            }
        }
    }
}

fn split_rows<P: Copy>(sheets: &[Sheet<P>], found: &mut Vec<Fault<P>>) {
    let mut seen: std::collections::BTreeMap<u64, (usize, Fault<P>)> = std::collections::BTreeMap::new();
    for (at, sheet) in sheets.iter().enumerate() {
        for mark in &sheet.marks {
            let (Some(cell), Some(words)) = (mark.broken_cell, mark.words()) else { continue };
            let fault = || Fault {
                wrong: Wrong::Break,
                message: format!("the row of {} is split between pages {} and", quoted(words), at + 1),
                page: at + 1,
                place: mark.place,
            };
            let (first, fault) = seen.entry(cell).or_insert_with(|| (at, fault()));
            if *first != at && fault.message.ends_with("and") {
                fault.message = format!("{} {}", fault.message, at + 1);
            }
        }
    }
    let split: Vec<Fault<P>> = seen.into_values().map(|(_, fault)| fault).filter(|fault| !fault.message.ends_with("and")).collect();
    // The cells of one row are one fault.
    let mut told = Vec::new();
    for fault in split {
        let pages = fault.message.split_once(" is split ").map(|(_, pages)| pages.to_owned());
        if !told.contains(&pages) {
            told.push(pages);
            found.push(fault);
        }
    }
}

/// A text in quotation marks, shortened.
pub(super) fn quoted(words: &str) -> String {
    const MOST: usize = 36;
    let short: String = words.chars().take(MOST).collect();
    if words.chars().count() > MOST { format!("“{}…”", short.trim_end()) } else { format!("“{short}”") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(words: &str, left: f64, top: f64, width: f64) -> Mark<u8> {
        Mark {
            shown: Shown::Text { words: words.to_owned(), size: 9.0 },
            area: Area { left, top, right: left + width, bottom: top + 6.0 },
            clip: None,
            is_furniture: false,
            is_heading: false,
            is_slanted: false,
            broken_cell: None,
            place: 0,
        }
    }

    fn sheet(marks: Vec<Mark<u8>>) -> Sheet<u8> {
        let text_area = Some(Area { left: 40.0, top: 40.0, right: 560.0, bottom: 750.0 });
        Sheet { width: 612.0, height: 792.0, text_area, marks }
    }

    fn says(sheets: &[Sheet<u8>]) -> Vec<String> {
        faults(sheets).into_iter().map(|fault| fault.message).collect()
    }

    #[test]
    fn text_within_the_margins_is_fine_and_a_point_past_them_is_not() {
        assert_eq!(says(&[sheet(vec![text("kept", 40.0, 60.0, 520.0)])]), Vec::<String>::new());
        assert_eq!(says(&[sheet(vec![text("Wren Okoro", 500.0, 60.0, 61.0)])]), ["“Wren Okoro” runs 1 pt past the right margin"]);
        assert_eq!(
            says(&[sheet(vec![text("Wren Okoro", 600.0, 60.0, 50.0)])]),
            ["“Wren Okoro” runs 38 pt off the right edge of the paper"]
        );
        let footer = Mark { is_furniture: true, ..text("Page 1 of 2", 40.0, 784.0, 50.0) };
        assert_eq!(says(&[sheet(vec![footer])]), ["“Page 1 of 2” runs 9 pt into what printers leave blank at the bottom edge"]);
    }

    #[test]
    fn a_box_that_clips_cuts_off() {
        let clip = Some(Area { left: 40.0, top: 40.0, right: 100.0, bottom: 80.0 });
        let cut = Mark { clip, ..text("Featherstonehaugh", 40.0, 60.0, 90.0) };
        assert_eq!(says(&[sheet(vec![cut])]), ["“Featherstonehaugh” is cut off by the box that clips it"]);
        let whole = Mark { clip, ..text("Quist", 40.0, 60.0, 30.0) };
        assert_eq!(says(&[sheet(vec![whole])]), Vec::<String>::new());
    }

    #[test]
    fn neighbours_may_touch_but_not_overlap() {
        let touching = sheet(vec![text("left", 40.0, 60.0, 60.0), text("right", 100.4, 60.0, 40.0), text("below", 40.0, 64.8, 60.0)]);
        assert_eq!(says(&[touching]), Vec::<String>::new());
        let over = sheet(vec![text("left", 40.0, 60.0, 60.0), text("right", 97.0, 60.0, 40.0)]);
        assert_eq!(says(&[over]), ["“left” and “right” are printed over each other"]);
    }

    #[test]
    fn a_row_stands_on_one_page() {
        let part = |words: &str, left: f64| Mark { broken_cell: Some(7), ..text(words, left, 60.0, 50.0) };
        assert_eq!(says(&[sheet(vec![part("one", 40.0), part("two", 100.0)])]), Vec::<String>::new());
        let split = [sheet(vec![part("The lamp room", 40.0)]), sheet(vec![part("goes on", 40.0)])];
        assert_eq!(says(&split), ["the row of “The lamp room” is split between pages 1 and 2"]);
    }

    #[test]
    fn only_the_last_page_may_end_in_a_heading() {
        let heading = Mark { is_heading: true, ..text("Cast", 40.0, 730.0, 30.0) };
        assert_eq!(says(&[sheet(vec![heading.clone()])]), Vec::<String>::new());
        let footer = Mark { is_furniture: true, ..text("Page 1 of 2", 40.0, 770.0, 50.0) };
        let pages = [sheet(vec![heading.clone(), footer.clone()]), sheet(vec![text("1 Wren", 40.0, 60.0, 50.0)])];
        assert_eq!(says(&pages), ["the page ends in the heading “Cast”"]);
        let pages = [sheet(vec![heading, text("1 Wren", 40.0, 743.0, 50.0), footer]), sheet(vec![text("2 Mila", 40.0, 60.0, 50.0)])];
        assert_eq!(says(&pages), Vec::<String>::new());
    }

    #[test]
    fn small_type_is_told() {
        let mut small = text("Confidential", 40.0, 60.0, 50.0);
        small.shown = Shown::Text { words: "Confidential".to_owned(), size: 6.0 };
        assert_eq!(says(&[sheet(vec![small])]), ["“Confidential” is set in 6.0 pt: under 7.5 pt it is not read on paper"]);
    }
}
