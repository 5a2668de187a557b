//! Promise: an axis that is counted from the end, such as `Axis::<-1>`, is the same axis as the one that is counted from 0.

use haversack::{Array, Axis, Rank2, Rank3, View, array, shape};

/// Compares every method that takes an axis, for one axis in both spellings.
macro_rules! same {
    ($a:ident, $from_start:literal, $from_end:literal) => {{
        let (start, end) = (Axis::<$from_start>, Axis::<$from_end>);
        assert_eq!($a.sum_axis(start).eval(), $a.sum_axis(end).eval());
        assert_eq!($a.argmax_axis(start).eval(), $a.argmax_axis(end).eval());
        assert_eq!($a.map(|x| x * 2).var_axis(start).eval(), $a.map(|x| x * 2).var_axis(end).eval());
        assert_eq!($a.index_axis(start, 1).to_owned(), $a.index_axis(end, 1).to_owned());
        assert!($a.axis_iter(start).zip($a.axis_iter(end)).all(|(a, b)| a.iter().eq(b)));
        assert!($a.lanes(start).zip($a.lanes(end)).all(|(a, b)| a.iter().eq(b)));
        assert_eq!($a.flip(start).to_owned(), $a.flip(end).to_owned());
        assert_eq!($a.roll(start, 1), $a.roll(end, 1));
        assert_eq!($a.take(start, [1, 0]), $a.take(end, [1, 0]));
        let one = $a.index_axis(start, 0).insert_axis(start).to_owned();
        assert_eq!(one.remove_axis(start).to_owned(), one.remove_axis(end).to_owned());
        assert_eq!(one.stretch(start, shape![5]).to_owned(), one.stretch(end, shape![5]).to_owned());
    }};
}

#[test]
fn methods_with_an_axis() {
    let matrix = Array::<i32, Rank2<3, 4>>::from_fn(|[i, j]| (i * 7 + j * 5) as i32 % 11);
    same!(matrix, 0, -2);
    same!(matrix, 1, -1);
    let cube = Array::<i32, Rank3<2, 3, 4>>::from_fn(|[i, j, k]| (i * 7 + j * 5 + k * 3) as i32 % 11);
    same!(cube, 0, -3);
    same!(cube, 1, -2);
    same!(cube, 2, -1);
}

#[test]
fn new_axes() {
    let a = array![[1, 2, 3], [4, 5, 6]];
    assert_eq!(a.insert_axis(Axis::<-1>).shape(), [2, 3, 1]);
    assert_eq!(a.insert_axis(Axis::<-2>).shape(), [2, 1, 3]);
    assert_eq!(a.insert_axis(Axis::<-3>).shape(), [1, 2, 3]);
    assert_eq!(View::stack(Axis::<-1>, [a.view(), a.view()]), View::stack(Axis::<2>, [a.view(), a.view()]));
}

#[test]
fn axes_exchanged() {
    let a = Array::<u8, Rank3<2, 3, 4>>::arange();
    let exchanged = a.swap_axes(Axis::<1>, Axis::<2>).to_owned();
    assert_eq!(a.swap_axes(Axis::<-2>, Axis::<-1>).to_owned(), exchanged);
    assert_eq!(a.swap_axes(Axis::<1>, Axis::<-1>).to_owned(), exchanged);
    assert_eq!(a.swap_axes(Axis::<-1>, Axis::<1>).to_owned(), exchanged);
}

#[test]
fn joined_and_split() {
    let (a, b) = (array![[1, 2], [3, 4]], array![[5], [6]]);
    let c: array![i32; 2, 3] = a.concat(Axis::<-1>, b.view());
    assert_eq!(c, array![[1, 2, 5], [3, 4, 6]]);
    let (first, rest) = c.split_axis(Axis::<-1>, shape![2, 1]);
    assert_eq!((first.to_owned(), rest.to_owned()), (a, b));
}
