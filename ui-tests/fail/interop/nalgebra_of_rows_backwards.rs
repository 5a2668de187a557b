use haversack::{Axis, array};

fn main() {
    let a = <array![f32; 2, 3]>::zeros();
    let theirs = a.flip(Axis::<0>).t().into_nalgebra();
}
