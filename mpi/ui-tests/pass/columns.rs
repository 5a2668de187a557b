//! A copy of columns lies side by side.
use haversack::{array, s};
use haversack_mpi::{MpiError, World};

fn sent(world: &World<4>, part: &array![f32; 2048, 64]) -> Result<Option<array![f32; 8192, 2]>, MpiError> {
    world.gather(0, part.slice(s![.., ..2]).to_contiguous())
}

fn main() {
    let _: fn(&World<4>, &array![f32; 2048, 64]) -> _ = sent;
}
