use haversack::footprint;

haversack::arrays! {
    // Without the derive it passes through: it has no footprint.
    pub struct Labelled {
        pub name: Option<String>,
        pub data: array!<f32; 64>,
    }

    pub type Image = array!<u8; 28, 28>;
}

pub const BYTES: usize = IMAGE_FOOTPRINT + footprint::<array_of::Data>();

mod array_of {
    pub type Data = haversack::array![f32; 64];
}

fn main() {}
