//! The production: facts, typed and linked by identity. No I/O, nothing derived.
//!
//! Every record keeps the [`Origin`] of the user's own record, so that a finding about it can show the place.
//! Records refer to each other by identity (scene number, cast id, location id …), which normalise has checked.

mod account_mask;
mod asset;
mod audience;
mod board;
mod breakdown;
mod casting;
mod contact;
mod conventions;
mod cut;
mod day_note;
mod equipment;
pub mod fields;
mod footage;
mod issue;
mod ledger;
mod light;
mod links;
mod money;
mod moves;
mod pack;
mod paperwork;
mod pay;
mod people;
mod places;
mod post;
mod report;
mod schedule;
mod scouting;
mod screen_credits;
mod script;
mod script_desk;
mod sending;
mod strip_colours;
mod talent;
mod task;
mod terms;
mod theme;
mod transport;
mod travel;
mod vfx;
mod who;

pub use crate::findings::{Origin, Part};
pub use account_mask::{AccountMask, parent_by_number};
pub use asset::{Asset, AssetLook, AssetSource, CostPer};
pub use audience::{
    Audience, BUILT_IN as BUILT_IN_AUDIENCES, BuiltIn as BuiltInAudience, DEPARTMENT, Group, INTERNAL, Papers, PersonalNote,
};
pub use board::{Board, Continuity, Episode, WorkCalendar};
pub use breakdown::{Category, Element, Scene};
pub use casting::{Attempt, AuditionResult, CandidateState, Casting, CastingCandidate, Role, RoleState, Session, Slot, same_name};
pub use contact::ContactTerms;
pub use conventions::{
    Company, Conventions, Draft, DropReading, Identity, MOST_MINUTES_PER_PAGE, Network, Notice, Paper, PersonCredit, ProductionType,
    Safety, Wording,
};
pub use cut::{Cut, CutClip, CutKind, CutMarker, CutReel, CutTrack};
pub use day_note::{DayNote, NoteKind};
pub use equipment::Equipment;
pub use footage::{FootageRoll, RollCopy, RollKind};
pub use issue::{Issue, IssuedPaper};
pub use ledger::{
    BudgetChange, CodedLine, EntryKind, Estimate, Float, Incentive, Invoice, Ledger, LedgerEntry, OrderStatus, Period, PurchaseOrder,
    Receipt, floats_by_id, orders_by_number,
};
pub use light::Light;
pub use links::{DEFAULTS as DEFAULT_LINKS, DefaultLink, Link, Pattern, holds, words_of};
pub use money::{
    Account, Basis, BidForm, BidLine, Budget, BudgetDay, BudgetDraft, Charge, ChargeBase, Credit, Cutoff, DetailLine, FinanceSource,
    Fringe, FringePost, FringeRate, FringeUnit, Level, Quantity, SpendKind, Spread, Uplift,
};
pub use moves::{ConvoyRow, MoveRecord, MoveStep};
pub use pack::{
    Anchor, CREDIT_STATEMENT, DeliveryPack, DueBy, FromPack, LEGAL_KINDS, LegalPaper, LegalState, MUSIC_CUE_SHEET, MUSIC_LICENCES,
    OnDayOff, PackRow, PackUse, PackVersion, QcRound, Spec, legal_name,
};
pub use paperwork::{CHILD_PERMIT, PAPER_KINDS, PAPER_RULES, PaperRule, Paperwork};
pub use pay::{Guarantee, PayTerms, PayUnit};
pub use people::{CastEvent, CastMember, Channel, CrewMember, Deal, Department, EventKind, Unavailable, Vendor};
pub use places::{Action, FeePer, Hazard, Hospital, Location, Permit, PermitStatus, Photo, Zone};
pub use post::{Buyer, Deliverable, Family, QcResult};
pub use report::{BackgroundReport, CastReport, CrewReport, DayReport, Meal, Roll, SceneReport, SceneState};
pub use schedule::{
    BackgroundCall, Banner, CallChange, ChangeKind, DayKind, PersonCall, ShootDay, Strip, StripKind, Unit, Weather, WeatherPermitting,
    WorkingDay,
};
pub use scouting::{Candidate, Compass, Distance, Verdict};
pub use screen_credits::{CreditBlock, CreditClause, CreditPlace, Cue, CueUse, ScreenCredit};
pub use script::{Joint, LineKind, Script, ScriptLine, ScriptPage, ScriptScene, Style, Styled};
pub use script_desk::{Clearance, ClearanceState, Dossier, DossierPicture, NoteState, Question, ScriptDraft, ScriptNote, Source};
pub use sending::{
    APPROVERS, Approval, Confirmation, DistributionRule, Fate, MAIL_TIMEOUT, Mail, MailTls, Recipient, RuleGroup, Sending, SentMessage,
    SentPaper, SheetStanding, SheetState, Signed,
};
pub use strip_colours::{StripColours, StripLight};
pub use talent::{DateOption, DealDate, DealDateKind, OptionKind, Talent};
pub use task::{Milestone, Phase, Stage, TaskStatus};
pub use terms::{DEPOSIT_DAYS, DepositTerms, Inspection, InsuranceTerms};
pub use theme::{Density, Theme};
pub use transport::{Driver, Rider, Run, RunKind, Stop, Vehicle};
pub use travel::{PerDiem, Room, TravelMode, Trip, Visa};
pub use vfx::{ShotStatus, VfxShot};
pub use who::{Everybody, Who};

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::values::{CastId, SceneNumber};
use crate::words::MessageFile;

/// A note that adds to a paper.
#[derive(Debug, Clone)]
pub struct Note {
    /// The kind of paper.
    pub paper: String,
    /// Its subject: a date, a location, a buyer; every one where there is none.
    pub subject: Option<String>,
    /// A heading.
    pub title: Option<String>,
    /// The text, in Markdown.
    pub text: String,
    /// Where it stands.
    pub origin: Origin,
}

/// A finding that the production accepts.
#[derive(Debug, Clone)]
pub struct Allowance {
    /// The finding's code.
    pub code: String,
    /// The finding's subject; all of that code where there is none.
    pub subject: Option<String>,
    /// Why.
    pub reason: String,
    /// The last date.
    pub until: Date,
    /// Where it stands.
    pub origin: Origin,
}

/// A production's facts.
#[derive(Debug, Clone, Default)]
pub struct Production {
    /// Title, company, drafts, standing texts.
    pub identity: Identity,
    /// How it writes and counts.
    pub conventions: Conventions,
    /// The words of the papers that the studio and the production write themselves, the weaker first.
    pub messages: Vec<MessageFile>,
    /// The date the papers speak from, where the production states it.
    pub as_of: Option<Date>,
    /// Shooting units; `main` first.
    pub units: Vec<Unit>,
    /// The breakdown in script order.
    pub scenes: Vec<Scene>,
    /// The words of the scripts that were read, in the order of their files; none where the scenes come from elsewhere.
    pub scripts: Vec<Arc<Script>>,
    /// The place of each scene, where the order of the script is not that of the numbers; empty where it is.
    pub script_order: BTreeMap<SceneNumber, usize>,
    /// The schedule by date, then by unit in the order of `units`: the days of the current board.
    pub days: Vec<ShootDay>,
    /// The boards, the current one included, in the order given; none where the production names none.
    pub boards: Vec<Board>,
    /// Scenes that the current board leaves unscheduled on purpose.
    pub boneyard: Vec<SceneNumber>,
    /// Id of the earlier board that drift is measured from.
    pub compare: Option<String>,
    /// The company's calendar.
    pub calendar: WorkCalendar,
    /// Episodes, where the show has several on one board.
    pub episodes: Vec<Episode>,
    /// What must be shot before what.
    pub continuity: Vec<Continuity>,
    /// Reports by date, then by unit in the order of `units`.
    pub reports: Vec<DayReport>,
    /// The cast by number.
    pub cast: Vec<CastMember>,
    /// The crew in the order of the list.
    pub crew: Vec<CrewMember>,
    /// Departments in house order.
    pub departments: Vec<Department>,
    /// Walkie-talkie channels.
    pub channels: Vec<Channel>,
    /// Vehicles.
    pub vehicles: Vec<Vehicle>,
    /// Transport runs: the usual ones first, then by date, unit and number.
    pub runs: Vec<Run>,
    /// Equipment.
    pub equipment: Vec<Equipment>,
    /// Vendors.
    pub vendors: Vec<Vendor>,
    /// Places, in the order given.
    pub locations: Vec<Location>,
    /// Permits, in the order given.
    pub permits: Vec<Permit>,
    /// Places that were looked at, in the order given.
    pub scouting: Vec<Candidate>,
    /// What is known of company moves, by date, then in the order given.
    pub moves: Vec<MoveRecord>,
    /// The budget, where there is one.
    pub budget: Option<Budget>,
    /// Spending.
    pub ledger: Ledger,
    /// The drafts of the script, by date.
    pub drafts: Vec<ScriptDraft>,
    /// Notes on the script, as written.
    pub script_notes: Vec<ScriptNote>,
    /// What must be cleared, by number.
    pub clearances: Vec<Clearance>,
    /// Research, by name.
    pub research: Vec<Dossier>,
    /// Props, costumes and set materials, by number.
    pub assets: Vec<Asset>,
    /// Notes of shoot days, by date, unit and time.
    pub day_notes: Vec<DayNote>,
    /// Journeys by date and departure.
    pub trips: Vec<Trip>,
    /// Rooms by check-in.
    pub rooms: Vec<Room>,
    /// Per diems, in the order given.
    pub per_diems: Vec<PerDiem>,
    /// Visas and permits to work, in the order given.
    pub visas: Vec<Visa>,
    /// Start paperwork, in the order given.
    pub paperwork: Vec<Paperwork>,
    /// Who must have which start paperwork: the production's rules, then the usual ones it does not replace.
    pub paper_rules: Vec<PaperRule>,
    /// Roles, candidates and audition sessions.
    pub casting: Casting,
    /// Credits on the screen, by block and card.
    pub screen_credits: Vec<ScreenCredit>,
    /// What contracts say of them.
    pub credit_clauses: Vec<CreditClause>,
    /// Music cues, as listed.
    pub cues: Vec<Cue>,
    /// Buyers.
    pub buyers: Vec<Buyer>,
    /// Deliverables, by buyer and item; those that packs ask for among them.
    pub deliverables: Vec<Deliverable>,
    /// The packs that buyers ask for, in the order they are first named.
    pub packs: Vec<DeliveryPack>,
    /// Rights and legal papers, in the order given.
    pub legal_papers: Vec<LegalPaper>,
    /// Tasks and milestones of post-production.
    pub post: Vec<Milestone>,
    /// Effects shots, by number.
    pub vfx: Vec<VfxShot>,
    /// Rolls of footage by date, then picture before sound.
    pub footage: Vec<FootageRoll>,
    /// Cut lists and camera logs, by id.
    pub cuts: Vec<Cut>,
    /// Notes that add to papers.
    pub notes: Vec<Note>,
    /// Element links in force: the built-in ones as the production changes them, then its own.
    pub links: Vec<Link>,
    /// Who papers are for: the built-in audiences as the production changes them, then its own; the internal one first.
    pub audiences: Vec<Audience>,
    /// Private notes to single people, in the order given.
    pub personal_notes: Vec<PersonalNote>,
    /// Accepted findings.
    pub allow: Vec<Allowance>,
    /// Media files that facts name and that are there: path inside the folder to the picture.
    pub media: BTreeMap<String, Media>,
    /// The words of scenes, as figures (see [`crate::values::sketch`]), by scene number, where a script says them.
    pub sketches: BTreeMap<String, String>,
    /// What was issued, in order.
    pub issues: Vec<Arc<Issue>>,
    /// How papers leave: approvals, confirmations, who gets what, the mail server, what was sent.
    pub sending: Sending,
}

/// A picture of the production's, found in its folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Media {
    /// Path relative to the production's folder, with forward slashes.
    pub path: String,
    /// Hash of its bytes (blake3, hexadecimal).
    pub hash: String,
    /// Width in pixels, as displayed.
    pub width: u32,
    /// Height in pixels, as displayed.
    pub height: u32,
}

impl Production {
    /// The scene of this number.
    #[must_use]
    pub fn scene(&self, number: &SceneNumber) -> Option<&Scene> {
        self.scene_at(number).map(|at| &self.scenes[at])
    }

    /// The place of a scene in the script.
    fn scene_at(&self, number: &SceneNumber) -> Option<usize> {
        if !self.script_order.is_empty() {
            return self.script_order.get(number).copied();
        }
        // Scenes are in the order of their numbers, so one is found by halving.
        self.scenes.binary_search_by(|scene| scene.number.cmp(number)).ok()
    }

    /// The number of a scene's breakdown sheet: stated, else the scene's place in the script, omitted scenes counted.
    #[must_use]
    pub fn sheet_number(&self, number: &SceneNumber) -> Option<String> {
        let at = self.scene_at(number)?;
        Some(self.scenes[at].sheet.clone().unwrap_or_else(|| (at + 1).to_string()))
    }

    /// The cast member of this number.
    #[must_use]
    pub fn cast_member(&self, id: &CastId) -> Option<&CastMember> {
        self.cast.binary_search_by(|member| member.id.cmp(id)).ok().map(|at| &self.cast[at])
    }

    /// The calendar over which a buyer's dates are counted: its own where it has one, else the production's.
    #[must_use]
    pub fn buyer_calendar(&self, id: &str) -> &WorkCalendar {
        let own = self.buyers.iter().find(|buyer| buyer.id == id).map(|buyer| &buyer.calendar);
        own.filter(|calendar| calendar.origin.is_some()).unwrap_or(&self.calendar)
    }

    /// The location of this id.
    #[must_use]
    pub fn location(&self, id: &str) -> Option<&Location> {
        self.locations.iter().find(|location| location.id == id)
    }

    /// The audience of this word.
    #[must_use]
    pub fn audience(&self, id: &str) -> Option<&Audience> {
        if id == INTERNAL {
            return Some(Audience::internal());
        }
        self.audiences.iter().find(|audience| audience.id == id)
    }

    /// The unit of this id.
    #[must_use]
    pub fn unit(&self, id: &str) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.id == id)
    }

    /// The day of this unit and date.
    #[must_use]
    pub fn day(&self, unit: &str, date: Date) -> Option<&ShootDay> {
        self.days.iter().find(|day| day.date == date && day.unit == unit)
    }

    /// The days of all units on a date. The days stand in order of date.
    pub fn days_on(&self, date: Date) -> impl Iterator<Item = &ShootDay> {
        let first = self.days.partition_point(|day| day.date < date);
        self.days[first..].iter().take_while(move |day| day.date == date)
    }

    /// The report of this unit and date.
    #[must_use]
    pub fn report(&self, unit: &str, date: Date) -> Option<&DayReport> {
        self.reports.iter().find(|report| report.date == date && report.unit == unit)
    }

    /// The board of this id.
    #[must_use]
    pub fn board(&self, id: &str) -> Option<&Board> {
        self.boards.iter().find(|board| board.id == id)
    }

    /// The current board, where the production names boards.
    #[must_use]
    pub fn current_board(&self) -> Option<&Board> {
        self.boards.iter().find(|board| board.current)
    }

    /// The days of a board.
    #[must_use]
    pub fn board_days<'a>(&'a self, board: &'a Board) -> &'a [ShootDay] {
        if board.current { &self.days } else { &board.days }
    }

    /// The location a strip is shot at: its own, else its scene's.
    #[must_use]
    pub fn strip_location<'a>(&'a self, strip: &'a Strip) -> Option<&'a Location> {
        let own = strip.location.as_deref();
        let id = own.or_else(|| strip.scene().and_then(|number| self.scene(number)).and_then(|scene| scene.location.as_deref()));
        id.and_then(|id| self.location(id))
    }
}
