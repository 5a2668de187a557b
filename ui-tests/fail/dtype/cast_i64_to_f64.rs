use haversack::array;

fn main() {
    let counts = array![[1i64, 2], [3, 4]];
    println!("{}", counts.cast::<f64>());
}
