//! Memory from the system: zeros, which no code needs to touch, and a result that an expression allocates.

use ndarray::{Array2, Zip};

use crate::contender::Contender;
use crate::data::answer;
use crate::row::{Fits, Reference, Row};
use crate::{fused, hold};

pub(crate) fn rows() -> Vec<Row> {
    let mut mebibytes = zeros::<4096>();
    mebibytes.size = "64 MiB".into();
    vec![zeros::<1000>(), mebibytes, eval::<4000>()]
}

fn zeros<const N: usize>() -> Row {
    let contenders = [ours::<N>, ndarray::<N>, nalgebra::<N>, faer::<N>, plain::<N>];
    Row::new("zeros", N, Fits::Pages, || Reference::new(0.0, vec![0.0; N * N]), &contenders).on_fresh_pages()
}

fn ours<const N: usize>() -> Contender {
    Contender::ours((), |()| <haversack::array![f32; N, N]>::zeros(), |(), zeros| answer(zeros.as_slice()))
}

fn ndarray<const N: usize>() -> Contender {
    Contender::library("ndarray", (), |()| Array2::<f32>::zeros((N, N)), |(), zeros| answer(&zeros))
}

fn nalgebra<const N: usize>() -> Contender {
    Contender::library("nalgebra", (), |()| nalgebra::DMatrix::<f32>::zeros(N, N), |(), zeros| answer(&zeros))
}

fn faer<const N: usize>() -> Contender {
    Contender::library("faer", (), |()| faer::Mat::<f32>::zeros(N, N), |(), zeros| hold::faer_answer(&zeros))
}

fn plain<const N: usize>() -> Contender {
    Contender::roof("Vec", (), |()| vec![0.0f32; N * N], |(), zeros| answer(&zeros))
}

fn eval<const N: usize>() -> Row {
    let contenders =
        [eval_ours::<N>, eval_ndarray::<N>, eval_ndarray_zip::<N>, eval_nalgebra::<N>, eval_faer::<N>, collect::<N>];
    Row::new("fused into new memory", N, Fits::Pages, fused::reference::<N>, &contenders)
        .on_fresh_pages()
        .with(huge_pages::<N>)
}

fn eval_ours<const N: usize>() -> Contender {
    let inputs = [0, 1, 2].map(hold::ours::<N>);
    let eval = |[a, b, c]: &mut [haversack::array![f32; N, N]; 3]| (&*a * 2.0 + &*b - &*c * 0.5).eval();
    Contender::ours(inputs, eval, |_, out| answer(out.as_slice()))
}

fn eval_ndarray<const N: usize>() -> Contender {
    let inputs = [0, 1, 2].map(|which| hold::ndarray(which, N));
    Contender::library("ndarray", inputs, |[a, b, c]| &*a * 2.0 + &*b - &*c * 0.5, |_, out| answer(&out))
}

fn eval_ndarray_zip<const N: usize>() -> Contender {
    Contender::library(
        "ndarray Zip",
        [0, 1, 2].map(|which| hold::ndarray(which, N)),
        |[a, b, c]| Zip::from(a).and(b).and(c).map_collect(|&mut a, &mut b, &mut c| a * 2.0 + b - c * 0.5),
        |_, out| answer(&out),
    )
}

fn eval_nalgebra<const N: usize>() -> Contender {
    let inputs = [0, 1, 2].map(|which| hold::nalgebra(which, N));
    let map = |[a, b, c]: &mut [nalgebra::DMatrix<f32>; 3]| a.zip_zip_map(b, c, |a, b, c| a * 2.0 + b - c * 0.5);
    Contender::library("nalgebra", inputs, map, |_, out| answer(&out))
}

fn eval_faer<const N: usize>() -> Contender {
    Contender::library(
        "faer zip",
        [0, 1, 2].map(|which| hold::faer(which, N)),
        |[a, b, c]| faer::zip!(&*a, &*b, &*c).map(|faer::unzip!(a, b, c)| a * 2.0 + b - c * 0.5),
        |_, out| hold::faer_answer(&out),
    )
}

fn collected([a, b, c]: &[Box<[f32]>; 3], mut into: Vec<f32>) -> Vec<f32> {
    into.extend(a.iter().zip(b).zip(c).map(|((a, b), c)| a * 2.0 + b - c * 0.5));
    into
}

fn collect<const N: usize>() -> Contender {
    let inputs = [0, 1, 2].map(|which| hold::plain(which, N * N));
    Contender::roof("loop", inputs, |inputs| collected(inputs, Vec::with_capacity(N * N)), |_, out| answer(&out))
}

/// Writes into a block for which the system was told that huge pages are welcome.
fn huge_pages<const N: usize>() -> Contender {
    let run = |inputs: &mut [Box<[f32]>; 3]| {
        let block = Vec::with_capacity(N * N);
        advise_huge_pages(&block);
        collected(inputs, block)
    };
    let inputs = [0, 1, 2].map(|which| hold::plain(which, N * N));
    Contender::roof("loop huge pages", inputs, run, |_, out| answer(&out))
}

#[cfg(target_os = "linux")]
fn advise_huge_pages(block: &Vec<f32>) {
    const PAGE: usize = 4096;
    let begin = block.as_ptr().cast::<u8>();
    let skipped = begin.addr().next_multiple_of(PAGE) - begin.addr();
    let bytes = (block.capacity() * size_of::<f32>()).saturating_sub(skipped) / PAGE * PAGE;
    // SAFETY: the pages lie within the block; advice about huge pages changes no contents.
    unsafe { libc::madvise(begin.wrapping_add(skipped).cast_mut().cast(), bytes, libc::MADV_HUGEPAGE) };
}

#[cfg(not(target_os = "linux"))]
fn advise_huge_pages(_: &Vec<f32>) {}
