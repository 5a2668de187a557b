use haversack::array;

fn main() {
    println!("{}", <array![u8; 20, 20]>::arange().last());
}
