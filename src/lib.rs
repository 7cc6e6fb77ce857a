//! callboard compiles a production's facts into its paperwork.
#![warn(missing_docs)]

pub mod build;
pub mod cli;
pub mod derive;
pub mod documents;
pub mod findings;
pub mod ingest;
pub mod model;
pub mod normalise;
pub mod render;
pub mod rules;
pub mod values;
