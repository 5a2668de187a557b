use haversack::array;

fn main() {
    println!("{}", <array![bool; 3, 3]>::eye().len());
}
