//! The asset tracker: a department's props, costumes or materials, what is wanted, in hand, due back (domain.md 2.11).

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::Value;

use super::facts::{Count, NoteBlock, Picture, notes_for};
use super::{Context, Figure, Kind, Subject, facts, format, money};
use crate::derive::{AssetState, AssetStatus};
use crate::model::{Asset, AssetSource, CostPer, Part, Wording};
use crate::values::{Currency, Money};
use crate::words::{say, word};

/// The asset tracker.
pub static KIND: Kind = Kind {
    word: "asset-tracker",
    name: "Asset tracker",
    about: "A department's props, costumes and materials: needed, in hand, due back, overdue. One for each department that lists any.",
    schema: 1,
    needs: &[Part::Identity, Part::Schedule, Part::Assets],
    due,
    page,
};

fn due(context: Context<'_>) -> Vec<Subject> {
    let _speaking = context.speak();
    let mut departments: BTreeMap<String, &str> = BTreeMap::new();
    for asset in &context.production.assets {
        departments.entry(asset.department.trim().to_lowercase()).or_insert(asset.department.trim());
    }
    let mut slugs = facts::Slugs::default();
    let subject = |(key, name): (String, &str)| Subject { slug: slugs.of(name), name: name.to_owned(), key, date: None };
    departments.into_iter().map(subject).collect()
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    facts::page(context, &KIND, subject, &[], true, body(context, &subject.key))
}

/// What an asset tracker shows.
#[derive(Debug, Clone, Serialize)]
pub struct AssetTracker {
    /// The department.
    pub department: String,
    /// The date it speaks from: `May 18, 2026`.
    pub as_of: Option<String>,
    /// The counts that are looked for first.
    pub key: Vec<Count>,
    /// Its things by what is to be done about them; groups without any are left out.
    pub groups: Vec<AssetGroup>,
    /// What hires cost for another week, as a sentence; none where nothing is hired by time.
    pub week: Option<String>,
    /// How the dates are worked out.
    pub basis: String,
    /// Things with looks by story day.
    pub looks: Vec<LookRow>,
    /// Pictures of the things, numbered as in the list.
    pub pictures: Vec<Picture>,
    /// Notes that the production adds to this paper.
    pub notes: Vec<NoteBlock>,
}

/// Things about which the same is to be done.
#[derive(Debug, Clone, Serialize)]
pub struct AssetGroup {
    /// Stable id: `wanted`.
    pub id: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// `4 items`.
    pub count: String,
    /// Its things in order of their next date.
    pub rows: Vec<AssetRow>,
}

/// One thing.
#[derive(Debug, Clone, Serialize)]
pub struct AssetRow {
    /// Stable id: `asset-P-014`.
    pub id: String,
    /// Its number.
    pub number: String,
    /// What it is.
    pub item: String,
    /// Who wears or handles it, and remarks.
    pub more: Option<String>,
    /// The scenes it plays: `12, 14, 15A`.
    pub scenes: String,
    /// When it plays: `May 4 – 8, 3 days`; none where it is on no board.
    pub plays: Option<String>,
    /// `Rent`, and the vendor.
    pub source: String,
    /// Purchase order and account.
    pub coding: Option<String>,
    /// How many.
    pub quantity: String,
    /// What it costs, with what the cost is for.
    pub cost: Option<Figure>,
    /// `a week`, `a day`; none where it is flat.
    pub per: Option<&'static str>,
    /// Deposit.
    pub deposit: Option<Figure>,
    /// What loss and damage cost.
    pub damage: Option<Figure>,
    /// The date it must be in hand.
    pub needed_by: Option<String>,
    /// The date it came.
    pub received: Option<String>,
    /// The date it is expected, where it has not come.
    pub expected: Option<String>,
    /// The date it must be back; the date it went where it has.
    pub return_due: Option<String>,
    /// Its condition.
    pub condition: Option<String>,
    /// Where it stands, in words.
    pub status: String,
    /// How much attention it wants: `strong`, `warn`, `plain`, `quiet`.
    pub tone: &'static str,
    /// More about where it stands: `3 days`.
    pub since: Option<String>,
}

/// The looks of one thing.
#[derive(Debug, Clone, Serialize)]
pub struct LookRow {
    /// Stable id: `look-P-014-1`.
    pub id: String,
    /// Its number and name; empty where the row above has the same.
    pub item: String,
    /// What it looks like.
    pub state: String,
    /// How many are made ready so.
    pub quantity: Option<String>,
    /// Story days.
    pub script_days: String,
    /// When it plays so.
    pub dates: Option<String>,
}

/// The groups in their order: id, heading, states.
fn groups() -> [(&'static str, &'static str, &'static [AssetState]); 5] {
    [
        ("now", word!("asset-tracker-overdue-and-late"), &[AssetState::Overdue, AssetState::Late]),
        ("to-get", word!("asset-tracker-to-come"), &[AssetState::ToGet, AssetState::Ordered]),
        ("here", word!("asset-tracker-in-hand"), &[AssetState::InHand, AssetState::OnSet, AssetState::DueBack]),
        ("played", word!("asset-tracker-played-for-the-last-time"), &[AssetState::Played]),
        ("closed", word!("asset-tracker-returned-and-disposed-of"), &[AssetState::Returned, AssetState::Disposed]),
    ]
}

struct Tracker<'a> {
    context: Context<'a>,
    wording: Wording,
    all: Vec<(&'a Asset, &'a AssetStatus)>,
}

fn body(context: Context<'_>, department: &str) -> AssetTracker {
    let production = context.production;
    let all = production.assets.iter().zip(&context.derived.assets);
    let all: Vec<_> = all.filter(|(asset, _)| asset.department.trim().to_lowercase() == department).collect();
    let tracker = Tracker { context, wording: production.conventions.wording, all };
    let groups = groups().iter().filter_map(|(id, title, states)| tracker.group(id, title, states)).collect();
    let name = tracker.all.first().map_or(department, |(asset, _)| asset.department.trim());
    let pictures = tracker.all.iter().filter_map(|(asset, _)| {
        let caption = format!("{}  {}", asset.id, asset.item);
        facts::picture(production, asset.photo.as_deref()?, Some(&caption), &asset.item)
    });
    AssetTracker {
        as_of: context.derived.as_of.map(|date| format::plain_date(date, tracker.wording)),
        key: tracker.key(),
        groups,
        week: tracker.week(),
        basis: say!("asset-tracker-needed-by-the-working-days-of"),
        looks: tracker.looks(),
        pictures: pictures.collect(),
        notes: notes_for(production, KIND.word, Some(name)),
        department: name.to_owned(),
    }
}

impl Tracker<'_> {
    fn date(&self, date: Date) -> String {
        format::day_and_month(date, self.wording)
    }

    fn of(&self, test: impl Fn(&AssetStatus) -> bool) -> usize {
        self.all.iter().filter(|(_, status)| test(status)).count()
    }

    fn key(&self) -> Vec<Count> {
        let count = |id, label, number: usize, note: Option<&str>, urgent: bool| Count {
            id,
            label,
            figure: Figure { text: number.to_string(), value: number.to_string() },
            note: note.map(str::to_owned),
            urgent: urgent && number > 0,
        };
        let wanted = |status: &AssetStatus| matches!(status.state, AssetState::Late | AssetState::ToGet | AssetState::Ordered);
        let late = self.of(|status| status.state == AssetState::Late);
        let note = (late > 0).then(|| say!("asset-tracker-late-2", late));
        let soon = self.of(|status| wanted(status) && status.soon);
        vec![
            count("needed", word!("asset-tracker-needed"), self.of(wanted), note.as_deref(), late > 0),
            count("soon", word!("asset-tracker-needed-within-7-days"), soon, None, false),
            count("on-hand", word!("asset-tracker-on-hand"), self.of(|status| status.state.is_here()), None, false),
            count(
                "due-back",
                word!("asset-tracker-due-back-within-7-days"),
                self.of(|status| status.state == AssetState::DueBack),
                None,
                false,
            ),
            count("overdue", word!("asset-tracker-overdue"), self.of(|status| status.state == AssetState::Overdue), None, true),
        ]
    }

    fn group(&self, id: &'static str, title: &'static str, states: &[AssetState]) -> Option<AssetGroup> {
        let mut own: Vec<_> = self.all.iter().filter(|(_, status)| states.contains(&status.state)).collect();
        // What wants doing first stands first: the next date of each, those without one last.
        own.sort_by_key(|(asset, status)| {
            let next = match status.state {
                AssetState::Late | AssetState::ToGet | AssetState::Ordered => status.needed_by,
                AssetState::Returned => asset.returned,
                AssetState::Disposed => asset.disposed,
                _ => asset.return_due,
            };
            (status.state > AssetState::Overdue && status.state < AssetState::InHand, next.is_none(), next)
        });
        let rows: Vec<AssetRow> = own.iter().map(|(asset, status)| self.row(asset, status)).collect();
        (!rows.is_empty()).then(|| AssetGroup { id, title, count: format::counted(rows.len(), "items"), rows })
    }

    fn row(&self, asset: &Asset, status: &AssetStatus) -> AssetRow {
        let vendor = asset.vendor.as_ref().map(|id| self.vendor(id));
        let source = match asset.source {
            AssetSource::Buy => word!("asset-tracker-buy"),
            AssetSource::Rent => word!("asset-tracker-rent"),
            AssetSource::Make => word!("asset-tracker-make"),
            AssetSource::Loan => word!("asset-tracker-loan"),
        };
        let order = asset.order.as_ref().map(|order| say!("asset-tracker-po", order));
        let (word, tone, since) = self.status(asset, status);
        let gone = asset.returned.or(asset.disposed);
        let figure = |amount: Option<Money>| amount.filter(|money| !money.amount.is_zero()).map(|money| self.figure(money));
        AssetRow {
            id: format!("asset-{}", asset.id),
            number: asset.id.clone(),
            item: asset.item.clone(),
            more: format::joined([asset.character.as_deref(), asset.owner.as_deref(), asset.notes.as_deref()], " · "),
            scenes: format::list(status.scenes.iter().map(crate::values::SceneNumber::as_str)),
            plays: self.plays(status),
            source: vendor.map_or_else(|| source.to_owned(), |vendor| format!("{source}, {vendor}")),
            coding: format::joined([order.as_deref(), asset.account.as_deref()], " · "),
            quantity: asset.quantity.to_string(),
            cost: figure(asset.cost),
            per: match asset.per {
                CostPer::Flat => None,
                CostPer::Day => Some(word!("asset-tracker-a-day")),
                CostPer::Week => Some(word!("asset-tracker-a-week")),
            },
            deposit: figure(asset.deposit),
            damage: figure(asset.damage),
            needed_by: status.needed_by.map(|date| self.date(date)),
            received: asset.received.map(|date| self.date(date)),
            expected: asset.expected.filter(|_| asset.received.is_none()).map(|date| self.date(date)),
            return_due: match gone {
                Some(_) => None,
                None => asset.return_due.map(|date| self.date(date)),
            },
            condition: asset.condition.clone(),
            status: word,
            tone,
            since,
        }
    }

    fn status(&self, asset: &Asset, status: &AssetStatus) -> (String, &'static str, Option<String>) {
        let plain = |text: &str| text.to_owned();
        let late = || Some(format::counted(usize::try_from(status.days_late).unwrap_or(0), "days"));
        let on = |date: Option<Date>| date.map(|date| self.date(date));
        match status.state {
            AssetState::Overdue => (plain(word!("asset-tracker-overdue")), "strong", late()),
            AssetState::Late => (plain(word!("asset-tracker-late")), "strong", late()),
            AssetState::ToGet => (plain(word!("asset-tracker-to-get")), if status.soon { "warn" } else { "plain" }, None),
            AssetState::Ordered => {
                let word =
                    if asset.source == AssetSource::Make { word!("asset-tracker-being-made") } else { word!("asset-tracker-ordered") };
                (plain(word), if status.soon { "plain" } else { "quiet" }, on(asset.ordered))
            }
            AssetState::InHand => (plain(word!("asset-tracker-in-hand")), "quiet", None),
            AssetState::OnSet => (plain(word!("asset-tracker-on-set")), "quiet", on(asset.to_set)),
            AssetState::DueBack => (plain(word!("asset-tracker-due-back")), "warn", None),
            AssetState::Played => {
                let word = match (asset.received.is_some() || asset.to_set.is_some(), asset.source.goes_back()) {
                    (false, _) => word!("asset-tracker-not-recorded"),
                    (true, true) => word!("asset-tracker-to-go-back"),
                    (true, false) => word!("asset-tracker-to-dispose-of"),
                };
                (plain(word), "plain", None)
            }
            AssetState::Returned => (plain(word!("asset-tracker-returned")), "quiet", on(asset.returned)),
            AssetState::Disposed => (
                asset.disposal.as_deref().map_or_else(|| plain(word!("asset-tracker-disposed-of")), facts::sentence_case),
                "quiet",
                on(asset.disposed),
            ),
        }
    }

    /// `May 4`, `May 4 – May 12, 3 days`.
    fn plays(&self, status: &AssetStatus) -> Option<String> {
        let mut dates: Vec<Date> = status.plays.iter().map(|play| play.date).collect();
        dates.dedup();
        match dates.as_slice() {
            [] => None,
            [one] => Some(self.date(*one)),
            [first, .., last] => Some(say!("asset-tracker-days", date = self.date(*first), date2 = self.date(*last), count = dates.len())),
        }
    }

    fn vendor<'a>(&'a self, id: &'a str) -> &'a str {
        self.context.production.vendors.iter().find(|vendor| vendor.id == id).map_or(id, |vendor| vendor.name.as_str())
    }

    /// An amount; its currency stands with it where it is not the production's.
    fn figure(&self, amount: Money) -> Figure {
        let text = money::exact(amount.amount, amount.currency);
        let own = amount.currency == self.context.production.conventions.currency;
        Figure { text: if own { text } else { money::exact_with_code(amount.amount, amount.currency) }, value: amount.plain() }
    }

    /// What the hires that are in hand cost for another week, by currency.
    fn week(&self) -> Option<String> {
        let mut by: BTreeMap<String, (Currency, Decimal, usize)> = BTreeMap::new();
        for (_, status) in self.all.iter().filter(|(_, status)| status.state.is_here()) {
            let Some(week) = status.week else { continue };
            let sum = by.entry(week.currency.to_string()).or_insert((week.currency, Decimal::ZERO, 0));
            sum.1 = sum.1.checked_add(week.amount)?;
            sum.2 += 1;
        }
        let parts: Vec<String> = by.values().map(|(currency, sum, _)| money::exact_with_code(*sum, *currency)).collect();
        let hires: usize = by.values().map(|(.., count)| count).sum();
        (hires > 0).then(|| {
            say!(
                "asset-tracker-in-hand-another-week-costs",
                hires = format::counted(hires, "hires"),
                and = parts.join(word!("asset-tracker-and"))
            )
        })
    }

    fn looks(&self) -> Vec<LookRow> {
        let mut rows = Vec::new();
        for (asset, status) in &self.all {
            for (at, (look, dates)) in asset.states.iter().zip(&status.states).enumerate() {
                rows.push(LookRow {
                    id: format!("look-{}-{}", asset.id, at + 1),
                    item: if at == 0 { format!("{}  {}", asset.id, asset.item) } else { String::new() },
                    state: look.state.clone(),
                    quantity: look.quantity.map(|quantity| quantity.to_string()),
                    script_days: look.script_days.join(", "),
                    dates: (!dates.is_empty()).then(|| format::list(dates.iter().map(|date| self.date(*date)))),
                });
            }
        }
        rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::derive;
    use crate::derive::testing::{Builder, d, dec};
    use crate::documents::facts::testing::assert_fixture;
    use crate::model::AssetLook;

    fn tracker() -> Value {
        let asset = |id: &str, item: &str| Asset {
            id: id.to_owned(),
            item: item.to_owned(),
            department: "Props".to_owned(),
            quantity: 1,
            prep_days: 1,
            ..Asset::default()
        };
        let mut hired = asset("P-2", "Lantern");
        (hired.source, hired.per, hired.received) = (AssetSource::Rent, CostPer::Week, Some(d(2026, 5, 20)));
        (hired.cost, hired.return_due) = (Some(Money { amount: dec("40"), currency: "USD".parse().unwrap() }), Some(d(2026, 5, 29)));
        hired.states = vec![AssetLook { state: "lit".to_owned(), script_days: vec!["SD 1".to_owned()], quantity: Some(2) }];
        let mut other = asset("C-1", "Oilskin");
        other.department = "Costume".to_owned();
        let builder = Builder::new()
            .scene("1", "INT", "DAY", 8)
            .element("1", "props", "lantern", None)
            .element("1", "props", "net", None)
            .day(d(2026, 6, 1), "07:00")
            .strip("1", "")
            .with(|production| production.assets = vec![other, asset("P-1", "Net"), hired]);
        let derived = derive(&builder.production, Some(d(2026, 6, 1)));
        let context = Context::internal(&builder.production, &derived);
        let subjects = due(context);
        assert_eq!(subjects.iter().map(|subject| subject.slug.as_str()).collect::<Vec<_>>(), ["costume", "props"]);
        page(context, &subjects[1])
    }

    #[test]
    fn what_wants_doing_stands_first() {
        let page = tracker();
        let groups: Vec<_> = page["body"]["groups"].as_array().unwrap().iter().map(|group| group["id"].as_str().unwrap()).collect();
        assert_eq!(groups, ["now"], "the oilskin is the costume department's");
        let rows = page["body"]["groups"][0]["rows"].as_array().unwrap();
        let line = |row: &Value| format!("{} {} {}", row["number"].as_str().unwrap(), row["status"].as_str().unwrap(), row["since"]);
        assert_eq!(rows.iter().map(line).collect::<Vec<_>>(), ["P-2 Overdue \"3 days\"", "P-1 Late \"3 days\""]);
        assert_eq!(page["body"]["week"], "1 hire in hand: another week costs USD 40.00.");
    }

    #[test]
    fn the_fixture_has_the_keys_of_the_document() {
        assert_fixture(&tracker(), include_str!("../../tests/fixtures/pages/asset-tracker.json"));
    }
}
