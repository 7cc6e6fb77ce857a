//! What follows from the facts, purely: no I/O, no findings.

/// Everything that was worked out.
#[derive(Debug, Clone, Default)]
pub struct Derived {}
