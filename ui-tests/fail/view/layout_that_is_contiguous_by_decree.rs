use haversack::layout::Contiguous;
use haversack::shape::named::NamedDim;
use haversack::{Const, View, array, number};

enum Long {}

impl NamedDim for Long {
    type Length = Const<1000>;
    type Number = number![1000];
}

impl Contiguous<(Long,)> for (Const<7>,) {}

fn all(v: View<'_, u8, (Long,), (Const<7>,)>) -> &[u8] {
    v.as_slice()
}

fn main() {
    let _ = (all, <array![u8; Long]>::zeros());
}
