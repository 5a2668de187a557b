use haversack::array;

pub struct Batch;

pub fn consume(_: array![f32; Batch, 3]) {}

fn main() {}
