//! Copies that allocate their result, compared with ndarray's.

use std::array;

use haversack::{Array, Axis, Dtype, Rank2, View, shape};
use ndarray::{Array2, concatenate, s, stack};

use crate::contender::Contender;
use crate::data::{answer, floats};
use crate::hold;
use crate::row::{Fits, Reference, Row};

pub(crate) fn rows() -> Vec<Row> {
    vec![
        transposed::<f32, 32>("copy, transposed f32", Fits::L1),
        transposed::<f32, 256>("copy, transposed f32", Fits::L2),
        transposed::<f32, 1000>("copy, transposed f32", Fits::L3),
        transposed::<f32, 1024>("copy, transposed f32", Fits::L3),
        transposed::<f64, 1000>("copy, transposed f64", Fits::L3),
        transposed::<u8, 1000>("copy, transposed u8", Fits::L3),
        Row::new("copy, all of", N, Fits::L3, || picked(0..N, 0..N), &[all::ours, all::ndarray]),
        Row::new("copy, 500 x 500 of", N, Fits::L3, || picked(3..503, 5..505), &[window::ours, window::ndarray]),
        Row::new("copy, a column of", N, Fits::L3, || picked(0..N, 7..8), &[column::ours, column::ndarray]),
        Row::new("copy, two side by side of", N, Fits::L3, two::beside, &[two::ours_beside, two::ndarray_beside]),
        Row::new("copy, two on a new axis of", N, Fits::L3, two::stacked, &[two::ours_stacked, two::ndarray_stacked]),
        Row::new("copy, 100 rows of", N, Fits::L3, || picked(chosen(), 0..N), &[rows_of::ours, rows_of::ndarray]),
    ]
}

const N: usize = 1000;

/// Returns the elements in these rows and columns.
fn picked(rows: impl IntoIterator<Item = usize>, columns: impl IntoIterator<Item = usize> + Clone) -> Reference {
    let numbers = floats(0, N * N);
    let row = |i: usize| columns.clone().into_iter().map(move |j| numbers[i * N + j].into());
    Reference::new(0.0, rows.into_iter().flat_map(row))
}

/// Returns the rows that are taken.
fn chosen() -> [usize; 100] {
    array::from_fn(|i| (i * 37) % N)
}

/// Dtypes whose transposes are timed.
trait Element: Dtype + Into<f64> {
    fn of(number: f32) -> Self;
}

impl Element for f32 {
    fn of(number: f32) -> Self {
        number
    }
}

impl Element for f64 {
    fn of(number: f32) -> Self {
        number.into()
    }
}

impl Element for u8 {
    fn of(number: f32) -> Self {
        ((number + 1.0) * 128.0) as u8
    }
}

fn elements<T: Element>(n: usize) -> Vec<T> {
    floats(0, n * n).iter().map(|&x| T::of(x)).collect()
}

fn transposed<T: Element, const N: usize>(question: &'static str, fits: Fits) -> Row {
    let reference = || {
        let numbers = elements::<T>(N);
        Reference::new(0.0, (0..N * N).map(|i| numbers[i % N * N + i / N].into()))
    };
    Row::new(question, N, fits, reference, &[transposed_ours::<T, N>, transposed_ndarray::<T, N>])
}

fn transposed_ours<T: Element, const N: usize>() -> Contender {
    let a = Array::<T, Rank2<N, N>>::try_from(elements(N)).expect("as many numbers as elements");
    Contender::ours(a, |a| a.t().to_owned(), |_, copy| answer(copy.as_slice()))
}

fn transposed_ndarray<T: Element, const N: usize>() -> Contender {
    let a = Array2::from_shape_vec((N, N), elements::<T>(N)).expect("as many numbers as elements");
    Contender::library("ndarray", a, |a| a.t().as_standard_layout().into_owned(), |_, copy| answer(copy.iter()))
}

mod all {
    use super::*;

    pub(super) fn ours() -> Contender {
        Contender::ours(hold::ours::<N>(0), |a| a.view().to_owned(), |_, copy| answer(copy.as_slice()))
    }

    pub(super) fn ndarray() -> Contender {
        Contender::library("ndarray", hold::ndarray(0, N), |a| a.view().to_owned(), |_, copy| answer(&copy))
    }
}

mod window {
    use super::*;

    pub(super) fn ours() -> Contender {
        let run = |a: &mut Array<f32, Rank2<N, N>>| a.window(shape![500, 500], [3, 5]).to_owned();
        Contender::ours(hold::ours::<N>(0), run, |_, copy| answer(copy.as_slice()))
    }

    pub(super) fn ndarray() -> Contender {
        let run = |a: &mut Array2<f32>| a.slice(s![3..503, 5..505]).to_owned();
        Contender::library("ndarray", hold::ndarray(0, N), run, |_, copy| answer(&copy))
    }
}

mod column {
    use super::*;

    pub(super) fn ours() -> Contender {
        Contender::ours(hold::ours::<N>(0), |a| a.column(7).to_owned(), |_, copy| answer(copy.as_slice()))
    }

    pub(super) fn ndarray() -> Contender {
        Contender::library("ndarray", hold::ndarray(0, N), |a| a.column(7).to_owned(), |_, copy| answer(&copy))
    }
}

mod two {
    use super::*;

    pub(super) fn beside() -> Reference {
        picked(0..N, (0..N).chain(0..N))
    }

    pub(super) fn stacked() -> Reference {
        picked((0..N).chain(0..N), 0..N)
    }

    pub(super) fn ours_beside() -> Contender {
        let run =
            |a: &mut Array<f32, Rank2<N, N>>| -> haversack::array![f32; 1000, 2000] { a.concat(Axis::<1>, a.view()) };
        Contender::ours(hold::ours::<N>(0), run, |_, copy| answer(copy.as_slice()))
    }

    pub(super) fn ndarray_beside() -> Contender {
        let run = |a: &mut Array2<f32>| concatenate![ndarray::Axis(1), *a, *a];
        Contender::library("ndarray", hold::ndarray(0, N), run, |_, copy| answer(copy.iter()))
    }

    pub(super) fn ours_stacked() -> Contender {
        let run = |a: &mut Array<f32, Rank2<N, N>>| View::stack(Axis::<0>, [a.view(), a.view()]);
        Contender::ours(hold::ours::<N>(0), run, |_, copy| answer(copy.as_slice()))
    }

    pub(super) fn ndarray_stacked() -> Contender {
        let run = |a: &mut Array2<f32>| stack![ndarray::Axis(0), *a, *a];
        Contender::library("ndarray", hold::ndarray(0, N), run, |_, copy| answer(copy.iter()))
    }
}

mod rows_of {
    use super::*;

    pub(super) fn ours() -> Contender {
        let run = |a: &mut Array<f32, Rank2<N, N>>| a.take(Axis::<0>, chosen()).expect("all rows are there");
        Contender::ours(hold::ours::<N>(0), run, |_, copy| answer(copy.as_slice()))
    }

    pub(super) fn ndarray() -> Contender {
        let run = |a: &mut Array2<f32>| a.select(ndarray::Axis(0), &chosen());
        Contender::library("ndarray", hold::ndarray(0, N), run, |_, copy| answer(&copy))
    }
}
