use haversack::{Axis, array};

fn main() {
    let a = <array![u8; 2, 3]>::zeros();
    println!("{:?}", a.flip(Axis::<1>).shape());
}
