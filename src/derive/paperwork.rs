//! Who lacks which start paperwork on the date the papers speak from (domain.md 2.11).

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::desk::{DaysAtWork, engaged, next_work_day};
use super::{CompanyDay, PersonDay, is_minor};
use crate::model::{CHILD_PERMIT, PAPER_KINDS, PaperRule, Paperwork, Production, Who};

/// Days before a paper runs out from which on it is running out.
const SOON: i32 = 14;

/// Where one paper of one person stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PaperState {
    /// It must be there, and was not even sent.
    Missing,
    /// It was sent and not signed.
    Sent,
    /// It has run out.
    Expired,
    /// It runs out within two weeks, or before the person's last day.
    Expiring,
    /// It is signed.
    Signed,
    /// Nobody asks for it.
    NotNeeded,
}

impl PaperState {
    /// The word for it, as `model` prints it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Sent => "sent",
            Self::Expired => "expired",
            Self::Expiring => "expiring",
            Self::Signed => "signed",
            Self::NotNeeded => "not-needed",
        }
    }

    /// Whether somebody may not start work so.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Missing | Self::Sent | Self::Expired)
    }
}

/// One paper of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperCell {
    /// Where it stands.
    pub state: PaperState,
    /// Index into `Production::paperwork` of its record.
    pub record: Option<usize>,
    /// Index into `Production::paper_rules` of the rule that asks for it.
    pub rule: Option<usize>,
}

/// One person's paperwork.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperRow {
    /// Who.
    pub who: Who,
    /// The first day of work of all.
    pub first: Option<Date>,
    /// The last.
    pub last: Option<Date>,
    /// The first day of work after the date the papers speak from.
    pub next: Option<Date>,
    /// Whether a minor.
    pub minor: bool,
    /// Whether any record names the person.
    pub listed: bool,
    /// The papers, parallel to [`PaperworkStatus::kinds`].
    pub cells: Vec<PaperCell>,
}

impl PaperRow {
    /// The most urgent state of all.
    #[must_use]
    pub fn worst(&self) -> PaperState {
        self.cells.iter().map(|cell| cell.state).min().unwrap_or(PaperState::NotNeeded)
    }
}

/// What start paperwork comes to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PaperworkStatus {
    /// The kinds in use, in the order of the paper.
    pub kinds: Vec<String>,
    /// Everybody engaged, cast first.
    pub rows: Vec<PaperRow>,
    /// The next date on which the company works.
    pub tomorrow: Option<Date>,
}

/// The status of everybody; empty where the production keeps no paperwork.
pub(super) fn status(
    production: &Production,
    work: &[PersonDay],
    company: &BTreeMap<Date, CompanyDay>,
    as_of: Option<Date>,
) -> PaperworkStatus {
    if production.paperwork.is_empty() {
        return PaperworkStatus::default();
    }
    let kinds = kinds(production);
    let mut records: BTreeMap<(&Who, &str), usize> = BTreeMap::new();
    for (at, own) in production.paperwork.iter().enumerate() {
        let best = records.entry((&own.who, own.kind.as_str())).or_insert(at);
        // Of two, the one that is good for longer counts.
        if better(own, &production.paperwork[*best]) {
            *best = at;
        }
    }
    let listed: BTreeSet<&Who> = production.paperwork.iter().map(|own| &own.who).collect();
    let mut people = engaged(production);
    let known: BTreeSet<Who> = people.iter().cloned().collect();
    people.extend(listed.iter().filter(|who| !known.contains(**who)).map(|who| (*who).clone()));
    let days = DaysAtWork::new(production, work);
    let rows = people.into_iter().map(|who| {
        let dates = || days.dates(&who);
        let minor = production.who_cast(&who).is_some_and(|member| is_minor(production, member));
        let last = dates().last();
        let cells = kinds.iter().map(|kind| {
            let rule = production.paper_rules.iter().position(|rule| rule.kind == *kind && asks(production, rule, &who, minor));
            let record = records.get(&(&who, kind.as_str())).copied();
            let own = record.and_then(|at| production.paperwork.get(at));
            PaperCell { state: state(own, rule.is_some(), as_of, last), record, rule }
        });
        PaperRow {
            first: dates().next(),
            last,
            next: as_of.and_then(|now| dates().find(|date| *date > now)),
            minor,
            listed: listed.contains(&who),
            cells: cells.collect(),
            who,
        }
    });
    let rows = rows.collect();
    PaperworkStatus { kinds, rows, tomorrow: as_of.and_then(|now| next_work_day(company, now)) }
}

/// The kinds that the production keeps or has rules for, and the child's permit where a minor is in the cast.
fn kinds(production: &Production) -> Vec<String> {
    let kept: BTreeSet<&str> = production.paperwork.iter().map(|own| own.kind.as_str()).collect();
    let ruled = |kind: &str| production.paper_rules.iter().any(|rule| rule.stated && rule.kind == kind && !rule.of.is_empty());
    let minors = production.cast.iter().any(|member| is_minor(production, member));
    let wanted = |kind: &str| kept.contains(kind) || ruled(kind) || (kind == CHILD_PERMIT && minors);
    let usual = PAPER_KINDS.iter().map(|(kind, ..)| *kind).filter(|kind| wanted(kind));
    let own = production.paper_rules.iter().map(|rule| rule.kind.as_str());
    let own = own.filter(|kind| !PAPER_KINDS.iter().any(|(usual, ..)| usual == kind) && wanted(kind));
    usual.chain(own).map(str::to_owned).collect()
}

fn better(one: &Paperwork, other: &Paperwork) -> bool {
    let key = |own: &Paperwork| (own.waived || own.signed.is_some(), own.expires.unwrap_or(Date::MAX));
    key(one) > key(other)
}

/// Whether a rule asks somebody for its paper.
fn asks(production: &Production, rule: &PaperRule, who: &Who, minor: bool) -> bool {
    let cast = matches!(who, Who::Cast(_));
    rule.of.iter().any(|word| match word.to_lowercase().as_str() {
        "everyone" => true,
        "cast" => cast,
        "crew" => !cast,
        "minors" => minor,
        department => !cast && production.who_department(who).eq_ignore_ascii_case(department),
    })
}

fn state(own: Option<&Paperwork>, asked: bool, as_of: Option<Date>, last: Option<Date>) -> PaperState {
    let Some(own) = own else { return if asked { PaperState::Missing } else { PaperState::NotNeeded } };
    if own.waived {
        return PaperState::NotNeeded;
    }
    if own.signed.is_none() {
        return match (own.sent, asked) {
            (Some(_), _) => PaperState::Sent,
            (None, true) => PaperState::Missing,
            (None, false) => PaperState::NotNeeded,
        };
    }
    match (own.expires, as_of) {
        (Some(expires), Some(now)) if expires < now => PaperState::Expired,
        (Some(expires), Some(now)) => {
            let left = now.until(expires).map_or(i32::MAX, |span| span.get_days());
            if left <= SOON || last.is_some_and(|last| last > expires) { PaperState::Expiring } else { PaperState::Signed }
        }
        _ => PaperState::Signed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::derive;
    use crate::derive::testing::{Builder, d};
    use crate::model::{Origin, PAPER_RULES};

    fn paper(who: &str, kind: &str, sent: Option<Date>, signed: Option<Date>, expires: Option<Date>) -> Paperwork {
        let who = if who.chars().all(|c| c.is_ascii_digit()) {
            Who::Cast(crate::values::CastId::new(who).unwrap())
        } else {
            Who::Crew(who.to_owned())
        };
        Paperwork { who, kind: kind.to_owned(), sent, signed, expires, waived: false, notes: None, origin: Origin::NONE }
    }

    /// Cast 1, a minor, works on Monday 1 and Wednesday 3 June; Ana works on both.
    fn board() -> Builder {
        let builder = Builder::new().scene("1", "INT", "DAY", 8).cast("1").crew("Ana", "Camera", &["main"]);
        let builder = builder.cast_with("1", |member| {
            member.minor = true;
            member.performer = Some("Nils".to_owned());
        });
        let builder = builder.day(d(2026, 6, 1), "07:00").strip("1", "1").day(d(2026, 6, 3), "07:00").strip("1", "1");
        builder.with(|production| {
            let usual = |(kind, of): &(&str, &[&str])| PaperRule {
                kind: (*kind).to_owned(),
                of: of.iter().map(|&word| word.to_owned()).collect(),
                origin: Origin::NONE,
                stated: false,
            };
            production.paper_rules = PAPER_RULES.iter().map(usual).collect();
        })
    }

    fn told(builder: &Builder, now: Date) -> Vec<String> {
        let status = derive(&builder.production, Some(now)).paperwork;
        let row = |row: &PaperRow| {
            let cells: Vec<String> =
                status.kinds.iter().zip(&row.cells).map(|(kind, cell)| format!("{kind} {}", cell.state.word())).collect();
            format!("{}: {}", row.who.subject(), cells.join(", "))
        };
        status.rows.iter().map(row).collect()
    }

    #[test]
    fn rules_ask_by_cast_crew_and_minors_for_the_kinds_that_are_kept() {
        let now = d(2026, 5, 29);
        let builder = board().with(|production| {
            production.paperwork.push(paper("Ana", "deal-memo", Some(now), None, None));
            production.paperwork.push(paper("Ana", "nda", Some(now), Some(now), None));
        });
        assert_eq!(
            told(&builder, now),
            ["cast 1: deal-memo not-needed, nda missing, child-permit missing", "Ana: deal-memo sent, nda signed, child-permit not-needed"]
        );
        let builder = builder.with(|production| {
            production.paper_rules.iter_mut().filter(|rule| rule.kind == "nda").for_each(|rule| rule.of = vec!["Sound".to_owned()]);
        });
        assert_eq!(told(&builder, now)[0], "cast 1: deal-memo not-needed, nda not-needed, child-permit missing");
    }

    #[test]
    fn a_paper_runs_out_on_the_day_after_its_last() {
        let builder = board().with(|production| {
            production.paperwork.push(paper("1", "child-permit", None, Some(d(2026, 1, 1)), Some(d(2026, 6, 2))));
        });
        let state = |now| told(&builder, now)[0].clone();
        assert_eq!(state(d(2026, 3, 1)), "cast 1: child-permit expiring", "it does not reach the last day of work");
        assert_eq!(state(d(2026, 6, 2)), "cast 1: child-permit expiring");
        assert_eq!(state(d(2026, 6, 3)), "cast 1: child-permit expired");
        let longer = builder.with(|production| production.paperwork[0].expires = Some(d(2026, 6, 30)));
        assert_eq!(told(&longer, d(2026, 6, 15))[0], "cast 1: child-permit signed");
        assert_eq!(told(&longer, d(2026, 6, 16))[0], "cast 1: child-permit expiring");
    }

    #[test]
    fn tomorrow_is_the_companys_next_working_day_and_moves_with_the_board() {
        let mut builder = board().with(|production| production.paperwork.push(paper("Ana", "nda", None, None, None)));
        let status = |builder: &Builder| derive(&builder.production, Some(d(2026, 6, 1))).paperwork;
        assert_eq!(status(&builder).tomorrow, Some(d(2026, 6, 3)));
        assert_eq!(status(&builder).rows[0].next, Some(d(2026, 6, 3)));
        builder.production.days[1].date = d(2026, 6, 4);
        assert_eq!(status(&builder).rows[0].next, Some(d(2026, 6, 4)));
    }

    #[test]
    fn who_keeps_no_paperwork_is_asked_for_none() {
        assert_eq!(derive(&board().production, None).paperwork, PaperworkStatus::default());
    }
}
