use haversack::{Axis, array};

fn main() {
    let a = <array![f32; 0, 3]>::zeros();
    println!("{}", a.max_axis(Axis::<0>).eval());
}
