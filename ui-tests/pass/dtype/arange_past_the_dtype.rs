use haversack::array;

fn main() {
    println!("{}", <array![u16; 20, 20]>::arange().last());
}
