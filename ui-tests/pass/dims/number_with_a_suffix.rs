use haversack::{array, number};

fn main() {
    let a = <array![u8; type number![3usize], 2]>::zeros();
    println!("{}", a.len());
}
