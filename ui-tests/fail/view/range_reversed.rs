use haversack::{array, s};

fn main() {
    let a = <array![u8; 10]>::zeros();
    println!("{:?}", a.slice(s![7..3]).shape());
}
