use haversack::{array, s};

fn main() {
    let a = <array![u8; 1, 1, 1, 1, 1, 1]>::zeros();
    println!("{:?}", a.slice(s![new_axis, 0, .., .., .., .., ..]).shape());
}
