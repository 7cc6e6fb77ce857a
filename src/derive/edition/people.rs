//! People, what they drive and carry, where they travel.

use super::records;
use crate::model::{
    Allowance, Asset, AssetLook, CastEvent, CastMember, CastingCandidate, Channel, Company, ContactTerms, CrewMember, DateOption, DayNote,
    DealDate, Department, Draft, Equipment, Identity, Network, Note, Notice, Paperwork, PayTerms, PerDiem, PersonCredit, PersonalNote,
    Role, Room, Run, Safety, Session, Slot, Stop, Talent, Trip, Unavailable, Vehicle, Vendor, Visa,
};

records! {
    Identity "production" { title, code, episode, people, notices, distribution, watermark, templates; company, script, schedule, safety, network, theme, origin }
    Company "company" { name, address, phone, email, logo;  }
    Draft "draft" { name, colour, date, pages;  }
    PersonCredit "people" { role, name, phone;  }
    Notice "notices" { title, text, top;  }
    Safety "safety" { contact, phone, hotline, conduct, conduct_phone, housing_contact, housing_phone;  }
    Network "network" { name, password;  }
    Note "notes" { paper, subject, title, text; origin }
    CastMember "cast" { character, performer, phone, email, language, agent, minor, guardian, makeup_minutes, pickup_minutes, pickup_from, holds, drop, drop_days, unavailable, contract, born, deal, rate, pay, pickup_date, window, events, notes; id, contact, talent, origin }
    CastEvent "events" { note, leave, arrive, by_air, place, travel_minutes, agreed; date, kind, origin }
    Talent "cast" { options, deal_dates;  }
    DateOption "options" { from, to, decide_by, notice_days, taken, released, note; kind, origin }
    DealDate "deal_dates" { what, date, time, days_before, done; kind, origin }
    CrewMember "crew" { id, department, position, name, units, phone, email, language, call, dates, unavailable, rate, pay, opt_out_48, on_sheet, eats, notes; contact, origin }
    ContactTerms "contact" { address, emergency, manager, private;  }
    Unavailable "unavailable" { reason, pencil; origin, span }
    PayTerms "pay" { rate, unit, guarantee, hours, straight, week_hours, overtime, double_after, double, sixth, seventh, hold, travel, holidays, prep_days, wrap_days, kit, kit_cap; origin }
    Department "departments" { name, precall, elements, accounts; origin }
    Channel "channels" { channel, usage;  }
    Vendor "vendors" { id, name, supplies, contact, phone, email, capacity, shots_per_week; terms, origin }
    Vehicle "vehicles" { id, name, kind, plate, seats, driver, phone, department, vendor, order, units, call, dates, notes; origin }
    Run "transport" { id as "run", unit, date, vehicle, driver, phone, stops, to, leave, arrive, before, notes, cancelled; kind, origin }
    Stop "stops" { place, riders, minutes, time, notes; origin }
    Equipment "equipment" { id, item, quantity, category, department, vendor, order, units, dates, scenes, elements, prep_days, ordered, pickup, received, received_quantity, return_due, returned, condition, serials, holder, cost, damage, notes; per, origin }
    Asset "assets" { id, item, department, character, element, scenes, quantity, states, vendor, order, account, cost, deposit, prep_days, needed_by, ordered, expected, received, to_set, return_due, returned, condition, damage, disposal, disposed, owner, photo, notes; source, per, origin }
    AssetLook "states" { state, script_days, quantity;  }
    DayNote "day_notes" { unit, time, department, by, to, text, owner, due, closed, done, report; kind, date, origin }
    Trip "trips" { people, carrier, number, from, to, depart, arrive, booking, seat, pickup, pickup_time, notes; mode, date, arrive_date, origin }
    Room "rooms" { hotel, people, room, kind, rate, confirmation, notes; check_in, check_out, origin }
    PerDiem "per_diems" { people, of, from, to, paid_to, notes; rate, origin }
    Visa "visas" { kind, country, from, expires, notes; who, origin }
    Paperwork "paperwork" { kind, sent, signed, expires, waived, notes; who, origin }
    Role "roles" { id, name, cast, breakdown, age, kind, terms, sides, state, choice, backup, lead_days, cast_by, notes; origin }
    CastingCandidate "candidates" { name, roles, agent, agent_phone, agent_email, phone, email, headshot, resume, reel, union, based, minor, born, guardian, licence, licence_until, unavailable, state, notes, listed; origin }
    Session "sessions" { id, name, date, place, room, link, from, to, minutes, reader, present, sides, notes, slots; origin }
    Slot "slots" { time, minutes, role, candidates, reader, sides, arrived, in_at, out_at, result, next, notes; attempt, origin }
    PersonalNote "personal_notes" { date, text; who, origin }
    Allowance "allow" { code, subject, reason; until, origin }
}
