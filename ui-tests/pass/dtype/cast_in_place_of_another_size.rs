use haversack::array;

fn main() {
    let pixels = array![[0u32, 128], [255, 7]];
    println!("{}", pixels.cast_lossy_in_place::<f32>());
}
