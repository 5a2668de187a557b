//! The allocations of one thread since a moment.

use core::fmt;
use core::marker::PhantomData;
use std::collections::HashMap;
use std::vec::Vec;

use super::figures::{Amount, Figures};
use super::frame::Frame;
use super::site::Site;
use super::table::table;
use super::{prepared, switched_off, switched_on, thread_state};
use crate::monitor::internal::internal;
use crate::monitor::internal::value::Internal;

/// A trace of every block that begins on this thread, until it is dropped. It tells which lines of a piece of work hold which bytes.
///
/// Watches nest: each sees what began since its own beginning. Blocks that other threads free end here, too.
///
/// ```
/// use haversack::monitor::{Counting, Watch};
///
/// #[global_allocator]
/// static ALLOCATOR: Counting = Counting::system();
///
/// let watch = Watch::begin();
/// let kept = <haversack::array![f64; 128]>::zeros();
/// let held = watch.left();
/// assert_eq!((held[0].bytes, held[0].blocks), (1024, 1));
/// assert!(held[0].to_string().ends_with(": size=1024 B, count=1"));
/// # drop(kept);
/// ```
///
/// # Cost
/// Each allocation of this thread costs a walk up the stack, of 128 frames at most ([`TracingSettings`](super::super::TracingSettings) has
/// figures). Other threads only check, at each end of a block and under a lock, whether it was one of these.
///
/// A reallocated block begins anew, at the place of the reallocation and with all of its bytes, even if it began before the watch.
#[derive(Debug)]
#[must_use = "a watch sees nothing after it is dropped"]
pub struct Watch {
    number: u64,
    _on_its_thread: PhantomData<*const ()>,
}

/// The bytes that one line holds. Printed as `src/main.rs:12: size=4096 B, count=1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    /// A traceback that ends in this line. If there are several, it is the one with the most bytes.
    pub site: Site,
    /// The sum of the sizes of the blocks.
    pub bytes: usize,
    /// The number of blocks.
    pub blocks: usize,
}

impl Watch {
    /// Watches this thread from now on.
    pub fn begin() -> Watch {
        prepared();
        let number = internal(|| {
            let mut table = table();
            let number = table.watch(thread_state::thread());
            thread_state::watch_begins();
            switched_on();
            number
        });
        Watch { number, _on_its_thread: PhantomData }
    }

    /// Lists the blocks that were live at the peak of bytes, of those that began on this thread since: by line, largest first. Of several
    /// peaks it is the last. The list is allocated after the look.
    pub fn at_peak(&self) -> Vec<Held> {
        self.held(|figures| figures.sites().map(|(site, _, at_peak)| (site, at_peak)).collect())
    }

    /// Lists the blocks that are live now, of those that began on this thread since: by line, largest first. The list is allocated after
    /// the look.
    pub fn left(&self) -> Vec<Held> {
        self.held(|figures| figures.sites().map(|(site, at, _)| (site, at.live)).collect())
    }

    /// Lists all blocks that began on this thread since, also those that have ended: by line, largest first. The list is allocated after
    /// the look.
    pub fn all(&self) -> Vec<Held> {
        self.held(|figures| figures.sites().map(|(site, at, _)| (site, at.total)).collect())
    }

    fn held(&self, read: impl FnOnce(&Figures) -> Vec<(Site, Amount)>) -> Vec<Held> {
        // The caller gets a copy, because the monitor's own memory must be freed as such.
        let list = Internal::new(|| {
            // The lock is released before lines are looked up.
            let amounts = table().watched(self.number).map(read).unwrap_or_default();
            by_line(amounts)
        });
        list.to_vec()
    }
}

/// Adds up the amounts of each line, largest first.
pub(super) fn by_line(mut amounts: Vec<(Site, Amount)>) -> Vec<Held> {
    amounts.retain(|(_, amount)| amount.blocks != 0);
    amounts.sort_by_key(|(site, amount)| (core::cmp::Reverse(*amount), *site));
    let mut lines: HashMap<Frame, usize> = HashMap::new();
    let mut list: Vec<Held> = Vec::new();
    for (site, amount) in amounts {
        let held = *lines.entry(site.traceback().line().clone()).or_insert(list.len());
        if held == list.len() {
            list.push(Held { site, bytes: 0, blocks: 0 });
        }
        list[held].bytes += amount.bytes as usize;
        list[held].blocks += amount.blocks as usize;
    }
    list.sort_by_key(|held| core::cmp::Reverse((held.bytes, held.blocks)));
    list
}

impl Drop for Watch {
    fn drop(&mut self) {
        internal(|| {
            let mut table = table();
            table.unwatch(self.number);
            thread_state::watch_ends();
            switched_off(&mut table);
        });
    }
}

impl fmt::Display for Held {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: size={} B, count={}", self.site.traceback(), self.bytes, self.blocks)
    }
}
