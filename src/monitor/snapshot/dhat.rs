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
use super::{Amounts, Place, Snapshot};
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
#[derive(Default, Serialize)]
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
        let mut points: Vec<Point> = Vec::new();
        // The viewer wants each traceback once.
        let mut known: HashMap<Vec<usize>, usize> = HashMap::new();
        for place in &self.traced.places {
            let numbers = frames.numbers(place);
            let at = *known.entry(numbers).or_insert_with_key(|numbers| {
                points.push(Point { fs: numbers.clone(), ..Point::default() });
                points.len() - 1
            });
            points[at].add(&place.amounts);
        }
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
            // WebAssembly has no processes.
            pid: if cfg!(target_family = "wasm") { 0 } else { process::id() },
            tg: self.traced.peak_at,
            te: self.traced.taken_at,
            pps: points,
            ftbl: frames.table,
        }
    }
}

impl Point {
    fn add(&mut self, amounts: &Amounts) {
        self.tb += amounts.total.bytes;
        self.tbk += amounts.total.blocks;
        self.tl += amounts.lifetimes;
        self.mb += amounts.most.bytes;
        self.mbk += amounts.most.blocks;
        self.gb += amounts.at_peak.bytes;
        self.gbk += amounts.at_peak.blocks;
        self.eb += amounts.live.bytes;
        self.ebk += amounts.live.blocks;
    }
}

/// Where the monitor is called by the allocator.
const MONITOR: [&str; 2] = ["haversack_core::monitor::", "haversack_core::raw::monitor::"];

struct Frames {
    table: Vec<String>,
    numbers: HashMap<String, usize>,
}

impl Frames {
    /// Those of a place, without what the monitor itself was called by.
    fn numbers(&mut self, place: &Place) -> Vec<usize> {
        let frames = place.calls.frames.iter().map(|named| &named.frame);
        let is_monitors = |frame: &&Frame| {
            frame.function().is_some_and(|function| MONITOR.iter().any(|part| function.contains(part)))
        };
        frames.skip_while(is_monitors).map(|frame| self.number(frame)).collect()
    }

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
