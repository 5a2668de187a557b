use haversack::array;
use haversack::monitor::{DeepSize, deep_size};

#[derive(DeepSize)]
pub struct Mode {
    pub fast: bool,
}

#[derive(DeepSize)]
pub struct Step {
    pub weights: array![f32; 3, 3],
    pub modes: Mode,
}

fn main() {
    let step = Step { weights: Default::default(), modes: Mode { fast: true } };
    println!("{}", deep_size(&step));
}
