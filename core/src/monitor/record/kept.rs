//! The monitor's own memory, in values that users own.

use core::fmt;
use core::ops::Deref;

use crate::monitor::own::own;

/// A value whose blocks are the monitor's own, wherever it is made, changed and dropped.
pub(super) struct Kept<T> {
    /// `None` while it is dropped.
    value: Option<T>,
}

impl<T> Kept<T> {
    pub(super) fn new(make: impl FnOnce() -> T) -> Self {
        Kept { value: Some(own(make)) }
    }

    /// Runs `change` on the value, which must allocate nothing that stays outside of the value.
    pub(super) fn change<R: Copy>(&mut self, change: impl FnOnce(&mut T) -> R) -> Option<R> {
        let value = self.value.as_mut()?;
        Some(own(|| change(value)))
    }
}

impl<T> Deref for Kept<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.value.as_ref().expect("it is there until it is dropped")
    }
}

impl<T> Drop for Kept<T> {
    fn drop(&mut self) {
        own(|| self.value = None);
    }
}

impl<T: Clone> Clone for Kept<T> {
    fn clone(&self) -> Self {
        Kept::new(|| T::clone(self))
    }
}

impl<T: fmt::Debug> fmt::Debug for Kept<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        T::fmt(self, f)
    }
}
