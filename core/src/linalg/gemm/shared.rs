//! Products whose lengths and strides are values. Rules K1 to K3 of [`crate::linalg::gemm`].
//!
//! A program compiles these loops once for a dtype and an algorithm, however many shapes it multiplies.

use core::ptr::NonNull;

#[cfg(feature = "alloc")]
use super::blocked::Packed;
#[cfg(feature = "alloc")]
use super::choice::ON_STACK;
use super::choice::{Algorithm, ProductShape};
#[cfg(feature = "rayon")]
use super::parallel::each_part;
#[cfg(feature = "alloc")]
use super::scratch;
use super::strided::Problem;
use super::unpacked::Unpacked;
use super::vector;
use super::widened::{self, Widened};
use crate::cpu::simd::{Kernel, Level, dispatch};
use crate::dtype::NumericOrComplex;

/// The numbers of a product as values, for loops that many products share.
pub(super) struct Values {
    pub(super) plan: ProductShape,
    #[cfg_attr(not(feature = "alloc"), allow(dead_code, reason = "without an allocator, nothing is packed"))]
    pub(super) room: usize,
}

/// Where the three of a product begin.
#[derive(Clone, Copy)]
pub(super) struct Pointers<T> {
    pub(super) left: *const T,
    pub(super) right: *const T,
    pub(super) out: *mut T,
}

impl<T> Pointers<T> {
    /// Calls `compute` for each of the products of `plan`.
    #[inline(always)]
    pub(super) fn each(self, plan: &ProductShape, mut compute: impl FnMut(Self)) {
        let mut place = [0; 4];
        for _ in 0..plan.products() {
            let offset = |of: usize| (0..4).fold(0, |sum, axis| sum + place[axis] as isize * plan.steps[axis][of]);
            compute(Pointers {
                left: self.left.wrapping_offset(offset(0)),
                right: self.right.wrapping_offset(offset(1)),
                out: self.out.wrapping_offset(offset(2)),
            });
            for axis in (0..4).rev() {
                place[axis] += 1;
                if place[axis] < plan.batch[axis] {
                    break;
                }
                place[axis] = 0;
            }
        }
    }
}

// The algorithms as const arguments.
pub(super) const VECTOR: u8 = Algorithm::Vector as u8;
pub(super) const UNPACKED: u8 = Algorithm::Unpacked as u8;
pub(super) const ROWS: u8 = Algorithm::Rows as u8;
pub(super) const PACKED: u8 = Algorithm::Packed as u8;

/// Writes every element of a product, or of many, by one algorithm: compiled once for a dtype, not for each shape. Where the stack is
/// small, it is compiled for each shape: with constants, a loop takes a third less of the stack.
///
/// # Safety
/// As for `products`: `of` are the values of its `N`.
#[cfg_attr(not(all(not(feature = "std"), target_pointer_width = "32")), inline(never))]
#[cfg_attr(all(not(feature = "std"), target_pointer_width = "32"), inline(always))]
#[cfg_attr(not(feature = "alloc"), allow(unused_variables, reason = "without an allocator, nothing is packed"))]
pub(super) unsafe fn shared<T: NumericOrComplex, const ALGORITHM: u8>(
    of: &Values,
    pointers: Pointers<T>,
    given: Option<NonNull<u8>>,
) {
    // One for all products, or one for each part that a thread computes.
    #[cfg(all(feature = "alloc", not(feature = "rayon")))]
    let scratch = if const { ALGORITHM == PACKED } && of.room > ON_STACK && given.is_none() {
        scratch::HeapScratch::new(of.room)
    } else {
        scratch::HeapScratch::none()
    };
    pointers.each(&of.plan, |Pointers { left, right, out }| {
        let problem = Problem::new(&of.plan, left, right, out);
        if const { widened::is_for::<T>() } {
            // SAFETY: K1 and K2: it is a part of the problem.
            return each_part(problem, |part| dispatch(unsafe { Widened::new(part) }));
        }
        match const { ALGORITHM } {
            VECTOR => each_part(problem, |part| dispatch(Vector(part))),
            // SAFETY: K1 and K2, and columns are 1 apart, or the algorithm would be another.
            UNPACKED => each_part(problem, |part| dispatch(unsafe { Unpacked::new(part) })),
            ROWS => {
                for row in 0..of.plan.rows {
                    dispatch(Vector(problem.part(row..row + 1, 0..of.plan.columns)));
                }
            }
            #[cfg(feature = "alloc")]
            _ if of.room <= ON_STACK => scratch::on_stack(|scratch| {
                // SAFETY: K1 and K2, and K3: there is room for the whole product.
                dispatch(unsafe { Packed::new(problem, scratch) });
            }),
            #[cfg(feature = "alloc")]
            _ if let Some(given) = given => {
                // SAFETY: K1, K2 and K3: the caller's. One thread has the whole of it.
                dispatch(unsafe { Packed::new(problem, given.as_ptr().cast()) });
            }
            #[cfg(feature = "alloc")]
            _ => each_part(problem, |part| {
                #[cfg(feature = "rayon")]
                let scratch = scratch::HeapScratch::new(of.room);
                // SAFETY: K1 and K2, and K3: the scratch is as large as the whole product takes.
                dispatch(unsafe { Packed::new(part, scratch.start()) });
            }),
            #[cfg(not(feature = "alloc"))]
            _ => unreachable!("without an allocator, nothing is packed"),
        }
    });
}

/// Computes all of the problem on one thread.
#[cfg(not(feature = "rayon"))]
fn each_part<T: NumericOrComplex>(problem: Problem<T>, compute: impl Fn(Problem<T>)) {
    compute(problem);
}

/// A product of one row, for which K1 and K2 hold.
pub(super) struct Vector<T>(pub(super) Problem<T>);

impl<T: NumericOrComplex> Kernel for Vector<T> {
    type Output = ();

    #[inline(always)]
    fn run<L: Level>(self) {
        // SAFETY: K1 and K2; `Vector` has one row, and terms and columns.
        unsafe { vector::all::<L, T>(&self.0) }
    }
}
