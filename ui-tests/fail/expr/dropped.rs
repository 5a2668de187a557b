#![deny(unused_must_use)]

use haversack::array;

fn main() {
    let (a, b) = (<array![f32; 3]>::ones(), <array![f32; 3]>::ones());
    &a * 2.0 + &b;
}
