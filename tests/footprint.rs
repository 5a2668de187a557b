//! What types of all forms weigh, and the identity that every footprint keeps.
#![deny(warnings)]

use std::marker::PhantomData;

use haversack::{Footprint, array, footprint};

/// `FOOTPRINT`, `HEAP`, and `FOOTPRINT + OVERHEAD == size_of + HEAP`.
#[track_caller]
fn weighs<X: Footprint>(bytes: usize, heap: usize) {
    assert_eq!((X::FOOTPRINT, X::HEAP), (bytes, heap));
    assert_eq!(X::FOOTPRINT + X::OVERHEAD, size_of::<X>() + X::HEAP);
    assert_eq!(footprint::<X>(), bytes);
}

#[derive(Footprint)]
struct Unit;

#[derive(Footprint)]
#[allow(dead_code, reason = "it is only weighed")]
struct Named {
    weights: array![f32; 10, 10],
    label: u8,
    maybe: Option<array![u16; 4; Inline]>,
}

#[derive(Footprint)]
#[allow(dead_code, reason = "it is only weighed")]
struct Tuple(u64, Box<[f32; 100]>, [Named; 2]);

#[test]
fn structs_are_the_sum_of_their_fields() {
    weighs::<Unit>(0, 0);
    weighs::<Named>(400 + 1 + 8, 400);
    weighs::<Tuple>(8 + 400 + 2 * 409, 400 + 2 * 400);
}

#[derive(Footprint)]
#[allow(dead_code, reason = "it is only weighed")]
enum Message {
    Empty,
    Text([u8; 100]),
    Frame { pixels: array![u8; 28, 28], taken: u64 },
}

#[derive(Footprint)]
enum Never {}

#[derive(Footprint)]
#[repr(u8)]
#[allow(dead_code, reason = "it is only weighed")]
enum State {
    Idle = 1,
    Busy = 7,
}

#[test]
fn enums_are_their_largest_variant_column_by_column() {
    weighs::<Message>(784 + 8, 784);
    weighs::<Never>(0, 0);
    weighs::<State>(0, 0);
    assert_eq!(State::OVERHEAD, 1);
}

#[derive(Footprint)]
#[allow(dead_code, reason = "it is only weighed")]
struct Layer<const N: usize, const M: usize = 3> {
    weights: array![f32; N, M],
    bias: array![f32; M],
}

#[derive(Footprint)]
#[allow(dead_code, reason = "it is only weighed")]
struct Pair<'a, T, U = u8>
where
    T: Copy,
{
    left: T,
    right: [U; 4],
    borrowed: &'a [T],
    nothing: PhantomData<fn(T) -> String>,
}

#[derive(Footprint)]
#[allow(dead_code, reason = "it is only weighed")]
enum Either<L, R> {
    Left(L),
    Right(R),
}

#[test]
fn generic_types_weigh_what_their_parameters_make_of_them() {
    weighs::<Layer<4>>(4 * 12 + 12, 4 * 12 + 12);
    weighs::<Layer<4, 5>>(4 * 20 + 20, 4 * 20 + 20);
    weighs::<Pair<'static, u32>>(4 + 4, 0);
    weighs::<Pair<'static, u32, array![u8; 10]>>(4 + 40, 40);
    weighs::<Either<array![f64; 3], [u8; 30]>>(30, 24);
}

mod elsewhere {
    // No import: full paths do.
    #[derive(haversack::Footprint)]
    #[allow(dead_code, reason = "it is only weighed")]
    pub(super) struct r#Type {
        pub(super) r#fn: haversack::array![u8; 3],
        #[cfg(any())]
        absent: String,
    }
}

#[test]
fn paths_raw_names_and_absent_fields_are_as_anywhere() {
    weighs::<elsewhere::r#Type>(3, 3);
}

#[test]
fn what_is_borrowed_is_counted_where_it_is_owned() {
    weighs::<&array![f32; 1000]>(0, 0);
    weighs::<Option<&'static str>>(0, 0);
    weighs::<std::sync::Mutex<array![u8; 10]>>(10, 10);
}
