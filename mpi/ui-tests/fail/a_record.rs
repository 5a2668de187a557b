//! A record that MPI does not know.
use haversack::{Dtype, array};
use haversack_mpi::{MpiError, World};

#[derive(Clone, Copy, Debug, Default, PartialEq, Dtype)]
#[repr(C)]
pub struct Reading {
    pub time: u32,
    pub value: f32,
}

fn told(world: &World<4>, a: &mut array![Reading; 16]) -> Result<(), MpiError> {
    world.broadcast(0, a.view_mut())
}

fn main() {
    let _: fn(&World<4>, &mut array![Reading; 16]) -> _ = told;
}
