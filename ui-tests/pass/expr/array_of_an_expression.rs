use haversack::array;

fn main() {
    let a = array![1.0, 2.0, 3.0];
    let b: array![f64; 3] = (&a * 2.0).eval();
    println!("{b}");
}
