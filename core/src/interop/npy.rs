//! NumPy's `.npy` files.
//!
//! | in Python | in Rust |
//! | --- | --- |
//! | `np.load("digits.npy")` | `Array::<u8, Rank3<1797, 8, 8>>::read_npy("digits.npy")?` |
//! | `np.save("digits.npy", a)` | `a.write_npy("digits.npy")?` |
//!
//! Dtype and shape are in the type, so a file must have exactly these: nothing is cast, swapped, reshaped or transposed
//! while reading.
//!
//! # What is read
//! Versions 1.0, 2.0 and 3.0 of the format, as NumPy and others write them, Python 2 included; headers of at most 10_000
//! bytes, which is NumPy's own limit, and of at most 64 axes, NumPy's highest rank.
//!
//! The dtype may be spelled in every way that `np.load` takes: `<i4`, `=i4`, `|i4` and `i4`, with C's letters (`?`,
//! `<h`, `d`), or by name (`bool`, `int32`, `double`). Without `<` and `>` it is in the machine's byte order. C's
//! `long` (`l`, `long`) and NumPy's `int` (`p`, `int`) are as long as on the machine. Not taken is `()i4`, an accident
//! of NumPy's parser of lists.
//!
//! The order of the checks, which is the order of the errors:
//!
//! | check | [`NpyErrorKind`] | happens |
//! | --- | --- | --- |
//! | the file can be opened, is no directory, is not empty | `Io`, `Directory`, `Empty` | before anything is read |
//! | magic, version, length of the header | `NotNpy`, `Version`, `HeaderTooLong`, `Truncated` | before the header |
//! | the header is a Python dict of three keys | `MalformedHeader`, `Truncated` | before the payload |
//! | dtype, byte order, shape, memory order | `Dtype`, `ByteOrder`, `Shape`, `MemoryOrder` | before the payload |
//! | nothing is missing, nothing left over, in regular files | `Truncated`, `Trailing` | before the payload |
//! | nothing is missing in other files; bools | `Truncated`, `Bool` | with the payload |
//!
//! # What has no descriptor
//! Files have every dtype but `bf16`: NumPy has none of this name, and to write one fails while the program is built. Write
//! `a.cast::<f32>()`, and read `f32` with `cast_lossy::<bf16>()`:
//!
//! ```
//! # #[cfg(feature = "half")] {
//! use haversack::{Array, Rank1, bf16};
//! let a = Array::<bf16, Rank1<3>>::ones();
//! let mut file = Vec::new();
//! a.cast::<f32>().write_npy_to(&mut file)?; // `a.write_npy_to(..)` does not compile
//! assert!(Array::<f32, _>::read_npy_from(&file[..])?.cast_lossy::<bf16>() == a);
//! # }
//! # Ok::<(), haversack::NpyError>(())
//! ```
//!
//! # What it allocates
//! Reading allocates the array, `NBYTES` for `Heap`, once everything that happens before the payload has passed, and
//! nothing else: the header is read into 10_000 bytes of the stack, whatever length it claims. Writing a file allocates
//! paths. An error allocates its report: the path, and at most 8 KiB for the contents of the header.

mod descr;
mod error;
mod fill;
mod header;
mod literal;
mod read;
mod write;

pub use error::{NpyError, NpyErrorKind, NpyPart};

use std::fs::File;
use std::io::{Read, Write};
use std::path::Path;

use super::replace::replace;
use crate::array::Array;
use crate::dtype::{Dtype, DtypeInfo};
use crate::shape::Shape;
use crate::storage::{Storage, StorageOwned};

/// The dtype, the shape and the bytes that a file must have to be an array of one type.
#[derive(Clone, Copy)]
struct ExpectedFile {
    dtype: DtypeInfo,
    axes: &'static [usize],
    nbytes: usize,
}

/// # Files of NumPy
impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
    const EXPECTED: ExpectedFile = ExpectedFile { dtype: T::DTYPE, axes: S::AXES, nbytes: Self::NBYTES };

    /// Reads a `.npy` file, NumPy's `np.load`. Allocates `NBYTES`.
    ///
    /// ```
    /// # std::env::set_current_dir("..").unwrap(); // where the examples' data are
    /// use haversack::{Array, Rank1};
    /// let labels = Array::<u8, Rank1<1797>>::read_npy("examples/data/digits-labels.npy")?;
    /// assert_eq!(labels.as_slice()[..3], [0, 1, 2]);
    ///
    /// let error = Array::<f32, Rank1<1797>>::read_npy("examples/data/digits-labels.npy").err().unwrap();
    /// assert_eq!(
    ///     error.to_string(),
    ///     "examples/data/digits-labels.npy: expected dtype float32 ('<f4'), found uint8 ('|u1')"
    /// );
    /// # Ok::<(), haversack::NpyError>(())
    /// ```
    ///
    /// # Checked at build time
    /// That the format has the dtype: it has all but `bf16`.
    ///
    /// # Errors
    /// At run time: [`NpyError`], which names the file, the value that was expected and the one that was found. Another
    /// dtype, shape, byte order or memory order, and in regular files missing or trailing bytes, are found before the
    /// array is allocated. The module [`npy`](crate::interop::npy) lists all checks in their order.
    pub fn read_npy(path: impl AsRef<Path>) -> Result<Self, NpyError>
    where
        W: StorageOwned,
    {
        const { descr::has_descr(&T::DTYPE) };
        let path = path.as_ref();
        read::open(path, Self::EXPECTED)
            .and_then(|mut file| Self::read_payload(&mut file))
            .map_err(|kind| kind.at(path))
    }

    /// Reads an array in the `.npy` format, and leaves the reader behind its last byte. Allocates `NBYTES`.
    ///
    /// ```
    /// use haversack::{Array, Rank2};
    /// let mut file = Vec::new();
    /// Array::<i32, Rank2<2, 3>>::arange().write_npy_to(&mut file)?;
    ///
    /// let a = Array::<i32, Rank2<2, 3>>::read_npy_from(&file[..])?;
    /// assert_eq!(a.as_slice(), [0, 1, 2, 3, 4, 5]);
    ///
    /// let error = Array::<i32, Rank2<3, 2>>::read_npy_from(&file[..]).err().unwrap();
    /// assert_eq!(error.to_string(), "expected shape (3, 2), found (2, 3)");
    /// # Ok::<(), haversack::NpyError>(())
    /// ```
    ///
    /// There are three reads at most before the payload, and the payload is read into the array itself (bools by way of
    /// 4096 bytes on the stack): a buffered reader gains little.
    ///
    /// # Checked at build time
    /// That the format has the dtype: it has all but `bf16`.
    ///
    /// # Errors
    /// At run time: [`NpyError`]; see [`read_npy`](Self::read_npy). Bytes that follow the array are left unread. A
    /// missing end is noticed only when the reader ends, after the array was allocated. After an error the reader
    /// stands anywhere.
    pub fn read_npy_from(mut reader: impl Read) -> Result<Self, NpyError>
    where
        W: StorageOwned,
    {
        const { descr::has_descr(&T::DTYPE) };
        header::accept(&mut reader, Self::EXPECTED)
            .and_then(|_| Self::read_payload(&mut reader))
            .map_err(NpyErrorKind::somewhere)
    }

    /// Writes a `.npy` file, NumPy's `np.save`, with exactly the bytes that NumPy writes for the same array. Allocates
    /// nothing but paths.
    ///
    /// ```
    /// use haversack::{Array, Rank2};
    /// # let directory = tempfile::tempdir().unwrap();
    /// # let path = directory.path().join("table.npy");
    /// let table = Array::<f64, Rank2<2, 3>>::arange();
    /// table.write_npy(&path)?;
    /// assert!(Array::<f64, Rank2<2, 3>>::read_npy(&path)? == table);
    /// # Ok::<(), haversack::NpyError>(())
    /// ```
    ///
    /// The bytes go to a temporary file in the same directory, are flushed to the disk, and then take the file's name
    /// at once: a reader of the file sees the old array or the new one, and after an error the old one is still there
    /// and the temporary file is not. A symbolic link is followed, permissions are kept, other hard links keep the old
    /// array. A file that is not regular, such as a pipe or a device, is written to directly. A process that is killed
    /// meanwhile leaves a `.haversack-*.tmp` behind.
    ///
    /// # Checked at build time
    /// That the format has the dtype: it has all but `bf16`.
    ///
    /// # Errors
    /// At run time: [`NpyErrorKind::Directory`] and [`NpyErrorKind::Io`], such as an existing file that may not be
    /// written to, a directory in which no file may be made, a full disk.
    pub fn write_npy(&self, path: impl AsRef<Path>) -> Result<(), NpyError> {
        const { descr::has_descr(&T::DTYPE) };
        let path = path.as_ref();
        let write = |file: &mut File| write::write(file, Self::EXPECTED, self.payload());
        replace(path, |action, error| read::refused(action, path, error), write).map_err(|kind| kind.at(path))
    }

    /// Writes the array in the `.npy` format, with exactly the bytes that NumPy writes for it, and flushes. Allocates
    /// nothing.
    ///
    /// ```
    /// use haversack::{Array, Rank1};
    /// let mut file = Vec::new();
    /// Array::<u8, Rank1<3>>::arange().write_npy_to(&mut file)?;
    /// assert_eq!((&file[1..6], &file[128..]), (&b"NUMPY"[..], &[0, 1, 2][..]));
    /// # Ok::<(), haversack::NpyError>(())
    /// ```
    ///
    /// The writer gets two pieces, 128 bytes and all elements, so that a buffered one gains nothing.
    ///
    /// # Checked at build time
    /// That the format has the dtype: it has all but `bf16`.
    ///
    /// # Errors
    /// At run time: [`NpyErrorKind::Io`] if the writer fails. Part of the array may be written then.
    pub fn write_npy_to(&self, mut writer: impl Write) -> Result<(), NpyError> {
        const { descr::has_descr(&T::DTYPE) };
        write::write(&mut writer, Self::EXPECTED, self.payload()).map_err(NpyErrorKind::somewhere)
    }

    fn read_payload(reader: &mut dyn Read) -> Result<Self, NpyErrorKind>
    where
        W: StorageOwned,
    {
        let mut array = Self::zeros();
        read::read(reader, Self::EXPECTED, array.as_mut_slice())?;
        Ok(array)
    }

    fn payload(&self) -> &[u8] {
        bytemuck::cast_slice(self.as_slice())
    }
}
