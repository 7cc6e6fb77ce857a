//! Files into records: text with its origin, nothing interpreted.

mod record;

pub use record::{Node, Record, Value};
