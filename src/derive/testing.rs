//! Small productions for tests, built by hand.

use jiff::civil::Date;

use rust_decimal::Decimal;

use crate::model::{
    Account, Banner, Budget, Buyer, CastEvent, CastMember, Category, Charge, ChargeBase, Conventions, Credit, CrewMember, Cutoff, DayKind,
    Deliverable, Department, DetailLine, Element, EventKind, Fringe, FringePost, FringeRate, Level, Location, Milestone, Origin, PayTerms,
    Permit, PermitStatus, PersonCall, Production, Quantity, Scene, ShootDay, Strip, StripKind, Unit, Wording,
};
use crate::values::{Call, CastId, Clock, Currency, Eighths, SceneNumber, cast_list, decimal};

/// A decimal number from its text.
pub fn dec(text: &str) -> Decimal {
    decimal(text).unwrap()
}

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

/// A deal that states nothing.
pub fn pay_terms() -> PayTerms {
    PayTerms {
        rate: None,
        unit: None,
        guarantee: None,
        hours: None,
        straight: None,
        week_hours: None,
        overtime: None,
        double_after: None,
        double: Decimal::TWO,
        sixth: None,
        seventh: None,
        hold: None,
        travel: None,
        holidays: false,
        prep_days: Decimal::ZERO,
        wrap_days: Decimal::ZERO,
        kit: None,
        kit_cap: None,
        origin: Origin::NONE,
    }
}

/// Stated times of nobody yet.
pub fn person(who: &str) -> PersonCall {
    PersonCall {
        who: who.to_owned(),
        status: None,
        pickup: None,
        call: None,
        costume: None,
        makeup: None,
        blocking: None,
        travel: None,
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
            unit: None,
            sheet: None,
            hazards: Vec::new(),
            assessment: None,
            rider_agreed: None,
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
            contact: crate::model::ContactTerms::default(),
            minor: false,
            guardian: None,
            makeup_minutes: None,
            pickup_minutes: None,
            pickup_from: None,
            language: None,
            holds: true,
            drop: false,
            drop_days: 10,
            unavailable: Vec::new(),
            contract: (None, None),
            born: None,
            deal: None,
            rate: None,
            pay: None,
            pickup_date: None,
            window: None,
            events: Vec::new(),
            talent: Default::default(),
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
        self.cast_with(id, |member| {
            member.events.push(CastEvent {
                date,
                kind,
                note: None,
                leave: None,
                arrive: None,
                by_air: false,
                place: None,
                travel_minutes: None,
                agreed: false,
                origin: Origin::NONE,
            })
        })
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
            language: None,
            contact: crate::model::ContactTerms::default(),
            call: None,
            dates: Vec::new(),
            unavailable: Vec::new(),
            rate: None,
            pay: None,
            opt_out_48: false,
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
            accounts: Vec::new(),
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
            number_stated: false,
            date_counted: false,
            episode: None,
            location: None,
            call: if crew_call.is_empty() { None } else { Some(at(crew_call)) },
            shooting_call: None,
            breakfast: None,
            ndb: None,
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
            working_day: Default::default(),
            school: None,
            bus_to: false,
            setups: None,
            weather_permitting: None,
            changes: Vec::new(),
            closed_set: false,
            walkaways: 0,
            parking: None,
            basecamp: None,
            holding: None,
            catering: None,
            revision: None,
            issued: None,
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

    /// An item for the one buyer, `b`.
    pub fn deliverable(mut self, item: &str, due: Option<Date>, depends_on: &[&str]) -> Self {
        if self.production.buyers.is_empty() {
            self.production.buyers.push(Buyer { id: "b".to_owned(), name: "Buyer".to_owned(), ..Buyer::default() });
        }
        self.production.deliverables.push(Deliverable {
            item: item.to_owned(),
            buyer: "b".to_owned(),
            description: format!("Item {item}"),
            quantity: 1,
            due,
            depends_on: depends_on.iter().map(|&name| name.to_owned()).collect(),
            ..Deliverable::default()
        });
        self
    }

    pub fn milestone(mut self, id: &str, date: Option<Date>, actual: Option<Date>, depends_on: &[&str]) -> Self {
        self.production.post.push(Milestone {
            id: id.to_owned(),
            name: format!("Milestone {id}"),
            stage: crate::model::Stage::of(id).unwrap_or_default(),
            date,
            actual,
            depends_on: depends_on.iter().map(|&name| crate::values::Lag::after(name).0.to_owned()).collect(),
            lags: depends_on.iter().map(|&name| crate::values::Lag::after(name).1).collect(),
            ..Milestone::default()
        });
        self
    }

    /// Changes the milestone added last.
    pub fn milestone_with(mut self, change: impl FnOnce(&mut Milestone)) -> Self {
        change(self.production.post.last_mut().unwrap());
        self
    }

    /// The budget, in US dollars.
    pub fn budget(&mut self) -> &mut Budget {
        self.production.budget.get_or_insert_with(|| Budget {
            name: "Draft 1".to_owned(),
            date: None,
            prepared_by: None,
            approved_by: None,
            currency: Currency::USD,
            unions: None,
            assumptions: None,
            payment_terms: 30,
            day: crate::model::BudgetDay::default(),
            week_hours: dec("60"),
            month_hours: dec("240"),
            chart: None,
            bid: None,
            mask: None,
            pattern_episodes: 0,
            shared_day: crate::model::Basis::Pages,
            drafts: Vec::new(),
            days: None,
            rates: std::collections::BTreeMap::new(),
            globals: std::collections::BTreeMap::new(),
            groups: Vec::new(),
            excluded_groups: Vec::new(),
            accounts: Vec::new(),
            details: Vec::new(),
            fringes: Vec::new(),
            charges: Vec::new(),
            credits: Vec::new(),
            finance: Vec::new(),
            origin: Origin::NONE,
        })
    }

    pub fn account(mut self, number: &str, level: Level, parent: Option<&str>) -> Self {
        self.budget().accounts.push(Account {
            number: number.to_owned(),
            name: format!("Account {number}"),
            level,
            parent: parent.map(str::to_owned),
            approved: None,
            closed: None,
            original: None,
            stated_total: None,
            episode: None,
            notes: None,
            origin: Origin::NONE,
        });
        self
    }

    /// Changes the account added last.
    pub fn account_with(mut self, change: impl FnOnce(&mut Account)) -> Self {
        change(self.budget().accounts.last_mut().unwrap());
        self
    }

    /// A detail line: account, amount, unit, X, rate.
    pub fn line(mut self, account: &str, amount: &str, units: &str, x: &str, rate: &str) -> Self {
        let currency = self.budget().currency;
        self.budget().details.push(DetailLine {
            account: account.to_owned(),
            description: "Line".to_owned(),
            amount: Quantity::Number(dec(amount)),
            units: units.to_owned(),
            x: dec(x),
            rate: dec(rate),
            rate_from: None,
            currency,
            fringes: Vec::new(),
            range: None,
            groups: Vec::new(),
            location: None,
            set: None,
            stated_total: None,
            episode: None,
            hours: None,
            hourly: false,
            spend: None,
            spread: None,
            notes: None,
            origin: Origin::NONE,
        });
        self
    }

    /// Changes the line added last.
    pub fn line_with(mut self, change: impl FnOnce(&mut DetailLine)) -> Self {
        change(self.budget().details.last_mut().unwrap());
        self
    }

    /// Puts fringes on the line added last.
    pub fn fringed(self, ids: &[&str]) -> Self {
        self.line_with(|line| line.fringes = ids.iter().map(|&id| id.to_owned()).collect())
    }

    pub fn fringe(mut self, id: &str, rate: FringeRate, cutoff: Option<Cutoff>) -> Self {
        let (id, name) = (id.to_owned(), id.to_owned());
        self.budget().fringes.push(Fringe { id, name, rate, cutoff, post_to: FringePost::Line, origin: Origin::NONE });
        self
    }

    /// A charge on the negative cost.
    pub fn charge(mut self, name: &str, rate: &str) -> Self {
        self.budget().charges.push(Charge {
            name: name.to_owned(),
            rate: Some(dec(rate)),
            flat: None,
            base: ChargeBase::NegativeCost,
            base_accounts: Vec::new(),
            original: None,
            plus: Vec::new(),
            exclude_accounts: Vec::new(),
            exclude_groups: Vec::new(),
            origin: Origin::NONE,
        });
        self
    }

    /// Changes the charge added last.
    pub fn charge_with(mut self, change: impl FnOnce(&mut Charge)) -> Self {
        change(self.budget().charges.last_mut().unwrap());
        self
    }

    pub fn credit(mut self, name: &str, rate: &str) -> Self {
        self.budget().credits.push(Credit {
            name: name.to_owned(),
            kind: None,
            jurisdiction: None,
            rate: Some(dec(rate)),
            flat: None,
            qualifying_accounts: Vec::new(),
            qualifying_groups: Vec::new(),
            qualifying_spend: Vec::new(),
            qualifying_levels: Vec::new(),
            exclude_accounts: Vec::new(),
            exclude_groups: Vec::new(),
            uplifts: Vec::new(),
            qualifying_share: None,
            compensation_cap: None,
            cap: None,
            minimum_spend: None,
            monetization: None,
            original: None,
            origin: Origin::NONE,
        });
        self
    }

    /// Changes the credit added last.
    pub fn credit_with(mut self, change: impl FnOnce(&mut Credit)) -> Self {
        change(self.budget().credits.last_mut().unwrap());
        self
    }

    pub fn permit(mut self, id: &str, location: &str, status: PermitStatus, from: Option<Date>, to: Option<Date>) -> Self {
        self.production.permits.push(Permit {
            id: id.to_owned(),
            locations: vec![location.to_owned()],
            status,
            from,
            to,
            ..Permit::default()
        });
        self
    }
}
