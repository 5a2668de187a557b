//! The file of dhat's viewer: version 2 of its format, as Valgrind's `dhat/dh_main.c` describes it and dhat-rs writes it.

use std::collections::HashMap;
use std::format;
use std::path::Path;
use std::string::{String, ToString};
use std::vec::Vec;
use std::{env, process};

use serde::Serialize;

use super::error::SnapshotError;
use super::file::{save, to_json};
use super::{Place, Snapshot};
use crate::monitor::trace::frame::Frame;
use crate::monitor::trace::kept::Kept;

/// Fields in the order of that description, by their names there.
#[derive(Serialize)]
struct Document {
    #[serde(rename = "dhatFileVersion")]
    version: u32,
    mode: &'static str,
    verb: &'static str,
    /// Whether lifetimes are known.
    bklt: bool,
    /// Whether accesses are.
    bkacc: bool,
    /// Units of time, and of a million of them.
    tu: &'static str,
    #[serde(rename = "Mtu")]
    million: &'static str,
    /// What counts as short.
    tuth: u32,
    cmd: String,
    pid: u32,
    /// When the most bytes were live, and when this was written.
    tg: u64,
    te: u64,
    pps: Vec<Point>,
    ftbl: Vec<String>,
}

/// Bytes and blocks of a traceback.
#[derive(Serialize)]
struct Point {
    /// In all.
    tb: u64,
    tbk: u64,
    /// Lifetimes.
    tl: u64,
    /// The most here.
    mb: u64,
    mbk: u64,
    /// When the most bytes were live.
    gb: u64,
    gbk: u64,
    /// At the end.
    eb: u64,
    ebk: u64,
    /// Frames, innermost first.
    fs: Vec<usize>,
}

impl Snapshot {
    /// Writes what was traced, in all, at the peak and now, as a file that dhat's viewer opens (`dh_view.html`, which comes with Valgrind). It
    /// has whole tracebacks, also the frames of the standard library.
    ///
    /// Times are microseconds since tracing began.
    ///
    /// # Errors
    /// If the system refuses; an old file is as it was then.
    pub fn save_dhat(&self, path: impl AsRef<Path>) -> Result<(), SnapshotError> {
        save(path.as_ref(), &Kept::new(|| to_json(&self.dhat())))
    }

    fn dhat(&self) -> Document {
        let mut frames = Frames { table: Vec::from(["[root]".to_string()]), numbers: HashMap::new() };
        let points = self.traced.places.iter().map(|place| point(place, &mut frames)).collect();
        Document {
            version: 2,
            mode: "rust-heap",
            verb: "Allocated",
            bklt: true,
            bkacc: false,
            tu: "µs",
            million: "s",
            tuth: 10,
            cmd: env::args().collect::<Vec<_>>().join(" "),
            pid: process::id(),
            tg: self.traced.peak_at,
            te: self.traced.taken_at,
            pps: points,
            ftbl: frames.table,
        }
    }
}

fn point(place: &Place, frames: &mut Frames) -> Point {
    let amounts = &place.amounts;
    Point {
        tb: amounts.total.bytes,
        tbk: amounts.total.blocks,
        tl: amounts.lifetimes,
        mb: amounts.most.bytes,
        mbk: amounts.most.blocks,
        gb: amounts.at_peak.bytes,
        gbk: amounts.at_peak.blocks,
        eb: amounts.live.bytes,
        ebk: amounts.live.blocks,
        fs: place.calls.frames.iter().map(|named| frames.number(&named.frame)).collect(),
    }
}

struct Frames {
    table: Vec<String>,
    numbers: HashMap<String, usize>,
}

impl Frames {
    fn number(&mut self, frame: &Frame) -> usize {
        let called = frame.called();
        let (function, file) = (called.function.as_deref().unwrap_or("???"), called.file.as_deref().unwrap_or("???"));
        let text = format!("{:#x}: {function} ({file}:{}:{})", called.address, called.line, called.column);
        *self.numbers.entry(text).or_insert_with_key(|text| {
            self.table.push(text.clone());
            self.table.len() - 1
        })
    }
}
