use haversack::array;

fn main() {
    let (a, b) = (<array![f32; 3, 4]>::ones(), <array![f32; 4, 3]>::ones());
    println!("{}", (&a + &b).eval());
}
