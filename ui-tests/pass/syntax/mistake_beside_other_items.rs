haversack::arrays! {
    pub type Before = array!<u8; 28, 28>;

    pub struct Broken {
        pixels: array!<u8; 28, 28>,
    }

    pub struct After {
        pub pixels: array!<u8; 28, 28>,
    }
}

fn main() {
    println!("{}", BEFORE_FOOTPRINT + AFTER_FOOTPRINT);
}
