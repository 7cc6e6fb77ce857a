//! `callboard explain` of places, their permits, the scouting for a set, and company moves.

use super::explain_thing::{Asked, Wrong};
use crate::documents::explain;
use crate::findings::Explanation;
use crate::values::date;

impl Asked<'_> {
    /// Explains a place, a permit, a scouted set, or the moves of a day.
    pub(super) fn place(&self, thing: &str, name: &str) -> Result<Vec<Explanation>, Wrong> {
        let (production, context) = (self.production(), self.context());
        match thing {
            "location" => {
                let same = |text: &str| text.to_lowercase() == name.to_lowercase();
                let found = production.locations.iter().find(|location| same(&location.id) || same(&location.name));
                let known = production.locations.iter().flat_map(|location| [location.id.as_str(), location.name.as_str()]);
                let found = found.ok_or_else(|| Wrong::new(format!("there is no location `{name}`")).nearest(name, known))?;
                Ok(vec![explain::location(context, found)])
            }
            "permit" => {
                let same = |text: &str| text.eq_ignore_ascii_case(name);
                let found = production.permits.iter().position(|permit| same(&permit.id) || permit.number.as_deref().is_some_and(same));
                let known = production.permits.iter().map(|permit| permit.id.as_str());
                let at = found.ok_or_else(|| Wrong::new(format!("there is no permit `{name}`")).nearest(name, known))?;
                Ok(vec![explain::permit(context, at)])
            }
            "scouting" => {
                let sets = || context.derived.scouting.iter().map(|set| set.set.as_str());
                let at = sets().position(|set| set.to_lowercase() == name.to_lowercase());
                let at = at.ok_or_else(|| Wrong::new(format!("no place was scouted for a set `{name}`")).nearest(name, sets()))?;
                Ok(vec![explain::scouting(context, at)])
            }
            _ => {
                let wanted = date(name, production.conventions.date_order)
                    .map_err(|_| Wrong::new(format!("`{name}` is no date")).help("for example `callboard explain move 2026-05-12`"))?;
                let all: Vec<Explanation> =
                    context.derived.moves.iter().filter(|one| one.date == wanted).map(|one| explain::company_move(context, one)).collect();
                if all.is_empty() {
                    let dates: Vec<String> = context.derived.moves.iter().map(|one| one.date.to_string()).collect();
                    let wrong = Wrong::new(format!("no company moves on {wanted}"));
                    return Err(if dates.is_empty() { wrong } else { wrong.help(format!("there are moves on {}", dates.join(", "))) });
                }
                Ok(all)
            }
        }
    }
}
