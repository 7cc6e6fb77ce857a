//! Scenes, days, reports and places.

use super::records;
use crate::model::{
    Action, BackgroundCall, BackgroundReport, Banner, Board, CallChange, Candidate, CastReport, Continuity, ConvoyRow, CrewReport,
    DayReport, DepositTerms, Element, Episode, Hazard, Hospital, Inspection, InsuranceTerms, Location, MoveRecord, MoveStep, Permit,
    PersonCall, Photo, Roll, Scene, SceneReport, ShootDay, Strip, Weather, WeatherPermitting, WorkCalendar,
};

records! {
    Scene "scenes" { episode, int_ext, set, day_night, script_day, story_date, script_page, synopsis, cast, location, sequence, minutes, omitted, elements, unit, sheet, hazards, assessment, rider_agreed, comments; number, pages, origin }
    Element "scenes" { name, count; category }
    ShootDay "days" { unit, number, number_stated, date_counted, episode, location, call, shooting_call, breakfast, ndb, lunch, second_meal, wrap, strips, cover, calls, background, instructions, precalls, weather, school, bus_to, setups, weather_permitting, changes, closed_set, walkaways, parking, basecamp, holding, catering, revision, issued, travel, notes; date, kind, working_day, origin }
    Strip "strips" { part, pages_stated, cast, location, start, minutes, comments; what, pages, origin }
    Banner "strips" { text, to; kind }
    PersonCall "calls" { who, status, pickup, call, costume, makeup, blocking, travel, on_set, wrap, remarks; origin }
    BackgroundCall "background" { name, count, kind, call, on_set, scenes, notes; origin }
    Weather "weather" { summary, high, low, rain, wind, humidity;  }
    WeatherPermitting "weather_permitting" { conditions, issued, cancelled; origin }
    CallChange "changes" { who, from, to; kind, at, origin }
    Board "boards" { id, name, colour, date, days, boneyard, current; origin }
    WorkCalendar "calendar" { start, days_off, holidays, work_days, no_school; origin }
    Episode "episodes" { id, title; origin }
    Continuity "continuity" { what, cast, before, after, same_day; origin }
    DayReport "reports" { unit, call, shooting_call, first_shot, first_shot_after_lunch, grace, camera_wrap, last_out, scenes, cast, crew, background, catering, rolls, weather, delays, injuries, guests, equipment, notes, prepared_by, approved_by; date, lunch, second_meal, origin }
    SceneReport "reports.scenes" { part, pages, setups, seconds as "timed", notes; scene, state, origin }
    CastReport "reports.cast" { who, status, leave, arrive, report, on_set, dismiss_set, dismiss, leave_location, arrive_studio, stunt_adjustment, tutoring, outfits, forced_call, meal_penalties, not_photographed, notes; nd_meal, first_meal, second_meal, origin }
    CrewReport "reports.crew" { who, department, call, out, notes; meal, second_meal, origin }
    BackgroundReport "background" { name, count, call, out, rate, adjustments; meal, origin }
    Roll "rolls" { roll, kind, amount, notes;  }
    Location "locations" { id, name, sets, address, city, coordinates as "latitude", time_zone, what3words, grid_ref, status, owner, contact, phone, email, fee, prep_fee, strike_fee, hold_fee, overtime_fee, deposit, prep_days, strike_days, prep_hours, strike_hours, restoration, restored, released, prep, hold, strike, hours, hospital, police, fire, parking, parking_spaces, basecamp, holding, catering, survey as "power", hazards, assessment, photos, floor_plan, department_notes, actions, travel_minutes, zone, edge_minutes, country, notes; fee_per, deposit_terms, insurance, origin }
    Hospital "hospital" { name, address, phone, distance;  }
    Hazard "hazards" { hazard, control, assessment;  }
    Photo "photos" { file, caption;  }
    Action "actions" { action, owner, due, done;  }
    DepositTerms "terms" { paid, days, returned, kept, reference;  }
    InsuranceTerms "terms" { additional, certificate, expires;  }
    Inspection "terms" { what, booked, passed;  }
    Permit "permits" { id, locations, authority, number, kind, applied, due, issued, from, to, hours, lead_days, lead_hours, cutoff, prep, strike, post_by, post_hours, postings, notify_radius, notified, survey, posted, activities, fee, deposit, monitors, police, fire, insurance, notes; status, deposit_terms, inspection, insured, origin }
    Candidate "scouting" { set, name, location, address, coordinates, contact, phone, fee, deposit, hours, available, access, power, sound, sun, faces, parking, parking_spaces, basecamp, distance, travel_minutes, hospital, coverage, permit, lead_days, why, scouted_by, scouted, decide_by, photos, notes; fee_per, verdict, origin }
    MoveRecord "moves" { unit, from, to, leave, route, distance, minutes, convoy, base, parking, facilities, captain, phone, schedule, notes; date, origin }
    ConvoyRow "convoy" { vehicle, driver, phone, call, notes;  }
    MoveStep "schedule" { time, what;  }
}
