use haversack::array;

fn main() {
    let a = <array![f32; 3]>::ones();
    let b = (a * 2.0).eval();
    println!("{a} {b}");
}
