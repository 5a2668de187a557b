//! Four ranks share 8192 rows.
use haversack::array;
use haversack_mpi::{MpiError, World};

fn shared(world: &World<4>, whole: Option<&array![f32; 8192, 64]>) -> Result<array![f32; 2048, 64], MpiError> {
    world.scatter(0, whole)
}

fn main() {
    let _: fn(&World<4>, Option<&array![f32; 8192, 64]>) -> _ = shared;
}
