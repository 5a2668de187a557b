use haversack::array;

fn main() {
    let weights = <array![f32; 10, 512]>::zeros();
    let image = <array![f32; 784]>::zeros();
    println!("{:?}", weights.dot(&image).eval());
}
