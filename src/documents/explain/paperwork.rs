//! What start paperwork is asked of somebody, and why.

use super::{Words, explanation, figure};
use crate::derive::PaperState;
use crate::documents::Context;
use crate::documents::start_paperwork::kind_name;
use crate::findings::{Explanation, Step};
use crate::model::Who;

/// Each paper of a person: the rule that asks for it, the record, where it stands.
#[must_use]
pub fn paperwork(context: Context<'_>, who: &Who) -> Explanation {
    let words = Words::of(context);
    let (production, status) = (context.production, &context.derived.paperwork);
    let title = format!("start paperwork of {} ({})", production.who_name(who), production.who_role(who));
    let Some(row) = status.rows.iter().find(|row| row.who == *who) else { return explanation("paperwork", title, Vec::new()) };
    let mut figures = Vec::new();
    for (kind, cell) in status.kinds.iter().zip(&row.cells) {
        let mut steps = Vec::new();
        match cell.rule.and_then(|at| production.paper_rules.get(at)) {
            Some(rule) if rule.stated => {
                steps.push(Step::at(format!("the production asks it of {}", rule.of.join(", ")), rule.origin, "of"));
            }
            Some(rule) => steps.push(
                Step::new(format!("it is asked of {} where it is kept at all", rule.of.join(", "))).default("default of paperwork_rules"),
            ),
            None => steps.push(Step::new("no rule asks it of this person")),
        }
        if let Some(own) = cell.record.and_then(|at| production.paperwork.get(at)) {
            if own.waived {
                steps.push(Step::at("it is waived", own.origin, "waived"));
            }
            if let Some(sent) = own.sent {
                steps.push(Step::at(format!("sent on {}", words.date(sent)), own.origin, "sent").value(sent));
            }
            if let Some(signed) = own.signed {
                steps.push(Step::at(format!("signed on {}", words.date(signed)), own.origin, "signed").value(signed));
            }
            if let Some(expires) = own.expires {
                steps.push(Step::at(format!("good until {}", words.date(expires)), own.origin, "expires").value(expires));
            }
        } else {
            steps.push(Step::new("no record of it"));
        }
        if cell.state == PaperState::Expiring
            && let Some(last) = row.last
        {
            steps.push(Step::new(format!("the last day of work is {}", words.date(last))).value(last));
        }
        let text = match cell.state {
            PaperState::NotNeeded => "not needed",
            state => state.word(),
        };
        figures.push(figure(kind_name(kind, production.conventions.wording), text, cell.state.word(), steps));
    }
    if let Some(date) = status.tomorrow {
        let works = row.next == Some(date);
        let mut steps = Vec::new();
        if let Some(now) = context.derived.as_of {
            steps.push(Step::new(format!("the papers speak from {}", words.date(now))).value(now));
        }
        let days = context.derived.company.get(&date).map(|day| day.days.as_slice()).unwrap_or_default();
        if let Some(day) = days.first().and_then(|at| production.days.get(*at)) {
            steps.push(Step::at("the company’s next working day", day.origin, "date").value(date));
        }
        let name = if works { "works next" } else { "company’s next working day" };
        figures.push(figure(name, words.date(date), date, steps));
    }
    explanation("paperwork", title, figures)
}
