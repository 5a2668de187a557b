//! A `.npy` file that is read part by part.

use core::marker::PhantomData;
use std::fs::File;
use std::io::{Seek, SeekFrom};
use std::path::{Path, PathBuf};

use super::super::super::error::DataError;
use super::super::super::error::DataErrorKind;
use super::super::super::payload;
use super::super::super::preflight::{Agreed, Turns};
use super::super::{descr, read};
use super::{behind, expected};
use crate::dtype::Dtype;
use crate::rows::{ItemShape, RowSource, RowsViewMut};

/// A `.npy` file of any number of rows, opened to be read part by part: a source that does not fit into memory.
///
/// ```
/// # std::env::set_current_dir("..").unwrap(); // where the examples' data are
/// use haversack::interop::npy::NpyRows;
/// use haversack::rows::RowSource;
/// use haversack::{Rank2, shape};
///
/// let digits = NpyRows::<u8, Rank2<8, 8>>::open("examples/data/digits-images.npy")?;
/// assert_eq!(digits.count(), Some(1797));
///
/// // Batches of 100 images: 6400 bytes, whatever the length of the file.
/// let mut pass = digits.pass(shape![100]);
/// let (mut sum, mut batches) = (0, 0);
/// while let Some(batch) = pass.next()? {
///     (sum, batches) = (sum + batch.sum(), batches + 1);
/// }
/// assert_eq!((batches, pass.remainder().len()), (17, 97));
/// # Ok::<(), haversack::DataError>(())
/// ```
///
/// The header is compared with the type when the file is opened, and so is the length of the file. Rows are read in any order. Both byte
/// orders are read; Fortran's order is not, because a row then lies all over the file: [`Rows::read_npy`](crate::Rows::read_npy) reads it.
///
/// # What it allocates
/// The path, for errors.
pub struct NpyRows<T: Dtype, S: ItemShape> {
    file: File,
    path: PathBuf,
    /// The bytes before the first row.
    before: u64,
    rows: u64,
    swapped: bool,
    /// The row at which the file stands, if that is known.
    at: Option<u64>,
    of: PhantomData<fn() -> (T, S)>,
}

impl<T: Dtype, S: ItemShape> NpyRows<T, S> {
    /// Opens a file, and compares its header with the type.
    ///
    /// # Checked at build time
    /// That the format has the dtype: it has all but `bf16`.
    ///
    /// # Errors
    /// At run time: [`DataError`], as [`Rows::read_npy`](crate::Rows::read_npy) has it before it allocates; and for rows in Fortran's order.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, DataError> {
        const { descr::has_descr(&T::DTYPE) };
        let path = path.as_ref();
        let turns = Turns { byte_order: true, memory_order: false };
        let (file, before, agreed) =
            read::open(path, &expected::<T, S>(u64::MAX), turns).map_err(|kind| DataError::from(kind).in_file(path))?;
        let (rows, swapped) = (agreed.rows as u64, agreed.swapped);
        Ok(NpyRows { file, path: path.to_path_buf(), before, rows, swapped, at: Some(0), of: PhantomData })
    }

    fn read_at(&mut self, at: u64, mut out: RowsViewMut<'_, T, S>) -> Result<(), DataErrorKind> {
        let of_row = S::COUNT * size_of::<T>();
        if self.at.take() != Some(at) {
            let place = SeekFrom::Start(self.before + at * of_row as u64);
            self.file.seek(place).map_err(DataErrorKind::io("read"))?;
        }
        let (rows, swapped) = (out.len(), self.swapped);
        let agreed = Agreed { rows, nbytes: rows * of_row, swapped, column_major: false };
        let axes = out.view().axes();
        payload::read(&mut self.file, agreed, &axes[..=S::RANK], out.as_mut_slice())
            .map_err(|kind| behind(kind, at as usize))?;
        self.at = Some(at + rows as u64);
        Ok(())
    }
}

/// Rows of the file. A file that others make shorter meanwhile is an error.
impl<T: Dtype, S: ItemShape> RowSource for NpyRows<T, S> {
    type Dtype = T;
    type Item = S;
    type Error = DataError;

    fn count(&self) -> Option<u64> {
        Some(self.rows)
    }

    fn read(&mut self, at: u64, out: RowsViewMut<'_, T, S>) -> Result<usize, DataError> {
        let rows = self.rows.saturating_sub(at).min(out.len() as u64) as usize;
        if rows > 0 {
            self.read_at(at, out.slice_mut(..rows)).map_err(|kind| DataError::from(kind).in_file(&self.path))?;
        }
        Ok(rows)
    }
}
