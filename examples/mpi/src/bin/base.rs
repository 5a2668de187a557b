//! Shows the memory of MPI itself: each rank calls what the examples call, on arrays of a few bytes.

use haversack::array;
use haversack_mpi::{Boundary, Halo, MpiError, World};
use shared::RANKS;

const ALL: usize = 3 * RANKS;

fn main() -> Result<(), MpiError> {
    let world = World::<RANKS>::start()?;
    let mut part = <array![f64; 3]>::zeros();
    for _ in 0..1000 {
        world.exchange_halo(Halo::<1>, Boundary::Open, part.view_mut())?;
        world.all_reduce(part.view_mut(), |x, y| x + y)?;
    }
    let whole: Option<array![f64; ALL]> = world.gather(0, &part)?;
    world.scatter_into(0, whole.as_ref(), part.view_mut())?;
    shared::print_projection(world.rank(), 0);
    Ok(())
}
