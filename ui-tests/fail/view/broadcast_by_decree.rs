use haversack::shape::broadcast::Broadcast;
use haversack::shape::named::NamedDim;
use haversack::{Const, array, number, shape};

enum Long {}

impl NamedDim for Long {
    type Length = Const<1000>;
    type Number = number![1000];
}

impl Broadcast<(Long,)> for (Const<3>,) {
    type Strides<L: haversack::layout::Layout> = (Const<1>,);
}

fn main() {
    let a = <array![u8; 3]>::zeros();
    println!("{}", a.broadcast(shape![Long])[[999]]);
}
