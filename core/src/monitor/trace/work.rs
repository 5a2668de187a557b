//! A piece of work whose blocks are followed, until it is dropped.

use core::marker::PhantomData;
use core::time::Duration;
use std::time::Instant;
use std::vec::Vec;

use super::figures::Amount;
use super::site::Site;
use super::table::table;
use super::watch::{Held, by_line};
use super::{prepared, switched_off, switched_on, thread_state};
use crate::monitor::internal::internal;
use crate::monitor::internal::value::Internal;

/// The time that other threads may do nothing before the blocks count as left.
const PATIENCE: Duration = Duration::from_millis(250);

/// A piece of work of this thread, until it is dropped.
#[derive(Debug)]
pub(crate) struct TracedWork {
    number: u64,
    _on_its_thread: PhantomData<*const ()>,
}

impl TracedWork {
    /// Begins a piece of work now.
    pub(crate) fn begin() -> TracedWork {
        prepared();
        let number = internal(|| {
            let mut table = table();
            let number = table.family(thread_state::thread());
            thread_state::watch_begins();
            thread_state::family_begins();
            switched_on();
            number
        });
        TracedWork { number, _on_its_thread: PhantomData }
    }

    /// Lists the blocks that the work left: by line, largest first. An older block that grew counts with the bytes by which it grew.
    ///
    /// Leaves out the buffers that printing keeps: those of a stream, or of the output that a test captures.
    ///
    /// If something is left, it looks again, until other threads have freed none of it for a while: a thread may free what it has a little
    /// after others have seen its end.
    pub(crate) fn left(&self) -> Vec<Held> {
        let list = Internal::new(|| by_line(self.in_the_end()));
        list.to_vec()
    }

    /// Waits for other threads, and returns what is left. Call it only within `internal`.
    fn in_the_end(&self) -> Vec<(Site, Amount)> {
        let mut seen = None;
        let mut since = Instant::now();
        loop {
            // The lock is released before lines are looked up.
            let found = table().family_of(self.number).map(|family| (family.left(), family.taken));
            let (mut left, taken) = found.unwrap_or_default();
            left.retain(|(site, _)| !site.calls().is_of_printing());
            if seen.replace(taken) != Some(taken) {
                since = Instant::now();
            }
            if left.is_empty() || since.elapsed() > PATIENCE {
                return left;
            }
            std::thread::sleep(Duration::from_millis(1));
        }
    }
}

impl Drop for TracedWork {
    fn drop(&mut self) {
        internal(|| {
            let mut table = table();
            table.end_family(self.number);
            thread_state::watch_ends();
            thread_state::family_ends();
            switched_off(&mut table);
        });
    }
}
