use haversack::array;

fn main() {
    let counts = array![1u64, 2, 3];
    let signed: array![i64; 3] = counts.cast();
    println!("{signed}");
}
