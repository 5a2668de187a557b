use haversack::shape::named::NamedDim;
use haversack::shape::permute::OrderOf;
use haversack::{Const, array, number};

enum Long {}

impl NamedDim for Long {
    type Length = Const<1000>;
    type Number = number![1000];
}

struct Order;

impl OrderOf<(Const<3>,)> for Order {
    type Permuted = (Long,);
    type PermutedStrides<L: haversack::layout::Layout> = L;
}

fn main() {
    let a = <array![u8; 3]>::zeros();
    println!("{}", a.permute(Order)[[999]]);
}
