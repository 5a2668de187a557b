//! Planned functions with parameters of every kind, items of their own, and arrays that are aliases.

use haversack::{Array, Axis, Const, Dim, Floating, Rank2, View, array, budget, dims};
use haversack_unplanned::twice;

mod agreement;
mod counting;
use agreement::agree;

dims! {
    /// Rows.
    Batch = 6;
    /// Columns.
    Hidden = 10;
}

type Layer = array![f64; Batch, Hidden];

#[twice]
mod planned {
    use super::*;

    #[budget(960)]
    pub(crate) fn of_names(x: &array![Layer], rows: &mut array![f64; Batch]) -> f64 {
        const SHIFT: f64 = 0.5;
        type Row = array![f64; Hidden];
        let shifted: array![Layer] = (x + SHIFT).eval();
        let sums: array![f64; Batch] = shifted.sum_axis(Axis::<1>).eval();
        rows.assign(&sums);
        let ramp: array![Row] = Row::arange();
        let product: array![f64; Batch] = shifted.dot(&ramp).eval();
        (&product * &sums).sum()
    }

    /// Returns the largest of each pair, and the position of the first of them.
    #[budget]
    pub(crate) fn of_types<'a, T: Floating, N: Dim, const M: usize>(
        a: View<'a, T, (N,)>,
        b: &'a [T; M],
        (scale, offset): (T, usize),
    ) -> &'a T
    where
        Option<T>: PartialOrd,
        &'a [T]: Send,
    {
        let scaled: array![T; type N] = (a * scale).eval();
        let mut squares: array![T; M] = <array![T; M]>::zeros();
        for i in 0..M {
            squares[[i]] = b[i] * b[i];
        }
        let place = if scaled.max() > squares.max() { 0 } else { offset };
        &b[place]
    }

    #[budget]
    pub(crate) fn elided(x: &array![i32; 4]) -> &i32 {
        let doubled: array![i32; 4] = (x * 2).eval();
        &x[doubled.argmax()]
    }

    #[budget]
    pub(crate) fn copies(x: &array![u8; 4, 3]) -> u64 {
        let turned: array![u8; 3, 4] = x.t().to_owned();
        let column: Array<u8, Rank2<3, 1>> = turned.view().slice(haversack::s![.., 0..1]).to_contiguous();
        let wide: array![u32; 3, 4] = turned.cast();
        let eye: array![u32; 4, 4] = <array![u32; 4, 4]>::eye();
        let same: array![u32; 3, 4] = wide.dot(&eye).eval();
        let copy: array![u32; 3, 4] = same.clone();
        let ends: array![f32; 5] = Array::linspace(0.0, 1.0);
        let list: array![u8; 2, 2] = array![[1, 2], [3, 4]];
        copy.sum() + column.sum() + list.sum() + ends.sum() as u64
    }
}

#[test]
fn names_and_items_inside() {
    let x = Layer::ones();
    let mut rows = <array![f64; Batch]>::zeros();
    agree!(of_names(&x, &mut rows); rows);
    assert_eq!(plain::of_names(&x, &mut rows), 6.0 * 15.0 * 1.5 * 45.0);
    assert_eq!(rows.as_slice(), [15.0; 6]);
    assert_eq!(planned::OF_NAMES_PEAK, planned::of_names::PEAK);
    if cfg!(miri) {
        // The drawings of a plan use no memory that is worth checking here.
        return;
    }
    let text = planned::of_names::PLAN.to_text();
    assert!(text.contains("let shifted: array![Layer] = (x + SHIFT).eval();"), "{text}");
    assert!(planned::of_names::PLAN.to_svg().starts_with("<svg "));
}

#[test]
fn types_lifetimes_and_patterns() {
    type Three = Const<3>;
    let (a, b) = (array![1.0, 2.0, 3.0], [5.0, 7.0]);
    agree!(of_types::<f64, Three, 2>(a.view(), &b, (1.0, 1)));
    agree!(of_types::<f64, Three, 2>(a.view(), &b, (100.0, 1)));
    assert_eq!(*planned::of_types(a.view(), &b, (1.0, 1)), 7.0);
    assert_eq!(*planned::of_types(a.view(), &b, (100.0, 1)), 5.0);
    assert_eq!(planned::of_types::<f64, Three, 2>::TOTAL_WITHOUT_SHARING, 24 + 16);
}

#[test]
fn a_result_may_borrow_a_parameter() {
    let x = array![3, 9, 4, 1];
    agree!(elided(&x));
    assert_eq!(*planned::elided(&x), 9);
}

#[test]
fn copies_casts_and_constructors() {
    let x = <array![u8; 4, 3]>::arange();
    agree!(copies(&x));
    assert_eq!(planned::copies(&x), 66 + 3 + 10 + 2);
}
