//! The location list: permits and fees of the whole production, what is to be applied for, paid and got back
//! (domain.md 2.8, permit and fee tracker).

mod money_rows;
mod permit_rows;
#[cfg(test)]
mod tests;

use serde::Serialize;
use serde_json::Value;

use super::facts::{Count, NoteBlock, notes_for};
use super::{Context, Figure, Kind, Subject, facts, format};
use crate::model::{Part, PermitStatus, Production};
use crate::values::Money;
use crate::words::{say, word};

/// The location list.
pub static KIND: Kind = Kind {
    word: "location-list",
    name: "Permits and fees",
    about: "Every permit with its dates, hours, conditions and insurance, site fees, deposits and restoration. Due where there are permits, site fees or deposits.",
    schema: 1,
    needs: &[Part::Identity, Part::Schedule, Part::Places],
    due,
    page,
};

fn is_due(production: &Production) -> bool {
    let charged = production.locations.iter().any(|location| {
        [location.fee, location.deposit, location.prep_fee, location.strike_fee, location.hold_fee].iter().any(Option::is_some)
    });
    charged || !production.permits.is_empty()
}

fn due(context: Context<'_>) -> Vec<Subject> {
    let _speaking = context.speak();
    let own = || Subject { slug: String::new(), name: context.production.identity.title.clone(), key: String::new(), date: None };
    if is_due(context.production) { vec![own()] } else { Vec::new() }
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    let body = body(context);
    let dated = body.as_of.is_some();
    facts::page(context, &KIND, subject, &[], dated, body)
}

/// What a location list shows.
#[derive(Debug, Clone, Serialize)]
pub struct LocationList {
    /// The date it speaks from, where anything on it is still open.
    pub as_of: Option<String>,
    /// The counts and sums that are looked for first.
    pub key: Vec<Count>,
    /// The permits by what is to be done about them; groups without any are left out.
    pub groups: Vec<PermitGroup>,
    /// The fees of all permits together, one sum for each currency; empty without any.
    pub permit_fees: Vec<Figure>,
    /// The places that cost something, in order of their first day.
    pub fees: Vec<FeeRow>,
    /// Their costs together, one sum for each currency.
    pub fee_totals: Vec<Figure>,
    /// Deposits of places, then of permits.
    pub deposits: Vec<DepositRow>,
    /// What of them is out, one sum for each currency; empty where nothing is.
    pub deposits_out: Vec<Figure>,
    /// What is to be put right before a place is given back.
    pub restoration: Vec<RestorationRow>,
    /// How the dates are worked out.
    pub basis: String,
    /// Notes that the production adds to this paper.
    pub notes: Vec<NoteBlock>,
}

/// Permits about which the same is to be done.
#[derive(Debug, Clone, Serialize)]
pub struct PermitGroup {
    /// Stable id: `waiting`.
    pub id: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// `4 permits`.
    pub count: String,
    /// Its permits in order of their next date.
    pub rows: Vec<PermitRow>,
}

/// A line with the word for it in front: `Monitors: two officers`.
#[derive(Debug, Clone, Serialize)]
pub struct Line {
    /// What it is.
    pub label: &'static str,
    /// As printed.
    pub text: String,
}

/// One permit.
#[derive(Debug, Clone, Serialize)]
pub struct PermitRow {
    /// Stable id: `permit-city-week-1`.
    pub id: String,
    /// Who issues it.
    pub authority: String,
    /// What kind it is.
    pub kind: Option<String>,
    /// Its number.
    pub number: Option<String>,
    /// The places it covers, by name.
    pub places: String,
    /// Application, last date to apply, issue.
    pub dates: Vec<Line>,
    /// The dates it is valid, with those of preparation and strike that it covers besides.
    pub valid: Vec<String>,
    /// The hours of the day it is valid.
    pub hours: Option<String>,
    /// The activities it lists.
    pub covers: Option<String>,
    /// Monitors, officers, postings, neighbours, survey, inspection.
    pub requires: Vec<Line>,
    /// Certificate, who is named on it, remarks.
    pub insurance: Vec<Line>,
    /// Its fee.
    pub fee: Option<Figure>,
    /// Its deposit.
    pub deposit: Option<Figure>,
    /// Where it stands.
    pub status: String,
    /// How much attention it wants: `strong`, `warn`, `plain`, `quiet`.
    pub tone: &'static str,
    /// More about where it stands: `3 days late`.
    pub since: Option<String>,
}

/// What a place costs.
#[derive(Debug, Clone, Serialize)]
pub struct FeeRow {
    /// Stable id: `fee-ferry-slip`.
    pub id: String,
    /// The place.
    pub name: String,
    /// Owner, contact and telephone.
    pub contact: Option<String>,
    /// Its rates: `4,200 a day`, `prep 500 a day`, `overtime 300 an hour`.
    pub rates: Vec<String>,
    /// Dates of preparation.
    pub prep: Option<String>,
    /// Dates of work there.
    pub shoot: Option<String>,
    /// Dates of strike.
    pub strike: Option<String>,
    /// How the cost comes about: `3 days 12,600; 2 days prep 1,000`.
    pub parts: Option<String>,
    /// What it comes to.
    pub cost: Option<Figure>,
}

/// A deposit.
#[derive(Debug, Clone, Serialize)]
pub struct DepositRow {
    /// Stable id: `deposit-ferry-slip`, `deposit-permit-city-week-1`.
    pub id: String,
    /// What it is for.
    pub name: String,
    /// How much.
    pub amount: Figure,
    /// When it was paid.
    pub paid: Option<String>,
    /// When it is due back.
    pub due_back: Option<String>,
    /// When it came back.
    pub returned: Option<String>,
    /// What was kept of it.
    pub kept: Option<Figure>,
    /// The invoice or entry that paid it.
    pub reference: Option<String>,
    /// Where it stands.
    pub status: String,
    /// How much attention it wants.
    pub tone: &'static str,
}

/// What is to be put right at a place.
#[derive(Debug, Clone, Serialize)]
pub struct RestorationRow {
    /// Stable id: `restoration-ferry-slip`.
    pub id: String,
    /// The place.
    pub name: String,
    /// What.
    pub work: String,
    /// By when: the end of the strike.
    pub by: Option<String>,
    /// When it was put right.
    pub done: Option<String>,
    /// When the owner signed that nothing is owed.
    pub released: Option<String>,
    /// Where it stands.
    pub status: &'static str,
    /// How much attention it wants.
    pub tone: &'static str,
}

/// The page's body.
#[must_use]
pub fn body(context: Context<'_>) -> LocationList {
    let production = context.production;
    let groups = permit_rows::groups(context);
    let (fees, fee_totals) = money_rows::fees(context);
    let (deposits, deposits_out) = money_rows::deposits(context);
    let restoration = money_rows::restoration(context);
    let key = key(context, &groups, &deposits, &deposits_out, &fee_totals);
    let open = groups.iter().any(|group| group.id != "issued" && group.id != "none")
        || deposits.iter().any(|row| row.tone != "quiet")
        || restoration.iter().any(|row| row.tone != "quiet");
    let as_of = context.derived.as_of.filter(|_| open).map(|date| format::plain_date(date, production.conventions.wording));
    LocationList {
        as_of,
        key,
        permit_fees: money_rows::sums(context, production.permits.iter().filter_map(|permit| permit.fee)),
        groups,
        fees,
        fee_totals,
        deposits,
        deposits_out,
        restoration,
        basis: say!("location-list-apply-by-and-post-by"),
        notes: notes_for(production, KIND.word, None),
    }
}

fn key(context: Context<'_>, groups: &[PermitGroup], deposits: &[DepositRow], out: &[Figure], fees: &[Figure]) -> Vec<Count> {
    let count = |id: &str| groups.iter().filter(|group| group.id == id).map(|group| group.rows.len()).sum::<usize>();
    let number = |number: usize| Figure { text: number.to_string(), value: number.to_string() };
    let wanted = context.production.permits.iter().filter(|permit| permit.status != PermitStatus::NotNeeded).count();
    let late = groups.iter().flat_map(|group| &group.rows).filter(|row| row.tone == "strong").count();
    let overdue = deposits.iter().filter(|row| row.tone == "strong").count();
    let mut key = Vec::new();
    if wanted > 0 {
        let note = (late > 0).then(|| say!("location-list-late-or-refused", late));
        key.push(Count {
            id: "to-do",
            label: word!("location-list-to-apply-or-refused-count"),
            figure: number(count("to-do")),
            note,
            urgent: late > 0,
        });
        key.push(Count {
            id: "waiting",
            label: word!("location-list-applied-for"),
            figure: number(count("waiting")),
            note: None,
            urgent: false,
        });
        let note = Some(say!("location-list-of", wanted));
        key.push(Count { id: "issued", label: word!("location-list-issued"), figure: number(count("issued")), note, urgent: false });
    }
    // One sum only: several currencies stand under the tables.
    if let [figure] = fees {
        key.push(Count { id: "fees", label: word!("location-list--fees"), figure: figure.clone(), note: None, urgent: false });
    }
    if let [figure] = out {
        let note = (overdue > 0).then(|| say!("location-list-overdue-count", overdue));
        key.push(Count { id: "deposits", label: word!("location-list-deposits-out"), figure: figure.clone(), note, urgent: overdue > 0 });
    }
    key
}

/// An amount; its currency stands with it where it is not the production's.
fn figure(context: Context<'_>, amount: Money) -> Figure {
    let text = super::money::exact(amount.amount, amount.currency);
    let own = amount.currency == context.production.conventions.currency;
    Figure { text: if own { text } else { super::money::exact_with_code(amount.amount, amount.currency) }, value: amount.plain() }
}
