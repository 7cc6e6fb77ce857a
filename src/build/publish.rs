//! How a file gets to its place: written beside it under another name, forced to the disk, renamed. Whoever reads the
//! folder sees the old paper or the new one, and never half of one.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

/// How temporary files begin.
const TEMPORARY: &str = ".callboard-";

/// The file that a lock is held on.
pub(super) const LOCK: &str = ".callboard.lock";

/// The lock on an output folder; free again when it is dropped, or when the program ends in whatever way.
#[derive(Debug)]
pub(super) struct Lock(#[expect(dead_code, reason = "held for its lock")] File);

impl Lock {
    /// Takes the lock; `waiting` is called once if another build has it.
    pub(super) fn take(out: &Path, waiting: impl FnOnce()) -> io::Result<Self> {
        fs::create_dir_all(out)?;
        let file = File::options().create(true).truncate(false).write(true).open(out.join(LOCK))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(fs::TryLockError::WouldBlock) => {
                waiting();
                file.lock()?;
            }
            Err(fs::TryLockError::Error(error)) => return Err(error),
        }
        Ok(Self(file))
    }
}

/// Writes a file under an output folder.
pub(super) fn publish(out: &Path, path: &str, bytes: &[u8]) -> io::Result<()> {
    let target = out.join(path);
    let folder = target.parent().unwrap_or(out);
    fs::create_dir_all(folder)?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(TEMPORARY).suffix(".tmp");
    #[cfg(unix)]
    {
        // A paper is for everybody whom the folder is for; the umask still applies.
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(&target).map_err(|error| error.error)?;
    Ok(())
}

/// Writes one file whole, or not at all: whoever reads it meanwhile sees the old one.
///
/// # Errors
/// When it cannot be written: its folder is not there, or the disk is full.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if !folder.is_dir() {
        return Err(io::Error::new(io::ErrorKind::NotFound, format!("the folder {} is not there", folder.display())));
    }
    publish(folder, &name, bytes)
}

/// Writes a file under an output folder unless it is there with these bytes.
pub(super) fn publish_changed(out: &Path, path: &str, bytes: &[u8]) -> io::Result<()> {
    let is_there = fs::metadata(out.join(path)).is_ok_and(|found| found.len() == bytes.len() as u64)
        && fs::read(out.join(path)).is_ok_and(|found| found == bytes);
    if is_there { Ok(()) } else { publish(out, path, bytes) }
}

/// Removes what a killed build left behind in these folders. Only under the lock: nobody else is writing then.
pub(super) fn sweep<'a>(out: &Path, folders: impl Iterator<Item = &'a str>) {
    for folder in folders {
        for entry in fs::read_dir(out.join(folder)).into_iter().flatten().flatten() {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            if name.starts_with(TEMPORARY) && name.ends_with(".tmp") {
                // It is only litter: the next build tries again.
                let _ = fs::remove_file(entry.path());
            }
        }
    }
}

/// Removes a file and its folder if that is empty then.
pub(super) fn remove(out: &Path, path: &str) -> io::Result<()> {
    let target = out.join(path);
    match fs::remove_file(&target) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    if let Some(folder) = target.parent().filter(|folder| *folder != out) {
        // A folder that holds something else stays.
        let _ = fs::remove_dir(folder);
    }
    Ok(())
}
