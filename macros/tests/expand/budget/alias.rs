/// Weights of the hidden layer.
#[budget(2 MiB)]
pub type Hidden = array![f32; 784, 512];
