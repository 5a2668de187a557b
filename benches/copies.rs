//! Copies beside ndarray's, in one run: the ratio is what counts. `cargo bench --bench copies`

use std::hint::black_box;
use std::time::{Duration, Instant};

use haversack::{Array, Dtype, Rank2, View, array};

/// The least time that one call takes, of many.
fn least<R>(mut run: impl FnMut() -> R) -> Duration {
    let mut least = Duration::MAX;
    let begin = Instant::now();
    while begin.elapsed() < Duration::from_millis(300) {
        let start = Instant::now();
        black_box(run());
        least = least.min(start.elapsed());
    }
    least
}

fn compare<R, P>(what: &str, ours: impl FnMut() -> R, peers: impl FnMut() -> P) {
    let (ours, peers) = (least(ours), least(peers));
    println!("{what:36} {ours:>12.2?}   ndarray {peers:>12.2?}   {:.2}", ours.as_secs_f64() / peers.as_secs_f64());
}

fn transposed<T: Dtype, const N: usize>() {
    let a = Array::<T, Rank2<N, N>>::zeros();
    let peer = ndarray::Array2::<T>::default((N, N));
    let what = format!("transposed {N} x {N} {}", T::DTYPE);
    compare(&what, || black_box(&a).t().to_owned(), || black_box(&peer).t().as_standard_layout().into_owned());
}

fn main() {
    transposed::<f32, 32>();
    transposed::<f32, 256>();
    transposed::<f32, 1000>();
    transposed::<f32, 1024>();
    transposed::<f64, 1000>();
    transposed::<u8, 1000>();

    let a = Array::<f32, Rank2<1000, 1000>>::zeros();
    let peer = ndarray::Array2::<f32>::zeros((1000, 1000));
    compare("all of 1000 x 1000", || black_box(&a).view().to_owned(), || black_box(&peer).view().to_owned());
    compare(
        "window 500 x 500",
        || black_box(&a).window::<Rank2<500, 500>>([3, 5]).to_owned(),
        || black_box(&peer).slice(ndarray::s![3..503, 5..505]).to_owned(),
    );
    compare("a column", || black_box(&a).column(7).to_owned(), || black_box(&peer).column(7).to_owned());
    compare(
        "two along axis 1",
        || -> array![f32; 1000, 2000] { black_box(&a).concat::<1, _, _>(a.view()) },
        || ndarray::concatenate![ndarray::Axis(1), peer, peer],
    );
    compare(
        "two on a new axis 0",
        || View::stack::<0, _, _>([black_box(&a).view(), a.view()]),
        || ndarray::stack![ndarray::Axis(0), peer, peer],
    );
    let rows: [usize; 100] = std::array::from_fn(|i| (i * 37) % 1000);
    compare("100 rows", || black_box(&a).take::<0, _>(rows), || black_box(&peer).select(ndarray::Axis(0), &rows));
}
