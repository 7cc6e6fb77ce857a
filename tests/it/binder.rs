//! The binder: its pages, contents, bookmarks, links and structure; links between papers; the archival standard.

use crate::support::{callboard, production};

const SHOW: &str = r"title: Slack Water
company: {name: Tidewrack Films}
as_of: 2026-05-04
locations:
  - {id: pier, name: Pier 9, address: 9 Quay Street}
  - {id: loft, name: The Loft, address: 3 Gull Row}
scenes:
  - {number: '1', int_ext: EXT, set: PIER, day_night: DAY, pages: 1 2/8, cast: [1], location: pier, synopsis: Mara waits.}
  - {number: '2', int_ext: INT, set: LOFT, day_night: NIGHT, pages: 2/8, cast: [1], location: loft, synopsis: Mara finds the tin.}
  - {number: '3', int_ext: EXT, set: PIER, day_night: DAY, pages: 3/8, location: pier, synopsis: The boat goes out.}
days:
  - {date: 2026-05-04, scenes: [1], call: '07:00', location: pier}
  - {date: 2026-05-06, scenes: [2, 3], call: '07:00', location: loft}
cast:
  - {id: 1, character: Mara, performer: Ilse Quist, phone: 555-0141}
crew:
  - {department: Camera, position: DP, name: Bo Lind, phone: 555-0143}
";

#[test]
fn web_pages_lead_to_the_papers_that_are_due() {
    let dir = production(&[("production.yaml", SHOW)]);
    let ran = callboard(dir.path(), &["build", "--format", "html"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let read = |path: &str| std::fs::read_to_string(dir.path().join("out").join(path)).unwrap();
    let sheet = read("call-sheet/main-2026-05-06.html");
    assert!(sheet.contains("href=\"../breakdown-sheet/2.html\">2</a>"), "a scene leads to its breakdown");
    assert!(sheet.contains("href=\"../location-report/loft.html\">The Loft</a>"), "a place leads to its report");
    assert!(read("one-line-schedule/one-line-schedule.html").contains("href=\"../breakdown-sheet/1.html\">1</a>"));

    // An audience that is given no breakdown sheets has no links to them.
    let show = format!("{SHOW}audiences: [{{id: press, name: Press, papers: [call-sheet, location-report]}}]\n");
    let dir = production(&[("production.yaml", &show)]);
    assert_eq!(callboard(dir.path(), &["build", "--format", "html", "--audience", "press"]).code, 0);
    let sheet = std::fs::read_to_string(dir.path().join("out/for/press/call-sheet/main-2026-05-06.html")).unwrap();
    assert!(!sheet.contains("breakdown-sheet/") && sheet.contains("../location-report/loft.html"), "{sheet}");
}

#[test]
fn a_set_that_there_is_not_is_refused() {
    let dir = production(&[("production.yaml", SHOW)]);
    let ran = callboard(dir.path(), &["build", "--only", "yesterday"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("today, tomorrow, week, wrap, or a kind of paper"), "{}", ran.err);
}

#[cfg(feature = "pdf")]
mod whole {
    use std::collections::{BTreeMap, BTreeSet};
    use std::path::Path;

    use lopdf::{Dictionary, Document, Object, ObjectId};

    use super::SHOW;
    use crate::support::{callboard, production};

    /// A binder, and its pages' places.
    struct Read {
        document: Document,
        pages: Vec<ObjectId>,
    }

    impl Read {
        fn of(path: &Path) -> Self {
            let document = Document::load(path).unwrap();
            let pages = document.page_iter().collect();
            Self { document, pages }
        }

        /// The page, from 1, that a destination is on.
        fn page(&self, target: &Object) -> usize {
            let (_, target) = self.document.dereference(target).unwrap();
            let page = target.as_array().unwrap()[0].as_reference().unwrap();
            1 + self.pages.iter().position(|known| *known == page).expect("a destination on a page of the file")
        }

        fn dictionary<'a>(&'a self, object: &'a Object) -> &'a Dictionary {
            self.document.dereference(object).unwrap().1.as_dict().unwrap()
        }

        /// Every link: the page it stands on, what it says it leads to, the page it leads to.
        fn links(&self) -> Vec<(usize, String, usize)> {
            let mut links = Vec::new();
            for (at, page) in self.pages.iter().enumerate() {
                let page = self.document.get_dictionary(*page).unwrap();
                let Ok(notes) = page.get_deref(b"Annots", &self.document).and_then(Object::as_array) else { continue };
                for note in notes.iter().map(|note| self.dictionary(note)) {
                    let target = match note.get(b"Dest") {
                        Ok(target) => target,
                        // What led to a paper that is not in the file leads nowhere.
                        Err(_) => {
                            match note.get_deref(b"A", &self.document).and_then(Object::as_dict).and_then(|action| action.get(b"D")) {
                                Ok(target) => target,
                                Err(_) => continue,
                            }
                        }
                    };
                    let name = lopdf::decode_text_string(note.get(b"Contents").unwrap()).unwrap();
                    links.push((at + 1, name, self.page(target)));
                }
            }
            links
        }

        /// The bookmarks: how deep, their words, the page they lead to.
        fn bookmarks(&self, parent: &Dictionary, depth: usize, found: &mut Vec<(usize, String, usize)>) {
            let mut next = parent.get(b"First").ok();
            while let Some(mark) = next.map(|mark| self.dictionary(mark)) {
                let name = lopdf::decode_text_string(mark.get(b"Title").unwrap()).unwrap();
                found.push((depth, name, self.page(mark.get(b"Dest").unwrap())));
                self.bookmarks(mark, depth + 1, found);
                next = mark.get(b"Next").ok();
            }
        }

        /// Walks the structure; every part once, under the part that it names as its parent, on a page of the file.
        fn parts(&self, id: ObjectId, parent: ObjectId, seen: &mut BTreeSet<ObjectId>, marks: &mut BTreeMap<(ObjectId, i64), ObjectId>) {
            assert!(seen.insert(id), "{id:?} is in the structure twice");
            let part = self.document.get_dictionary(id).unwrap();
            assert_eq!(part.get(b"P").and_then(Object::as_reference).unwrap(), parent, "{part:?}");
            let page = part.get(b"Pg").and_then(Object::as_reference).ok();
            assert!(page.is_none_or(|page| self.pages.contains(&page)), "{part:?} is on no page");
            let Ok((_, kids)) = part.get(b"K").and_then(|kids| self.document.dereference(kids)) else { return };
            let kids = kids.as_array().map_or_else(|_| vec![kids.clone()], Clone::clone);
            for kid in kids {
                match (&kid, kid.as_i64()) {
                    (_, Ok(mark)) => drop(marks.insert((page.unwrap(), mark), id)),
                    (Object::Reference(kid), _) if self.document.get_dictionary(*kid).is_ok_and(|kid| kid.has(b"P")) => {
                        self.parts(*kid, id, seen, marks);
                    }
                    _ => {
                        let kid = self.dictionary(&kid);
                        if let Ok(mark) = kid.get(b"MCID").and_then(Object::as_i64) {
                            let page = kid.get(b"Pg").and_then(Object::as_reference).ok().or(page).unwrap();
                            marks.insert((page, mark), id);
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn the_binder_has_every_paper_where_it_says() {
        let dir = production(&[("production.yaml", SHOW)]);
        let ran = callboard(dir.path(), &["build", "binder"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        let out = dir.path().join("out");
        let binder = Read::of(&out.join("binder/binder.pdf"));
        let count = binder.pages.len();
        let manifest: serde_json::Value = serde_json::from_slice(&std::fs::read(out.join("manifest.json")).unwrap()).unwrap();
        let papers: Vec<&serde_json::Value> = manifest["papers"].as_array().unwrap().iter().collect();
        let pages = |kind: &str| {
            papers
                .iter()
                .filter(|paper| (paper["kind"] == "binder") == (kind == "binder"))
                .map(|paper| paper["pages"].as_u64().unwrap())
                .sum::<u64>()
        };
        assert_eq!(pages("binder"), count as u64);
        assert_eq!(pages("others") + 2, count as u64, "a cover and a page of contents come before the papers");

        // Every page of a paper has its number drawn over it, and each paper has a line of the contents that leads to it. What
        // the numbers say is read by `tests/papers/binder.py`.
        for page in &binder.pages[2..] {
            let page = binder.document.get_dictionary(*page).unwrap();
            let drawn = binder.dictionary(binder.dictionary(page.get(b"Resources").unwrap()).get(b"XObject").unwrap());
            assert!(drawn.has(b"CbNumber") && drawn.has(b"CbTab"), "{drawn:?}");
        }
        let links = binder.links();
        let contents: Vec<&(usize, String, usize)> = links.iter().filter(|(at, ..)| *at == 2).collect();
        assert_eq!(contents.len(), papers.len() - 1, "one line for each paper");
        assert!(contents.windows(2).all(|two| two[0].2 < two[1].2), "in the order of the pages: {contents:?}");

        // A scene on the call sheet leads to its breakdown, a place to its report.
        let first =
            |wanted: &str| contents.iter().find(|(_, name, _)| name == wanted).unwrap_or_else(|| panic!("{wanted}: {contents:?}")).2;
        for wanted in ["Scene 2", "The Loft"] {
            let page = first(wanted);
            assert!(links.iter().any(|(at, name, to)| *at > 2 && name == wanted && *to == page), "{wanted}: {links:?}");
        }

        // Bookmarks: cover, contents, tabs, papers, and what the papers have of their own.
        let catalog = binder.document.catalog().unwrap();
        let mut marks = Vec::new();
        binder.bookmarks(binder.dictionary(catalog.get(b"Outlines").unwrap()), 0, &mut marks);
        assert_eq!(marks[..2], [(0, "Cover".to_owned(), 1), (0, "Contents".to_owned(), 2)]);
        for (_, name, page) in &contents {
            assert!(marks.iter().any(|(_, mark, to)| mark == name && to == page), "{name} {page}: {marks:?}");
        }

        // One structure, in which every mark on a page has its part.
        let root = catalog.get(b"StructTreeRoot").and_then(Object::as_reference).unwrap();
        let tree = binder.document.get_dictionary(root).unwrap();
        let kids = tree.get(b"K").and_then(Object::as_array).unwrap();
        assert_eq!(kids.len(), 1);
        let (mut seen, mut marked) = (BTreeSet::new(), BTreeMap::new());
        binder.parts(kids[0].as_reference().unwrap(), root, &mut seen, &mut marked);
        let table = binder.dictionary(tree.get(b"ParentTree").unwrap()).get(b"Nums").and_then(Object::as_array).unwrap();
        let table: BTreeMap<i64, &Object> = table.chunks(2).map(|pair| (pair[0].as_i64().unwrap(), &pair[1])).collect();
        for ((page, mark), part) in &marked {
            let place = binder.document.get_dictionary(*page).unwrap().get(b"StructParents").and_then(Object::as_i64).unwrap();
            let parts = binder.document.dereference(table[&place]).unwrap().1.as_array().unwrap();
            assert_eq!(parts[usize::try_from(*mark).unwrap()].as_reference().unwrap(), *part);
        }
        assert!(marked.len() > 200, "{} marks", marked.len());

        // Each font once: a few faces, however many papers.
        let names: Vec<String> = binder
            .document
            .objects
            .values()
            .filter_map(|object| object.as_dict().ok().filter(|font| font.has_type(b"FontDescriptor")))
            .map(|font| String::from_utf8(font.get(b"FontName").and_then(Object::as_name).unwrap().to_vec()).unwrap())
            .collect();
        let faces: BTreeSet<&str> = names.iter().map(|name| name.rsplit('+').next().unwrap()).collect();
        assert_eq!(faces.len(), names.len(), "{names:?}");

        // The same facts have the same bytes, and a binder that is up to date stays.
        let bytes = std::fs::read(out.join("binder/binder.pdf")).unwrap();
        let again = callboard(dir.path(), &["build", "binder", "--jobs", "1"]);
        assert!(again.err.contains("0 papers made"), "{}", again.err);
        callboard(dir.path(), &["build", "binder", "--jobs", "1", "--force"]);
        assert!(std::fs::read(out.join("binder/binder.pdf")).unwrap() == bytes, "the bytes differ");
    }

    #[test]
    fn no_binder_stands_that_is_not_true() {
        let dir = production(&[("production.yaml", SHOW)]);
        let binder = dir.path().join("out/binder/binder.pdf");
        let build = |words: &[&str], says: bool| {
            let ran = callboard(dir.path(), &[&["build"], words].concat());
            assert_eq!(ran.code, 0, "{}", ran.err);
            assert_eq!(ran.err.contains("removed binder/binder.pdf, which is no longer true"), says, "{words:?}: {}", ran.err);
        };
        let change = |call: &str| {
            let text = std::fs::read_to_string(dir.path().join("production.yaml")).unwrap();
            let at = text.find("call: '").unwrap() + "call: '".len();
            std::fs::write(dir.path().join("production.yaml"), format!("{}{call}{}", &text[..at], &text[at + call.len()..])).unwrap();
        };
        build(&[], false);
        let first = std::fs::read(&binder).unwrap();
        build(&["--no-binder"], false);
        assert!(binder.is_file(), "nothing has changed");
        change("06:10");
        build(&["--no-binder"], true);
        assert!(!binder.exists());
        let manifest = std::fs::read_to_string(dir.path().join("out/manifest.json")).unwrap();
        assert!(!manifest.contains("binder.pdf"), "{manifest}");
        build(&[], false);
        assert!(std::fs::read(&binder).unwrap() != first);
        change("06:20");
        build(&["call-sheet"], true);
        assert!(!binder.exists());
        build(&[], false);
        assert!(binder.is_file(), "a build of everything joins it");
    }

    #[test]
    fn chosen_sets_have_their_papers() {
        let dir = production(&[("production.yaml", SHOW)]);
        let names = |only: &str, slug: &str| {
            let ran = callboard(dir.path(), &["build", "--only", only]);
            assert_eq!(ran.code, 0, "{}", ran.err);
            let binder = Read::of(&dir.path().join(format!("out/binder/{slug}.pdf")));
            binder.links().into_iter().filter(|(at, ..)| *at == 2).map(|(_, name, _)| name).collect::<Vec<_>>()
        };
        let today = names("today", "today");
        assert!(today.iter().any(|name| name.starts_with("Call sheet – Day 1")), "{today:?}");
        assert!(today.iter().any(|name| name.contains("Scene 1")) && today.iter().any(|name| name.contains("Pier 9")), "{today:?}");
        assert!(!today.iter().any(|name| name.contains("Scene 2") || name.contains("Day 2")), "{today:?}");
        let tomorrow = names("tomorrow", "tomorrow");
        assert!(tomorrow.iter().any(|name| name.starts_with("Call sheet – Day 2")), "the next day of work: {tomorrow:?}");
        let kinds = names("call-sheet,calendar", "calendar-call-sheet");
        assert!(kinds.iter().all(|name| name.starts_with("Call sheet") || name.starts_with("Calendar")), "{kinds:?}");
    }

    #[test]
    fn papers_hold_both_standards() {
        let dir = production(&[("production.yaml", SHOW)]);
        let ran = callboard(dir.path(), &["build", "call-sheet", "breakdown-sheet", "--format", "pdf", "--accessible", "--archival"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        let document = Document::load(dir.path().join("out/call-sheet/main-2026-05-04.pdf")).unwrap();
        let words = document.catalog().unwrap().get_deref(b"Metadata", &document).and_then(Object::as_stream).unwrap();
        let words = String::from_utf8(words.get_plain_content().unwrap()).unwrap();
        assert!(
            words.contains("pdfuaid:part>1<") && words.contains("pdfaid:part>2<") && words.contains("pdfaid:conformance>A<"),
            "{words}"
        );
    }
}
