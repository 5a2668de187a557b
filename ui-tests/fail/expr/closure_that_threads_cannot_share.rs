use std::cell::Cell;

use haversack::array;

fn main() {
    let a = <array![f32; 3]>::ones();
    let calls = Cell::new(0);
    let counted = a.map(|x| {
        calls.set(calls.get() + 1);
        x
    });
    println!("{} {}", counted.sum(), calls.get());
}
