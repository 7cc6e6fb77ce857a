//! Props, costumes and set materials: there when they play, back when they are due (CB601–CB607; domain.md 2.11).

use std::collections::BTreeSet;

use super::moment::{Stretch, wall};
use super::words;
use crate::derive::{AssetState, AssetStatus, Derived, Play};
use crate::findings::{Finding, Findings, codes};
use crate::ingest::nearest;
use crate::model::{Asset, Category, Production};
use crate::values::Money;

/// Days before a thing is needed within which it should at least be ordered.
const ORDER_BY: i32 = 3;

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    let names: BTreeSet<&str> = production
        .scenes
        .iter()
        .filter(|_| !production.assets.is_empty())
        .flat_map(|scene| &scene.elements)
        .filter(|element| element.category.key() != Category::BACKGROUND)
        .map(|element| element.name.as_str())
        .collect();
    for (asset, status) in production.assets.iter().zip(&derived.assets) {
        let one = One { production, derived, asset, status };
        findings.extend(one.late());
        findings.extend(one.back_too_early());
        one.clashes(findings);
        findings.extend(one.overdue());
        findings.extend(one.at_wrap());
        findings.extend(one.not_coded());
        findings.extend(one.unused(&names));
    }
}

/// One thing and where it stands.
struct One<'a> {
    production: &'a Production,
    derived: &'a Derived,
    asset: &'a Asset,
    status: &'a AssetStatus,
}

impl One<'_> {
    fn name(&self) -> String {
        format!("{} ({})", self.asset.id, self.asset.item)
    }

    fn subject(&self) -> String {
        format!("asset {}", self.asset.id)
    }

    /// `scene 12 on 2026-05-06`: where it plays for the first time.
    fn plays(&self, play: Option<&Play>) -> String {
        play.map_or_else(String::new, |play| {
            let scenes: Vec<_> = play.scenes.iter().collect();
            format!("{} on {}", words::scenes(&scenes), play.date)
        })
    }

    fn money(money: Money) -> String {
        words::money(money.amount, money.currency)
    }

    /// CB601: it comes, or may come, after the day it must be in hand.
    fn late(&self) -> Option<Finding> {
        let (asset, needed) = (self.asset, self.status.needed_by?);
        if asset.received.is_some() || asset.to_set.is_some() || asset.returned.is_some() || asset.disposed.is_some() {
            return None;
        }
        let what = match self.status.plays.first() {
            Some(play) => {
                format!("it is needed by {needed}, {} before {}", words::days(words::apart(needed, play.date)), self.plays(Some(play)))
            }
            None => format!("it is needed by {needed}"),
        };
        let (message, field, help) = match (asset.expected, self.derived.as_of) {
            (Some(expected), _) if expected > needed => {
                let late = words::days(words::apart(needed, expected));
                let message = format!("{} is expected on {expected}, {late} too late: {what}", self.name());
                let first = self.status.first().is_some_and(|first| expected > first);
                let help = if first {
                    format!("have it sent sooner, or shoot {} on {expected} or later", self.plays(self.status.plays.first()))
                } else {
                    format!("have it sent {late} sooner, or take less preparation than `prep_days: {}`", asset.prep_days)
                };
                (message, "expected", help)
            }
            (_, Some(_)) if self.status.state == AssetState::Late => {
                let message = format!("{} is not in hand, {} late: {what}", self.name(), words::days(self.status.days_late));
                (message, "received", "get it, and write the date as `received`; if it is there, the list is behind".to_owned())
            }
            (None, Some(now)) if asset.ordered.is_none() && (0..=ORDER_BY).contains(&words::apart(now, needed)) => {
                let left = words::apart(now, needed);
                let message = format!("{} is not ordered yet, with {} left: {what}", self.name(), words::days(left));
                (message, "ordered", "order it today, and write `ordered` and `expected`".to_owned())
            }
            _ => return None,
        };
        let finding = Finding::new(&codes::ASSET_LATE, message).at(asset.origin).field(field).help(help).subject(self.subject());
        Some(match self.status.plays.first().and_then(|play| self.production.days.get(play.day)) {
            Some(day) => finding.related(day.origin, None, "it plays here first"),
            None => finding,
        })
    }

    /// CB602: it must be back before it has played for the last time.
    fn back_too_early(&self) -> Option<Finding> {
        let (asset, due, last) = (self.asset, self.asset.return_due?, self.status.plays.last()?);
        if due > last.date || asset.returned.is_some_and(|returned| returned > last.date) || !asset.source.goes_back() {
            return None;
        }
        if due == last.date {
            // It may go back on the evening of the day it plays for the last time.
            return None;
        }
        let message = format!("{} must be back on {due}, and still plays {}", self.name(), self.plays(Some(last)));
        let finding = Finding::new(&codes::ASSET_BACK_EARLY, message).at(asset.origin).field("return_due");
        let help = match self.status.week {
            Some(week) => format!("keep it until {} (another week costs {}), or shoot that sooner", last.date, Self::money(week)),
            None => format!("keep it until {}, or shoot that sooner", last.date),
        };
        let finding = finding.help(help).subject(self.subject());
        Some(match self.production.days.get(last.day) {
            Some(day) => finding.related(day.origin, None, "it plays here last"),
            None => finding,
        })
    }

    /// CB603: two units want it at one time, and there are not enough of it.
    fn clashes(&self, findings: &mut Findings) {
        let stretch = |play: &Play| Some(Stretch { from: wall(play.date, play.from?), to: wall(play.date, play.to?) });
        for (at, one) in self.status.plays.iter().enumerate() {
            let later = self.status.plays[at + 1..].iter().take_while(|other| words::apart(one.date, other.date) <= 1);
            let unit = |play: &Play| self.production.days.get(play.day).map(|day| day.unit.as_str());
            let at_once: Vec<&Play> = later
                .filter(|other| unit(other) != unit(one))
                .filter(|other| matches!((stretch(one), stretch(other)), (Some(a), Some(b)) if a.shared(b) > 0))
                .collect();
            let Some(other) =
                at_once.first().filter(|_| at_once.len() >= usize::try_from(self.asset.quantity.max(1)).unwrap_or(usize::MAX))
            else {
                continue;
            };
            let of = |play: &Play| {
                let unit = unit(play).map_or("", |unit| words::unit(self.production, unit));
                let times = play.from.zip(play.to).map_or_else(String::new, |(from, to)| format!(" {from}–{to}"));
                format!("{} of {unit}{times}", words::scenes(&play.scenes.iter().collect::<Vec<_>>()))
            };
            let wanted = at_once.len() + 1;
            let message = format!(
                "{} is wanted {wanted} times at once on {}, and there {}: {} and {}",
                self.name(),
                one.date,
                if self.asset.quantity == 1 { "is one".to_owned() } else { format!("are {}", self.asset.quantity) },
                of(one),
                of(other),
            );
            let finding = Finding::new(&codes::ASSET_CLASH, message).at(self.asset.origin).field("quantity");
            let finding = match self.production.days.get(other.day) {
                Some(day) => finding.related(day.origin, None, "wanted here as well"),
                None => finding,
            };
            let help = format!("get another one (`quantity: {wanted}`), or shoot one of the two at another time");
            findings.push(finding.help(help).subject(format!("{} {}", self.subject(), one.date)));
        }
    }

    /// CB604: it should have gone back.
    fn overdue(&self) -> Option<Finding> {
        let due = self.asset.return_due.filter(|_| self.status.state == AssetState::Overdue)?;
        let mut message = format!("{} was due back on {due}, {} ago", self.name(), words::days(self.status.days_late));
        if let Some(week) = self.status.week {
            message.push_str(&format!("; each week more costs {}", Self::money(week)));
        }
        if let Some(deposit) = self.asset.deposit {
            message.push_str(&format!("; a deposit of {} waits for it", Self::money(deposit)));
        }
        let help = match self.status.last().zip(self.derived.as_of) {
            Some((last, now)) if last >= now => format!("it plays until {last}: agree a later `return_due` with the vendor"),
            _ => "send it back and write the date as `returned`; what is lost or damaged goes under `damage`".to_owned(),
        };
        let finding = Finding::new(&codes::ASSET_OVERDUE, message).at(self.asset.origin).field("return_due");
        Some(finding.help(help).subject(self.subject()))
    }

    /// CB605: the production has wrapped, and it is still here.
    fn at_wrap(&self) -> Option<Finding> {
        let (asset, now) = (self.asset, self.derived.as_of?);
        let wrap = self.production.days.iter().map(|day| day.date).max().filter(|wrap| *wrap < now)?;
        let here = asset.received.is_some() || asset.to_set.is_some();
        let gone = asset.returned.is_some() || asset.disposed.is_some();
        if !here || gone || !asset.source.goes_back() || self.status.state == AssetState::Overdue {
            return None;
        }
        let due = asset.return_due.map_or_else(|| "no date of return".to_owned(), |due| format!("due back {due}"));
        let message = format!("{} has not gone back since the wrap on {wrap} ({due})", self.name());
        let finding = Finding::new(&codes::ASSET_AT_WRAP, message).at(asset.origin).field("returned");
        Some(finding.help("send it back and write the date as `returned`").subject(self.subject()))
    }

    /// CB606: money without an account.
    fn not_coded(&self) -> Option<Finding> {
        let asset = self.asset;
        let cost = asset.cost.filter(|cost| !cost.amount.is_zero())?;
        if asset.account.is_some() || asset.order.is_some() || self.production.budget.is_none() {
            return None;
        }
        let message = format!("{} costs {} and names neither an account nor a purchase order", self.name(), Self::money(cost));
        let finding = Finding::new(&codes::ASSET_NOT_CODED, message).at(asset.origin).field("cost");
        Some(finding.help("add `account:` with the account it is paid from, or `order:` with its purchase order").subject(self.subject()))
    }

    /// CB607: no scene asks for it.
    fn unused(&self, names: &BTreeSet<&str>) -> Option<Finding> {
        let asset = self.asset;
        if !asset.scenes.is_empty() || !self.status.scenes.is_empty() || asset.needed_by.is_some() || self.production.scenes.is_empty() {
            return None;
        }
        let name = asset.element.as_deref().unwrap_or(&asset.item);
        let message = format!("no scene's breakdown names `{name}`, so {} has no dates", asset.id);
        let field = if asset.element.is_some() { "element" } else { "item" };
        let help = match nearest(name, names.iter().copied()) {
            Some(near) => format!("the breakdown has `{near}`: write `element: {near}`, or list the `scenes` it plays"),
            None => "write `element:` as the breakdown calls it, list the `scenes` it plays, or state `needed_by`".to_owned(),
        };
        Some(Finding::new(&codes::ASSET_UNUSED, message).at(asset.origin).field(field).help(help).subject(self.subject()))
    }
}
