use std::sync::atomic::{AtomicU32, Ordering};

use haversack::array;

fn main() {
    let a = <array![f32; 3]>::ones();
    let calls = AtomicU32::new(0);
    let counted = a.map(|x| {
        calls.fetch_add(1, Ordering::Relaxed);
        x
    });
    println!("{} {:?}", counted.sum(), calls);
}
