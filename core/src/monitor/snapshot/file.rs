//! Saving and loading as JSON, with names instead of addresses, so that the file can be read elsewhere.

use std::borrow::ToOwned;
use std::collections::HashMap;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::string::String;
use std::sync::Arc;
use std::vec::Vec;

use serde::{Deserialize, Serialize};

use super::error::{SnapshotError, SnapshotErrorKind};
use super::{Amounts, SiteFigures, Snapshot, SnapshotView, Traced};
use crate::interop::replace::replace;
use crate::monitor::internal::value::Internal;
use crate::monitor::trace::figures::Amount;
use crate::monitor::trace::frame::{Called, Frame};
use crate::monitor::trace::names::Named;
use crate::monitor::trace::settings::Sampling;
use crate::monitor::trace::traceback::CallStack;

const FORMAT: &str = "haversack snapshot";
const VERSION: u64 = 1;

/// The head of a file of any version.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: u64,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SnapshotFile {
    format: String,
    version: u64,
    view: SnapshotView,
    sample: Sampling,
    peak: Amount,
    /// The time of the peak, in microseconds since tracing began. Lifetimes are microseconds, too.
    peak_at: u64,
    taken_at: u64,
    /// Each frame once.
    frames: Vec<SavedFrame>,
    places: Vec<SavedPlace>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SavedFrame {
    is_users: bool,
    called: Called,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SavedPlace {
    /// The numbers of its frames, innermost first.
    frames: Vec<usize>,
    amounts: Amounts,
}

impl Snapshot {
    /// Writes JSON to the file at `path`, which keeps its old content until all is written.
    ///
    /// # Errors
    /// If the system refuses. The old file stays as it was.
    pub fn save(&self, path: impl AsRef<Path>) -> Result<(), SnapshotError> {
        save(path.as_ref(), &Internal::new(|| to_json(&self.document())))
    }

    /// Reads a file that [`save`](Self::save) wrote, also in another program.
    ///
    /// # Errors
    /// If the system refuses, or the file is not a snapshot of version 1.
    pub fn load(path: impl AsRef<Path>) -> Result<Snapshot, SnapshotError> {
        let path = path.as_ref();
        let read = fs::read(path).map_err(|error| SnapshotErrorKind::io("read", error));
        read.and_then(|json| parsed(&json)).map_err(|kind| SnapshotError::new(path, kind))
    }

    fn document(&self) -> SnapshotFile {
        let mut frames = Vec::new();
        let mut numbers = HashMap::new();
        let places = self.traced.places.iter();
        let places = places.map(|SiteFigures { calls, amounts }| {
            let numbered = calls.frames.iter().map(|Named { frame, is_users }| {
                *numbers.entry((frame.called(), *is_users)).or_insert_with(|| {
                    frames.push(SavedFrame { is_users: *is_users, called: frame.called().clone() });
                    frames.len() - 1
                })
            });
            SavedPlace { frames: numbered.collect(), amounts: *amounts }
        });
        let places = places.collect();
        let Traced { sample, peak, peak_at, taken_at, .. } = *self.traced;
        let view = self.view;
        SnapshotFile {
            format: FORMAT.to_owned(),
            version: VERSION,
            view,
            sample,
            peak,
            peak_at,
            taken_at,
            frames,
            places,
        }
    }
}

/// Converts a document to JSON. Call it only within `internal`.
pub(super) fn to_json(document: &impl Serialize) -> String {
    serde_json::to_string(document).expect("numbers, text and lists, whose keys are text")
}

pub(super) fn save(path: &Path, text: &str) -> Result<(), SnapshotError> {
    replace(path, SnapshotErrorKind::io, |file| {
        file.write_all(text.as_bytes()).map_err(|error| SnapshotErrorKind::io("write", error))
    })
    .map_err(|kind| SnapshotError::new(path, kind))
}

fn parsed(json: &[u8]) -> Result<Snapshot, SnapshotErrorKind> {
    let refused = |source| SnapshotErrorKind::Json { source };
    let head: Head = serde_json::from_slice(json).map_err(refused)?;
    if head.format != FORMAT {
        return Err(SnapshotErrorKind::Format { found: head.format });
    }
    if head.version != VERSION {
        return Err(SnapshotErrorKind::Version { found: head.version });
    }
    let document: SnapshotFile = serde_json::from_slice(json).map_err(refused)?;
    check(&document)?;
    Ok(Snapshot { view: document.view, traced: Internal::new(|| document.traced()) })
}

/// Checks what later code takes for granted.
fn check(document: &SnapshotFile) -> Result<(), SnapshotErrorKind> {
    let expected_below = document.frames.len();
    let mut sums = Amounts::default();
    for (place, saved) in document.places.iter().enumerate() {
        if saved.frames.is_empty() {
            return Err(SnapshotErrorKind::NoFrame { place });
        }
        if let Some(found) = saved.frames.iter().copied().find(|frame| *frame >= expected_below) {
            return Err(SnapshotErrorKind::Frame { place, expected_below, found });
        }
        sums = sums.plus(&saved.amounts).ok_or(SnapshotErrorKind::TooLarge { place })?;
    }
    Ok(())
}

impl Amounts {
    /// Adds the amounts. Returns `None` if a sum is larger than 2^63 - 1.
    fn plus(&self, other: &Amounts) -> Option<Amounts> {
        let number = |a: u64, b: u64| a.checked_add(b).filter(|sum| i64::try_from(*sum).is_ok());
        let amount = |a: Amount, b: Amount| {
            Some(Amount { bytes: number(a.bytes, b.bytes)?, blocks: number(a.blocks, b.blocks)? })
        };
        Some(Amounts {
            live: amount(self.live, other.live)?,
            at_peak: amount(self.at_peak, other.at_peak)?,
            most: amount(self.most, other.most)?,
            total: amount(self.total, other.total)?,
            temporary: amount(self.temporary, other.temporary)?,
            lifetimes: number(self.lifetimes, other.lifetimes)?,
        })
    }
}

impl SnapshotFile {
    /// Converts the document to figures. Call it only within `internal`.
    fn traced(&self) -> Traced {
        let frames = self.frames.iter();
        let frames: Vec<Named> = frames
            .map(|SavedFrame { is_users, called }| Named { frame: Frame::new(|| called.clone()), is_users: *is_users })
            .collect();
        let places = self.places.iter();
        let places = places.map(|SavedPlace { frames: numbers, amounts }| {
            let frames = numbers.iter().map(|number| frames[*number].clone()).collect();
            SiteFigures { calls: Arc::new(CallStack::new(frames)), amounts: *amounts }
        });
        let SnapshotFile { sample, peak, peak_at, taken_at, .. } = *self;
        Traced { sample, peak, peak_at, taken_at, places: places.collect() }
    }
}
