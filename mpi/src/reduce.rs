//! Arrays that are combined over all ranks, element by element.

use std::any::type_name;

use haversack::layout::Contiguous;
use haversack::{AsView, Numeric, Shape, ViewMut};
use mpi::collective::SystemOperation;
use mpi::traits::{CommunicatorCollectives, Destination, Root, Source};

use crate::agreement::elements;
use crate::dtype::MpiDtype;
use crate::error::MpiError;
use crate::split::Message;
use crate::world::World;

/// The elements that go from rank to rank at once. More would take more of the stack, fewer more messages.
const BLOCK: usize = 1024;

/// An operation of MPI's own, for [`all_reduce_any_order`](World::all_reduce_any_order).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reduction {
    /// The sum.
    Sum,
    /// The product.
    Product,
    /// The least. With NaN, MPI does not say which.
    Min,
    /// The greatest. With NaN, MPI does not say which.
    Max,
}

impl Reduction {
    fn operation(self) -> SystemOperation {
        match self {
            Reduction::Sum => SystemOperation::sum(),
            Reduction::Product => SystemOperation::product(),
            Reduction::Min => SystemOperation::min(),
            Reduction::Max => SystemOperation::max(),
        }
    }
}

/// # Reductions
impl<const RANKS: usize> World<RANKS> {
    /// Combines the arrays of all ranks element by element, in the order of the ranks: `f(f(f(a0, a1), a2), a3)`. All ranks have the
    /// result, in place.
    ///
    /// The order is always this one, so the bits are the same in each run, with each library of MPI, on each machine. (MPI's own
    /// reduction chooses the order by size, library and network: [`all_reduce_any_order`](Self::all_reduce_any_order).)
    ///
    /// Allocates nothing; 1024 elements are on the stack. Each rank receives the array once and sends it once, in blocks, and then
    /// it is broadcast. So the time is that of two broadcasts, and of `RANKS` small messages one after the other.
    ///
    /// ```standalone_crate
    /// use haversack::{Array, array};
    /// use haversack_mpi::World;
    ///
    /// let world = World::<4>::start()?;
    /// let mut a = <array![f64; 2]>::full(world.rank() as f64);
    /// world.all_reduce(a.view_mut(), |x, y| x + y)?;
    /// assert_eq!(a.as_slice(), [6.0, 6.0]);
    /// world.all_reduce(a.view_mut(), f64::max)?;
    /// assert_eq!(a.as_slice(), [6.0, 6.0]);
    /// # Ok::<(), haversack_mpi::MpiError>(())
    /// ```
    ///
    /// # Checked at build time
    /// That MPI can count the elements.
    ///
    /// # Errors
    /// At run time: those of [all calls](World). Nothing is written then. Two functions are told apart by their type names: two closures
    /// of one function have the same.
    pub fn all_reduce<T, S, L, F>(&self, mut array: ViewMut<'_, T, S, L>, f: F) -> Result<(), MpiError>
    where
        T: MpiDtype,
        S: Shape,
        L: Contiguous<S>,
        F: Fn(T, T) -> T,
    {
        let () = Message::<S>::CHECKED;
        self.agree(format_args!("all_reduce of {} by {}", elements::<T, S>(), type_name::<F>()), None)?;
        let all = array.as_mut_slice();
        let mut block = [T::default(); BLOCK];
        for part in all.chunks_mut(BLOCK) {
            if let Some(before) = self.rank().checked_sub(1) {
                let received = &mut block[..part.len()];
                self.process(before).receive_into(received);
                part.iter_mut().zip(received).for_each(|(own, before)| *own = f(*before, *own));
            }
            if self.rank() + 1 < RANKS {
                self.process(self.rank() + 1).send(part);
            }
        }
        self.process(RANKS - 1).broadcast_into(all);
        Ok(())
    }

    /// Combines the arrays of all ranks element by element, in the order that MPI chooses. All ranks have the result in `into`.
    ///
    /// It is faster than [`all_reduce`](Self::all_reduce) on many ranks, whose number then counts by its logarithm. Sums and products of
    /// floats may differ in their last bits: a sum by at most `(RANKS - 1) * EPSILON * (|a0| + |a1| + ..)` from the exact one.
    ///
    /// Allocates nothing itself. Libraries of MPI take up to the bytes of the array for a while.
    ///
    /// # Checked at build time
    /// That MPI can count the elements.
    ///
    /// # Errors
    /// At run time: those of [all calls](World). Nothing is written then.
    pub fn all_reduce_any_order<T, X, L>(
        &self,
        reduction: Reduction,
        array: X,
        mut into: ViewMut<'_, T, X::Shape, L>,
    ) -> Result<(), MpiError>
    where
        T: MpiDtype + Numeric,
        X: AsView<T>,
        X::Layout: Contiguous<X::Shape>,
        L: Contiguous<X::Shape>,
    {
        let () = Message::<X::Shape>::CHECKED;
        self.agree(format_args!("all_reduce_any_order of {}, {reduction:?}", elements::<T, X::Shape>()), None)?;
        let (from, into) = (array.as_view(), into.as_mut_slice());
        self.communicator().all_reduce_into(from.as_slice(), into, reduction.operation());
        Ok(())
    }
}
