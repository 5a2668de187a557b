//! Users' own names that equal those of the prelude or of this library disturb no macro; and `array!` can have the name under
//! which it was imported.

#![cfg(feature = "monitor")]

/// Every name that a macro might use without a path. Each means something else here.
mod shadowed {
    #![allow(dead_code, non_camel_case_types, unreachable_pub, unused_macros, reason = "names are what is tested")]

    use ::std::primitive::{f32 as real, usize as size};

    use haversack::monitor::{DeepSize, profile};
    use haversack::{Dtype as Element, Footprint as Weight, Weighed, array, arrays, budget, budgets, dims, number, s};

    type usize = ::std::primitive::u8;
    type isize = ::std::primitive::u8;
    type u8 = ::std::primitive::u16;
    type u64 = ::std::primitive::u16;
    type u128 = ::std::primitive::u16;
    type i64 = ::std::primitive::u8;
    type f64 = ::std::primitive::u8;
    type bool = ::std::primitive::u8;
    type str = ::std::primitive::u8;
    struct Some<A, B>(A, B);
    struct None;
    struct Ok;
    struct Err;
    struct Option<A, B>(A, B);
    struct Result;
    struct Box;
    struct Vec;
    struct String;
    struct Array<A, B>(A, B);
    struct Heap;
    struct Inline;
    struct Const;
    struct Slot;
    struct View;
    struct Workspace;
    struct Budget;
    struct Limit;
    struct Plan;
    struct Described;
    struct UInt;
    struct UTerm;
    struct B0;
    struct B1;
    struct Field;
    struct FieldInfo;
    struct Number;
    struct Printed;
    struct inner;
    struct bytes;
    struct visit;
    struct start;
    struct level;
    trait Footprint {}
    trait Dtype {}
    trait Record {}
    trait Newtype {}
    trait Ordered {}
    trait Zeroable {}
    trait NoUninit {}
    trait Copy {}
    trait Clone {}
    trait Dim {}
    trait Shape {}
    trait Sized {}
    trait Default {}
    trait Drop {}
    trait Fn {}
    trait Into {}
    trait From {}
    mod core {}
    mod std {}
    mod alloc {}
    mod haversack_core {}
    mod private {}
    fn size_of() {}
    fn drop() {}
    fn room() {}
    fn place() {}
    macro_rules! assert {
        ($($any:tt)*) => {
            compile_error!("this is no `assert!` of the prelude")
        };
    }
    macro_rules! panic {
        ($($any:tt)*) => {
            compile_error!("this is no `panic!` of the prelude")
        };
    }
    macro_rules! vec {
        ($($any:tt)*) => {
            compile_error!("this is no `vec!` of the prelude")
        };
    }

    /// The number of rows.
    const ROWS: size = 2;

    dims! {
        /// Samples at once.
        pub Batch = 32;
        /// Computed.
        pub Half = ROWS * 8;
    }

    /// Every kind of dim.
    pub type Grid = array![f32; ROWS, Batch, { 1 + 2 }, type number![5]; Inline];

    /// An array.
    #[budget(4 KiB)]
    pub type Weights = array![f32; 32, 32];

    /// Limited by an expression.
    #[budget(ROWS * 64)]
    pub type Row = array![f32; Batch];

    /// An alias of `N` elements.
    #[budget(1 KiB)]
    pub type Any<const N: size> = array![f32; N];

    /// Fields.
    #[derive(Weight, Weighed, DeepSize)]
    pub struct Pair {
        /// One.
        pub left: array![f32; 10],
        /// The other.
        pub right: array![f32; 10; Inline],
    }

    /// Fields of any length.
    #[budget(1 KiB)]
    pub struct Pool<const N: size> {
        /// `N` samples.
        pub samples: array![f32; N],
    }

    /// Variants.
    #[budget(64)]
    #[derive(DeepSize)]
    pub enum Message {
        /// Numbers.
        Samples(array![f32; 16]),
        /// Nothing.
        Silence,
    }

    /// A record, one of whose fields has a name of what derives implement.
    #[derive(
        ::std::clone::Clone, ::std::marker::Copy, Debug, ::std::default::Default, PartialEq, Element, Weight, Weighed,
    )]
    #[repr(C)]
    pub struct Sample {
        /// Has the name of a struct.
        pub level: Level,
        /// Has the name of the list of fields.
        pub fields: i16,
        /// Has the name of the description.
        pub r#dtype: i8,
        /// Has the name of the number.
        pub one: i8,
    }

    /// A newtype.
    #[derive(
        ::std::clone::Clone, ::std::marker::Copy, Debug, ::std::default::Default, PartialEq, PartialOrd, Element, Weight,
    )]
    #[repr(transparent)]
    pub struct Level(pub real);

    /// In flash.
    #[budget(1 KiB)]
    pub static KERNEL: array![f32; 3; Inline] = <array![f32; 3; Inline]>::from_nested([0.25, 0.5, 0.25]);

    arrays! {
        /// Declared.
        pub struct Step {
            /// Weights.
            pub weights: array!<f32; 100, 10>,
        }

        /// Limited, by an attribute that is not imported for it.
        #[budget(1 KiB)]
        pub struct Frame {
            /// Pixels.
            pub pixels: array!<i8; 32, 32>,
        }

        /// An alias of `N` elements.
        pub type Of<const N: size> = array!<f32; N>;
    }

    budgets! {
        /// All of it.
        pub SRAM: 16 KiB; Step, Frame, Weights
    }

    /// Lines.
    #[profile]
    pub fn listed(flag: real) -> size {
        let list = array![[1.0, 2.0], [3.0, flag]];
        list.slice(s![1..2, ..;-1]).len()
    }
}

/// `array!` and the attribute under other names.
mod imported {
    #![allow(dead_code, unreachable_pub, reason = "names are what is tested")]

    use haversack::Footprint as Weight;
    use haversack::{array as arr, arrays as items, budget as within, budgets as sums};

    /// An array.
    #[within(4 KiB)]
    pub type Weights = arr![f32; 32, 32];

    /// An alias of `N` elements of `T`.
    #[within(4 KiB)]
    pub type Any<T, const N: usize> = arr![T; N];

    /// Fields.
    #[within(4 KiB)]
    pub struct Pair {
        /// One.
        pub left: arr![f32; 10],
        /// The other.
        pub right: Option<arr![f32; 10]>,
    }

    /// A struct of `N` elements of `T`.
    #[within(1 KiB)]
    pub struct Pool<T: haversack::Dtype, const N: usize> {
        /// Elements.
        pub samples: arr![T; N],
    }

    /// Derived.
    #[derive(Weight, Default)]
    pub struct Derived<const N: usize> {
        /// Elements.
        pub samples: arr![f32; N],
    }

    items! {
        /// Declared by both spellings.
        pub struct Step {
            /// Weights.
            pub weights: arr!<f32; 100, 10>,
            /// An image.
            pub image: arr![u8; 28, 28],
        }

        /// Limited.
        #[within(1 KiB)]
        pub struct Frame {
            /// Pixels.
            pub pixels: arr!<u8; 32, 32>,
        }

        /// Has attributes that its derives know.
        #[derive(Default)]
        pub enum Message {
            /// Nothing.
            #[default]
            Silence,
            /// Numbers.
            Samples(arr!<f32; 16>),
        }

        /// Planned in a block.
        #[budget(1 KiB)]
        pub fn power(x: &array!<f32; 4>) -> f32 {
            let squares: array!<f32; 4> = (x * x).eval();
            squares.sum()
        }

        /// A module of the block.
        pub mod inner {
            /// Limited by an attribute that is not imported.
            #[budget(1 KiB)]
            pub struct Tail(pub array!<f32; 2>);
        }

        /// Declared by another spelling alone.
        pub type Image = arr![u8; 28, 28];
    }

    macro_rules! of_length {
        ($name:ident, $length:expr) => {
            /// An array.
            #[within(1 KiB)]
pub type $name = arr![f32; $length];
        };
    }
    of_length!(Sum, 1 + 2);

    sums! {
        /// All of it.
        pub SRAM: 16 KiB; Step, Frame, arr![f32; 4]
    }
}

#[test]
fn the_prelude_means_what_it_means() {
    use shadowed::*;
    assert_eq!(haversack::footprint::<Grid>(), 2 * 32 * 3 * 5 * 4);
    assert_eq!((WEIGHTS_FOOTPRINT, ROW_FOOTPRINT, STEP_FOOTPRINT, FRAME_FOOTPRINT), (4096, 128, 4000, 1024));
    assert_eq!((MESSAGE_FOOTPRINT, KERNEL_FOOTPRINT, Half::SIZE, any_footprint::<4>()), (64, 12, 16, 16));
    assert_eq!((SRAM, SRAM_FOOTPRINT), (16 * 1024, 4000 + 1024 + 4096));
    assert_eq!(Pool::<4>::pack(Default::default()).samples.len(), 4);
    assert_eq!(listed(0.0), 2);
    let sample = Sample { level: Level(2.5), fields: 3, dtype: 4, one: 5 };
    let log = haversack::array![sample, Sample::default()];
    assert_eq!((log.field(Sample::LEVEL).inner().sum(), log.field(Sample::FIELDS).max()), (2.5, 3));
    assert_eq!((Sample::DTYPE.offset(), Sample::ONE.offset(), size_of::<Sample>()), (6, 7, 8));
    assert_eq!(log.to_string(), "[(2.5, 3, 4, 5) (0. , 0, 0, 0)]");
}

#[test]
fn array_has_the_name_of_its_import() {
    use imported::*;
    assert_eq!((WEIGHTS_FOOTPRINT, PAIR_FOOTPRINT, FRAME_FOOTPRINT, IMAGE_FOOTPRINT), (4096, 80, 1024, 784));
    assert_eq!((POWER_PEAK, inner::TAIL_FOOTPRINT), (16, 8));
    assert_eq!((MESSAGE_FOOTPRINT, SUM_FOOTPRINT), (64, 12));
    assert!(matches!(Message::default(), Message::Silence));
    assert_eq!((STEP_FOOTPRINT, SRAM_FOOTPRINT), (4784, 4784 + 1024 + 16));
    assert_eq!(any_footprint::<f32, 4>(), 16);
    assert_eq!(Pool::<f32, 4>::pack(Default::default()).samples.len(), 4);
    assert_eq!(haversack::footprint::<Derived<4>>(), 16);
}
