//! Arrays whose chunks have a shape that is a type.

use std::io::{Error, ErrorKind};
use std::marker::PhantomData;
use std::path::Path;

use haversack::interop::error::{DataErrorKind, ExpectedArray};
use haversack::rows::ItemShape;
use haversack::{Array, AsView, DataError, Dtype, Shape, View, ViewMut};

use crate::compression::Compression;
use crate::numbers::{has_elements, index_of, is_number, numbers};
use crate::stored::Stored;

/// A Zarr array of dtype `T`, whose chunks have shape `C`. Its own shape is known when the program runs.
///
/// ```
/// use haversack::{DataError, Rank2, array};
/// use haversack_zarr::ZarrArray;
///
/// type Chunk = Rank2<256, 64>;
///
/// fn run(path: &std::path::Path) -> Result<(), DataError> {
///     let samples = ZarrArray::<f32, Chunk>::create(path, [1000, 64])?;
///     assert_eq!(samples.chunks(), [4, 1]);
///     samples.write([3, 0], &<array![f32; 256, 64]>::ones())?;
///
///     let samples = ZarrArray::<f32, Chunk>::open(path)?;
///     let last = samples.read([3, 0])?; // an array of shape (256, 64)
///     assert_eq!(last.sum(), 256.0 * 64.0);
///     assert_eq!(samples.inside([3, 0]), [232, 64]); // 24 rows of this chunk are padding
///     assert_eq!(samples.read([0, 0])?.max(), 0.0); // never written: the fill value
///     Ok(())
/// }
/// # let folder = tempfile::tempdir().unwrap();
/// # let path = folder.path().join("samples.zarr");
/// # run(&path).unwrap();
/// let error = ZarrArray::<f64, Rank2<100, 64>>::open(&path).err().unwrap();
/// # let path = path.display();
/// assert_eq!(
///     error.to_string(),
///     format!("{path}: 'chunks': expected float64 (100, 64), found float32 (256, 64)")
/// );
/// ```
///
/// Chunks at the end of an axis are as large as all others: [`inside`](Self::inside) tells how much of one is in the array. Several tasks may
/// write several chunks at once, from several processes, too.
///
/// # Memory
/// A value keeps the metadata. Reading a chunk takes the bytes of its file and the bytes of its elements for as long as it reads, beside the
/// array that it reads into. Writing takes as many bytes as the file could have at most: those of the elements, and a few more. The memory of zstd
/// itself is not in these numbers.
///
/// # When it is checked
/// Dtype and rank of indices: at `cargo check`. That a chunk has no axis of length 0, and that `T` is no record: at build time. The metadata of
/// an array that is opened: at run time, before any element is read.
///
/// ```compile_fail,E0080
/// # use haversack::Rank2;
/// # use haversack_zarr::ZarrArray;
/// let array = ZarrArray::<f32, Rank2<0, 64>>::open("samples.zarr"); // Rank2<1, 64> compiles
/// ```
///
/// ```compile_fail,E0308
/// # use haversack::Rank2;
/// # use haversack_zarr::ZarrArray;
/// # let array = ZarrArray::<f32, Rank2<1, 64>>::open("samples.zarr")?;
/// let chunk = array.read([0])?; // array.read([0, 0])? compiles
/// # Ok::<(), haversack::DataError>(())
/// ```
pub struct ZarrArray<T: Dtype, C: Shape> {
    stored: Stored,
    of: PhantomData<fn() -> (T, C)>,
}

impl<T: Dtype, C: Shape> ZarrArray<T, C> {
    const CHECKED: () = {
        is_number(&T::DTYPE);
        has_elements(C::AXES);
    };

    /// Opens an array, and compares its metadata with the type.
    ///
    /// # Errors
    /// At run time: [`DataError`]. Its kind is [`Mismatch`](DataErrorKind::Mismatch) if the dtype, the rank or the shape of chunks is another one.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, DataError> {
        let () = Self::CHECKED;
        let stored = Stored::open(path.as_ref())?;
        let agrees = ExpectedArray::of::<T, C>().compare(&stored.found(stored.chunk()));
        agrees.map_err(|kind| stored.error(kind).in_member("chunks"))?;
        Ok(ZarrArray { stored, of: PhantomData })
    }

    /// Creates an array of zeros, as Python's zarr creates one: of format 3, its chunks compressed by zstd. Writes its metadata, and no chunk.
    ///
    /// # Errors
    /// At run time: [`DataErrorKind::Io`] if there is an array, or no folder may be made.
    pub fn create(path: impl AsRef<Path>, shape: C::Index) -> Result<Self, DataError> {
        Self::create_with(path, shape, Compression::default())
    }

    /// Creates an array of zeros as [`create`](Self::create) does, with another compression of its chunks.
    ///
    /// # Errors
    /// At run time: as `create`.
    pub fn create_with(path: impl AsRef<Path>, shape: C::Index, compression: Compression) -> Result<Self, DataError> {
        let () = Self::CHECKED;
        let stored = Stored::create(path.as_ref(), &T::DTYPE, numbers(shape), C::AXES, compression)?;
        Ok(ZarrArray { stored, of: PhantomData })
    }

    /// Returns the shape of the whole array.
    pub fn shape(&self) -> C::Index {
        index_of::<C>(self.stored.shape().iter().map(|&length| length as usize))
    }

    /// Returns the number of chunks along each axis.
    pub fn chunks(&self) -> C::Index {
        index_of::<C>(self.shape().as_ref().iter().zip(C::AXES).map(|(shape, chunk)| shape.div_ceil(*chunk)))
    }

    /// Returns how many elements of a chunk are in the array, along each axis: all but at the end of an axis; 0 behind it.
    pub fn inside(&self, chunk: C::Index) -> C::Index {
        let shape = self.shape();
        let axes = shape.as_ref().iter().zip(chunk.as_ref()).zip(C::AXES);
        index_of::<C>(axes.map(|((shape, at), chunk)| shape.saturating_sub(at.saturating_mul(*chunk)).min(*chunk)))
    }

    /// Reads a chunk. Allocates the bytes of the array, and while it reads those of the file and of its elements. A chunk that was never
    /// written has the fill value.
    ///
    /// # Errors
    /// At run time: [`DataError`], with the file of the chunk: bytes that its codecs refuse, bytes that are no bool, an index outside of
    /// [`chunks`](Self::chunks).
    pub fn read(&self, chunk: C::Index) -> Result<Array<T, C>, DataError> {
        let mut array = Array::zeros();
        self.read_into(chunk, array.view_mut())?;
        Ok(array)
    }

    /// Reads a chunk as [`read`](Self::read) does, into memory that there is: an array, a slot of a planned function. Allocates the bytes of the
    /// file and of its elements while it reads.
    ///
    /// ```
    /// use haversack::prelude::*;
    /// use haversack::{DataError, Rank2};
    /// use haversack_zarr::ZarrArray;
    ///
    /// /// A task: computes the means of the channels of chunk `k`.
    /// #[budget(64 KiB)]
    /// fn means(
    ///     samples: &ZarrArray<f32, Rank2<256, 64>>,
    ///     k: usize,
    ///     means: &mut array![f32; 64],
    /// ) -> Result<(), DataError> {
    ///     let mut chunk: array![f32; 256, 64] = Array::zeros();
    ///     samples.read_into([k, 0], chunk.view_mut())?;
    ///     means.assign(chunk.mean_axis(Axis::<0>));
    ///     Ok(())
    /// }
    ///
    /// # let folder = tempfile::tempdir().unwrap();
    /// let samples = ZarrArray::create(folder.path().join("samples.zarr"), [1000, 64])?;
    /// samples.write([1, 0], &<array![f32; 256, 64]>::full(2.0))?;
    /// let mut result = <array![f32; 64]>::zeros();
    /// means(&samples, 1, &mut result)?;
    /// assert_eq!((result.sum(), means::PEAK), (128.0, 65_536));
    /// # Ok::<(), DataError>(())
    /// ```
    ///
    /// # Errors
    /// At run time: as `read`. `out` may be written in part if a byte is no bool.
    pub fn read_into(&self, chunk: C::Index, mut out: ViewMut<'_, T, C>) -> Result<(), DataError> {
        self.there_is("read", chunk)?;
        self.stored.read_chunk(&numbers(chunk), out.as_mut_slice())
    }

    /// Writes a chunk: all of it, also beyond the end of the array. Its file is replaced when all bytes are written. A chunk whose elements
    /// are the fill value has no file. Allocates the bytes of the file, and those of the elements if a view is not row-major.
    ///
    /// # Errors
    /// At run time: [`DataErrorKind::Io`] if the system refuses it, or for an index outside of [`chunks`](Self::chunks).
    pub fn write(&self, chunk: C::Index, elements: impl AsView<T, Shape = C>) -> Result<(), DataError> {
        self.there_is("write", chunk)?;
        let (chunk, elements) = (numbers(chunk), elements.as_view());
        let row_major: Option<View<'_, T, C>> = elements.into_dyn().typed();
        match row_major {
            Some(elements) => self.stored.write_chunk(&chunk, elements.as_slice()),
            None => self.stored.write_chunk(&chunk, elements.to_contiguous().as_slice()),
        }
    }

    /// Changes the shape of the array. Chunks are not written: elements that a chunk has beyond the end come into sight where an axis grows,
    /// and files beyond the end stay where it shrinks.
    ///
    /// # Errors
    /// At run time: [`DataErrorKind::Io`]. The shape is as before then.
    pub fn resize(&mut self, shape: C::Index) -> Result<(), DataError> {
        self.stored.resize(numbers(shape))
    }

    /// Returns the number of rows, if the array is one of rows of shape `S`, each of which is in one chunk.
    pub(crate) fn rows<S: ItemShape>(&self) -> Result<usize, DataError> {
        self.stored.rows::<T, S>()
    }

    /// Writes a chunk that may lie beyond the end of the array.
    pub(crate) fn write_beyond(&self, chunk: C::Index, elements: &Array<T, C>) -> Result<(), DataError> {
        self.stored.write_chunk(&numbers(chunk), elements.as_slice())
    }

    /// Writes the fill value into elements.
    pub(crate) fn fill(&self, out: &mut [T]) -> Result<(), DataError> {
        self.stored.fill(out).map_err(|kind| self.stored.error(kind))
    }

    fn there_is(&self, action: &'static str, chunk: C::Index) -> Result<(), DataError> {
        let chunks = self.chunks();
        if chunk.as_ref().iter().zip(chunks.as_ref()).all(|(at, chunks)| at < chunks) {
            return Ok(());
        }
        let text = format!("there are {chunks:?} chunks, and none at {chunk:?}");
        Err(self.stored.error(DataErrorKind::io(action)(Error::new(ErrorKind::InvalidInput, text))))
    }
}
