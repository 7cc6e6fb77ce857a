//! A performer's chain of calls, each hanging on the next stage.

use super::timeline::{self, Timeline, clock, near, signed};
use crate::model::{CastMember, PersonCall, Production};
use crate::values::{Call, Clock, Stage};

/// The stages of a performer's morning, the last one first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// On set.
    OnSet,
    /// Blocking or rehearsal.
    Blocking,
    /// Make-up and hair.
    Makeup,
    /// Report.
    Report,
    /// Pick-up.
    Pickup,
}

impl Step {
    fn of(stage: Stage) -> Option<Self> {
        match stage {
            Stage::OnSet => Some(Self::OnSet),
            Stage::Blocking => Some(Self::Blocking),
            Stage::Makeup => Some(Self::Makeup),
            Stage::Call | Stage::Shooting | Stage::Lunch | Stage::Wrap => None,
        }
    }
}

/// Why a stage is when it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Stated: a clock time, or a word.
    Stated,
    /// Stated as so many minutes after a stage.
    Hangs(Stage, i32),
    /// Stated as hanging on a stage that has no time.
    NoStage,
    /// On set: the start of the first strip.
    FirstStrip,
    /// Blocking: so many minutes before on set.
    Blocking(i32),
    /// Blocking: at the crew call, which is later than that.
    CrewCall,
    /// Blocking: at on set, since the crew call is later still.
    OnSet,
    /// Make-up: so many minutes before blocking.
    Makeup(i32),
    /// Report: at make-up.
    AtMakeup,
    /// Pick-up: so many minutes before report.
    Drive(i32),
    /// Pick-up: no drive is stated, so the artist comes by own means.
    OwnMeans,
    /// The word at the next stage holds here too.
    Word,
    /// Held back by an earlier stage that is stated.
    HeldBack(Step),
}

/// The reasons of a performer's calls, each none where the call is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Whys {
    /// Pick-up.
    pub pickup: Option<Why>,
    /// Report.
    pub report: Option<Why>,
    /// Make-up and hair.
    pub makeup: Option<Why>,
    /// Blocking or rehearsal.
    pub blocking: Option<Why>,
    /// On set.
    pub on_set: Option<Why>,
}

/// What the chain of one performer and day hangs on.
pub(super) struct Chain<'a> {
    line: &'a Timeline,
    stated: Option<&'a PersonCall>,
    first_strip: Option<Clock>,
    blocking_minutes: i32,
    makeup_minutes: i32,
    pickup_minutes: Option<i32>,
}

/// The resolved calls of one performer and day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Times {
    /// Pick-up.
    pub pickup: Option<Call>,
    /// Report.
    pub report: Option<Call>,
    /// Make-up and hair.
    pub makeup: Option<Call>,
    /// Blocking or rehearsal.
    pub blocking: Option<Call>,
    /// On set.
    pub on_set: Option<Call>,
}

impl<'a> Chain<'a> {
    /// The chain of a member of the cast whose first strip starts then.
    pub fn new(
        production: &Production,
        line: &'a Timeline,
        member: &CastMember,
        stated: Option<&'a PersonCall>,
        first_strip: Option<Clock>,
    ) -> Self {
        let conventions = &production.conventions;
        Self {
            line,
            stated,
            first_strip,
            blocking_minutes: signed(conventions.blocking_minutes),
            makeup_minutes: signed(member.makeup_minutes.unwrap_or(conventions.makeup_minutes)),
            pickup_minutes: member.pickup_minutes.map(signed),
        }
    }

    /// The calls (domain.md 2.2, worked in 2.12).
    ///
    /// On set is the start of the first strip; blocking the later of the show's minutes before that and the crew call;
    /// make-up the artist's own minutes before blocking; report the make-up time; pick-up the artist's minutes before
    /// that. A stated clock time wins; a relative one hangs on its stage; and what is stated for a later stage moves the
    /// earlier ones that are worked out. A stated earlier stage holds back the later ones that would come before it.
    pub fn times(&self) -> (Times, Whys) {
        let of = |step| self.resolve(step, &mut Vec::new()).unzip();
        let ((on_set, on_set_why), (blocking, blocking_why), (makeup, makeup_why)) =
            (of(Step::OnSet), of(Step::Blocking), of(Step::Makeup));
        let ((report, report_why), (pickup, pickup_why)) = (of(Step::Report), of(Step::Pickup));
        let times = Times { pickup, report, makeup, blocking, on_set };
        let whys = Whys { pickup: pickup_why, report: report_why, makeup: makeup_why, blocking: blocking_why, on_set: on_set_why };
        self.hold_back(times, whys)
    }

    fn stated(&self, step: Step) -> Option<Call> {
        let stated = self.stated?;
        match step {
            Step::OnSet => stated.on_set,
            Step::Blocking => stated.blocking,
            Step::Makeup => stated.makeup,
            Step::Report => stated.call,
            Step::Pickup => stated.pickup,
        }
    }

    /// The call of a step, and why. `visiting` holds the steps that wait for this one, so that two that hang on each other
    /// fall back to what the schedule says.
    fn resolve(&self, step: Step, visiting: &mut Vec<Step>) -> Option<(Call, Why)> {
        if visiting.contains(&step) {
            return None;
        }
        visiting.push(step);
        let own = self.stated(step);
        let stated = own.map(|call| {
            timeline::resolve(call, |stage| match Step::of(stage) {
                Some(own) => clock(self.resolve(own, visiting).map(|(call, _)| call)),
                None => self.line.stage(stage),
            })
        });
        let why = match own {
            Some(Call::Offset { stage, minutes }) => Why::Hangs(stage, minutes),
            _ => Why::Stated,
        };
        let call = match stated {
            Some(Call::At(at)) => Some((Call::At(near(at, self.line.call)), why)),
            // A relative call whose stage is not known is printed as written where nothing better is known.
            Some(call @ Call::Offset { .. }) => self.derived(step, visiting).or(Some((call, Why::NoStage))),
            Some(word) => Some((word, why)),
            None => self.derived(step, visiting),
        };
        visiting.pop();
        call
    }

    /// The call of a step that the day does not state. A word at the next stage (`W/N`) is the word here too.
    fn derived(&self, step: Step, visiting: &mut Vec<Step>) -> Option<(Call, Why)> {
        match step {
            Step::OnSet => self.first_strip.map(|at| (Call::At(at), Why::FirstStrip)),
            Step::Blocking => match self.resolve(Step::OnSet, visiting)?.0 {
                Call::At(on_set) => {
                    let lead = on_set.plus(-self.blocking_minutes);
                    let (at, why) = match self.line.call {
                        Some(call) if call > on_set => (on_set, Why::OnSet),
                        Some(call) if call > lead => (call, Why::CrewCall),
                        _ => (lead.min(on_set), Why::Blocking(self.blocking_minutes)),
                    };
                    Some((Call::At(at), why))
                }
                word => Some((word, Why::Word)),
            },
            Step::Makeup => Some(match self.resolve(Step::Blocking, visiting)?.0 {
                Call::At(at) => (Call::At(at.plus(-self.makeup_minutes)), Why::Makeup(self.makeup_minutes)),
                word => (word, Why::Word),
            }),
            Step::Report => Some(match self.resolve(Step::Makeup, visiting)?.0 {
                Call::At(at) => (Call::At(at), Why::AtMakeup),
                word => (word, Why::Word),
            }),
            Step::Pickup => Some(match (self.resolve(Step::Report, visiting)?.0, self.pickup_minutes) {
                (Call::At(at), Some(minutes)) => (Call::At(at.plus(-minutes)), Why::Drive(minutes)),
                (Call::At(_), None) => (Call::SelfReport, Why::OwnMeans),
                (word, _) => (word, Why::Word),
            }),
        }
    }

    /// Nobody is in make-up before a stated report, nor blocking before stated make-up.
    fn hold_back(&self, mut times: Times, mut whys: Whys) -> (Times, Whys) {
        let mut floor: Option<(Clock, Step)> = None;
        for step in [Step::Pickup, Step::Report, Step::Makeup, Step::Blocking] {
            let (slot, why) = match step {
                Step::Pickup => (&mut times.pickup, &mut whys.pickup),
                Step::Report => (&mut times.report, &mut whys.report),
                Step::Makeup => (&mut times.makeup, &mut whys.makeup),
                Step::Blocking | Step::OnSet => (&mut times.blocking, &mut whys.blocking),
            };
            if self.stated(step).is_some() {
                floor = clock(*slot).map(|at| (at, step)).or(floor);
            } else if let (Some(Call::At(at)), Some((least, by))) = (*slot, floor)
                && at < least
            {
                (*slot, *why) = (Some(Call::At(least)), Some(Why::HeldBack(by)));
            }
        }
        (times, whys)
    }
}

#[cfg(test)]
mod tests {
    use crate::derive::testing::{Builder, at, call, d, person};
    use crate::derive::{PerformerDay, derive};
    use crate::model::PersonCall;
    use crate::values::{Call, Clock};

    /// Crew call, and performer 1 with 45 minutes of make-up and 40 from pick-up in the day's first scene.
    fn day(crew_call: &str, stated: Option<PersonCall>) -> PerformerDay {
        let builder = Builder::new().scene("1", "INT", "DAY", 8).cast("1").cast_with("1", |member| {
            (member.makeup_minutes, member.pickup_minutes) = (Some(45), Some(40));
        });
        let builder = builder.day(d(2026, 6, 1), crew_call).strip("1", "1").day_with(|day| day.calls.extend(stated));
        derive(&builder.production, None).days[0].performers[0].clone()
    }

    fn times(day: &PerformerDay) -> String {
        let text = |call: Option<Call>| call.map_or_else(|| "-".to_owned(), |call| call.to_string());
        [day.pickup, day.report, day.makeup, day.blocking, day.on_set].map(text).join(" ")
    }

    #[test]
    fn calls_hang_on_the_first_shot() {
        let worked = day("07:00", None);
        assert_eq!(times(&worked), "05:35 06:15 06:15 07:00 07:30");
        assert_eq!(worked.wrap, Some(at("08:45")), "a page is sixty minutes, and fifteen more to dismissal");
        assert_eq!(worked.status, "SWF");
    }

    #[test]
    fn a_later_crew_call_moves_every_call() {
        assert_eq!(times(&day("08:00", None)), "06:35 07:15 07:15 08:00 08:30");
    }

    #[test]
    fn a_stated_clock_time_does_not_move() {
        let stated = || PersonCall { makeup: Some(call("6:00A")), ..person("1") };
        assert_eq!(times(&day("07:00", Some(stated()))), "05:20 06:00 06:00 07:00 07:30");
        assert_eq!(times(&day("08:00", Some(stated()))), "05:20 06:00 06:00 08:00 08:30");
    }

    #[test]
    fn a_stated_later_stage_moves_the_earlier_ones() {
        let stated = PersonCall { on_set: Some(call("10:00A")), ..person("1") };
        assert_eq!(times(&day("07:00", Some(stated))), "07:35 08:15 08:15 09:00 10:00");
    }

    #[test]
    fn relative_calls_hang_on_their_stage() {
        let stated = PersonCall { makeup: Some(call("on_set-1:00")), pickup: Some(call("call-1:30")), ..person("1") };
        assert_eq!(times(&day("07:00", Some(stated))), "05:30 06:30 06:30 07:00 07:30");
    }

    #[test]
    fn calls_that_hang_on_each_other_fall_back_to_the_schedule() {
        let stated = PersonCall { makeup: Some(call("on_set-1:00")), on_set: Some(call("makeup+1:00")), ..person("1") };
        assert_eq!(times(&day("07:00", Some(stated))), "05:50 06:30 06:30 07:00 07:30");
    }

    #[test]
    fn a_word_passes_to_the_stages_before_it() {
        let stated = PersonCall { call: Some(Call::WillNotify), ..person("1") };
        assert_eq!(times(&day("07:00", Some(stated))), "W/N W/N 06:15 07:00 07:30");
    }

    #[test]
    fn a_stated_report_holds_back_make_up() {
        let stated = PersonCall { call: Some(call("06:30")), ..person("1") };
        assert_eq!(times(&day("07:00", Some(stated))), "05:50 06:30 06:30 07:00 07:30");
    }

    #[test]
    fn times_after_midnight_belong_to_the_day_that_began() {
        let stated = PersonCall { on_set: Some(call("1:00A")), wrap: Some(at("04:30")), ..person("1") };
        let night = day("17:00", Some(stated));
        assert_eq!(times(&night), "22:35 23:15 23:15 00:00+1 01:00+1");
        assert_eq!(night.wrap, Some(at("04:30+1")));
    }

    #[test]
    fn without_a_crew_call_only_stated_times_stand() {
        let nobody = day("", None);
        assert_eq!(times(&nobody), "- - - - -");
        let stated = PersonCall { on_set: Some(Call::At(Clock::new(9, 0))), ..person("1") };
        assert_eq!(times(&day("", Some(stated))), "06:35 07:15 07:15 08:00 09:00");
    }

    #[test]
    fn an_artist_without_a_drive_reports_by_own_means() {
        let builder = Builder::new().scene("1", "INT", "DAY", 8).cast("1").day(d(2026, 6, 1), "07:00").strip("1", "1");
        let day = derive(&builder.production, None).days[0].performers[0].clone();
        assert_eq!(times(&day), "SR 06:30 06:30 07:00 07:30");
        assert!(day.self_report);
    }
}
