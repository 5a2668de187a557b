use haversack::array;
use haversack::expr::select;

fn main() {
    let a = <array![f32; 3]>::ones();
    println!("{}", select(a.not_equal(0.0), &a, 0.0).eval());
}
