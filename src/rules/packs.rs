//! Rule packs: the terms of agreements and laws, as data.
//!
//! A pack is one YAML file in `packs/`: territory, union, edition, validity, and clauses. Each clause names a measure
//! (its *rule*), whom and when it binds, its figures, what a breach costs, the document and page it was read in, and how
//! well it is known. The code knows only how to measure: no figure of an agreement stands in Rust.
//!
//! [`in_force`] picks the packs of a production; [`Packs::clauses`] gives what binds somebody on an occasion, strongest
//! first; [`Term::cite`] is what a finding says of its source. [`RULES`] lists the measures and their figures.

mod read;
mod scope;

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, OnceLock, RwLock};

use jiff::civil::Date;
use rust_decimal::Decimal;

pub use read::{Clause, Document, Figures, Mark, Pack, Penalty, PenaltyKind, Trigger, Validity};
pub use scope::{Covers, Kind, Occasion, When, Who, school_day};

use crate::model::{DayKind, Deal, Production, ProductionType, Wording};
use crate::values::{Clock, Hours, Money};

macro_rules! sources {
    ($($id:literal),* $(,)?) => {
        /// Every pack's id and text.
        const SOURCES: &[(&str, &str)] = &[$(($id, include_str!(concat!("packs/", $id, ".yaml")))),*];
    };
}

sources![
    "iatse-west-coast",
    "iatse-area-standards-2024",
    "teamsters-399",
    "sag-aftra-2023",
    "dga-2023",
    "california-minors",
    "uk-pact-bectu-2023",
    "uk-wtr",
    "england-minors",
    "eu-directive-2003-88",
];

/// The measures that clauses may name, and the figures each may carry.
///
/// Where nothing else is said a figure is a length of time; `count`, `factor`, `time`, `hours`, `word` and `money` say
/// what it is instead.
pub const RULES: &[(&str, &[&str])] = &[
    // Least rest between dismissal and the next first call. A word `from: company-wrap` measures from the company's wrap
    // and `after_wrap`; `to: shooting-call` or `first-makeup` up to that and less `before_call`.
    ("daily-rest", &["rest", "after_wrap", "before_call", "word from", "word to"]),
    // Less rest on a nearby location, between days that both shoot outside, not again for `clear_days`.
    ("daily-rest-nearby", &["rest", "count clear_days", "word exterior", "word not_first_day"]),
    // Less rest on an overnight location, `in_week` times and not twice running.
    ("daily-rest-overnight", &["rest", "count in_week", "word consecutive"]),
    // What an invaded rest costs is the clause's penalty; more than `permission_over` needs leave.
    ("rest-penalty", &["permission_over"]),
    // Days of pay in a week of somebody who is paid by the week.
    ("day-of-week", &["count days"]),
    // With less rest than this two days are one.
    ("continuous-day", &["under"]),
    // Least rest over days off: of the crew after so many days of work; of the cast by days off; of the law in each week.
    (
        "weekly-rest",
        &[
            "after_5",
            "after_6",
            "after_7",
            "reduced",
            "reduced_day_under",
            "two_days",
            "two_days_early",
            "one_day",
            "time early_from",
            "in_week",
            "with_daily",
        ],
    ),
    // Most hours of a week on average over so many weeks.
    ("average-week", &["most", "count weeks", "word opt_out"]),
    // A break in a day longer than `over`.
    ("break", &["over", "least"]),
    // Most hours of a night worker for each of `days_in_week`, on average; who works `at_night` in the hours on one day in so
    // many is one.
    ("night-hours", &["most", "at_night", "count weeks", "count days_in_week", "count one_in", "hours windows"]),
    // The length of a working day by its form.
    ("working-day", &["work", "lunch", "informal_break"]),
    // What the working day is overrun by is paid in steps, between a floor and a cap for each hour.
    ("day-overtime", &["step", "factor rate", "factor enhanced", "money floor", "money cap"]),
    // From when work is night work.
    ("night-from", &["time from"]),
    // Notice of work at weekends, in days.
    ("weekend-notice", &["count days"]),
    // Meals: within so long of call or of the meal before, not earlier than, so long at the least and the most; grace, which
    // may not be scheduled (more than `grace_in_week` in a week looks so), and the extension that finishes a take.
    ("first-meal", &["within", "not_before", "least", "most", "grace", "extension", "count grace_in_week"]),
    ("second-meal", &["within", "not_before", "least", "most", "grace", "extension"]),
    // A non-deductible breakfast sets the clock of the first meal to the crew call.
    ("ndb", &["within_crew_call", "within_own_call", "least"]),
    // What a late meal costs is the clause's penalty.
    ("meal-penalty", &[]),
    // Straight time up to `daily` and `weekly`; `double` and more is paid at its factor.
    ("overtime", &["daily", "weekly", "double", "factor daily", "factor weekly", "factor double"]),
    // The multiple after so long, of hours worked or elapsed (word `count`).
    ("gold-time", &["after", "factor rate", "word count"]),
    // The longest day.
    ("workday-ceiling", &["most"]),
    // Multiples of the rate on the sixth and seventh day of a week and on a holiday.
    ("sixth-day", &["factor sixth", "factor seventh", "factor holiday"]),
    // So many days running, then so many off.
    ("consecutive-days", &["count days", "count off"]),
    // How often the work week may be shifted free of charge; any number with so many days off together.
    ("week-shift", &["count free", "count days_off_unlimited"]),
    // A drop and recall after so many days; `days_abroad` where it is not all shot in the United States.
    ("drop-pickup", &["count days", "count days_abroad", "count breaks", "word pickup_date"]),
    ("drop-once", &["count drops"]),
    ("soft-pickup", &["count days", "count in_episode", "count offer_days", "answer", "word pickup_date"]),
    ("hold", &["word pays"]),
    ("work-window", &["count business_days"]),
    // Rest after a journey: by air longer than, or that arrives after.
    ("travel-rest", &["air_over", "rest", "time arrive_after"]),
    ("travel-day", &["paid_most", "in"]),
    ("zone", &["count miles"]),
    ("secondary-zone", &["count miles", "notice", "word rest_to"]),
    ("courtesy-housing", &["over"]),
    // The latest time of the day before for a changed, a cancelled call, a callback; notice of a push.
    ("call-change", &["time change_by", "time cancel_by", "time callback_by", "push_notice"]),
    ("weather-permitting", &["issue_before", "cancel_before", "pay", "word conditions", "word stages"]),
    // Text of the call sheet: safety, conduct, housing, weather, no-scheduled-grace.
    ("required-text", &["word text"]),
    ("intimacy-rider", &["notice"]),
    // Children: the youngest, the day, its hours, the week, rest, teachers and school.
    ("minor-age", &["count days"]),
    ("minor-day", &["work", "place", "meal", "continuous", "hours windows"]),
    ("minor-window", &["hours windows"]),
    ("minor-week", &["most"]),
    ("minor-rest", &["rest", "word to"]),
    ("minor-teacher", &["count children"]),
    ("minor-school", &["school", "rest"]),
    ("minor-school-slots", &["slot", "banked_in_month"]),
    ("minor-licence", &["word needs"]),
    // The director's cut by form of work: calendar weeks, working days, a day for so many days of photography.
    ("directors-cut", &["count weeks", "count days", "count per_days", "word form"]),
];

/// The packs that hold where a production names none.
#[must_use]
pub const fn defaults(wording: Wording) -> &'static [&'static str] {
    match wording {
        Wording::Us => &["iatse-west-coast", "teamsters-399", "sag-aftra-2023", "dga-2023", "california-minors"],
        Wording::Uk => &["uk-pact-bectu-2023", "uk-wtr", "england-minors"],
    }
}

/// The ids of all packs.
pub fn ids() -> impl Iterator<Item = &'static str> {
    SOURCES.iter().map(|(id, _)| *id)
}

/// The pack of this id, whatever the case.
#[must_use]
pub fn pack(id: &str) -> Option<&'static Pack> {
    static READ: [OnceLock<Option<Pack>>; SOURCES.len()] = [const { OnceLock::new() }; SOURCES.len()];
    let at = SOURCES.iter().position(|(own, _)| own.eq_ignore_ascii_case(id))?;
    // Every pack is read by a test; one that could not be read would be absent here.
    READ[at].get_or_init(|| serde_yaml::from_str(SOURCES[at].1).ok()).as_ref()
}

/// Whether terms hold on the date that decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// They hold.
    InForce,
    /// They ended on that date: what is said from them is history.
    Ended(Date),
    /// They begin on that date.
    NotYet(Date),
}

/// The packs of a production.
#[derive(Debug, Clone)]
pub struct Packs {
    packs: Vec<&'static Pack>,
    unknown: Vec<String>,
    start: Option<Date>,
    made: ProductionType,
    /// What binds whom, whatever the occasion: people are asked about on each of their days.
    bound: Arc<RwLock<HashMap<WhoKey, Arc<Bound>>>>,
}

/// Somebody, as a key.
type WhoKey = (Kind, Option<Deal>, bool, Option<u32>, String);

/// The clauses that bind somebody, by their measure, in the order of the packs.
type Bound = BTreeMap<&'static str, Vec<(&'static Pack, &'static Clause)>>;

/// The packs that hold for a production: those it names, else those of its wording, where
/// that is of the place.
#[must_use]
pub fn in_force(production: &Production) -> Packs {
    let conventions = &production.conventions;
    let start = production.days.iter().filter(|day| day.kind == DayKind::Shoot).map(|day| day.date).min();
    let made = conventions.production_type;
    let mut all = Packs { packs: Vec::new(), unknown: Vec::new(), start, made, bound: Arc::default() };
    let mut add = |id: &str| match pack(id) {
        Some(pack) if !all.packs.iter().any(|own| own.id == pack.id) => all.packs.push(pack),
        Some(_) => {}
        None => all.unknown.push(id.to_owned()),
    };
    match &conventions.rule_packs {
        Some(named) => named.iter().for_each(|id| add(id)),
        None if conventions.is_english() => defaults(conventions.wording).iter().for_each(|id| add(id)),
        // Agreements of another country are not known here.
        None => {}
    }
    all
}

impl Packs {
    /// The packs, in the order named.
    #[must_use]
    pub fn all(&self) -> &[&'static Pack] {
        &self.packs
    }

    /// Names that are no pack's.
    #[must_use]
    pub fn unknown(&self) -> &[String] {
        &self.unknown
    }

    /// The clauses of a measure that bind somebody on an occasion, strongest first: those that state more conditions
    /// before those that state fewer, then in the order of the packs and of their clauses.
    #[must_use]
    pub fn clauses(&self, rule: &str, who: &Who<'_>, when: &When) -> Vec<Term> {
        let bound = self.bound(who);
        let clauses = bound.get(rule).into_iter().flatten().filter(|(_, clause)| clause.when.is(when, self.made));
        let mut all: Vec<Term> = clauses.filter_map(|(pack, clause)| self.term(pack, clause, when.date)).collect();
        all.sort_by_key(|term| std::cmp::Reverse(term.clause.who.conditions() + term.clause.when.conditions()));
        all
    }

    /// The strongest clause of a measure that binds somebody on an occasion.
    #[must_use]
    pub fn clause(&self, rule: &str, who: &Who<'_>, when: &When) -> Option<Term> {
        self.clauses(rule, who, when).into_iter().next()
    }

    /// Every clause of a measure on a date, whomever it binds, in the order of the packs.
    pub fn terms(&self, rule: &str, date: Date) -> impl Iterator<Item = Term> {
        let all = self.packs.iter().flat_map(|pack| pack.clauses.iter().map(move |clause| (*pack, clause)));
        all.filter(move |(_, clause)| clause.rule == rule).filter_map(move |(pack, clause)| self.term(pack, clause, date))
    }

    /// A clause as a term of work on a date; none outside a validity of its own.
    fn term(&self, pack: &'static Pack, clause: &'static Clause, date: Date) -> Option<Term> {
        let decides = self.decides(clause.trigger.unwrap_or(pack.trigger), date);
        let own = clause.from.is_none_or(|from| from <= decides) && clause.to.is_none_or(|to| decides <= to);
        own.then(|| Term { pack, clause, standing: standing(pack, decides) })
    }

    /// The clauses that bind somebody, whatever the occasion.
    fn bound(&self, who: &Who<'_>) -> Arc<Bound> {
        let key = (who.kind, who.deal, who.minor, who.age, format!("{}\n{}", who.department, who.position));
        let known = self.bound.read().ok().and_then(|known| known.get(&key).cloned());
        known.unwrap_or_else(|| {
            let mut bound = Bound::new();
            for pack in self.packs.iter().filter(|pack| pack.covers.covers(who)) {
                for clause in pack.clauses.iter().filter(|clause| clause.who.covers(who)) {
                    bound.entry(&clause.rule).or_default().push((pack, clause));
                }
            }
            let bound = Arc::new(bound);
            if let Ok(mut known) = self.bound.write() {
                known.insert(key, Arc::clone(&bound));
            }
            bound
        })
    }

    /// Whether a pack's terms hold for work on a date.
    #[must_use]
    pub fn standing(&self, pack: &Pack, date: Date) -> Standing {
        standing(pack, self.decides(pack.trigger, date))
    }

    /// The date that a trigger looks at for work on a date.
    fn decides(&self, trigger: Trigger, date: Date) -> Date {
        match trigger {
            Trigger::DayWorked => date,
            Trigger::StartOfPhotography => self.start.unwrap_or(date),
        }
    }
}

fn standing(pack: &Pack, decides: Date) -> Standing {
    match (pack.validity.from, pack.validity.to) {
        (_, Some(to)) if decides > to => Standing::Ended(to),
        (Some(from), _) if decides < from => Standing::NotYet(from),
        _ => Standing::InForce,
    }
}

/// A clause that was found, with its pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// The pack.
    pub pack: &'static Pack,
    /// The clause.
    pub clause: &'static Clause,
    /// Whether the pack's terms hold.
    pub standing: Standing,
}

impl Term {
    /// A length of time, in minutes.
    #[must_use]
    pub fn minutes(&self, name: &str) -> Option<u32> {
        self.clause.figures.minutes.get(name).map(|minutes| minutes.0)
    }

    /// A number of things.
    #[must_use]
    pub fn count(&self, name: &str) -> Option<u32> {
        self.clause.figures.counts.get(name).copied()
    }

    /// A multiple of a rate.
    #[must_use]
    pub fn factor(&self, name: &str) -> Option<Decimal> {
        self.clause.figures.factors.get(name).map(|number| number.0)
    }

    /// An amount of money.
    #[must_use]
    pub fn money(&self, name: &str) -> Option<Money> {
        self.clause.figures.money.get(name).map(|number| self.amount(number.0))
    }

    /// A time of the day.
    #[must_use]
    pub fn time(&self, name: &str) -> Option<Clock> {
        self.clause.figures.times.get(name).map(|time| time.0)
    }

    /// Hours of the day.
    #[must_use]
    pub fn hours(&self, name: &str) -> Vec<Hours> {
        self.clause.figures.hours.get(name).map(|all| all.iter().map(|window| window.0).collect()).unwrap_or_default()
    }

    /// A word.
    #[must_use]
    pub fn word(&self, name: &str) -> Option<&'static str> {
        self.clause.figures.words.get(name).map(String::as_str)
    }

    /// What a breach costs.
    #[must_use]
    pub fn penalty(&self) -> Option<&'static Penalty> {
        self.clause.penalty.as_ref()
    }

    /// An amount in the pack's currency.
    #[must_use]
    pub fn amount(&self, amount: Decimal) -> Money {
        Money { amount, currency: self.pack.currency }
    }

    /// Where the figures stand, for a finding: `IATSE: Jeffords 2024 p. 11`, with "unverified" where they were not
    /// checked against a document, and "historical" where the terms had ended.
    #[must_use]
    pub fn cite(&self) -> String {
        let (document, place) = &self.clause.cite;
        let document = self.pack.documents.get(document).map_or(document.as_str(), |document| document.short.as_str());
        let pack = &self.pack.short;
        let mut text = if document.starts_with(pack.as_str()) { String::new() } else { format!("{pack}: ") };
        text.push_str(document);
        text.push(' ');
        text.push_str(place);
        if self.clause.mark == Mark::Unverified {
            text.push_str(", unverified");
        }
        match self.standing {
            Standing::InForce => {}
            Standing::Ended(date) => text.push_str(&format!(", historical: ended on {date}")),
            Standing::NotYet(date) => text.push_str(&format!(", not in force before {date}")),
        }
        text
    }
}

impl Penalty {
    /// A length of time of the charge, in minutes.
    #[must_use]
    pub fn minutes(&self, name: &str) -> Option<u32> {
        self.minutes.get(name).map(|minutes| minutes.0)
    }

    /// A share or a multiple.
    #[must_use]
    pub fn factor(&self, name: &str) -> Option<Decimal> {
        self.factors.get(name).map(|number| number.0)
    }

    /// An amount in the pack's currency.
    #[must_use]
    pub fn money(&self, name: &str) -> Option<Decimal> {
        self.money.get(name).map(|number| number.0)
    }

    /// The amount of the step of this place, counted from nought: the last one stands for every further step.
    #[must_use]
    pub fn step(&self, at: usize) -> Option<Decimal> {
        self.steps.get(at).or(self.steps.last()).map(|number| number.0)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::derive::testing::{Builder, d};
    use crate::model::Zone;

    #[test]
    fn every_pack_is_read_and_whole() {
        for (id, text) in SOURCES {
            let pack: Pack = serde_yaml::from_str(text).unwrap_or_else(|error| panic!("{id}.yaml: {error}"));
            assert_eq!(pack.id, *id);
            assert!(pack.validity.from.is_some(), "{id} says from when");
            let mut seen = BTreeSet::new();
            for clause in &pack.clauses {
                let name = format!("{id}/{}", clause.id);
                assert!(seen.insert(&clause.id), "{name} stands twice");
                assert!(pack.documents.contains_key(&clause.cite.0) && !clause.cite.1.is_empty(), "{name} names its document and place");
                let known = RULES.iter().find(|(rule, _)| *rule == clause.rule);
                let (_, known) = known.unwrap_or_else(|| panic!("{name}: no measure `{}`", clause.rule));
                let figures = &clause.figures;
                let names = figures.minutes.keys().cloned();
                let names = names.chain(figures.counts.keys().map(|key| format!("count {key}")));
                let names = names.chain(figures.factors.keys().map(|key| format!("factor {key}")));
                let names = names.chain(figures.money.keys().map(|key| format!("money {key}")));
                let names = names.chain(figures.times.keys().map(|key| format!("time {key}")));
                let names = names.chain(figures.hours.keys().map(|key| format!("hours {key}")));
                for key in names.chain(figures.words.keys().map(|key| format!("word {key}"))) {
                    assert!(known.contains(&key.as_str()), "{name}: `{key}` is no figure of {}", clause.rule);
                }
                if let Some(penalty) = &clause.penalty {
                    let whole = match penalty.kind {
                        PenaltyKind::AdditionalTime => {
                            ["least", "step"].iter().all(|key| penalty.minutes(key).is_some_and(|minutes| minutes > 0))
                                && penalty.factor("rate").is_some()
                        }
                        PenaltyKind::DayOrCap => penalty.money("cap").is_some(),
                        PenaltyKind::QuarterCheck => {
                            penalty.minutes("each").is_some_and(|minutes| minutes > 0) && penalty.factor("share").is_some()
                        }
                        PenaltyKind::Flat => penalty.money("flat").is_some(),
                        PenaltyKind::Steps => penalty.minutes("step").is_some_and(|minutes| minutes > 0) && !penalty.steps.is_empty(),
                        PenaltyKind::DayForEachHour => true,
                    };
                    assert!(whole, "{name}: the penalty lacks a figure");
                }
            }
        }
        let conventions = crate::model::fields::PRODUCTION.field("conventions").unwrap();
        let crate::model::fields::Kind::Record(table) = conventions.kind else { panic!("conventions are a record") };
        let told = table.field("rule_packs").unwrap().doc;
        assert!(ids().all(|id| told.contains(id)), "the key `rule_packs` tells every pack");
        for wording in [Wording::Us, Wording::Uk] {
            assert!(defaults(wording).iter().all(|id| pack(id).is_some()));
        }
    }

    fn packs(builder: &Builder) -> Packs {
        in_force(&builder.production)
    }

    fn crew<'a>(department: &'a str, position: &'a str) -> Who<'a> {
        Who { department, position, ..Who::UNIT }
    }

    #[test]
    fn the_clause_with_the_most_conditions_is_the_strongest() {
        let packs = packs(&Builder::new().day(d(2026, 5, 4), "07:00"));
        let when = When::on(d(2026, 5, 4));
        let distant = When { zone: Some(Zone::Distant), ..when };
        let rest =
            |who: Who<'_>, when: &When| packs.clause("daily-rest", &who, when).map(|term| (term.minutes("rest").unwrap(), term.cite()));
        let jeffords = |minutes, pack: &str, page: u32| Some((minutes, format!("{pack}: Jeffords 2024 p. {page}")));
        assert_eq!(rest(Who::UNIT, &when), jeffords(600, "IATSE", 11));
        assert_eq!(rest(Who::UNIT, &distant), jeffords(540, "IATSE", 11));
        assert_eq!(rest(crew("Camera", "A Camera Operator"), &when), jeffords(660, "IATSE", 11));
        assert_eq!(rest(crew("Camera", "Director of Photography"), &distant), jeffords(600, "IATSE", 11));
        assert_eq!(rest(crew("Transportation", "Driver"), &distant), jeffords(480, "Teamsters 399", 11));
        assert_eq!(rest(crew("Assistant Directors", "1st AD"), &when), jeffords(540, "DGA", 12));
        assert_eq!(rest(crew("Production", "Line Producer"), &when), None);
        assert_eq!(rest(Who { kind: Kind::Cast, ..Who::UNIT }, &when), jeffords(720, "SAG-AFTRA", 12));
    }

    #[test]
    fn a_clause_holds_by_its_trigger() {
        let penalty = |start, worked| {
            let packs = packs(&Builder::new().day(start, "07:00"));
            packs.clause("rest-penalty", &Who::UNIT, &When::on(worked)).is_some()
        };
        assert!(!penalty(d(2024, 11, 2), d(2024, 11, 20)), "the picture started a day too early");
        assert!(penalty(d(2024, 11, 3), d(2024, 11, 3)));
    }

    #[test]
    fn terms_that_ended_are_history() {
        let packs = packs(&Builder::new().day(d(2026, 6, 30), "07:00"));
        let who = Who { kind: Kind::Cast, ..Who::UNIT };
        let on = |date| packs.clause("daily-rest", &who, &When::on(date)).unwrap();
        assert_eq!(on(d(2026, 6, 30)).standing, Standing::InForce);
        let ended = on(d(2026, 7, 1));
        assert_eq!(ended.standing, Standing::Ended(d(2026, 6, 30)));
        assert_eq!(ended.cite(), "SAG-AFTRA: Jeffords 2024 p. 12, historical: ended on 2026-06-30");
    }

    #[test]
    fn a_production_names_its_packs() {
        let named = |ids: &[&str]| {
            let ids = ids.iter().map(|&id| id.to_owned()).collect();
            packs(&Builder::new().with(|production| production.conventions.rule_packs = Some(ids)))
        };
        let some = named(&["UK-WTR", "uk-wtr", "uk-wrt"]);
        assert_eq!(some.all().iter().map(|pack| pack.id.as_str()).collect::<Vec<_>>(), ["uk-wtr"]);
        assert_eq!(some.unknown(), ["uk-wrt"]);
        assert!(named(&[]).all().is_empty());
        let on = When::on(d(2026, 5, 4));
        assert_eq!(some.clause("average-week", &Who::UNIT, &on).unwrap().cite(), "WTR 1998 reg. 4, unverified");
    }

    #[test]
    fn figures_are_typed() {
        let packs = packs(&Builder::new());
        let on = When::on(d(2026, 5, 4));
        let child = |months| Who { kind: Kind::Cast, minor: true, age: Some(months), ..Who::UNIT };
        let day = |months, school_day| packs.clause("minor-day", &child(months), &When { school_day, ..on });
        assert_eq!(day(100, true).unwrap().minutes("work"), Some(240));
        assert_eq!(day(100, false).unwrap().minutes("work"), Some(360));
        assert_eq!(day(3, true).unwrap().hours("windows").len(), 2);
        assert!(packs.clause("minor-day", &Who { age: None, ..child(0) }, &on).is_none());
        let meal = packs.clauses("first-meal", &child(100), &on);
        assert_eq!(meal.iter().map(|term| term.minutes("grace").unwrap()).collect::<Vec<_>>(), [0, 12]);
        let player = Who { kind: Kind::Cast, deal: Some(Deal::Daily), ..Who::UNIT };
        assert_eq!(packs.clause("drop-pickup", &player, &on).unwrap().count("days"), Some(10));
        let late = packs.clause("meal-penalty", &player, &on).unwrap().penalty().unwrap();
        assert_eq!([0, 1, 2, 9].map(|at| late.step(at).unwrap().to_string()), ["25", "35", "50", "50"]);
    }
}
