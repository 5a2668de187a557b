use haversack::shape::named::NamedDim;
use haversack::shape::permute::Permute;
use haversack::{Const, array, number};

enum Long {}

impl NamedDim for Long {
    type Length = Const<1000>;
    type Number = number![1000];
}

impl Permute<(Long,)> for (Const<3>,) {
    type Permuted = (Long,);
    type PermutedStrides<L: haversack::layout::Layout> = L;
}

fn main() {
    let a = <array![u8; 3]>::zeros();
    println!("{}", a.permute::<(Long,)>()[[999]]);
}
