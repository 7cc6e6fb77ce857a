//! The title block of the top sheet.

use crate::derive::BudgetTotals;
use crate::documents::facts::Fact;
use crate::documents::{Context, format, labels, money};
use crate::model::{Budget, DayKind, Production, Wording};
use crate::words::{say, word};

/// The title block, in the order of the paper.
pub(super) fn block(context: Context<'_>, budget: &Budget, totals: &BudgetTotals) -> Vec<Fact> {
    let production = context.production;
    let (identity, wording) = (&production.identity, production.conventions.wording);
    let script = &identity.script;
    let script_date = script.date.map(|date| format::plain_date(date, wording));
    let rates: Vec<String> = budget
        .rates
        .iter()
        .filter(|(code, _)| **code != totals.currency)
        .map(|(code, rate)| format!("{code} 1 = {}", money::rate(*rate)))
        .collect();
    let currency = if rates.is_empty() { totals.currency.to_string() } else { format!("{}; {}", totals.currency, rates.join(", ")) };
    let date = budget.date.map(|date| format::plain_date(date, wording));
    [
        Fact::new("title", word!("budget-topsheet-title"), Some(&identity.title)),
        Fact::new("company", word!("budget-topsheet-company"), identity.company.name.as_ref()),
        Fact::new("producers", word!("budget-topsheet-producers"), credited(production, |role| role.contains("producer"), "producer")),
        Fact::new("director", word!("budget-topsheet-director"), credited(production, |role| role == "director", "director")),
        Fact::new(
            "script",
            word!("budget-topsheet-script"),
            format::joined([script.colour.as_deref(), script.name.as_deref(), script_date.as_deref()], ", "),
        ),
        Fact::new("shoot", word!("budget-topsheet-shoot-dates"), shoot_dates(production, wording)),
        Fact::new("days", word!("budget-topsheet-shoot-days"), budget.days.clone().or_else(|| shoot_days(context))),
        Fact::new("locations", word!("budget-topsheet-locations"), locations(context)),
        Fact::new("unions", word!("budget-topsheet-unions"), budget.unions.as_ref()),
        Fact::new("currency", word!("budget-topsheet-currency"), Some(currency)),
        Fact::new("credits", word!("budget-topsheet-credits-assumed"), credits_assumed(budget)),
        Fact::new("draft", word!("budget-topsheet-budget"), format::joined([Some(budget.name.as_str()), date.as_deref()], ", ")),
        Fact::new("prepared_by", word!("budget-topsheet-prepared-by"), budget.prepared_by.as_ref()),
        Fact::new("approved_by", word!("budget-topsheet-approved-by"), budget.approved_by.as_ref()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// People of the header under some roles; the role is stated where it is not the plain one.
fn credited(production: &Production, wanted: impl Fn(&str) -> bool, plain: &str) -> Option<String> {
    let people: Vec<String> = production
        .identity
        .people
        .iter()
        .filter(|person| wanted(&labels::in_sentence(&person.role)))
        .map(|person| {
            if person.role.eq_ignore_ascii_case(plain) {
                person.name.clone()
            } else {
                format!("{} ({})", person.name, labels::in_sentence(&person.role))
            }
        })
        .collect();
    if people.is_empty() { None } else { Some(people.join(", ")) }
}

fn shoot_dates(production: &Production, wording: Wording) -> Option<String> {
    let dates = || production.days.iter().filter(|day| day.kind == DayKind::Shoot).map(|day| day.date);
    let (first, last) = (dates().min()?, dates().max()?);
    if first == last {
        return Some(format::plain_date(first, wording));
    }
    Some(format!("{} – {}", format::plain_date(first, wording), format::plain_date(last, wording)))
}

/// Shoot days by unit: `28 Main Unit, 4 Second Unit`.
fn shoot_days(context: Context<'_>) -> Option<String> {
    let counts = &context.derived.shoot_days;
    let units: Vec<String> = context
        .production
        .units
        .iter()
        .filter_map(|unit| counts.get(&unit.id).map(|count| (unit, count)))
        .map(|(unit, count)| if counts.len() == 1 { count.to_string() } else { format!("{count} {}", unit.name) })
        .collect();
    if units.is_empty() { None } else { Some(units.join(", ")) }
}

/// How many places are shot at, and in which towns.
fn locations(context: Context<'_>) -> Option<String> {
    let used: Vec<_> = context
        .production
        .locations
        .iter()
        .filter(|location| {
            context.derived.locations.get(&location.id).is_some_and(|place| place.days.iter().any(|day| !day.scenes.is_empty()))
        })
        .collect();
    let mut towns: Vec<String> = Vec::new();
    for town in used.iter().filter_map(|location| location.city.as_deref()).map(town) {
        if !town.is_empty() && !towns.contains(&town) {
            towns.push(town);
        }
    }
    match (used.len(), towns.len()) {
        (0, _) => None,
        (places, 1..=4) => Some(say!("budget-topsheet-in", places, towns = towns.join("; "))),
        (places, 0) => Some(places.to_string()),
        (places, many) => Some(say!("budget-topsheet-in-towns", places, many)),
    }
}

/// A town without its postcode: words with a digit in them are left out.
fn town(city: &str) -> String {
    let words: Vec<&str> = city.split_whitespace().filter(|word| !word.contains(|c: char| c.is_ascii_digit())).collect();
    words.join(" ").trim_end_matches(',').to_owned()
}

fn credits_assumed(budget: &Budget) -> Option<String> {
    let credits: Vec<String> = budget
        .credits
        .iter()
        .map(|credit| {
            let rate = credit.rate.map(money::percent);
            let details = format::joined([rate.as_deref(), credit.kind.as_deref(), credit.jurisdiction.as_deref()], ", ");
            details.map_or_else(|| credit.name.clone(), |details| format!("{} ({details})", credit.name))
        })
        .collect();
    if credits.is_empty() { None } else { Some(credits.join("; ")) }
}
