//! The fields of records are sent as arrays.
use haversack::array;
use haversack_mpi::{MpiError, World};

fn told(world: &World<4>, time: &mut array![u32; 16], value: &mut array![f32; 16]) -> Result<(), MpiError> {
    world.broadcast(0, time.view_mut())?;
    world.broadcast(0, value.view_mut())
}

fn main() {
    let _: fn(&World<4>, &mut array![u32; 16], &mut array![f32; 16]) -> _ = told;
}
