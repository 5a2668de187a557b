//! Promise: a view shows the same as ndarray's, after the same operations with the same numbers.
//!
//! Elements and places (rows, columns, windows) are random. Operations are three deep, each on both. The text of a slice is the
//! same for both `s!`.
#![allow(clippy::reversed_empty_ranges, reason = "`1..-1` counts its end from the end of the axis")]

use haversack::layout::Layout;
use haversack::{Array, Axis, Dim, Rank1, Rank2, Rank3, Rank4, Shape, View, axes, dims, shape};
use ndarray::{ArrayD, ArrayView, Dimension, Ix1, Ix2, Ix3, Ix4, IxDyn, NewAxis};
use proptest::prelude::*;
use typenum::U3;

dims! {
    Batch = 4;
    Features = 5;
}

type Outcome = Result<(), TestCaseError>;

/// Random places, one after the other.
struct Places(std::vec::IntoIter<usize>);

impl Places {
    fn below(&mut self, length: usize) -> usize {
        self.0.next().map_or(0, |place| place % length)
    }
}

fn same<S: Shape, L: Layout, D: Dimension>(view: View<'_, i16, S, L>, peer: &ArrayView<'_, i16, D>) -> Outcome {
    let shape = view.shape();
    prop_assert_eq!(shape.as_ref(), peer.shape());
    prop_assert_eq!(view.len(), peer.len());
    prop_assert!(view.iter().eq(peer.iter()), "{:?} is not {:?}", view.iter().collect::<Vec<_>>(), peer);
    prop_assert!(view.iter().rev().eq(peer.iter().collect::<Vec<_>>().into_iter().rev()));
    prop_assert_eq!(view.iter().fold(0, |sum, &x| sum + i64::from(x)), peer.fold(0, |sum, &x| sum + i64::from(x)));
    // For an axis of at most one element, ndarray may report any stride.
    let strides = |axis: usize| view.strides()[axis] == peer.strides()[axis] || view.shape().as_ref()[axis] <= 1;
    prop_assert!(view.len() == 0 || (0..S::RANK).all(strides), "{:?}", view.strides());
    for (index, element) in peer.clone().into_dyn().indexed_iter() {
        let mut at = S::SHAPE;
        at.as_mut().copy_from_slice(index.slice());
        prop_assert_eq!(view[at], *element);
        prop_assert_eq!(view.get(at), Some(element));
    }
    Ok(())
}

/// Compares parts, one after the other, from both ends.
macro_rules! all_same {
    ($views:expr, $peers:expr) => {{
        let (views, peers) = ($views, Vec::from_iter($peers));
        prop_assert_eq!(views.len(), peers.len());
        for (view, peer) in views.clone().zip(&peers) {
            same(view, peer)?;
        }
        for (view, peer) in views.rev().zip(peers.iter().rev()) {
            same(view, peer)?;
        }
    }};
}

/// Calls `$then` with the slice of both.
macro_rules! slices {
    ($view:ident $peer:ident; $($then:ident($($places:ident)?) [$($items:tt)*];)*) => {
        $($then(
            $view.slice(haversack::s![$($items)*]),
            &$peer.slice(ndarray::s![$($items)*]),
            $($places)?
        )?;)*
    };
}

fn flipped<'a, D: Dimension>(mut peer: ArrayView<'a, i16, D>, axis: usize) -> ArrayView<'a, i16, D> {
    peer.invert_axis(ndarray::Axis(axis));
    peer
}

fn any1<A: Dim, L: Layout>(v: View<'_, i16, (A,), L>, p: &ArrayView<'_, i16, Ix1>, places: &mut Places) -> Outcome {
    let p = *p;
    same(v, &p)?;
    same(v.flip(Axis::<0>), &flipped(p, 0))?;
    same(v.t(), &p.reversed_axes())?;
    let i = places.below(A::SIZE);
    same(v.index_axis(Axis::<0>, i), &p.index_axis(ndarray::Axis(0), i))?;
    let i = places.below(A::SIZE - 1);
    same(v.window(shape![2], [i]), &p.slice(ndarray::s![i..i + 2]))?;
    same(v.broadcast(shape![type U3, type A]), &p.broadcast((3, A::SIZE)).unwrap())?;
    same(
        v.insert_axis(Axis::<1>).stretch(Axis::<1>, shape![4]),
        &p.insert_axis(ndarray::Axis(1)).broadcast((A::SIZE, 4)).unwrap(),
    )?;
    all_same!(v.windows(shape![2]), p.windows(2));
    all_same!(v.axis_iter(Axis::<0>), p.axis_iter(ndarray::Axis(0)));
    slices! { v p;
        same() [..];
        same() [..;-1];
        same() [..2];
        same() [-2..;-1];
        same() [0..2;2];
        same() [0..2;-2];
        same() [-2..-1];
        same() [1..=1];
        same() [2..2];
        same() [-1];
        same() [NewAxis, 1];
        same() [NewAxis, ..;-1, NewAxis];
    }
    Ok(())
}

fn any2<A: Dim, B: Dim, L: Layout>(
    v: View<'_, i16, (A, B), L>,
    p: &ArrayView<'_, i16, Ix2>,
    places: &mut Places,
) -> Outcome {
    let p = *p;
    same(v, &p)?;
    same(v.t(), &p.reversed_axes())?;
    same(v.permute(axes![1, 0]), &p.permuted_axes([1, 0]))?;
    same(v.flip(Axis::<0>), &flipped(p, 0))?;
    same(v.flip(Axis::<1>), &flipped(p, 1))?;
    same(v.insert_axis(Axis::<1>), &p.insert_axis(ndarray::Axis(1)))?;
    let (i, j) = (places.below(A::SIZE), places.below(B::SIZE));
    same(v.row(i), &p.row(i))?;
    same(v.column(j), &p.column(j))?;
    same(v.index_axis(Axis::<1>, j), &p.index_axis(ndarray::Axis(1), j))?;
    let (i, j) = (places.below(A::SIZE - 1), places.below(B::SIZE - 1));
    let (window, peer) = (v.window(shape![2, 2], [i, j]), p.slice(ndarray::s![i..i + 2, j..j + 2]));
    same(window, &peer)?;
    same(window.diagonal(), &peer.diag())?;
    same(v.broadcast(shape![2, type A, type B]), &p.broadcast((2, A::SIZE, B::SIZE)).unwrap())?;
    all_same!(v.rows(), p.rows());
    all_same!(v.columns(), p.columns());
    all_same!(v.lanes(Axis::<0>), p.lanes(ndarray::Axis(0)));
    all_same!(v.windows(shape![2, 1]), p.windows((2, 1)));
    // This does not use `exact_chunks`: for negative strides its multiplication overflows, ndarray 0.17.2.
    all_same!(v.chunks(shape![1, type B]), (0..A::SIZE).map(|i| p.slice(ndarray::s![i..i + 1, ..])));
    slices! { v p;
        same() [..2, -2..];
        same() [0..2;-1, ..;-1];
        same() [1, ..];
        same() [.., -2];
        same() [-1, NewAxis, 0];
        same() [.., 0..2;2];
        same() [NewAxis, 0..=1;-2, NewAxis, -2..-1];
    }
    Ok(())
}

fn any3<A: Dim, B: Dim, C: Dim, L: Layout>(
    v: View<'_, i16, (A, B, C), L>,
    p: &ArrayView<'_, i16, Ix3>,
    places: &mut Places,
) -> Outcome {
    let p = *p;
    same(v, &p)?;
    same(v.t(), &p.reversed_axes())?;
    same(v.permute(axes![1, 2, 0]), &p.permuted_axes([1, 2, 0]))?;
    let mut swapped = p;
    swapped.swap_axes(0, 2);
    same(v.swap_axes(Axis::<0>, Axis::<2>), &swapped)?;
    same(v.flip(Axis::<1>), &flipped(p, 1))?;
    same(v.insert_axis(Axis::<3>), &p.insert_axis(ndarray::Axis(3)))?;
    let [i, j, k] = [places.below(A::SIZE), places.below(B::SIZE), places.below(C::SIZE)];
    same(v.index_axis(Axis::<0>, i), &p.index_axis(ndarray::Axis(0), i))?;
    same(v.index_axis(Axis::<1>, j), &p.index_axis(ndarray::Axis(1), j))?;
    same(v.index_axis(Axis::<2>, k), &p.index_axis(ndarray::Axis(2), k))?;
    let [i, k] = [places.below(A::SIZE - 1), places.below(C::SIZE - 1)];
    same(v.window(shape![2, type B, 2], [i, 0, k]), &p.slice(ndarray::s![i..i + 2, .., k..k + 2]))?;
    all_same!(v.outer_iter(), p.outer_iter());
    all_same!(v.axis_iter(Axis::<2>), p.axis_iter(ndarray::Axis(2)));
    all_same!(v.lanes(Axis::<1>), p.lanes(ndarray::Axis(1)));
    all_same!(v.windows(shape![1, 2, 1]), p.windows((1, 2, 1)));
    slices! { v p;
        same() [..2, -2..;-1, 0..2;2];
        same() [1, .., -1];
        same() [.., -1, NewAxis, ..;-1];
    }
    Ok(())
}

fn any4<A: Dim, B: Dim, C: Dim, D: Dim, L: Layout>(
    v: View<'_, i16, (A, B, C, D), L>,
    p: &ArrayView<'_, i16, Ix4>,
    places: &mut Places,
) -> Outcome {
    let p = *p;
    same(v, &p)?;
    same(v.t(), &p.reversed_axes())?;
    same(v.permute(axes![2, 0, 3, 1]), &p.permuted_axes([2, 0, 3, 1]))?;
    same(v.flip(Axis::<2>), &flipped(p, 2))?;
    let [i, j] = [places.below(B::SIZE), places.below(D::SIZE)];
    same(v.index_axis(Axis::<1>, i), &p.index_axis(ndarray::Axis(1), i))?;
    same(v.index_axis(Axis::<3>, j), &p.index_axis(ndarray::Axis(3), j))?;
    all_same!(v.lanes(Axis::<2>), p.lanes(ndarray::Axis(2)));
    all_same!(v.axis_iter(Axis::<1>), p.axis_iter(ndarray::Axis(1)));
    all_same!(v.windows(shape![2, 1, 2, 1]), p.windows((2, 1, 2, 1)));
    slices! { v p;
        same() [.., -2.., 0, ..;-1];
        same() [1, .., NewAxis, 0..2;-2, -1];
    }
    Ok(())
}

fn each1<A: Dim, L: Layout>(v: View<'_, i16, (A,), L>, p: &ArrayView<'_, i16, Ix1>, places: &mut Places) -> Outcome {
    any1(v, p, places)?;
    any1(v.flip(Axis::<0>), &flipped(*p, 0), places)?;
    any2(v.broadcast(shape![type U3, type A]), &p.broadcast((3, A::SIZE)).unwrap(), places)?;
    slices! { v p;
        any1(places) [..2];
        any1(places) [-2..;-1];
    }
    Ok(())
}

fn each2<A: Dim, B: Dim, L: Layout>(
    v: View<'_, i16, (A, B), L>,
    p: &ArrayView<'_, i16, Ix2>,
    places: &mut Places,
) -> Outcome {
    any2(v, p, places)?;
    any2(v.t(), &p.t(), places)?;
    any2(v.flip(Axis::<1>), &flipped(*p, 1), places)?;
    any3(v.broadcast(shape![2, type A, type B]), &p.broadcast((2, A::SIZE, B::SIZE)).unwrap(), places)?;
    let (i, j) = (places.below(A::SIZE), places.below(B::SIZE));
    any1(v.row(i), &p.row(i), places)?;
    any1(v.column(j), &p.column(j), places)?;
    let (i, j) = (places.below(A::SIZE - 1), places.below(B::SIZE - 1));
    let (window, peer) = (v.window(shape![2, 2], [i, j]), p.slice(ndarray::s![i..i + 2, j..j + 2]));
    any2(window, &peer, places)?;
    any1(window.diagonal(), &peer.diag(), places)?;
    slices! { v p;
        any2(places) [..2, ..;-1];
        any2(places) [-2..;-1, 0..2];
        any1(places) [-1, ..];
        any1(places) [..;-1, 1];
    }
    Ok(())
}

fn each3<A: Dim, B: Dim, C: Dim, L: Layout>(
    v: View<'_, i16, (A, B, C), L>,
    p: &ArrayView<'_, i16, Ix3>,
    places: &mut Places,
) -> Outcome {
    any3(v, p, places)?;
    any3(v.permute(axes![2, 0, 1]), &p.permuted_axes([2, 0, 1]), places)?;
    any3(v.flip(Axis::<0>), &flipped(*p, 0), places)?;
    let [i, j] = [places.below(A::SIZE), places.below(B::SIZE)];
    any2(v.index_axis(Axis::<0>, i), &p.index_axis(ndarray::Axis(0), i), places)?;
    any2(v.index_axis(Axis::<1>, j), &p.index_axis(ndarray::Axis(1), j), places)?;
    slices! { v p;
        any3(places) [..2, ..;-1, -2..];
        any2(places) [.., -1, 0..2;-1];
    }
    Ok(())
}

fn each4<A: Dim, B: Dim, C: Dim, D: Dim, L: Layout>(
    v: View<'_, i16, (A, B, C, D), L>,
    p: &ArrayView<'_, i16, Ix4>,
    places: &mut Places,
) -> Outcome {
    any4(v, p, places)?;
    any4(v.permute(axes![3, 1, 0, 2]), &p.permuted_axes([3, 1, 0, 2]), places)?;
    let [i, j] = [places.below(A::SIZE), places.below(C::SIZE)];
    any3(v.index_axis(Axis::<0>, i), &p.index_axis(ndarray::Axis(0), i), places)?;
    any3(v.index_axis(Axis::<2>, j), &p.index_axis(ndarray::Axis(2), j), places)?;
    slices! { v p;
        any4(places) [.., ..2, ..;-1, -2..];
        any3(places) [..;-1, .., -1, ..];
    }
    Ok(())
}

/// Each row has random elements of a shape, and the operations on both arrays.
macro_rules! properties {
    ($($name:ident: $shape:ty, $rank:ty, |$a:ident, $p:ident, $places:ident| $body:block)*) => {
        proptest! {
            // Each case goes through hundreds of views.
            #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases.min(64)))]
            $(
                #[test]
                fn $name(
                    elements in prop::collection::vec(any::<i16>(), <$shape>::LEN),
                    places in prop::collection::vec(0usize..1000, 400),
                ) {
                    let $a = Array::<i16, $shape>::try_from(elements.as_slice()).unwrap();
                    let peer = ArrayD::from_shape_vec(IxDyn(<$shape>::AXES), elements).unwrap();
                    let $p = peer.view().into_dimensionality::<$rank>().unwrap();
                    let $places = &mut Places(places.into_iter());
                    $body
                }
            )*
        }
    };
}

properties! {
    vectors: Rank1<7>, Ix1, |a, p, places| {
        let v = a.view();
        each1(v, &p, places)?;
        slices! { v p;
            each1(places) [1..6;2];
            each1(places) [0..7;-3];
            each1(places) [-6..-1;-2];
        }
        let (first, rest) = a.split_at::<3, 4>();
        let (peer, others) = p.split_at(ndarray::Axis(0), 3);
        each1(first, &peer, places)?;
        each1(rest, &others, places)?;
    }
    vectors_of_a_named_length: (Features,), Ix1, |a, p, places| {
        let v = a.view();
        slices! { v p;
            any1(places) [..;2];
            any1(places) [1..];
            any1(places) [1..;-2];
            any1(places) [1..-1];
            any1(places) [..-2;-1];
            same() [5..];
            same() [-3..];
            same() [..;9];
        }
    }
    matrices: Rank2<4, 6>, Ix2, |a, p, places| {
        let v = a.view();
        each2(v, &p, places)?;
        slices! { v p;
            each2(places) [0..4;2, 1..5];
            each2(places) [-3.., 0..6;-3];
            each2(places) [-3..-1, -5..;-2];
        }
        any2(v.reshape(shape![8, 3]), &p.to_shape((8, 3)).unwrap().view(), places)?;
        all_same!(v.chunks(shape![2, 3]), p.exact_chunks((2, 3)));
        let turned = p.t();
        all_same!(v.t().chunks(shape![3, 4]), turned.exact_chunks((3, 4)));
        let (left, right) = v.split_axis(Axis::<1>, shape![2, 4]);
        let (peer, other) = p.split_at(ndarray::Axis(1), 2);
        any2(left, &peer, places)?;
        any2(right, &other, places)?;
    }
    squares: Rank2<4, 4>, Ix2, |a, p, places| {
        any1(a.diagonal(), &p.diag(), places)?;
        any1(a.flip(Axis::<0>).diagonal(), &flipped(p, 0).diag(), places)?;
    }
    matrices_of_named_dims: (Batch, Features), Ix2, |a, p, places| {
        let v = a.view();
        any2(v, &p, places)?;
        slices! { v p;
            any2(places) [1.., ..;2];
            any2(places) [..;-3, 1..-1];
        }
    }
    rank_3: Rank3<4, 3, 5>, Ix3, |a, p, places| {
        let v = a.view();
        each3(v, &p, places)?;
        slices! { v p;
            any3(places) [0..4;2, ..;-1, 1..5;-3];
            any2(places) [-4, 0..3;2, ..];
        }
    }
    rank_4: Rank4<2, 3, 4, 2>, Ix4, |a, p, places| {
        each4(a.view(), &p, places)?;
    }
    what_is_written_through_both: Rank3<4, 3, 5>, Ix3, |a, p, places| {
        let (mut a, mut peer) = (a, p.to_owned());
        macro_rules! written {
            ($([$($items:tt)*];)*) => {$({
                let by = places.below(1000) as i16;
                a.slice_mut(haversack::s![$($items)*]).map_inplace(|x| x.wrapping_mul(3).wrapping_add(by));
                peer.slice_mut(ndarray::s![$($items)*]).map_inplace(|x| *x = x.wrapping_mul(3).wrapping_add(by));
                same(a.view(), &peer.view())?;
            })*};
        }
        written! {
            [0..4;2, ..;-1, 1..5;-3];
            [-1, .., ..];
            [.., 1, -2];
            [0..4;-3, -2.., 0];
            [3..3, .., ..];
        }
        let i = places.below(4);
        a.index_axis_mut(Axis::<0>, i).t().row(2).fill(7);
        peer.index_axis_mut(ndarray::Axis(0), i).column_mut(2).fill(7);
        same(a.view(), &peer.view())?;
        let (i, j) = (places.below(3), places.below(4));
        let from = a.index_axis(Axis::<1>, i).window(shape![2, 2], [0, j]).iter().copied().collect::<Vec<_>>();
        let from = Array::<i16, Rank2<2, 2>>::try_from(from.as_slice()).unwrap();
        a.view_mut().index_axis(Axis::<0>, j).window(shape![2, 2], [0, i]).assign(from.t());
        let of_peer = ndarray::Array2::from_shape_vec((2, 2), from.as_slice().to_vec()).unwrap();
        peer.slice_mut(ndarray::s![j, 0..2, i..i + 2]).assign(&of_peer.t());
        same(a.view(), &peer.view())?;
    }
}
