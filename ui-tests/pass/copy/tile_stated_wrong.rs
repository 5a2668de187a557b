use haversack::{Rank2, array};

fn main() {
    let a = <array![f32; 3, 4]>::zeros();
    let b: array![f32; 3, 12] = a.tile::<Rank2<1, 3>, _>();
    assert_eq!(b.len(), 36);
}
