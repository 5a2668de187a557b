use haversack::array;

fn main() {
    println!("{}", <array![i32; 5]>::linspace(0, 10)[[1]]);
}
