//! Contractual charges and applied credits: what they are counted on, and what they come to (domain.md 2.6).

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::budget::{ChargeTotal, CreditTotal, LineTotal, UpliftTotal, product};
use super::chart::Chart;
use crate::model::{Budget, Charge, ChargeBase, Credit, DetailLine, Level, SpendKind, Uplift};
use crate::values::round_half_up;

/// What lines come to, by where they stand.
pub(super) struct Spend<'a> {
    pub budget: &'a Budget,
    pub chart: &'a Chart<'a>,
    pub lines: &'a [LineTotal],
}

/// Spend that qualifies for a credit.
#[derive(Default)]
struct Found {
    amount: Decimal,
    /// What one person's pay is over what it may be.
    over: Decimal,
}

impl Spend<'_> {
    /// The lines that count, with what each comes to, fringes included.
    fn counting(&self) -> impl Iterator<Item = (&DetailLine, Decimal)> {
        let all = self.budget.details.iter().zip(self.lines);
        all.filter(|(line, total)| total.counts && self.chart.account(&line.account).is_some())
            .map(|(line, total)| (line, total.subtotal + total.fringe))
    }

    /// The counting lines that pass a test, fringes included.
    fn sum(&self, test: impl Fn(&DetailLine) -> bool) -> Decimal {
        self.counting().filter(|(line, _)| test(line)).map(|(_, amount)| amount).sum()
    }

    fn level(&self, line: &DetailLine) -> Option<Level> {
        self.chart.account(&line.account).map(|own| self.budget.accounts[self.chart.root(own)].level)
    }

    fn in_base(&self, line: &DetailLine, charge: &Charge) -> bool {
        if !charge.base_accounts.is_empty() {
            return self.chart.stands_in(line, &charge.base_accounts);
        }
        match charge.base {
            ChargeBase::NegativeCost => true,
            ChargeBase::AboveTheLine => self.level(line) == Some(Level::AboveTheLine),
            ChargeBase::BelowTheLine => self.level(line) != Some(Level::AboveTheLine),
            ChargeBase::Level(only) => self.level(line) == Some(only),
        }
    }

    fn left_out(&self, line: &DetailLine, charge: &Charge) -> bool {
        self.chart.stands_in(line, &charge.exclude_accounts) || line.groups.iter().any(|group| charge.exclude_groups.contains(group))
    }

    /// The counting lines that pass a test.
    fn indexes(&self, test: impl Fn(&DetailLine) -> bool) -> Vec<usize> {
        let counts = |at: &usize| self.lines[*at].counts && self.chart.account(&self.budget.details[*at].account).is_some();
        (0..self.lines.len()).filter(counts).filter(|at| test(&self.budget.details[*at])).collect()
    }

    /// Whether a line is one that an uplift is for.
    fn earns(&self, uplift: &Uplift, line: &DetailLine) -> bool {
        let all = uplift.accounts.is_empty() && uplift.groups.is_empty();
        (all || self.chart.stands_in(line, &uplift.accounts) || line.groups.iter().any(|group| uplift.groups.contains(group)))
            && (uplift.spend.is_empty() || line.spend.is_some_and(|spend| uplift.spend.contains(&spend)))
    }

    /// A charge: its rate of its base less what is excluded, plus the earlier charges it names.
    pub fn charge(&self, charge: &Charge, earlier: &[ChargeTotal], digits: u32) -> ChargeTotal {
        let contingency = charge.name.to_lowercase().contains("contingency") && !earlier.iter().any(|other| other.contingency);
        let Some(rate) = charge.rate else {
            let amount = round_half_up(charge.flat.unwrap_or_default(), digits);
            return ChargeTotal {
                name: charge.name.clone(),
                base: Decimal::ZERO,
                excluded: Decimal::ZERO,
                rate: None,
                amount,
                contingency,
            };
        };
        let whole = self.sum(|line| self.in_base(line, charge));
        let excluded = self.sum(|line| self.in_base(line, charge) && self.left_out(line, charge));
        let plus: Decimal = earlier.iter().filter(|other| charge.plus.contains(&other.name)).map(|other| other.amount).sum();
        let base = whole - excluded + plus;
        let amount = round_half_up(product(&[base, rate]), digits);
        ChargeTotal { name: charge.name.clone(), base, excluded, rate: Some(rate), amount, contingency }
    }

    /// Whether a line qualifies for a credit, one person's pay aside.
    fn qualifies(&self, credit: &Credit, line: &DetailLine) -> bool {
        let all = credit.qualifying_accounts.is_empty() && credit.qualifying_groups.is_empty();
        let named = all
            || self.chart.stands_in(line, &credit.qualifying_accounts)
            || line.groups.iter().any(|group| credit.qualifying_groups.contains(group));
        named
            && (credit.qualifying_spend.is_empty() || line.spend.is_some_and(|spend| credit.qualifying_spend.contains(&spend)))
            && (credit.qualifying_levels.is_empty() || self.level(line).is_some_and(|level| credit.qualifying_levels.contains(&level)))
            && !self.chart.stands_in(line, &credit.exclude_accounts)
            && !line.groups.iter().any(|group| credit.exclude_groups.contains(group))
    }

    /// What qualifies of the lines that pass a test: one person's pay, that of a range or of a line of labour, no further
    /// than it may be.
    fn found(&self, credit: &Credit, test: impl Fn(&DetailLine) -> bool) -> Found {
        let mut found = Found::default();
        let mut people: BTreeMap<&str, Decimal> = BTreeMap::new();
        let mut pay = |pay: Decimal, cap: Decimal| {
            found.amount += pay.min(cap);
            found.over += (pay - cap).max(Decimal::ZERO);
        };
        let mut plain = Decimal::ZERO;
        for (line, amount) in self.counting().filter(|(line, _)| test(line)) {
            let labor = line.spend.is_some_and(SpendKind::is_labor);
            match (credit.compensation_cap, line.range.as_deref()) {
                (Some(_), Some(range)) if labor || line.spend.is_none() => *people.entry(range).or_default() += amount,
                (Some(cap), None) if labor => pay(amount, cap),
                _ => plain += amount,
            }
        }
        if let Some(cap) = credit.compensation_cap {
            people.into_values().for_each(|amount| pay(amount, cap));
        }
        found.amount += plain;
        found
    }

    /// A credit: its rate of the spend that qualifies and what its uplifts earn, nothing below its minimum and no more
    /// than its cap, less what turning it into money costs. Each part is rounded half up.
    pub fn credit(&self, credit: &Credit, negative_cost: Decimal, digits: u32) -> CreditTotal {
        let found = self.found(credit, |line| self.qualifies(credit, line));
        let most = credit.qualifying_share.map(|share| round_half_up(product(&[negative_cost, share]), digits));
        let qualifying = most.map_or(found.amount, |most| found.amount.min(most));
        let over_share = found.amount - qualifying;
        let below_minimum = credit.minimum_spend.is_some_and(|least| qualifying < least);
        let base = match credit.rate {
            _ if below_minimum => Decimal::ZERO,
            Some(rate) => round_half_up(product(&[qualifying, rate]), digits),
            None => round_half_up(credit.flat.unwrap_or_default(), digits),
        };
        let uplift = |uplift: &Uplift| {
            // What an uplift is for qualifies as well, and never more than all that does.
            let spend = self.found(credit, |line| self.qualifies(credit, line) && self.earns(uplift, line)).amount.min(qualifying);
            let amount = if below_minimum { Decimal::ZERO } else { round_half_up(product(&[spend, uplift.rate]), digits) };
            UpliftTotal { name: uplift.name.clone(), qualifying: spend, rate: uplift.rate, amount }
        };
        let uplifts: Vec<UpliftTotal> = credit.uplifts.iter().map(uplift).collect();
        let uncapped = base + uplifts.iter().map(|uplift| uplift.amount).sum::<Decimal>();
        let gross = credit.cap.map_or(uncapped, |cap| uncapped.min(cap));
        let monetization = round_half_up(product(&[gross, credit.monetization.unwrap_or_default()]), digits);
        CreditTotal {
            name: credit.name.clone(),
            qualifying,
            over_compensation: found.over,
            over_share,
            rate: credit.rate,
            base,
            uplifts,
            uncapped,
            capped: gross < uncapped,
            below_minimum,
            gross,
            monetization,
            amount: gross - monetization,
        }
    }
}

/// Of which detail lines a charge's base is made, and which of them are left out: indexes into `Budget::details`.
#[must_use]
pub fn charge_lines(budget: &Budget, lines: &[LineTotal], charge: &Charge) -> (Vec<usize>, Vec<usize>) {
    let chart = Chart::of(budget);
    let spend = Spend { budget, chart: &chart, lines };
    let base = spend.indexes(|line| spend.in_base(line, charge));
    let out = spend.indexes(|line| spend.in_base(line, charge) && spend.left_out(line, charge));
    (base, out)
}

/// Which detail lines qualify for a credit, and for each of its uplifts: indexes into `Budget::details`.
#[must_use]
pub fn credit_lines(budget: &Budget, lines: &[LineTotal], credit: &Credit) -> (Vec<usize>, Vec<Vec<usize>>) {
    let chart = Chart::of(budget);
    let spend = Spend { budget, chart: &chart, lines };
    let uplift = |uplift: &Uplift| spend.indexes(|line| spend.qualifies(credit, line) && spend.earns(uplift, line));
    (spend.indexes(|line| spend.qualifies(credit, line)), credit.uplifts.iter().map(uplift).collect())
}

#[cfg(test)]
mod tests {
    use crate::derive::budget::{self, BudgetTotals};
    use crate::derive::testing::{Builder, dec};
    use crate::model::{Level, SpendKind, Uplift};

    /// 400,000 of resident crew in two accounts, a director from elsewhere over two lines, 150,000 of local spend.
    fn show() -> Builder {
        let builder = Builder::new()
            .account("1300", Level::AboveTheLine, None)
            .account("2500", Level::Production, None)
            .account("3600", Level::Production, None)
            .account("4500", Level::Post, None);
        let line = |builder: Builder, account: &str, rate: &str, spend: SpendKind, range: Option<&str>| {
            builder.line(account, "1", "Flat", "1", rate).line_with(|line| {
                line.spend = Some(spend);
                line.range = range.map(str::to_owned);
            })
        };
        let builder = line(builder, "1300", "600000", SpendKind::NonresidentLabor, Some("Imre"));
        let builder = line(builder, "4500", "100000", SpendKind::NonresidentLabor, Some("Imre"));
        let builder = line(builder, "2500", "300000", SpendKind::ResidentLabor, None);
        let builder = line(builder, "3600", "150000", SpendKind::Local, None);
        line(builder, "4500", "100000", SpendKind::ResidentLabor, None)
    }

    fn totals(mut builder: Builder) -> BudgetTotals {
        budget::totals(builder.budget(), &crate::derive::Globals::default(), &Default::default())
    }

    #[test]
    fn kinds_of_spend_and_levels_qualify() {
        let builder = show().credit("State", "0.25").credit_with(|credit| {
            credit.qualifying_spend = vec![SpendKind::ResidentLabor, SpendKind::Local];
            credit.exclude_accounts = vec!["4500".into()];
        });
        let builder = builder.credit("Post", "0.1").credit_with(|credit| credit.qualifying_levels = vec![Level::Post]);
        let totals = totals(builder);
        assert_eq!((totals.credits[0].qualifying, totals.credits[0].amount), (dec("450000"), dec("112500")));
        assert_eq!((totals.credits[1].qualifying, totals.credits[1].amount), (dec("200000"), dec("20000")));
    }

    #[test]
    fn one_persons_pay_qualifies_up_to_a_cap_over_all_lines() {
        let builder = show().credit("State", "0.2").credit_with(|credit| credit.compensation_cap = Some(dec("500000")));
        let credit = &totals(builder).credits[0];
        // 1,250,000 less the 200,000 that Imre's 700,000 are over 500,000.
        assert_eq!((credit.qualifying, credit.over_compensation, credit.amount), (dec("1050000"), dec("200000"), dec("210000")));
    }

    #[test]
    fn uplifts_caps_shares_and_the_cost_of_money() {
        let with = |change: fn(&mut crate::model::Credit)| {
            let builder = show().credit("State", "0.2").credit_with(|credit| {
                let resident = vec![SpendKind::ResidentLabor];
                credit.uplifts =
                    vec![Uplift { name: "Hires".into(), rate: dec("0.05"), accounts: Vec::new(), groups: Vec::new(), spend: resident }];
                credit.monetization = Some(dec("0.08"));
                change(credit);
            });
            totals(builder)
        };
        let plain = &with(|_| ()).credits[0];
        // 20 % of 1,250,000 and 5 % of 400,000; a buyer takes 8 %.
        assert_eq!((plain.base, plain.uplifts[0].amount, plain.gross), (dec("250000"), dec("20000"), dec("270000")));
        assert_eq!((plain.monetization, plain.amount), (dec("21600"), dec("248400")));
        let capped = &with(|credit| credit.cap = Some(dec("200000"))).credits[0];
        assert_eq!((capped.capped, capped.gross, capped.amount), (true, dec("200000"), dec("184000")));
        // At most 80 % of the negative cost of 1,250,000.
        let share = with(|credit| credit.qualifying_share = Some(dec("0.8")));
        assert_eq!((share.credits[0].qualifying, share.credits[0].over_share), (dec("1000000"), dec("250000")));
        assert_eq!(share.net, share.grand_total - share.credit);
        let under = &with(|credit| credit.minimum_spend = Some(dec("1250000.01"))).credits[0];
        assert_eq!((under.below_minimum, under.uplifts[0].amount, under.amount), (true, dec("0"), dec("0")));
    }

    #[test]
    fn a_charge_may_be_on_sections() {
        let builder = show().charge("Mark-up", "0.1").charge_with(|charge| {
            charge.base_accounts = vec!["2500".into(), "3600".into()];
        });
        assert_eq!(totals(builder).charges[0].amount, dec("45000"));
    }
}
