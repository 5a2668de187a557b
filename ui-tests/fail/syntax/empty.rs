use haversack::array;

pub type Nothing = array![];

fn main() {}
