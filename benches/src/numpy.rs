//! NumPy's rows, timed by `numpy_rows.py` in a process of its own.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::contender::Role;
use crate::harness::Timed;
use crate::row::Row;

/// The output of the script; nothing if it was not run.
#[derive(Default)]
pub(crate) struct Figures(Option<Value>);

impl Figures {
    /// Returns NumPy's figure for a row, if it has one.
    pub(crate) fn of(&self, row: &Row) -> Option<Timed> {
        let seconds = self.0.as_ref()?["rows"][row.name()].as_f64()?;
        Some(Timed { name: "NumPy", role: Role::Numpy, seconds })
    }

    /// Returns NumPy's version, and the library that runs its products.
    pub(crate) fn version(&self) -> Option<String> {
        let figures = self.0.as_ref()?;
        Some(format!("{} ({}, one thread)", figures["numpy"].as_str()?, figures["blas"].as_str()?))
    }
}

/// Runs the script, which takes some minutes for all rows.
///
/// # Errors
/// A description of the failure: there is no Python, no NumPy, or an answer is wrong.
pub(crate) fn run(filters: &[String]) -> Result<Figures, String> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("numpy_rows.py");
    let output = Command::new("python3").arg(script).args(filters).output().map_err(|why| format!("python3: {why}"))?;
    if !output.status.success() {
        return Err(format!("numpy_rows.py: {}", String::from_utf8_lossy(&output.stderr)));
    }
    serde_json::from_slice(&output.stdout)
        .map(|figures| Figures(Some(figures)))
        .map_err(|why| format!("numpy_rows.py: {why}"))
}
