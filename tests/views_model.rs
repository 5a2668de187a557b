//! Promise: a view shows, and changes, exactly the elements that counting gives.
//!
//! Rules P1 to P3 and F1 to F3 of `core/src/shape/sub_view.rs`, and W2 of `core/src/layout/walk.rs`, for every operation on views, three deep:
//! a base, an operation that keeps the rank, and any operation. `model` counts, and knows no strides.

mod model;

use haversack::layout::Layout;
use haversack::{
    Array, Axis, Const, Dim, Rank0, Rank1, Rank2, Rank3, Rank4, Rank5, Rank6, ViewMut, axes, dims, number, s, shape,
};
use model::Pick::{At, New, Range};
use model::agreement::{Log, changes, shows, shows_from_both_ends, with};
use model::{ALL, BACK, END, Model};
use typenum::{U1, U3, U5};

dims! {
    Batch = 4;
    Features = 5;
}

/// Changes parts that are all written at once.
macro_rules! all_change {
    ($views:expr, $models:expr, $log:ident) => {{
        let (views, models): (_, Vec<Model>) = ($views, $models);
        assert_eq!(views.len(), models.len());
        let views: Vec<_> = views.collect();
        views.into_iter().zip(&models).for_each(|(view, model)| changes(view, model, $log));
    }};
}

macro_rules! all_show {
    ($views:expr, $models:expr) => {{
        let (views, models): (_, Vec<Model>) = ($views, $models);
        assert_eq!(views.len(), models.len());
        views.clone().zip(&models).for_each(|(view, model)| shows(view, model));
        views.rev().zip(models.iter().rev()).for_each(|(view, model)| shows(view, model));
    }};
}

/// Applies the same operation to a view and to its model, `(view) (model)`, and calls `$then` with both.
macro_rules! both {
    ($v:ident $m:ident $log:ident; $then:ident; $(($($view:tt)+) ($($model:tt)+);)*) => {
        $($then($v.view_mut().$($view)+, &$m.$($model)+, $log);)*
    };
}

/// Does the same, for reading only.
macro_rules! read {
    ($v:ident $m:ident; $(($($view:tt)+) ($($model:tt)+);)*) => { $(shows($v.view().$($view)+, &$m.$($model)+);)* };
}

// Operations. `any`: on any lengths. `two`: every length is at least 2.

fn any0<L: Layout>(mut v: ViewMut<'_, u32, (), L>, m: &Model, log: &mut Log) {
    both! { v m log; changes;
        (view_mut()) (clone());
        (t()) (t());
        (insert_axis(Axis::<0>)) (insert_axis(0));
        (slice(s![])) (slice(&[]));
    }
    read! { v m;
        (broadcast(shape![])) (broadcast(&[]));
        (broadcast(shape![3])) (broadcast(&[3]));
        (broadcast(shape![1, 2, 1, 2, 1, 2])) (broadcast(&[1, 2, 1, 2, 1, 2]));
        (insert_axis(Axis::<0>).stretch(Axis::<0>, shape![3])) (insert_axis(0).stretch(0, 3));
    }
    assert_eq!(v.get([]), v.iter().next());
}

fn any1<A: Dim, L: Layout>(mut v: ViewMut<'_, u32, (A,), L>, m: &Model, log: &mut Log) {
    both! { v m log; changes;
        (t()) (t());
        (permute(axes![0])) (permute(&[0]));
        (swap_axes(Axis::<0>, Axis::<0>)) (swap_axes(0, 0));
        (flip(Axis::<0>)) (flip(0));
        (insert_axis(Axis::<0>)) (insert_axis(0));
        (insert_axis(Axis::<1>)) (insert_axis(1));
        (slice(s![..])) (slice(&[ALL]));
        (slice(s![..;-1])) (slice(&[BACK]));
        (slice(s![0..0])) (slice(&[Range(0, 0, 1)]));
        (slice(s![new_axis, .., new_axis])) (slice(&[New, ALL, New]));
    }
    read! { v m;
        (broadcast(shape![type A])) (broadcast(&[A::SIZE]));
        (broadcast(shape![2, type A])) (broadcast(&[2, A::SIZE]));
        (broadcast(shape![2, 0, 1, 3, 2, type A])) (broadcast(&[2, 0, 1, 3, 2, A::SIZE]));
        (insert_axis(Axis::<1>).stretch(Axis::<1>, shape![type U3])) (insert_axis(1).stretch(1, 3));
    }
    all_change!(v.view_mut().axis_iter(Axis::<0>), m.axis_iter(0), log);
    all_change!(v.view_mut().outer_iter(), m.axis_iter(0), log);
    all_change!(v.view_mut().lanes(Axis::<0>), m.lanes(0), log);
    all_change!(v.view_mut().chunks(shape![1]), m.chunks(&[1]), log);
    all_show!(v.view().axis_iter(Axis::<0>), m.axis_iter(0));
}

fn two1<A: Dim, L: Layout>(mut v: ViewMut<'_, u32, (A,), L>, m: &Model, log: &mut Log) {
    any1(v.view_mut(), m, log);
    both! { v m log; changes;
        (slice(s![..2])) (slice(&[Range(0, 2, 1)]));
        (slice(s![-2..;-1])) (slice(&[Range(-2, END, -1)]));
        (slice(s![0..2;2])) (slice(&[Range(0, 2, 2)]));
        (slice(s![-2..-1])) (slice(&[Range(-2, -1, 1)]));
        (slice(s![0..=1;-2])) (slice(&[Range(0, 2, -2)]));
        (slice(s![-1])) (slice(&[At(-1)]));
        (slice(s![1])) (slice(&[At(1)]));
        (index_axis(Axis::<0>, 1)) (index_axis(0, 1));
        (window(shape![2], [0])) (window(&[2], &[0]));
    }
    all_show!(v.view().windows(shape![2]), m.windows(&[2]));
    all_show!(v.view().windows(shape![type A]), m.windows(&[A::SIZE]));
    all_change!(v.view_mut().chunks(shape![type A]), m.chunks(&[A::SIZE]), log);
}

fn each1<A: Dim, L: Layout>(mut v: ViewMut<'_, u32, (A,), L>, m: &Model, log: &mut Log) {
    shows_from_both_ends(v.view(), m);
    both! { v m log; two1;
        (view_mut()) (clone());
        (t()) (t());
        (flip(Axis::<0>)) (flip(0));
        (slice(s![..;-1])) (slice(&[BACK]));
        (slice(s![-2..])) (slice(&[Range(-2, END, 1)]));
        (slice(s![0..2;-1])) (slice(&[Range(0, 2, -1)]));
    }
    any0(v.view_mut().index_axis(Axis::<0>, 0), &m.index_axis(0, 0), log);
    any2(v.view_mut().insert_axis(Axis::<0>), &m.insert_axis(0), log);
    any2(v.view_mut().insert_axis(Axis::<1>), &m.insert_axis(1), log);
}

fn any2<A: Dim, B: Dim, L: Layout>(mut v: ViewMut<'_, u32, (A, B), L>, m: &Model, log: &mut Log) {
    both! { v m log; changes;
        (t()) (t());
        (permute(axes![0, 1])) (permute(&[0, 1]));
        (permute(axes![1, 0])) (permute(&[1, 0]));
        (swap_axes(Axis::<0>, Axis::<1>)) (swap_axes(0, 1));
        (swap_axes(Axis::<1>, Axis::<1>)) (swap_axes(1, 1));
        (flip(Axis::<0>)) (flip(0));
        (flip(Axis::<1>)) (flip(1));
        (insert_axis(Axis::<0>)) (insert_axis(0));
        (insert_axis(Axis::<1>)) (insert_axis(1));
        (insert_axis(Axis::<2>)) (insert_axis(2));
        (insert_axis(Axis::<1>).remove_axis(Axis::<1>)) (clone());
        (slice(s![..;-1, ..])) (slice(&[BACK, ALL]));
        (slice(s![new_axis, .., new_axis, 0..0])) (slice(&[New, ALL, New, Range(0, 0, 1)]));
    }
    read! { v m;
        (broadcast(shape![type A, type B])) (broadcast(&[A::SIZE, B::SIZE]));
        (broadcast(shape![type U3, type A, type B])) (broadcast(&[3, A::SIZE, B::SIZE]));
        (insert_axis(Axis::<1>).stretch(Axis::<1>, shape![2])) (insert_axis(1).stretch(1, 2));
        (insert_axis(Axis::<0>).stretch(Axis::<0>, shape![0])) (insert_axis(0).stretch(0, 0));
    }
    all_change!(v.view_mut().rows(), m.axis_iter(0), log);
    all_change!(v.view_mut().columns(), m.axis_iter(1), log);
    all_change!(v.view_mut().axis_iter(Axis::<1>), m.axis_iter(1), log);
    all_change!(v.view_mut().lanes(Axis::<0>), m.lanes(0), log);
    all_change!(v.view_mut().lanes(Axis::<1>), m.lanes(1), log);
    all_change!(v.view_mut().chunks(shape![1, 1]), m.chunks(&[1, 1]), log);
    all_show!(v.view().rows(), m.axis_iter(0));
    all_show!(v.view().columns(), m.axis_iter(1));
    all_show!(v.view().lanes(Axis::<0>), m.lanes(0));
}

fn two2<A: Dim, B: Dim, L: Layout>(mut v: ViewMut<'_, u32, (A, B), L>, m: &Model, log: &mut Log) {
    any2(v.view_mut(), m, log);
    both! { v m log; changes;
        (slice(s![..2, -2..])) (slice(&[Range(0, 2, 1), Range(-2, END, 1)]));
        (slice(s![0..2;-2, ..;-1])) (slice(&[Range(0, 2, -2), BACK]));
        (slice(s![1, ..])) (slice(&[At(1), ALL]));
        (slice(s![.., -2])) (slice(&[ALL, At(-2)]));
        (slice(s![-1, new_axis, 0])) (slice(&[At(-1), New, At(0)]));
        (row(1)) (index_axis(0, 1));
        (column(1)) (index_axis(1, 1));
        (index_axis(Axis::<1>, 0)) (index_axis(1, 0));
        (window(shape![2, 1], [0, 1])) (window(&[2, 1], &[0, 1]));
        (window(shape![type A, 2], [0, 0])) (window(&[A::SIZE, 2], &[0, 0]));
        (window(shape![2, 2], [0, 0]).diagonal()) (window(&[2, 2], &[0, 0]).diagonal());
    }
    all_show!(v.view().windows(shape![2, 1]), m.windows(&[2, 1]));
    all_show!(v.view().windows(shape![1, 2]), m.windows(&[1, 2]));
    all_change!(v.view_mut().chunks(shape![type A, 1]), m.chunks(&[A::SIZE, 1]), log);
    all_change!(
        v.view_mut().slice(s![..2, ..2]).each_row().into_iter(),
        m.slice(&[Range(0, 2, 1); 2]).axis_iter(0),
        log
    );
    let [first, rest] = m.slice(&[Range(0, 2, 1), ALL]).split(0, 1);
    let (mut a, mut b) = v.view_mut().slice(s![..2, ..]).split_at::<1, 1>();
    changes(b.view_mut(), &rest, log);
    changes(a.view_mut(), &first, log);
    changes(b, &rest, log);
    let [first, rest] = m.slice(&[ALL, Range(-2, END, 1)]).split(1, 2);
    let (a, b) = v.view_mut().slice(s![.., -2..]).split_axis(Axis::<1>, shape![2, 0]);
    changes(a, &first, log);
    changes(b, &rest, log);
}

fn each2<A: Dim, B: Dim, L: Layout>(mut v: ViewMut<'_, u32, (A, B), L>, m: &Model, log: &mut Log) {
    shows_from_both_ends(v.view(), m);
    both! { v m log; two2;
        (view_mut()) (clone());
        (t()) (t());
        (flip(Axis::<0>)) (flip(0));
        (flip(Axis::<1>)) (flip(1));
        (slice(s![..2, ..;-1])) (slice(&[Range(0, 2, 1), BACK]));
        (slice(s![-2..;-1, 0..2])) (slice(&[Range(-2, END, -1), Range(0, 2, 1)]));
        (window(shape![2, 2], [0, 0])) (window(&[2, 2], &[0, 0]));
    }
    both! { v m log; two1;
        (row(0)) (index_axis(0, 0));
        (column(1)) (index_axis(1, 1));
        (slice(s![-1, ..;-1])) (slice(&[At(-1), BACK]));
    }
    any3(v.view_mut().insert_axis(Axis::<1>), &m.insert_axis(1), log);
    both! { v m log; two1; (window(shape![2, 2], [0, 0]).diagonal()) (window(&[2, 2], &[0, 0]).diagonal()); }
}

fn any3<A: Dim, B: Dim, C: Dim, L: Layout>(mut v: ViewMut<'_, u32, (A, B, C), L>, m: &Model, log: &mut Log) {
    both! { v m log; changes;
        (t()) (t());
        (permute(axes![0, 2, 1])) (permute(&[0, 2, 1]));
        (permute(axes![1, 2, 0])) (permute(&[1, 2, 0]));
        (permute(axes![2, 0, 1])) (permute(&[2, 0, 1]));
        (swap_axes(Axis::<0>, Axis::<1>)) (swap_axes(0, 1));
        (swap_axes(Axis::<2>, Axis::<0>)) (swap_axes(2, 0));
        (flip(Axis::<0>)) (flip(0));
        (flip(Axis::<1>)) (flip(1));
        (flip(Axis::<2>)) (flip(2));
        (insert_axis(Axis::<0>)) (insert_axis(0));
        (insert_axis(Axis::<2>)) (insert_axis(2));
        (insert_axis(Axis::<3>)) (insert_axis(3));
        (slice(s![new_axis, ..;-1, .., new_axis, ..])) (slice(&[New, BACK, ALL, New, ALL]));
    }
    read! { v m;
        (broadcast(shape![2, type A, type B, type C])) (broadcast(&[2, A::SIZE, B::SIZE, C::SIZE]));
        (insert_axis(Axis::<3>).stretch(Axis::<3>, shape![2])) (insert_axis(3).stretch(3, 2));
    }
    all_change!(v.view_mut().axis_iter(Axis::<1>), m.axis_iter(1), log);
    all_change!(v.view_mut().outer_iter(), m.axis_iter(0), log);
    all_change!(v.view_mut().lanes(Axis::<1>), m.lanes(1), log);
    all_show!(v.view().axis_iter(Axis::<2>), m.axis_iter(2));
    all_show!(v.view().lanes(Axis::<0>), m.lanes(0));
}

fn two3<A: Dim, B: Dim, C: Dim, L: Layout>(mut v: ViewMut<'_, u32, (A, B, C), L>, m: &Model, log: &mut Log) {
    any3(v.view_mut(), m, log);
    both! { v m log; changes;
        (slice(s![..2, -2.., 0..2;-2])) (slice(&[Range(0, 2, 1), Range(-2, END, 1), Range(0, 2, -2)]));
        (slice(s![1, .., -1])) (slice(&[At(1), ALL, At(-1)]));
        (slice(s![.., -1, new_axis, ..;-1])) (slice(&[ALL, At(-1), New, BACK]));
        (index_axis(Axis::<0>, 1)) (index_axis(0, 1));
        (index_axis(Axis::<1>, 0)) (index_axis(1, 0));
        (index_axis(Axis::<2>, 1)) (index_axis(2, 1));
        (index_axis(Axis::<1>, 1).row(1)) (index_axis(1, 1).index_axis(0, 1));
        (window(shape![1, 2, 1], [1, 0, 1])) (window(&[1, 2, 1], &[1, 0, 1]));
    }
    all_show!(v.view().windows(shape![2, 1, 2]), m.windows(&[2, 1, 2]));
    all_change!(v.view_mut().chunks(shape![1, type B, 1]), m.chunks(&[1, B::SIZE, 1]), log);
    let [first, rest] = m.slice(&[ALL, ALL, Range(0, 2, 1)]).split(2, 1);
    let (a, b) = v.view_mut().slice(s![.., .., ..2]).split_axis(Axis::<2>, shape![type U1, 1]);
    changes(a, &first, log);
    changes(b, &rest, log);
}

fn each3<A: Dim, B: Dim, C: Dim, L: Layout>(mut v: ViewMut<'_, u32, (A, B, C), L>, m: &Model, log: &mut Log) {
    shows_from_both_ends(v.view(), m);
    both! { v m log; two3;
        (view_mut()) (clone());
        (t()) (t());
        (permute(axes![1, 2, 0])) (permute(&[1, 2, 0]));
        (flip(Axis::<1>)) (flip(1));
        (slice(s![..2, ..;-1, -2..])) (slice(&[Range(0, 2, 1), BACK, Range(-2, END, 1)]));
        (window(shape![2, type B, 2], [0, 0, 0])) (window(&[2, B::SIZE, 2], &[0, 0, 0]));
    }
    both! { v m log; two2;
        (index_axis(Axis::<0>, 0)) (index_axis(0, 0));
        (index_axis(Axis::<1>, 1)) (index_axis(1, 1));
        (index_axis(Axis::<2>, 0)) (index_axis(2, 0));
    }
}

fn two4<A: Dim, B: Dim, C: Dim, D: Dim, L: Layout>(mut v: ViewMut<'_, u32, (A, B, C, D), L>, m: &Model, log: &mut Log) {
    both! { v m log; changes;
        (t()) (t());
        (permute(axes![2, 0, 3, 1])) (permute(&[2, 0, 3, 1]));
        (swap_axes(Axis::<1>, Axis::<3>)) (swap_axes(1, 3));
        (flip(Axis::<2>)) (flip(2));
        (insert_axis(Axis::<4>)) (insert_axis(4));
        (slice(s![1, .., -2..;-1, new_axis, 0..2;2])) (slice(&[At(1), ALL, Range(-2, END, -1), New, Range(0, 2, 2)]));
        (index_axis(Axis::<3>, 1)) (index_axis(3, 1));
        (window(shape![1, 2, 1, 2], [1, 0, 1, 0])) (window(&[1, 2, 1, 2], &[1, 0, 1, 0]));
    }
    read! { v m;
        (broadcast(shape![2, type A, type B, type C, type D])) (broadcast(&[2, A::SIZE, B::SIZE, C::SIZE, D::SIZE]));
    }
    all_change!(v.view_mut().axis_iter(Axis::<2>), m.axis_iter(2), log);
    all_change!(v.view_mut().lanes(Axis::<1>), m.lanes(1), log);
    all_show!(v.view().windows(shape![1, 2, 2, 1]), m.windows(&[1, 2, 2, 1]));
    all_change!(v.view_mut().chunks(shape![type A, 1, type C, 1]), m.chunks(&[A::SIZE, 1, C::SIZE, 1]), log);
}

fn each4<A: Dim, B: Dim, C: Dim, D: Dim, L: Layout>(
    mut v: ViewMut<'_, u32, (A, B, C, D), L>,
    m: &Model,
    log: &mut Log,
) {
    shows_from_both_ends(v.view(), m);
    both! { v m log; two4;
        (view_mut()) (clone());
        (t()) (t());
        (permute(axes![3, 1, 0, 2])) (permute(&[3, 1, 0, 2]));
        (flip(Axis::<3>)) (flip(3));
        (slice(s![..2, .., ..;-1, -2..])) (slice(&[Range(0, 2, 1), ALL, BACK, Range(-2, END, 1)]));
    }
    both! { v m log; two3;
        (index_axis(Axis::<1>, 1)) (index_axis(1, 1));
        (slice(s![.., .., -1, ..;-1])) (slice(&[ALL, ALL, At(-1), BACK]));
    }
}

fn two5<A: Dim, B: Dim, C: Dim, D: Dim, E: Dim, L: Layout>(
    mut v: ViewMut<'_, u32, (A, B, C, D, E), L>,
    m: &Model,
    log: &mut Log,
) {
    shows_from_both_ends(v.view(), m);
    both! { v m log; changes;
        (t()) (t());
        (permute(axes![4, 2, 0, 1, 3])) (permute(&[4, 2, 0, 1, 3]));
        (swap_axes(Axis::<0>, Axis::<4>)) (swap_axes(0, 4));
        (flip(Axis::<4>)) (flip(4));
        (insert_axis(Axis::<5>)) (insert_axis(5));
        (slice(s![1, .., -2..;-1, 0..2;2, new_axis, ..])) (slice(&[At(1), ALL, Range(-2, END, -1), Range(0, 2, 2), New, ALL]));
        (index_axis(Axis::<4>, 1)) (index_axis(4, 1));
    }
    all_change!(v.view_mut().axis_iter(Axis::<3>), m.axis_iter(3), log);
    all_change!(v.view_mut().lanes(Axis::<2>), m.lanes(2), log);
    all_show!(v.view().windows(shape![1, 2, 1, 2, 1]), m.windows(&[1, 2, 1, 2, 1]));
    two4(v.index_axis(Axis::<2>, 1), &m.index_axis(2, 1), log);
}

fn two6<A: Dim, B: Dim, C: Dim, D: Dim, E: Dim, F: Dim, L: Layout>(
    mut v: ViewMut<'_, u32, (A, B, C, D, E, F), L>,
    m: &Model,
    log: &mut Log,
) {
    both! { v m log; changes;
        (t()) (t());
        (permute(axes![5, 3, 1, 0, 2, 4])) (permute(&[5, 3, 1, 0, 2, 4]));
        (swap_axes(Axis::<1>, Axis::<5>)) (swap_axes(1, 5));
        (flip(Axis::<0>)) (flip(0));
        (flip(Axis::<5>)) (flip(5));
        (slice(s![1, .., -2..;-1, 0..2;2, new_axis, .., -1])) (slice(&[
            At(1), ALL, Range(-2, END, -1), Range(0, 2, 2), New, ALL, At(-1),
        ]));
        (index_axis(Axis::<5>, 1)) (index_axis(5, 1));
    }
    all_change!(v.view_mut().axis_iter(Axis::<4>), m.axis_iter(4), log);
    all_change!(v.view_mut().lanes(Axis::<5>), m.lanes(5), log);
    all_show!(v.view().windows(shape![1, 2, 1, 2, 2, 1]), m.windows(&[1, 2, 1, 2, 2, 1]));
    both! { v m log; two5;
        (index_axis(Axis::<3>, 1)) (index_axis(3, 1));
        (permute(axes![5, 3, 1, 0, 2, 4]).index_axis(Axis::<0>, 0)) (permute(&[5, 3, 1, 0, 2, 4]).index_axis(0, 0));
    }
}

#[test]
fn scalars() {
    with::<Rank0>(|a, m, log| {
        shows_from_both_ends(a.view(), m);
        any0(a.view_mut(), m, log);
        any1(a.view_mut().insert_axis(Axis::<0>), &m.insert_axis(0), log);
    });
}

#[test]
fn vectors() {
    with::<Rank1<5>>(|a, m, log| {
        each1(a.view_mut(), m, log);
        each1(a.slice_mut(s![1..4]), &m.slice(&[Range(1, 4, 1)]), log);
        each1(a.slice_mut(s![0..5;2]), &m.slice(&[Range(0, 5, 2)]), log);
        each1(a.slice_mut(s![0..5;-3]), &m.slice(&[Range(0, 5, -3)]), log);
        let [first, rest] = m.split(0, 2);
        let (a, b) = a.split_at_mut::<2, 3>();
        each1(b, &rest, log);
        each1(a, &first, log);
    });
    with::<(U5,)>(|a, m, log| {
        each1(a.view_mut(), m, log);
        each1(a.slice_mut(s![2..]), &m.slice(&[Range(2, END, 1)]), log);
        each1(a.slice_mut(s![..;2]), &m.slice(&[Range(0, END, 2)]), log);
        each1(a.slice_mut(s![1..;-2]), &m.slice(&[Range(1, END, -2)]), log);
        each1(a.slice_mut(s![1..-1]), &m.slice(&[Range(1, -1, 1)]), log);
        changes(a.slice_mut(s![5..]), &m.slice(&[Range(5, END, 1)]), log);
        changes(a.slice_mut(s![..;7]), &m.slice(&[Range(0, END, 7)]), log);
    });
    with::<(Batch,)>(|a, m, log| {
        each1(a.view_mut(), m, log);
        each1(a.slice_mut(s![..;-2]), &m.slice(&[Range(0, END, -2)]), log);
        each1(a.slice_mut(s![1..;2]), &m.slice(&[Range(1, END, 2)]), log);
    });
    with::<Rank1<1>>(|a, m, log| {
        shows_from_both_ends(a.view(), m);
        any1(a.view_mut(), m, log);
        any0(a.view_mut().remove_axis(Axis::<0>), &m.remove_axis(0), log);
        shows(a.stretch(Axis::<0>, shape![4]), &m.stretch(0, 4));
    });
    with::<Rank1<0>>(|a, m, log| {
        shows_from_both_ends(a.view(), m);
        any1(a.view_mut(), m, log);
        any2(a.view_mut().insert_axis(Axis::<0>), &m.insert_axis(0), log);
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
        each2(a.view_mut(), m, log);
        each2(a.slice_mut(s![0..3;2, 1..4]), &m.slice(&[Range(0, 3, 2), Range(1, 4, 1)]), log);
        each2(a.slice_mut(s![.., 0..4;-3]), &m.slice(&[ALL, Range(0, 4, -3)]), log);
        each2(a.window_mut(shape![2, 2], [1, 1]), &m.window(&[2, 2], &[1, 1]), log);
        each2(a.reshape_mut(shape![6, 2]), &m.reshape(&[6, 2]), log);
    });
    with::<Rank2<4, 4>>(|a, m, log| {
        changes(a.diagonal_mut(), &m.diagonal(), log);
        each1(a.t_mut().diagonal(), &m.t().diagonal(), log);
        each1(a.view_mut().flip(Axis::<1>).diagonal(), &m.flip(1).diagonal(), log);
        all_change!(a.chunks_mut(shape![2, 2]), m.chunks(&[2, 2]), log);
        all_change!(a.t_mut().flip(Axis::<0>).chunks(shape![1, 2]), m.t().flip(0).chunks(&[1, 2]), log);
        all_change!(a.each_row_mut().into_iter(), m.axis_iter(0), log);
    });
}

#[test]
fn matrices_of_named_and_typenum_dims() {
    with::<(Batch, Features)>(|a, m, log| {
        two2(a.view_mut(), m, log);
        two2(a.slice_mut(s![1.., ..;2]), &m.slice(&[Range(1, END, 1), Range(0, END, 2)]), log);
        two2(a.slice_mut(s![..;-3, 1..-1]), &m.slice(&[Range(0, END, -3), Range(1, -1, 1)]), log);
        let [first, rest] = m.split(1, 2);
        let (a, b) = a.split_axis_mut(Axis::<1>, shape![type number![2], _]);
        two2(a, &first, log);
        two2(b, &rest, log);
    });
}

#[test]
fn matrices_without_elements_or_with_few() {
    macro_rules! few {
        ($($shape:ty)*) => {$(with::<$shape>(|a, m, log| {
            shows_from_both_ends(a.view(), m);
            any2(a.view_mut(), m, log);
            any2(a.t_mut(), &m.t(), log);
            any2(a.view_mut().flip(Axis::<0>), &m.flip(0), log);
            any3(a.view_mut().insert_axis(Axis::<1>), &m.insert_axis(1), log);
        });)*};
    }
    few! { Rank2<0, 3> Rank2<3, 0> Rank2<0, 0> Rank2<1, 1> Rank2<1, 4> (U3, Const<1>) }
    with::<Rank2<1, 3>>(|a, m, log| {
        changes(a.view_mut().remove_axis(Axis::<0>), &m.remove_axis(0), log);
        shows(a.stretch(Axis::<0>, shape![5]), &m.stretch(0, 5));
        shows(a.t().stretch(Axis::<1>, shape![type U5]), &m.t().stretch(1, 5));
    });
    with::<Rank2<3, 4>>(|a, m, log| {
        any2(a.slice_mut(s![3..3, ..]), &m.slice(&[Range(3, 3, 1), ALL]), log);
        any2(a.slice_mut(s![.., 4..4;-2]), &m.slice(&[ALL, Range(4, 4, -2)]), log);
        any2(a.slice_mut(s![2..3, 0..4;3]), &m.slice(&[Range(2, 3, 1), Range(0, 4, 3)]), log);
    });
}

#[test]
fn rank_3() {
    with::<Rank3<2, 3, 4>>(|a, m, log| each3(a.view_mut(), m, log));
    with::<Rank3<3, 4, 3>>(|a, m, log| {
        let picks = [Range(0, 3, 2), Range(1, 4, -1), Range(0, 3, -2)];
        each3(a.slice_mut(s![0..3;2, 1..4;-1, 0..3;-2]), &m.slice(&picks), log);
        two3(a.view_mut().permute(axes![2, 0, 1]), &m.permute(&[2, 0, 1]), log);
        all_change!(a.chunks_mut(shape![3, 2, 1]), m.chunks(&[3, 2, 1]), log);
    });
    with::<(U3, Batch, Const<2>)>(|a, m, log| {
        two3(a.view_mut(), m, log);
        two3(a.slice_mut(s![1.., ..;-2, ..]), &m.slice(&[Range(1, END, 1), Range(0, END, -2), ALL]), log);
    });
    with::<Rank3<2, 0, 3>>(|a, m, log| any3(a.view_mut(), m, log));
    with::<Rank3<1, 3, 1>>(|a, m, log| {
        any3(a.view_mut(), m, log);
        any2(a.view_mut().remove_axis(Axis::<2>), &m.remove_axis(2), log);
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
        each1(a.flatten_mut::<Const<24>>(), &m.reshape(&[24]), log);
        each1(a.index_axis_mut(Axis::<0>, 1).flatten::<Const<12>>(), &m.index_axis(0, 1).reshape(&[12]), log);
        let windows = a.t().sliding_windows(shape![4, 2, 1], shape![1, 2, 2]);
        shows(windows, &m.t().sliding_windows(&[4, 2, 1]));
        shows(windows.index_axis(Axis::<3>, 2), &m.t().sliding_windows(&[4, 2, 1]).index_axis(3, 2));
    });
    with::<(Batch, Features)>(|a, m, log| {
        two1(a.flatten_mut(), &m.reshape(&[20]), log);
        shows(a.sliding_windows(shape![type U3, type U1], shape![..]), &m.sliding_windows(&[3, 1]));
        let thinned = a.slice(s![..;-1, ..;2]);
        let model = m.slice(&[BACK, Range(0, END, 2)]);
        shows(thinned.sliding_windows(shape![Batch, type U3], shape![..]), &model.sliding_windows(&[4, 3]));
    });
    with::<Rank0>(|a, m, log| any1(a.flatten_mut::<Const<1>>(), &m.insert_axis(0), log));
    with::<Rank1<7>>(|a, m, log| {
        shows_from_both_ends(a.sliding_windows(shape![3], shape![5]), &m.sliding_windows(&[3]));
        changes(a.flatten_mut::<Const<7>>(), m, log);
    });
}
