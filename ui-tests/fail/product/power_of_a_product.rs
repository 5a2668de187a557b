use haversack::array;

fn main() {
    let (a, b) = (<array![f32; 2, 3]>::ones(), <array![f32; 3, 4]>::ones());
    println!("{}", a.dot(&b).powf(0.5).eval());
}
