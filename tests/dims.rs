//! Promise: a dim may have a name. Then it differs from every other dim, and types compute with it at any size.

use haversack::shape::named::NamedDim;
use haversack::shape::number::{ComputedDim, NumberedDim};
use haversack::typenum::{Prod, Sum, U1024, Unsigned};
use haversack::{Array, Const, Dim, Footprint, array, arrays, budget, dims, number};
use static_assertions::{assert_impl_all, assert_not_impl_any, assert_type_eq_all};

const SIZE: usize = 3000;

dims! {
    /// Samples at once.
    pub Batch = 32;
    pub(crate) Hidden = 512;
    AsLong = 32;
    Half = SIZE / 2;
    OfDims = Batch::SIZE * Hidden::SIZE;
    Block = { let bits = 10; 1 << bits };
    Pages = 1 << 20;
    Nothing = 0;
    Hex = 0x0BB8_usize;
}

#[cfg(target_pointer_width = "64")]
dims! {
    Huge = (1 << 60) + (1 << 40) + 3;
    HugeLiteral = 1_152_922_604_118_474_755;
}

mod inside {
    haversack::dims!(pub Outside = 7);
}

#[test]
fn a_length_is_a_literal_or_a_constant_expression_of_any_size() {
    assert_eq!((Batch::SIZE, Hidden::SIZE, AsLong::SIZE, Nothing::SIZE), (32, 512, 32, 0));
    assert_eq!((Half::SIZE, OfDims::SIZE, Block::SIZE, Pages::SIZE, Hex::SIZE), (1500, 16_384, 1024, 1 << 20, 3000));
    assert_eq!(inside::Outside::SIZE, 7);
    #[cfg(target_pointer_width = "64")]
    assert_eq!((Huge::SIZE, HugeLiteral::SIZE), ((1 << 60) + (1 << 40) + 3, (1 << 60) + (1 << 40) + 3));
}

#[test]
fn a_name_stands_where_a_length_does() {
    type A = array![f32; Batch, Hidden];
    assert_eq!((A::NBYTES, A::SHAPE, A::LEN), (65_536, [32, 512], 16_384));
    let mut a = A::zeros();
    a[[31, 511]] = 1.0;
    assert_eq!((a.shape(), a.iter().sum::<f32>()), ([32, 512], 1.0));
    assert_eq!(<array![u8; inside::Outside, 2, Nothing]>::SHAPE, [7, 2, 0]);
    assert_eq!(<array![u8; inside::Outside]>::arange().to_string(), "[0 1 2 3 4 5 6]");
    assert_type_eq_all!(array![f32; type Batch], Array<f32, (Batch,)>);
}

#[test]
fn inline_arrays_of_named_dims_are_plain_nested_arrays() {
    type A = array![u8; AsLong, inside::Outside; Inline];
    static TABLE: A = A::from_nested([[3; 7]; 32]);
    let nested: &[[u8; 7]; 32] = TABLE.as_nested();
    assert_eq!((nested[31][6], size_of::<A>()), (3, 224));
    let heap: array![u8; AsLong, inside::Outside] = Array::copy_nested(nested);
    assert!(heap == TABLE);
}

#[test]
fn two_names_of_one_length_are_two_types() {
    trait Different {}
    impl Different for array![f32; Batch] {}
    impl Different for array![f32; AsLong] {}
    impl Different for array![f32; 32] {}
    impl Different for array![f32; type number![32]] {}
    assert_impl_all!(array![f32; Batch]: Different);
}

#[test]
fn a_name_has_the_number_that_typenum_would_write() {
    assert_type_eq_all!(<Block as ComputedDim>::Number, <Block as NumberedDim>::Number, U1024, number![1024]);
    assert_type_eq_all!(<OfDims as NamedDim>::Number, number![16_384], Prod<number![32], number![512]>);
    assert_type_eq_all!(<Batch as NamedDim>::Length, Const<32>);
    assert_type_eq_all!(<Nothing as NamedDim>::Number, number![0], number![SIZE - SIZE]);
    #[cfg(target_pointer_width = "64")]
    assert_type_eq_all!(<Huge as NamedDim>::Number, <HugeLiteral as NamedDim>::Number);
}

#[test]
fn a_number_is_any_literal_or_constant_expression() {
    type A = array![f32; type number![3000], 4];
    assert_eq!(A::SHAPE, [3000, 4]);
    assert_eq!(<number![192 * 1024]>::USIZE, 196_608);
    assert_eq!(<number![{ SIZE + 1 }]>::USIZE, 3001);
    assert_eq!(<number![0xffff_usize]>::USIZE, 65_535);
    assert_eq!(<number![18_446_744_073_709_551_615] as Unsigned>::U64, u64::MAX);
    // 2^64: no `usize` is that large, but types compute with it.
    assert_type_eq_all!(number![18_446_744_073_709_551_616], Sum<number![18_446_744_073_709_551_615], number![1]>);
}

#[test]
fn types_compute_with_names_and_typenum_numbers_and_not_with_const() {
    /// Returns the shape of one array behind the other.
    fn both<A: ComputedDim, B: ComputedDim>() -> [usize; 1]
    where
        A::Number: core::ops::Add<B::Number, Output: Dim>,
    {
        <array![u8; type Sum<A::Number, B::Number>]>::SHAPE
    }
    assert_eq!(both::<Batch, Half>(), [1532]);
    assert_eq!(both::<Pages, number![3000]>(), [1_051_576]);
    assert_not_impl_any!(Const<3>: ComputedDim);
    assert_impl_all!(Const<3>: NumberedDim);
    assert_not_impl_any!(Const<3000>: NumberedDim);
}

#[test]
fn fragments_of_macro_rules_are_lengths_and_attributes_stay() {
    macro_rules! dims_of {
        ($($name:ident $length:expr, $literal:literal)*) => {
            dims! { $(#[derive(Clone, Copy, Debug, PartialEq)] #[allow(dead_code)] $name = $length; #[cfg(any())] $name = $literal;)* }
            $(assert_eq!($name::SIZE, $length);)*
        };
    }
    dims_of! { Rows 2 + 3, 7 Columns 4, 7 }
    assert_impl_all!(Rows: Clone, Copy, PartialEq);
}

arrays! {
    /// Weights.
    #[budget(64 KiB)]
    type Weights = array!<f32; Batch, Hidden>;

    /// Both.
    #[budget(100_000)]
    struct Layers {
        weights: Weights,
        bias: array!<f64; Hidden>,
        labels: array!<u8; type number![3000]>,
    }
}

#[test]
fn budgets_count_what_names_weigh() {
    assert_eq!(WEIGHTS_FOOTPRINT, 65_536);
    assert_eq!((LAYERS_FOOTPRINT, Layers::FOOTPRINT), (65_536 + 4096 + 3000, 72_632));
    let layers = Layers { weights: Array::zeros(), bias: Array::zeros(), labels: Array::zeros() };
    assert_eq!((layers.weights.len(), layers.bias.len(), layers.labels.len()), (16_384, 512, 3000));
}

#[budget(4 KiB)]
static TABLE: array![u32; AsLong, 32; Inline] = <array![u32; AsLong, 32; Inline]>::ZEROS;

#[test]
fn statics_have_named_dims() {
    assert_eq!((TABLE_FOOTPRINT, TABLE[[31, 31]]), (4096, 0));
}
