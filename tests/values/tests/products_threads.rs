//! Promise: with the feature `rayon`, a product is the same to the bit, however many threads compute it.
#![cfg(feature = "rayon")]

use haversack::{Array, Numeric, Rank1, Rank2, Shape};

fn some<T: Numeric, S: Shape>(seed: u64) -> Array<T, S> {
    let mut state = seed;
    Array::from_fn(|_| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (T::counted((state >> 45) as usize % 100) + T::ONE) / T::counted(7)
    })
}

/// Compares the results of `compute` in pools of one, two and three threads.
fn on_threads<T: Numeric, S: Shape>(compute: impl Fn() -> Array<T, S> + Sync) {
    let on = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        pool.install(&compute)
    };
    let one = on(1);
    assert!(one.as_slice() == on(2).as_slice(), "{:?}: two threads", S::SHAPE);
    assert!(one.as_slice() == on(3).as_slice(), "{:?}: three threads", S::SHAPE);
}

fn matrices<T: Numeric, const M: usize, const K: usize, const N: usize>() {
    let (a, b) = (some::<T, Rank2<M, K>>(1), some::<T, Rank2<K, N>>(2));
    let (at, bt) = (a.t().to_owned(), b.t().to_owned());
    on_threads(|| a.dot(&b).eval());
    on_threads(|| at.t().dot(&b).eval());
    on_threads(|| a.dot(bt.t()).eval());
    on_threads(|| at.t().dot(bt.t()).eval());
}

#[test]
fn of_matrices() {
    matrices::<f32, 130, 200, 170>();
    matrices::<f32, 100, 600, 101>();
    matrices::<f64, 400, 150, 40>();
    matrices::<i64, 40, 130, 700>();
    matrices::<f32, 3, 1000, 1100>();
    matrices::<f32, 1100, 1000, 3>();
}

#[test]
fn of_vectors() {
    fn each<T: Numeric, const M: usize, const K: usize>() {
        let (a, x) = (some::<T, Rank2<M, K>>(1), some::<T, Rank1<K>>(2));
        let at = a.t().to_owned();
        on_threads(|| a.dot(&x).eval());
        on_threads(|| at.t().dot(&x).eval());
        on_threads(|| x.dot(a.t()).eval());
        on_threads(|| x.dot(&at).eval());
    }
    each::<f32, 1500, 2100>();
    each::<f64, 4100, 1030>();
}
