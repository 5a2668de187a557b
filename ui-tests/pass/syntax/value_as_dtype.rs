use haversack::array;

fn main() {
    let a = <array![f64; 3]>::full(0.0);
    println!("{}", a.len());
}
