use haversack::array;

fn main() {
    println!("{}", <array![f32; 0, 3]>::zeros().first());
}
