//! The normalised production with what was derived, for scripts and tests: `callboard model`.
//!
//! A public contract, version 1. Keys are always present, `null` where unknown. Money is a decimal string at the
//! currency's minor unit, pages are integer eighths, dates are ISO 8601, times are `HH:MM` with `+1` past midnight.

mod budget;
mod calls;
mod progress;

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use super::Context;
use super::model_boards::{self, BoardJson, CompanyDayJson, EpisodeJson};
use super::model_days::{self, DriftJson, ElementDaysJson};
use super::model_delivery::{MoneyJson, money};
use super::model_ledger::{self, CashWeekJson, CostRowJson, OrderJson, PeriodJson, PostingJson};
use super::model_pay::{self, PayJson};
use crate::derive::{DayPlan, Sun, SunState};
use crate::findings::Findings;
use crate::findings::Sources;
use crate::findings::output::{FindingJson, plain};
use crate::model::{Category, ShootDay, Strip};
use crate::values::{Call, Clock};

/// The whole contract.
#[derive(Debug, Serialize)]
pub struct ModelJson {
    schema: u32,
    production: ProductionJson,
    units: Vec<UnitJson>,
    scenes: Vec<SceneJson>,
    days: Vec<DayJson>,
    /// Every board, the current one included; none where the production names none.
    boards: Vec<BoardJson>,
    /// Every date from the first to the last of the schedule.
    calendar: Vec<CompanyDayJson>,
    episodes: Vec<EpisodeJson>,
    cast: Vec<CastJson>,
    /// Days of what scenes need, by category; sets and locations too.
    day_out_of_days: BTreeMap<String, Vec<ElementDaysJson>>,
    /// What differs from the earlier board that the schedule is compared with.
    drift: Option<DriftJson>,
    crew: Vec<CrewJson>,
    locations: Vec<LocationJson>,
    permits: Vec<PermitJson>,
    /// Sets that were scouted, with the places looked at.
    scouting: Vec<super::model_places::ScoutedJson>,
    /// Company moves: within days, from one day to the next, and declared ones.
    moves: Vec<super::model_places::MoveJson>,
    /// What each engagement with a rate comes to.
    pay: Vec<PayJson>,
    budget: Option<budget::BudgetJson>,
    /// The last period's cost report: empty until the production states periods.
    cost_report: Vec<CostRowJson>,
    periods: Vec<PeriodJson>,
    purchase_orders: Vec<OrderJson>,
    ledger: Vec<PostingJson>,
    cash_flow: Vec<CashWeekJson>,
    buyers: Vec<super::model_delivery::BuyerJson>,
    drafts: Vec<super::model_script::DraftJson>,
    script_notes: Vec<super::model_script::ScriptNoteJson>,
    clearances: Vec<super::model_script::ClearanceJson>,
    research: Vec<super::model_script::DossierJson>,
    screen_credits: Vec<super::model_titles::ScreenCreditJson>,
    credit_clauses: Vec<super::model_titles::CreditClauseJson>,
    cues: Vec<super::model_titles::CueJson>,
    assets: Vec<super::model_assets::AssetJson>,
    transport: Vec<super::model_transport::RunJson>,
    equipment: Vec<super::model_transport::EquipmentJson>,
    casting: super::model_casting::CastingJson,
    talent: Vec<super::model_talent::TalentJson>,
    deliverables: Vec<super::model_delivery::DeliverableJson>,
    legal_papers: Vec<super::model_delivery::LegalPaperJson>,
    post: Vec<super::model_post::TaskJson>,
    cuts: Vec<super::model_cuts::CutJson>,
    /// How each call sheet stands, where the production approves them.
    call_sheets: Vec<super::model_sending::SheetJson>,
    confirmations: Vec<super::model_sending::ConfirmationJson>,
    sent: Vec<super::model_sending::SentJson>,
    findings: Vec<FindingJson>,
}

#[derive(Debug, Serialize)]
struct ProductionJson {
    title: String,
    code: Option<String>,
    episode: Option<String>,
    company: Option<String>,
    currency: String,
    time_zone: Option<String>,
    language: String,
    wording: &'static str,
    paper: &'static str,
    script: DraftJson,
    schedule: DraftJson,
    as_of: Option<Date>,
    /// Pages of the script: the sum of the scenes.
    eighths: u32,
    /// Shoot days by unit.
    shoot_days: BTreeMap<String, u32>,
}

#[derive(Debug, Serialize)]
struct DraftJson {
    name: Option<String>,
    colour: Option<String>,
    date: Option<Date>,
}

#[derive(Debug, Serialize)]
struct UnitJson {
    id: String,
    name: String,
}

#[derive(Debug, Serialize)]
struct SceneJson {
    number: String,
    episode: Option<String>,
    int_ext: String,
    set: String,
    day_night: String,
    eighths: u32,
    script_day: Option<String>,
    script_page: Option<String>,
    synopsis: String,
    cast: Vec<String>,
    location: Option<String>,
    omitted: bool,
    minutes: Option<u32>,
    elements: Vec<ElementJson>,
    /// Dates and units it is scheduled on, one entry for each strip.
    scheduled: Vec<ScheduledJson>,
    /// Its words as figures, for telling the scenes of two drafts; null where no script says them.
    words: Option<String>,
    /// What reports say of it: `{eighths, finished}`; null where none does.
    shot: Option<progress::ShotJson>,
}

#[derive(Debug, Serialize)]
struct ElementJson {
    category: String,
    name: String,
    count: Option<u32>,
}

#[derive(Debug, Serialize)]
struct ScheduledJson {
    unit: String,
    date: Date,
}

#[derive(Debug, Serialize)]
struct DayJson {
    unit: String,
    date: Date,
    kind: &'static str,
    number: Option<u32>,
    of: Option<u32>,
    episode: Option<String>,
    /// Scene numbers, one for each strip that is not a banner.
    scenes: Vec<String>,
    eighths: u32,
    location: Option<String>,
    call: Option<String>,
    shooting_call: Option<String>,
    lunch: Option<String>,
    wrap: Option<String>,
    dawn: Option<String>,
    sunrise: Option<String>,
    sunset: Option<String>,
    dusk: Option<String>,
    /// `rises`, `never_sets`, `never_rises`; null where the place is not known.
    sun: Option<&'static str>,
    strips: Vec<StripJson>,
    performers: Vec<PerformerJson>,
    /// Departments, people and background called at a time of their own.
    calls: Vec<calls::CallJson>,
    meals: MealsJson,
    hospitals: Vec<String>,
    /// What was shot; null for days that are no shoot days.
    progress: Option<progress::ProgressJson>,
}

#[derive(Debug, Serialize)]
struct StripJson {
    scene: Option<String>,
    banner: Option<String>,
    part: Option<String>,
    eighths: u32,
    cast: Vec<String>,
    location: Option<String>,
    start: Option<String>,
    end: Option<String>,
}

#[derive(Debug, Serialize)]
struct PerformerJson {
    id: String,
    status: String,
    pickup: Option<String>,
    report: Option<String>,
    makeup: Option<String>,
    blocking: Option<String>,
    on_set: Option<String>,
    wrap: Option<String>,
}

#[derive(Debug, Serialize)]
struct MealsJson {
    cast: u32,
    crew: u32,
    background: u32,
    walkaways: u32,
    total: u32,
}

#[derive(Debug, Serialize)]
struct CastJson {
    id: String,
    character: String,
    performer: Option<String>,
    minor: bool,
    codes: BTreeMap<String, String>,
    work: u32,
    hold: u32,
    travel: u32,
    /// Rehearsals, fittings and tests.
    rehearsal: u32,
    holiday: u32,
    /// All days that have a letter.
    total: u32,
    start: Option<Date>,
    finish: Option<Date>,
}

#[derive(Debug, Serialize)]
struct CrewJson {
    id: String,
    department: String,
    position: String,
    name: Option<String>,
    units: Vec<String>,
    phone: Option<String>,
    email: Option<String>,
    call: Option<String>,
}

#[derive(Debug, Serialize)]
struct LocationJson {
    id: String,
    name: String,
    address: Option<String>,
    city: Option<String>,
    latitude: Option<f64>,
    longitude: Option<f64>,
    sets: Vec<String>,
    scenes: Vec<String>,
    dates: Vec<Date>,
    eighths: u32,
    hospital: Option<String>,
    fee: Option<MoneyJson>,
    prep_from: Option<Date>,
    strike_end: Option<Date>,
    deposit_due: Option<Date>,
    /// Fee and rates of its days; the deposit is no part of it.
    site_cost: Option<MoneyJson>,
}

#[derive(Debug, Serialize)]
struct PermitJson {
    id: String,
    locations: Vec<String>,
    authority: Option<String>,
    number: Option<String>,
    status: &'static str,
    from: Option<Date>,
    to: Option<Date>,
    hours: Option<HoursJson>,
    apply_by: Option<Date>,
    post_by: Option<Date>,
    deposit_due: Option<Date>,
}

#[derive(Debug, Serialize)]
struct HoursJson {
    from: String,
    to: String,
}

/// The contract's value for a production.
#[must_use]
pub fn model(context: Context<'_>, findings: &Findings, sources: &Sources) -> ModelJson {
    ModelJson {
        call_sheets: super::model_sending::sheets(context),
        confirmations: super::model_sending::confirmations(context),
        sent: super::model_sending::sent(context),
        findings: findings.iter().map(|finding| plain(finding, sources)).collect(),
        ..facts_alone(context)
    }
}

/// The same without what became of the papers and without findings: what two states of a production are compared by. How a
/// call sheet stands cannot be told without writing it, so this is much sooner done.
#[must_use]
pub fn facts_alone(context: Context<'_>) -> ModelJson {
    let (p, d) = (context.production, context.derived);
    ModelJson {
        schema: 1,
        production: production(context),
        units: p.units.iter().map(|unit| UnitJson { id: unit.id.clone(), name: unit.name.clone() }).collect(),
        scenes: scenes(context),
        days: p.days.iter().zip(&d.days).enumerate().map(|(at, (day, plan))| self::day(context, at, day, plan)).collect(),
        boards: model_boards::boards(context),
        calendar: model_boards::company(context),
        episodes: model_boards::episodes(context),
        cast: cast(context),
        day_out_of_days: model_days::elements(context),
        drift: model_days::drift(context),
        crew: crew(context),
        locations: locations(context),
        permits: permits(context),
        scouting: super::model_places::scouting(context),
        moves: super::model_places::moves(context),
        budget: budget::budget(context),
        pay: model_pay::pays(context),
        cost_report: model_ledger::cost_report(context),
        periods: model_ledger::periods(context),
        purchase_orders: model_ledger::orders(context),
        ledger: model_ledger::postings(context),
        cash_flow: model_ledger::cash_flow(context),
        buyers: super::model_delivery::buyers(context),
        drafts: super::model_script::drafts(context),
        script_notes: super::model_script::notes(context),
        clearances: super::model_script::clearances(context),
        research: super::model_script::research(context),
        screen_credits: super::model_titles::credits(context),
        credit_clauses: super::model_titles::clauses(context),
        cues: super::model_titles::cues(context),
        assets: super::model_assets::assets(context),
        transport: super::model_transport::runs(context),
        equipment: super::model_transport::equipment(context),
        casting: super::model_casting::casting(context),
        talent: super::model_talent::talent(context),
        deliverables: super::model_delivery::deliverables(context),
        legal_papers: super::model_delivery::legal_papers(context),
        post: super::model_post::tasks(context),
        cuts: super::model_cuts::cuts(context),
        call_sheets: Vec::new(),
        confirmations: Vec::new(),
        sent: Vec::new(),
        findings: Vec::new(),
    }
}

fn production(context: Context<'_>) -> ProductionJson {
    let (p, d) = (context.production, context.derived);
    let draft = |draft: &crate::model::Draft| DraftJson { name: draft.name.clone(), colour: draft.colour.clone(), date: draft.date };
    ProductionJson {
        title: p.identity.title.clone(),
        code: p.identity.code.clone(),
        episode: p.identity.episode.clone(),
        company: p.identity.company.name.clone(),
        currency: p.conventions.currency.to_string(),
        time_zone: p.conventions.time_zone.iana_name().map(str::to_owned),
        language: p.conventions.language.clone(),
        wording: match p.conventions.wording {
            crate::model::Wording::Us => "us",
            crate::model::Wording::Uk => "uk",
        },
        paper: p.conventions.paper.word(),
        script: draft(&p.identity.script),
        schedule: draft(&p.identity.schedule),
        as_of: d.as_of,
        eighths: p.scenes.iter().map(|scene| scene.pages).sum::<crate::values::Eighths>().count(),
        shoot_days: d.shoot_days.clone(),
    }
}

fn scenes(context: Context<'_>) -> Vec<SceneJson> {
    let (p, d) = (context.production, context.derived);
    p.scenes
        .iter()
        .map(|scene| SceneJson {
            number: scene.number.to_string(),
            episode: scene.episode.clone(),
            int_ext: scene.int_ext.clone(),
            set: scene.set.clone(),
            day_night: scene.day_night.clone(),
            eighths: scene.pages.count(),
            script_day: scene.script_day.clone(),
            script_page: scene.script_page.clone(),
            synopsis: scene.synopsis.clone(),
            cast: scene.cast.iter().map(ToString::to_string).collect(),
            location: scene.location.clone(),
            omitted: scene.omitted,
            minutes: scene.minutes,
            elements: scene
                .elements
                .iter()
                .map(|e| ElementJson { category: Category::key(&e.category).to_owned(), name: e.name.clone(), count: e.count })
                .collect(),
            scheduled: d
                .scenes
                .get(&scene.number)
                .into_iter()
                .flat_map(|status| &status.strips)
                .filter_map(|(day, _)| p.days.get(*day))
                .map(|day| ScheduledJson { unit: day.unit.clone(), date: day.date })
                .collect(),
            words: p.sketches.get(scene.number.as_str()).cloned(),
            shot: progress::of_scene(d.progress.scenes.get(&scene.number)),
        })
        .collect()
}

fn clock(clock: Option<Clock>) -> Option<String> {
    clock.map(|clock| clock.to_string())
}

fn call(call: Option<Call>) -> Option<String> {
    call.map(|call| call.to_string())
}

fn day(context: Context<'_>, at: usize, day: &ShootDay, plan: &DayPlan) -> DayJson {
    let sun: Option<&Sun> = plan.sun.as_ref();
    DayJson {
        unit: day.unit.clone(),
        date: day.date,
        kind: day.kind.word(),
        number: day.number,
        of: day.number.map(|_| plan.total_days),
        episode: day.episode.clone(),
        scenes: day.scene_strips().map(|(_, number)| number.to_string()).collect(),
        eighths: plan.pages.count(),
        location: plan.base.clone(),
        call: clock(plan.call),
        shooting_call: call(plan.shooting_call),
        lunch: call(plan.lunch),
        wrap: clock(plan.wrap),
        dawn: clock(sun.and_then(|sun| sun.dawn)),
        sunrise: clock(sun.and_then(|sun| sun.sunrise)),
        sunset: clock(sun.and_then(|sun| sun.sunset)),
        dusk: clock(sun.and_then(|sun| sun.dusk)),
        sun: sun.map(|sun| match sun.day {
            SunState::Crosses => "rises",
            SunState::AlwaysAbove => "never_sets",
            SunState::AlwaysBelow => "never_rises",
        }),
        strips: day.strips.iter().zip(&plan.strips).map(|(strip, timed)| self::strip(strip, timed)).collect(),
        performers: plan
            .performers
            .iter()
            .map(|p| PerformerJson {
                id: p.id.to_string(),
                status: p.status.clone(),
                pickup: call(p.pickup),
                report: call(p.report),
                makeup: call(p.makeup),
                blocking: call(p.blocking),
                on_set: call(p.on_set),
                wrap: clock(p.wrap),
            })
            .collect(),
        calls: calls::of_day(context.production, plan),
        meals: MealsJson {
            cast: plan.meals.cast,
            crew: plan.meals.crew,
            background: plan.meals.background,
            walkaways: plan.meals.walkaways,
            total: plan.meals.total,
        },
        hospitals: plan.hospitals.clone(),
        progress: progress::of_day(context.production, context.derived, at),
    }
}

fn strip(strip: &Strip, timed: &crate::derive::TimedStrip) -> StripJson {
    StripJson {
        scene: strip.scene().map(ToString::to_string),
        banner: strip.banner().map(|banner| banner.text.clone()),
        part: strip.part.clone(),
        eighths: timed.pages.count(),
        cast: strip.cast.iter().map(ToString::to_string).collect(),
        location: timed.location.clone(),
        start: clock(timed.start),
        end: clock(timed.end),
    }
}

fn cast(context: Context<'_>) -> Vec<CastJson> {
    let (p, d) = (context.production, context.derived);
    p.cast
        .iter()
        .map(|member| {
            let schedule = d.cast.get(&member.id).cloned().unwrap_or_default();
            CastJson {
                id: member.id.to_string(),
                character: member.character.clone(),
                performer: member.performer.clone(),
                minor: member.minor,
                codes: schedule.codes.iter().map(|(date, code)| (date.to_string(), code.clone())).collect(),
                work: schedule.work,
                hold: schedule.hold,
                travel: schedule.travel,
                rehearsal: schedule.other,
                holiday: schedule.holiday,
                total: schedule.total(),
                start: schedule.start,
                finish: schedule.finish,
            }
        })
        .collect()
}

fn crew(context: Context<'_>) -> Vec<CrewJson> {
    let one = |member: &crate::model::CrewMember| CrewJson {
        id: member.id.clone(),
        department: member.department.clone(),
        position: member.position.clone(),
        name: member.name.clone(),
        units: member.units.clone(),
        phone: member.phone.clone(),
        email: member.email.clone(),
        call: call(member.call),
    };
    context.production.crew.iter().map(one).collect()
}

fn locations(context: Context<'_>) -> Vec<LocationJson> {
    let (p, d) = (context.production, context.derived);
    p.locations
        .iter()
        .map(|location| {
            let (used, site) = (d.locations.get(&location.id), d.sites.get(&location.id));
            let mut dates: Vec<Date> = used.into_iter().flat_map(|used| &used.days).map(|day| day.date).collect();
            dates.dedup();
            LocationJson {
                id: location.id.clone(),
                name: location.name.clone(),
                address: location.address.clone(),
                city: location.city.clone(),
                latitude: location.coordinates.map(|(latitude, _)| latitude),
                longitude: location.coordinates.map(|(_, longitude)| longitude),
                sets: location.sets.clone(),
                scenes: used.into_iter().flat_map(|used| &used.scenes).map(ToString::to_string).collect(),
                dates,
                eighths: used.map_or(0, |used| used.pages.count()),
                hospital: location.hospital.as_ref().map(|hospital| hospital.name.clone()),
                fee: location.fee.map(money),
                prep_from: site.and_then(|site| site.prep.iter().map(|span| span.from).min()),
                strike_end: site.and_then(|site| site.strike_end),
                deposit_due: site.and_then(|site| site.deposit_due),
                site_cost: site.and_then(|site| site.cost.as_ref()).map(|cost| money(cost.total)),
            }
        })
        .collect()
}

fn permits(context: Context<'_>) -> Vec<PermitJson> {
    let one = |(permit, dates): (&crate::model::Permit, &crate::derive::PermitDates)| PermitJson {
        id: permit.id.clone(),
        locations: permit.locations.clone(),
        authority: permit.authority.clone(),
        number: permit.number.clone(),
        status: permit.status.word(),
        from: permit.from,
        to: permit.to,
        hours: permit.hours.map(|hours| HoursJson { from: hours.from.to_string(), to: hours.to.to_string() }),
        apply_by: dates.apply_by.map(|by| by.0),
        post_by: dates.post_by.map(|by| by.0),
        deposit_due: dates.deposit_due,
    };
    context.production.permits.iter().zip(&context.derived.permits).map(one).collect()
}
