//! Names: aliases of arrays, borrows that are kept in variables, items in the body, dropped slots.

use haversack::{Array, Rank1, View, array, budget};
use haversack_unplanned::twice;

use crate::{agreement, counting, same, signal, table};

type Frame = array![f32; 10];

#[twice]
mod planned {
    use super::*;

    #[budget]
    pub(crate) fn of_an_alias(x: &array![Frame]) -> f32 {
        let y: array![Frame] = (x * 2.0).eval();
        let z: array![Frame] = Frame::ones();
        (&y + &z).sum()
    }

    #[budget]
    pub(crate) fn of_an_alias_as_it_is(x: &Frame) -> f32 {
        let y: Frame = (x * 2.0).eval();
        let z: Frame = Frame::ones();
        let mut w: Frame = y.to_owned();
        w += &z;
        w += x;
        let v: Frame = (w * 2.0).eval();
        v.sum() - y.sum()
    }

    #[budget]
    pub(crate) fn of_a_long_type(x: &Array<f32, Rank1<10>>) -> f32 {
        let y: Array<f32, Rank1<10>> = (x * 2.0).eval();
        let z: Array<f32, (haversack::Const<10>,)> = y.to_owned();
        z.sum()
    }

    #[budget]
    pub(crate) fn borrowed_later(x: &array![f32; 4, 5]) -> f32 {
        let y: array![f32; 4, 5] = (x * 2.0).eval();
        let row = y.row(1);
        let z: array![f32; 5] = (row + 1.0).eval();
        let both = (row, &z);
        both.0.sum() + both.1.sum()
    }

    #[budget]
    pub(crate) fn in_a_list_of_views(x: &array![f32; 10]) -> f32 {
        let a: array![f32; 10] = (x * 2.0).eval();
        let b: array![f32; 10] = (x * 3.0).eval();
        let views: [View<'_, f32, Rank1<10>>; 2] = [a.view(), b.view()];
        let c: array![f32; 10] = (x * 4.0).eval();
        views.iter().map(|view| view.sum()).sum::<f32>() + c.sum()
    }

    #[budget]
    pub(crate) fn dropped(x: &array![f32; 10]) -> f32 {
        let y: array![f32; 10] = (x * 2.0).eval();
        let total = y.sum();
        drop(y);
        let z: array![f32; 10] = (x * 3.0).eval();
        total + z.sum()
    }

    #[budget]
    pub(crate) fn with_items(x: &array![f32; 10]) -> f32 {
        const FACTOR: f32 = 1.5;
        type Local = array![f32; 10];
        let y: array![Local] = (x * FACTOR).eval();
        y.sum()
    }

    #[budget]
    pub(crate) fn on_the_stack(x: &array![f32; 10]) -> f32 {
        let y: array![f32; 10; Inline] = (x * 2.0).eval_inline();
        let z: array![f32; 10] = (&y + x).eval();
        z.sum()
    }

    #[budget]
    pub(crate) fn patterns((a, b): (f32, f32), x: &array![f32; 10]) -> f32 {
        let y: array![f32; 10] = (x * a).eval();
        let [first, .., last] = *y.as_slice() else { return b };
        first + last
    }

    #[budget]
    pub(crate) fn in_place(x: &array![f32; 10]) -> f32 {
        let a: array![f32; 10] = (x * 2.0).eval();
        let b: array![f32; 10] = (a + 1.0).eval();
        let c: array![f32; 10] = b.exp().eval();
        let d: array![f32; 10] = (c * &b).eval();
        d.sum()
    }

    #[budget]
    pub(crate) fn a_struct_of_views(x: &array![f32; 10]) -> f32 {
        struct Pair<'a> {
            low: View<'a, f32, Rank1<10>>,
            high: View<'a, f32, Rank1<10>>,
        }
        let a: array![f32; 10] = (x - 1.0).eval();
        let b: array![f32; 10] = (x + 1.0).eval();
        let pair = Pair { low: a.view(), high: b.view() };
        let c: array![f32; 10] = (pair.high - pair.low).eval();
        c.sum() + pair.low.sum()
    }
}

#[test]
fn names() {
    let (x, t) = (signal(), table());
    same! {
        of_an_alias(&x);
        of_an_alias_as_it_is(&x);
        of_a_long_type(&x);
        borrowed_later(&t);
        in_a_list_of_views(&x);
        dropped(&x);
        with_items(&x);
        on_the_stack(&x);
        patterns((2.0, 3.0), &x);
        in_place(&x);
        a_struct_of_views(&x);
    }
    assert_eq!(planned::of_an_alias_as_it_is::PEAK, 120);
}
