//! Copies of elements to other places.

use haversack::{Array, Axis, Rank2, pad, shape};
use ndarray as nd;

use super::inputs::{moved, padded};
use super::{Cell, cells};

/// Rows or columns that are taken: NumPy's `np.arange(100) * 37 % n`.
fn taken(n: usize) -> [usize; 100] {
    std::array::from_fn(|i| i * 37 % n)
}

macro_rules! written {
    ($cells:ident, $($t:ident $sizes:tt;)*) => {$(
        cells! { $cells;
            "transposed copy" $t $sizes "out[...] = a.T", moved([0, 0], |_, i, j| [j, i]), |held| held.out.assign(held.a.t()), |held| held.out.assign(&held.a.t());
        }
    )*};
}

macro_rules! flips {
    ($cells:ident, $($t:ident $sizes:tt;)*) => {$(
        cells! { $cells;
            "flip, axis 0," $t $sizes "out[...] = a[::-1]", moved([0, 0], |n, i, j| [n - 1 - i, j]), |held| held.out.assign(held.a.flip(Axis::<0>)),
                |held| held.out.assign(&held.a.slice(nd::s![..;-1, ..]));
            "flip, axis 1," $t $sizes "out[...] = a[:, ::-1]", moved([0, 0], |n, i, j| [i, n - 1 - j]), |held| held.out.assign(held.a.flip(Axis::<1>)),
                |held| held.out.assign(&held.a.slice(nd::s![.., ..;-1]));
        }
    )*};
}

// Into new memory, here, in ndarray and in NumPy.
macro_rules! made {
    ($cells:ident, $($t:ident $sizes:tt;)*) => {$(
        cells! { $cells;
            "copy" $t $sizes "a.copy()", moved([0, 0], |_, i, j| [i, j]), |held| held.a.clone(), |held| held.a.clone();
            "roll, axis 0," $t $sizes "np.roll(a, 3, axis=0)", moved([0, 0], |n, i, j| [(i + n - 3) % n, j]), |held| held.a.roll(Axis::<0>, 3);
            "roll, axis 1," $t $sizes "np.roll(a, 3, axis=1)", moved([0, 0], |n, i, j| [i, (j + n - 3) % n]), |held| held.a.roll(Axis::<1>, 3);
            "take 100 of axis 0," $t $sizes "a.take(np.arange(100) * 37 % n, axis=0)", moved([100, 0], |n, i, j| [taken(n)[i], j]),
                |held| held.a.take(Axis::<0>, taken(held.n())).expect("there are such rows"), |held| held.a.select(nd::Axis(0), &taken(held.a.nrows()));
            "take 100 of axis 1," $t $sizes "a.take(np.arange(100) * 37 % n, axis=1)", moved([0, 100], |n, i, j| [i, taken(n)[j]]),
                |held| held.a.take(Axis::<1>, taken(held.n())).expect("there are such columns"), |held| held.a.select(nd::Axis(1), &taken(held.a.nrows()));
        }
    )*};
}

/// Adds the cells.
pub(super) fn add(cells: &mut Vec<Cell>) {
    written! { cells, u8 [256 2000]; i16 [256]; f32 [32 256 2000]; f64 [256 2000]; }
    flips! { cells, u8 [256]; f32 [256 2000]; f64 [256]; }
    made! { cells, u8 [256]; f32 [256]; f64 [256]; }
    cells! { cells;
        "two side by side" f32 [256] "np.concatenate([a, a], axis=1)", moved([256, 512], |_, i, j| [i, j % 256]),
            |held| -> Array<f32, Rank2<256, 512>> { held.a.concat(Axis::<1>, &held.a) }, |held| nd::concatenate![nd::Axis(1), held.a, held.a];
        "tile" f32 [256] "np.tile(a, (2, 2))", moved([512, 512], |_, i, j| [i % 256, j % 256]),
            |held| -> Array<f32, Rank2<512, 512>> { held.a.tile(shape![2, 2]) };
        "pad" f32 [256] "np.pad(a, ((1, 1), (2, 2)))", |plain| padded(plain, [1, 2]),
            |held| -> Array<f32, Rank2<258, 260>> { held.a.pad(pad![1..1, 2..2], 0.0) };
    }
}
