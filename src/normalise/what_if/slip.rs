//! A task of post-production that ends later.

use super::apply::{Done, Refused};
use crate::model::{Milestone, Production};
use crate::values::{Lag, slug};

/// Reads `picture lock slips 4 days` and `slip picture-lock 4 days`; none where it is neither.
pub(super) fn read(words: &[&str]) -> Option<Result<(String, Lag), String>> {
    let is = |word: &&str, known: &[&str]| known.iter().any(|known| word.eq_ignore_ascii_case(known));
    let ask = || "say what slips, and by how much: `picture-lock slips 4 days`".to_owned();
    if let Some(at) = words.iter().position(|word| is(word, &["slips"])) {
        let by: Vec<&str> = words[at + 1..].iter().copied().filter(|word| !word.eq_ignore_ascii_case("by")).collect();
        return Some(whole(&words[..at], &by.join(" ")).ok_or_else(ask));
    }
    let (_, rest) = words.split_first().filter(|(verb, _)| is(verb, &["slip"]))?;
    // The length is the shortest tail that begins with a figure.
    let at = rest.iter().rposition(|word| word.starts_with(|c: char| c.is_ascii_digit())).filter(|at| *at > 0);
    Some(at.and_then(|at| whole(&rest[..at], &rest[at..].join(" "))).ok_or_else(ask))
}

fn whole(name: &[&str], by: &str) -> Option<(String, Lag)> {
    let by: Lag = by.parse().ok()?;
    (!name.is_empty() && by.days > 0).then(|| (name.join(" "), by))
}

/// Lets a task end later. What was reached stays.
pub(super) fn slip(production: &mut Production, name: &str, by: Lag) -> Result<Done, Refused> {
    let at = find(production, name)?;
    let task = &mut production.post[at];
    if let Some(reached) = task.reached() {
        return Err(Refused::new(format!("{} was reached on {reached}, and cannot slip any more", task.name)));
    }
    if task.is_dropped() {
        return Err(Refused::new(format!("{} is dropped, and nothing waits for it", task.name)));
    }
    task.slip = match (task.slip.days, task.slip.calendar == by.calendar) {
        (0, _) => by,
        (days, true) => Lag { days: days + by.days, ..by },
        _ => return Err(Refused::new(format!("{} slips already, in days of another kind", task.name)).help("say both in one kind of days")),
    };
    Ok(format!("{} ends {by} later", task.name))
}

/// A task by its id or name, or by a piece of it that only one has.
fn find(production: &Production, name: &str) -> Result<usize, Refused> {
    let wanted = slug(name);
    let all = || production.post.iter().enumerate();
    let same = |task: &Milestone| slug(&task.id) == wanted || slug(&task.name) == wanted;
    if let Some((at, _)) = all().find(|(_, task)| task.id == name).or_else(|| all().find(|(_, task)| same(task))) {
        return Ok(at);
    }
    let has = |task: &Milestone| !wanted.is_empty() && (slug(&task.id).contains(&wanted) || slug(&task.name).contains(&wanted));
    let near: Vec<usize> = all().filter(|(_, task)| has(task)).map(|(at, _)| at).collect();
    match near.as_slice() {
        [one] => Ok(*one),
        [] => {
            let known = production.post.iter().flat_map(|task| [task.id.as_str(), task.name.as_str()]);
            Err(Refused::new(format!("there is no task `{name}` in the post plan")).nearest(name, known))
        }
        several => {
            let ids: Vec<&str> = several.iter().map(|at| production.post[*at].id.as_str()).collect();
            Err(Refused::new(format!("`{name}` may be any of {} tasks", ids.len())).help(format!("name one: {}", ids.join(", "))))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, d};

    #[test]
    fn what_slips_is_read_either_way() {
        let words = |text: &str| read(&text.split_whitespace().collect::<Vec<_>>());
        assert_eq!(words("picture lock slips 4 days"), Some(Ok(("picture lock".to_owned(), Lag::working(4)))));
        assert_eq!(words("lock slips by 2 weeks"), Some(Ok(("lock".to_owned(), Lag::calendar(14)))));
        assert_eq!(words("slip producers-cut-2 4d"), Some(Ok(("producers-cut-2".to_owned(), Lag::working(4)))));
        assert_eq!(words("slip reel 2 10 calendar days"), Some(Ok(("reel 2".to_owned(), Lag::calendar(10)))));
        assert!(words("slip lock").is_some_and(|read| read.is_err()));
        assert!(words("lock slips a bit").is_some_and(|read| read.is_err()));
        assert_eq!(words("drop day 3"), None);
    }

    #[test]
    fn a_task_is_found_by_a_piece_of_its_name_that_only_it_has() {
        let builder = Builder::new().milestone("picture-lock", None, None, &[]).milestone("premix", None, None, &[]);
        let builder = builder.milestone("final-mix", None, None, &[]).milestone("wrap", Some(d(2026, 6, 1)), Some(d(2026, 6, 1)), &[]);
        let mut production = builder.production;
        assert_eq!(slip(&mut production, "lock", Lag::working(4)).unwrap(), "Milestone picture-lock ends 4 working days later");
        assert_eq!(slip(&mut production, "picture lock", Lag::working(1)).unwrap(), "Milestone picture-lock ends 1 working day later");
        assert_eq!(production.post[0].slip, Lag::working(5), "what-ifs are made one after the other");
        let refused = slip(&mut production, "mix", Lag::working(1)).unwrap_err();
        assert_eq!(refused.help.as_deref(), Some("name one: premix, final-mix"));
        assert!(slip(&mut production, "wrap", Lag::working(1)).unwrap_err().message.contains("was reached on 2026-06-01"));
        assert!(slip(&mut production, "grade", Lag::working(1)).is_err());
    }
}
