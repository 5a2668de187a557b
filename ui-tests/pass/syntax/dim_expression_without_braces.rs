use haversack::array;

const N: usize = 3;

pub type Twice = array![f32; { N * 2 }];

fn main() {}
