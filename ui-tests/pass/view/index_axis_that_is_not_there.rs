use haversack::{Axis, array};

fn main() {
    let a = <array![u8; 2, 3]>::zeros();
    println!("{:?}", a.index_axis(Axis::<1>, 0).shape());
}
