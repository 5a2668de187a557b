//! Borrowed elements whose dtype, shape and layout are values: rule V5.
//!
//! * **V5** `pointer` and `facts` of an [`ErasedView`] come from one `RawView<'a, T, S, L, SharedAccess>`: `facts` are those of `T`, `S` and
//!   `L`, for which V1 holds. An [`ErasedElement`] is one of its elements.

use core::any::TypeId;
use core::marker::PhantomData;
use core::ptr::NonNull;

use super::RawView;
use crate::dtype::{Dtype, DtypeInfo, Printed};
use crate::layout::{Layout, same_places, strided_offset};
use crate::shape::Shape;
use crate::shape::sub_view::SharedAccess;

/// The types of a view, as values.
pub(crate) struct TypeFacts {
    pub(crate) dtype: DtypeInfo,
    pub(crate) axes: &'static [usize],
    pub(crate) strides: &'static [isize],
    element: TypeId,
    printed: for<'a> fn(ErasedElement<'a>) -> Printed<'a>,
    equal: fn(ErasedElement<'_>, ErasedElement<'_>) -> bool,
}

/// A view whose types are values.
#[derive(Clone, Copy)]
pub(crate) struct ErasedView<'a> {
    pointer: NonNull<u8>,
    pub(crate) facts: &'static TypeFacts,
    lends: PhantomData<&'a u8>,
}

/// An element of a view whose types are values.
#[derive(Clone, Copy)]
pub(crate) struct ErasedElement<'a> {
    pointer: NonNull<u8>,
    facts: &'static TypeFacts,
    lends: PhantomData<&'a u8>,
}

// SAFETY: V5, this is a `RawView` of some dtype, which is `Send` for every dtype.
unsafe impl Send for ErasedView<'_> {}
// SAFETY: V5, this is a `RawView` of some dtype, which is `Sync` for every dtype.
unsafe impl Sync for ErasedView<'_> {}

/// The facts of three types.
struct FactsOf<T, S, L>(PhantomData<(T, S, L)>);

impl<T: Dtype, S: Shape, L: Layout> FactsOf<T, S, L> {
    const FACTS: TypeFacts = TypeFacts {
        dtype: T::DTYPE,
        axes: S::AXES,
        strides: L::STRIDES,
        element: TypeId::of::<T>(),
        printed: |element| match element.get::<T>() {
            Some(element) => element.printed(),
            None => Printed::Number(crate::dtype::Number::Bool(false)),
        },
        equal: |a, b| a.get::<T>().is_some_and(|a| b.get::<T>() == Some(a)),
    };
}

impl<'a, T: Dtype, S: Shape, L: Layout> RawView<'a, T, S, L, SharedAccess> {
    /// Returns the same elements, with dtype, shape and layout as values.
    pub(crate) fn erased(self) -> ErasedView<'a> {
        ErasedView { pointer: self.pointer.cast(), facts: &FactsOf::<T, S, L>::FACTS, lends: PhantomData }
    }
}

impl<'a> ErasedView<'a> {
    /// Returns the element at `index`, or `None` if an axis is too short.
    pub(crate) fn at(&self, index: &[usize]) -> Option<ErasedElement<'a>> {
        let offset = strided_offset(self.facts.axes, self.facts.strides, index)?;
        let bytes = offset.wrapping_mul(self.facts.dtype.itemsize as isize);
        // SAFETY: V5 and V1: `strided_offset` gave the offset of a legal index, so the element lies in the allocation.
        let pointer = unsafe { self.pointer.byte_offset(bytes) };
        Some(ErasedElement { pointer, facts: self.facts, lends: PhantomData })
    }

    /// Returns whether the dtype is `T`.
    pub(crate) fn is_of<T: Dtype>(&self) -> bool {
        self.facts.element == TypeId::of::<T>()
    }

    /// Returns whether both have the same dtype.
    pub(crate) fn is_of_dtype_of(&self, other: &ErasedView<'_>) -> bool {
        self.facts.element == other.facts.element
    }

    /// Returns whether the elements lie where `L` says. Strides along which there is nowhere to go may be any.
    pub(crate) fn lies_as<L: Layout>(&self) -> bool {
        same_places(self.facts.axes, self.facts.strides, L::STRIDES)
    }

    /// Returns the view of these types, or `None` if they are others.
    pub(crate) fn typed<T: Dtype, S: Shape, L: Layout>(self) -> Option<RawView<'a, T, S, L, SharedAccess>> {
        if !self.is_of::<T>() || self.facts.axes != S::AXES || !self.lies_as::<L>() {
            return None;
        }
        // SAFETY: V1: by V5 it holds for a dtype that is `T` and a shape of the axes of `S`, and `L` reaches the same offsets from them.
        Some(unsafe { RawView::new(self.pointer.cast()) })
    }
}

impl<'a> ErasedElement<'a> {
    /// Returns the element, if its dtype is `T`.
    fn get<T: Dtype>(self) -> Option<&'a T> {
        if self.facts.element != TypeId::of::<T>() {
            return None;
        }
        // SAFETY: V5 and V1: it is an element of dtype `T`, initialised, aligned, and only read for `'a`.
        Some(unsafe { self.pointer.cast().as_ref() })
    }

    pub(crate) fn printed(self) -> Printed<'a> {
        (self.facts.printed)(self)
    }

    /// Returns whether both elements have one dtype and are equal.
    pub(crate) fn equals(self, other: ErasedElement<'_>) -> bool {
        (self.facts.equal)(self, other)
    }

    /// Returns the bytes of the element.
    #[cfg(feature = "npy")]
    pub(crate) fn bytes(self) -> &'a [u8] {
        // SAFETY: V5 and V1: an element has `itemsize` bytes, and a dtype has no others (`NoUninit`); they are only read for `'a`.
        unsafe { core::slice::from_raw_parts(self.pointer.as_ptr(), self.facts.dtype.itemsize) }
    }
}
