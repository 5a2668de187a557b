use haversack::array;
use typenum::U3;

pub type Triple = array![u8; U3];

fn main() {}
