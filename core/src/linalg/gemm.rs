//! Products of matrices: the loops. Rules K1 to K3 of [`crate::linalg::gemm`].
//!
//! | module | holds |
//! | --- | --- |
//! | `choice` | lengths and strides, and which loop runs |
//! | `strided` | elements by row and column |
//! | `tile` | a few rows and columns, whose sums are in registers |
//! | `small` | lengths that are constants |
//! | `vector` | a vector times a matrix |
//! | `short` | the same of short columns |
//! | `unpacked` | tiles of matrices that are read where they lie |
//! | `blocked` | tiles of large matrices |
//! | `pack` | copies of their blocks |
//! | `parallel` | parts on several threads |
//! | `widened` | products of halves, whose terms are `f32` |
//! | `scratch` | the memory of these copies |
//! | `shared` | which of these loops runs, where lengths and strides are values |
//!
//! # Rules
//! A matrix of `strided.rs` is a pointer and two strides. It *has* an element for each row and column below the lengths that go with
//! it, so many strides from the pointer.
//!
//! * **K1** Each element that a [`strided::SourceMatrix`] has is initialised and aligned, lies in the allocation that its pointer leads to,
//!   and is not written meanwhile.
//! * **K2** Each element that a [`strided::TargetMatrix`] has lies, aligned, in the allocation that its pointer leads to; no two have the
//!   same place, and nobody else reads or writes them meanwhile. They need not be initialised before they are written.
//! * **K3** The scratch has room for as many elements as `choice::packed` says, first for panels of the left, then for those of the
//!   right. Nobody else reads or writes it meanwhile.
//!
//! Lengths and strides are those of the shapes and layouts (`ProductShape::new` asserts that they go together), so that views give K1 by V1,
//! and K2 by V1 and V2. Each loop gives the next one a part of its own matrices: its indices are below the lengths that it was given.
#![allow(unsafe_code, reason = "matrices are pointers with strides")]

#[cfg(feature = "alloc")]
mod blocked;
mod choice;
#[cfg(test)]
mod levels;
#[cfg(feature = "alloc")]
mod pack;
#[cfg(feature = "rayon")]
mod parallel;
#[cfg(feature = "alloc")]
mod scratch;
mod shared;
#[cfg(target_arch = "x86_64")]
mod short;
mod small;
mod strided;
mod tile;
mod unpacked;
mod vector;
mod widened;

use core::marker::PhantomData;
use core::ptr::NonNull;

use choice::{Algorithm, Extent, KernelChoice, ProductShape};
use haversack_plan::product::ALIGNMENT;
use shared::{PACKED, Pointers, ROWS, UNPACKED, VECTOR, Values, shared};
use small::Small;
use strided::Problem;

use crate::dtype::{Dtype, NumericOrComplex};
use crate::layout::Layout;
use crate::shape::Shape;
use crate::shape::sub_view::{ExclusiveAccess, SharedAccess};
use crate::storage::partial_init::PartialInit;
use crate::view::raw::RawView;
use crate::workspace::Scratch;

/// A product in numbers: constants that small loops are compiled with.
trait Numbers {
    const CHOICE: KernelChoice;

    /// Bytes of the scratch, where this algorithm takes one.
    const ROOM: usize;

    /// Returns the numbers as values.
    fn values() -> &'static Values {
        const { &Values { plan: Self::CHOICE.plan, room: Self::ROOM } }
    }
}

/// The product of shapes `S` and `R` in layouts `L` and `M`, of shape `O`, written in layout `P`.
struct Of<T, S, R, O, L, M, P>(PhantomData<(T, S, R, O, L, M, P)>);

impl<T: Dtype, S: Shape, R: Shape, O: Shape, L: Layout, M: Layout, P: Layout> Numbers for Of<T, S, R, O, L, M, P> {
    const CHOICE: KernelChoice = {
        let left = Extent { axes: S::AXES, strides: L::STRIDES };
        let right = Extent { axes: R::AXES, strides: M::STRIDES };
        ProductShape::new(left, right, Extent { axes: O::AXES, strides: P::STRIDES }).chosen(size_of::<T>())
    };
    const ROOM: usize = room::<T, S, R, O, L, M>();
}

/// Returns the number of bytes of the block that a product takes while it is written to a row-major array, and the most it
/// takes elsewhere.
pub(crate) const fn scratch<T: Dtype, S: Shape, R: Shape, O: Shape, L: Layout, M: Layout>() -> usize {
    choice::off_stack(room::<T, S, R, O, L, M>())
}

/// Returns the number of bytes of the copies that a product makes of its factors.
const fn room<T: Dtype, S: Shape, R: Shape, O: Shape, L: Layout, M: Layout>() -> usize {
    let chosen = Of::<T, S, R, O, L, M, O::RowMajor>::CHOICE;
    match chosen.algorithm {
        _ if widened::is_for::<T::Factor>() => 0,
        Algorithm::Packed => chosen.plan.factors().copies(size_of::<T>()),
        _ => 0,
    }
}

/// Checks that a dtype is one that products can compute with: not `bool`, and laid out as its `Factor`.
const fn numbers<T: Dtype>() {
    assert!(T::DTYPE.kind as u32 != 'b' as u32, "a product is of numbers");
    assert!(size_of::<T>() == size_of::<T::Factor>() && align_of::<T>() == align_of::<T::Factor>(), "K1");
}

impl<'a, T: Dtype, S: Shape, L: Layout> RawView<'a, T, S, L, SharedAccess> {
    /// Writes the product with `right` over every element of `out`.
    #[inline]
    pub(crate) fn multiply<R: Shape, O: Shape, M: Layout, P: Layout>(
        self,
        right: RawView<'a, T, R, M, SharedAccess>,
        out: RawView<'_, T, O, P, ExclusiveAccess>,
        scratch: Option<&mut Scratch<'_>>,
    ) {
        const { numbers::<T>() };
        let scratch = given::<T, S, R, O, L, M>(scratch);
        let (left, right) = (self.pointer().as_ptr().cast(), right.pointer().as_ptr().cast());
        // SAFETY: K1 by V1 of both, K2 by V1 and V2 of `out`, which is consumed; `Factor` is `T`, by the table of dtypes.
        unsafe { products::<Of<T, S, R, O, L, M, P>, T::Factor>(left, right, out.pointer().as_ptr().cast(), scratch) }
    }
}

impl<T: Dtype> PartialInit<'_, T> {
    /// Writes the next elements: all of a product.
    #[inline]
    pub(crate) fn product<S: Shape, R: Shape, O: Shape, L: Layout, M: Layout>(
        &mut self,
        left: RawView<'_, T, S, L, SharedAccess>,
        right: RawView<'_, T, R, M, SharedAccess>,
        scratch: Option<&mut Scratch<'_>>,
    ) {
        const { numbers::<T>() };
        let scratch = given::<T, S, R, O, L, M>(scratch);
        let out = self.room(O::COUNT).as_mut_ptr().cast();
        let (left, right) = (left.pointer().as_ptr().cast(), right.pointer().as_ptr().cast());
        // SAFETY: K1 by V1 of both, K2: there is room for as many elements as the product has, in row-major order, and it is
        // borrowed; `Factor` is `T`, by the table of dtypes.
        unsafe { products::<Of<T, S, R, O, L, M, O::RowMajor>, T::Factor>(left, right, out, scratch) }
        // SAFETY: `products` wrote all of them.
        unsafe { self.assume_written(O::COUNT) }
    }
}

/// Returns the start of the scratch that a plan gives. It has as many bytes as the product says.
///
/// # Panics
/// If it has fewer bytes.
#[inline]
fn given<T: Dtype, S: Shape, R: Shape, O: Shape, L: Layout, M: Layout>(
    scratch: Option<&mut Scratch<'_>>,
) -> Option<NonNull<u8>> {
    scratch.map(|scratch| scratch.start(const { self::scratch::<T, S, R, O, L, M>() }, ALIGNMENT))
}

/// Writes every element of the product, or of many.
///
/// # Safety
/// K1 and K2 for each of the products that `N` has; K3 for `given`, if it is there and its bytes are not 0.
#[inline]
unsafe fn products<N: Numbers, T: NumericOrComplex>(
    left: *const T,
    right: *const T,
    out: *mut T,
    given: Option<NonNull<u8>>,
) {
    let [left, right] = if const { N::CHOICE.is_turned } { [right, left] } else { [left, right] };
    let pointers = Pointers { left, right, out };
    if const { of_constants::<N, T>() } {
        pointers.each(&const { N::CHOICE.plan }, |Pointers { left, right, out }| {
            let problem = Problem::new(&const { N::CHOICE.plan }, left, right, out);
            if const { matches!(N::CHOICE.algorithm, Algorithm::Small) } {
                // SAFETY: K1 and K2.
                unsafe { Small::<T, N>::new(left, right, out) }.start();
            } else if const { matches!(N::CHOICE.algorithm, Algorithm::Zeros) } {
                // SAFETY: K2.
                unsafe { zeros(&problem) }
            } else {
                // SAFETY: K1 and K2; there is one term.
                unsafe { outer(&problem) }
            }
        });
    } else if const { !matches!(N::CHOICE.algorithm, Algorithm::Nothing) } {
        let of = N::values();
        match const { N::CHOICE.algorithm as u8 } {
            // SAFETY: the caller, for these values.
            UNPACKED => unsafe { shared::<T, UNPACKED>(of, pointers, given) },
            // SAFETY: as above.
            ROWS => unsafe { shared::<T, ROWS>(of, pointers, given) },
            // SAFETY: as above.
            PACKED => unsafe { shared::<T, PACKED>(of, pointers, given) },
            // SAFETY: as above. Small products of dtypes whose terms are wider are here, too: `shared` has one loop for all of theirs.
            _ => unsafe { shared::<T, VECTOR>(of, pointers, given) },
        }
    }
}

/// Returns whether the loops of a product have its lengths and strides as constants. All other products of a dtype by one algorithm
/// share their code.
const fn of_constants<N: Numbers, T: NumericOrComplex>() -> bool {
    match N::CHOICE.algorithm {
        Algorithm::Zeros | Algorithm::Outer => true,
        Algorithm::Small => !widened::is_for::<T>(),
        _ => false,
    }
}

/// # Safety
/// K2.
#[inline]
unsafe fn zeros<T: NumericOrComplex>(problem: &Problem<T>) {
    for row in 0..problem.rows {
        for column in 0..problem.columns {
            // SAFETY: K2.
            unsafe { problem.out.write(row, column, T::default()) }
        }
    }
}

/// # Safety
/// K1 and K2, and there is a term.
#[inline]
unsafe fn outer<T: NumericOrComplex>(problem: &Problem<T>) {
    for row in 0..problem.rows {
        // SAFETY: K1.
        let factor = unsafe { problem.left.read(row, 0) };
        for column in 0..problem.columns {
            // SAFETY: K1.
            let other = unsafe { problem.right.read(0, column) };
            // SAFETY: K2.
            unsafe { problem.out.write(row, column, factor * other) }
        }
    }
}
