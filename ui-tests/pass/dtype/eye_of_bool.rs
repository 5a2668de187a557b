use haversack::array;

fn main() {
    println!("{}", <array![u8; 3, 3]>::eye().len());
}
