use haversack::{array, number};

const SIZE: u16 = 3000;

fn main() {
    let a = <array![u8; type number![SIZE], 2]>::zeros();
    println!("{}", a.len());
}
