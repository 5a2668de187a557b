use haversack::{Axis, array};

fn main() {
    let a = <array![f32; 2, 3]>::zeros();
    let means = a.mean_axis(Axis::<1>).eval();
    println!("{}", (&a - means.along(Axis::<1>)).eval());
}
