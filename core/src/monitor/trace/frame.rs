//! The name of an address.

use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};
use std::boxed::Box;
use std::sync::Arc;

use crate::monitor::internal::value::Internal;

/// One line of a traceback: a call, in a function, in a file.
///
/// Frames are equal if their lines are. Frames without debug information are equal if their addresses are.
#[derive(Clone, Debug)]
pub struct Frame(Internal<Arc<Called>>);

/// The known properties of a frame.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Called {
    /// The path as the debug information has it, relative to the current directory if it is within.
    pub(crate) file: Option<Box<str>>,
    pub(crate) line: u32,
    pub(crate) column: u32,
    pub(crate) function: Option<Box<str>>,
    /// The address of the instruction after the call, in the run that was traced. Inlined functions share one.
    pub(crate) address: u64,
}

impl Frame {
    pub(crate) fn new(make: impl FnOnce() -> Called) -> Frame {
        Frame(Internal::new(|| Arc::new(make())))
    }

    pub(crate) fn called(&self) -> &Called {
        &self.0
    }

    /// Returns the path of the file, relative to the current directory if it is within. `None` if there is no debug information.
    pub fn file(&self) -> Option<&str> {
        self.0.file.as_deref()
    }

    /// Returns the number of the line, from 1. It is 0 if it is not known, and in statistics by file.
    pub fn line(&self) -> u32 {
        self.0.line
    }

    /// Returns the path of the function, without its hash, if it has a name.
    pub fn function(&self) -> Option<&str> {
        self.0.function.as_deref()
    }

    /// Returns a frame of the file alone, for statistics by file.
    pub(crate) fn of_file(&self) -> Frame {
        Frame::new(|| Called { file: self.0.file.clone(), ..Called::default() })
    }

    fn key(&self) -> (Option<&str>, u32, u64) {
        (self.file(), self.line(), if self.file().is_some() { 0 } else { self.0.address })
    }
}

impl PartialEq for Frame {
    fn eq(&self, other: &Frame) -> bool {
        self.key() == other.key()
    }
}

impl Eq for Frame {}

impl Hash for Frame {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.key().hash(state);
    }
}

impl PartialOrd for Frame {
    fn partial_cmp(&self, other: &Frame) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Frame {
    fn cmp(&self, other: &Frame) -> Ordering {
        self.key().cmp(&other.key())
    }
}

/// Prints `src/main.rs:12`, or `(no debug information: address 0x55d0, crate::function)`.
impl fmt::Display for Frame {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(file) = self.file() {
            return write!(f, "{file}:{}", self.line());
        }
        f.write_str("(no debug information")?;
        if self.0.address != 0 {
            write!(f, ": address {:#x}", self.0.address)?;
        }
        match self.function() {
            Some(function) => write!(f, ", {function})"),
            None => f.write_str(")"),
        }
    }
}
