use haversack::{Axis, array};

fn main() {
    let a = <array![f32; 3, 4]>::ones();
    println!("{}", (-a.max_axis(Axis::<0>)).eval());
}
