use haversack::{array, s};

fn main() {
    const FIRST: usize = 7;
    const END: usize = 3;
    let a = <array![u8; 10]>::zeros();
    println!("{:?}", a.slice(s![FIRST..END]).shape());
}
