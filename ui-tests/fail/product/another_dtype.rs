use haversack::array;

fn main() {
    let a = <array![f32; 2, 3]>::ones();
    let b = <array![f64; 3, 4]>::ones();
    println!("{:?}", a.dot(&b).eval());
}
