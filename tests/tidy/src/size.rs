//! Files have one idea.

use crate::Faults;
use crate::source::Source;

/// The most lines of a file of the library, and of any other.
const LIBRARY: usize = 400;
const OTHERS: usize = 600;

pub(crate) fn check(sources: &[Source], faults: &mut Faults) {
    for source in sources {
        let (lines, limit) = (source.text.lines().count(), if source.is_of_library() { LIBRARY } else { OTHERS });
        if lines > limit {
            faults.push(format!("{} has {lines} lines, more than {limit}: which are its two ideas?", source.path));
        }
    }
}
