use haversack::array;

fn main() {
    let (a, b) = (<array![f32; 3]>::ones(), <array![f64; 3]>::ones());
    println!("{}", (&a + &b).eval());
}
