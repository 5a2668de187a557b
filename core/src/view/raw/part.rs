//! Parts of elements: the real parts of complex numbers, a field of records. Rule V4 of [`crate::view::raw`].

use core::ptr::NonNull;

#[cfg(feature = "complex")]
use num_complex::Complex;

use super::{Access, RawView};
#[cfg(feature = "complex")]
use crate::dtype::Floating;
use crate::dtype::{Dtype, Field, Newtype};
use crate::layout::Layout;
use crate::shape::Shape;

impl<'a, T: Dtype, S: Shape, L: Layout, A: Access> RawView<'a, T, S, L, A> {
    /// Returns the parts that lie `offset` bytes behind the start of each element. `BY` of them are as long as an element.
    ///
    /// # Safety
    /// * **V4** Each element has a `U` at `offset`: so many bytes behind its start, inside of it. Whatever element is there, these bytes are a
    ///   valid `U`; and whatever `U` is written there, the element stays valid.
    #[inline]
    pub(crate) unsafe fn part<U: Dtype, const BY: usize>(self, offset: usize) -> RawView<'a, U, S, L::Stepped<BY>, A> {
        assert!(size_of::<T>() == BY * size_of::<U>() && align_of::<T>() >= align_of::<U>(), "V4");
        assert!(offset <= size_of::<T>() - size_of::<U>() && offset.is_multiple_of(align_of::<U>()), "V4");
        let address = self.pointer().as_ptr().cast::<u8>().wrapping_add(offset).cast::<U>();
        // No address of an allocation is null. Of views without elements the pointer may be dangling.
        let pointer = NonNull::new(address).unwrap_or(NonNull::dangling());
        // SAFETY: V1: an offset that is reached, times `BY` units of `U`, is as many bytes as it was in units of `T`, and leads to the part
        // of that element, which is valid by V4 and borrowed with it. V2: distinct elements have distinct parts.
        unsafe { RawView::new(pointer) }
    }
}

impl<'a, T: Dtype, S: Shape, L: Layout, A: Access> RawView<'a, T, S, L, A> {
    /// Returns a field of each record.
    #[inline]
    pub(crate) fn field<F: Dtype, const BY: usize>(
        self,
        field: Field<T, F, BY>,
    ) -> RawView<'a, F, S, L::Stepped<BY>, A> {
        // SAFETY: V4 by D2: there is such a field. A record is valid if its fields are, since it has no other bytes (D1).
        unsafe { self.part::<F, BY>(field.offset()) }
    }

    /// Returns what the newtypes wrap.
    #[inline]
    pub(crate) fn inner(self) -> RawView<'a, T::Inner, S, L, A>
    where
        T: Newtype,
    {
        // SAFETY: V1 and V2 as before: by D3 both are laid out alike, and valid for the same bits.
        unsafe { RawView::new(self.pointer().cast()) }
    }

    /// Returns the elements as newtypes.
    #[inline]
    pub(crate) fn wrap<N: Newtype<Inner = T>>(self) -> RawView<'a, N, S, L, A> {
        // SAFETY: V1 and V2 as before: by D3 both are laid out alike, and valid for the same bits.
        unsafe { RawView::new(self.pointer().cast()) }
    }
}

#[cfg(feature = "complex")]
impl<'a, F: Floating, S: Shape, L: Layout, A: Access> RawView<'a, Complex<F>, S, L, A>
where
    Complex<F>: Dtype,
{
    /// Returns the real parts.
    #[inline]
    pub(crate) fn real(self) -> RawView<'a, F, S, L::Stepped<2>, A> {
        // SAFETY: V4: `Complex` is `repr(C)`, its real part comes first, and each part may be any float.
        unsafe { self.part::<F, 2>(0) }
    }

    /// Returns the imaginary parts.
    #[inline]
    pub(crate) fn imag(self) -> RawView<'a, F, S, L::Stepped<2>, A> {
        // SAFETY: V4: as for `real`; the imaginary part comes second.
        unsafe { self.part::<F, 2>(size_of::<F>()) }
    }
}
