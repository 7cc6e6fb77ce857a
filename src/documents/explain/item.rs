//! When an item is due, when its inputs are there, when it is delivered again, and what it costs that it is late.

use super::{Words, explanation, figure, working_days};
use crate::derive::{Counted, DeliverableStatus, DueWhy, LegalStanding, Rests};
use crate::documents::Context;
use crate::documents::format::count;
use crate::documents::money::with_code;
use crate::findings::{Explanation, Figure, Origin, Step};
use crate::model::{Anchor, Buyer, Deliverable, DueBy, OnDayOff, legal_name};
use crate::values::Lag;

/// An item of a buyer: its due date, its redelivery, its inputs, its lateness and its legal paper.
#[must_use]
pub fn item(context: Context<'_>, at: usize) -> Explanation {
    let words = Words::of(context);
    let (Some(own), Some(status)) = (context.production.deliverables.get(at), context.derived.deliverables.get(at)) else {
        return explanation("item", String::new(), Vec::new());
    };
    let buyer = context.production.buyers.iter().find(|buyer| buyer.id == own.buyer);
    let item = Item { words, context, own, status, buyer };
    let figures = [item.due(), item.again(), item.ready(), item.late(), item.legal()].into_iter().flatten().collect();
    let name = buyer.map_or(own.buyer.as_str(), |buyer| buyer.name.as_str());
    explanation("item", format!("item {} for {name}, {}", own.item, own.description), figures)
}

struct Item<'a> {
    words: Words<'a>,
    context: Context<'a>,
    own: &'a Deliverable,
    status: &'a DeliverableStatus,
    buyer: Option<&'a Buyer>,
}

impl Item<'_> {
    fn buyer_origin(&self) -> Origin {
        self.buyer.map_or(Origin::NONE, |buyer| buyer.origin)
    }

    fn working_days(&self) -> Step {
        match self.buyer.filter(|buyer| buyer.calendar.origin.is_some()) {
            Some(buyer) => {
                let text = format!("days of the week off and holidays of {}'s own calendar are not counted", buyer.name);
                Step::at(text, buyer.calendar.origin, "days_off")
            }
            None => working_days(self.context),
        }
    }

    /// The pack whose row asks for it.
    fn pack(&self) -> Option<Step> {
        let from = self.own.from.as_ref()?;
        let pack = self.context.production.packs.iter().find(|pack| pack.id == from.pack)?;
        let row = pack.row(&from.row);
        let made = [self.own.episode.as_deref().map(|one| format!("episode {one}")), self.own.version.clone(), self.own.language.clone()];
        let made: Vec<String> = if row.is_some_and(|row| row.each.is_empty()) { Vec::new() } else { made.into_iter().flatten().collect() };
        let of = if made.is_empty() { String::new() } else { format!(", made for {}", made.join(", ")) };
        Some(Step::at(format!("row {} of pack {} asks for it{of}", from.row, pack.name), row.map_or(pack.origin, |row| row.origin), "item"))
    }

    /// What a date is counted from, in words.
    fn anchor(&self, anchor: &Anchor) -> String {
        match anchor {
            Anchor::Delivery => "complete delivery".to_owned(),
            Anchor::Signature => "the signature of the agreement".to_owned(),
            Anchor::FirstDelivery => "first delivery".to_owned(),
            Anchor::Air => match &self.own.episode {
                Some(episode) => format!("the air date of episode {episode}"),
                None => "the air date".to_owned(),
            },
            Anchor::Task(id) => {
                let task = self.context.production.post.iter().find(|task| task.id == *id);
                task.map_or_else(|| id.clone(), |task| task.name.clone())
            }
            Anchor::Item(number) => format!("item {number}"),
        }
    }

    fn counted(&self, one: &Counted) -> Vec<Step> {
        let name = self.anchor(&one.anchor);
        let Some(from) = one.from else {
            return vec![
                Step::at(format!("{name} has no date, so nothing is counted from it"), one.place.0, one.place.1)
                    .or(self.own.origin, "due_from"),
            ];
        };
        let sent = if one.place.1 == "sent" { "was sent on" } else { "is" };
        let mut steps = vec![Step::at(format!("{name} {sent} {}", self.words.date(from)), one.place.0, one.place.1).value(from)];
        let Some(date) = one.date else { return steps };
        if one.lag.days != 0 {
            let way = if one.lag.days < 0 { "before" } else { "after" };
            let lag = Lag { days: one.lag.days.abs(), ..one.lag };
            steps.push(Step::at(format!("{lag} {way} that: {}", self.words.date(date)), self.own.origin, "due_from").value(date));
            if !one.lag.calendar {
                steps.push(self.working_days().value(date));
            }
        }
        if let Some(moved) = one.moved {
            let way = if self.own.on_day_off == OnDayOff::Before { "the working day before" } else { "the next working day" };
            let text = format!("it falls on a day off and moves to {way}, {}", self.words.date(moved));
            steps.push(Step::at(text, self.own.origin, "on_day_off").value(moved));
        }
        steps
    }

    fn due(&self) -> Option<Figure> {
        let how = &self.status.due_how;
        let mut steps: Vec<Step> = self.pack().into_iter().collect();
        for one in &how.counted {
            steps.extend(self.counted(one));
        }
        match how.why {
            DueWhy::Stated => steps.push(Step::at("its record states the date", self.own.origin, "due")),
            DueWhy::Buyer => {
                let text = if how.counted.is_empty() {
                    "nothing else is said: it is due with complete delivery"
                } else {
                    "so it is due with complete delivery"
                };
                steps.push(Step::at(text, self.buyer_origin(), "delivery"));
            }
            DueWhy::Counted(_) if how.counted.len() > 1 => {
                let word = if self.own.due_by == DueBy::Latest { "latest" } else { "earliest" };
                steps.push(Step::at(format!("the {word} of them"), self.own.origin, "due_by").default("default of due_by: earliest"));
            }
            DueWhy::Counted(_) | DueWhy::Unknown => {}
        }
        let date = how.date?;
        if let Some(last) = steps.last_mut() {
            *last = last.clone().value(date);
        }
        Some(figure("due", self.words.date(date), date, steps))
    }

    fn again(&self) -> Option<Figure> {
        let again = self.status.redelivery?;
        let round = again.round.and_then(|at| self.own.rounds.get(at));
        let place = round.map_or((self.own.origin, "qc_date"), |round| (round.origin, "date"));
        let report = round.map_or(self.own.qc_date, |round| round.date);
        let number = round.map(|round| round.round).or(self.own.round).map_or_else(String::new, |round| format!("round {round} "));
        let mut steps = Vec::new();
        if let Some(report) = report {
            steps.push(Step::at(format!("{number}failed on {}", self.words.date(report)), place.0, place.1).value(report));
        }
        match (again.counted, self.own.redelivery) {
            (true, Some(lag)) => {
                steps.push(Step::at(format!("it is delivered again within {lag}"), self.own.origin, "redelivery").value(lag));
                if !lag.calendar {
                    steps.push(self.working_days());
                }
            }
            _ => steps.push(Step::at("the date is agreed", round.map_or(self.own.origin, |round| round.origin), "redelivery")),
        }
        Some(figure("delivered again", self.words.date(again.date), again.date, steps))
    }

    fn ready(&self) -> Option<Figure> {
        let ready = self.status.ready?;
        let mut steps = Vec::new();
        for input in &self.status.depends {
            let place = if input.is_milestone {
                self.context.production.post.iter().find(|task| task.id == input.id).map(|task| task.origin)
            } else {
                self.context
                    .production
                    .deliverables
                    .iter()
                    .find(|other| other.buyer == self.own.buyer && other.item == input.id)
                    .map(|other| other.origin)
            };
            let name = if input.is_milestone { input.name.clone() } else { format!("item {} ({})", input.id, input.name) };
            let text = match input.date {
                Some(date) if input.done => format!("{name} was there on {}", self.words.date(date)),
                Some(date) => format!("{name} is expected on {}", self.words.date(date)),
                None => format!("{name} has no date"),
            };
            let step = Step::at(text, place.unwrap_or_default(), if input.is_milestone { "id" } else { "item" });
            steps.push(match input.date {
                Some(date) => step.value(date),
                None => step,
            });
        }
        if let Some(slack) = self.status.slack {
            let days = count(slack.unsigned_abs() as usize, "calendar day", "calendar days");
            let text = if slack < 0 { format!("{days} after it is due") } else { format!("{days} before it is due") };
            steps.push(Step::new(text).value(slack));
        }
        Some(figure("its inputs are there", self.words.date(ready), ready, steps))
    }

    fn late(&self) -> Option<Figure> {
        let days = self.status.late_days;
        if days == 0 {
            return None;
        }
        let mut steps = Vec::new();
        let money = |money| with_code(money).replace('\u{a0}', " ");
        if let (Some(each), Some(cost)) = (self.own.late_cost, self.status.late_cost) {
            steps.push(
                Step::at(format!("each day costs {}: {}", money(each), money(cost)), self.own.origin, "late_cost").value(cost.plain()),
            );
        }
        let at = self.context.production.buyers.iter().position(|buyer| buyer.id == self.own.buyer);
        if let Some((buyer, late)) = self.buyer.zip(at.and_then(|at| self.context.derived.late.get(at)))
            && let (Some(each), Some(cost)) = (buyer.late_cost, late.cost)
            && (buyer.late_families.is_empty() || buyer.late_families.contains(&self.own.family))
        {
            let worst = late.worst.and_then(|at| self.context.production.deliverables.get(at)).map_or("", |item| item.item.as_str());
            let text = format!(
                "each day of late delivery costs {}, once however many items are late: item {worst} is latest, {}",
                money(each),
                count(late.days as usize, "day", "days")
            );
            steps.push(Step::at(text, buyer.origin, "late_cost"));
            if buyer.late_grace > 0 {
                steps.push(Step::at(
                    format!("the first {} cost nothing", count(buyer.late_grace as usize, "day", "days")),
                    buyer.origin,
                    "late_grace",
                ));
            }
            let cap = if late.capped { ", the most that is agreed" } else { "" };
            steps.push(
                Step::at(format!("together {}{cap}", money(cost)), buyer.origin, if late.capped { "late_cap" } else { "late_cost" })
                    .value(cost.plain()),
            );
        }
        Some(figure("late", count(days.unsigned_abs() as usize, "calendar day", "calendar days"), days, steps))
    }

    fn legal(&self) -> Option<Figure> {
        let need = self.status.legal.as_ref()?;
        let paper = need.paper.and_then(|at| self.context.production.legal_papers.get(at));
        let place = paper.map_or(self.own.origin, |paper| paper.origin);
        let mut steps = vec![Step::at(format!("it is the {}", legal_name(&need.kind).to_lowercase()), self.own.origin, "paper")];
        match paper {
            Some(paper) => {
                let signed = paper.date.map_or_else(String::new, |date| format!(", {}", self.words.date(date)));
                steps.push(Step::at(format!("its record says {}{signed}", paper.state.word()), place, "status").or(place, "id"));
                if let Some(expires) = paper.expires {
                    steps.push(Step::at(format!("it is good until {}", self.words.date(expires)), place, "expires").value(expires));
                }
            }
            None => steps.push(Step::new("no record under `legal_papers` is of this kind")),
        }
        if let Some(Rests { on, total, open, .. }) = &need.rests {
            let text = format!(
                "it rests on {total} {on}, {} of them open{}",
                open.len(),
                if open.is_empty() { String::new() } else { format!(": {}", open.join(", ")) }
            );
            steps.push(Step::new(text));
        }
        let text = match need.standing {
            LegalStanding::Missing => "missing".to_owned(),
            LegalStanding::Open(state) => state.word().to_owned(),
            LegalStanding::InHand => "in hand".to_owned(),
            LegalStanding::Expired => "expired".to_owned(),
            LegalStanding::EndsBefore => "ends before it is due".to_owned(),
            LegalStanding::NotNeeded => "not needed".to_owned(),
        };
        Some(figure("legal paper", text.clone(), text, steps))
    }
}
