//! The user's frames of a site.

use core::cmp::Ordering;
use core::fmt;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::vec::Vec;

use super::frame::Frame;
use super::names::{self, Named};
use super::site::{Fixed, Site};
use super::table::table;
use crate::monitor::internal::internal;
use crate::monitor::internal::value::Internal;

/// The calls that led to an allocation, without those of the standard library and of haversack.
///
/// Tracebacks are sorted as in tracemalloc: by the oldest frame first.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Traceback(Frames);

/// One frame or more, most recent call first.
#[derive(Clone, Debug)]
struct Frames(Internal<Arc<[Frame]>>);

impl PartialEq for Frames {
    fn eq(&self, other: &Frames) -> bool {
        self.0[..] == other.0[..]
    }
}

impl Eq for Frames {}

impl core::hash::Hash for Frames {
    fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
        self.0[..].hash(state);
    }
}

impl Traceback {
    /// Makes a traceback of at least one frame.
    pub(crate) fn new(make: impl FnOnce() -> Vec<Frame>) -> Traceback {
        Traceback(Frames(Internal::new(|| make().into())))
    }

    pub(crate) fn of_one(frame: Frame) -> Traceback {
        Traceback::new(|| Vec::from([frame]))
    }

    /// Returns the frames, most recent call first.
    pub fn frames(&self) -> &[Frame] {
        &self.0.0
    }

    /// Returns the most recent call: the user's line.
    pub fn line(&self) -> &Frame {
        &self.frames()[0]
    }
}

impl PartialOrd for Traceback {
    fn partial_cmp(&self, other: &Traceback) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Traceback {
    fn cmp(&self, other: &Traceback) -> Ordering {
        self.frames().iter().rev().cmp(other.frames().iter().rev())
    }
}

/// Prints the most recent call.
impl fmt::Display for Traceback {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.line().fmt(f)
    }
}

/// All frames of a site, and the user's frames among them.
#[derive(Clone, Debug)]
pub(crate) struct CallStack {
    pub(crate) traceback: Traceback,
    /// All frames, innermost first.
    pub(crate) frames: Vec<Named>,
}

impl CallStack {
    pub(crate) fn new(frames: Vec<Named>) -> CallStack {
        let users: Vec<Frame> = frames.iter().filter(|named| named.is_users).map(|named| named.frame.clone()).collect();
        if !users.is_empty() {
            return CallStack { traceback: Traceback::new(|| users), frames };
        }
        // If the traceback ends before the user's line, this shows the last frame that it reached. If there are no names at all, it shows
        // everything.
        let outermost = frames.iter().rev().find(|named| named.frame.function().is_some());
        let shown = match outermost {
            Some(named) => Vec::from([named.frame.clone()]),
            None if frames.is_empty() => Vec::from([Frame::new(Default::default)]),
            None => frames.iter().map(|named| named.frame.clone()).collect(),
        };
        CallStack { traceback: Traceback::new(|| shown), frames }
    }

    /// Returns whether printing itself made the allocation, and not a printed value: the buffer of a stream, or of the output that a test
    /// captures.
    pub(crate) fn is_of_printing(&self) -> bool {
        const PRINTING: [&str; 2] = ["std::io::stdio::", "std::panicking::default_hook"];
        let own = self.frames.iter().take_while(|named| !named.is_users);
        let mut functions = own.filter_map(|named| named.frame.function());
        functions.any(|function| PRINTING.iter().any(|printing| function.starts_with(printing)))
    }
}

pub(super) type Known = HashMap<Site, Arc<CallStack>, Fixed>;

static KNOWN: Mutex<Known> = Mutex::new(HashMap::with_hasher(Fixed::new()));

/// Locks all sites that were looked up. Call it only within `internal`.
pub(super) fn known() -> MutexGuard<'static, Known> {
    KNOWN.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Site {
    /// Returns the calls that led there.
    ///
    /// The first time it reads the program's debug information, which takes hundredths of a second and some megabytes of the monitor's own.
    pub fn traceback(self) -> Traceback {
        internal(|| self.calls().traceback.clone())
    }

    /// Returns all frames of the site. Call it only within `internal`.
    pub(crate) fn calls(self) -> Arc<CallStack> {
        Arc::clone(known().entry(self).or_insert_with(|| Arc::new(self.looked_up())))
    }

    fn looked_up(self) -> CallStack {
        let addresses = table().addresses(self);
        CallStack::new(addresses.iter().flat_map(|address| names::frames(*address).to_vec()).collect())
    }
}
