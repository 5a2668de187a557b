//! Layers in strips of rows compute what they compute at once, with padding of any value, and allocate nothing of their own.

use haversack::view::RowStrip;
use haversack::{Array, Const, Rank2, Rank3, array, budget, shape};
use haversack_unplanned::twice;

mod agreement;
mod counting;
use agreement::agree;

type Row = (Const<9>,);

/// The weighted sum of the 3 x 3 elements around each, limited below.
fn filtered<const ROWS: usize, const HALO: usize>(x: RowStrip<'_, f32, Row, ROWS, HALO>) -> array![f32; ROWS, 9] {
    const WEIGHTS: [[f32; 3]; 3] = [[0.5, -1.0, 0.25], [2.0, 1.0, -0.5], [0.125, 1.5, -2.0]];
    let sum = |x: haversack::expr::Neighbours<'_, '_, f32, Row, ROWS, HALO>| {
        let terms = (0..3).flat_map(|i| (0..3).map(move |j| (i, j)));
        terms.map(|(i, j)| WEIGHTS[i][j] * x.at([i as isize - 1, j as isize - 1])).sum::<f32>()
    };
    x.stencil(sum).maximum(-3.0).eval()
}

fn picture() -> array![f32; 12, 9] {
    Array::<f32, Rank2<12, 9>>::from_fn(|[i, j]| ((i * 31 + j * 17) % 23) as f32 / 4.0 - 2.0)
}

/// Returns three layers one after the other, on the whole picture.
fn at_once(x: &array![f32; 12, 9], paddings: [f32; 3]) -> Option<[array![f32; 12, 9]; 3]> {
    let first = x.strips::<12, 1>(paddings[0]).map(filtered).next()?;
    let second = first.strips::<12, 1>(paddings[1]).map(filtered).next()?;
    let third = second.strips::<12, 1>(paddings[2]).map(filtered).next()?;
    Some([first, second, third])
}

macro_rules! fused {
    ($($rows:literal $more:literal $most:literal;)*) => {$(
        let x = picture();
        let paddings = [0.5, -1.0, 0.25];
        let expected = at_once(&x, paddings).unwrap();
        let (mut two, mut three) = (<array![f32; 12, 9]>::zeros(), <array![f32; 12, 9]>::zeros());
        for (strip, mut rows) in x.strips::<$rows, 2>(paddings[0]).zip(two.chunks_mut(shape![$rows, 9])) {
            let wider = strip.with_halo::<$more, 1>();
            rows.assign(&filtered(wider.over(&filtered(wider), paddings[1]).with_halo::<$rows, 1>()));
        }
        for (strip, mut rows) in x.strips::<$rows, 3>(paddings[0]).zip(three.chunks_mut(shape![$rows, 9])) {
            let widest = strip.with_halo::<$most, 1>();
            let first = filtered(widest);
            let wider = widest.over(&first, paddings[1]).with_halo::<$more, 1>();
            let second = filtered(wider);
            rows.assign(&filtered(wider.over(&second, paddings[2]).with_halo::<$rows, 1>()));
        }
        assert_eq!(two, expected[1]);
        assert_eq!(three, expected[2]);
    )*};
}

#[test]
fn fused_layers_are_those_of_the_whole_picture() {
    fused! {
        1 3 5;
        2 4 6;
        3 5 7;
        4 6 8;
        6 8 10;
        12 14 16;
    }
}

#[test]
fn a_layer_may_change_the_channels_and_the_dtype() {
    let x = Array::<i8, Rank3<4, 3, 2>>::from_fn(|[i, j, k]| (i * 6 + j * 2 + k) as i8);
    let layer = |at: &dyn Fn([isize; 3]) -> i32, j: usize, k: usize, i: isize| {
        (-1..2).map(|di| at([i + di, j as isize, 0]) - k as i32 * at([i + di, j as isize - 1, 1])).sum::<i32>()
    };
    let whole = x.strips::<4, 1>(-1).next().unwrap();
    let expected =
        Array::<i32, Rank3<4, 3, 5>>::from_fn(|[i, j, k]| layer(&|at| i32::from(whole.at(at)), j, k, i as isize));
    let mut found = <array![i32; 4, 3, 5]>::zeros();
    for (strip, mut rows) in x.strips::<2, 1>(-1).zip(found.chunks_mut(shape![2, 3, 5])) {
        let part =
            Array::<i32, Rank3<2, 3, 5>>::from_fn(|[i, j, k]| layer(&|at| i32::from(strip.at(at)), j, k, i as isize));
        rows.assign(&part);
    }
    assert_eq!(found, expected);
}

#[test]
fn strips_say_which_rows_lie_in_the_picture() {
    let x = <array![u8; 6, 2]>::arange();
    let strips: Vec<_> = x.strips::<2, 3>(9).collect();
    assert_eq!(strips.iter().map(|strip| strip.start()).collect::<Vec<_>>(), [0, 2, 4]);
    assert_eq!(strips.iter().map(|strip| strip.valid()).collect::<Vec<_>>(), [3..8, 1..7, 0..5]);
    assert_eq!(strips[0].with_halo::<6, 1>().start(), -2);
    assert!(!strips[0].is_inside(-1) && strips[0].is_inside(0) && strips[2].is_inside(-3) && !strips[2].is_inside(2));
    assert_eq!((strips[1].at([-2, 1]), strips[1].at([3, 0]), strips[1].at([4, 0])), (1, 10, 9));
    assert_eq!(x.strips::<3, 1>(0).rev().map(|strip| strip.start()).collect::<Vec<_>>(), [3, 0]);
    assert_eq!((x.strips::<1, 0>(0).len(), x.strips::<1, 0>(0).nth(4).map(|strip| strip.at([0, 0]))), (6, Some(8)));
    assert_eq!(format!("{:?}", strips[2]), "RowStrip { start: 4, valid: 0..5, .. }");
}

#[test]
#[should_panic(expected = "row 3 is beyond the halo: a strip of 2 rows with a halo of 1 has rows -1 to 2")]
fn rows_beyond_the_halo_are_not_read() {
    let x = <array![u8; 6, 2]>::arange();
    let _ = x.strips::<2, 1>(0).map(|strip| strip.at([3, 0])).collect::<Vec<_>>();
}

#[twice]
mod planned {
    use super::*;

    /// Two layers in strips of three rows: 5 rows between them, and not 12.
    #[budget(5 * 9 * 4 + 3 * 9 * 4)]
    pub(crate) fn layers(x: &array![f32; 12, 9], out: &mut array![f32; 12, 9]) {
        for (strip, mut rows) in x.strips::<3, 2>(0.0).zip(out.chunks_mut(shape![3, 9])) {
            let wider = strip.with_halo::<5, 1>();
            let between: array![f32; 5, 9] = wider.stencil(|x| x.at([-1, 0]) + x.at([0, 1]) + x.at([1, -1])).eval();
            let sums: array![f32; 3, 9] =
                wider.over(&between, 0.0).with_halo::<3, 1>().stencil(|x| x.at([-1, -1]) - x.at([1, 1])).eval();
            rows.assign(&sums);
        }
    }
}

#[test]
fn planned_functions_compute_in_strips() {
    let (x, mut out) = (picture(), <array![f32; 12, 9]>::zeros());
    agree!(layers(&x, &mut out); out);
    let first =
        x.strips::<12, 1>(0.0).map(|x| x.stencil(|x| x.at([-1, 0]) + x.at([0, 1]) + x.at([1, -1])).eval()).next();
    let second =
        first.and_then(|x| x.strips::<12, 1>(0.0).map(|x| x.stencil(|x| x.at([-1, -1]) - x.at([1, 1])).eval()).next());
    planned::layers(&x, &mut out);
    assert_eq!(Some(out), second);
}
