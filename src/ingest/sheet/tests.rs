//! Workbooks as people keep them, written to a folder and read back.

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet};

use super::*;
use crate::ingest::Value;

/// What a cell of a test's sheet holds.
enum In<'a> {
    Nothing,
    Text(&'a str),
    Number(f64),
    Date(u16, u8, u8),
    Time(u16, u8),
}

use In::{Date as D, Nothing as O, Number as N, Text as T, Time as C};

fn fill(sheet: &mut Worksheet, rows: &[&[In<'_>]]) {
    let date = Format::new().set_num_format("d-mmm");
    let time = Format::new().set_num_format("h:mm");
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(*cells) {
            match cell {
                O => {}
                T(text) => drop(sheet.write(row, column, *text).unwrap()),
                N(number) => drop(sheet.write(row, column, *number).unwrap()),
                D(year, month, day) => {
                    sheet.write_with_format(row, column, ExcelDateTime::from_ymd(*year, *month, *day).unwrap(), &date).unwrap();
                }
                C(hour, minute) => {
                    sheet.write_with_format(row, column, ExcelDateTime::from_hms(*hour, *minute, 0).unwrap(), &time).unwrap();
                }
            }
        }
    }
}

/// A folder that holds one workbook.
fn folder(file: &str, book: &mut Workbook) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    book.save(folder.path().join(file)).unwrap();
    folder
}

fn one_sheet(name: &str, rows: &[&[In<'_>]]) -> tempfile::TempDir {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(name).unwrap();
    fill(sheet, rows);
    folder("book.xlsx", &mut book)
}

fn one_file(file: &str, bytes: &[u8]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs_err::write(folder.path().join(file), bytes).unwrap();
    folder
}

fn run(folder: &tempfile::TempDir, file: &str, declared: &[SheetSource]) -> (SheetRead, Sources) {
    let mut sources = Sources::default();
    let read = read(folder.path(), file, declared, &ReadOptions::default(), &mut sources);
    (read, sources)
}

/// The records, one line each: section, then key=value.
fn records(read: &SheetRead) -> Vec<String> {
    let line = |record: &Record| {
        let Value::Map(fields) = &record.node.value else { panic!("a record is a mapping") };
        let words: Vec<String> = fields.iter().map(|(key, node)| format!("{key}={}", node.text().unwrap_or_default())).collect();
        format!("{}: {}", record.table.key, words.join("; "))
    };
    read.records.iter().map(line).collect()
}

/// The findings, one line each: code, place, message.
fn findings(read: &SheetRead, sources: &Sources) -> Vec<String> {
    let line = |finding: &Finding| {
        let origin = finding.field.as_deref().map_or(finding.origin, |key| sources.field(finding.origin, key));
        format!("{} {}: {}", finding.code.id, sources.place(origin), finding.message)
    };
    read.findings.iter().map(line).collect()
}

fn of_code(read: &SheetRead, sources: &Sources, code: &str) -> Vec<String> {
    findings(read, sources).into_iter().filter(|line| line.starts_with(code)).collect()
}

fn source(sheet: Option<&str>, section: &str, columns: &[(&str, &str)]) -> SheetSource {
    SheetSource {
        file: "book.xlsx".to_owned(),
        section: Some(section.to_owned()),
        sheet: sheet.map(str::to_owned),
        columns: columns.iter().map(|(key, column)| ((*key).to_owned(), (*column).to_owned())).collect(),
        ..SheetSource::default()
    }
}

#[test]
fn a_breakdown_as_people_keep_it() {
    let folder = one_sheet(
        "Breakdown",
        &[
            &[T("SALT"), O, O, O, O, O, O],
            &[T("Script breakdown – Blue"), O, O, O, O, O, O],
            &[],
            &[T("Scene"), T("I/E"), T("Set"), T("D/N"), T("Pages"), T("Cast"), T("Mood")],
            &[T("DAY 1"), O, O, O, O, O, O],
            &[N(1.0), T("EXT"), T("HARBOUR"), T("DAY"), T("1 3/8"), T("1, 2, 5-7, 12A"), T("calm")],
            &[T("12A"), T("INT"), T("OFFICE"), T("NIGHT"), N(1.375), N(3.0), O],
            &[D(2026, 1, 2), T("INT"), T("OFFICE"), T("NIGHT"), D(2026, 3, 8), D(2026, 5, 7), O],
            &[],
            &[N(4.0), T("OMITTED"), O, O, O, O, O],
            &[T("Scene"), T("I/E"), T("Set"), T("D/N"), T("Pages"), T("Cast"), T("Mood")],
            &[N(5.0), T("INT"), T("KITCHEN"), T("DAY"), D(2026, 8, 5), T("1"), O],
            &[T("Total pages"), O, O, O, N(4.75), O, O],
        ],
    );
    let (read, sources) = run(&folder, "book.xlsx", &[]);
    assert_eq!(
        records(&read),
        [
            "scenes: number=1; int_ext=EXT; set=HARBOUR; day_night=DAY; pages=1 3/8; cast=1, 2, 5-7, 12A",
            "scenes: number=12A; int_ext=INT; set=OFFICE; day_night=NIGHT; pages=1 3/8; cast=3",
            "scenes: number=1-2; int_ext=INT; set=OFFICE; day_night=NIGHT; pages=3/8; cast=5-7",
            "scenes: number=4; omitted=true",
            "scenes: number=5; int_ext=INT; set=KITCHEN; day_night=DAY; pages=5/8; cast=1",
        ]
    );
    assert_eq!(
        findings(&read, &sources),
        [
            "CB021 book.xlsx, Breakdown!A4: sheet Breakdown is read as scenes by the headers in row 4: number (A), int_ext (B), set (C), \
             day_night (D), pages (E), cast (F)",
            "CB024 book.xlsx, Breakdown!G4: column G of sheet Breakdown, `Mood`, is not read",
            "CB022 book.xlsx, Breakdown!E7: pages holds the number 1.375, taken to be 1 3/8",
            "CB022 book.xlsx, Breakdown!A8: number holds the date 2026-01-02, taken to be 1-2",
            "CB022 book.xlsx, Breakdown!E8: pages holds the date 2026-03-08, taken to be 3/8",
            "CB022 book.xlsx, Breakdown!F8: cast holds the date 2026-05-07, taken to be 5-7",
            "CB022 book.xlsx, Breakdown!B10: `OMITTED` under int_ext was taken for a scene that is cut",
            "CB022 book.xlsx, Breakdown!E12: pages holds the date 2026-08-05, taken to be 5/8",
            "CB023 book.xlsx, Breakdown!5: row 5 of sheet Breakdown taken for a banner",
            "CB023 book.xlsx, Breakdown!13: row 13 of sheet Breakdown taken for a total",
            "CB023 book.xlsx, Breakdown!11: row 11 of sheet Breakdown taken for the headers again",
        ]
    );
    assert_eq!(
        read.findings.iter().next().unwrap().help.as_deref(),
        Some(
            "if that is right, declare it:\nsources:\n  - file: book.xlsx\n    sheet: Breakdown\n    section: scenes\n    header_row: 4\n    \
             columns: {number: Scene, int_ext: I/E, set: Set, day_night: D/N, pages: Pages, cast: Cast}"
        )
    );
}

#[test]
fn a_budget_with_account_headers_and_totals() {
    let mut book = Workbook::new();
    let top = book.add_worksheet();
    top.set_name("Topsheet").unwrap();
    fill(
        top,
        &[
            &[T("Acct #"), T("Category"), T("Page"), T("Original"), T("Total")],
            &[T("ABOVE-THE-LINE")],
            &[N(1100.0), T("Story & Rights"), N(1.0), N(50_000.0), T("$52,500.50")],
            &[T("TOTAL ABOVE-THE-LINE"), O, O, N(50_000.0), N(52_500.5)],
            &[N(2000.0), T("Production Staff"), N(2.0), N(1000.0), T("(1,234.50)")],
            &[O, T("Contingency : 10.0%"), O, O, N(5250.0)],
            &[O, O, O, N(51_000.0), N(51_266.0)],
        ],
    );
    let detail = book.add_worksheet();
    detail.set_name("Detail").unwrap();
    fill(
        detail,
        &[
            &[T("Account"), T("Description"), T("Amount"), T("Units"), T("X"), T("Rate"), T("Total")],
            &[N(1100.0), T("STORY & RIGHTS"), O, O, O, O, N(52_500.5)],
            &[O, T("Option"), N(1.0), T("Allow"), O, N(2500.5), N(2500.5)],
            &[O, T("Purchase"), N(1.0), T("Flat"), N(1.0), T(" 50,000 "), N(50_000.0)],
            &[O, T("TOTAL 1100"), O, O, O, O, N(52_500.5)],
            &[T("2000 – Production Staff")],
            &[T("2001"), T("Line producer"), T("SHOOT_DAYS"), T("Days"), N(1.1), N(450.0), O],
            &[O, T("Assistant"), N(4.0), T("Weeks"), O, N(900.0), O],
            &[T("2002"), T("Copies"), O, O, O, O, N(120.0)],
            &[T("2003"), T("Petty cash"), O, O, O, O, O],
            &[T("Grand Total"), O, O, O, O, O, N(99.0)],
        ],
    );
    let folder = folder("budget.xlsx", &mut book);
    let (read, sources) = run(&folder, "budget.xlsx", &[]);
    assert_eq!(
        records(&read),
        [
            "accounts: number=1100; name=Story & Rights; original=50000; total=$52,500.50",
            "accounts: number=2000; name=Production Staff; original=1000; total=(1,234.50)",
            "accounts: number=1100; total=52500.5",
            "details: description=Option; amount=1; units=Allow; rate=2500.5; total=2500.5; account=1100",
            "details: description=Purchase; amount=1; units=Flat; x=1; rate=50,000; total=50000; account=1100",
            "details: account=2001; description=Line producer; amount=SHOOT_DAYS; units=Days; x=1.1; rate=450",
            "details: description=Assistant; amount=4; units=Weeks; rate=900; account=2001",
            "details: account=2002; description=Copies; total=120",
            "accounts: number=2003; name=Petty cash",
        ]
    );
    assert_eq!(
        of_code(&read, &sources, "CB023"),
        [
            "CB023 budget.xlsx, Topsheet!2: row 2 of sheet Topsheet taken for a banner",
            "CB023 budget.xlsx, Topsheet!4: rows 4, 7 of sheet Topsheet taken for a total",
            "CB023 budget.xlsx, Topsheet!6: row 6 of sheet Topsheet taken for no record, since the column that names one is empty",
            "CB023 budget.xlsx, Detail!5: rows 5, 11 of sheet Detail taken for a total",
        ]
    );
    assert_eq!(
        of_code(&read, &sources, "CB022"),
        ["CB022 budget.xlsx, Detail!A7: no account in row 8 of sheet Detail, taken to be 2001 as in row 7"]
    );
}

#[test]
fn departments_from_banners_and_merged_cells() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Crew").unwrap();
    fill(
        sheet,
        &[
            &[T("Department"), T("Position"), T("Name"), T("Mobile"), T("Call")],
            &[],
            &[O, T("DP"), T("Ines Duarte"), N(3_105_550_199.0), C(6, 30)],
            &[O, T("1st AC"), T("Øystein Dahl"), O, T("call-0:30")],
            &[],
            &[],
            &[O, T("Mixer"), T("Ελένη Παππά"), O, N(0.3125)],
            &[T("Grip"), T("Key Grip"), T("Cole"), O, O],
            &[O, T("Best Boy"), T("Ray"), O, O],
        ],
    );
    let centred = Format::new();
    sheet.merge_range(1, 0, 1, 4, "CAMERA DEPARTMENT", &centred).unwrap();
    sheet.merge_range(5, 0, 6, 0, "Sound", &centred).unwrap();
    let folder = folder("book.xlsx", &mut book);
    let (read, sources) = run(&folder, "book.xlsx", &[]);
    assert_eq!(
        records(&read),
        [
            "crew: position=DP; name=Ines Duarte; phone=3105550199; call=06:30; department=CAMERA",
            "crew: position=1st AC; name=Øystein Dahl; call=call-0:30; department=CAMERA",
            "crew: department=Sound; position=Mixer; name=Ελένη Παππά; call=07:30",
            "crew: department=Grip; position=Key Grip; name=Cole",
            "crew: position=Best Boy; name=Ray; department=Grip",
        ]
    );
    assert_eq!(
        of_code(&read, &sources, "CB022"),
        [
            "CB022 book.xlsx, Crew!E7: call holds the number 0.3125, taken to be 07:30",
            "CB022 book.xlsx, Crew!A8: no department in row 9 of sheet Crew, taken to be Grip as in row 8",
        ]
    );
    // The place of a value from a merged cell is that cell.
    let department = read.records[2].node.get("department").unwrap();
    assert_eq!(sources.place(department.origin).to_string(), "book.xlsx, Crew!A6");
    assert_eq!(sources.place(read.records[2].node.origin).to_string(), "book.xlsx, Crew!7");
    let (cells, marked) = sources.row(department.origin).map_or((Vec::new(), None), |(cells, at)| (cells.to_vec(), at));
    assert_eq!((cells, marked), (Vec::new(), None), "row 6 holds nothing but the banner cell, which is no record");
}

#[test]
fn tables_that_stand_below_each_other() {
    let folder = one_sheet(
        "Lists",
        &[
            &[T("#"), T("Character"), T("Artist")],
            &[N(1.0), T("MARA"), T("Ana Sousa")],
            &[T("1X"), T("MARA double"), T("Bo Li")],
            &[],
            &[T("CREW")],
            &[T("Position"), T("Name"), T("Phone")],
            &[T("Gaffer"), T("Cole"), T("555-0101")],
        ],
    );
    let (read, sources) = run(&folder, "book.xlsx", &[]);
    assert_eq!(
        records(&read),
        [
            "cast: id=1; character=MARA; performer=Ana Sousa",
            "cast: id=1X; character=MARA double; performer=Bo Li",
            "crew: position=Gaffer; name=Cole; phone=555-0101",
        ]
    );
    let first = read.findings.iter().next().unwrap();
    assert!(first.help.as_deref().unwrap().contains("last_row: 5"), "{:?}", first.help);
    assert_eq!(of_code(&read, &sources, "CB021").len(), 2);
}

#[test]
fn a_declared_sheet_is_no_guess() {
    let folder = one_sheet(
        "People",
        &[
            &[T("List of 4 May")],
            &[T("Who"), T("What for"), T("Where")],
            &[T("Cole"), T("Gaffer"), T("Electric")],
            &[T("Ray"), T("Grip"), T("Grip")],
        ],
    );
    let columns = [("name", "who"), ("position", "What for"), ("department", "C")];
    let (read, sources) = run(&folder, "book.xlsx", &[source(Some("People"), "crew", &columns)]);
    assert_eq!(records(&read), ["crew: name=Cole; position=Gaffer; department=Electric", "crew: name=Ray; position=Grip; department=Grip"]);
    assert_eq!(findings(&read, &sources), Vec::<String>::new());

    let (read, sources) =
        run(&folder, "book.xlsx", &[source(Some("People"), "crew", &[("nmae", "Who"), ("name", "Woh"), ("position", "B")])]);
    assert_eq!(records(&read).len(), 0, "nobody is named");
    let found = of_code(&read, &sources, "CB0");
    assert!(found.iter().any(|line| line.starts_with("CB005") && line.contains("`nmae` is not a key of crew")), "{found:?}");
    assert!(found.iter().any(|line| line.starts_with("CB014") && line.contains("no column `Woh` for name")), "{found:?}");

    let (read, sources) = run(&folder, "book.xlsx", &[source(Some("Poeple"), "crew", &columns)]);
    assert_eq!(of_code(&read, &sources, "CB013").len(), 1);
    assert_eq!(read.findings.iter().next().unwrap().help.as_deref(), Some("did you mean `People`?"));

    let (read, sources) = run(&folder, "other.xlsx", &[source(None, "crew", &columns)]);
    assert_eq!(findings(&read, &sources), ["CB013 : other.xlsx is not there"]);

    let ignored = SheetSource { ignore: true, ..SheetSource::default() };
    let (read, _) = run(&folder, "book.xlsx", &[ignored]);
    assert!(read.records.is_empty() && read.findings.is_empty());
}

#[test]
fn formulas_that_fail_are_errors_and_leave_the_field_out() {
    let folder = one_file(
        "detail.csv",
        b"Account;Description;Amount;Units;X;Rate;Total\n1100;Option;1;Allow;;#REF!;\n1100;Fee;2;Days;;\"1.234,50\";\n",
    );
    let (read, sources) = run(&folder, "detail.csv", &[]);
    assert_eq!(
        records(&read),
        [
            "details: account=1100; description=Option; amount=1; units=Allow",
            "details: account=1100; description=Fee; amount=2; units=Days; rate=1.234,50",
        ]
    );
    assert_eq!(of_code(&read, &sources, "CB007"), ["CB007 detail.csv:F2: the formula under rate gives #REF!"]);
    assert_eq!(read.findings.iter().find(|finding| finding.code == &codes::BAD_VALUE).unwrap().blocks, [Part::Budget]);
}

#[test]
fn encodings_and_wrong_names_are_told() {
    let folder = one_file("cast.csv", b"#,Character,Artist\n1,MARA,Zo\xeb\n");
    let (read, sources) = run(&folder, "cast.csv", &[]);
    assert_eq!(records(&read), ["cast: id=1; character=MARA; performer=Zoë"]);
    assert_eq!(of_code(&read, &sources, "CB003"), ["CB003 cast.csv: cast.csv is not UTF-8; it was read as windows-1252"]);

    let book = one_sheet("Cast", &[&[T("#"), T("Character")], &[N(1.0), T("MARA")]]);
    fs_err::rename(book.path().join("book.xlsx"), book.path().join("cast.csv")).unwrap();
    assert_eq!(records(&run(&book, "cast.csv", &[]).0), ["cast: id=1; character=MARA"]);

    let text = one_file("cast.xlsx", b"#,Character\n1,MARA\n");
    assert_eq!(records(&run(&text, "cast.xlsx", &[]).0), ["cast: id=1; character=MARA"]);
}

#[test]
fn files_that_cannot_be_read_say_why() {
    let whole = one_sheet("Cast", &[&[T("#"), T("Character")], &[N(1.0), T("MARA")]]);
    let bytes = fs_err::read(whole.path().join("book.xlsx")).unwrap();
    let cut = bytes[..bytes.len() / 2].to_vec();
    for (content, file, expected) in [
        (&b""[..], "a.xlsx", "CB001 a.xlsx: a.xlsx cannot be read: it is empty"),
        (&cut, "a.xlsx", "CB001 a.xlsx: a.xlsx cannot be read: its archive has no table of contents: the file is cut short or damaged"),
        (b"hello there", "a.xlsx", "CB001 a.xlsx: a.xlsx cannot be read: it is named a workbook, but holds plain text"),
        (b"<html><body><table>", "a.xls", "CB001 a.xls: a.xls cannot be read: it is a web page, not a workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.xls", "CB001 a.xls: a.xls cannot be read: it is an Office file, but not a workbook"),
        (b"Tribe,Flower\n1,2\n", "a.csv", "CB020 a.csv: a.csv was not recognised, so it is not read"),
    ] {
        let folder = one_file(file, content);
        let (read, sources) = run(&folder, file, &[]);
        assert_eq!(findings(&read, &sources), [expected]);
        assert!(read.findings.iter().all(|finding| finding.help.is_some()));
    }
    // A damaged middle, however it is damaged, is an error or is read, and nothing panics.
    for at in (0..bytes.len()).step_by(bytes.len() / 97 + 1) {
        let mut damaged = bytes.clone();
        for byte in damaged.iter_mut().skip(at).take(7) {
            *byte = byte.wrapping_mul(31).wrapping_add(85);
        }
        let folder = one_file("a.xlsx", &damaged);
        let (read, _) = run(&folder, "a.xlsx", &[]);
        assert!(!read.records.is_empty() || !read.findings.is_empty());
    }
}

#[test]
fn far_cells_cost_nothing() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    fill(sheet, &[&[T("#"), T("Character")], &[N(1.0), T("MARA")]]);
    sheet.write(1_048_575, 16_383, "far").unwrap();
    let folder = folder("book.xlsx", &mut book);
    let (read, sources) = run(&folder, "book.xlsx", &[]);
    assert_eq!(records(&read), ["cast: id=1; character=MARA"]);
    assert!(findings(&read, &sources).iter().any(|line| line.contains("row 1048576 of sheet Sheet1 taken for a banner")));
}

#[test]
fn an_archive_that_explodes_is_refused() {
    use std::io::Write as _;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    for part in ["[Content_Types].xml", "xl/workbook.xml", "xl/sharedStrings.xml"] {
        zip.start_file(part, options).unwrap();
        for _ in 0..64 {
            zip.write_all(&vec![b' '; 1 << 20]).unwrap();
        }
    }
    let folder = one_file("bomb.xlsx", &zip.finish().unwrap().into_inner());
    let (read, sources) = run(&folder, "bomb.xlsx", &[]);
    let found = findings(&read, &sources);
    assert!(found.len() == 1 && found[0].starts_with("CB010 bomb.xlsx: bomb.xlsx is too large: a part that unpacks to"), "{found:?}");
}

#[test]
fn an_export_of_our_own_is_no_source() {
    let mut book = Workbook::new();
    fill(book.add_worksheet(), &[&[T("#"), T("Character")], &[N(1.0), T("MARA")]]);
    book.define_name(workbook::EXPORT_MARK, "=Sheet1!$A$1").unwrap();
    let folder = folder("book.xlsx", &mut book);
    let (read, sources) = run(&folder, "book.xlsx", &[]);
    assert!(read.records.is_empty());
    assert_eq!(findings(&read, &sources), ["CB020 book.xlsx: book.xlsx was exported by callboard, so it is not a source"]);
    // Whoever declares it means it.
    let (read, _) = run(
        &folder,
        "book.xlsx",
        &[SheetSource { file: "book.xlsx".to_owned(), section: Some("cast".to_owned()), ..SheetSource::default() }],
    );
    assert_eq!(read.records.len(), 1);
}

#[test]
fn dates_in_either_order_of_a_schedule() {
    let folder =
        one_sheet("Days", &[&[T("Date"), T("Day"), T("Crew Call")], &[D(2026, 5, 4), N(1.0), C(7, 0)], &[N(46147.0), N(2.0), T("7:30A")]]);
    let (read, sources) = run(&folder, "book.xlsx", &[]);
    assert_eq!(records(&read), ["days: date=2026-05-04; number=1; call=07:00", "days: date=2026-05-05; number=2; call=7:30A"]);
    assert_eq!(of_code(&read, &sources, "CB022"), ["CB022 book.xlsx, Days!A3: date holds the number 46147, taken to be 2026-05-05"]);
}

/// A declaration by letters, for sheets without headers.
fn by_letters(section: &str, columns: &[(&str, &str)]) -> SheetSource {
    SheetSource { first_row: Some(1), ..source(None, section, columns) }
}

fn fixture(file: &str, declared: &[SheetSource]) -> (SheetRead, Sources) {
    let mut sources = Sources::default();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/sheets");
    (read(&root, file, declared, &ReadOptions::default(), &mut sources), sources)
}

#[test]
fn older_and_binary_workbooks_and_the_date_system_of_1904() {
    let declared = [by_letters("post", &[("date", "A"), ("name", "B")])];
    for file in ["date_1904.xls", "date_1904.xlsb"] {
        let (read, sources) = fixture(file, &declared);
        let expected = ["post: date=2021-01-01; name=15", "post: date=2021-01-02; name=16"];
        assert_eq!(records(&read)[..2], expected, "{file}: {:?}", findings(&read, &sources));
    }
}

#[test]
fn opendocument_and_its_merged_cells() {
    let (read, sources) = fixture("merged_cells.ods", &[by_letters("crew", &[("department", "A"), ("position", "B"), ("name", "C")])]);
    let whole = "crew: department=A; position=B; name=C";
    assert_eq!(records(&read), [whole, whole, "crew: department=A; name=C"], "{:?}", findings(&read, &sources));
    assert_eq!(sources.place(read.records[2].node.get("department").unwrap().origin).to_string(), "merged_cells.ods, Sheet1!A2");
}

#[test]
fn protected_empty_and_cut_files_say_so() {
    for (file, expected) in [
        ("pass_protected.xlsx", "CB017 pass_protected.xlsx: pass_protected.xlsx is protected by a password"),
        ("pass_protected.ods", "CB017 pass_protected.ods: pass_protected.ods is protected by a password"),
        ("pass_protected.xls", "CB017 pass_protected.xls: pass_protected.xls is protected by a password"),
        ("empty.xlsx", "CB001 empty.xlsx: empty.xlsx cannot be read: it is empty"),
        ("truncated.xlsx", "CB001 truncated.xlsx: truncated.xlsx cannot be read: "),
        ("truncated.xls", "CB001 truncated.xls: truncated.xls cannot be read: "),
        ("issue_594_dos.ods", "CB010 issue_594_dos.ods: issue_594_dos.ods is too large: a sheet whose cells reach over 17179869184 places"),
    ] {
        let (read, sources) = fixture(file, &[]);
        let found = findings(&read, &sources);
        assert!(found.len() == 1 && found[0].starts_with(expected), "{file}: {found:?}");
        assert!(read.findings.iter().all(|finding| finding.severity == Severity::Error && finding.blocks == [Part::Identity]));
    }
}

#[test]
fn damaged_workbooks_of_every_kind_never_panic() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/sheets");
    let folder = tempfile::tempdir().unwrap();
    let mut seed = 1_u32;
    for file in ["date_1904.xls", "date_1904.xlsb", "merged_cells.ods"] {
        let bytes = fs_err::read(root.join(file)).unwrap();
        for _ in 0..150 {
            let mut damaged = bytes.clone();
            for _ in 0..8 {
                // A linear congruence is random enough to hit headers and contents alike.
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                let at = (seed >> 8) as usize % damaged.len();
                damaged[at] = seed.to_le_bytes()[3];
            }
            fs_err::write(folder.path().join(file), &damaged).unwrap();
            let (read, _) = run(&folder, file, &[]);
            assert!(!read.findings.is_empty(), "it is not recognised, or cannot be read");
        }
    }
}

#[test]
fn deliverables_by_family_and_a_heading_of_two_rows() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Delivery").unwrap();
    fill(
        sheet,
        &[
            &[T("Delivery schedule")],
            &[O, O, T("Dates"), O, O],
            &[O, O, T("Due"), T("Date\nsent"), T("Fmt.")],
            &[T("PICTURE")],
            &[N(1.1), T("DCP"), D(2026, 9, 1), O, T("2K")],
            &[T("Sound elements")],
            &[N(2.1), T("5.1 mix\nand stems"), D(2026, 9, 8), D(2026, 9, 7), O],
        ],
    );
    let plain = Format::new();
    sheet.merge_range(1, 0, 2, 0, "Item No.", &plain).unwrap();
    sheet.merge_range(1, 1, 2, 1, "Description", &plain).unwrap();
    let folder = folder("book.xlsx", &mut book);
    let (read, sources) = run(&folder, "book.xlsx", &[]);
    assert_eq!(
        records(&read),
        [
            "deliverables: item=1.1; description=DCP; due=2026-09-01; family=picture",
            "deliverables: item=2.1; description=5.1 mix\nand stems; due=2026-09-08; sent=2026-09-07; family=sound",
        ]
    );
    let help = read.findings.iter().next().unwrap().help.clone().unwrap();
    assert!(help.ends_with("columns: {item: Item No., description: Description, due: Due, sent: D}"), "{help}");
    assert_eq!(of_code(&read, &sources, "CB024"), ["CB024 book.xlsx, Delivery!E3: column E of sheet Delivery, `Fmt.`, is not read"]);
}

#[test]
fn a_declaration_bounds_its_rows_and_other_sheets_stay_guesses() {
    let mut book = Workbook::new();
    let first = book.add_worksheet();
    first.set_name("A list").unwrap();
    fill(first, &[&[T("Name"), T("Address")], &[T("Harbour"), T("1 Quay")], &[T("Cannery"), T("2 Quay")], &[T("not this"), T("one")]]);
    let second = book.add_worksheet();
    second.set_name("Cast").unwrap();
    fill(second, &[&[T("#"), T("Character")], &[N(1.0), T("MARA")]]);
    let folder = folder("book.xlsx", &mut book);
    let bounded = SheetSource { header_row: Some(1), first_row: Some(3), last_row: Some(3), ..source(Some("A list"), "locations", &[]) };
    let (read, sources) = run(&folder, "book.xlsx", &[bounded]);
    assert_eq!(records(&read), ["locations: name=Cannery; address=2 Quay", "cast: id=1; character=MARA"]);
    assert_eq!(of_code(&read, &sources, "CB021").len(), 1);
    let left_out = SheetSource { section: None, ignore: true, ..source(Some("Cast"), "", &[]) };
    let (read, _) = run(&folder, "book.xlsx", &[left_out]);
    assert_eq!(records(&read).len(), 3);
}

#[test]
fn headers_that_fit_two_sections_are_not_guessed_at() {
    let folder = one_sheet("List", &[&[T("No."), T("Role"), T("Name"), T("Phone")], &[N(1.0), T("MARA"), T("Ana"), T("555-0101")]]);
    let (read, sources) = run(&folder, "book.xlsx", &[]);
    assert_eq!(findings(&read, &sources), ["CB020 book.xlsx, List!1: the headers in row 1 of sheet List fit cast and crew equally well"]);
    assert_eq!(read.findings.iter().next().unwrap().severity, Severity::Warning);
    assert_eq!(records(&run(&folder, "book.xlsx", &[source(None, "cast", &[])]).0), ["cast: id=1; character=MARA; phone=555-0101"]);
}
