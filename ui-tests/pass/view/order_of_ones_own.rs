use haversack::shape::named::NamedDim;
use haversack::{Const, array, axes, number};

enum Long {}

impl NamedDim for Long {
    type Length = Const<1000>;
    type Number = number![1000];
}

fn main() {
    let _ = <array![u8; Long]>::zeros();
    let a = <array![u8; 3]>::zeros();
    println!("{}", a.permute(axes![0])[[2]]);
}
