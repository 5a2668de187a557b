use haversack::array;

fn main() {
    let a = <array![f32; 3]>::ones();
    let scale = 2.0f64;
    println!("{}", (scale * &a).eval());
}
