use haversack::{Axis, array};

fn main() {
    let a = <array![u8; 1, 2, 3, 1, 2, 3]>::zeros();
    println!("{:?}", a.insert_axis(Axis::<0>).shape());
}
