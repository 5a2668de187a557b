//! The compression of the chunks of a new array.

/// The compression of the chunks of an array that is created. Arrays that are opened keep theirs.
///
/// ```
/// use haversack::{DataError, Rank1, array};
/// use haversack_zarr::{Compression, ZarrArray};
///
/// # let folder = tempfile::tempdir().unwrap();
/// # let path = folder.path().join("plain.zarr");
/// let array = ZarrArray::<u16, Rank1<100>>::create_with(&path, [1000], Compression::None)?;
/// array.write([2], &<array![u16; 100]>::ones())?;
/// assert_eq!(std::fs::metadata(path.join("c/2")).unwrap().len(), 200);
/// # Ok::<(), DataError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Compression {
    /// The bytes of the elements, as they are, little-endian.
    None,
    /// The format zstd, at a level: 1 is fast, 22 is small, 0 is the default of zstd, which is 3.
    #[non_exhaustive]
    Zstd {
        /// The level.
        level: i32,
    },
}

impl Compression {
    /// Returns the compression by zstd at a level.
    pub const fn zstd(level: i32) -> Self {
        Compression::Zstd { level }
    }
}

/// The format zstd at level 0, which is also the default of Python's zarr.
impl Default for Compression {
    fn default() -> Self {
        Compression::zstd(0)
    }
}
