//! The file of the example: made, and checked when it is sorted.

use std::error::Error;
use std::path::Path;

use haversack::interop::npy::{NpyRows, NpyRowsWriter};
use haversack::prelude::*;
use haversack::rows::{RowSink, RowSource};
use haversack::{DataError, RowsView};

use crate::analysis::{Batch, Columns, Report, Row, is_sorted};

pub(crate) const BYTES_OF_A_ROW: usize = <array![f32; Columns]>::NBYTES;

/// Writes a file of about so many bytes, part by part, and returns the number of its rows.
pub(crate) fn make(path: &Path, bytes: u64) -> Result<u64, DataError> {
    let rows = bytes / BYTES_OF_A_ROW as u64;
    let mut file = NpyRowsWriter::<f32, Row>::create(path)?;
    let mut part = <array![f32; Batch, Columns]>::zeros();
    let mut state = 1u64;
    while file.count() < rows {
        part.map_inplace(|_| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 40) as f32 / (1 << 24) as f32
        });
        // Columns that depend on each other, so that there is a covariance.
        for j in 1..Columns::SIZE {
            let (before, mut column) = (part.column(j - 1).to_owned(), part.column_mut(j));
            column += &before * 0.5;
        }
        let left = (rows - file.count()).min(Batch::SIZE as u64) as usize;
        file.append(RowsView::from(&part).slice(..left))?;
    }
    file.finish()?;
    Ok(rows)
}

/// Checks that a file has the rows of the report, sorted by column 0.
pub(crate) fn check_sorted(path: &Path, rows: u64, report: &Report) -> Result<(), Box<dyn Error>> {
    let mut pass = NpyRows::<f32, Row>::open(path)?.pass(shape![Batch]);
    let mut last = f32::NEG_INFINITY;
    let mut sums = <array![f64; Columns]>::zeros();
    while let Some(part) = pass.next_part()? {
        if !is_sorted(part, last) {
            return Err("the rows are not sorted".into());
        }
        for row in part {
            last = row[0];
            sums += row.expr().cast::<f64>();
        }
    }
    sums /= rows as f64;
    let is_near = (&sums - &report.means).abs().max() < 1e-4;
    let is_whole = pass.done() == rows && report.rows == rows && report.histogram.sum() == rows;
    if is_near && is_whole { Ok(()) } else { Err("rows were lost or changed".into()) }
}
