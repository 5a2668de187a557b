//! A file for items that are put aside for a while.

use core::marker::PhantomData;
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::error::{DataError, DataErrorKind};
use super::payload;
use super::preflight::Agreed;
use super::replace::Temporary;
use crate::dtype::Dtype;
use crate::rows::{ItemShape, RowSink, RowSource, RowsView, RowsViewMut};

/// A temporary file of items: a sink that is a source, too. It is removed when it is dropped.
///
/// ```
/// use haversack::interop::scratch::ScratchFile;
/// use haversack::rows::{RowSink, RowSource};
/// use haversack::{Rank1, RowsViewMut, array};
///
/// let mut scratch = ScratchFile::<i32, Rank1<2>>::beside(std::env::temp_dir().join("sorted.npy"))?;
/// scratch.append((&array![[1, 2], [3, 4], [5, 6]]).into())?;
/// let mut out = <array![i32; 2, 2]>::zeros();
/// assert_eq!(scratch.read(1, RowsViewMut::from(&mut out))?, 2);
/// assert_eq!(out, array![[3, 4], [5, 6]]);
/// # Ok::<(), haversack::DataError>(())
/// ```
///
/// A process that is killed leaves it behind, as `.haversack-*.tmp`, except on Unix, where it has no name.
///
/// # What it allocates
/// Paths.
pub struct ScratchFile<T: Dtype, S: ItemShape> {
    file: Temporary,
    path: PathBuf,
    items: u64,
    of: PhantomData<fn() -> (T, S)>,
}

impl<T: Dtype, S: ItemShape> ScratchFile<T, S> {
    const OF_ITEM: usize = S::COUNT * size_of::<T>();

    /// Makes a file in the folder of `path`: of the output, for instance, where there is room for as much.
    ///
    /// # Errors
    /// At run time: [`DataErrorKind::Io`].
    pub fn beside(path: impl AsRef<Path>) -> Result<Self, DataError> {
        let path = path.as_ref();
        let error = |error| DataError::from(DataErrorKind::io("write")(error)).in_file(path);
        let mut file = Temporary::beside(path).map_err(error)?;
        file.unnamed();
        Ok(ScratchFile { file, path: path.to_path_buf(), items: 0, of: PhantomData })
    }

    fn named(&self, kind: DataErrorKind) -> DataError {
        DataError::from(kind).in_file(&self.path)
    }

    fn seek(&mut self, item: u64) -> std::io::Result<u64> {
        self.file.file.seek(SeekFrom::Start(item * Self::OF_ITEM as u64))
    }
}

/// Items behind those that were put aside before.
impl<T: Dtype, S: ItemShape> RowSink for ScratchFile<T, S> {
    type Dtype = T;
    type Item = S;
    type Error = DataError;

    fn append(&mut self, items: RowsView<'_, T, S>) -> Result<(), DataError> {
        self.seek(self.items)
            .and_then(|_| self.file.file.write_all(bytemuck::cast_slice(items.as_slice())))
            .map_err(|error| self.named(DataErrorKind::io("write")(error)))?;
        self.items += items.len() as u64;
        Ok(())
    }
}

/// The items that were put aside.
impl<T: Dtype, S: ItemShape> RowSource for ScratchFile<T, S> {
    type Dtype = T;
    type Item = S;
    type Error = DataError;

    fn count(&self) -> Option<u64> {
        Some(self.items)
    }

    fn read(&mut self, at: u64, out: RowsViewMut<'_, T, S>) -> Result<usize, DataError> {
        let rows = self.items.saturating_sub(at).min(out.len() as u64) as usize;
        self.seek(at).map_err(|error| self.named(DataErrorKind::io("read")(error)))?;
        let agreed = Agreed { rows, nbytes: rows * Self::OF_ITEM, swapped: false, column_major: false };
        let mut out = out.slice_mut(..rows);
        let axes = out.view().axes();
        payload::read(&mut self.file.file, agreed, &axes[..=S::RANK], out.as_mut_slice())
            .map_err(|kind| self.named(kind))?;
        Ok(rows)
    }
}
