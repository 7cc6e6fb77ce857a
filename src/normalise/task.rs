//! Tasks and milestones of post-production.

use super::Linker;
use super::read::Fields;
use crate::findings::{Finding, Part, codes};
use crate::model::{Milestone, Stage, TaskStatus};
use crate::values::Lag;

/// The records of `post`, in the order given.
pub(super) fn read(linker: &mut Linker<'_>) -> Vec<Milestone> {
    let rows: Vec<Fields<'_>> = linker.rows("post").collect();
    for row in &rows {
        if let Some(text) = row.str("duration").filter(|text| text.parse::<Lag>().is_err()) {
            let message = format!("`{text}` is not a length of work");
            let finding = Finding::new(&codes::BAD_VALUE, message).at(row.origin()).field("duration").blocks(Part::Post);
            linker.say(finding.help("write `10 days` for working days, `30 calendar days`, or `10 weeks`"));
        }
        // What is within no time of its anchor is within a name alone.
        if let Some(text) = row.str("within").filter(|text| Lag::after(text).1 == Lag::default()) {
            let message = format!("`{text}` does not say how long after what");
            let finding = Finding::new(&codes::BAD_VALUE, message).at(row.origin()).field("within").blocks(Part::Post);
            linker.say(finding.help("write `signature + 270 calendar days`"));
        }
    }
    rows.into_iter().filter_map(task).collect()
}

fn task(row: Fields<'_>) -> Option<Milestone> {
    let (id, name) = (row.text("id")?, row.text("name").unwrap_or_default());
    let after: Vec<(String, Lag)> =
        row.names("depends_on").iter().map(|text| Lag::after(text)).map(|(name, lag)| (name.to_owned(), lag)).collect();
    let (depends_on, lags) = after.into_iter().unzip();
    Some(Milestone {
        stage: match row.choice("stage", Stage::WORDS) {
            Some(at) => Stage::ALL[at],
            None => Stage::of(&id).or_else(|| Stage::of(&name)).unwrap_or_default(),
        },
        id,
        name,
        episode: row.text("episode"),
        start: row.date("start"),
        date: row.date("date"),
        duration: row.str("duration").and_then(|text| text.parse().ok()),
        deadline: row.date("deadline"),
        within: row.str("within").map(Lag::after).filter(|(_, lag)| *lag != Lag::default()).map(|(name, lag)| (name.to_owned(), lag)),
        started: row.date("started"),
        actual: row.date("actual"),
        status: row.choice("status", TaskStatus::WORDS).map(|at| TaskStatus::ALL[at]),
        guild_period: row.text("guild_period"),
        owner: row.text("owner"),
        vendor: row.text("vendor"),
        depends_on,
        lags,
        cost: row.money("cost"),
        account: row.text("account"),
        day_cost: row.money("day_cost"),
        late_cost: row.money("late_cost"),
        notes: row.text("notes"),
        slip: Lag::default(),
        origin: row.origin(),
    })
}
