//! Approvals, confirmations, who gets which paper, and the mail server.

use super::Linker;
use super::read::Fields;
use crate::findings::{Finding, Part, codes};
use crate::ingest::Node;
use crate::model::{
    APPROVERS, Approval, Confirmation, DistributionRule, Everybody, MAIL_TIMEOUT, Mail, MailTls, Production, Recipient, RuleGroup, Who,
};

/// The longest that an answer of the mail server is waited for: an hour.
const MOST_SECONDS: u32 = 3_600;

pub(super) fn read(production: &mut Production, top: &Node, everybody: &Everybody, linker: &mut Linker<'_>) {
    let top = Fields { node: top, reading: linker.reading };
    let approvers = top.names("approvers");
    let usual = || APPROVERS.iter().map(|role| (*role).to_owned()).collect();
    production.sending.approvers = if approvers.is_empty() { usual() } else { approvers };
    let mut approvals: Vec<Approval> = linker.rows("approvals").filter_map(|row| approval(row, production)).collect();
    approvals.sort_by(|a, b| (a.date, &a.unit, a.at).cmp(&(b.date, &b.unit, b.at)));
    production.sending.approvals = approvals;
    let mut confirmations: Vec<Confirmation> = linker.rows("confirmations").filter_map(|row| confirmation(row, everybody)).collect();
    confirmations.sort_by_key(|one| (one.date, one.at));
    production.sending.confirmations = confirmations;
    rules(production, linker);
    production.sending.recipients = linker.rows("recipients").filter_map(recipient).collect();
    production.sending.mail = top.record("mail").map(|row| mail(row, linker));
}

fn approval(row: Fields<'_>, production: &Production) -> Option<Approval> {
    let (by, unit) = (row.text("by")?, row.text("unit").unwrap_or_else(|| "main".to_owned()));
    let held = || production.sending.approvers.iter().find(|role| production.holders(role, &unit).contains(&by)).cloned();
    Some(Approval {
        date: row.date("date")?,
        role: row.text("role").or_else(held).unwrap_or_default(),
        at: row.moment("at")?,
        digest: row.text("digest")?,
        withdrawn: row.bool("withdrawn").unwrap_or(false),
        by,
        unit,
        origin: row.origin(),
    })
}

fn confirmation(row: Fields<'_>, everybody: &Everybody) -> Option<Confirmation> {
    let name = row.text("who")?;
    Some(Confirmation {
        date: row.date("date")?,
        who: everybody.find(&name).cloned(),
        name,
        at: row.moment("at"),
        how: row.text("how"),
        call: row.clock("call"),
        origin: row.origin(),
    })
}

/// The usual rules as the production changes them, then its own.
fn rules(production: &mut Production, linker: &Linker<'_>) {
    let usual = DistributionRule::defaults();
    let own: Vec<DistributionRule> = linker.rows("distribution").filter_map(|row| rule(row, &usual)).collect();
    production.sending.rules_stated = !own.is_empty();
    let kept = usual.into_iter().filter(|rule| !own.iter().any(|own| own.id == rule.id));
    production.sending.rules = kept.chain(own.iter().cloned()).filter(|rule| !rule.off).collect();
}

/// A rule. One with the name of a usual rule keeps of it what it does not state.
fn rule(row: Fields<'_>, usual: &[DistributionRule]) -> Option<DistributionRule> {
    let id = row.text("id")?;
    let base = usual.iter().find(|rule| rule.id == id).cloned().unwrap_or_default();
    let list = |key: &str, base: Vec<String>| if row.get(key).is_some() { row.names(key) } else { base };
    Some(DistributionRule {
        to: row.choice("to", RuleGroup::WORDS).map_or(base.to, |at| RuleGroup::ALL[at]),
        names: list("names", base.names),
        working: row.bool("working").unwrap_or(base.working),
        papers: list("papers", base.papers),
        edition: row.text("edition"),
        off: row.bool("off").unwrap_or(false),
        origin: row.origin(),
        id,
    })
}

fn recipient(row: Fields<'_>) -> Option<Recipient> {
    Some(Recipient {
        id: row.text("id")?,
        name: row.text("name")?,
        kind: row.choice("kind", RuleGroup::WORDS).map_or(RuleGroup::Person, |at| RuleGroup::ALL[at]),
        email: row.text("email"),
        language: row.text("language"),
        cast: row.cast("cast").unwrap_or_default().into_iter().map(Who::Cast).collect(),
        origin: row.origin(),
    })
}

fn mail(row: Fields<'_>, linker: &mut Linker<'_>) -> Mail {
    let mut bad = |field: &'static str, message: String, help: &str| {
        let finding = Finding::new(&codes::BAD_VALUE, message).at(row.origin()).field(field).blocks(Part::Sending);
        linker.say(finding.help(help));
    };
    let port = row.integer("port").and_then(|port| {
        let fits = u16::try_from(port).ok().filter(|port| *port > 0);
        if fits.is_none() {
            bad("port", format!("port: {port} is not a port from 1 to 65535"), "587 and 465 are the usual ones");
        }
        fits
    });
    let timeout = row.integer("timeout").unwrap_or(MAIL_TIMEOUT);
    if !(1..=MOST_SECONDS).contains(&timeout) {
        bad("timeout", format!("timeout: {timeout} is not a number of seconds from 1 to {MOST_SECONDS}"), "60 is usual");
    }
    Mail {
        from: row.text("from"),
        reply_to: row.text("reply_to"),
        server: row.text("server"),
        port,
        tls: row.choice("tls", MailTls::WORDS).map_or_else(MailTls::default, |at| MailTls::ALL[at]),
        allow_plain: row.bool("allow_plain").unwrap_or(false),
        ca: row.text("ca"),
        user: row.text("user"),
        password_env: row.text("password_env"),
        timeout: timeout.clamp(1, MOST_SECONDS),
        origin: row.origin(),
    }
}
