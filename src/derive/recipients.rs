//! Whom a rule of distribution is about, and how they are reached.

use super::called::{Called, person_key};
use crate::model::{DistributionRule, Everybody, Origin, Production, RuleGroup, Who};
use crate::values::slug;

/// Somebody whom a rule is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// What the record of what was sent knows the person by: `cast-13`, `crew-gwen-achebe`, `agent-paloma-reinholt`.
    pub key: String,
    /// The person or office.
    pub name: String,
    /// What they do: `13 Stoyan Draganov`, `Gaffer`, `agent of 1, 1X`.
    pub role: String,
    /// Mail.
    pub email: Option<String>,
    /// BCP 47 language of what is written to them; the production's where none is stated.
    pub language: Option<String>,
    /// The people whose calls they are told: themselves, or the artists they act for.
    pub who: Vec<Who>,
    /// Names that papers about them may go by.
    names: Vec<String>,
    /// Where the person's record stands.
    pub origin: Origin,
}

impl Member {
    /// The subjects of papers about them: `cast-13`, `radoslav-dimitrov`, `costume`, `gullwing-radio-rental`.
    #[must_use]
    pub fn about(&self, production: &Production) -> Vec<String> {
        let own = self.who.iter().flat_map(|who| {
            let department = matches!(who, Who::Crew(_)).then(|| slug(&production.who_department(who)));
            [Some(person_key(who)), Some(slug(&production.who_name(who))), department].into_iter().flatten()
        });
        own.chain(self.names.iter().map(|name| slug(name))).collect()
    }
}

/// Finds whom rules are about, for one date.
pub struct Members<'a> {
    production: &'a Production,
    called: &'a [Called],
    everybody: Everybody,
}

impl<'a> Members<'a> {
    /// Looks through the lists once; `called` are those on the sheets of the date.
    #[must_use]
    pub fn new(production: &'a Production, called: &'a [Called]) -> Self {
        Self { production, called, everybody: Everybody::of(production) }
    }

    fn works(&self, rule: &DistributionRule, who: &Who) -> bool {
        !rule.working || self.called.iter().any(|one| one.who == *who)
    }

    fn named(&self, rule: &DistributionRule, who: &Who) -> bool {
        rule.names.is_empty() || rule.names.iter().any(|name| self.everybody.find(name) == Some(who))
    }

    /// Everybody a rule is about.
    #[must_use]
    pub fn of(&self, rule: &DistributionRule) -> Vec<Member> {
        let production = self.production;
        let recipients = |kind: RuleGroup| {
            let own = production.sending.recipients.iter().filter(move |one| one.kind == kind);
            own.filter(|one| listed(rule, &[&one.id, &one.name])).map(outside)
        };
        match rule.to {
            RuleGroup::Cast => {
                self.cast().filter(|who| self.named(rule, who) && self.works(rule, who)).map(|who| self.person(&who)).collect()
            }
            RuleGroup::Crew => {
                self.crew().filter(|who| self.named(rule, who) && self.works(rule, who)).map(|who| self.person(&who)).collect()
            }
            RuleGroup::Department => {
                let all = self.cast().chain(self.crew());
                let own = all.filter(|who| listed(rule, &[&production.who_department(who)]) && self.works(rule, who));
                own.map(|who| self.person(&who)).collect()
            }
            RuleGroup::Agent => self.agents(rule),
            RuleGroup::Vendor => {
                let vendors = production.vendors.iter().filter(|one| listed(rule, &[&one.id, &one.name]));
                let vendor = |one: &crate::model::Vendor| Member {
                    key: format!("vendor-{}", slug(&one.id)),
                    name: one.name.clone(),
                    role: one.supplies.clone().unwrap_or_else(|| "vendor".to_owned()),
                    email: one.email.clone(),
                    language: None,
                    who: Vec::new(),
                    names: vec![one.id.clone(), one.name.clone()],
                    origin: one.origin,
                };
                vendors.map(vendor).chain(recipients(RuleGroup::Vendor)).collect()
            }
            RuleGroup::Union => recipients(RuleGroup::Union).collect(),
            RuleGroup::Person => {
                let people = rule.names.iter().filter_map(|name| self.everybody.find(name)).filter(|who| self.works(rule, who));
                let others =
                    production.sending.recipients.iter().filter(|one| !rule.names.is_empty() && listed(rule, &[&one.id, &one.name]));
                people.map(|who| self.person(who)).chain(others.map(outside)).collect()
            }
        }
    }

    /// Names of a rule that are nobody's.
    #[must_use]
    pub fn unknown<'r>(&self, rule: &'r DistributionRule) -> Vec<&'r str> {
        let production = self.production;
        let is = |name: &str, texts: &[&str]| texts.iter().any(|text| text.eq_ignore_ascii_case(name));
        let known = |name: &str| match rule.to {
            RuleGroup::Cast => matches!(self.everybody.find(name), Some(Who::Cast(_))),
            RuleGroup::Crew => matches!(self.everybody.find(name), Some(Who::Crew(_))),
            RuleGroup::Department => {
                is(name, &["Cast"])
                    || production.departments.iter().any(|own| is(name, &[&own.name]))
                    || production.crew.iter().any(|own| is(name, &[&own.department]))
            }
            RuleGroup::Vendor => {
                production.vendors.iter().any(|own| is(name, &[&own.id, &own.name]))
                    || production.sending.recipients.iter().any(|own| is(name, &[&own.id, &own.name]))
            }
            RuleGroup::Agent => {
                matches!(self.everybody.find(name), Some(Who::Cast(_)))
                    || production.sending.recipients.iter().any(|own| is(name, &[&own.id, &own.name]))
            }
            RuleGroup::Union | RuleGroup::Person => {
                self.everybody.find(name).is_some() || production.sending.recipients.iter().any(|own| is(name, &[&own.id, &own.name]))
            }
        };
        rule.names.iter().map(String::as_str).filter(|name| !known(name)).collect()
    }

    /// Somebody of the cast or the crew.
    #[must_use]
    pub fn person(&self, who: &Who) -> Member {
        let production = self.production;
        let (email, language) = match who {
            Who::Cast(_) => production.who_cast(who).map(|own| (own.email.clone(), own.language.clone())),
            Who::Crew(id) => production.crew_member(id).map(|own| (own.email.clone(), own.language.clone())),
        }
        .unwrap_or_default();
        Member {
            key: person_key(who),
            name: production.who_name(who),
            role: production.who_role(who),
            email,
            language,
            who: vec![who.clone()],
            names: Vec::new(),
            origin: production.who_origin(who),
        }
    }

    fn cast(&self) -> impl Iterator<Item = Who> + use<'a> {
        self.production.cast.iter().filter(|member| member.performer.is_some()).map(|member| Who::Cast(member.id.clone()))
    }

    /// The crew by name; a person with two engagements is one.
    fn crew(&self) -> impl Iterator<Item = Who> {
        let members = self.production.crew.iter().filter(|member| member.name.is_some());
        members.map(|member| Who::Crew(member.id.clone())).filter(|who| {
            let name = self.production.who_name(who);
            !matches!(self.everybody.find(&name), Some(first @ Who::Crew(_)) if first != who)
        })
    }

    /// Agents: the recipients that act for somebody, and for the others of the cast whoever their `agent` names, with the
    /// mail address that stands there.
    fn agents(&self, rule: &DistributionRule) -> Vec<Member> {
        let production = self.production;
        let mut all = Vec::new();
        let agents = || production.sending.recipients.iter().filter(|one| one.kind == RuleGroup::Agent);
        for agent in agents() {
            let named = !rule.names.is_empty() && listed(rule, &[&agent.id, &agent.name]);
            let clients = agent.cast.iter().filter(|who| (named || self.named(rule, who)) && self.works(rule, who));
            let clients: Vec<Who> = clients.cloned().collect();
            if !clients.is_empty() {
                all.push(acting(&agent.name, agent.email.clone(), agent.language.clone(), clients, agent.origin));
            }
        }
        let mut others: Vec<(&str, Vec<Who>, Origin)> = Vec::new();
        for member in &production.cast {
            let who = Who::Cast(member.id.clone());
            let wanted = self.named(rule, &who) && self.works(rule, &who) && !agents().any(|one| one.cast.contains(&who));
            let Some(text) = member.agent.as_deref().filter(|_| wanted) else { continue };
            match others.iter_mut().find(|(known, ..)| *known == text) {
                Some((_, clients, _)) => clients.push(who),
                None => others.push((text, vec![who], member.origin)),
            }
        }
        all.extend(others.into_iter().map(|(text, clients, origin)| {
            let name = text.split([',', ';', '\n']).next().unwrap_or(text).trim();
            acting(name, mail_in(text), None, clients, origin)
        }));
        all
    }
}

/// Whether a rule names one of these texts, or nobody in particular.
fn listed(rule: &DistributionRule, texts: &[&str]) -> bool {
    rule.names.is_empty() || rule.names.iter().any(|name| texts.iter().any(|text| text.eq_ignore_ascii_case(name)))
}

fn outside(one: &crate::model::Recipient) -> Member {
    Member {
        key: format!("to-{}", slug(&one.id)),
        name: one.name.clone(),
        role: one.kind.word().to_owned(),
        email: one.email.clone(),
        language: one.language.clone(),
        who: Vec::new(),
        names: vec![one.id.clone(), one.name.clone()],
        origin: one.origin,
    }
}

fn acting(name: &str, email: Option<String>, language: Option<String>, who: Vec<Who>, origin: Origin) -> Member {
    let numbers: Vec<String> = who.iter().map(|who| who.subject().trim_start_matches("cast ").to_owned()).collect();
    Member {
        key: format!("agent-{}", slug(name)),
        name: name.to_owned(),
        role: format!("agent of {}", numbers.join(", ")),
        email,
        language,
        who,
        names: Vec::new(),
        origin,
    }
}

/// The mail address in a text that holds one among other things: `Ines Bo +44 20 7946 0155; ines@bo.example`.
#[must_use]
pub fn mail_in(text: &str) -> Option<String> {
    let words = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '<' | '>' | '(' | ')'));
    words.map(|word| word.trim_matches('.')).find(|word| is_address(word)).map(str::to_owned)
}

/// Whether a text is one mail address.
#[must_use]
pub fn is_address(text: &str) -> bool {
    let odd = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '@' | ',' | ';' | '<' | '>' | '"' | '(' | ')');
    let plain = |part: &str| !part.is_empty() && !part.contains(odd);
    let domain = |domain: &str| plain(domain) && domain.contains('.') && !domain.starts_with('.') && !domain.ends_with('.');
    text.len() <= 254 && text.split_once('@').is_some_and(|(local, host)| plain(local) && domain(host))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, d};
    use crate::derive::{called, derive};
    use crate::model::Recipient;
    use crate::values::CastId;

    #[test]
    fn an_address_is_found_among_other_things() {
        assert_eq!(mail_in("Ines Bo +44 20 7946 0155; ines@bo.example").as_deref(), Some("ines@bo.example"));
        assert_eq!(mail_in("Paloma Reinholt, Marrow & Finch, (310) 555-0120"), None);
        assert!(is_address("a.b@c.example") && !is_address("a b@c.example") && !is_address("a@b@c.example") && !is_address("a@localhost"));
        assert!(!is_address("a@b.example\r\nBcc: x@y.example"));
    }

    #[test]
    fn rules_find_people_by_group_name_and_work() {
        let builder = Builder::new().cast("1").cast("2").crew("Ana", "Camera", &["main"]).crew("Bo", "Grip", &["second"]);
        let builder = builder.scene("1", "INT", "DAY", 8).day(d(2026, 6, 1), "07:00").with(|production| {
            for (at, name) in ["Mara", "Ole"].into_iter().enumerate() {
                production.cast[at].performer = Some(name.to_owned());
                production.cast[at].agent = Some("Ines Bo, ines@bo.example".to_owned());
            }
            let act = |id: &str, kind, cast| Recipient { id: id.to_owned(), name: id.to_owned(), kind, cast, ..Recipient::default() };
            let ole = vec![Who::Cast(CastId::new("2").unwrap())];
            production.sending.recipients = vec![act("Own Agent", RuleGroup::Agent, ole), act("sag", RuleGroup::Union, vec![])];
        });
        let derived = derive(&builder.production, None);
        let called = called(&builder.production, &derived, d(2026, 6, 1));
        let members = Members::new(&builder.production, &called);
        let keys = |to, names: &[&str], working| {
            let names = names.iter().map(|name| (*name).to_owned()).collect();
            let rule = DistributionRule { to, names, working, ..DistributionRule::default() };
            members.of(&rule).into_iter().map(|one| one.key).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(keys(RuleGroup::Crew, &[], false), "crew-ana crew-bo");
        assert_eq!(keys(RuleGroup::Crew, &[], true), "crew-ana");
        assert_eq!(keys(RuleGroup::Department, &["grip", "Cast"], false), "cast-1 cast-2 crew-bo");
        assert_eq!(keys(RuleGroup::Agent, &[], false), "agent-own-agent agent-ines-bo");
        assert_eq!(keys(RuleGroup::Agent, &["1"], false), "agent-ines-bo");
        assert_eq!(keys(RuleGroup::Union, &[], false), "to-sag");
        assert_eq!(keys(RuleGroup::Person, &["Ole", "sag"], false), "cast-2 to-sag");
        let rule = DistributionRule { to: RuleGroup::Crew, names: vec!["Ana".to_owned(), "Eve".to_owned()], ..DistributionRule::default() };
        assert_eq!(members.unknown(&rule), ["Eve"]);
    }
}
