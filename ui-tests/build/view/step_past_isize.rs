use haversack::array;
use haversack::shape::slice::{Every, Range, Slicing};

fn main() {
    let a = <array![u8; 3]>::zeros();
    let items = Slicing::<(Range<0, 2, 2, Every<{ usize::MAX }>>,)>::new();
    println!("{:?}", a.slice(items)[[1]]);
}
