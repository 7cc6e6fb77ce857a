//! Rules look at facts and at what follows from them, and return findings. They change nothing.

pub mod allow;

use crate::derive::Derived;
use crate::findings::Findings;
use crate::model::Production;

/// Every finding of every rule.
pub fn check(_production: &Production, _derived: &Derived) -> Findings {
    Findings::new()
}
