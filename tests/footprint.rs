//! Promise: `#[derive(Footprint)]` counts every struct and enum whose fields have a footprint. Everything but payload is overhead:
//! `FOOTPRINT + OVERHEAD == size_of + HEAP`, always.
#![allow(dead_code, reason = "types are declared to be weighed")]

use std::marker::PhantomData;

use haversack::{Dim, Dtype, Footprint, array};

/// Checks `Type: payload, heap;` and the identity.
macro_rules! weigh {
    ($($type:ty: $footprint:expr, $heap:expr;)*) => {$(
        assert_eq!(<$type>::FOOTPRINT, $footprint, "FOOTPRINT of {}", stringify!($type));
        assert_eq!(<$type>::HEAP, $heap, "HEAP of {}", stringify!($type));
        assert_eq!(
            <$type>::FOOTPRINT + <$type>::OVERHEAD,
            size_of::<$type>() + <$type>::HEAP,
            "the identity of {}", stringify!($type),
        );
    )*};
}

/// A field counts with its payload, whatever the struct looks like.
mod structs {
    use super::*;

    #[derive(Footprint)]
    struct Unit;

    #[derive(Footprint)]
    struct Braces {}

    #[derive(Footprint)]
    struct Parentheses();

    #[derive(Footprint)]
    struct Named {
        weights: array![f32; 3, 4],
        /// Documented.
        #[allow(unused)]
        image: array![u8; 5; Inline],
        count: u64,
    }

    #[derive(Footprint)]
    pub(super) struct Tuple(pub u8, u32, pub(crate) array![f32; 3], (u8, u16));

    #[derive(Footprint)]
    #[allow(non_camel_case_types)]
    struct r#type {
        r#match: u8,
        r#fn: array![u16; 3],
    }

    #[derive(Footprint)]
    struct Nested {
        tuple: Tuple,
        units: [Unit; 7],
        named: Option<Box<Named>>,
        pairs: [(u8, array![u8; 10]); 2],
    }

    #[test]
    fn are_the_sum_of_their_fields() {
        weigh! {
            Unit: 0, 0;
            Braces: 0, 0;
            Parentheses: 0, 0;
            Named: 48 + 5 + 8, 48;
            Tuple: 1 + 4 + 12 + 3, 12;
            r#type: 1 + 6, 6;
            Nested: 20 + 61 + 2 * 11, 12 + size_of::<Named>() + 48 + 2 * 10;
        }
    }

    #[derive(Footprint)]
    #[repr(C, packed)]
    struct Packed {
        small: u8,
        large: u64,
    }

    #[derive(Footprint)]
    #[repr(align(64))]
    struct Aligned(u8);

    #[derive(Footprint)]
    #[repr(transparent)]
    struct Transparent(array![f64; 2; Inline]);

    #[derive(Footprint)]
    #[repr(C)]
    struct Padded {
        small: u8,
        large: u64,
    }

    #[test]
    fn have_the_overhead_of_their_layout() {
        weigh! { Packed: 9, 0; Aligned: 1, 0; Transparent: 16, 0; Padded: 9, 0; }
        assert_eq!(Packed::OVERHEAD, 0);
        assert_eq!(Aligned::OVERHEAD, 63);
        assert_eq!(Transparent::OVERHEAD, 0);
        assert_eq!(Padded::OVERHEAD, align_of::<u64>() - 1);
    }
}

/// An enum counts with its largest variant, column by column.
mod enums {
    use super::*;

    #[derive(Footprint)]
    enum Never {}

    #[derive(Footprint)]
    enum Single {
        Only(u8, array![u8; 5]),
    }

    #[derive(Footprint)]
    enum Plain {
        A,
        B,
    }

    #[derive(Footprint)]
    #[repr(u16)]
    enum Discriminants {
        Unit = 3,
        Tuple(u8) = 7,
        Struct { data: array![u64; 4] } = 1 << 4,
    }

    /// The most payload is inline, the most heap is another variant's.
    #[derive(Footprint)]
    enum Columns {
        Inline(array![u8; 100; Inline]),
        Heap(array![u8; 90]),
        #[allow(non_camel_case_types)]
        r#enum(u8),
    }

    #[derive(Footprint)]
    enum Impossible {
        Data([u8; 100], Never),
        Nothing,
    }

    #[test]
    fn take_their_largest_variant() {
        weigh! {
            Never: 0, 0;
            Single: 6, 5;
            Plain: 0, 0;
            Discriminants: 32, 32;
            Columns: 100, 90;
            Impossible: 100, 0;
            Option<Never>: 0, 0;
            Result<Columns, Single>: 100, 90;
        }
    }
}

/// Parameters of every kind. A bound is required of the field, not of the parameter.
mod generics {
    use super::*;

    #[derive(Footprint)]
    struct Borrows<'a, 'b: 'a> {
        image: &'a array![f32; 300],
        scratch: &'b mut array![f32; 300],
        text: Option<&'a str>,
    }

    #[derive(Footprint)]
    struct Owns<T>(T, Option<Box<T>>);

    #[derive(Footprint)]
    struct Marked<T> {
        of: PhantomData<T>,
        data: array![u8; 3],
    }

    #[derive(Footprint)]
    struct Everything<'a, T: Copy + 'a = u8, D: Dim = haversack::Const<2>, const N: usize = 3, const FLAG: bool = true>
    where
        T: PartialEq + Dtype,
    {
        plain: [T; N],
        array: array![T; N, type D],
        more: Option<array![T; N, N]>,
        borrowed: &'a T,
    }

    #[derive(Footprint)]
    struct MaybeUnsized<T: ?Sized> {
        first: u8,
        last: T,
    }

    #[derive(Footprint)]
    struct MaybeUnsizedByClause<T>(u8, Box<T>)
    where
        T: ?Sized;

    #[derive(Footprint)]
    enum Either<L, R> {
        Left(L),
        Right { right: R },
    }

    struct NoFootprint;

    #[test]
    fn are_counted_for_every_argument() {
        weigh! {
            Borrows<'static, 'static>: 0, 0;
            Owns<u64>: 16, 8;
            Owns<array![f32; 5]>: 40, 20 + size_of::<usize>() + 20;
            Marked<NoFootprint>: 3, 3;
            Everything<'static>: 3 + 6 + 9, 6 + 9;
            Everything<'static, f64, haversack::Const<1>, 2, false>: 16 + 16 + 32, 16 + 32;
            MaybeUnsized<u32>: 5, 0;
            MaybeUnsizedByClause<u32>: 5, 4;
            Either<u8, array![u32; 2]>: 8, 8;
        }
        // A value of unknown size can still be made; it has no footprint.
        let unsized_value: &MaybeUnsized<[u8]> = &MaybeUnsized { first: 1, last: [2, 3] };
        assert_eq!(unsized_value.last.len() + usize::from(unsized_value.first), 3);
    }

    #[derive(Footprint)]
    struct Itself {
        parent: Option<&'static Self>,
        children: PhantomData<[Itself]>,
        data: array![u8; Self::LEN],
    }

    impl Itself {
        const LEN: usize = 4;
    }

    /// A handle, not a child.
    #[derive(Footprint)]
    struct Index<T> {
        position: u32,
        of: PhantomData<T>,
    }

    #[derive(Footprint)]
    struct Node {
        next: Option<Index<Node>>,
        value: f32,
    }

    #[test]
    fn may_name_the_type_itself_where_it_owns_nothing() {
        weigh! { Itself: 4, 4; Node: 8, 0; }
    }
}

/// Fields and variants that are not compiled are not counted.
mod conditions {
    use super::*;

    #[derive(Footprint)]
    struct Fields {
        #[cfg(any())]
        absent: DoesNotExist,
        #[cfg(not(any()))]
        present: u8,
        #[cfg_attr(all(), cfg(any()))]
        absent_too: DoesNotExist,
    }

    #[derive(Footprint)]
    enum Variants<T> {
        #[cfg(any())]
        Absent(DoesNotExist<T>),
        Present(#[cfg(any())] DoesNotExist, T),
        Last {
            #[cfg(any())]
            absent: DoesNotExist,
            present: array![u8; 2],
        },
    }

    #[test]
    fn decide_what_is_counted() {
        weigh! { Fields: 1, 0; Variants<u64>: 8, 2; }
    }
}

/// The derive writes no name that the user's modules could have taken.
mod names {
    mod core {}
    mod std {}
    mod haversack {
        struct Footprint;
        mod private {}
    }
    struct Option;
    struct Part;
    const PARTS: usize = 0;

    #[derive(::haversack::Footprint)]
    struct Field {
        array: ::haversack::array![f32; 3],
        option: ::core::option::Option<u8>,
    }

    mod inner {
        pub(in crate::names) mod innermost {
            #[derive(haversack::Footprint)]
            pub(in crate::names) struct Deep(pub(super) super::super::Field);
        }
    }

    #[test]
    fn may_be_taken() {
        use ::haversack::Footprint;
        assert_eq!(Field::FOOTPRINT + inner::innermost::Deep::FOOTPRINT + PARTS, 2 * 13);
    }
}

#[test]
fn a_type_in_a_function_has_a_footprint() {
    fn of_local<const N: usize>() -> usize {
        #[derive(Footprint)]
        struct Local<const M: usize>(array![f32; M]);
        Local::<N>::FOOTPRINT
    }
    assert_eq!(of_local::<5>(), 20);
}

/// `macro_rules!` passes types and literals on in invisible groups.
#[test]
fn a_type_that_a_macro_declares_has_a_footprint() {
    macro_rules! declare {
        ($(#[$meta:meta])* $name:ident, $dtype:ty, $field:ty, $len:literal, $computed:expr) => {
            $(#[$meta])*
            struct $name {
                array: array![$dtype; $len, $computed],
                field: $field,
                list: [$dtype; $len],
            }
        };
    }
    declare!(
        #[derive(Footprint)]
        Declared,
        f32,
        Option<u64>,
        3,
        1 + 1
    );
    weigh! { Declared: 24 + 8 + 12, 24; }
}

/// The types in which programs keep values.
#[test]
fn wrappers_have_the_footprint_of_what_they_hold() {
    use std::cell::{Cell, LazyCell, OnceCell, RefCell};
    use std::sync::{LazyLock, Mutex, OnceLock, RwLock, atomic};
    type Held = array![f32; 3];
    weigh! {
        Cell<Held>: 12, 12;
        OnceCell<Held>: 12, 12;
        LazyCell<Held>: 12, 12;
        RefCell<Held>: 12, 12;
        Mutex<Held>: 12, 12;
        RwLock<Held>: 12, 12;
        OnceLock<Held>: 12, 12;
        LazyLock<Held>: 12, 12;
        atomic::AtomicU32: 4, 0;
        atomic::AtomicPtr<Held>: 0, 0;
        std::ptr::NonNull<Held>: 0, 0;
        *const Held: 0, 0;
        Result<u8, std::convert::Infallible>: 1, 0;
        std::num::Wrapping<u16>: 2, 0;
    }
}
