//! Promise: `arrays! { .. }` takes any items, reads `array!<T; dims>` anywhere inside of them, and gives a footprint to the
//! items that declare arrays.
#![allow(dead_code, reason = "items are declared to be compiled")]
#![allow(unsafe_code, reason = "unsafe items are items, too; none is called")]

use haversack::{Footprint, array, arrays};

/// The positions in which a type can stand, beside other syntax.
mod positions {
    use super::*;

    pub(super) mod sizes {
        pub(in super::super) const ROWS: usize = 3;
    }
    const N: usize = 3;

    trait Sized2 {
        const LEN: usize;
    }
    struct Two;
    impl Sized2 for Two {
        const LEN: usize = 2;
    }

    arrays! {
        use std::array::IntoIter as Elements;
        use core::fmt::Debug;

        // array!<f32; never closed, in a comment
        /// Documented: array!<f32
        const fn weigh() -> usize {
            <array!<f32; 3>>::NBYTES + array!<f32; 3>::NBYTES
        }

        fn generic<T: haversack::Dtype, const M: usize>(array: &array!<T; M, 2>) -> Option<array!<T; M>> {
            (array.len() > 100).then(<array!<T; M>>::zeros)
        }

        async fn later(array: array!<f32; 3>) -> array!<f32; 3> {
            array
        }

        unsafe fn dangerous(array: array!<f32; 3>) -> array!<f32; 3> {
            array
        }

        fn closures() -> impl Fn(array!<f32; 3>) -> f32 {
            let first = |array: &array!<f32; 3>| -> f32 { array[[0]] };
            move |array: array!<f32; 3>| first(&array)
        }

        fn signs(a: usize, b: usize) -> bool {
            let text = "array!<f32; 3";
            let arrow = match a { 1 => 2 , _ => 3 };
            a<b && (a >> 2) < b && a<=arrow && 3 >= arrow && b != a && text.len() > 1 && '<' != '>'
        }

        fn bodies() -> usize {
            let missing: Option<array!<f32; 3>>= None;
            let zeros: array!<f32; 3>= Default::default();
            let all = Vec::<array!<f32; 3>>::new();
            let list: [array!<f32; 3>; 1] = [zeros];
            let value: haversack::array!<f32; 2> = array![1.0, 2.0];
            size_of::<array!<f32; 3>>() + all.len() + list.len() + value.len() + usize::from(missing.is_some())
        }

        #[allow(clippy::type_complexity)]
        fn nested(
            _: Option<array!<f32; 2, {N * 2}>>,
            _: Vec<Vec<array!<f32; N, sizes::ROWS, crate::positions::sizes::ROWS>>>,
            _: Box<dyn Fn(array!<f32; 1>) -> array!<f32; { 8 >> 2 }>>,
            _: [array!<f32; {<Two as Sized2>::LEN}, { if 1 < 2 { 1 } else { 2 } }>; 2],
        ) -> Box<array!<f32; 1,>> {
            Default::default()
        }

        fn clause<T>(array: T) -> array!<f32; 3> where T: AsRef<[f32]>, array!<f32; 3>: Debug + From<[f32; 3]> {
            <array!<f32; 3>>::from([array.as_ref()[0], 2.0, 3.0])
        }

        trait Model {
            type Weights: Into<array!<f32; 3>>;
            const ZERO: array!<f32; 3; Inline>;
            fn run(&self, input: &array!<f32; 3>) -> array!<f32; 3>;
            fn provided() -> array!<f32; 3> { <array!<f32; 3>>::zeros() }
        }

        struct Layer {
            weights: array!<f32; 3>,
        }

        impl Layer {
            const WIDTH: usize = 2;

            fn method(&self, offset: array!<f32; 3>) -> array!<f32; 3> {
                let sum: array!<f32; 3> = offset;
                sum
            }

            fn wide(&self) -> array!<f32; Self::WIDTH, { Self::WIDTH }> {
                array!<f32; Self::WIDTH, 2>::zeros()
            }
        }

        impl Model for Layer {
            type Weights = array!<f32; 3>;
            const ZERO: array!<f32; 3; Inline> = <array!<f32; 3; Inline>>::ZEROS;
            fn run(&self, input: &array!<f32; 3>) -> array!<f32; 3> {
                input.clone()
            }
        }

        impl From<array!<f32; 3>> for Layer {
            fn from(weights: array!<f32; 3>) -> Self {
                Layer { weights }
            }
        }

        unsafe extern "C" {
            safe fn foreign(array: *const f32);
        }

        union Word {
            whole: u32,
            bytes: [u8; 4],
        }

        macro_rules! declare {
            ($name:ident, $dtype:ty, $len:literal) => {
                struct $name(array!<$dtype; $len>, $crate::array!<$dtype; $len, $len>);
                fn made() -> Vec<$crate::array!<$dtype; $len>> {
                    vec![<$crate::array!<$dtype; $len>>::zeros()]
                }
            };
        }
        declare!(Declared, f32, 3);

        thread_local! {
            static LOCAL: std::cell::RefCell<array!<f32; 3>> = std::cell::RefCell::new(<array!<f32; 3>>::zeros());
        }

        const _: () = assert!(<array!<f32; 3>>::NBYTES == 12);
        const _: () = assert!(haversack::footprint::<array!<f32; 3>>() == 12);

        extern crate core as same_core;
    }

    #[test]
    fn are_all_read() {
        assert_eq!(weigh(), 24);
        assert!(generic::<u8, 3>(&Default::default()).is_none());
        assert_eq!(closures()(array![1.0, 2.0, 3.0]), 1.0);
        assert!(signs(1, 2));
        assert_eq!(bodies(), size_of::<usize>() + 3);
        assert_eq!(clause([1.0f32])[[2]], 3.0);
        let layer = Layer::from(array![1.0, 2.0, 3.0]);
        assert_eq!(layer.method(Layer::provided()).len() + layer.wide().len(), 7);
        assert_eq!(layer.run(&layer.weights), layer.weights);
        assert_eq!(made()[0].len(), 3);
        assert_eq!(Elements::into_iter([1, 2].into_iter()).count(), 2);
        assert_eq!(LOCAL.with_borrow(|array| array.len()), 3);
    }
}
pub use haversack::array as array_of_this_crate;

/// An item that declares an array, itself or through another item of the block, has a footprint, in whatever order.
mod declarations {
    use super::*;
    use std::sync::{LazyLock, OnceLock};

    arrays! {
        struct Outer {
            inner: Option<Box<Inner>>,
            count: u64,
        }

        struct Inner {
            alias: Alias,
            deep: modules::deep::Deep,
        }

        type Alias = array!<u8; 3>;

        type Generic<T, const N: usize> = array!<T; N, N>;

        enum Message {
            Idle,
            Frame(Generic<u8, 4>),
        }

        struct Wide<'a, T: haversack::Dtype, const N: usize> {
            array: array!<T; N>,
            borrowed: Option<&'a Self>,
        }

        const KERNEL: array!<f32; 3; Inline> = <array!<f32; 3; Inline>>::ZEROS;

        static TABLE: array!<f32; 3; Inline> = KERNEL;
        static LAZY: LazyLock<Alias> = LazyLock::new(Alias::zeros);
        /// Named after its type.
        static INNER: OnceLock<Inner> = OnceLock::new();

        pub(super) mod modules {
            pub(super) mod deep {
                pub(in super::super) struct Deep {
                    array: array!<f32; 2>,
                }
                pub(in super::super) struct Up(super::super::Inner);
            }
            pub(super) struct Down(deep::Deep);
        }

        #[derive(Footprint)]
        struct Derived(u8);
    }

    #[test]
    fn have_a_footprint() {
        assert_eq!(OUTER_FOOTPRINT, 11 + 8);
        assert_eq!(INNER_FOOTPRINT, 3 + 8);
        assert_eq!([ALIAS_FOOTPRINT, MESSAGE_FOOTPRINT, DERIVED_FOOTPRINT], [3, 16, 1]);
        assert_eq!([KERNEL_FOOTPRINT, TABLE_FOOTPRINT, LAZY_FOOTPRINT], [12, 12, 3]);
        assert_eq!([modules::deep::DEEP_FOOTPRINT, modules::deep::UP_FOOTPRINT, modules::DOWN_FOOTPRINT], [8, 11, 8]);
        assert_eq!(generic_footprint::<f64, 2>(), 32);
        assert_eq!(Wide::<'static, f32, 5>::FOOTPRINT, 20);
        assert_eq!(LAZY.len() + INNER.get().map_or(0, |_| 1), 3);
    }
}

/// Items without a footprint are taken as they are.
mod others {
    use super::*;
    use std::collections::HashMap;
    use std::sync::Arc;

    arrays! {
        type Step = fn(&array!<f32; 3>) -> array!<f32; 3>;
        struct Grows { layers: Vec<array!<f32; 3>>, one: array!<f32; 3> }
        struct Named { name: String, data: array!<f32; 3> }
        struct Shared(Arc<array!<f32; 3>>, Option<Arc<Grows>>);
        struct Dynamic { run: Box<dyn Fn(array!<f32; 3>) -> f32>, list: Box<[array!<f32; 3>]> }
        struct Cache { by_name: HashMap<u8, array!<f32; 3>>, grows: &'static str }
        type Batch = Vec<array!<f32; 3>>;
        static STEP: Step = |array| array.clone();

        // No arrays of this library.
        struct Text { parts: std::array::IntoIter<String, 3> }

        // The footprint is written by hand.
        struct Device { buffer: array!<f32; 3>, registers: Registers }
        impl Footprint for Device {
            const FOOTPRINT: usize = 12 + 64;
            const HEAP: usize = 12;
            const OVERHEAD: usize = size_of::<Self>() + Self::HEAP - Self::FOOTPRINT;
        }
    }

    struct Registers([u32; 16]);

    #[test]
    fn pass_through() {
        assert_eq!(STEP(&array![1.0, 2.0, 3.0])[[1]], 2.0);
        let batch: Batch = vec![<array![f32; 3]>::zeros()];
        assert_eq!(Grows { layers: batch, one: Default::default() }.layers.len(), 1);
        assert_eq!(Device::FOOTPRINT + Device::OVERHEAD, size_of::<Device>() + 12);
    }
}

/// Items that are not compiled are not described.
mod conditions {
    use super::*;

    arrays! {
        #[cfg(any())]
        struct Absent(array!<DoesNotExist; 3>);
        #[cfg(any())]
        type AbsentAlias = array!<f32; 3>;
        #[cfg_attr(all(), cfg(any()))]
        static ABSENT: array!<f32; 3> = 3;

        struct Fields {
            #[cfg(any())]
            absent: DoesNotExist,
            #[cfg(not(any()))]
            present: array!<u8; 5>,
        }

        enum Variants<T> {
            #[cfg(any())]
            Absent(DoesNotExist<T>),
            Present(array!<u8; 5>, T),
        }
    }

    #[test]
    fn decide_what_is_described() {
        assert_eq!([FIELDS_FOOTPRINT, Variants::<u8>::FOOTPRINT], [5, 6]);
    }
}

/// `macro_rules!` passes types, literals and expressions on in invisible groups.
mod macros {
    const LEN: usize = 4;

    macro_rules! declare {
        ($(#[$meta:meta])* $name:ident, $alias:ident, $dtype:ty, $len:literal, $constant:ident, $computed:expr) => {
            haversack::arrays! {
                $(#[$meta])*
                struct $name {
                    square: array!<$dtype; $len, $constant>,
                    computed: Option<array!<$dtype; $computed, { $computed }>>,
                }
                type $alias = haversack::array!<$dtype; $computed; Inline>;
            }
        };
    }
    declare!(
        #[derive(Debug)]
        Declared,
        Alias,
        f32,
        3,
        LEN,
        1 + 1
    );

    #[test]
    fn pass_fragments_on() {
        assert_eq!([DECLARED_FOOTPRINT, ALIAS_FOOTPRINT], [(12 + 4) * 4, 8]);
    }
}

/// A block can stand in a function, and in another block.
#[test]
fn a_block_stands_where_items_stand() {
    arrays! {
        struct Local(array!<f32; 3>);
        arrays! {
            struct Inside(array!<f32; 2>);
        }
    }
    assert_eq!(LOCAL_FOOTPRINT + INSIDE_FOOTPRINT, 20);
}
