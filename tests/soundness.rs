//! Promise: safe code cannot reach memory that is uninitialised or somebody else's, not even through the hidden methods of
//! public traits.
//!
//! The tests that the traits are sealed are about compile errors; those that blocks are freed are in `allocations.rs`.

use std::marker::PhantomData;
use std::panic;

use haversack::shape::named::NamedDim;
use haversack::{
    Array, Axis, Const, Dim, Dtype, Heap, Inline, Rank1, Rank2, Rank3, Shape, StorageOwned, number, shape,
};
use typenum::{B0, B1, UInt, UTerm};

/// 5, as typenum would not write it: with a leading zero.
type PaddedFive = UInt<UInt<UInt<UInt<UTerm, B0>, B1>, B0>, B1>;

/// 7, as a typenum number on top of a `Const`.
type Mixed = UInt<Const<3>, B1>;

// These are the dims that safe code can define. Those that it cannot (another number, its own length, a change of length by
// subtypes) are in `ui-tests/fail/dims` and `ui-tests/build/dims`.

/// 7, through a number that is not typenum's.
enum OfMixed {}
impl NamedDim for OfMixed {
    type Length = Mixed;
    type Number = number![7];
}

/// A dim as long as another named one, whose number has a leading zero.
enum OfAName {}
impl NamedDim for OfAName {
    type Length = OfFive;
    type Number = PaddedFive;
}

enum OfFive {}
impl NamedDim for OfFive {
    type Length = PaddedFive;
    type Number = number![5];
}

/// A generic dim.
struct Same<D>(PhantomData<D>);
impl<D: Dim, Number: typenum::Unsigned + Dim> NamedDim for Same<(D, Number)>
where
    Same<(D, Number)>: Send + Sync,
{
    type Length = D;
    type Number = Number;
}

/// 11, as typenum bits on top of a name.
type OnAName = UInt<OfAName, B1>;

enum Nothing {}
impl NamedDim for Nothing {
    type Length = UInt<UTerm, B0>;
    type Number = UTerm;
}

fn is_refused<R>(run: impl FnOnce() -> R) -> bool {
    panic::catch_unwind(panic::AssertUnwindSafe(run)).is_err()
}

#[test]
fn storages_refuse_the_wrong_number_of_elements() {
    fn refuses<W: StorageOwned>() {
        assert!(is_refused(|| W::copied::<u16, Rank2<2, 3>>(&[1; 5])));
        assert!(is_refused(|| W::copied::<u16, Rank2<2, 3>>(&[1; 7])));
        assert!(is_refused(|| W::copied::<u16, Rank2<2, 0>>(&[1; 1])));
        assert!(is_refused(|| W::copied::<u16, Rank1<1>>(&[])));
        assert!(is_refused(|| W::written::<u16, Rank2<2, 3>>(|_| {})));
        assert!(is_refused(|| W::written::<u16, Rank1<1>>(|_| {})));
        let buffer = W::copied::<u16, Rank2<2, 3>>(&[1, 2, 3, 4, 5, 6]);
        assert_eq!(W::elements::<u16, Rank2<2, 3>>(&buffer), [1, 2, 3, 4, 5, 6]);
    }
    refuses::<Heap>();
    refuses::<Inline>();
}

#[test]
fn a_conversion_that_panics_leaves_nothing_behind() {
    fn refuses<W: StorageOwned>() {
        for panics_at in [0, 1, 5] {
            let mut calls = 0;
            assert!(is_refused(|| {
                let buffer = W::filled::<bool, Rank2<2, 3>>(true);
                W::recast::<bool, u8, Rank2<2, 3>>(buffer, |element| {
                    assert!(element && calls < panics_at);
                    calls += 1;
                    0xFF
                })
            }));
            assert_eq!(calls, panics_at);
        }
    }
    refuses::<Heap>();
    refuses::<Inline>();
}

#[test]
fn every_element_is_written_whatever_the_dims() {
    fn written<S: Shape, W: StorageOwned>() {
        let mut count = 0;
        let array = Array::<u16, S, W>::from_fn(|_| {
            count += 1;
            count
        });
        assert_eq!(usize::from(count), S::LEN);
        assert!(array.iter().copied().eq(1..=count));
        assert!(array == Array::<u16, S, W>::copy_nested(array.as_nested()));
    }
    fn both<S: Shape>() {
        written::<S, Heap>();
        written::<S, Inline>();
    }
    both::<()>();
    both::<(PaddedFive, Mixed)>();
    both::<(Mixed, Const<2>, PaddedFive)>();
    both::<(UInt<UTerm, B0>, Mixed)>();
    both::<Rank3<4, 0, 2>>();
    both::<(OfMixed, OfAName)>();
    both::<(OfFive, Const<2>, Same<(Const<3>, number![3])>)>();
    both::<(OnAName, Same<(OfAName, PaddedFive)>)>();
    both::<(Nothing, OnAName)>();
    both::<(OfMixed, Nothing, Const<2>)>();
}

#[test]
fn arrays_without_elements_can_be_used_like_others() {
    fn used<S: Shape, W: StorageOwned>() {
        let mut array = Array::<f64, S, W>::full(1.0);
        array.fill(2.0);
        array.map_inplace(|x| x + 1.0);
        let _: &mut S::Nested<f64> = array.as_nested_mut();
        assert!(array.as_slice().is_empty() && array.as_mut_slice().is_empty());
        assert!(array.get(S::SHAPE).is_none() && array.get_mut(S::SHAPE).is_none());
        assert!(is_refused(|| array[S::SHAPE]));
        let moved = std::thread::spawn(move || array.clone()).join().unwrap();
        assert_eq!((moved.iter().count(), moved.into_iter().count()), (0, 0));
    }
    used::<Rank1<0>, Heap>();
    used::<Rank1<0>, Inline>();
    used::<Rank3<3, 0, 1000>, Heap>();
    used::<Rank3<3, 0, 1000>, Inline>();
    used::<(Mixed, UInt<UTerm, B0>), Heap>();
    used::<(Mixed, UInt<UTerm, B0>), Inline>();
    used::<(Nothing, OnAName), Heap>();
    used::<(OfMixed, Nothing), Inline>();
}

#[test]
fn an_index_past_one_axis_is_refused_though_its_offset_would_be_an_element() {
    let array = Array::<u8, Rank2<3, 4>>::arange();
    for index in [[0, 4], [1, 4], [3, 0], [0, usize::MAX], [usize::MAX, 0], [usize::MAX, usize::MAX]] {
        assert!(array.get(index).is_none() && is_refused(|| array[index]), "{index:?}");
    }
}

#[test]
fn bytes_that_are_no_value_are_never_written() {
    assert!(bool::bytes_mut(&mut [true, false]).is_none());
    let mut words = [0u16; 2];
    u16::bytes_mut(&mut words).unwrap().copy_from_slice(&[1, 1, 2, 2]);
    assert_eq!(words, [0x0101, 0x0202]);
}

/// Tests slices that safe code can write without `s![..]`: only those within the bounds have a view. (The others are in
/// `ui-tests/build/view`.)
#[test]
fn slices_of_hand_written_items_stay_within_the_array() {
    use haversack::shape::slice::{At, Every, EveryBackwards, Full, NewAfter, NewBefore, Range, Slicing};

    type Six = haversack::Rank6<2, 2, 2, 2, 2, 3>;
    let mut array = Array::<u16, Six>::arange();
    // More axes than there is room for: the first ones are left out, at an index that exists.
    let items = Slicing::<(Full, Full, Full, Full, Full, NewBefore<NewAfter<Range<1, 3, 2>>>)>::new();
    let view = array.slice(items);
    assert_eq!(view.shape().len(), view.strides().len());
    assert!(view.iter().all(|&element| usize::from(element) < Six::LEN && element % 3 > 0));
    let mut seen: Vec<_> = array.slice_mut(items).iter_mut().map(|element| *element).collect();
    seen.dedup();
    assert_eq!(seen.len(), view_len(array.slice(items)));

    // Steps that no axis has room for.
    let array = Array::<u16, Rank1<3>>::arange();
    assert!(array.slice(Slicing::<(Range<1, 3, 1, Every<{ usize::MAX }>>,)>::new()).iter().eq(&[1]));
    assert!(array.slice(Slicing::<(Range<1, 3, 1, EveryBackwards<{ usize::MAX }>>,)>::new()).iter().eq(&[2]));
    assert!(array.slice(Slicing::<(Range<3, 3, 0, EveryBackwards<{ usize::MAX }>>,)>::new()).iter().next().is_none());
    assert!(array.slice(Slicing::<(NewAfter<At<-1>>,)>::new()).iter().eq(&[2]));
}

fn view_len<S: Shape, L: haversack::layout::Layout>(view: haversack::View<'_, u16, S, L>) -> usize {
    view.len()
}

/// Uses a dim whose number is padded or mixed, in every place of a view where a length counts.
#[test]
fn views_of_odd_dims_show_what_the_array_has() {
    let mut array = Array::<u16, (PaddedFive, OfMixed)>::arange();
    let elements: Vec<u16> = array.as_slice().to_vec();
    let transposed: Vec<u16> = (0..7).flat_map(|j| (0..5).map(move |i| 7 * i + j)).collect();
    assert!(array.t().iter().eq(&transposed));
    assert!(array.rows().flatten().eq(&elements));
    assert!(array.windows(shape![OfFive, Mixed]).flatten().eq(&elements));
    assert!(array.chunks(shape![OfAName, 1]).flatten().eq(&transposed));
    assert!(array.flip(Axis::<0>).flip(Axis::<0>).as_slice() == elements);
    assert!(array.reshape(shape![OfMixed, PaddedFive]).iter().eq(&elements));
    assert!(array.slice(haversack::s![2..5, 6]).iter().eq(&[20, 27, 34]));
    let (first, rest) = array.split_axis(Axis::<1>, shape![3, 4]);
    assert_eq!((first[[4, 2]], rest[[4, 3]], rest.get([4, 4])), (30, 34, None));
    array.chunks_mut(shape![type Same<(OfFive, number![5])>, type number![7]]).for_each(|mut chunk| chunk.fill(9));
    assert!(array.iter().all(|&element| element == 9));

    let mut empty = Array::<u16, (Nothing, OfMixed)>::arange();
    assert_eq!((empty.rows().len(), empty.columns().len(), empty.t().iter().len()), (0, 7, 0));
    assert_eq!(empty.columns_mut().map(|mut column| column.iter_mut().len()).sum::<usize>(), 0);
    assert!(empty.t().flip(Axis::<1>).iter().nth_back(3).is_none() && empty.view().get([0, 0]).is_none());
    assert!(is_refused(|| empty.column(7)) && is_refused(|| empty.row(0)));
}
