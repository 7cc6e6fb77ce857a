//! People whom the day's scenes call for and nobody is engaged for: CB229 (domain.md 3, rule 30).

use jiff::civil::Date;

use super::words;
use crate::derive::{Because, DayNeed, Derived};
use crate::findings::{Finding, Findings, codes};
use crate::model::{Category, CrewMember, Link, Production, ShootDay, fields};

/// Names of a thing with an article: `a wrangler`, `an armorer`; `water safety` has none.
fn article(name: &str) -> String {
    match name.chars().next().map(|first| first.to_ascii_lowercase()) {
        _ if name.ends_with("safety") => name.to_owned(),
        Some('a' | 'e' | 'i' | 'o') => format!("an {name}"),
        _ => format!("a {name}"),
    }
}

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    // Without a crew list nobody can be missing from it.
    if production.crew.is_empty() {
        return;
    }
    for (at, day) in production.days.iter().enumerate() {
        for need in derived.links.days.get(at).into_iter().flatten() {
            let link = &production.links[need.link];
            // Intimacy has a rule of its own, which asks for more.
            let intimacy = !link.categories.is_empty() && link.categories.iter().all(|category| category == Category::INTIMACY);
            if !intimacy && !need.is_met() {
                findings.push(missing(production, derived, day, need, link));
            }
        }
    }
}

fn missing(production: &Production, derived: &Derived, day: &ShootDay, need: &DayNeed, link: &Link) -> Finding {
    let name = link.needs.as_deref().unwrap_or_default();
    let numbers: Vec<_> = need.scenes.iter().collect();
    let scenes = words::scenes(&numbers);
    let here = words::day(production, day);
    let message = if need.met() > 0 {
        let (met, wanted, each) = (need.met(), need.wanted, need.each.unwrap_or(1));
        let people = if met == 1 { article(name) } else { format!("{met} of {name}") };
        format!("{here} has {people} for {} minors in {scenes}; one looks after {each}, so {wanted} are needed", need.minors)
    } else {
        format!("{here} has nobody as {name} for {scenes}: {}", reasons(production, need))
    };
    let strips = || day.scene_strips().filter(|(_, number)| need.scenes.contains(number));
    let origin = strips().next().map_or(day.origin, |(strip, _)| strip.origin);
    let mut finding = Finding::new(&codes::LINK_MISSING, message).at(origin).field("scene");
    let first = need.scenes.first().and_then(|number| production.scene(number));
    if let (Some(scene), Some(Because::Element(category, _))) = (first, need.because.first()) {
        let key = fields::section("scenes").and_then(|table| table.field(category)).map_or("elements", |field| field.key);
        finding = finding.related(scene.origin, Some(key), "called for here");
    } else if let Some(Because::Minor(id)) = need.because.first()
        && let Some(member) = production.cast_member(id)
    {
        finding = finding.related(member.origin, Some("minor"), "a minor");
    }
    if link.source.is_none() {
        finding = finding.related(link.origin, Some("needs"), "the link");
    }
    let subject = format!("{} {name}", words::day_subject(production, day));
    finding.help(help(production, derived, day, need, link)).subject(subject)
}

/// Why: at most three reasons, then how many more.
fn reasons(production: &Production, need: &DayNeed) -> String {
    let all: Vec<String> = need.because.iter().map(|one| one.text(production)).collect();
    match all.len() {
        0..=3 => all.join("; "),
        more => format!("{}; and {} more", all[..3].join("; "), more - 3),
    }
}

/// The cheapest change: somebody on the crew list for the day too, else somebody new; or the strips to another day.
fn help(production: &Production, derived: &Derived, day: &ShootDay, need: &DayNeed, link: &Link) -> String {
    let name = link.needs.as_deref().unwrap_or_default();
    let fitting = derived.links.fitting.get(need.link).map(Vec::as_slice).unwrap_or_default();
    let known = fitting.iter().filter(|at| !need.crew.contains(at)).filter_map(|at| Some((at, production.crew.get(*at)?)));
    // Who works elsewhere that day, or is away, is no help.
    let elsewhere = |at: usize| {
        let same_date = production.days.iter().zip(&derived.days).filter(|(other, _)| other.date == day.date);
        same_date.flat_map(|(_, plan)| &plan.crew).any(|one| one.member == at)
    };
    let away = |member: &CrewMember| member.unavailable.iter().any(|away| away.span.contains(day.date));
    let mut free = known.filter(|(at, member)| member.name.is_some() && !away(member) && !elsewhere(**at)).map(|(_, member)| member);
    let engage = match free.next() {
        Some(member) => {
            let how = if member.units.contains(&day.unit) { "add it to `dates`, or " } else { "" };
            format!("engage {} ({}) for the day too: {how}a call by name under `calls`", words::crew(member), member.position)
        }
        _ if need.met() > 0 => format!("engage {} more for the day, as a day player", need.wanted - need.met()),
        _ => format!("engage {} for the day, as a day player in the crew list", article(name)),
    };
    let numbers: Vec<_> = need.scenes.iter().collect();
    match nearest_met(production, derived, day, need, fitting) {
        Some(date) => format!("{engage}; or move {} to {date}, where there is one", words::scenes(&numbers)),
        None => engage,
    }
}

/// The work day of the same unit, nearest in time, on which enough people meet the need.
fn nearest_met(production: &Production, derived: &Derived, day: &ShootDay, need: &DayNeed, fitting: &[usize]) -> Option<Date> {
    let wanted = usize::try_from(need.wanted.saturating_sub(need.named)).unwrap_or(usize::MAX).max(1);
    if fitting.len() < wanted {
        return None;
    }
    let others = production
        .days
        .iter()
        .zip(&derived.days)
        .filter(|(other, _)| other.unit == day.unit && other.date != day.date && other.kind == crate::model::DayKind::Shoot);
    let met = others.filter(|(_, plan)| plan.crew.iter().filter(|one| fitting.binary_search(&one.member).is_ok()).count() >= wanted);
    met.map(|(other, _)| other.date).min_by_key(|date| (words::apart(day.date, *date).abs(), *date))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, d, person};
    use crate::model::Wording;
    use crate::rules::testing::{found, messages};

    fn board() -> Builder {
        let builder = Builder::new().with(|production| production.links = Link::defaults(Wording::Us));
        let builder = builder.scene("1", "INT", "DAY", 8).scene("2", "INT", "DAY", 8).crew("Ada", "Camera", &["main"]);
        builder.element("1", "animals", "old dog", None)
    }

    fn wrangler(builder: Builder, dates: &[Date]) -> Builder {
        builder.crew("Sunniva", "Animals", &["main"]).with(|production| {
            let member = production.crew.last_mut().unwrap();
            member.position = "Animal Wrangler".to_owned();
            member.dates = dates.iter().map(|date| crate::values::DateSpan { from: *date, to: *date }).collect();
        })
    }

    #[test]
    fn nobody_for_an_animal_is_said_once_a_day_with_the_cheapest_change() {
        let builder = wrangler(board(), &[d(2026, 5, 6)]).element("2", "animals", "old dog", None);
        let builder = builder.day(d(2026, 5, 4), "07:00").strip("1", "").strip("2", "").day(d(2026, 5, 6), "07:00");
        let all = found(&builder, &codes::LINK_MISSING);
        assert_eq!(all.len(), 1);
        assert_eq!(all[0].message, "main on 2026-05-04 has nobody as wrangler for scenes 1 and 2: old dog (animals)");
        assert_eq!(
            all[0].help.as_deref(),
            Some(
                "engage Sunniva (Animal Wrangler) for the day too: add it to `dates`, or a call by name under `calls`; \
                 or move scenes 1 and 2 to 2026-05-06, where there is one"
            )
        );
        assert_eq!(all[0].subject.as_deref(), Some("day 2026-05-04 wrangler"));
        assert!(messages(&wrangler(builder, &[]), &codes::LINK_MISSING).is_empty());
    }

    #[test]
    fn a_call_by_name_keeps_it() {
        let builder = wrangler(board(), &[d(2026, 5, 6)]).day(d(2026, 5, 4), "07:00").strip("1", "");
        let builder = builder.day_with(|day| day.calls.push(person("Sunniva")));
        assert!(messages(&builder, &codes::LINK_MISSING).is_empty());
    }

    #[test]
    fn the_eleventh_minor_wants_a_second_teacher() {
        let children = |count| {
            let builder = board().element("2", "background", "children", Some(count)).crew("Judith", "Education", &["main"]);
            let builder = builder.with(|production| production.crew.last_mut().unwrap().position = "Studio Teacher".to_owned());
            builder.day(d(2026, 5, 4), "07:00").strip("2", "")
        };
        assert!(messages(&children(10), &codes::LINK_MISSING).is_empty());
        assert_eq!(
            messages(&children(11), &codes::LINK_MISSING),
            ["main on 2026-05-04 has a studio teacher for 11 minors in scene 2; one looks after 10, so 2 are needed"]
        );
    }

    #[test]
    fn without_a_crew_list_nobody_is_missing() {
        let builder = board().day(d(2026, 5, 4), "07:00").strip("1", "");
        assert_eq!(messages(&builder, &codes::LINK_MISSING).len(), 1);
        let nobody = builder.with(|production| production.crew.clear());
        assert!(messages(&nobody, &codes::LINK_MISSING).is_empty());
    }
}
