//! Universal Schedule Standard: JSON, read as its text says and as files in the field are.
//!
//! The standard is published at github.com/UniversalScheduleStandard (CC-BY-4.0). Its own samples differ from its text:
//! `breakdownArrays` for `breakdownIds`, `strip` for `scene`, `doodDayCount` for `dropDayCount`, `+0000` for `Z`, holidays
//! as events, `doodTravel` for `travel`. Earlier drafts keep day breaks as breakdowns of type `day`. All of these are read.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Weekday;
use serde_json::{Map, Value};

use super::uss_json::{Moment, id, list, moment, number, pages, parse_cut, places, prose, root, truth, whole, word};
use super::{
    Board, CAST, Calendar, Element, Event, Format, MAX_SHEETS, Schedule, Sheet, Strip, Trouble, UnitBoard, What, category, dates, text,
};

type Object = Map<String, Value>;

/// Reads a file.
pub(super) fn read(bytes: &[u8]) -> Result<Schedule, Trouble> {
    let (json, encoding) = text::decode(bytes);
    let (value, cut) = parse_cut(&json, &["breakdowns", "elements", "categories", "events"])?;
    let Some(root) = root(&value) else {
        if cut.is_some() {
            let help = "export it again from the program it comes from";
            return Err(Trouble::Unreadable("it is cut short before the first of its breakdowns".to_owned(), help));
        }
        let help = "export the schedule again as Universal Schedule Standard";
        return Err(Trouble::Unreadable("it is JSON, but holds no breakdowns and so is no schedule".to_owned(), help));
    };
    let mut schedule = header(root);
    schedule.places = places(&json);
    if let Some(inside) = cut {
        let count = list(root, &["breakdowns"]).len();
        if count == 0 {
            let help = "export it again from the program it comes from";
            return Err(Trouble::Unreadable("it is cut short before the first of its breakdowns".to_owned(), help));
        }
        let parts = ["breakdowns", "categories", "elements", "stripboards", "calendars"];
        let gone: Vec<&str> = parts.into_iter().filter(|key| !root.contains_key(*key) && *key != inside).collect();
        let within = if inside.is_empty() { String::new() } else { format!(" within its `{inside}`") };
        let without = if gone.is_empty() { String::new() } else { format!("; its {} are missing whole", gone.join(", ")) };
        let said = format!("the file is cut short{within}: {count} breakdowns are read{without}");
        schedule.missing.push(said);
    }
    if let Some(encoding) = encoding {
        schedule.doubts.push(format!("the file is not UTF-8; it was read as {encoding}"));
    }
    let bounded = |items: &[&Value], what: &str| {
        if items.len() > MAX_SHEETS { Err(Trouble::TooLarge(format!("{} {what}, {MAX_SHEETS} at most", items.len()))) } else { Ok(()) }
    };
    let (breakdowns, elements) = (list(root, &["breakdowns"]), list(root, &["elements"]));
    bounded(&breakdowns, "breakdowns")?;
    bounded(&elements, "elements")?;
    if breakdowns.is_empty() {
        schedule.damage.push("it has no breakdowns".to_owned());
    }
    let mut reader = Reader { shift: shift(root), ..Reader::default() };
    reader.categories(root);
    reader.elements(&elements, &mut schedule);
    reader.sheets(&breakdowns, &mut schedule);
    reader.calendars(root, &mut schedule);
    reader.boards(root, &breakdowns, &mut schedule);
    reader.report(root, &mut schedule);
    Ok(schedule)
}

fn header(root: &Object) -> Schedule {
    let text = |key: &str| word(root.get(key));
    let date = |key: &str| moment(root.get(key)).map(|moment| moment.date);
    let season = text("season").map(|season| format!("season {season}"));
    let episode: Vec<String> = [text("episode"), text("episodeName"), season].into_iter().flatten().collect();
    let mut left_out = Vec::new();
    for (key, what) in [("author", "the author's name"), ("description", "the description of the schedule")] {
        if text(key).is_some() {
            left_out.push(what.to_owned());
        }
    }
    Schedule {
        format: Some(Format::Uss),
        tool: text("source"),
        version: text("ussVersion"),
        title: text("project"),
        company: text("company"),
        episode: (!episode.is_empty()).then(|| episode.join(", ")),
        name: text("name"),
        revision: (text("schedColor"), date("schedDate")),
        script: (text("scriptColor"), date("scriptDate")),
        created: date("created"),
        left_out,
        ..Schedule::default()
    }
}

/// Whether dates that are written as an hour after noon in Greenwich are midnight of the next day, east of it. The
/// calendars decide where they can: a start falls on a working day. Otherwise they are.
fn shift(root: &Object) -> bool {
    let mut votes = 0;
    for calendar in list(root, &["calendars"]).into_iter().filter_map(Value::as_object) {
        let off = weekdays(calendar.get("daysOff"));
        for event in list(calendar, &["events"]).into_iter().filter_map(Value::as_object) {
            let Some(start) = moment(event.get("date")).filter(|at| at.late && word(event.get("type")).as_deref() == Some("start")) else {
                continue;
            };
            let next = start.date.tomorrow().unwrap_or(start.date);
            match (off.contains(&start.date.weekday()), off.contains(&next.weekday())) {
                (true, false) => votes += 1,
                (false, true) => votes -= 1,
                _ => {}
            }
        }
    }
    votes >= 0
}

fn weekdays(value: Option<&Value>) -> Vec<Weekday> {
    let items = value.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let mut days: Vec<Weekday> = Vec::new();
    for day in items.iter().filter_map(|item| whole(Some(item))).filter_map(dates::weekday) {
        if !days.contains(&day) {
            days.push(day);
        }
    }
    days.sort_by_key(|day| day.to_monday_zero_offset());
    days
}

/// What a reading remembers from one part of the file for the next.
#[derive(Default)]
struct Reader {
    shift: bool,
    shifted: bool,
    /// Key of each category by identity, and by name.
    categories: HashMap<String, String>,
    /// Category of elements that only their category names.
    by_element: HashMap<String, String>,
    elements: HashMap<String, usize>,
    sheets: HashMap<String, usize>,
    /// Sheets that are no sheets but day breaks.
    breaks: BTreeSet<usize>,
    calendars: HashMap<String, usize>,
    /// Named things that stand nowhere, by what they are.
    dangling: BTreeMap<&'static str, usize>,
    /// Events that are kept nowhere, by name.
    custom: BTreeSet<String>,
    holiday_events: bool,
    uneven: Vec<String>,
    many: BTreeMap<&'static str, Vec<String>>,
}

impl Reader {
    fn date(&mut self, at: Moment) -> jiff::civil::Date {
        if at.late && self.shift {
            self.shifted = true;
            return at.date.tomorrow().unwrap_or(at.date);
        }
        at.date
    }

    fn missing(&mut self, what: &'static str) {
        *self.dangling.entry(what).or_default() += 1;
    }

    fn categories(&mut self, root: &Object) {
        for object in list(root, &["categories"]).into_iter().filter_map(Value::as_object) {
            let name = word(object.get("name")).unwrap_or_default();
            let key = category(&name, whole(object.get("ucid")));
            for element in list(object, &["elements", "elementIds"]) {
                if let Some(element) = id(element) {
                    self.by_element.entry(element).or_insert_with(|| key.clone());
                }
            }
            if let Some(own) = id(&Value::Object(object.clone())) {
                self.categories.entry(own).or_insert_with(|| key.clone());
            }
            self.categories.entry(name).or_insert(key);
        }
    }

    fn elements(&mut self, items: &[&Value], schedule: &mut Schedule) {
        let mut linked: Vec<(usize, Vec<String>)> = Vec::new();
        let mut nameless = 0;
        for object in items.iter().filter_map(|item| item.as_object()) {
            let own = ["id", "_id"].iter().find_map(|key| object.get(*key).and_then(id)).unwrap_or_default();
            let Some(name) = word(object.get("name")) else {
                nameless += 1;
                continue;
            };
            let stated = object.get("category").or_else(|| object.get("categoryId")).and_then(id);
            let known = stated.as_ref().and_then(|stated| self.categories.get(stated)).or_else(|| self.by_element.get(&own));
            let key = match (known, stated) {
                (Some(key), _) => key.clone(),
                (None, stated) => {
                    self.missing("a category that elements name");
                    // A name in the place of an identity is a category all the same.
                    stated
                        .filter(|text| !text.chars().all(|c| c.is_ascii_hexdigit() || c == '-'))
                        .map_or_else(|| "misc".to_owned(), |text| category(&text, None))
                }
            };
            let at = schedule.elements.len();
            let links: Vec<String> = list(object, &["linkedElements"]).into_iter().filter_map(id).collect();
            if !links.is_empty() {
                linked.push((at, links));
            }
            let drop_days = ["dropDayCount", "doodDayCount"].iter().find_map(|key| whole(object.get(*key)));
            let events = self.events(object);
            if !own.is_empty() && self.elements.insert(own.clone(), at).is_some() {
                schedule.damage.push(format!("two elements have the identity {own}"));
            }
            schedule.elements.push(Element {
                id: own,
                category: key,
                name,
                board_id: word(object.get("elementId")),
                holds: truth(object.get("isHold")),
                drop: truth(object.get("isDrop")),
                drop_days: drop_days.and_then(|days| u32::try_from(days).ok()).filter(|days| *days <= 1_000),
                days_off: weekdays(object.get("daysOff")),
                events,
                linked: Vec::new(),
            });
            if truth(object.get("isDood")) == Some(false) {
                self.many.entry("left off day-out-of-days").or_default().push(word(object.get("name")).unwrap_or_default());
            }
        }
        if nameless > 0 {
            schedule.damage.push(format!("{nameless} of its elements have no name"));
        }
        for (at, links) in linked {
            for link in links {
                match self.elements.get(&link).copied() {
                    Some(other) if !schedule.elements[at].linked.contains(&other) => schedule.elements[at].linked.push(other),
                    Some(_) => {}
                    None => self.missing("an element that another is linked to"),
                }
            }
        }
    }

    fn events(&mut self, object: &Object) -> Vec<Event> {
        let mut events = Vec::new();
        for event in list(object, &["events"]).into_iter().filter_map(Value::as_object) {
            let Some(at) = moment(event.get("date")) else {
                self.missing("the date of an event");
                continue;
            };
            let date = self.date(at);
            let name = word(event.get("name"));
            let kind = word(event.get("type")).unwrap_or_default().to_lowercase();
            let lower = name.clone().unwrap_or_default().to_lowercase();
            let has = |word: &str| lower.contains(word);
            let what = match kind.as_str() {
                "start" => What::Start,
                "dayoff" if has("holiday") => What::Holiday,
                "dayoff" => What::Off,
                _ if has("travel") => What::Travel,
                _ if has("fitting") => What::Fitting,
                _ if has("rehears") => What::Rehearsal,
                _ if has("test") => What::Test,
                _ if has("holiday") => {
                    self.holiday_events = true;
                    What::Holiday
                }
                _ if matches!(lower.as_str(), "dayoff" | "day off" | "off") => What::Off,
                _ => What::Other,
            };
            if what == What::Other {
                self.custom.insert(name.clone().unwrap_or_else(|| kind.clone()));
            }
            events.push(Event { date, what, name });
        }
        events
    }

    fn sheets(&mut self, items: &[&Value], schedule: &mut Schedule) {
        for object in items.iter().filter_map(|item| item.as_object()) {
            let own = ["id", "_id"].iter().find_map(|key| object.get(*key).and_then(id)).unwrap_or_default();
            let at = schedule.sheets.len();
            let kind = word(object.get("type")).unwrap_or_default().to_lowercase();
            let banner = prose(object.get("bannerText"));
            let number = word(object.get("scene")).or_else(|| word(object.get("sceneNumber")));
            // A type that is not known is a banner only where it says nothing but a banner's text.
            let plain = number.is_none() && object.get("pages").is_none_or(Value::is_null) && list(object, &["elements"]).is_empty();
            let is_banner = match kind.as_str() {
                "banner" | "day" | "daybreak" | "note" => true,
                "scene" | "strip" => false,
                _ => banner.is_some() && plain,
            };
            if matches!(kind.as_str(), "day" | "daybreak") {
                self.breaks.insert(at);
            }
            let mut sheet = Sheet { id: own.clone(), ..Sheet::default() };
            if is_banner {
                let text = banner.or_else(|| prose(object.get("description"))).unwrap_or_default();
                sheet.banner = Some(text.split('\n').collect::<Vec<_>>().join(" "));
                if !list(object, &["elements"]).is_empty() {
                    self.many.entry("elements of banners").or_default().push(sheet.banner.clone().unwrap_or_default());
                }
            } else {
                self.strip(object, number, &mut sheet, schedule);
            }
            if !own.is_empty() && self.sheets.insert(own.clone(), at).is_some() {
                schedule.damage.push(format!("two breakdowns have the identity {own}"));
            }
            schedule.sheets.push(sheet);
        }
    }

    fn strip(&mut self, object: &Object, number: Option<String>, sheet: &mut Sheet, schedule: &mut Schedule) {
        let shown = || number.clone().unwrap_or_else(|| "without a number".to_owned());
        match pages(object.get("pages")) {
            Ok(Some((eighths, even))) => {
                sheet.eighths = Some(eighths);
                if !even {
                    self.uneven.push(shown());
                }
            }
            Ok(None) => {}
            Err(()) => schedule.damage.push(format!("the pages of scene {} are no length", shown())),
        }
        sheet.script_page = word(object.get("scriptPage"));
        sheet.synopsis = prose(object.get("description"));
        sheet.comments.extend(prose(object.get("comments")));
        // An hour of work on one strip is 3,600,000; a year of it is no estimate.
        let minutes = self::number(object.get("duration")).map(|millis| (millis / 60_000.0).round());
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within 1 to 100,000")]
        let minutes = minutes.filter(|minutes| (1.0..=100_000.0).contains(minutes)).map(|minutes| minutes as u32);
        sheet.minutes = minutes;
        for element in list(object, &["elements", "elementIds"]) {
            let found = id(element).and_then(|id| self.elements.get(&id).copied());
            let Some(at) = found else {
                self.missing("an element that breakdowns name");
                continue;
            };
            let element = &schedule.elements[at];
            let name = element.name.clone();
            let slot = match element.category.as_str() {
                "set" => {
                    if !sheet.sets.contains(&name) {
                        sheet.sets.push(name);
                    }
                    continue;
                }
                "notes" | "comments" => {
                    sheet.comments.push(name);
                    continue;
                }
                "int_ext" => &mut sheet.int_ext,
                "day_night" => &mut sheet.day_night,
                "script_day" => &mut sheet.script_day,
                "unit" => &mut sheet.unit,
                "sequence" => &mut sheet.sequence,
                "location" => &mut sheet.location,
                "synopsis" => &mut sheet.synopsis,
                _ => {
                    if !sheet.elements.contains(&at) {
                        sheet.elements.push(at);
                    }
                    continue;
                }
            };
            match slot {
                Some(first) if *first != name => {
                    let shown = number.clone().unwrap_or_else(|| "without a number".to_owned());
                    self.many.entry("more than one of a thing a scene has one of").or_default().push(format!("{shown}: {first}, {name}"));
                }
                Some(_) => {}
                None => *slot = Some(name),
            }
        }
        sheet.number = number;
    }

    fn calendars(&mut self, root: &Object, schedule: &mut Schedule) {
        for object in list(root, &["calendars"]).into_iter().filter_map(Value::as_object) {
            if let Some(own) = ["id", "_id"].iter().find_map(|key| object.get(*key).and_then(id)) {
                self.calendars.insert(own, schedule.calendars.len());
            }
            let mut events = self.events(object);
            let start = events.iter().find(|event| event.what == What::Start).map(|event| event.date);
            events.retain(|event| event.what != What::Start);
            let name = word(object.get("name")).unwrap_or_default();
            schedule.calendars.push(Calendar { name, start, days_off: weekdays(object.get("daysOff")), events });
        }
    }

    fn boards(&mut self, root: &Object, breakdowns: &[&Value], schedule: &mut Schedule) {
        let stripboards = list(root, &["stripboards", "stripBoards"]);
        for object in stripboards.iter().filter_map(|item| item.as_object()) {
            let named = object.get("calendar").or_else(|| object.get("calendarId")).and_then(id);
            let calendar = named.as_ref().and_then(|id| self.calendars.get(id).copied());
            if named.is_some() && calendar.is_none() {
                self.missing("a calendar that a stripboard names");
            }
            let mut board = Board { name: word(object.get("name")).unwrap_or_default(), calendar, ..Board::default() };
            let parts = list(object, &["boards"]);
            let own = [object];
            let parts: Vec<&Object> =
                if parts.is_empty() { own.to_vec() } else { parts.into_iter().filter_map(Value::as_object).collect() };
            for part in parts {
                self.part(part, &mut board, schedule);
            }
            if truth(object.get("_current")) == Some(true) {
                schedule.active.get_or_insert(schedule.boards.len());
            }
            schedule.boards.push(board);
        }
        // The earliest drafts have no boards: the breakdowns stand in shooting order, with day breaks among them.
        if schedule.boards.is_empty() && !self.breaks.is_empty() {
            let items: Vec<Item> = (0..breakdowns.len().min(schedule.sheets.len())).map(Item::Bare).collect();
            let mut board = Board { calendar: (!schedule.calendars.is_empty()).then_some(0), ..Board::default() };
            self.fill("", items, false, &mut board, schedule);
            schedule.boards.push(board);
        }
    }

    fn part(&mut self, part: &Object, board: &mut Board, schedule: &Schedule) {
        let name = word(part.get("name")).unwrap_or_default();
        let lower = name.to_lowercase();
        let is_boneyard = lower.contains("boneyard") || lower.contains("unscheduled");
        let mut items = Vec::new();
        for item in list(part, &["breakdownIds", "breakdownArrays", "breakdowns"]) {
            let inner = match item {
                Value::Array(inner) => Some(inner.iter().collect()),
                Value::Object(day) if day.get("id").is_none() || day.contains_key("breakdownIds") => {
                    Some(list(day, &["breakdownIds", "breakdownArrays", "breakdowns"]))
                }
                _ => None,
            };
            match inner {
                Some(inner) => {
                    let strips: Vec<usize> = inner.into_iter().filter_map(|item| self.sheet(item)).collect();
                    items.push(Item::Day(strips));
                }
                None => items.extend(self.sheet(item).map(Item::Bare)),
            }
        }
        self.fill(&name, items, is_boneyard, board, schedule);
    }

    fn sheet(&mut self, item: &Value) -> Option<usize> {
        let found = id(item).and_then(|id| self.sheets.get(&id).copied());
        if found.is_none() {
            self.missing("a breakdown that a board names");
        }
        found
    }

    /// Puts the items of one board of a stripboard where they belong: arrays are days, and what stands alone is
    /// unscheduled, unless day breaks stand among it.
    fn fill(&mut self, name: &str, items: Vec<Item>, is_boneyard: bool, board: &mut Board, schedule: &Schedule) {
        let is_break = |item: &Item| matches!(item, Item::Bare(at) if self.breaks.contains(at));
        let broken = items.iter().any(is_break);
        let mut days: Vec<Vec<usize>> = Vec::new();
        let mut alone: Vec<usize> = Vec::new();
        for item in items {
            match item {
                Item::Day(strips) => days.push(strips),
                Item::Bare(at) if self.breaks.contains(&at) => days.push(std::mem::take(&mut alone)),
                Item::Bare(at) => alone.push(at),
            }
        }
        if is_boneyard {
            board.boneyard.extend(days.into_iter().flatten().chain(alone));
            return;
        }
        let in_days = !days.is_empty();
        for at in alone {
            match schedule.sheets.get(at) {
                Some(sheet) if sheet.banner.is_some() => {
                    self.many.entry("banners that stand on no day").or_default().push(sheet.banner.clone().unwrap_or_default());
                }
                _ if in_days && !broken => board.loose.push(at),
                _ => board.boneyard.push(at),
            }
        }
        if in_days || board.units.is_empty() {
            let strips = |day: Vec<usize>| day.into_iter().filter(|at| !self.breaks.contains(at)).map(Strip::Sheet).collect();
            let name = if board.units.is_empty() { String::new() } else { name.to_owned() };
            board.units.push(UnitBoard { name, days: days.into_iter().map(strips).collect() });
        }
    }

    fn report(&mut self, root: &Object, schedule: &mut Schedule) {
        for (what, count) in std::mem::take(&mut self.dangling) {
            let times = if count == 1 { "once".to_owned() } else { format!("{count} times") };
            schedule.damage.push(format!("{what} is not in the file ({times})"));
        }
        if !self.uneven.is_empty() {
            let listed = few(&self.uneven);
            schedule.doubts.push(format!("pages that are no eighths were rounded to the nearest: scenes {listed}"));
        }
        if self.shifted {
            let how = "dates with a time after noon in Greenwich were read as midnight of the next day, east of it";
            schedule.doubts.push(how.to_owned());
        }
        if self.holiday_events {
            schedule.doubts.push("calendar events named holiday were read as dates that are not worked".to_owned());
        }
        for (what, names) in std::mem::take(&mut self.many) {
            schedule.left_out.push(format!("{what}: {}", few(&names)));
        }
        if !self.custom.is_empty() {
            let names: Vec<String> = std::mem::take(&mut self.custom).into_iter().collect();
            schedule.left_out.push(format!("events named {}", few(&names)));
        }
        let mut own: BTreeSet<&str> = BTreeSet::new();
        let groups = ["breakdowns", "elements", "categories", "stripboards", "calendars"];
        let objects = groups.iter().flat_map(|key| list(root, &[key])).filter_map(Value::as_object).chain([root]);
        for key in objects.flat_map(|object| object.keys()) {
            if key.starts_with('_') && key != "_id" && key != "_current" {
                own.insert(key);
            }
        }
        if !own.is_empty() {
            let names: Vec<String> = own.into_iter().map(|key| format!("`{key}`")).collect();
            schedule.left_out.push(format!("keys of the program's own: {}", few(&names)));
        }
        // What no strip uses has no place in the model, the cast apart.
        let used: BTreeSet<usize> = schedule.sheets.iter().flat_map(|sheet| sheet.elements.iter().copied()).collect();
        const OF_SCENES: &[&str] =
            &["set", "int_ext", "day_night", "script_day", "unit", "sequence", "location", "notes", "comments", "synopsis", CAST];
        let idle = |(at, element): (usize, &Element)| {
            (!used.contains(&at) && !OF_SCENES.contains(&element.category.as_str())).then(|| element.name.clone())
        };
        let idle: Vec<String> = schedule.elements.iter().enumerate().filter_map(idle).collect();
        if !idle.is_empty() {
            schedule.left_out.push(format!("elements that no strip uses: {}", few(&idle)));
        }
    }
}

/// An item of a board.
enum Item {
    Day(Vec<usize>),
    Bare(usize),
}

/// The first of several names, and how many more there are.
pub(super) fn few(names: &[String]) -> String {
    const SHOWN: usize = 6;
    let shown = names.iter().take(SHOWN).cloned().collect::<Vec<_>>().join(", ");
    if names.len() > SHOWN { format!("{shown} and {} more", names.len() - SHOWN) } else { shown }
}
