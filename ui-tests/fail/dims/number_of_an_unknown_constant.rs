use haversack::{array, number};

pub const SIZE: usize = 3000;

fn main() {
    let a = <array![u8; type number![SIZES], 2]>::zeros();
    println!("{}", a.len());
}
