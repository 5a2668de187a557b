use haversack::{array, shape};

fn main() {
    let row = <array![u64; 1_000_000]>::zeros();
    let wide = row.broadcast(shape![3_000_000, 1_000_000, 1_000_000]);
    println!("{}", (wide + 1).eval().sum());
}
