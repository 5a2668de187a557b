use haversack::budget;

haversack::arrays! {
    /// Everything one step touches.
    #[budget(1 MiB)]
    pub struct Step {
        pub weights: array!<f32; 1000, 1000>,
        pub image: array!<u8; 28, 28>,
    }
}

fn main() {}
