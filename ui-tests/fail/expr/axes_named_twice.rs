use haversack::{array, axes};

fn main() {
    let a = <array![f32; 2, 3, 4]>::zeros();
    println!("{}", a.sum_axes(axes![0, 0]).eval());
}
