//! Rows that are written into an array, and behind those that it has.

use std::path::Path;

use haversack::rows::{ItemShape, RowSink, RowsView, RowsViewMut};
use haversack::{Array, DataError, Dim, Dtype, Shape};

use crate::array::ZarrArray;
use crate::compression::Compression;
use crate::numbers::index_of;

/// A Zarr array that is written part by part, of as many rows as come: a sink. A chunk has `N` rows.
///
/// ```
/// use haversack::rows::{RowSink, RowSource, Rows};
/// use haversack::{Const, DataError, Rank1, array};
/// use haversack_zarr::{ZarrRows, ZarrRowsWriter};
///
/// # let folder = tempfile::tempdir().unwrap();
/// # let path = folder.path().join("log.zarr");
/// type Log = ZarrRowsWriter<i32, Rank1<2>, Const<1000>>;
///
/// let mut log = Log::create(&path)?;
/// log.append((&array![[1, 10], [2, 20], [3, 30]]).into())?;
/// log.finish()?;
///
/// let mut log = Log::open(&path)?; // on another day
/// log.append((&array![[4, 40]]).into())?;
/// log.finish()?;
///
/// let mut rows: Rows<i32, Rank1<2>> = [0; 8].into_iter().collect();
/// assert_eq!(ZarrRows::<i32, Rank1<2>>::open(&path)?.read(0, rows.view_mut())?, 4);
/// assert_eq!(rows.row(3), array![4, 40]);
/// # Ok::<(), DataError>(())
/// ```
///
/// The number of rows in the metadata changes in [`finish`](RowSink::finish) and [`flush`](Self::flush), when all chunks before it are
/// written. Until then, and if the writer is dropped, others find the rows that were there before. The end of the last chunk has the fill
/// value.
///
/// # Memory
/// One chunk: an array of shape `(N, ..S)`, and while it is written the bytes of its file.
pub struct ZarrRowsWriter<T: Dtype, S: ItemShape, N: Dim> {
    array: ZarrArray<T, S::Batch<N>>,
    /// The rows behind the last full chunk.
    chunk: Array<T, S::Batch<N>>,
    held: usize,
    /// The number of full chunks.
    full: usize,
}

impl<T: Dtype, S: ItemShape, N: Dim> ZarrRowsWriter<T, S, N> {
    /// Creates an array without rows, as [`ZarrArray::create`] does. Allocates one chunk.
    ///
    /// # Checked at build time
    /// That a chunk has a row at least.
    ///
    /// # Errors
    /// At run time: those of `ZarrArray::create`.
    pub fn create(path: impl AsRef<Path>) -> Result<Self, DataError> {
        Self::create_with(path, Compression::default())
    }

    /// Creates an array without rows, with another compression of its chunks.
    ///
    /// # Errors
    /// At run time: those of `ZarrArray::create`.
    pub fn create_with(path: impl AsRef<Path>, compression: Compression) -> Result<Self, DataError> {
        let array = ZarrArray::create_with(path, Self::shape(0), compression)?;
        Ok(ZarrRowsWriter { array, chunk: Array::zeros(), held: 0, full: 0 })
    }

    /// Opens an array, to write rows behind those that it has. Allocates one chunk.
    ///
    /// # Errors
    /// At run time: [`DataError`]. The dtype, the shape of an item and that of a chunk, `(N, ..S)`, are compared before any element is read.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, DataError> {
        let array = ZarrArray::<T, S::Batch<N>>::open(path)?;
        let rows = array.rows::<S>()?;
        let (full, held) = (rows / N::SIZE, rows % N::SIZE);
        let mut writer = ZarrRowsWriter { array, chunk: Array::zeros(), held, full };
        if held > 0 {
            writer.array.read_into(Self::index(full), writer.chunk.view_mut())?;
        }
        Ok(writer)
    }

    /// Returns the number of rows: those that were there, and those that were written.
    pub fn count(&self) -> u64 {
        self.full as u64 * N::SIZE as u64 + self.held as u64
    }

    /// Writes the rows that are still in memory, and then the number of rows: others find all that were appended so far.
    ///
    /// # Errors
    /// At run time: [`DataErrorKind::Io`](haversack::interop::error::DataErrorKind::Io).
    pub fn flush(&mut self) -> Result<(), DataError> {
        if self.held > 0 {
            self.array.fill(RowsViewMut::from(self.chunk.view_mut()).slice_mut(self.held..).as_mut_slice())?;
            self.write_chunk()?;
        }
        self.array.resize(Self::shape(self.full * N::SIZE + self.held))
    }

    /// Writes the chunk that is in memory.
    fn write_chunk(&self) -> Result<(), DataError> {
        self.array.write_beyond(Self::index(self.full), &self.chunk)
    }

    /// Returns the shape of an array of so many rows.
    fn shape(rows: usize) -> <S::Batch<N> as Shape>::Index {
        index_of::<S::Batch<N>>(std::iter::once(rows).chain(S::AXES.iter().copied()))
    }

    /// Returns the index of a chunk.
    fn index(chunk: usize) -> <S::Batch<N> as Shape>::Index {
        index_of::<S::Batch<N>>(std::iter::once(chunk).chain(S::AXES.iter().map(|_| 0)))
    }
}

/// Rows behind those that the array has.
impl<T: Dtype, S: ItemShape, N: Dim> RowSink for ZarrRowsWriter<T, S, N> {
    type Dtype = T;
    type Item = S;
    type Error = DataError;

    /// Writes rows behind the others: full chunks at once. After an error, some of the rows may be kept, and [`count`](ZarrRowsWriter::count)
    /// tells how many.
    fn append(&mut self, mut items: RowsView<'_, T, S>) -> Result<(), DataError> {
        while !items.is_empty() {
            let more = items.len().min(N::SIZE - self.held);
            let end = self.held + more;
            let mut room = RowsViewMut::from(self.chunk.view_mut()).slice_mut(self.held..end);
            room.as_mut_slice().copy_from_slice(items.slice(..more).as_slice());
            if end == N::SIZE {
                self.write_chunk()?;
                (self.full, self.held) = (self.full + 1, 0);
            } else {
                self.held = end;
            }
            items = items.slice(more..);
        }
        Ok(())
    }

    fn finish(mut self) -> Result<(), DataError> {
        self.flush()
    }
}
