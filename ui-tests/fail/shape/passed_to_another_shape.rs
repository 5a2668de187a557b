use haversack::array;

fn first_layer(weights: &array![f32; 784, 512]) -> f32 {
    weights[[0, 0]]
}

fn main() {
    let weights = <array![f32; 512, 784]>::zeros();
    println!("{}", first_layer(&weights));
}
