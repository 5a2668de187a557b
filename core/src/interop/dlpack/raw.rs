//! The tensors of DLPack that this process owns.
//!
//! # Rules
//! * **T1** `managed` of a [`DlpackTensor`] leads to a managed tensor of version 1, as DLPack describes it: `shape` has `ndim` lengths, and so
//!   has `strides`, if it is not null. Legal indices lead from `byte_offset` bytes behind `data`, by these strides, to initialised elements of
//!   its dtype in one allocation, if the processor reaches the device. While the tensor exists, they are written through its mutable views alone.
//!   The caller of `from_raw` promises it, and `of_array` makes it so.
//! * **T2** A `DlpackTensor` is the only owner of its managed tensor. `drop` calls the deleter, once; `into_raw` gives the tensor away, so that
//!   whoever gets the pointer does.
//! * **T3** A managed tensor whose deleter is `free::<T, S>` is the first field of an [`Exported<T, S>`] in a box that nobody else owns. The
//!   array in it is not used before it is dropped: `data` leads to its elements.
#![allow(unsafe_code, reason = "tensors of other languages are pointers")]

#[cfg(test)]
mod tests;

use alloc::boxed::Box;
use core::mem::ManuallyDrop;
use core::ptr::NonNull;
use core::slice;

use dlpack_ffi::{DLManagedTensorVersioned, DLPACK_FLAG_BITMASK_READ_ONLY, DLPackVersion, DLTensor};

use super::{describe, has_dtype, no_element};
use crate::array::Array;
use crate::dtype::Dtype;
use crate::interop::error::{DataError, DataErrorKind, DataFormat};
use crate::interop::strided::Strided;
use crate::layout::{Layout, MAX_RANK, RowMajor, unravel};
use crate::shape::Shape;
use crate::shape::sub_view::SharedAccess;
use crate::view::raw::RawView;
use crate::view::{View, ViewMut};

/// A tensor of DLPack that this value owns: of this library, or of another one in the same process.
///
/// Dropping it calls the deleter of the library that made the tensor, once. It stays in its thread: not every deleter may be called from
/// another one.
pub struct DlpackTensor {
    managed: NonNull<DLManagedTensorVersioned>,
}

/// An array that a managed tensor owns.
#[repr(C)]
struct Exported<T: Dtype, S: Shape> {
    managed: DLManagedTensorVersioned,
    array: Array<T, S>,
}

/// Frees the array of a managed tensor.
///
/// # Safety
/// T3, and nobody uses the tensor any more.
unsafe extern "C" fn free<T: Dtype, S: Shape>(managed: *mut DLManagedTensorVersioned) {
    // SAFETY: T3, the tensor is the first field of this box (`repr(C)`), and nobody else owns it.
    drop(unsafe { Box::from_raw(managed.cast::<Exported<T, S>>()) });
}

impl DlpackTensor {
    pub(super) fn of_array<T: Dtype, S: Shape>(mut array: Array<T, S>) -> Self {
        let managed = DLManagedTensorVersioned {
            version: DLPackVersion { major: 1, minor: 0 },
            manager_ctx: core::ptr::null_mut(),
            deleter: Some(free::<T, S>),
            flags: 0,
            dl_tensor: describe::<T, S, RowMajor<S>>(array.as_mut_slice().as_mut_ptr()),
        };
        // The elements are in a heap block, which does not move with the array.
        let exported = NonNull::from(Box::leak(Box::new(Exported { managed, array })));
        DlpackTensor { managed: exported.cast() }
    }

    /// Takes a managed tensor, and owns it from here on: also where it is refused, its deleter is called.
    ///
    /// # Safety
    /// The pointer leads to a `DLManagedTensorVersioned` that nobody else owns. It keeps what DLPack promises of it: `ndim` lengths and
    /// strides, and elements at each legal index. Nobody else writes the elements as long as the tensor exists.
    ///
    /// # Errors
    /// At run time: [`Version`](DataErrorKind::Version) if the major version is not 1.
    pub unsafe fn from_raw(managed: NonNull<DLManagedTensorVersioned>) -> Result<Self, DataError> {
        let tensor = DlpackTensor { managed };
        // SAFETY: the caller; the version is the first field in all versions of DLPack.
        let DLPackVersion { major, minor } = unsafe { managed.as_ref() }.version;
        if major != 1 {
            let found = (major.min(255) as u8, minor.min(255) as u8);
            return Err(DataErrorKind::Version { format: DataFormat::Dlpack, expected: "version 1", found }.into());
        }
        Ok(tensor)
    }

    /// Gives the tensor away: whoever gets the pointer calls the deleter.
    ///
    /// ```
    /// use haversack::array;
    ///
    /// let raw = array![1.0f32, 2.0].into_dlpack().into_raw();
    /// // What the library does that gets it:
    /// unsafe {
    ///     let deleter = raw.as_ref().deleter.unwrap();
    ///     deleter(raw.as_ptr());
    /// }
    /// ```
    pub fn into_raw(self) -> NonNull<DLManagedTensorVersioned> {
        ManuallyDrop::new(self).managed
    }

    /// Returns the description of the elements.
    pub fn tensor(&self) -> &DLTensor {
        // SAFETY: T1, and T2: it exists as long as `self`.
        &unsafe { self.managed.as_ref() }.dl_tensor
    }

    /// Returns the length of every axis.
    pub(super) fn axes(&self) -> &[i64] {
        let DLTensor { shape, ndim, .. } = *self.tensor();
        match usize::try_from(ndim) {
            // SAFETY: T1, there are as many lengths.
            Ok(rank) if rank > 0 => unsafe { slice::from_raw_parts(shape, rank) },
            _ => &[],
        }
    }

    /// Returns the strides of a tensor of these axes, at most six.
    pub(super) fn strides_as(&self, axes: &[usize]) -> [isize; MAX_RANK] {
        let DLTensor { strides, .. } = *self.tensor();
        let mut room = [0; MAX_RANK];
        if strides.is_null() {
            // Before version 1.2: row-major.
            let lengths = axes.iter().rev();
            let each = lengths.scan(1, |next, &length| Some(core::mem::replace(next, *next * length as isize)));
            room[..axes.len()].iter_mut().rev().zip(each).for_each(|(stride, found)| *stride = found);
        } else if !axes.is_empty() {
            // SAFETY: T1, there are as many strides as axes, and the caller names those of this tensor.
            let found = unsafe { slice::from_raw_parts(strides, self.axes().len()) };
            room.iter_mut().zip(found).for_each(|(stride, &found)| *stride = found as isize);
        }
        room
    }

    /// Returns a pointer to the first element.
    fn first<T>(&self) -> *mut T {
        let DLTensor { data, byte_offset, .. } = *self.tensor();
        data.wrapping_byte_add(byte_offset as usize).cast()
    }

    /// Reads the element at the offset of a legal index, or gives the byte that is none.
    pub(super) fn read<T: Dtype>(&self, offset: isize) -> Result<T, u8> {
        let element = self.first::<T>().wrapping_offset(offset);
        // SAFETY: T1, the bytes of an initialised element of this dtype, which are not written.
        T::of_bytes(unsafe { slice::from_raw_parts(element.cast(), size_of::<T>()) })
    }

    /// Returns a view of the elements, of which `check` has compared device, dtype and shape.
    pub(super) fn raw_view<T: Dtype, S: Shape, L: Layout>(
        &self,
    ) -> Result<RawView<'_, T, S, L, SharedAccess>, DataErrorKind> {
        let (first, strides) = self.elements::<T, S, L>()?;
        // SAFETY: V1 by T1, for as long as `self` is borrowed: the elements are of this dtype and aligned, and bools are 0 or 1.
        unsafe { Strided { first, axes: S::AXES, strides: &strides[..S::RANK] }.shared() }
            .map_err(|error| DataErrorKind::Layout(Box::new(error)))
    }

    /// Returns a mutable view of the elements, where they lie. Copies nothing; bools are looked through.
    ///
    /// ```
    /// use haversack::{Rank1, ViewMut, array};
    ///
    /// let mut tensor = array![1.0f32, 2.0].into_dlpack();
    /// // SAFETY: nobody else has the elements of an array that was given away.
    /// let mut view: ViewMut<'_, f32, Rank1<2>> = unsafe { tensor.view_mut() }?;
    /// view.fill(3.0);
    /// # Ok::<(), haversack::DataError>(())
    /// ```
    ///
    /// # Checked at build time
    /// As for [`view`](Self::view).
    ///
    /// # Safety
    /// As long as the view exists, nobody else reads or writes the elements: neither the library that made the tensor nor who else has them
    /// from it.
    ///
    /// # Errors
    /// At run time: as [`view`](Self::view), and [`NotWritable`](DataErrorKind::NotWritable) if the library that made the tensor forbids to write,
    /// [`Layout`](DataErrorKind::Layout) if strides lead from two indices to one element.
    pub unsafe fn view_mut<T: Dtype, S: Shape, L: Layout>(&mut self) -> Result<ViewMut<'_, T, S, L>, DataError> {
        const { has_dtype::<T>() };
        self.check::<T, S>()?;
        // SAFETY: T1, and T2: it exists as long as `self`.
        let flags = unsafe { self.managed.as_ref() }.flags;
        if flags & u64::from(DLPACK_FLAG_BITMASK_READ_ONLY) != 0 {
            return Err(DataErrorKind::NotWritable.into());
        }
        let (first, strides) = self.elements::<T, S, L>()?;
        // SAFETY: V1 as in `raw_view`. `self` is borrowed alone, and the caller promises that nobody else has the elements.
        let view = unsafe { Strided { first, axes: S::AXES, strides: &strides[..S::RANK] }.exclusive() };
        Ok(ViewMut::new(view.map_err(|error| DataErrorKind::Layout(Box::new(error)))?))
    }

    /// Returns a pointer to the first element, which is aligned, and the strides. Looks through bools.
    fn elements<T: Dtype, S: Shape, L: Layout>(&self) -> Result<(*mut T, [isize; MAX_RANK]), DataErrorKind> {
        let first = self.first::<T>();
        if S::COUNT > 0 && !first.is_aligned() {
            let found = first.addr() as u64;
            return Err(DataErrorKind::NotAligned { expected: align_of::<T>(), found });
        }
        let strides = self.strides_as(S::AXES);
        if T::DTYPE.kind == 'b' {
            let bytes = Strided { first: first.cast::<u8>(), axes: S::AXES, strides: &strides[..S::RANK] };
            // SAFETY: V1 by T1: a bool is a byte.
            let bytes = unsafe { bytes.shared::<S, L>() };
            let bytes = View::new(bytes.map_err(|error| DataErrorKind::Layout(Box::new(error)))?);
            if let Some((position, &byte)) = bytes.iter().enumerate().find(|(_, byte)| **byte > 1) {
                let mut room = [0; MAX_RANK];
                unravel(S::AXES, position, &mut room[..S::RANK]);
                return Err(no_element(&room[..S::RANK], byte));
            }
        }
        Ok((first, strides))
    }
}

impl Drop for DlpackTensor {
    fn drop(&mut self) {
        // SAFETY: T1, and T2: it is there until its deleter is called. The deleter is at the same place in all versions of DLPack.
        if let Some(deleter) = unsafe { self.managed.as_ref() }.deleter {
            // SAFETY: T2, nobody else owns the tensor, and this is the only call.
            unsafe { deleter(self.managed.as_ptr()) }
        }
    }
}
