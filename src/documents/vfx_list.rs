//! The list of effects shots: counts by vendor and status, then every shot by vendor; for the production, and for each episode.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::Value;

use super::facts::{Count, NoteBlock, notes_for};
use super::post_schedule::by_episode;
use super::{Context, Figure, Kind, Subject, facts, format, money};
use crate::derive::ShotStanding;
use crate::model::{Part, ShotStatus, VfxShot, Wording};
use crate::values::{Currency, Money};
use crate::words::{say, word};

/// The list of effects shots.
pub static KIND: Kind = Kind {
    word: "vfx-list",
    name: "VFX shot list",
    about: "Effects shots by vendor and status with counts, turnover, due and final dates, versions, frames and cost. For the production where it lists any, and for each episode that has.",
    schema: 1,
    needs: &[Part::Identity, Part::Post],
    due,
    page,
};

fn due(context: Context<'_>) -> Vec<Subject> {
    let _speaking = context.speak();
    by_episode(context, context.production.vfx.iter().map(|shot| shot.episode.as_deref()))
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    facts::page(context, &KIND, subject, &[], true, body(context, subject))
}

/// What a list of effects shots shows.
#[derive(Debug, Clone, Serialize)]
pub struct VfxList {
    /// What it is the list of, where that is an episode.
    pub episode: Option<String>,
    /// The date it speaks from.
    pub as_of: Option<String>,
    /// The figures that are looked for first.
    pub key: Vec<Count>,
    /// The statuses that any shot has, in their order.
    pub statuses: Vec<&'static str>,
    /// A line for each vendor.
    pub vendors: Vec<VendorRow>,
    /// All of them together; none where there is one vendor.
    pub total: Option<VendorRow>,
    /// The shots by vendor.
    pub groups: Vec<ShotGroup>,
    /// Notes that the production adds to this paper.
    pub notes: Vec<NoteBlock>,
}

/// What a vendor has.
#[derive(Debug, Clone, Serialize)]
pub struct VendorRow {
    /// Stable id: `vendor-kittiwake`.
    pub id: String,
    /// The vendor.
    pub name: String,
    /// How many shots of each status, as in `statuses`; empty where there is none.
    pub counts: Vec<String>,
    /// How many shots.
    pub shots: String,
    /// Their frames.
    pub frames: String,
    /// What they cost, by currency.
    pub cost: Option<String>,
}

/// The shots of one vendor.
#[derive(Debug, Clone, Serialize)]
pub struct ShotGroup {
    /// Stable id.
    pub id: String,
    /// The vendor.
    pub title: String,
    /// `12 shots`.
    pub count: String,
    /// Its shots: open ones by their due date, then those on hold, final, omitted.
    pub rows: Vec<ShotRow>,
}

/// One shot.
#[derive(Debug, Clone, Serialize)]
pub struct ShotRow {
    /// Stable id: `shot-SINK_040`.
    pub id: String,
    /// Its number.
    pub shot: String,
    /// The scene, and the sequence.
    pub scene: Option<String>,
    /// What is to be seen.
    pub description: String,
    /// Its status in words.
    pub status: String,
    /// How much attention it wants: `strong`, `warn`, `plain`, `quiet`.
    pub tone: &'static str,
    /// More about it: `3 days late`.
    pub since: Option<String>,
    /// Turnover.
    pub turnover: Option<String>,
    /// When its final is due.
    pub due: Option<String>,
    /// When it was final.
    pub done: Option<String>,
    /// The latest version, and how many came.
    pub version: Option<String>,
    /// Its length in frames.
    pub frames: Option<String>,
    /// What it costs.
    pub cost: Option<Figure>,
    /// Remarks.
    pub notes: Option<String>,
}

type Entry<'a> = (&'a VfxShot, &'a ShotStanding);

fn words(status: ShotStatus) -> &'static str {
    match status {
        ShotStatus::Bid => word!("vfx-list-bid"),
        ShotStatus::Awarded => word!("vfx-list-awarded"),
        ShotStatus::TurnedOver => word!("vfx-list-turned-over"),
        ShotStatus::InProgress => word!("vfx-list-in-progress"),
        ShotStatus::Review => word!("vfx-list-in-review"),
        ShotStatus::Revise => word!("vfx-list-revise"),
        ShotStatus::Final => word!("vfx-list-final"),
        ShotStatus::Hold => word!("vfx-list-on-hold"),
        ShotStatus::Omit => word!("vfx-list-omitted"),
    }
}

struct List<'a> {
    context: Context<'a>,
    wording: Wording,
    all: Vec<Entry<'a>>,
    statuses: Vec<ShotStatus>,
}

fn body(context: Context<'_>, subject: &Subject) -> VfxList {
    let production = context.production;
    let all = production.vfx.iter().zip(&context.derived.vfx);
    let all: Vec<Entry<'_>> = all.filter(|(shot, _)| subject.key.is_empty() || shot.episode.as_deref() == Some(&subject.key)).collect();
    let statuses = ShotStatus::ALL.into_iter().filter(|status| all.iter().any(|(shot, _)| shot.status == *status)).collect();
    let list = List { context, wording: production.conventions.wording, all, statuses };
    // Vendors in the order of their names; what nobody has comes first.
    let mut vendors: BTreeMap<(String, Option<&str>), Vec<Entry<'_>>> = BTreeMap::new();
    for entry in &list.all {
        let id = entry.0.vendor.as_deref();
        vendors.entry((id.map(|id| list.vendor(id).to_lowercase()).unwrap_or_default(), id)).or_default().push(*entry);
    }
    let name = |id: Option<&str>| id.map_or_else(|| say!("vfx-list-no-vendor-yet"), |id| list.vendor(id).to_owned());
    let rows = vendors.iter().map(|((_, id), shots)| list.vendor_row(id.unwrap_or("none"), name(*id), shots)).collect::<Vec<_>>();
    VfxList {
        episode: (!subject.key.is_empty()).then(|| subject.name.clone()),
        as_of: context.derived.as_of.map(|date| format::plain_date(date, list.wording)),
        key: list.key(),
        statuses: list.statuses.iter().map(|status| words(*status)).collect(),
        total: (rows.len() > 1).then(|| list.vendor_row("total", say!("vfx-list-all"), &list.all)),
        vendors: rows,
        groups: vendors.iter().map(|((_, id), shots)| list.group(id.unwrap_or("none"), name(*id), shots)).collect(),
        notes: notes_for(production, KIND.word, Some(&subject.name)),
    }
}

impl<'a> List<'a> {
    fn vendor(&self, id: &'a str) -> &'a str {
        self.context.production.vendors.iter().find(|vendor| vendor.id == id).map_or(id, |vendor| vendor.name.as_str())
    }

    fn date(&self, date: Date) -> String {
        format::day_and_month(date, self.wording)
    }

    fn key(&self) -> Vec<Count> {
        let live = self.all.iter().filter(|(shot, _)| shot.status != ShotStatus::Omit).count();
        let count = |id, label, number: usize, note: Option<String>, urgent: bool| Count {
            id,
            label,
            figure: Figure { text: number.to_string(), value: number.to_string() },
            note,
            urgent: urgent && number > 0,
        };
        let of = |fits: &dyn Fn(&Entry<'_>) -> bool| self.all.iter().filter(|entry| fits(entry)).count();
        let finals = of(&|(shot, _)| shot.status == ShotStatus::Final);
        let share = (live > 0).then(|| say!("vfx-list-of", share = finals * 100 / live, live));
        let not_over = of(&|(shot, _)| matches!(shot.status, ShotStatus::Bid | ShotStatus::Awarded));
        vec![
            count("shots", word!("vfx-list-shots"), live, None, false),
            count("not-over", word!("vfx-list-not-turned-over"), not_over, None, false),
            count("work", word!("vfx-list-with-the-vendors"), of(&|(shot, _)| shot.status.is_open()) - not_over, None, false),
            count("final", word!("vfx-list-final"), finals, share, false),
            count("soon", word!("vfx-list-due-within-7-days"), of(&|(_, standing)| standing.soon), None, false),
            count("late", word!("vfx-list-late-2"), of(&|(_, standing)| standing.days_late > 0), None, true),
        ]
    }

    fn vendor_row(&self, id: &str, name: String, shots: &[Entry<'_>]) -> VendorRow {
        let some = |count: usize| if count == 0 { String::new() } else { count.to_string() };
        let counts = self.statuses.iter().map(|status| some(shots.iter().filter(|(shot, _)| shot.status == *status).count()));
        let frames: u64 =
            shots.iter().filter(|(shot, _)| shot.status != ShotStatus::Omit).filter_map(|(shot, _)| shot.frames).map(u64::from).sum();
        let mut sums: BTreeMap<String, (Decimal, Currency)> = BTreeMap::new();
        for cost in shots.iter().filter(|(shot, _)| shot.status != ShotStatus::Omit).filter_map(|(shot, _)| shot.cost) {
            let sum = sums.entry(cost.currency.code().to_owned()).or_insert((Decimal::ZERO, cost.currency));
            sum.0 = sum.0.saturating_add(cost.amount);
        }
        let sums: Vec<String> = sums.into_values().map(|(amount, currency)| money::with_code(Money { amount, currency })).collect();
        VendorRow {
            id: format!("vendor-{id}"),
            name,
            counts: counts.collect(),
            shots: shots.iter().filter(|(shot, _)| shot.status != ShotStatus::Omit).count().to_string(),
            frames: if frames == 0 { String::new() } else { money::whole(Decimal::from(frames)) },
            cost: (!sums.is_empty()).then(|| sums.join(" + ")),
        }
    }

    fn group(&self, id: &str, title: String, shots: &[Entry<'_>]) -> ShotGroup {
        let mut own: Vec<&Entry<'_>> = shots.iter().collect();
        own.sort_by_key(|(shot, _)| {
            let rank = match shot.status {
                ShotStatus::Hold => 1,
                ShotStatus::Final => 2,
                ShotStatus::Omit => 3,
                _ => 0,
            };
            (rank, shot.due.is_none(), shot.due)
        });
        ShotGroup {
            id: format!("shots-{id}"),
            title,
            count: format::counted(own.len(), "shots"),
            rows: own.into_iter().map(|entry| self.row(*entry)).collect(),
        }
    }

    fn row(&self, (shot, standing): Entry<'_>) -> ShotRow {
        let late = standing.days_late;
        let tone = match shot.status {
            _ if late > 0 => "strong",
            ShotStatus::Hold | ShotStatus::Revise => "warn",
            ShotStatus::Final | ShotStatus::Omit | ShotStatus::Bid | ShotStatus::Awarded => "quiet",
            _ if standing.soon => "warn",
            _ => "plain",
        };
        let after = standing.conform.zip(standing.expected).filter(|((_, ends), expected)| shot.status.is_open() && expected > ends);
        let since = match (late, after) {
            (late, _) if late > 0 => Some(say!("vfx-list-late", days = format::counted(late.unsigned_abs() as usize, "days"))),
            (_, Some(_)) => Some(say!("vfx-list-after-conform")),
            _ => None,
        };
        let scene = shot.scene.as_ref().map(|scene| say!("vfx-list-sc", scene));
        let versions = shot.versions.map(|count| format::counted(count as usize, "versions"));
        ShotRow {
            id: format!("shot-{}", shot.shot),
            shot: shot.shot.clone(),
            scene: format::joined([scene.as_deref(), shot.sequence.as_deref()], " · "),
            description: shot.description.clone(),
            status: words(shot.status).to_owned(),
            tone,
            since,
            turnover: shot.turnover.map(|date| self.date(date)),
            due: shot.due.map(|date| self.date(date)),
            done: shot.done.map(|date| self.date(date)),
            version: format::joined([shot.version.as_deref(), versions.as_deref()], " · "),
            frames: shot.frames.map(|frames| frames.to_string()),
            cost: shot.cost.map(|cost| {
                let text = money::exact(cost.amount, cost.currency);
                let own = cost.currency == self.context.production.conventions.currency;
                Figure { text: if own { text } else { money::exact_with_code(cost.amount, cost.currency) }, value: cost.plain() }
            }),
            notes: shot.notes.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::derive;
    use crate::derive::testing::{Builder, d, dec};
    use crate::documents::facts::testing::assert_fixture;
    use crate::model::Vendor;

    fn list() -> Vec<Value> {
        let shot = |name: &str, status: ShotStatus, due: Date| VfxShot {
            shot: name.to_owned(),
            vendor: Some("k".to_owned()),
            status,
            due: Some(due),
            turnover: Some(d(2026, 8, 3)),
            frames: Some(96),
            cost: Some(Money { amount: dec("1200"), currency: Currency::USD }),
            version: Some("v003".to_owned()),
            notes: Some("Twice".to_owned()),
            scene: Some(crate::derive::testing::sc("12")),
            ..VfxShot::default()
        };
        let mut done = shot("S3", ShotStatus::Final, d(2026, 9, 1));
        (done.done, done.episode) = (Some(d(2026, 8, 30)), Some("2".to_owned()));
        let mut open = shot("S4", ShotStatus::Bid, d(2026, 12, 1));
        open.vendor = None;
        let shots = vec![shot("S1", ShotStatus::InProgress, d(2026, 9, 20)), shot("S2", ShotStatus::Review, d(2026, 9, 2)), done, open];
        let vendor = Vendor { id: "k".to_owned(), name: "Kittiwake".to_owned(), ..Vendor::default() };
        let builder = Builder::new().with(|production| (production.vfx, production.vendors) = (shots, vec![vendor]));
        let derived = derive(&builder.production, Some(d(2026, 9, 5)));
        let context = Context::internal(&builder.production, &derived);
        due(context).iter().map(|subject| page(context, subject)).collect()
    }

    #[test]
    fn shots_stand_by_vendor_and_status() {
        let page = &list()[0];
        let rows = |group: usize| {
            page["body"]["groups"][group]["rows"]
                .as_array()
                .unwrap()
                .iter()
                .map(|row| format!("{} {} {}", row["shot"].as_str().unwrap(), row["status"].as_str().unwrap(), row["since"]))
                .collect::<Vec<_>>()
        };
        assert_eq!(rows(0), ["S4 Bid null"]);
        assert_eq!(rows(1), ["S2 In review \"3 days late\"", "S1 In progress null", "S3 Final null"]);
        assert_eq!(page["body"]["statuses"], serde_json::json!(["Bid", "In progress", "In review", "Final"]));
        assert_eq!(page["body"]["vendors"][1]["counts"], serde_json::json!(["", "1", "1", "1"]));
        assert_eq!(page["body"]["total"]["cost"], "USD\u{a0}4,800");
        assert_eq!(page["body"]["key"][3]["note"], "25% of 4");
    }

    #[test]
    fn each_episode_has_its_own() {
        let pages = list();
        assert_eq!(pages.len(), 2);
        assert_eq!(
            (pages[1]["body"]["episode"].as_str(), pages[1]["body"]["key"][0]["figure"]["text"].as_str()),
            (Some("Episode 2"), Some("1"))
        );
    }

    #[test]
    fn the_fixture_has_the_keys_of_the_document() {
        assert_fixture(&list()[0], include_str!("../../tests/fixtures/pages/vfx-list.json"));
    }
}
