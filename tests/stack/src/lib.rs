//! Kernels of the library as a program calls them, each one a function. Tests and firmware measure the stack that they take.
#![no_std]
#![allow(missing_docs, reason = "a list of calls")]

use bytemuck::{AnyBitPattern, NoUninit};
use haversack::{Dtype, Shape, View, ViewMut};

mod dtypes;
mod elements;
#[cfg(feature = "std")]
mod large;
mod products;
mod reductions;

/// Elements of an operand, at most: the device has 4 MiB for three of them.
#[cfg(feature = "std")]
const ELEMENTS: usize = 1 << 18;
#[cfg(not(feature = "std"))]
const ELEMENTS: usize = FEW;

/// Elements of an operand that a device has, at most.
const FEW: usize = 160 * 256;

/// The memory of operands and results, which are no variables of a frame.
pub struct Memory {
    left: [u64; ELEMENTS],
    right: [u64; ELEMENTS],
    out: [u64; ELEMENTS],
}

impl Memory {
    pub const fn new() -> Self {
        Memory { left: [0; ELEMENTS], right: [0; ELEMENTS], out: [0; ELEMENTS] }
    }
}

impl Default for Memory {
    fn default() -> Self {
        Memory::new()
    }
}

impl Memory {
    /// Clears the result, and fills the operands with numbers whose sums depend on the order of additions: pairs of `f32` from 0.5 to 2, which are `f64`, too.
    pub fn clear(&mut self) {
        self.out.fill(0);
        let mut state = 1u32;
        for word in self.left[..FEW].iter_mut().chain(&mut self.right[..FEW]) {
            let mut next = || {
                state = state.wrapping_mul(747_796_405).wrapping_add(2_891_336_453);
                u64::from(0x3F00_0000 + (state >> 8))
            };
            *word = next() << 32 | next();
        }
    }

    /// Returns a hash of the result.
    pub fn hash(&self) -> u64 {
        self.out[..FEW].iter().fold(0xCBF2_9CE4_8422_2325, |hash, word| (hash ^ word).wrapping_mul(0x100_0000_01B3))
    }
}

/// A call of the library.
pub struct Kernel {
    pub name: &'static str,
    pub run: fn(&mut Memory),
}

/// Returns the kernels whose results are the same on all processors, to the last bit.
pub fn reductions() -> impl Iterator<Item = &'static Kernel> {
    reductions::KERNELS.iter()
}

/// Returns all kernels.
pub fn all() -> impl Iterator<Item = &'static Kernel> {
    [
        elements::KERNELS,
        dtypes::KERNELS,
        reductions::KERNELS,
        products::KERNELS,
        #[cfg(feature = "std")]
        large::KERNELS,
    ]
    .into_iter()
    .flatten()
}

/// Returns a view of the first elements of some words.
#[inline(always)]
fn shared<T: Dtype + AnyBitPattern, S: Shape>(words: &[u64]) -> View<'_, T, S> {
    match View::try_from(&bytemuck::cast_slice(words)[..S::COUNT]) {
        Ok(view) => view,
        Err(_) => unreachable!("the slice has as many elements as the shape"),
    }
}

/// Returns an exclusive view of the first elements of some words.
#[inline(always)]
fn exclusive<T: Dtype + AnyBitPattern + NoUninit, S: Shape>(words: &mut [u64]) -> ViewMut<'_, T, S> {
    match ViewMut::try_from(&mut bytemuck::cast_slice_mut(words)[..S::COUNT]) {
        Ok(view) => view,
        Err(_) => unreachable!("the slice has as many elements as the shape"),
    }
}

/// Makes a list of kernels: of each a name, its left and its right operand of one dtype and its result, then what it does. Behind the operands
/// stand the dtypes that it is made for, and behind the result the dtype that each of them gives.
macro_rules! kernels {
    ($($name:literal ($left:ident: $l:ty, $right:ident: $r:ty) of $($t:ident)+ => $out:ident: $o:ty, of $($u:ident)+; $run:expr)*) => {
        pub(crate) const KERNELS: &[$crate::Kernel] = &[$($(
            $crate::Kernel {
                name: concat!($name, " of ", stringify!($t)),
                run: {
                    #[inline(never)]
                    fn run(memory: &mut $crate::Memory) {
                        let $left = $crate::shared::<$t, $l>(&memory.left);
                        let $right = $crate::shared::<$t, $r>(&memory.right);
                        #[allow(unused_mut, reason = "a result may be written as a whole")]
                        let mut $out = $crate::exclusive::<$u, $o>(&mut memory.out);
                        let _ = (&$left, &$right);
                        $run
                    }
                    run
                },
            },
        )+)*];
    };
}
use kernels;
