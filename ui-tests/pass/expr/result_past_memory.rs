use haversack::{array, shape};

fn main() {
    let row = <array![u64; 1_000]>::zeros();
    let wide = row.broadcast(shape![10, 10, 1_000]);
    println!("{}", (wide + 1).eval().sum());
}
