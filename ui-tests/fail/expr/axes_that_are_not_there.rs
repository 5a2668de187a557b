use haversack::{array, axes};

fn main() {
    let a = <array![f32; 2, 3]>::zeros();
    println!("{}", a.mean_axes(axes![0, 2]).eval());
}
