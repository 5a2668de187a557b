//! Cells and locks. Their contents are weighed while they are open.

use core::cell::{Cell, OnceCell, RefCell};
use core::mem::needs_drop;
use std::sync::{Mutex, OnceLock, RwLock, TryLockError};

use super::{DeepSize, Scale};

/// Whether a lock lies inline as a whole. On other systems the system's lock lies in a block of its own.
const LOCKS_ARE_INLINE: bool = cfg!(any(
    target_os = "linux",
    target_os = "android",
    target_os = "freebsd",
    target_os = "openbsd",
    target_os = "dragonfly",
    target_os = "fuchsia",
    target_os = "windows",
));

/// The content cannot be inspected. If it may own something, the figure is a lower bound.
#[diagnostic::do_not_recommend]
impl<X: DeepSize> DeepSize for Cell<X> {
    fn weigh<'a>(&'a self, scale: &mut Scale<'a>) {
        if needs_drop::<X>() {
            scale.at_least();
        }
    }
}

/// The figure is a lower bound while the cell is borrowed mutably.
#[diagnostic::do_not_recommend]
impl<X: DeepSize + ?Sized> DeepSize for RefCell<X> {
    fn weigh<'a>(&'a self, scale: &mut Scale<'a>) {
        match self.try_borrow() {
            Ok(value) => scale.guarded(&*value),
            Err(_) => scale.at_least(),
        }
    }
}

#[diagnostic::do_not_recommend]
impl<X: DeepSize> DeepSize for OnceCell<X> {
    fn weigh<'a>(&'a self, scale: &mut Scale<'a>) {
        if let Some(value) = self.get() {
            scale.part(value);
        }
    }
}

#[diagnostic::do_not_recommend]
impl<X: DeepSize> DeepSize for OnceLock<X> {
    fn weigh<'a>(&'a self, scale: &mut Scale<'a>) {
        if let Some(value) = self.get() {
            scale.part(value);
        }
    }
}

// No call waits for a lock: while it is held elsewhere, the figure is a lower bound.
macro_rules! locks {
    ($($lock:ident, $open:ident;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<X: DeepSize + ?Sized> DeepSize for $lock<X> {
            fn weigh<'a>(&'a self, scale: &mut Scale<'a>) {
                if !LOCKS_ARE_INLINE {
                    scale.at_least();
                }
                match self.$open() {
                    Ok(value) => scale.guarded(&*value),
                    Err(TryLockError::Poisoned(value)) => scale.guarded(&**value.get_ref()),
                    Err(TryLockError::WouldBlock) => scale.at_least(),
                }
            }
        }
    )*};
}

locks! {
    Mutex, try_lock;
    RwLock, try_read;
}
