use haversack::{Rank1, array};

fn main() {
    let a = <array![f32; 3]>::zeros();
    let b: array![f32; 5] = a.pad::<Rank1<1>, Rank1<1>, _>(0.0);
    assert_eq!(b.len(), 5);
}
