//! What the sections of a Movie Magic Scheduling file say: sheets, elements, boards, calendars.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::{Date, Weekday};

use super::uss::few;
use super::xml::Node;
use super::{Board, Calendar, Element, Event, MAX_SHEETS, Schedule, Sheet, Strip, Trouble, UnitBoard, What, category, text};
use crate::values::DateOrder;

/// Reads the sections.
pub(super) fn read(documents: &[Node], schedule: &mut Schedule) -> Result<(), Trouble> {
    let root = |name: &str| documents.iter().find(|document| document.name == name);
    let mut left_out: Vec<&str> = Vec::new();
    for document in documents {
        match document.name.as_str() {
            "ProductionInfo" => production(document, schedule),
            "CalendarMgr" => calendars(document, schedule),
            "CategoryMgr" | "ElementMgr" | "BreakdownSheetMgr" | "StripBoardMgr" => {}
            "RedFlagMgr" if document.within("RedFlagEntry").is_empty() => {}
            "RedFlagMgr" => left_out.push("the red flags: dates when somebody or something is not free"),
            "ColorSettings" => left_out.push("the colours of the strips"),
            "StripBoardLayoutMgr" | "ReportLayoutMgr" | "DOODLayoutMgr" | "PrintViewOptions" => {
                if !left_out.contains(&"the layouts of strips and reports") {
                    left_out.push("the layouts of strips and reports");
                }
            }
            _ => schedule.left_out.push(format!("the section {}", document.name)),
        }
    }
    schedule.left_out.extend(left_out.into_iter().map(str::to_owned));
    let mut known = Known::default();
    if let Some(root) = root("ElementMgr") {
        elements(root, schedule, &mut known)?;
    }
    if let Some(root) = root("BreakdownSheetMgr") {
        sheets(root, schedule, &mut known)?;
    }
    match root("StripBoardMgr") {
        Some(root) => boards(root, schedule, &mut known),
        None => schedule.missing.push("its stripboards are missing".to_owned()),
    }
    for (what, count) in known.dangling {
        schedule.damage.push(format!("{what} ({count})"));
    }
    Ok(())
}

#[derive(Default)]
struct Known {
    elements: HashMap<(String, String), usize>,
    sheets: HashMap<String, usize>,
    dangling: BTreeMap<&'static str, usize>,
}

impl Known {
    fn missing(&mut self, what: &'static str) {
        *self.dangling.entry(what).or_default() += 1;
    }
}

fn line(node: &Node, name: &str) -> Option<String> {
    node.get(name).and_then(text::line)
}

/// A date as the program writes it: month, day and year.
pub(super) fn date(text: &str) -> Option<Date> {
    let plain = text.trim();
    (plain.len() >= 8 && plain.bytes().all(|byte| byte.is_ascii_digit() || byte == b'/'))
        .then(|| crate::values::date(plain, DateOrder::Mdy).ok())
        .flatten()
}

fn production(root: &Node, schedule: &mut Schedule) {
    let mut others: Vec<String> = Vec::new();
    for property in root.within("Property") {
        let Some(name) = property.get("Name") else { continue };
        let Some(value) = line(property, "Value").or_else(|| text::line(&property.text)) else { continue };
        let mut person = |role: &str| schedule.people.push((role.to_owned(), value.clone()));
        match name {
            "PictureTitle" => schedule.title = Some(value),
            "Company" => schedule.company = Some(value),
            "Producer" => person("Producer"),
            "Director" => person("Director"),
            "Upm" | "UPM" => person("UPM"),
            "AsstDirector" => person("1st AD"),
            "ScriptDated" => schedule.script.1 = crate::values::date(&value, DateOrder::Mdy).ok(),
            "Episode" | "EpisodeTitle" => schedule.episode = Some(value),
            _ => others.push(name.to_owned()),
        }
    }
    if !others.is_empty() {
        schedule.left_out.push(format!("of the production's title block: {}", few(&others)));
    }
}

fn elements(root: &Node, schedule: &mut Schedule, known: &mut Known) -> Result<(), Trouble> {
    let all = root.within("Element");
    if all.len() > MAX_SHEETS {
        return Err(Trouble::TooLarge(format!("{} elements, {MAX_SHEETS} at most", all.len())));
    }
    let mut links: Vec<(usize, Vec<(String, String)>)> = Vec::new();
    let mut properties: Vec<String> = Vec::new();
    for node in all {
        let (Some(name), Some(of)) = (line(node, "Name"), line(node, "CategoryName")) else {
            known.missing("elements lack a name or a category");
            continue;
        };
        let at = schedule.elements.len();
        known.elements.insert((of.clone(), name.clone()), at);
        let linked: Vec<(String, String)> =
            node.within("LinkedElement").iter().filter_map(|link| line(link, "CategoryName").zip(line(link, "Name"))).collect();
        if !linked.is_empty() {
            links.push((at, linked));
        }
        for property in node.all("Property").filter_map(|property| property.get("Name")) {
            if !properties.iter().any(|known| known == property) && properties.len() < 100 {
                properties.push(property.to_owned());
            }
        }
        schedule.elements.push(Element { category: category(&of, None), name, board_id: line(node, "BoardID"), ..Element::default() });
    }
    for (at, linked) in links {
        for link in linked {
            match known.elements.get(&link).copied() {
                Some(other) => schedule.elements[at].linked.push(other),
                None => known.missing("linked elements are not in the file"),
            }
        }
    }
    if !properties.is_empty() {
        schedule.left_out.push(format!("settings of elements: {}", few(&properties)));
    }
    Ok(())
}

fn sheets(root: &Node, schedule: &mut Schedule, known: &mut Known) -> Result<(), Trouble> {
    let all = root.within("BreakdownSheet");
    if all.len() > MAX_SHEETS {
        return Err(Trouble::TooLarge(format!("{} breakdown sheets, {MAX_SHEETS} at most", all.len())));
    }
    for node in all {
        let id = line(node, "BDSID").unwrap_or_default();
        let time = |name: &str| line(node, name).and_then(|text| text.parse::<u32>().ok()).filter(|number| *number <= 1_440);
        // B holds the hours and A the minutes.
        let minutes = time("EstimateTimeB").unwrap_or(0) * 60 + time("EstimateTimeA").unwrap_or(0);
        let eighths = line(node, "NumScriptPages");
        let counted = eighths.as_deref().and_then(|text| text.parse::<u32>().ok()).filter(|eighths| *eighths <= 800_000);
        if eighths.is_some() && counted.is_none() {
            known.missing("sheets have pages that are no number");
        }
        let mut sheet = Sheet {
            id: id.clone(),
            banner: None,
            number: line(node, "Scenes"),
            sheet: line(node, "SheetNumber"),
            eighths: counted,
            script_page: line(node, "ScriptPageNumbers"),
            int_ext: line(node, "IE"),
            sets: line(node, "Set").into_iter().collect(),
            day_night: line(node, "DN"),
            script_day: line(node, "ScriptDay"),
            synopsis: node.get("Synopsis").and_then(text::lines),
            comments: node.get("Comments").and_then(text::lines).into_iter().collect(),
            minutes: (minutes > 0).then_some(minutes),
            unit: line(node, "Unit"),
            sequence: line(node, "Sequence"),
            location: line(node, "Location"),
            elements: Vec::new(),
        };
        for reference in node.within("ElementRef") {
            let Some((of, name)) = line(reference, "CategoryName").zip(line(reference, "ElementName")) else { continue };
            let key = category(&of, None);
            match key.as_str() {
                "set" if !sheet.sets.is_empty() => {}
                "set" => sheet.sets.push(name),
                "notes" | "comments" => sheet.comments.push(name),
                "int_ext" => drop(sheet.int_ext.get_or_insert(name)),
                "day_night" => drop(sheet.day_night.get_or_insert(name)),
                "script_day" => drop(sheet.script_day.get_or_insert(name)),
                "unit" => drop(sheet.unit.get_or_insert(name)),
                "sequence" => drop(sheet.sequence.get_or_insert(name)),
                "location" => drop(sheet.location.get_or_insert(name)),
                "synopsis" => drop(sheet.synopsis.get_or_insert(name)),
                _ => {
                    let next = schedule.elements.len();
                    let at = *known.elements.entry((of, name.clone())).or_insert(next);
                    if at == next {
                        schedule.elements.push(Element { category: key, name, ..Element::default() });
                    }
                    if !sheet.elements.contains(&at) {
                        sheet.elements.push(at);
                    }
                }
            }
        }
        if !id.is_empty() && known.sheets.insert(id, schedule.sheets.len()).is_some() {
            known.missing("sheets share an identity");
        }
        schedule.sheets.push(sheet);
    }
    Ok(())
}

fn calendars(root: &Node, schedule: &mut Schedule) {
    let mut milestones: Vec<String> = Vec::new();
    for node in root.within("Calendar") {
        let mut calendar = Calendar { name: line(node, "Name").unwrap_or_default(), ..Calendar::default() };
        for stated in node.within("ScheduleDate") {
            let (Some(name), Some(date)) = (stated.get("Name"), stated.get("Date").and_then(date)) else { continue };
            if name == "ProductionStartDate" {
                calendar.start = Some(date);
            } else if !milestones.iter().any(|known| known == name) && milestones.len() < 100 {
                milestones.push(name.to_owned());
            }
        }
        if let Some(off) = node.child("DaysOff") {
            const DAYS: [(&str, Weekday); 7] = [
                ("Mon", Weekday::Monday),
                ("Tue", Weekday::Tuesday),
                ("Wed", Weekday::Wednesday),
                ("Thu", Weekday::Thursday),
                ("Fri", Weekday::Friday),
                ("Sat", Weekday::Saturday),
                ("Sun", Weekday::Sunday),
            ];
            calendar.days_off = DAYS.iter().filter(|(name, _)| off.is(name)).map(|(_, day)| *day).collect();
        }
        for special in node.within("SpecialDay") {
            let Some(date) = special.get("Date").and_then(date) else { continue };
            let name = line(special, "Name").or_else(|| line(special, "Description"));
            let kinds = [("Holiday", What::Holiday), ("Off", What::Off), ("CompanyTravel", What::Travel), ("ExceptionWorkday", What::Work)];
            if let Some((_, what)) = kinds.into_iter().find(|(flag, _)| special.is(flag)) {
                calendar.events.push(Event { date, what, name });
            }
        }
        schedule.calendars.push(calendar);
    }
    if !milestones.is_empty() {
        schedule.left_out.push(format!("dates of the calendar: {}", few(&milestones)));
    }
}

fn boards(root: &Node, schedule: &mut Schedule, known: &mut Known) {
    let active = root.within("Property").into_iter().find(|property| property.get("Name") == Some("ActiveStripBoard"));
    let active = active.and_then(|property| line(property, "Value"));
    for node in root.within("StripBoard") {
        let named = line(node, "CalendarName");
        let calendar = named.as_ref().and_then(|name| schedule.calendars.iter().position(|calendar| calendar.name == *name));
        if named.is_some() && calendar.is_none() {
            known.missing("boards name a calendar that is not in the file");
        }
        let mut board = Board { name: line(node, "Name").unwrap_or_default(), calendar, ..Board::default() };
        let mut days = Vec::new();
        let mut banners: Vec<String> = Vec::new();
        for group in node.child("ScheduledStrips").map(|part| part.children.as_slice()).unwrap_or_default() {
            match group.name.as_str() {
                "ScheduleDay" => days.push(strips(group, schedule, known)),
                "Description" | "SortBy" => {}
                _ => unscheduled(strips(group, schedule, known), &mut board.boneyard, &mut banners),
            }
        }
        for group in node.child("UnscheduledStrips").map(|part| part.children.as_slice()).unwrap_or_default() {
            unscheduled(strips(group, schedule, known), &mut board.boneyard, &mut banners);
        }
        if !banners.is_empty() {
            schedule.left_out.push(format!("banners that stand on no day: {}", few(&banners)));
        }
        board.units.push(UnitBoard { name: String::new(), days });
        if active.as_ref() == Some(&board.name) && schedule.active.is_none() {
            schedule.active = Some(schedule.boards.len());
        }
        schedule.boards.push(board);
    }
}

fn strips(group: &Node, schedule: &Schedule, known: &mut Known) -> Vec<Strip> {
    let mut strips = Vec::new();
    for node in &group.children {
        match node.name.as_str() {
            "BDSStrip" => match line(node, "BDSID").and_then(|id| known.sheets.get(&id).copied()) {
                Some(at) if at < schedule.sheets.len() => strips.push(Strip::Sheet(at)),
                _ => known.missing("strips name a sheet that is not in the file"),
            },
            "BannerStrip" => strips.extend(line(node, "Text").map(Strip::Banner)),
            _ => known.missing("strips are of a kind that is not known"),
        }
    }
    strips
}

fn unscheduled(strips: Vec<Strip>, boneyard: &mut Vec<usize>, banners: &mut Vec<String>) {
    for strip in strips {
        match strip {
            Strip::Sheet(at) => boneyard.push(at),
            Strip::Banner(text) => banners.push(text),
        }
    }
}
