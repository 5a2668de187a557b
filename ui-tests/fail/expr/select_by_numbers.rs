use haversack::array;
use haversack::expr::select;

fn main() {
    let a = <array![f32; 3]>::ones();
    println!("{}", select(&a, &a, 0.0).eval());
}
