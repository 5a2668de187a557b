//! Planned functions that compute through views of their slots.

use haversack::{Array, Axis, Rank2, array, axes, budget};
use haversack_unplanned::twice;

mod agreement;
mod counting;
use agreement::agree;

#[twice]
mod planned {
    use super::*;

    #[budget]
    pub(crate) fn rows_in_place(x: &array![f32; 4, 6]) -> f32 {
        let mut a: array![f32; 4, 6] = (x + 1.0).eval();
        *a.row_mut(1) += 2.0;
        *a.column_mut(0) *= x.column(1);
        for mut row in a.rows_mut() {
            row /= row.sum();
        }
        let mut last = a.row_mut(3);
        last[5] = last[0] + last.max();
        let same = a.row(0) == x.row(0);
        a.sum() + f32::from(u8::from(same))
    }

    #[budget]
    pub(crate) fn softmax(x: &array![f32; 4, 6]) -> f32 {
        let max: array![f32; 4] = x.max_axis(Axis::<1>).eval();
        let exp: array![f32; 4, 6] = (x - max.along(Axis::<1>)).exp().eval();
        let sum: array![f32; 4] = exp.sum_axis(Axis::<1>).eval();
        let y: array![f32; 4, 6] = (exp / sum.along(Axis::<1>)).eval();
        let both: array![f32; ] = y.mean_axes(axes![0, 1]).eval();
        y.column(2).max() + both[[]]
    }
}

#[test]
fn rows_of_a_slot_are_changed_in_place() {
    let x = Array::<f32, Rank2<4, 6>>::from_fn(|[i, j]| (i * 6 + j) as f32);
    agree!(rows_in_place(&x));
}

#[test]
fn reductions_are_repeated_along_the_axes_that_they_lost() {
    let x = Array::<f32, Rank2<4, 6>>::from_fn(|[i, j]| (i * 6 + j) as f32 / 8.0);
    agree!(softmax(&x));
}
