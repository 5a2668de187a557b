//! NumPy's `.npy` files.
//!
//! | in Python | in Rust |
//! | --- | --- |
//! | `np.load("digits.npy")` | `Array::<u8, Rank3<1797, 8, 8>>::read_npy("digits.npy")?` |
//! | `np.save("digits.npy", a)` | `a.write_npy("digits.npy")?` |
//! | the same, of any number of rows | `Rows::<u8, Rank2<8, 8>>::read_npy("digits.npy")?`, `rows.write_npy("digits.npy")?` |
//! | `np.load("digits.npy", mmap_mode="r")`, part by part | [`NpyRows`]; to write so: [`NpyRowsWriter`] |
//!
//! Dtype and shape are in the type, so a file must have exactly these: nothing is cast, reshaped or transposed while reading.
//! Byte order and memory order are not in the type. A file in other orders than those of arrays gives the same array.
//!
//! | the file is in | reading | memory |
//! | --- | --- | --- |
//! | the byte order of this machine, C's order | is one call of the system for all elements | `NBYTES`, the array |
//! | the other byte order (`>f8`) | turns the bytes of each number where it is, 64 KiB at a time, while they are in the cache | `NBYTES`, the array |
//! | Fortran's order (`fortran_order`) | puts each element into its place by way of 4096 bytes on the stack: where a column is longer than the cache, that takes several times as long | `NBYTES`, the array |
//! | any order, of bools and records | does the same, one after the other | `NBYTES`, the array |
//!
//! # What is read
//! Versions 1.0, 2.0 and 3.0 of the format, as NumPy and others write them, Python 2 included; headers of at most 10_000
//! bytes, which is NumPy's own limit, and of at most 64 axes, NumPy's highest rank.
//!
//! The dtype may be spelled in every way that `np.load` takes: `<i4`, `=i4`, `|i4` and `i4`, with C's letters (`?`,
//! `<h`, `d`), or by name (`bool`, `int32`, `double`). Without `<` and `>` it is in the machine's byte order. C's
//! `long` (`l`, `long`) and NumPy's `int` (`p`, `int`) are as long as on the machine. Not taken are `()i4`, an accident
//! of NumPy's parser of lists, and records whose numbers have different byte orders.
//!
//! The order of the checks, which is the order of the errors:
//!
//! | check | [`DataErrorKind`] | happens |
//! | --- | --- | --- |
//! | the file can be opened, is no directory, is not empty | `Io`, `Directory`, `Empty` | before anything is read |
//! | magic, version, length of the header | `Magic`, `Version`, `HeaderTooLong`, `Truncated` | before the header |
//! | the header is a Python dict of three keys | `Malformed`, `Truncated` | before the payload |
//! | dtype and shape | `Mismatch`, which tells all that is unlike | before the payload |
//! | nothing is missing, nothing left over, in regular files | `Truncated`, `Trailing` | before the payload |
//! | nothing is missing in other files; bools | `Truncated`, `Element` | with the payload |
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
//! # Ok::<(), haversack::DataError>(())
//! ```
//!
//! # What it allocates
//! Reading allocates the array, `NBYTES` for `Heap`, once everything that happens before the payload has passed, and
//! nothing else: the header is read into 10_000 bytes of the stack, whatever length it claims. Writing a file allocates
//! paths. An error allocates its report: the path, and at most 8 KiB for the contents of the header.

pub(crate) mod descr;
mod dynamic;
pub(crate) mod header;
mod literal;
pub(crate) mod read;
pub(crate) mod rows;
pub(crate) mod write;

pub use rows::{NpyRows, NpyRowsWriter};

use std::fs::File;
use std::io::{Read, Write};
use std::path::Path;

use super::error::{DataError, DataErrorKind, DataFormat, ExpectedArray};
use super::payload;
use super::preflight::{Agreed, ExpectedData, Turns};
use super::replace::replace;
use crate::array::Array;
use crate::dtype::Dtype;
use crate::shape::Shape;
use crate::storage::{Storage, StorageOwned};

/// Reading turns both orders.
pub(super) const TURNS: Turns = Turns { byte_order: true, memory_order: true };

/// # Files of NumPy
impl<T: Dtype, S: Shape, W: Storage> Array<T, S, W> {
    pub(super) const EXPECTED: ExpectedData = ExpectedData { array: ExpectedArray::of::<T, S>(), nbytes: Self::NBYTES };

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
    ///     "examples/data/digits-labels.npy: expected float32 (1797,), found uint8 (1797,)"
    /// );
    /// # Ok::<(), haversack::DataError>(())
    /// ```
    ///
    /// # Checked at build time
    /// That the format has the dtype: it has all but `bf16`.
    ///
    /// # Errors
    /// At run time: [`DataError`], which names the file, the value that was expected and the one that was found. Another
    /// dtype or shape, and in regular files missing or trailing bytes, are found before the array is allocated. The module
    /// [`npy`](crate::interop::npy) lists all checks in their order.
    pub fn read_npy(path: impl AsRef<Path>) -> Result<Self, DataError>
    where
        W: StorageOwned,
    {
        const { descr::has_descr(&T::DTYPE) };
        let path = path.as_ref();
        read::open(path, &Self::EXPECTED, TURNS)
            .and_then(|(mut file, _, agreed)| Self::read_payload(&mut file, agreed))
            .map_err(|kind| DataError::from(kind).in_file(path))
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
    /// assert_eq!(error.to_string(), "expected int32 (3, 2), found int32 (2, 3)");
    /// # Ok::<(), haversack::DataError>(())
    /// ```
    ///
    /// There are three reads at most before the payload, and the payload is read in pieces of 4096 bytes or more: a buffered reader
    /// gains little.
    ///
    /// # Checked at build time
    /// That the format has the dtype: it has all but `bf16`.
    ///
    /// # Errors
    /// At run time: [`DataError`]; see [`read_npy`](Self::read_npy). Bytes that follow the array are left unread. A
    /// missing end is noticed only when the reader ends, after the array was allocated. After an error the reader
    /// stands anywhere.
    pub fn read_npy_from(mut reader: impl Read) -> Result<Self, DataError>
    where
        W: StorageOwned,
    {
        const { descr::has_descr(&T::DTYPE) };
        header::accept(&mut reader, &Self::EXPECTED, TURNS, None)
            .and_then(|(_, agreed)| Self::read_payload(&mut reader, agreed))
            .map_err(DataError::from)
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
    /// # Ok::<(), haversack::DataError>(())
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
    /// At run time: [`DataErrorKind::Directory`] and [`DataErrorKind::Io`], such as an existing file that may not be
    /// written to, a directory in which no file may be made, a full disk.
    pub fn write_npy(&self, path: impl AsRef<Path>) -> Result<(), DataError> {
        const { descr::has_descr(&T::DTYPE) };
        let path = path.as_ref();
        let write = |file: &mut File| write::write(file, &T::DTYPE, S::AXES, self.payload());
        let refused = |action, error| read::refused(DataFormat::Npy, action, path, error);
        replace(path, refused, write).map_err(|kind| DataError::from(kind).in_file(path))
    }

    /// Writes the array in the `.npy` format, with exactly the bytes that NumPy writes for it, and flushes. Allocates
    /// nothing.
    ///
    /// ```
    /// use haversack::{Array, Rank1};
    /// let mut file = Vec::new();
    /// Array::<u8, Rank1<3>>::arange().write_npy_to(&mut file)?;
    /// assert_eq!((&file[1..6], &file[128..]), (&b"NUMPY"[..], &[0, 1, 2][..]));
    /// # Ok::<(), haversack::DataError>(())
    /// ```
    ///
    /// The writer gets two pieces, 128 bytes and all elements, so that a buffered one gains nothing.
    ///
    /// # Checked at build time
    /// That the format has the dtype: it has all but `bf16`.
    ///
    /// # Errors
    /// At run time: [`DataErrorKind::Io`] if the writer fails. Part of the array may be written then.
    pub fn write_npy_to(&self, mut writer: impl Write) -> Result<(), DataError> {
        const { descr::has_descr(&T::DTYPE) };
        write::write(&mut writer, &T::DTYPE, S::AXES, self.payload()).map_err(DataError::from)
    }

    pub(super) fn read_payload(reader: &mut dyn Read, agreed: Agreed) -> Result<Self, DataErrorKind>
    where
        W: StorageOwned,
    {
        let mut array = Self::zeros();
        payload::read(reader, agreed, S::AXES, array.as_mut_slice())?;
        Ok(array)
    }

    pub(super) fn payload(&self) -> &[u8] {
        bytemuck::cast_slice(self.as_slice())
    }
}
