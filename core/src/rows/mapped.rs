//! Items in a file that is mapped into memory.

use core::convert::Infallible;

use super::Unbounded;
use super::bound::{Bound, BoundMut, ItemBlock, ItemBlockMut};
use crate::dtype::Dtype;
use crate::shape::Shape;
use crate::storage::Mapped;
use crate::storage::mapped::{MapMode, MapModeMut, Mapping};

impl<T: Dtype, M: MapMode> ItemBlock<T> for Mapping<T, M> {
    fn elements(&self) -> &[T] {
        self.elements()
    }

    fn heap(&self) -> usize {
        0
    }

    fn mapped(&self) -> usize {
        size_of_val(self.elements())
    }
}

impl<T: Dtype, M: MapModeMut> ItemBlockMut<T> for Mapping<T, M> {
    fn elements_mut(&mut self) -> &mut [T] {
        self.elements_mut()
    }
}

#[diagnostic::do_not_recommend]
impl<T: Dtype, S: Shape, M: MapMode> Bound<T, S, Mapped<M>> for Unbounded {
    type Full = Infallible;
    type Block = Mapping<T, M>;

    const MOST: u64 = u64::MAX;

    fn capacity(block: &Mapping<T, M>) -> usize {
        block.elements().len().checked_div(S::COUNT).unwrap_or(usize::MAX)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Dtype, S: Shape, M: MapModeMut> BoundMut<T, S, Mapped<M>> for Unbounded {}
