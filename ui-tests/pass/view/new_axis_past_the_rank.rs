use haversack::{Axis, array};

fn main() {
    let a = <array![u8; 2, 3]>::zeros();
    println!("{:?}", a.insert_axis(Axis::<2>).shape());
}
