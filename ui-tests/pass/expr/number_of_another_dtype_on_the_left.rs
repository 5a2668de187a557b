use haversack::array;

fn main() {
    let a = <array![f32; 3]>::ones();
    let scale = 2.0f32;
    println!("{}", (scale * &a).eval());
}
