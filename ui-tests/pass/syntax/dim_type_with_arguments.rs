use haversack::array;

pub type Image = array![u8; type typenum::Prod<typenum::U2, typenum::U3>];

fn main() {}
