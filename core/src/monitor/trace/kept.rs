//! Values whose memory is the monitor's own, wherever they are dropped.

use core::fmt;
use core::ops::Deref;

use crate::monitor::own::own;

/// A value that is shown to users, and whose memory is in no total.
pub(crate) struct Kept<T>(Option<T>);

impl<T> Kept<T> {
    pub(crate) fn new(make: impl FnOnce() -> T) -> Self {
        Kept(Some(own(make)))
    }
}

impl<T> Deref for Kept<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.0.as_ref().expect("it is there until it is dropped")
    }
}

impl<T: Clone> Clone for Kept<T> {
    fn clone(&self) -> Self {
        Kept::new(|| T::clone(self))
    }
}

impl<T> Drop for Kept<T> {
    fn drop(&mut self) {
        own(|| drop(self.0.take()));
    }
}

impl<T: fmt::Debug> fmt::Debug for Kept<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        T::fmt(self, f)
    }
}
