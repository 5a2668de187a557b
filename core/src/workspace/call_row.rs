//! The bytes of a row that calls take, one at a time. Rules M1, M2 and M5 of [`crate::workspace`].

use core::marker::PhantomData;
use core::ptr::NonNull;

use super::{Lends, Memory, Plan, Scratch, table};

/// The right to lend row `ROW` of the plan of `F` to one call, or one product, at a time.
pub struct CallRow<'w, F, const ROW: usize> {
    start: NonNull<u8>,
    lends: Lends<'w, F>,
}

impl<F: Plan, const ROW: usize> CallRow<'_, F, ROW> {
    /// # Safety
    /// M1 and M5: the row begins at `start`, and nobody else uses its bytes while they are lent.
    #[inline]
    pub(super) unsafe fn new(start: NonNull<u8>) -> Self {
        CallRow { start, lends: PhantomData }
    }

    /// Lends the bytes to a planned function.
    #[inline]
    #[must_use]
    pub fn lend(&mut self) -> LentRow<'_, F, ROW> {
        LentRow { start: self.start, lends: PhantomData }
    }

    /// Lends the bytes to a product.
    #[inline]
    #[must_use]
    pub fn scratch(&mut self) -> Scratch<'_> {
        // SAFETY: M2, the borrow is exclusive.
        unsafe { Scratch::new(self.start, const { F::PLAN.buffers()[ROW].size }) }
    }
}

/// Row `ROW` of the plan of `F`, lent to one call for `'c`.
pub struct LentRow<'c, F, const ROW: usize> {
    start: NonNull<u8>,
    lends: Lends<'c, F>,
}

impl<'c, F: Plan, const ROW: usize> LentRow<'c, F, ROW> {
    /// Returns the bytes as the workspace of planned function `G`.
    ///
    /// # When it is checked
    /// That the row has the bytes of `G`: at build time.
    #[inline]
    pub(crate) fn memory<G: Plan>(self) -> Memory<'c, G> {
        const { table::holds(F::PLAN, ROW, G::PLAN.peak(), G::PLAN.alignment()) };
        Memory { start: self.start, lends: PhantomData }
    }
}
