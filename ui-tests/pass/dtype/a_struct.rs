use haversack::array;

pub fn first(image: &array![u8; 28, 28, 3]) -> u8 {
    image[[0, 0, 0]]
}

fn main() {}
