use haversack::{array, s};

fn main() {
    const STEP: isize = 2;
    let a = <array![u8; 10]>::zeros();
    println!("{:?}", a.slice(s![0..10;STEP]).shape());
}
