//! What happened: the day's report.

use super::{Kind, Table, f, t};
use crate::model::{Part, SceneState};

pub(super) static REPORTS: Table = t(
    "reports",
    Part::Schedule,
    &["unit", "date"],
    "What happened on a day: the source of the production report and Exhibit G.",
    &[
        f("date", Kind::Date, "The date."),
        f("unit", Kind::Ref("units"), "The unit; main by default."),
        f("call", Kind::Clock, "Crew call as it was; the planned one by default."),
        f("shooting_call", Kind::Clock, "Shooting call as it was."),
        f("first_shot", Kind::Clock, "First shot of the day."),
        f("lunch_out", Kind::Clock, "First meal called."),
        f("lunch_in", Kind::Clock, "Back from it."),
        f("first_shot_after_lunch", Kind::Clock, "First shot after it."),
        f("grace", Kind::Bool, "True where grace was called before the first meal."),
        f("second_meal_out", Kind::Clock, "Second meal called."),
        f("second_meal_in", Kind::Clock, "Back from it."),
        f("camera_wrap", Kind::Clock, "Camera wrap."),
        f("last_out", Kind::Clock, "The last person out."),
        f("scenes", Kind::Records(&SCENE_REPORTS), "What was shot, scene by scene; what is not named here was shot as planned."),
        f("cast", Kind::Records(&CAST_REPORTS), "Times of the cast."),
        f("crew", Kind::Records(&CREW_REPORTS), "Times of crew or departments that differ from the company's."),
        f("background", Kind::Records(&BACKGROUND_REPORTS), "Background."),
        f("catering", Kind::TextMap, "Meals served: {breakfast: 92, lunch: 118}."),
        f("rolls", Kind::Records(&ROLLS), "Camera rolls or cards, and sound."),
        f("weather", Kind::Text, "Weather as it was."),
        f("delays", Kind::Markdown, "Delays and their causes."),
        f("injuries", Kind::Markdown, "Injuries and incidents; none by default."),
        f("guests", Kind::Text, "Guests."),
        f("equipment", Kind::Text, "Equipment lost, damaged or extra."),
        f("notes", Kind::Markdown, "Anything else."),
        f("prepared_by", Kind::Text, "Who prepared the report."),
        f("approved_by", Kind::Text, "Who approved it."),
    ],
);

pub(super) static SCENE_REPORTS: Table = t(
    "scenes",
    Part::Schedule,
    &["scene", "part"],
    "What was shot of one scene.",
    &[
        f("scene", Kind::SceneNumber, "The scene."),
        f("part", Kind::Text, "Which part of it."),
        f("state", Kind::Choice(SceneState::WORDS), "completed (default), partial, not-shot, retake or added."),
        f("pages", Kind::Eighths, "Pages shot; the strip's for a completed scene by default."),
        f("setups", Kind::Integer, "Set-ups."),
        f("timed", Kind::Text, "Timed screen time in minutes and seconds: 1:25."),
        f("notes", Kind::Text, "Why it was not finished, or anything else."),
    ],
);

pub(super) static CAST_REPORTS: Table = t(
    "cast",
    Part::People,
    &["who"],
    "One performer's day as it was.",
    &[
        f("who", Kind::Text, "The cast number."),
        f("status", Kind::Text, "Status letters, where they differ from the schedule's."),
        f("leave", Kind::Clock, "Left for the location."),
        f("arrive", Kind::Clock, "Arrived at the location."),
        f("report", Kind::Clock, "Report to make-up and wardrobe."),
        f("on_set", Kind::Clock, "Report on set."),
        f("dismiss_set", Kind::Clock, "Dismissed from set."),
        f("dismiss", Kind::Clock, "Make-up and wardrobe off."),
        f("leave_location", Kind::Clock, "Left the location."),
        f("arrive_studio", Kind::Clock, "Arrived at the studio or the lodging."),
        f("nd_meal_out", Kind::Clock, "Non-deductible meal: out."),
        f("nd_meal_in", Kind::Clock, "Non-deductible meal: in."),
        f("first_meal_out", Kind::Clock, "First meal: out; the company's by default."),
        f("first_meal_in", Kind::Clock, "First meal: in."),
        f("second_meal_out", Kind::Clock, "Second meal: out."),
        f("second_meal_in", Kind::Clock, "Second meal: in."),
        f("stunt_adjustment", Kind::Text, "Stunt adjustment."),
        f("tutoring", Kind::Minutes, "Tutoring of a minor."),
        f("outfits", Kind::Integer, "Outfits provided."),
        f("forced_call", Kind::Bool, "True for a forced call."),
        f("meal_penalties", Kind::Integer, "Meal period violations."),
        f("not_photographed", Kind::Bool, "True for somebody who was called and not photographed."),
        f("notes", Kind::Text, "Remarks."),
    ],
);

pub(super) static CREW_REPORTS: Table = t(
    "crew",
    Part::People,
    &["who"],
    "One member of the crew, or a department, as the day was.",
    &[
        f("who", Kind::Text, "The name or id of a crew member, or a department."),
        f("call", Kind::Clock, "In."),
        f("out", Kind::Clock, "Out."),
        f("meal_out", Kind::Clock, "First meal: out."),
        f("meal_in", Kind::Clock, "First meal: in."),
        f("second_meal_out", Kind::Clock, "Second meal: out."),
        f("second_meal_in", Kind::Clock, "Second meal: in."),
        f("notes", Kind::Text, "Remarks."),
    ],
);

pub(super) static BACKGROUND_REPORTS: Table = t(
    "background",
    Part::People,
    &["name"],
    "Background as the day was.",
    &[
        f("name", Kind::Text, "Who."),
        f("count", Kind::Integer, "How many."),
        f("call", Kind::Clock, "In."),
        f("out", Kind::Clock, "Out."),
        f("meal_out", Kind::Clock, "Meal: out."),
        f("meal_in", Kind::Clock, "Meal: in."),
        f("rate", Kind::Text, "Rate."),
        f("adjustments", Kind::Text, "Adjustments and allowances."),
    ],
);

pub(super) static ROLLS: Table = t(
    "rolls",
    Part::Schedule,
    &["roll"],
    "A roll, card or sound file.",
    &[
        f("roll", Kind::Text, "Its name: A012."),
        f("kind", Kind::Choice(&["picture", "sound"]), "picture (default) or sound."),
        f("amount", Kind::Text, "Its length or size."),
        f("notes", Kind::Text, "Remarks."),
    ],
);
