use haversack::array;

fn main() {
    println!("{}", <array![f32; 3]>::full(1)[[0]]);
}
