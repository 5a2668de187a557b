//! The footprints of Rust's own types.

use core::cell::{Cell, LazyCell, OnceCell, RefCell, UnsafeCell};
use core::convert::Infallible;
use core::marker::{PhantomData, PhantomPinned};
use core::mem::{ManuallyDrop, MaybeUninit};
use core::num::{self, Saturating, Wrapping};

use super::{Content, Footprint, larger, overhead, sum, times};

// All payload, nothing owned.
macro_rules! plain {
    ($($type:ty),* $(,)?) => {$(
        impl Footprint for $type {
            const FOOTPRINT: usize = size_of::<$type>();
            const HEAP: usize = 0;
            const OVERHEAD: usize = 0;
        }
    )*};
}

plain! {
    (), bool, char,
    u8, u16, u32, u64, u128, usize,
    i8, i16, i32, i64, i128, isize,
    f32, f64,
    num::NonZeroU8, num::NonZeroU16, num::NonZeroU32, num::NonZeroU64, num::NonZeroU128, num::NonZeroUsize,
    num::NonZeroI8, num::NonZeroI16, num::NonZeroI32, num::NonZeroI64, num::NonZeroI128, num::NonZeroIsize,
    core::time::Duration, core::cmp::Ordering, PhantomPinned, Infallible,
}

impl<X: ?Sized> Footprint for PhantomData<X> {
    const FOOTPRINT: usize = 0;
    const HEAP: usize = 0;
    const OVERHEAD: usize = 0;
}

// A borrowed value is counted where it is owned. The bytes of the handle itself are overhead.
macro_rules! borrowed {
    ($($type:ty),*) => {$(
        #[diagnostic::do_not_recommend]
        impl<X: ?Sized> Footprint for $type {
            const FOOTPRINT: usize = 0;
            const HEAP: usize = 0;
            const OVERHEAD: usize = size_of::<Self>();
        }
    )*};
}

borrowed!(&X, &mut X, *const X, *mut X, core::ptr::NonNull<X>);

/// The atomics that the target has: some have a load and a store of a width and no exchange (Cortex-M0), for which stable Rust
/// has no `cfg`. A name that the inner module's import does not give is one of the types around it.
mod atomics {
    use super::*;

    macro_rules! absent {
        ($($name:ident)*) => {$(
            #[allow(dead_code, reason = "it is meant where the target has no such atomic")]
            struct $name;
        )*};
    }

    #[allow(dead_code, reason = "as these")]
    struct AtomicPtr<X>(PhantomData<X>);

    absent! { AtomicBool AtomicU8 AtomicI8 AtomicU16 AtomicI16 AtomicU32 AtomicI32 AtomicU64 AtomicI64 AtomicUsize AtomicIsize }

    const _: () = {
        use core::sync::atomic::*;

        plain! {
            AtomicBool, AtomicU8, AtomicI8, AtomicU16, AtomicI16, AtomicU32, AtomicI32, AtomicU64, AtomicI64,
            AtomicUsize, AtomicIsize,
        }

        impl<X> Footprint for AtomicPtr<X> {
            const FOOTPRINT: usize = 0;
            const HEAP: usize = 0;
            const OVERHEAD: usize = size_of::<Self>();
        }
    };
}

// The payload of `X`, with tags, locks or counters around it. On platforms whose locks live behind a pointer
// (none of tier 1 but macOS) the lock's own block is not counted.
//
// `?Sized`, although every type with a footprint has a size: so `Box<[X]>` is refused once, for the footprint, and not
// for the size, too.
macro_rules! around {
    ($($wrapper:ident),*) => {$(
        impl<X: Footprint + ?Sized> Footprint for $wrapper<X> {
            const FOOTPRINT: usize = X::FOOTPRINT;
            const HEAP: usize = X::HEAP;
            const OVERHEAD: usize = overhead(size_of::<Self>(), Self::HEAP, Self::FOOTPRINT);
            const CONTENT: Content = X::CONTENT;
            const IS_SHARED: bool = X::IS_SHARED;
        }
    )*};
}

around!(Option, Cell, OnceCell, LazyCell, RefCell, UnsafeCell, ManuallyDrop, MaybeUninit, Wrapping, Saturating);

#[cfg(feature = "std")]
mod locks {
    use super::*;
    use std::sync::{LazyLock, Mutex, OnceLock, RwLock};

    around!(Mutex, OnceLock, LazyLock, RwLock);
}

#[cfg(feature = "alloc")]
#[allow(
    clippy::needless_maybe_sized,
    reason = "of `Box<[X]>` rustc says then that `[X]` has no footprint, and nothing behind it"
)]
impl<X: Footprint + ?Sized> Footprint for alloc::boxed::Box<X> {
    const FOOTPRINT: usize = X::FOOTPRINT;
    const HEAP: usize = sum(&[size_of::<X>(), X::HEAP]);
    const OVERHEAD: usize = overhead(size_of::<Self>(), Self::HEAP, Self::FOOTPRINT);
    const CONTENT: Content = X::CONTENT;
    const IS_SHARED: bool = X::IS_SHARED;
}

impl<X: Footprint, E: Footprint> Footprint for Result<X, E> {
    const FOOTPRINT: usize = larger(X::FOOTPRINT, E::FOOTPRINT);
    const HEAP: usize = larger(X::HEAP, E::HEAP);
    const OVERHEAD: usize = overhead(size_of::<Self>(), Self::HEAP, Self::FOOTPRINT);
    const IS_SHARED: bool = X::IS_SHARED || E::IS_SHARED;
}

impl<X: Footprint, const N: usize> Footprint for [X; N] {
    const FOOTPRINT: usize = times(N, X::FOOTPRINT);
    const HEAP: usize = times(N, X::HEAP);
    const OVERHEAD: usize = times(N, X::OVERHEAD);
    const IS_SHARED: bool = N > 0 && X::IS_SHARED;
}

macro_rules! tuples {
    ($(($($part:ident)+))*) => {$(
        impl<$($part: Footprint),+> Footprint for ($($part,)+) {
            const FOOTPRINT: usize = sum(&[$($part::FOOTPRINT),+]);
            const HEAP: usize = sum(&[$($part::HEAP),+]);
            const OVERHEAD: usize = overhead(size_of::<Self>(), Self::HEAP, Self::FOOTPRINT);
            const IS_SHARED: bool = $($part::IS_SHARED)||+;
        }
    )*};
}

tuples! {
    (A) (A B) (A B C) (A B C D) (A B C D E) (A B C D E F) (A B C D E F G) (A B C D E F G H)
    (A B C D E F G H I) (A B C D E F G H I J) (A B C D E F G H I J K) (A B C D E F G H I J K L)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn identity<X: Footprint>(footprint: usize, heap: usize) {
        assert_eq!(X::FOOTPRINT, footprint);
        assert_eq!(X::HEAP, heap);
        assert_eq!(X::FOOTPRINT + X::OVERHEAD, size_of::<X>() + X::HEAP);
    }

    #[test]
    fn footprint_and_overhead_are_size_and_heap() {
        identity::<f32>(4, 0);
        identity::<&[f32]>(0, 0);
        identity::<PhantomData<[u8]>>(0, 0);
        identity::<Option<u32>>(4, 0);
        identity::<Cell<u16>>(2, 0);
        identity::<(u8, u32)>(5, 0);
        identity::<[(u8, u32); 3]>(15, 0);
        identity::<Result<u8, [u32; 2]>>(8, 0);
    }

    #[cfg(feature = "std")]
    #[test]
    fn a_box_owns_what_it_points_to() {
        identity::<Box<(u8, u32)>>(5, 8);
        identity::<Option<Box<[f32; 100]>>>(400, 400);
        identity::<std::sync::Mutex<Box<u64>>>(8, 8);
    }
}
