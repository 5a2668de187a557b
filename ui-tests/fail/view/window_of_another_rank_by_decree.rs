use haversack::shape::named::NamedDim;
use haversack::shape::rank::SameRank;
use haversack::{Const, array, number};

enum Long {}

impl NamedDim for Long {
    type Length = Const<1000>;
    type Number = number![1000];
}

impl SameRank<(Const<3>, Const<1>)> for (Long,) {}

fn main() {
    let _ = <array![u8; Long]>::zeros();
}
