//! The samples of the standard, and files that the tests write themselves.

use std::io::Write as _;

use jiff::civil::date;
use proptest::prelude::*;

use super::*;

const FULL: &[u8] = include_bytes!("../../../tests/fixtures/uss/full_sample_schedule.uss");
const SMALL: &[u8] = include_bytes!("../../../tests/fixtures/uss/small_sample_schedule.uss");

fn of_category(schedule: &Schedule, key: &str) -> usize {
    schedule.elements.iter().filter(|element| element.category == key).count()
}

fn uss(text: &str) -> Schedule {
    read(text.as_bytes()).unwrap()
}

fn reason(bytes: &[u8]) -> String {
    match read(bytes) {
        Ok(schedule) => panic!("read: {schedule:?}"),
        Err(Trouble::Unreadable(reason, _) | Trouble::TooLarge(reason)) => reason,
    }
}

#[test]
fn the_full_sample_has_what_is_known_of_it() {
    let schedule = read(FULL).unwrap();
    assert_eq!(schedule.sheets.len(), 174);
    assert_eq!(schedule.strips().count(), 173);
    assert_eq!(schedule.elements.len(), 238);
    assert_eq!((of_category(&schedule, CAST), of_category(&schedule, "set")), (59, 79));
    assert_eq!((schedule.boards.len(), schedule.calendars.len()), (4, 3));
    assert_eq!(schedule.strips().filter_map(|sheet| sheet.eighths).sum::<u32>(), 177 * 8 + 5);
    assert_eq!(schedule.strips().filter(|sheet| sheet.number.is_none()).count(), 1);
    assert_eq!(schedule.strips().filter(|sheet| sheet.number.as_deref() == Some("29")).count(), 2);
    let boards: Vec<(&str, usize, usize, usize)> = schedule
        .boards
        .iter()
        .map(|board| (board.name.as_str(), Schedule::days_of(board), board.boneyard.len(), board.loose.len()))
        .collect();
    assert_eq!(boards, [("Script Order", 0, 171, 0), ("First Pass", 60, 2, 1), ("Second Pass", 67, 2, 0), ("Rev. WHITE", 56, 2, 0)]);
    assert_eq!(schedule.boards[schedule.current().unwrap()].name, "Rev. WHITE");
    let george = schedule.elements.iter().find(|element| element.name == "GEORGE").unwrap();
    let events: Vec<(Date, What)> = george.events.iter().map(|event| (event.date, event.what)).collect();
    assert_eq!(events, [(date(2022, 6, 6), What::Travel), (date(2022, 6, 7), What::Rehearsal)]);
    assert_eq!(schedule.elements[george.linked[0]].name, "Zuzu's Petals");
    assert_eq!((george.holds, george.drop, george.drop_days), (Some(true), Some(true), Some(10)));
    assert_eq!(schedule.elements.iter().find(|element| element.name == "MARY").unwrap().days_off, [Weekday::Friday]);
    let first = &schedule.calendars[0];
    assert_eq!((first.start, first.days_off.as_slice()), (Some(date(2022, 8, 3)), &[Weekday::Saturday, Weekday::Sunday][..]));
    let dates = walk(first, first.start.unwrap(), 60, false);
    assert_eq!((dates[0], dates[23], dates[59]), (date(2022, 8, 3), date(2022, 9, 6), date(2022, 10, 27)));
    assert_eq!(schedule.sheets[0].minutes, Some(90));
    assert_eq!(schedule.damage, ["an element that another is linked to is not in the file (once)"]);
}

#[test]
fn the_small_sample_reads() {
    let schedule = read(SMALL).unwrap();
    assert_eq!((schedule.sheets.len(), schedule.strips().count(), schedule.elements.len()), (2, 1, 6));
    let strip = schedule.strips().next().unwrap();
    assert_eq!((strip.number.as_deref(), strip.eighths, strip.minutes), (Some("89PT1"), Some(2), Some(95)));
    assert_eq!((strip.int_ext.as_deref(), strip.day_night.as_deref()), (Some("EXT"), Some("NIGHT")));
    assert_eq!(strip.sets, ["BEDFORD FALLS BRIDGE"]);
    let days: Vec<usize> = schedule.boards.iter().map(Schedule::days_of).collect();
    assert_eq!(days, [0, 1]);
    assert_eq!(schedule.boards[1].units[0].days[0], [Strip::Sheet(0), Strip::Sheet(1)]);
    assert_eq!(schedule.current(), Some(1));
}

#[test]
fn values_of_the_wrong_type_are_taken_for_what_they_mean() {
    let schedule = uss(r#"{"breakdowns": [
        {"id": 7, "type": "scene", "scene": 12, "pages": "1 3/8", "duration": "3600000", "elements": [1, {"id": 2}, 99]},
        {"id": 8, "scene": "13", "pages": 0.13}, {"id": 9, "scene": "14", "pages": 1.3}, {"id": 10, "pages": -1},
        {"id": 11, "bannerText": "LUNCH"}, {"id": 12, "type": "day"}, {"id": 13, "type": "banner", "bannerText": " A\nB "}],
      "categories": [{"id": "c", "name": "Costumes", "elements": [1]}], "elements": [{"id": 1, "name": "Hat"}, {"id": 2, "name": "Rope", "category": "Props"}, {"id": 3}]}"#);
    let strip = &schedule.sheets[0];
    assert_eq!((strip.number.as_deref(), strip.eighths, strip.minutes), (Some("12"), Some(11), Some(60)));
    let named: Vec<(&str, &str)> =
        strip.elements.iter().map(|at| (schedule.elements[*at].category.as_str(), schedule.elements[*at].name.as_str())).collect();
    assert_eq!(named, [("wardrobe", "Hat"), ("props", "Rope")]);
    assert_eq!((schedule.sheets[1].eighths, schedule.sheets[2].eighths, schedule.sheets[3].eighths), (Some(1), Some(10), None));
    assert_eq!((schedule.sheets[4].banner.as_deref(), schedule.sheets[6].banner.as_deref()), (Some("LUNCH"), Some("A B")));
    assert_eq!(schedule.strips().count(), 4);
    assert!(schedule.doubts.iter().any(|doubt| doubt.ends_with("nearest: scenes 14")), "{:?}", schedule.doubts);
    // The draft without boards: the day break ends the first day, and what follows it is on none.
    assert_eq!(Schedule::days_of(&schedule.boards[0]), 1);
    assert_eq!(schedule.boards[0].units[0].days[0].len(), 5);
}

#[test]
fn dates_east_of_greenwich_are_those_of_the_place() {
    let at = |text: &str| {
        let json = format!(
            r#"{{"breakdowns": [], "calendars": [{{"id": "c", "daysOff": [0, 6], "events": [{{"type": "start", "date": "{text}"}}]}}]}}"#
        );
        uss(&json).calendars[0].start
    };
    // Monday 1 June 2026, as programs in Los Angeles, London in summer, Kolkata and Sydney write it.
    for text in
        ["2026-06-01T07:00:00.000Z", "2026-05-31T23:00:00.000Z", "2026-05-31T18:30:00Z", "2026-05-31T14:00:00.000+0000", "2026-06-01"]
    {
        assert_eq!(at(text), Some(date(2026, 6, 1)), "{text}");
    }
    assert_eq!(at("2026-06-01T00:00:00+02:00"), Some(date(2026, 6, 1)));
    // Noon in Los Angeles on a Friday: the next day would be off.
    assert_eq!(at("2026-06-05T19:00:00Z"), Some(date(2026, 6, 5)));
    assert_eq!(at("1780272000000"), None);
    assert_eq!(at("next week"), None);
}

#[test]
fn a_file_cut_short_gives_what_is_whole_and_says_what_is_not() {
    let whole = read(FULL).unwrap();
    for cut in [60_000, 100_000, 150_000, 200_000, 225_000, FULL.len() - 40] {
        let schedule = read(&FULL[..cut]).unwrap();
        assert_eq!(schedule.missing.len(), 1, "{:?}", schedule.missing);
        assert!(schedule.missing[0].starts_with("the file is cut short"), "{:?}", schedule.missing);
        assert!(schedule.sheets.len() <= whole.sheets.len());
        // What is read is what the whole file says of it.
        for (part, all) in schedule.sheets.iter().zip(&whole.sheets) {
            assert_eq!((&part.id, &part.number, part.eighths), (&all.id, &all.number, all.eighths));
        }
    }
}

#[test]
fn what_cannot_be_read_says_why() {
    assert_eq!(reason(b" \n"), "it is empty");
    assert_eq!(reason(&FULL[..400]), "it is cut short before the first of its breakdowns");
    assert_eq!(reason(b"{\"a\": }"), "line 1, column 7 is not JSON");
    assert_eq!(reason(b"{\"a\": 1}"), "it is JSON, but holds no breakdowns and so is no schedule");
    assert_eq!(reason("[".repeat(100_000).as_bytes()), "it is nested deeper than 127 levels");
    assert_eq!(reason(b"<?xml version=\"1.0\"?><FinalDraft/>"), "it is XML, not a schedule");
    assert_eq!(reason(b"PK\x03\x04rest"), "it is a zip archive or a workbook, not a schedule");
    assert_eq!(reason(b"Title: Salt\n\nINT. KITCHEN"), "its first bytes are not those of a schedule");
    assert_eq!(reason(b"SSI*"), "it has no categories, so it is damaged or cut short");
    let many = format!("{{\"breakdowns\": [{}0]}}", "0,".repeat(2_000_001));
    assert_eq!(reason(many.as_bytes()), "more than 2 million values");
    let many = format!("{{\"breakdowns\": [{}0]}}", "0,".repeat(20_000));
    assert_eq!(reason(many.as_bytes()), "20001 breakdowns, 20000 at most");
}

#[test]
fn utf_16_and_old_encodings_read() {
    let text = r#"{"breakdowns": [{"scene": "1", "description": "Café"}]}"#;
    let wide: Vec<u8> = [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(read(&wide).unwrap().sheets[0].synopsis.as_deref(), Some("Café"));
    let latin: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    assert_eq!(read(&latin).unwrap().sheets[0].synopsis.as_deref(), Some("Café"));
}

/// A scene of an exchange file: page, number, slug line, eighths, elements by category.
pub(super) type SexScene<'a> = (&'a str, &'a str, &'a str, u16, &'a [(u8, &'a str)]);

/// Writes an exchange file: scenes of page, number, slug line and eighths, each with elements of a category.
pub(super) fn sex_file(categories: &[&str], scenes: &[SexScene<'_>]) -> Vec<u8> {
    let mut file = [sex::MAGIC, &[0; 10]].concat();
    for name in categories {
        file.extend([name.as_bytes(), &[0]].concat());
    }
    file.push(0);
    let mut record = |kind: u16, payload: &[u8]| {
        let length = u16::try_from(payload.len() + 2).unwrap();
        file.extend([b"#\0\0\0", &length.to_le_bytes()[..], &kind.to_le_bytes(), payload].concat());
    };
    for (at, (page, number, slug, eighths, elements)) in scenes.iter().enumerate() {
        let index = u16::try_from(at + 1).unwrap().to_le_bytes();
        record(1, &[&[1], format!("{page}\t{number}\t{slug}\t\0").as_bytes()].concat());
        record(3, &[&index[..], &[0, 0], &eighths.to_le_bytes()].concat());
        for (category, name) in *elements {
            record(2, &[&index[..], &[*category], name.as_bytes(), &[0]].concat());
        }
    }
    file
}

fn two_scenes() -> Vec<u8> {
    sex_file(
        &["Cast Members", "Extras", "Livestock", "Notes"],
        &[
            ("1", "12A", "INT. CAF\u{c9} - NIGHT", 11, &[(0, "NIKOS"), (1, "12 dockers"), (3, "Rain")]),
            ("2", "13", "EXT HARBOUR-DAY", 8, &[(0, "NIKOS"), (0, "IRINI"), (2, "Goat")]),
        ],
    )
}

#[test]
fn an_exchange_file_reads() {
    let schedule = read(&two_scenes()).unwrap();
    let (first, second) = (&schedule.sheets[0], &schedule.sheets[1]);
    assert_eq!((first.number.as_deref(), first.eighths, first.script_page.as_deref()), (Some("12A"), Some(11), Some("1")));
    assert_eq!((first.int_ext.as_deref(), first.sets[0].as_str(), first.day_night.as_deref()), (Some("INT"), "CAFÉ", Some("NIGHT")));
    assert_eq!((second.int_ext.as_deref(), second.sets[0].as_str(), second.day_night.as_deref()), (Some("EXT"), "HARBOUR", Some("DAY")));
    assert_eq!(first.comments, ["Rain"]);
    let names: Vec<&str> = schedule.elements.iter().map(|element| element.name.as_str()).collect();
    assert_eq!(names, ["NIKOS", "12 dockers", "IRINI", "Goat"]);
    assert_eq!(schedule.elements[3].category, "animals");
    assert_eq!(second.elements, [0, 2, 3]);
    assert!(schedule.damage.is_empty() && schedule.left_out.is_empty());
}

#[test]
fn a_cut_exchange_file_gives_what_is_whole_and_says_so() {
    let file = two_scenes();
    let schedule = read(&file[..file.len() - 3]).unwrap();
    assert_eq!(schedule.sheets.len(), 2);
    assert_eq!(schedule.missing.len(), 1);
    assert!(schedule.missing[0].ends_with("the rest is not read"), "{:?}", schedule.missing);
    // A length that reaches past the end is not believed.
    let mut lying = file.clone();
    let at = lying.windows(4).position(|window| window == b"#\0\0\0").unwrap();
    lying[at + 4] = 0xff;
    lying[at + 5] = 0xff;
    assert!(read(&lying).unwrap().sheets.is_empty());
}

/// Writes a container of sections, compressed or not, with or without its map.
pub(super) fn msd_file(sections: &[(&str, bool)], with_map: bool) -> Vec<u8> {
    let mut file = vec![0; 716];
    file[..msd::MAGIC.len()].copy_from_slice(msd::MAGIC);
    file[64..73].copy_from_slice(b"00.01.001");
    file[192..201].copy_from_slice(b"06.00.000");
    let mut map = Vec::new();
    for (xml, compressed) in sections {
        let mut header = vec![0; 68];
        header[..34].copy_from_slice(b"/********* EPSF SECTION *********/");
        header[67] = u8::from(*compressed);
        let body = if *compressed {
            let mut encoder = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::default());
            encoder.write_all(xml.as_bytes()).unwrap();
            encoder.finish().unwrap()
        } else {
            xml.as_bytes().to_vec()
        };
        let mut entry = vec![0; 332];
        entry[..38].copy_from_slice(b"/********* EPSF SECTION MAP *********/");
        entry[68..72].copy_from_slice(&u32::try_from(file.len()).unwrap().to_be_bytes());
        entry[72..76].copy_from_slice(&u32::try_from(header.len() + body.len()).unwrap().to_be_bytes());
        map.extend(entry);
        file.extend(header);
        file.extend(body);
    }
    if with_map {
        let at = u32::try_from(file.len()).unwrap().to_be_bytes();
        file[260..264].copy_from_slice(&at);
        file[264..268].copy_from_slice(&u32::try_from(sections.len()).unwrap().to_be_bytes());
        file.extend(map);
    }
    file
}

const INFO: &str = r#"<ProductionInfo><PropertyList><Property Name="PictureTitle" Value="Salt &amp; Stone"/><Property Name="Upm" Value="R. Vale"/><Property Name="ProdNo" Value="541"/></PropertyList></ProductionInfo>"#;
const ELEMENTS: &str = r#"<ElementMgr><Elements>
  <Element Name="NIKOS" CategoryName="Cast Members" BoardID="1"><LinkedElements><LinkedElement CategoryName="Props" Name="Ledger"/></LinkedElements></Element>
  <Element Name="Ledger" CategoryName="Props" BoardID=""/></Elements></ElementMgr>"#;
const SHEETS: &str = r#"<BreakdownSheetMgr><BreakdownSheets>
  <BreakdownSheet BDSID="1" Scenes="56, 58" SheetNumber="1" IE="INT" DN="NIGHT" Set="CAFE" Synopsis="They meet.&#10;Rain." NumScriptPages="11" EstimateTimeB="1" EstimateTimeA="30" Unit="1st Unit" Location="Harbour Cafe" ScriptDay="D1"><ElementRefs><ElementRef CategoryName="Cast Members" ElementName="NIKOS"/><ElementRef CategoryName="Props" ElementName="Ledger"/></ElementRefs></BreakdownSheet>
  <BreakdownSheet BDSID="2" Scenes="57" IE="EXT" DN="DAY" Set="QUAY" NumScriptPages="18"/>
  <BreakdownSheet BDSID="3" Scenes="59" NumScriptPages="x"/></BreakdownSheets></BreakdownSheetMgr>"#;
const BOARDS: &str = r#"<StripBoardMgr><StripBoardMgrPreferences><PropertyList><Property Name="ActiveStripBoard" Value="Blue"/></PropertyList></StripBoardMgrPreferences><StripBoards>
  <StripBoard Name="Blue" CalendarName="Main"><ScheduledStrips><ScheduleDay><BDSStrip BDSID="2"/><BannerStrip Text="COMPANY MOVE"/></ScheduleDay><ScheduleDay><BDSStrip BDSID="1"/></ScheduleDay><RemainingScheduledStrips/></ScheduledStrips><UnscheduledStrips><RemainingUnscheduledStrips><BDSStrip BDSID="3"/><BDSStrip BDSID="9"/></RemainingUnscheduledStrips></UnscheduledStrips></StripBoard>
  <StripBoard Name="Pink" CalendarName="Main"><ScheduledStrips><ScheduleDay><BDSStrip BDSID="1"/></ScheduleDay></ScheduledStrips></StripBoard></StripBoards></StripBoardMgr>"#;
const CALENDARS: &str = r#"<CalendarMgr><Calendars><Calendar Name="Main"><ScheduleDates><ScheduleDate Name="ProductionStartDate" Date="06/05/2026"/><ScheduleDate Name="ProductionEndDate" Date="06/10/2026"/></ScheduleDates><DaysOff Sun="1" Mon="0" Sat="1"/><SpecialDays><SpecialDay Date="06/08/2026" Off="0" Holiday="1"/><SpecialDay Date="06/13/2026" ExceptionWorkday="1"/></SpecialDays></Calendar></Calendars></CalendarMgr>"#;

fn sections() -> Vec<(&'static str, bool)> {
    vec![(INFO, true), (ELEMENTS, true), ("\u{1}BM not xml", false), (SHEETS, true), (BOARDS, false), (CALENDARS, true)]
}

#[test]
fn a_movie_magic_file_reads_by_its_map_and_by_its_marks() {
    for with_map in [true, false] {
        let schedule = read(&msd_file(&sections(), with_map)).unwrap();
        assert_eq!(schedule.title.as_deref(), Some("Salt & Stone"));
        assert_eq!(schedule.people, [("UPM".to_owned(), "R. Vale".to_owned())]);
        let first = &schedule.sheets[0];
        assert_eq!((first.number.as_deref(), first.eighths, first.minutes), (Some("56, 58"), Some(11), Some(90)));
        assert_eq!(first.synopsis.as_deref(), Some("They meet.\nRain."));
        assert_eq!((schedule.sheets[1].eighths, schedule.sheets[2].eighths), (Some(18), None));
        assert_eq!(first.elements, [0, 1]);
        assert_eq!(schedule.elements[0].linked, [1]);
        assert_eq!(schedule.active, Some(0));
        let board = &schedule.boards[0];
        assert_eq!(board.units[0].days, [vec![Strip::Sheet(1), Strip::Banner("COMPANY MOVE".to_owned())], vec![Strip::Sheet(0)]]);
        assert_eq!(board.boneyard, [2]);
        let calendar = &schedule.calendars[board.calendar.unwrap()];
        let dates = walk(calendar, calendar.start.unwrap(), 6, true);
        // Friday; Monday is a holiday; the second Saturday is worked.
        let days: Vec<i8> = dates.iter().map(|date| date.day()).collect();
        assert_eq!(days, [5, 9, 10, 11, 12, 13]);
        assert_eq!(schedule.damage, ["sheets have pages that are no number (1)", "strips name a sheet that is not in the file (1)"]);
        assert_eq!(schedule.doubts.is_empty(), with_map);
    }
}

#[test]
fn hostile_movie_magic_files_are_refused() {
    let bomb = "<a>".to_owned() + &" ".repeat(33 << 20) + "</a>";
    assert_eq!(reason(&msd_file(&[(&bomb, true), (SHEETS, true)], true)), "its sections unpack to more than 128 MB");
    let entity = r#"<!DOCTYPE x [<!ENTITY a "aaaa">]><BreakdownSheetMgr>&a;</BreakdownSheetMgr>"#;
    assert!(reason(&msd_file(&[(entity, true)], true)).contains("declares a document type"));
    let deep = "<a>".repeat(1_000);
    assert!(reason(&msd_file(&[(&deep, true)], true)).contains("nested deeper"));
    assert!(reason(&msd_file(&[], true)).contains("breakdown sheets cannot be found"));
    // A map that counts more sections than there are is not believed.
    let mut lying = msd_file(&sections(), true);
    lying[264..268].copy_from_slice(&u32::MAX.to_be_bytes());
    assert_eq!(read(&lying).unwrap().sheets.len(), 3);
    // A section that is damaged takes only itself along.
    let mut damaged = msd_file(&sections(), true);
    let at = damaged.windows(34).position(|window| window == b"/********* EPSF SECTION *********/").unwrap();
    damaged[at + 68..at + 80].fill(0xff);
    let schedule = read(&damaged).unwrap();
    assert_eq!((schedule.sheets.len(), schedule.title.as_deref()), (3, None));
    assert!(schedule.missing[0].starts_with("section 1 is not read"), "{:?}", schedule.missing);
}

#[test]
fn slug_lines() {
    for (text, parts) in [
        ("INT. KITCHEN - NIGHT", (Some("INT"), "KITCHEN", Some("NIGHT"))),
        ("EXT HARBOUR-DAY", (Some("EXT"), "HARBOUR", Some("DAY"))),
        ("INT./EXT. CAR - MOVING - DUSK", (Some("INT/EXT"), "CAR - MOVING", Some("DUSK"))),
        ("I/E BOAT – MAGIC HOUR", (Some("I/E"), "BOAT", Some("MAGIC HOUR"))),
        ("INTERIOR DESIGN SHOP", (None, "INTERIOR DESIGN SHOP", None)),
        ("EXT. ROOM 12-B", (Some("EXT"), "ROOM 12-B", None)),
        ("", (None, "", None)),
        ("INT.", (Some("INT"), "", None)),
    ] {
        let found = heading(text);
        assert_eq!((found.int_ext.as_deref(), found.set.as_str(), found.day_night.as_deref()), parts, "{text}");
    }
}

#[test]
fn categories_go_by_name_and_then_by_number() {
    for (name, number, key) in [
        ("Cast Members", Some(100), "cast"),
        ("Makeup / Hair", None, "makeup_hair"),
        ("Extras", Some(900), "background"),
        ("Requisiten", Some(104), "props"),
        ("Drone Team", Some(700), "drone_team"),
        ("***", None, "misc"),
    ] {
        assert_eq!(category(name, number), key, "{name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Whatever the bytes are, reading ends, and what it gives is in order.
    #[test]
    fn any_bytes_read_or_are_refused(kind in 0..3_usize, cut in 0.0..1.0_f64, flips in prop::collection::vec((0.0..1.0_f64, any::<u8>()), 0..6)) {
        let msd = msd_file(&sections(), true);
        let sex = two_scenes();
        let whole = [SMALL, &sex, &msd][kind];
        let at = |share: f64, of: usize| ((share * of as f64) as usize).min(of.saturating_sub(1));
        let mut bytes = whole[..=at(cut, whole.len())].to_vec();
        let length = bytes.len();
        for (place, byte) in flips {
            bytes[at(place, length)] = byte;
        }
        if let Ok(schedule) = read(&bytes) {
            for board in &schedule.boards {
                let strips = board.units.iter().flat_map(|unit| unit.days.iter().flatten());
                let on_days = strips.filter_map(|strip| match strip { Strip::Sheet(at) => Some(at), Strip::Banner(_) => None });
                prop_assert!(on_days.chain(&board.boneyard).chain(&board.loose).all(|at| *at < schedule.sheets.len()));
                prop_assert!(board.calendar.is_none_or(|at| at < schedule.calendars.len()));
            }
            prop_assert!(schedule.sheets.iter().flat_map(|sheet| &sheet.elements).all(|at| *at < schedule.elements.len()));
            prop_assert!(schedule.elements.iter().flat_map(|element| &element.linked).all(|at| *at < schedule.elements.len()));
        }
    }

    #[test]
    fn noise_is_refused_or_read(bytes in prop::collection::vec(any::<u8>(), 0..300), mark in 0..4_usize) {
        let marks: [&[u8]; 4] = [sex::MAGIC, msd::MAGIC, b"{\"breakdowns\":[", b""];
        let _ = read(&[marks[mark], &bytes].concat());
    }
}
