use haversack::{array, dims, s};

dims! { Batch = 8; }

fn main() {
    let a = <array![u8; Batch]>::zeros();
    println!("{:?}", a.slice(s![9..]).shape());
}
