//! A halo of three rows at both ends leaves two rows of one's own.
use haversack::array;
use haversack_mpi::{Boundary, Halo, MpiError, World};

fn filled(world: &World<4>, part: &mut array![f64; 8, 256]) -> Result<(), MpiError> {
    world.exchange_halo(Halo::<3>, Boundary::Open, part.view_mut())
}

fn main() {
    let _: fn(&World<4>, &mut array![f64; 8, 256]) -> _ = filled;
}
