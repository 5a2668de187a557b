use haversack::{array, pad};

fn main() {
    let b: array![f32; 4, 3] = <array![f32; 2, 3]>::ones().pad(pad![1..1, 0..0], 0.0);
    println!("{b:?}");
}
