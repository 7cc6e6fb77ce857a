//! How papers leave the production: how a call sheet stands, who gets which papers, and what a message to each of them says.

pub mod distribution;
pub mod event;
pub mod letter;
pub mod standing;
