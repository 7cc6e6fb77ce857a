//! A call as an entry for the recipient's calendar. Its identity is that of the person, the unit and the day, so that an
//! update moves the entry; its sequence rises with every message; its stamp is a date of the facts, never of the clock.

use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};
use jiff::civil::Date;

use crate::documents::Context;
use crate::documents::calendars::{Entry, plain, times};
use crate::values::{Clock, slug};

/// What an entry is about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Call {
    /// The key of the person.
    pub person: String,
    /// Id of the unit.
    pub unit: String,
    /// The line of the calendar.
    pub summary: String,
    /// The place.
    pub place: String,
    /// What else to know.
    pub notes: String,
    /// When it begins; the whole day where there is no time.
    pub start: Option<Clock>,
    /// When it ends.
    pub end: Option<Clock>,
    /// Whether the person is not called any more.
    pub cancelled: bool,
}

/// A calendar file of some calls of one day.
#[must_use]
pub fn calendar(context: Context<'_>, date: Date, sequence: u32, calls: &[Call]) -> String {
    let production = context.production;
    let mut calendar = Calendar::empty();
    for (key, value) in [("VERSION", "2.0"), ("PRODID", "-//callboard//callboard//EN"), ("CALSCALE", "GREGORIAN"), ("METHOD", "PUBLISH")] {
        calendar.append_property(Property::new(key, value));
    }
    let code = slug(production.identity.code.as_deref().unwrap_or(&production.identity.title));
    let stamp = context.derived.as_of.unwrap_or(date);
    for call in calls {
        let mut event = Event::new();
        event.uid(&format!("call-{}-{}-{date}.{code}@callboard", call.person, slug(&call.unit)));
        event.summary(&call.summary);
        if !call.place.is_empty() {
            event.location(&call.place);
        }
        if !call.notes.is_empty() {
            event.description(&call.notes);
        }
        event.status(if call.cancelled { EventStatus::Cancelled } else { EventStatus::Confirmed });
        let time = |at: Option<Clock>| at.map(|at| at.to_string());
        let entry = Entry { date: date.to_string(), start: time(call.start), end: time(call.end), ..Entry::default() };
        times(&mut event, &entry, &production.conventions.time_zone);
        event.sequence(sequence);
        event.add_property("DTSTAMP", format!("{}T000000Z", plain(stamp)));
        calendar.push(event.done());
    }
    calendar.to_string()
}
