//! A report of what is held when the program ends.

use std::io::{self, Stderr, Write};

use super::Snapshot;
use super::statistic::By;
use crate::footprint::bytes::Bytes;
use crate::monitor::trace::Tracing;

/// A guard that prints what is still held when it is dropped, line by line, largest first.
#[derive(Debug)]
#[must_use = "it prints what is held when it is dropped"]
pub struct HeldAtExit<W: Write = Stderr> {
    writer: W,
    _tracing: Tracing,
}

/// Traces from now on, and prints to stderr what is still held when the returned guard is dropped.
///
/// A guard that is made in the first line of `main` is dropped last, so that it shows what the program never freed:
///
/// ```
/// use haversack::monitor::{Counting, report_held_at_exit};
///
/// #[global_allocator]
/// static ALLOCATOR: Counting = Counting::system();
///
/// fn main() {
///     let _exit = report_held_at_exit();
///     let leaked = Box::leak(Box::new([0u8; 1000]));
///     leaked[0] = 1;
/// }
/// ```
///
/// ```text
/// held at exit: 1_000 bytes in 1 blocks
/// src/main.rs:8: size=1000 B, count=1
/// ```
///
/// A program that ends by `std::process::exit` drops nothing, and prints nothing.
pub fn report_held_at_exit() -> HeldAtExit {
    report_held_at_exit_to(io::stderr())
}

/// Does the same as [`report_held_at_exit`], but prints to `writer`. Failures to write are ignored.
pub fn report_held_at_exit_to<W: Write>(writer: W) -> HeldAtExit<W> {
    HeldAtExit { writer, _tracing: Tracing::start() }
}

impl<W: Write> HeldAtExit<W> {
    fn print(&mut self) -> io::Result<()> {
        let snapshot = Snapshot::take();
        let total = snapshot.total();
        writeln!(self.writer, "held at exit: {} bytes in {} blocks", Bytes(total.bytes).exact(), total.blocks)?;
        for statistic in snapshot.statistics(By::Line) {
            writeln!(self.writer, "{}: size={} B, count={}", statistic.traceback, statistic.size, statistic.count)?;
        }
        self.writer.flush()
    }
}

impl<W: Write> Drop for HeldAtExit<W> {
    fn drop(&mut self) {
        // There is nobody left to report an error to.
        let _ = self.print();
    }
}
