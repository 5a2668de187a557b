use haversack::array;

fn main() {
    println!("{}", <array![f64; 5]>::linspace(0.0, 10.0)[[1]]);
}
