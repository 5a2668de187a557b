use haversack::{array, budget};

#[budget(100 kB)]
pub struct Model {
    pub layer_0: array![f32; 100, 16],
    pub layer_1: array![f32; 110, 16],
    pub layer_2: array![f32; 120, 16],
    pub layer_3: array![f32; 130, 16],
    pub layer_4: array![f32; 140, 16],
    pub layer_5: array![f32; 150, 16],
    pub layer_6: array![f32; 160, 16],
    pub layer_7: array![f32; 170, 16],
    pub layer_8: array![f32; 180, 16],
    pub layer_9: array![f32; 190, 16],
    pub layer_10: array![f32; 200, 16],
    pub layer_11: array![f32; 210, 16],
}

fn main() {}
