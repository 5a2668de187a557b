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
use super::{Amounts, SiteFigures, Snapshot};
use crate::monitor::internal::value::Internal;
use crate::monitor::trace::frame::Frame;

/// The fields are in the order of that description, and have its names.
#[derive(Serialize)]
struct DhatFile {
    #[serde(rename = "dhatFileVersion")]
    version: u32,
    mode: &'static str,
    verb: &'static str,
    /// Whether lifetimes are known.
    bklt: bool,
    /// Whether accesses are known.
    bkacc: bool,
    /// The unit of time, and that of a million of them.
    tu: &'static str,
    #[serde(rename = "Mtu")]
    million: &'static str,
    /// The lifetime below which a block counts as short-lived.
    tuth: u32,
    cmd: String,
    pid: u32,
    /// The times of the peak, and of this snapshot.
    tg: u64,
    te: u64,
    pps: Vec<Point>,
    ftbl: Vec<String>,
}

/// The bytes and blocks of a traceback.
#[derive(Default, Serialize)]
struct Point {
    /// The sums over all blocks.
    tb: u64,
    tbk: u64,
    /// The sum of the lifetimes.
    tl: u64,
    /// The most bytes at once of this traceback.
    mb: u64,
    mbk: u64,
    /// The amount at the peak of the program.
    gb: u64,
    gbk: u64,
    /// The amount at the end.
    eb: u64,
    ebk: u64,
    /// Frames, innermost first.
    fs: Vec<usize>,
}

impl Snapshot {
    /// Writes all traced figures (the totals, those at the peak and those now) as a file that dhat's viewer opens (`dh_view.html`, which
    /// comes with Valgrind). The file has whole tracebacks, also the frames of the standard library.
    ///
    /// Times are microseconds since tracing began.
    ///
    /// # Errors
    /// If the system refuses. An old file stays as it was.
    pub fn save_dhat(&self, path: impl AsRef<Path>) -> Result<(), SnapshotError> {
        save(path.as_ref(), &Internal::new(|| to_json(&self.dhat())))
    }

    fn dhat(&self) -> DhatFile {
        let mut frames = FrameTable { table: Vec::from(["[root]".to_string()]), numbers: HashMap::new() };
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
        DhatFile {
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

/// The modules in which the allocator calls the monitor.
const MONITOR: [&str; 2] = ["haversack_core::monitor::", "haversack_core::raw::monitor::"];

struct FrameTable {
    table: Vec<String>,
    numbers: HashMap<String, usize>,
}

impl FrameTable {
    /// Returns the frames of a place, without the innermost ones, which are the monitor's.
    fn numbers(&mut self, place: &SiteFigures) -> Vec<usize> {
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
