use haversack::{array, number};

fn main() {
    let a = <array![u8; type number![3u8], 2]>::zeros();
    println!("{}", a.len());
}
