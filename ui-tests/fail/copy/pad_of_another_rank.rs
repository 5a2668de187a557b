use haversack::{array, pad};

fn main() {
    let a = <array![f32; 3, 4]>::zeros();
    let b: array![f32; 5, 4] = a.pad(pad![1..1], 0.0);
    assert_eq!(b.len(), 20);
}
