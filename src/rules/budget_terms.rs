//! Account numbers, credits under their minimum, lines that no episode can share: CB320, CB321, CB323 (domain.md 2.6).

use super::words;
use crate::derive::{BudgetTotals, Derived};
use crate::findings::{Finding, Findings, codes};
use crate::model::{Basis, Budget, Production, Spread};

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    let (Some(budget), Some(totals)) = (&production.budget, &derived.budget) else { return };
    mask(budget, findings);
    credits(budget, totals, findings);
    spread(production, budget, derived, findings);
}

fn mask(budget: &Budget, findings: &mut Findings) {
    let Some(mask) = &budget.mask else { return };
    for account in &budget.accounts {
        let Err(why) = mask.split(&account.number) else { continue };
        let message = format!("account {} {} does not fit {}: it {why}", account.number, account.name, mask.text);
        let finding = Finding::new(&codes::ACCOUNT_MASK, message).at(account.origin).field("number");
        let help = "write its number as the mask has it, or state the `mask` that the numbers follow";
        findings.push(finding.help(help).subject(format!("account {}", account.number)));
    }
}

fn credits(budget: &Budget, totals: &BudgetTotals, findings: &mut Findings) {
    let money = |amount| words::money(amount, totals.currency);
    for (credit, total) in budget.credits.iter().zip(&totals.credits).filter(|(_, total)| total.below_minimum) {
        let Some(least) = credit.minimum_spend else { continue };
        let short = least - total.qualifying;
        let message = format!(
            "{} comes to nothing: {} of qualifying spend is {} under its minimum of {}",
            credit.name,
            money(total.qualifying),
            money(short),
            money(least)
        );
        let finding = Finding::new(&codes::CREDIT_MINIMUM, message).at(credit.origin).field("minimum_spend");
        let help = format!("bring {} more of the spend to where it qualifies, or take the credit out of the budget", money(short));
        findings.push(finding.help(help).subject(format!("credit {}", credit.name)));
    }
}

fn spread(production: &Production, budget: &Budget, derived: &Derived, findings: &mut Findings) {
    let value = |id: &str, what: &str| {
        let name = format!("EPISODE.{}.{what}", crate::values::name_of_id(id));
        derived.globals.get(&name).is_some_and(|value| !value.is_zero())
    };
    for line in &budget.details {
        let basis = match line.spread {
            None => continue,
            Some(Spread::Pattern) => Basis::Equal,
            Some(Spread::Amortized(basis)) => basis,
        };
        let any = |what: &str| production.episodes.iter().any(|episode| value(&episode.id, what));
        let known = match basis {
            Basis::Equal => !production.episodes.is_empty(),
            Basis::Pages => any("PAGES"),
            Basis::Scenes => any("SCENES"),
            Basis::Days => any("SHOOT_DAYS"),
        };
        // A pattern for a stated number of episodes needs no list of them.
        if known || (line.spread == Some(Spread::Pattern) && budget.pattern_episodes > 0) {
            continue;
        }
        let what = if line.description.is_empty() { "a line" } else { &line.description };
        let (message, help) = if production.episodes.is_empty() {
            (format!("{what} in account {} is spread over episodes, and there are none", line.account), "list them under `episodes`")
        } else {
            let message = format!("{what} in account {} is to be shared by {}, and no episode has any", line.account, basis.word());
            (message, "schedule scenes of the episodes, or share the line by another basis")
        };
        let finding = Finding::new(&codes::SPREAD_WITHOUT, message).at(line.origin).field("spread");
        findings.push(finding.help(help).subject(format!("account {}", line.account)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, dec};
    use crate::model::{AccountMask, Level};
    use crate::rules::testing::messages;

    #[test]
    fn a_number_fits_the_mask() {
        let with = |number: &str| {
            let mut builder = Builder::new().account(number, Level::Production, None);
            builder.budget().mask = Some(AccountMask { text: "CC-AA".into(), parts: vec![(None, 2), (Some('-'), 2)] });
            messages(&builder, &codes::ACCOUNT_MASK)
        };
        assert!(with("14-01").is_empty());
        assert!(with("14").is_empty());
        assert_eq!(with("14-1"), ["account 14-1 Account 14-1 does not fit CC-AA: it has 1 sign for its account, which has 2"]);
    }

    #[test]
    fn a_credit_reaches_its_minimum() {
        let with = |least: &str| {
            let builder = Builder::new().account("2000", Level::Production, None).line("2000", "1", "Flat", "1", "500000");
            let builder = builder.credit("State", "0.2").credit_with(|credit| credit.minimum_spend = Some(dec(least)));
            messages(&builder, &codes::CREDIT_MINIMUM)
        };
        assert!(with("500000").is_empty());
        let said = with("500000.01");
        assert_eq!(said, ["State comes to nothing: 500,000 USD of qualifying spend is 0.01 USD under its minimum of 500,000.01 USD"]);
    }

    #[test]
    fn a_spread_line_needs_episodes_with_weight() {
        let with = |episodes: &[&str], spread: Spread| {
            let mut builder = Builder::new().account("2000", Level::Production, None).line("2000", "1", "Flat", "1", "5");
            builder = builder.line_with(|line| line.spread = Some(spread));
            builder.budget();
            let episode = |id: &&str| crate::model::Episode { id: (*id).to_owned(), title: None, origin: crate::model::Origin::NONE };
            let builder = builder.with(|production| production.episodes = episodes.iter().map(episode).collect());
            messages(&builder, &codes::SPREAD_WITHOUT)
        };
        assert!(with(&["101"], Spread::Amortized(Basis::Equal)).is_empty());
        assert_eq!(
            with(&["101"], Spread::Amortized(Basis::Days)),
            ["Line in account 2000 is to be shared by shoot days, and no episode has any"]
        );
        assert_eq!(with(&[], Spread::Pattern), ["Line in account 2000 is spread over episodes, and there are none"]);
    }
}
