//! `write_npy` replaces a file at once or not at all.

#![cfg(feature = "npy")]

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use haversack::interop::error::DataErrorKind;
use haversack::{Array, Rank1};

type Three = Array<u8, Rank1<3>>;

fn names(folder: &Path) -> Vec<String> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[test]
fn a_file_is_made_or_replaced_and_nothing_else_is_left() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("array.npy");
    for value in [1, 2] {
        Three::full(value).write_npy(&path).unwrap();
        assert_eq!(Three::read_npy(&path).unwrap().as_slice(), [value; 3]);
        assert_eq!(names(folder.path()), ["array.npy"]);
    }
}

#[test]
fn a_file_has_any_name_that_the_system_allows() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("n".repeat(255));
    Three::ones().write_npy(&path).unwrap();
    assert_eq!(Three::read_npy(&path).unwrap().as_slice(), [1; 3]);
}

#[test]
fn a_folder_that_is_missing_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("missing").join("array.npy");
    let error = Three::ones().write_npy(&path).unwrap_err();
    let reason = fs::write(&path, []).unwrap_err();
    assert_eq!(error.to_string(), format!("{}: cannot write it: {reason}", path.display()));
    assert!(names(folder.path()).is_empty());
}

#[test]
fn a_directory_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("folder.npy");
    fs::create_dir(&path).unwrap();
    let error = Three::ones().write_npy(&path).unwrap_err();
    assert_eq!(error.to_string(), format!("{}: expected a .npy file, found a directory", path.display()));
    assert!(matches!(error.kind, DataErrorKind::Directory { .. }));
    assert_eq!(names(folder.path()), ["folder.npy"]);
}

#[test]
fn a_name_that_cannot_be_replaced_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a/../array.npy");
    Three::ones().write_npy(&path).unwrap_err();
    Three::ones().write_npy("").unwrap_err();
    assert!(names(folder.path()).is_empty());
    assert!(!names(Path::new(".")).iter().any(|name| name.ends_with(".tmp")));
}

/// A writer that takes `room` bytes and then fails.
struct Full {
    room: usize,
}

impl Write for Full {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = bytes.len().min(self.room);
        self.room -= taken;
        if taken == 0 { Err(io::Error::other("no room")) } else { Ok(taken) }
    }

    fn flush(&mut self) -> io::Result<()> {
        Err(io::Error::other("cannot flush"))
    }
}

#[test]
fn a_writer_that_fails_is_an_error() {
    for room in [0, 9, 10, 127, 128, 130] {
        let error = Three::ones().write_npy_to(Full { room }).unwrap_err();
        assert_eq!(error.to_string(), "cannot write it: no room");
        assert!(error.path.is_none());
        assert_eq!(std::error::Error::source(&error).unwrap().to_string(), "no room");
    }
    let error = Three::ones().write_npy_to(Full { room: 131 }).unwrap_err();
    assert_eq!(error.to_string(), "cannot write it: cannot flush");
}

#[cfg(target_os = "linux")]
#[test]
fn devices_are_written_to_and_stay() {
    Three::ones().write_npy("/dev/null").unwrap();
    let error = Three::ones().write_npy("/dev/full").unwrap_err();
    let reason = fs::write("/dev/full", [0]).unwrap_err();
    assert_eq!(error.to_string(), format!("/dev/full: cannot write it: {reason}"));
    assert!(!fs::metadata("/dev/null").unwrap().is_file());
    assert!(!fs::metadata("/dev/full").unwrap().is_file());
}

#[cfg(unix)]
#[test]
fn links_are_followed_and_permissions_kept() {
    use std::os::unix::fs::{PermissionsExt, symlink};

    let folder = tempfile::tempdir().unwrap();
    let [path, link] = ["array.npy", "link.npy"].map(|name| folder.path().join(name));
    Three::ones().write_npy(&path).unwrap();
    fs::set_permissions(&path, PermissionsExt::from_mode(0o640)).unwrap();
    symlink("array.npy", &link).unwrap();

    Three::full(2).write_npy(&link).unwrap();
    assert_eq!(Three::read_npy(&path).unwrap().as_slice(), [2; 3]);
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
}
