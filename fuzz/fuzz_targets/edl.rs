//! Any bytes as an edit decision list: read, settled and written without a panic, in bounded time.

#![no_main]

use callboard::findings::Sources;
use callboard::ingest::import::{Allot, Known, read_bytes, settle};
use callboard::ingest::yaml_write;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let mut all = [read_bytes("a.edl", bytes, &mut Sources::default())];
    settle(&mut all, Known::default(), Allot::Names);
    let _ = yaml_write::write(&all[0].production, &all[0].records);
});
