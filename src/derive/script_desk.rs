//! When the scenes of clearances, notes on the script and dossiers are shot, and by when somebody must have answered.

use jiff::civil::Date;

use super::DayPlan;
use super::business;
use super::plays::{Play, Plays};
use crate::model::{Dossier, Production, Question};
use crate::values::SceneNumber;

/// What the schedule says of a clearance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClearanceStatus {
    /// The scenes it is in, in script order, cut ones left out.
    pub scenes: Vec<SceneNumber>,
    /// The days they are shot.
    pub plays: Vec<Play>,
    /// The date it must be cleared by: its working days of lead before it is shot first.
    pub needed_by: Option<Date>,
    /// Whether it is open although that date has come.
    pub late: bool,
}

/// What the schedule says of a note on the script, or of a question of research: the days its scenes are shot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SceneDays {
    /// The scenes, in script order, cut ones left out.
    pub scenes: Vec<SceneNumber>,
    /// The days they are shot.
    pub plays: Vec<Play>,
}

/// What the schedule says of a dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DossierStatus {
    /// The scenes it serves.
    pub serves: SceneDays,
    /// Those of each of its questions, in their order.
    pub questions: Vec<SceneDays>,
}

/// What the schedule says of the script's desk.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ScriptDesk {
    /// Parallel to `Production::clearances`.
    pub clearances: Vec<ClearanceStatus>,
    /// Parallel to `Production::script_notes`.
    pub notes: Vec<SceneDays>,
    /// Parallel to `Production::research`.
    pub research: Vec<DossierStatus>,
}

impl SceneDays {
    /// The first day on or after a date; the first of all without one.
    #[must_use]
    pub fn next(&self, from: Option<Date>) -> Option<&Play> {
        self.plays.iter().find(|play| from.is_none_or(|from| play.date >= from))
    }
}

/// Works out the desk.
pub(super) fn desk(production: &Production, plans: &[DayPlan], as_of: Option<Date>) -> ScriptDesk {
    if production.clearances.is_empty() && production.script_notes.is_empty() && production.research.is_empty() {
        return ScriptDesk::default();
    }
    let all = Plays::of(production);
    let of = |stated: &[SceneNumber]| {
        let scenes = if stated.is_empty() { Vec::new() } else { all.scenes(stated, "") };
        SceneDays { plays: all.days(plans, &scenes), scenes }
    };
    let clearances = production.clearances.iter().map(|clearance| {
        let scenes = all.scenes(&clearance.scenes, clearance.element.as_deref().unwrap_or(&clearance.item));
        let plays = all.days(plans, &scenes);
        let needed_by = plays.first().map(|play| business::working_before(&production.calendar, play.date, clearance.lead_days));
        let late = clearance.state.is_open() && matches!((needed_by, as_of), (Some(by), Some(now)) if by <= now);
        ClearanceStatus { scenes, plays, needed_by, late }
    });
    let question = |dossier: &Dossier, question: &Question| of(if question.scenes.is_empty() { &dossier.scenes } else { &question.scenes });
    ScriptDesk {
        clearances: clearances.collect(),
        notes: production.script_notes.iter().map(|note| of(note.scene.as_slice())).collect(),
        research: production
            .research
            .iter()
            .map(|dossier| DossierStatus {
                serves: of(&dossier.scenes),
                questions: dossier.questions.iter().map(|one| question(dossier, one)).collect(),
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests {

    use crate::derive::derive;
    use crate::derive::testing::{Builder, d, sc};
    use crate::model::{Clearance, ClearanceState};

    /// Scene 1 plays on Monday 1 June 2026, scene 2 on Wednesday 3 June.
    fn board() -> Builder {
        Builder::new()
            .scene("1", "INT", "DAY", 8)
            .scene("2", "INT", "DAY", 8)
            .element("2", "music", "Harbor Waltz", None)
            .day(d(2026, 6, 1), "07:00")
            .strip("1", "")
            .day(d(2026, 6, 3), "07:00")
            .strip("2", "")
    }

    fn waltz() -> Clearance {
        Clearance { id: "C-1".to_owned(), item: "harbor  waltz".to_owned(), lead_days: 5, ..Clearance::default() }
    }

    #[test]
    fn a_clearance_is_needed_its_working_days_before_its_first_scene() {
        let status = |as_of, change: fn(&mut Clearance)| {
            let mut one = waltz();
            change(&mut one);
            let builder = board().with(|production| production.clearances = vec![one]);
            let desk = derive(&builder.production, Some(as_of)).script_desk;
            (desk.clearances[0].needed_by, desk.clearances[0].late)
        };
        // Five working days before Wednesday 3 June: 2 June, 1 June, 29 May, 28 May, 27 May.
        assert_eq!(status(d(2026, 5, 26), |_| ()), (Some(d(2026, 5, 27)), false));
        assert_eq!(status(d(2026, 5, 27), |_| ()), (Some(d(2026, 5, 27)), true), "on the very date somebody must know");
        assert!(!status(d(2026, 6, 9), |one| one.state = ClearanceState::Cleared).1);
        assert_eq!(status(d(2026, 5, 27), |one| one.scenes = vec![sc("1")]).0, Some(d(2026, 5, 25)));
    }

    #[test]
    fn a_moved_strip_moves_the_date() {
        let mut builder = board().with(|production| production.clearances = vec![waltz()]);
        let strip = builder.production.days[1].strips.remove(0);
        builder.production.days[0].strips.push(strip);
        assert_eq!(derive(&builder.production, None).script_desk.clearances[0].needed_by, Some(d(2026, 5, 25)));
    }
}
