//! What happened: one report for each unit and day, from which the production report and Exhibit G are made.
//!
//! It is the only source of actuals. Times stated here replace the planned ones wherever somebody's day is measured.

use jiff::civil::Date;

use super::Origin;
use crate::values::{Clock, Eighths, SceneNumber};

/// How far a scene came on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum SceneState {
    /// Finished: nothing of it is owed.
    #[default]
    Completed,
    /// Partly shot: the rest is owed.
    Partial,
    /// Scheduled and not shot: all of it is owed.
    NotShot,
    /// Shot again; its pages have been counted before.
    Retake,
    /// Shot although another day had it.
    Added,
}

impl SceneState {
    /// The words in the user's files.
    pub const WORDS: &'static [&'static str] = &["completed", "partial", "not-shot", "retake", "added"];

    /// The word in the user's files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Completed => "completed",
            Self::Partial => "partial",
            Self::NotShot => "not-shot",
            Self::Retake => "retake",
            Self::Added => "added",
        }
    }
}

/// What was shot of one scene.
#[derive(Debug, Clone)]
pub struct SceneReport {
    /// The scene.
    pub scene: SceneNumber,
    /// Which part of it.
    pub part: Option<String>,
    /// How far it came.
    pub state: SceneState,
    /// Pages shot, where stated; otherwise the strip's for a completed scene and none for one that was not shot.
    pub pages: Option<Eighths>,
    /// Set-ups.
    pub setups: Option<u32>,
    /// Timed screen time, in seconds.
    pub seconds: Option<u32>,
    /// Why it was not finished, or anything else.
    pub notes: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

/// A meal: out and in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Meal {
    /// When it began.
    pub out: Option<Clock>,
    /// When work went on.
    pub back: Option<Clock>,
}

/// One performer's day as it was.
#[derive(Debug, Clone, Default)]
pub struct CastReport {
    /// The cast number.
    pub who: String,
    /// Status letters, where they differ from the schedule's.
    pub status: Option<String>,
    /// Left for the location.
    pub leave: Option<Clock>,
    /// Arrived at the location.
    pub arrive: Option<Clock>,
    /// Report to make-up and wardrobe.
    pub report: Option<Clock>,
    /// Report on set.
    pub on_set: Option<Clock>,
    /// Dismissed from set.
    pub dismiss_set: Option<Clock>,
    /// Make-up and wardrobe off: the dismissal that rest is measured from.
    pub dismiss: Option<Clock>,
    /// Left the location.
    pub leave_location: Option<Clock>,
    /// Arrived at the studio or lodging.
    pub arrive_studio: Option<Clock>,
    /// Non-deductible meal.
    pub nd_meal: Meal,
    /// First meal.
    pub first_meal: Meal,
    /// Second meal.
    pub second_meal: Meal,
    /// Stunt adjustment, as written.
    pub stunt_adjustment: Option<String>,
    /// Tutoring of a minor, in minutes.
    pub tutoring: Option<u32>,
    /// Outfits provided.
    pub outfits: Option<u32>,
    /// Whether it was a forced call.
    pub forced_call: bool,
    /// Meal period violations.
    pub meal_penalties: Option<u32>,
    /// Called and not photographed.
    pub not_photographed: bool,
    /// Remarks.
    pub notes: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

/// One member of the crew, or a whole department, as the day was.
#[derive(Debug, Clone, Default)]
pub struct CrewReport {
    /// The id of a crew member, or a department's name.
    pub who: String,
    /// Whether `who` is a department.
    pub department: bool,
    /// In.
    pub call: Option<Clock>,
    /// Out.
    pub out: Option<Clock>,
    /// First meal.
    pub meal: Meal,
    /// Second meal.
    pub second_meal: Meal,
    /// Remarks.
    pub notes: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

/// Background as the day was.
#[derive(Debug, Clone, Default)]
pub struct BackgroundReport {
    /// Who.
    pub name: String,
    /// How many.
    pub count: u32,
    /// In.
    pub call: Option<Clock>,
    /// Out.
    pub out: Option<Clock>,
    /// Meal.
    pub meal: Meal,
    /// Rate, as written.
    pub rate: Option<String>,
    /// Adjustments and allowances, as written.
    pub adjustments: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

/// A roll, card or sound file of the day.
#[derive(Debug, Clone)]
pub struct Roll {
    /// Its name: `A012`.
    pub roll: String,
    /// `picture` or `sound`.
    pub kind: String,
    /// Its length or size, as written.
    pub amount: Option<String>,
    /// Remarks.
    pub notes: Option<String>,
}

/// A day of one unit as it was.
#[derive(Debug, Clone, Default)]
pub struct DayReport {
    /// The date.
    pub date: Date,
    /// Id of the unit.
    pub unit: String,
    /// Crew call as it was.
    pub call: Option<Clock>,
    /// Shooting call as it was.
    pub shooting_call: Option<Clock>,
    /// First shot of the day.
    pub first_shot: Option<Clock>,
    /// First meal: out and in, company wide.
    pub lunch: Meal,
    /// First shot after it.
    pub first_shot_after_lunch: Option<Clock>,
    /// Whether the twelve minutes of grace were called before the first meal.
    pub grace: bool,
    /// Second meal.
    pub second_meal: Meal,
    /// Camera wrap.
    pub camera_wrap: Option<Clock>,
    /// The last person out.
    pub last_out: Option<Clock>,
    /// Scenes.
    pub scenes: Vec<SceneReport>,
    /// Cast.
    pub cast: Vec<CastReport>,
    /// Crew whose times differ from the company's.
    pub crew: Vec<CrewReport>,
    /// Background.
    pub background: Vec<BackgroundReport>,
    /// Meals served, in the order written: breakfast, lunch.
    pub catering: Vec<(String, String)>,
    /// Rolls and cards.
    pub rolls: Vec<Roll>,
    /// Weather as it was.
    pub weather: Option<String>,
    /// Delays and their causes, in Markdown.
    pub delays: Option<String>,
    /// Injuries and incidents, in Markdown.
    pub injuries: Option<String>,
    /// Guests.
    pub guests: Option<String>,
    /// Equipment: lost, damaged, extra.
    pub equipment: Option<String>,
    /// Anything else, in Markdown.
    pub notes: Option<String>,
    /// Who prepared it: the key second AD.
    pub prepared_by: Option<String>,
    /// Who approved it: the UPM.
    pub approved_by: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

impl DayReport {
    /// What was shot of a scene or a part of it.
    #[must_use]
    pub fn scene(&self, number: &SceneNumber, part: Option<&str>) -> Option<&SceneReport> {
        self.scenes.iter().find(|report| report.scene == *number && report.part.as_deref() == part)
    }

    /// The row of a performer.
    #[must_use]
    pub fn performer(&self, id: &str) -> Option<&CastReport> {
        self.cast.iter().find(|row| row.who == id)
    }

    /// The row of a crew member, else that of the department.
    #[must_use]
    pub fn crew_member(&self, id: &str, department: &str) -> Option<&CrewReport> {
        let own = self.crew.iter().find(|row| !row.department && row.who == id);
        own.or_else(|| self.crew.iter().find(|row| row.department && row.who.eq_ignore_ascii_case(department)))
    }
}
