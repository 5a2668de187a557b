//! Reductions: of all elements, and along each axis.

use haversack::{Axis, s};
use ndarray as nd;

use super::inputs::{axis, whole, whole_second};
use super::{Cell, cells};

fn sum(numbers: &[f64]) -> f64 {
    numbers.iter().sum()
}

fn greatest(numbers: &[f64]) -> f64 {
    numbers.iter().copied().fold(f64::NEG_INFINITY, f64::max)
}

fn least(numbers: &[f64]) -> f64 {
    numbers.iter().copied().fold(f64::INFINITY, f64::min)
}

fn place_of_greatest(numbers: &[f64]) -> f64 {
    let greatest = greatest(numbers);
    numbers.iter().position(|&x| x == greatest).unwrap_or(0) as f64
}

fn mean(numbers: &[f64]) -> f64 {
    sum(numbers) / numbers.len() as f64
}

fn var(numbers: &[f64]) -> f64 {
    let mean = mean(numbers);
    numbers.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / numbers.len() as f64
}

fn any(numbers: &[f64]) -> f64 {
    greatest(numbers)
}

/// Every second element along each axis of a matrix of 256 x 256.
fn sum_of_every_second(numbers: &[f64]) -> f64 {
    (0..128 * 128).map(|k| numbers[k / 128 * 512 + k % 128 * 2]).sum()
}

// ndarray has no `max` and no `argmax` of its own: its `fold` is what its users write.
macro_rules! numbers {
    ($cells:ident, $($t:ident $sizes:tt;)*) => {$(
        cells! { $cells;
            "sum" $t $sizes "a.sum()", whole(sum), |held| held.a.sum();
            "sum, axis 0," $t $sizes "a.sum(axis=0)", axis(0, sum), |held| held.a.sum_axis(Axis::<0>).eval();
            "sum, axis 1," $t $sizes "a.sum(axis=1)", axis(1, sum), |held| held.a.sum_axis(Axis::<1>).eval();
            "max" $t $sizes "a.max()", whole(greatest), |held| held.a.max(), |held| held.a.iter().copied().fold($t::MIN, |x, y| if y > x { y } else { x });
            "max, axis 0," $t $sizes "a.max(axis=0)", axis(0, greatest), |held| held.a.max_axis(Axis::<0>).eval();
            "max, axis 1," $t $sizes "a.max(axis=1)", axis(1, greatest), |held| held.a.max_axis(Axis::<1>).eval();
            "argmax" $t $sizes "a.argmax()", whole(place_of_greatest), |held| {
                let [i, j] = held.a.argmax();
                i * held.n() + j
            };
            "argmax, axis 0," $t $sizes "a.argmax(axis=0)", axis(0, place_of_greatest), |held| held.a.argmax_axis(Axis::<0>).eval();
            "argmax, axis 1," $t $sizes "a.argmax(axis=1)", axis(1, place_of_greatest), |held| held.a.argmax_axis(Axis::<1>).eval();
        }
    )*};
}

macro_rules! floats {
    ($cells:ident, $($t:ident $sizes:tt;)*) => {$(
        cells! { $cells;
            "min" $t $sizes "a.min()", whole(least), |held| held.a.min();
            "mean, axis 0," $t $sizes "a.mean(axis=0)", axis(0, mean), |held| held.a.mean_axis(Axis::<0>).eval(), |held| held.a.mean_axis(nd::Axis(0)).unwrap();
            "mean, axis 1," $t $sizes "a.mean(axis=1)", axis(1, mean), |held| held.a.mean_axis(Axis::<1>).eval(), |held| held.a.mean_axis(nd::Axis(1)).unwrap();
            "var" $t $sizes "a.var()", whole(var), |held| held.a.var(), |held| held.a.var(0.0);
            "var, axis 0," $t $sizes "a.var(axis=0)", axis(0, var), |held| held.a.var_axis(Axis::<0>).eval(), |held| held.a.var_axis(nd::Axis(0), 0.0);
            "var, axis 1," $t $sizes "a.var(axis=1)", axis(1, var), |held| held.a.var_axis(Axis::<1>).eval(), |held| held.a.var_axis(nd::Axis(1), 0.0);
        }
    )*};
}

/// Adds the cells.
pub(super) fn add(cells: &mut Vec<Cell>) {
    numbers! { cells, f32 [32 256 2000]; f64 [32 256 2000]; u8 [256 2000]; i32 [256 2000]; i16 [256]; i64 [256]; }
    floats! { cells, f32 [256 2000]; f64 [256]; }
    cells! { cells;
        "any" bool [256] "a.any()", whole(any), |held| held.a.any();
        "any, axis 1," bool [256] "a.any(axis=1)", axis(1, any), |held| held.a.any_axis(Axis::<1>).eval();
        "all" bool [256] "b.all()", whole_second(least), |held| held.b.all();
        "count" bool [256] "np.count_nonzero(a)", whole(sum), |held| held.a.count();
        "count, axis 0," bool [256] "np.count_nonzero(a, axis=0)", axis(0, sum), |held| held.a.count_axis(Axis::<0>).eval();
        "sum of a transpose, axis 1," f32 [256] "a.T.sum(axis=1)", axis(0, sum), |held| held.a.t().sum_axis(Axis::<1>).eval(), |held| held.a.t().sum_axis(nd::Axis(1));
        "sum of every second" f32 [256] "a[::2, ::2].sum()", whole(sum_of_every_second), |held| held.a.slice(s![0..256;2, 0..256;2]).sum(), |held| held.a.slice(nd::s![..;2, ..;2]).sum();
        "sum of every second" u8 [256] "a[::2, ::2].sum()", whole(sum_of_every_second), |held| held.a.slice(s![0..256;2, 0..256;2]).sum();
        "max of a transpose" f32 [256] "a.T.max()", whole(greatest), |held| held.a.t().max();
    }
}
