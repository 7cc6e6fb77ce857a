//! What follows from the facts, purely: no I/O, no findings.
//!
//! [`derive()`] works everything out once, and every paper and rule reads the same figures. Results are keyed by
//! identity, or stand parallel to the facts they belong to, so nothing of the production is copied into them.

mod asset;
mod background;
mod balances;
mod budget;
mod budget_diff;
pub mod business;
mod called;
mod cash;
mod cast;
mod casting;
mod chain;
mod chart;
mod company;
mod company_move;
mod cost;
mod day;
mod day_note;
mod delivery;
mod desk;
mod dood;
mod drafts;
mod drift;
mod edition;
mod elements;
mod episodes;
mod equipment;
mod estimates;
mod footage;
mod fringes;
mod globals;
mod heads;
mod hot;
mod hours;
mod instructions;
mod ledger;
mod links;
mod movement;
mod pages;
mod paperwork;
mod pay;
mod people;
mod places;
mod plays;
mod post_plan;
mod progress;
mod recipients;
mod runs;
mod scene_match;
mod scenes;
mod scouting;
mod screen_credits;
mod script_desk;
mod site;
mod spending;
mod sun;
mod talent;
mod terms;
#[cfg(test)]
pub(crate) mod testing;
mod timeline;
mod travel;
pub mod why;
mod work;

pub use asset::{AssetState, AssetStatus};
pub use background::{BackgroundDay, MealCounts};
pub use balances::Balances;
pub use budget::{AccountTotal, BudgetTotals, ChargeTotal, CreditTotal, FringeTotal, LevelTotal, LineTotal, UpliftTotal};
pub use budget_diff::{AccountDiff, BudgetDiff, BudgetSide, FigureDiff, LineDiff, Why, budget_diff};
pub use called::{Answer, Called, answer, called, next_shoot_date, person_key};
pub use cash::{CashFlow, CashWeek, Phase};
pub use cast::CastSchedule;
pub use casting::{CandidateStanding, Free, RoleStanding, age_on, is_child, is_free, session_times, slot_times};
pub use company::{CompanyDay, CompanyKind};
pub use company_move::{MoveKind, UnitMove, straight_km};
pub use cost::{ChargeRow, CostReport, CostRow, Judged, QualifyingRow};
pub use day::{CompanyMove, DayPlan};
pub use day_note::reminders;
pub use delivery::{
    Counted, DeliverableStatus, Dependency, Due, DueState, DueWhy, LateBuyer, LegalNeed, LegalStanding, MilestoneStatus, Redelivery, Rests,
};
pub use desk::{DaysAtWork, next_work_day, person as person_of};
pub use dood::{DoodRow, gap as drop_gap};
pub use drafts::{COMPARED as COMPARED_DRAFTS, DraftTotal};
pub use drift::{CastDrift, Drift, SceneDrift, ScenePlace};
pub use edition::{FactName, Withheld, edition, edition_and_rest, phones_in, single_facts, told};
#[cfg(test)]
pub use edition::{Mark, Marked, mark};
pub use elements::{ElementDays, LOCATIONS, SETS};
pub use episodes::{EpisodeTotal, Shares, account_episodes};
pub use equipment::{EquipmentState, EquipmentStatus, Need, names as equipment_names};
pub use footage::{Footage, RECEIVED_WITHIN, RollStanding, RollState, ShotStanding};
pub use fringes::order as fringe_order;
pub use globals::Globals;
pub use heads::{HeadCount, head_count};
pub use hot::{DealPay, HotCost, HotDepartment};
pub use hours::{PayHours, of_line as unit_hours, split as pay_hours};
pub use instructions::{DepartmentInstructions, InstructionItem, department_of};
pub use ledger::{FloatTotal, LedgerTotals, OrderState, OrderTotal, Posting, Source, orders_at};
pub use links::{Because, DayNeed, Implied, Links, is_children, is_minor, is_school_day};
pub use movement::{Movement, falls_in, movements};
pub use paperwork::{PaperCell, PaperRow, PaperState, PaperworkStatus};
pub use pay::{PaidDay, PaidKind, Pay, Pays, crew_rates, paid_days, working_week};
pub use people::{CrewDay, PerformerDay, StatedTimes};
pub use places::{LocationDay, LocationUse};
pub use plays::Play;
pub use post_plan::{CutPeriod, FinishWhy, LateWhy, Length, PlanTask, StartWhy, WorkDays};
pub use progress::{Count, DayProgress, DayTally, Owed, Progress, SceneProgress, SceneShot, Standing, day_tally};
pub use recipients::{Member, Members, is_address, mail_in};
pub use runs::{BETWEEN_STOPS, DriverDay, LegWhy, RiderPlan, RunPlan, RunWhy, StopPlan, StopWhy};
pub use scene_match::{LIKELY, Likely, SceneMatch, SceneShape, match_scenes};
pub use scenes::SceneStatus;
pub use scouting::{DECIDE_DAYS, ScoutedSet, coordinates_of, plays_in};
pub use screen_credits::{ClauseStatus, CreditFault};
pub use script_desk::{ClearanceStatus, DossierStatus, SceneDays, ScriptDesk};
pub use site::{CostPart, PermitDates, SiteCost, SiteDates};
pub use spending::{Commitments, DocumentTotal, FloatCount, FloatRun, FloatStep, Spending, StepKind};
pub use sun::{Sun, SunDirection, SunState, sun, sun_at, sun_direction, sun_on_front, sun_way};
pub use talent::{Appearance, AppearanceKind, DealStanding, DealState, OptionStanding, OptionState, TalentStanding, WayBasis, way};
pub use terms::{charge_lines, credit_lines};
pub use timeline::{LONGEST_MEAL, TimedStrip, clock as call_clock, is_before, signed, strip_minutes};
pub use travel::{AwayKind, Night, PerDiemDay, Stay, TravelStatus, per_diem_total};
pub use work::{MealBreak, Person, PersonDay, Placed};

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::model::{DayKind, Production};
use crate::values::{CastId, SceneNumber};

/// Everything that was worked out.
#[derive(Debug, Clone, Default)]
pub struct Derived {
    /// The date the papers speak from; none where nothing has a date.
    pub as_of: Option<Date>,
    /// One plan for each day, parallel to `Production::days`.
    pub days: Vec<DayPlan>,
    /// What each date is for the company, from the first to the last of the schedule.
    pub company: BTreeMap<Date, CompanyDay>,
    /// Everybody's working days by person, then by date; reported times replace planned ones.
    pub work: Vec<PersonDay>,
    /// Day-out-of-days of each member of the cast.
    pub cast: BTreeMap<CastId, CastSchedule>,
    /// Days of everything else that scenes need, by category: the keys of the breakdown, and [`SETS`] and [`LOCATIONS`].
    /// Categories of which nothing is on the board are not there.
    pub elements: BTreeMap<String, Vec<ElementDays>>,
    /// What differs from the earlier board that the production compares its schedule with.
    pub drift: Option<Drift>,
    /// How each location is used, every location included, by id.
    pub locations: BTreeMap<String, LocationUse>,
    /// The dates that hang on the use of each location, by id.
    pub sites: BTreeMap<String, SiteDates>,
    /// The dates of each permit, parallel to `Production::permits`.
    pub permits: Vec<PermitDates>,
    /// Every set that was scouted, in the order of its first candidate.
    pub scouting: Vec<ScoutedSet>,
    /// Every company move, by date.
    pub moves: Vec<UnitMove>,
    /// Where each scene of the breakdown is scheduled, every scene included.
    pub scenes: BTreeMap<SceneNumber, SceneStatus>,
    /// What element links come to.
    pub links: Links,
    /// What has been shot, day by day, and what is owed.
    pub progress: Progress,
    /// What the engagements of everybody with a rate come to.
    pub pays: Pays,
    /// What the judgements of [`Ledger::estimates`](crate::model::Ledger::estimates) come to, ETC and EFC, parallel to them.
    pub estimates: Vec<(Option<Decimal>, Option<Decimal>)>,
    /// The named values that the budget's amounts may use; none where there is no budget.
    pub globals: Globals,
    /// The budget's figures, where there is a budget.
    pub budget: Option<BudgetTotals>,
    /// What spending comes to, where there is a budget and any.
    pub ledger: Option<LedgerTotals>,
    /// Orders, invoices, receipts and envelopes one by one, where there is a budget and a ledger.
    pub spending: Option<Spending>,
    /// The cost report of each period.
    pub cost_reports: Vec<CostReport>,
    /// Cash by week, where there is a budget and a shoot day.
    pub cash_flow: Option<CashFlow>,
    /// Labour of each reported shoot day against its budget, where there is one.
    pub hot_costs: Vec<HotCost>,
    /// What became of each clause about a credit, parallel to `Production::credit_clauses`.
    pub credit_clauses: Vec<ClauseStatus>,
    /// What the schedule says of clearances, notes on the script and research.
    pub script_desk: ScriptDesk,
    /// Where each prop, costume and set material stands, parallel to `Production::assets`.
    pub assets: Vec<AssetStatus>,
    /// When each piece of equipment is needed and where it stands, parallel to `Production::equipment`.
    pub equipment: Vec<EquipmentStatus>,
    /// Everything each member of the cast is wanted for, parallel to `Production::cast`.
    pub talent: Vec<TalentStanding>,
    /// Who is away when, and what for; empty where there is no travel desk.
    pub travel: TravelStatus,
    /// What start paperwork comes to; empty where none is kept.
    pub paperwork: PaperworkStatus,
    /// What the schedule asks of each role that is cast, parallel to `Casting::roles`.
    pub roles: Vec<RoleStanding>,
    /// Where each deliverable stands, parallel to `Production::deliverables`.
    pub deliverables: Vec<DeliverableStatus>,
    /// What late delivery to each buyer comes to, parallel to `Production::buyers`.
    pub late: Vec<LateBuyer>,
    /// The plan of post-production, parallel to `Production::post`.
    pub plan: Vec<PlanTask>,
    /// Where each effects shot stands, parallel to `Production::vfx`.
    pub vfx: Vec<ShotStanding>,
    /// What the log of the footage comes to.
    pub footage: Footage,
    /// Where each milestone stands, parallel to `Production::post`.
    pub post: Vec<MilestoneStatus>,
    /// Shoot days of each unit: the Y of Day X of Y.
    pub shoot_days: BTreeMap<String, u32>,
}

/// Works out what follows from the facts, as of a date.
///
/// Without a date it is the production's own, else the latest recorded actual (a deliverable sent, checked or
/// accepted, a milestone reached, a day reported), else the first shoot day.
#[must_use]
pub fn derive(production: &Production, as_of: Option<Date>) -> Derived {
    let as_of = as_of.or(production.as_of).or_else(|| latest_actual(production)).or_else(|| first_shoot_day(production));
    let shoot_days = shoot_days(production);
    let cast = cast::schedules(production, &production.days);
    let mut days = day::plans(production, &cast, &shoot_days);
    let mut scenes = scenes::statuses(production);
    let progress = progress::progress(production, &scenes);
    pages::settle(production, &progress, &mut days, &mut scenes);
    let locations = places::uses(production, &days);
    let company = company::days(production);
    let work = work::days(production, &days);
    let basis = pay::Basis { production, cast: &cast, days: &days, company: &company, work: &work };
    let pays = pay::all(&basis);
    let episodes = production.budget.as_ref().map(|budget| episodes::shares(production, budget.shared_day)).unwrap_or_default();
    let schedule = globals::Schedule {
        production,
        days: &days,
        cast: &cast,
        company: &company,
        locations: &locations,
        shoot_days: &shoot_days,
        pays: &pays,
        episodes: &episodes,
    };
    let globals = production.budget.as_ref().map(|budget| globals::values(budget, &schedule)).unwrap_or_default();
    let budget = production.budget.as_ref().map(|budget| budget::totals(budget, &globals, &episodes));
    let ledger = production.budget.as_ref().filter(|_| !production.ledger.is_empty());
    let ledger = ledger.map(|budget| ledger::totals(budget, &production.ledger));
    let spending = production.budget.as_ref().filter(|_| ledger.is_some()).map(|budget| spending::of(budget, &production.ledger));
    let estimates = production.budget.as_ref().map(|budget| estimates::values(budget, &basis, &globals, &pays)).unwrap_or_default();
    let cost_reports = match (&production.budget, &budget, &ledger) {
        (Some(own), Some(totals), Some(spent)) => cost::reports(own, totals, &production.ledger, spent, &estimates),
        _ => Vec::new(),
    };
    let plan = post_plan::plan(production, as_of);
    let cash_flow = match (&production.budget, &budget) {
        (Some(own), Some(totals)) => cash::flow(production, &plan, own, totals, ledger.as_ref(), &cost_reports),
        _ => None,
    };
    let credit_clauses = screen_credits::clauses(production);
    let delivery::Delivered { items: deliverables, post, late } = delivery::statuses(production, &plan, &credit_clauses, as_of);
    let plan = post_plan::back(production, as_of, plan, &deliverables);
    let hot_costs = match (&production.budget, &budget) {
        (Some(own), Some(totals)) => {
            let planned = production.units.first().and_then(|unit| shoot_days.get(&unit.id)).copied().unwrap_or(0);
            hot::costs(production, own, totals, &days, &work, &pays, planned)
        }
        _ => Vec::new(),
    };
    let talent = talent::standings(production, &days, &work, as_of);
    let travel = travel::status(production, &days, &work, &cast);
    let paperwork = paperwork::status(production, &work, &company, as_of);
    Derived {
        as_of,
        paperwork,
        travel,
        company,
        pays,
        estimates,
        globals,
        work,
        sites: site::sites(production, &locations),
        permits: site::permits(production, &locations),
        scouting: scouting::sets(production, &scenes),
        moves: company_move::all(production, &days),
        locations,
        elements: elements::days(production, &days),
        drift: drift::drift(production, &cast),
        links: links::links(production, &days),
        progress,
        scenes,
        budget,
        ledger,
        spending,
        cost_reports,
        cash_flow,
        hot_costs,
        credit_clauses,
        script_desk: script_desk::desk(production, &days, as_of),
        assets: asset::statuses(production, &days, as_of),
        equipment: equipment::statuses(production, &days, as_of),
        talent,
        roles: casting::roles(production, &days, &cast),
        deliverables,
        late,
        vfx: footage::shots(production, &plan, as_of),
        footage: footage::footage(production, as_of),
        plan,
        post,
        days,
        cast,
        shoot_days,
    }
}

/// The latest date on which something is recorded to have happened.
fn latest_actual(production: &Production) -> Option<Date> {
    let delivered = production.deliverables.iter().flat_map(|item| {
        let rounds = item.rounds.iter().flat_map(|round| [round.sent, round.date]);
        [item.sent, item.qc_date, item.accepted].into_iter().chain(rounds)
    });
    let reached = production.post.iter().map(|milestone| milestone.actual);
    let shot = production.reports.iter().map(|report| Some(report.date));
    delivered.chain(reached).chain(shot).flatten().max()
}

fn first_shoot_day(production: &Production) -> Option<Date> {
    production.days.iter().filter(|day| day.kind == DayKind::Shoot).map(|day| day.date).min()
}

/// The number of shoot days of each unit, and never less than the highest number a day states.
fn shoot_days(production: &Production) -> BTreeMap<String, u32> {
    let mut counts: BTreeMap<String, (u32, u32)> = BTreeMap::new();
    for day in production.days.iter().filter(|day| day.kind == DayKind::Shoot) {
        let (count, highest) = counts.entry(day.unit.clone()).or_default();
        *count += 1;
        *highest = (*highest).max(day.number.unwrap_or(0));
    }
    counts.into_iter().map(|(unit, (count, highest))| (unit, count.max(highest))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, d};

    #[test]
    fn the_date_is_given_stated_recorded_or_the_first_shoot_day() {
        let builder = Builder::new().day(d(2026, 6, 2), "07:00").day(d(2026, 6, 1), "07:00");
        assert_eq!(derive(&builder.production, None).as_of, Some(d(2026, 6, 1)));
        let builder = builder.milestone("lock", None, Some(d(2026, 9, 1)), &[]).deliverable("1", None, &[]);
        let builder = builder.with(|production| production.deliverables[0].sent = Some(d(2026, 9, 4)));
        assert_eq!(derive(&builder.production, None).as_of, Some(d(2026, 9, 4)));
        let builder = builder.with(|production| production.as_of = Some(d(2026, 8, 1)));
        assert_eq!(derive(&builder.production, None).as_of, Some(d(2026, 8, 1)));
        assert_eq!(derive(&builder.production, Some(d(2027, 1, 1))).as_of, Some(d(2027, 1, 1)));
        assert_eq!(derive(&Production::default(), None).as_of, None);
    }

    #[test]
    fn each_unit_counts_its_own_shoot_days() {
        let builder = Builder::new().day(d(2026, 6, 1), "07:00").unit_day("second", d(2026, 6, 1), "07:00");
        let builder = builder.day(d(2026, 6, 2), "07:00").day_with(|day| day.kind = DayKind::Travel).day(d(2026, 6, 3), "07:00");
        let derived = derive(&builder.production, None);
        let totals: Vec<u32> = derived.days.iter().map(|day| day.total_days).collect();
        assert_eq!(totals, [2, 1, 2, 2]);
        assert_eq!(derived.days[0].advance, [3], "a travel day is no shoot day");
    }
}
