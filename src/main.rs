//! The program: words in, an exit code out.

use std::process::ExitCode;

use callboard::render::worker;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    // A worker is this same program, started by itself: no words of the user's are read.
    if std::env::args_os().nth(1).is_some_and(|word| word == worker::COMMAND) {
        return worker::serve();
    }
    callboard::cli::run(std::env::args_os())
}
