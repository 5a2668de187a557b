use haversack::{array, dims};

dims! {
    Hidden = 10;
    Classes = 10;
}

fn main() {
    let activations = <array![f32; Classes]>::ones();
    let targets = <array![f32; Classes]>::zeros();
    println!("{}", (&activations - &targets).eval());
}
