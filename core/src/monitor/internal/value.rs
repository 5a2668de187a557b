//! The monitor's own memory, in values that users own.

use core::fmt;
use core::ops::Deref;

use crate::monitor::internal::internal;

/// A value whose blocks are the monitor's own, wherever it is made, changed and dropped.
pub(crate) struct Internal<T> {
    /// `None` while it is dropped.
    value: Option<T>,
}

impl<T> Internal<T> {
    pub(crate) fn new(make: impl FnOnce() -> T) -> Self {
        Internal { value: Some(internal(make)) }
    }

    /// Runs `change` on the value, which must allocate nothing that stays outside of the value.
    pub(crate) fn change<R: Copy>(&mut self, change: impl FnOnce(&mut T) -> R) -> Option<R> {
        let value = self.value.as_mut()?;
        Some(internal(|| change(value)))
    }
}

impl<T> Deref for Internal<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.value.as_ref().expect("it is there until it is dropped")
    }
}

impl<T> Drop for Internal<T> {
    fn drop(&mut self) {
        internal(|| self.value = None);
    }
}

impl<T: Clone> Clone for Internal<T> {
    fn clone(&self) -> Self {
        Internal::new(|| T::clone(self))
    }
}

impl<T: fmt::Debug> fmt::Debug for Internal<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        T::fmt(self, f)
    }
}
