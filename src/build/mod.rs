//! build

pub mod facts;
