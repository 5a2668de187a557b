use haversack::array;

pub struct Pixel {
    pub rgb: [u8; 3],
}

pub fn show(_: array![Pixel; 28, 28]) {}

fn main() {}
