use haversack::{Axis, array};

fn main() {
    let a = <array![f32; 2, 3]>::ones();
    let b: array![f32; 3] = a.sum_axis(Axis::<0>).eval();
    println!("{b}");
}
