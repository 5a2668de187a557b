//! Each call beside its answer, with the addresses that MPI was given, and the bytes that were allocated.

use std::array::from_fn;

use haversack::monitor::measure;
use haversack::rows::{Rows, RowsView};
use haversack::{Array, Const, Dtype, Inline, Rank1, Rank2, array, s};
use haversack_mpi::{Boundary, Halo, MpiDtype, MpiError, Reduction};
use mpi::traits::Equivalence;

use crate::Four;
use crate::addresses::last;

type Whole = array![f32; 8, 3];
type Part = array![f32; 2, 3];

/// A record of one's own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Dtype, Equivalence)]
#[repr(C)]
struct Reading {
    time: u64,
    value: f64,
}

impl MpiDtype for Reading {}

pub(crate) fn check(world: &Four) -> Result<(), MpiError> {
    parts(world)?;
    views(world)?;
    broadcasts(world)?;
    reductions(world)?;
    halos(world)?;
    rows(world)?;
    dtypes(world)
}

/// Runs a call, and checks that it allocates nothing.
fn without_blocks(call: impl FnOnce() -> Result<(), MpiError>) -> Result<(), MpiError> {
    let (result, memory) = measure(call);
    assert_eq!((memory.peak, memory.allocations), (0, 0));
    result
}

fn parts(world: &Four) -> Result<(), MpiError> {
    for root in 0..4 {
        let (is_root, rank) = (world.rank() == root, world.rank());
        let whole = is_root.then(Whole::arange);
        let mut part = Part::zeros();
        without_blocks(|| world.scatter_into(root, whole.as_ref(), part.view_mut()))?;
        assert_eq!(part.as_slice(), from_fn::<_, 6, _>(|i| (6 * rank + i) as f32));
        let sent = whole.as_ref().map_or(std::ptr::null(), |whole| whole.as_slice().as_ptr());
        assert_eq!(last(), (sent, part.as_slice().as_ptr()));

        part *= 2.0;
        let mut back = is_root.then(Whole::zeros);
        without_blocks(|| world.gather_into(root, &part, back.as_mut().map(Array::view_mut)))?;
        assert_eq!(last::<f32>().0, part.as_slice().as_ptr());
        if let Some(back) = &back {
            assert_eq!(*back, (Whole::arange() * 2.0).eval());
            assert_eq!(last(), (part.as_slice().as_ptr(), back.as_slice().as_ptr()));
        }

        let mut all = Whole::zeros();
        without_blocks(|| world.all_gather_into(&part, all.view_mut()))?;
        assert_eq!(all, (Whole::arange() * 2.0).eval());

        // The forms that return arrays allocate those, and nothing else.
        let (again, memory) = measure(|| world.scatter::<f32, _, Rank2<2, 3>>(root, whole.as_ref()));
        assert_eq!((again?.len(), memory.peak), (6, Part::NBYTES));
        let (gathered, memory) = measure(|| world.gather::<f32, _, Rank2<8, 3>>(root, &part));
        assert_eq!((gathered?, memory.peak), (back, if is_root { Whole::NBYTES } else { 0 }));
        let all: Whole = world.all_gather(&part)?;
        assert_eq!(all[[7, 2]], 46.0);
    }
    Ok(())
}

/// Rows of a larger array are sent and received where they are.
fn views(world: &Four) -> Result<(), MpiError> {
    let mut padded = <array![f32; 4, 3]>::full(-1.0);
    let whole = (world.rank() == 0).then(<array![f32; 10, 3]>::arange);
    let inner = whole.as_ref().map(|whole| whole.slice(s![1..9, ..]));
    world.scatter_into(0, inner, padded.slice_mut(s![1..3, ..]))?;
    assert_eq!(last::<f32>().1, padded.row(1).as_slice().as_ptr());
    assert_eq!(padded.row(1), (array![3.0, 4.0, 5.0] + 6.0 * world.rank() as f32).eval());
    assert_eq!([padded.row(0).as_slice(), padded.row(3).as_slice()], [[-1.0; 3]; 2]);

    let back: Option<Whole> = world.gather(0, padded.slice(s![1..3, ..]))?;
    assert!(back.is_none_or(|back| back[[7, 2]] == 26.0));
    Ok(())
}

fn broadcasts(world: &Four) -> Result<(), MpiError> {
    for root in 0..4 {
        let mut a = Array::<i64, Rank1<5>, Inline>::full(world.rank() as i64);
        without_blocks(|| world.broadcast(root, a.view_mut()))?;
        assert_eq!((a.as_slice(), last::<i64>().1), (&[root as i64; 5][..], a.as_slice().as_ptr()));
    }
    Ok(())
}

/// Returns what rank `rank` has: numbers whose sums round.
fn drawn(rank: usize) -> array![f32; 700] {
    <array![f32; 700]>::from_fn(|[i]| ((i * 31 + rank * 17) % 1009) as f32 * 0.37 - 1.0e3 / (rank + 1) as f32)
}

fn reductions(world: &Four) -> Result<(), MpiError> {
    let own = drawn(world.rank());
    let mut sum = own.clone();
    without_blocks(|| world.all_reduce(sum.view_mut(), |x, y| x + y))?;
    let in_order = |f: fn(f32, f32) -> f32| (1..4).map(drawn).fold(drawn(0), |sum, x| sum.zip_map(&x, f).eval());
    let bits = |a: &array![f32; 700]| a.map(f32::to_bits).eval();
    assert_eq!(bits(&sum), bits(&in_order(|x, y| x + y)));

    let mut least = own.clone();
    world.all_reduce(least.view_mut(), f32::min)?;
    assert_eq!(bits(&least), bits(&in_order(f32::min)));

    // MPI's order is another one, so the last bits may be, too: within the bound of the docs.
    let mut any_order = own.clone();
    without_blocks(|| world.all_reduce_any_order(Reduction::Sum, &own, any_order.view_mut()))?;
    for i in 0..700 {
        let exact: f64 = (0..4).map(|rank| f64::from(drawn(rank)[i])).sum();
        let sizes: f64 = (0..4).map(|rank| f64::from(drawn(rank)[i]).abs()).sum();
        assert!((f64::from(any_order[i]) - exact).abs() <= 3.0 * f64::from(f32::EPSILON) * sizes);
    }
    world.all_reduce_any_order(Reduction::Min, &own, any_order.view_mut())?;
    assert_eq!(bits(&any_order), bits(&least));
    world.all_reduce_any_order(Reduction::Max, &own, any_order.view_mut())?;
    assert_eq!(bits(&any_order), bits(&in_order(f32::max)));
    let mut product = <array![u32; 2]>::zeros();
    world.all_reduce_any_order(Reduction::Product, <array![u32; 2]>::full(3), product.view_mut())?;
    assert_eq!(product, array![81, 81]);
    Ok(())
}

fn halos(world: &Four) -> Result<(), MpiError> {
    // Two own rows are the least for a halo of two.
    for boundary in [Boundary::Open, Boundary::Periodic] {
        let mut part = <array![i32; 6, 2]>::full(-1);
        part.slice_mut(s![2..4, ..]).assign(&<array![i32; 2, 2]>::arange() + 10 * world.rank() as i32);
        without_blocks(|| world.exchange_halo(Halo::<2>, boundary, part.view_mut()))?;
        let rows_of = |rank: usize| (0..4).map(move |i| (10 * rank + i) as i32);
        let outside = |rank: usize| rows_of(rank).map(|x| if boundary == Boundary::Open { -1 } else { x });
        let before =
            if world.rank() > 0 { rows_of(world.rank() - 1).collect() } else { outside(3).collect::<Vec<_>>() };
        let after = if world.rank() < 3 { rows_of(world.rank() + 1).collect() } else { outside(0).collect::<Vec<_>>() };
        let expected = [before, rows_of(world.rank()).collect(), after].concat();
        assert_eq!(part.as_slice(), expected);
        if boundary == Boundary::Periodic {
            // The last exchange: first own rows to the rank before, the last rows from the rank after.
            assert_eq!(last(), (part.row(2).as_slice().as_ptr(), part.row(4).as_slice().as_ptr()));
        }
    }
    Ok(())
}

fn rows(world: &Four) -> Result<(), MpiError> {
    for items in [0, 1, 10, 12] {
        let all: Rows<f32, Rank1<2>> = (0..items).map(|i| i as f32).collect();
        let mut share = Rows::<f32, Rank1<2>, Const<3>>::new();
        let given = (world.rank() == 1).then(|| all.view());
        without_blocks(|| world.scatter_rows(1, given, &mut share))?;
        let expected = items / 4 + usize::from(world.rank() < items % 4);
        assert_eq!((share.len(), last::<f32>().1), (expected, share.as_slice().as_ptr()));

        let mut back = Rows::<f32, Rank1<2>>::new();
        world.gather_rows(2, share.view(), (world.rank() == 2).then_some(&mut back))?;
        assert!(world.rank() != 2 || back.as_slice() == all.as_slice());
        world.all_gather_rows(share.view(), &mut back)?;
        assert_eq!(back.as_slice(), all.as_slice());

        let mut told = if world.rank() == 3 { all.clone() } else { Rows::new() };
        world.broadcast_rows(3, &mut told)?;
        assert_eq!(told.as_slice(), all.as_slice());
    }
    // An array is rows, too, and what was in the target is gone.
    let a = array![[1, 2], [3, 4]];
    let mut all: Rows<i32, Rank1<2>> = [array![9, 9]].iter().collect();
    world.all_gather_rows(RowsView::from(&a).slice(..world.rank() % 2), &mut all)?;
    assert_eq!(all.as_slice(), [1, 2, 1, 2]);
    Ok(())
}

fn dtypes(world: &Four) -> Result<(), MpiError> {
    macro_rules! sent {
        ($($dtype:ty: $value:expr),*) => {$(
            let mut a = <array![$dtype; 3]>::zeros();
            if world.rank() == 2 {
                a.fill($value);
            }
            world.broadcast(2, a.view_mut())?;
            assert_eq!(a.as_slice(), [$value; 3]);
        )*};
    }
    sent!(bool: true, u8: 255, u16: 65_535, u32: u32::MAX, u64: u64::MAX, i8: -128, i16: i16::MIN, i32: i32::MIN);
    sent!(i64: i64::MIN, f32: f32::MIN_POSITIVE, f64: -f64::MAX);
    sent!(Reading: Reading { time: 7, value: -0.5 });
    Ok(())
}
