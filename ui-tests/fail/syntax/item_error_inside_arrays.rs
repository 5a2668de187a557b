haversack::arrays! {
    pub struct Image {
        pixels array!<u8; 28, 28>,
    }
}

fn main() {}
