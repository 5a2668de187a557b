#![deny(unused_must_use)]

use haversack::array;

fn main() {
    let a = <array![f32; 3]>::ones();
    a.map(|x| x * 2.0);
}
