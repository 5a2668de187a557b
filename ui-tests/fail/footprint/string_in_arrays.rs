use haversack::{Footprint, footprint};

haversack::arrays! {
    #[derive(Footprint)]
    pub struct Labelled {
        pub name: Option<String>,
        pub data: array!<f32; 64>,
    }

    pub type Image = array!<u8; 28, 28>;
}

pub const BYTES: usize = IMAGE_FOOTPRINT + LABELLED_FOOTPRINT + footprint::<Labelled>();

fn main() {}
