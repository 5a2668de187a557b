use haversack::array;

fn main() {
    println!("{}", <array![f32; 1, 3]>::zeros().first());
}
