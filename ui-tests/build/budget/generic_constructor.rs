use haversack::{array, budget};

#[budget(1 KiB)]
pub struct Layer<const N: usize> {
    pub weights: array![f32; N, N],
}

fn main() {
    let layer = Layer::<17>::pack(Default::default());
    println!("{}", layer.weights.len());
}
