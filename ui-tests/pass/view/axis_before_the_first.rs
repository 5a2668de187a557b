use haversack::{Axis, array};

fn main() {
    let a = <array![f32; 2, 3]>::zeros();
    println!("{:?}", a.sum_axis(Axis::<-2>).eval());
}
