//! What each episode of a series costs.

use rust_decimal::Decimal;
use serde::Serialize;

use super::Paper;
use crate::derive::EpisodeTotal;
use crate::documents::{Context, Figure, format};
use crate::model::{Basis, Spread};
use crate::values::round_half_up;
use crate::words::{say, word};

/// The episodes of a series.
#[derive(Debug, Clone, Serialize)]
pub struct Episodes {
    /// How the figures come about.
    pub basis: String,
    /// The episodes, then what belongs to none.
    pub rows: Vec<EpisodeRow>,
    /// All of it: the negative cost.
    pub total: EpisodeRow,
}

/// An episode.
#[derive(Debug, Clone, Serialize)]
pub struct EpisodeRow {
    /// Stable id: `episode-101`.
    pub id: String,
    /// Its number; nothing for what belongs to none.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Its shoot days, shared ones in parts: `7.5`.
    pub days: Option<String>,
    /// Once the pattern.
    pub pattern: Figure,
    /// Its share of what is amortised.
    pub amortized: Figure,
    /// Lines of its own.
    pub own: Figure,
    /// All of it.
    pub total: Figure,
}

impl Paper<'_> {
    /// The episodes, where lines belong to any.
    pub(super) fn episodes(&mut self, context: Context<'_>) -> Option<Episodes> {
        let rows = &self.totals.episodes;
        if rows.is_empty() {
            return None;
        }
        let mut of_lines: Vec<&str> = Vec::new();
        for line in &self.budget.details {
            if let Some(Spread::Amortized(basis)) = line.spread
                && !of_lines.contains(&basis.word())
            {
                of_lines.push(basis.word());
            }
        }
        let mut basis =
            say!("budget-topsheet-the-pattern-is-for", episodes = format::counted(self.budget.pattern_episodes as usize, "episodes"));
        if !of_lines.is_empty() {
            basis.push_str(&say!("budget-topsheet-amortized-lines-are-shared-by", by = of_lines.join(word!("budget-topsheet-and-by"))));
        }
        let shared = match self.budget.shared_day {
            Basis::Pages | Basis::Days => "pages",
            Basis::Scenes => "scenes",
            Basis::Equal => word!("budget-topsheet-equal-parts"),
        };
        basis.push_str(&say!("budget-topsheet-a-shoot-day-that-episodes-share", shared));
        let sum = |pick: fn(&EpisodeTotal) -> Decimal| rows.iter().map(pick).sum::<Decimal>();
        let total = EpisodeRow {
            id: "episode-total".to_owned(),
            number: String::new(),
            title: say!("budget-topsheet-total-negative-cost"),
            days: None,
            pattern: self.figure(sum(|row| row.pattern)),
            amortized: self.figure(sum(|row| row.amortized)),
            own: self.figure(sum(|row| row.own)),
            total: self.figure(sum(|row| row.total)),
        };
        let row = |row: &EpisodeTotal| {
            let episode = context.production.episodes.iter().find(|episode| episode.id == row.id);
            let name = crate::values::name_of_id(&row.id);
            let days = context.derived.globals.get(&format!("EPISODE.{name}.SHOOT_DAYS"));
            EpisodeRow {
                id: format!("episode-{}", if row.id.is_empty() { "none" } else { &row.id }),
                number: row.id.clone(),
                title: if row.id.is_empty() {
                    say!("budget-topsheet-of-no-episode")
                } else {
                    episode.and_then(|own| own.title.clone()).unwrap_or_default()
                },
                days: days.filter(|days| !days.is_zero()).map(|days| days.round_dp(2).normalize().to_string()),
                pattern: self.figure(row.pattern),
                amortized: self.figure(row.amortized),
                own: self.figure(row.own),
                total: self.figure(row.total),
            }
        };
        // Each figure is whole by itself, so a column as printed may differ from its total; the totals are exact.
        let whole = |amount: Decimal| round_half_up(amount, 0);
        type Pick = fn(&EpisodeTotal) -> Decimal;
        let picks: [(&str, Pick); 4] = [
            (word!("budget-topsheet-column-pattern"), |row| row.pattern),
            (word!("budget-topsheet-column-amortized"), |row| row.amortized),
            (word!("budget-topsheet-own-lines"), |row| row.own),
            (word!("budget-topsheet-column-totals"), |row| row.total),
        ];
        let apart = picks.iter().filter_map(|(name, pick)| {
            let apart = rows.iter().map(pick).map(whole).sum::<Decimal>() - whole(sum(*pick));
            (!apart.is_zero()).then(|| match apart > Decimal::ZERO {
                true => say!("budget-topsheet-apart-more", name, apart = apart.abs()),
                false => say!("budget-topsheet-apart-less", name, apart = apart.abs()),
            })
        });
        let apart: Vec<String> = apart.collect();
        if !apart.is_empty() {
            basis.push_str(&say!("budget-topsheet-rounded-one-by-one-the-episodes", apart = apart.join(", ")));
        }
        let rows = rows.iter().map(row).collect();
        Some(Episodes { basis, rows, total })
    }
}
