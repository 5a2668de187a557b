use haversack::array;

fn main() {
    let (a, b) = (array![1.0, 2.0, 3.0], array![1.0, 2.0, 4.0]);
    println!("{}", a.dot(&b));
}
