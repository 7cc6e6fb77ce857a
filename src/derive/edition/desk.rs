//! The script's desk, rights, delivery and post-production.

use super::records;
use crate::model::{
    Buyer, Clearance, CreditClause, Cue, Cut, CutClip, CutMarker, CutReel, CutTrack, Deliverable, DeliveryPack, Dossier, DossierPicture,
    FootageRoll, LegalPaper, Milestone, PackRow, PackUse, PackVersion, QcRound, Question, Recipient, RollCopy, ScreenCredit, ScriptDraft,
    ScriptNote, Source, Spec, VfxShot,
};

records! {
    ScriptDraft "drafts" { name, colour, date, author, scenes, added, omitted, pages, notes; origin }
    ScriptNote "script_notes" { draft, scene, page, note, author, date, owner, answer; state, origin }
    Dossier "research" { id, title, subject, place, period, scenes, owner, date, text, sources, pictures, questions; origin }
    Source "research.sources" { title, author, place, date, note;  }
    DossierPicture "pictures" { file, caption, credit;  }
    Question "questions" { question, scenes, answer, owner; origin }
    Clearance "clearances" { id, item, sort, element, scenes, usage, holder, contact, requested, expected, cleared, expires, fee, account, terms, replacement, owner, lead_days, notes; state, origin }
    ScreenCredit "screen_credits" { card, role, name, size, seconds, episode, notes; block, origin }
    CreditClause "credit_clauses" { name, role, block, place, single, size, before, clause, episode; origin }
    Cue "cues" { id, title, composers, publishers, start, seconds, scene, clearance, episode, notes; usage, origin }
    Buyer "buyers" { id, name, territory, contact, phone, email, agreement, delivery, signed, air, air_dates, first_delivery, calendar, packs, late_cost, late_grace, late_cap, method, notes; late_families, origin }
    Deliverable "deliverables" { item, buyer, episode, description, spec, format, frame_rate, raster, colour_space, language, version, audio, quantity, recipient, due, sent, qc_report, qc_result, qc_date, round, accepted, depends_on, paper, files, late_cost, rounds, owner, cost_bearer, notes; due_from, due_by, on_day_off, redelivery, qc_within, from, family, origin }
    QcRound "qc_rounds" { file, round, sent, report, date, errors, redelivery, who_pays, cost, notes; result, origin }
    DeliveryPack "delivery_packs" { id, name, spec, loudness, true_peak, file_characters, file_length, file_pattern, versions, rows; origin }
    PackVersion "versions" { id, name, spec;  }
    PackRow "pack_rows" { item, description, each, spec; family, origin }
    PackUse "packs" { pack, languages, dubs, versions, episodes, omit; origin }
    Spec "delivery_packs" { frame_rate, raster, colour_space;  }
    LegalPaper "legal_papers" { id, kind, name, holder, requested, date, expires, buyers, episode, clearances, file, owner, notes; state, origin }
    Recipient "recipients" { id, name, email, language, cast; kind, origin }
    Milestone "post" { id, name, episode, start, date, duration, deadline, within, started, actual, status, guild_period, owner, vendor, cut, depends_on, lags, cost, account, day_cost, late_cost, notes; stage, slip, origin }
    VfxShot "vfx" { shot, scene, episode, sequence, description, vendor, turnover, due, done, version, versions, frames, cost, account, notes; status, origin }
    FootageRoll "footage" { roll, date, unit, camera, medium, size, clips, scenes, checksum, verified, copies, shipped, shipment, received, synced, notes; kind, origin }
    RollCopy "footage" { place, checksum;  }
    Cut "cuts" { id, name, episode, part, date, rate, drop, start, end, duration, frames, events, tracks, reels, transitions, effects, markers, clips, notes; kind, origin }
    CutTrack "tracks" { name, sound, clips, frames;  }
    CutReel "reels" { name, clips, frames;  }
    CutMarker "markers" { at, colour, text, clip;  }
    CutClip "clips" { name, reel, file, scene, take, camera, start, end, frames, uses, columns;  }
}
