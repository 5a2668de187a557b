//! Promise: copies have the same elements as NumPy's, whatever the layout of the view that they are made of.
//!
//! Each relation is compared with ndarray or with its definition on indices, for every view of the table at the end.

use haversack::layout::Layout;
use haversack::shape::arithmetic::{AddDim, MulDim};
use haversack::shape::axis::HasAxis;
use haversack::shape::concat::Joins;
use haversack::shape::insert::InsertAxis;
use haversack::shape::pad::PadsOf;
use haversack::shape::tile::TimesOf;
use haversack::{
    Array, Axis, Const, Dim, Dtype, Heap, Inline, Pads, Rank1, Rank2, Shape, ShapeOf, Storage, View, array, dims,
    number, pad, s, shape,
};
use ndarray::{ArrayD, ArrayViewD, Dimension, IxDyn};
use proptest::prelude::*;
use typenum::{U0, U1, U2, U3, U4, U5, U17, U19};

/// Checks that `array` has the shape and the elements of `expected`.
#[track_caller]
fn same<T: Dtype, S: Shape, W: Storage>(array: &Array<T, S, W>, expected: &ArrayD<T>) {
    assert_eq!(array.shape().as_ref(), expected.shape());
    assert!(array.iter().eq(expected.iter()), "{array:?} is not {expected:?}");
}

/// Returns, for each index of a shape, the element of `from` at the index that `place` gives, or `around`.
fn picked<S: Shape>(
    from: &ArrayViewD<'_, i16>,
    around: i16,
    place: impl Fn(&[usize]) -> Option<Vec<usize>>,
) -> ArrayD<i16> {
    ArrayD::from_shape_fn(S::AXES, |index| place(index.slice()).map_or(around, |place| from[&*place]))
}

/// Returns `index` with `i` on `axis`.
fn with(index: &[usize], axis: usize, i: usize) -> Vec<usize> {
    let mut index = index.to_vec();
    index[axis] = i;
    index
}

fn whole<S: Shape, L: Layout>(view: View<'_, i16, S, L>, peer: &ArrayViewD<'_, i16>) {
    same(&view.to_owned(), &peer.to_owned());
    same(&view.to_contiguous(), &peer.to_owned());
    same(&view.copy_to::<Inline>(), &peer.to_owned());
    same(&view.copy_to::<Heap>(), &peer.to_owned());
    same(&Array::from(view), &peer.to_owned());
}

fn casts<S: Shape, L: Layout>(view: View<'_, i16, S, L>, peer: &ArrayViewD<'_, i16>) {
    same(&view.cast::<f64>(), &peer.mapv(f64::from));
    same(&view.cast_lossy::<u8>(), &peer.mapv(|x| x as u8));
    same(&view.cast_saturating::<u8>(), &peer.mapv(|x| x.clamp(0, 255) as u8));
    match view.try_cast::<u8>() {
        Ok(array) => same(&array, &peer.mapv(|x| u8::try_from(x).unwrap())),
        Err(error) => {
            let first = peer.indexed_iter().find(|(_, x)| u8::try_from(**x).is_err()).unwrap();
            assert_eq!((error.index(), error.value::<i16>()), (first.0.slice(), Some(*first.1)));
        }
    }
}

fn along<const I: isize, S: HasAxis<I> + Joins<I, S, D>, L: Layout, D: Dim>(
    view: View<'_, i16, S, L>,
    peer: &ArrayViewD<'_, i16>,
    shift: isize,
) {
    let axis = ndarray::Axis(S::AXIS);
    let length = S::AXES[S::AXIS];
    same(&view.concat(Axis::<I>, view), &ndarray::concatenate(axis, &[peer.view(), peer.view()]).unwrap());
    let other = view.to_owned();
    same(&other.concat(Axis::<I>, view), &ndarray::concatenate(axis, &[peer.view(), peer.view()]).unwrap());

    let rolled = picked::<S>(peer, 0, |index| {
        let back = (index[S::AXIS] as isize - shift).rem_euclid(length as isize);
        Some(with(index, S::AXIS, back as usize))
    });
    same(&view.roll(Axis::<I>, shift), &rolled);

    let indices = [shift.unsigned_abs(), 0, length.saturating_sub(1), shift.unsigned_abs() / 2, 1];
    match view.take(Axis::<I>, indices) {
        Ok(taken) => same(&taken, &peer.select(axis, &indices)),
        Err(error) => {
            let position = indices.iter().position(|&i| i >= length).unwrap();
            assert_eq!((error.position, error.index, error.axis), (position, indices[position], S::AXIS));
            assert_eq!(error.length, length);
        }
    }
    same(&view.take(Axis::<I>, []).unwrap(), &peer.select(axis, &[]));
}

fn stack<const I: isize, S: InsertAxis<I>, L: Layout>(view: View<'_, i16, S, L>, peer: &ArrayViewD<'_, i16>) {
    let peers = [peer.view(), peer.view(), peer.view()];
    let at = I.try_into().expect("an axis counted from 0");
    same(&View::stack(Axis::<I>, [view; 3]), &ndarray::stack(ndarray::Axis(at), &peers).unwrap());
    let array = view.to_owned();
    same(&Array::stack(Axis::<I>, [&array]), &ndarray::stack(ndarray::Axis(at), &peers[..1]).unwrap());
    assert_eq!(View::stack(Axis::<I>, [view; 0]).len(), 0);
}

fn tiled<Times: TimesOf<S, Out>, Out: Shape, S: Shape, L: Layout>(
    view: View<'_, i16, S, L>,
    peer: &ArrayViewD<'_, i16>,
) {
    let expected =
        picked::<Out>(peer, 0, |index| Some(index.iter().zip(S::AXES).map(|(i, length)| i % length).collect()));
    same(&view.tile(ShapeOf::<Times>::VALUE), &expected);
}

fn padded<Before: Shape, After: Shape, Out: Shape, S: Shape, L: Layout>(
    view: View<'_, i16, S, L>,
    peer: &ArrayViewD<'_, i16>,
) where
    Pads<Before, After>: PadsOf<S, Out>,
{
    let expected = picked::<Out>(peer, -7, |index| {
        let inside = |((i, before), length): ((&usize, &usize), &usize)| i.checked_sub(*before).filter(|i| i < length);
        index.iter().zip(Before::AXES).zip(S::AXES).map(inside).collect()
    });
    same(&view.pad(Pads::<Before, After>::VALUE, -7), &expected);
}

fn masked<S: Shape, L: Layout>(view: View<'_, i16, S, L>, peer: &ArrayViewD<'_, i16>, limit: i16) {
    let mask = Array::<bool, S>::from_fn(|index| view[index] < limit);
    let expected: Vec<i16> = peer.iter().copied().filter(|&x| x < limit).collect();
    let selected = view.select(mask.view());
    assert!(selected.size_hint().1 >= Some(expected.len()));
    assert!(selected.clone().eq(&expected));

    let mut buffer = vec![-1; expected.len() + 2];
    assert_eq!(view.select_into(mask.view(), &mut buffer), Ok(expected.len()));
    assert_eq!(buffer, [&expected[..], &[-1, -1]].concat());
    let mut exact = vec![-1; expected.len()];
    assert_eq!(view.select_into(mask.view(), &mut exact), Ok(expected.len()));
    assert_eq!(exact, expected);
    if let Some(room) = expected.len().checked_sub(1) {
        let error = view.select_into(mask.view(), &mut exact[..room]).unwrap_err();
        assert_eq!((error.needed, error.room), (expected.len(), room));
        assert_eq!(exact, expected, "nothing is written");
    }
}

/// Makes every kind of copy of one view. `$i` are its axes; `$times` and the others have one dim per axis.
macro_rules! all {
    ($view:expr, $peer:expr, $limit:expr, [$($i:literal)*] [$($new:literal)*] $times:ty, $before:ty, $after:ty) => {{
        let (view, peer) = ($view, $peer.into_dyn());
        let limit: i16 = $limit;
        whole(view, &peer);
        casts(view, &peer);
        masked(view, &peer, limit);
        $(along::<$i, _, _, _>(view, &peer, isize::from(limit) / 1000);)*
        $(stack::<$new, _, _>(view, &peer);)*
        tiled::<$times, _, _, _>(view, &peer);
        padded::<$before, $after, _, _, _>(view, &peer);
    }};
}

fn peer<S: Shape>(elements: &[i16]) -> ArrayD<i16> {
    ArrayD::from_shape_vec(IxDyn(S::AXES), elements.to_vec()).unwrap()
}

fn elements(count: usize) -> impl Strategy<Value = Vec<i16>> {
    prop::collection::vec(prop_oneof![0..256i16, any::<i16>()], count)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn of_rank_one(elements in elements(19), limit in any::<i16>()) {
        type S = (U19,);
        let (a, p) = (Array::<i16, S>::try_from(&elements[..]).unwrap(), peer::<S>(&elements));
        all!(a.view(), p.view(), limit, [0] [0 1] (U3,), (U2,), (U1,));
        all!(a.slice(s![..;3]), p.slice(ndarray::s![..;3]), limit, [0] [0 1] (U2,), (U0,), (U5,));
        all!(a.flip(Axis::<0>), p.slice(ndarray::s![..;-1]), limit, [0] [0 1] (U0,), (U2,), (U0,));
    }

    #[test]
    fn of_rank_two(elements in elements(17 * 19), limit in any::<i16>()) {
        type S = (U17, U19);
        let (a, p) = (Array::<i16, S>::try_from(&elements[..]).unwrap(), peer::<S>(&elements));
        all!(a.view(), p.view(), limit, [0 1] [0 1 2] (U2, U3), (U1, U2), (U0, U3));
        all!(a.t(), p.t(), limit, [0 1] [0 1 2] (U1, U2), (U0, U2), (U2, U0));
        all!(a.t().flip(Axis::<1>), p.t().slice_move(ndarray::s![.., ..;-1]), limit, [0 1] [0 1 2] (U3, U1), (U0, U0), (U0, U0));
        all!(a.slice(s![2.., 1..]), p.slice(ndarray::s![2.., 1..]), limit, [0 1] [0 1 2] (U1, U1), (U1, U0), (U1, U1));
        all!(
            a.slice(s![..;3, ..;2]), p.slice(ndarray::s![..;3, ..;2]), limit,
            [0 1] [0 1 2] (U2, U0), (U3, U1), (U1, U3)
        );
    }

    #[test]
    fn of_rank_three(elements in elements(2 * 17 * 3), limit in any::<i16>()) {
        type S = (U2, U17, U3);
        let (a, p) = (Array::<i16, S>::try_from(&elements[..]).unwrap(), peer::<S>(&elements));
        let plane = p.index_axis(ndarray::Axis(0), 1);
        all!(a.view(), p.view(), limit, [0 1 2] [0 1 2 3] (U2, U1, U3), (U1, U2, U0), (U0, U3, U1));
        all!(a.t(), p.t(), limit, [0 1 2] [0 1 2 3] (U1, U2, U1), (U0, U2, U1), (U2, U0, U0));
        all!(
            a.swap_axes(Axis::<1>, Axis::<2>), p.view().permuted_axes(vec![0, 2, 1]), limit,
            [0 1 2] [0 1 2 3] (U1, U1, U2), (U0, U0, U1), (U1, U0, U0)
        );
        all!(
            a.swap_axes(Axis::<0>, Axis::<1>), p.view().permuted_axes(vec![1, 0, 2]), limit,
            [0 1 2] [0 1 2 3] (U2, U2, U2), (U1, U1, U1), (U1, U1, U1)
        );
        all!(
            a.swap_axes(Axis::<0>, Axis::<1>).flip(Axis::<0>), p.view().permuted_axes(vec![1, 0, 2]).slice_move(ndarray::s![..;-1, .., ..]), limit,
            [0 1 2] [0 1 2 3] (U1, U1, U1), (U0, U0, U0), (U0, U0, U0)
        );
        all!(
            a.index_axis(Axis::<0>, 1).broadcast(shape![type U3, type U17, type U3]),
            plane.broadcast(IxDyn(&[3, 17, 3])).unwrap(), limit,
            [0 1 2] [0 1 2 3] (U1, U2, U2), (U1, U0, U0), (U0, U0, U1)
        );
    }

    #[test]
    fn of_other_ranks(elements in elements(2 * 3 * 4 * 5), limit in any::<i16>()) {
        type S = (U2, U3, U4, U5);
        let element = ndarray::arr0(elements[2]);
        let (a, p) = (Array::<i16, S>::try_from(&elements[..]).unwrap(), peer::<S>(&elements));
        all!(a.view(), p.view(), limit, [0 1 2 3] [0 2 4] (U1, U2, U1, U2), (U1, U0, U2, U0), (U0, U1, U0, U0));
        all!(
            a.t().swap_axes(Axis::<1>, Axis::<2>), p.t().permuted_axes(vec![0, 2, 1, 3]), limit,
            [0 1 2 3] [1 3] (U2, U1, U2, U1), (U1, U0, U0, U2), (U0, U0, U1, U0)
        );
        all!(a.index_axis(Axis::<0>, 0).index_axis(Axis::<0>, 0).row(0).index_axis(Axis::<0>, 2),
            element.view(), limit, [] [0] (), (), ());
    }

    #[test]
    fn what_indices_name(elements in elements(12), indices in prop::array::uniform4([0usize..4, 0usize..5])) {
        type S = (U3, U4);
        let (a, p) = (Array::<i16, S>::try_from(&elements[..]).unwrap(), peer::<S>(&elements));
        match a.gather(indices) {
            Ok(gathered) => assert_eq!(gathered.as_slice(), indices.map(|index| p[index])),
            Err(error) => {
                let position = indices.iter().position(|&[i, j]| i >= 3 || j >= 4).unwrap();
                let axis = usize::from(indices[position][0] < 3);
                prop_assert_eq!((error.position, error.axis, error.length), (position, axis, [3, 4][axis]));
                prop_assert_eq!(error.index, indices[position][axis]);
            }
        }
        let swapped = indices.map(|[i, j]| [j, i]);
        prop_assert_eq!(a.t().gather(swapped).ok().map(Vec::from), a.gather(indices).ok().map(Vec::from));
    }

    #[test]
    fn windows_of_twice_the_rank(elements in elements(2 * 5 * 4)) {
        type S = (U2, U5, U4);
        let (a, p) = (Array::<i16, S>::try_from(&elements[..]).unwrap(), peer::<S>(&elements));
        let windows = a.sliding_windows(shape![type U1, type U3, type U2], shape![..]);
        assert_eq!(windows.shape(), [2, 3, 3, 1, 3, 2]);
        let expected = |i: &[usize]| p[[i[0] + i[3], i[1] + i[4], i[2] + i[5]]];
        same(&windows.to_owned(), &ArrayD::from_shape_fn(IxDyn(&[2, 3, 3, 1, 3, 2]), |i| expected(i.slice())));
        let turned = a.t().sliding_windows(shape![type U2, type U3, type U1], shape![..]);
        same(&turned.t().to_owned(), &ArrayD::from_shape_fn(IxDyn(&[1, 3, 2, 2, 3, 3]), |i| {
            p[[i[0] + i[3], i[1] + i[4], i[2] + i[5]]]
        }));
        let row = a.index_axis(Axis::<0>, 1).row(4).sliding_windows(shape![type U2], shape![type U3]);
        assert!(row.iter().eq(&[0, 1, 1, 2, 2, 3].map(|j| p[[1, 4, j]])));
    }
}

#[test]
fn of_no_elements() {
    let a = <array![i16; type U0, type U3]>::zeros();
    let p = ArrayD::<i16>::zeros(IxDyn(&[0, 3]));
    all!(a.view(), p.view(), 0, [] [0 1 2] (U2, U2), (U0, U1), (U0, U1));
    all!(a.t(), p.t(), 0, [] [0 1 2] (U2, U2), (U1, U2), (U0, U1));
    assert_eq!(a.roll(Axis::<0>, 5).len(), 0);
    assert_eq!(a.take(Axis::<0>, [0]).err().map(|error| error.length), Some(0));
    assert_eq!(a.concat(Axis::<1>, a.view()).shape(), [0, 6]);
    let ones: array![i16; 2, type U3] = a.concat(Axis::<0>, <array![i16; 2, type U3]>::ones().view());
    assert_eq!(ones.as_slice(), [1; 6]);
}

#[test]
fn views_of_two_layouts_are_joined() {
    let (a, b) = (<array![u8; 2, 3]>::arange(), <array![u8; 2, 2]>::arange());
    let below: array![u8; 4, 2] = a.slice(s![.., 0..2]).concat(Axis::<0>, b.t());
    assert_eq!(below.as_nested(), &[[0, 1], [3, 4], [0, 2], [1, 3]]);
    let beside: array![u8; 2, 5] = b.t().concat(Axis::<1>, a.view());
    assert_eq!(beside.as_nested(), &[[0, 2, 0, 1, 2], [1, 3, 3, 4, 5]]);
}

dims! {
    /// Longer than what typenum has names for.
    Training = 2500;
    Test = 501;
    Features = 3;
}

/// These functions name the types, so `cargo check` checks that types compute.
#[test]
fn types_compute_with_named_dims() {
    let a = <array![u8; Training, Features]>::ones();
    let b = <array![u8; Test, Features]>::zeros();
    let both: array![u8; type number![3001], Features] = a.concat(Axis::<0>, b.view());
    assert_eq!(both.iter().map(|&x| usize::from(x)).sum::<usize>(), 7500);
    assert_eq!(a.flatten::<number![7500]>().len(), 7500);
    let padded: array![u8; type number![502], type number![5]] = b.pad(pad![type U1..type U0, type U0..type U2], 1);
    assert_eq!(padded[[0, 0]], 1);
    let tiled: array![u8; type number![5000], type number![3]] = a.tile(shape![type U2, type U1]);
    assert_eq!(tiled.len(), 15_000);
    let windows = b.sliding_windows(shape![type U2, Features], shape![..]);

    assert_eq!(windows.shape(), [500, 1, 2, 3]);
    let rank_three = <array![u8; Features, type U2, Features]>::zeros();
    assert_eq!(rank_three.flatten::<number![18]>().len(), 18);
}

/// If any of the dims is a `Const`, the result is stated.
#[test]
fn what_types_do_not_know_is_stated() {
    let a = <array![u8; Training, 2]>::arange_wrapped();
    let b = <array![u8; 5, 2]>::zeros();
    let c: array![u8; 2505, 2] = a.concat(Axis::<0>, b.view());
    let d: array![u8; 2505, 2] = b.concat(Axis::<0>, a.view());
    assert_eq!((c[[2499, 1]], d[[2504, 1]]), (a[[2499, 1]], a[[2499, 1]]));
    assert_eq!(a.flatten::<Const<5000>>()[[4999]], a[[2499, 1]]);
    let mut e = c;
    e.flatten_mut::<Const<5010>>()[[5009]] = 9;
    e.view_mut().flatten::<Const<5010>>()[[0]] = 8;
    assert_eq!((e[[2504, 1]], e[[0, 0]]), (9, 8));
    assert_eq!(<array![u8;]>::ones().flatten().len(), 1);
    let rank_six = <array![u8; 1, 2, 1, 2, 1, 3]>::arange();
    assert_eq!(rank_six.flatten::<Const<12>>()[[11]], 11);
    assert_eq!(rank_six.reshape(shape![2, 2, 3]).sliding_windows(shape![2, 1, 2], shape![1, 2, 2]).len(), 16);
}

/// Code over any dims: the result is computed or stated as the caller's dims are.
#[test]
fn generic_code_adds_and_multiplies_lengths() {
    fn doubled<A: AddDim<A, B>, B: Dim>(a: View<'_, u8, (A,)>) -> Array<u8, (B,)> {
        a.concat(Axis::<0>, a)
    }
    fn flat<A: MulDim<B, C>, B: Dim, C: Dim>(a: &Array<u8, (A, B)>) -> usize {
        a.flatten().len()
    }
    let stated: array![u8; 6] = doubled(<array![u8; 3]>::arange().view());
    assert_eq!(stated.as_slice(), doubled(<array![u8; Features]>::arange().view()).as_slice());
    assert_eq!(flat::<_, _, Const<6>>(&<array![u8; 2, 3]>::zeros()), 6);
    assert_eq!(flat(&<array![u8; Features, Features]>::zeros()), 9);
}

trait Wrapped {
    fn arange_wrapped() -> Self;
}

impl<S: Shape> Wrapped for Array<u8, S> {
    fn arange_wrapped() -> Self {
        let mut next = 0u8;
        Array::from_fn(|_| {
            next = next.wrapping_add(1);
            next
        })
    }
}

#[test]
fn rolls_far_and_back() {
    let a = <array![u8; 5]>::arange();
    for (shift, first) in [(isize::MAX, 3), (isize::MIN, 3), (5, 0), (-5, 0), (6, 4), (-6, 1)] {
        let rolled = a.roll(Axis::<0>, shift);
        assert_eq!(rolled[[0]], first, "{shift}");
        assert!(rolled.roll(Axis::<0>, -(shift % 5)) == a);
    }
    assert_eq!(<array![u8; 2, 1]>::arange().roll(Axis::<1>, 3).as_slice(), [0, 1]);
}

#[test]
fn a_repeated_view_is_copied_element_by_element() {
    let a = <array![u16; 3]>::arange();
    assert_eq!(a.broadcast(shape![2, 3]).to_owned().as_slice(), [0, 1, 2, 0, 1, 2]);
    assert_eq!(a.insert_axis(Axis::<1>).stretch(Axis::<1>, shape![2]).to_owned().as_slice(), [0, 0, 1, 1, 2, 2]);
    let mut b = <array![u16; 2, 3]>::arange();
    assert_eq!(b.view_mut().t().to_owned().as_slice(), [0, 3, 1, 4, 2, 5]);
    assert_eq!(b.view_mut().to_contiguous().as_slice(), b.as_slice());
    assert_eq!(b.view_mut().column(1).copy_to::<Inline>().as_slice(), [1, 4]);
    assert_eq!(Array::<u16, Rank1<2>>::from(b.column(1)).as_slice(), [1, 4]);
}

#[test]
fn tiles_at_their_edges() {
    fn transposed<const M: usize, const N: usize>() {
        let a = Array::<u32, Rank2<M, N>>::arange();
        let b = a.t().to_owned();
        assert!((0..M).all(|i| (0..N).all(|j| b[[j, i]] == a[[i, j]])));
    }
    transposed::<1, 16>();
    transposed::<16, 1>();
    transposed::<15, 17>();
    transposed::<16, 16>();
    transposed::<33, 31>();
    transposed::<100, 257>();
}
