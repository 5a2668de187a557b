use haversack::array;

pub type Image = array![u8, 28, 28];

fn main() {
    println!("{}", Image::NBYTES);
}
