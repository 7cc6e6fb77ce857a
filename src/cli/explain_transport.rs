//! `callboard explain run` and `explain equipment`.

use super::explain_thing::{Asked, Wrong};
use crate::documents::explain;
use crate::findings::Explanation;

impl Asked<'_> {
    /// The run of this number on a day, of every unit that is meant.
    pub(super) fn run(&self, words: &[String]) -> Result<Vec<Explanation>, Wrong> {
        let (id, wanted) = self.who_and_when(words)?;
        let (production, plans) = (self.production(), &self.context().derived.days);
        let days = self.days(wanted)?;
        let id = id.strip_prefix("run ").unwrap_or(&id);
        let runs = |at: usize| plans.get(at).map(|plan| plan.runs.as_slice()).unwrap_or_default();
        let name = |run: &crate::derive::RunPlan| production.runs.get(run.run).map_or("", |run| run.id.as_str());
        let mut all = Vec::new();
        for at in &days {
            let own = runs(*at).iter().enumerate().filter(|(_, run)| name(run).eq_ignore_ascii_case(id));
            all.extend(own.map(|(index, _)| explain::run(self.context(), *at, index)));
        }
        if all.is_empty() {
            let known: Vec<&str> = days.iter().flat_map(|at| runs(*at)).map(name).collect();
            let wrong = Wrong::new(format!("there is no run `{id}` on that day"));
            let wrong = if known.is_empty() {
                wrong.help("the day has no runs")
            } else {
                wrong.help(format!("its runs are: {}", known.join(", ")))
            };
            return Err(wrong);
        }
        Ok(all)
    }

    /// Every order of this item.
    pub(super) fn equipment(&self, text: &str) -> Result<Vec<Explanation>, Wrong> {
        let items = &self.production().equipment;
        let same = |own: &str| own.eq_ignore_ascii_case(text);
        let found = (0..items.len()).filter(|at| items[*at].id.as_deref().is_some_and(same) || same(&items[*at].item));
        let all: Vec<Explanation> = found.map(|at| explain::equipment(self.context(), at)).collect();
        let known = items.iter().flat_map(|item| [Some(item.item.as_str()), item.id.as_deref()]).flatten();
        if all.is_empty() { Err(Wrong::new(format!("there is no equipment `{text}`")).nearest(text, known)) } else { Ok(all) }
    }
}
