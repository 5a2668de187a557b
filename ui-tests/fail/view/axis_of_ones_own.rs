use haversack::shape::axis::Axis;
use haversack::shape::named::NamedDim;
use haversack::{Const, array, number};

enum Long {}

impl NamedDim for Long {
    type Length = Const<1000>;
    type Number = number![1000];
}

impl Axis<7> for (Long,) {
    type Length = Long;
    type Removed = ();
    type Replaced<D: haversack::Dim> = (D,);
    type Stride<L: haversack::layout::Layout> = Long;
    type RemovedStrides<L: haversack::layout::Layout> = ();
    type ReplacedStrides<L: haversack::layout::Layout, P: haversack::layout::Stride> = (P,);
}

fn main() {
    let a = <array![u8; Long]>::zeros();
    println!("{:?}", a.index_axis::<7>(999)[[]]);
}
