//! What leaves the production: call sheets approved as they stand, calls confirmed as they are, an address for everybody
//! who gets a paper, and a record that says what arrived (CB265–CB270, CB272, CB273).

use jiff::civil::Date;

use super::words;
use crate::derive::{Answer, Called, Derived, Members, answer, called, is_address, next_shoot_date};
use crate::findings::{Finding, Findings, codes};
use crate::model::{Approval, Confirmation, DayKind, Fate, Production, SheetState, ShootDay};

/// Names that a sentence holds.
const NAMES: usize = 8;

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    let sending = &production.sending;
    let next = next_shoot_date(production, derived);
    sheets(production, derived, next, findings);
    for approval in &sending.approvals {
        findings.extend(approval_unfit(production, approval));
    }
    if let Some(next) = next.filter(|_| !sending.confirmations.is_empty()) {
        findings.extend(not_confirmed(production, derived, next));
    }
    confirmations(production, derived, findings);
    if let Some(next) = next.filter(|_| sending.rules_stated) {
        findings.extend(no_address(production, derived, next));
    }
    findings.extend(unclear(production));
}

fn is_ahead(derived: &Derived, date: Date) -> bool {
    derived.as_of.is_none_or(|now| date >= now)
}

/// `the call sheet of day 14, 2026-05-21`.
fn sheet_name(production: &Production, day: &ShootDay) -> String {
    let number = day.number.map(|number| format!("day {number}, ")).unwrap_or_default();
    let unit = if production.units.first().is_none_or(|unit| unit.id == day.unit) {
        String::new()
    } else {
        format!(", {}", words::unit(production, &day.unit))
    };
    format!("the call sheet of {number}{}{unit}", day.date)
}

/// CB265 and CB266: sheets that nobody has approved as they stand.
fn sheets(production: &Production, derived: &Derived, next: Option<Date>, findings: &mut Findings) {
    let sending = &production.sending;
    if sending.approvals.is_empty() {
        return;
    }
    let days = production.days.iter().filter(|day| day.kind == DayKind::Shoot && is_ahead(derived, day.date));
    for day in days {
        let sheet = sending.sheet(&day.unit, day.date);
        let name = sheet_name(production, day);
        let number = day.number.map_or_else(|| day.date.to_string(), |number| number.to_string());
        let stale = |sheet: &crate::model::SheetStanding| {
            let own = sending.approvals.iter().filter(|one| one.date == day.date && one.unit == day.unit && !one.withdrawn);
            own.filter(|one| one.digest != sheet.digest).max_by_key(|one| one.at)
        };
        match sheet {
            Some(sheet) if sheet.state == SheetState::Superseded => {
                let at = sheet.other.map(|at| format!(" on {}", at.strftime("%Y-%m-%d %H:%M"))).unwrap_or_default();
                let message = format!("{name} says what it said before another version of it was approved{at}");
                let finding = Finding::new(&codes::APPROVAL_LAPSED, message).at(sheet.origin).field("digest");
                let help = "the schedule has gone back behind what was approved: bring it up to date, or have the sheet approved anew";
                findings.push(finding.help(help).subject(format!("sheet {} {}", day.unit, day.date)));
            }
            Some(sheet) if sheet.state == SheetState::Preliminary && stale(sheet).is_some() => {
                let Some(approval) = stale(sheet) else { continue };
                let message = format!("{name} has changed since {} approved it: it is preliminary again", approval.by);
                let finding = Finding::new(&codes::APPROVAL_LAPSED, message).at(approval.origin).field("digest");
                let help =
                    format!("have it approved as it stands: `callboard approve call-sheet {number} --by \"{}\" --at …`", approval.by);
                findings.push(finding.help(help).subject(format!("sheet {} {}", day.unit, day.date)));
            }
            Some(sheet) if sheet.state == SheetState::Approved => {}
            _ if Some(day.date) == next => {
                let missing = sheet.map_or_else(|| sending.approvers.clone(), |sheet| sheet.missing.clone());
                let message = format!("{name}, the next shoot day, is not approved by {}", words::list(&missing));
                let finding = Finding::new(&codes::SHEET_UNAPPROVED, message).at(day.origin).field("date");
                let help = format!("`callboard approve call-sheet {number} --by NAME --at \"DATE TIME\"` records an approval");
                findings.push(finding.help(help).subject(format!("sheet {} {}", day.unit, day.date)));
            }
            _ => {}
        }
    }
}

/// CB267: an approval that cannot count.
fn approval_unfit(production: &Production, approval: &Approval) -> Option<Finding> {
    let sending = &production.sending;
    let day = production.day(&approval.unit, approval.date).filter(|day| day.kind == DayKind::Shoot);
    let role = sending.approvers.iter().find(|role| Production::same_position(role, &approval.role));
    let (message, field, help) = match (day, role) {
        (None, _) => {
            let unit = words::unit(production, &approval.unit);
            let message = format!("{} approves a call sheet of {unit} on {}, which is no shoot day", approval.by, approval.date);
            (message, "date", "write the date and unit of a shoot day; a day that was moved has a sheet of its own".to_owned())
        }
        (Some(_), None) => {
            let what = if approval.role.is_empty() { "nobody who approves call sheets".to_owned() } else { format!("`{}`", approval.role) };
            let message = format!("{} approves a call sheet as {what}; it takes {}", approval.by, words::list(&sending.approvers));
            (message, if approval.role.is_empty() { "by" } else { "role" }, "write the position, or name other `approvers`".to_owned())
        }
        (Some(_), Some(role)) => {
            let names = production.holders(role, &approval.unit);
            if names.contains(&approval.by) {
                return None;
            }
            let who = if names.is_empty() { "nobody is listed as that".to_owned() } else { format!("that is {}", words::list(&names)) };
            let message = format!("{} approves a call sheet as {role}, and {who}", approval.by);
            (message, "by", format!("write the name as the lists have it, or list {} as {role} under `people` or `crew`", approval.by))
        }
    };
    let finding = Finding::new(&codes::APPROVAL_UNFIT, message).at(approval.origin).field(field);
    Some(finding.help(help).subject(format!("approval {} {}", approval.by, approval.date)))
}

fn some_names(all: &[String]) -> String {
    let more = all.len().saturating_sub(NAMES);
    if more == 0 { words::list(all) } else { format!("{} and {more} more", all[..NAMES].join(", ")) }
}

/// CB268: the next shoot day's calls that nobody has confirmed.
fn not_confirmed(production: &Production, derived: &Derived, date: Date) -> Option<Finding> {
    let called = called(production, derived, date);
    let open = |one: &&Called| one.call.is_some() && answer(production, one) == Answer::Open;
    let open: Vec<&Called> = called.iter().filter(open).collect();
    let first = open.first()?;
    let mut names: Vec<String> = open.iter().map(|one| production.who_name(&one.who)).collect();
    names.dedup();
    let timed = called.iter().filter(|one| one.call.is_some()).count();
    let verb = if open.len() == 1 { "has" } else { "have" };
    let message = format!("{} of {timed} {verb} not confirmed the call for {date}, the next shoot day: {}", open.len(), some_names(&names));
    let day = production.days.get(first.day)?;
    let finding = Finding::new(&codes::NOT_CONFIRMED, message).at(day.origin).field("call");
    let help = "ring them; `callboard confirm NAME --at \"DATE TIME\"` records it, and `callboard send --dry-run` lists them all";
    Some(finding.help(help).subject(format!("confirm {date}")))
}

/// CB269 and CB273: confirmations of another call than that of now, and of nobody's.
fn confirmations(production: &Production, derived: &Derived, findings: &mut Findings) {
    let mut dates: Vec<Date> = production.sending.confirmations.iter().map(|one| one.date).collect();
    dates.dedup();
    for date in dates {
        let called = called(production, derived, date);
        for one in production.sending.confirmations.iter().filter(|one| one.date == date) {
            findings.extend(confirmation_unfit(production, &called, one));
        }
        for one in called.iter().filter(|_| is_ahead(derived, date)) {
            let Answer::Void(confirmation, was) = answer(production, one) else { continue };
            let name = production.who_name(&one.who);
            let clock = |at: Option<crate::values::Clock>| at.map_or_else(|| "on call".to_owned(), |at| at.to_string());
            let was = was.map(|at| format!("the call for {date} at {at}")).unwrap_or_else(|| format!("another call for {date}"));
            let message = format!("{name} confirmed {was}; it is now {}", clock(one.call));
            let finding = Finding::new(&codes::CONFIRMATION_VOID, message).at(confirmation.origin);
            let finding = if confirmation.call.is_some() { finding.field("call") } else { finding };
            let finding = match production.days.get(one.day) {
                Some(day) => finding.related(day.origin, None, "the call follows from this day"),
                None => finding,
            };
            let help = "tell them the new call, and record that it is confirmed; the confirmations of others stand";
            findings.push(finding.help(help).subject(format!("confirm {date} {}", one.who.subject())));
        }
    }
}

fn confirmation_unfit(production: &Production, called: &[Called], one: &Confirmation) -> Option<Finding> {
    let (message, field) = match &one.who {
        None => (format!("`{}` confirms a call for {}, and no list has that name", one.name, one.date), "who"),
        Some(_) if !production.days_on(one.date).any(|day| day.kind == DayKind::Shoot) => {
            (format!("{} confirms a call for {}, which is no shoot day", one.name, one.date), "date")
        }
        Some(who) if !called.iter().any(|own| own.who == *who) => {
            (format!("{} confirms a call for {}, and is not called then", one.name, one.date), "who")
        }
        Some(_) => return None,
    };
    let finding = Finding::new(&codes::CONFIRMATION_UNFIT, message).at(one.origin).field(field);
    let help = "correct the name or the date; somebody who was let go for the day must be told so";
    Some(finding.help(help).subject(format!("confirm {} {}", one.date, one.name)))
}

/// CB270: somebody who is to get papers for the next shoot day has no mail address.
fn no_address(production: &Production, derived: &Derived, date: Date) -> Option<Finding> {
    let called = called(production, derived, date);
    let members = Members::new(production, &called);
    let mut without: Vec<(String, String, Option<String>, crate::model::Origin)> = Vec::new();
    for rule in production.sending.rules.iter().filter(|rule| !rule.papers.is_empty()) {
        for one in members.of(rule) {
            if !one.email.as_deref().is_some_and(is_address) && !without.iter().any(|(key, ..)| *key == one.key) {
                without.push((one.key, one.name, one.email, one.origin));
            }
        }
    }
    let (_, _, email, origin) = without.first()?.clone();
    let names: Vec<String> = without
        .iter()
        .map(|(_, name, email, _)| email.as_ref().map_or_else(|| name.clone(), |email| format!("{name} (`{email}`)")))
        .collect();
    let (who, verb) = (some_names(&names), if names.len() == 1 { "gets papers and has" } else { "get papers and have" });
    let message = format!("{who} {verb} no mail address that can be written to");
    let finding = Finding::new(&codes::NO_ADDRESS, message).at(origin);
    let finding = if email.is_some() { finding.field("email") } else { finding };
    let help = "add `email` to their records, or take them out of the rule under `distribution`; they get theirs on paper until then";
    Some(finding.help(help).subject("mail".to_owned()))
}

/// CB272: messages of which nobody knows whether they have arrived.
fn unclear(production: &Production) -> Vec<Finding> {
    let mut all = Vec::new();
    let mut dates: Vec<Date> = production.sending.sent.iter().map(|message| message.date).collect();
    dates.dedup();
    for date in dates {
        let own = production.sending.sent.iter().filter(|message| message.date == date);
        let lost: Vec<String> = own
            .clone()
            .filter(|message| message.fate == Fate::Unknown)
            // A later message to the same person that arrived settles it.
            .filter(|message| {
                let later = own.clone().skip_while(|other| other.id != message.id).skip(1);
                !later.clone().any(|other| other.person == message.person && other.fate == Fate::Accepted)
            })
            .map(|message| message.name.clone())
            .collect();
        if lost.is_empty() {
            continue;
        }
        let what = if lost.len() == 1 { "the message" } else { "the messages" };
        let message = format!("nobody knows whether {what} about {date} to {} arrived", some_names(&lost));
        let help = "ask them, or look for the Message-ID in the server's log; then `callboard send --arrived NAME` or `--again NAME`";
        all.push(Finding::new(&codes::SENT_UNCLEAR, message).help(help).subject(format!("sent {date}")));
    }
    all
}
