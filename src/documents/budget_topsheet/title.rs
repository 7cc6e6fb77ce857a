//! The title block of the top sheet.

use crate::derive::BudgetTotals;
use crate::documents::facts::Fact;
use crate::documents::{Context, format, money};
use crate::model::{Budget, DayKind, Production, Wording};

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
        Fact::new("title", "Title", Some(&identity.title)),
        Fact::new("company", "Company", identity.company.name.as_ref()),
        Fact::new("producers", "Producers", credited(production, |role| role.contains("producer"), "producer")),
        Fact::new("director", "Director", credited(production, |role| role == "director", "director")),
        Fact::new("script", "Script", format::joined([script.colour.as_deref(), script.name.as_deref(), script_date.as_deref()], ", ")),
        Fact::new("shoot", "Shoot dates", shoot_dates(production, wording)),
        Fact::new("days", "Shoot days", budget.days.clone().or_else(|| shoot_days(context))),
        Fact::new("locations", "Locations", locations(context)),
        Fact::new("unions", "Unions", budget.unions.as_ref()),
        Fact::new("currency", "Currency", Some(currency)),
        Fact::new("credits", "Credits assumed", credits_assumed(budget)),
        Fact::new("draft", "Budget", format::joined([Some(budget.name.as_str()), date.as_deref()], ", ")),
        Fact::new("prepared_by", "Prepared by", budget.prepared_by.as_ref()),
        Fact::new("approved_by", "Approved by", budget.approved_by.as_ref()),
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
        .filter(|person| wanted(&person.role.to_lowercase()))
        .map(|person| {
            if person.role.eq_ignore_ascii_case(plain) {
                person.name.clone()
            } else {
                format!("{} ({})", person.name, person.role.to_lowercase())
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
        (places, 1..=4) => Some(format!("{places} in {}", towns.join("; "))),
        (places, 0) => Some(places.to_string()),
        (places, many) => Some(format!("{places} in {many} towns")),
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
