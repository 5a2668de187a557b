use haversack::{array, s};

fn main() {
    let a = <array![u8; 3]>::zeros();
    println!("{:?}", a.slice(s![..]).shape());
}
