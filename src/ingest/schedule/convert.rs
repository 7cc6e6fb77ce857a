//! A schedule into records: what a strip, a board, a calendar and an element are among the production's facts.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, Weekday};

use super::uss::few;
use super::{Board, CAST, Calendar, Element, Event, Format, Schedule, Sheet, Strip, Trouble, What, dates, walk};
use crate::findings::{At, Finding, codes};
use crate::ingest::import::{Import, Tree};
use crate::model::fields::{self, Kind};
use crate::values::{CastId, Eighths, slug};

/// Reads a schedule of any format into records.
pub fn read(bytes: &[u8], import: &mut Import<'_>) {
    match super::read(bytes) {
        Ok(mut schedule) => {
            if let Some(wanted) = import.board.and_then(|wanted| schedule.board_named(wanted)) {
                schedule.active = Some(wanted);
            }
            Convert::new(&schedule).all(import);
        }
        Err(Trouble::Unreadable(reason, help)) => import.refuse(&codes::UNREADABLE, &format!("the file cannot be read: {reason}"), help),
        Err(Trouble::TooLarge(what)) => {
            import.refuse(&codes::TOO_LARGE, &format!("the file is too large: {what}"), "export it anew, or take it away");
        }
    }
}

struct Convert<'s> {
    schedule: &'s Schedule,
    /// The number that each sheet stands under; none for banners.
    numbers: Vec<Option<String>>,
    /// Cast number of each element of the cast, where every one has a number of its own.
    cast: Option<BTreeMap<usize, String>>,
    /// Id of each unit, by the name that sheets and boards give it.
    units: BTreeMap<String, String>,
    /// Id of each location, by name.
    locations: BTreeMap<String, String>,
    /// The dates of the days of each board.
    dated: Vec<Vec<Date>>,
}

fn map(entries: Vec<(&str, Tree)>) -> Tree {
    Tree::Map(entries.into_iter().map(|(key, tree)| (key.to_owned(), tree)).collect())
}

fn text(text: impl Into<String>) -> Tree {
    Tree::Text(text.into())
}

impl<'s> Convert<'s> {
    fn new(schedule: &'s Schedule) -> Self {
        let none = || (Vec::new(), BTreeMap::new(), BTreeMap::new());
        let (numbers, units, locations) = none();
        Self { schedule, numbers, cast: cast(schedule), units, locations, dated: Vec::new() }
    }

    fn at(&self, id: &str) -> At {
        let place = self.schedule.places.get(id);
        place.map_or(At::File, |(line, column, length)| At::Text { line: *line, column: *column, length: *length })
    }

    fn all(mut self, import: &mut Import<'_>) {
        self.top(import);
        self.names(import);
        self.scenes(import);
        self.elements(import);
        self.boards(import);
        self.report(import);
    }

    fn top(&self, import: &mut Import<'_>) {
        let schedule = self.schedule;
        if let Some(title) = schedule.title.as_ref().or(schedule.name.as_ref()) {
            import.guess_top("title", At::File, title.as_str());
        }
        if let Some(company) = &schedule.company {
            import.guess_top("company", At::File, map(vec![("name", text(company))]));
        }
        if let Some(episode) = &schedule.episode {
            import.guess_top("episode", At::File, episode.as_str());
        }
        let draft = |name: Option<&String>, (colour, date): &(Option<String>, Option<Date>)| {
            let parts = [("name", name.cloned()), ("colour", colour.clone()), ("date", date.map(|date| date.to_string()))];
            map(parts.into_iter().filter_map(|(key, value)| Some((key, text(value?)))).collect())
        };
        let name = schedule.name.as_ref().filter(|name| schedule.title.as_ref().is_some_and(|title| title != *name));
        import.guess_top("script", At::File, draft(None, &schedule.script));
        import.guess_top("schedule", At::File, draft(name, &schedule.revision));
        for (role, name) in &schedule.people {
            let Some(mut draft) = import.draft("people", At::File) else { continue };
            import.put(&mut draft, "role", At::File, role.as_str());
            import.put(&mut draft, "name", At::File, name.as_str());
            import.keep(draft);
        }
    }

    /// Allots ids to units and locations, and states them.
    fn names(&mut self, import: &mut Import<'_>) {
        let boards = self.schedule.boards.iter().flat_map(|board| &board.units).map(|unit| (unit.name.as_str(), false));
        let sheets = self.schedule.strips().filter_map(|sheet| sheet.unit.as_deref()).map(|name| (name, is_main(name)));
        let mut taken: BTreeSet<String> = BTreeSet::from(["main".to_owned()]);
        for (name, main) in boards.chain(sheets).filter(|(name, _)| !name.is_empty()) {
            if self.units.contains_key(name) {
                continue;
            }
            let id = if main { "main".to_owned() } else { free(name, "unit", &taken) };
            if taken.insert(id.clone())
                && let Some(mut draft) = import.draft("units", At::File)
            {
                import.put(&mut draft, "id", At::File, id.as_str());
                import.put(&mut draft, "name", At::File, name);
                import.keep(draft);
            }
            self.units.insert(name.to_owned(), id);
        }
        let mut taken = BTreeSet::new();
        for name in self.schedule.strips().filter_map(|sheet| sheet.location.as_deref()) {
            if self.locations.contains_key(name) {
                continue;
            }
            let id = free(name, "location", &taken);
            taken.insert(id.clone());
            if let Some(mut draft) = import.draft("locations", At::File) {
                import.put(&mut draft, "id", At::File, id.as_str());
                import.put(&mut draft, "name", At::File, name);
                import.keep(draft);
            }
            self.locations.insert(name.to_owned(), id);
        }
    }

    fn scenes(&mut self, import: &mut Import<'_>) {
        let mut before: Option<String> = None;
        let mut joined: Vec<String> = Vec::new();
        for sheet in &self.schedule.sheets {
            if sheet.banner.is_some() {
                self.numbers.push(None);
                continue;
            }
            let at = self.at(&sheet.id);
            let heading = heading(sheet);
            let synopsis = sheet.synopsis.as_deref().unwrap_or_default();
            let stated = sheet.number.as_deref().map(plain_number);
            if let (Some(own), Some(stated)) = (&sheet.number, &stated)
                && own != stated
            {
                joined.push(format!("{own} as {stated}"));
            }
            let number = import.number(stated.as_deref(), &heading, synopsis, at.clone());
            if let Some(mut draft) = import.draft("scenes", at.clone()) {
                self.scene(import, &mut draft, sheet, &number, &at);
                if stated.as_deref() != Some(number.as_str()) {
                    let after = before.clone().unwrap_or_else(|| "start".to_owned());
                    import.put(&mut draft, "after", at, after);
                }
                import.keep(draft);
            }
            before = Some(number.clone());
            self.numbers.push(Some(number));
        }
        if !joined.is_empty() {
            self.guess(import, &format!("scene numbers with commas were joined: {}", few(&joined)));
        }
    }

    fn scene(&self, import: &mut Import<'_>, draft: &mut crate::ingest::import::Draft, sheet: &Sheet, number: &str, at: &At) {
        let mut put = |key: &str, value: Option<String>| {
            import.put(draft, key, at.clone(), value.unwrap_or_default());
        };
        put("number", Some(number.to_owned()));
        put("int_ext", sheet.int_ext.clone());
        put("set", Some(sheet.sets.join(" / ")));
        put("day_night", sheet.day_night.clone());
        put("pages", sheet.eighths.map(|eighths| Eighths::new(eighths).to_string()));
        put("script_day", sheet.script_day.clone());
        put("script_page", sheet.script_page.clone());
        put("synopsis", sheet.synopsis.clone());
        let people: Vec<usize> = sheet.elements.iter().copied().filter(|at| self.element(*at).category == CAST).collect();
        match &self.cast {
            Some(ids) => {
                let mut cast: Vec<CastId> = people.iter().filter_map(|at| CastId::new(ids.get(at)?).ok()).collect();
                cast.sort();
                import.put(draft, "cast", at.clone(), cast.iter().map(|id| id.as_str().to_owned()).collect::<Vec<_>>());
            }
            None => {
                let names: Vec<String> = people.iter().map(|at| self.element(*at).name.clone()).collect();
                let list = import.put(draft, "cast", at.clone(), names);
                import.by_name(list);
            }
        }
        let mut put = |key: &str, value: Option<String>| {
            import.put(draft, key, at.clone(), value.unwrap_or_default());
        };
        put("location", sheet.location.as_ref().and_then(|name| self.locations.get(name)).cloned());
        put("sequence", sheet.sequence.clone());
        put("minutes", sheet.minutes.map(|minutes| minutes.to_string()));
        put("unit", sheet.unit.as_ref().and_then(|name| self.units.get(name)).cloned());
        put("sheet", sheet.sheet.clone());
        let mut own: Vec<(String, Vec<String>)> = Vec::new();
        for element in sheet.elements.iter().map(|at| self.element(*at)).filter(|element| element.category != CAST) {
            match own.iter_mut().find(|(category, _)| *category == element.category) {
                Some((_, names)) => names.push(element.name.clone()),
                None => own.push((element.category.clone(), vec![element.name.clone()])),
            }
        }
        let table = fields::section("scenes");
        let is_key = |category: &str| table.and_then(|table| table.field(category)).is_some_and(|field| field.kind == Kind::Texts);
        let (keys, others): (Vec<_>, Vec<_>) = own.into_iter().partition(|(category, _)| is_key(category));
        for (category, names) in keys {
            import.put(draft, &category, at.clone(), names);
        }
        // A text of `elements` is parted at semicolons; a record of it is not.
        let item = |name: String| if name.contains([';', '\n']) { map(vec![("name", text(name))]) } else { text(name) };
        let others = others.into_iter().map(|(category, names)| (category, Tree::List(names.into_iter().map(item).collect())));
        import.put(draft, "elements", at.clone(), Tree::Map(others.collect()));
        import.put(draft, "comments", at.clone(), sheet.comments.join("\n\n"));
    }

    fn element(&self, at: usize) -> &'s Element {
        static NONE: std::sync::LazyLock<Element> = std::sync::LazyLock::new(Element::default);
        self.schedule.elements.get(at).unwrap_or(&NONE)
    }

    /// The first and last shoot date of all boards.
    fn span(&self) -> Option<(Date, Date)> {
        let all = || self.dated.iter().flatten();
        Some((*all().min()?, *all().max()?))
    }

    fn elements(&mut self, import: &mut Import<'_>) {
        self.dated = self.schedule.boards.iter().map(|board| self.dates(board)).collect();
        let span = self.span();
        for (at, element) in self.schedule.elements.iter().enumerate() {
            if element.category == CAST {
                self.member(import, at, element, span);
                continue;
            }
            let dated = element.events.len() + element.days_off.len();
            if dated > 0 {
                import.lose("elements besides the cast that are not free on some dates, or have events", &element.name);
            }
            if !element.linked.is_empty() {
                self.link(import, element);
            }
        }
    }

    fn member(&self, import: &mut Import<'_>, index: usize, element: &Element, span: Option<(Date, Date)>) {
        let at = self.at(&element.id);
        let Some(mut draft) = import.draft("cast", at.clone()) else { return };
        let id = match &self.cast {
            Some(ids) => ids.get(&index).cloned(),
            None => {
                element.board_id.clone().filter(|id| CastId::new(id).is_ok_and(|own| own.as_str() == id) && is_alone(self.schedule, id))
            }
        };
        if let Some(id) = id {
            import.put(&mut draft, "id", at.clone(), id);
        }
        import.put(&mut draft, "character", at.clone(), element.name.as_str());
        if element.holds == Some(false) {
            import.put(&mut draft, "holds", at.clone(), "false");
        }
        if element.drop == Some(true) {
            import.put(&mut draft, "drop", at.clone(), "true");
            if let Some(days) = element.drop_days.filter(|days| *days != 10) {
                import.put(&mut draft, "drop_days", at.clone(), days.to_string());
            }
        }
        let mut off: BTreeMap<Date, Option<String>> = BTreeMap::new();
        if let Some((from, to)) = span {
            for date in from.series(jiff::Span::new().days(1)).take_while(|date| *date <= to).take(2_000) {
                if element.days_off.contains(&date.weekday()) {
                    off.insert(date, Some(format!("{}s off", dates::name(date.weekday()))));
                }
            }
        }
        let mut events = Vec::new();
        let mut contract = None;
        for event in &element.events {
            let kind = match event.what {
                What::Off | What::Holiday => {
                    off.insert(event.date, reason(event));
                    continue;
                }
                What::Start => {
                    contract.get_or_insert(event.date);
                    continue;
                }
                What::Travel => "travel",
                What::Fitting => "fitting",
                What::Rehearsal => "rehearsal",
                What::Test => "test",
                What::Work | What::Other => {
                    let name = event.name.as_deref().unwrap_or("an event");
                    import.lose("events of the cast of other kinds", &format!("{} {}: {name}", event.date, element.name));
                    continue;
                }
            };
            events.push(map(vec![("date", text(event.date.to_string())), ("kind", text(kind))]));
        }
        import.put(&mut draft, "unavailable", at.clone(), Tree::List(spans(&off)));
        if let Some(from) = contract {
            import.put(&mut draft, "contract", at.clone(), map(vec![("from", text(from.to_string()))]));
        }
        import.put(&mut draft, "events", at, Tree::List(events));
        import.keep(draft);
        for linked in &element.linked {
            let other = self.element(*linked);
            import
                .lose("elements linked to a character, which are on the strips they are on", &format!("{}: {}", element.name, other.name));
        }
    }

    /// An element that brings others along.
    fn link(&self, import: &mut Import<'_>, element: &Element) {
        let mut by_category: Vec<(String, Tree)> = Vec::new();
        for other in element.linked.iter().map(|at| self.element(*at)) {
            if other.category == CAST {
                import.lose("characters linked to an element", &format!("{}: {}", element.name, other.name));
                continue;
            }
            match by_category.iter_mut().find(|(category, _)| *category == other.category) {
                Some((_, Tree::List(names))) => names.push(text(&other.name)),
                _ => by_category.push((other.category.clone(), Tree::List(vec![text(&other.name)]))),
            }
        }
        let at = self.at(&element.id);
        if by_category.is_empty() {
            return;
        }
        let Some(mut draft) = import.draft("links", at.clone()) else { return };
        import.put(&mut draft, "category", at.clone(), vec![element.category.clone()]);
        import.put(&mut draft, "element", at.clone(), vec![element.name.clone()]);
        import.put(&mut draft, "implies", at, Tree::Map(by_category));
        import.keep(draft);
    }

    /// The dates of a board's days: as many as its longest unit has.
    fn dates(&self, board: &Board) -> Vec<Date> {
        let count = board.units.iter().map(|unit| unit.days.len()).max().unwrap_or(0);
        let calendar = board.calendar.and_then(|at| self.schedule.calendars.get(at));
        let plain = Calendar { days_off: vec![Weekday::Saturday, Weekday::Sunday], ..Calendar::default() };
        let start = calendar.and_then(|calendar| calendar.start).unwrap_or_else(|| self.stand_in());
        walk(calendar.unwrap_or(&plain), start, count, self.schedule.format == Some(Format::Msd))
    }

    /// The date that a schedule without one is counted from: the Monday after it was made.
    fn stand_in(&self) -> Date {
        let made = self.schedule.revision.1.or(self.schedule.created).or(self.schedule.script.1).unwrap_or(Date::constant(2001, 1, 1));
        made.series(jiff::Span::new().days(1)).take(7).find(|date| date.weekday() == Weekday::Monday).unwrap_or(made)
    }

    fn boards(&self, import: &mut Import<'_>) {
        let Some(current) = self.schedule.current() else { return };
        let alone = self.schedule.boards.len() == 1;
        let mut taken = BTreeSet::new();
        for (index, board) in self.schedule.boards.iter().enumerate() {
            let days = self.days(import, board, index, alone || index == current);
            let boneyard: Vec<String> =
                board.boneyard.iter().chain(&board.loose).filter_map(|at| self.numbers.get(*at).cloned().flatten()).collect();
            self.loose(import, board);
            if days.is_empty() && alone {
                // A breakdown in script order is no schedule: nothing is left out of it on purpose.
                return;
            }
            if alone {
                for day in days {
                    let Tree::Map(entries) = day else { continue };
                    let Some(mut draft) = import.draft("days", At::File) else { continue };
                    for (key, value) in entries {
                        import.put(&mut draft, &key, At::File, value);
                    }
                    import.keep(draft);
                }
                import.guess_top("boneyard", At::File, boneyard);
                continue;
            }
            let id = free(&board.name, "board", &taken);
            taken.insert(id.clone());
            let Some(mut draft) = import.draft("boards", At::File) else { continue };
            import.put(&mut draft, "id", At::File, id.as_str());
            import.put(&mut draft, "name", At::File, board.name.as_str());
            import.put(&mut draft, "days", At::File, Tree::List(days));
            import.put(&mut draft, "boneyard", At::File, boneyard);
            import.keep(draft);
            if index == current {
                import.guess_top("board", At::File, id);
            }
        }
        let board = &self.schedule.boards[current];
        if !alone && self.schedule.active.is_none() {
            let names: Vec<String> = self.schedule.boards.iter().map(|board| board.name.clone()).collect();
            let message = format!("of its {} boards, {} is taken to be in force: {}", names.len(), board.name, few(&names));
            self.guess(import, &message);
        }
        self.calendar(import, board);
    }

    fn loose(&self, import: &mut Import<'_>, board: &Board) {
        let numbers: Vec<String> = board.loose.iter().filter_map(|at| self.numbers.get(*at).cloned().flatten()).collect();
        if numbers.is_empty() {
            return;
        }
        let (noun, verb) = if numbers.len() == 1 { ("scene", "stands") } else { ("scenes", "stand") };
        let message = format!(
            "board {}: {noun} {} {verb} among the days but in none, and so {} unscheduled",
            board.name,
            few(&numbers),
            is(&numbers)
        );
        let at = board.loose.first().and_then(|at| self.schedule.sheets.get(*at)).map_or(At::File, |sheet| self.at(&sheet.id));
        let origin = import.place(at);
        let help = "put it into a day, or into the boneyard, in the program the schedule comes from";
        import.say(Finding::new(&codes::STRIP_LOOSE, message).at(origin).help(help).subject(format!("board {}", board.name)));
    }

    /// The days of a board, shoot days and those that the calendar names.
    fn days(&self, import: &mut Import<'_>, board: &Board, index: usize, tells: bool) -> Vec<Tree> {
        let none = Vec::new();
        let dates = self.dated.get(index).unwrap_or(&none);
        let mut days = Vec::new();
        let mut undated = 0;
        for (at, unit) in board.units.iter().enumerate() {
            for (day, strips) in unit.days.iter().enumerate() {
                // Where several units share the calendar, a unit has an empty day for each date that it does not shoot.
                if board.units.len() > 1 && strips.is_empty() {
                    continue;
                }
                let Some(date) = dates.get(day) else {
                    undated += 1;
                    continue;
                };
                let mut entries = vec![("date", text(date.to_string()))];
                if at > 0 {
                    entries.push(("unit", text(self.units.get(&unit.name).map_or("second", String::as_str))));
                }
                entries.push(self.strips(strips));
                days.push((*date, at, map(entries)));
            }
        }
        if undated > 0 {
            let message = format!("board {}: {undated} days find no date, because its calendar never works again", board.name);
            import.say(Finding::new(&codes::SCHEDULE_PARTLY_READ, message).at(import.whole()));
        }
        let Some(calendar) = board.calendar.and_then(|at| self.schedule.calendars.get(at)) else {
            return ordered(days);
        };
        let mut named: BTreeSet<Date> = dates.iter().copied().collect();
        for event in &calendar.events {
            let kind = match event.what {
                What::Travel => "travel",
                What::Rehearsal => "rehearsal",
                _ => continue,
            };
            if named.insert(event.date) {
                days.push((event.date, 0, map(vec![("date", text(event.date.to_string())), ("kind", text(kind))])));
            } else if tells {
                import.lose("events of the calendar on shoot days", &format!("{} {kind}", event.date));
            }
        }
        ordered(days)
    }

    fn strips(&self, strips: &[Strip]) -> (&'static str, Tree) {
        let number = |at: &usize| self.numbers.get(*at).cloned().flatten();
        let banner = |strip: &Strip| match strip {
            Strip::Banner(words) => Some(words.clone()),
            Strip::Sheet(at) => self.schedule.sheets.get(*at).and_then(|sheet| sheet.banner.clone()),
        };
        if strips.iter().all(|strip| banner(strip).is_none()) {
            let numbers = strips.iter().filter_map(|strip| match strip {
                Strip::Sheet(at) => number(at),
                Strip::Banner(_) => None,
            });
            return ("scenes", Tree::from(numbers.collect::<Vec<_>>()));
        }
        let entry = |strip: &Strip| match (banner(strip), strip) {
            (Some(words), _) if words.trim().is_empty() => None,
            (Some(words), _) => {
                let kind = banner_kind(&words).map(|kind| ("kind", text(kind)));
                Some(map([Some(("banner", text(words))), kind].into_iter().flatten().collect()))
            }
            (None, Strip::Sheet(at)) => Some(map(vec![("scene", text(number(at)?))])),
            (None, Strip::Banner(_)) => None,
        };
        ("strips", Tree::List(strips.iter().filter_map(entry).collect()))
    }

    /// The calendar of the board in force, and what callboard cannot keep of it.
    fn calendar(&self, import: &mut Import<'_>, board: &Board) {
        let days = Schedule::days_of(board);
        let calendar = board.calendar.and_then(|at| self.schedule.calendars.get(at));
        if days > 0 && calendar.is_none_or(|calendar| calendar.start.is_none()) {
            let message = format!("board {} has no start date; its days are counted from {}", board.name, self.stand_in());
            let help = "set the start date in the program the schedule comes from, or correct the dates";
            import.say(Finding::new(&codes::NO_START, message).at(import.whole()).help(help));
        }
        let Some(calendar) = calendar else { return };
        let mut entries = Vec::new();
        if let Some(start) = calendar.start {
            entries.push(("start", text(start.to_string())));
        }
        let names: Vec<String> = calendar.days_off.iter().map(|day| dates::name(*day).to_owned()).collect();
        entries.push(("days_off", if names.is_empty() { text("none") } else { Tree::from(names) }));
        let mut off: BTreeMap<Date, Option<String>> = BTreeMap::new();
        let mut worked = Vec::new();
        for event in &calendar.events {
            match event.what {
                What::Off | What::Holiday => drop(off.insert(event.date, reason(event))),
                What::Work => worked.push(event.date.to_string()),
                What::Travel | What::Rehearsal | What::Start => {}
                What::Fitting | What::Test | What::Other => {
                    let name = event.name.as_deref().unwrap_or("an event");
                    import.lose("events of the calendar of other kinds", &format!("{} {name}", event.date));
                }
            }
        }
        entries.push(("holidays", Tree::List(spans(&off))));
        entries.push(("work_days", Tree::from(worked)));
        let entries = entries.into_iter().filter(|(_, tree)| *tree != Tree::List(Vec::new())).collect();
        import.guess_top("calendar", At::File, map(entries));
        let used = self.schedule.boards.iter().filter_map(|board| board.calendar).collect::<BTreeSet<_>>();
        for (at, other) in self.schedule.calendars.iter().enumerate() {
            if Some(at) != board.calendar {
                let what = if used.contains(&at) {
                    "calendars of boards that are not in force, which only dated their days"
                } else {
                    "calendars that no board uses"
                };
                import.lose(what, &other.name);
            }
        }
    }

    fn guess(&self, import: &mut Import<'_>, message: &str) {
        let whole = import.whole();
        import.say(Finding::new(&codes::SCHEDULE_GUESS, message).at(whole).help("correct it under `overlay` or in YAML if it is not so"));
    }

    fn report(&self, import: &mut Import<'_>) {
        for doubt in &self.schedule.doubts {
            self.guess(import, doubt);
        }
        for damage in &self.schedule.damage {
            let finding = Finding::new(&codes::SCHEDULE_DAMAGED, damage.as_str()).at(import.whole());
            import.say(finding.help("look at it in the program the schedule comes from, and export it again"));
        }
        for missing in &self.schedule.missing {
            import.refuse(
                &codes::SCHEDULE_PARTLY_READ,
                missing,
                "export it again from the program it comes from; what could be read is read",
            );
        }
        for left_out in &self.schedule.left_out {
            let (what, example) = left_out.split_once(": ").unwrap_or((left_out.as_str(), ""));
            import.lose(what, example);
        }
    }
}

fn is(numbers: &[String]) -> &'static str {
    if numbers.len() == 1 { "is" } else { "are" }
}

/// Days by date, and of one date the main unit's first.
fn ordered(mut days: Vec<(Date, usize, Tree)>) -> Vec<Tree> {
    days.sort_by_key(|(date, unit, _)| (*date, *unit));
    days.into_iter().map(|(_, _, day)| day).collect()
}

/// Cast numbers of all of the cast; none where one has no number, one that is no cast number, or that of another.
fn cast(schedule: &Schedule) -> Option<BTreeMap<usize, String>> {
    let mut taken = BTreeSet::new();
    let people = schedule.elements.iter().enumerate().filter(|(_, element)| element.category == CAST);
    people
        .map(|(at, element)| {
            let id = CastId::new(element.board_id.as_deref()?).ok()?.as_str().to_owned();
            let plain = !id.contains(['-', '–', '—', '‑', '/', '&']);
            (plain && taken.insert(id.clone())).then_some((at, id))
        })
        .collect()
}

fn is_alone(schedule: &Schedule, id: &str) -> bool {
    let plain = !id.contains(['-', '–', '—', '‑', '/', '&']);
    let named = schedule.elements.iter().filter(|element| element.category == CAST && element.board_id.as_deref() == Some(id));
    plain && named.count() == 1
}

/// Whether a unit's name is one of the main unit.
fn is_main(name: &str) -> bool {
    let plain: String = name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    matches!(plain.as_str(), "main" | "mainunit" | "first" | "firstunit" | "1st" | "1stunit" | "1" | "unit1" | "stripboard")
}

/// A short name as an id that is not taken.
fn free(name: &str, fallback: &str, taken: &BTreeSet<String>) -> String {
    let plain = Some(slug(name)).filter(|slug| !slug.is_empty()).unwrap_or_else(|| fallback.to_owned());
    let numbered = (2..).map(|count| format!("{plain}-{count}"));
    std::iter::once(plain.clone()).chain(numbered).find(|id| !taken.contains(id)).unwrap_or(plain)
}

/// A scene number as callboard keeps it: several scenes on one sheet are joined by a stroke, since commas part numbers.
fn plain_number(number: &str) -> String {
    let parts: Vec<&str> = number.split([',', ';', '&']).map(str::trim).filter(|part| !part.is_empty()).collect();
    let joined = parts.join("/");
    if joined.chars().count() > 32 { format!("{}…", joined.chars().take(31).collect::<String>()) } else { joined }
}

/// A sheet's slug line.
fn heading(sheet: &Sheet) -> String {
    let first = sheet.int_ext.as_ref().map(|int_ext| format!("{}. ", int_ext.trim_end_matches('.'))).unwrap_or_default();
    let last = sheet.day_night.as_ref().map(|day_night| format!(" - {day_night}")).unwrap_or_default();
    format!("{first}{}{last}", sheet.sets.join(" / "))
}

/// What a banner is, where its words tell.
fn banner_kind(words: &str) -> Option<&'static str> {
    let upper = words.trim().to_uppercase();
    if upper.starts_with("LUNCH") {
        return Some("lunch");
    }
    ["COMPANY MOVE", "UNIT MOVE", "MOVE TO "].iter().any(|start| upper.starts_with(start)).then_some("move")
}

/// Why a date is not worked, where the event's name tells more than that it is not.
fn reason(event: &Event) -> Option<String> {
    let name = event.name.as_ref()?;
    let plain: String = name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    if plain == "holiday" {
        return Some("Holiday".to_owned());
    }
    (!matches!(plain.as_str(), "dayoff" | "off" | "")).then(|| name.clone())
}

/// Dates as spans: dates that follow each other for one reason are one.
fn spans(dates: &BTreeMap<Date, Option<String>>) -> Vec<Tree> {
    let mut spans: Vec<(Date, Date, Option<String>)> = Vec::new();
    for (date, reason) in dates {
        match spans.last_mut() {
            Some((_, to, known)) if known == reason && to.tomorrow().ok() == Some(*date) => *to = *date,
            _ => spans.push((*date, *date, reason.clone())),
        }
    }
    let span = |(from, to, reason): (Date, Date, Option<String>)| {
        let mut entries = vec![("from", text(from.to_string()))];
        if to != from {
            entries.push(("to", text(to.to_string())));
        }
        entries.extend(reason.map(|reason| ("reason", text(reason))));
        map(entries)
    };
    spans.into_iter().map(span).collect()
}
