//! `callboard model`.

use clap::{Args, ValueEnum};

use super::{FAILED, OK, Production, Reading, print, read, say};
use crate::documents::{Context, model_json};

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Format {
    Json,
    Yaml,
}

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  callboard model > model.json
  callboard model examples/feature | jq '.days[] | {date, call, eighths}'")]
pub(super) struct ModelArgs {
    #[command(flatten)]
    production: Production,
    #[command(flatten)]
    reading: Reading,
    /// How to print it
    #[arg(long, value_enum, default_value = "json")]
    format: Format,
}

pub(super) fn run(args: &ModelArgs) -> u8 {
    let facts = match read(args.production.dir.as_deref(), &args.reading, None) {
        Ok(facts) => facts,
        Err(code) => return code,
    };
    let model = model_json::model(Context::internal(&facts.production, &facts.derived), &facts.findings, &facts.sources);
    let text = match args.format {
        Format::Json => serde_json::to_string_pretty(&model).map_err(|error| error.to_string()),
        Format::Yaml => serde_yaml::to_string(&model).map_err(|error| error.to_string()),
    };
    match text {
        Ok(text) => {
            print(&format!("{}\n", text.trim_end()));
            OK
        }
        Err(error) => {
            say(&format!("error: the model cannot be written: {error}"));
            FAILED
        }
    }
}
