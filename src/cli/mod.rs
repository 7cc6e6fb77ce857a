//! The command line.

pub mod templates_render;
