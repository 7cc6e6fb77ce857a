//! What stands around a budget's lines: fringes, contractual charges, credits, earlier drafts.

use std::collections::BTreeSet;

use super::Linker;
use super::check::choose;
use super::read::Fields;
use crate::findings::{Finding, Origin, Part, codes};
use crate::ingest::with_nearest;
use crate::model::{
    Budget, BudgetDraft, Charge, ChargeBase, Credit, Cutoff, Fringe, FringePost, FringeRate, FringeUnit, Level, SpendKind, Uplift,
};
use crate::values::{Money, date};

/// The words of the levels.
const LEVELS: &[&str] = &["above_the_line", "production", "post", "other"];

fn level(word: &str) -> Option<Level> {
    let word = choose(LEVELS, word)?;
    Level::ALL.into_iter().find(|level| level.word() == word)
}

/// Kinds of spend by their words; others are said by [`check`].
fn kinds(row: Fields<'_>, key: &str) -> Vec<SpendKind> {
    let kind = |word: &String| choose(SpendKind::WORDS, word).and_then(|word| SpendKind::WORDS.iter().position(|own| *own == word));
    row.names(key).iter().filter_map(kind).map(|at| SpendKind::ALL[at]).collect()
}

pub(super) fn fringe(row: Fields<'_>) -> Option<Fringe> {
    let id = row.text("id")?;
    let unit = match row.str("unit") {
        Some("hour") => FringeUnit::Hour,
        Some("week") => FringeUnit::Week,
        Some("month") => FringeUnit::Month,
        _ => FringeUnit::Day,
    };
    let rate = match (row.percent("rate"), row.money("flat")) {
        (_, Some(flat)) => FringeRate::Flat(flat.amount, unit),
        (rate, None) => FringeRate::Percent(rate.unwrap_or_default()),
    };
    let cutoff = row.money("cutoff").map(|ceiling| Cutoff { ceiling: ceiling.amount, per_range: row.str("cutoff_per") != Some("line") });
    let post_to = match row.str("post_to") {
        None | Some("account" | "line") => FringePost::Line,
        Some("category") => FringePost::Category,
        Some("level") => FringePost::Level,
        Some("budget") => FringePost::Budget,
        Some(number) => FringePost::Account(number.to_owned()),
    };
    Some(Fringe { name: row.text("name").unwrap_or_else(|| id.clone()), id, rate, cutoff, post_to, origin: row.origin() })
}

pub(super) fn charge(row: Fields<'_>) -> Option<Charge> {
    let base = match row.str("base") {
        Some("above_the_line") => ChargeBase::AboveTheLine,
        Some("below_the_line") => ChargeBase::BelowTheLine,
        Some("production") => ChargeBase::Level(Level::Production),
        Some("post") => ChargeBase::Level(Level::Post),
        Some("other") => ChargeBase::Level(Level::Other),
        _ => ChargeBase::NegativeCost,
    };
    Some(Charge {
        name: row.text("name")?,
        rate: row.percent("rate"),
        flat: row.money("flat").map(|flat| flat.amount),
        base,
        base_accounts: row.names("base_accounts"),
        original: row.money("original").map(|money| money.amount),
        plus: row.texts("plus"),
        exclude_accounts: row.names("exclude_accounts"),
        exclude_groups: row.names("exclude_groups"),
        origin: row.origin(),
    })
}

pub(super) fn credit(row: Fields<'_>) -> Option<Credit> {
    Some(Credit {
        name: row.text("name")?,
        kind: row.text("type"),
        jurisdiction: row.text("jurisdiction"),
        rate: row.percent("rate"),
        flat: row.money("flat").map(|flat| flat.amount),
        qualifying_accounts: row.names("qualifying_accounts"),
        qualifying_groups: row.names("qualifying_groups"),
        qualifying_spend: kinds(row, "qualifying_spend"),
        qualifying_levels: row.names("qualifying_levels").iter().filter_map(|word| level(word)).collect(),
        exclude_accounts: row.names("exclude_accounts"),
        exclude_groups: row.names("exclude_groups"),
        uplifts: row.records("uplifts").filter_map(uplift).collect(),
        qualifying_share: row.percent("qualifying_share"),
        compensation_cap: row.money("compensation_cap").map(|cap| cap.amount),
        cap: row.money("cap").map(|cap| cap.amount),
        minimum_spend: row.money("minimum_spend").map(|least| least.amount),
        monetization: row.percent("monetization"),
        original: row.money("original").map(|money| money.amount),
        origin: row.origin(),
    })
}

fn uplift(row: Fields<'_>) -> Option<Uplift> {
    Some(Uplift {
        name: row.text("name").unwrap_or_else(|| "uplift".to_owned()),
        rate: row.percent("rate")?,
        accounts: row.names("accounts"),
        groups: row.names("groups"),
        spend: kinds(row, "spend"),
    })
}

/// An earlier draft.
pub(super) fn draft(row: Fields<'_>) -> Option<BudgetDraft> {
    let amount = |(name, text): (String, String)| Some((name, Money::parse(&text, row.reading.currency).ok()?.amount));
    Some(BudgetDraft {
        name: row.text("name")?,
        date: row.str("date").and_then(|text| date(text, row.reading.order).ok()),
        totals: row.map("totals").into_iter().filter_map(amount).collect(),
        origin: row.origin(),
    })
}

/// Says what charges, credits and drafts name that is not there.
pub(super) fn check(budget: &Budget, linker: &mut Linker<'_>) {
    words(linker);
    either(linker);
    if !linker.names.whole(Part::Budget) {
        return;
    }
    posts(budget, linker);
    let mut groups: BTreeSet<&str> = budget.details.iter().flat_map(|line| &line.groups).map(String::as_str).collect();
    groups.extend(budget.groups.iter().map(String::as_str));
    let mut say = |at: Origin, key: &'static str, message: String, name: &str, known: &BTreeSet<&str>| {
        let finding = Finding::new(&codes::UNKNOWN_REFERENCE, message).at(at).field(key).blocks(Part::Budget);
        linker.say(with_nearest(finding, name, known.iter().copied()));
    };
    let mut earlier: BTreeSet<&str> = BTreeSet::new();
    for charge in &budget.charges {
        for name in charge.exclude_groups.iter().filter(|name| !groups.contains(name.as_str())) {
            say(charge.origin, "exclude_groups", format!("{} leaves out group `{name}`, which no line is in", charge.name), name, &groups);
        }
        for name in charge.plus.iter().filter(|name| !earlier.contains(name.as_str())) {
            let message = format!("{} adds `{name}` to its base, which is no charge in front of it", charge.name);
            say(charge.origin, "plus", message, name, &earlier);
        }
        earlier.insert(&charge.name);
    }
    for credit in &budget.credits {
        let named = credit.uplifts.iter().flat_map(|uplift| &uplift.groups).map(|name| ("uplifts", name));
        let named = named.chain(credit.qualifying_groups.iter().map(|name| ("qualifying_groups", name)));
        for (key, name) in named.chain(credit.exclude_groups.iter().map(|name| ("exclude_groups", name))) {
            if !groups.contains(name.as_str()) {
                say(credit.origin, key, format!("{} names group `{name}`, which no line is in", credit.name), name, &groups);
            }
        }
    }
    drafts(budget, linker);
}

/// Accounts that fringes are posted to.
fn posts(budget: &Budget, linker: &mut Linker<'_>) {
    for fringe in &budget.fringes {
        let FringePost::Account(number) = &fringe.post_to else { continue };
        if !budget.accounts.iter().any(|account| account.number == *number) {
            let message = format!("fringe {} is posted to {number}, which is not in the chart of accounts", fringe.id);
            let finding = Finding::new(&codes::UNKNOWN_ACCOUNT, message).at(fringe.origin).field("post_to").blocks(Part::Budget);
            let known = ["account", "category", "level", "budget"].into_iter().chain(budget.accounts.iter().map(|own| own.number.as_str()));
            linker.say(with_nearest(finding, number, known));
        }
    }
}

/// Words of credits that are none of the known ones.
fn words(linker: &mut Linker<'_>) {
    let rows: Vec<Fields<'_>> = linker.rows("credits").collect();
    for row in rows {
        let uplifts: Vec<Fields<'_>> = row.records("uplifts").collect();
        let spend = uplifts.iter().map(|uplift| (*uplift, "spend", SpendKind::WORDS));
        for (row, key, known) in spend.chain([(row, "qualifying_spend", SpendKind::WORDS), (row, "qualifying_levels", LEVELS)]) {
            for word in row.names(key).iter().filter(|word| choose(known, word).is_none()) {
                let message = format!("{key}: `{word}` is not one of: {}", known.join(", "));
                let at = row.get(key).map_or(row.origin(), |node| node.origin);
                let finding = Finding::new(&codes::BAD_VALUE, message).at(at).blocks(Part::Budget);
                linker.say(with_nearest(finding, word, known.iter().copied()));
            }
        }
    }
}

/// Terms that state a share and a sum where only one of them can count.
fn either(linker: &mut Linker<'_>) {
    for (section, what, name) in [("fringes", "fringe", "id"), ("charges", "charge", "name"), ("credits", "credit", "name")] {
        let rows: Vec<Fields<'_>> = linker.rows(section).collect();
        for row in rows {
            let (Some(rate), Some(flat)) = (row.str("rate"), row.str("flat")) else { continue };
            let message = format!(
                "{what} {} states `rate: {rate}` and `flat: {flat}`; only one can count",
                row.str(name).unwrap_or("without a name")
            );
            let at = row.get("flat").map_or(row.origin(), |node| node.origin);
            let finding = Finding::new(&codes::BAD_VALUE, message).at(at).blocks(Part::Budget);
            linker.say(finding.help("take one of the two out; where both are owed, make them two"));
        }
    }
}

/// Totals of earlier drafts that stand for nothing of this budget.
fn drafts(budget: &Budget, linker: &mut Linker<'_>) {
    for draft in &budget.drafts {
        for (name, amount) in &draft.totals {
            let known = budget.accounts.iter().any(|account| account.number == *name)
                || budget.charges.iter().any(|charge| charge.name == *name)
                || budget.credits.iter().any(|credit| credit.name == *name);
            if !known {
                let money = Money { amount: *amount, currency: budget.currency }.plain();
                let message =
                    format!("{} has {money} in {name}, which is neither an account nor a charge or credit of this budget", draft.name);
                let finding = Finding::new(&codes::DRAFT_ACCOUNT, message).at(draft.origin).field("totals");
                let help = format!("add account {name} to `accounts`, so that the drafts compare whole, or correct the number");
                linker.say(finding.help(help).subject(format!("account {name}")));
            }
        }
    }
}
