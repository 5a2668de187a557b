//! Promise: elements are built at their final place, never on the stack first, not even in debug builds.
//!
//! Arrays of 64 MiB are made by a thread that has 256 KiB of stack, or `HAVERSACK_STACK_KIB` under AddressSanitizer, where the variables
//! of a frame share no bytes. Only `From<[[T; N]; M]>` by value is left out: its
//! argument is on the stack already.

use std::thread;

use haversack::{Array, Axis, Dtype, Heap, Rank1, Rank2, Shape};

type Square = Array<f32, Rank2<4096, 4096>>;
type Line = Array<f32, Rank1<16_777_216>>;

const _: () = assert!(Square::NBYTES == 64 << 20 && Line::NBYTES == 64 << 20);

/// Returns the bytes of stack of a thread that makes an array.
fn stack() -> usize {
    let kib = std::env::var("HAVERSACK_STACK_KIB").map_or(256, |kib| kib.parse().expect("a number of KiB"));
    kib << 10
}

/// Makes an array on a small stack, and checks both ends.
#[track_caller]
fn makes<T: Dtype, S: Shape>(first: T, last: T, make: impl FnOnce() -> Array<T, S, Heap> + Send) {
    thread::scope(|scope| {
        let small = thread::Builder::new().stack_size(stack());
        let run = move || {
            let array = make();
            assert_eq!((array.as_slice()[0], array.as_slice()[S::LEN - 1]), (first, last));
        };
        small.spawn_scoped(scope, run).unwrap().join().unwrap();
    });
}

#[test]
fn zeros() {
    makes(0.0, 0.0, Square::zeros);
    makes(0.0, 0.0, || Square::try_zeros().unwrap());
    makes(0.0, 0.0, Square::default);
}

#[test]
fn one_value() {
    makes(1.0, 1.0, Square::ones);
    makes(0.5, 0.5, || Square::full(0.5));
}

#[test]
fn eye() {
    makes(1.0, 1.0, Square::eye);
}

#[test]
fn from_fn() {
    makes(0.0, 8190.0, || Square::from_fn(|[i, j]| (i + j) as f32));
}

#[test]
fn arange() {
    makes(0.0, 16_777_215.0, Square::arange);
}

#[test]
fn linspace() {
    makes(-1.0, 1.0, || Line::linspace(-1.0, 1.0));
}

#[test]
fn from_nested_by_reference() {
    let source = Square::eye();
    makes(1.0, 1.0, || Square::copy_nested(source.as_nested()));
    makes(1.0, 1.0, || Square::from(source.as_nested()));
}

#[test]
fn from_slices_and_vectors() {
    let source = Square::eye();
    makes(1.0, 1.0, || Square::try_from(source.as_slice()).unwrap());
    makes(1.0, 1.0, || Square::try_from(Vec::from(source)).unwrap());
}

#[test]
fn copies() {
    let source = Square::eye();
    makes(1.0, 1.0, || source.clone());
    makes(1.0, 1.0, || source.copy_to::<Heap>());
    makes(1.0, 1.0, || {
        let mut copy = Square::zeros();
        copy.clone_from(&source);
        copy
    });
}

#[test]
fn moved_iterated_and_printed() {
    makes(0.0, 16_777_215.0, || {
        let array = Square::arange();
        assert!(array.to_string().ends_with("1.6777215e+07]]"));
        let mut elements = array.into_iter();
        assert_eq!((elements.next(), elements.next_back()), (Some(0.0), Some(16_777_215.0)));
        Square::arange()
    });
}

/// The lanes of as many results as are read at a time are on the stack. This test has the most of them.
#[test]
fn reduced_along_an_axis() {
    let source = Array::<f32, Rank2<40, 4096>>::from_fn(|[i, _]| i as f32);
    makes::<f32, Rank1<4096>>(780.0, 780.0, || source.sum_axis(Axis::<0>).eval());
    makes::<f32, Rank1<4096>>(39.0, 39.0, || source.max_axis(Axis::<0>).eval());
    makes::<f32, Rank1<4096>>(133.25, 133.25, || source.var_axis(Axis::<0>).eval());
    makes::<u64, Rank1<4096>>(39, 39, || source.argmax_axis(Axis::<0>).eval());
    makes::<f32, Rank1<4096>>(780.0, 780.0, || {
        let mut sums = Array::<f32, Rank2<4096, 2>>::zeros();
        sums.index_axis_mut(Axis::<1>, 1).assign(source.sum_axis(Axis::<0>));
        sums.index_axis(Axis::<1>, 1).to_owned()
    });
}
