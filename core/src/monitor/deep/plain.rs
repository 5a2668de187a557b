//! Values that own nothing: they are inline as a whole.

use core::any::{Any, TypeId};
use core::cmp::Ordering;
use core::convert::Infallible;
use core::error::Error;
use core::marker::{PhantomData, PhantomPinned};
use core::mem::MaybeUninit;
use core::num;
use core::ops::RangeFull;
use core::ptr::NonNull;
use core::sync::atomic;
use core::time::Duration;
use std::alloc::{Layout, System};
use std::fs::File;
use std::hash::{BuildHasherDefault, RandomState};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};
use std::thread::ThreadId;
use std::time::{Instant, SystemTime};

use super::{DeepSize, Scale};

macro_rules! plain {
    (@ [$($parameters:tt)*] $type:ty) => {
        #[diagnostic::do_not_recommend]
        impl<$($parameters)*> DeepSize for $type {
            fn weigh<'a>(&'a self, _: &mut Scale<'a>) {}
        }
    };
    ($($parameters:tt $($type:ty),+;)*) => {$($(
        plain!(@ $parameters $type);
    )+)*};
}

plain! {
    [] (), bool, char, str, RangeFull;
    [] u8, u16, u32, u64, u128, usize;
    [] i8, i16, i32, i64, i128, isize;
    [] f32, f64;
    [] num::NonZeroU8, num::NonZeroU16, num::NonZeroU32, num::NonZeroU64, num::NonZeroU128, num::NonZeroUsize;
    [] num::NonZeroI8, num::NonZeroI16, num::NonZeroI32, num::NonZeroI64, num::NonZeroI128, num::NonZeroIsize;
    [] Duration, Instant, SystemTime, Ordering, TypeId, Layout, System, ThreadId, RandomState, PhantomPinned, Infallible;
    [] IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6, File;
    [] atomic::AtomicUsize, atomic::AtomicIsize;
    [X: ?Sized] PhantomData<X>;
    [X] BuildHasherDefault<X>;
    [X: Copy] MaybeUninit<X>;
    [R] fn() -> R;
    [A, R] fn(A) -> R;
    [A, B, R] fn(A, B) -> R;
    [A, B, C, R] fn(A, B, C) -> R;
}

#[cfg(target_has_atomic = "8")]
plain!([] atomic::AtomicBool, atomic::AtomicU8, atomic::AtomicI8;);
#[cfg(target_has_atomic = "16")]
plain!([] atomic::AtomicU16, atomic::AtomicI16;);
#[cfg(target_has_atomic = "32")]
plain!([] atomic::AtomicU32, atomic::AtomicI32;);
#[cfg(target_has_atomic = "64")]
plain!([] atomic::AtomicU64, atomic::AtomicI64;);

// Borrowed values are counted where they are owned.
plain! {
    [X: ?Sized] &X, &mut X, *const X, *mut X, NonNull<X>;
    [X] atomic::AtomicPtr<X>;
}

// Only the size of these is known.
macro_rules! opaque {
    ($($type:ty;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl DeepSize for $type {
            fn weigh<'a>(&'a self, scale: &mut Scale<'a>) {
                scale.at_least();
            }
        }
    )*};
}

opaque! {
    dyn Any; dyn Any + Send; dyn Any + Send + Sync;
    dyn Error; dyn Error + Send; dyn Error + Send + Sync;
}
