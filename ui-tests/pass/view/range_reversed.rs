use haversack::{array, s};

fn main() {
    let a = <array![u8; 10]>::zeros();
    println!("{:?}", a.slice(s![3..7;-1]).shape());
}
