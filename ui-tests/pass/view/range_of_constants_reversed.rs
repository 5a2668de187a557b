use haversack::{array, s};

fn main() {
    const FIRST: usize = 3;
    const END: usize = 7;
    let a = <array![u8; 10]>::zeros();
    println!("{:?}", a.slice(s![FIRST..END]).shape());
}
