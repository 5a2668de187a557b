use haversack::{Axis, array};

fn main() {
    let a = <array![f32; 3, 4]>::ones();
    let mut sums = <array![f32; 3]>::zeros();
    sums.assign(a.sum_axis(Axis::<1>));
    println!("{sums}");
}
