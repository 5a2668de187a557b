//! A process of Python's that times expressions of NumPy, one after the other, while this one waits.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::{Value, json};

use super::Cell;
use crate::harness::Effort;
use crate::row::Reference;

/// The process, which ends when this value is dropped.
pub(super) struct Server {
    process: Child,
    requests: Option<ChildStdin>,
    replies: BufReader<ChildStdout>,
}

impl Server {
    /// Starts it.
    ///
    /// # Errors
    /// There is no Python. (Whether there is NumPy, the first reply says.)
    pub(super) fn start() -> Result<Self, String> {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("numpy_cells.py");
        let mut process = Command::new("python3")
            .arg(script)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|why| format!("python3: {why}"))?;
        let requests = process.stdin.take();
        let replies = BufReader::new(process.stdout.take().expect("it is piped"));
        Ok(Server { process, requests, replies })
    }

    /// Compares NumPy's answer with the reference: the number of its elements, their sum, and the first and the last one.
    pub(super) fn check(&mut self, cell: &Cell) -> Result<(), String> {
        let reply = self.ask(cell, 0.0, 0.0)?;
        let reference = (cell.row.reference)();
        let found = |key: &str| reply[key].as_f64().ok_or_else(|| format!("{}: NumPy: {reply}", cell.row.name()));
        let Reference { values, tolerance } = &reference;
        let sum: f64 = values.iter().sum();
        let expected =
            [("len", values.len() as f64), ("first", values[0]), ("last", values[values.len() - 1]), ("sum", sum)];
        for (key, expected) in expected {
            let found = found(key)?;
            // Its sums have larger errors.
            let tolerance = 4.0 * if key == "sum" { tolerance * values.len() as f64 } else { *tolerance };
            if (found - expected).abs() > tolerance.max(1e-9 * expected.abs()) {
                return Err(format!(
                    "{}: NumPy: the {key} of `{}` is {found}, not {expected}",
                    cell.row.name(),
                    cell.numpy
                ));
            }
        }
        Ok(())
    }

    /// Returns the seconds of one evaluation: the median of a pass.
    pub(super) fn time(&mut self, cell: &Cell, effort: Effort) -> Result<f64, String> {
        let reply = self.ask(cell, effort.pass.as_secs_f64(), effort.sample.as_secs_f64())?;
        reply["seconds"].as_f64().ok_or_else(|| format!("{}: NumPy: {reply}", cell.row.name()))
    }

    fn ask(&mut self, cell: &Cell, pass: f64, sample: f64) -> Result<Value, String> {
        let request = json!({
            "work": cell.numpy, "dtypes": cell.dtypes, "n": cell.n, "pass": pass, "sample": sample,
        });
        let lost = |why: std::io::Error| format!("numpy_cells.py: {why}");
        writeln!(self.requests.as_mut().expect("it is piped"), "{request}").map_err(lost)?;
        let mut line = String::new();
        self.replies.read_line(&mut line).map_err(lost)?;
        serde_json::from_str(&line).map_err(|_| "numpy_cells.py has ended: is there a NumPy?".into())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Its input ends, and so does it.
        drop(self.requests.take());
        let _ = self.process.wait();
    }
}
