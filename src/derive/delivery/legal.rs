//! Rights and legal papers: which one answers an item that asks for one, and how it stands.

use jiff::civil::Date;

use crate::derive::ClauseStatus;
use crate::model::{
    CREDIT_STATEMENT, Clearance, ClearanceState, Deliverable, LegalPaper, LegalState, MUSIC_CUE_SHEET, MUSIC_LICENCES, Production,
};

/// How a legal paper stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LegalStanding {
    /// There is none.
    #[default]
    Missing,
    /// It is not signed yet.
    Open(LegalState),
    /// Signed, and good.
    InHand,
    /// Its last date is past.
    Expired,
    /// Its last date comes before the item is due.
    EndsBefore,
    /// Not needed.
    NotNeeded,
}

/// What a legal paper rests on, with how many of it there are and how many want doing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rests {
    /// `clearances`, `cues`, `credits`.
    pub on: &'static str,
    /// How many.
    pub total: usize,
    /// Those that are not there yet: their numbers or names.
    pub open: Vec<String>,
    /// Clearances that end before the date, each with its last date.
    pub ending: Vec<(String, Date)>,
}

/// How the legal paper that an item asks for stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LegalNeed {
    /// The kind that is asked for.
    pub kind: String,
    /// The paper: index into `Production::legal_papers`.
    pub paper: Option<usize>,
    /// How it stands.
    pub standing: LegalStanding,
    /// What it rests on.
    pub rests: Option<Rests>,
}

/// What legal papers are held against.
pub(super) struct Legal<'a> {
    pub production: &'a Production,
    pub clauses: &'a [ClauseStatus],
    pub as_of: Option<Date>,
}

impl Legal<'_> {
    /// How what an item asks for stands, by the date it is due.
    pub fn need(&self, item: &Deliverable, due: Option<Date>) -> Option<LegalNeed> {
        let kind = item.paper.as_ref()?;
        let fits = |paper: &LegalPaper| {
            let buyer = paper.buyers.is_empty() || paper.buyers.contains(&item.buyer);
            let episode = paper.episode.is_none() || item.episode.is_none() || paper.episode == item.episode;
            (paper.kind.eq_ignore_ascii_case(kind) || paper.id.eq_ignore_ascii_case(kind)) && buyer && episode
        };
        let all = self.production.legal_papers.iter().enumerate().filter(|(_, paper)| fits(paper));
        // The buyer's own before one for all, what is signed before what is not, then the one that is good the longest.
        let best = all.max_by_key(|(at, paper)| {
            (!paper.buyers.is_empty(), paper.state == LegalState::Signed, paper.expires.unwrap_or(Date::MAX), std::cmp::Reverse(*at))
        });
        let rests = self.rests(best.map(|(_, paper)| paper), kind, due);
        let standing = match best {
            Some((_, paper)) => self.standing(paper, due),
            None => match &rests {
                Some(rests) if rests.total > 0 && rests.open.is_empty() => LegalStanding::InHand,
                Some(rests) if rests.total > 0 => LegalStanding::Open(LegalState::Draft),
                _ => LegalStanding::Missing,
            },
        };
        Some(LegalNeed { kind: kind.clone(), paper: best.map(|(at, _)| at), standing, rests })
    }

    fn standing(&self, paper: &LegalPaper, due: Option<Date>) -> LegalStanding {
        let ended = |date: Option<Date>| paper.expires.zip(date).is_some_and(|(expires, date)| expires < date);
        match paper.state {
            LegalState::NotNeeded => LegalStanding::NotNeeded,
            LegalState::Signed if ended(self.as_of) => LegalStanding::Expired,
            LegalState::Signed if ended(due) => LegalStanding::EndsBefore,
            LegalState::Signed => LegalStanding::InHand,
            state => LegalStanding::Open(state),
        }
    }

    /// What a paper rests on: the clearances it names, else what makes its kind.
    fn rests(&self, paper: Option<&LegalPaper>, kind: &str, due: Option<Date>) -> Option<Rests> {
        let all = &self.production.clearances;
        let named: Vec<&Clearance> = match paper {
            Some(paper) if !paper.clearances.is_empty() => {
                paper.clearances.iter().filter_map(|id| all.iter().find(|one| one.id.eq_ignore_ascii_case(id))).collect()
            }
            _ if kind.eq_ignore_ascii_case(MUSIC_LICENCES) => {
                let wanted = |one: &&Clearance| !matches!(one.state, ClearanceState::NotNeeded | ClearanceState::Replaced);
                all.iter().filter(|one| one.sort.eq_ignore_ascii_case("music")).filter(wanted).collect()
            }
            _ => Vec::new(),
        };
        if !named.is_empty() {
            let good =
                |one: &Clearance| matches!(one.state, ClearanceState::Cleared | ClearanceState::NotNeeded | ClearanceState::Replaced);
            let ends =
                |one: &&Clearance| one.state == ClearanceState::Cleared && one.expires.zip(due).is_some_and(|(ends, due)| ends < due);
            return Some(Rests {
                on: "clearances",
                total: named.len(),
                open: named.iter().filter(|one| !good(one)).map(|one| one.id.clone()).collect(),
                ending: named.iter().copied().filter(ends).filter_map(|one| Some((one.id.clone(), one.expires?))).collect(),
            });
        }
        let (on, total, open) = if kind.eq_ignore_ascii_case(MUSIC_CUE_SHEET) {
            let cues = &self.production.cues;
            let whole = |cue: &&crate::model::Cue| !cue.composers.is_empty() && !cue.publishers.is_empty() && cue.seconds.is_some();
            let open: Vec<String> = cues.iter().filter(|cue| !whole(cue)).map(|cue| cue.id.clone()).collect();
            ("cues", cues.len(), open)
        } else if kind.eq_ignore_ascii_case(CREDIT_STATEMENT) && !self.production.screen_credits.is_empty() {
            let clauses = &self.production.credit_clauses;
            let faulty = clauses.iter().zip(self.clauses).filter(|(_, status)| !status.faults.is_empty());
            ("credits", clauses.len(), faulty.map(|(clause, _)| clause.name.clone()).collect())
        } else {
            return None;
        };
        (total > 0).then_some(Rests { on, total, open, ending: Vec::new() })
    }
}
