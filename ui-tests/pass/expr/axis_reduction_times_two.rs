use haversack::{Axis, array};

fn main() {
    let a = <array![f32; 3, 4]>::ones();
    println!("{}", (a.sum_axis(Axis::<0>).eval() * 2.0).eval());
}
