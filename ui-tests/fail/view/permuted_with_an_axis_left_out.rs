use haversack::{array, axes};

fn main() {
    let a = <array![u8; 2, 3, 4]>::zeros();
    println!("{:?}", a.permute(axes![1, 0]).shape());
}
