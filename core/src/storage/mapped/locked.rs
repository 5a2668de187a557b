//! An open file with a lock.

use std::fs::{File, TryLockError};
use std::process;

/// An open file that is locked until it is dropped.
///
/// Closing a file ends its lock only when nobody else has it open, and a process that another thread starts has it open until its program
/// runs. So the lock is ended first. A process that a fork made drops copies, and keeps the lock of the process that took it.
pub(crate) struct LockedFile {
    file: File,
    process: u32,
}

impl LockedFile {
    /// Locks a file: alone, or together with others. Waits for nobody.
    pub(crate) fn new(file: File, alone: bool) -> Result<Self, TryLockError> {
        if alone { file.try_lock() } else { file.try_lock_shared() }?;
        Ok(LockedFile { file, process: process::id() })
    }

    pub(crate) fn file(&self) -> &File {
        &self.file
    }
}

impl Drop for LockedFile {
    fn drop(&mut self) {
        if process::id() == self.process {
            // A lock that cannot be ended here ends when the file is closed.
            let _ = self.file.unlock();
        }
    }
}
