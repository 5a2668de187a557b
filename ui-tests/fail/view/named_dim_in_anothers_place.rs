use haversack::layout::Layout;
use haversack::{View, array, dims};

dims! {
    Batch = 4;
    Features = 4;
}

fn mean<L: Layout>(samples: View<'_, f32, (Batch,), L>) -> f32 {
    samples.iter().sum::<f32>() / 4.0
}

fn main() {
    let a = <array![f32; Batch, Features]>::zeros();
    println!("{}", mean(a.row(0)));
}
