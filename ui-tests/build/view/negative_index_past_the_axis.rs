use haversack::{array, s};

fn main() {
    let a = <array![u8; 4, 10]>::zeros();
    println!("{:?}", a.slice(s![.., -11]).shape());
}
