//! Elements in a file, whose pages the system maps into memory. Rules A1 to A5 of [`crate::storage`].
#![allow(unsafe_code, reason = "a mapping is a pointer to pages of a file")]

use core::marker::PhantomData;
use core::ops::Range;
use core::slice;
use std::fs::File;
use std::io;

use memmap2::{MmapOptions, MmapRaw};

use super::{Mapped, Place, Storage, StorageMut};
use crate::dtype::Dtype;
use crate::footprint::{ADDRESSABLE, Fits};
use crate::shape::Shape;

mod locked;
mod mode;

pub(crate) use locked::LockedFile;
pub use mode::{CopyOnWrite, MapMode, MapModeMut, MapModeShared, ReadOnly, ReadWrite};

/// Elements of `T` in pages of a file. Rules A1 to A5 of [`crate::storage`].
pub struct Mapping<T: Dtype, M: MapMode> {
    /// The pages; some that no file has, if there are no elements.
    map: MmapRaw,
    /// The file, whose lock ends after the map, which is dropped first.
    locked: Option<LockedFile>,
    types: PhantomData<(T, M)>,
}

/// The elements of an array: `S::COUNT` of them.
pub struct MappedBlock<T: Dtype, S: Shape, M: MapMode> {
    mapping: Mapping<T, M>,
    /// Invariant in `S` (B5).
    shape: PhantomData<fn(S) -> S>,
}

/// The reason why a part of a file was not mapped.
pub(crate) enum MapFault {
    /// The first element is not at a multiple of the alignment of the dtype.
    NotAligned,
    /// The file ends too early.
    Truncated { found: u64 },
    /// A byte of an element is none that a value of the dtype has.
    NoValue { place: usize, byte: u8 },
    /// The system refused an action.
    Io { action: &'static str, source: io::Error },
}

impl<T: Dtype, M: MapMode> Mapping<T, M> {
    /// Maps the `count` elements that begin `offset` bytes behind the start of `file`.
    ///
    /// # Safety
    /// Until the mapping is dropped, these bytes of the file change only through it, and the file keeps them (A3).
    pub(crate) unsafe fn of(file: &File, offset: u64, count: usize) -> Result<Self, MapFault> {
        let io = |action| move |source| MapFault::Io { action, source };
        let length = file.metadata().map_err(io("open"))?.len();
        let found = length.saturating_sub(offset);
        // A1, A2.
        if !offset.is_multiple_of(align_of::<T>() as u64) {
            return Err(MapFault::NotAligned);
        }
        let bytes = match count.checked_mul(size_of::<T>()) {
            Some(bytes) if bytes <= ADDRESSABLE && bytes as u64 <= found && offset <= length => bytes,
            _ => return Err(MapFault::Truncated { found }),
        };
        let map = match bytes {
            0 => MmapOptions::new().map_anon().map(MmapRaw::from),
            _ => M::map(MmapOptions::new().offset(offset).len(bytes), file),
        };
        let mapping = Mapping { map: map.map_err(io("map"))?, locked: None, types: PhantomData };
        mapping.check()?;
        Ok(mapping)
    }

    /// Keeps a file locked until the mapping is dropped.
    pub(crate) fn locked_by(mut self, file: LockedFile) -> Self {
        self.locked = Some(file);
        self
    }

    /// Checks that each element is a value of `T`, where not every pattern of bits is one.
    fn check(&self) -> Result<(), MapFault> {
        assert!(self.start().is_aligned(), "A1");
        if T::bytes_mut(&mut []).is_some() {
            return Ok(());
        }
        // SAFETY: A1, A3; `u8` is aligned at every address, and every byte is a value of it.
        let bytes = unsafe { slice::from_raw_parts(self.start().cast::<u8>(), self.map.len()) };
        for (place, element) in bytes.chunks_exact(size_of::<T>()).enumerate() {
            T::of_bytes(element).map_err(|byte| MapFault::NoValue { place, byte })?;
        }
        Ok(())
    }

    #[inline]
    fn start(&self) -> *mut T {
        self.map.as_mut_ptr().cast()
    }

    /// Returns the number of elements.
    #[inline]
    fn count(&self) -> usize {
        self.map.len() / size_of::<T>()
    }

    #[inline]
    pub(crate) fn elements(&self) -> &[T] {
        // SAFETY: there are so many elements at an aligned address (A1), which are values of `T` (A2) and stay as they are while the mapping
        // is borrowed (A3, A5).
        unsafe { slice::from_raw_parts(self.start(), self.count()) }
    }

    #[inline]
    pub(crate) fn elements_mut(&mut self) -> &mut [T]
    where
        M: MapModeMut,
    {
        // SAFETY: as in `elements`; the pages may be written (A4), and the exclusive borrow of the mapping makes this the only way to them
        // (A5).
        unsafe { slice::from_raw_parts_mut(self.start(), self.count()) }
    }

    /// Tells the system in which order the elements will be read.
    pub(crate) fn advise(&self, advice: Advice) -> io::Result<()> {
        #[cfg(unix)]
        return self.map.advise(match advice {
            Advice::Normal => memmap2::Advice::Normal,
            Advice::Sequential => memmap2::Advice::Sequential,
            Advice::Random => memmap2::Advice::Random,
            Advice::WillNeed => memmap2::Advice::WillNeed,
        });
        #[cfg(not(unix))]
        {
            let _ = advice;
            Ok(())
        }
    }

    /// Gives the pages that lie in memory back to the system.
    pub(crate) fn release(&self) -> io::Result<()>
    where
        M: MapModeShared,
    {
        #[cfg(target_os = "linux")]
        if self.map.len() > 0 {
            // SAFETY: by A4 the mapping is shared with the file, so the system has what was written, and the next access finds the same
            // elements.
            return unsafe { self.map.unchecked_advise(memmap2::UncheckedAdvice::DontNeed) };
        }
        Ok(())
    }

    /// Waits until the given bytes are on the disk.
    pub(crate) fn flush(&self, bytes: Range<usize>) -> io::Result<()> {
        if bytes.is_empty() { Ok(()) } else { self.map.flush_range(bytes.start, bytes.len()) }
    }
}

impl<T: Dtype, S: Shape, M: MapMode> MappedBlock<T, S, M> {
    /// Maps the elements that begin `offset` bytes behind the start of `file`.
    ///
    /// # Safety
    /// As for [`Mapping::of`].
    pub(crate) unsafe fn of(file: &File, offset: u64) -> Result<Self, MapFault> {
        let () = Fits::<T, S>::ADDRESSABLE;
        // SAFETY: A3, the caller's.
        let mapping = unsafe { Mapping::of(file, offset, S::COUNT) }?;
        Ok(MappedBlock { mapping, shape: PhantomData })
    }

    /// Keeps a file locked until the block is dropped.
    pub(crate) fn locked_by(self, file: LockedFile) -> Self {
        MappedBlock { mapping: self.mapping.locked_by(file), shape: PhantomData }
    }

    pub(crate) fn mapping(&self) -> &Mapping<T, M> {
        &self.mapping
    }
}

impl<M: MapMode> Storage for Mapped<M> {
    type Buffer<T: Dtype, S: Shape> = MappedBlock<T, S, M>;

    const PLACE: Place = Place::File;

    #[inline]
    fn elements<T: Dtype, S: Shape>(block: &MappedBlock<T, S, M>) -> &[T] {
        &block.mapping.elements()[..S::COUNT]
    }

    fn renamed<T: Dtype, S: Shape, Target: Shape>(block: MappedBlock<T, S, M>) -> MappedBlock<T, Target, M> {
        assert!(S::COUNT == Target::COUNT, "both shapes have as many elements");
        MappedBlock { mapping: block.mapping, shape: PhantomData }
    }
}

impl<M: MapModeMut> StorageMut for Mapped<M> {
    #[inline]
    fn elements_mut<T: Dtype, S: Shape>(block: &mut MappedBlock<T, S, M>) -> &mut [T] {
        &mut block.mapping.elements_mut()[..S::COUNT]
    }
}

/// The order in which a program will use the elements of a map: [`Array::advise`](crate::Array::advise).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Advice {
    /// No order. The system reads some pages ahead.
    Normal,
    /// From the first to the last. The system reads more pages ahead, and drops those behind earlier.
    Sequential,
    /// No order that can be foreseen. The system reads nothing ahead.
    Random,
    /// All of them, and soon. The system begins to read them.
    WillNeed,
}
