//! The delivery schedule: what one buyer is to get, by family in contract order, and where each item stands
//! (domain.md 2.9).

mod fold;
mod rounds;

pub use rounds::{LegalRow, RoundRow};

use fold::{Folded, fold};
use jiff::civil::Date;
use serde::Serialize;
use serde_json::Value;

use super::facts::{Fact, NoteBlock, dial, notes_for};
use super::money::with_code;
use super::prose::Block;
use super::{Context, Kind, Subject, facts, format, labels};
use crate::derive::{DeliverableStatus, DueState, DueWhy, LateBuyer, MilestoneStatus};
use crate::model::{Anchor, Buyer, Deliverable, Family, Milestone, Part, Production, QcResult, Wording};
use crate::values::Lag;
use crate::words::{say, word};

/// The delivery schedule.
pub static KIND: Kind = Kind {
    word: "delivery-schedule",
    name: "Delivery schedule",
    about: "What a buyer is to get, with due, sent, QC and accepted dates, what is late or at risk, and the milestones it hangs on. One for each buyer.",
    schema: 1,
    needs: &[Part::Identity, Part::Post],
    due,
    page,
};

/// What a delivery schedule shows.
#[derive(Debug, Clone, Serialize)]
pub struct DeliverySchedule {
    /// The buyer.
    pub buyer: String,
    /// The agreement, its date of delivery, who to talk to; what is not known is left out.
    pub facts: Vec<Fact>,
    /// The date it speaks from, as printed.
    pub as_of: Option<String>,
    /// How many items there are.
    pub total: usize,
    /// How many items stand where, in order of progress; states without items are left out.
    pub counts: Vec<Count>,
    /// What wants attention: failed, late, at risk, due soon. An item is in the first list that fits.
    pub attention: Vec<AttentionList>,
    /// The items by family in contract order; families without items are left out.
    pub families: Vec<FamilyRows>,
    /// Whether any item has slack.
    pub has_slack: bool,
    /// Rounds of QC, by item, file and round.
    pub rounds: Vec<RoundRow>,
    /// Rights and legal papers that the items ask for, in the order of the items, then others for this buyer.
    pub legal: Vec<LegalRow>,
    /// The milestones that items hang on, directly or through others, by date.
    pub milestones: Vec<MilestoneRow>,
    /// Anything else about the buyer.
    pub text: Vec<Block>,
    /// Notes that the production adds to this paper.
    pub notes: Vec<NoteBlock>,
}

/// How many items are in one state.
#[derive(Debug, Clone, Serialize)]
pub struct Count {
    /// The state: `accepted`, `sent`, `in-qc`, `failed`, `late`, `due`, `due-soon`, `waiting`.
    pub id: &'static str,
    /// As printed.
    pub label: &'static str,
    /// How many.
    pub count: usize,
    /// Its share of all items in percent, at one decimal.
    pub share: String,
    /// How it is set: `strong`, `warn`, `plain`, `quiet`.
    pub tone: &'static str,
}

/// Items that want attention for one reason.
#[derive(Debug, Clone, Serialize)]
pub struct AttentionList {
    /// `failed`, `late`, `at-risk`, `due-soon`.
    pub id: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// How many items there are.
    pub count: usize,
    /// The items by due date.
    pub rows: Vec<AttentionRow>,
}

/// An item that wants attention.
#[derive(Debug, Clone, Serialize)]
pub struct AttentionRow {
    /// Stable id: that of the item's row.
    pub id: String,
    /// Item number.
    pub item: String,
    /// What it is.
    pub description: String,
    /// Its due date.
    pub due: Option<String>,
    /// How long until then or since: `6 days late`, `in 5 days`.
    pub when: Option<String>,
    /// What holds it up.
    pub why: Option<String>,
    /// Who makes it.
    pub owner: Option<String>,
}

/// The items of one family.
#[derive(Debug, Clone, Serialize)]
pub struct FamilyRows {
    /// `picture`, `sound`, `text`, `music`, `archive`, `publicity`, `legal`, `qc`.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// How far it is: `3 of 8 accepted`.
    pub progress: String,
    /// Its items in the order of their numbers.
    pub rows: Vec<ItemRow>,
}

/// One item.
#[derive(Debug, Clone, Serialize)]
pub struct ItemRow {
    /// Stable id: `item-1.1`.
    pub id: String,
    /// Item number; of several items that differ only in their language what those have in common.
    pub item: String,
    /// Episode.
    pub episode: Option<String>,
    /// What it is.
    pub description: String,
    /// Their languages, where they are several: `5 languages: Danish, German …`.
    pub languages: Option<String>,
    /// How many items stand in the row.
    pub count: usize,
    /// Specification, format, raster, frame rate, colour space, audio, language: in one line.
    pub spec: Option<String>,
    /// How many.
    pub quantity: u32,
    /// Recipient and method.
    pub recipient: Option<String>,
    /// When it is due.
    pub due: Option<String>,
    /// What that is counted from: `air − 6 weeks`.
    pub counted: Option<String>,
    /// When it is delivered again, where it failed its QC.
    pub again: Option<String>,
    /// When it was sent.
    pub sent: Option<String>,
    /// The QC result.
    pub qc: Option<String>,
    /// Date of the QC report, its number, the round of redelivery.
    pub qc_report: Option<String>,
    /// When it was accepted.
    pub accepted: Option<String>,
    /// The state, as in the counts.
    pub state: &'static str,
    /// The state as printed.
    pub status: String,
    /// How the state is set: `strong`, `warn`, `plain`, `quiet`.
    pub tone: &'static str,
    /// Days of slack: `4`, `(6)` where it cannot be met; none where it waits for nothing or is done.
    pub slack: Option<super::Figure>,
    /// What it costs that it is late: `4 days late: USD 2,000`.
    pub late: Option<String>,
    /// Notes.
    pub notes: Option<String>,
    /// Who makes it, and who pays for it.
    pub owner: Option<String>,
}

/// A milestone.
#[derive(Debug, Clone, Serialize)]
pub struct MilestoneRow {
    /// Stable id: `milestone-picture-lock`.
    pub id: String,
    /// Its name, with its episode.
    pub name: String,
    /// Who answers for it, and where it is done.
    pub owner: Option<String>,
    /// Planned date; with its first day where the work takes more than one.
    pub planned: Option<String>,
    /// When it was reached, or is expected.
    pub expected: Option<String>,
    /// The state as printed: `Reached`, `4 days late` …
    pub status: String,
    /// How it is set.
    pub tone: &'static str,
    /// What it waits for.
    pub waits_for: String,
    /// Item numbers of this buyer that wait for it directly.
    pub feeds: String,
}

fn due(context: Context<'_>) -> Vec<Subject> {
    let _speaking = context.speak();
    let mut slugs = facts::Slugs::default();
    let buyers = context.production.buyers.iter();
    buyers.map(|buyer| Subject { slug: slugs.of(&buyer.id), name: buyer.name.clone(), key: buyer.id.clone(), date: None }).collect()
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    let Some(buyer) = context.production.buyers.iter().find(|buyer| buyer.id == subject.key) else { return Value::Null };
    facts::page(context, &KIND, subject, &[], true, body(context, buyer))
}

/// How the paper writes dates: with the year where it speaks of more than one.
#[derive(Debug, Clone, Copy)]
struct Days {
    wording: Wording,
    years: bool,
}

impl Days {
    fn of(production: &Production, buyer: &Buyer, items: &[Item<'_>], wording: Wording) -> Self {
        let items = items.iter().flat_map(|(item, status)| [item.due.or(status.due), item.sent, item.qc_date, item.accepted]);
        let milestones = production.post.iter().flat_map(|milestone| [milestone.start, milestone.date, milestone.actual]);
        let mut years = items.chain(milestones).chain([buyer.delivery]).flatten().map(Date::year);
        let first = years.next();
        Self { wording, years: years.any(|year| Some(year) != first) }
    }

    /// A span of dates; the year once where both have it.
    fn span(self, from: Date, to: Date) -> String {
        let first = if from.year() == to.year() { format::short_date(from, self.wording) } else { self.text(from) };
        format!("{first} – {}", self.text(to))
    }

    fn text(self, date: Date) -> String {
        if self.years { format::medium_date(date, self.wording) } else { format::short_date(date, self.wording) }
    }
}

/// An item with where it stands.
type Item<'a> = (&'a Deliverable, &'a DeliverableStatus);

/// The page's body.
#[must_use]
pub fn body(context: Context<'_>, buyer: &Buyer) -> DeliverySchedule {
    let production = context.production;
    let wording = production.conventions.wording;
    let all = production.deliverables.iter().zip(&context.derived.deliverables);
    let items: Vec<Item<'_>> = all.filter(|(item, _)| item.buyer == buyer.id).collect();
    let days = Days::of(production, buyer, &items, wording);
    let rows = fold(&items);
    let families: Vec<FamilyRows> = Family::ALL.into_iter().filter_map(|family| family_rows(family, &rows, days)).collect();
    let late = production.buyers.iter().position(|own| own.id == buyer.id).and_then(|at| context.derived.late.get(at));
    DeliverySchedule {
        buyer: buyer.name.clone(),
        facts: buyer_facts(context, buyer, late, wording),
        as_of: context.derived.as_of.map(|date| format::medium_date(date, wording)),
        total: items.len(),
        counts: counts(&items),
        attention: attention(&rows, days),
        has_slack: families.iter().flat_map(|family| &family.rows).any(|row| row.slack.is_some()),
        families,
        rounds: rounds::rounds(&items, days),
        legal: rounds::legal(context, buyer, &items, days),
        milestones: milestones(context, &rows, days),
        text: facts::blocks(buyer.notes.as_ref()),
        notes: notes_for(production, KIND.word, Some(&buyer.id)),
    }
}

/// What late delivery costs, as agreed and as it stands.
fn late_facts(context: Context<'_>, buyer: &Buyer, late: Option<&LateBuyer>) -> [Option<Fact>; 2] {
    let agreed = buyer.late_cost.map(|each| {
        let families: Vec<String> = buyer.late_families.iter().map(|family| labels::in_sentence(family_name(*family))).collect();
        let what = if families.is_empty() {
            say!("delivery-schedule-items")
        } else {
            say!("delivery-schedule-items-of", families = families.join(", "))
        };
        let mut text = say!("delivery-schedule-a-day", cost = with_code(each), what);
        if buyer.late_grace > 0 {
            text.push_str(&say!("delivery-schedule-first-free", day_count = day_count(buyer.late_grace)));
        }
        if let Some(cap) = buyer.late_cap {
            text.push_str(&say!("delivery-schedule-never-more", cap = with_code(cap)));
        }
        text
    });
    let stands = late.filter(|late| !late.totals.is_empty()).map(|late| {
        let sums: Vec<String> = late.totals.iter().copied().map(with_code).collect();
        let worst = late.worst.and_then(|at| context.production.deliverables.get(at)).map_or("", |item| item.item.as_str());
        say!("delivery-schedule-stands", sums = sums.join(" + "), day_count = day_count(late.days.unsigned_abs()), item = worst)
    });
    [
        Fact::new("late", word!("delivery-schedule-cost-of-being-late"), agreed),
        Fact::new("late_now", word!("delivery-schedule-late-as-it-stands"), stands),
    ]
}

fn buyer_facts(context: Context<'_>, buyer: &Buyer, late: Option<&LateBuyer>, wording: Wording) -> Vec<Fact> {
    let lead = |fact: Fact, href: Option<String>| Fact { href, ..fact };
    let date = |date: Option<Date>| date.map(|date| format::medium_date(date, wording));
    let [agreed, stands] = late_facts(context, buyer, late);
    let packs: Vec<&str> = buyer
        .packs
        .iter()
        .filter_map(|asked| context.production.packs.iter().find(|pack| pack.id == asked.pack))
        .map(|pack| pack.name.as_str())
        .collect();
    [
        Fact::new("delivery", word!("delivery-schedule-complete-delivery"), date(buyer.delivery)),
        Fact::new("air", word!("delivery-schedule-air-date"), date(buyer.air)),
        Fact::new("agreement", word!("delivery-schedule-agreement"), buyer.agreement.as_ref()),
        Fact::new("signed", word!("delivery-schedule-signed"), date(buyer.signed)),
        Fact::new("packs", word!("delivery-schedule-requirements"), Some(packs.join(", "))),
        Fact::new("territory", word!("delivery-schedule-territory-and-rights"), buyer.territory.as_ref()),
        Fact::new("method", word!("delivery-schedule-method"), buyer.method.as_ref()),
        Fact::new("contact", word!("delivery-schedule-contact"), buyer.contact.as_ref()),
        Fact::new("phone", word!("delivery-schedule-phone"), buyer.phone.as_ref()).map(|fact| {
            let href = dial(&fact.text);
            lead(fact, href)
        }),
        Fact::new("email", word!("delivery-schedule-mail"), buyer.email.as_ref()).map(|fact| {
            let href = format!("mailto:{}", fact.text);
            lead(fact, Some(href))
        }),
        agreed,
        stands,
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The states in order of progress, with their words and how they are set.
fn states() -> [(DueState, &'static str, &'static str); 8] {
    [
        (DueState::Accepted, word!("delivery-schedule-accepted"), "quiet"),
        (DueState::Sent, word!("delivery-schedule-sent"), "plain"),
        (DueState::InQc, word!("delivery-schedule-in-qc"), "plain"),
        (DueState::Failed, word!("delivery-schedule-failed-qc"), "strong"),
        (DueState::Late, word!("delivery-schedule-late-2"), "strong"),
        (DueState::Due, word!("delivery-schedule-due-today"), "warn"),
        (DueState::DueSoon, word!("delivery-schedule-due-soon"), "warn"),
        (DueState::Waiting, word!("delivery-schedule-to-come"), "quiet"),
    ]
}

fn state(of: DueState) -> (&'static str, &'static str) {
    states().iter().find(|(state, ..)| *state == of).map_or(("", "plain"), |&(_, label, tone)| (label, tone))
}

fn counts(items: &[Item<'_>]) -> Vec<Count> {
    states()
        .iter()
        .filter_map(|&(state, label, tone)| {
            let count = items.iter().filter(|(_, status)| status.state == state).count();
            // Tenths of a percent, half up, in whole numbers.
            let share = (count * 2000 + items.len()).checked_div(items.len() * 2)?;
            (count > 0).then(|| Count { id: state.word(), label, count, share: format!("{}.{}", share / 10, share % 10), tone })
        })
        .collect()
}

/// Whether an item is due soon, or was.
fn near(status: &DeliverableStatus) -> bool {
    matches!(status.state, DueState::Late | DueState::Due | DueState::DueSoon | DueState::Failed)
}

/// Whether what an item waits for comes later than its due date, so that it cannot be met.
fn at_risk(status: &DeliverableStatus) -> bool {
    matches!(status.state, DueState::Due | DueState::DueSoon | DueState::Waiting) && status.slack.is_some_and(|slack| slack < 0)
}

/// The lists of what wants attention: heading and which items, the gravest first.
type Attention = (&'static str, &'static str, fn(&DeliverableStatus) -> bool);
fn kinds_of_attention() -> [Attention; 4] {
    [
        ("failed", word!("delivery-schedule-failed-qc-to-be-delivered-again"), |status| status.state == DueState::Failed),
        ("late", word!("delivery-schedule-late-2"), |status| status.state == DueState::Late),
        ("at-risk", word!("delivery-schedule-at-risk-an-input-comes-after"), at_risk),
        ("due-soon", word!("delivery-schedule-due-within-14-days"), |status| matches!(status.state, DueState::Due | DueState::DueSoon)),
    ]
}

fn attention(all: &[Folded<'_>], days: Days) -> Vec<AttentionList> {
    let mut lists: [Vec<&Folded<'_>>; 4] = Default::default();
    for row in all {
        if let Some(at) = kinds_of_attention().iter().position(|(_, _, fits)| fits(row.first().1)) {
            lists[at].push(row);
        }
    }
    kinds_of_attention()
        .iter()
        .zip(lists)
        .filter(|(_, rows)| !rows.is_empty())
        .map(|(&(id, title, _), mut rows)| {
            rows.sort_by_key(|row| (row.first().1.due.is_none(), row.first().1.due));
            let count = rows.iter().map(|row| row.items.len()).sum();
            AttentionList { id, title, count, rows: rows.into_iter().map(|row| attention_row(row, days)).collect() }
        })
        .collect()
}

fn attention_row(row: &Folded<'_>, days: Days) -> AttentionRow {
    let (item, status) = row.first();
    let when = status.days_left.map(|left| match left {
        0 => "today".to_owned(),
        left if left < 0 => say!("delivery-schedule-late", day_count = day_count(left.unsigned_abs())),
        left => say!("delivery-schedule-in", day_count = day_count(left.unsigned_abs())),
    });
    let failed = (status.state == DueState::Failed).then(|| {
        let report = item.qc_report.as_deref();
        let round = item.round.map(|round| say!("delivery-schedule-round", round));
        let again = status.redelivery.map(|again| say!("delivery-schedule-again-by", date = days.text(again.date)));
        let parts = format::joined([report, round.as_deref(), again.as_deref(), item.notes.as_deref()], "; ");
        parts.unwrap_or_else(|| say!("delivery-schedule-qc-failed"))
    });
    let waits = status.blocking.and_then(|at| status.depends.get(at)).map(|input| {
        let name = if input.is_milestone { input.name.clone() } else { format!("{} {}", input.id, input.name) };
        match input.date {
            Some(date) => say!("delivery-schedule-waits-for-expected", name, date = days.text(date)),
            None => say!("delivery-schedule-waits-for", name),
        }
    });
    AttentionRow {
        id: row.id(),
        item: row.number.clone(),
        description: format::joined([Some(described(item, &row.description).as_str()), row.languages().as_deref()], ", ")
            .unwrap_or_default(),
        due: status.due.map(|due| days.text(due)),
        when,
        why: failed.or(waits).or_else(|| item.notes.clone()),
        owner: item.owner.clone(),
    }
}

fn day_count(days: u32) -> String {
    format::counted(usize::try_from(days).unwrap_or(0), "days")
}

fn described(item: &Deliverable, words: &str) -> String {
    item.episode.as_ref().map_or_else(|| words.to_owned(), |episode| format!("{episode} · {words}"))
}

/// What a due date is counted from, in short: `air − 6 weeks`.
fn counted(status: &DeliverableStatus) -> Option<String> {
    let DueWhy::Counted(place) = status.due_how.why else { return None };
    let one = status.due_how.counted.get(place)?;
    let name = match &one.anchor {
        Anchor::Delivery => word!("delivery-schedule-from-delivery"),
        Anchor::Air => word!("delivery-schedule-from-air"),
        Anchor::Signature => word!("delivery-schedule-from-signature"),
        Anchor::FirstDelivery => word!("delivery-schedule-from-first-delivery"),
        Anchor::Task(id) | Anchor::Item(id) => id,
    };
    let days = usize::try_from(one.lag.days.unsigned_abs()).unwrap_or(usize::MAX);
    let text = match one.lag {
        Lag { days: 0, .. } => return Some(name.to_owned()),
        Lag { calendar: false, .. } => format::counted(days, "days"),
        lag => format::lag(lag),
    };
    let sign = if one.lag.days < 0 { '−' } else { '+' };
    Some(format!("{name} {sign} {text}"))
}

fn family_name(family: Family) -> &'static str {
    match family {
        Family::Picture => word!("delivery-schedule-picture"),
        Family::Sound => word!("delivery-schedule-sound"),
        Family::Text => word!("delivery-schedule-text-and-subtitles"),
        Family::Music => word!("delivery-schedule-music"),
        Family::Archive => word!("delivery-schedule-access-and-archive"),
        Family::Publicity => word!("delivery-schedule-publicity"),
        Family::Legal => word!("delivery-schedule-legal-and-financial"),
        Family::Qc => word!("delivery-schedule-quality-control"),
    }
}

fn family_rows(family: Family, rows: &[Folded<'_>], days: Days) -> Option<FamilyRows> {
    let own: Vec<&Folded<'_>> = rows.iter().filter(|row| row.first().0.family == family).collect();
    if own.is_empty() {
        return None;
    }
    let all = || own.iter().flat_map(|row| &row.items);
    let accepted = all().filter(|(_, status)| status.state == DueState::Accepted).count();
    Some(FamilyRows {
        id: family.word(),
        name: family_name(family),
        progress: say!("delivery-schedule-of-accepted", accepted, count = all().count()),
        rows: own.iter().map(|row| item_row(row, days)).collect(),
    })
}

fn item_row(row: &Folded<'_>, days: Days) -> ItemRow {
    let (item, status) = row.first();
    let languages = row.languages();
    // A language that the description already has is not said again.
    let language = item.language.as_deref().filter(|_| languages.is_none() && item.from.is_none());
    let day = |date: Date| days.text(date);
    let spec = format::joined(
        [
            item.spec.as_deref(),
            item.format.as_deref(),
            item.raster.as_deref(),
            item.frame_rate.as_deref(),
            item.colour_space.as_deref(),
            item.audio.as_deref(),
            language,
        ],
        " · ",
    );
    let result = item.qc_result.map(|result| match result {
        QcResult::Pass => word!("delivery-schedule-pass"),
        QcResult::Fail => word!("delivery-schedule-fail"),
        QcResult::Waived => word!("delivery-schedule-waived"),
        QcResult::Pending => word!("delivery-schedule-pending"),
    });
    let qc_date = item.qc_date.map(day);
    let round = item.round.map(|round| say!("delivery-schedule-round", round));
    let (label, tone) = state(status.state);
    let risk = at_risk(status);
    let open = !status.state.is_done();
    let cost = item.cost_bearer.as_ref().map(|bearer| say!("delivery-schedule-cost", bearer));
    ItemRow {
        id: row.id(),
        item: row.number.clone(),
        episode: item.episode.clone(),
        description: row.description.clone(),
        languages,
        count: row.items.len(),
        spec,
        quantity: row.items.iter().map(|(item, _)| item.quantity).sum(),
        recipient: item.recipient.clone(),
        due: status.due.map(day),
        counted: counted(status),
        again: status.redelivery.map(|again| day(again.date)),
        sent: item.sent.map(day),
        qc: result.map(str::to_owned),
        qc_report: format::joined([qc_date.as_deref(), item.qc_report.as_deref(), round.as_deref()], " · "),
        accepted: item.accepted.map(day),
        state: status.state.word(),
        status: if risk { say!("delivery-schedule-at-risk") } else { label.to_owned() },
        tone: if risk { "warn" } else { tone },
        slack: status.slack.filter(|_| open).map(|slack| super::Figure {
            text: if slack < 0 { format!("({})", slack.unsigned_abs()) } else { slack.to_string() },
            value: slack.to_string(),
        }),
        late: status.late_cost.map(|cost| {
            say!("delivery-schedule-late-costs", day_count = day_count(status.late_days.unsigned_abs()), cost = with_code(cost))
        }),
        notes: item.notes.clone(),
        owner: format::joined([item.owner.as_deref(), cost.as_deref()], "; "),
    }
}

/// The milestones that the items hang on: those they name, and all that those wait for; by date.
fn milestones(context: Context<'_>, all_rows: &[Folded<'_>], days: Days) -> Vec<MilestoneRow> {
    let production = context.production;
    let mut wanted: Vec<&str> =
        all_rows.iter().flat_map(|row| &row.first().1.depends).filter(|input| input.is_milestone).map(|input| input.id.as_str()).collect();
    let mut at = 0;
    while let Some(&id) = wanted.get(at) {
        at += 1;
        let waits = production.post.iter().filter(|milestone| milestone.id == id).flat_map(|milestone| &milestone.depends_on);
        for earlier in waits {
            if !wanted.contains(&earlier.as_str()) {
                wanted.push(earlier);
            }
        }
    }
    let all = production.post.iter().zip(&context.derived.post);
    let mut rows: Vec<_> = all.filter(|(milestone, _)| wanted.contains(&milestone.id.as_str())).collect();
    rows.sort_by_key(|(milestone, status)| {
        let date = milestone.date.or(status.expected);
        (date.is_none(), date)
    });
    rows.into_iter().map(|(milestone, status)| milestone_row(production, milestone, status, all_rows, days)).collect()
}

fn milestone_row(
    production: &Production,
    milestone: &Milestone,
    status: &MilestoneStatus,
    all_rows: &[Folded<'_>],
    days: Days,
) -> MilestoneRow {
    let day = |date: Date| days.text(date);
    let vendor = milestone.vendor.as_ref().and_then(|id| production.vendors.iter().find(|vendor| vendor.id == *id));
    let planned = match (milestone.start, milestone.date) {
        (Some(start), Some(date)) if start < date => Some(days.span(start, date)),
        (start, date) => date.or(start).map(day),
    };
    let late = u32::try_from(status.days_late).unwrap_or(0);
    let reached = milestone.actual.is_some();
    let slips = !reached && milestone.date.zip(status.expected).is_some_and(|(planned, expected)| expected > planned);
    let (text, tone) = match (reached, late) {
        (true, 0) => (say!("delivery-schedule-reached"), "quiet"),
        (true, late) => (say!("delivery-schedule-reached-late", day_count = day_count(late)), "quiet"),
        (false, 0) if slips => (say!("delivery-schedule-slipping"), "warn"),
        (false, 0) => (state(status.state).0.to_owned(), state(status.state).1),
        (false, late) => (say!("delivery-schedule-late", day_count = day_count(late)), "strong"),
    };
    let name = milestone.episode.as_ref().map_or_else(|| milestone.name.clone(), |episode| format!("{episode} · {}", milestone.name));
    let feeds = all_rows.iter().filter(|row| row.first().1.depends.iter().any(|input| input.is_milestone && input.id == milestone.id));
    MilestoneRow {
        id: format!("milestone-{}", milestone.id),
        name,
        owner: format::joined([milestone.owner.as_deref(), vendor.map(|vendor| vendor.name.as_str())], ", "),
        planned,
        expected: milestone.actual.or(status.expected).map(day),
        status: text,
        tone,
        waits_for: status.depends.iter().map(|input| input.name.as_str()).collect::<Vec<_>>().join(", "),
        feeds: feeds.map(|row| row.number.as_str()).collect::<Vec<_>>().join(", "),
    }
}

#[cfg(test)]
mod tests;
