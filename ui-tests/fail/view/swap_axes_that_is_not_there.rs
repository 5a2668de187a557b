use haversack::{Axis, array};

fn main() {
    let a = <array![u8; 2, 3]>::zeros();
    println!("{:?}", a.swap_axes(Axis::<0>, Axis::<2>).shape());
}
