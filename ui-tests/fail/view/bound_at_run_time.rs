use haversack::{array, s};

fn main() {
    let a = <array![u8; 10]>::zeros();
    let start = std::env::args().count();
    println!("{:?}", a.slice(s![start..9]).shape());
}
