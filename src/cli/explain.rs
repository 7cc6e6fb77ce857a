//! `callboard explain`.

use clap::Args;

use super::{OK, USAGE, print, say};
use crate::findings::codes;
use crate::ingest::nearest;

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  callboard explain CB207
  callboard explain short-rest
  callboard explain               list every code")]
pub(super) struct ExplainArgs {
    /// A finding's code or its name; every code is listed without one
    code: Option<String>,
}

pub(super) fn run(args: &ExplainArgs) -> u8 {
    let Some(word) = &args.code else {
        let mut text = String::new();
        for code in codes::ALL {
            text.push_str(&format!("{}  {:7}  {:20}  {}\n", code.id, code.severity.word(), code.name, code.title));
        }
        print(&text);
        return OK;
    };
    match codes::find(word) {
        Some(code) => {
            print(&format!("{} {}: {} ({})\n\n{}", code.id, code.name, code.title, code.severity.word(), code.text));
            OK
        }
        None => {
            say(&format!("error: there is no code `{word}`"));
            let known = codes::ALL.iter().flat_map(|code| [code.id, code.name]);
            match nearest(word, known) {
                Some(near) => say(&format!("help: did you mean `{near}`?")),
                None => say("help: `callboard explain` lists every code"),
            }
            USAGE
        }
    }
}
