//! The plan of post-production as `callboard model` prints it.

use jiff::civil::Date;
use serde::Serialize;

use super::Context;

/// A task or milestone with its place in the plan.
#[derive(Debug, Serialize)]
pub(super) struct TaskJson {
    id: String,
    name: String,
    episode: Option<String>,
    stage: &'static str,
    start: Option<Date>,
    date: Option<Date>,
    actual: Option<Date>,
    finish: Option<Date>,
    late_start: Option<Date>,
    late_finish: Option<Date>,
    deadline: Option<Date>,
    float: Option<i32>,
    critical: bool,
    owner: Option<String>,
    vendor: Option<String>,
    depends_on: Vec<String>,
    state: &'static str,
    slack: Option<i32>,
}

/// Every task, in the order of the file. `date` is the planned date, else the one the plan gives.
pub(super) fn tasks(context: Context<'_>) -> Vec<TaskJson> {
    let (p, d) = (context.production, context.derived);
    let all = p.post.iter().zip(&d.post).zip(&d.plan);
    all.map(|((milestone, status), task)| TaskJson {
        id: milestone.id.clone(),
        name: milestone.name.clone(),
        episode: milestone.episode.clone(),
        stage: milestone.stage.word(),
        start: task.start,
        date: task.planned.or(task.finish),
        actual: milestone.actual,
        finish: task.finish,
        late_start: task.late_start,
        late_finish: task.late_finish,
        deadline: task.deadline,
        float: task.float,
        critical: task.critical,
        owner: milestone.owner.clone(),
        vendor: milestone.vendor.clone(),
        depends_on: milestone.depends_on.clone(),
        state: status.state.word(),
        slack: status.slack,
    })
    .collect()
}
