//! Rows in an array whose first axis counts them.

use std::marker::PhantomData;
use std::path::Path;

use haversack::interop::elements;
use haversack::rows::{ItemShape, RowSource, RowsViewMut};
use haversack::{DataError, Dtype};

use crate::numbers::{at_index, is_number};
use crate::stored::Stored;

/// The rows of a Zarr array: items of dtype `T` and shape `S`, as many as its first axis is long. A source that does not fit into memory.
///
/// ```
/// use haversack::rows::{RowSink, RowSource};
/// use haversack::{Axis, Const, DataError, Rank1, array, shape};
/// use haversack_zarr::{ZarrRows, ZarrRowsWriter};
///
/// # let folder = tempfile::tempdir().unwrap();
/// # let path = folder.path().join("samples.zarr");
/// let mut file = ZarrRowsWriter::<f32, Rank1<3>, Const<100>>::create(&path)?;
/// for i in 0..250 {
///     let samples = array![[1.0f32, 2.0, 3.0]] * i as f32;
///     file.append((&samples.eval()).into())?;
/// }
/// file.finish()?;
///
/// // Batches of 64 samples: 768 bytes, whatever the length of the array.
/// let mut pass = ZarrRows::<f32, Rank1<3>>::open(&path)?.pass(shape![64]);
/// let mut sum = <array![f32; 3]>::zeros();
/// while let Some(batch) = pass.next()? {
///     sum += &batch.sum_axis(Axis::<0>).eval(); // a view of shape (64, 3)
/// }
/// for sample in pass.remainder() {
///     sum += sample;
/// }
/// assert_eq!((pass.done(), sum[0]), (250, 31_125.0));
/// # Ok::<(), DataError>(())
/// ```
///
/// Chunks may have any shape, and divide items, too. Reading goes by the rows of one chunk: [`rows_per_chunk`](Self::rows_per_chunk).
///
/// # Memory
/// A value keeps the elements of the rows of one chunk, between reads, too. While the next ones are read, it takes the bytes of the file of
/// a chunk. Where chunks divide items, it also takes the bytes of the elements of a chunk.
///
/// # When it is checked
/// That `T` is no record: at build time. The metadata: at run time, before any element is read.
pub struct ZarrRows<T: Dtype, S: ItemShape> {
    stored: Stored,
    rows: u64,
    held: Option<Held>,
    of: PhantomData<fn() -> (T, S)>,
}

/// The rows of a chunk that are in memory.
struct Held {
    /// The number of the chunk along the first axis.
    chunk: u64,
    /// The bytes of the rows; `None` where all of them have the fill value.
    bytes: Option<Vec<u8>>,
}

impl<T: Dtype, S: ItemShape> ZarrRows<T, S> {
    /// Opens an array, and compares its metadata with the type.
    ///
    /// ```
    /// # use haversack::{DataError, Rank1, Rank2};
    /// # use haversack_zarr::{ZarrArray, ZarrRows};
    /// # let folder = tempfile::tempdir().unwrap();
    /// # let path = folder.path().join("samples.zarr");
    /// ZarrArray::<f32, Rank2<100, 3>>::create(&path, [1000, 3])?;
    /// let error = ZarrRows::<f32, Rank1<4>>::open(&path).err().unwrap();
    /// # let path = path.display();
    /// let text = format!("{path}: expected float32 (any number, 4), found float32 (1000, 3)");
    /// assert_eq!(error.to_string(), text);
    /// # Ok::<(), DataError>(())
    /// ```
    ///
    /// # Errors
    /// At run time: [`DataError`]. Its kind is a [`Mismatch`](haversack::interop::error::DataErrorKind::Mismatch) if the dtype or the shape of
    /// an item is another one.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, DataError> {
        const { is_number(&T::DTYPE) };
        let stored = Stored::open(path.as_ref())?;
        let rows = stored.rows::<T, S>()? as u64;
        Ok(ZarrRows { stored, rows, held: None, of: PhantomData })
    }

    /// Returns the number of rows that are read at once.
    pub fn rows_per_chunk(&self) -> u64 {
        self.stored.chunk()[0]
    }

    /// Reads the rows of a chunk, if they are not in memory.
    fn hold(&mut self, chunk: u64) -> Result<(), DataError> {
        if self.held.as_ref().is_none_or(|held| held.chunk != chunk) {
            // Rows that are not needed any more are freed first.
            self.held = None;
            let rows = self.rows_per_chunk().min(self.rows - chunk * self.rows_per_chunk());
            self.held = Some(Held { chunk, bytes: self.stored.read_rows(chunk, rows as usize)? });
        }
        Ok(())
    }

    /// Copies rows of a chunk, from row `within` of it on.
    fn copy(&mut self, chunk: u64, within: usize, mut out: RowsViewMut<'_, T, S>) -> Result<(), DataError> {
        let of_row = S::LEN * size_of::<T>();
        self.hold(chunk)?;
        let copied = match self.held.as_ref().and_then(|held| held.bytes.as_ref()) {
            Some(bytes) => {
                elements::copy_from_bytes(&bytes[within * of_row..][..out.len() * of_row], out.as_mut_slice())
            }
            None => self.stored.fill(out.as_mut_slice()),
        };
        let first = chunk as usize * self.rows_per_chunk() as usize + within;
        copied.map_err(|kind| {
            let axes: Vec<usize> = std::iter::once(out.len()).chain(S::AXES.iter().copied()).collect();
            self.stored.error(at_index(kind, &axes, first))
        })
    }
}

/// Rows of the array, in any order; those of one chunk are read once if they are asked for one after the other.
impl<T: Dtype, S: ItemShape> RowSource for ZarrRows<T, S> {
    type Dtype = T;
    type Item = S;
    type Error = DataError;

    fn count(&self) -> Option<u64> {
        Some(self.rows)
    }

    fn read(&mut self, at: u64, mut out: RowsViewMut<'_, T, S>) -> Result<usize, DataError> {
        let rows = self.rows.saturating_sub(at).min(out.len() as u64) as usize;
        let per_chunk = self.rows_per_chunk();
        let mut done = 0;
        while done < rows {
            let next = at + done as u64;
            let within = next % per_chunk;
            let more = ((rows - done) as u64).min(per_chunk - within) as usize;
            self.copy(next / per_chunk, within as usize, out.view_mut().slice_mut(done..done + more))?;
            done += more;
        }
        Ok(rows)
    }
}
