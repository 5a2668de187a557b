//! The selection of blocks.

use std::string::String;
use std::vec::Vec;

use super::pattern;
use super::{SiteFigures, Snapshot, Traced};
use crate::monitor::internal::value::Internal;
use crate::monitor::trace::frame::Frame;
use crate::monitor::trace::traceback::Traceback;

/// A filter that keeps or leaves out blocks by the file and line where they began, as tracemalloc's `Filter` does.
///
/// ```
/// use haversack::monitor::{Counting, Filter, Snapshot, Tracing};
///
/// #[global_allocator]
/// static ALLOCATOR: Counting = Counting::system();
///
/// let _tracing = Tracing::start();
/// let kept = vec![0u8; 100];
/// let snapshot = Snapshot::take();
/// assert_eq!(snapshot.filter(&[Filter::inclusive("*")]).total(), snapshot.total());
/// assert_eq!(snapshot.filter(&[Filter::exclusive("*")]).total().bytes, 0);
/// # drop(kept);
/// ```
///
/// Patterns are those of Python's `fnmatch`: `*` matches any characters, also `/`; `?` matches one; `[a-z]` matches one of these, `[!a-z]`
/// one of the others. They match whole paths as they are printed, with `/` between the parts. A place without debug information has the
/// file `<unknown>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    is_inclusive: bool,
    pattern: String,
    line: Option<u32>,
    all_frames: bool,
}

impl Filter {
    /// Keeps the blocks that match. If there are several inclusive filters, it keeps the blocks that match one of them.
    pub fn inclusive(pattern: impl Into<String>) -> Filter {
        Filter { is_inclusive: true, pattern: pattern.into(), line: None, all_frames: false }
    }

    /// Leaves out the blocks that match.
    pub fn exclusive(pattern: impl Into<String>) -> Filter {
        Filter { is_inclusive: false, ..Filter::inclusive(pattern) }
    }

    /// Restricts the filter to this line of the file.
    pub fn line(self, line: u32) -> Filter {
        Filter { line: Some(line), ..self }
    }

    /// Looks at every call of the traceback, not only at the most recent one.
    pub fn all_frames(self) -> Filter {
        Filter { all_frames: true, ..self }
    }

    fn matches(&self, traceback: &Traceback) -> bool {
        let depth = if self.all_frames { usize::MAX } else { 1 };
        traceback.frames().iter().take(depth).any(|frame| self.matches_frame(frame))
    }

    fn matches_frame(&self, frame: &Frame) -> bool {
        self.line.is_none_or(|line| line == frame.line())
            && pattern::matches(&self.pattern, frame.file().unwrap_or("<unknown>"))
    }
}

impl Snapshot {
    /// Returns the blocks that match one of the inclusive filters, if there are any, and none of the exclusive ones.
    pub fn filter(&self, filters: &[Filter]) -> Snapshot {
        let (inclusive, exclusive): (Vec<&Filter>, Vec<&Filter>) =
            filters.iter().partition(|filter| filter.is_inclusive);
        let stays = |place: &&SiteFigures| {
            let traceback = &place.calls.traceback;
            (inclusive.is_empty() || inclusive.iter().any(|filter| filter.matches(traceback)))
                && !exclusive.iter().any(|filter| filter.matches(traceback))
        };
        let traced = Internal::new(|| {
            let Traced { sample, peak, peak_at, taken_at, places } = &*self.traced;
            let places = places.iter().filter(stays).cloned().collect();
            Traced { sample: *sample, peak: *peak, peak_at: *peak_at, taken_at: *taken_at, places }
        });
        Snapshot { view: self.view, traced }
    }
}
