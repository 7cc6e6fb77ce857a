//! Production vehicles, and the runs that get people to their calls and home (domain.md 2.2).

use jiff::civil::Date;

use super::{Origin, Production};
use crate::values::{Call, CastId, Clock, DateSpan};

/// A production vehicle.
#[derive(Debug, Clone, Default)]
pub struct Vehicle {
    /// A short name for the runs; its name by default.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is: minibus, 3-ton truck.
    pub kind: Option<String>,
    /// Its number plate.
    pub plate: Option<String>,
    /// Seats for passengers, the driver's not counted.
    pub seats: Option<u32>,
    /// Its driver: the id or name of a member of the crew, or somebody's name.
    pub driver: Option<String>,
    /// The driver's telephone.
    pub phone: Option<String>,
    /// Who uses it.
    pub department: Option<String>,
    /// Id of the vendor it is hired from.
    pub vendor: Option<String>,
    /// Number of the purchase order.
    pub order: Option<String>,
    /// Ids of the units.
    pub units: Vec<String>,
    /// Usual call.
    pub call: Option<Call>,
    /// Days; every day where empty.
    pub dates: Vec<DateSpan>,
    /// Remarks.
    pub notes: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

/// What a run is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum RunKind {
    /// Gets people to their calls: its times are worked back from those.
    #[default]
    Pickup,
    /// Takes people back after their wrap.
    Return,
    /// Goes to and fro with whoever is there, such as crew parking to set.
    Shuttle,
    /// Fetches or brings things.
    Errand,
}

impl RunKind {
    /// The words in the user's files.
    pub const WORDS: &'static [&'static str] = &["pickup", "return", "shuttle", "errand"];
    /// Every kind in the order of [`Self::WORDS`].
    pub const ALL: [Self; 4] = [Self::Pickup, Self::Return, Self::Shuttle, Self::Errand];

    /// The word in the user's files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Pickup => "pickup",
            Self::Return => "return",
            Self::Shuttle => "shuttle",
            Self::Errand => "errand",
        }
    }
}

/// Somebody who rides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rider {
    /// A member of the cast.
    Cast(CastId),
    /// A member of the crew, by id.
    Crew(String),
    /// Anybody else, as written: `guardian of 6`, `12 dockers`.
    Other(String),
}

impl Rider {
    /// How many seats they take: one, or the number that stands in front of people without a record.
    #[must_use]
    pub fn seats(&self) -> u32 {
        let Self::Other(text) = self else { return 1 };
        let (count, _) = text.trim().split_once(char::is_whitespace).unwrap_or_default();
        count.parse().ok().filter(|count| (1..=500).contains(count)).unwrap_or(1)
    }
}

/// A stop of a run: where people get in, and of a `return` where they get out.
#[derive(Debug, Clone)]
pub struct Stop {
    /// The place, as written or a location's id; where those who ride are picked up by default.
    pub place: Option<String>,
    /// Who gets in (out) here.
    pub riders: Vec<Rider>,
    /// Minutes to the next stop, and from the last to the destination; of a `return` from the stop before.
    pub minutes: Option<u32>,
    /// When, where it is stated rather than worked out.
    pub time: Option<Clock>,
    /// Remarks.
    pub notes: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

/// A run of a vehicle: who rides with whom, from where to where.
#[derive(Debug, Clone)]
pub struct Run {
    /// Its number or short name.
    pub id: String,
    /// Id of the unit.
    pub unit: String,
    /// The day; a run without one is driven on every working day of the unit on which somebody of it is called, unless a
    /// run of the same id is dated that day.
    pub date: Option<Date>,
    /// What it is for.
    pub kind: RunKind,
    /// Id of the vehicle, or what it is where it has no record.
    pub vehicle: Option<String>,
    /// Who drives, where it is not the vehicle's driver: the id or name of a member of the crew, or somebody's name.
    pub driver: Option<String>,
    /// The driver's telephone, where no record has it.
    pub phone: Option<String>,
    /// Its stops in order.
    pub stops: Vec<Stop>,
    /// Where it goes: the id of a location, or a place as written; the day's base by default. Of a `return`, where it
    /// starts.
    pub to: Option<String>,
    /// When it leaves its first stop, where that is stated.
    pub leave: Option<Call>,
    /// When it arrives, where that is stated.
    pub arrive: Option<Call>,
    /// Minutes of driving before its first stop: what the driver's day begins with.
    pub before: u32,
    /// Remarks.
    pub notes: Option<String>,
    /// Whether it is not driven that day: it stands for the usual run of its id.
    pub cancelled: bool,
    /// Where it stands.
    pub origin: Origin,
}

impl Run {
    /// Everybody who rides, in the order of the stops.
    pub fn riders(&self) -> impl Iterator<Item = &Rider> {
        self.stops.iter().flat_map(|stop| &stop.riders)
    }
}

/// Who drives: the name and the telephone that is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Driver {
    /// The person.
    pub name: String,
    /// Telephone.
    pub phone: Option<String>,
    /// Index into `Production::crew`, where it is one of the crew.
    pub member: Option<usize>,
}

impl Production {
    /// The vehicle of this id or name.
    #[must_use]
    pub fn vehicle(&self, id: &str) -> Option<&Vehicle> {
        let named = |vehicle: &&Vehicle| vehicle.id.eq_ignore_ascii_case(id) || vehicle.name.eq_ignore_ascii_case(id);
        self.vehicles.iter().find(|vehicle| vehicle.id == id).or_else(|| self.vehicles.iter().find(named))
    }

    /// Index of the member of the crew whom a text names: by id, else by name whatever the case.
    #[must_use]
    pub fn crew_named(&self, who: &str) -> Option<usize> {
        let who = who.trim();
        let by_name = |name: &str| name.to_lowercase() == who.to_lowercase();
        let by_id = self.crew.iter().position(|member| member.id == who);
        by_id.or_else(|| self.crew.iter().position(|member| member.name.as_deref().is_some_and(by_name)))
    }

    /// Somebody who drives, by the text of a run or a vehicle: the telephone of the record is that of the crew list where
    /// it is not stated beside.
    #[must_use]
    pub fn driver(&self, who: &str, phone: Option<&str>) -> Driver {
        let member = self.crew_named(who);
        let own = member.and_then(|at| self.crew.get(at));
        let name = own.and_then(|member| member.name.clone()).unwrap_or_else(|| who.to_owned());
        Driver { name, phone: phone.map(str::to_owned).or_else(|| own.and_then(|member| member.phone.clone())), member }
    }

    /// The driver of a vehicle, where it has one.
    #[must_use]
    pub fn vehicle_driver(&self, vehicle: &Vehicle) -> Option<Driver> {
        vehicle.driver.as_deref().map(|who| self.driver(who, vehicle.phone.as_deref()))
    }

    /// The driver of a run: its own, else its vehicle's.
    #[must_use]
    pub fn run_driver(&self, run: &Run) -> Option<Driver> {
        let vehicle = run.vehicle.as_deref().and_then(|id| self.vehicle(id));
        match &run.driver {
            Some(who) => {
                // The vehicle's telephone is its driver's, wherever the run names that same driver.
                let own = vehicle.filter(|vehicle| vehicle.driver.as_deref().is_some_and(|own| own.eq_ignore_ascii_case(who)));
                Some(self.driver(who, run.phone.as_deref().or(own.and_then(|vehicle| vehicle.phone.as_deref()))))
            }
            None => {
                let mut driver = self.vehicle_driver(vehicle?)?;
                driver.phone = run.phone.clone().or(driver.phone);
                Some(driver)
            }
        }
    }
}
