//! Small productions for tests, built by hand.

use jiff::civil::Date;

use crate::model::{
    Banner, CastEvent, CastMember, Category, Conventions, CrewMember, DayKind, Department, Element, EventKind, Location, Origin,
    PersonCall, Production, Scene, ShootDay, Strip, StripKind, Unit, Wording,
};
use crate::values::{Call, CastId, Clock, Eighths, SceneNumber, cast_list};

/// A date.
pub fn d(year: i16, month: i8, day: i8) -> Date {
    jiff::civil::date(year, month, day)
}

/// A clock time from its text.
pub fn at(text: &str) -> Clock {
    text.parse().unwrap()
}

/// A call from its text.
pub fn call(text: &str) -> Call {
    text.parse().unwrap()
}

/// A scene number.
pub fn sc(text: &str) -> SceneNumber {
    SceneNumber::new(text).unwrap()
}

/// Stated times of nobody yet.
pub fn person(who: &str) -> PersonCall {
    PersonCall {
        who: who.to_owned(),
        status: None,
        pickup: None,
        call: None,
        makeup: None,
        blocking: None,
        on_set: None,
        wrap: None,
        remarks: None,
        origin: Origin::NONE,
    }
}

/// A production that grows record by record; what belongs to a day goes to the day added last.
#[derive(Debug, Clone)]
pub struct Builder {
    pub production: Production,
}

impl Builder {
    /// A production in US wording with a main and a second unit, in UTC.
    pub fn new() -> Self {
        let unit = |id: &str| Unit { id: id.to_owned(), name: id.to_owned(), origin: Origin::NONE };
        let conventions = Conventions::of(Wording::Us);
        Self { production: Production { conventions, units: vec![unit("main"), unit("second")], ..Production::default() } }
    }

    /// Changes the production by hand.
    pub fn with(mut self, change: impl FnOnce(&mut Production)) -> Self {
        change(&mut self.production);
        self
    }

    pub fn scene(mut self, number: &str, int_ext: &str, day_night: &str, eighths: u32) -> Self {
        self.production.scenes.push(Scene {
            number: sc(number),
            episode: None,
            int_ext: int_ext.to_owned(),
            set: format!("SET {number}"),
            day_night: day_night.to_owned(),
            pages: Eighths::new(eighths),
            script_day: None,
            story_date: None,
            script_page: None,
            synopsis: String::new(),
            cast: Vec::new(),
            location: None,
            sequence: None,
            minutes: None,
            omitted: false,
            elements: Vec::new(),
            comments: None,
            origin: Origin::NONE,
        });
        self.production.scenes.sort_by(|a, b| a.number.cmp(&b.number));
        self
    }

    /// Changes a scene.
    pub fn scene_with(mut self, number: &str, change: impl FnOnce(&mut Scene)) -> Self {
        change(self.production.scenes.iter_mut().find(|scene| scene.number.as_str() == number).unwrap());
        self
    }

    pub fn element(self, number: &str, category: &str, name: &str, count: Option<u32>) -> Self {
        let element = Element { category: Category(category.to_owned()), name: name.to_owned(), count };
        self.scene_with(number, |scene| scene.elements.push(element))
    }

    pub fn cast(mut self, id: &str) -> Self {
        self.production.cast.push(CastMember {
            id: CastId::new(id).unwrap(),
            character: format!("Character {id}"),
            performer: None,
            phone: None,
            email: None,
            agent: None,
            minor: false,
            guardian: None,
            makeup_minutes: None,
            pickup_minutes: None,
            pickup_from: None,
            holds: true,
            drop: false,
            drop_days: 10,
            unavailable: Vec::new(),
            contract: (None, None),
            events: Vec::new(),
            notes: None,
            origin: Origin::NONE,
        });
        self.production.cast.sort_by(|a, b| a.id.cmp(&b.id));
        self
    }

    /// Changes a member of the cast.
    pub fn cast_with(mut self, id: &str, change: impl FnOnce(&mut CastMember)) -> Self {
        change(self.production.cast.iter_mut().find(|member| member.id.as_str() == id).unwrap());
        self
    }

    pub fn event(self, id: &str, date: Date, kind: EventKind) -> Self {
        self.cast_with(id, |member| member.events.push(CastEvent { date, kind, note: None }))
    }

    pub fn crew(mut self, name: &str, department: &str, units: &[&str]) -> Self {
        self.production.crew.push(CrewMember {
            id: name.to_owned(),
            department: department.to_owned(),
            position: "Position".to_owned(),
            name: Some(name.to_owned()),
            units: units.iter().map(|&unit| unit.to_owned()).collect(),
            phone: None,
            email: None,
            call: None,
            dates: Vec::new(),
            unavailable: Vec::new(),
            on_sheet: true,
            eats: true,
            notes: None,
            origin: Origin::NONE,
        });
        self
    }

    pub fn department(mut self, name: &str, precall: Option<&str>, elements: &[&str]) -> Self {
        self.production.departments.push(Department {
            name: name.to_owned(),
            precall: precall.map(call),
            elements: elements.iter().map(|&name| name.to_owned()).collect(),
            origin: Origin::NONE,
        });
        self
    }

    pub fn location(mut self, id: &str, coordinates: Option<(f64, f64)>) -> Self {
        self.production.locations.push(Location { id: id.to_owned(), name: format!("Place {id}"), coordinates, ..Location::default() });
        self
    }

    /// A shoot day of the main unit; no call where the text is empty.
    pub fn day(self, date: Date, crew_call: &str) -> Self {
        self.unit_day("main", date, crew_call)
    }

    pub fn unit_day(mut self, unit: &str, date: Date, crew_call: &str) -> Self {
        self.production.days.push(ShootDay {
            date,
            unit: unit.to_owned(),
            kind: DayKind::Shoot,
            number: None,
            episode: None,
            location: None,
            call: if crew_call.is_empty() { None } else { Some(at(crew_call)) },
            shooting_call: None,
            breakfast: None,
            lunch: None,
            second_meal: None,
            wrap: None,
            strips: Vec::new(),
            cover: Vec::new(),
            calls: Vec::new(),
            background: Vec::new(),
            instructions: Vec::new(),
            precalls: Vec::new(),
            weather: None,
            closed_set: false,
            walkaways: 0,
            parking: None,
            basecamp: None,
            holding: None,
            catering: None,
            revision: None,
            travel: None,
            notes: None,
            origin: Origin::NONE,
        });
        self
    }

    /// Changes the day added last.
    pub fn day_with(mut self, change: impl FnOnce(&mut ShootDay)) -> Self {
        change(self.production.days.last_mut().unwrap());
        self
    }

    /// A scene's strip on the day added last, with the scene's pages.
    pub fn strip(self, number: &str, cast: &str) -> Self {
        let pages = self.production.scene(&sc(number)).map_or(Eighths::ZERO, |scene| scene.pages);
        let cast = cast_list(cast).unwrap();
        self.add_strip(Strip {
            what: Ok(sc(number)),
            part: None,
            pages,
            pages_stated: false,
            cast,
            location: None,
            start: None,
            minutes: None,
            comments: None,
            origin: Origin::NONE,
        })
    }

    pub fn banner(self, kind: StripKind, minutes: Option<u32>, to: Option<&str>) -> Self {
        let banner = Banner { text: format!("{kind:?}"), kind, to: to.map(str::to_owned) };
        self.add_strip(Strip {
            what: Err(banner),
            part: None,
            pages: Eighths::ZERO,
            pages_stated: false,
            cast: Vec::new(),
            location: None,
            start: None,
            minutes,
            comments: None,
            origin: Origin::NONE,
        })
    }

    fn add_strip(self, strip: Strip) -> Self {
        self.day_with(|day| day.strips.push(strip))
    }

    /// Changes the strip added last.
    pub fn strip_with(self, change: impl FnOnce(&mut Strip)) -> Self {
        self.day_with(|day| change(day.strips.last_mut().unwrap()))
    }
}
