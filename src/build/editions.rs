//! Editions: the facts as an audience may see them, worked out anew, and the folder its papers stand in.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::facts::Facts;
use super::proof::{Proof, totals};
use crate::derive::{derive, edition_and_rest, single_facts, told};
use crate::documents::{Context, KINDS};
use crate::findings::{Finding, Findings, Origin, Sources, codes};
use crate::ingest::{nearest, with_nearest};
use crate::model::fields::groups::whole;
use crate::model::{Audience, DEPARTMENT, Group, INTERNAL, Papers, Production};
use crate::values::slug;

/// The word on the command line for every audience.
pub const EVERYBODY: &str = "all";
/// The word on the command line for one audience for each department: `department-camera`.
pub const DEPARTMENTS: &str = "departments";

/// An audience that the production does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownAudience {
    /// As it was asked for.
    pub name: String,
    /// The one most like it, where one is like it at all.
    pub nearest: Option<String>,
    /// Every one there is.
    pub known: Vec<String>,
}

impl std::fmt::Display for UnknownAudience {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "error: there is no audience `{}`\nhelp: ", self.name)?;
        if let Some(nearest) = &self.nearest {
            write!(to, "did you mean `{nearest}`? ")?;
        }
        write!(to, "the audiences are: {}, or `{EVERYBODY}`, or `{DEPARTMENTS}`", self.known.join(", "))
    }
}

impl std::error::Error for UnknownAudience {}

impl Facts {
    /// What the documents look at: these facts, for their audience.
    #[must_use]
    pub fn context(&self) -> Context<'_> {
        let office = self.office.as_deref().map(|(production, derived)| (production, derived));
        Context { production: &self.production, derived: &self.derived, audience: &self.audience, office }
    }

    /// The facts as an audience may see them, with what follows from those. Of the findings only those remain that hold
    /// papers back, without their words and places, since those are of the production office's files.
    ///
    /// # Errors
    /// When the production has no such audience.
    pub fn edition(&self, id: &str) -> Result<Self, UnknownAudience> {
        let audience = &self.audience(id)?;
        // What is withheld is looked for as the papers would write it.
        let _speaking = self.context().speak();
        let (production, withheld) = edition_and_rest(&self.production, audience);
        // The date the papers speak from stays: it may come from an actual that the audience does not see.
        let derived = derive(&production, self.derived.as_of);
        let seen = told(&production);
        let mut proof = Proof::new(&withheld, &seen);
        let sees_costs = audience.sees(Group::Costs) || audience.sees(Group::Rates);
        if sees_costs {
            proof.forget_budget();
        }
        if !audience.sees(Group::Budget) {
            proof.add_amounts(totals(&self.derived, sees_costs), &seen);
        }
        let errors = self.findings.iter().filter(|finding| !finding.blocks.is_empty());
        let silent = errors.map(|finding| {
            let mut silent = Finding::new(finding.code, "an error in the facts holds this paper back").at(Origin::NONE);
            silent.blocks.clone_from(&finding.blocks);
            silent.severity = finding.severity;
            silent
        });
        let findings: Findings = silent.collect();
        let root = self.root.clone();
        let audience = audience.clone();
        let proof = Arc::new(proof);
        let office = (!self.production.issues.is_empty()).then(|| Arc::new((self.production.clone(), self.derived.clone())));
        Ok(Self { root, production, derived, audience, proof, office, sources: Sources::default(), reading: findings.clone(), findings })
    }

    /// The audience of this word, as the production has it: its own, a built-in one, or a department's
    /// (`department-camera`), which sees what `department` sees and nothing that is another department's own.
    ///
    /// # Errors
    /// When it has none.
    pub fn audience(&self, id: &str) -> Result<Audience, UnknownAudience> {
        let word = id.trim().to_lowercase();
        let own = |name: &String| format!("{DEPARTMENT}-{}", slug(name)) == word;
        let department = departments(&self.production).into_iter().find(own).and_then(|name| {
            let general = self.production.audience(DEPARTMENT)?.clone();
            Some(Audience { id: word.clone(), name: format!("{}: {name}", general.name), department: Some(name), ..general })
        });
        self.production.audience(&word).cloned().or(department).ok_or_else(|| {
            let known: Vec<String> = self.production.audiences.iter().map(|audience| audience.id.clone()).collect();
            UnknownAudience { name: id.to_owned(), nearest: nearest(&word, known.iter().map(String::as_str)).map(str::to_owned), known }
        })
    }

    /// The audiences of these words, each once: `internal` where there are none, every one for [`EVERYBODY`].
    ///
    /// # Errors
    /// When the production has no such audience.
    pub fn audiences(&self, words: &[String]) -> Result<Vec<String>, UnknownAudience> {
        let mut all: Vec<String> = Vec::new();
        for word in words {
            let more = if word == EVERYBODY {
                self.production.audiences.iter().map(|audience| audience.id.clone()).collect()
            } else if word == DEPARTMENTS {
                departments(&self.production).iter().map(|name| format!("{DEPARTMENT}-{}", slug(name))).collect()
            } else {
                vec![self.audience(word)?.id]
            };
            all.extend(more);
        }
        if words.is_empty() {
            all.push(INTERNAL.to_owned());
        }
        let mut seen = std::collections::BTreeSet::new();
        all.retain(|id| seen.insert(id.clone()));
        Ok(all)
    }
}

/// Says what is wrong with the production's audiences: kinds of paper, facts and departments that there are not, and ones
/// that are given nothing.
pub(super) fn check(production: &Production, findings: &mut Findings) {
    for audience in production.audiences.iter().filter(|audience| audience.origin != Origin::NONE) {
        let id = &audience.id;
        let say =
            |code, field: &'static str, message: String| Finding::new(code, message).at(audience.origin).field(field).subject(id.clone());
        if let Papers::Only(kinds) = &audience.papers {
            for kind in kinds.iter().filter(|kind| KINDS.iter().all(|known| known.word != kind.as_str())) {
                let finding = say(&codes::UNKNOWN_PAPER, "papers", format!("`{id}` is given `{kind}`, which is no kind of paper"));
                findings.push(with_nearest(finding, kind, KINDS.iter().map(|known| known.word)));
            }
            if kinds.is_empty() {
                let finding = say(&codes::AUDIENCE_EMPTY, "id", format!("`{id}` is given no paper, so nothing is made for it"));
                findings.push(finding.help("name its papers, `papers: [calendar]`, or an audience to take them from, `like: crew`"));
            }
        }
        for (fact, seen) in &audience.facts {
            findings.extend(unfit(fact, *seen, audience).map(|(message, near)| {
                let finding = say(&codes::UNKNOWN_FACT, if *seen { "also_sees" } else { "withhold" }, message);
                match near {
                    Ok(help) => finding.help(help),
                    Err(known) => with_nearest(finding, fact, known.iter().map(String::as_str)),
                }
            }));
        }
        let departments = departments(production);
        let wanted = audience.department.as_ref().filter(|own| !departments.iter().any(|known| known.eq_ignore_ascii_case(own)));
        if let Some(department) = wanted {
            let finding =
                say(&codes::UNKNOWN_REFERENCE, "department", format!("`{id}` is of the department `{department}`, in which nobody works"));
            findings.push(with_nearest(finding, department, departments.iter().map(String::as_str)));
        }
    }
}

/// Why a single fact cannot be told to an audience, or kept from it: with help, or the facts to look for the nearest in.
fn unfit(fact: &str, seen: bool, audience: &Audience) -> Option<(String, Result<String, Vec<String>>)> {
    let (record, key) = fact.split_once('.')?;
    if !single_facts().any(|known| known == (record, key)) {
        let message = format!("there is no fact `{fact}` to see or to withhold");
        // A home address is of a person's contact, whoever it is.
        let elsewhere = single_facts().find(|(own, other)| ["contact", "terms"].contains(own) && *other == key);
        return Some(match elsewhere.filter(|_| ["cast", "crew", "vendors", "locations", "permits"].contains(&record)) {
            Some((own, _)) => (message, Ok(format!("it is written `{own}.{key}`, whoever it is of"))),
            None => (message, Err(single_facts().map(|(record, key)| format!("{record}.{key}")).collect())),
        });
    }
    let group = whole(record).filter(|group| seen && !audience.sees(*group))?;
    let help = format!("let it see the group: `also_sees: [{}]`", group.word());
    Some((format!("`{fact}` is of a record that `{}` does not see at all", audience.id), Ok(help)))
}

/// The departments that somebody works in, in house order, then as the crew list has them.
fn departments(production: &Production) -> Vec<String> {
    let names = production.departments.iter().map(|department| &department.name);
    let mut all: Vec<String> = Vec::new();
    for name in names.chain(production.crew.iter().map(|member| &member.department)) {
        if !all.contains(name) {
            all.push(name.clone());
        }
    }
    all
}

/// The folder of an audience's papers, under the output folder: `out/for/crew`; `out` itself for the internal one.
#[must_use]
pub fn folder(out: &Path, audience: &str) -> PathBuf {
    if audience == INTERNAL { out.to_owned() } else { out.join("for").join(audience) }
}
