//! Who gets which papers of a shoot day, by the rules of the production.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::derive::{Answer, Called, Derived, Member, Members, answer, called, person_key};
use crate::documents::{Context, KINDS, Kind, Subject};
use crate::findings::{Finding, Findings, Origin, codes};
use crate::ingest::with_nearest;
use crate::model::{DistributionRule, Production, RuleGroup, Who};
use crate::values::slug;

/// A paper that somebody gets.
#[derive(Clone)]
pub struct Enclosure {
    /// Its kind.
    pub kind: &'static Kind,
    /// What it is about.
    pub subject: Subject,
    /// Id of the audience whose edition it is.
    pub edition: String,
}

/// Somebody who gets papers.
#[derive(Clone)]
pub struct Addressee {
    /// What the record of what was sent knows the person by: `cast-13`, `crew-gwen-achebe`, `agent-marrow-finch`.
    pub key: String,
    /// The person or office.
    pub name: String,
    /// What they do: `13 Stoyan Draganov`, `Gaffer`, `agent of 1 and 1X`.
    pub role: String,
    /// Mail.
    pub email: Option<String>,
    /// BCP 47 language of the message to them; the production's where none is stated.
    pub language: Option<String>,
    /// Their papers, in the order of the kinds.
    pub papers: Vec<Enclosure>,
    /// The rules they get them by.
    pub rules: Vec<String>,
    /// Whose calls the message tells: their own, or those of the artists they act for.
    pub calls: Vec<Called>,
    /// Where the person's record stands.
    pub origin: Origin,
}

/// Who gets what for one day.
#[derive(Clone)]
pub struct Distribution {
    /// The shoot day.
    pub date: Date,
    /// Everybody, cast first, then crew, then others.
    pub people: Vec<Addressee>,
    /// Everybody who is called, whether they get a paper or not.
    pub called: Vec<Called>,
}

impl Distribution {
    /// Those who are called at a time and have not confirmed it, with why.
    #[must_use]
    pub fn unconfirmed<'a>(&'a self, production: &'a Production) -> Vec<(&'a Called, Answer<'a>)> {
        let timed = self.called.iter().filter(|one| one.call.is_some());
        let all = timed.map(|one| (one, answer(production, one)));
        all.filter(|(_, answer)| !matches!(answer, Answer::Confirmed(_))).collect()
    }
}

/// CB271: rules that name a kind of paper, an edition or somebody that is not there.
pub fn unfit(production: &Production, derived: &Derived) -> Findings {
    let mut findings = Findings::new();
    let stated = production.sending.rules.iter().filter(|rule| rule.origin.is_some());
    let date = crate::derive::next_shoot_date(production, derived);
    let called = date.map(|date| called(production, derived, date)).unwrap_or_default();
    let members = Members::new(production, &called);
    for rule in stated {
        let mut say = |message: String, field: &'static str, word: &str, known: Vec<&str>| {
            let finding = Finding::new(&codes::DISTRIBUTION_UNFIT, message).at(rule.origin).field(field);
            let finding = with_nearest(finding, word, known.iter().copied());
            let help = if word.is_empty() { known.join(", ") } else { format!("there are: {}", known.join(", ")) };
            let finding = if finding.help.is_some() { finding } else { finding.help(help) };
            findings.push(finding.subject(format!("distribution {}", rule.id)));
        };
        for word in rule.papers.iter().filter(|word| !KINDS.iter().any(|kind| kind.word == word.as_str())) {
            let message = format!("rule `{}` gives out `{word}`, which is no kind of paper", rule.id);
            say(message, "papers", word, KINDS.iter().map(|kind| kind.word).collect());
        }
        let edition = rule.edition();
        let field = if rule.edition.is_some() { "edition" } else { "to" };
        match production.audience(edition) {
            None => {
                let message = format!("rule `{}` gives out the edition of `{edition}`, and there is no such audience", rule.id);
                say(message, field, edition, production.audiences.iter().map(|audience| audience.id.as_str()).collect());
            }
            Some(audience) => {
                let kinds = rule.papers.iter().filter(|word| KINDS.iter().any(|kind| kind.word == word.as_str()));
                for word in kinds.filter(|word| !audience.papers.has(word)) {
                    let message = format!("rule `{}` gives out `{word}`, which the edition of `{edition}` does not hold", rule.id);
                    let help =
                        format!("let it hold that, `audiences: [{{id: {edition}, add_papers: [{word}]}}]`, or name another `edition`");
                    say(message, "papers", "", vec![help.as_str()]);
                }
            }
        }
        for name in members.unknown(rule) {
            let message = format!("rule `{}` is about the {} `{name}`, whom no list has", rule.id, rule.to.word());
            let known: Vec<String> = match rule.to {
                RuleGroup::Department => {
                    let all = production.departments.iter().map(|own| &own.name).chain(production.crew.iter().map(|own| &own.department));
                    let mut names: Vec<String> = all.cloned().collect();
                    names.sort_unstable();
                    names.dedup();
                    names
                }
                RuleGroup::Vendor => production.vendors.iter().map(|own| own.id.clone()).collect(),
                RuleGroup::Cast | RuleGroup::Agent => production.cast.iter().map(|own| own.id.to_string()).collect(),
                RuleGroup::Crew | RuleGroup::Person => production.crew.iter().filter_map(|own| own.name.clone()).collect(),
                RuleGroup::Union => production.sending.recipients.iter().map(|own| own.id.clone()).collect(),
            };
            say(message, "names", name, known.iter().map(String::as_str).collect());
        }
        if rule.papers.is_empty() {
            say(format!("rule `{}` gives out no paper", rule.id), "id", "", vec!["name the kinds: `papers: [call-sheet]`"]);
        }
    }
    findings
}

/// Kinds whose papers are each about one person, a department or a vendor: whoever it is about gets it, and nobody else by
/// a rule for many.
const PERSONAL: [&str; 3] = ["talent-schedule", "travel-memo", "casting-report"];
const OF_DEPARTMENTS: [&str; 1] = ["asset-tracker"];
const OF_VENDORS: [&str; 1] = ["equipment-list"];
const OF_PLACES: [&str; 2] = ["location-report", "scout-report"];

/// Works out who gets what: the papers of the day, and those that are not of a day. `kinds` are the only ones; all where
/// there are none.
#[must_use]
pub fn distribution(context: Context<'_>, date: Date, kinds: &[String]) -> Distribution {
    let production = context.production;
    let called = called(production, context.derived, date);
    let members = Members::new(production, &called);
    let mut run = Run { context, date, called: &called, due: BTreeMap::new(), people: BTreeMap::new(), order: Vec::new() };
    for rule in &production.sending.rules {
        let Some(audience) = production.audience(rule.edition()) else { continue };
        let papers: Vec<&'static Kind> = KINDS
            .iter()
            .copied()
            .filter(|kind| audience.papers.has(kind.word))
            .filter(|kind| {
                rule.papers.iter().any(|word| word == kind.word) && (kinds.is_empty() || kinds.iter().any(|word| word == kind.word))
            })
            .collect();
        for member in members.of(rule) {
            run.give(rule, member, &papers);
        }
    }
    let Run { mut people, order, .. } = run;
    let mut people: Vec<Addressee> = order.iter().filter_map(|key| people.remove(key)).filter(|one| !one.papers.is_empty()).collect();
    let place = |kind: &Kind| KINDS.iter().position(|known| known.word == kind.word);
    people.iter_mut().for_each(|one| one.papers.sort_by_key(|paper| (place(paper.kind), paper.subject.date, paper.subject.slug.clone())));
    let cast = |one: &Addressee| production.cast.iter().position(|member| person_key(&Who::Cast(member.id.clone())) == one.key);
    let crew: BTreeMap<String, usize> =
        production.crew.iter().enumerate().rev().map(|(at, own)| (person_key(&Who::Crew(own.id.clone())), at)).collect();
    people.sort_by_key(|one| (cast(one).map_or((1, 0), |at| (0, at)), crew.get(&one.key).copied().unwrap_or(usize::MAX)));
    Distribution { date, people, called }
}

struct Run<'a> {
    context: Context<'a>,
    date: Date,
    called: &'a [Called],
    /// The papers of a kind that are due.
    due: BTreeMap<&'static str, Vec<Subject>>,
    people: BTreeMap<String, Addressee>,
    order: Vec<String>,
}

impl<'a> Run<'a> {
    /// Gives somebody the papers of a rule.
    fn give(&mut self, rule: &DistributionRule, member: Member, papers: &[&'static Kind]) {
        let production = self.context.production;
        let subjects = member.about(production);
        let calls = self.called.iter().filter(|one| member.who.contains(&one.who)).cloned().collect();
        let one = Addressee {
            key: member.key,
            name: member.name,
            role: member.role,
            email: member.email,
            language: member.language,
            papers: Vec::new(),
            rules: Vec::new(),
            calls,
            origin: member.origin,
        };
        let units: Vec<String> = one.calls.iter().filter_map(|call| production.days.get(call.day)).map(|day| slug(&day.unit)).collect();
        let mut enclosed = Vec::new();
        for kind in papers {
            let all = self.of_kind(kind);
            enclosed.extend(
                select(production, kind.word, &all, self.date, &units, &subjects, self.called).into_iter().map(|subject| Enclosure {
                    kind,
                    subject: subject.clone(),
                    edition: rule.edition().to_owned(),
                }),
            );
        }
        if enclosed.is_empty() {
            return;
        }
        let key = one.key.clone();
        if !self.people.contains_key(&key) {
            self.order.push(key.clone());
        }
        let known = self.people.entry(key).or_insert(one.clone());
        for call in one.calls {
            if !known.calls.contains(&call) {
                known.calls.push(call);
            }
        }
        if !known.rules.contains(&rule.id) {
            known.rules.push(rule.id.clone());
        }
        for paper in enclosed {
            // The rule that stands first says which edition.
            if !known.papers.iter().any(|own| own.kind.word == paper.kind.word && own.subject.slug == paper.subject.slug) {
                known.papers.push(paper);
            }
        }
    }

    fn of_kind(&mut self, kind: &'static Kind) -> Vec<Subject> {
        let context = self.context;
        self.due.entry(kind.word).or_insert_with(|| (kind.due)(context)).clone()
    }
}

/// The papers of a kind that somebody gets: those of the day (of the own units where the person is called), those about
/// the person, and those that are about nobody in particular.
fn select<'s>(
    production: &Production,
    kind: &str,
    all: &'s [Subject],
    date: Date,
    units: &[String],
    own: &[String],
    called: &[Called],
) -> Vec<&'s Subject> {
    let about = |subject: &&Subject| own.contains(&subject.slug);
    if PERSONAL.contains(&kind) || OF_DEPARTMENTS.contains(&kind) || OF_VENDORS.contains(&kind) {
        return all.iter().filter(about).collect();
    }
    if OF_PLACES.contains(&kind) {
        let days: Vec<usize> = called.iter().map(|one| one.day).collect();
        let places: Vec<String> = days
            .iter()
            .filter_map(|at| production.days.get(*at))
            .flat_map(|day| {
                let strips = day.strips.iter().filter_map(|strip| production.strip_location(strip)).map(|place| place.id.clone());
                day.location.clone().into_iter().chain(strips)
            })
            .collect();
        return all.iter().filter(|subject| places.contains(&subject.key) || places.contains(&subject.slug)).collect();
    }
    if all.iter().any(|subject| subject.date.is_some()) {
        let of_day: Vec<&Subject> = all.iter().filter(|subject| subject.date == Some(date)).collect();
        let of_unit: Vec<&Subject> = of_day
            .iter()
            .copied()
            .filter(|subject| units.iter().any(|unit| subject.slug.strip_prefix(unit.as_str()).is_some_and(|rest| rest.starts_with('-'))))
            .collect();
        return if of_unit.is_empty() { of_day } else { of_unit };
    }
    // The contact list has editions of its own: the restricted one goes to nobody by a rule.
    all.iter().filter(|subject| subject.slug != "restricted").collect()
}
