use haversack::{array, arrays, budget};

#[budget(5 GiB)]
pub type Weights = array![f32; 1000, 1000];

arrays! {
    #[budget(4.5 GiB)]
    pub struct Step {
        pub weights: array!<f32; 1000, 1000>,
    }
}

#[budget(5_000_000_000)]
pub static KERNEL: array![f32; 3; Inline] = <array![f32; 3; Inline]>::from_nested([0.25, 0.5, 0.25]);

fn main() {}
