//! `array![..]`: every form of dim, storage and value.

use haversack::typenum::{Prod, U3, U5};
use haversack::{Array, Heap, Inline, Rank0, Rank1, Rank2, Rank3, array};
use static_assertions::assert_type_eq_all;

mod sizes {
    pub(super) const ROWS: usize = 4;
    pub(super) type Wide = typenum::U5;
}

const COLS: usize = 6;

struct Model;

impl Model {
    const WIDTH: usize = 7;
}

#[test]
fn every_form_of_dim_is_a_type() {
    assert_type_eq_all!(array![f32; 1_000, 0x10, 2usize], Array<f32, Rank3<1000, 16, 2>>);
    assert_type_eq_all!(array![f32; sizes::ROWS, COLS,], Array<f32, Rank2<4, 6>>);
    assert_type_eq_all!(array![f32; { COLS * 2 }, { Model::WIDTH }], Array<f32, Rank2<12, 7>>);
    assert_type_eq_all!(array![u8; sizes::Wide, type U3], Array<u8, (U5, U3)>);
    assert_type_eq_all!(array![u8; type Prod<U3, U5>], Array<u8, (Prod<U3, U5>,)>);
    assert_type_eq_all!(array![bool;], Array<bool, Rank0>);
    assert_eq!(<array![u8; 1, 2, 3, 4, 5, 6]>::SHAPE, [1, 2, 3, 4, 5, 6]);
}

#[test]
fn storages_need_no_import_of_their_own() {
    assert_type_eq_all!(array![f32; 3], array![f32; 3; Heap], Array<f32, Rank1<3>, Heap>);
    assert_type_eq_all!(array![f32; 3; Inline], array![f32; 3; haversack::Inline], Array<f32, Rank1<3>, Inline>);
}

fn trace<const N: usize, T: haversack::Numeric>(a: &array![T; N, N]) -> T {
    (0..N).fold(T::zero(), |sum, i| sum + a[[i, i]])
}

fn first<D: haversack::Dim>(a: &array![u8; type D, 2]) -> u8 {
    a[[0, 1]]
}

#[test]
fn generic_code_takes_const_and_dim_parameters() {
    assert_eq!(trace(&<array![i32; 3, 3]>::eye()), 3);
    assert_eq!(first(&<array![u8; 3, 2]>::arange()) + first(&<array![u8; type U3, 2]>::arange()), 2);
    let inferred: array![f64; _, _] = array![[1.0, 2.0]];
    assert_eq!(inferred.shape(), [1, 2]);
}

#[test]
fn values_count_their_shape() {
    assert_eq!(array![1, 2, 3].as_slice(), [1, 2, 3]);
    assert_eq!(array![[1.5f32, 2.0], [3.0, 4.0],].shape(), [2, 2]);
    assert_eq!(array![[[0u8; 4]; 3], [[1; 4]; 3]].shape(), [2, 3, 4]);
    assert_eq!(array![[[[[[true]]]]]].shape(), [1; 6]);
    let small: array![u8; 2] = array![u8::max(1, 2), [3, 4].into_iter().sum::<u8>()];
    assert_eq!(small.as_slice(), [2, 7]);
}
