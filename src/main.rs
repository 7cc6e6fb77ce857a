//! The program: words in, an exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    callboard::cli::run(std::env::args_os())
}
