use haversack::array;
use haversack::shape::slice::{Range, Slicing};

fn main() {
    let a = <array![u8; 3]>::zeros();
    let items = Slicing::<(Range<0, 2, 100>,)>::new();
    println!("{:?}", a.slice(items).shape());
}
