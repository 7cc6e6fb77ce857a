//! `callboard schema`: the vocabulary of the user's files, for editors that complete and check as one types.

mod examples;
mod patterns;
mod shape;

use std::path::{Path, PathBuf};

use clap::Args;

use super::{FAILED, OK, print, say};

/// The schema's file in a production's folder: hidden, so that it is no source.
pub(super) const FILE: &str = ".callboard-schema.json";

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  callboard schema > callboard.schema.json
  callboard schema --into my-film       write my-film/.callboard-schema.json, as `callboard new` does

An editor with a YAML language server completes and checks a file whose first line names the schema:
  # yaml-language-server: $schema=.callboard-schema.json
The path counts from the file's own folder. For all files at once, in the settings of VS Code:
  \"yaml.schemas\": {\"./.callboard-schema.json\": [\"*.yaml\", \"*.yml\"]}
Run it again after an update of callboard: the schema is of the version that wrote it.")]
pub(super) struct SchemaArgs {
    /// Write it into this folder, where the files can name it, instead of printing it
    #[arg(long, value_name = "DIR")]
    into: Option<PathBuf>,
}

pub(super) fn run(args: &SchemaArgs) -> u8 {
    let Some(folder) = &args.into else {
        print(&text());
        return OK;
    };
    match write(folder) {
        Ok(()) => {
            let file = folder.join(FILE);
            print(&format!("wrote {}\n\nfirst line of the files beside it:\n  {}\n", file.display(), modeline()));
            OK
        }
        Err(error) => {
            say(&format!("error[CB902]: `{}` cannot be written: {error}", folder.join(FILE).display()));
            FAILED
        }
    }
}

/// Writes the schema into a folder.
pub(super) fn write(folder: &Path) -> std::io::Result<()> {
    crate::build::write_whole(&folder.join(FILE), text().as_bytes())
}

/// The line by which a file beside the schema names it.
pub(super) fn modeline() -> String {
    format!("# yaml-language-server: $schema={FILE}")
}

fn text() -> String {
    format!("{}\n", serde_json::to_string_pretty(&shape::schema()).unwrap_or_default())
}
