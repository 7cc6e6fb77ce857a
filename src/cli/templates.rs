//! `callboard templates`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::templates_render;

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  callboard templates render call-sheet page.json sheet.pdf --templates my-templates")]
pub(super) struct TemplatesArgs {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Render one page (as `templates data` writes it) through one template.
    Render(RenderArgs),
}

#[derive(Debug, Args)]
struct RenderArgs {
    /// The kind of paper
    kind: String,
    /// The page, as JSON
    page: PathBuf,
    /// The file to write; its ending, .pdf or .html, decides the format
    out: PathBuf,
    /// A folder of templates to use over the built-in ones
    #[arg(long, value_name = "DIR")]
    templates: Option<PathBuf>,
    /// The folder that pictures are read from; the page's own by default
    #[arg(long, value_name = "DIR")]
    root: Option<PathBuf>,
}

pub(super) fn run(args: &TemplatesArgs) -> std::process::ExitCode {
    match &args.command {
        Command::Render(args) => templates_render::run(&templates_render::Request {
            kind: args.kind.clone(),
            page: args.page.clone(),
            out: args.out.clone(),
            templates: args.templates.clone(),
            root: args.root.clone(),
        }),
    }
}
