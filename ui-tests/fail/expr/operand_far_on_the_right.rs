use haversack::array;

fn main() {
    let (a, b) = (<array![f32; 3, 4]>::ones(), <array![f32; 3, 5]>::ones());
    println!("{}", (&a * 2.0 + &a - &b * 0.5).sum());
}
