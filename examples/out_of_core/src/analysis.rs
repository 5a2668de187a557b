//! The analysis: three passes over the file, in the memory of one planned function.

use haversack::interop::npy::{NpyRows, NpyRowsWriter};
use haversack::interop::scratch::ScratchFile;
use haversack::prelude::*;
use haversack::rows::{RowSource, RowsViewMut, SortError, sort_rows_by};
use haversack::{DataError, RowsView};

dims! {
    /// Columns of the table.
    pub(crate) Columns = 16;
    /// Rows that are in memory at a time.
    pub(crate) Batch = 4096;
    /// Rows that are sorted at a time, before they are merged.
    pub(crate) Run = 100_000;
    /// Bars of the histogram.
    pub(crate) Bars = 8;
}

/// The shape of a row.
pub(crate) type Row = (Columns,);

/// The results: of a constant size, whatever the number of rows.
#[derive(Default, Footprint)]
pub(crate) struct Report {
    pub(crate) rows: u64,
    pub(crate) means: array![f64; Columns],
    pub(crate) covariance: array![f64; Columns, Columns],
    /// The smallest and the largest element of column 0.
    pub(crate) least: f32,
    pub(crate) most: f32,
    /// The numbers of elements of column 0 in equal parts, from the smallest to the largest element.
    pub(crate) histogram: array![u64; Bars],
}

impl Report {
    /// Returns the standard deviation of each column.
    pub(crate) fn deviations(&self) -> array![f64; Columns] {
        self.covariance.diagonal().expr().sqrt().eval()
    }

    fn count(&mut self, key: f32) {
        let part = (key - self.least) / (self.most - self.least);
        self.histogram[((part * Bars::SIZE as f32) as usize).min(Bars::SIZE - 1)] += 1;
    }
}

/// Computes the report of a table, and sorts its rows by column 0. The docs of this function have its plan.
#[budget(8 MiB)]
pub(crate) fn analyse(
    table: &mut NpyRows<f32, Row>,
    scratch: &mut ScratchFile<f32, Row>,
    sorted: &mut NpyRowsWriter<f32, Row>,
    report: &mut Report,
) -> Result<(), SortError<DataError>> {
    let mut batch: array![f32; Batch, Columns] = Array::zeros();

    // Means, and the range of the key.
    (report.least, report.most) = (f32::INFINITY, f32::NEG_INFINITY);
    let mut pass = table.pass_in(batch.view_mut());
    while let Some(rows) = pass.next()? {
        let sums: array![f32; Columns] = rows.sum_axis(Axis::<0>).eval();
        report.means += sums.expr().cast::<f64>();
        report.least = report.least.min(rows.column(0).min());
        report.most = report.most.max(rows.column(0).max());
    }
    for row in pass.remainder() {
        report.means += row.expr().cast::<f64>();
        report.least = report.least.min(row[0]);
        report.most = report.most.max(row[0]);
    }
    report.rows = pass.done();
    let count = report.rows as f64;
    report.means /= count;

    // Products of deviations from the mean, and the histogram.
    let means: array![f32; Columns] = report.means.cast_lossy::<f32>();
    let mut pass = table.pass_in(batch.view_mut());
    while let Some(rows) = pass.next()? {
        let centred: array![f32; Batch, Columns] = (rows - &means).eval();
        let products: array![f32; Columns, Columns] = centred.t().dot(&centred).eval();
        report.covariance += products.expr().cast::<f64>();
        for key in rows.column(0) {
            report.count(*key);
        }
    }
    for row in pass.remainder() {
        let centred: array![f32; Columns] = (row - &means).eval();
        let products: array![f32; Columns, Columns] = centred.outer(&centred).eval();
        report.covariance += products.expr().cast::<f64>();
        report.count(row[0]);
    }
    report.covariance /= count - 1.0;

    let mut run: array![f32; Run, Columns] = Array::zeros();
    let mut numbers: array![u64; Run] = Array::zeros();
    let memory = RowsViewMut::from(run.view_mut());
    sort_rows_by(table, scratch, sorted, memory, numbers.as_mut_slice(), |a, b| a[0].total_cmp(&b[0]))?;
    Ok(())
}

/// Returns whether rows are sorted by column 0, behind a row whose key is `before`.
pub(crate) fn is_sorted(rows: RowsView<'_, f32, Row>, before: f32) -> bool {
    let mut last = before;
    rows.iter().all(|row| std::mem::replace(&mut last, row[0]).total_cmp(&row[0]).is_le())
}
