//! The program: words in, an exit code out.

use std::path::PathBuf;
use std::process::ExitCode;

use callboard::cli::templates_render::{Request, run};

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let option = |name: &str| words.iter().position(|word| word == name).and_then(|at| words.get(at + 1)).map(PathBuf::from);
    let mut plain: Vec<&String> = Vec::new();
    let mut rest = words.iter();
    while let Some(word) = rest.next() {
        if word.starts_with("--") {
            rest.next();
        } else {
            plain.push(word);
        }
    }
    match plain.as_slice() {
        [first, second, kind, page, out] if *first == "templates" && *second == "render" => run(&Request {
            kind: (*kind).clone(),
            page: PathBuf::from(page),
            out: PathBuf::from(out),
            templates: option("--templates"),
            root: option("--root"),
        }),
        _ => {
            anstream::eprintln!("usage: callboard templates render KIND PAGE.json OUT.pdf|OUT.html [--templates DIR] [--root DIR]");
            ExitCode::from(2)
        }
    }
}
