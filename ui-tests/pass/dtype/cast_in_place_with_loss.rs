use haversack::array;

fn main() {
    let halves = array![0.5f32, 1.5];
    println!("{}", halves.cast_lossy_in_place::<i32>());
}
