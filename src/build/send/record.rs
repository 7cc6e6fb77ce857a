//! Writing the record of what was sent: one line at the end for each thing that happens, on the disk before the next thing
//! is done. One run at a time has it.

use std::fs::{self, File};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::Path;

use jiff::civil::Date;

use crate::ingest::sent::{self, Line};

/// The record of a day, open for one run.
#[derive(Debug)]
pub struct Record {
    file: File,
}

/// The right to send: nobody else does while it is held.
#[derive(Debug)]
pub struct Turn(#[expect(dead_code, reason = "held for its lock")] File);

impl Turn {
    /// Takes the right to send; none where another run has it.
    ///
    /// # Errors
    /// When the folder cannot be made or locked.
    pub fn take(root: &Path) -> io::Result<Option<Self>> {
        let folder = root.join(sent::FOLDER);
        fs::create_dir_all(&folder)?;
        let file = File::options().create(true).truncate(false).write(true).open(folder.join(".lock"))?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Self(file))),
            Err(fs::TryLockError::WouldBlock) => Ok(None),
            Err(fs::TryLockError::Error(error)) => Err(error),
        }
    }
}

impl Record {
    /// Opens the record of a day at its end. A last line that was not written whole gets its end.
    ///
    /// # Errors
    /// When it cannot be opened or written.
    pub fn open(root: &Path, date: Date) -> io::Result<Self> {
        let path = root.join(sent::path(date));
        let folder = root.join(sent::FOLDER);
        fs::create_dir_all(&folder)?;
        let mut file = File::options().create(true).read(true).append(true).open(&path)?;
        let mut last = [b'\n'];
        if file.metadata()?.len() > 0 {
            file.seek(SeekFrom::End(-1))?;
            file.read_exact(&mut last)?;
        }
        if last != [b'\n'] {
            cut(&mut file)?;
        }
        // The name of a new file is on the disk before the first line is.
        #[cfg(unix)]
        File::open(&folder)?.sync_all()?;
        Ok(Self { file })
    }

    /// Adds a line and waits until it is on the disk.
    ///
    /// # Errors
    /// When the disk does not take it: then nothing more may be sent.
    pub fn add(&mut self, line: &Line) -> io::Result<()> {
        self.file.write_all(sent::text(line).as_bytes())?;
        self.file.sync_all()
    }
}

/// Takes off a last line that was not written whole: what it would have said had not happened, or is not known.
fn cut(file: &mut File) -> io::Result<()> {
    let mut text = Vec::new();
    file.rewind()?;
    file.read_to_end(&mut text)?;
    let end = text.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    file.set_len(end as u64)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::sent::State;

    #[test]
    fn lines_are_added_and_a_torn_one_goes() {
        let root = tempfile::tempdir().unwrap();
        let date = jiff::civil::date(2026, 6, 1);
        let line = |id: &str| Line { state: State::Accepted, id: id.to_owned(), at: String::new(), reply: String::new(), message: None };
        let path = root.path().join(sent::path(date));
        Record::open(root.path(), date).unwrap().add(&line("a")).unwrap();
        let whole = fs::read_to_string(&path).unwrap();
        fs::write(&path, format!("{whole}{{\"state\":\"pen")).unwrap();
        Record::open(root.path(), date).unwrap().add(&line("b")).unwrap();
        let text = fs::read_to_string(&path).unwrap();
        assert_eq!(text, format!("{}{}", sent::text(&line("a")), sent::text(&line("b"))));
        let turn = Turn::take(root.path()).unwrap();
        assert!(turn.is_some() && Turn::take(root.path()).unwrap().is_none());
        drop(turn);
        assert!(Turn::take(root.path()).unwrap().is_some());
    }
}
