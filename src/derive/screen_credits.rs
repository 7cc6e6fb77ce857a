//! What contracts say of credits, held against the list of credits.

use crate::model::{CreditBlock, CreditClause, CreditPlace, Production, ScreenCredit};

/// What is wrong with a credit that a contract speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CreditFault {
    /// It is not on the list.
    Missing,
    /// It stands in the other block.
    Block(CreditBlock),
    /// It should stand on this card, and stands on another.
    Card {
        /// The card it should stand on.
        wanted: u32,
        /// The card it stands on.
        found: u32,
    },
    /// It shares its card with so many others.
    Shared(usize),
    /// Its type is smaller than agreed, or no size is stated.
    Size(Option<u32>),
    /// It stands after one that it should stand before, or beside it.
    After(String),
}

/// What became of a clause.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ClauseStatus {
    /// The credit that answers it: an index into `Production::screen_credits`.
    pub credit: Option<usize>,
    /// What is wrong with it.
    pub faults: Vec<CreditFault>,
}

/// What names are compared by: exact letters, single spaces, no difference of case.
fn key(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// The status of every clause, in the order of `Production::credit_clauses`; nothing where no credits are listed.
pub(super) fn clauses(production: &Production) -> Vec<ClauseStatus> {
    let all = &production.screen_credits;
    if all.is_empty() {
        return vec![ClauseStatus::default(); production.credit_clauses.len()];
    }
    production.credit_clauses.iter().map(|clause| status(all, clause)).collect()
}

fn status(all: &[ScreenCredit], clause: &CreditClause) -> ClauseStatus {
    let own: Vec<(usize, &ScreenCredit)> =
        all.iter().enumerate().filter(|(_, credit)| clause.episode.is_none() || credit.episode == clause.episode).collect();
    let named: Vec<&(usize, &ScreenCredit)> = own.iter().filter(|(_, credit)| key(&credit.name) == key(&clause.name)).collect();
    let in_role =
        |credit: &ScreenCredit| clause.role.as_ref().is_none_or(|role| credit.role.as_ref().is_some_and(|own| key(own) == key(role)));
    let in_block = |credit: &ScreenCredit| clause.block.is_none_or(|block| credit.block == block);
    // The one that answers best: in its role and block, else in its role.
    let best =
        named.iter().find(|(_, credit)| in_role(credit) && in_block(credit)).or_else(|| named.iter().find(|(_, credit)| in_role(credit)));
    let Some((at, credit)) = best else { return ClauseStatus { credit: None, faults: vec![CreditFault::Missing] } };
    let mut faults = Vec::new();
    if !in_block(credit) {
        faults.push(CreditFault::Block(credit.block));
    }
    let of_block = || own.iter().filter(|(_, other)| other.block == credit.block).map(|(_, other)| *other);
    let wanted = clause.place.and_then(|place| match place {
        CreditPlace::First => of_block().map(|other| other.card).min(),
        CreditPlace::Last => of_block().map(|other| other.card).max(),
        CreditPlace::Card(card) => Some(card),
    });
    if let Some(wanted) = wanted.filter(|wanted| in_block(credit) && *wanted != credit.card) {
        faults.push(CreditFault::Card { wanted, found: credit.card });
    }
    let beside = of_block().filter(|other| other.card == credit.card).count() - 1;
    if clause.single && beside > 0 {
        faults.push(CreditFault::Shared(beside));
    }
    if clause.size.is_some_and(|least| credit.size.is_none_or(|size| size < least)) {
        faults.push(CreditFault::Size(credit.size));
    }
    if let Some(before) = &clause.before {
        let other = own.iter().find(|(_, other)| key(&other.name) == key(before) && other.block == credit.block);
        if other.is_some_and(|(place, other)| (other.card, *place) < (credit.card, *at)) {
            faults.push(CreditFault::After(before.clone()));
        }
    }
    ClauseStatus { credit: Some(*at), faults }
}

#[cfg(test)]
mod tests {
    use super::{ClauseStatus, CreditFault, status};
    use crate::model::{CreditBlock, CreditClause, CreditPlace, ScreenCredit};

    fn credit(card: u32, name: &str, size: u32) -> ScreenCredit {
        ScreenCredit { card, name: name.to_owned(), size: Some(size), ..ScreenCredit::default() }
    }

    fn faults(clause: CreditClause) -> Vec<CreditFault> {
        let end = ScreenCredit { block: CreditBlock::End, ..credit(1, "Jo Bell", 50) };
        let all = [credit(1, "Ada Lund", 100), credit(2, "Bo Frey", 75), credit(2, "Cy Dunn", 75), credit(3, "Di Orr", 100), end];
        status(&all, &clause).faults
    }

    fn clause(name: &str) -> CreditClause {
        CreditClause { name: name.to_owned(), ..CreditClause::default() }
    }

    #[test]
    fn a_clause_is_held_against_the_list() {
        assert_eq!(faults(clause("ada  lund")), [], "case and spaces are not letters");
        assert_eq!(faults(clause("Ada Lind")), [CreditFault::Missing]);
        assert_eq!(faults(CreditClause { place: Some(CreditPlace::First), ..clause("Ada Lund") }), []);
        assert_eq!(faults(CreditClause { place: Some(CreditPlace::Last), ..clause("Di Orr") }), []);
        assert_eq!(
            faults(CreditClause { place: Some(CreditPlace::Last), ..clause("Bo Frey") }),
            [CreditFault::Card { wanted: 3, found: 2 }]
        );
        assert_eq!(faults(CreditClause { single: true, ..clause("Bo Frey") }), [CreditFault::Shared(1)]);
        assert_eq!(faults(CreditClause { single: true, ..clause("Di Orr") }), []);
        assert_eq!(faults(CreditClause { size: Some(75), ..clause("Bo Frey") }), [], "exactly as large as agreed");
        assert_eq!(faults(CreditClause { size: Some(76), ..clause("Bo Frey") }), [CreditFault::Size(Some(75))]);
        assert_eq!(faults(CreditClause { block: Some(CreditBlock::Main), ..clause("Jo Bell") }), [CreditFault::Block(CreditBlock::End)]);
        assert_eq!(faults(CreditClause { before: Some("Di Orr".to_owned()), ..clause("Bo Frey") }), []);
        assert_eq!(
            faults(CreditClause { before: Some("Bo Frey".to_owned()), ..clause("Cy Dunn") }),
            [CreditFault::After("Bo Frey".to_owned())]
        );
        let found: ClauseStatus = status(&[credit(1, "Ada Lund", 100)], &clause("Ada Lund"));
        assert_eq!(found.credit, Some(0));
    }
}
