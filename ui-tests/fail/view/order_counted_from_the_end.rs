use haversack::{array, axes};

fn main() {
    let a = <array![f32; 2, 3]>::zeros();
    println!("{:?}", a.permute(axes![-1, 0]).shape());
}
