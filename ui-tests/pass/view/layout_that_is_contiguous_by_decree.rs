use haversack::shape::named::NamedDim;
use haversack::{Const, View, array, number};

enum Long {}

impl NamedDim for Long {
    type Length = Const<1000>;
    type Number = number![1000];
}

fn all(v: View<'_, u8, (Long,), (Const<1>,)>) -> &[u8] {
    v.as_slice()
}

fn main() {
    println!("{}", all(<array![u8; Long]>::zeros().view()).len());
}
