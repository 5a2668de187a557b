use haversack::{arrays, budget, dims, number};

dims! {
    pub Batch = 32;
    pub Hidden = 512;
}

arrays! {
    #[budget(64 KiB)]
    pub struct Step {
        pub activations: array!<f32; Batch, Hidden>,
        pub labels: array!<u8; type number![3000]>,
        pub bias: array!<f64; Hidden>,
    }
}

fn main() {}
