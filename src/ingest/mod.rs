//! Files into records: text with its origin, nothing interpreted.

mod record;
pub mod sheet;

pub use record::{Node, Record, Value};
