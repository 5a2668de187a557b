haversack::arrays! {
    //! Arrays.

    pub type Image = array!<u8; 28, 28>;
}

fn main() {
    println!("{}", IMAGE_FOOTPRINT);
}
