//! Writing a file at once or not at all.

use std::fs::{self, File, OpenOptions};
use std::hash::{BuildHasher, RandomState};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// Lets `write` write the new content of the file at `path`, which has the old content until all is written. `refused` says that
/// the system would not do something.
pub(crate) fn replace<E>(
    path: &Path,
    refused: impl Fn(&'static str, io::Error) -> E,
    write: impl FnOnce(&mut File) -> Result<(), E>,
) -> Result<(), E> {
    match Replacement::open(path, &refused)? {
        Opened::Special(mut file) => write(&mut file),
        Opened::Aside(mut replacement) => {
            write(replacement.file())?;
            replacement.finish(refused)
        }
    }
}

/// The place of the new content of a file.
pub(crate) enum Opened {
    /// The file itself, which is not regular: a pipe, a device.
    Special(File),
    /// A file beside it.
    Aside(Replacement),
}

/// The new content of a file, in a file beside it. It is removed unless it is finished.
pub(crate) struct Replacement {
    temporary: Temporary,
    target: PathBuf,
}

impl Replacement {
    /// Begins the new content of the file at `path`. `refused` says that the system would not do something.
    pub(crate) fn open<E>(path: &Path, refused: impl Fn(&'static str, io::Error) -> E) -> Result<Opened, E> {
        let io = |action| {
            let refused = &refused;
            move |error| refused(action, error)
        };
        // Opens the file to learn whether it may be written to: renaming would not check that.
        let (target, permissions) = match OpenOptions::new().write(true).open(path) {
            Ok(old) => {
                let metadata = old.metadata().map_err(io("open"))?;
                if !metadata.is_file() {
                    return Ok(Opened::Special(old));
                }
                let target = or_where_unsupported(path.to_path_buf(), fs::canonicalize(path)).map_err(io("open"))?;
                (target, Some(metadata.permissions()))
            }
            Err(error) if error.kind() == ErrorKind::NotFound => (path.to_path_buf(), None),
            Err(error) => return Err(refused("open", error)),
        };
        let temporary = Temporary::beside(&target).map_err(io("write"))?;
        if let Some(permissions) = permissions {
            or_where_unsupported((), temporary.file.set_permissions(permissions)).map_err(io("write"))?;
        }
        Ok(Opened::Aside(Replacement { temporary, target }))
    }

    /// Returns the file that takes the new content.
    pub(crate) fn file(&mut self) -> &mut File {
        &mut self.temporary.file
    }

    /// Flushes the new content to the disk, and gives it its name.
    pub(crate) fn finish<E>(self, refused: impl Fn(&'static str, io::Error) -> E) -> Result<(), E> {
        self.temporary.file.sync_all().map_err(|error| refused("write", error))?;
        self.temporary.rename(&self.target).map_err(|error| refused("replace", error))
    }
}

/// Returns `otherwise` if the system does not support an operation: WASI has no permissions, and gives no path without
/// links.
fn or_where_unsupported<X>(otherwise: X, result: io::Result<X>) -> io::Result<X> {
    match result {
        Err(error) if error.kind() == ErrorKind::Unsupported => Ok(otherwise),
        result => result,
    }
}

/// A file that is removed unless it is renamed.
pub(crate) struct Temporary {
    path: PathBuf,
    pub(crate) file: File,
    /// Whether there is nothing to remove: it has another name, or none.
    is_kept: bool,
}

impl Temporary {
    /// Makes a file in the folder of `target`.
    pub(crate) fn beside(target: &Path) -> io::Result<Self> {
        const ATTEMPTS: u32 = 1000;

        let mut attempt = 0;
        loop {
            // Made from random keys, because not every system numbers its processes.
            let number = RandomState::new().hash_one(attempt);
            let path = target.with_file_name(format!(".haversack-{number:016x}.tmp"));
            match OpenOptions::new().read(true).write(true).create_new(true).open(&path) {
                Ok(file) => return Ok(Temporary { path, file, is_kept: false }),
                // Another writer has this number: it is at work, or was killed.
                Err(error) if error.kind() == ErrorKind::AlreadyExists && attempt < ATTEMPTS => attempt += 1,
                Err(error) => return Err(error),
            }
        }
    }

    /// Takes the name of the file away, where a file needs none: it is gone then, even if the process is killed.
    #[cfg(feature = "npy")]
    pub(crate) fn unnamed(&mut self) {
        self.is_kept = cfg!(unix) && fs::remove_file(&self.path).is_ok();
    }

    fn rename(mut self, target: &Path) -> io::Result<()> {
        fs::rename(&self.path, target)?;
        self.is_kept = true;
        Ok(())
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        if !self.is_kept {
            // Nothing can be done about a failure here, and the reason for being here is already an error.
            let _ = fs::remove_file(&self.path);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    #[test]
    fn a_write_that_fails_halfway_leaves_the_old_file_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("array.npy");
        let halfway = |file: &mut File| {
            file.write_all(b"half of the").unwrap();
            Err(io::Error::other("full"))
        };
        let names = || fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name()).collect::<Vec<_>>();

        replace(&path, |_, error| error, halfway).unwrap_err();
        assert!(names().is_empty());

        fs::write(&path, b"old").unwrap();
        replace(&path, |_, error| error, halfway).unwrap_err();
        assert_eq!(fs::read(&path).unwrap(), b"old");
        assert_eq!(names(), ["array.npy"]);
    }

    #[test]
    fn a_write_that_panics_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("array.npy");
        std::panic::catch_unwind(|| replace(&path, |_, error| error, |_| panic!("on purpose"))).unwrap_err();
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
    }
}
