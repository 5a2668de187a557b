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

#[cfg(feature = "alloc")]
use blocked::Packed;
use choice::{Algorithm, Extent, KernelChoice, ProductShape};
use haversack_plan::product::ALIGNMENT;
use small::Small;
use strided::Problem;
use unpacked::Unpacked;
use widened::Widened;

use crate::cpu::simd::{Kernel, Level, dispatch};
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
    #[cfg(feature = "alloc")]
    const ROOM: usize;
}

/// The product of shapes `S` and `R` in layouts `L` and `M`, of shape `O`, written in layout `P`.
struct Of<T, S, R, O, L, M, P>(PhantomData<(T, S, R, O, L, M, P)>);

impl<T: Dtype, S: Shape, R: Shape, O: Shape, L: Layout, M: Layout, P: Layout> Numbers for Of<T, S, R, O, L, M, P> {
    const CHOICE: KernelChoice = {
        let left = Extent { axes: S::AXES, strides: L::STRIDES };
        let right = Extent { axes: R::AXES, strides: M::STRIDES };
        ProductShape::new(left, right, Extent { axes: O::AXES, strides: P::STRIDES }).chosen(size_of::<T>())
    };
    #[cfg(feature = "alloc")]
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
#[cfg_attr(not(feature = "alloc"), allow(unused_variables, reason = "without an allocator, nothing is packed"))]
unsafe fn products<N: Numbers, T: NumericOrComplex>(
    left: *const T,
    right: *const T,
    out: *mut T,
    given: Option<NonNull<u8>>,
) {
    let chosen = const { N::CHOICE };
    let [left, right] = if chosen.is_turned { [right, left] } else { [left, right] };
    if chosen.algorithm == Algorithm::Nothing {
        return;
    }
    let ProductShape { rows, columns, batch, steps, .. } = chosen.plan;
    // One for all products, or one for each part that a thread computes.
    #[cfg(all(feature = "alloc", not(feature = "rayon")))]
    let scratch = match chosen.algorithm {
        Algorithm::Packed if N::ROOM > choice::ON_STACK && given.is_none() => scratch::HeapScratch::new(N::ROOM),
        _ => scratch::HeapScratch::none(),
    };
    let mut place = [0; 4];
    for _ in 0..const { N::CHOICE.plan.products() } {
        let offset = |of: usize| (0..4).fold(0, |sum, axis| sum + place[axis] as isize * steps[axis][of]);
        let (left, right) = (left.wrapping_offset(offset(0)), right.wrapping_offset(offset(1)));
        let out = out.wrapping_offset(offset(2));
        let problem = Problem::new(&chosen.plan, left, right, out);
        match chosen.algorithm {
            Algorithm::Nothing => {}
            // SAFETY: K2.
            Algorithm::Zeros => unsafe { zeros(&problem) },
            // SAFETY: K1 and K2; there is one term.
            Algorithm::Outer => unsafe { outer(&problem) },
            // SAFETY: K1 and K2: it is a part of the problem.
            _ if const { widened::is_for::<T>() } => each_part(problem, |part| dispatch(unsafe { Widened::new(part) })),
            // SAFETY: K1 and K2.
            Algorithm::Small => unsafe { Small::<T, N>::new(left, right, out) }.start(),
            Algorithm::Vector => each_part(problem, |part| dispatch(Vector(part))),
            // SAFETY: K1 and K2, and columns are 1 apart, or the algorithm would be another.
            Algorithm::Unpacked => each_part(problem, |part| dispatch(unsafe { Unpacked::new(part) })),
            Algorithm::Rows => {
                for row in 0..rows {
                    dispatch(Vector(problem.part(row..row + 1, 0..columns)));
                }
            }
            #[cfg(feature = "alloc")]
            Algorithm::Packed if N::ROOM <= choice::ON_STACK => scratch::on_stack(|scratch| {
                // SAFETY: K1 and K2, and K3: there is room for the whole product.
                dispatch(unsafe { Packed::new(problem, scratch) });
            }),
            #[cfg(feature = "alloc")]
            Algorithm::Packed if let Some(given) = given => {
                // SAFETY: K1, K2 and K3: the caller's. One thread has the whole of it.
                dispatch(unsafe { Packed::new(problem, given.as_ptr().cast()) });
            }
            #[cfg(feature = "alloc")]
            Algorithm::Packed => each_part(problem, |part| {
                #[cfg(feature = "rayon")]
                let scratch = scratch::HeapScratch::new(N::ROOM);
                // SAFETY: K1 and K2, and K3: the scratch is as large as the whole product takes.
                dispatch(unsafe { Packed::new(part, scratch.start()) });
            }),
            #[cfg(not(feature = "alloc"))]
            Algorithm::Packed => unreachable!("without an allocator, nothing is packed"),
        }
        for axis in (0..4).rev() {
            place[axis] += 1;
            if place[axis] < batch[axis] {
                break;
            }
            place[axis] = 0;
        }
    }
}

#[cfg(feature = "rayon")]
use parallel::each_part;

/// Computes all of the problem on one thread.
#[cfg(not(feature = "rayon"))]
fn each_part<T: NumericOrComplex>(problem: Problem<T>, compute: impl Fn(Problem<T>)) {
    compute(problem);
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

/// A product of one row, for which K1 and K2 hold.
struct Vector<T>(Problem<T>);

impl<T: NumericOrComplex> Kernel for Vector<T> {
    type Output = ();

    #[inline(always)]
    fn run<L: Level>(self) {
        // SAFETY: K1 and K2; `Vector` has one row, and terms and columns.
        unsafe { vector::all::<L, T>(&self.0) }
    }
}
