use haversack::{Rank2, array};

fn main() {
    let a = <array![f32; 3, 4]>::zeros();
    let b: array![f32; 5, 4] = a.pad::<Rank2<1, 0>, Rank2<1, 0>, _>(0.0);
    assert_eq!(b.len(), 20);
}
