//! Promise: whatever the layouts of operands and target, and whatever the lengths, each element of the result is computed from
//! the elements at its index.

mod drawn;

use drawn::{Seed, peer, same, same_elements};
use haversack::{Array, Axis, Const, Rank0, Rank1, Rank2, Rank3, ShapeOf, array, axes, shape};
use proptest::prelude::*;

// Takes the rank, the shape, the reversed shape, and the length of the last axis. `$last` is the number of the last axis.
macro_rules! shapes {
    ($($name:ident: rank $rank:literal, last $last:literal, [$($dim:literal)+], reversed [$($back:literal)+], row $row:literal;)*) => {
        proptest! {
            #![proptest_config(ProptestConfig::with_cases(4))]
            $(
                #[test]
                fn $name(seed in any::<u64>()) {
                    type S = ($(Const<$dim>,)+);
                    type Reversed = ($(Const<$back>,)+);
                    /// Every second element belongs to `S`.
                    type Doubled = ($(Const<$dim>,)+ Const<2>,);
                    let mut seed = Seed(seed);
                    let flat: Array<i32, S> = seed.array();
                    let reversed: Array<i32, Reversed> = seed.array();
                    let doubled: Array<i32, Doubled> = seed.array();
                    let row: Array<i32, Rank1<$row>> = seed.array();
                    let turned = reversed.t();
                    let stepped = doubled.index_axis(Axis::<$rank>, 1);
                    let flipped = flat.flip(Axis::<0>);
                    let backwards = doubled.index_axis(Axis::<$rank>, 0).flip(Axis::<$last>);
                    let [pf, pt, ps, pl, pb, pr] = [
                        peer(flat.view()), peer(turned), peer(stepped), peer(flipped), peer(backwards), peer(row.view()),
                    ];

                    // Mixed layouts of operands.
                    same(&flat * 2 - &flat, &(&pf * 2 - &pf));
                    same(&flat * 2 - turned, &(&pf * 2 - &pt));
                    same(turned * 2 - &flat, &(&pt * 2 - &pf));
                    same(turned - turned * 3, &(&pt - &pt * 3));
                    same(stepped - &flat, &(&ps - &pf));
                    same(flipped - backwards, &(&pl - &pb));
                    same(turned * 2 - stepped, &(&pt * 2 - &ps));
                    same(&flat - &row + turned, &(&pf - &pr + &pt));
                    same(flat.clone() - turned, &(&pf - &pt));
                    same(stepped * flat.clone(), &(&ps * &pf));

                    // Mixed layouts of targets.
                    let mut out = Array::<i32, S>::full(-1);
                    out.assign(turned * 2 - &flat);
                    same_elements(out.view(), &(&pt * 2 - &pf));
                    out.assign(flipped);
                    same_elements(out.view(), &pl);
                    out.view_mut().flip(Axis::<0>).assign(&flat - backwards);
                    same_elements(out.flip(Axis::<0>), &(&pf - &pb));
                    out.assign(&row);
                    same_elements(out.view(), &pr.broadcast(pf.raw_dim()).unwrap().to_owned());
                    out.assign(7);
                    same_elements(out.view(), &(&pf * 0 + 7));
                    let mut out = reversed.clone();
                    out.t_mut().assign(&flat * 2);
                    same_elements(out.t(), &(&pf * 2));
                    out.t_mut().assign(turned - &row);
                    same_elements(out.t(), &(&pt - &pr));
                    let mut target = out.t_mut();
                    target -= backwards;
                    target += &row;
                    same_elements(out.t(), &(&pt - &pb));
                    out.t_mut().zip_assign(&flat, |x, y| x ^ y);
                    same_elements(out.t(), &((&pt - &pb) ^ &pf));
                    // The other half of a doubled array stays.
                    let mut out = doubled.clone();
                    out.index_axis_mut(Axis::<$rank>, 1).assign(&flat + turned);
                    same_elements(out.index_axis(Axis::<$rank>, 1), &(&pf + &pt));
                    let mut target = out.index_axis_mut(Axis::<$rank>, 1).flip(Axis::<$last>);
                    target *= -1;
                    target += flat.flip(Axis::<$last>);
                    same_elements(out.index_axis(Axis::<$rank>, 1), &-&pt);
                    prop_assert_eq!(out.index_axis(Axis::<$rank>, 0), doubled.index_axis(Axis::<$rank>, 0));
                }
            )*
        }
    };
}

shapes! {
    line_of_0: rank 1, last 0, [0], reversed [0], row 0;
    line_of_1: rank 1, last 0, [1], reversed [1], row 1;
    line_of_15: rank 1, last 0, [15], reversed [15], row 15;
    line_of_17: rank 1, last 0, [17], reversed [17], row 17;
    line_of_128: rank 1, last 0, [128], reversed [128], row 128;
    line_of_257: rank 1, last 0, [257], reversed [257], row 257;
    line_of_2049: rank 1, last 0, [2049], reversed [2049], row 2049;
    rows_of_0: rank 2, last 1, [3 0], reversed [0 3], row 0;
    no_rows: rank 2, last 1, [0 3], reversed [3 0], row 3;
    one_element: rank 2, last 1, [1 1], reversed [1 1], row 1;
    one_row: rank 2, last 1, [1 17], reversed [17 1], row 17;
    one_column: rank 2, last 1, [17 1], reversed [1 17], row 1;
    one_tile: rank 2, last 1, [16 16], reversed [16 16], row 16;
    tiles_and_less: rank 2, last 1, [15 33], reversed [33 15], row 33;
    tiles_and_more: rank 2, last 1, [34 129], reversed [129 34], row 129;
    long_rows: rank 2, last 1, [3 1030], reversed [1030 3], row 1030;
    planes: rank 3, last 2, [2 3 4], reversed [4 3 2], row 4;
    planes_of_tiles: rank 3, last 2, [3 17 18], reversed [18 17 3], row 18;
    planes_of_one: rank 3, last 2, [5 1 1], reversed [1 1 5], row 1;
    no_planes: rank 3, last 2, [4 0 3], reversed [3 0 4], row 3;
    blocks: rank 4, last 3, [2 3 4 5], reversed [5 4 3 2], row 5;
    blocks_of_one: rank 4, last 3, [1 1 1 1], reversed [1 1 1 1], row 1;
    blocks_and_tiles: rank 4, last 3, [2 1 17 19], reversed [19 17 1 2], row 19;
}

#[test]
fn scalars() {
    let (a, b) = (Array::<i32, Rank0>::full(5), Array::<i32, Rank0>::full(7));
    assert_eq!((&a - &b).eval()[[]], -2);
    assert_eq!((a.clone() * 2 - b.t() % 4).eval()[[]], 7);
    let mut out = a.clone();
    out.assign(&b);
    out += &a;
    out.t_mut().zip_assign(3, |x, y| x * y);
    assert_eq!(out[[]], 36);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    /// Each suffix of a shape is repeated.
    #[test]
    fn leading_axes(seed in any::<u64>()) {
        let mut seed = Seed(seed);
        let block: Array<f64, Rank3<4, 5, 18>> = seed.array();
        let matrix: Array<f64, Rank2<5, 18>> = seed.array();
        let turned: Array<f64, Rank2<18, 5>> = seed.array();
        let row: Array<f64, Rank1<18>> = seed.array();
        let unit: Array<f64, Rank0> = seed.array();
        let mut rows: Array<f64, Rank2<18, 2>> = seed.array();
        let column = rows.clone();
        let column = column.column(1);
        let mutable = rows.view_mut().column(1);
        let [b, m, t, r, c, u] = [
            peer(block.view()), peer(matrix.view()), peer(turned.t()), peer(row.view()), peer(column), peer(unit.view()),
        ];
        same(&block + &matrix, &(&b + &m));
        same(&block * turned.t(), &(&b * &t));
        same(&block - &row - &unit, &(&b - &r - &u));
        same(&block - column, &(&b - &c));
        same(&block / &mutable, &(&b / &c));
        same(block.clone() - &unit, &(&b - &u));
        same(block.expr() - &matrix - &row - turned.t() - &unit, &(&b - &m - &r - &t - &u));
        same(block.zip_map(&row, |x, y| 2.0 * x + y), &(&b * 2.0 + &r));
        let mut out = block.clone();
        out += &row;
        out *= turned.t();
        out -= &unit;
        same_elements(out.view(), &((&b + &r) * &t - &u));
        out.assign(&matrix);
        same_elements(out.view(), &m.broadcast(b.raw_dim()).unwrap().to_owned());
        out.assign(turned.t());
        same_elements(out.view(), &t.broadcast(b.raw_dim()).unwrap().to_owned());
        out.assign(&unit);
        same_elements(out.view(), &u.broadcast(b.raw_dim()).unwrap().to_owned());
        out.view_mut().permute(axes![2, 0, 1]).assign(&block.reshape(shape![18, 4, 5]) + 0.5);
        same_elements(out.permute(axes![2, 0, 1]), &(peer(block.reshape(shape![18, 4, 5])) + 0.5));
    }
}

/// Axes of length 1 are repeated by name.
#[test]
fn stretched_axes() {
    let column = <array![i32; 3, 1]>::arange();
    let matrix = <array![i32; 3, 4]>::ones();
    let sum = (&matrix + column.stretch(Axis::<1>, shape![4])).eval();
    assert_eq!(sum, array![[1, 1, 1, 1], [2, 2, 2, 2], [3, 3, 3, 3]]);
}

/// Has so many elements that the feature `rayon` divides them among threads: flat, in rows, in tiles, in place.
#[test]
fn large_shapes() {
    type Long = array![i32; 150_001];
    type Planes = Rank3<3, 190, 210>;
    let long = Long::arange();
    let doubled = (&long * 2 - 1).eval();
    assert!(doubled.iter().zip(0..).all(|(x, i)| *x == 2 * i - 1));
    let in_place = (doubled + &long).eval();
    assert!(in_place.iter().zip(0..).all(|(x, i)| *x == 3 * i - 1));

    let (planes, turned) = (Array::<i32, Planes>::arange(), Array::<i32, Rank3<210, 190, 3>>::arange());
    let expected = Array::<i32, Planes>::from_fn(|[i, j, k]| planes[[i, j, k]] - turned[[k, j, i]]);
    assert!((&planes - turned.t()).eval() == expected);
    assert!((planes.clone() - turned.t()).eval() == expected);
    let mut out = Array::<i32, Planes>::zeros();
    out.assign(&planes - turned.t());
    assert!(out == expected);
    let mut out = Array::<i32, Rank3<210, 190, 3>>::zeros();
    out.t_mut().assign(&planes - turned.t());
    assert!(out.t() == expected.view());
    let wide = Array::<i32, Rank3<3, 192, 230>>::arange();
    let window = wide.window(ShapeOf::<Planes>::VALUE, [0, 1, 7]);
    let expected = Array::<i32, Planes>::from_fn(|[i, j, k]| wide[[i, j + 1, k + 7]] + planes[[i, j, k]]);
    assert!((window + &planes).eval() == expected);
    let mut out = planes.clone();
    out += window;
    assert!(out == expected);
    let row = Array::<i32, Rank1<210>>::arange();
    assert!((&planes + &row).eval() == Array::<i32, Planes>::from_fn(|[i, j, k]| planes[[i, j, k]] + k as i32));
}
