use haversack::array;

fn main() {
    let thirds = <array![f64; 3]>::full(1.0 / 3.0);
    println!("{}", thirds.cast_lossy::<f32>());
}
