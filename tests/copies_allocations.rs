//! Promise: a copy is one block of exactly the bytes that its docs give. Nothing else is allocated, even if the copy is refused.

mod counting;

use counting::{counted, freed_so_far};
use haversack::{Array, Axis, Const, Dtype, Inline, Rank2, Shape, View, array, pad, shape};

/// Checks that `copy` allocates one block of `bytes`, the bytes of the array, and that the block is freed with the array.
#[track_caller]
fn one_block<T: Dtype, S: Shape>(bytes: usize, copy: impl FnOnce() -> Array<T, S>) {
    let (array, blocks, allocated) = counted(copy);
    assert_eq!((blocks, allocated), (1, bytes));
    assert_eq!(bytes, Array::<T, S>::NBYTES);
    let freed = freed_so_far();
    drop(array);
    assert_eq!(freed_so_far() - freed, bytes);
}

#[track_caller]
fn nothing<R>(run: impl FnOnce() -> R) -> R {
    let (result, blocks, bytes) = counted(run);
    assert_eq!((blocks, bytes), (0, 0));
    result
}

type A = array![f32; 30, 40];
const LEN: usize = 30 * 40;

#[test]
fn a_copy_is_one_block_of_its_elements() {
    let a = A::arange();
    one_block(LEN * 4, || a.view().to_owned());
    one_block(LEN * 4, || a.t().to_owned());
    one_block(LEN * 4, || a.t().to_contiguous());
    one_block(30 * 4, || Array::from(a.column(3)));
    one_block(9 * 8 * 4, || a.window(shape![9, 8], [1, 2]).to_owned());
    one_block(7 * LEN * 4, || a.broadcast(shape![7, 30, 40]).to_owned());
    nothing(|| a.column(3).copy_to::<Inline>());
}

#[test]
fn a_cast_is_one_block_of_the_other_dtype() {
    let a = A::arange();
    one_block(LEN * 8, || a.t().cast::<f64>());
    one_block(LEN, || a.t().cast_lossy::<u8>());
    one_block(LEN * 2, || a.view().cast_saturating::<i16>());
    one_block(LEN * 2, || a.t().try_cast::<u16>().unwrap());
    nothing(|| a.t().try_cast::<u8>()).err().unwrap();
}

#[test]
fn several_views_are_one_block() {
    let (a, b) = (A::arange(), <array![f32; 5, 40]>::zeros());
    one_block((LEN + 5 * 40) * 4, || -> array![f32; 35, 40] { a.concat(Axis::<0>, b.view()) });
    one_block(2 * LEN * 4, || -> array![f32; 40, 60] { a.t().concat(Axis::<1>, a.t()) });
    one_block(3 * LEN * 4, || View::stack(Axis::<1>, [a.view(); 3]));
    one_block(2 * LEN * 4, || Array::stack(Axis::<2>, [&a, &a]));
}

#[test]
fn more_of_a_view_is_one_block() {
    let a = A::arange();
    one_block(LEN * 2 * 3 * 4, || -> array![f32; 60, 120] { a.tile(shape![2, 3]) });
    one_block(33 * 47 * 4, || -> array![f32; 33, 47] { a.pad(pad![1..2, 3..4], 1.0) });
    one_block(LEN * 4, || a.roll(Axis::<0>, -3));
    one_block(LEN * 4, || a.t().roll(Axis::<1>, 3));
}

#[test]
fn indices_are_looked_at_before_anything_is_allocated() {
    let a = A::arange();
    one_block(LEN / 40 * 3 * 4, || a.take(Axis::<1>, [0, 39, 0]).unwrap());
    one_block(2 * 4, || a.gather([[0, 39], [29, 0]]).unwrap());
    nothing(|| a.take(Axis::<1>, [0, 40])).err().unwrap();
    nothing(|| a.gather([[0, 39], [30, 0]])).err().unwrap();
    nothing(|| a.take(Axis::<0>, [])).unwrap();
}

#[test]
fn a_mask_allocates_nothing() {
    let a = A::arange();
    let mask = Array::<bool, Rank2<30, 40>>::from_fn(|[i, j]| (i + j) % 2 == 0);
    let mut buffer = [0.0; LEN];
    nothing(|| {
        assert_eq!(a.select(mask.view()).count(), LEN / 2);
        assert_eq!(a.select_into(mask.view(), &mut buffer), Ok(LEN / 2));
        assert!(a.select_into(mask.view(), &mut buffer[..3]).is_err());
    });
}

#[test]
fn views_of_all_elements_allocate_nothing() {
    let a = A::arange();
    nothing(|| a.flatten::<Const<LEN>>());
    nothing(|| a.sliding_windows(shape![3, 3], shape![28, 38]));
    nothing(|| -> array![f32; 0] {
        <array![f32; 0]>::zeros().view().to_owned().concat(Axis::<0>, <array![f32; 0]>::zeros().view())
    });
}
