use haversack::array;
use haversack::expr::select;

fn main() {
    let (a, b) = (<array![f32; 3]>::ones(), <array![f32; 4]>::ones());
    println!("{}", select(a.less(0.0), &a, &b).eval());
}
