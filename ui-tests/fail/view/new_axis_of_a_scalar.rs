use haversack::{array, s};

fn main() {
    let a = <array![u8;]>::zeros();
    println!("{:?}", a.slice(s![new_axis]).shape());
}
