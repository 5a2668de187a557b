#[budget(4_000)]
#[derive(Clone)]
pub struct Step {
    pub weights: array![f32; 10, 10],
    #[cfg(feature = "images")]
    image: array![u8; 28, 28],
    label: u8,
}
