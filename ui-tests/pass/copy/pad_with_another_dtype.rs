use haversack::{array, pad};

fn main() {
    let a = <array![f32; 3]>::zeros();
    let b: array![f32; 5] = a.pad(pad![1..1], 0.0);
    assert_eq!(b.len(), 5);
}
