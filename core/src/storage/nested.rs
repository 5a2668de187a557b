//! Nested arrays `[[T; N]; M]` and slices of their elements, one as the other. Rules N1 and N2 of [`crate::storage`].
#![allow(unsafe_code, reason = "nested arrays and slices are taken for each other")]

use core::mem::MaybeUninit;

use super::partial_init::PartialInit;
use crate::dtype::Dtype;
use crate::footprint::Fits;
use crate::loops::each::{self, Elementwise};
use crate::shape::Shape;

/// N1 and N2, checked while compiling for every shape and element that is used.
struct LaidOut<T, S>(T, S);

impl<T: Dtype, S: Shape> LaidOut<T, S> {
    const LEN: usize = {
        let () = Fits::<T, S>::ADDRESSABLE;
        assert!(size_of::<S::Nested<T>>() == S::COUNT * size_of::<T>(), "N1");
        assert!(align_of::<S::Nested<T>>() == align_of::<T>(), "N2");
        S::COUNT
    };
}

/// Makes a nested array of zero bytes.
pub(crate) const fn zeroed<T: Dtype, S: Shape>() -> S::Nested<T> {
    const { assert!(LaidOut::<T, S>::LEN == S::COUNT) };
    // SAFETY: by N1 the nested array is nothing but values of `T`, and zero bytes are a value of it: every dtype is
    // `Zeroable`.
    unsafe { core::mem::zeroed() }
}

/// Makes a nested array of the elements that `fill` writes.
///
/// # Panics
/// If `fill` does not write all elements. Callers count them.
#[inline]
pub(crate) fn written<T: Dtype, S: Shape>(fill: impl FnOnce(&mut PartialInit<'_, T>)) -> S::Nested<T> {
    let mut nested = zeroed::<T, S>();
    let slots: *mut [T] = elements_mut::<T, S>(&mut nested);
    // SAFETY: `MaybeUninit<T>` has the size and alignment of `T`, the slice is borrowed from `nested` alone, and what is
    // written through it are values of `T` (B6).
    let mut init = PartialInit::new(unsafe { &mut *(slots as *mut [MaybeUninit<T>]) });
    fill(&mut init);
    init.assert_full();
    nested
}

/// Makes a nested array of the values that `by` computes for each index.
#[inline]
pub(crate) fn evaluated<T: Dtype, S: Shape, E: Elementwise<S, (), T>>(by: &E) -> S::Nested<T> {
    let mut nested = zeroed::<T, S>();
    each::overwrite(elements_mut::<T, S>(&mut nested), by);
    nested
}

/// Returns the elements of a nested array, in row-major order.
#[inline]
pub(crate) const fn elements<T: Dtype, S: Shape>(nested: &S::Nested<T>) -> &[T] {
    let start: *const S::Nested<T> = nested;
    // SAFETY: by N1 and N2 there are `COUNT` initialised and aligned elements at `start`, all within the referent of
    // `nested`, whose lifetime the slice has.
    unsafe { core::slice::from_raw_parts(start.cast(), LaidOut::<T, S>::LEN) }
}

/// Returns the elements of a nested array, in row-major order, to be changed.
#[inline]
pub(crate) const fn elements_mut<T: Dtype, S: Shape>(nested: &mut S::Nested<T>) -> &mut [T] {
    let start: *mut S::Nested<T> = nested;
    // SAFETY: as in `elements`; the exclusive borrow of `nested` lasts as long as the slice. Any contiguous values of `T`
    // are a nested array (N1).
    unsafe { core::slice::from_raw_parts_mut(start.cast(), LaidOut::<T, S>::LEN) }
}

/// Returns `elements` as a nested array.
///
/// # Panics
/// If there are not `S::COUNT` elements.
#[inline]
pub(crate) const fn from_slice<T: Dtype, S: Shape>(elements: &[T]) -> &S::Nested<T> {
    assert!(elements.len() == LaidOut::<T, S>::LEN);
    // SAFETY: by N1 a nested array is `COUNT` contiguous values of `T`, which `elements` has; by N2 it is aligned.
    unsafe { &*elements.as_ptr().cast() }
}

/// Returns `elements` as a nested array, to be changed.
///
/// # Panics
/// If there are not `S::COUNT` elements.
#[inline]
pub(crate) const fn from_slice_mut<T: Dtype, S: Shape>(elements: &mut [T]) -> &mut S::Nested<T> {
    assert!(elements.len() == LaidOut::<T, S>::LEN);
    // SAFETY: as in `from_slice`; the exclusive borrow of `elements` lasts as long as the nested array.
    unsafe { &mut *elements.as_mut_ptr().cast() }
}

/// Returns `elements` as nested arrays, one behind the other, to be changed. Those behind the last whole one are left out.
#[cfg(feature = "std")]
#[inline]
pub(crate) fn each_mut<T: Dtype, S: Shape>(elements: &mut [T]) -> &mut [S::Nested<T>] {
    let count = elements.len().checked_div(LaidOut::<T, S>::LEN).unwrap_or(0);
    // SAFETY: by N1 nested arrays side by side are `COUNT` contiguous values of `T` each, of which `elements` has as many for `count` of
    // them; by N2 they are aligned. The exclusive borrow of `elements` lasts as long as the slice.
    unsafe { core::slice::from_raw_parts_mut(elements.as_mut_ptr().cast(), count) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::Const;
    use typenum::{B0, B1, U0, U1, U2, U5, U1000, UInt, UTerm};

    fn laid_out<S: Shape>() {
        assert_eq!(LaidOut::<u8, S>::LEN, S::COUNT);
        assert_eq!(LaidOut::<f64, S>::LEN, S::COUNT);
    }

    #[test]
    fn every_dim_nests_without_padding() {
        laid_out::<()>();
        laid_out::<(U0,)>();
        laid_out::<(U1, U2)>();
        laid_out::<(U5, Const<3>, U0)>();
        laid_out::<(U1000, Const<7>)>();
        laid_out::<(Const<2>, U5, U1, Const<1>, U2, Const<4>)>();
    }

    /// 1 with a zero in front of it, and 5 with two: typenum makes no such numbers, but they are dims.
    type PaddedOne = UInt<UInt<UTerm, B0>, B1>;
    type PaddedFive = UInt<UInt<UInt<UInt<UInt<UTerm, B0>, B0>, B1>, B0>, B1>;

    /// 13: a number of typenum's on top of a `Const`.
    type Mixed = UInt<UInt<Const<3>, B0>, B1>;

    #[test]
    fn numbers_that_typenum_would_not_make_nest_without_padding() {
        laid_out::<(PaddedOne, PaddedFive, Mixed)>();
        laid_out::<(UInt<UInt<UTerm, B0>, B0>, Const<3>)>();
        laid_out::<(Mixed, UInt<Const<0>, B0>)>();
    }

    #[test]
    #[cfg(target_pointer_width = "64")]
    fn dims_near_the_end_of_memory_nest_without_padding() {
        assert_eq!(LaidOut::<u8, (typenum::Shleft<U1, typenum::U58>, Const<3>)>::LEN, 3 << 58);
        assert_eq!(LaidOut::<f64, (Const<1>, typenum::Shleft<U1, typenum::U58>, U0)>::LEN, 0);
    }

    fn in_order<S: Shape>() {
        let flat: Vec<u16> = (0..S::COUNT as u16).collect();
        let nested = from_slice::<u16, S>(&flat);
        assert_eq!(elements::<u16, S>(nested), &flat[..]);
        let mut nested = *nested;
        elements_mut::<u16, S>(&mut nested).reverse();
        assert!(elements::<u16, S>(&nested).iter().rev().eq(&flat));
    }

    #[test]
    #[cfg(feature = "std")]
    fn nested_arrays_side_by_side_are_sorted_as_wholes() {
        let mut flat: Vec<u16> = (0..33).rev().collect();
        let each = each_mut::<u16, (U5, Const<2>)>(&mut flat);
        assert_eq!(each.len(), 3);
        each.sort_unstable_by_key(|nested| elements::<u16, (U5, Const<2>)>(nested)[9]);
        assert_eq!([flat[0], flat[9], flat[10], flat[29], flat[30], flat[32]], [12, 3, 22, 23, 2, 0]);
        assert_eq!(each_mut::<u16, (Const<0>,)>(&mut flat).len(), 0);
    }

    #[test]
    fn elements_of_typenum_dims_are_in_order() {
        in_order::<(U5, Const<3>)>();
        in_order::<(PaddedOne, Mixed, PaddedFive)>();
        in_order::<(U5, U0)>();
        in_order::<()>();
    }
}
