//! Archives as NumPy reads them.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use flate2::Compression;
use flate2::write::DeflateEncoder;
use rawzip::{CompressionMethod, ZipArchiveWriter};

use crate::array::Array;
use crate::dtype::Dtype;
use crate::interop::error::{DataError, DataErrorKind, DataFormat};
use crate::interop::npy;
use crate::interop::replace::replace;
use crate::shape::Shape;
use crate::storage::Storage;

/// A `.npz` file that is written: the argument of the closure of [`write()`].
pub struct NpzWriter<'a> {
    archive: ZipArchiveWriter<&'a mut dyn Write>,
}

/// Writes a `.npz` file, NumPy's `np.savez`: `add` gives it its members. Allocates a few hundred bytes a member, and 300 KiB while one
/// is deflated.
///
/// The file is written aside, and takes its name when all is written and flushed to the disk, as by
/// [`write_npy`](crate::Array::write_npy).
///
/// ```
/// use haversack::array;
/// use haversack::interop::npz;
///
/// # let directory = tempfile::tempdir().unwrap();
/// # let path = directory.path().join("model.npz");
/// let (weights, bias) = (array![[0.5f32, 1.0], [2.0, 4.0]], array![0.0f32, 1.0]);
/// npz::write(&path, |npz| {
///     npz.deflate("weights", &weights)?;
///     npz.store("bias", &bias)
/// })?;
/// # Ok::<(), haversack::DataError>(())
/// ```
///
/// # Errors
/// At run time: [`DataError`]: an error of `add`, or [`Io`](DataErrorKind::Io), such as a full disk. The old file is still there then.
pub fn write(
    path: impl AsRef<Path>,
    add: impl FnOnce(&mut NpzWriter<'_>) -> Result<(), DataError>,
) -> Result<(), DataError> {
    let path = path.as_ref();
    let refused = |action, source| DataError::from(npy::read::refused(DataFormat::Npz, action, path, source));
    let file = |file: &mut File| write_to(BufWriter::new(file), add);
    replace(path, refused, file).map_err(|error| error.in_file(path))
}

/// Writes a `.npz` file to a writer, and flushes it.
///
/// # Errors
/// At run time: [`DataError`]: an error of `add`, or [`Io`](DataErrorKind::Io) of the writer. Parts may be written then.
pub fn write_to(
    mut writer: impl Write,
    add: impl FnOnce(&mut NpzWriter<'_>) -> Result<(), DataError>,
) -> Result<(), DataError> {
    let mut npz = NpzWriter { archive: ZipArchiveWriter::new(&mut writer) };
    add(&mut npz)?;
    npz.archive.finish().map_err(refused)?.flush().map_err(|source| refused(source.into()))
}

impl NpzWriter<'_> {
    /// Adds an array as it is.
    ///
    /// # Checked at build time
    /// That the format has the dtype: it has all but `bf16`.
    ///
    /// # Errors
    /// At run time: [`Io`](DataErrorKind::Io) of the writer, and names of more than 65_535 bytes.
    pub fn store<T: Dtype, S: Shape, W: Storage>(
        &mut self,
        name: &str,
        array: &Array<T, S, W>,
    ) -> Result<(), DataError> {
        const { npy::descr::has_descr(&T::DTYPE) };
        self.add(name, CompressionMethod::STORE, |writer| write_npy(writer, array))
    }

    /// Adds an array, deflated: as `np.savez_compressed` does.
    ///
    /// # Checked at build time
    /// That the format has the dtype: it has all but `bf16`.
    ///
    /// # Errors
    /// At run time: as [`store`](Self::store).
    pub fn deflate<T: Dtype, S: Shape, W: Storage>(
        &mut self,
        name: &str,
        array: &Array<T, S, W>,
    ) -> Result<(), DataError> {
        const { npy::descr::has_descr(&T::DTYPE) };
        self.add(name, CompressionMethod::DEFLATE, |writer| write_npy(writer, array))
    }

    fn add(
        &mut self,
        name: &str,
        method: CompressionMethod,
        write: impl FnOnce(&mut dyn Write) -> Result<(), DataErrorKind>,
    ) -> Result<(), DataError> {
        let in_member = |error: DataError| error.in_member(name);
        let start = self.archive.new_file(format!("{name}.npy")).compression_method(method).start();
        let (mut entry, config) = start.map_err(|error| in_member(refused(error)))?;
        let content = if method == CompressionMethod::STORE {
            let mut writer = config.wrap(&mut entry);
            write(&mut writer).map_err(|kind| in_member(kind.into()))?;
            writer.finish().map(|(_, content)| content)
        } else {
            let mut writer = config.wrap(DeflateEncoder::new(&mut entry, Compression::default()));
            write(&mut writer).map_err(|kind| in_member(kind.into()))?;
            writer.finish().and_then(|(encoder, content)| {
                encoder.finish()?;
                Ok(content)
            })
        };
        let written = content.and_then(|content| entry.finish(content));
        written.map(drop).map_err(|error| in_member(refused(error)))
    }
}

fn write_npy<T: Dtype, S: Shape, W: Storage>(
    writer: &mut dyn Write,
    array: &Array<T, S, W>,
) -> Result<(), DataErrorKind> {
    npy::write::write(writer, &T::DTYPE, S::AXES, array.payload())
}

fn refused(error: rawzip::Error) -> DataError {
    let source = match error.into_kind() {
        rawzip::ErrorKind::IO(source) => source,
        kind => io::Error::other(rawzip::Error::from(kind)),
    };
    DataErrorKind::Io { action: "write", source }.into()
}
