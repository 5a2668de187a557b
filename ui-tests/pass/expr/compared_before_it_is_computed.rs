use haversack::array;

fn main() {
    let a = array![1.0, 2.0];
    println!("{}", a == (&a * 1.0).eval());
}
