//! The types of arguments of a planned call, as the plan of the caller asks with them. None of this runs.

use crate::array::Array;
use crate::dtype::Dtype;
use crate::shape::Shape;
use crate::slot::Slot;
use crate::storage::{Inline, Storage};

/// An argument.
#[doc(hidden)]
pub struct Given<X>(pub X);

// An inherent method is found before a method of a trait.
impl<'a, T: Dtype, S: Shape, W: Storage> Given<&'a Array<T, S, W>> {
    /// Returns an array whose storage is known.
    pub fn haversack_asked(self) -> &'a Array<T, S, Inline> {
        unreachable!()
    }
}

impl<'a, T: Dtype, S: Shape> Given<&'a Slot<'_, T, S>> {
    /// Returns an array whose storage is known.
    pub fn haversack_asked(self) -> &'a Array<T, S, Inline> {
        unreachable!()
    }
}

/// All other arguments.
#[doc(hidden)]
pub trait AsItIs<X> {
    /// Returns the argument.
    fn haversack_asked(self) -> X;
}

impl<X> AsItIs<X> for Given<X> {
    fn haversack_asked(self) -> X {
        self.0
    }
}

/// Returns an item of a list.
#[doc(hidden)]
pub fn item<I: IntoIterator>(_: I) -> I::Item {
    unreachable!()
}

/// Returns the value of a closure as one that is never dropped.
#[doc(hidden)]
pub fn kept<X: 'static>(_: impl FnOnce() -> X) -> &'static X {
    unreachable!()
}
