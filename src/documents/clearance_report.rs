//! The clearance report: names, products, music, artwork and places that somebody must allow, by what is to be done.

use jiff::civil::Date;
use serde::Serialize;
use serde_json::Value;

use super::facts::{Count, NoteBlock, notes_for};
use super::{Context, Figure, Kind, Subject, facts, format, money};
use crate::derive::{ClearanceStatus, Play};
use crate::model::{Clearance, ClearanceState, Part, Wording};
use crate::values::{Money, SceneNumber};
use crate::words::{say, word};

/// The clearance report.
pub static KIND: Kind = Kind {
    word: "clearance-report",
    name: "Clearance report",
    about: "What must be cleared and by when, worked back from the schedule: open, cleared, refused, with terms and fees. One where anything is to be cleared.",
    schema: 1,
    needs: &[Part::Identity, Part::Schedule, Part::Script],
    due,
    page,
};

fn due(context: Context<'_>) -> Vec<Subject> {
    let _speaking = context.speak();
    let title = &context.production.identity.title;
    let subject = Subject { slug: String::new(), name: title.clone(), key: String::new(), date: None };
    if context.production.clearances.is_empty() { Vec::new() } else { vec![subject] }
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    facts::page(context, &KIND, subject, &[], true, body(context))
}

/// What a clearance report shows.
#[derive(Debug, Clone, Serialize)]
pub struct ClearanceReport {
    /// The date it speaks from: `May 18, 2026`.
    pub as_of: Option<String>,
    /// The counts that are looked for first.
    pub key: Vec<Count>,
    /// Its rows by what is to be done about them; groups without any are left out.
    pub groups: Vec<ClearanceGroup>,
    /// What the fees come to, as a sentence.
    pub fees: Option<String>,
    /// How the dates are worked out.
    pub basis: &'static str,
    /// Notes that the production adds to this paper.
    pub notes: Vec<NoteBlock>,
}

/// Rows about which the same is to be done.
#[derive(Debug, Clone, Serialize)]
pub struct ClearanceGroup {
    /// Stable id: `now`.
    pub id: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// `4 items`.
    pub count: String,
    /// Its rows in order of the date they are needed by.
    pub rows: Vec<ClearanceRow>,
}

/// One thing to be cleared.
#[derive(Debug, Clone, Serialize)]
pub struct ClearanceRow {
    /// Stable id: `clearance-C-12`.
    pub id: String,
    /// Its number.
    pub number: String,
    /// What it is.
    pub item: String,
    /// What sort of thing it is, and how it is used.
    pub more: String,
    /// Its scenes: `12, 14`.
    pub scenes: String,
    /// The days they are shot: `May 4 – May 12, 3 days`; none where they are on no board.
    pub shot: Option<String>,
    /// The date it must be cleared by.
    pub needed_by: Option<String>,
    /// Who holds the right.
    pub holder: Option<String>,
    /// How to reach them, and who sees to it.
    pub contact: Option<String>,
    /// Media, territory, term.
    pub terms: Option<String>,
    /// The last date it holds for.
    pub expires: Option<String>,
    /// What it costs.
    pub fee: Option<Figure>,
    /// The account.
    pub account: Option<String>,
    /// Where it stands.
    pub status: &'static str,
    /// How urgent that is: `strong`, `warn`, `plain` or `quiet`.
    pub tone: &'static str,
    /// The date of that: asked for, expected, given.
    pub since: Option<String>,
    /// What takes its place.
    pub replacement: Option<String>,
    /// Remarks.
    pub remarks: Option<String>,
}

/// `May 4`, `May 4 – May 12, 3 days`.
pub(super) fn days(plays: &[Play], wording: Wording) -> Option<String> {
    let mut dates: Vec<Date> = plays.iter().map(|play| play.date).collect();
    dates.dedup();
    let date = |date: Date| format::day_and_month(date, wording);
    match dates.as_slice() {
        [] => None,
        [one] => Some(date(*one)),
        [first, .., last] => Some(say!("clearance-report-days", date = date(*first), date2 = date(*last), count = dates.len())),
    }
}

/// Where a clearance stands, as printed.
pub(super) fn state_word(state: ClearanceState) -> &'static str {
    match state {
        ClearanceState::Open => word!("clearance-report-open"),
        ClearanceState::Requested => word!("clearance-report-requested"),
        ClearanceState::Cleared => word!("clearance-report-cleared"),
        ClearanceState::Denied => word!("clearance-report-refused"),
        ClearanceState::Replaced => word!("clearance-report-replaced"),
        ClearanceState::NotNeeded => word!("clearance-report-not-needed"),
    }
}

fn body(context: Context<'_>) -> ClearanceReport {
    let production = context.production;
    let all: Vec<(&Clearance, &ClearanceStatus)> = production.clearances.iter().zip(&context.derived.script_desk.clearances).collect();
    let report = Report { context, wording: production.conventions.wording };
    let mut groups: Vec<ClearanceGroup> = groups()
        .iter()
        .map(|(id, title)| {
            let mut own: Vec<_> = all.iter().filter(|(clearance, status)| report.group(clearance, status) == *id).collect();
            own.sort_by_key(|(_, status)| (status.needed_by.is_none(), status.needed_by));
            let rows: Vec<ClearanceRow> = own.iter().map(|(clearance, status)| report.row(clearance, status)).collect();
            ClearanceGroup { id, title, count: format::counted(rows.len(), "items"), rows }
        })
        .collect();
    let count = |id: &str| groups.iter().find(|group| group.id == id).map_or(0, |group| group.rows.len());
    let figure = |number: usize| Figure { text: number.to_string(), value: number.to_string() };
    let (now, open, cleared, closed) = (count("now"), count("open"), count("cleared"), count("closed"));
    let shot = all.iter().filter(|(clearance, status)| report.group(clearance, status) == "now" && report.was_shot(status)).count();
    let key = vec![
        Count {
            id: "now",
            label: word!("clearance-report-to-settle-now"),
            figure: figure(now),
            note: (shot > 0).then(|| say!("clearance-report-already-shot", shot)),
            urgent: now > 0,
        },
        Count { id: "open", label: word!("clearance-report-open"), figure: figure(open), note: None, urgent: false },
        Count { id: "cleared", label: word!("clearance-report-cleared"), figure: figure(cleared), note: None, urgent: false },
        Count { id: "closed", label: word!("clearance-report-replaced-or-not-needed"), figure: figure(closed), note: None, urgent: false },
    ];
    groups.retain(|group| !group.rows.is_empty());
    ClearanceReport {
        as_of: context.derived.as_of.map(|date| format::plain_date(date, report.wording)),
        key,
        groups,
        fees: report.fees(&all),
        basis: word!("clearance-report-clear-by-the-working-days-of"),
        notes: notes_for(production, KIND.word, None),
    }
}

/// The groups in the order they stand on the paper.
fn groups() -> [(&'static str, &'static str); 4] {
    [
        ("now", word!("clearance-report-to-settle-now")),
        ("open", word!("clearance-report-open")),
        ("cleared", word!("clearance-report-cleared")),
        ("closed", word!("clearance-report-replaced-refused-or-not-needed")),
    ]
}

struct Report<'a> {
    context: Context<'a>,
    wording: Wording,
}

impl Report<'_> {
    fn date(&self, date: Date) -> String {
        format::day_and_month(date, self.wording)
    }

    fn was_shot(&self, status: &ClearanceStatus) -> bool {
        matches!((status.plays.first(), self.context.derived.as_of), (Some(play), Some(now)) if play.date < now)
    }

    fn group(&self, clearance: &Clearance, status: &ClearanceStatus) -> &'static str {
        let ahead = self.context.derived.as_of.is_none_or(|now| status.plays.iter().any(|play| play.date >= now));
        match clearance.state {
            ClearanceState::Cleared => "cleared",
            ClearanceState::Denied if !status.plays.is_empty() && ahead => "now",
            ClearanceState::Denied | ClearanceState::Replaced | ClearanceState::NotNeeded => "closed",
            _ if status.late => "now",
            _ => "open",
        }
    }

    fn row(&self, clearance: &Clearance, status: &ClearanceStatus) -> ClearanceRow {
        let late = status.late;
        let (word, tone, since) = match clearance.state {
            ClearanceState::Open => (state_word(clearance.state), if late { "strong" } else { "plain" }, None),
            ClearanceState::Requested => {
                let since = match (clearance.expected, clearance.requested) {
                    (Some(expected), _) => Some(say!("clearance-report-answer", date = self.date(expected))),
                    (None, Some(asked)) => Some(self.date(asked)),
                    (None, None) => None,
                };
                (state_word(clearance.state), if late { "strong" } else { "plain" }, since)
            }
            ClearanceState::Cleared => (state_word(clearance.state), "quiet", clearance.cleared.map(|date| self.date(date))),
            ClearanceState::Denied => {
                (state_word(clearance.state), if self.group(clearance, status) == "now" { "strong" } else { "plain" }, None)
            }
            ClearanceState::Replaced => (state_word(clearance.state), "quiet", None),
            ClearanceState::NotNeeded => (state_word(clearance.state), "quiet", None),
        };
        ClearanceRow {
            id: format!("clearance-{}", clearance.id),
            number: clearance.id.clone(),
            item: clearance.item.clone(),
            more: format::joined(
                [Some(facts::sentence_case(&super::labels::term(&clearance.sort)).as_str()), clearance.usage.as_deref()],
                " · ",
            )
            .unwrap_or_default(),
            scenes: format::list(status.scenes.iter().map(SceneNumber::as_str)),
            shot: days(&status.plays, self.wording),
            needed_by: status.needed_by.filter(|_| clearance.state.is_open()).map(|date| self.date(date)),
            holder: clearance.holder.clone(),
            contact: format::joined([clearance.contact.as_deref(), clearance.owner.as_deref()], " · "),
            terms: clearance.terms.clone(),
            expires: clearance.expires.map(|date| format::plain_date(date, self.wording)),
            fee: clearance.fee.map(|fee| self.figure(fee)),
            account: clearance.account.clone(),
            status: word,
            tone,
            since,
            replacement: clearance.replacement.clone(),
            remarks: clearance.notes.clone(),
        }
    }

    /// An amount; its currency stands with it where it is not the production's.
    fn figure(&self, amount: Money) -> Figure {
        let text = money::exact(amount.amount, amount.currency);
        let own = amount.currency == self.context.production.conventions.currency;
        Figure { text: if own { text } else { money::exact_with_code(amount.amount, amount.currency) }, value: amount.plain() }
    }

    /// What is agreed and what is asked for, in the production's own currency.
    fn fees(&self, all: &[(&Clearance, &ClearanceStatus)]) -> Option<String> {
        let currency = self.context.production.conventions.currency;
        let sum = |open: bool| {
            let own = all
                .iter()
                .filter(|(clearance, _)| if open { clearance.state.is_open() } else { clearance.state == ClearanceState::Cleared });
            let fees = own.filter_map(|(clearance, _)| clearance.fee).filter(|fee| fee.currency == currency);
            fees.map(|fee| fee.amount).try_fold(rust_decimal::Decimal::ZERO, |sum, fee| sum.checked_add(fee))
        };
        let (agreed, asked) = (sum(false)?, sum(true)?);
        let amount = |amount| money::with_code(Money { amount, currency });
        match (agreed.is_zero(), asked.is_zero()) {
            (true, true) => None,
            (false, true) => Some(say!("clearance-report-fees-agreed", amount = amount(agreed))),
            (true, false) => Some(say!("clearance-report-fees-of-what-is-open", amount = amount(asked))),
            (false, false) => Some(say!("clearance-report-fees-agreed-of-what-is-open", amount = amount(agreed), amount2 = amount(asked))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::derive;
    use crate::derive::testing::{Builder, d, dec, sc};
    use crate::documents::facts::testing::assert_fixture;

    fn report() -> Value {
        let one = |id: &str, state, scene: &str| Clearance {
            id: id.to_owned(),
            item: format!("item {id}"),
            sort: "name".to_owned(),
            scenes: vec![sc(scene)],
            state,
            lead_days: 2,
            ..Clearance::default()
        };
        let mut given = one("C-2", ClearanceState::Cleared, "1");
        (given.fee, given.expires) = (Some(Money { amount: dec("1250"), currency: "USD".parse().unwrap() }), Some(d(2027, 6, 1)));
        let all = vec![
            one("C-1", ClearanceState::Open, "1"),
            given,
            one("C-3", ClearanceState::Denied, "2"),
            one("C-4", ClearanceState::Requested, "2"),
            one("C-5", ClearanceState::Replaced, "2"),
        ];
        let builder = Builder::new()
            .scene("1", "INT", "DAY", 8)
            .scene("2", "INT", "DAY", 8)
            .day(d(2026, 6, 1), "07:00")
            .strip("1", "")
            .day(d(2026, 6, 8), "07:00")
            .strip("2", "")
            .with(|production| production.clearances = all);
        let derived = derive(&builder.production, Some(d(2026, 6, 2)));
        let context = Context::internal(&builder.production, &derived);
        page(context, &due(context)[0])
    }

    #[test]
    fn what_must_be_settled_stands_first() {
        let page = report();
        let groups = page["body"]["groups"].as_array().unwrap();
        let line = |group: &Value| {
            let rows = group["rows"].as_array().unwrap().iter().map(|row| row["number"].as_str().unwrap());
            format!("{}: {}", group["id"].as_str().unwrap(), rows.collect::<Vec<_>>().join(" "))
        };
        assert_eq!(groups.iter().map(line).collect::<Vec<_>>(), ["now: C-1 C-3", "open: C-4", "cleared: C-2", "closed: C-5"]);
        assert_eq!(page["body"]["key"][0]["note"], "1 already shot");
        assert_eq!(page["body"]["fees"], "Fees agreed: USD\u{a0}1,250.");
    }

    #[test]
    fn the_fixture_has_the_keys_of_the_document() {
        assert_fixture(&report(), include_str!("../../tests/fixtures/pages/clearance-report.json"));
    }
}
