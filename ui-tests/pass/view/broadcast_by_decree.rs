use haversack::shape::named::NamedDim;
use haversack::{Const, array, number, shape};

enum Long {}

impl NamedDim for Long {
    type Length = Const<1000>;
    type Number = number![1000];
}

fn main() {
    let a = <array![u8;]>::zeros();
    println!("{}", a.broadcast(shape![Long])[[999]]);
}
