//! `callboard new`.

use std::path::PathBuf;

use clap::Args;

use super::{FAILED, OK, print, say, schema};

/// The production that `new` writes: the short example, word for word, under a line for editors.
const PRODUCTION: &str = include_str!("../../examples/short/production.yaml");

#[derive(Debug, Args)]
#[command(after_help = "Example:
  callboard new my-film
  callboard build my-film")]
pub(super) struct NewArgs {
    /// The folder to make; it may exist, if it holds no production yet
    dir: PathBuf,
}

pub(super) fn run(args: &NewArgs) -> u8 {
    let file = args.dir.join("production.yaml");
    // An editor completes and checks the file by the schema that lies beside it.
    let text = format!("{}\n{PRODUCTION}", schema::modeline());
    let written = fs_err::create_dir_all(&args.dir).and_then(|()| {
        use std::io::Write;
        // `create_new` never overwrites, whatever happens between a look and the write.
        fs_err::OpenOptions::new().write(true).create_new(true).open(&file)?.write_all(text.as_bytes())
    });
    // Without the schema the production is as good; only an editor knows less.
    let schema = written.is_ok() && schema::write(&args.dir).is_ok();
    match written {
        Ok(()) => {
            let dir = args.dir.display();
            print(&format!(
                "wrote {}\n{}\nnext:\n  callboard build {dir}\n  open {}\n",
                file.display(),
                if schema { format!("wrote {}, for editors\n", args.dir.join(schema::FILE).display()) } else { String::new() },
                args.dir.join("out/index.html").display()
            ));
            OK
        }
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            say(&format!("error: `{}` is there already; nothing was changed\nhelp: choose another folder", file.display()));
            FAILED
        }
        Err(error) => {
            say(&format!("error[CB902]: {error}"));
            FAILED
        }
    }
}
