use haversack::array;

fn main() {
    let (a, b) = (<array![f32; 3]>::ones(), <array![u8; 4]>::ones());
    println!("{}", a.zip_map(&b, |x, y| x * f32::from(y)).eval());
}
