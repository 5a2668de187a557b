//! Lines of source text, and tracebacks with them.

use std::format;
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::string::{String, ToString};
use std::vec::Vec;

use crate::monitor::internal::value::Internal;
use crate::monitor::trace::frame::Frame;
use crate::monitor::trace::traceback::Traceback;

/// The order in which the calls of a traceback are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CallOrder {
    /// The order of Python.
    #[default]
    MostRecentLast,
    /// The order of Rust.
    MostRecentFirst,
}

/// Returns the text of a frame's line, without spaces around it. `None` if the file cannot be read, has no such line, or has an empty one.
pub(super) fn text(frame: &Frame) -> Internal<Option<String>> {
    Internal::new(|| {
        let path = frame.file()?;
        // A loaded name may be that of anything; reading a pipe would block.
        let file = fs::metadata(path).ok().filter(fs::Metadata::is_file).and_then(|_| File::open(path).ok())?;
        let index = frame.line().checked_sub(1)? as usize;
        let line = BufReader::new(file).lines().nth(index)?.ok()?;
        let text = line.trim();
        (!text.is_empty()).then(|| text.to_string())
    })
}

impl Traceback {
    /// Formats the calls as tracemalloc's `Traceback.format` does: two spaces, `File "src/main.rs", line 12`, and under it the text of that
    /// line, if the file can be read. If there are more than `limit` calls, only the most recent ones are included.
    pub fn format(&self, limit: Option<usize>, order: CallOrder) -> Vec<String> {
        let frames = self.frames();
        let mut frames: Vec<&Frame> = frames[..limit.unwrap_or(frames.len()).min(frames.len())].iter().collect();
        if order == CallOrder::MostRecentLast {
            frames.reverse();
        }
        let mut lines = Vec::new();
        for frame in frames {
            lines.push(match frame.file() {
                Some(file) => format!("  File \"{file}\", line {}", frame.line()),
                None => format!("  {frame}"),
            });
            if let Some(text) = text(frame).as_deref() {
                lines.push(format!("    {text}"));
            }
        }
        lines
    }
}
