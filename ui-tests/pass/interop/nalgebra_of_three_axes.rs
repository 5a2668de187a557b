use haversack::{Axis, array};

fn main() {
    let a = <array![f32; 2, 3, 4]>::zeros();
    let theirs = a.index_axis(Axis::<0>, 1).t().into_nalgebra();
}
