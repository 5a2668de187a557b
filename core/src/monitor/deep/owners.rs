//! Values that own others: inline, or in a block of their own whose size they report.

use core::cmp::Reverse;
use core::num::{Saturating, Wrapping};
use core::ops::{Range, RangeFrom, RangeInclusive, RangeTo, RangeToInclusive};
use core::pin::Pin;
use std::borrow::{Cow, ToOwned};
use std::boxed::Box;
use std::collections::{BinaryHeap, VecDeque};
use std::ffi::{CStr, CString, OsStr, OsString};
use std::path::{Path, PathBuf};
use std::string::String;
use std::vec::Vec;

use super::{DeepSize, Scale};

macro_rules! owners {
    ($([$($parameters:tt)*] $type:ty: |$self:ident, $scale:ident| $body:expr;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($parameters)*> DeepSize for $type {
            fn weigh<'a>(&'a $self, $scale: &mut Scale<'a>) {
                $body
            }
        }
    )*};
}

// Inline.
owners! {
    [X: DeepSize] Option<X>: |self, scale| if let Some(value) = self { scale.part(value) };
    [X: DeepSize, E: DeepSize] Result<X, E>: |self, scale| match self {
        Ok(value) => scale.part(value),
        Err(error) => scale.part(error),
    };
    [X: DeepSize, const N: usize] [X; N]: |self, scale| scale.group("elements", self.iter());
    [X: DeepSize] [X]: |self, scale| scale.group("elements", self.iter());
    [X: DeepSize] Wrapping<X>: |self, scale| scale.part(&self.0);
    [X: DeepSize] Saturating<X>: |self, scale| scale.part(&self.0);
    [X: DeepSize] Reverse<X>: |self, scale| scale.part(&self.0);
    [X: DeepSize] Range<X>: |self, scale| { scale.part(&self.start); scale.part(&self.end) };
    [X: DeepSize] RangeInclusive<X>: |self, scale| { scale.part(self.start()); scale.part(self.end()) };
    [X: DeepSize] RangeFrom<X>: |self, scale| scale.part(&self.start);
    [X: DeepSize] RangeTo<X>: |self, scale| scale.part(&self.end);
    [X: DeepSize] RangeToInclusive<X>: |self, scale| scale.part(&self.end);
    [X: ToOwned<Owned: DeepSize> + ?Sized] Cow<'_, X>: |self, scale| if let Cow::Owned(value) = self { scale.part(value) };
    [X: DeepSize + ?Sized] Pin<Box<X>>: |self, scale| boxed(&**self, scale);
    [] OsStr: |self, _scale| ();
    [] Path: |self, _scale| ();
    [] CStr: |self, _scale| ();
}

// In a block. An empty value has no capacity, and a value without size has no block: both are 0 bytes.
owners! {
    [X: DeepSize + ?Sized] Box<X>: |self, scale| boxed(&**self, scale);
    [X: DeepSize] Vec<X>: |self, scale| {
        scale.block(bytes::<X>(self.capacity()));
        scale.group("elements", self.iter());
    };
    [X: DeepSize] VecDeque<X>: |self, scale| {
        scale.block(bytes::<X>(self.capacity()));
        scale.group("elements", self.iter());
    };
    [X: DeepSize] BinaryHeap<X>: |self, scale| {
        scale.block(bytes::<X>(self.capacity()));
        scale.group("elements", self.as_slice().iter());
    };
    [] String: |self, scale| scale.block(self.capacity());
    [] OsString: |self, scale| scale.block(self.capacity());
    [] PathBuf: |self, scale| scale.block(self.capacity());
    [] CString: |self, scale| scale.block(self.count_bytes() + 1);
}

fn boxed<'a, X: DeepSize + ?Sized>(content: &'a X, scale: &mut Scale<'a>) {
    scale.block(size_of_val(content));
    scale.part(content);
}

/// Returns the bytes of `capacity` elements. A vector of elements without size has a capacity of `usize::MAX`.
fn bytes<X>(capacity: usize) -> usize {
    capacity.wrapping_mul(size_of::<X>())
}

macro_rules! tuples {
    ($(($($part:ident $name:literal $position:tt)+))*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($part: DeepSize),+> DeepSize for ($($part,)+) {
            fn weigh<'a>(&'a self, scale: &mut Scale<'a>) {
                $(scale.field($name, &self.$position);)+
            }
        }
    )*};
}

tuples! {
    (A "0" 0)
    (A "0" 0 B "1" 1)
    (A "0" 0 B "1" 1 C "2" 2)
    (A "0" 0 B "1" 1 C "2" 2 D "3" 3)
    (A "0" 0 B "1" 1 C "2" 2 D "3" 3 E "4" 4)
    (A "0" 0 B "1" 1 C "2" 2 D "3" 3 E "4" 4 F "5" 5)
    (A "0" 0 B "1" 1 C "2" 2 D "3" 3 E "4" 4 F "5" 5 G "6" 6)
    (A "0" 0 B "1" 1 C "2" 2 D "3" 3 E "4" 4 F "5" 5 G "6" 6 H "7" 7)
    (A "0" 0 B "1" 1 C "2" 2 D "3" 3 E "4" 4 F "5" 5 G "6" 6 H "7" 7 I "8" 8)
    (A "0" 0 B "1" 1 C "2" 2 D "3" 3 E "4" 4 F "5" 5 G "6" 6 H "7" 7 I "8" 8 J "9" 9)
    (A "0" 0 B "1" 1 C "2" 2 D "3" 3 E "4" 4 F "5" 5 G "6" 6 H "7" 7 I "8" 8 J "9" 9 K "10" 10)
    (A "0" 0 B "1" 1 C "2" 2 D "3" 3 E "4" 4 F "5" 5 G "6" 6 H "7" 7 I "8" 8 J "9" 9 K "10" 10 L "11" 11)
}
