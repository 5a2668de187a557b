//! Promise: `#[budget(LIMIT)]` stands on any struct, enum, alias, const and static, wherever it is declared and however its
//! limit is written, and gives it a constant. (The messages for exceeded budgets are in `ui-tests/`.)
#![allow(dead_code, reason = "items are declared to be weighed")]

use haversack::{Dtype, Footprint, array, budget, budgets};

/// A limit is a number of bytes. Each one here is exact: one byte less would not compile.
mod limits {
    use super::*;

    const HALF: usize = 2048;

    struct Chip;
    impl Chip {
        const SRAM: usize = 4096;
    }

    const fn kib(count: usize) -> usize {
        count * 1024
    }

    #[rustfmt::skip]
    mod forms {
        use super::*;

        #[budget(4096)] type Number = array![f32; 1024];
        #[budget(4_096)] type Grouped = array![f32; 1024];
        #[budget(4096usize)] type Suffixed = array![f32; 1024];
        #[budget(0x1000)] type Hexadecimal = array![f32; 1024];
        #[budget(0b1_0000 B)] type Binary = array![f32; 4];
        #[budget(4096 B)] type Bytes = array![f32; 1024];
        #[budget(4 KiB)] type Kibi = array![f32; 1024];
        #[budget(4KiB)] type Glued = array![f32; 1024];
        #[budget(4_KiB)] type Underscore = array![f32; 1024];
        #[budget(1.5 KiB)] type Fraction = array![u8; 1536];
        #[budget(0.5MiB)] type GluedFraction = array![u8; 524_288];
        #[budget(2 kB)] type Kilo = array![u8; 2000];
        #[budget(3 MB)] type Mega = array![u8; 3_000_000];
        #[budget(1 GiB)] type Gibi = array![u8; 1_073_741_824];
        #[budget(2 GB)] type Giga = array![u8; 2_000_000_000];
        #[cfg(target_pointer_width = "64")] #[budget(1 TB)] type Tera = array![u8; 1_000_000_000_000];
        #[cfg(target_pointer_width = "64")] #[budget(1 TiB)] type Tebi = array![u8; 1_099_511_627_776];
        #[budget(0)] type Nothing = array![f32; 0, 3];
        #[budget(HALF * 2)] type Product = array![f32; 1024];
        #[budget(HALF)] type Constant = array![f32; 512];
        #[budget({ HALF + HALF })] type Block = array![f32; 1024];
        #[budget(Chip::SRAM / 2)] type Associated = array![f32; 512];
        #[budget(super::kib(4))] type Call = array![f32; 1024];
        #[budget(size_of::<[f32; 1024]>())] type SizeOf = array![f32; 1024];
        #[budget(4096u32 as usize)] type Cast = array![f32; 1024];
        #[budget(if cfg!(any()) { 1 } else { 4096 })] type Conditional = array![f32; 1024];
    }

    /// A constant may have any name: the check defines no name of its own.
    #[allow(non_upper_case_globals)]
    const limit: usize = 12;
    #[allow(non_upper_case_globals)]
    const bytes: usize = 12;
    #[budget(limit)]
    type NamedLimit = array![f32; 3];
    #[budget(bytes)]
    type NamedBytes = array![f32; 3];
    budgets! { SUM: limit; NamedLimit }
}

/// The constant beside an item has its name, in capitals, and its visibility.
mod constants {
    use super::*;
    use std::sync::Mutex;

    #[budget(1 KiB)]
    struct RGBImage(array![u8; 3]);
    #[budget(1 KiB)]
    struct HTTP2(u8);
    #[budget(1 KiB)]
    struct _Hidden(u16);
    #[budget(1 KiB)]
    #[allow(non_camel_case_types)]
    struct a(u32);
    #[budget(1 KiB)]
    #[allow(non_camel_case_types)]
    enum r#type {
        r#match { r#fn: u64 },
    }
    #[budget(1 KiB)]
    type Größe = array![u8; 9];

    #[test]
    fn have_the_name_in_capitals() {
        let bytes =
            [RGB_IMAGE_FOOTPRINT, HTTP2_FOOTPRINT, HIDDEN_FOOTPRINT, A_FOOTPRINT, TYPE_FOOTPRINT, GRÖSSE_FOOTPRINT];
        assert_eq!(bytes, [3, 1, 2, 4, 8, 9]);
    }

    mod first {
        #[haversack::budget(1 KiB)]
        pub(in crate::constants) type Same = haversack::array![f32; 4];
    }
    mod second {
        #[::haversack::budget(1 KiB)]
        pub(super) struct Same(::haversack::array![f32; 5]);
    }

    #[test]
    fn have_the_visibility() {
        assert_eq!([first::SAME_FOOTPRINT, second::SAME_FOOTPRINT], [16, 20]);
    }

    #[budget(1 KiB)]
    struct Weights(array![f32; 3]);

    /// Named after its type, whose constant has the name and the value.
    #[budget(1 KiB)]
    static WEIGHTS: Mutex<Option<Weights>> = Mutex::new(None);
    #[budget(1 KiB)]
    type Kernel = array![f32; 3; Inline];
    #[budget(1 KiB)]
    static KERNEL: Kernel = Kernel::ZEROS;
}

/// A const is limited by its footprint, a static by its memory.
mod values {
    use super::*;
    use std::cell::RefCell;
    use std::sync::{LazyLock, Mutex, OnceLock, atomic::AtomicU64};

    #[budget(12)]
    const KERNEL: array![f32; 3; Inline] = <array![f32; 3; Inline]>::ZEROS;
    #[budget(8)]
    #[allow(clippy::declare_interior_mutable_const)]
    const CELL: RefCell<u64> = RefCell::new(3);
    #[budget(0)]
    const BORROWED: &[u8] = &[1, 2, 3];
    #[budget(1)]
    const _: u8 = 1;
    #[budget(1)]
    const _: u8 = 2;

    #[budget(12)]
    static TABLE: array![f32; 3; Inline] = <array![f32; 3; Inline]>::ZEROS;
    #[budget(8)]
    static mut COUNT: u64 = 0;
    #[budget(8)]
    static ATOMIC: AtomicU64 = AtomicU64::new(0);
    #[budget(16)]
    static TEXT: &str = "counted where it is owned";
    #[budget(1 KiB)]
    static LOCKED: Mutex<Option<array![f32; 3]>> = Mutex::new(None);
    #[budget(1 KiB)]
    static ONCE: OnceLock<array![f32; 3]> = OnceLock::new();
    #[budget(1 KiB)]
    static LAZY: LazyLock<array![f32; 3]> = LazyLock::new(<array![f32; 3]>::zeros);

    #[test]
    fn have_the_footprint_of_their_type() {
        let bytes =
            [KERNEL_FOOTPRINT, CELL_FOOTPRINT, BORROWED_FOOTPRINT, TABLE_FOOTPRINT, COUNT_FOOTPRINT, TEXT_FOOTPRINT];
        assert_eq!(bytes, [12, 8, 0, 12, 8, 0]);
        assert_eq!([LOCKED_FOOTPRINT, ONCE_FOOTPRINT, LAZY_FOOTPRINT], [12, 12, 12]);
        assert_eq!(LAZY.len(), 3);
    }
}

/// The attribute stands above or below `derive`, and beside any other.
mod attributes {
    use super::*;

    #[budget(1 KiB)]
    #[derive(Debug, Clone, Footprint)]
    #[repr(C)]
    struct Above(array![f32; 4]);

    #[derive(Debug, Clone, Footprint)]
    #[budget(1 KiB)]
    #[repr(C)]
    struct Below(array![f32; 4]);

    #[derive(Debug)]
    #[allow(unused)]
    #[budget(1 KiB)]
    #[derive(Clone, haversack::Footprint, PartialEq)]
    struct Between(array![f32; 4]);

    #[budget(1 KiB)]
    #[derive(Debug, Clone)]
    struct Without(array![f32; 4]);

    #[budget(1 KiB)]
    #[cfg_attr(all(), derive(Debug, Clone, Footprint))]
    struct Conditional(array![f32; 4]);

    #[budget(1 KiB)]
    #[derive(Footprint)]
    struct Alone(array![f32; 4]);

    #[test]
    fn are_kept() {
        fn of<X: Clone + std::fmt::Debug + Footprint>() -> usize {
            X::FOOTPRINT
        }
        let bytes = [of::<Above>(), of::<Below>(), of::<Between>(), of::<Without>(), of::<Conditional>()];
        assert_eq!(bytes, [16; 5]);
        assert_eq!(bytes[0], Alone::FOOTPRINT);
    }

    #[budget(40)]
    struct Fields {
        #[cfg(any())]
        absent: DoesNotExist,
        #[cfg(not(any()))]
        present: array![u8; 40],
    }

    #[budget(8)]
    enum Variants<T> {
        #[cfg(any())]
        Absent(DoesNotExist<T>),
        Present(#[cfg(any())] DoesNotExist, Option<T>),
    }

    #[budget(1 KiB)]
    struct Packed<T: Dtype> {
        #[cfg(any())]
        absent: DoesNotExist<T>,
        present: array![T; 3],
    }

    #[cfg(any())]
    #[budget(1 KiB)]
    struct Absent(DoesNotExist);

    #[budget(1 KiB)]
    #[cfg(any())]
    type Absent = DoesNotExist;

    budgets! {
        #[cfg(any())]
        ABSENT: 1 KiB; Absent;
        #[cfg(all())]
        PRESENT: 40; Fields
    }

    #[test]
    fn decide_what_is_compiled() {
        assert_eq!([FIELDS_FOOTPRINT, Variants::<u64>::FOOTPRINT, PRESENT_FOOTPRINT], [40, 8, 40]);
        assert_eq!(Packed::<f64>::pack(Default::default()).present.len(), 3);
    }
}

/// Lifetimes do not change a footprint.
mod lifetimes {
    use super::*;

    #[budget(0)]
    type View<'a> = &'a array![f32; 300];
    #[budget(4)]
    struct Views<'a, 'b: 'a> {
        left: &'a array![f32; 300],
        right: Option<&'b mut Self>,
        count: u32,
    }
    #[budget(1)]
    enum Either<'a> {
        Borrowed(&'a array![f32; 300]),
        Owned(u8),
    }

    #[test]
    fn lifetimes_are_left_out() {
        assert_eq!([VIEW_FOOTPRINT, VIEWS_FOOTPRINT, EITHER_FOOTPRINT], [0, 4, 1]);
    }
}

/// A user's own macro passes names, types, literals and expressions on.
mod macros {
    use super::*;

    const LEN: usize = 4;

    macro_rules! declare {
        ($(#[$meta:meta])* $name:ident, $dtype:ty, $len:literal, $computed:expr, $limit:literal) => {
            $(#[$meta])*
            #[haversack::budget($limit)]
            struct $name {
                square: haversack::array![$dtype; $len, $len],
                computed: haversack::array![$dtype; $computed],
                plain: [$dtype; $len],
            }
        };
    }
    declare!(
        #[derive(Debug)]
        Declared,
        u8,
        3,
        1 + 1,
        14
    );

    macro_rules! alias {
        ($name:ident, $type:ty, $limit:expr) => {
            #[budget($limit)]
            type $name = $type;
        };
        ($name:ident, $type:ty, $limit:literal $unit:ident) => {
            #[budget($limit $unit)]
            type $name = $type;
        };
        ($name:ident, $type:ty; $($limit:tt)*) => {
            #[budget($($limit)*)]
            type $name = $type;
        };
    }
    alias!(Expression, array![f32; LEN], LEN * 4);
    alias!(Literal, array![f32; LEN], 16);
    alias!(Tokens, array![f32; LEN]; 0.5 KiB);
    alias!(Glued, array![f32; LEN]; 1KiB);

    macro_rules! with_unit {
        ($name:ident, $limit:literal $unit:ident) => {
            #[budget($limit $unit)]
struct $name(array![u8; 1024]);
        };
    }
    with_unit!(WithUnit, 1 KiB);

    macro_rules! sums {
        ($name:ident: $limit:literal; $($type:ty),*) => {
            budgets! { $name: $limit; $($type),* }
        };
    }
    sums!(SUM: 62; Declared, Literal, [Tokens; 2]);

    #[test]
    fn pass_fragments_on() {
        assert_eq!(
            [DECLARED_FOOTPRINT, EXPRESSION_FOOTPRINT, TOKENS_FOOTPRINT, SUM_FOOTPRINT, SUM],
            [14, 16, 16, 62, 62]
        );
    }
}

/// Items of a function, of a closure and of a constant are items.
#[test]
fn an_item_in_a_function_has_a_budget() {
    fn generic<T>() -> usize {
        #[budget(16)]
        #[derive(Clone)]
        struct Local(array![f32; 4]);
        #[budget(16)]
        type Alias = array![f32; 4];
        #[budget(16)]
        static TABLE: array![f32; 4; Inline] = <array![f32; 4; Inline]>::ZEROS;
        budgets! { SRAM: 32; Local, Alias }
        SRAM_FOOTPRINT + LOCAL_FOOTPRINT + TABLE_FOOTPRINT + size_of::<T>()
    }
    let closure = || {
        #[budget(1)]
        struct InClosure(u8);
        IN_CLOSURE_FOOTPRINT
    };
    assert_eq!(generic::<u64>() + closure(), 73);
}

/// The macro writes no name that the user's modules could have taken.
mod names {
    mod core {}
    mod std {}
    mod haversack {}
    struct Array;
    struct Const;
    struct Inline;
    struct Claim;
    struct Limit;
    struct Option;
    const fn check() {}

    #[::haversack::budget(1 KiB)]
    struct Field {
        array: ::haversack::array![f32; 3; Inline],
        option: ::core::option::Option<u8>,
    }
    #[::haversack::budget(1 KiB)]
    struct Generic<T>(T, u8);

    #[test]
    fn may_be_taken() {
        assert_eq!(FIELD_FOOTPRINT, 13);
        assert_eq!(Generic::pack(1u8, 2).1, 2);
    }
}
