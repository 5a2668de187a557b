//! A counting allocator cannot be wrapped by another counting allocator, however deep it lies.

#![cfg(feature = "monitor")]

use std::alloc::System;
use std::cell::{Cell, UnsafeCell};
use std::mem::{ManuallyDrop, MaybeUninit};
use std::sync::{Mutex, OnceLock};

use haversack::monitor::{Counting, Uncounted};
use static_assertions::{assert_impl_all, assert_not_impl_any};

/// An allocator of the user's, around another one.
struct Around<A> {
    _inner: A,
    _blocks: [usize; 4],
}

enum Either<A, B> {
    _Left(A),
    _Right(B),
}

assert_not_impl_any!(Counting: Uncounted);
assert_not_impl_any!(Counting<dhat::Alloc>: Uncounted);
assert_not_impl_any!(Around<Counting>: Uncounted);
assert_not_impl_any!(Around<Around<Counting>>: Uncounted);
assert_not_impl_any!(Either<System, Counting>: Uncounted);
assert_not_impl_any!((System, Counting): Uncounted);
assert_not_impl_any!([Counting; 2]: Uncounted);
assert_not_impl_any!(Option<Counting>: Uncounted);
assert_not_impl_any!(ManuallyDrop<Counting>: Uncounted);
assert_not_impl_any!(MaybeUninit<Counting>: Uncounted);
assert_not_impl_any!(Mutex<Counting>: Uncounted);
assert_not_impl_any!(OnceLock<Counting>: Uncounted);
assert_not_impl_any!(UnsafeCell<Counting>: Uncounted);

assert_impl_all!(System: Uncounted);
assert_impl_all!(dhat::Alloc: Uncounted);
assert_impl_all!(Around<System>: Uncounted);
assert_impl_all!(Either<System, Cell<usize>>: Uncounted);
assert_impl_all!(Around<Mutex<Vec<u8>>>: Uncounted);

#[test]
fn what_does_not_count_is_wrapped() {
    const COUNTING: Counting<Around<System>> = Counting::new(Around { _inner: System, _blocks: [0; 4] });
    assert_eq!(size_of_val(&COUNTING), 4 * size_of::<usize>(), "it takes nothing for that");
    let _default = Counting::<System>::default();
}
