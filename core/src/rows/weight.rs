//! The footprint of rows that have a bound: a constant.

use super::Rows;
use super::bound::{Bound, Bounded};
use super::item::ItemShape;
use crate::array::Array;
use crate::budget::ledger::{self, Weighed};
use crate::dtype::Dtype;
use crate::footprint::{self, Content, Footprint};
use crate::storage::Storage;

/// The block of `MAX` items; their number is overhead.
///
/// ```
/// use haversack::rows::Rows;
/// use haversack::{Const, Footprint, Rank1};
///
/// type Log = Rows<f32, Rank1<4>, Const<1000>>;
/// assert_eq!((Log::FOOTPRINT, Log::HEAP), (16_000, 16_000));
/// ```
///
/// # When it is checked
/// That there is a bound: at `cargo check`.
impl<T: Dtype, S: ItemShape, MAX: Bounded + Bound<T, S, W>, W: Storage> Footprint for Rows<T, S, MAX, W> {
    const FOOTPRINT: usize = Array::<T, S::Batch<MAX>, W>::FOOTPRINT;
    const HEAP: usize = Array::<T, S::Batch<MAX>, W>::HEAP;
    const OVERHEAD: usize = footprint::overhead(size_of::<Self>(), Self::HEAP, Self::FOOTPRINT);
    const CONTENT: Content = Array::<T, S::Batch<MAX>, W>::CONTENT;
}

impl<T: Dtype, S: ItemShape, MAX: Bound<T, S, W>, W: Storage> ledger::sealed::Sealed for Rows<T, S, MAX, W> {}

#[diagnostic::do_not_recommend]
impl<T: Dtype, S: ItemShape, MAX: Bounded + Bound<T, S, W>, W: Storage> Weighed for Rows<T, S, MAX, W>
where
    Array<T, S::Batch<MAX>, W>: Weighed,
{
    type Bytes = <Array<T, S::Batch<MAX>, W> as Weighed>::Bytes;
}
