//! Operations on a view and on its model, one after the other.
//!
//! They are in three parts: what gives axes another order or number (0), what cuts (1), and what goes along an axis (2).

use haversack::layout::Layout;
use haversack::{Axis, Dim, ViewMut, axes, s, shape};
use typenum::{U1, U3};

use crate::agreement::{Log, changes, shows, shows_from_both_ends};
use crate::model::Pick::{At, New, Range};
use crate::model::{ALL, BACK, END, Model};

/// Changes parts that are all written at once.
macro_rules! all_change {
    ($views:expr, $models:expr, $log:ident) => {{
        let (views, models): (_, Vec<Model>) = ($views, $models);
        assert_eq!(views.len(), models.len());
        let mut all = Vec::new();
        for view in views {
            all.push(view);
        }
        assert_eq!(all.len(), models.len());
        for (number, view) in all.into_iter().enumerate() {
            changes(view, &models[number], $log);
        }
    }};
}

macro_rules! all_show {
    ($views:expr, $models:expr) => {{
        let (views, models): (_, Vec<Model>) = ($views, $models);
        assert_eq!(views.len(), models.len());
        let mut number = 0;
        for view in views.clone() {
            shows(view, &models[number]);
            number += 1;
        }
        assert_eq!(number, models.len());
        for view in views.rev() {
            number -= 1;
            shows(view, &models[number]);
        }
        assert_eq!(number, 0);
    }};
}

/// Applies the same operation to a view and to its model, `(view) (model)`, and calls `$then` with both.
macro_rules! both {
    ($v:ident $m:ident $log:ident; $then:path; $(($($view:tt)+) ($($model:tt)+);)*) => {
        $($then($v.view_mut().$($view)+, &$m.$($model)+, $log);)*
    };
}

/// Does the same, for reading only.
macro_rules! read {
    ($v:ident $m:ident; $(($($view:tt)+) ($($model:tt)+);)*) => { $(shows($v.view().$($view)+, &$m.$($model)+);)* };
}

/// Whether operations of part `of` run, where `part` is asked for.
const fn runs(part: usize, of: usize) -> bool {
    part == of || part == WHOLE
}

/// All parts.
pub(crate) const WHOLE: usize = 3;

// Operations. `any`: on any lengths. `two`: every length is at least 2.

pub(crate) fn any0<L: Layout>(mut v: ViewMut<'_, u32, (), L>, m: &Model, log: &mut Log) {
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

pub(crate) fn any1<const P: usize, A: Dim, L: Layout>(mut v: ViewMut<'_, u32, (A,), L>, m: &Model, log: &mut Log) {
    if const { runs(P, 0) } {
        both! { v m log; changes;
            (t()) (t());
            (permute(axes![0])) (permute(&[0]));
            (swap_axes(Axis::<0>, Axis::<0>)) (swap_axes(0, 0));
            (flip(Axis::<0>)) (flip(0));
            (insert_axis(Axis::<0>)) (insert_axis(0));
            (insert_axis(Axis::<1>)) (insert_axis(1));
        }
        read! { v m;
            (broadcast(shape![type A])) (broadcast(&[A::SIZE]));
            (broadcast(shape![2, type A])) (broadcast(&[2, A::SIZE]));
            (broadcast(shape![2, 0, 1, 3, 2, type A])) (broadcast(&[2, 0, 1, 3, 2, A::SIZE]));
            (insert_axis(Axis::<1>).stretch(Axis::<1>, shape![type U3])) (insert_axis(1).stretch(1, 3));
        }
    }
    if const { runs(P, 1) } {
        both! { v m log; changes;
            (slice(s![..])) (slice(&[ALL]));
            (slice(s![..;-1])) (slice(&[BACK]));
            (slice(s![0..0])) (slice(&[Range(0, 0, 1)]));
            (slice(s![new_axis, .., new_axis])) (slice(&[New, ALL, New]));
        }
    }
    if const { runs(P, 2) } {
        all_change!(v.view_mut().axis_iter(Axis::<0>), m.axis_iter(0), log);
        all_change!(v.view_mut().outer_iter(), m.axis_iter(0), log);
        all_change!(v.view_mut().lanes(Axis::<0>), m.lanes(0), log);
        all_change!(v.view_mut().chunks(shape![1]), m.chunks(&[1]), log);
        all_show!(v.view().axis_iter(Axis::<0>), m.axis_iter(0));
    }
}

pub(crate) fn two1<const P: usize, A: Dim, L: Layout>(mut v: ViewMut<'_, u32, (A,), L>, m: &Model, log: &mut Log) {
    any1::<P, _, _>(v.view_mut(), m, log);
    if const { runs(P, 1) } {
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
    }
    if const { runs(P, 2) } {
        all_show!(v.view().windows(shape![2]), m.windows(&[2]));
        all_show!(v.view().windows(shape![type A]), m.windows(&[A::SIZE]));
        all_change!(v.view_mut().chunks(shape![type A]), m.chunks(&[A::SIZE]), log);
    }
}

pub(crate) fn each1<const X: usize, const Y: usize, const Z: usize, A: Dim, L: Layout>(
    mut v: ViewMut<'_, u32, (A,), L>,
    m: &Model,
    log: &mut Log,
) {
    shows_from_both_ends(v.view(), m);
    both! { v m log; two1::<X, _, _>;
        (view_mut()) (clone());
        (slice(s![..;-1])) (slice(&[BACK]));
    }
    both! { v m log; two1::<Y, _, _>;
        (t()) (t());
        (slice(s![-2..])) (slice(&[Range(-2, END, 1)]));
    }
    both! { v m log; two1::<Z, _, _>;
        (flip(Axis::<0>)) (flip(0));
        (slice(s![0..2;-1])) (slice(&[Range(0, 2, -1)]));
    }
    any0(v.view_mut().index_axis(Axis::<0>, 0), &m.index_axis(0, 0), log);
    any2::<X, _, _, _>(v.view_mut().insert_axis(Axis::<0>), &m.insert_axis(0), log);
    any2::<Y, _, _, _>(v.view_mut().insert_axis(Axis::<1>), &m.insert_axis(1), log);
}

pub(crate) fn any2<const P: usize, A: Dim, B: Dim, L: Layout>(
    mut v: ViewMut<'_, u32, (A, B), L>,
    m: &Model,
    log: &mut Log,
) {
    if const { runs(P, 0) } {
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
        }
        read! { v m;
            (broadcast(shape![type A, type B])) (broadcast(&[A::SIZE, B::SIZE]));
            (broadcast(shape![type U3, type A, type B])) (broadcast(&[3, A::SIZE, B::SIZE]));
            (insert_axis(Axis::<1>).stretch(Axis::<1>, shape![2])) (insert_axis(1).stretch(1, 2));
            (insert_axis(Axis::<0>).stretch(Axis::<0>, shape![0])) (insert_axis(0).stretch(0, 0));
        }
    }
    if const { runs(P, 1) } {
        both! { v m log; changes;
            (slice(s![..;-1, ..])) (slice(&[BACK, ALL]));
            (slice(s![new_axis, .., new_axis, 0..0])) (slice(&[New, ALL, New, Range(0, 0, 1)]));
        }
    }
    if const { runs(P, 2) } {
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
}

pub(crate) fn two2<const P: usize, A: Dim, B: Dim, L: Layout>(
    mut v: ViewMut<'_, u32, (A, B), L>,
    m: &Model,
    log: &mut Log,
) {
    any2::<P, _, _, _>(v.view_mut(), m, log);
    if const { runs(P, 1) } {
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
    if const { runs(P, 2) } {
        all_show!(v.view().windows(shape![2, 1]), m.windows(&[2, 1]));
        all_show!(v.view().windows(shape![1, 2]), m.windows(&[1, 2]));
        all_change!(v.view_mut().chunks(shape![type A, 1]), m.chunks(&[A::SIZE, 1]), log);
        all_change!(
            v.view_mut().slice(s![..2, ..2]).each_row().into_iter(),
            m.slice(&[Range(0, 2, 1); 2]).axis_iter(0),
            log
        );
    }
}

pub(crate) fn each2<const X: usize, const Y: usize, const Z: usize, A: Dim, B: Dim, L: Layout>(
    mut v: ViewMut<'_, u32, (A, B), L>,
    m: &Model,
    log: &mut Log,
) {
    shows_from_both_ends(v.view(), m);
    both! { v m log; two2::<X, _, _, _>;
        (view_mut()) (clone());
        (flip(Axis::<1>)) (flip(1));
        (slice(s![-2..;-1, 0..2])) (slice(&[Range(-2, END, -1), Range(0, 2, 1)]));
    }
    both! { v m log; two2::<Y, _, _, _>;
        (t()) (t());
        (slice(s![..2, ..;-1])) (slice(&[Range(0, 2, 1), BACK]));
    }
    both! { v m log; two2::<Z, _, _, _>;
        (flip(Axis::<0>)) (flip(0));
        (window(shape![2, 2], [0, 0])) (window(&[2, 2], &[0, 0]));
    }
    both! { v m log; two1::<X, _, _>;
        (row(0)) (index_axis(0, 0));
        (window(shape![2, 2], [0, 0]).diagonal()) (window(&[2, 2], &[0, 0]).diagonal());
    }
    both! { v m log; two1::<Y, _, _>; (column(1)) (index_axis(1, 1)); }
    both! { v m log; two1::<Z, _, _>; (slice(s![-1, ..;-1])) (slice(&[At(-1), BACK])); }
    any3::<Y, _, _, _, _>(v.view_mut().insert_axis(Axis::<1>), &m.insert_axis(1), log);
}

pub(crate) fn any3<const P: usize, A: Dim, B: Dim, C: Dim, L: Layout>(
    mut v: ViewMut<'_, u32, (A, B, C), L>,
    m: &Model,
    log: &mut Log,
) {
    if const { runs(P, 0) } {
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
        }
        read! { v m;
            (broadcast(shape![2, type A, type B, type C])) (broadcast(&[2, A::SIZE, B::SIZE, C::SIZE]));
            (insert_axis(Axis::<3>).stretch(Axis::<3>, shape![2])) (insert_axis(3).stretch(3, 2));
        }
    }
    if const { runs(P, 1) } {
        both! { v m log; changes;
            (slice(s![new_axis, ..;-1, .., new_axis, ..])) (slice(&[New, BACK, ALL, New, ALL]));
        }
    }
    if const { runs(P, 2) } {
        all_change!(v.view_mut().axis_iter(Axis::<1>), m.axis_iter(1), log);
        all_change!(v.view_mut().outer_iter(), m.axis_iter(0), log);
        all_change!(v.view_mut().lanes(Axis::<1>), m.lanes(1), log);
        all_show!(v.view().axis_iter(Axis::<2>), m.axis_iter(2));
        all_show!(v.view().lanes(Axis::<0>), m.lanes(0));
    }
}

pub(crate) fn two3<const P: usize, A: Dim, B: Dim, C: Dim, L: Layout>(
    mut v: ViewMut<'_, u32, (A, B, C), L>,
    m: &Model,
    log: &mut Log,
) {
    any3::<P, _, _, _, _>(v.view_mut(), m, log);
    if const { runs(P, 1) } {
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
        let [first, rest] = m.slice(&[ALL, ALL, Range(0, 2, 1)]).split(2, 1);
        let (a, b) = v.view_mut().slice(s![.., .., ..2]).split_axis(Axis::<2>, shape![type U1, 1]);
        changes(a, &first, log);
        changes(b, &rest, log);
    }
    if const { runs(P, 2) } {
        all_show!(v.view().windows(shape![2, 1, 2]), m.windows(&[2, 1, 2]));
        all_change!(v.view_mut().chunks(shape![1, type B, 1]), m.chunks(&[1, B::SIZE, 1]), log);
    }
}

pub(crate) fn each3<const X: usize, const Y: usize, const Z: usize, A: Dim, B: Dim, C: Dim, L: Layout>(
    mut v: ViewMut<'_, u32, (A, B, C), L>,
    m: &Model,
    log: &mut Log,
) {
    shows_from_both_ends(v.view(), m);
    both! { v m log; two3::<X, _, _, _, _>;
        (view_mut()) (clone());
        (flip(Axis::<1>)) (flip(1));
    }
    both! { v m log; two3::<Y, _, _, _, _>;
        (t()) (t());
        (slice(s![..2, ..;-1, -2..])) (slice(&[Range(0, 2, 1), BACK, Range(-2, END, 1)]));
    }
    both! { v m log; two3::<Z, _, _, _, _>;
        (permute(axes![1, 2, 0])) (permute(&[1, 2, 0]));
        (window(shape![2, type B, 2], [0, 0, 0])) (window(&[2, B::SIZE, 2], &[0, 0, 0]));
    }
    two2::<X, _, _, _>(v.view_mut().index_axis(Axis::<0>, 0), &m.index_axis(0, 0), log);
    two2::<Y, _, _, _>(v.view_mut().index_axis(Axis::<1>, 1), &m.index_axis(1, 1), log);
    two2::<Z, _, _, _>(v.view_mut().index_axis(Axis::<2>, 0), &m.index_axis(2, 0), log);
}

pub(crate) fn two4<A: Dim, B: Dim, C: Dim, D: Dim, L: Layout>(
    mut v: ViewMut<'_, u32, (A, B, C, D), L>,
    m: &Model,
    log: &mut Log,
) {
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

pub(crate) fn each4<A: Dim, B: Dim, C: Dim, D: Dim, L: Layout>(
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
    two3::<0, _, _, _, _>(v.view_mut().index_axis(Axis::<1>, 1), &m.index_axis(1, 1), log);
    both! { v m log; two3::<2, _, _, _, _>; (slice(s![.., .., -1, ..;-1])) (slice(&[ALL, ALL, At(-1), BACK])); }
}

pub(crate) fn two5<A: Dim, B: Dim, C: Dim, D: Dim, E: Dim, L: Layout>(
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

pub(crate) fn two6<A: Dim, B: Dim, C: Dim, D: Dim, E: Dim, F: Dim, L: Layout>(
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
