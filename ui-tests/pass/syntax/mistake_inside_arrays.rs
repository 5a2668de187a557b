haversack::arrays! {
    pub type Image = array!<u8; 28, 28>;

    pub fn first(image: &Image) -> u8 {
        image[[0, 0]]
    }
}

fn main() {}
