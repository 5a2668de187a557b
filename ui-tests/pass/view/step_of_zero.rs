use haversack::{array, s};

fn main() {
    let a = <array![u8; 10]>::zeros();
    println!("{:?}", a.slice(s![0..10;1]).shape());
}
