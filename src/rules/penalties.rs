//! What the crew's late meals and short rests of a day come to by the agreements: for the hot cost.

use super::roster::Roster;
use super::{meals, rest};
use crate::derive::Derived;
use crate::model::Production;
use crate::values::Money;

/// What one kind of penalty comes to on a day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Penalties {
    /// How many people.
    pub people: usize,
    /// How many of them in no amount: their pay is not known, or the agreement counts two days as one.
    pub unpriced: usize,
    /// The sums, one for each currency, in the order met.
    pub sums: Vec<Money>,
    /// The clauses, as findings cite them.
    pub clauses: Vec<String>,
}

impl Penalties {
    fn add(&mut self, worth: Option<Money>, clause: String) {
        match worth {
            Some(money) => match self.sums.iter_mut().find(|sum| sum.currency == money.currency) {
                Some(sum) => sum.amount += money.amount,
                None => self.sums.push(money),
            },
            None => self.unpriced += 1,
        }
        if !self.clauses.contains(&clause) {
            self.clauses.push(clause);
        }
    }
}

/// The crew's late meals of a day, and their short rests before it.
#[must_use]
pub fn of_day(production: &Production, derived: &Derived, index: usize) -> (Penalties, Penalties) {
    let (mut late, mut short) = (Penalties::default(), Penalties::default());
    let mut last = None;
    for (member, term, worth) in meals::crew_charges(&Roster::new(production, derived), index) {
        // Somebody's two late meals follow each other.
        late.people += usize::from(last.is_none_or(|last| last != member));
        last = Some(member);
        late.add(Some(worth), term.cite());
    }
    for (term, worth) in rest::crew_charges(production, derived, index) {
        short.people += 1;
        short.add(worth, term.cite());
    }
    (late, short)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::derive;
    use crate::derive::testing::{Builder, at, d, dec, pay_terms};
    use crate::model::{CrewReport, DayReport, Meal, PayTerms, PayUnit};
    use crate::values::Currency;

    /// Two days of a crew of two, both reported: the first out at a stated time, the second called at seven.
    fn show(out: &str, change: impl FnOnce(&mut Production)) -> [(Penalties, Penalties); 2] {
        let builder = Builder::new()
            .department("Camera", None, &[])
            .department("Grip", None, &[])
            .crew("Uma Lind", "Camera", &["main"])
            .crew("Ivo Kerr", "Grip", &["main"])
            .day(d(2026, 5, 4), "07:00")
            .day(d(2026, 5, 5), "07:00")
            .with(|production| {
                let row = |who: &str, out: &str| CrewReport {
                    who: who.to_owned(),
                    department: true,
                    call: Some(at("07:00")),
                    out: Some(at(out)),
                    meal: Meal { out: Some(at("13:00")), back: Some(at("13:30")) },
                    ..CrewReport::default()
                };
                let report = |date, out: &str| DayReport {
                    date,
                    unit: "main".to_owned(),
                    call: Some(at("07:00")),
                    crew: vec![row("Camera", out), row("Grip", "19:30")],
                    ..DayReport::default()
                };
                production.reports = vec![report(d(2026, 5, 4), out), report(d(2026, 5, 5), "19:00")];
                production.crew[0].rate = Some(Money { amount: dec("50"), currency: Currency::USD });
                change(production);
            });
        let derived = derive(&builder.production, None);
        [0, 1].map(|day| of_day(&builder.production, &derived, day))
    }

    fn sums(of: &Penalties) -> (usize, usize, String) {
        (of.people, of.unpriced, of.sums.iter().map(|sum| sum.plain()).collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn a_late_meal_is_charged_by_the_half_hour_begun() {
        // Lunch at six hours. Out at 19:30, six hours after it: nothing. At 20:31 it is 61 minutes: 7.50, 10 and 12.50.
        assert_eq!(show("19:30", |_| ()), <[(Penalties, Penalties); 2]>::default());
        let [(late, short), _] = show("20:31", |_| ());
        assert_eq!((sums(&late), short.people), ((1, 0, "30.00".to_owned()), 0));
        assert!(late.clauses.iter().all(|clause| clause.contains("IATSE")), "{:?}", late.clauses);
    }

    #[test]
    fn a_short_rest_is_charged_at_the_rate_of_the_deal() {
        // Out at 21:42, called at 07:00: 42 minutes short of ten hours, 0.7 h of additional double time at 50.
        let [_, (late, short)] = show("21:42", |_| ());
        assert_eq!((late.people, sums(&short)), (0, (1, 0, "70.00".to_owned())));
        // A week of 3,000 is five days of twelve hours, paid as fourteen: 42.857 an hour, times two, times 0.7.
        let weekly = |production: &mut Production| {
            let member = &mut production.crew[0];
            member.rate = Some(Money { amount: dec("3000"), currency: Currency::USD });
            member.pay = Some(PayTerms { unit: Some(PayUnit::Week), ..pay_terms() });
        };
        assert_eq!(sums(&show("21:42", weekly)[1].1), (1, 0, "60.00".to_owned()));
        // Without a rate it is told, and in no amount.
        assert_eq!(sums(&show("21:42", |production| production.crew[0].rate = None)[1].1), (1, 1, String::new()));
    }
}
