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
    let io = |action| {
        let refused = &refused;
        move |error| refused(action, error)
    };
    // Opens the file to learn whether it may be written to: renaming would not check that.
    let (target, permissions) = match OpenOptions::new().write(true).open(path) {
        Ok(mut old) => {
            let metadata = old.metadata().map_err(io("open"))?;
            if !metadata.is_file() {
                return write(&mut old);
            }
            let target = or_where_unsupported(path.to_path_buf(), fs::canonicalize(path)).map_err(io("open"))?;
            (target, Some(metadata.permissions()))
        }
        Err(error) if error.kind() == ErrorKind::NotFound => (path.to_path_buf(), None),
        Err(error) => return Err(refused("open", error)),
    };
    let mut temporary = Temporary::beside(&target).map_err(io("write"))?;
    if let Some(permissions) = permissions {
        or_where_unsupported((), temporary.file.set_permissions(permissions)).map_err(io("write"))?;
    }
    write(&mut temporary.file)?;
    temporary.file.sync_all().map_err(io("write"))?;
    temporary.rename(&target).map_err(io("replace"))
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
struct Temporary {
    path: PathBuf,
    file: File,
    renamed: bool,
}

impl Temporary {
    fn beside(target: &Path) -> io::Result<Self> {
        const ATTEMPTS: u32 = 1000;

        let mut attempt = 0;
        loop {
            // Made from random keys, because not every system numbers its processes.
            let number = RandomState::new().hash_one(attempt);
            let path = target.with_file_name(format!(".haversack-{number:016x}.tmp"));
            match OpenOptions::new().write(true).create_new(true).open(&path) {
                Ok(file) => return Ok(Temporary { path, file, renamed: false }),
                // Another writer has this number: it is at work, or was killed.
                Err(error) if error.kind() == ErrorKind::AlreadyExists && attempt < ATTEMPTS => attempt += 1,
                Err(error) => return Err(error),
            }
        }
    }

    fn rename(mut self, target: &Path) -> io::Result<()> {
        fs::rename(&self.path, target)?;
        self.renamed = true;
        Ok(())
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        if !self.renamed {
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
