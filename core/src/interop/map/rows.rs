//! Files whose number of rows only the run knows, as rows.
#![allow(unsafe_code, reason = "the callers promise rule A3 of `storage`")]

use std::io;
use std::path::Path;

use super::{TURNS, kind_of, open};
use crate::dtype::Dtype;
use crate::interop::error::{DataError, DataErrorKind, DataFormat};
use crate::interop::npy::{descr, header, rows};
use crate::layout::MAX_RANK;
use crate::rows::{ItemShape, Rows, Unbounded};
use crate::storage::Mapped;
use crate::storage::mapped::{Advice, MapMode, MapModeShared, Mapping};

/// # Map files
impl<T: Dtype, S: ItemShape, M: MapMode> Rows<T, S, Unbounded, Mapped<M>> {
    /// Maps a `.npy` file of any number of rows. Items and batches are views of the file, without a copy. Reads the header only.
    ///
    /// ```
    /// # std::env::set_current_dir("..").unwrap(); // where the examples' data are
    /// use haversack::rows::Unbounded;
    /// use haversack::{Mapped, Rank2, Rows, shape};
    /// type Digits = Rows<u8, Rank2<8, 8>, Unbounded, Mapped>;
    /// // SAFETY: nobody changes the file while this program runs.
    /// let digits = unsafe { Digits::open_npy("examples/data/digits-images.npy") }?;
    /// assert_eq!(digits.len(), 1797);
    /// let batches = digits.batches(shape![32]);
    /// assert_eq!((batches.len(), batches.remainder().len()), (56, 5));
    /// assert_eq!(batches.map(|batch| batch.max()).max(), Some(16));
    /// # Ok::<(), haversack::DataError>(())
    /// ```
    ///
    /// # Safety
    /// As for [`Array::open_npy`](crate::Array::open_npy).
    ///
    /// # Checked at build time
    /// That the format has the dtype: it has all but `bf16`.
    ///
    /// # Errors
    /// At run time: [`DataError`], before anything is mapped, as of [`Array::open_npy`](crate::Array::open_npy).
    pub unsafe fn open_npy(path: impl AsRef<Path>) -> Result<Self, DataError> {
        const { descr::has_descr(&T::DTYPE) };
        let path = path.as_ref();
        let map = || {
            let (file, length) = open::<M>(path, DataFormat::Npy)?;
            let expected = rows::expected::<T, S>(u64::MAX);
            let (before, agreed) = header::accept(&mut file.file(), &expected, TURNS, Some(length))?;
            // SAFETY: A3, the caller's.
            let mapping = unsafe { Mapping::of(file.file(), before, agreed.rows * S::COUNT) };
            let mapping = mapping.map_err(|fault| {
                let mut axes = [agreed.rows; MAX_RANK];
                axes[1..][..S::RANK].copy_from_slice(S::AXES);
                kind_of::<T>(fault, before, agreed.nbytes, &axes[..1 + S::RANK])
            })?;
            Ok(Rows::of(mapping.locked_by(file), agreed.rows))
        };
        map().map_err(|kind: DataErrorKind| DataError::from(kind).in_file(path))
    }

    /// Tells the system in which order the items will be used, as [`Array::advise`](crate::Array::advise) does.
    ///
    /// # Errors
    /// At run time: what the system says. Systems that take no advice ignore it.
    pub fn advise(&self, advice: Advice) -> io::Result<()> {
        self.block().advise(advice)
    }

    /// Gives the pages that lie in memory back to the system, as [`Array::release`](crate::Array::release) does.
    ///
    /// # Errors
    /// At run time: what the system says. Systems other than Linux ignore it.
    pub fn release(&self) -> io::Result<()>
    where
        M: MapModeShared,
    {
        self.block().release()
    }
}
