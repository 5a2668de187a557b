use haversack::array;

fn main() {
    let a = <array![f32; 3]>::ones();
    println!("{}", (&a << 2.0).eval());
}
