use haversack::{array, axes};

fn main() {
    let a = <array![u8; 2, 3]>::zeros();
    println!("{:?}", a.permute(axes![2, 0]).shape());
}
