use haversack::array;
use typenum::U32 as Batch;

pub fn consume(_: array![f32; Batch, 3]) {}

fn main() {}
