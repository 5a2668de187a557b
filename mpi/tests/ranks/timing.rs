//! Measures the comparison of calls, beside the same calls of MPI alone.

use std::time::Instant;

use haversack::array;
use haversack_mpi::mpi::point_to_point::send_receive_into;
use haversack_mpi::mpi::traits::Communicator;
use haversack_mpi::{Boundary, Halo, MpiError, Reduction};

use crate::Four;

/// The number of calls that are measured.
const CALLS: u32 = 2000;

pub(crate) fn print(world: &Four) -> Result<(), MpiError> {
    halo::<16>(world)?;
    halo::<4096>(world)?;
    halo::<262_144>(world)?;
    reduction::<16>(world)?;
    reduction::<4096>(world)?;
    reduction::<262_144>(world)
}

fn halo<const COLUMNS: usize>(world: &Four) -> Result<(), MpiError> {
    let mut part = <array![f64; 3, COLUMNS]>::zeros();
    let compared = micros(COLUMNS, || world.exchange_halo(Halo::<1>, Boundary::Periodic, part.view_mut()))?;
    let neighbour = |by: usize| world.communicator().process_at_rank(((world.rank() + by) % 4) as i32);
    let alone = micros(COLUMNS, || {
        let all = part.as_mut_slice();
        let (before, own) = all.split_at_mut(COLUMNS);
        send_receive_into(&own[..COLUMNS], &neighbour(1), before, &neighbour(3));
        let (own, after) = all.split_at_mut(2 * COLUMNS);
        send_receive_into(&own[COLUMNS..], &neighbour(3), after, &neighbour(1));
        Ok(())
    })?;
    print_row(world, "exchange_halo", COLUMNS, compared, "MPI alone", alone);
    Ok(())
}

fn reduction<const COLUMNS: usize>(world: &Four) -> Result<(), MpiError> {
    let (mut a, mut b) = (<array![f64; COLUMNS]>::zeros(), <array![f64; COLUMNS]>::zeros());
    let ordered = micros(COLUMNS, || world.all_reduce(a.view_mut(), |x, y| x + y))?;
    let any_order = micros(COLUMNS, || world.all_reduce_any_order(Reduction::Sum, &a, b.view_mut()))?;
    print_row(world, "all_reduce", COLUMNS, ordered, "any order", any_order);
    Ok(())
}

/// Returns the microseconds of a call.
fn micros(len: usize, mut call: impl FnMut() -> Result<(), MpiError>) -> Result<f64, MpiError> {
    let calls = CALLS / if len > 100_000 { 20 } else { 1 };
    for _ in 0..calls / 10 {
        call()?;
    }
    let begin = Instant::now();
    for _ in 0..calls {
        call()?;
    }
    Ok(begin.elapsed().as_secs_f64() * 1e6 / f64::from(calls))
}

fn print_row(world: &Four, name: &str, len: usize, micros: f64, other: &str, others: f64) {
    if world.rank() == 0 {
        println!("{name} of {len} f64: {micros:.1} us; {other}: {others:.1} us");
    }
}
