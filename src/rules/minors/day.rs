//! What one day of a child may hold: hours at the place of work and of work, the hours of the clock, work without a
//! break, school.

use super::Child;
use crate::derive::signed;
use crate::findings::{Findings, Severity};
use crate::rules::moment::{Stretch, outside};
use crate::rules::packs::Term;
use crate::rules::words;
use crate::values::{Clock, ClockStyle, Hours};

/// ` on a school day`, where the clause says so.
fn school(term: &Term) -> &'static str {
    match term.clause.when.school_day {
        Some(true) => " on a school day",
        Some(false) => " on a day without school",
        None => "",
    }
}

impl Child<'_, '_> {
    /// Hours at the place of work, the meal on top of them where the law says so.
    pub fn place(&self, findings: &mut Findings) {
        let (Some(end), Some(elapsed)) = (self.day.end, self.day.elapsed()) else { return };
        let eaten: i32 = self.day.meals.iter().map(|meal| meal.back.minutes() - meal.out.minutes()).sum();
        for term in self.roster.of_each_pack("minor-day", self.someone, &self.when) {
            let Some(place) = term.minutes("place").map(signed) else { continue };
            let meal = term.minutes("meal").map_or(0, signed).min(eaten);
            let most = place + meal;
            if elapsed <= most {
                continue;
            }
            let over = elapsed - most;
            let with = if meal > 0 { format!(" and {} of meal", words::length(meal.into())) } else { String::new() };
            let message = format!(
                "{} is at the place of work from {} to {} on {}: {}, {} more than {}{with}{} ({})",
                self.name(),
                self.day.report.at,
                end.at,
                self.day.date,
                words::length(elapsed.into()),
                words::length(over.into()),
                words::length(place.into()),
                school(&term),
                term.cite()
            );
            let help = format!(
                "call {} at {} or later, or dismiss by {}",
                words::member(self.member),
                self.day.report.at.plus(over),
                end.at.plus(-over)
            );
            findings.push(self.at_report(message).related(end.origin, Some(end.field), format!("dismissed here at {}", end.at)).help(help));
        }
    }

    /// Hours of work.
    pub fn work(&self, findings: &mut Findings) {
        let worked = self.worked();
        for term in self.roster.of_each_pack("minor-day", self.someone, &self.when) {
            let Some(most) = term.minutes("work").map(signed).filter(|most| worked > *most) else { continue };
            let over = words::length((worked - most).into());
            let message = format!(
                "{} works {} on {}: {over} more than {}{} ({})",
                self.name(),
                words::length(worked.into()),
                self.day.date,
                words::length(most.into()),
                school(&term),
                term.cite()
            );
            let help = format!("cut {over} of the work of {}, or move a scene to another day", words::member(self.member));
            findings.push(self.at_report(message).help(help));
        }
    }

    /// The hours of the clock that a child may be at work in: for infants the parts of the day, for all the curfew.
    pub fn windows(&self, findings: &mut Findings) {
        let Some(end) = self.day.end else { return };
        for term in ["minor-day", "minor-window"].into_iter().flat_map(|rule| self.roster.of_each_pack(rule, self.someone, &self.when)) {
            let windows = term.hours("windows");
            let stretch = |from: Clock, to: Clock| Stretch { from: from.minutes().into(), to: to.minutes().into() };
            let own = stretch(self.day.report.at, end.at);
            // A day must lie in one of them: of several the one that holds most of it counts.
            let best = windows.iter().map(|window| (outside(own, &[stretch(window.from, window.to)]), *window)).min_by_key(|(out, _)| *out);
            let Some((out, window)) = best.filter(|(out, _)| *out > 0) else { continue };
            let tomorrow = match term.clause.when.school_tomorrow {
                Some(false) => " before a day without school",
                None | Some(true) => "",
            };
            let message = format!(
                "{} is at the place of work from {} to {} on {}: {} outside {}{tomorrow} ({})",
                self.name(),
                self.day.report.at,
                end.at,
                self.day.date,
                words::length(out),
                hours(&windows),
                term.cite()
            );
            let mut ways = Vec::new();
            if self.day.report.at < window.from {
                ways.push(format!("call {} at {} or later", words::member(self.member), window.from));
            }
            if end.at > window.to {
                ways.push(format!("dismiss by {}", window.to));
            }
            findings.push(
                self.at_report(message)
                    .related(end.origin, Some(end.field), format!("dismissed here at {}", end.at))
                    .help(ways.join(", and ")),
            );
        }
    }

    /// Work without a break.
    pub fn continuous(&self, findings: &mut Findings) {
        let strips = self.strips();
        let minutes = |(from, to): &(Clock, Clock)| to.minutes() - from.minutes();
        let Some(longest) = strips.iter().max_by_key(|stretch| minutes(stretch)) else { return };
        for term in self.roster.of_each_pack("minor-day", self.someone, &self.when) {
            let Some(most) = term.minutes("continuous").map(signed).filter(|most| minutes(longest) > *most) else { continue };
            let message = format!(
                "{} works from {} to {} on {} without a break: {} more than {} ({})",
                self.name(),
                longest.0,
                longest.1,
                self.day.date,
                words::length((minutes(longest) - most).into()),
                words::length(most.into()),
                term.cite()
            );
            findings.push(self.at_report(message).help(format!("break the work by {}", longest.0.plus(most))));
        }
    }

    /// School on set, where the report says how much there was.
    pub fn school(&self, findings: &mut Findings) {
        let rows = self.day.days.iter().filter_map(|index| self.roster.report(*index)?.performer(self.member.id.as_str()));
        let Some((row, tutoring)) = rows.filter_map(|row| Some((row, row.tutoring?))).next() else { return };
        for term in self.roster.of_each_pack("minor-school", self.someone, &self.when) {
            let Some(least) = term.minutes("school").filter(|least| tutoring < *least) else { continue };
            let banked = self.roster.term("minor-school-slots", self.someone, &self.when).and_then(|term| term.minutes("banked_in_month"));
            let banked = banked.map(|most| format!(" or banked hours, {} a month at the most,", words::length(most.into())));
            let message = format!(
                "{} has {} of school on set on {}, a school day: {} short of {}, unless the child's own school{} made it up ({})",
                self.name(),
                words::length(tutoring.into()),
                self.day.date,
                words::length(i64::from(least) - i64::from(tutoring)),
                words::length(least.into()),
                banked.unwrap_or_default(),
                term.cite()
            );
            let help = "keep school first on the next school day; correct `tutoring`, or allow it where the hours were made up";
            // What is not known to be a breach, and rests on a figure that nobody checked, is a note.
            findings.push(self.finding(message).severity(Severity::Note).at(row.origin).field("tutoring").help(help));
        }
    }
}

/// `05:00–22:00`, `09:30–11:30 and 14:30–16:30`.
fn hours(windows: &[Hours]) -> String {
    let all: Vec<String> = windows.iter().map(|window| window.text(ClockStyle::TwentyFour)).collect();
    all.join(" and ")
}
