//! The budget: chart of accounts, detail lines, fringes, charges, credits and the finance plan.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::Linker;
use super::budget_terms::{self, charge, credit, draft, fringe};
use super::charts::Chosen;
use super::check::choose;
use super::read::Fields;
use crate::findings::{Finding, Part, codes};
use crate::ingest::{Node, Value, with_nearest};
use crate::model::{
    Account, AccountMask, Basis, Budget, BudgetDay, DetailLine, FinanceSource, Level, Production, Quantity, SpendKind, Spread,
    parent_by_number,
};
use crate::values::{Currency, Expression, Money, ValueError, decimal, name_of_id, natural_cmp};

const LEVELS: &[&str] = &["above_the_line", "production", "post", "other"];

/// Days to pay an invoice, where the budget states none.
const PAYMENT_TERMS: u32 = 30;

pub(super) fn read(production: &mut Production, top: &Node, chart: Option<Chosen>, linker: &mut Linker<'_>) {
    let empty = Node { value: Value::Map(Vec::new()), origin: top.origin };
    let title = Fields { node: top.get("budget").unwrap_or(&empty), reading: linker.reading };
    let any = top.get("budget").is_some() || linker.rows("accounts").next().is_some() || linker.rows("details").next().is_some();
    if !any {
        return;
    }
    let currency = title.str("currency").and_then(|code| code.parse().ok()).unwrap_or(production.conventions.currency);
    let globals = globals(title, production, linker);
    let mask = mask(title, chart.as_ref(), linker);
    let accounts = accounts(mask.as_ref(), linker);
    let day = day(title);
    let week_hours = title.decimal("week_hours").filter(|own| *own > Decimal::ZERO).unwrap_or(day.hours * Decimal::from(5));
    let bid = chart.as_ref().and_then(|chart| chart.bid.clone());
    let mut budget = Budget {
        name: title.text("name").unwrap_or_else(|| "Budget".to_owned()),
        date: title.date("date"),
        prepared_by: title.text("prepared_by"),
        approved_by: title.text("approved_by"),
        currency,
        unions: title.text("unions"),
        assumptions: title.text("assumptions"),
        payment_terms: title.integer("payment_terms").unwrap_or(PAYMENT_TERMS),
        day,
        week_hours,
        month_hours: title.decimal("month_hours").filter(|own| *own > Decimal::ZERO).unwrap_or(week_hours * Decimal::from(4)),
        chart: chart.map(|chart| (chart.id, chart.name)),
        bid,
        mask,
        pattern_episodes: title.integer("episodes").or_else(|| u32::try_from(production.episodes.len()).ok()).unwrap_or_default(),
        shared_day: basis(title.str("shared_day")).unwrap_or(Basis::Pages),
        drafts: linker.rows("budgets").filter_map(draft).collect(),
        days: title.text("days"),
        rates: rates(title, linker),
        globals,
        groups: title.map("groups").into_iter().map(|(name, _)| name).collect(),
        excluded_groups: title
            .map("groups")
            .into_iter()
            .filter(|(_, state)| matches!(state.to_lowercase().as_str(), "excluded" | "exclude" | "no" | "false" | "off"))
            .map(|(name, _)| name)
            .collect(),
        accounts,
        details: Vec::new(),
        fringes: linker.rows("fringes").filter_map(fringe).collect(),
        charges: linker.rows("charges").filter_map(charge).collect(),
        credits: linker.rows("credits").filter_map(credit).collect(),
        finance: linker.rows("finance").filter_map(finance).collect(),
        origin: title.origin(),
    };
    let rows: Vec<Fields<'_>> = linker.rows("details").collect();
    let fringes: BTreeSet<String> = budget.fringes.iter().map(|fringe| fringe.id.clone()).collect();
    for row in rows {
        let line = detail(row, &budget, production, title.str("amortize"), &fringes, linker);
        budget.details.extend(line);
    }
    budget_terms::check(&budget, linker);
    production.budget = Some(budget);
}

/// What a word says that shares are by.
fn basis(word: Option<&str>) -> Option<Basis> {
    match word?.to_lowercase().as_str() {
        "equal" => Some(Basis::Equal),
        "pages" => Some(Basis::Pages),
        "scenes" => Some(Basis::Scenes),
        "days" => Some(Basis::Days),
        _ => None,
    }
}

/// How account numbers are built: as the budget states, else as its chart does.
fn mask(title: Fields<'_>, chart: Option<&Chosen>, linker: &mut Linker<'_>) -> Option<AccountMask> {
    let Some(text) = title.str("mask") else { return chart.and_then(|chart| chart.mask.clone()) };
    match AccountMask::parse(text) {
        Ok(mask) => Some(mask),
        Err(why) => {
            let finding = Finding::new(&codes::BAD_VALUE, format!("the mask `{text}` {why}")).at(title.origin()).field("mask");
            let help = "write one letter for each sign: C category, A account, S subaccount, T set: CCAA, CC-AAA-SS";
            linker.say(finding.blocks(Part::Budget).help(help));
            None
        }
    }
}

/// The budgeted working day; what is not stated, or is no length of a day, is the usual.
fn day(title: Fields<'_>) -> BudgetDay {
    let usual = BudgetDay::default();
    let stated = |key: &str, most: u32| title.decimal(key).filter(|own| *own > Decimal::ZERO && *own <= Decimal::from(most));
    let straight = stated("straight_hours", 24).unwrap_or(usual.straight);
    BudgetDay {
        hours: stated("day_hours", 24).unwrap_or(usual.hours),
        straight,
        guaranteed: stated("guaranteed_hours", 24).unwrap_or(straight),
        overtime: stated("overtime_rate", 10).unwrap_or(usual.overtime),
    }
}

fn finance(row: Fields<'_>) -> Option<FinanceSource> {
    let draw = |row: Fields<'_>| Some((row.date("date")?, row.money("amount")?.amount));
    Some(FinanceSource {
        source: row.text("source")?,
        amount: row.money("amount")?,
        draws: row.records("draws").filter_map(draw).collect(),
        note: row.text("note"),
    })
}

fn rates(title: Fields<'_>, linker: &mut Linker<'_>) -> BTreeMap<Currency, Decimal> {
    let mut rates = BTreeMap::new();
    for (code, rate) in title.map("rates") {
        match (code.parse::<Currency>(), decimal(&rate)) {
            (Ok(currency), Ok(rate)) if rate > Decimal::ZERO => {
                rates.insert(currency, rate);
            }
            _ => {
                let finding = Finding::new(&codes::BAD_VALUE, format!("`{code}: {rate}` is not a currency's rate")).at(title.origin());
                let help = "write the ISO code and what one unit costs in the budget's currency: EUR: 1.08";
                linker.say(finding.field("rates").blocks(Part::Budget).help(help));
            }
        }
    }
    rates
}

/// A number as people write amounts, or an expression.
fn expression(text: &str) -> Result<Expression, ValueError> {
    decimal(text).map(Expression::Number).or_else(|_| Expression::parse(text))
}

/// The first name of an expression that neither the budget nor the schedule knows.
pub(super) fn unknown_name(expression: &Expression, globals: &BTreeMap<String, Expression>, production: &Production) -> Option<String> {
    let known = |name: &str| globals.keys().any(|own| own.eq_ignore_ascii_case(name)) || of_schedule(name, production);
    expression.names().into_iter().find(|name| !known(name)).map(str::to_owned)
}

/// What a deal comes to, and its parts.
const OF_PAY: [&str; 9] = ["PAY", "BASE", "GUARANTEE", "OT", "SIXTH_DAY", "KIT", "RATE", "HOURS", "OT_HOURS"];

/// Whether the schedule gives a name its value (the names that derive's globals make).
fn of_schedule(name: &str, production: &Production) -> bool {
    let upper = name.to_uppercase();
    let plain = |id: &str| name_of_id(id).to_uppercase();
    if let Some(rest) = upper.strip_prefix("CAST.") {
        let days = ["WORK", "HOLD", "TRAVEL", "DAYS", "WEEKS"];
        let found = rest.rsplit_once('.').filter(|(_, last)| days.contains(last) || OF_PAY.contains(last));
        return found.is_some_and(|(id, _)| production.cast.iter().any(|member| plain(member.id.as_str()) == id));
    }
    if let Some(rest) = upper.strip_prefix("CREW.") {
        let found = rest.rsplit_once('.').filter(|(_, last)| OF_PAY.contains(last) || ["WORK", "TRAVEL", "DAYS", "WEEKS"].contains(last));
        return found.is_some_and(|(id, _)| production.crew.iter().any(|member| plain(&member.id) == id));
    }
    if let Some(id) = upper.strip_prefix("LOCATION.").and_then(|rest| rest.strip_suffix(".DAYS")) {
        return production.locations.iter().any(|location| plain(&location.id) == id);
    }
    if let Some(rest) = upper.strip_prefix("EPISODE.") {
        let found = rest.rsplit_once('.').filter(|(_, last)| ["SHOOT_DAYS", "PAGES", "SCENES"].contains(last));
        return found.is_some_and(|(id, _)| production.episodes.iter().any(|episode| plain(&episode.id) == id));
    }
    if let Some(unit) = upper.strip_prefix("SCHEDULE.SHOOT_DAYS.") {
        return production.units.iter().any(|own| plain(&own.id) == unit);
    }
    matches!(
        upper.as_str(),
        "SCHEDULE.SHOOT_DAYS"
            | "SCHEDULE.WEEKS"
            | "SCHEDULE.TRAVEL_DAYS"
            | "SCHEDULE.OTHER_DAYS"
            | "SCHEDULE.HOURS"
            | "SCHEDULE.OVERTIME_HOURS"
            | "BACKGROUND.DAYS"
            | "EPISODES"
    )
}

fn globals(title: Fields<'_>, production: &Production, linker: &mut Linker<'_>) -> BTreeMap<String, Expression> {
    let mut globals = BTreeMap::new();
    for (name, value) in title.map("globals") {
        match expression(&value) {
            Ok(value) => {
                globals.insert(name, value);
            }
            Err(error) => {
                let finding = Finding::new(&codes::BAD_VALUE, format!("the global {name}: {error}")).at(title.origin());
                linker.say(finding.field("globals").blocks(Part::Budget));
            }
        }
    }
    // What a schedule said when a workbook was written, where none says it now.
    for row in linker.rows("budget_globals") {
        if let (Some(name), Some(value), Some("the schedule")) = (row.text("name"), row.decimal("value"), row.str("from"))
            && (production.days.is_empty() || !of_schedule(&name, production))
            && !globals.keys().any(|own: &String| own.eq_ignore_ascii_case(&name))
        {
            globals.insert(name, Expression::Number(value));
        }
    }
    let unknown = |(name, value): (&String, &Expression)| Some((name.clone(), unknown_name(value, &globals, production)?));
    let unknown: Vec<(String, String)> = globals.iter().filter_map(unknown).collect();
    for (name, missing) in unknown {
        let message = format!("the global {name} uses `{missing}`, which is neither a global nor a value of the schedule");
        let finding = Finding::new(&codes::BAD_VALUE, message).at(title.origin()).field("globals").blocks(Part::Budget);
        linker.say(finding.help("correct the name, or add it to `globals`"));
    }
    globals
}

/// The level of an account by the four-digit chart (domain.md 2.6): 1000 above the line, 2000 to 4300 production, from
/// 4400 post, from 6000 other.
fn level_by_number(number: &str) -> Option<Level> {
    let digits: String = number.chars().take_while(char::is_ascii_digit).collect();
    let number: u32 = digits.parse().ok().filter(|_| digits.len() == 4)?;
    Some(match number {
        0..=1999 => Level::AboveTheLine,
        2000..=4399 => Level::Production,
        4400..=5999 => Level::Post,
        _ => Level::Other,
    })
}

fn accounts(mask: Option<&AccountMask>, linker: &mut Linker<'_>) -> Vec<Account> {
    let rows: Vec<Fields<'_>> = linker.rows("accounts").collect();
    let known: BTreeSet<&str> = rows.iter().filter_map(|row| row.str("number")).collect();
    let mut accounts: Vec<(Account, bool)> = Vec::new();
    for row in &rows {
        let Some(number) = row.text("number") else { continue };
        let stated = row.str("level").and_then(|text| choose(LEVELS, text)).and_then(|word| LEVELS.iter().position(|known| *known == word));
        let level = stated.map(|at| Level::ALL[at]).or_else(|| level_by_number(&number));
        let parent = row.text("parent").or_else(|| match mask {
            Some(mask) => mask.parent(&number, &known),
            None => parent_by_number(&number, &known),
        });
        let account = Account {
            name: row.text("name").unwrap_or_else(|| number.clone()),
            level: level.unwrap_or(Level::Other),
            parent,
            approved: row.money("approved").map(|money| money.amount),
            closed: row.date("closed"),
            original: row.money("original").map(|money| money.amount),
            stated_total: row.money("total").map(|money| money.amount),
            episode: row.text("episode"),
            notes: row.text("notes"),
            origin: row.origin(),
            number,
        };
        accounts.push((account, level.is_some()));
    }
    accounts.sort_by(|a, b| natural_cmp(&a.0.number, &b.0.number));
    // An account takes the level of its category, unless it states its own.
    let levels: BTreeMap<String, (Level, bool)> = accounts.iter().map(|(a, known)| (a.number.clone(), (a.level, *known))).collect();
    for (account, known) in &mut accounts {
        if let Some((level, true)) = account.parent.as_ref().filter(|_| !*known).and_then(|parent| levels.get(parent)) {
            (account.level, *known) = (*level, true);
        }
        if !*known {
            let message = format!("nothing says on which level account {} stands", account.number);
            let finding = Finding::new(&codes::MISSING_KEY, message).at(account.origin).blocks(Part::Budget);
            linker.say(finding.help("add `level:` to it or to its category: above_the_line, production, post or other"));
        }
    }
    accounts.into_iter().map(|(account, _)| account).collect()
}

fn detail(
    row: Fields<'_>,
    budget: &Budget,
    production: &Production,
    amortize: Option<&str>,
    fringes: &BTreeSet<String>,
    linker: &mut Linker<'_>,
) -> Option<DetailLine> {
    let account = row.text("account")?;
    let description = row.text("description").unwrap_or_default();
    let rate = row.get("rate").and_then(Node::text).and_then(|text| Money::parse(text, budget.currency).ok());
    let written = row.str("rate_written").and_then(|text| Expression::parse(text).ok());
    let rate = rate.filter(|_| written.is_none());
    let rate_from = written.or_else(|| row.str("rate").filter(|_| rate.is_none()).and_then(|text| Expression::parse(text).ok()));
    let stated = row.get("total").and_then(Node::text).and_then(|text| Money::parse(text, budget.currency).ok());
    let mut bad = |key: &'static str, message: String, help: String| {
        let at = row.get(key).map_or(row.origin(), |node| node.origin);
        linker.say(Finding::new(&codes::BAD_VALUE, message).at(at).blocks(Part::Budget).help(help));
    };
    let amount = match row.str("amount_written").or_else(|| row.str("amount")) {
        None => Quantity::Number(Decimal::ONE),
        Some(text) => match (decimal(text), expression(text)) {
            (Ok(number), _) => Quantity::Number(number),
            (Err(_), Ok(read)) => match unknown_name(&read, &budget.globals, production) {
                None => Quantity::Expression(read),
                Some(name) => {
                    let help =
                        "give a number, add it to `budget: globals:`, or use what the schedule says: SCHEDULE.SHOOT_DAYS, CAST.5.DAYS";
                    bad("amount", format!("amount: `{name}` is neither a number nor a global"), help.to_owned());
                    Quantity::Number(Decimal::ZERO)
                }
            },
            (Err(_), Err(error)) => {
                bad("amount", format!("amount: {error}"), "give a number, or a global of `budget: globals:`".to_owned());
                Quantity::Number(Decimal::ZERO)
            }
        },
    };
    let spread = match row.str("spread").map(str::to_lowercase).as_deref() {
        None => None,
        Some("pattern") => Some(Spread::Pattern),
        Some("amortized") => Some(Spread::Amortized(basis(amortize).unwrap_or_default())),
        Some(word) => basis(Some(word)).map(Spread::Amortized),
    };
    let episode = row.text("episode");
    if let (Some(_), Some(id)) = (spread, &episode) {
        bad("spread", format!("a line of episode {id} is not spread over the episodes"), "take out `spread` or `episode`".to_owned());
    }
    let currency = row.str("currency").and_then(|code| code.parse().ok()).or(rate.map(|rate| rate.currency)).unwrap_or(budget.currency);
    let own_fringes = row.names("fringes");
    let whole = linker.names.whole(Part::Budget);
    for name in own_fringes.iter().filter(|name| whole && !fringes.contains(*name)) {
        let at = row.get("fringes").map_or(row.origin(), |node| node.origin);
        let finding = Finding::new(&codes::UNKNOWN_REFERENCE, format!("there is no fringe `{name}`")).at(at).blocks(Part::Budget);
        linker.say(with_nearest(finding, name, fringes.iter().map(String::as_str)));
    }
    if currency != budget.currency && !budget.rates.contains_key(&currency) {
        let finding = Finding::new(&codes::NO_RATE, format!("{currency} has no budget rate")).at(row.origin()).blocks(Part::Budget);
        let finding = finding.field(if row.str("currency").is_some() { "currency" } else { "rate" });
        linker.say(finding.help(format!("add `{currency}: …` to `budget: rates:`: what one {currency} costs in {}", budget.currency)));
    }
    if let Some(name) = rate_from.as_ref().and_then(|from| unknown_name(from, &budget.globals, production)) {
        let at = row.get("rate").map_or(row.origin(), |node| node.origin);
        let message = format!("rate: `{name}` is neither a global nor a value of the schedule");
        let help = "give an amount, add it to `budget: globals:`, or use what the deals come to: CAST.5.PAY, CREW.ana_sol.PAY";
        linker.say(Finding::new(&codes::BAD_VALUE, message).at(at).blocks(Part::Budget).help(help));
    }
    // A line that states only its total is one allowance of that amount.
    let (amount, x, rate) = match (rate, stated) {
        (Some(rate), _) => (amount, row.decimal("x").unwrap_or(Decimal::ONE), rate.amount),
        _ if rate_from.is_some() => (amount, row.decimal("x").unwrap_or(Decimal::ONE), Decimal::ZERO),
        (None, Some(total)) => (Quantity::Number(Decimal::ONE), Decimal::ONE, total.amount),
        (None, None) => (amount, row.decimal("x").unwrap_or(Decimal::ONE), Decimal::ZERO),
    };
    Some(DetailLine {
        account,
        description,
        amount,
        units: row.text("units").unwrap_or_default(),
        x,
        rate,
        rate_from,
        currency,
        fringes: own_fringes,
        range: row.text("range"),
        groups: row.names("group"),
        location: row.text("location"),
        set: row.text("set"),
        stated_total: stated.map(|total| total.amount),
        hours: row.decimal("hours").filter(|hours| *hours > Decimal::ZERO),
        hourly: row.str("rate_per").is_some_and(|word| word.eq_ignore_ascii_case("hour")),
        spend: row.choice("spend", SpendKind::WORDS).map(|at| SpendKind::ALL[at]),
        spread: spread.filter(|_| episode.is_none()),
        episode,
        notes: row.text("notes"),
        origin: row.origin(),
    })
}
