//! `callboard explain THING`: how a figure came about.

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use serde_json::json;

use super::explain::{ExplainArgs, Format};
use super::{OK, USAGE, explain_audience, print, read, say, what_if};
use crate::build::facts::Facts;
use crate::documents::{Context, explain};
use crate::findings::{Explanation, Part, Sources};
use crate::ingest::nearest;
use crate::model::{CastMember, Everybody, Production, Who};
use crate::rules::rest;
use crate::values::{CastId, SceneNumber, date};

/// What can be explained, each with how it is asked.
pub(super) const THINGS: &[(&str, &str)] = &[
    ("call", "callboard explain call 5 2026-06-03"),
    ("code", "callboard explain code 5 2026-06-10"),
    ("day", "callboard explain day 12"),
    ("rest", "callboard explain rest 5 2026-06-04"),
    ("scene", "callboard explain scene 12A"),
    ("pages", "callboard explain pages 12"),
    ("drift", "callboard explain drift 5 2026-06-04"),
    ("pay", "callboard explain pay 5"),
    ("account", "callboard explain account 1400"),
    ("total", "callboard explain total"),
    ("order", "callboard explain order SW-1001"),
    ("invoice", "callboard explain invoice RL-5512"),
    ("period", "callboard explain period 3 2502"),
    ("asset", "callboard explain asset P-014"),
    ("run", "callboard explain run 1 2026-06-03"),
    ("equipment", "callboard explain equipment \"Crab dolly\""),
    ("paperwork", "callboard explain paperwork 5"),
    ("away", "callboard explain away 5"),
    ("post", "callboard explain post picture-lock"),
    ("item", "callboard explain item riverlight 2.1"),
    ("clearance", "callboard explain clearance C-12"),
    ("role", "callboard explain role bank-officer"),
    ("talent", "callboard explain talent 5"),
    ("option", "callboard explain option 5"),
    ("location", "callboard explain location pier"),
    ("permit", "callboard explain permit P-118"),
    ("scouting", "callboard explain scouting KITCHEN"),
    ("move", "callboard explain move 2026-05-12"),
    ("audience", "callboard explain audience agent call-sheet"),
];

/// Whether a word is a thing and not a code.
pub(super) fn is_thing(word: &str) -> bool {
    THINGS.iter().any(|(thing, _)| word.eq_ignore_ascii_case(thing))
}

/// Why something cannot be explained: what is wrong, and what to do.
pub(super) struct Wrong {
    message: String,
    help: Option<String>,
}

impl Wrong {
    pub(super) fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), help: None }
    }

    pub(super) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    pub(super) fn nearest<'k>(self, word: &str, known: impl Iterator<Item = &'k str>) -> Self {
        match nearest(word, known) {
            Some(near) => self.help(format!("did you mean `{near}`?")),
            None => self,
        }
    }
}

pub(super) fn run(thing: &str, rest: &[String], args: &ExplainArgs) -> u8 {
    let (rest, dir) = folder(rest, args.production.as_deref(), thing == "total");
    let example = THINGS.iter().find(|(known, _)| *known == thing).map_or("", |(_, example)| example);
    if rest.is_empty() && thing != "total" {
        say(&format!("error: say what to explain\nhelp: for example `{example}`"));
        return USAGE;
    }
    let facts =
        match read(dir.as_deref(), &args.reading, None).and_then(|facts| what_if::applied(facts, &args.what_if, args.reading.strict)) {
            Ok(facts) => facts,
            Err(code) => return code,
        };
    if thing == "audience" {
        return told(explain_audience::explain(&facts, &rest, args.format));
    }
    let asked = Asked { facts: &facts, unit: args.unit.as_deref(), example };
    let unread = facts.findings.unread();
    let parts: &[Part] = if asks_for_money(thing) {
        &[Part::Identity, Part::Schedule, Part::People, Part::Budget]
    } else {
        &[Part::Identity, Part::Schedule, Part::People]
    };
    if unread.iter().any(|part| parts.contains(part)) {
        say("a file could not be read, so this may not be the whole of it: see `callboard check`");
    }
    told(asked.explain(thing, &rest).map(|all| match args.format {
        Format::Text => all.iter().map(|one| text(one, &facts.sources)).collect::<Vec<_>>().join("\n"),
        Format::Json => json_text(&all, &facts.sources),
    }))
}

/// Prints an explanation, or why there is none.
fn told(explained: Result<String, Wrong>) -> u8 {
    match explained {
        Ok(text) => {
            print(&text);
            OK
        }
        Err(wrong) => {
            say(&format!("error: {}", wrong.message));
            if let Some(help) = wrong.help {
                say(&format!("help: {help}"));
            }
            USAGE
        }
    }
}

/// Whether a thing is a figure of the budget or of what is spent.
fn asks_for_money(thing: &str) -> bool {
    ["pay", "account", "total", "order", "invoice", "period"].contains(&thing)
}

/// A last word that is a production's folder is the production's folder; the only word too, where the thing needs no other.
fn folder(words: &[String], given: Option<&Path>, alone: bool) -> (Vec<String>, Option<PathBuf>) {
    match words.split_last() {
        Some((last, rest)) if given.is_none() && (alone || !rest.is_empty()) && Path::new(last).join("production.yaml").is_file() => {
            (rest.to_vec(), Some(PathBuf::from(last)))
        }
        _ => (words.to_vec(), given.map(Path::to_path_buf)),
    }
}

/// An explanation for people: each figure with the steps to it, each step with its place.
fn text(explanation: &Explanation, sources: &Sources) -> String {
    let mut out = format!("{}\n", explanation.title);
    for figure in &explanation.figures {
        out.push_str(&format!("\n{}: {}\n", figure.name, figure.text));
        for step in &figure.steps {
            let plain = step.plain(sources);
            let place = plain.place.map(|place| place.to_string()).or(plain.default).map(|place| format!("  [{place}]"));
            out.push_str(&format!("  - {}{}\n", plain.text, place.unwrap_or_default()));
        }
    }
    out
}

fn json_text(all: &[Explanation], sources: &Sources) -> String {
    let figure = |figure: &crate::findings::Figure| {
        let steps: Vec<_> = figure.steps.iter().map(|step| step.plain(sources)).collect();
        json!({"name": figure.name, "text": figure.text, "value": figure.value, "steps": steps})
    };
    let one = |explanation: &Explanation| {
        let figures: Vec<_> = explanation.figures.iter().map(figure).collect();
        json!({"thing": explanation.thing, "title": explanation.title, "figures": figures})
    };
    let all: Vec<_> = all.iter().map(one).collect();
    let text = serde_json::to_string_pretty(&json!({"schema": 1, "explanations": all}));
    format!("{}\n", text.unwrap_or_default())
}

/// A day as it was asked for.
#[derive(Clone, Copy)]
pub(super) enum Wanted {
    Date(Date),
    Number(u32),
}

/// A question about a production.
pub(super) struct Asked<'a> {
    facts: &'a Facts,
    unit: Option<&'a str>,
    example: &'a str,
}

impl<'a> Asked<'a> {
    pub(super) fn production(&self) -> &'a Production {
        &self.facts.production
    }

    pub(super) fn facts(&self) -> &'a Facts {
        self.facts
    }

    pub(super) fn context(&self) -> Context<'a> {
        Context::internal(&self.facts.production, &self.facts.derived)
    }

    fn explain(&self, thing: &str, words: &[String]) -> Result<Vec<Explanation>, Wrong> {
        match thing {
            "call" => {
                let (who, wanted) = self.who_and_when(words)?;
                self.call(&who, wanted, words)
            }
            "code" => {
                let (who, wanted) = self.who_and_when(words)?;
                let member = self.member(&who).ok_or_else(|| self.no_cast(&who))?;
                // A letter belongs to a date, and a date may have no day at all.
                let dates: Vec<Date> = match wanted {
                    Wanted::Date(date) => vec![date],
                    Wanted::Number(_) => self.days(wanted)?.into_iter().map(|at| self.production().days[at].date).collect(),
                };
                Ok(dates.into_iter().map(|date| explain::letter(self.context(), member, date)).collect())
            }
            "day" => Ok(self.days(self.wanted(words)?)?.into_iter().map(|at| explain::day(self.context(), at)).collect()),
            "pages" if matches!(words, [word] if word.eq_ignore_ascii_case("board")) => Ok(vec![explain::board(self.context())]),
            "pages" => Ok(self.days(self.wanted(words)?)?.into_iter().map(|at| explain::pages(self.context(), at)).collect()),
            "rest" => {
                let (who, wanted) = self.who_and_when(words)?;
                self.rest(&who, wanted).map(|one| vec![one])
            }
            "drift" => {
                // Without a day it is all of a member's drift.
                let whole = words.join(" ");
                let (who, wanted) = match self.member(&whole) {
                    Some(_) => (whole, None),
                    None if words.len() > 1 => self.who_and_when(words).map(|(who, wanted)| (who, Some(wanted)))?,
                    None => (whole, None),
                };
                let member = self.member(&who).ok_or_else(|| self.no_cast(&who))?;
                let date = match wanted {
                    Some(Wanted::Date(date)) => Some(date),
                    Some(wanted @ Wanted::Number(_)) => self.days(wanted)?.first().map(|at| self.production().days[*at].date),
                    None => None,
                };
                let none =
                    || Wrong::new("the board in force is compared with no earlier one").help("name an earlier board under `compare`");
                explain::drift(self.context(), member, date).map(|one| vec![one]).ok_or_else(none)
            }
            "away" => self.away(&words.join(" ")).map(|one| vec![one]),
            "run" => self.run(words),
            "equipment" => self.equipment(&words.join(" ")),
            "paperwork" => self.paperwork(&words.join(" ")).map(|one| vec![one]),
            "asset" => self.asset(&words.join(" ")).map(|one| vec![one]),
            "post" => self.post(&words.join(" ")).map(|one| vec![one]),
            "item" => self.item(words).map(|one| vec![one]),
            "clearance" => self.clearance(&words.join(" ")).map(|one| vec![one]),
            "role" => self.role(&words.join(" ")).map(|one| vec![one]),
            "talent" | "option" => {
                let who = words.join(" ");
                let member = self.member(&who).ok_or_else(|| self.no_cast(&who))?;
                Ok(vec![explain::talent(self.context(), member)])
            }
            "scene" => self.scene(&words.join(" ")).map(|one| vec![one]),
            "location" | "permit" | "scouting" | "move" => self.place(thing, &words.join(" ")),
            thing if asks_for_money(thing) => self.money(thing, &words.join(" "), words).map(|one| vec![one]),
            _ => Err(Wrong::new(format!("`{thing}` cannot be explained yet"))),
        }
    }

    /// The last word is the day, and the others who.
    pub(super) fn who_and_when(&self, words: &[String]) -> Result<(String, Wanted), Wrong> {
        let ask = || Wrong::new("say whose, and when").help(format!("for example `{}`", self.example));
        let (last, who) = words.split_last().ok_or_else(ask)?;
        let who: Vec<&str> = match who {
            [head @ .., day] if day.eq_ignore_ascii_case("day") && !head.is_empty() => head,
            who => who,
        }
        .iter()
        .map(String::as_str)
        .collect();
        if who.is_empty() {
            return Err(ask());
        }
        Ok((who.join(" "), self.wanted(std::slice::from_ref(last))?))
    }

    /// A day by its date or number: `12`, `day 12`, `2026-06-03`.
    fn wanted(&self, words: &[String]) -> Result<Wanted, Wrong> {
        let words = match words {
            [first, rest @ ..] if first.eq_ignore_ascii_case("day") => rest,
            words => words,
        };
        let text = words.join(" ");
        if let Some(number) = text.parse::<u32>().ok().filter(|number| *number < 10_000) {
            return Ok(Wanted::Number(number));
        }
        let read = date(&text, self.production().conventions.date_order).map(Wanted::Date);
        read.map_err(|_| Wrong::new(format!("`{text}` is not a day")).help(format!("name its date or its number: `{}`", self.example)))
    }

    /// The id of the unit that was asked for.
    fn unit_id(&self) -> Result<Option<&'a str>, Wrong> {
        let Some(wanted) = self.unit else { return Ok(None) };
        let units = &self.production().units;
        let found = units.iter().find(|unit| unit.id.eq_ignore_ascii_case(wanted) || unit.name.eq_ignore_ascii_case(wanted));
        match found {
            Some(unit) => Ok(Some(&unit.id)),
            None => {
                let ids: Vec<&str> = units.iter().map(|unit| unit.id.as_str()).collect();
                let wrong = Wrong::new(format!("there is no unit `{wanted}`")).help(format!("the units are: {}", ids.join(", ")));
                Err(wrong.nearest(wanted, ids.iter().copied()))
            }
        }
    }

    /// The days that are meant. A date without a unit means every unit's day; a number the main unit's, or the only one's.
    pub(super) fn days(&self, wanted: Wanted) -> Result<Vec<usize>, Wrong> {
        let production = self.production();
        let unit = self.unit_id()?;
        let main = production.units.first().map_or("main", |unit| unit.id.as_str());
        let meant = |at: &usize| {
            let day = &production.days[*at];
            let unit_fits = match (unit, wanted) {
                (Some(unit), _) => day.unit == unit,
                (None, Wanted::Number(_)) => day.unit == main,
                (None, Wanted::Date(_)) => true,
            };
            unit_fits
                && match wanted {
                    Wanted::Date(date) => day.date == date,
                    Wanted::Number(number) => day.number == Some(number),
                }
        };
        let all: Vec<usize> = (0..production.days.len()).filter(meant).collect();
        if !all.is_empty() {
            return Ok(all);
        }
        let own = || production.days.iter().filter(|day| day.unit == unit.unwrap_or(main));
        let name = production.unit(unit.unwrap_or(main)).map_or("the production", |unit| unit.name.as_str());
        Err(match wanted {
            Wanted::Number(number) => {
                let wrong = Wrong::new(format!("{name} has no day {number}"));
                let numbers = || own().filter_map(|day| day.number);
                match (numbers().min(), numbers().max()) {
                    (Some(first), Some(last)) => wrong.help(format!("its days are {first} to {last}")),
                    _ => wrong,
                }
            }
            Wanted::Date(date) => {
                let wrong = Wrong::new(format!("there is no day on {date}"));
                let apart = |day: &&crate::model::ShootDay| day.date.until(date).map_or(i32::MAX, |span| span.get_days().abs());
                match own().min_by_key(apart) {
                    Some(day) => wrong.help(format!("the nearest of {name} is {}", day.date)),
                    None => wrong,
                }
            }
        })
    }

    fn asset(&self, text: &str) -> Result<Explanation, Wrong> {
        let assets = &self.production().assets;
        let found = assets.iter().position(|asset| asset.id.eq_ignore_ascii_case(text) || asset.item.eq_ignore_ascii_case(text));
        let known = assets.iter().flat_map(|asset| [asset.id.as_str(), asset.item.as_str()]);
        let at = found.ok_or_else(|| Wrong::new(format!("there is no asset `{text}`")).nearest(text, known))?;
        Ok(explain::asset(self.context(), at))
    }

    /// Somebody of the cast or the crew by number or name.
    pub(super) fn who(&self, text: &str) -> Result<Who, Wrong> {
        let everybody = Everybody::of(self.production());
        let found = everybody.find(text).cloned();
        found.ok_or_else(|| {
            Wrong::new(format!("`{text}` is neither a cast number nor a member of the crew")).nearest(text, everybody.texts())
        })
    }

    fn away(&self, text: &str) -> Result<Explanation, Wrong> {
        let who = self.who(text)?;
        if !self.facts.derived.travel.stays.iter().any(|stay| stay.who == who) {
            let name = self.production().who_name(&who);
            let help = "stays follow from shoot days at locations with `zone: distant`, and from `rooms`";
            return Err(Wrong::new(format!("{name} is nowhere away")).help(help));
        }
        Ok(explain::away(self.context(), &who))
    }

    fn paperwork(&self, text: &str) -> Result<Explanation, Wrong> {
        if self.production().paperwork.is_empty() {
            return Err(Wrong::new("no start paperwork is kept").help("list it under `paperwork`"));
        }
        Ok(explain::paperwork(self.context(), &self.who(text)?))
    }

    fn post(&self, text: &str) -> Result<Explanation, Wrong> {
        let tasks = &self.production().post;
        let found = tasks.iter().position(|task| task.id.eq_ignore_ascii_case(text) || task.name.eq_ignore_ascii_case(text));
        let known = tasks.iter().flat_map(|task| [task.id.as_str(), task.name.as_str()]);
        let at = found.ok_or_else(|| Wrong::new(format!("there is no task `{text}` in the post plan")).nearest(text, known))?;
        Ok(explain::task(self.context(), at))
    }

    /// An item by its buyer and number; the number alone where only one buyer has it.
    fn item(&self, words: &[String]) -> Result<Explanation, Wrong> {
        let production = self.production();
        let is = |one: &str, other: &str| one.eq_ignore_ascii_case(other);
        let (number, buyer) = match words {
            [head @ .., number] => (number.as_str(), head.join(" ")),
            [] => ("", String::new()),
        };
        let known = production.buyers.iter().find(|own| is(&own.id, &buyer) || is(&own.name, &buyer)).map(|own| own.id.as_str());
        if !buyer.is_empty() && known.is_none() {
            let names = production.buyers.iter().map(|own| own.id.as_str());
            return Err(Wrong::new(format!("there is no buyer `{buyer}`")).nearest(&buyer, names));
        }
        let own = |item: &&crate::model::Deliverable| known.is_none_or(|id| item.buyer == id);
        let found: Vec<usize> = (0..production.deliverables.len())
            .filter(|at| own(&&production.deliverables[*at]) && is(&production.deliverables[*at].item, number))
            .collect();
        match found.as_slice() {
            [at] => Ok(explain::item(self.context(), *at)),
            [] => {
                let names: Vec<&str> = production.deliverables.iter().filter(own).map(|item| item.item.as_str()).collect();
                let of_row: Vec<&str> = names.iter().copied().filter(|name| name.starts_with(&format!("{number}-"))).collect();
                let wrong = Wrong::new(format!("there is no item `{number}`"));
                if of_row.is_empty() {
                    return Err(wrong.nearest(number, names.into_iter()));
                }
                Err(wrong.help(format!("its row has several: {}", of_row.join(", "))))
            }
            several => {
                let buyers: Vec<&str> = several.iter().map(|at| production.deliverables[*at].buyer.as_str()).collect();
                let wrong = Wrong::new(format!("several buyers have an item {number}: {}", buyers.join(", ")));
                Err(wrong.help(format!("say whose: `callboard explain item {} {number}`", buyers[0])))
            }
        }
    }

    fn clearance(&self, text: &str) -> Result<Explanation, Wrong> {
        let all = &self.production().clearances;
        let found = all.iter().position(|one| one.id.eq_ignore_ascii_case(text) || one.item.eq_ignore_ascii_case(text));
        let known = all.iter().flat_map(|one| [one.id.as_str(), one.item.as_str()]);
        let at = found.ok_or_else(|| Wrong::new(format!("there is no clearance `{text}`")).nearest(text, known))?;
        Ok(explain::clearance(self.context(), at))
    }

    fn role(&self, text: &str) -> Result<Explanation, Wrong> {
        let roles = &self.production().casting.roles;
        let is = |word: &str| word.eq_ignore_ascii_case(text);
        let found = roles.iter().position(|role| is(&role.id) || is(&role.name) || role.cast.iter().any(|id| is(id.as_str())));
        let known = roles.iter().flat_map(|role| [role.id.as_str(), role.name.as_str()]);
        let at = found.ok_or_else(|| Wrong::new(format!("there is no role `{text}`")).nearest(text, known))?;
        Ok(explain::role(self.context(), at))
    }

    fn scene(&self, text: &str) -> Result<Explanation, Wrong> {
        let production = self.production();
        let exact = SceneNumber::new(text).ok().and_then(|number| production.scene(&number));
        let found = exact.or_else(|| production.scenes.iter().find(|scene| scene.number.as_str().eq_ignore_ascii_case(text)));
        let known = production.scenes.iter().map(|scene| scene.number.as_str());
        let scene = found.ok_or_else(|| Wrong::new(format!("there is no scene `{text}`")).nearest(text, known))?;
        Ok(explain::scene(self.context(), scene))
    }

    /// The member of the cast of this number, with or without `cast` in front.
    pub(super) fn member(&self, who: &str) -> Option<&'a CastMember> {
        let plain = who.strip_prefix("cast ").or_else(|| who.strip_prefix("Cast ")).unwrap_or(who);
        let production = self.production();
        let exact = CastId::new(plain).ok().and_then(|id| production.cast_member(&id));
        exact.or_else(|| production.cast.iter().find(|member| member.id.as_str().eq_ignore_ascii_case(plain)))
    }

    /// The members of the crew of this id or name.
    pub(super) fn crew(&self, who: &str) -> Vec<usize> {
        let same = |text: &str| text.to_lowercase() == who.to_lowercase();
        let crew = &self.production().crew;
        (0..crew.len()).filter(|at| same(&crew[*at].id) || crew[*at].name.as_deref().is_some_and(same)).collect()
    }

    fn no_cast(&self, who: &str) -> Wrong {
        let ids = self.production().cast.iter().map(|member| member.id.as_str());
        Wrong::new(format!("there is no cast `{who}`")).nearest(who, ids)
    }

    pub(super) fn nobody(&self, who: &str) -> Wrong {
        let production = self.production();
        let cast = production.cast.iter().map(|member| member.id.as_str());
        let crew = production.crew.iter().flat_map(|member| [Some(member.id.as_str()), member.name.as_deref()]).flatten();
        let departments = production.departments.iter().map(|department| department.name.as_str());
        Wrong::new(format!("`{who}` is no cast number, no member of the crew and no department"))
            .nearest(who, cast.chain(crew).chain(departments).chain(["crew"]))
    }

    fn rest(&self, who: &str, wanted: Wanted) -> Result<Explanation, Wrong> {
        let production = self.production();
        let unit = match self.unit_id()? {
            Some(unit) => unit,
            None => production.units.first().map_or("main", |unit| unit.id.as_str()),
        };
        let plain = who.strip_prefix("cast ").unwrap_or(who);
        let asked = if who.eq_ignore_ascii_case("crew") || who.eq_ignore_ascii_case("unit") { unit } else { plain };
        let whose = rest::whose(production, asked).ok_or_else(|| self.nobody(who))?;
        let date = match wanted {
            Wanted::Date(date) => date,
            Wanted::Number(_) => self.days(wanted)?.first().map(|at| production.days[*at].date).ok_or_else(|| self.nobody(who))?,
        };
        let name = match (&whose, self.member(who)) {
            (rest::Whose::Unit(id), _) => production.unit(id).map_or_else(|| id.clone(), |unit| unit.name.clone()),
            (_, Some(member)) => format!("cast {} ({})", member.id, member.character),
            (_, None) => self.crew(who).first().and_then(|at| production.crew[*at].name.clone()).unwrap_or_else(|| who.to_owned()),
        };
        let none = || {
            let wrong = Wrong::new(format!("{name} has no call on {date} with a day of work before it"));
            wrong.help(format!("`callboard explain call {} {date}` tells what the day is for them", what_if::quoted(who)))
        };
        explain::rest(self.context(), &name, &whose, date).ok_or_else(none)
    }

    fn call(&self, who: &str, wanted: Wanted, words: &[String]) -> Result<Vec<Explanation>, Wrong> {
        let (production, context) = (self.production(), self.context());
        let days = self.days(wanted);
        if who.eq_ignore_ascii_case("crew") || who.eq_ignore_ascii_case("unit") {
            return Ok(days?.into_iter().map(|at| explain::crew(context, at)).collect());
        }
        let plan = |at: &usize| self.facts.derived.days.get(*at);
        if let Some(member) = self.member(who) {
            let called = |at: &usize| {
                let performer = plan(at).and_then(|plan| plan.performers.iter().find(|performer| performer.id == member.id));
                performer.is_some_and(|performer| performer.on_set.is_some() || performer.report.is_some() || performer.pickup.is_some())
            };
            let days: Vec<usize> = days?.into_iter().filter(called).collect();
            if days.is_empty() {
                // Who has no call is told why: what the date is for them.
                return self.explain("code", words);
            }
            return Ok(days.into_iter().map(|at| explain::cast(context, at, member)).collect());
        }
        let crew = self.crew(who);
        if let Some(first) = crew.first() {
            let mut all = Vec::new();
            for at in days? {
                let on = |index: &&usize| plan(&at).is_some_and(|plan| plan.crew.iter().any(|one| one.member == **index));
                all.extend(crew.iter().filter(on).map(|index| explain::member(context, at, *index)));
            }
            if all.is_empty() {
                let name = production.crew[*first].name.as_deref().unwrap_or(who);
                return Err(Wrong::new(format!("{name} is not at work on that day"))
                    .help("see `units`, `dates` and `unavailable` of the crew list"));
            }
            return Ok(all);
        }
        let known = production.departments.iter().map(|department| department.name.as_str());
        let known = known.chain(production.crew.iter().map(|member| member.department.as_str()));
        match known.into_iter().find(|name| name.eq_ignore_ascii_case(who)) {
            Some(name) => Ok(days?.into_iter().map(|at| explain::department(context, at, name)).collect()),
            None => Err(self.nobody(who)),
        }
    }
}
