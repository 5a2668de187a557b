//! Nodes that read memory or a constant.

use super::node::{NoDonation, Node, Receives};
use crate::array::Array;
use crate::dtype::Dtype;
use crate::layout::Layout;
use crate::loops::index::{LoopIndex, Order};
use crate::loops::strided::is_one_run;
use crate::shape::Shape;
use crate::shape::sub_view::SharedAccess;
use crate::storage::Storage;
use crate::view::View;
use crate::view::raw::RawView;

impl<T: Dtype, S: Shape, L: Layout> Receives for View<'_, T, S, L> {
    type Donation = NoDonation;
}

/// A view is an operand.
impl<T: Dtype, S: Shape, L: Layout> Node<S> for View<'_, T, S, L> {
    type Element = T;
    const ORDER: Order = RawView::<'_, T, S, L, SharedAccess>::ORDER;
    const IS_RUN: bool = is_one_run::<S, L>();

    #[inline]
    fn run(&self) -> &[T] {
        self.raw().run()
    }

    #[inline(always)]
    fn get(&self, at: LoopIndex<S>, _: NoDonation) -> T {
        self.raw().read_at(at)
    }
}

impl<T: Dtype, S: Shape, W: Storage> Receives for Array<T, S, W> {
    type Donation = NoDonation;
}

/// An owned array that keeps its elements until they are read: an inline one.
impl<T: Dtype, S: Shape, W: Storage> Node<S> for Array<T, S, W> {
    type Element = T;
    const ORDER: Order = Order::FLAT;

    #[inline(always)]
    fn get(&self, at: LoopIndex<S>, _: NoDonation) -> T {
        self.view().raw().read_at(at)
    }
}

/// The same element everywhere.
#[derive(Clone, Copy, Debug)]
pub struct Scalar<T>(pub(super) T);

impl<T> Receives for Scalar<T> {
    type Donation = NoDonation;
}

impl<T: Dtype, S: Shape> Node<S> for Scalar<T> {
    type Element = T;
    const ORDER: Order = Order::FLAT;

    #[inline(always)]
    fn get(&self, _: LoopIndex<S>, _: NoDonation) -> T {
        self.0
    }
}
