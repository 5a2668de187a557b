//! A `.npy` file that is written part by part.

use core::marker::PhantomData;
use std::fs::File;
use std::io::{self, Seek, Write};
use std::path::{Path, PathBuf};

use super::super::super::error::{DataError, DataErrorKind, DataFormat};
use super::super::super::replace::{Opened, Replacement};
use super::super::write::{ROOM, before_payload};
use super::super::{descr, read};
use crate::dtype::Dtype;
use crate::layout::MAX_RANK;
use crate::rows::{ItemShape, RowSink, RowsView};

/// A `.npy` file that is written part by part, of as many rows as come: a sink.
///
/// ```
/// use haversack::interop::npy::NpyRowsWriter;
/// use haversack::rows::RowSink;
/// use haversack::{Rank1, Rows, array};
/// # let directory = tempfile::tempdir().unwrap();
/// # let path = directory.path().join("points.npy");
///
/// let mut file = NpyRowsWriter::<i32, Rank1<2>>::create(&path)?;
/// for i in 0..3 {
///     let part = array![[i, 0], [i, 1]];
///     file.append((&part).into())?;
/// }
/// assert!(!path.exists());
/// file.finish()?;
/// assert_eq!(Rows::<i32, Rank1<2>>::read_npy(&path)?.len(), 6);
/// # Ok::<(), haversack::DataError>(())
/// ```
///
/// The rows go to a temporary file beside it. [`finish`](RowSink::finish) writes their number into the header, flushes all to the disk, and
/// gives the file its name. Until then a file of that name is as it was. A writer that is dropped removes the temporary file; a process that
/// is killed leaves it behind, as `.haversack-*.tmp`. Nothing that is written in part is taken for whole.
///
/// Each `append` is a call of the system: append many rows at a time.
///
/// # What it allocates
/// Paths.
pub struct NpyRowsWriter<T: Dtype, S: ItemShape> {
    file: Replacement,
    path: PathBuf,
    /// The bytes of the header, and the number of rows behind it.
    before: usize,
    rows: u64,
    /// Whether a part was not written as a whole.
    is_broken: bool,
    of: PhantomData<fn() -> (T, S)>,
}

impl<T: Dtype, S: ItemShape> NpyRowsWriter<T, S> {
    /// Begins a file.
    ///
    /// # Checked at build time
    /// That the format has the dtype: it has all but `bf16`.
    ///
    /// # Errors
    /// At run time: [`DataErrorKind::Directory`] and [`DataErrorKind::Io`], such as a folder in which no file may be made, and a file that
    /// is not regular: a pipe cannot get the number of its rows at the end.
    pub fn create(path: impl AsRef<Path>) -> Result<Self, DataError> {
        const { descr::has_descr(&T::DTYPE) };
        let path = path.as_ref();
        Self::begin(path).map_err(|kind| DataError::from(kind).in_file(path))
    }

    fn begin(path: &Path) -> Result<Self, DataErrorKind> {
        let refused = |action, error| read::refused(DataFormat::Npy, action, path, error);
        let Opened::Aside(mut file) = Replacement::open(path, refused)? else {
            return Err(DataErrorKind::io("write")(io::Error::other("rows are written to regular files only")));
        };
        let before = header::<T, S>(file.file(), 0).map_err(DataErrorKind::io("write"))?;
        Ok(NpyRowsWriter { file, path: path.to_path_buf(), before, rows: 0, is_broken: false, of: PhantomData })
    }

    /// Returns the number of rows that were written.
    pub fn count(&self) -> u64 {
        self.rows
    }

    /// Writes the number of rows into the header, and gives the file its name.
    fn end(mut self) -> Result<(), DataErrorKind> {
        let mut complete = || {
            if self.is_broken {
                return Err(io::Error::other("an earlier part was not written"));
            }
            self.file.file().rewind()?;
            match header::<T, S>(self.file.file(), self.rows)? == self.before {
                true => Ok(()),
                false => Err(io::Error::other("the number of rows does not fit into the header")),
            }
        };
        complete().map_err(DataErrorKind::io("write"))?;
        self.file.finish(|action, error| read::refused(DataFormat::Npy, action, &self.path, error))
    }
}

/// Writes the header of so many rows, and returns its length.
fn header<T: Dtype, S: ItemShape>(file: &mut File, rows: u64) -> io::Result<usize> {
    let mut axes = [0; MAX_RANK];
    axes[0] = usize::try_from(rows).map_err(io::Error::other)?;
    axes[1..][..S::RANK].copy_from_slice(S::AXES);
    let mut room = [0; ROOM];
    let header = before_payload(&T::DTYPE, &axes[..=S::RANK], &mut room)?;
    file.write_all(header)?;
    Ok(header.len())
}

/// Rows behind those that were written before.
impl<T: Dtype, S: ItemShape> RowSink for NpyRowsWriter<T, S> {
    type Dtype = T;
    type Item = S;
    type Error = DataError;

    /// Writes rows behind those that were written before. After an error, `finish` fails too.
    fn append(&mut self, items: RowsView<'_, T, S>) -> Result<(), DataError> {
        let written = self.file.file().write_all(bytemuck::cast_slice(items.as_slice()));
        self.is_broken |= written.is_err();
        written.map_err(|error| DataError::from(DataErrorKind::io("write")(error)).in_file(&self.path))?;
        self.rows += items.len() as u64;
        Ok(())
    }

    fn finish(self) -> Result<(), DataError> {
        let path = self.path.clone();
        self.end().map_err(|kind| DataError::from(kind).in_file(path))
    }
}
