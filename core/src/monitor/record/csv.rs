//! A recording as comma-separated values.

use core::fmt::Write;
use std::path::Path;
use std::string::String;

use super::file::{RecordError, replace};
use super::recording::Recording;
use super::sample::Sample;

impl Recording {
    /// Returns one line per sample: `seconds,current,peak,resident,phase`. Bytes are whole numbers, and `resident` is empty if it is not
    /// known. `phase` has the labels of the phases in which the time before the sample lies, outer ones first, with ` > ` between them.
    /// Values are quoted as RFC 4180 says; lines end in `\n`.
    ///
    /// ```
    /// use haversack::monitor::{Recording, Sample};
    /// use std::time::Duration;
    ///
    /// let mut recording = Recording::with_capacity(4096);
    /// recording.add(Sample::new(Duration::from_millis(10), 4096));
    /// assert_eq!(recording.to_csv(), "seconds,current,peak,resident,phase\n0.010000000,4096,4096,,\n");
    /// ```
    pub fn to_csv(&self) -> String {
        let mut text = String::from("seconds,current,peak,resident,phase\n");
        for sample in self.samples() {
            // Writing to a `String` does not fail.
            let _ = self.write_row(&mut text, sample);
        }
        text
    }

    fn write_row(&self, out: &mut String, sample: &Sample) -> core::fmt::Result {
        let Sample { at, current, peak, resident, .. } = *sample;
        write!(out, "{}.{:09},{current},{peak},", at.as_secs(), at.subsec_nanos())?;
        resident.map_or(Ok(()), |bytes| write!(out, "{bytes}"))?;
        let phases = self.phases().iter().filter(|phase| phase.begin < at && at <= phase.end);
        let mut labels = String::new();
        for phase in phases {
            labels.push_str(if labels.is_empty() { "" } else { " > " });
            labels.push_str(&phase.label);
        }
        writeln!(out, ",{}", quoted(labels))
    }

    /// Writes [`to_csv`](Self::to_csv) to a file, which is replaced at once or not at all.
    ///
    /// # Errors
    /// If the file cannot be written. The error has the path, and the message of the operating system.
    pub fn write_csv(&self, path: impl AsRef<Path>) -> Result<(), RecordError> {
        replace(path.as_ref(), &self.to_csv())
    }
}

/// Quotes a value by RFC 4180, 2.6 and 2.7: only if it must be, and with each quote doubled.
fn quoted(text: String) -> String {
    if text.contains([',', '"', '\n', '\r']) { std::format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}
