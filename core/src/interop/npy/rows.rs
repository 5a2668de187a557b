//! `.npy` files whose number of rows only the run knows: as [`Rows`], and part by part.
//!
//! | module | holds |
//! | --- | --- |
//! | `source` | a file that is read part by part |
//! | `sink` | a file that is written part by part |

mod sink;
mod source;

pub use sink::NpyRowsWriter;
pub use source::NpyRows;

use std::fs::File;
use std::io::{Read, Write};
use std::path::Path;

use super::super::error::{DataError, DataErrorKind, DataFormat, DataPart, ExpectedArray};
use super::super::payload;
use super::super::preflight::{Agreed, ExpectedData, Turns};
use super::super::replace::replace;
use super::{descr, header, read, write};
use crate::dtype::Dtype;
use crate::rows::{Bound, BoundOwned, ItemShape, Rows, RowsView};
use crate::storage::Storage;

/// The bytes that are asked for at first where a reader may end at any time; later, as many as there were.
const PIECE: usize = 1 << 20;

/// Returns the array that rows of dtype `T` and item shape `S` expect of data, `bound` of them at most.
pub(crate) const fn expected<T: Dtype, S: ItemShape>(bound: u64) -> ExpectedData {
    ExpectedData { array: ExpectedArray::of_rows::<T, S>(bound), nbytes: S::COUNT * size_of::<T>() }
}

/// # Files of NumPy
impl<T: Dtype, S: ItemShape, MAX: BoundOwned<T, S, W>, W: Storage> Rows<T, S, MAX, W> {
    /// Reads a `.npy` file of any number of rows, NumPy's `np.load`. Allocates the bytes of the rows, or with a bound those of `MAX`.
    ///
    /// ```
    /// # std::env::set_current_dir("..").unwrap(); // where the examples' data are
    /// use haversack::{Const, Rank2, Rows};
    ///
    /// let digits = Rows::<u8, Rank2<8, 8>>::read_npy("examples/data/digits-images.npy")?;
    /// assert_eq!(digits.len(), 1797);
    ///
    /// let few = Rows::<u8, Rank2<8, 8>, Const<1000>>::read_npy("examples/data/digits-images.npy");
    /// assert_eq!(
    ///     few.unwrap_err().to_string(),
    ///     "examples/data/digits-images.npy: expected at most 1000 rows, found 1797"
    /// );
    /// # Ok::<(), haversack::DataError>(())
    /// ```
    ///
    /// # Checked at build time
    /// That the format has the dtype: it has all but `bf16`.
    ///
    /// # Errors
    /// At run time: [`DataError`]. The dtype, the shape of an item, the bound, and in regular files missing or trailing bytes, are found
    /// before anything is allocated. The module [`npy`](crate::interop::npy) lists all checks in their order.
    pub fn read_npy(path: impl AsRef<Path>) -> Result<Self, DataError> {
        const { descr::has_descr(&T::DTYPE) };
        let path = path.as_ref();
        let turns = Turns { byte_order: true, memory_order: true };
        let read = || {
            let (mut file, _, agreed) = read::open(path, &expected::<T, S>(MAX::MOST), turns)?;
            // The length of a regular file was compared; any other one is believed as far as it goes.
            let is_measured = file.metadata().is_ok_and(|metadata| metadata.is_file());
            if is_measured || agreed.column_major {
                Self::read_all(&mut file, agreed)
            } else {
                Self::read_on(&mut file, agreed)
            }
        };
        read().map_err(|kind| DataError::from(kind).in_file(path))
    }

    /// Reads rows in the `.npy` format, and leaves the reader behind the last of them. Without a bound, allocates as they come: at most
    /// 1 MiB, or as much again, before the reader has given so much. With a bound, allocates the bytes of `MAX` rows.
    ///
    /// ```
    /// use haversack::{Rank1, Rows, array};
    ///
    /// let mut file = Vec::new();
    /// array![[1, 2], [3, 4], [5, 6]].write_npy_to(&mut file)?;
    /// let rows = Rows::<i32, Rank1<2>>::read_npy_from(&file[..])?;
    /// assert_eq!(rows.len(), 3);
    /// assert_eq!(rows.row(2), array![5, 6]);
    /// # Ok::<(), haversack::DataError>(())
    /// ```
    ///
    /// # Checked at build time
    /// That the format has the dtype: it has all but `bf16`.
    ///
    /// # Errors
    /// At run time: [`DataError`]; see [`read_npy`](Self::read_npy). Rows in Fortran's order are read with a bound only: their first ones
    /// are complete when all bytes were read. A missing end is noticed only when the reader ends.
    pub fn read_npy_from(mut reader: impl Read) -> Result<Self, DataError> {
        const { descr::has_descr(&T::DTYPE) };
        let is_bounded = MAX::MOST < u64::MAX;
        let turns = Turns { byte_order: true, memory_order: is_bounded };
        header::accept(&mut reader, &expected::<T, S>(MAX::MOST), turns, None)
            .and_then(|(_, agreed)| match is_bounded {
                true => Self::read_all(&mut reader, agreed),
                false => Self::read_on(&mut reader, agreed),
            })
            .map_err(DataError::from)
    }

    /// Reads all rows at once.
    fn read_all(reader: &mut dyn Read, agreed: Agreed) -> Result<Self, DataErrorKind> {
        let mut rows = Self::new();
        rows.read_more(reader, agreed)?;
        Ok(rows)
    }

    /// Reads rows as they come: what the header says is not believed before they are there.
    fn read_on(reader: &mut dyn Read, agreed: Agreed) -> Result<Self, DataErrorKind> {
        let of_row = S::COUNT * size_of::<T>();
        let mut rows = Self::new();
        while rows.len() < agreed.rows {
            let more = rows.len().max(PIECE / of_row.max(1)).max(1).min(agreed.rows - rows.len());
            let read = rows.nbytes() as u64;
            rows.read_more(reader, Agreed { rows: more, nbytes: more * of_row, ..agreed }).map_err(
                |kind| match kind {
                    DataErrorKind::Truncated { part: DataPart::Payload, found, .. } => DataErrorKind::Truncated {
                        part: DataPart::Payload,
                        expected: agreed.nbytes as u64,
                        found: read + found,
                    },
                    kind => behind(kind, rows.len() - more),
                },
            )?;
        }
        Ok(rows)
    }

    /// Reads as many rows behind the others as `agreed` has.
    fn read_more(&mut self, reader: &mut dyn Read, agreed: Agreed) -> Result<(), DataErrorKind> {
        let too_many = |_| DataErrorKind::TooManyRows { bound: MAX::MOST, found: agreed.rows as u64 };
        let mut rows = self.extended(agreed.rows).map_err(too_many)?;
        let axes = rows.view().axes();
        payload::read(reader, agreed, &axes[..=S::RANK], rows.as_mut_slice())
    }
}

/// Returns the error of an element as that of all rows, of which `before` were read before.
fn behind(mut kind: DataErrorKind, before: usize) -> DataErrorKind {
    if let DataErrorKind::Element { index, .. } = &mut kind {
        index[0] += before;
    }
    kind
}

/// # Files of NumPy
impl<T: Dtype, S: ItemShape> RowsView<'_, T, S> {
    /// Writes a `.npy` file, NumPy's `np.save`, with exactly the bytes that NumPy writes for an array of these rows. Allocates nothing but
    /// paths.
    ///
    /// ```
    /// use haversack::{Rank1, Rows, array};
    /// # let directory = tempfile::tempdir().unwrap();
    /// # let path = directory.path().join("table.npy");
    /// let rows: Rows<f64, Rank1<2>> = (0..5).map(|i| array![1.0, 2.0] * f64::from(i)).collect();
    /// rows.slice(1..).write_npy(&path)?;
    /// assert!(Rows::<f64, Rank1<2>>::read_npy(&path)? == rows.slice(1..));
    /// # Ok::<(), haversack::DataError>(())
    /// ```
    ///
    /// The bytes go to a temporary file beside it, which then takes its name, as [`Array::write_npy`](crate::Array::write_npy) says.
    ///
    /// # Checked at build time
    /// That the format has the dtype: it has all but `bf16`.
    ///
    /// # Errors
    /// At run time: [`DataErrorKind::Directory`] and [`DataErrorKind::Io`].
    pub fn write_npy(self, path: impl AsRef<Path>) -> Result<(), DataError> {
        const { descr::has_descr(&T::DTYPE) };
        let path = path.as_ref();
        let write = |file: &mut File| self.write_into(file);
        let refused = |action, error| read::refused(DataFormat::Npy, action, path, error);
        replace(path, refused, write).map_err(|kind| DataError::from(kind).in_file(path))
    }

    /// Writes the rows in the `.npy` format, with exactly the bytes that NumPy writes for them, and flushes. Allocates nothing.
    ///
    /// # Checked at build time
    /// That the format has the dtype: it has all but `bf16`.
    ///
    /// # Errors
    /// At run time: [`DataErrorKind::Io`] if the writer fails. Part of the rows may be written then.
    pub fn write_npy_to(self, mut writer: impl Write) -> Result<(), DataError> {
        const { descr::has_descr(&T::DTYPE) };
        self.write_into(&mut writer).map_err(DataError::from)
    }

    fn write_into(self, writer: &mut dyn Write) -> Result<(), DataErrorKind> {
        write::write(writer, &T::DTYPE, &self.axes()[..=S::RANK], bytemuck::cast_slice(self.as_slice()))
    }
}

/// # Files of NumPy
impl<T: Dtype, S: ItemShape, MAX: Bound<T, S, W>, W: Storage> Rows<T, S, MAX, W> {
    /// Writes a `.npy` file, as [`RowsView::write_npy`] does. Allocates nothing but paths.
    ///
    /// # Errors
    /// At run time: [`DataError`].
    pub fn write_npy(&self, path: impl AsRef<Path>) -> Result<(), DataError> {
        self.view().write_npy(path)
    }

    /// Writes the rows in the `.npy` format, as [`RowsView::write_npy_to`] does. Allocates nothing.
    ///
    /// # Errors
    /// At run time: [`DataErrorKind::Io`] if the writer fails.
    pub fn write_npy_to(&self, writer: impl Write) -> Result<(), DataError> {
        self.view().write_npy_to(writer)
    }
}
