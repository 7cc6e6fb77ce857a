//! `callboard explain` of the budget and of what is spent.

use super::explain_thing::{Asked, Wrong};
use crate::documents::explain;
use crate::findings::Explanation;

impl Asked<'_> {
    /// Explains a figure of money.
    pub(super) fn money(&self, thing: &str, name: &str, words: &[String]) -> Result<Explanation, Wrong> {
        if thing == "pay" {
            return self.pay(name);
        }
        let no_budget = || Wrong::new("the production has no budget").help("a budget is accounts and details, in YAML or a workbook");
        match thing {
            "account" => explain::account(self.context(), self.account(name)?).ok_or_else(no_budget),
            "total" => match name {
                "" => explain::total(self.context()).ok_or_else(no_budget),
                other => Err(Wrong::new(format!("`{other}` is no total")).help("`callboard explain total` tells all of them")),
            },
            "order" => {
                let orders = &self.production().ledger.orders;
                let known = || orders.iter().map(|order| order.number.as_str());
                let at = known().position(|number| number.eq_ignore_ascii_case(name));
                let at = at.ok_or_else(|| Wrong::new(format!("there is no order `{name}`")).nearest(name, known()))?;
                explain::order(self.context(), at).ok_or_else(no_budget)
            }
            "invoice" => {
                let invoices = &self.production().ledger.invoices;
                let known = || invoices.iter().map(|invoice| invoice.number.as_str());
                let at = known().position(|number| number.eq_ignore_ascii_case(name));
                let at = at.ok_or_else(|| Wrong::new(format!("there is no invoice `{name}`")).nearest(name, known()))?;
                explain::invoice(self.context(), at).ok_or_else(no_budget)
            }
            _ => self.period(name, words),
        }
    }

    fn account(&self, number: &str) -> Result<usize, Wrong> {
        let accounts = self.production().budget.iter().flat_map(|budget| &budget.accounts);
        let known = || accounts.clone().map(|account| account.number.as_str());
        let by_name = || accounts.clone().position(|account| account.name.eq_ignore_ascii_case(number));
        let at = known().position(|own| own.eq_ignore_ascii_case(number)).or_else(by_name);
        at.ok_or_else(|| Wrong::new(format!("there is no account `{number}`")).nearest(number, known()))
    }

    fn period(&self, name: &str, words: &[String]) -> Result<Explanation, Wrong> {
        let production = self.production();
        let reports = &self.facts().derived.cost_reports;
        let of = |id: &str| reports.iter().position(|report| production.ledger.periods[report.period].id.eq_ignore_ascii_case(id));
        let none = |id: &str| {
            let known = production.ledger.periods.iter().map(|period| period.id.as_str());
            Wrong::new(format!("there is no period `{id}`")).nearest(id, known)
        };
        let nothing = || Wrong::new("the production has no cost report").help("name its `periods`, and what is spent");
        if let Some(at) = of(name) {
            return explain::period(self.context(), at).ok_or_else(nothing);
        }
        match words.split_first() {
            Some((id, rest)) if !rest.is_empty() => {
                let at = of(id).ok_or_else(|| none(id))?;
                explain::cost(self.context(), at, self.account(&rest.join(" "))?).ok_or_else(nothing)
            }
            _ => Err(none(name)),
        }
    }

    fn pay(&self, who: &str) -> Result<Explanation, Wrong> {
        let no_rate = |name: &str| {
            Wrong::new(format!("{name} has no rate, so nobody knows what the deal comes to")).help("state `rate`, or `pay: {rate: …}`")
        };
        if let Some(member) = self.member(who) {
            return explain::cast_pay(self.context(), member).ok_or_else(|| no_rate(&format!("cast {}", member.id)));
        }
        let crew = self.crew(who);
        let at = crew.first().ok_or_else(|| self.nobody(who))?;
        crew.iter().find_map(|at| explain::crew_pay(self.context(), *at)).ok_or_else(|| no_rate(&self.production().crew[*at].id))
    }
}
