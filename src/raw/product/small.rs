//! Products whose lengths and strides are constants of their loop. Rules K1 and K2 of [`crate::raw`].

use core::marker::PhantomData;

use super::plan::{Plan, SMALL};
use super::strided::{Problem, Source, Target};
use super::{Numbers, tile, vector};
use crate::dtype::Numeric;
use crate::raw::simd::{Baseline, Kernel, Level, dispatch};

/// So few multiplications are done before another instruction set is chosen.
const TINY: usize = 32;

/// Pointers to the first elements, for which K1 and K2 hold; `N` has the numbers.
pub(super) struct Small<T, N> {
    left: *const T,
    right: *const T,
    out: *mut T,
    numbers: PhantomData<N>,
}

impl<T: Numeric, N: Numbers> Small<T, N> {
    const PLAN: Plan = N::SETTLED.plan;

    /// # Safety
    /// K1 and K2.
    #[inline(always)]
    pub(super) unsafe fn new(left: *const T, right: *const T, out: *mut T) -> Self {
        Small { left, right, out, numbers: PhantomData }
    }

    /// Runs it, as compiled for this machine where that is worth it.
    #[inline(always)]
    pub(super) fn start(self) {
        if const { Self::PLAN.rows * Self::PLAN.terms * Self::PLAN.columns <= TINY } {
            self.run::<Baseline>()
        } else {
            dispatch(self)
        }
    }
}

impl<T: Numeric, N: Numbers> Kernel for Small<T, N> {
    type Output = ();

    #[inline(always)]
    fn run<L: Level>(self) {
        let problem = Problem::new(&const { Self::PLAN }, self.left, self.right, self.out);
        if const { Self::PLAN.right[1] == 1 } {
            // SAFETY: the promise of `new`; there are rows, terms and columns, and columns are 1 apart.
            return unsafe { tile::all::<L, T>(&problem) };
        }
        if const { Self::PLAN.rows == 1 && Self::PLAN.right[0] == 1 } {
            // SAFETY: the promise of `new`; there are terms and columns.
            return unsafe { vector::all::<L, T>(&problem) };
        }
        let mut rows = [T::default(); SMALL * SMALL];
        let (terms, columns) = const { (Self::PLAN.terms, Self::PLAN.columns) };
        let target = Target { start: rows.as_mut_ptr(), strides: [columns as isize, 1] };
        for column in 0..columns {
            for term in 0..terms {
                // SAFETY: K1, the promise of `new`.
                let element = unsafe { problem.right.read(term, column) };
                // SAFETY: K2: `rows` has room for 32 terms of 32 columns, and there are not more.
                unsafe { target.write(term, column, element) }
            }
        }
        let right = Source { start: rows.as_ptr(), strides: target.strides };
        // SAFETY: as above, and columns are 1 apart.
        unsafe { tile::all::<L, T>(&Problem { right, ..problem }) }
    }
}
