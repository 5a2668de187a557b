use haversack::{Rank2, array};

fn main() {
    let a = <array![f32; 3, 4]>::zeros();
    let b: array![f32; 3, 8] = a.tile::<Rank2<1, 2>, _>();
    assert_eq!(b.len(), 24);
}
