use haversack::array;

fn main() {
    let weights = <array![f32; 784, 512]>::zeros();
    let images = <array![f32; 32, 784]>::zeros();
    println!("{:?}", images.dot(&weights).eval().shape());
}
