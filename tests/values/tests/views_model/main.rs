//! Promise: a view shows, and changes, exactly the elements that counting gives.
//!
//! Rules P1 to P3 and F1 to F3 of `core/src/shape/sub_view.rs`, and W2 of `core/src/layout/walk.rs`, for every operation on views, three deep:
//! a base, an operation that keeps the rank, and any operation. `model` counts, and knows no strides.
//!
//! Any operations are in three parts: what gives axes another order or number (0), what cuts (1), and what goes along an axis (2). Of three
//! operations, each pair is tested: a base and an operation that keeps the rank meet one part, and over the bases of a rank, which
//! take turns (`each1::<0, 1, 2, ..>`, `each1::<1, 2, 0, ..>`, ..), each operation that keeps the rank meets all parts.

mod agreement;
mod model;
#[macro_use]
mod operations;

use agreement::{changes, shows, shows_from_both_ends, with};
use haversack::{Array, Axis, Const, Rank0, Rank1, Rank2, Rank3, Rank4, Rank5, Rank6, axes, dims, number, s, shape};
use model::Pick::{At, Range};
use model::{ALL, BACK, END, Model};
use operations::{WHOLE, any0, any1, any2, any3, each1, each2, each3, each4, two1, two2, two3, two4, two5, two6};
use typenum::{U1, U3, U5};

dims! {
    Batch = 4;
    Features = 5;
}

#[test]
fn scalars() {
    with::<Rank0>(|a, m, log| {
        shows_from_both_ends(a.view(), m);
        any0(a.view_mut(), m, log);
        any1::<WHOLE, _, _>(a.view_mut().insert_axis(Axis::<0>), &m.insert_axis(0), log);
    });
}

#[test]
fn vectors() {
    with::<Rank1<5>>(|a, m, log| {
        each1::<0, 1, 2, _, _>(a.view_mut(), m, log);
        each1::<1, 2, 0, _, _>(a.slice_mut(s![1..4]), &m.slice(&[Range(1, 4, 1)]), log);
        each1::<2, 0, 1, _, _>(a.slice_mut(s![0..5;2]), &m.slice(&[Range(0, 5, 2)]), log);
        each1::<0, 1, 2, _, _>(a.slice_mut(s![0..5;-3]), &m.slice(&[Range(0, 5, -3)]), log);
        let [first, rest] = m.split(0, 2);
        let (a, b) = a.split_at_mut::<2, 3>();
        each1::<1, 2, 0, _, _>(b, &rest, log);
        each1::<2, 0, 1, _, _>(a, &first, log);
    });
    with::<(U5,)>(|a, m, log| {
        each1::<0, 1, 2, _, _>(a.view_mut(), m, log);
        each1::<1, 2, 0, _, _>(a.slice_mut(s![2..]), &m.slice(&[Range(2, END, 1)]), log);
        each1::<2, 0, 1, _, _>(a.slice_mut(s![..;2]), &m.slice(&[Range(0, END, 2)]), log);
        each1::<0, 1, 2, _, _>(a.slice_mut(s![1..;-2]), &m.slice(&[Range(1, END, -2)]), log);
        each1::<1, 2, 0, _, _>(a.slice_mut(s![1..-1]), &m.slice(&[Range(1, -1, 1)]), log);
        changes(a.slice_mut(s![5..]), &m.slice(&[Range(5, END, 1)]), log);
        changes(a.slice_mut(s![..;7]), &m.slice(&[Range(0, END, 7)]), log);
    });
    with::<(Batch,)>(|a, m, log| {
        each1::<2, 0, 1, _, _>(a.view_mut(), m, log);
        each1::<0, 1, 2, _, _>(a.slice_mut(s![..;-2]), &m.slice(&[Range(0, END, -2)]), log);
        each1::<1, 2, 0, _, _>(a.slice_mut(s![1..;2]), &m.slice(&[Range(1, END, 2)]), log);
    });
    with::<Rank1<1>>(|a, m, log| {
        shows_from_both_ends(a.view(), m);
        any1::<WHOLE, _, _>(a.view_mut(), m, log);
        any0(a.view_mut().remove_axis(Axis::<0>), &m.remove_axis(0), log);
        shows(a.stretch(Axis::<0>, shape![4]), &m.stretch(0, 4));
    });
    with::<Rank1<0>>(|a, m, log| {
        shows_from_both_ends(a.view(), m);
        any1::<WHOLE, _, _>(a.view_mut(), m, log);
        any2::<WHOLE, _, _, _>(a.view_mut().insert_axis(Axis::<0>), &m.insert_axis(0), log);
    });
    with::<Rank1<9>>(|a, m, log| {
        changes(a.view_mut().slice(s![0..9;4]).flip(Axis::<0>), &m.slice(&[Range(0, 9, 4)]).flip(0), log);
        changes(a.slice_mut(s![1..8;3]).slice(s![0..3;-2]), &m.slice(&[Range(1, 8, 3)]).slice(&[Range(0, 3, -2)]), log);
        all_change!(a.chunks_mut(shape![3]), m.chunks(&[3]), log);
        all_show!(a.windows(shape![4]), m.windows(&[4]));
    });
}

#[test]
fn matrices() {
    with::<Rank2<3, 4>>(|a, m, log| {
        each2::<0, 1, 2, _, _, _>(a.view_mut(), m, log);
        each2::<1, 2, 0, _, _, _>(a.slice_mut(s![0..3;2, 1..4]), &m.slice(&[Range(0, 3, 2), Range(1, 4, 1)]), log);
        each2::<2, 0, 1, _, _, _>(a.slice_mut(s![.., 0..4;-3]), &m.slice(&[ALL, Range(0, 4, -3)]), log);
        each2::<0, 1, 2, _, _, _>(a.window_mut(shape![2, 2], [1, 1]), &m.window(&[2, 2], &[1, 1]), log);
        each2::<1, 2, 0, _, _, _>(a.reshape_mut(shape![6, 2]), &m.reshape(&[6, 2]), log);
    });
    with::<Rank2<4, 4>>(|a, m, log| {
        changes(a.diagonal_mut(), &m.diagonal(), log);
        each1::<2, 0, 1, _, _>(a.t_mut().diagonal(), &m.t().diagonal(), log);
        each1::<0, 1, 2, _, _>(a.view_mut().flip(Axis::<1>).diagonal(), &m.flip(1).diagonal(), log);
        all_change!(a.chunks_mut(shape![2, 2]), m.chunks(&[2, 2]), log);
        all_change!(a.t_mut().flip(Axis::<0>).chunks(shape![1, 2]), m.t().flip(0).chunks(&[1, 2]), log);
        all_change!(a.each_row_mut().into_iter(), m.axis_iter(0), log);
    });
}

#[test]
fn matrices_of_named_and_typenum_dims() {
    with::<(Batch, Features)>(|a, m, log| {
        two2::<0, _, _, _>(a.view_mut(), m, log);
        two2::<WHOLE, _, _, _>(a.slice_mut(s![1.., ..;2]), &m.slice(&[Range(1, END, 1), Range(0, END, 2)]), log);
        two2::<2, _, _, _>(a.slice_mut(s![..;-3, 1..-1]), &m.slice(&[Range(0, END, -3), Range(1, -1, 1)]), log);
        let [first, rest] = m.split(1, 2);
        let (a, b) = a.split_axis_mut(Axis::<1>, shape![type number![2], _]);
        two2::<1, _, _, _>(a, &first, log);
        two2::<2, _, _, _>(b, &rest, log);
    });
}

#[test]
fn matrices_without_elements_or_with_few() {
    macro_rules! few {
        ($($shape:ty)*) => {$(with::<$shape>(|a, m, log| {
            shows_from_both_ends(a.view(), m);
            any2::<WHOLE, _, _, _>(a.view_mut(), m, log);
            any2::<1, _, _, _>(a.t_mut(), &m.t(), log);
            any2::<2, _, _, _>(a.view_mut().flip(Axis::<0>), &m.flip(0), log);
            any3::<0, _, _, _, _>(a.view_mut().insert_axis(Axis::<1>), &m.insert_axis(1), log);
        });)*};
    }
    few! { Rank2<0, 3> Rank2<3, 0> Rank2<0, 0> Rank2<1, 1> Rank2<1, 4> (U3, Const<1>) }
    with::<Rank2<1, 3>>(|a, m, log| {
        changes(a.view_mut().remove_axis(Axis::<0>), &m.remove_axis(0), log);
        shows(a.stretch(Axis::<0>, shape![5]), &m.stretch(0, 5));
        shows(a.t().stretch(Axis::<1>, shape![type U5]), &m.t().stretch(1, 5));
    });
    with::<Rank2<3, 4>>(|a, m, log| {
        any2::<WHOLE, _, _, _>(a.slice_mut(s![3..3, ..]), &m.slice(&[Range(3, 3, 1), ALL]), log);
        any2::<WHOLE, _, _, _>(a.slice_mut(s![.., 4..4;-2]), &m.slice(&[ALL, Range(4, 4, -2)]), log);
        any2::<WHOLE, _, _, _>(a.slice_mut(s![2..3, 0..4;3]), &m.slice(&[Range(2, 3, 1), Range(0, 4, 3)]), log);
    });
}

#[test]
fn rank_3() {
    with::<Rank3<2, 3, 4>>(|a, m, log| each3::<0, 1, 2, _, _, _, _>(a.view_mut(), m, log));
    with::<Rank3<3, 4, 3>>(|a, m, log| {
        let picks = [Range(0, 3, 2), Range(1, 4, -1), Range(0, 3, -2)];
        each3::<1, 2, 0, _, _, _, _>(a.slice_mut(s![0..3;2, 1..4;-1, 0..3;-2]), &m.slice(&picks), log);
        each3::<2, 0, 1, _, _, _, _>(a.view_mut().permute(axes![2, 0, 1]), &m.permute(&[2, 0, 1]), log);
        all_change!(a.chunks_mut(shape![3, 2, 1]), m.chunks(&[3, 2, 1]), log);
    });
    with::<(U3, Batch, Const<2>)>(|a, m, log| {
        two3::<0, _, _, _, _>(a.view_mut(), m, log);
        two3::<WHOLE, _, _, _, _>(
            a.slice_mut(s![1.., ..;-2, ..]),
            &m.slice(&[Range(1, END, 1), Range(0, END, -2), ALL]),
            log,
        );
    });
    with::<Rank3<2, 0, 3>>(|a, m, log| any3::<WHOLE, _, _, _, _>(a.view_mut(), m, log));
    with::<Rank3<1, 3, 1>>(|a, m, log| {
        any3::<WHOLE, _, _, _, _>(a.view_mut(), m, log);
        any2::<WHOLE, _, _, _>(a.view_mut().remove_axis(Axis::<2>), &m.remove_axis(2), log);
        shows(a.stretch(Axis::<0>, shape![3]).stretch(Axis::<2>, shape![2]), &m.stretch(0, 3).stretch(2, 2));
    });
}

#[test]
fn rank_4() {
    with::<Rank4<2, 3, 2, 2>>(|a, m, log| each4(a.view_mut(), m, log));
    with::<(Const<2>, U3, Batch, Const<2>)>(|a, m, log| two4(a.view_mut(), m, log));
    with::<Rank4<2, 5, 4, 2>>(|a, m, log| {
        let picks = [ALL, Range(0, 5, 3), Range(0, 4, -2), BACK];
        two4(a.slice_mut(s![.., 0..5;3, 0..4;-2, ..;-1]), &m.slice(&picks), log);
    });
}

#[test]
fn ranks_5_and_6() {
    with::<Rank5<2, 3, 2, 2, 2>>(|a, m, log| {
        two5(a.view_mut(), m, log);
        two5(a.view_mut().permute(axes![4, 2, 0, 1, 3]), &m.permute(&[4, 2, 0, 1, 3]), log);
    });
    with::<Rank6<2, 2, 2, 2, 3, 2>>(|a, m, log| {
        two6(a.view_mut(), m, log);
        two6(a.t_mut(), &m.t(), log);
    });
    with::<Rank6<1, 2, 0, 2, 1, 2>>(|a, m, log| {
        changes(a.t_mut(), &m.t(), log);
        changes(a.view_mut().flip(Axis::<2>), &m.flip(2), log);
        all_change!(a.lanes_mut(Axis::<5>), m.lanes(5), log);
    });
}

/// If the type says that elements are contiguous, the slice has the elements in the order of iteration.
#[test]
fn slices_are_the_elements_in_order() {
    let mut a = Array::<u32, Rank3<3, 4, 5>>::arange();
    let m = Model::whole(&[3, 4, 5]);
    let places = |elements: &[u32]| elements.iter().map(|&place| place as usize).collect::<Vec<_>>();
    assert_eq!(places(a.view().as_slice()), m.places);
    assert_eq!(places(a.t().t().as_slice()), m.places);
    assert_eq!(places(a.index_axis(Axis::<0>, 2).as_slice()), m.index_axis(0, 2).places);
    assert_eq!(places(a.index_axis(Axis::<0>, 2).row(3).as_slice()), m.index_axis(0, 2).index_axis(0, 3).places);
    assert_eq!(places(a.slice(s![1..3, .., ..]).as_slice()), m.slice(&[Range(1, 3, 1), ALL, ALL]).places);
    assert_eq!(places(a.slice(s![3..3, .., ..]).as_slice()), [0; 0]);
    assert_eq!(places(a.slice(s![1, 2, 2..4]).as_slice()), m.slice(&[At(1), At(2), Range(2, 4, 1)]).places);
    assert_eq!(places(a.slice(s![1, 2, 4]).as_slice()), m.slice(&[At(1), At(2), At(4)]).places);
    assert_eq!(places(a.reshape(shape![10, 6]).row(7).as_slice()), m.reshape(&[10, 6]).index_axis(0, 7).places);
    let (first, rest) = a.split_at::<1, 2>();
    assert_eq!([places(first.as_slice()), places(rest.as_slice())], m.split(0, 1).map(|half| half.places));
    assert_eq!(places(a.view_mut().index_axis(Axis::<0>, 1).as_mut_slice()), m.index_axis(0, 1).places);
    assert_eq!(places(a.view_mut().index_axis(Axis::<0>, 1).into_slice()), m.index_axis(0, 1).places);
}

/// Shapes that types compute, or that are stated.
#[test]
fn flat_and_sliding() {
    with::<Rank3<2, 3, 4>>(|a, m, log| {
        each1::<1, 2, 0, _, _>(a.flatten_mut::<Const<24>>(), &m.reshape(&[24]), log);
        each1::<2, 0, 1, _, _>(
            a.index_axis_mut(Axis::<0>, 1).flatten::<Const<12>>(),
            &m.index_axis(0, 1).reshape(&[12]),
            log,
        );
        let windows = a.t().sliding_windows(shape![4, 2, 1], shape![1, 2, 2]);
        shows(windows, &m.t().sliding_windows(&[4, 2, 1]));
        shows(windows.index_axis(Axis::<3>, 2), &m.t().sliding_windows(&[4, 2, 1]).index_axis(3, 2));
    });
    with::<(Batch, Features)>(|a, m, log| {
        two1::<WHOLE, _, _>(a.flatten_mut(), &m.reshape(&[20]), log);
        shows(a.sliding_windows(shape![type U3, type U1], shape![..]), &m.sliding_windows(&[3, 1]));
        let thinned = a.slice(s![..;-1, ..;2]);
        let model = m.slice(&[BACK, Range(0, END, 2)]);
        shows(thinned.sliding_windows(shape![Batch, type U3], shape![..]), &model.sliding_windows(&[4, 3]));
    });
    with::<Rank0>(|a, m, log| any1::<WHOLE, _, _>(a.flatten_mut::<Const<1>>(), &m.insert_axis(0), log));
    with::<Rank1<7>>(|a, m, log| {
        shows_from_both_ends(a.sliding_windows(shape![3], shape![5]), &m.sliding_windows(&[3]));
        changes(a.flatten_mut::<Const<7>>(), m, log);
    });
}
