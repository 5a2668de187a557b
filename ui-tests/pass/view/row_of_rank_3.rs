use haversack::{Axis, array};

fn main() {
    let a = <array![u8; 2, 3, 4]>::zeros();
    println!("{:?}", a.index_axis(Axis::<0>, 1).shape());
}
