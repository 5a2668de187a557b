use haversack::shape::axis::HasAxis;
use haversack::shape::named::NamedDim;
use haversack::{Axis, Const, array, number};

enum Long {}

impl NamedDim for Long {
    type Length = Const<1000>;
    type Number = number![1000];
}

impl HasAxis<7> for (Long,) {
    const AXIS: usize = 7;
    type Length = Long;
    type Removed = ();
    type Replaced<D: haversack::Dim> = (D,);
    type Stride<L: haversack::layout::Layout> = Long;
    type RemovedStrides<L: haversack::layout::Layout> = ();
    type ReplacedStrides<L: haversack::layout::Layout, P: haversack::layout::Stride> = (P,);
}

fn main() {
    let a = <array![u8; Long]>::zeros();
    println!("{:?}", a.index_axis(Axis::<7>, 999)[[]]);
}
