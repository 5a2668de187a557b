//! Promise: arrays hold, find, order and compare their elements as ndarray's do.
//!
//! Every property is tried for every row of the table: a dtype, a shape and a storage.

use std::collections::VecDeque;

use haversack::{
    Array, Const, Dim, Dtype, Heap, Inline, Rank0, Rank1, Rank2, Rank3, Rank4, Rank5, Rank6, Shape, StorageOwned,
};
use ndarray::{ArrayD, Dimension, IxDyn};
use proptest::prelude::*;
use typenum::{U0, U1, U2, U3, U5, U7};

type Outcome = Result<(), TestCaseError>;

macro_rules! properties {
    ($($row:ident: $dtype:ident, $any:expr, $shape:ty, $storage:ty;)*) => {$(
        mod $row {
            use super::*;

            type Tried = Array<$dtype, $shape, $storage>;

            /// Draws as many elements as the shape has.
            fn elements() -> impl Strategy<Value = Vec<$dtype>> {
                prop::collection::vec($any, Tried::LEN)
            }

            proptest! {
                #[test]
                fn elements_lie_where_ndarray_has_them(elements in elements()) {
                    places::<$dtype, $shape, $storage>(&elements)?;
                }

                #[test]
                fn an_index_leads_to_an_element_or_to_none(elements in elements(), index in near_index::<$shape>()) {
                    index_of_one::<$dtype, $shape, $storage>(&elements, &index)?;
                }

                #[test]
                fn iteration_is_in_order_from_both_ends(
                    elements in elements(), from_back in prop::collection::vec(any::<bool>(), Tried::LEN + 2),
                ) {
                    iteration::<$dtype, $shape, $storage>(&elements, &from_back)?;
                }

                #[test]
                fn arrays_are_equal_if_all_elements_are(
                    elements in elements(), position in any::<prop::sample::Index>(), other in $any,
                ) {
                    equality::<$dtype, $shape, $storage>(&elements, position, other)?;
                }

                #[test]
                fn all_elements_change_in_place(elements in elements(), least in $any) {
                    changes::<$dtype, $shape, $storage>(&elements, least)?;
                }

                #[test]
                fn only_the_right_number_of_elements_is_taken(count in 0..2 * Tried::LEN + 3) {
                    number_of_elements::<$dtype, $shape, $storage>(count)?;
                }
            }
        }
    )*};
}

// Each dtype, rank, kind of dim and storage; NaN is among the floats.
properties! {
    scalar_f32_heap: f32, prop::num::f32::ANY, Rank0, Heap;
    scalar_u8_inline: u8, any::<u8>(), Rank0, Inline;
    line_0_f64_heap: f64, prop::num::f64::ANY, Rank1<0>, Heap;
    line_1_bool_heap: bool, any::<bool>(), Rank1<1>, Heap;
    line_13_i8_heap: i8, any::<i8>(), Rank1<13>, Heap;
    line_100_f32_inline: f32, prop::num::f32::ANY, Rank1<100>, Inline;
    line_typenum_u16_heap: u16, any::<u16>(), (U7,), Heap;
    line_typenum_0_i64_inline: i64, any::<i64>(), (U0,), Inline;
    matrix_1_1_i16_heap: i16, any::<i16>(), Rank2<1, 1>, Heap;
    matrix_3_4_f64_heap: f64, prop::num::f64::ANY, Rank2<3, 4>, Heap;
    matrix_9_2_bool_inline: bool, any::<bool>(), Rank2<9, 2>, Inline;
    matrix_3_0_u32_heap: u32, any::<u32>(), Rank2<3, 0>, Heap;
    matrix_0_5_u8_inline: u8, any::<u8>(), Rank2<0, 5>, Inline;
    matrix_mixed_i32_heap: i32, any::<i32>(), (U5, Const<3>), Heap;
    matrix_mixed_f32_inline: f32, prop::num::f32::ANY, (Const<4>, U3), Inline;
    cube_2_3_4_u64_heap: u64, any::<u64>(), Rank3<2, 3, 4>, Heap;
    cube_3_1_2_i64_inline: i64, any::<i64>(), Rank3<3, 1, 2>, Inline;
    cube_2_0_3_f32_heap: f32, prop::num::f32::ANY, Rank3<2, 0, 3>, Heap;
    cube_mixed_f64_inline: f64, prop::num::f64::ANY, (U2, Const<3>, U5), Inline;
    rank_4_u8_heap: u8, any::<u8>(), Rank4<3, 2, 2, 5>, Heap;
    rank_5_i16_inline: i16, any::<i16>(), Rank5<2, 1, 3, 1, 2>, Inline;
    rank_5_mixed_u16_heap: u16, any::<u16>(), (Const<2>, U1, U3, Const<2>, U2), Heap;
    rank_6_f32_heap: f32, prop::num::f32::ANY, Rank6<2, 3, 1, 2, 2, 3>, Heap;
    rank_6_i32_inline: i32, any::<i32>(), Rank6<1, 2, 2, 1, 3, 2>, Inline;
    rank_6_empty_u64_heap: u64, any::<u64>(), Rank6<2, 2, 2, 2, 2, 0>, Heap;
    rank_6_mixed_u32_heap: u32, any::<u32>(), (Const<2>, U2, U1, Const<3>, U2, Const<1>), Heap;
}

fn array<T: Dtype, S: Shape, W: StorageOwned>(elements: &[T]) -> Array<T, S, W> {
    Array::try_from(elements).unwrap()
}

/// Returns the same elements as an array of ndarray.
fn peer<T: Dtype, S: Shape>(elements: &[T]) -> ArrayD<T> {
    ArrayD::from_shape_vec(IxDyn(S::AXES), elements.to_vec()).unwrap()
}

/// Returns `numbers` as an index of `S`.
fn index<S: Shape>(numbers: &[usize]) -> S::Index {
    let mut index = S::SHAPE;
    index.as_mut().copy_from_slice(numbers);
    index
}

/// Draws an index that may lie one or two beyond the end of an axis.
fn near_index<S: Shape>() -> impl Strategy<Value = Vec<usize>> {
    S::AXES.iter().map(|&length| 0..length + 2).collect::<Vec<_>>()
}

/// Returns the bytes of the elements, for a comparison bit by bit: NaN equals itself, and 0.0 is not -0.0.
fn bits<'a, T: Dtype>(elements: impl IntoIterator<Item = &'a T>) -> Vec<u8> {
    elements.into_iter().flat_map(bytemuck::bytes_of).copied().collect()
}

fn places<T: Dtype, S: Shape, W: StorageOwned>(elements: &[T]) -> Outcome {
    let (peer, array) = (peer::<T, S>(elements), array::<T, S, W>(elements));
    let shape = array.shape();
    prop_assert_eq!(shape.as_ref(), peer.shape());
    prop_assert_eq!((array.len(), Array::<T, S, W>::RANK), (peer.len(), peer.ndim()));
    prop_assert_eq!(bits(array.as_slice()), bits(&peer));
    for (place, element) in peer.indexed_iter() {
        prop_assert_eq!(bits([&array[index::<S>(place.slice())]]), bits([element]));
    }
    let built = Array::<T, S, W>::from_fn(|index| peer[index.as_ref()]);
    prop_assert_eq!(bits(&built), bits(&peer));
    let from_vector = Array::<T, S, W>::try_from(elements.to_vec()).unwrap();
    prop_assert_eq!(bits(&Vec::from(from_vector)), bits(&peer));
    prop_assert_eq!(bits(&array.copy_to::<Heap>()), bits(&peer));
    prop_assert_eq!(bits(&array.copy_to::<Inline>()), bits(&peer));
    Ok(())
}

fn index_of_one<T: Dtype, S: Shape, W: StorageOwned>(elements: &[T], place: &[usize]) -> Outcome {
    let (mut peer, mut array) = (peer::<T, S>(elements), array::<T, S, W>(elements));
    let index = index::<S>(place);
    prop_assert_eq!(array.get(index).is_some(), peer.get(place).is_some());
    prop_assert_eq!(bits(array.get(index)), bits(peer.get(place)));
    if let Some(element) = peer.get_mut(place) {
        *element = T::ONE;
        array[index] = T::ONE;
        prop_assert_eq!(bits(&array), bits(&peer));
        *array.get_mut(index).unwrap() = T::default();
        prop_assert_eq!(array[index], T::default());
    } else {
        prop_assert_eq!(array.get_mut(index), None);
    }
    Ok(())
}

/// Takes elements from the front or the back, as `from_back` says: by reference, by mutable reference and by value.
fn iteration<T: Dtype, S: Shape, W: StorageOwned>(elements: &[T], from_back: &[bool]) -> Outcome {
    let (peer, array) = (peer::<T, S>(elements), array::<T, S, W>(elements));
    let mut changed = array.clone();
    // ndarray iterates from the back in rank 1 only; a queue does in any rank.
    let mut queue: VecDeque<&T> = peer.iter().collect();
    let (mut shared, mut exclusive, mut owned) = (array.iter(), changed.iter_mut(), array.clone().into_iter());
    for &back in from_back {
        let expected = bits(if back { queue.pop_back() } else { queue.pop_front() });
        let element = if back { shared.next_back() } else { shared.next() };
        prop_assert_eq!(bits(element), &expected[..]);
        let element = if back { exclusive.next_back() } else { exclusive.next() };
        prop_assert_eq!(bits(element.as_deref()), &expected[..]);
        let element = if back { owned.next_back() } else { owned.next() };
        prop_assert_eq!(bits(element.as_ref()), &expected[..]);
        prop_assert_eq!((shared.len(), exclusive.len(), owned.len()), (queue.len(), queue.len(), queue.len()));
    }
    prop_assert_eq!((owned.next(), owned.next_back()), (None, None));
    prop_assert_eq!(bits(&changed), bits(&peer));
    Ok(())
}

/// Compares arrays that differ in at most one element, which is `other` at `position`.
fn equality<T: Dtype, S: Shape, W: StorageOwned>(elements: &[T], position: prop::sample::Index, other: T) -> Outcome {
    let mut changed = elements.to_vec();
    if !changed.is_empty() {
        changed[position.index(S::LEN)] = other;
    }
    let (a, b) = (array::<T, S, W>(elements), array::<T, S, W>(&changed));
    let (peer_a, peer_b) = (peer::<T, S>(elements), peer::<T, S>(&changed));
    prop_assert_eq!(a == b, peer_a == peer_b);
    prop_assert_eq!(a == a.clone(), peer_a == peer_a.clone());
    prop_assert_eq!(a.copy_to::<Inline>() == b.copy_to::<Heap>(), peer_a == peer_b);
    let mut c = b.clone();
    c.clone_from(&a);
    prop_assert_eq!((bits(&c), bits(&b)), (bits(&peer_a), bits(&peer_b)));
    Ok(())
}

/// Raises all elements to `least`, then sets them to it.
fn changes<T: Dtype + PartialOrd, S: Shape, W: StorageOwned>(elements: &[T], least: T) -> Outcome {
    let (mut peer, mut array) = (peer::<T, S>(elements), array::<T, S, W>(elements));
    let raise = |element| if element < least { least } else { element };
    peer.mapv_inplace(raise);
    array.map_inplace(raise);
    prop_assert_eq!(bits(&array), bits(&peer));
    peer.fill(least);
    array.fill(least);
    prop_assert_eq!(bits(&array), bits(&peer));
    prop_assert_eq!(bits(&Array::<T, S, W>::full(least)), bits(&peer));
    Ok(())
}

fn number_of_elements<T: Dtype, S: Shape, W: StorageOwned>(count: usize) -> Outcome {
    let elements = vec![T::ONE; count];
    match Array::<T, S, W>::try_from(&elements[..]) {
        Ok(array) => {
            prop_assert_eq!(count, S::LEN);
            prop_assert!(array == Array::<T, S, W>::ones());
        }
        Err(error) => {
            prop_assert_ne!(count, S::LEN);
            prop_assert_eq!((error.expected, error.found), (S::LEN, count));
            prop_assert!(Array::<T, S, W>::try_from(elements).is_err());
        }
    }
    Ok(())
}

/// Compares `arange`, as far as a dtype counts, with counting in Rust, and `zeros`, `ones` and `eye` with ndarray.
macro_rules! numbers {
    ($($dtype:ident)*) => {$(
        #[test]
        fn $dtype() {
            fn count<S: Shape, W: StorageOwned>() {
                let numbers = (0u8..).take(S::LEN).map(<$dtype>::from);
                let peer = ArrayD::from_shape_vec(IxDyn(S::AXES), numbers.collect()).unwrap();
                assert_eq!(bits(&Array::<$dtype, S, W>::arange()), bits(&peer));
                assert_eq!(bits(&Array::<$dtype, S, W>::zeros()), bits(&ArrayD::<$dtype>::zeros(S::AXES)));
                assert_eq!(bits(&Array::<$dtype, S, W>::default()), bits(&ArrayD::<$dtype>::zeros(S::AXES)));
                assert_eq!(bits(&Array::<$dtype, S, W>::ones()), bits(&ArrayD::<$dtype>::ones(S::AXES)));
            }
            count::<Rank0, Heap>();
            count::<Rank1<0>, Heap>();
            count::<Rank1<127>, Inline>();
            count::<Rank2<11, 9>, Heap>();
            count::<(U2, Const<0>, U3), Heap>();
            count::<(U2, Const<5>, U3), Inline>();
            count::<Rank6<2, 3, 1, 2, 2, 3>, Heap>();

            fn eye<M: Dim, N: Dim, W: StorageOwned>() {
                let mut peer = ndarray::Array2::<$dtype>::zeros((M::SIZE, N::SIZE));
                peer.diag_mut().fill(<$dtype>::from(1u8));
                assert_eq!(bits(&Array::<$dtype, (M, N), W>::eye()), bits(&peer));
            }
            eye::<Const<4>, Const<4>, Heap>();
            eye::<Const<2>, Const<5>, Inline>();
            eye::<U5, Const<2>, Heap>();
            eye::<Const<0>, Const<3>, Heap>();
            eye::<Const<3>, U0, Inline>();
            eye::<Const<1>, Const<1>, Inline>();
        }
    )*};
}

mod constructed {
    use super::*;

    // `i8` counts to 127, and `bool` is tested below, because it is no number.
    numbers! { u8 u16 u32 u64 i16 i32 i64 f32 f64 }

    #[test]
    fn bool() {
        assert_eq!(Array::<bool, Rank1<2>>::arange().as_slice(), [false, true]);
        assert!(Array::<bool, Rank3<2, 3, 2>>::ones().iter().all(|&element| element));
        assert!(Array::<bool, Rank3<2, 3, 2>>::zeros().iter().all(|&element| !element));
    }

    #[test]
    fn i8() {
        assert!(Array::<i8, Rank1<128>>::arange().into_iter().eq(0..=127));
    }

    #[test]
    fn as_far_as_a_dtype_counts() {
        assert!(Array::<u8, Rank1<256>>::arange().into_iter().eq(0..=255));
        assert!(Array::<u16, Rank1<65536>>::arange().into_iter().eq(0..=65535));
        let floats = Array::<f32, Rank1<16_777_217>>::arange();
        assert!(floats.iter().zip(0u32..).all(|(&float, count)| f64::from(float) == f64::from(count)));
    }
}

/// Compares `linspace` of `N` numbers: ndarray computes each but the last as NumPy does; the last must be `stop` itself.
macro_rules! linspace {
    ($($dtype:ident, $n:ty, $storage:ty;)*) => {
        proptest! {
            #[test]
            fn linspace_is_ndarrays_with_both_ends(start in -1e9f32..1e9, stop in -1e9f32..1e9) {$({
                let (start, stop) = ($dtype::from(start), $dtype::from(stop));
                let array = Array::<$dtype, ($n,), $storage>::linspace(start, stop);
                let mut peer = ndarray::Array1::linspace(start, stop, <$n as Dim>::SIZE);
                if let Some(last) = peer.iter_mut().skip(1).last() {
                    *last = stop;
                }
                prop_assert_eq!(array.as_slice(), peer.as_slice().unwrap());
            })*}
        }
    };
}

linspace! {
    f32, Const<0>, Heap;
    f64, U1, Heap;
    f32, Const<1>, Inline;
    f64, Const<2>, Inline;
    f32, U7, Heap;
    f64, Const<50>, Heap;
    f32, Const<1001>, Heap;
    f64, Const<333>, Inline;
}
